"""The socket: an aiohttp session per event loop, clocks, errors. No other module of the client uses aiohttp."""

from __future__ import annotations

import asyncio
import copy
import socket
from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import suppress
from functools import lru_cache
from types import TracebackType
from typing import TYPE_CHECKING, Any, NamedTuple

import aiohttp
from aiohttp import ClientResponse, ClientSession, ClientTimeout
from multidict import CIMultiDict, CIMultiDictProxy
from yarl import URL

from together.generated.api_response import request_id_of
from together.generated.configuration import DEFAULT_TIMEOUT, Configuration
from together.generated.exceptions import (
    ApiConnectionException,
    ApiTypeError,
    ApiValueError,
    ClientClosedError,
    OpenApiException,
    RequestTimeoutException,
)
from together.generated.route import DIRECT, Routes

if TYPE_CHECKING:
    from together.generated.request import Request

PLAIN_TIMEOUT = ClientTimeout(total=DEFAULT_TIMEOUT)
STREAM_TIMEOUT = ClientTimeout(total=None, sock_connect=60.0, sock_read=DEFAULT_TIMEOUT)
"""A stream may last as long as it likes; what may not is silence."""

CLOSED_IN_FLIGHT = "the ApiClient was closed while the call was in flight"

_WITHOUT_REDIRECTS = frozenset(("POST", "PUT", "PATCH", "DELETE"))
_SENT_ONCE = frozenset(("POST", "PATCH"))
"""Methods that aiohttp never sends again by itself."""
_NO_BODY_NO_TYPE = ("Content-Type",)
"""What aiohttp would add to a POST without a body."""
_WARN_SIZE = 2**20
"""Above this size in bytes aiohttp warns about a body that is given as bytes."""
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


