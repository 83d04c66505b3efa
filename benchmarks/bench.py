"""Compares what this client costs with a floor and with other clients, and writes `docs/guide/performance.md`.

    python benchmarks/bench.py                        everything, on each Python; writes the page
    python benchmarks/bench.py --quick                few rounds, on the Python that runs this; prints tables only
    python benchmarks/bench.py --only w1,start        some of it; prints tables only, as do the next two
    python benchmarks/bench.py --sides ours,openai    some of the clients; the floors always run
    python benchmarks/bench.py --before HEAD~1        with the ratio to the project at a revision
    python benchmarks/bench.py --page                 writes the page anew, from the numbers of the last full run

A list chooses by names; `--help` tells them.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable
from typing import NamedTuple

import environments
import page
from environments import Environment
from measure import Failed, Rounds, check, compare, memory, running, server, start_up
from page import Found, Results
from sides import BEFORE, FLOOR, SIDES
from work import WORKLOADS

PYTHONS = "python3.11,python3.14"
PARTS = [*(work.name for work in WORKLOADS), "start", "memory"]
CHOICE = [name for name in SIDES if name != BEFORE]
BUSY = 0.5
"""A machine with a higher load than this does something else, too."""


class Plan(NamedTuple):
    """How much is measured.

    Attributes:
        sessions: How often the server and all workers are started anew: each set of processes differs a little.
        rounds: How often each side runs a workload in a session.
        seconds: About how much CPU one such run takes.
        starts: How often each side is started.
        streams: How many streams each side holds open.
        holds: How often.
    """

    sessions: int
    rounds: int
    seconds: float
    starts: int
    streams: int
    holds: int


FULL = Plan(sessions=5, rounds=4, seconds=0.1, starts=15, streams=1000, holds=3)
QUICK = Plan(sessions=1, rounds=3, seconds=0.04, starts=3, streams=200, holds=1)


def main() -> int:
    """Run the command line; return the exit status."""
    args = arguments()
    if args.page:
        page.write(page.load())
        return 0
    plan = QUICK if args.quick else FULL
    parts = args.only or PARTS
    chosen = {FLOOR, "floor_models", *(args.sides or CHOICE), *([BEFORE] if args.before else [])}
    names = [name for name in SIDES if name in chosen]
    pythons = [sys.executable] if args.quick and not args.python else (args.python or PYTHONS).split(",")
    load = os.getloadavg()[0]
    try:
        results = measure(plan, names, parts, pythons, args.before)
    except Failed as error:
        print(f"failed: {error}", file=sys.stderr)
        return 1
    print("\n" + page.tables(results))
    if load > BUSY:
        print(f"WARNING: the load was {load} before; something else ran beside this.", file=sys.stderr)
    if not (args.quick or args.only or args.sides or args.before):
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
    results = Results.of(plan.sessions, plan.rounds, before, {made.version: Found(made.packages) for made in prepared})
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
    parser.add_argument("--python", metavar="A,B", help=f"the Pythons to measure on; {PYTHONS} if not given")
    parser.add_argument("--sides", metavar="A,B", type=some_of(CHOICE), help=f"some of {', '.join(CHOICE)}")
    parser.add_argument("--only", metavar="A,B", type=some_of(PARTS), help=f"some of {', '.join(PARTS)}")
    parser.add_argument("--before", metavar="REV", help="compare with the project at this revision, too")
    parser.add_argument("--page", action="store_true", help="write the page from the numbers of the last full run")
    return parser.parse_args()


def some_of(known: list[str]) -> Callable[[str], list[str]]:
    """Return what reads a list of names."""

    def read(text: str) -> list[str]:
        if unknown := [name for name in text.split(",") if name not in known]:
            raise argparse.ArgumentTypeError(f"{', '.join(unknown)}: not one of {', '.join(known)}")
        return text.split(",")

    return read


if __name__ == "__main__":
    sys.exit(main())
