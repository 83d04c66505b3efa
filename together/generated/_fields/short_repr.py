"""Show a value in one short line, whatever is in it: texts of prompts and answers can have megabytes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

MAX_LINE = 300
"""Characters of the repr of an object."""
MAX_TEXT = 60
"""Characters of a text that are shown."""
MAX_ITEMS = 3
"""Items of a list that are shown."""
MAX_DEPTH = 3
"""How many lists inside each other are shown."""


def short_repr(name: str, values: Iterable[tuple[str, Any]]) -> str:
    """Return the repr of an object in at most `MAX_LINE` characters.

    Args:
        name: The name of its class.
        values: Its attributes. None is left out.
    """
    line = f"{name}("
    for index, (key, value) in enumerate((key, value) for key, value in values if value is not None):
        line += f"{', ' if index else ''}{key}={short(value)}"
        if len(line) >= MAX_LINE:
            return f"{line[: MAX_LINE - 2]}…)"
    return f"{line})"


def short(value: Any, depth: int = MAX_DEPTH) -> str:
    """Return the repr of a value with long texts, long lists and what is nested deeply cut off."""
    if isinstance(value, (str, bytes)):
        return repr(value) if len(value) <= MAX_TEXT else f"{value[:MAX_TEXT]!r}…"
    if isinstance(value, (list, tuple, Mapping)):
        return _short_items(value, depth)
    text = repr(value)
    return text if len(text) <= MAX_LINE else f"{text[:MAX_LINE]}…"


def _short_items(value: list[Any] | tuple[Any, ...] | Mapping[Any, Any], depth: int) -> str:
    opening, closing = "{}" if isinstance(value, Mapping) else "[]" if isinstance(value, list) else "()"
    if not depth:
        return f"{opening}…{closing}" if value else f"{opening}{closing}"
    shown = [
        f"{short(item, depth - 1)}: {short(value[item], depth - 1)}"
        if isinstance(value, Mapping)
        else short(item, depth - 1)
        for _, item in zip(range(MAX_ITEMS), value, strict=False)
    ]
    more = [f"… {len(value)} in all"] if len(value) > MAX_ITEMS else []
    return f"{opening}{', '.join([*shown, *more])}{closing}"
