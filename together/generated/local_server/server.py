"""The server's life: listening, the bearer check, recording, and closing."""

from __future__ import annotations

import asyncio
import hmac
import itertools
from collections import deque
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from types import TracebackType

from aiohttp import web

from .faults import Fault
from .operations import answer
from .recording import RecordedRequest
from .replies import HttpError, Reply
from .sender import send

HOST = "127.0.0.1"

_MAX_HEADER = 2**20
_CLOSE_SECONDS = 1.0


class LocalServer:
    """A server on 127.0.0.1, started by `async with` or `start()`.

    Parameters:
        port: the port to listen on; 0 takes any that is free.
        access_token: the only bearer token to accept; with None any token will do, but there must be one.
    """

    def __init__(self, port: int = 0, access_token: str | None = None) -> None:
        self.requests: list[RecordedRequest] = []
        """All requests so far, refused ones too, the newest last."""
        self.faults: deque[Fault | None] = deque()
        """What `script` queued and no request has used up yet."""
        self._port = port
        self._access_token = access_token
        self._request_numbers = itertools.count(1)
        self._connections = _Connections()
        self._http: _HttpServer | None = None
        self._listener: asyncio.Server | None = None

    def __repr__(self) -> str:
        return f"<LocalServer {self.url if self._listener else 'not started'}>"

    @property
    def url(self) -> str:
        """The base URL, as in `http://127.0.0.1:8080/v1`; raises `RuntimeError` while nothing is running."""
        if self._listener is None:
            raise RuntimeError("the server is not running")
        return f"http://{HOST}:{self._listener.sockets[0].getsockname()[1]}/v1"

    @property
    def connections(self) -> int:
        """How many TCP connections were accepted so far."""
        return self._connections.accepted

    @property
    def open_connections(self) -> int:
        """How many of them are open now."""
        return len(self._connections.transports)

    def script(self, *faults: Fault | None) -> None:
        """Queue behaviours, one entry for each of the next requests; None leaves an answer as it is.

        A request without a valid token is refused as ever and uses up no entry.
        """
        self.faults.extend(faults)

    async def until(self, condition: Callable[[], bool], timeout: float = 5.0) -> None:
        """Wait for a condition, looked at when a connection opens or closes and when a request arrives.

        Parameters:
            condition: for example `lambda: server.open_connections == 0`.
            timeout: seconds after which to raise `TimeoutError`.
        """
        loop = asyncio.get_running_loop()
        deadline = loop.time() + timeout
        while not condition():
            try:
                await asyncio.wait_for(self._connections.changed.wait(), deadline - loop.time())
            except asyncio.TimeoutError:
                raise TimeoutError(f"the condition did not come to hold within {timeout} s") from None

    async def start(self) -> None:
        """Listen; raises `OSError` if the port is taken, `RuntimeError` if the server is running."""
        if self._listener is not None:
            raise RuntimeError("the server is running already")
        http = _HttpServer(self._connections, self._handle)
        self._listener = await asyncio.get_running_loop().create_server(http, HOST, self._port)
        self._http = http

    async def close(self) -> None:
        """Stop listening and drop all connections at once, whatever is being sent. May be called twice."""
        if self._listener is None or self._http is None:
            return
        listener, http = self._listener, self._http
        self._listener = self._http = None
        listener.close()
        http.abort()
        await self.until(lambda: not self._connections.transports, _CLOSE_SECONDS)
        await http.shutdown(_CLOSE_SECONDS)

    async def __aenter__(self) -> LocalServer:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.close()

    async def _handle(self, request: web.BaseRequest) -> web.StreamResponse:
        if request.headers.get("expect", "").lower() == "100-continue" and request.transport is not None:
            request.transport.write(b"HTTP/1.1 100 Continue\r\n\r\n")
        recorded = RecordedRequest(
            method=request.method,
            path=request.rel_url.raw_path,
            query=request.query,
            headers=request.headers,
            raw_headers=tuple((_decoded(name), _decoded(value)) for name, value in request.raw_headers),
            # Not `request.read()`: that has a limit of 1 MiB.
            body=await request.content.read(),
        )
        self.requests.append(recorded)
        request_id = f"local-{next(self._request_numbers):06d}"
        self._connections.notify()
        reply = self._reply(recorded)
        return await send(request, replace(reply, headers={"x-request-id": request_id, **reply.headers}))

    def _reply(self, request: RecordedRequest) -> Reply:
        if not self._is_authorized(request.headers):
            message = "Missing or invalid API key: send the header Authorization: Bearer <token>."
            return HttpError(401, message, code="invalid_api_key").reply()
        scripted = self.faults.popleft() if self.faults else None
        try:
            fault = (scripted or Fault()).with_headers(request.headers)
        except HttpError as error:
            return error.reply()
        return fault.apply(answer(request))

    def _is_authorized(self, headers: Mapping[str, str]) -> bool:
        scheme, _, token = headers.get("authorization", "").partition(" ")
        token = token.strip()
        if scheme.lower() != "bearer" or not token:
            return False
        expected = token if self._access_token is None else self._access_token
        return hmac.compare_digest(_encoded(token), _encoded(expected))


class _Connections:
    """The server's TCP connections, and word of each change."""

    def __init__(self) -> None:
        self.accepted = 0
        self.transports: dict[web.RequestHandler, asyncio.Transport] = {}
        self.changed = asyncio.Event()

    def notify(self) -> None:
        """Wake whoever waits for `changed`."""
        self.changed.set()
        self.changed = asyncio.Event()


class _HttpServer(web.Server):
    """aiohttp's HTTP server, with an eye on its connections."""

    def __init__(
        self, connections: _Connections, handler: Callable[[web.BaseRequest], Awaitable[web.StreamResponse]]
    ) -> None:
        super().__init__(
            handler,
            handler_cancellation=True,  # a pause ends when the client is gone
            access_log=None,
            max_line_size=_MAX_HEADER,
            max_field_size=_MAX_HEADER,
        )
        self._observed = connections
        self._aborted = False

    def abort(self) -> None:
        """Close all connections without sending what is left."""
        self._aborted = True
        for transport in self._observed.transports.values():
            transport.abort()

    def connection_made(self, handler: web.RequestHandler, transport: asyncio.Transport) -> None:
        super().connection_made(handler, transport)
        self._observed.transports[handler] = transport
        self._observed.accepted += 1
        self._observed.notify()
        if self._aborted:  # was being accepted when the server closed
            transport.abort()  # pragma: no cover - a matter of a moment

    def connection_lost(self, handler: web.RequestHandler, exc: BaseException | None = None) -> None:
        super().connection_lost(handler, exc)
        self._observed.transports.pop(handler, None)
        self._observed.notify()


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


def _decoded(text: bytes) -> str:
    return text.decode("utf-8", "surrogateescape")
