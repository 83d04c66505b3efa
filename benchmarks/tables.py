"""The tables of the page, as Markdown that is also readable as it is."""

from __future__ import annotations

from fit import Growth, growth
from measure import FLOOR, Spread
from results import Results, Rounds, Series, ratio
from sides import BEFORE, KNOWN, OURS, PEERS
from start import BASE, ENTERED, FLOOR_MODEL, ONE_MODEL
from work import WORKLOADS, Workload

START_GOAL = 1.15
ANSWER_GOAL = 1.2
MEMORY_GOAL = 1.15
NONE = "–"

Table = list[list[str]]
"""Rows of cells, the head first; empty when there is nothing to show."""

START_TITLES = {
    BASE: "`import aiohttp, pydantic`",
    ONE_MODEL: "the same, and one small pydantic model",
    ENTERED: "ours, and its client entered",
    FLOOR_MODEL: "floor with small pydantic models",
}


def markdown(table: Table) -> str:
    """Write a table with aligned columns, numbers to the right."""
    widths = [max(len(row[at]) for row in table) for at in range(len(table[0]))]
    head, *rows = (line([text.ljust(width) for text, width in zip(row, widths, strict=True)]) for row in table)
    rule = line(["-" * width if at == 0 else "-" * (width - 1) + ":" for at, width in enumerate(widths)])
    return "\n".join([head, rule, *rows]) + "\n"


def line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


# -- cells


def spread(found: Spread | None) -> str:
    return NONE if found is None else f"{found.median:.2f} ({found.low:.2f}–{found.high:.2f})"


def goal(limit: float, found: Spread | float | None) -> str:
    """Write a goal, and whether it is met: with a spread, only where both quartiles agree."""
    if found is None:
        return f"≤ {limit:.2f}"
    low, high = (found.low, found.high) if isinstance(found, Spread) else (found, found)
    if round(low, 2) <= limit < round(high, 2):
        return f"≤ {limit:.2f}, too close to tell"
    return f"≤ {limit:.2f}, {'met' if round(high, 2) <= limit else 'missed'}"


def micro(seconds: float) -> str:
    """Write a time of calls and chunks."""
    value = seconds * 1e6
    return f"{value:,.0f} µs" if value >= 100 else f"{value:.3g} µs"


def milli(seconds: float) -> str:
    """Write a time of start-up."""
    return f"{seconds * 1e3:,.0f} ms"


def median(rounds: Rounds, name: str) -> float:
    return Spread.of(rounds[name]).median


# -- the workloads


def work_table(results: Results) -> Table:
    """Return the floor's times, and the ratios of all sides on asyncio's own loop."""
    peers = [name for name in PEERS if any(name in rounds for rounds in results.work.values())]
    table = [["Work", FLOOR, OURS, "goal", *peers]]
    for work in works(results):
        rounds = results.work[work.name]
        ours = ratio(rounds, OURS, FLOOR)
        ratios = [spread(ratio(rounds, name, FLOOR)) for name in peers]
        table.append([work.title, per_unit(rounds, FLOOR, work), spread(ours), goal(work.goal, ours), *ratios])
        if dicts := ratio(rounds, "ours_dicts", FLOOR):
            empty = [NONE for _ in peers]
            table.append(["the same, from dicts in place of models", "", spread(dicts), goal(work.goal, dicts), *empty])
    return table if len(table) > 1 else []


def bound_table(results: Results) -> Table:
    """Return what the floor takes with our models, and what of it is left for everything else."""
    table = [["Work", KNOWN["floor_models"].title, OURS, f"{OURS} / {KNOWN['floor_models'].title}", "goal"]]
    for work in works(results):
        rounds = results.work[work.name]
        if bound := ratio(rounds, "floor_models", FLOOR):
            ours = ratio(rounds, OURS, FLOOR)
            more = ratio(rounds, OURS, "floor_models")
            table.append([work.title, spread(bound), spread(ours), spread(more), f"≤ {work.goal:.2f}"])
    return table if len(table) > 1 else []


def uvloop_table(results: Results) -> Table:
    """Return both on uvloop: the floor's times, and our ratio to them."""
    table = [["Work", KNOWN["floor_uvloop"].title, KNOWN["ours_uvloop"].title, "goal"]]
    for work in works(results):
        rounds = results.work[work.name]
        if found := ratio(rounds, "ours_uvloop", "floor_uvloop"):
            table.append([work.title, per_unit(rounds, "floor_uvloop", work), spread(found), goal(work.goal, found)])
    return table if len(table) > 1 else []


