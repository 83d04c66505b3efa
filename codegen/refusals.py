"""Collect what of an OpenAPI document cannot be generated, so that one run names all of it."""

from __future__ import annotations


class Refusals:
    """The constructs that are refused, each with its place."""

    def __init__(self) -> None:
        self._lines: list[str] = []

    def add(self, place: str, problem: str) -> None:
        """Add a refusal.

        Args:
            place: A JSON pointer into the document.
            problem: What is wrong there, and what to do.
        """
        line = f"{place}: {problem}"
        if line not in self._lines:
            self._lines.append(line)

    def raise_all(self) -> None:
        """Raise if anything was refused.

        Raises:
            ValueError: Names each refusal on a line of its own.
        """
        if self._lines:
            raise ValueError("\n".join(self._lines))


def below(place: str, *parts: str | int) -> str:
    """Return the JSON pointer of something inside a place."""
    return "/".join([place, *(str(part).replace("~", "~0").replace("/", "~1") for part in parts)])
