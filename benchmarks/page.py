"""Writes the page from the results of a run. All numbers in it are those of the run."""

from __future__ import annotations

import importlib.metadata
import json
import os
import platform
import statistics
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import NamedTuple

from environments import ROOT
from measure import Rounds
from sides import BEFORE, ENTERED, FLOOR, IMPORTS, OURS, SIDES, STARTS
from work import EVENTS, PACE, PACED_EVENTS, WORKLOADS, Workload

PAGE = ROOT / "docs/guide/performance.md"
RAW = ROOT / "docs/guide/performance/results.json"
START_GOAL = 1.15
NONE = "–"

Table = list[list[str]]
"""Rows of cells, the head first."""


# -- results


@dataclass
class Found:
    """What was found on one Python.

    Attributes:
        packages: Name -> version of the packages that matter.
        work: Workload -> CPU seconds per unit.
        start: CPU seconds of start-up.
        memory: Bytes of an open stream.
    """

    packages: dict[str, str]
    work: dict[str, Rounds] = field(default_factory=dict)
    start: Rounds = field(default_factory=dict)
    memory: Rounds = field(default_factory=dict)


@dataclass
class Results:
    """All that the page is made from.

    Attributes:
        machine: What the run was done on.
        generator: The version of OpenAPI Generator.
        sessions: How often the server and all workers were started anew.
        rounds: How often each side ran each workload in a session.
        before: The revision that was compared with.
        pythons: Version of Python -> what was found.
        minutes: How long it all took.
    """

    machine: str
    generator: str
    sessions: int
    rounds: int
    before: str | None
    pythons: dict[str, Found]
    minutes: int = 0

    @classmethod
    def of(cls, sessions: int, rounds: int, before: str | None, pythons: dict[str, Found]) -> Results:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
        processor = next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "")
        system = f"{platform.system()} {platform.release().partition('-')[0]}"
        machine = f"{processor or platform.machine()}, {os.cpu_count()} cores, {system}"
        generator = importlib.metadata.version("openapi-generator-cli")
        return cls(machine, generator, sessions, rounds, before, pythons)


def load() -> Results:
    content = json.loads(RAW.read_text(encoding="utf-8"))
    pythons = {version: Found(**found) for version, found in content.pop("pythons").items()}
    return Results(**content, pythons=pythons)


def write(results: Results) -> None:
    """Write the numbers and the page."""
    RAW.parent.mkdir(parents=True, exist_ok=True)
    content = json.loads(json.dumps(asdict(results)), parse_float=lambda text: round(float(text), 10))
    RAW.write_text(json.dumps(content, separators=(",", ":")) + "\n", encoding="utf-8")
    PAGE.write_text(page(results), encoding="utf-8")


class Spread(NamedTuple):
    """Median and quartiles; with fewer than four values, the least and the most."""

    median: float
    low: float
    high: float

    def __str__(self) -> str:
        return f"{self.median:.2f} ({self.low:.2f}–{self.high:.2f})"


def ratio(rounds: Rounds, name: str, base: str) -> Spread | None:
    """Return the ratio of two sides, taken within each round; None where one did not run."""
    if name not in rounds or base not in rounds:
        return None
    values = sorted(mine / other for mine, other in zip(rounds[name], rounds[base], strict=True))
    low, _, high = (
        statistics.quantiles(values, n=4, method="inclusive") if len(values) > 3 else (values[0], 0, values[-1])
    )
    return Spread(statistics.median(values), low, high)


# -- tables


def goals_table(results: Results) -> Table:
    """Return every goal, and how near each Python comes."""
    head = ["Ours", "as a ratio to", "goal", *results.pythons]
    table = []
    for work in WORKLOADS:
        for name, more in ((OURS, ""), ("ours_dicts", ", as dicts")):
            ratios = [ratio(found.work.get(work.name, {}), name, work.base) for found in results.pythons.values()]
            row = [work.title + more, SIDES[work.base].title, f"≤ {work.goal:.2f}"]
            table.append([*row, *(verdict(found, work.goal) for found in ratios)])
    ratios = [ratio(found.start, ENTERED, IMPORTS) for found in results.pythons.values()]
    row = ["import, client entered", STARTS[IMPORTS].title, f"≤ {START_GOAL:.2f}"]
    table.append([*row, *(verdict(found, START_GOAL) for found in ratios)])
    return with_values(head, table, 3)


