"""Split what comes block by block into lines."""

from __future__ import annotations


class LineTooLong(ValueError):
    """A line is longer than allowed."""


class LineSplitter:
    """Splits blocks of bytes into lines; holds no more than the line whose end has not come yet.

    Args:
        limit: How many bytes a line may have.
    """

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._begun: list[bytes] = []
        self._size = 0

    def feed(self, block: bytes) -> list[bytes]:
        """Return the lines that end in a block, without their line breaks.

        Raises:
            LineTooLong: One is.
        """
        first, *others = block.split(b"\n")
        self._begun.append(first)
        self._size += len(first)
        if self._size > self._limit:
            raise LineTooLong
        if not others:
            return []
        *whole, last = others
        lines = [b"".join(self._begun), *whole]
        self._begun, self._size = [last], len(last)
        return lines

    def finish(self) -> list[bytes]:
        """Return the last line, where it has no line break."""
        last = b"".join(self._begun)
        self._begun, self._size = [], 0
        return [last] if last else []
