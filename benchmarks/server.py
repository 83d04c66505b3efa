"""A server that does as little as it can: the first part of the path says what it answers.

It prints its port first, and ends when its input does.
"""

from __future__ import annotations

import asyncio
import sys
import time
from functools import cache

import work

JSON_HEAD = b"HTTP/1.1 %b\r\nContent-Type: application/json\r\nx-request-id: req-1\r\n%bContent-Length: %d\r\n\r\n%b"
STREAM_HEAD = (
    b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream; charset=utf-8\r\nx-request-id: req-1\r\n"
    b"Transfer-Encoding: chunked\r\n\r\n"
)
END = b"0\r\n\r\n"
PIECE = 16384


class Connection(asyncio.Protocol):
    """Reads requests by their lengths, and answers with what was made before."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport
        self.pieces: list[bytes] = []
        self.missing = 0
        self.answer = ""
        self.pacing: asyncio.Task[None] | None = None

    def data_received(self, data: bytes) -> None:
        if self.missing:
            self.pieces.append(data)
            self.missing -= len(data)
        else:
            head, found, rest = b"".join([*self.pieces, data]).partition(b"\r\n\r\n")
            if not found:
                self.pieces.append(data)
                return
            length = int(head.lower().partition(b"content-length:")[2].split(b"\r\n", 1)[0] or 0)
            self.answer = head.split(b"/", 2)[1].decode()
            self.pieces = [rest]
            self.missing = length - len(rest)
        if self.missing <= 0:
            body, self.pieces, self.missing = b"".join(self.pieces), [], 0
            self.respond(body)

    def respond(self, body: bytes) -> None:
        if self.answer == "paced":
            self.pacing = asyncio.get_running_loop().create_task(self.pace())
        elif self.answer == "digest":
            self.transport.write(json_response(work.plain_answer(work.digest(body))))
        else:
            self.transport.write(response(self.answer))

    async def pace(self) -> None:
        self.transport.write(STREAM_HEAD)
        due = time.perf_counter()
        for piece in (*map(work.event, range(work.PACED_EVENTS)), *work.LAST_EVENTS):
            due += work.PACE
            while time.perf_counter() < due:  # noqa: ASYNC110 (timers of event loops are too coarse)
                await asyncio.sleep(0)
            self.transport.write(chunked(piece))
        self.transport.write(END)


@cache
def response(answer: str) -> bytes:
    if answer == "small":
        return json_response(work.plain_answer())
    if answer == "large":
        return json_response(work.large_answer())
    if answer == "vectors":
        return json_response(work.vectors())
    if answer == "refused":
        return json_response(work.REFUSED, b"429 Too Many Requests", b"Retry-After: 7\r\n")
    if answer == "hold":
        return STREAM_HEAD + chunked(work.event(0))
    events = [*map(work.event, range(work.EVENTS)), *work.LAST_EVENTS]
    if answer == "burst":
        return STREAM_HEAD + b"".join(map(chunked, events)) + END
    body = b"".join(events)
    assert answer == "pieces", answer
    return STREAM_HEAD + b"".join(chunked(body[at : at + PIECE]) for at in range(0, len(body), PIECE)) + END


def json_response(body: bytes, status: bytes = b"200 OK", headers: bytes = b"") -> bytes:
    return JSON_HEAD % (status, headers, len(body), body)


def chunked(data: bytes) -> bytes:
    return b"%x\r\n%b\r\n" % (len(data), data)


async def main() -> None:
    """Serve until standard input is closed."""
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Connection, "127.0.0.1", 0, backlog=8192)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(main())
