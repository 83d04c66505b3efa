"""Lay out the texts of docstrings."""

from __future__ import annotations

import textwrap

WIDTH = 117
"""Characters of a line of code, less those that may end a docstring."""
QUOTES = '"""'


def wrapped(text: str, indent: int) -> str:
    """Return a text of a docstring with its lines indented, and those wrapped that are too long."""
    lines: list[str] = []
    for line in text.split("\n"):
        width = WIDTH - indent - (len(QUOTES) if not lines else 0)
        lines += textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False) or [""]
    return ("\n" + " " * indent).join(lines)
