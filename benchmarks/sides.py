"""The sides of the comparison, and what of them is started to measure start-up."""

from __future__ import annotations

from typing import NamedTuple

FLOOR = "floor"
OURS = "ours"
BEFORE = "before"


class Side(NamedTuple):
    """One side.

    Attributes:
        module: Its module in `clients`.
        title: What it is called in tables.
        source: Where its client is imported from, of `environments.SOURCES`; empty for what is installed.
        only: The workloads that it is for; empty: all.
    """

    module: str
    title: str
    source: str = ""
    only: tuple[str, ...] = ()


SIDES = {
    FLOOR: Side("floor", "floor"),
    "floor_models": Side("floor_models", "floor with our models", "ours"),
    OURS: Side("ours", "ours", "ours"),
    "ours_dicts": Side("ours_dicts", "ours, from dicts", "ours", only=("w2",)),
    BEFORE: Side("ours", "ours before", "before"),
    "openai": Side("openai_sdk", "openai"),
    "together": Side("together_sdk", "together"),
    "stock": Side("stock", "stock", "stock"),
}


class Start(NamedTuple):
    """What runs in a fresh process.

    Attributes:
        side: The side that it belongs to.
        function: Its function in `probe`.
        title: What it is called in tables.
    """

    side: str
    function: str
    title: str


IMPORTS = "imports"
ENTERED = "entered"
STARTS = {
    IMPORTS: Start(FLOOR, "imports", "aiohttp, pydantic and one model"),
    "ours": Start(OURS, "ours", "ours"),
    ENTERED: Start(OURS, "ours_entered", "ours, client entered"),
    "entered before": Start(BEFORE, "ours_entered", "ours before, client entered"),
    "openai": Start("openai", "openai", "openai"),
    "together": Start("together", "together", "together"),
    "stock": Start("stock", "stock", "stock"),
}
