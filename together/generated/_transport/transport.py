"""The socket: a session per event loop, its pool, its clocks, its end.

aiohttp itself is used by the modules `session` and `connection_errors`, which are loaded on first need.
"""

from __future__ import annotations

import asyncio
import copy
import importlib
from collections.abc import AsyncGenerator
from contextlib import suppress
from time import perf_counter
from typing import TYPE_CHECKING, NoReturn

from together.generated.configuration import Configuration
from together.generated.exceptions import ApiConnectionException, ApiValueError, ClientClosedError, OpenApiException
from together.generated._request.build import SharedHeaders
from together.generated._transport.proxy_and_tls import Routes
from together.generated._transport.connection_limiter import Slots
from together.generated._transport.deadlines import Keeper, Watch

if TYPE_CHECKING:
    from aiohttp import ClientResponse, ClientSession, StreamReader

    from together.generated._request.build import Request
    from together.generated._transport.session import Dispatch
    from together.generated.timeout import Clocks

CLOSED_IN_FLIGHT = "the ApiClient was closed while the call was in flight"

CONNECTOR_SETTINGS = ("connection_pool_maxsize", "tcp_connector_limit_per_host", "socket_options")
SESSION_SETTINGS = (
    *CONNECTOR_SETTINGS,
    "ssl_ca_cert",
    "ca_cert_data",
    "cert_file",
    "key_file",
    "verify_ssl",
    "assert_hostname",
    "tls_server_name",
    "proxy",
    "proxy_headers",
    "trust_env",
    "trace_configs",
    "middlewares",
    "client_session_kwargs",
)
"""Settings that shape a session, and so cannot apply to one that is given."""


class BodyTooLarge(Exception):
    """A body is larger than allowed; `body` is as much of it as is."""

    def __init__(self, body: bytes) -> None:
        super().__init__()
        self.body = body


class _Here:
    """What the client has on one event loop.

    Attributes:
        keeper: Who watches the calls that wait.
        session: The session, once there is one.
        slots: The places of its pool; None where the pool is not ours.
        closer: The generator that closes a session of our own, at the latest with the loop.
    """

    __slots__ = ("closer", "keeper", "session", "slots")

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self.keeper = Keeper(loop)
        self.session: ClientSession | None = None
        self.slots: Slots | None = None
        self.closer: AsyncGenerator[None, None] | None = None


