"""The policy of sending: authorization, attempts, timeouts, errors."""

from __future__ import annotations

import asyncio
import copy
import logging
from importlib import import_module
from time import perf_counter
from typing import TYPE_CHECKING, Any

from together.generated._call import BodyTooLarge, Call
from together.generated._response.error_bodies import raise_error
from together.generated._response.headers import request_id_of
from together.generated._retry import REFUSED, Failures, RetryBudget, attempts_allowed, resend_after
from together.generated.api_response import RESTResponse
from together.generated.exceptions import (
    ApiAttributeError,
    ApiConnectionException,
    ApiException,
    ApiKeyError,
    ApiTypeError,
    ApiValueError,
    BadRequestException,
    ClientClosedError,
    ConflictException,
    ForbiddenException,
    GatewayTimeoutException,
    NotFoundException,
    OpenApiException,
    OverloadedException,
    PaymentRequiredException,
    RateLimitException,
    RequestTimeoutException,
    ResponseDecodeException,
    ServiceException,
    StreamErrorException,
    StreamInterruptedException,
    TimeoutException,
    UnauthorizedException,
    UnprocessableEntityException,
)
from together.generated.timeout import PLAIN_TIMEOUTS, STREAM_TIMEOUTS, Timeouts, check_timeout, timeouts_of

if TYPE_CHECKING:
    from aiohttp import ClientResponse, ClientSession
    from urllib3.util import Retry

    from together.generated._request.request import Request
    from together.generated._transport.deadlines import Deadlines
    from together.generated._transport.event_reader import EventReader
    from together.generated._transport.transport import Transport
    from together.generated.configuration import Configuration
    from together.generated.operation import Operation, RequestOptions

_log = logging.getLogger("together.generated")

HOW_TO_AUTHORIZE = "no API key: give access_token to Configuration, or set the environment variable TOGETHER_API_KEY."
MAX_ERROR_BODY = 2**20
"""Bytes that are read of the body of an error."""

CHECKED_AT_ONCE = ("ssl_ca_cert", "ca_cert_data", "cert_file", "key_file", "trust_env", "client_session_kwargs")
"""Settings that only the transport can check: where one is given, it is loaded when the client is made."""


def load_transport() -> type[Transport]:
    """Import the transport, and aiohttp with it: the one place where that happens."""
    transport: type[Transport] = import_module("together.generated._transport.transport").Transport
    return transport


class _LazyTransport:
    """The transport of a client and of its copies, made on first use: with it, aiohttp is loaded.

    Args:
        configuration: The settings; those of session, TLS and proxy are read now, once for all.
        session: A session to use and never close.
    """

    def __init__(self, configuration: Configuration, session: ClientSession | None) -> None:
        self._configuration = copy.deepcopy(configuration)
        self._session = session
        self._made: Transport | None = None
        self.closed = False
        if session is not None or configuration.changed_settings(CHECKED_AT_ONCE):
            self.get()

    def get(self) -> Transport:
        """Return the transport.

        Raises:
            ClientClosedError: `close()` was called before there was one.
        """
        if self._made is None:
            if self.closed:
                raise ClientClosedError("this ApiClient is closed: make another one.")
            self._made = load_transport()(self._configuration, self._session)
        return self._made

    async def close(self) -> None:
        """Close its connections; may be called again."""
        self.closed = True
        if self._made is not None:
            await self._made.close()


