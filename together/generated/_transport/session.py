"""The aiohttp session: its connector, its payloads, and how a request is given to it.

Loaded with aiohttp on first need: of a start that makes no call, aiohttp would be the larger half.
"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncGenerator, Callable, Iterable
from functools import lru_cache
from http.cookies import BaseCookie, SimpleCookie
from time import perf_counter
from typing import TYPE_CHECKING, Any, NamedTuple
from weakref import WeakSet

import aiohttp
from aiohttp import ClientResponse, ClientSession, ClientTimeout
from aiohttp.abc import AbstractStreamWriter
from aiohttp.client_proto import ResponseHandler
from multidict import CIMultiDict, istr
from yarl import URL

from together.generated.configuration import Configuration
from together.generated.exceptions import ApiTypeError, ApiValueError
from together.generated._transport.request_writing import request_class
from together.generated._transport.proxy_and_tls import DIRECT, Routes
from together.generated._transport.deadlines import Keeper

if TYPE_CHECKING:
    from aiohttp.client_middlewares import ClientMiddlewareType
    from aiohttp.client_reqrep import ConnectionKey

    from together.generated._request.build import Request

_WITHOUT_REDIRECTS = frozenset(("POST", "PUT", "PATCH", "DELETE"))
_SENT_ONCE = frozenset(("POST", "PATCH"))
"""Methods that aiohttp never sends again by itself."""
_NO_BODY_NO_TYPE = ("Content-Type",)
"""What aiohttp would add to a POST without a body."""
_NOT_ROUNDED = float("inf")
"""aiohttp rounds clocks of more than 5 s up to whole seconds, if it is not told otherwise."""
_NO_COOKIES: SimpleCookie = SimpleCookie()
_LARGE = 2**20
"""Above this size in bytes a body is written by itself."""

# glibc gives memory back to the system after each call, and takes it anew for the next one, until a block like this
# was freed once (nothing is written to it): then it keeps as much as two of them. Page by page, taking it anew can cost
# a fifth of a small call, and a third of one with an image of 1 MiB.
bytes(2**23)


class Body(aiohttp.BytesPayload):
    """The body of a request. It has no headers of its own, of which aiohttp would make a dict each time."""

    _headers = CIMultiDict({"Content-Type": "application/octet-stream"})  # aiohttp wants some; the request's own win
    _encoding = _filename = None
    _size: int

    def __init__(self, body: bytes) -> None:
        self._value = body
        self._size = len(body)

    async def write_with_length(self, writer: AbstractStreamWriter, content_length: int | None) -> None:
        """Write it."""
        if self._size > _LARGE:
            # Joined with the headers, or sliced where the socket takes a part, it would be copied.
            writer.send_headers()
            await writer.write(memoryview(self._value)[:content_length])
        else:
            await writer.write(self._value[:content_length])


class Dispatch(NamedTuple):
    """How requests with the same headers are given to aiohttp: where to, and with which keyword arguments.

    It brings the class of the body along, as `transport` loads nothing that needs aiohttp.
    """

    token: str | None
    connect: float | None
    url: URL
    host: tuple[str | None, int | None]
    arguments: dict[str, Any]
    body: type[Body] = Body

    def __repr__(self) -> str:
        return "<how requests are sent>"  # the arguments hold the token


class NotResent(aiohttp.ClientError):
    """A broken connection. As an error that aiohttp does not know, it keeps aiohttp from sending the request again."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error


class RedirectedAway(aiohttp.ClientError):
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
        raise NotResent(error) from error
    if 300 <= response.status < 400 and "Location" in response.headers:
        here = request.url.origin()
        there = _origin_of(request.url, response.headers["Location"])
        if there != here:
            response.close()
            raise RedirectedAway(response, there)
    return response


def _origin_of(url: URL, location: str) -> URL:
    """Return the origin that a redirect leads to; an empty URL where that is none."""
    try:
        return url.join(URL(location)).origin()
    except ValueError:
        return URL()


class _NoCookies(aiohttp.DummyCookieJar):
    """Keeps no cookies, and has none to send: always the same none."""

    def filter_cookies(self, request_url: URL) -> BaseCookie[str]:
        return _NO_COOKIES


