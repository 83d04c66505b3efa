"""Read the docstring of a function: what it does, and what it says of its parameters."""

from __future__ import annotations

import inspect
import re

_REST = re.compile(r"^:param\s+(?:[^:]*\s)?\*{0,2}(\w+)\s*:\s*(.*)$")
_GOOGLE = re.compile(r"^\*{0,2}(\w+)\s*(?:\([^)]*\))?\s*:\s*(.*)$")
_NUMPY = re.compile(r"^\*{0,2}(\w+(?:\s*,\s*\w+)*)\s*(?::.*)?$")
_SECTIONS = ("args:", "arguments:", "parameters:")
_OTHER_SECTIONS = ("returns:", "return:", "yields:", "raises:", "example:", "examples:")
_MARK = re.compile(r"^(:[a-z]+(\s[^:]*)?:(\s|$)|>>>)")
"""The start of a line such as `:returns: The weather.`, and of an example."""


def description_of(docstring: str | None) -> str:
    """Return what a docstring says before its first section, each paragraph on one line; empty where that is nothing.

    A note is no such section: it says how to use the function.
    """
    paragraphs: list[list[str]] = [[]]
    lines = [line.strip() for line in inspect.cleandoc(docstring or "").splitlines()]
    for line, below in zip(lines, [*lines, ""][1:], strict=True):
        underlined = line and len(below) > 2 and set(below) == {"-"}
        if underlined or _MARK.match(line) or line.lower() in _SECTIONS + _OTHER_SECTIONS:
            break
        if line:
            paragraphs[-1].append(line)
        else:
            paragraphs.append([])
    return "\n\n".join(" ".join(paragraph) for paragraph in paragraphs if paragraph)


def parameters_of(docstring: str | None) -> dict[str, str]:
    """Return what a docstring says of each parameter: Google's, numpy's or reStructuredText's form."""
    lines = inspect.cleandoc(docstring or "").splitlines()
    found = _marked(lines)
    for number, line in enumerate(lines):
        below = lines[number + 1] if number + 1 < len(lines) else ""
        if line.strip().lower() in _SECTIONS:
            return {**found, **_entries(lines[number + 1 :], _indent(line))}
        if line.strip().lower() == "parameters" and set(below.strip()) == {"-"}:
            return {**found, **_numpy_entries(lines[number + 2 :])}
    return found


def _marked(lines: list[str]) -> dict[str, str]:
    """Return the parameters of lines such as `:param city: Name of the city.`"""
    found: dict[str, list[str]] = {}
    texts: list[str] | None = None
    for line in map(str.strip, lines):
        match = _REST.match(line)
        if match is not None:
            texts = found[match[1]] = [match[2]]
        elif not line or line.startswith(":"):
            texts = None
        elif texts is not None:
            texts.append(line)
    return {name: " ".join(texts).strip() for name, texts in found.items()}


def _entries(lines: list[str], outside: int) -> dict[str, str]:
    """Return the parameters of the lines below `Args:`, which end where a line is indented no deeper than that."""
    found: dict[str, list[str]] = {}
    depth: int | None = None
    texts: list[str] | None = None
    for line in lines:
        if not line.strip():
            continue
        if _indent(line) <= outside:
            break
        depth = _indent(line) if depth is None else depth
        match = _GOOGLE.match(line.strip()) if _indent(line) <= depth else None
        if match is not None:
            texts = found[match[1]] = [match[2]]
        elif texts is not None:
            texts.append(line.strip())
    return {name: " ".join(texts).strip() for name, texts in found.items()}


def _numpy_entries(lines: list[str]) -> dict[str, str]:
    """Return the parameters below the line of dashes, which end where the next section begins."""
    found: dict[str, list[str]] = {}
    names: list[str] = []
    for number, line in enumerate(lines):
        below = lines[number + 1].strip() if number + 1 < len(lines) else ""
        if below and set(below) == {"-"}:
            break
        match = _NUMPY.match(line.strip()) if line.strip() and not _indent(line) else None
        if match is not None:
            names = re.split(r"\s*,\s*", match[1])
            found.update((name, []) for name in names)
        elif line.strip():
            for name in names:
                found[name].append(line.strip())
    return {name: " ".join(texts) for name, texts in found.items()}


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
