"""The socket: an aiohttp session per event loop, TLS, proxy, clocks. No other module of the client uses aiohttp."""

from __future__ import annotations

import asyncio
import socket
import ssl
from collections.abc import AsyncGenerator, Awaitable, Callable
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeVar
from weakref import WeakKeyDictionary

import aiohttp
from aiohttp import ClientResponse, ClientSession, ClientTimeout
from multidict import CIMultiDict, CIMultiDictProxy
from yarl import URL

from together.generated.configuration import DEFAULT_TIMEOUT, Configuration
from together.generated.exceptions import (
    ApiConnectionException,
    ApiException,
    ApiTypeError,
    ApiValueError,
    ClientClosedError,
    RequestTimeoutException,
)

if TYPE_CHECKING:
    from together.generated.request import Request

T = TypeVar("T")

PLAIN_TIMEOUT = ClientTimeout(total=DEFAULT_TIMEOUT)
STREAM_TIMEOUT = ClientTimeout(total=None, sock_connect=60.0, sock_read=DEFAULT_TIMEOUT)
"""A stream may last as long as it likes; what may not is silence."""

_WITHOUT_REDIRECTS = frozenset(("POST", "PUT", "PATCH", "DELETE"))
_WARN_SIZE = 2**20
"""Above this size in bytes aiohttp warns about a body that is given as bytes."""

