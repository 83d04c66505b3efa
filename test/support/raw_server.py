"""A TCP server on 127.0.0.1 that answers with exactly the bytes a test gives it."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Awaitable, Callable
from types import TracebackType

from typing_extensions import Self

Answer = Callable[["Connection"], Awaitable[None]]


class Connection:
    """One accepted connection; `request` is the whole request that is being answered, as it came."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader = reader
        self.writer = writer
        self.request = b""

    async def read_request(self, *, with_body: bool = True) -> bool:
        """Read the next request; False when the client closed the connection.

        Args:
            with_body: Whether its body is read, too; that of a chunked one without the framing.
        """
        try:
            head = await self.reader.readuntil(b"\r\n\r\n")
        except (asyncio.IncompleteReadError, ConnectionError):
            return False
        self.request = head
        length, chunked = 0, False
        for line in head.split(b"\r\n"):
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
            chunked = chunked or (name.lower(), value.strip()) == (b"transfer-encoding", b"chunked")
        if with_body:
            try:
                self.request += await (self._read_chunks() if chunked else self.reader.readexactly(length))
            except (asyncio.IncompleteReadError, ConnectionError):
                return False
        return True

    async def _read_chunks(self) -> bytes:
        body = b""
        while size := int(await self.reader.readuntil(b"\r\n"), 16):
            body += (await self.reader.readexactly(size + 2))[:-2]
        await self.reader.readexactly(2)
        return body

    async def send(self, *pieces: bytes) -> None:
        """Send bytes, each piece with a write of its own."""
        for piece in pieces:
            self.writer.write(piece)
            await self.writer.drain()

    def reset(self) -> None:
        """Reset the connection (RST)."""
        self.writer.transport.abort()

    async def until_closed(self) -> None:
        """Wait until the client closes the connection."""
        try:
            while await self.reader.read(65536):
                pass
        except ConnectionError:
            pass


class RawServer:
    """Answers each request with the next answer; the last one is used again and again.

    Attributes:
        requests: The requests as they came, head and body.
        accepted: How many connections were accepted.
        open: How many are open now.
        all_closed: An event that is set while no connection is open.
    """

    def __init__(self, *answers: Answer | bytes, tls: ssl.SSLContext | None = None, reads_bodies: bool = True) -> None:
        self.answers = [answer if callable(answer) else fixed(answer) for answer in answers]
        self.requests: list[bytes] = []
        self.accepted = 0
        self.open = 0
        self.all_closed = asyncio.Event()
        self.all_closed.set()
        self.tls = tls
        self.reads_bodies = reads_bodies
        self._tasks: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0, ssl=self.tls)
        self.port: int = self._server.sockets[0].getsockname()[1]
        self.url = f"http{'s' if self.tls else ''}://127.0.0.1:{self.port}/v1"
        return self

    async def __aexit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._server.close()
        for task in tuple(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        self.accepted += 1
        self.open += 1
        self.all_closed.clear()
        connection = Connection(reader, writer)
        try:
            while not writer.is_closing() and await connection.read_request(with_body=self.reads_bodies):
                self.requests.append(connection.request)
                answer = self.answers[min(len(self.requests), len(self.answers)) - 1]
                await answer(connection)
        except ConnectionError:
            pass
        except asyncio.CancelledError:
            pass  # the server closes; asyncio would log a cancelled handler as an error
        finally:
            self.open -= 1
            if not self.open:
                self.all_closed.set()
            writer.close()


def fixed(answer: bytes) -> Answer:
    """Answer with these bytes and keep the connection."""

    async def send(connection: Connection) -> None:
        await connection.send(answer)

    return send


async def silent(connection: Connection) -> None:
    """Answer with nothing, until the client closes the connection."""
    await connection.until_closed()


async def close(connection: Connection) -> None:
    """Close the connection without an answer."""
    connection.writer.close()


async def reset(connection: Connection) -> None:
    """Reset the connection without an answer."""
    connection.reset()


def http(
    status: str = "200 OK",
    body: bytes = b"{}",
    *headers: str,
    content_type: str = "application/json",
    length: int | None = None,
) -> bytes:
    """Return a whole HTTP response."""
    head = [f"HTTP/1.1 {status}", f"Content-Type: {content_type}", *headers]
    head.append(f"Content-Length: {len(body) if length is None else length}")
    return "\r\n".join(head).encode() + b"\r\n\r\n" + body


STREAM_HEAD = (
    b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream;charset=utf-8\r\n"
    b"x-request-id: req-stream\r\nTransfer-Encoding: chunked\r\n\r\n"
)
LAST_CHUNK = b"0\r\n\r\n"


def http_chunk(data: bytes) -> bytes:
    """Return bytes as one piece of a chunked body."""
    return b"%x\r\n%s\r\n" % (len(data), data)


def stream(*pieces: bytes, end: bool = True) -> bytes:
    """Return a whole response that streams pieces; without its end, the body stays open."""
    return STREAM_HEAD + b"".join(map(http_chunk, pieces)) + (LAST_CHUNK if end else b"")
