"""`Content`: bytes that are received, hashed as they come, and kept while they are few."""

from __future__ import annotations

import hashlib

MAX_KEPT = 16 * 2**20
"""Of how many bytes at most the server keeps more than size and hash, where they are no JSON."""


class Content:
    """Bytes that come piece by piece.

    Args:
        *pieces: What is there already.
        limit: Of more bytes than this, only size and hash are kept; None keeps any number.

    Attributes:
        size: The number of bytes so far.
    """

    def __init__(self, *pieces: bytes, limit: int | None = MAX_KEPT) -> None:
        self.size = 0
        self._limit = limit
        self._hash = hashlib.sha256()
        self._claimed: str | None = None
        self._pieces: list[bytes] | None = []
        for piece in pieces:
            self.add(piece)

    def add(self, piece: bytes) -> None:
        """Take in the next bytes."""
        self.size += len(piece)
        self._hash.update(piece)
        if self._limit is not None and self.size > self._limit:
            self._pieces = None
        if self._pieces is not None:
            self._pieces.append(piece)

    @classmethod
    def of_parts(cls, parts: list[Content], claimed: str) -> Content:
        """Join parts.

        Args:
            parts: The parts, in their order.
            claimed: What the client says is the hash of the whole; it is believed where a part was not kept.
        """
        kept = [part.kept for part in parts]
        whole = cls(*(piece for piece in kept if piece is not None))
        if None in kept:
            whole.size = sum(part.size for part in parts)
            whole._pieces, whole._claimed = None, claimed
        return whole

    @property
    def kept(self) -> bytes | None:
        """Return the bytes; None where they were too many."""
        if self._pieces is None:
            return None
        self._pieces = [b"".join(self._pieces)]  # once, and not beside its pieces
        return self._pieces[0]

    @property
    def sha256(self) -> str:
        """Return the hash of the bytes, in hexadecimal."""
        return self._hash.hexdigest() if self._claimed is None else self._claimed
