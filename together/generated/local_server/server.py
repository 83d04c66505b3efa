"""The server: listening, authorization, recording of requests, and closing."""

from __future__ import annotations

import asyncio
import hmac
import itertools
from collections import deque
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from types import TracebackType

from aiohttp import web

from .answers import Answer
from .background import LoopThread
from .call import STORAGE
from .content import MAX_KEPT, Content
from .contract import FORM, JSON
from .faults import Fault
from .forms import Form, Part
from .memory import Memory
from .operations import dispatch, operation_name
from .recording import Headers, RawHeaders, RecordedRequest
from .replies import HttpError, Reply
from .sender import send

HOST = "127.0.0.1"

_MAX_HEADER_SIZE = 2**20
_CLOSE_TIMEOUT = 1.0


class LocalServer:
    """A server on 127.0.0.1, started by `async with` or `start()`, or by `with` in a thread of its own.

    Args:
        port: The port to listen on; 0 selects a free one.
        access_token: The only bearer token to accept. None accepts any token, but still requires one.

    Attributes:
        requests: All requests so far, the newest last; rejected ones too.
        scripted: The entries that `script` queued and that no request has used yet.
    """

    def __init__(self, port: int = 0, access_token: str | None = None) -> None:
        self.requests: list[RecordedRequest] = []
        self.scripted: deque[Answer | Fault | None] = deque()
        self._port = port
        self._access_token = access_token
        self._request_numbers = itertools.count(1)
        self._connections = _Connections()
        self._memory = Memory()
        self._http: _HttpServer | None = None
        self._listener: asyncio.Server | None = None
        self._thread: LoopThread | None = None

    def __repr__(self) -> str:
        return f"<LocalServer {self.url if self._listener else 'not started'}>"

    @property
    def url(self) -> str:
        """Return the base URL, such as `http://127.0.0.1:8080/v1`.

        Raises:
            RuntimeError: The server is not running.
        """
        if self._listener is None:
            raise RuntimeError("the server is not running")
        return f"http://{HOST}:{self._listener.sockets[0].getsockname()[1]}/v1"

    @property
    def connections(self) -> int:
        """Return the number of TCP connections accepted so far."""
        return self._connections.accepted

    @property
    def open_connections(self) -> int:
        """Return the number of TCP connections that are open now."""
        return len(self._connections.transports)

    def script(self, *entries: Answer | Fault | None) -> None:
        """Queue the responses to the next requests, plain or streamed, one entry for each.

        After the last entry, the server gives its own answers again. A request without a valid token is rejected with
        401 as always, and uses no entry.

        Args:
            *entries: An `Answer`; or a `Fault`, which changes the server's own answer; None leaves that unchanged.

        Raises:
            TypeError: An entry is something else.
        """
        for entry in entries:
            if not isinstance(entry, (Answer, Fault, type(None))):
                raise TypeError(f"a script takes Answer, Fault or None, not {entry!r}")
        self.scripted.extend(entries)

    def check_script(self) -> None:
        """Check that the script was used up.

        Raises:
            AssertionError: No request has used some entries.
        """
        if self.scripted:
            left = ", ".join(map(repr, self.scripted))
            raise AssertionError(f"the script has entries left after {len(self.requests)} requests: {left}")

    def reset(self) -> None:
        """Forget the requests so far, what they created, and what is left of the script."""
        self.requests.clear()
        self.scripted.clear()
        self._memory = Memory()

    async def until(self, condition: Callable[[], bool], timeout: float = 5.0) -> None:
        """Wait until a condition holds.

        It is checked at once, when a connection opens or closes, and when a request was received.

        Args:
            condition: For example `lambda: server.open_connections == 0`.
            timeout: The longest time to wait, in seconds.

        Raises:
            TimeoutError: The condition does not hold after `timeout` seconds.
        """
        if self._thread is None:
            await self._until(condition, timeout)
        else:
            await self._thread.run_async(self._until(condition, timeout))

    async def _until(self, condition: Callable[[], bool], timeout: float) -> None:
        loop = asyncio.get_running_loop()
        deadline = loop.time() + timeout
        while not condition():
            try:
                await asyncio.wait_for(self._connections.changed.wait(), deadline - loop.time())
            except asyncio.TimeoutError:
                raise TimeoutError(f"the condition did not come to hold within {timeout} s") from None

    async def start(self) -> None:
        """Start listening.

        Raises:
            OSError: The port is in use.
            RuntimeError: The server is running already.
        """
        if self._listener is not None:
            raise RuntimeError("the server is running already")
        http = _HttpServer(self._connections, self._handle)
        self._listener = await asyncio.get_running_loop().create_server(http, HOST, self._port)
        self._http = http

    async def close(self) -> None:
        """Stop listening and abort all connections.

        Responses that are being sent stay incomplete. Closing a closed server does nothing.

        Raises:
            TimeoutError: A connection is still open after 1 second.
        """
        if self._listener is None or self._http is None:
            return
        listener, http = self._listener, self._http
        self._listener = self._http = None
        listener.close()
        http.abort()
        await self._until(lambda: not self._connections.transports, _CLOSE_TIMEOUT)
        await http.shutdown(_CLOSE_TIMEOUT)

    def __enter__(self) -> LocalServer:
        thread = LoopThread()
        try:
            thread.run(self.start())
        except BaseException:
            thread.stop()
            raise
        self._thread = thread
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        thread, self._thread = self._thread, None
        if thread is not None:
            try:
                thread.run(self.close())
            finally:
                thread.stop()

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
        content, form = await _receive(request)
        recorded = RecordedRequest(
            method=request.method,
            path=request.rel_url.raw_path,
            query=request.query,
            headers=Headers(request.headers),
            raw_headers=RawHeaders((_decode(name), _decode(value)) for name, value in request.raw_headers),
            body=content.kept or b"",
            operation=operation_name(request.method, request.rel_url.raw_path),
            content=content,
            form=form,
        )
        self.requests.append(recorded)
        request_id = f"local-{next(self._request_numbers):06d}"
        self._connections.notify()
        reply = self._reply(recorded)
        return await send(request, replace(reply, headers={"x-request-id": request_id, **reply.headers}))

    def _reply(self, request: RecordedRequest) -> Reply:
        if not request.path.startswith(STORAGE) and not self._is_authorized(request.headers):
            message = "Missing or invalid API key: send the header Authorization: Bearer <token>."
            return HttpError(401, message, code="invalid_api_key").reply()
        scripted = self.scripted.popleft() if self.scripted else None
        answer, fault = (scripted, scripted.fault) if isinstance(scripted, Answer) else (None, scripted)
        try:
            fault = (fault or Fault()).with_headers(request.headers)
        except HttpError as error:
            return error.reply()
        return fault.apply(dispatch(request, self._memory, answer))

    def _is_authorized(self, headers: Mapping[str, str]) -> bool:
        scheme, _, token = headers.get("authorization", "").partition(" ")
        token = token.strip()
        if scheme.lower() != "bearer" or not token:
            return False
        expected = token if self._access_token is None else self._access_token
        return hmac.compare_digest(_encode(token), _encode(expected))