def _abort_unsent(protocol: ResponseHandler) -> None:
    """Break a connection that holds bytes which the server has not taken: closing it would wait for that."""
    transport = protocol.transport
    if transport is not None and transport.get_write_buffer_size():
        transport.abort()


class Connector(aiohttp.TCPConnector):
    """Tells the call that needs a new connection when that is there, and how long it took."""

    keeper: Keeper

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self._made: WeakSet[ResponseHandler] = WeakSet()

    def _release(self, key: ConnectionKey, protocol: ResponseHandler, *, should_close: bool = False) -> None:
        if should_close:
            _abort_unsent(protocol)  # of a call that was cancelled, or ran out of time, nothing more is sent
        super()._release(key, protocol, should_close=should_close)

    def abort_unsent(self) -> None:
        """Break the connections that hold bytes a server does not take."""
        for protocol in tuple(self._made):
            _abort_unsent(protocol)

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


@lru_cache(maxsize=64)
def client_timeout(connect: float | None, pool_is_ours: bool) -> ClientTimeout:
    """Return the clocks that aiohttp keeps. Its `connect` counts the wait for a place in the pool, if not ours."""
    if pool_is_ours:
        return ClientTimeout(total=None, connect=connect, ceil_threshold=_NOT_ROUNDED)
    return ClientTimeout(total=None, sock_connect=connect, ceil_threshold=_NOT_ROUNDED)


@lru_cache(maxsize=256)
def _url(text: str) -> URL:
    return URL(text, encoded=True)


def make_dispatch(
    request: Request,
    token: str | None,
    connect: float | None,
    routes: Routes | None,
    middlewares: Iterable[ClientMiddlewareType],
    *,
    pool_is_ours: bool,
) -> Dispatch:
    """Say how a request, and each like it, is given to aiohttp.

    Args:
        request: The request, of which the body does not count.
        token: The token that authorizes it; None where it needs none.
        connect: Seconds that connecting may take; None: no limit.
        routes: The ways to servers; None on a session that is given, which has its own.
        middlewares: Those of the settings.
        pool_is_ours: Whether the limits of the pool are kept by us.
    """
    method, headers, url = request.method, request.headers, _url(request.url)
    route = routes.to(url) if routes is not None else DIRECT
    sent: CIMultiDict[str] = CIMultiDict({istr(name): headers[name] for name in headers})
    if token is not None:
        sent["Authorization"] = f"Bearer {token}"
    sent.update(route.headers)
    arguments: dict[str, Any] = {
        "headers": sent,
        "timeout": client_timeout(connect, pool_is_ours),
        "allow_redirects": routes is not None and method not in _WITHOUT_REDIRECTS,
        "raise_for_status": False,
        **route.arguments,
    }
    if request.body is None:
        arguments["skip_auto_headers"] = _NO_BODY_NO_TYPE
    if routes is not None and method not in _SENT_ONCE:
        arguments["middlewares"] = (*middlewares, _send_once)
    return Dispatch(token, connect, url, (url.host, url.port), arguments)


def make_session(configuration: Configuration, keeper: Keeper) -> tuple[ClientSession, bool]:
    """Make a session for the running event loop; tell also whether its pool is ours.

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
        "request_class": request_class(keeper),
        **(configuration.client_session_kwargs or {}),
    }
    if "connector" not in settings:
        factory = _socket_factory(configuration) if configuration.socket_options else None
        settings["connector"] = Connector(limit=0, socket_factory=factory)  # the limits are kept by `Slots`
        settings["connector"].keeper = keeper
    try:
        return ClientSession(**settings), isinstance(settings["connector"], Connector)
    except TypeError as error:
        raise ApiTypeError(f"client_session_kwargs: {error}") from error


async def close_with_loop(session: ClientSession, keeper: Keeper) -> AsyncGenerator[None, None]:
    """Close a session when its event loop shuts its generators down, as `asyncio.run` does at its end."""
    try:
        yield
    finally:
        keeper.stop()
        await close_session(session)


async def close_session(session: ClientSession) -> None:
    """Close a session, without waiting for servers that do not take what was sent to them."""
    if isinstance(session.connector, Connector):
        session.connector.abort_unsent()
    await session.close()


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
