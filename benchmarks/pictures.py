"""The pictures of the page: SVG that is the same, byte for byte, for the same numbers."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import matplotlib

matplotlib.use("svg")

from matplotlib import pyplot, ticker
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from measure import FLOOR
from results import Results, Series, ratio
from sides import OURS, PEERS
from start import BASE
from work import WORKLOADS

COLOURS = {
    FLOOR: "#555555",
    BASE: "#555555",
    OURS: "#0072b2",
    "openai": "#e69f00",
    "together": "#009e73",
    "stock": "#cc79a7",
}
"""From a palette that colour-blind readers can tell apart (Okabe and Ito); the marks differ too."""

MARKS = {FLOOR: "s", BASE: "s", OURS: "o", "openai": "^", "together": "D", "stock": "v"}
NAMES = {BASE: "aiohttp + pydantic alone"}

STYLE: Any = {
    "svg.hashsalt": "benchmarks",
    "svg.fonttype": "none",  # text stays text: small, and readable by machines
    "font.family": "sans-serif",
    "font.size": 9,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.titlesize": 9.5,
    "axes.titleweight": "bold",
    "axes.edgecolor": "#888888",
    "axes.grid": True,
    "grid.color": "#e4e4e4",
    "grid.linewidth": 0.7,
    "axes.axisbelow": True,
    "legend.frameon": False,
    "lines.linewidth": 1.6,
    "lines.markersize": 4.5,
    "figure.facecolor": "white",  # pages may be dark
}


def draw(results: Results, folder: Path, kind: str = "svg") -> list[str]:
    """Draw all pictures that there are numbers for.

    Args:
        results: The numbers.
        folder: Where to write to.
        kind: `svg` or `png`.

    Returns:
        The names of the pictures, without ending.
    """
    folder.mkdir(parents=True, exist_ok=True)
    drawn = []
    with matplotlib.rc_context(STYLE):
        for name, figure in figures(results):
            metadata = {"Date": None} if kind == "svg" else None
            figure.savefig(folder / f"{name}.{kind}", bbox_inches="tight", metadata=metadata, dpi=110)
            pyplot.close(figure)
            drawn.append(name)
    return drawn


def figures(results: Results) -> Iterator[tuple[str, Figure]]:
    if any(OURS in rounds for rounds in results.work.values()):
        yield "ratios", ratios(results)
    if models := results.series("models"):
        yield "start", start(models)
    if streams := results.series("streams"):
        yield "memory", memory(streams)
    grown = [series for series in results.growth if series.name in ("messages", "tokens", "events")]
    if grown:
        yield "growth", growth(grown)


@contextmanager
def single(width: float, height: float, title: str) -> Iterator[tuple[Figure, Axes]]:
    figure, axes = pyplot.subplots(figsize=(width, height))
    axes.set_title(title, loc="left", pad=12)
    yield figure, axes
    axes.tick_params(length=0)


def ratios(results: Results) -> Figure:
    """Draw a bar for each side of each workload."""
    works = [work for work in WORKLOADS if OURS in results.work.get(work.name, {})]
    names = [name for name in (OURS, *PEERS) if any(name in results.work[work.name] for work in works)]
    thickness = 0.8 / len(names)
    with single(7.4, 0.35 + len(works) * 0.72, "CPU as a multiple of raw aiohttp + orjson") as (figure, axes):
        for order, name in enumerate(names):
            places = [row + (order - (len(names) - 1) / 2) * thickness for row in range(len(works))]
            for place, work in zip(places, works, strict=True):
                found = ratio(results.work[work.name], name, FLOOR)
                if found:
                    label = name if work is works[0] else None
                    axes.barh(place, found.median - 1, thickness * 0.9, left=1, color=COLOURS[name], label=label)
                    end = max(1.0, found.median, work.goal if name == OURS else 0)  # clear of the mark of the goal
                    axes.text(end * 1.025, place, f"{found.median:.2f}", va="center", size=7)
        for row, work in enumerate(works):
            goal = axes.vlines(work.goal, row - 0.46, row - 0.46 + thickness + 0.06, color="black", linewidth=1.4)
            if row == 0:
                goal.set_label("goal of ours")
        axes.axvline(1, color=COLOURS[FLOOR], linewidth=1.2)
        axes.set_yticks(range(len(works)), [wrapped(work.title) for work in works])
        axes.set_ylim(len(works) - 0.4, -0.6)
        axes.grid(visible=False, axis="y")
        logarithmic(axes, left=0.9)
        axes.legend(loc="lower center", bbox_to_anchor=(0.4, -0.14), ncols=5, handlelength=1.2, columnspacing=1.4)
    return figure


def logarithmic(axes: Axes, left: float) -> None:
    axes.set_xscale("log")
    axes.set_xlim(left=left, right=axes.get_xlim()[1] * 1.1)
    axes.xaxis.set_major_locator(ticker.LogLocator(subs=(1, 2, 5)))
    axes.xaxis.set_minor_locator(ticker.NullLocator())
    axes.xaxis.set_major_formatter(ticker.FormatStrFormatter("%g×"))


def wrapped(text: str, width: int = 29) -> str:
    """Break a text into lines."""
    lines = [""]
    for word in text.split():
        lines[-1:] = [f"{lines[-1]} {word}".strip()] if len(lines[-1]) + len(word) < width else [lines[-1], word]
    return "\n".join(lines)


def start(series: Series) -> Figure:
    """Draw start-up against the number of models."""
    with single(6.2, 3.2, "CPU of import, client and request") as (figure, axes):
        curves(axes, series, scale=1e3)
        axes.set_xlabel(f"{series.across}")
        axes.set_ylabel("ms")
        axes.set_ylim(bottom=0)
        axes.legend(loc="upper left")
    return figure


def memory(series: Series) -> Figure:
    """Draw memory against open streams."""
    with single(6.2, 3.2, "Resident memory above that of one stream") as (figure, axes):
        curves(axes, series, scale=1 / 2**20)
        axes.set_xlabel("open streams")
        axes.set_ylabel("MiB")
        axes.set_ylim(bottom=0)
        axes.xaxis.set_major_formatter(ticker.StrMethodFormatter("{x:,.0f}"))
        axes.legend(loc="upper left")
    return figure


def growth(grown: list[Series]) -> Figure:
    """Draw a small picture for each series; what grows in step is a straight line."""
    figure, row = pyplot.subplots(1, len(grown), figsize=(2.9 * len(grown), 2.7), squeeze=False)
    for axes, series in zip(row[0], grown, strict=True):
        curves(axes, series, scale=1e3)
        axes.set_title(f"CPU of {series.title}", loc="left")
        axes.set_xlabel(series.across)
        axes.set_xlim(left=0)
        axes.set_ylim(bottom=0)
        axes.tick_params(length=0)
        axes.xaxis.set_major_locator(ticker.MaxNLocator(4))
        axes.xaxis.set_major_formatter(ticker.StrMethodFormatter("{x:,.0f}"))
    row[0][0].set_ylabel("ms")
    row[0][0].legend(loc="upper left")
    figure.tight_layout(w_pad=2)
    return figure


def curves(axes: Axes, series: Series, scale: float) -> None:
    for name, sizes in series.sizes.items():
        costs = [value * scale for value in series.medians(name)]
        axes.plot(sizes, costs, color=COLOURS[name], marker=MARKS[name], label=NAMES.get(name, name), clip_on=False)