class Transport:
    """Sends requests over pooled connections.

    Args:
        configuration: The settings; those of session, TLS and proxy are read now, once for all.
        session: A session to use and never close, in place of sessions of its own.

    Raises:
        ApiValueError: A session is given, and beside it a setting that only applies to a session of our own.

    Attributes:
        authorized: Whether the session that is given has an authorization of its own.
        closed: Whether `close()` was called.
    """

    def __init__(self, configuration: Configuration, session: ClientSession | None = None) -> None:
        self._configuration = copy.deepcopy(configuration)
        self._given = session
        self._loops: dict[asyncio.AbstractEventLoop, _Here] = {}
        self.authorized = session is not None and (session.auth is not None or "Authorization" in session.headers)
        self.closed = False
        if session is not None:
            _refuse(configuration, SESSION_SETTINGS, "a session that is given: set it on the session itself")
        elif "connector" in (configuration.client_session_kwargs or {}):
            _refuse(configuration, CONNECTOR_SETTINGS, "a connector that is given: set it on the connector itself")
        self._routes = Routes(self._configuration) if session is None else None

    def watch(self, clocks: Clocks) -> Watch:
        """Return the watch of a new call on the running event loop.

        Raises:
            ClientClosedError: Nothing can be sent any more.
        """
        if self.closed or self._given is not None:
            self.raise_if_closed()
        here = self._loops.get(asyncio.get_running_loop()) or self._here()
        return Watch(here.keeper, clocks, here)

    async def send(
        self, request: Request, token: str | None, watch: Watch, *, handed_out: bool = False
    ) -> ClientResponse:
        """Send a request; return the response once its headers are there.

        Args:
            request: What to send.
            token: The token that authorizes it; None where it needs none.
            watch: The watch of the call, which is entered.
            handed_out: Whether the caller of the client reads the body, for which aiohttp then keeps the idle clock.

        Raises:
            ApiConnectionException: No response came; it says whether the request can have been sent.
            RequestTimeoutException: A clock ran out.
            ClientClosedError: `close()` was called before.
        """
        here: _Here = watch.here
        session = here.session
        if session is None or session.closed:
            self.raise_if_closed()  # it may have been since the call began
            session = await self._open_session(here)
        slots, clocks, headers = here.slots, watch.clocks, request.headers
        dispatch: Dispatch | None = headers.dispatch if type(headers) is SharedHeaders else None
        if dispatch is None or dispatch.token != token or dispatch.connect != clocks.connect:
            dispatch = self._dispatch(request, token, clocks.connect, pool_is_ours=slots is not None)
        host = dispatch.host
        watch.queued, watch.connecting = 0.0, None
        if slots is not None and not slots.take(host):
            await self._queue(slots, host, watch)
        try:
            if self.closed or self._given is not None:
                self.raise_if_closed()  # it may have been while this call waited for its place
            body = None if request.body is None else dispatch.body(request.body)
            watch.sent_at = perf_counter()
            watch.may_be_sent = True
            if clocks.first_byte is not None:
                watch.step("first_byte", clocks.first_byte)  # `Connector` begins it anew where it makes a connection
            response = await session.request(request.method, dispatch.url, data=body, **dispatch.arguments)
        except BaseException as error:
            if slots is not None:
                slots.give_back(host)
            self.raise_explained(error, watch)
        watch.headers_at = perf_counter()
        watch.response = response
        connection = response.connection
        if connection is None:  # the whole answer is there already
            if slots is not None:
                slots.give_back(host)
        else:
            if slots is not None:
                connection.add_callback(slots.giver_back(host))
            if handed_out and connection.protocol is not None:
                connection.protocol.read_timeout = clocks.idle
                connection.protocol.start_timeout()
        return response

    def _dispatch(self, request: Request, token: str | None, connect: float | None, *, pool_is_ours: bool) -> Dispatch:
        """Say how a request is given to aiohttp, but for its body; the same answer serves all requests like it."""
        from together.generated._transport.session import make_dispatch

        routes, headers = self._routes, request.headers
        middlewares = self._configuration.middlewares
        dispatch = make_dispatch(request, token, connect, routes, middlewares, pool_is_ours=pool_is_ours)
        if isinstance(headers, SharedHeaders) and (routes is None or routes.fixed):
            headers.dispatch = dispatch
        return dispatch

    def read_now(self, response: ClientResponse, limit: int) -> bytes | None:
        """Return the whole body of a response, if it is there already and not too large."""
        content = response.content
        if not content.is_eof() or content.exception() is not None or content.total_bytes > limit:
            return None
        return content.read_nowait()

    async def read(self, response: ClientResponse, watch: Watch, limit: int) -> bytes:
        """Return the whole body of a response, and give its connection back.

        Args:
            response: The response.
            watch: The watch of the call, which is entered.
            limit: How many bytes the body may have.

        Raises:
            ApiConnectionException: The body broke off; what came before that is its `body`.
            RequestTimeoutException: A clock ran out; likewise.
            BodyTooLarge: The body is larger than allowed.
        """
        content = response.content
        pieces: list[bytes] = []
        size, idle = 0, watch.clocks.idle
        try:
            while True:
                piece = content.read_nowait()
                if not piece and not content.is_eof():
                    watch.step("idle", idle)
                    piece = await content.readany()
                size += len(piece)
                pieces.append(piece)
                if size > limit:
                    raise BodyTooLarge(b"".join(pieces)[:limit])
                if content.at_eof():
                    return piece if len(pieces) == 1 else b"".join(pieces)
        except BodyTooLarge:
            response.close()
            raise
        except BaseException as error:
            response.close()
            self.raise_explained(error, watch, b"".join(pieces))

    async def read_some(self, response: ClientResponse, watch: Watch, seconds: float | None) -> bytes:
        """Return the next bytes of a body, as many as have come; none at its end.

        Args:
            response: The response.
            watch: The watch of the call, which is not entered.
            seconds: How long to wait.

        Raises:
            ApiConnectionException: The body broke off.
            RequestTimeoutException: A clock ran out.
        """
        if self.closed:
            raise ApiConnectionException(reason=CLOSED_IN_FLIGHT, **watch.seen())
        content = response.content
        try:
            piece = content.read_nowait()
            if piece or content.is_eof():
                return piece
            with watch:
                watch.step("idle", seconds)
                return await content.readany()
        except Exception as error:
            self.raise_explained(error, watch)

    def refuse_to_read(self, content: StreamReader, watch: Watch) -> None:
        """Make reading a body an error, because the client is closed."""
        content.set_exception(ApiConnectionException(reason=CLOSED_IN_FLIGHT, **watch.seen()))

    async def close(self) -> None:
        """End what is under way with an error, and close the sessions of our own. May be called again."""
        self.closed = True
        running = asyncio.get_running_loop()
        while self._loops:
            loop, here = self._loops.popitem()
            if loop is running:
                _end_all(here.keeper)
                if here.closer is not None:
                    await here.closer.aclose()
                continue
            with suppress(RuntimeError):  # that loop is closed: its tasks ended with it
                loop.call_soon_threadsafe(_end_all, here.keeper)
                if loop.is_running() and here.closer is not None and here.session is not None:
                    from together.generated._transport.session import close_session

                    asyncio.run_coroutine_threadsafe(close_session(here.session), loop)
            # else it is closed when its loop shuts its generators down, as `asyncio.run` does

    def raise_if_closed(self) -> None:
        """Raise if nothing can be sent any more.

        Raises:
            ClientClosedError: `close()` was called, or the session that was given was closed.
        """
        if self.closed:
            raise ClientClosedError("this ApiClient is closed: make another one.")
        if self._given is not None and self._given.closed:
            raise ClientClosedError("the aiohttp session that was given is closed: give another one.")

    def _here(self) -> _Here:
        loop = asyncio.get_running_loop()
        here = self._loops.get(loop)
        if here is None:
            for other in tuple(self._loops):
                if other.is_closed():
                    self._loops.pop(other, None)
            here = self._loops[loop] = _Here(loop)
            here.session = self._given
        return here

    async def _open_session(self, here: _Here) -> ClientSession:
        from together.generated._transport.session import close_with_loop, make_session

        configuration = self._configuration
        session, pool_is_ours = make_session(configuration, here.keeper)
        here.session = session
        if pool_is_ours:
            here.slots = Slots(configuration.connection_pool_maxsize, configuration.tcp_connector_limit_per_host or 0)
        here.closer = close_with_loop(session, here.keeper)
        await here.closer.__anext__()  # runs up to its yield, and gives no other task a turn
        return session

    async def _queue(self, slots: Slots, host: tuple[str | None, int | None], watch: Watch) -> None:
        """Wait for a place in the pool; that has a clock of its own, and the clock of the whole call rests."""
        began = perf_counter()
        watch.rest_total()
        watch.step("queue", watch.clocks.queue)
        try:
            await slots.wait(host)
        except asyncio.CancelledError as error:
            self.raise_explained(error, watch)
        watch.step("", None)
        watch.resume_total()
        watch.queued = perf_counter() - began

    def raise_explained(self, error: BaseException, watch: Watch, body: bytes = b"") -> NoReturn:
        """Raise our error for what ended a wait.

        Args:
            error: What ended it; raised as it is where it is not about the connection.
            watch: The watch of the call.
            body: What of the body came before that.
        """
        if isinstance(error, OpenApiException):
            raise error
        ours: OpenApiException | None
        cause: BaseException | None = None
        if isinstance(error, asyncio.CancelledError):
            ours = watch.claim()
        else:
            from together.generated._transport.error_mapping import explain, what_aiohttp_raised

            cause = what_aiohttp_raised(error)
            ours = None if cause is None else explain(cause, watch.clocks, watch.seen())
            if ours is not None and self.closed:  # the cause holds no secret any more
                ours = ApiConnectionException(reason=CLOSED_IN_FLIGHT, **watch.seen())
        if ours is None:
            raise error
        if body and isinstance(ours, ApiConnectionException):
            ours.body = body.decode("utf-8", "replace")
        raise ours from cause


def load_aiohttp() -> None:
    """Load what the first call would load otherwise."""
    for module in ("session", "error_mapping"):
        importlib.import_module(f"together.generated._transport.{module}")


def _end_all(keeper: Keeper) -> None:
    """End all calls that wait, because the client is closed; but not the one that closes it."""
    closing = asyncio.current_task(keeper.loop)
    for watch in keeper.watches():
        if watch.task is not closing:
            watch.end(ApiConnectionException(reason=CLOSED_IN_FLIGHT, **watch.seen()))
    keeper.stop()


def _refuse(configuration: Configuration, names: tuple[str, ...], beside: str) -> None:
    """Raise if a setting was changed that would have no effect."""
    defaults = Configuration(host=configuration.host, access_token=str)  # no token is read from the environment
    for name in names:
        value, default = getattr(configuration, name), getattr(defaults, name)
        if value != default and value not in (None, (), [], {}):
            raise ApiValueError(f"{name} has no effect on {beside}.")