class _Connections:
    """The server's TCP connections.

    Attributes:
        accepted: The number of connections accepted so far.
        transports: The open connections.
        changed: An event that is set, and replaced, when a connection opens or closes or a request was received.
    """

    def __init__(self) -> None:
        self.accepted = 0
        self.transports: dict[web.RequestHandler, asyncio.Transport] = {}
        self.changed = asyncio.Event()

    def notify(self) -> None:
        """Wake the tasks that wait for `changed`."""
        self.changed.set()
        self.changed = asyncio.Event()


class _HttpServer(web.Server):
    """An aiohttp server that records its connections."""

    def __init__(
        self, connections: _Connections, handler: Callable[[web.BaseRequest], Awaitable[web.StreamResponse]]
    ) -> None:
        super().__init__(
            handler,
            handler_cancellation=True,  # a pause ends when the client disconnects
            access_log=None,
            max_line_size=_MAX_HEADER_SIZE,
            max_field_size=_MAX_HEADER_SIZE,
        )
        self._observed_connections = connections
        self._aborted = False

    def abort(self) -> None:
        """Close all connections without sending buffered data."""
        self._aborted = True
        for transport in self._observed_connections.transports.values():
            transport.abort()

    def connection_made(self, handler: web.RequestHandler, transport: asyncio.Transport) -> None:
        super().connection_made(handler, transport)
        self._observed_connections.transports[handler] = transport
        self._observed_connections.accepted += 1
        self._observed_connections.notify()
        if self._aborted:  # was being accepted when the server closed
            transport.abort()  # pragma: no cover - a matter of a moment

    def connection_lost(self, handler: web.RequestHandler, exc: BaseException | None = None) -> None:
        super().connection_lost(handler, exc)
        self._observed_connections.transports.pop(handler, None)
        self._observed_connections.notify()


async def _receive(request: web.BaseRequest) -> tuple[Content, Sequence[Part] | None]:
    """Receive the body of a request, and the parts of a whole form."""
    content_type = request.headers.get("content-type", "")
    content = Content(limit=None if content_type.startswith(JSON) else MAX_KEPT)
    form = Form(content_type) if content_type.startswith(FORM) else None
    # Not `request.read()`: it has a limit of 1 MiB.
    async for piece in request.content.iter_any():
        content.add(piece)
        if form is not None:
            form.add(piece)
    return content, form.parts if form is not None and form.is_complete else None


def _encode(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


def _decode(text: bytes) -> str:
    return text.decode("utf-8", "surrogateescape")
