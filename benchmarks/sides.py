"""The sides of the comparison by name, and how each is started."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import environments
from measure import FLOOR, Side

OURS = "ours"
BEFORE = "before"


@dataclass(frozen=True)
class Known:
    """A side before its environment is there.

    Attributes:
        environment: The environment that it runs in.
        module: Its module in `clients`.
        title: What it is called in tables.
        probe: Its module in `probes`; None where its start-up is not measured.
        uvloop: Whether it runs on uvloop.
        base: The side that its ratios are to.
        works: The workloads that it is for; empty: all.
    """

    environment: str
    module: str
    title: str
    probe: str | None = None
    uvloop: bool = False
    base: str = FLOOR
    works: tuple[str, ...] = ()


KNOWN = {
    FLOOR: Known("ours", "clients.floor", "floor", "floor"),
    "floor_models": Known(
        "ours",
        "clients.floor_models",
        "floor, with our models",
        works=("w1", "w3", "w4_16k", "w4_burst", "w4_each", "w5"),
    ),
    OURS: Known("ours", "clients.ours", "ours", "ours"),
    "ours_dicts": Known("ours", "clients.ours_dicts", "ours, from dicts", works=("w2",)),
    BEFORE: Known("before", "clients.ours", "before", "ours"),
    "openai": Known("openai", "clients.openai_sdk", "openai", "openai_sdk"),
    "together": Known("together", "clients.together_sdk", "together", "together_sdk"),
    "stock": Known("stock", "clients.stock", "stock", "stock"),
    "floor_uvloop": Known("ours", "clients.floor", "floor, uvloop", uvloop=True),
    "ours_uvloop": Known("ours", "clients.ours", "ours, uvloop", uvloop=True, base="floor_uvloop"),
}
PEERS = ("openai", "together", "stock")
DEFAULT = tuple(name for name in KNOWN if name != BEFORE)


def with_bases(names: list[str]) -> list[str]:
    """Return the names with those that ratios are taken to, in the order of tables."""
    wanted = {FLOOR, *names, *(KNOWN[name].base for name in names)}
    return [name for name in KNOWN if name in wanted]


def pythons(names: list[str], before: str | None) -> dict[str, Path]:
    """Prepare what the sides run in; return name of environment -> its Python."""
    needed = dict.fromkeys(KNOWN[name].environment for name in names if name != BEFORE)
    return environments.prepare([*needed], before=before)


def versions(found: dict[str, Path]) -> dict[str, dict[str, str]]:
    """Return name of environment -> name of package -> version."""
    return {name: environments.versions(python) for name, python in found.items()}


def side(name: str, found: dict[str, Path]) -> Side:
    known = KNOWN[name]
    return Side(name, found[known.environment], known.module, known.uvloop, known.base)


def does(name: str, work: str) -> bool:
    """Return whether a side takes part in a workload."""
    return not KNOWN[name].works or work in KNOWN[name].works