class _NotResent(aiohttp.ClientError):
    """A broken connection. As an error that aiohttp does not know, it keeps aiohttp from sending the request again."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error


async def _send_once(request: aiohttp.ClientRequest, send: aiohttp.ClientHandlerType) -> ClientResponse:
    """A middleware of aiohttp for the methods that it sends again by itself when a connection breaks."""
    try:
        return await send(request)
    except aiohttp.ClientConnectorError:
        raise
    except (aiohttp.ClientOSError, aiohttp.ServerDisconnectedError) as error:
        raise _NotResent(error) from error


class _OwnSession(NamedTuple):
    """A session of our own, and the generator that closes it, at the latest with its event loop."""

    session: ClientSession
    closer: AsyncGenerator[None, None]


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
        self._sessions: dict[asyncio.AbstractEventLoop, _OwnSession] = {}
        self._in_flight: set[asyncio.Task[Any]] = set()
        self._ended: set[asyncio.Task[Any]] = set()
        self.authorized = session is not None and (session.auth is not None or "Authorization" in session.headers)
        self.closed = False
        if session is not None:
            _refuse(configuration, SESSION_SETTINGS, "a session that is given: set it on the session itself")
        elif "connector" in (configuration.client_session_kwargs or {}):
            _refuse(configuration, CONNECTOR_SETTINGS, "a connector that is given: set it on the connector itself")
        self._middlewares = (*self._configuration.middlewares, _send_once)
        self._routes = Routes(self._configuration) if session is None else None

    async def send(self, request: Request, headers: dict[str, str], timeout: ClientTimeout) -> ClientResponse:
        """Send a request; return the response once its headers are there.

        Raises:
            ApiConnectionException: No response came; it says whether the request can have been sent.
            RequestTimeoutException: A clock ran out.
            ClientClosedError: `close()` was called before.
        """
        session = await self._session()
        url = _url(request.url)
        route = self._routes.to(url) if self._routes is not None else DIRECT
        body: Any = request.body
        if body is not None and len(body) > _WARN_SIZE:
            body = _LargeBody(body)
        try:
            return await session.request(
                request.method,
                url,
                data=body,
                headers={**headers, **route.headers} if route.headers else headers,
                timeout=timeout,
                allow_redirects=request.method not in _WITHOUT_REDIRECTS,
                raise_for_status=False,
                skip_auto_headers=_NO_BODY_NO_TYPE if body is None else None,
                middlewares=None if request.method in _SENT_ONCE or self._given is not None else self._middlewares,
                **route.arguments,
            )
        except _NotResent as error:
            raise self._explain(error.error, timeout) from error.error
        except (aiohttp.ClientError, OSError, asyncio.TimeoutError) as error:
            raise self._explain(error, timeout) from error

    async def read(self, response: ClientResponse, timeout: ClientTimeout) -> bytes:
        """Return the whole body of a response, and give its connection back.

        Raises:
            ApiConnectionException: The body broke off.
            RequestTimeoutException: A clock ran out.
        """
        with InFlight(self):
            try:
                return await response.read()
            except (aiohttp.ClientError, OSError, asyncio.TimeoutError) as error:
                raise self._explain(error, timeout, response) from error

    async def read_some(self, response: ClientResponse, timeout: ClientTimeout) -> bytes:
        """Return the next bytes of a body, as many as have come; none at its end.

        Raises:
            ApiConnectionException: The body broke off.
            RequestTimeoutException: A clock ran out.
        """
        if self.closed:
            raise ApiConnectionException(reason=CLOSED_IN_FLIGHT, **_seen_of(response))
        with InFlight(self):
            try:
                return await response.content.readany()
            except (aiohttp.ClientError, OSError, asyncio.TimeoutError) as error:
                raise self._explain(error, timeout, response) from error

    async def close(self) -> None:
        """End what is under way with an error, and close the sessions of our own. May be called again."""
        self.closed = True
        here = asyncio.get_running_loop()
        for task in tuple(self._in_flight):
            loop = task.get_loop()
            if loop is not here:
                with suppress(RuntimeError):  # that loop is closed: the task ended with it
                    loop.call_soon_threadsafe(self._end, task)
            elif task is not asyncio.current_task():
                self._end(task)
        while self._sessions:
            loop, own = self._sessions.popitem()
            if loop is here:
                await own.closer.aclose()
            elif loop.is_running():
                asyncio.run_coroutine_threadsafe(own.session.close(), loop)
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

    def _end(self, task: asyncio.Task[Any]) -> None:
        if task in self._in_flight:
            self._ended.add(task)
            task.cancel()

    async def _session(self) -> ClientSession:
        self.raise_if_closed()
        if self._given is not None:
            return self._given
        own = self._sessions.get(asyncio.get_running_loop())
        if own is None or own.session.closed:
            own = await self._open_session()
        return own.session

    async def _open_session(self) -> _OwnSession:
        for loop in tuple(self._sessions):
            if loop.is_closed():
                self._sessions.pop(loop, None)
        session = make_session(self._configuration)
        own = _OwnSession(session, _close_with_loop(session))
        await own.closer.__anext__()  # runs up to its yield, and gives no other task a turn
        self._sessions[asyncio.get_running_loop()] = own
        return own

    def _explain(
        self, error: BaseException, timeout: ClientTimeout, response: ClientResponse | None = None
    ) -> OpenApiException:
        seen = {} if response is None else _seen_of(response)
        if self.closed:
            _redact(error)
            return ApiConnectionException(reason=CLOSED_IN_FLIGHT, **seen)
        return explain(error, timeout, seen)


class InFlight:
    """A stretch of a call in which `Transport.close()` can end it.

    It does so by cancelling the task. Here that cancellation becomes an error; one by the caller stays what it is.
    """

    __slots__ = ("_task", "_transport")

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def __enter__(self) -> None:
        task = asyncio.current_task()
        waiting = self._transport._in_flight
        self._task = None if task in waiting else task  # the outermost stretch of a task counts
        if self._task is not None:
            waiting.add(self._task)

    def __exit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, traceback: TracebackType | None
    ) -> None:
        task = self._task
        if task is None:
            return
        self._transport._in_flight.discard(task)
        if task in self._transport._ended:
            self._transport._ended.discard(task)
            uncancel: Callable[[], int] | None = getattr(task, "uncancel", None)  # Python 3.11
            by_caller = uncancel is not None and uncancel() > 0
            if isinstance(exc, asyncio.CancelledError) and not by_caller:
                raise ApiConnectionException(reason=CLOSED_IN_FLIGHT) from None


def explain(error: BaseException, timeout: ClientTimeout, seen: Mapping[str, Any]) -> OpenApiException:
    """Return our error for one of aiohttp's, from which secrets are removed.

    Args:
        error: The error of aiohttp or of the operating system.
        timeout: The clocks that ran.
        seen: What was seen of the response: its status, headers and request id, or nothing.
    """
    _redact(error)
    if isinstance(error, asyncio.TimeoutError):
        clock, seconds, sent = _clock(error, timeout)
        reason = f"the {clock} time-out ran out after {seconds:g} s" if seconds else f"the {clock} timed out"
        return RequestTimeoutException(
            reason=reason, clock=clock, seconds=seconds, request_sent="maybe" if sent else "no", **seen
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


def timeout_of(option: float | tuple[float | None, float | None] | None, *, stream: bool) -> ClientTimeout:
    """Return the clocks that `_request_timeout` asks for.

    Args:
        option: Seconds for the whole call; or a pair (seconds to connect, seconds to wait for the next bytes), of
            which None means no limit; None: the default.
        stream: Whether the default is that of a stream.

    Raises:
        ApiValueError: It is neither.
    """
    if option is None:
        return STREAM_TIMEOUT if stream else PLAIN_TIMEOUT
    if isinstance(option, (tuple, list)) and len(option) == 2:
        connect, read = option
        if all(part is None or _is_duration(part) for part in option):
            return ClientTimeout(total=None, sock_connect=connect, sock_read=read)
    elif _is_duration(option):
        return ClientTimeout(total=float(option))
    raise ApiValueError(
        f"_request_timeout must be a number of seconds above 0 or a pair (connect, read) of such, not {option!r}."
    )


def make_session(configuration: Configuration) -> ClientSession:
    """Make a session for the running event loop.

    Raises:
        ApiTypeError: `client_session_kwargs` has a keyword that aiohttp does not know.
    """
    settings: dict[str, Any] = {
        "cookie_jar": aiohttp.DummyCookieJar(),
        "trace_configs": list(configuration.trace_configs or ()),
        "middlewares": tuple(configuration.middlewares),
        **(configuration.client_session_kwargs or {}),
    }
    if "connector" not in settings:
        settings["connector"] = aiohttp.TCPConnector(
            limit=configuration.connection_pool_maxsize,
            limit_per_host=configuration.tcp_connector_limit_per_host or 0,
            socket_factory=_socket_factory(configuration) if configuration.socket_options else None,
        )
    try:
        return ClientSession(**settings)
    except TypeError as error:
        raise ApiTypeError(f"client_session_kwargs: {error}") from error


async def _close_with_loop(session: ClientSession) -> AsyncGenerator[None, None]:
    """Close a session when its event loop shuts its generators down, as `asyncio.run` does at its end."""
    try:
        yield
    finally:
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


def _is_duration(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and 0 < value < float("inf")


def _clock(error: BaseException, timeout: ClientTimeout) -> tuple[str, float | None, bool]:
    """Return which clock ran out, its seconds, and whether the request can have been sent by then."""
    if isinstance(error, aiohttp.ConnectionTimeoutError):
        return "connect", timeout.sock_connect, False
    if isinstance(error, aiohttp.SocketTimeoutError):
        return "read", timeout.sock_read, True
    return "total", timeout.total, True


def _seen_of(response: ClientResponse) -> dict[str, Any]:
    headers = response.headers
    return {"status": response.status, "headers": headers, "request_id": request_id_of(headers)}


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
