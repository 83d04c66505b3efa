"""What a run found: plain numbers, to and from JSON."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from measure import Spread

Rounds = dict[str, list[float]]
"""Name of a side -> its value in each round. Rounds are aligned: the n-th values of all sides belong together."""

DIGITS = 10  # a tenth of a nanosecond


@dataclass
class Series:
    """How something grows.

    Attributes:
        name: Its short name.
        title: What it is, in words.
        across: What grows.
        one: A single one of that.
        unit: `s` or `B`: what the values are in.
        sizes: Name of a side -> the sizes it was measured at.
        values: Name of a side -> for each size, the value of each round.
    """

    name: str
    title: str
    across: str
    one: str
    unit: str
    sizes: dict[str, list[int]] = field(default_factory=dict)
    values: dict[str, list[list[float]]] = field(default_factory=dict)

    def add(self, side: str, size: int, values: list[float]) -> None:
        """Add what was measured at one size."""
        self.sizes.setdefault(side, []).append(size)
        self.values.setdefault(side, []).append(values)

    def medians(self, side: str) -> list[float]:
        return [Spread.of(values).median for values in self.values[side]]


@dataclass
class Results:
    """All that the page is made from.

    Attributes:
        machine: What the run was done on.
        versions: Environment -> package -> version.
        sessions: How often the server and all sides were started anew for the workloads.
        rounds: How often each side ran each workload in a session.
        minutes: How long it all took.
        preempted: How often, in a small call of the floor, another process got the core of the clients: a sample
            before each workload.
        before: The revision of the side `before`.
        work: Workload -> CPU seconds per unit.
        start: `cpu`, `wall` and `modules` of getting ready for a call.
        answer: The same, up to the first answer.
        growth: The series.
    """

    machine: dict[str, str] = field(default_factory=dict)
    versions: dict[str, dict[str, str]] = field(default_factory=dict)
    sessions: int = 0
    rounds: int = 0
    minutes: float = 0.0
    preempted: list[float] = field(default_factory=list)
    before: str | None = None
    work: dict[str, Rounds] = field(default_factory=dict)
    start: dict[str, Rounds] = field(default_factory=dict)
    answer: dict[str, Rounds] = field(default_factory=dict)
    growth: list[Series] = field(default_factory=list)

    def series(self, name: str) -> Series | None:
        return next((series for series in self.growth if series.name == name), None)


def ratio(rounds: Rounds, name: str, base: str) -> Spread | None:
    """Return the ratio of two sides, taken within each round; None where one did not run."""
    if name not in rounds or base not in rounds:
        return None
    return Spread.of([mine / other for mine, other in zip(rounds[name], rounds[base], strict=True)])


def append(taken: dict[str, Rounds], name: str, more: Rounds) -> None:
    """Add the rounds of a session to those of earlier ones."""
    rounds = taken.setdefault(name, {side: [] for side in more})
    for side, values in more.items():
        rounds[side] += values


def save(results: Results, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(rounded(asdict(results)), separators=(",", ":")) + "\n", encoding="utf-8")


def load(path: Path) -> Results:
    content: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return Results(**{**content, "growth": [Series(**series) for series in content["growth"]]})


def rounded(value: Any) -> Any:
    """Return plain data with digits left out that say nothing."""
    if isinstance(value, dict):
        return {name: rounded(item) for name, item in value.items()}
    if isinstance(value, list):
        return [rounded(item) for item in value]
    return round(value, DIGITS) if isinstance(value, float) else value