class RESTClientObject:
    """The policy of sending: authorization, attempts, timeouts, errors.

    Args:
        configuration: The settings.
        session: A session to use and never close.
    """

    def __init__(self, configuration: Configuration, session: ClientSession | None = None) -> None:
        self.configuration = configuration
        self._transport = _LazyTransport(configuration, session)
        self._budget = RetryBudget()
        self._timeout: Any = None
        self._retries: int | Retry | None = None

    def with_options(self, timeout: Any, retries: int | Retry | None) -> RESTClientObject:
        """Return a copy with other timeouts and retries, on the same connections and retry budget.

        Args:
            timeout: In place of `Configuration.timeout`, which gives what it leaves at "default"; None: no change.
            retries: In place of `Configuration.retries`; None: no change.
        """
        other = copy.copy(self)
        if timeout is not None:
            other._timeout = timeout
        if retries is not None:
            other._retries = retries
        return other

    def get_ready(self) -> None:
        """Load the transport, and check that the client is open.

        Raises:
            ClientClosedError: The client was closed.
        """
        self._transport.get().raise_if_closed()

    async def close(self) -> None:
        """Close the connections; may be called again."""
        await self._transport.close()

    def timeouts(self, options: RequestOptions, *, stream: bool) -> Timeouts:
        """Return the timeouts of a call.

        Args:
            options: The options of this call.
            stream: Whether its answer is a stream.

        Raises:
            ApiValueError: `_request_timeout` is wrong.
        """
        default = self.configuration.timeout
        if not options and default is None and self._timeout is None:
            return STREAM_TIMEOUTS if stream else PLAIN_TIMEOUTS
        option = options.get("_request_timeout")
        if option is not None:
            check_timeout(option, "_request_timeout")
        return timeouts_of(default, self._timeout, option, stream=stream)

    def begin_call(self, timeouts: Timeouts) -> Deadlines:
        """Begin a call on the running event loop; return its deadlines, which hold what happened in it so far.

        Raises:
            ClientClosedError: The client was closed.
        """
        return self._transport.get().deadlines(timeouts, Call())

    async def request(self, operation: Operation[Any, Any], request: Request, options: RequestOptions) -> RESTResponse:
        """Send a request, again where that is safe, and read the whole response.

        Args:
            operation: What is called.
            request: What is sent.
            options: The options of this call.

        Raises:
            ApiException: The status is 300 or above (the subclass follows from it); or the body broke off, or is too
                large.
            ApiConnectionException: No response came.
            ApiValueError: No token is set.
        """
        deadlines = self.begin_call(self.timeouts(options, stream=False))
        response, body = await self._send(operation, request, options, deadlines, read_body=True)
        return deadlines.call.read_response(response, body)

    async def open(
        self,
        operation: Operation[Any, Any],
        request: Request,
        options: RequestOptions,
        deadlines: Deadlines,
        *,
        preload: bool = True,
    ) -> ClientResponse:
        """Send a request, again where that is safe, until a success begins; return the open response.

        Args:
            operation: What is called.
            request: What is sent.
            options: The options of this call.
            deadlines: The deadlines of the call.
            preload: Whether we read the body, or else the caller of the client.

        Raises:
            ApiException: The status is 300 or above; the subclass follows from it.
            ApiConnectionException: No response came.
            ApiValueError: No token is set.
        """
        return (await self._send(operation, request, options, deadlines, preload=preload))[0]

    def event_reader(self, response: ClientResponse, deadlines: Deadlines) -> EventReader:
        """Make the reader of the events of an open response."""
        return self._transport.get().event_reader(response, deadlines, self.configuration.max_event_size)

    async def read_some(self, response: ClientResponse, deadlines: Deadlines) -> bytes:
        """Read the next bytes of an open response; none at its end."""
        return await self._transport.get().read_some(response, deadlines, deadlines.timeouts.idle)

    async def _send(
        self,
        operation: Operation[Any, Any],
        request: Request,
        options: RequestOptions,
        deadlines: Deadlines,
        *,
        read_body: bool = False,
        preload: bool = True,
    ) -> tuple[ClientResponse, bytes]:
        """Send a request, again where that is safe, until a success begins; read its body if `read_body`."""
        call = deadlines.call
        retries = options.get("_retries") if options else None
        if retries is None:
            retries = self.configuration.retries if self._retries is None else self._retries
        failures: Failures | None = None
        if retries is not None:
            attempts_allowed(retries)  # raises if it is wrong
            failures = Failures()
            if self.configuration.retry_budget is not None:
                self._budget.note_call(self.configuration.retry_budget, call.started)
        try:
            with deadlines:
                while True:
                    try:
                        return await self._attempt(operation, request, deadlines, read_body=read_body, preload=preload)
                    except ApiException as error:
                        _log_attempt(request, call, error.status or type(error).__name__, error.request_id)
                        if isinstance(error, ApiConnectionException):
                            error.request_sent = "maybe" if call.may_be_sent else "no"  # by this attempt
                        wait = None
                        if failures is not None and not self._transport.closed:
                            wait = self._wait_before_resend(error, failures, retries, operation, request, deadlines)
                        if wait is None:
                            raise
                        call.end_attempt(refused=error.status in REFUSED)
                    deadlines.enter_phase("", None)
                    await asyncio.sleep(wait)
                    call.attempts += 1
        except ApiConnectionException as error:
            error.request_sent = "maybe" if call.may_be_sent or call.sent_earlier else "no"
            raise

    async def _attempt(
        self,
        operation: Operation[Any, Any],
        request: Request,
        deadlines: Deadlines,
        *,
        read_body: bool,
        preload: bool,
    ) -> tuple[ClientResponse, bytes]:
        """Send a request once; return the response of a success, and its body if `read_body`."""
        transport, call = self._transport.get(), deadlines.call
        authorized = request.authorized or transport.authorized or not operation.needs_token
        token = None if authorized else await self._token()
        response = await transport.send(request, token, deadlines, preload=preload)
        if response.status >= 300:
            body = await self._read_error(transport, response, deadlines)
            raise_error(operation, call.read_response(response, body))
        body = b""
        if read_body:
            limit = self.configuration.max_response_size
            try:
                body = await transport.read_body(response, deadlines, limit)
            except BodyTooLarge as error:
                too_large = call.read_response(response, error.body)
                raise ResponseDecodeException(
                    http_resp=too_large,
                    reason=f"the body is larger than {limit} bytes; Configuration.max_response_size allows more",
                    request_id=too_large.request_id,
                ) from error
        _log_attempt(request, call, response.status, request_id_of(response.headers))
        return response, body

    async def _token(self) -> str:
        configuration = self.configuration
        source = configuration.access_token
        token = await configuration.get_access_token() if callable(source) else source
        if token is None:
            raise ApiValueError(HOW_TO_AUTHORIZE)
        return token

    async def _read_error(self, transport: Transport, response: ClientResponse, deadlines: Deadlines) -> bytes:
        """Return the body of a response that is no success, as far as it comes: its status tells enough."""
        try:
            return await transport.read_body(response, deadlines, MAX_ERROR_BODY)
        except BodyTooLarge as error:
            return error.body
        except ApiConnectionException as error:
            if transport.closed:
                raise
            return (error.body or "").encode()

    def _wait_before_resend(
        self,
        error: ApiException,
        failures: Failures,
        retries: int | Retry | None,
        operation: Operation[Any, Any],
        request: Request,
        deadlines: Deadlines,
    ) -> float | None:
        """Return the seconds to wait before a request is sent again; None: raise the error."""
        decision = resend_after(error, failures, retries, idempotent=operation.idempotent)
        if decision is None:
            return None
        wait, reason = decision
        where = f"{request.method} {url_without_values(request.url)}"
        if wait >= deadlines.total_left():
            _log.info("%s is not sent again (%s): less than %.3g s are left for the call", where, reason, wait)
            return None
        if self.configuration.retry_budget is not None and not self._budget.spend():
            _log.warning("%s is not sent again (%s): the retry budget is spent", where, reason)
            return None
        attempt = deadlines.call.attempts + 1
        _log.info("%s is sent again in %.3g s, as attempt %d: %s", where, wait, attempt, reason)
        return wait


