"""Compares what this client costs with a floor and with other clients, for `docs/guide/performance.md`.

    python benchmarks/bench.py                        everything, on each Python; writes the tables into the page
    python benchmarks/bench.py --quick                few rounds, on the Python that runs this; prints tables only
    python benchmarks/bench.py --only w1,start        some of it; prints tables only, as do the next two
    python benchmarks/bench.py --sides ours,openai    some of the clients; the floors always run
    python benchmarks/bench.py --before HEAD~1        with the ratio to the project at a revision
    python benchmarks/bench.py --page                 writes them anew, from the numbers of the last full run

On a busy machine the numbers mean little.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from typing import NamedTuple

import environments
import page
from environments import Environment
from measure import Failed, Rounds, check, compare, memory, running, server, start_up
from results import Found, Results, load, machine
from sides import BEFORE, FLOOR, SIDES
from work import WORKLOADS

PYTHONS = "python3.11,python3.14"
PARTS = [*(work.name for work in WORKLOADS), "start", "memory"]
CHOICE = [name for name in SIDES if name != BEFORE]
BUSY = 0.5
"""A machine with a higher load than this does something else, too."""


class Plan(NamedTuple):
    """How much is measured."""

    sessions: int
    """How often the server and all workers are started anew: each set of processes differs a little."""
    rounds: int
    """How often each side runs a workload in a session."""
    seconds: float
    """About how much CPU one such run takes."""
    starts: int
    """How often each side is started."""
    streams: int
    """How many streams each side holds open; the page says so, too."""
    holds: int
    """How often it does so."""


FULL = Plan(sessions=5, rounds=4, seconds=0.1, starts=15, streams=1000, holds=3)
QUICK = Plan(sessions=1, rounds=3, seconds=0.04, starts=3, streams=200, holds=1)


def main() -> int:
    """Run the command line; return the exit status."""
    args = arguments()
    if args.page:
        page.write(load())
        return 0
    plan = QUICK if args.quick else FULL
    chosen = {FLOOR, "floor_models", *args.sides, *([BEFORE] if args.before else [])}
    names = [name for name in SIDES if name in chosen]
    pythons = args.python or ([sys.executable] if args.quick else names_in(PYTHONS))
    busy = os.getloadavg()[0]
    try:
        results = measure(plan, names, args.only, pythons, args.before)
    except Failed as error:
        print(f"failed: {error}", file=sys.stderr)
        return 1
    print("", *page.tables(results).values(), page.made_with(results), sep="\n")
    if busy > BUSY:
        print(f"WARNING: the load was {busy:.1f} before; something else ran beside this.", file=sys.stderr)
    if (plan, args.only, args.sides, args.before) == (FULL, PARTS, CHOICE, None):
        page.write(results)
        print("wrote docs/guide/performance.md")
    return 0


def measure(plan: Plan, names: list[str], parts: list[str], pythons: list[str], before: str | None) -> Results:
    """Measure on each Python in turn, session by session."""
    began = time.monotonic()

    def say(what: str) -> None:
        print(f"{time.monotonic() - began:5.0f} s  {what}", flush=True)

    if before:
        environments.extract(before)
    prepared = [environments.prepare(python, names) for python in pythons]
    effort = f"{plan.sessions} × {plan.rounds} rounds on each Python"
    results = Results({made.version: Found(made.packages) for made in prepared}, before, f"{machine()}; {effort}")
    for session in range(plan.sessions):
        for made in prepared:
            say(f"{made.version}: calls and streams, session {session + 1} of {plan.sessions}")
            works(plan, names, parts, made, results.pythons[made.version].work)
    for made in prepared:
        found = results.pythons[made.version]
        if "start" in parts:
            say(f"{made.version}: start-up")
            found.start = start_up(names, made, plan.starts)
        if "memory" in parts:
            say(f"{made.version}: memory")
            sides = [name for name in names if not SIDES[name].only]
            with server() as url:
                found.memory = memory(sides, made, url, plan.streams, plan.holds)
    results.minutes = round((time.monotonic() - began) / 60)
    return results


def works(plan: Plan, names: list[str], parts: list[str], made: Environment, found: dict[str, Rounds]) -> None:
    """Run the workloads, with a fresh server and fresh workers; add what they took to what was found."""
    chosen = [work for work in WORKLOADS if work.name in parts]
    if not chosen:
        return
    with server() as url, running(names, made) as workers:
        for work in chosen:
            doing = {name: worker for name, worker in workers.items() if work.name in (SIDES[name].only or PARTS)}
            check(doing, url, work)
            rounds = found.setdefault(work.name, {name: [] for name in doing})
            for name, values in compare(doing, url, work, plan.rounds, plan.seconds).items():
                rounds[name] += values


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False
    )
    parser.add_argument("--quick", action="store_true", help="few rounds: about a minute")
    parser.add_argument("--python", metavar="A,B", type=names_in, help=f"some Pythons in place of {PYTHONS}")
    parser.add_argument("--sides", metavar="A,B", type=names_in, default=CHOICE, help=f"some of {', '.join(CHOICE)}")
    parser.add_argument("--only", metavar="A,B", type=names_in, default=PARTS, help=f"some of {', '.join(PARTS)}")
    parser.add_argument("--before", metavar="REV", help="compare with the project at this revision, too")
    parser.add_argument("--page", action="store_true", help="write the page from the numbers of the last full run")
    args = parser.parse_args()
    if unknown := {*args.sides, *args.only}.difference(CHOICE, PARTS):
        parser.error(f"unknown: {', '.join(unknown)}")
    return args


def names_in(text: str) -> list[str]:
    return text.split(",")


if __name__ == "__main__":
    sys.exit(main())
