"""The socket: an aiohttp session per event loop, its pool, its errors. No other module of the client uses aiohttp."""

from __future__ import annotations

import asyncio
import copy
import socket
from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import suppress
from functools import lru_cache
from http.cookies import BaseCookie, SimpleCookie
from time import perf_counter
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn
from weakref import WeakSet

import aiohttp
from aiohttp import ClientResponse, ClientSession, ClientTimeout
from aiohttp.abc import AbstractStreamWriter
from aiohttp.client_proto import ResponseHandler
from multidict import CIMultiDict, CIMultiDictProxy, istr
from yarl import URL

from together.generated.api_response import request_id_of
from together.generated.configuration import Configuration
from together.generated.exceptions import (
    ApiConnectionException,
    ApiTypeError,
    ApiValueError,
    ClientClosedError,
    OpenApiException,
    RequestTimeoutException,
)
from together.generated.request import SharedHeaders
from together.generated.route import DIRECT, Routes
from together.generated.slots import Slots
from together.generated.timeout import Clocks
from together.generated.watch import Keeper, Watch

if TYPE_CHECKING:
    from together.generated.request import Request

CLOSED_IN_FLIGHT = "the ApiClient was closed while the call was in flight"

_WITHOUT_REDIRECTS = frozenset(("POST", "PUT", "PATCH", "DELETE"))
_SENT_ONCE = frozenset(("POST", "PATCH"))
"""Methods that aiohttp never sends again by itself."""
_NO_BODY_NO_TYPE = ("Content-Type",)
"""What aiohttp would add to a POST without a body."""
_WARN_SIZE = 2**20
"""Above this size in bytes aiohttp warns about a body that is given as bytes."""
_NOT_ROUNDED = float("inf")
"""aiohttp rounds clocks of more than 5 s up to whole seconds, if it is not told otherwise."""
_NO_COOKIES: SimpleCookie = SimpleCookie()
_MAX_REASON = 300
_OTHER_NAME = (62, 64)
"""OpenSSL's codes for a certificate of another host or address."""

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


class _LargeBody(aiohttp.BytesPayload):
    """A body of more than 1 MiB; it was made whole already, so aiohttp's warning about it would help nobody."""

    def __init__(self, body: bytes) -> None:
        super(aiohttp.BytesPayload, self).__init__(body)
        self._size = len(body)

    async def write_with_length(self, writer: AbstractStreamWriter, content_length: int | None) -> None:
        """Write it as it is: joined with the headers, or sliced when the socket takes a part, it would be copied."""
        writer.send_headers()
        await writer.write(memoryview(self._value)[:content_length])


