"""Keep secrets out of what tools print of local variables."""

from __future__ import annotations


class Secret(str):
    """A text that no `repr` shows: of a frame in an error report, of headers, of a tuple that holds it."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "'…'"
