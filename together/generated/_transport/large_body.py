"""Write a large body without a copy of it."""

from __future__ import annotations

import aiohttp
from aiohttp.abc import AbstractStreamWriter

LARGE = 2**20
"""Bytes from which on a body is written by itself; up to here aiohttp sends it in one piece with the headers."""


class LargeBody(aiohttp.Payload):
    """A body that is written behind the headers: joined with them, it would be copied."""

    def __init__(self, body: bytes) -> None:
        super().__init__(body)
        self._body = body

    @property
    def size(self) -> int:
        """Return its size in bytes."""
        return len(self._body)

    def decode(self, encoding: str = "utf-8", errors: str = "strict") -> str:
        """Return it as text."""
        return self._body.decode(encoding, errors)

    async def as_bytes(self, encoding: str = "utf-8", errors: str = "strict") -> bytes:
        """Return it; a middleware may ask."""
        return self._body

    async def write(self, writer: AbstractStreamWriter) -> None:
        """Write it."""
        await self.write_with_length(writer, None)

    async def write_with_length(self, writer: AbstractStreamWriter, content_length: int | None) -> None:
        """Write as much of it as the headers announce."""
        writer.send_headers()
        await writer.write(memoryview(self._body)[:content_length])