class _NotResent(aiohttp.ClientError):
    """A broken connection. As an error that aiohttp does not know, it keeps aiohttp from sending the request again."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error


class _RedirectedAway(aiohttp.ClientError):
    """A redirect to another origin, where the credentials must not go."""

    def __init__(self, response: ClientResponse, origin: URL) -> None:
        super().__init__()
        self.response = response
        self.origin = origin


async def _send_once(request: aiohttp.ClientRequest, send: aiohttp.ClientHandlerType) -> ClientResponse:
    """A middleware of aiohttp for the methods of which it sends requests again by itself, or after a redirect."""
    try:
        response = await send(request)
    except aiohttp.ClientConnectorError:
        raise
    except (aiohttp.ClientOSError, aiohttp.ServerDisconnectedError) as error:
        raise _NotResent(error) from error
    if 300 <= response.status < 400 and "Location" in response.headers:
        here = request.url.origin()
        there = _origin_of(request.url, response.headers["Location"])
        if there != here:
            response.close()
            raise _RedirectedAway(response, there)
    return response


def _origin_of(url: URL, location: str) -> URL:
    """Return the origin that a redirect leads to; an empty URL where that is none."""
    try:
        return url.join(URL(location)).origin()
    except ValueError:
        return URL()


class BodyTooLarge(Exception):
    """A body is larger than allowed; `body` is as much of it as is."""

    def __init__(self, body: bytes) -> None:
        super().__init__()
        self.body = body


class _NoCookies(aiohttp.DummyCookieJar):
    """Keeps no cookies, and has none to send: always the same none."""

    def filter_cookies(self, request_url: URL) -> BaseCookie[str]:
        return _NO_COOKIES


class _Connector(aiohttp.TCPConnector):
    """Tells the call that needs a new connection when that is there, and how long it took."""

    keeper: Keeper

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self._made: WeakSet[ResponseHandler] = WeakSet()

    def abort_unsent(self) -> None:
        """Break the connections that hold bytes a server does not take: closing them would wait for it."""
        for protocol in tuple(self._made):
            if protocol.transport is not None and protocol.transport.get_write_buffer_size():
                protocol.transport.abort()

    async def _create_connection(
        self, req: aiohttp.ClientRequest, traces: list[Any], timeout: ClientTimeout
    ) -> ResponseHandler:
        task = asyncio.current_task()
        watch = self.keeper.waiting.get(task) if task is not None else None
        if watch is None:  # a middleware sends it from a task of its own
            protocol = await super()._create_connection(req, traces, timeout)
            self._made.add(protocol)
            return protocol
        watch.may_be_sent = watch.sent_earlier
        watch.step("connect", None)  # that clock is kept by aiohttp
        began = perf_counter()
        protocol = await super()._create_connection(req, traces, timeout)
        self._made.add(protocol)
        watch.may_be_sent = True
        watch.sent_at = perf_counter()
        watch.connecting = watch.sent_at - began
        watch.step("first_byte", watch.clocks.first_byte)
        return protocol


class _Dispatch(NamedTuple):
    """How requests with the same headers are given to aiohttp: where to, and with which keyword arguments."""

    token: str | None
    connect: float | None
    url: URL
    host: tuple[str | None, int | None]
    arguments: dict[str, Any]

    def __repr__(self) -> str:
        return "<how requests are sent>"  # the arguments hold the token


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
        self._middlewares = (*self._configuration.middlewares, _send_once)
        self._routes = Routes(self._configuration) if session is None else None

    def watch(self, clocks: Clocks) -> Watch:
        """Return the watch of a new call on the running event loop.

        Raises:
            ClientClosedError: Nothing can be sent any more.
        """
        if self.closed or self._given is not None:
            self.raise_if_closed()
        return Watch(self._here().keeper, clocks)

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
        here = self._here()
        session = here.session
        if session is None or session.closed:
            self.raise_if_closed()  # it may have been since the call began
            session = await self._open_session(here)
        slots, clocks, headers = here.slots, watch.clocks, request.headers
        dispatch: _Dispatch | None = headers.dispatch if type(headers) is SharedHeaders else None
        if dispatch is None or dispatch.token != token or dispatch.connect != clocks.connect:
            dispatch = self._dispatch(request, token, clocks.connect, pool_is_ours=slots is not None)
        host = dispatch.host
        watch.queued, watch.connecting = 0.0, None
        if slots is not None and not slots.take(host):
            await self._queue(slots, host, watch)
        try:
            if self.closed or self._given is not None:
                self.raise_if_closed()  # it may have been while this call waited for its place
            body: Any = request.body
            if body is not None and len(body) > _WARN_SIZE:
                body = _LargeBody(body)
            watch.sent_at = perf_counter()
            watch.may_be_sent = True
            watch.step("first_byte", clocks.first_byte)  # `_Connector` begins it anew where it makes a connection
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

    def _dispatch(self, request: Request, token: str | None, connect: float | None, *, pool_is_ours: bool) -> _Dispatch:
        """Say how a request is given to aiohttp, but for its body; the same answer serves all requests like it."""
        method, headers, url = request.method, request.headers, _url(request.url)
        route = self._routes.to(url) if self._routes is not None else DIRECT
        sent: CIMultiDict[str] = CIMultiDict({istr(name): headers[name] for name in headers})
        if token is not None:
            sent["Authorization"] = f"Bearer {token}"
        sent.update(route.headers)
        arguments: dict[str, Any] = {
            "headers": sent,
            "timeout": _client_timeout(connect, pool_is_ours),
            "allow_redirects": self._given is None and method not in _WITHOUT_REDIRECTS,
            "raise_for_status": False,
            **route.arguments,
        }
        if request.body is None:
            arguments["skip_auto_headers"] = _NO_BODY_NO_TYPE
        if self._given is None and method not in _SENT_ONCE:
            arguments["middlewares"] = self._middlewares
        dispatch = _Dispatch(token, connect, url, (url.host, url.port), arguments)
        if isinstance(headers, SharedHeaders) and (self._routes is None or self._routes.fixed):
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
        except (aiohttp.ClientError, OSError, asyncio.TimeoutError) as error:
            self.raise_explained(error, watch)

    def content_of(self, response: ClientResponse, watch: Watch) -> aiohttp.StreamReader:
        """Return what the body of a response is read from; where the client is closed, reading it is an error."""
        content = response.content
        if self.closed:
            content.set_exception(ApiConnectionException(reason=CLOSED_IN_FLIGHT, **watch.seen()))
        return content

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
                    asyncio.run_coroutine_threadsafe(_close_session(here.session), loop)
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
        configuration = self._configuration
        session = here.session = make_session(configuration, here.keeper)
        if isinstance(session.connector, _Connector):
            here.slots = Slots(configuration.connection_pool_maxsize, configuration.tcp_connector_limit_per_host or 0)
        here.closer = _close_with_loop(session, here.keeper)
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
        ours: OpenApiException | None = None
        if isinstance(error, asyncio.CancelledError):
            ours = watch.claim()
            if ours is None:
                raise error
        elif isinstance(error, _NotResent):
            error = error.error
        if ours is None:
            if not isinstance(error, (aiohttp.ClientError, OSError, asyncio.TimeoutError)):
                raise error
            if self.closed:
                _redact(error)
                ours = ApiConnectionException(reason=CLOSED_IN_FLIGHT, **watch.seen())
            else:
                ours = explain(error, watch.clocks, watch.seen())
        if body and isinstance(ours, ApiConnectionException):
            ours.body = body.decode("utf-8", "replace")
        raise ours from (None if isinstance(error, asyncio.CancelledError) else error)


def explain(error: BaseException, clocks: Clocks, seen: Mapping[str, Any]) -> OpenApiException:
    """Return our error for one of aiohttp's, from which secrets are removed.

    Args:
        error: The error of aiohttp or of the operating system.
        clocks: The clocks that ran.
        seen: What was seen of the response: its status, headers and request id, or nothing.
    """
    _redact(error)
    if isinstance(error, aiohttp.ConnectionTimeoutError):
        seconds = clocks.connect
        reason = f"the connect time-out ran out after {seconds:g} s" if seconds else "the connection timed out"
        return RequestTimeoutException(reason=reason, clock="connect", seconds=seconds, request_sent="no", **seen)
    if isinstance(error, _RedirectedAway):
        headers = error.response.headers
        return ApiConnectionException(
            status=error.response.status,
            reason=f"a redirect to another origin ({error.origin or 'not a URL'}) is not followed: set host to it",
            headers=headers,
            request_id=request_id_of(headers),
        )
    if isinstance(error, aiohttp.InvalidURL):
        return ApiValueError(_reason("the URL is not valid", str(error)))
    if isinstance(error, aiohttp.ClientConnectorError):
        return ApiConnectionException(reason=_why_unconnected(error), request_sent="no")
    if isinstance(error, aiohttp.ServerFingerprintMismatch):
        return ApiConnectionException(reason="the server's certificate has another fingerprint", request_sent="no")
    if isinstance(error, aiohttp.ClientHttpProxyError):
        reason = _reason("the proxy refused to connect", f"{error.status} {error.message}")
        return ApiConnectionException(reason=reason, request_sent="no")
    if isinstance(error, aiohttp.TooManyRedirects):
        return ApiConnectionException(reason="too many redirects")
    if isinstance(error, aiohttp.ClientResponseError):
        return ApiConnectionException(reason=_reason("the response is not valid HTTP", error.message), **seen)
    if isinstance(error, aiohttp.ClientPayloadError):
        # The codes in aiohttp's texts (400) are its own, and never came from the server.
        why = getattr(error.__cause__ or error.args[0] if error.args else None, "message", "")
        return ApiConnectionException(reason=_reason("the response body broke off", str(why)), **seen)
    return ApiConnectionException(reason=_reason("the connection broke", str(error)), **seen)


@lru_cache(maxsize=64)
def _client_timeout(connect: float | None, pool_is_ours: bool) -> ClientTimeout:
    """Return the clocks that aiohttp keeps. Its `connect` counts the wait for a place in the pool, if not ours."""
    if pool_is_ours:
        return ClientTimeout(total=None, connect=connect, ceil_threshold=_NOT_ROUNDED)
    return ClientTimeout(total=None, sock_connect=connect, ceil_threshold=_NOT_ROUNDED)


def _end_all(keeper: Keeper) -> None:
    """End all calls that wait, because the client is closed; but not the one that closes it."""
    closing = asyncio.current_task(keeper.loop)
    for watch in keeper.watches():
        if watch.task is not closing:
            watch.end(ApiConnectionException(reason=CLOSED_IN_FLIGHT, **watch.seen()))
    keeper.stop()


def make_session(configuration: Configuration, keeper: Keeper) -> ClientSession:
    """Make a session for the running event loop.

    Args:
        configuration: The settings.
        keeper: Who watches the calls on this loop.

    Raises:
        ApiTypeError: `client_session_kwargs` has a keyword that aiohttp does not know.
    """
    settings: dict[str, Any] = {
        "cookie_jar": _NoCookies(),
        "trace_configs": list(configuration.trace_configs or ()),
        "middlewares": tuple(configuration.middlewares),
        **(configuration.client_session_kwargs or {}),
    }
    if "connector" not in settings:
        factory = _socket_factory(configuration) if configuration.socket_options else None
        settings["connector"] = _Connector(limit=0, socket_factory=factory)  # the limits are kept by `Slots`
        settings["connector"].keeper = keeper
    try:
        return ClientSession(**settings)
    except TypeError as error:
        raise ApiTypeError(f"client_session_kwargs: {error}") from error


async def _close_with_loop(session: ClientSession, keeper: Keeper) -> AsyncGenerator[None, None]:
    """Close a session when its event loop shuts its generators down, as `asyncio.run` does at its end."""
    try:
        yield
    finally:
        keeper.stop()
        await _close_session(session)


async def _close_session(session: ClientSession) -> None:
    if isinstance(session.connector, _Connector):
        session.connector.abort_unsent()
    await session.close()


def _refuse(configuration: Configuration, names: tuple[str, ...], beside: str) -> None:
    """Raise if a setting was changed that would have no effect."""
    defaults = Configuration(host=configuration.host, access_token=str)  # no token is read from the environment
    for name in names:
        value, default = getattr(configuration, name), getattr(defaults, name)
        if value != default and value not in (None, (), [], {}):
            raise ApiValueError(f"{name} has no effect on {beside}.")


@lru_cache(maxsize=256)
def _url(text: str) -> URL:
    return URL(text, encoded=True)


def _socket_factory(configuration: Configuration) -> Callable[[Any], socket.socket]:
    options = tuple(configuration.socket_options or ())

    def make(address: Any) -> socket.socket:
        made = socket.socket(family=address[0], type=address[1], proto=address[2])
        for option in options:
            try:
                made.setsockopt(*option)
            except (OSError, TypeError) as error:
                made.close()
                raise ApiValueError(f"socket_options: {option!r} cannot be set: {error}.") from error
        return made

    return make


def _why_unconnected(error: aiohttp.ClientConnectorError) -> str:
    proxy = "the proxy " if isinstance(error, aiohttp.ClientProxyConnectionError) else ""
    where = f"cannot connect to {proxy}{error.host}:{error.port}"
    if not isinstance(error, aiohttp.ClientConnectorCertificateError):
        return _reason(where, error.strerror or str(error.os_error))
    problem = error.certificate_error
    mend = "where its authority is to be trusted, name it with ssl_ca_cert or ca_cert_data"
    if getattr(problem, "verify_code", None) in _OTHER_NAME:
        mend = "where that is right, give the certificate's name as tls_server_name"
    return f"{_reason(where, getattr(problem, 'verify_message', None) or str(problem))}; {mend}"


def _reason(what: str, why: str) -> str:
    text = " ".join(why.split())[:_MAX_REASON]
    return f"{what}: {text}" if text else what


def _redact(error: BaseException) -> None:
    """Remove the request's headers, and with them the token, and a proxy's password from an error of aiohttp."""
    if isinstance(error, aiohttp.ClientResponseError):
        info = error.request_info
        if info is not None:
            error.request_info = info._replace(
                headers=CIMultiDictProxy(CIMultiDict()),
                url=info.url.with_user(None),
                real_url=info.real_url.with_user(None),
            )
        error.history = ()
        error.args = ()
    elif isinstance(error, aiohttp.ClientConnectorError):
        error.args = ()
