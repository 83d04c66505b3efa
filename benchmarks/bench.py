"""Compares what this client costs with a floor and with other clients, and writes `docs/guide/performance.md`.

    python benchmarks/bench.py                  everything; writes the page
    python benchmarks/bench.py --quick          fewer rounds and sizes
    python benchmarks/bench.py --only w1,start  some of it
    python benchmarks/bench.py --before HEAD~1  with the ratio to the project at a revision
    python benchmarks/bench.py --report-only    writes the page anew, from the numbers of the last run

All but the first and the last print tables, and write nothing unless `--write` is given.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Collection
from dataclasses import replace

import growth
import machine
import report
import sides
import start
from measure import FLOOR, Failed, Process, check, compare, running, server
from plan import FULL, QUICK, Plan
from results import Results, Series, append, load
from work import WORKLOADS

WORKS = [work.name for work in WORKLOADS]
GROWTH: dict[str, Callable[[dict[str, Process], str, list[int], int, float], Series]] = {
    "messages": growth.messages,
    "tokens": growth.tokens,
    "events": growth.events,
}
SAMPLE = 300
"""Calls that tell whether the core of the clients is theirs alone."""

PARTS = [*WORKS, "start", "answer", *GROWTH, "streams", "models"]
"""What can be chosen with `--only`."""


class Run:
    """One run.

    Args:
        plan: How much is done.
        names: The sides.
        parts: What is measured, of `PARTS`.
        before: The revision of the side `before`.
    """

    def __init__(self, plan: Plan, names: list[str], parts: Collection[str], before: str | None) -> None:
        self.plan = plan
        self.parts = parts
        self.began = time.monotonic()
        self.say("environments")
        self.names = names
        self.pythons = sides.pythons(names, before)
        self.results = Results(
            machine=machine.describe(),
            versions=sides.versions(self.pythons),
            sessions=plan.sessions,
            rounds=plan.rounds,
            before=before,
        )

    def everything(self) -> Results:
        """Measure all parts."""
        for session in range(self.plan.sessions):
            self.works(session)
        with server() as url:
            self.starts(url)
            self.growth(url)
            self.streams(url)
            self.models(url)
        self.results.minutes = (time.monotonic() - self.began) / 60
        return self.results

    def works(self, session: int) -> None:
        """Run the workloads with a fresh server and fresh processes: each set of them is a little different."""
        works = [work for work in WORKLOADS if work.name in self.parts]
        if not works:
            return
        chosen_sides = [sides.side(name, self.pythons) for name in self.names]
        with server() as url, running(chosen_sides) as processes:
            self.say(f"session {session + 1} of {self.plan.sessions}: comparing contents")
            for work in works:
                check({name: p for name, p in processes.items() if sides.does(name, work.name)}, url, (work,))
            for work in works:
                self.say(f"{work.name}: {work.title}")
                chosen = {name: p for name, p in processes.items() if sides.does(name, work.name)}
                self.results.preempted.append(preempted(processes[FLOOR], url))
                taken = compare(chosen, url, work, self.plan.rounds, self.plan.seconds)
                append(self.results.work, work.name, taken)

    def starts(self, url: str) -> None:
        probes = [
            start.Probe(name, self.pythons[known.environment], known.probe)
            for name, known in sides.KNOWN.items()
            if name in self.names and known.probe
        ]
        if "start" in self.parts:
            self.say("start-up")
            bases = [start.Probe(name, probes[0].python, name) for name in (start.BASE, start.ONE_MODEL)]
            others = [probe for probe in probes if probe.name != FLOOR]
            entered = [start.Probe(start.ENTERED, probe.python, start.ENTERED) for probe in others[:1]]
            all_of_them = [*bases, *others[:1], *entered, *others[1:]]
            self.results.start = start.starts(all_of_them, url, "ready", self.plan.starts)
        if "answer" in self.parts:
            self.say("first answer")
            typed = start.Probe(start.FLOOR_MODEL, probes[0].python, start.FLOOR_MODEL)
            self.results.answer = start.starts([probes[0], typed, *probes[1:]], url, "answer", self.plan.starts)

    def growth(self, url: str) -> None:
        parts = [part for part in GROWTH if part in self.parts]
        if not parts:
            return
        chosen = [sides.side(name, self.pythons) for name in self.names if name in (FLOOR, sides.OURS)]
        with running(chosen) as processes:
            for part in parts:
                self.say(f"growth: {part}")
                sizes: list[int] = getattr(self.plan, part)
                self.results.growth.append(GROWTH[part](processes, url, sizes, self.plan.growth_rounds, 0.05))

    def streams(self, url: str) -> None:
        if "streams" in self.parts:
            self.say("growth: open streams")
            chosen = [name for name in (FLOOR, sides.OURS, *sides.PEERS) if name in self.names]
            sizes = {name: self.plan.streams_of(name) for name in chosen}
            found = growth.streams(
                [sides.side(name, self.pythons) for name in chosen], url, sizes, self.plan.memory_rounds
            )
            self.results.growth.append(found)

    def models(self, url: str) -> None:
        if "models" in self.parts:
            self.say("growth: models in the API")
            self.results.growth.append(growth.models(self.pythons, url, self.plan.models, self.plan.starts))

    def say(self, what: str) -> None:
        """Print what is done now."""
        print(f"{time.monotonic() - self.began:5.0f} s  {what}", flush=True)


def preempted(floor: Process, url: str) -> float:
    """Return how often another process gets the core, in a call: nothing else should run there."""
    return float(floor.ask(do="run", url=f"{url}/small/v1", method="small", times=SAMPLE)["preempted"])


def main() -> int:
    """Run the command line; return the exit status."""
    args = arguments()
    if args.report_only:
        report.write(load(report.RAW))
        return 0
    plan = QUICK if args.quick else FULL
    if args.rounds:
        plan = replace(plan, rounds=args.rounds)
    names = [*(args.sides or sides.DEFAULT), *([sides.BEFORE] if args.before else [])]
    try:
        results = Run(plan, sides.with_bases(names), args.only or PARTS, args.before).everything()
    except Failed as error:
        print(f"failed: {error}", file=sys.stderr)
        return 1
    print(f"\n{report.text(results)}")
    if plan.sessions == 1:
        print("One session: another one gives other ratios, by more than the quartiles say. Take a full run to judge.")
    if report.is_disturbed(results):
        print("WARNING: " + report.disturbance(results), file=sys.stderr)
    if args.write or not (args.quick or args.only or args.sides or args.before or args.rounds):
        report.write(results)
        print(f"wrote docs/{report.PAGE.name}")
    return 0


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False
    )
    known = [name for name in sides.KNOWN if name != sides.BEFORE]
    parser.add_argument("--quick", action="store_true", help="fewer rounds and sizes: under two minutes")
    parser.add_argument("--sides", metavar="A,B", type=some_of(known), help=f"some of {', '.join(known)}")
    parser.add_argument("--only", metavar="A,B", type=some_of(PARTS), help=f"some of {', '.join(PARTS)}")
    parser.add_argument("--rounds", metavar="N", type=int, help="how often each side runs each workload in a session")
    parser.add_argument("--before", metavar="REV", help="compare with the project at this revision, too")
    parser.add_argument("--write", action="store_true", help="write the page, though the run is not a full one")
    parser.add_argument("--report-only", action="store_true", help="write the page from the numbers of the last run")
    return parser.parse_args()


def some_of(known: list[str]) -> Callable[[str], list[str]]:
    """Return what reads a list of names."""

    def read(text: str) -> list[str]:
        unknown = [name for name in text.split(",") if name not in known]
        if unknown:
            raise argparse.ArgumentTypeError(f"{', '.join(unknown)}: not one of {', '.join(known)}")
        return text.split(",")

    return read


if __name__ == "__main__":
    sys.exit(main())
