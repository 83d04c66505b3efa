"""Writes tables of what a run found, into the page and for the terminal."""

from __future__ import annotations

import statistics

from measure import Rounds
from results import PAGE, Results, Spread, ratio, save
from sides import BEFORE, ENTERED, ENTERED_BEFORE, FLOOR, IMPORTS, OURS, SIDES, STARTS
from work import WORKLOADS

START_GOAL = 1.15
NONE = "–"
UNITS = {"ms": 1e-3, "KiB": 1024}

Table = list[list[str]]
"""Rows of cells, the head first; empty when there is nothing to show."""


def write(results: Results) -> None:
    """Write the numbers, and the tables into the page, each between its mark and the next `end`."""
    save(results)
    text = PAGE.read_text(encoding="utf-8")
    for name, table in {**tables(results), "made with": made_with(results)}.items():
        before, mark, rest = text.partition(f"<!-- {name} -->\n")
        if mark:
            text = f"{before}{mark}\n{table}\n<!-- end -->{rest.partition('<!-- end -->')[2]}"
    PAGE.write_text(text, encoding="utf-8")


def tables(results: Results) -> dict[str, str]:
    """Return name -> table, of those that have values."""
    made = {
        "goals": goals_table(results),
        "sides": sides_table(results),
        "before": before_table(results),
        "start": start_table(results),
        "memory": memory_table(results),
    }
    return {name: markdown(table) for name, table in made.items() if table}


def goals_table(results: Results) -> Table:
    """Return every goal, and how near each Python comes."""
    table = []
    for work in WORKLOADS:
        for name, more in ((OURS, ""), ("ours_dicts", ", as dicts")):
            found = [ratio(python.work.get(work.name, {}), name, work.base) for python in results.pythons.values()]
            table.append([work.title + more, *goal_cells(SIDES[work.base].title, work.goal, found)])
    found = [ratio(python.start, ENTERED, IMPORTS) for python in results.pythons.values()]
    table.append(["import, client entered", *goal_cells(STARTS[IMPORTS].title, START_GOAL, found)])
    return with_values(["Ours", "as a ratio to", "goal", *results.pythons], table, 3)


def goal_cells(base: str, goal: float, found: list[Spread | None]) -> list[str]:
    return [base, f"≤ {goal:.2f}", *(verdict(spread, goal) if spread else NONE for spread in found)]


def verdict(found: Spread, goal: float) -> str:
    """Write a ratio, and whether the goal is met: only where both quartiles agree."""
    if round(found.high, 2) <= goal:
        return f"{found}, met"
    return f"{found}, {found.median - goal:.2f} over" if round(found.low, 2) > goal else f"{found}, too close to tell"


def sides_table(results: Results) -> Table:
    """Return the floor's times, and the ratios of all sides to it."""
    names = [name for name in SIDES if name not in (FLOOR, "ours_dicts", BEFORE)]
    table = []
    for work in WORKLOADS:
        for version, python in results.pythons.items():
            if rounds := python.work.get(work.name):
                time = f"{statistics.median(rounds[FLOOR]) * 1e6:.3g} µs per {work.unit}"
                table.append([work.title, version, time, *(spread(rounds, name, FLOOR) for name in names)])
    return with_values(["Work", "Python", *(SIDES[name].title for name in (FLOOR, *names))], table, 3)


def before_table(results: Results) -> Table:
    """Return the ratios of the project as it is to what it was."""
    pythons = results.pythons.values()
    table = [
        [work.title, *(spread(python.work.get(work.name, {}), OURS, BEFORE) for python in pythons)]
        for work in WORKLOADS
    ]
    table.append(["import, client entered", *(spread(python.start, ENTERED, ENTERED_BEFORE) for python in pythons)])
    return with_values([f"Ours / {results.before}", *results.pythons], table, 1)


def start_table(results: Results) -> Table:
    """Return what start-up costs."""
    titles = {name: start.title for name, start in STARTS.items()}
    return cost_table(results, "Import and client", titles, [python.start for python in results.pythons.values()], "ms")


def memory_table(results: Results) -> Table:
    """Return the memory of an open stream."""
    titles = {name: side.title for name, side in SIDES.items()}
    return cost_table(
        results, "Another open stream", titles, [python.memory for python in results.pythons.values()], "KiB"
    )


def cost_table(results: Results, head: str, titles: dict[str, str], columns: list[Rounds], unit: str) -> Table:
    """Return what each row costs on each Python, and its ratio to the first."""
    base, *_ = titles
    table = []
    for name, title in titles.items():
        costs = [
            f"{statistics.median(rounds[name]) / UNITS[unit]:.3g} {unit}" if name in rounds else NONE
            for rounds in columns
        ]
        ratios = [
            "" if name == base or name not in rounds else f", × {ratio(rounds, name, base)}" for rounds in columns
        ]
        table.append([title, *map(str.__add__, costs, ratios)])
    return with_values([head, *results.pythons], table, 1)


def spread(rounds: Rounds, name: str, base: str) -> str:
    return str(ratio(rounds, name, base) or NONE)


def with_values(head: list[str], table: Table, first: int) -> Table:
    """Return a table without the rows that have no value, from the `first` column on; empty when none has."""
    rows = [row for row in table if any(cell != NONE for cell in row[first:])]
    return [head, *rows] if rows else []


def markdown(table: Table) -> str:
    """Write a table with aligned columns."""
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    lines = [" | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in table]
    lines.insert(1, " | ".join("-" * width for width in widths))
    return "".join(f"| {line} |\n" for line in lines)


def made_with(results: Results) -> str:
    """Say what a run was done on and with."""
    versions = [
        f"- CPython {version}: " + ", ".join(f"{name} {number}" for name, number in python.packages.items())
        for version, python in results.pythons.items()
    ]
    return f"{results.made_with}; {results.minutes} minutes in all.\n\n" + "\n".join(versions) + "\n"