POOL_SETTINGS = (
    "ssl_ca_cert",
    "ca_cert_data",
    "cert_file",
    "key_file",
    "verify_ssl",
    "assert_hostname",
    "tls_server_name",
    "connection_pool_maxsize",
    "tcp_connector_limit_per_host",
    "proxy",
    "proxy_headers",
    "trust_env",
    "socket_options",
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


class Transport:
    """Sends requests over pooled connections.

    Args:
        configuration: The settings.
        session: A session to use and never close, in place of sessions of its own.

    Raises:
        ApiValueError: A session is given, and beside it a setting that only applies to a session of our own.
    """

    def __init__(self, configuration: Configuration, session: ClientSession | None = None) -> None:
        self._configuration = configuration
        self._given = session
        self._sessions: WeakKeyDictionary[asyncio.AbstractEventLoop, ClientSession] = WeakKeyDictionary()
        self._closers: WeakKeyDictionary[asyncio.AbstractEventLoop, AsyncGenerator[None, None]] = WeakKeyDictionary()
        self._guarded: set[asyncio.Future[Any]] = set()
        self.closed = False
        self._extra: dict[str, Any] = {}
        if session is not None:
            refuse_pool_settings(configuration)
        else:
            self._extra = request_settings(configuration)

    async def send(self, request: Request, headers: dict[str, str], timeout: ClientTimeout) -> ClientResponse:
        """Send a request; return the response once its headers are there.

        Raises:
            ApiConnectionException: No response came; it says whether the request can have been sent.
            RequestTimeoutException: A clock ran out.
            ClientClosedError: `close()` was called before.
        """
        body: Any = request.body
        if body is not None and len(body) > _WARN_SIZE:
            body = _LargeBody(body)
        try:
            session = await self._session()
            sending = session.request(
                request.method,
                _url(request.url),
                data=body,
                headers=headers,
                timeout=timeout,
                allow_redirects=request.method not in _WITHOUT_REDIRECTS,
                **self._extra,
            )
            return await (sending if self._given is None else self._guard(sending))
        except (aiohttp.ClientError, OSError, asyncio.TimeoutError, RuntimeError, ValueError) as error:
            raise self.explain(error, timeout) from error
        except asyncio.CancelledError:
            self._raise_if_closed()
            raise

    async def read(self, response: ClientResponse, timeout: ClientTimeout) -> bytes:
        """Return the whole body of a response, and give its connection back.

        Raises:
            ApiConnectionException: The body broke off.
            RequestTimeoutException: A clock ran out.
        """
        try:
            return await (response.read() if self._given is None else self._guard(response.read()))
        except (aiohttp.ClientError, OSError, asyncio.TimeoutError) as error:
            raise self.explain(error, timeout, response) from error
        except asyncio.CancelledError:
            response.close()
            self._raise_if_closed()
            raise

    async def read_some(self, response: ClientResponse, timeout: ClientTimeout) -> bytes:
        """Return the next bytes of a body, as many as have come; none at its end.

        Raises:
            ApiConnectionException: The body broke off.
            RequestTimeoutException: A clock ran out.
        """
        read = response.content.readany()
        try:
            return await (read if self._given is None else self._guard(read))
        except (aiohttp.ClientError, OSError, asyncio.TimeoutError) as error:
            raise self.explain(error, timeout, response) from error
        except asyncio.CancelledError:
            self._raise_if_closed()
            raise

    async def close(self) -> None:
        """Close the sessions of our own; what is under way ends with an error. May be called again."""
        self.closed = True
        for future in tuple(self._guarded):
            future.cancel()
        here = asyncio.get_running_loop()
        for loop, session in tuple(self._sessions.items()):
            if loop is here:
                self._sessions.pop(loop, None)
                closer = self._closers.pop(loop, None)
                await session.close()
                if closer is not None:
                    await closer.aclose()
            elif loop.is_running():
                loop.call_soon_threadsafe(loop.create_task, session.close())

    def explain(
        self, error: BaseException, timeout: ClientTimeout, response: ClientResponse | None = None
    ) -> ApiException | ClientClosedError | ApiValueError:
        """Return our error for one of aiohttp's; where a response had begun, its status and headers are on it."""
        where: dict[str, Any] = {}
        if response is not None:
            where = {"status": response.status, "headers": response.headers}
        if self.closed:
            return ApiConnectionException(reason="the ApiClient was closed while the call was in flight", **where)
        if isinstance(error, asyncio.TimeoutError):
            clock, seconds, sent = _clock(error, timeout)
            reason = f"the {clock} time-out ran out after {seconds:g} s" if seconds else f"the {clock} timed out"
            return RequestTimeoutException(
                reason=reason, clock=clock, seconds=seconds, request_sent="maybe" if sent else "no", **where
            )
        if isinstance(error, aiohttp.InvalidURL):
            return ApiValueError(f"the URL is not valid: {error}")
        if isinstance(error, (aiohttp.ClientConnectorError, aiohttp.ClientConnectorDNSError)):
            return ApiConnectionException(reason=_reason("cannot connect", error), request_sent="no")
        if isinstance(error, aiohttp.ClientResponseError):
            _redact(error)
            return ApiConnectionException(reason=_reason("the response is not valid HTTP", error), **where)
        if isinstance(error, aiohttp.ClientPayloadError):
            return ApiConnectionException(reason="the response body broke off", **where)
        if isinstance(error, (aiohttp.ClientError, OSError)):
            return ApiConnectionException(reason=_reason("the connection broke", error), **where)
        return ApiValueError(f"the request cannot be sent: {error}")

    async def _session(self) -> ClientSession:
        if self.closed:
            raise ClientClosedError("this ApiClient is closed: make another one.")
        if self._given is not None:
            return self._given
        loop = asyncio.get_running_loop()
        session = self._sessions.get(loop)
        if session is None:
            session = self._sessions[loop] = open_session(self._configuration)
            closer = self._closers[loop] = _close_with_loop(session)
            await closer.__anext__()
        return session

    async def _guard(self, waiting: Awaitable[T]) -> T:
        """Wait so that `close()` can end it, where closing the session is not ours to do."""
        future = asyncio.ensure_future(waiting)
        self._guarded.add(future)
        try:
            return await future
        finally:
            self._guarded.discard(future)
            if not future.done():
                future.cancel()

    def _raise_if_closed(self) -> None:
        """Tell a cancellation that our `close()` caused from one that the caller asked for."""
        if self.closed:
            task = asyncio.current_task()
            cancelling: Callable[[], int] | None = getattr(task, "cancelling", None)
            if cancelling is None or not cancelling():
                raise ApiConnectionException(reason="the ApiClient was closed while the call was in flight") from None


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


def open_session(configuration: Configuration) -> ClientSession:
    """Make the session for the running event loop."""
    connector: dict[str, Any] = {
        "limit": configuration.connection_pool_maxsize,
        "limit_per_host": configuration.tcp_connector_limit_per_host or 0,
    }
    if configuration.host.startswith("https:"):
        context = tls_context(configuration)
        if context is not None:
            connector["ssl"] = context
    if configuration.socket_options:
        connector["socket_factory"] = _socket_factory(configuration)
    settings: dict[str, Any] = {
        "cookie_jar": aiohttp.DummyCookieJar(),
        "trust_env": configuration.trust_env,
        "trace_configs": list(configuration.trace_configs or ()) or None,
        "middlewares": tuple(configuration.middlewares),
        **(configuration.client_session_kwargs or {}),
    }
    if "connector" not in settings:
        settings["connector"] = aiohttp.TCPConnector(**connector)
    try:
        return ClientSession(**settings)
    except TypeError as error:
        raise ApiTypeError(f"client_session_kwargs: {error}") from error


def request_settings(configuration: Configuration) -> dict[str, Any]:
    """Return the settings that aiohttp takes with each request."""
    settings: dict[str, Any] = {}
    if configuration.proxy is not None:
        settings["proxy"] = configuration.proxy
        if configuration.proxy_headers:
            settings["proxy_headers"] = dict(configuration.proxy_headers)
    if configuration.tls_server_name is not None:
        settings["server_hostname"] = configuration.tls_server_name
    return settings


def tls_context(configuration: Configuration) -> ssl.SSLContext | bool | None:
    """Return the TLS context that the settings ask for; None where aiohttp's own, made once per process, will do.

    Raises:
        ApiValueError: A certificate or key cannot be read; names the settings.
    """
    trusted, own = (configuration.ssl_ca_cert, configuration.ca_cert_data), configuration.cert_file
    if not any(trusted) and own is None and configuration.assert_hostname is not False:
        return None if configuration.verify_ssl else False
    try:
        context = ssl.create_default_context(cafile=trusted[0], cadata=trusted[1])
    except (ssl.SSLError, OSError, ValueError) as error:
        raise ApiValueError(f"ssl_ca_cert or ca_cert_data holds no certificate that can be read: {error}") from error
    if own is not None:
        try:
            context.load_cert_chain(own, keyfile=configuration.key_file)
        except (ssl.SSLError, OSError) as error:
            raise ApiValueError(f"cert_file and key_file cannot be read as a pair: {error}") from error
    if configuration.assert_hostname is False or not configuration.verify_ssl:
        context.check_hostname = False
    if not configuration.verify_ssl:
        context.verify_mode = ssl.CERT_NONE
    return context


def refuse_pool_settings(configuration: Configuration) -> None:
    """Raise if a setting was changed that a given session makes void.

    Raises:
        ApiValueError: Names the setting.
    """
    defaults = Configuration(host=configuration.host)
    for name in POOL_SETTINGS:
        if getattr(configuration, name) != getattr(defaults, name):
            raise ApiValueError(f"{name} has no effect on a session that is given: set it on the session itself.")


async def _close_with_loop(session: ClientSession) -> AsyncGenerator[None, None]:
    """Close a session when its event loop shuts its generators down, as `asyncio.run` does at its end."""
    try:
        yield
    finally:
        await session.close()


@lru_cache(maxsize=256)
def _url(text: str) -> URL:
    return URL(text, encoded=True)


def _socket_factory(configuration: Configuration) -> Callable[[Any], socket.socket]:
    options = tuple(configuration.socket_options or ())

    def make(address: Any) -> socket.socket:
        made = socket.socket(family=address[0], type=address[1], proto=address[2])
        for level, option, value in options:
            made.setsockopt(level, option, value)
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


def _reason(what: str, error: BaseException) -> str:
    text = str(error)
    return f"{what}: {text}" if text else what


def _redact(error: aiohttp.ClientResponseError) -> None:
    """Remove the request's headers, and with them the token, from an error of aiohttp."""
    info = error.request_info
    if info is not None:
        error.request_info = info._replace(headers=CIMultiDictProxy(CIMultiDict()))
    error.args = ()
    error.history = ()
