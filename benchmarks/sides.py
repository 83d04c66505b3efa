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
        client: Its class there.
        title: What it is called in tables.
        source: Where its client is imported from, of `environments.SOURCES`; empty for what is installed.
        only: The workloads that it is for; empty: all.
    """

    module: str
    client: str
    title: str
    source: str = ""
    only: tuple[str, ...] = ()


SIDES = {
    FLOOR: Side("floor", "Floor", "floor"),
    "floor_models": Side("floor_models", "FloorWithModels", "floor with our models", "ours"),
    OURS: Side("ours", "Ours", "ours", "ours"),
    "ours_dicts": Side("ours", "OursWithDicts", "ours, from dicts", "ours", only=("w2",)),
    BEFORE: Side("ours", "Ours", "ours before", "before"),
    "openai": Side("stainless", "OpenAI", "openai"),
    "together": Side("stainless", "Together", "together"),
    "stock": Side("stock", "Stock", "stock", "stock"),
}


class Start(NamedTuple):
    """A function of `probe`, which runs in a fresh process of a side."""

    side: str
    function: str
    title: str


IMPORTS = "imports"
ENTERED = "entered"
ENTERED_BEFORE = "entered before"
STARTS = {
    IMPORTS: Start(FLOOR, "imports", "aiohttp, pydantic and one model"),
    OURS: Start(OURS, "ours", "ours"),
    ENTERED: Start(OURS, "ours_entered", "ours, client entered"),
    ENTERED_BEFORE: Start(BEFORE, "ours_entered", "ours before, client entered"),
    "openai": Start("openai", "openai", "openai"),
    "together": Start("together", "together", "together"),
    "stock": Start("stock", "stock", "stock"),
}