def verdict(found: Spread | None, goal: float) -> str:
    """Write a ratio, and whether the goal is met: only where both quartiles agree."""
    if found is None:
        return NONE
    if round(found.high, 2) <= goal:
        return f"{found}, met"
    missing = f"{found.median - goal:.2f} over"
    return f"{found}, {missing if round(found.low, 2) > goal else 'too close to tell'}"


def sides_table(results: Results) -> Table:
    """Return the floor's times, and the ratios of all sides to it."""
    names = [name for name in SIDES if name not in (FLOOR, "ours_dicts", BEFORE)]
    head = ["Work", "Python", SIDES[FLOOR].title, *(SIDES[name].title for name in names)]
    table = []
    for work in WORKLOADS:
        for version, found in results.pythons.items():
            if rounds := found.work.get(work.name):
                ratios = [str(ratio(rounds, name, FLOOR) or NONE) for name in names]
                table.append([work.title, version, per_unit(rounds[FLOOR], work), *ratios])
    return with_values(head, table, 3)


def per_unit(values: list[float], work: Workload) -> str:
    micro = statistics.median(values) * 1e6
    return f"{micro:.0f} µs per {work.unit}" if micro >= 100 else f"{micro:.3g} µs per {work.unit}"


def before_table(results: Results) -> Table:
    """Return the ratios of the project as it is to what it was."""
    table = []
    for work in WORKLOADS:
        rounds = [found.work.get(work.name, {}) for found in results.pythons.values()]
        table.append([work.title, *(str(ratio(found, OURS, BEFORE) or NONE) for found in rounds)])
    starts = [found.start for found in results.pythons.values()]
    table.append(
        ["import, client entered", *(str(ratio(found, ENTERED, "entered before") or NONE) for found in starts)]
    )
    return with_values([f"Ours / {results.before}", *results.pythons], table, 1)


def start_table(results: Results) -> Table:
    """Return what start-up costs."""
    rows = [[name, start.title] for name, start in STARTS.items()]
    cells = [(found.start, IMPORTS, 1e-3, "ms") for found in results.pythons.values()]
    return cost_table(["Import and client", *results.pythons], rows, cells)


def memory_table(results: Results) -> Table:
    """Return the memory of an open stream."""
    rows = [[name, side.title] for name, side in SIDES.items()]
    cells = [(found.memory, FLOOR, 1024.0, "KiB") for found in results.pythons.values()]
    return cost_table(["Memory of an open stream", *results.pythons], rows, cells)


def cost_table(head: list[str], rows: Table, columns: list[tuple[Rounds, str, float, str]]) -> Table:
    """Return a table of costs and their ratios to a base."""
    table = []
    for name, title in rows:
        cells = []
        for rounds, base, scale, unit in columns:
            found = ratio(rounds, name, base)
            cost = f"{statistics.median(rounds[name]) / scale:.1f} {unit}" if found else ""
            cells.append(f"{cost}, × {found}" if found else NONE)
        table.append([title, *cells])
    return with_values(head, table, 1)


def with_values(head: list[str], table: Table, first: int) -> Table:
    """Return a table without the rows that have no value, from the `first` column on; empty when none has."""
    rows = [row for row in table if any(cell != NONE for cell in row[first:])]
    return [head, *rows] if rows else []


def markdown(table: Table) -> str:
    """Write a table with aligned columns."""
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    head, *rows = (line([text.ljust(width) for text, width in zip(row, widths, strict=True)]) for row in table)
    return "\n".join([head, line(["-" * width for width in widths]), *rows]) + "\n"


def line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def tables(results: Results) -> str:
    """Return the tables alone."""
    makers = (goals_table, sides_table, before_table, start_table, memory_table)
    return "\n".join(markdown(table) for table in (make(results) for make in makers) if table)


# -- the page