def url_without_values(url: str) -> str:
    """Return a URL for logs, without the values of its query, which may be secrets."""
    path, mark, query = url.partition("?")
    return path + mark + "&".join(f"{part.partition('=')[0]}=…" for part in query.split("&")) if mark else path


def _log_attempt(request: Request, call: Call, outcome: object, request_id: str | None) -> None:
    """Log the outcome of an attempt; no headers, no bodies, no values of queries: they may be secrets."""
    if _log.isEnabledFor(logging.DEBUG):
        _log.debug(
            "%s %s: %s after %.3f s (attempt %d, request id %s)",
            request.method,
            url_without_values(request.url),
            outcome,
            perf_counter() - call.sent_at,
            call.attempts,
            request_id,
        )


__all__ = [
    "ApiAttributeError",
    "ApiConnectionException",
    "ApiException",
    "ApiKeyError",
    "ApiTypeError",
    "ApiValueError",
    "BadRequestException",
    "ClientClosedError",
    "ConflictException",
    "ForbiddenException",
    "GatewayTimeoutException",
    "NotFoundException",
    "OpenApiException",
    "OverloadedException",
    "PaymentRequiredException",
    "RESTClientObject",
    "RESTResponse",
    "RateLimitException",
    "RequestTimeoutException",
    "ResponseDecodeException",
    "ServiceException",
    "StreamErrorException",
    "StreamInterruptedException",
    "TimeoutException",
    "UnauthorizedException",
    "UnprocessableEntityException",
]