def before_table(results: Results) -> Table:
    """Return the ratios of the project as it is to what it was."""
    table = [["Work", f"ours / {results.before}"]]
    for work in works(results):
        if found := ratio(results.work[work.name], OURS, BEFORE):
            table.append([work.title, spread(found)])
    return table if len(table) > 1 else []


def works(results: Results) -> list[Workload]:
    return [work for work in WORKLOADS if work.name in results.work]


def per_unit(rounds: Rounds, name: str, work: Workload) -> str:
    return f"{micro(median(rounds, name))} per {work.unit}"


# -- start-up


def start_table(results: Results) -> Table:
    """Return what it costs to get ready for a call."""
    if not results.start:
        return []
    cpu, modules = results.start["cpu"], results.start["modules"]
    table = [["Import, client, request", "CPU", "ratio", "goal", "modules loaded"]]
    for name in cpu:
        found = ratio(cpu, name, BASE)
        wanted = goal(START_GOAL, found) if name == OURS else ""
        row = [START_TITLES.get(name, name), milli(median(cpu, name)), "1" if name == BASE else spread(found), wanted]
        table.append([*row, f"{median(modules, name):.0f}"])
    return table


def answer_table(results: Results) -> Table:
    """Return what it costs to get the first answer."""
    if not results.answer:
        return []
    cpu, wall = results.answer["cpu"], results.answer["wall"]
    table = [["From import to first answer", "CPU", "ratio", "goal", "wall clock", "ratio"]]
    for name in cpu:
        found, waited = ratio(cpu, name, FLOOR), ratio(wall, name, FLOOR)
        ratios = ["1", "1"] if name == FLOOR else [spread(found), spread(waited)]
        wanted = goal(ANSWER_GOAL, found) if name == OURS else ""
        title = START_TITLES.get(name, name)
        table.append([title, milli(median(cpu, name)), ratios[0], wanted, milli(median(wall, name)), ratios[1]])
    return table


# -- growth


def growth_table(results: Results) -> Table:
    """Return how each cost grows, with its verdict."""
    table = [["Cost of", "from … to", "side", "at the smallest", "one more", "exponent", "steady within", "verdict"]]
    for series in results.growth:
        for name, sizes in series.sizes.items():
            if len(sizes) > 1 and name != BASE:
                found = growth(sizes, series.medians(name))
                table.append([series.title, span(series, sizes), name, *growth_cells(series, found)])
    return table if len(table) > 1 else []


def span(series: Series, sizes: list[int]) -> str:
    return f"{sizes[0]:,} … {sizes[-1]:,} {series.across}"


def growth_cells(series: Series, found: Growth) -> list[str]:
    if series.unit == "B":
        fixed, each = f"{found.fixed / 1024:,.0f} KiB", f"{found.each / 1024:.1f} KiB"
    else:
        fixed = milli(found.fixed) if found.fixed > 0.01 else micro(found.fixed)
        each = micro(max(0, found.each))
    if found.exponent is None or found.factor is None:
        return [fixed, each, NONE, NONE, found.verdict]
    return [fixed, each, f"{found.exponent:.2f}", f"× {found.factor:.2f}", found.verdict]


def memory_table(results: Results) -> Table:
    """Return the memory of an open stream."""
    series = results.series("streams")
    if series is None:
        return []
    floor = dict(zip(series.sizes[FLOOR], series.medians(FLOOR), strict=True))
    table = [["Side", "open streams", "memory of each", "ratio", "goal"]]
    for name, sizes in series.sizes.items():
        for size, grown in list(zip(sizes, series.medians(name), strict=True))[1:]:
            found = grown / floor[size] if floor.get(size) else None
            if size in (1000, sizes[-1]):
                wanted = goal(MEMORY_GOAL, found) if name == OURS else ""
                each = f"{grown / (size - sizes[0]) / 1024:.1f} KiB"
                table.append([name, f"{size:,}", each, NONE if found is None else f"{found:.2f}", wanted])
    return table


# -- versions


def versions_table(results: Results) -> Table:
    """Return the versions of what each environment holds."""
    environments = list(results.versions)
    packages = list(dict.fromkeys(package for found in results.versions.values() for package in found))
    table = [["", *environments]]
    for package in packages:
        table.append([package, *(results.versions[name].get(package, NONE) for name in environments)])
    return table
