"""What a run found: plain numbers, to and from JSON."""

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

PAGE = ROOT / "docs/guide/performance.md"
RAW = ROOT / "docs/guide/performance/results.json"


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
        pythons: Version of Python -> what was found.
        before: The revision that was compared with.
        made_with: What the run was done on and with, in a sentence.
        minutes: How long it took.
    """

    pythons: dict[str, Found]
    before: str | None
    made_with: str
    minutes: int = 0


def load() -> Results:
    content = json.loads(RAW.read_text(encoding="utf-8"))
    pythons = {version: Found(**found) for version, found in content.pop("pythons").items()}
    return Results(pythons, **content)


def save(results: Results) -> None:
    RAW.parent.mkdir(parents=True, exist_ok=True)
    content = json.loads(json.dumps(asdict(results)), parse_float=lambda text: round(float(text), 10))
    RAW.write_text(json.dumps(content, separators=(",", ":")) + "\n", encoding="utf-8")


def machine() -> str:
    """Say what this runs on and with; without names and paths of the machine."""
    lines = Path("/proc/cpuinfo").read_text().splitlines()
    processor = next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "")
    system = f"{platform.system()} {platform.release().partition('-')[0]}"
    generator = importlib.metadata.version("openapi-generator-cli")
    return f"{processor or platform.machine()}, {os.cpu_count()} cores, {system}; OpenAPI Generator {generator}"


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
    quartiles = statistics.quantiles(values, n=4, method="inclusive") if len(values) > 3 else values
    return Spread(statistics.median(values), quartiles[0], quartiles[-1])