def page(results: Results) -> str:
    """Return the page."""
    sections = (
        (INTRODUCTION, goals_table(results)),
        (CALLS, sides_table(results)),
        (START, start_table(results)),
        (MEMORY, memory_table(results)),
    )
    return "\n".join([*(f"{text}\n{markdown(table)}" for text, table in sections if table), METHOD, made_with(results)])


def made_with(results: Results) -> str:
    versions = "\n".join(
        f"- CPython {version}: " + ", ".join(f"{name} {number}" for name, number in found.packages.items())
        for version, found in results.pythons.items()
    )
    return f"""\
## Made with

{results.machine}. The stock client is made with OpenAPI Generator {results.generator}. {results.sessions} sessions of
{results.rounds} rounds on each Python; {results.minutes} minutes in all.

{versions}
"""


INTRODUCTION = """\
<!-- Made by `make bench`. Change benchmarks/, never this file. -->
# Performance

How much processor time and memory does this client take? Two floors are the measure, each the same work done by hand:

- The **floor** is aiohttp and orjson, without models, checks or retries: about the least that a client on aiohttp can
  do.
- The **floor with our models** makes our pydantic models of what it sends and reads, and still checks nothing else. What
  ours takes beyond it is what this client does: timeouts, typed errors, the rules of event streams, the proof that a
  stream is complete.

All numbers are ratios of CPU time, taken in the same round of the same run: 1.10 means a tenth more. Each is the median
of all rounds, with the quartiles in brackets. A goal is one that this project set itself. It is *met* when both
quartiles say so. Where simple code does not reach a goal, the code stays simple, and the number here says how much is
missing.
"""

CALLS = """\
## All clients

**openai** and **together** are the SDKs of these names; **stock** is what OpenAPI Generator makes of our document with
its own templates. The floor's column is CPU time of a call, or of a chunk of a stream; the others are ratios to it.
"""

START = """\
## Start-up

CPU in a fresh process, from the first import until there is a client, and (for ours and stock) a request with one
message. The start of Python is not in it, and files are compiled already. Ours loads aiohttp only when the client is
entered (`async with`). The ratio is to the first row.
"""

MEMORY = """\
## Memory

Resident memory of one more stream that is open and has given its first chunk, with 1,000 of them in one process. Buffers
of the kernel are not in it. The ratio is to the floor.
"""

METHOD = f"""\
## Method

- **Run it:** `make bench` prepares its own environments in `.bench`, runs everything on Python 3.11 and 3.14, and writes
  this page. `make bench ARGS=--quick` takes about a minute once they are there, and prints tables only. `make bench
  ARGS="--python A,B"` chooses other Pythons, and `make bench ARGS=--help` tells the rest. The numbers behind this page
  are in [results.json](performance/results.json).
- **Sides:** each is a process of its own. All run on one core, in turn, as their users would run them: no setting of the
  process helps any of them. The server runs on another core and answers from memory.
- **Rounds:** in each round each side runs once, for about as long as the others, and each round starts with another
  side. What slows all of them for a while does not change a ratio. Rounds of one set of processes agree more closely
  than two sets do, so there are several sessions, each with a fresh server and fresh processes.
- **CPU time** is that of the client's process, user and system together. Waiting is not in it.
- **Contents are compared** before anything is timed: each side must return the same texts, numbers, tool calls and
  errors as the floor, and the server must get the same messages from it. A run in which one differs fails.
- **Streams** have {EVENTS:,} events; the paced one has {PACED_EVENTS}, a write every {PACE * 1e3:g} ms.
- **Retries** are off everywhere. All else is as each client has it by default, but for the size of the pool.

## What the numbers do not say

- The server is on the same machine, without TLS, and answers at once. A real call also waits for the network and the
  model. What is compared is how much of a processor a client takes, not how long a call takes.
- They are those of one machine on one day; small differences between two versions of this page mean nothing. To compare
  two revisions, run both at once: `make bench ARGS="--before REV"`.
- The floors do less than any client: they check nothing, trust the server, and split a stream at blank lines in one form
  only. They are bounds, not proposals.
- The stock client has no streaming. Its rows of streams read the raw response by hand, as its users must, and make a
  model of each event.
- The requests of openai and together are keyword arguments and dicts, as their users write them; ours and stock make a
  model of each message, from the same texts.
"""
