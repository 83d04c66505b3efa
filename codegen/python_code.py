"""Lay out values as Python code, on one line where they fit."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

WIDTH = 88


@dataclass(frozen=True)
class Group:
    """Code in brackets: what opens it, its items, each with what stands before it, and what closes it."""

    opening: str
    items: tuple[tuple[str, Code], ...]
    closing: str


Code = str | Group


def literal(value: Any) -> Code:
    """Return the code of a JSON value."""
    if isinstance(value, dict):
        return Group("{", tuple((f"{_text(key)}: ", literal(inner)) for key, inner in value.items()), "}")
    if isinstance(value, list):
        return Group("[", tuple(("", literal(inner)) for inner in value), "]")
    return _text(value) if isinstance(value, str) else repr(value)


def laid_out(code: Code, indent: int = 0, before: str = "", after: str = "") -> str:
    """Return code as text; a group that does not fit on its line has a line for each item.

    Args:
        code: The code.
        indent: How far its lines are indented; the first one is not, but is counted so.
        before: What stands before it on its first line.
        after: What follows on its last line.
    """
    flat = before + _flat(code) + after
    if isinstance(code, str) or not code.items or indent + len(flat) <= WIDTH:
        return flat
    inner = indent + 4
    lines = [" " * inner + laid_out(item, inner, prefix, ",") for prefix, item in code.items]
    return "\n".join([before + code.opening, *lines, " " * indent + code.closing + after])


def _flat(code: Code) -> str:
    if isinstance(code, str):
        return code
    return code.opening + ", ".join(prefix + _flat(item) for prefix, item in code.items) + code.closing


def _text(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)
