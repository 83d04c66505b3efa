"""Send, classify what went wrong, send again or raise."""

from __future__ import annotations

import asyncio
import copy
import logging
from collections.abc import Mapping
from time import perf_counter
from typing import TYPE_CHECKING, Any

from together.generated.api_response import NO_TIMES, ClientTimes, request_id_of
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
from together.generated.response import raise_error
from together.generated.retry import REFUSED, Failures, RetryBudget, attempts_allowed, resend_after
from together.generated.timeout import PLAIN_CLOCKS, STREAM_CLOCKS, Clocks, check_timeout, clocks_of
from together.generated.transport import BodyTooLarge, Transport

if TYPE_CHECKING:
    from aiohttp import ClientResponse, ClientSession
    from multidict import CIMultiDictProxy
    from urllib3.util import Retry

    from together.generated.configuration import Configuration
    from together.generated.operation import Operation, RequestOptions
    from together.generated.request import Request
    from together.generated.watch import Watch

_log = logging.getLogger("together.generated")

HOW_TO_AUTHORIZE = "no API key: give access_token to Configuration, or set the environment variable TOGETHER_API_KEY."
MAX_ERROR_BODY = 2**20
"""Bytes that are read of the body of an error."""


class RESTResponse:
    """A response whose body was read.

    Attributes:
        status: HTTP status code.
        reason: The reason phrase.
        headers: The headers (case-insensitive, multi-valued).
        data: The body.
        elapsed: Seconds since the request was sent.
        request_id: The id to give to the service's support, or None.
        attempts: How often the request was sent.
        client_times: What the client measured.
    """

    __slots__ = ("attempts", "client_times", "data", "elapsed", "headers", "reason", "request_id", "status")

    def __init__(
        self,
        status: int,
        reason: str | None,
        headers: CIMultiDictProxy[str],
        data: bytes,
        elapsed: float = 0.0,
        attempts: int = 1,
        client_times: ClientTimes = NO_TIMES,
    ) -> None:
        self.status = status
        self.reason = reason
        self.headers = headers
        self.data = data
        self.elapsed = elapsed
        self.request_id = request_id_of(headers)
        self.attempts = attempts
        self.client_times = client_times

    async def read(self) -> bytes:
        """Return the body."""
        return self.data

    def getheaders(self) -> Mapping[str, str]:
        """Return the headers."""
        return self.headers

    def getheader(self, name: str, default: str | None = None) -> str | None:
        """Return the value of a header, in any case, or the default."""
        return self.headers.get(name, default)


class RESTClientObject:
    """The policy of sending: authorization, attempts, clocks, errors.

    Args:
        configuration: The settings.
        session: A session to use and never close.
    """

    def __init__(self, configuration: Configuration, session: ClientSession | None = None) -> None:
        self.configuration = configuration
        self.transport = Transport(configuration, session)
        self._budget = RetryBudget()
        self._timeout: Any = None
        self._retries: int | Retry | None = None

    def with_options(self, timeout: Any, retries: int | Retry | None) -> RESTClientObject:
        """Return one on the same connections, and with the same retry budget, that has its own clocks and retries.

        Args:
            timeout: In place of `Configuration.timeout`, of which what it leaves open is taken; None: as here.
            retries: In place of `Configuration.retries`; None: as here.
        """
        other = copy.copy(self)
        if timeout is not None:
            other._timeout = timeout
        if retries is not None:
            other._retries = retries
        return other

    def clocks(self, options: RequestOptions, *, stream: bool) -> Clocks:
        """Return the clocks of a call.

        Raises:
            ApiValueError: `_request_timeout` is wrong.
        """
        default = self.configuration.timeout
        if not options and default is None and self._timeout is None:
            return STREAM_CLOCKS if stream else PLAIN_CLOCKS
        option = options.get("_request_timeout")
        if option is not None:
            check_timeout(option, "_request_timeout")
        return clocks_of(default, self._timeout, option, stream=stream)

    async def open(
        self,
        operation: Operation[Any, Any],
        request: Request,
        options: RequestOptions,
        watch: Watch,
        *,
        handed_out: bool = False,
    ) -> ClientResponse:
        """Send a request, again where that is safe, until a success begins; return the open response.

        Args:
            operation: What is called.
            request: What is sent.
            options: The options of this call.
            watch: The watch of the call.
            handed_out: Whether the caller of the client reads the body.

        Raises:
            ApiException: The status is 300 or above; the subclass follows from it.
            ApiConnectionException: No response came.
            ApiValueError: No token is set.
        """
        return (await self.request(operation, request, options, watch, whole=False, handed_out=handed_out))[0]

    async def request(
        self,
        operation: Operation[Any, Any],
        request: Request,
        options: RequestOptions,
        watch: Watch,
        *,
        whole: bool = True,
        handed_out: bool = False,
    ) -> tuple[ClientResponse, bytes]:
        """Send a request, again where that is safe, until a success begins, and read that if it is wanted whole.

        Args:
            operation: What is called.
            request: What is sent.
            options: The options of this call.
            watch: The watch of the call.
            whole: Whether to read the body; it is empty otherwise.
            handed_out: Whether the caller of the client reads the body.

        Raises:
            ApiException: The status is 300 or above (the subclass follows from it); or the body broke off, or is too
                large.
            ApiConnectionException: No response came.
            ApiValueError: No token is set.
        """
        configuration, transport = self.configuration, self.transport
        retries = options.get("_retries") if options else None
        if retries is None:
            retries = configuration.retries if self._retries is None else self._retries
        failures: Failures | None = None
        if retries is not None:
            attempts_allowed(retries)  # raises if it is wrong
            failures = Failures()
            if configuration.retry_budget is not None:
                self._budget.note_call(configuration.retry_budget, watch.started)
        with watch:
            while True:
                token: str | None = None
                if operation.needs_token and not request.authorized and not transport.authorized:
                    source = configuration.access_token
                    token = await configuration.get_access_token() if callable(source) else source
                    if token is None:
                        raise ApiValueError(HOW_TO_AUTHORIZE)
                watch.sent_earlier = watch.may_be_sent
                try:
                    response = await transport.send(request, token, watch, handed_out=handed_out)
                    if response.status < 300:
                        body = b""
                        if whole:
                            limit = configuration.max_response_size
                            ready = transport.read_now(response, limit)
                            body = await transport.read(response, watch, limit) if ready is None else ready
                        if _log.isEnabledFor(logging.DEBUG):
                            _log_outcome(request, watch, response.status, request_id_of(response.headers))
                        return response, body
                    ready = transport.read_now(response, MAX_ERROR_BODY)
                    body = await self._read_error(response, watch) if ready is None else ready
                    raise_error(operation, read_response(response, body, watch))
                except ApiException as error:
                    if _log.isEnabledFor(logging.DEBUG):
                        _log_outcome(request, watch, error.status or type(error).__name__, error.request_id)
                    resend = None
                    if failures is not None and not transport.closed:
                        resend = self._resend(error, failures, retries, operation, request, watch)
                    if resend is None:
                        if watch.sent_earlier and isinstance(error, ApiConnectionException):
                            error.request_sent = "maybe"  # an earlier attempt may have been
                        raise
                    if error.status in REFUSED or getattr(error, "request_sent", None) == "no":
                        watch.may_be_sent = watch.sent_earlier  # of this attempt nothing was made
                except BodyTooLarge as error:
                    raise _too_large(error, watch, configuration.max_response_size) from error
                watch.response = None
                watch.step("", None)
                await asyncio.sleep(resend)
                watch.attempts += 1

    def _resend(
        self,
        error: ApiException,
        failures: Failures,
        retries: int | Retry | None,
        operation: Operation[Any, Any],
        request: Request,
        watch: Watch,
    ) -> float | None:
        """Return after how many seconds a request is sent again; None: the error is to be raised."""
        decision = resend_after(error, failures, retries, idempotent=operation.idempotent)
        if decision is None:
            return None
        wait, reason = decision
        where = f"{request.method} {url_without_values(request.url)}"
        if wait >= watch.total_left():
            _log.info("%s is not sent again (%s): less than %.3g s are left for the call", where, reason, wait)
            return None
        if self.configuration.retry_budget is not None and not self._budget.spend():
            _log.warning("%s is not sent again (%s): the retry budget is spent", where, reason)
            return None
        _log.info("%s is sent again in %.3g s, as attempt %d: %s", where, wait, watch.attempts + 1, reason)
        return wait

    async def close(self) -> None:
        """Close the connections; may be called again."""
        await self.transport.close()

    async def _read_error(self, response: ClientResponse, watch: Watch) -> bytes:
        """Return the body of a response that is no success, as far as it comes: its status tells enough."""
        try:
            return await self.transport.read(response, watch, MAX_ERROR_BODY)
        except BodyTooLarge as error:
            return error.body
        except ApiConnectionException as error:
            if self.transport.closed:
                raise
            return (error.body or "").encode()


def client_times(watch: Watch, until: float) -> ClientTimes:
    """Return what the client measured of a call.

    Args:
        watch: The watch of the call.
        until: When the call ended (`time.perf_counter`).
    """
    return ClientTimes(until - watch.started, watch.queued, watch.connecting, watch.headers_at - watch.sent_at)


def url_without_values(url: str) -> str:
    """Return a URL for logs: the values of its query, which may be secrets, are left out."""
    path, mark, query = url.partition("?")
    return path + mark + "&".join(f"{part.partition('=')[0]}=…" for part in query.split("&")) if mark else path


def read_response(response: ClientResponse, body: bytes, watch: Watch) -> RESTResponse:
    """Return a response with its body and what the client measured."""
    now = perf_counter()
    return RESTResponse(
        response.status,
        response.reason,
        response.headers,
        body,
        now - watch.sent_at,
        watch.attempts,
        client_times(watch, now),
    )


def _too_large(error: BodyTooLarge, watch: Watch, limit: int) -> ResponseDecodeException:
    response = None if watch.response is None else read_response(watch.response, error.body, watch)
    return ResponseDecodeException(
        http_resp=response,
        reason=f"the body is larger than {limit} bytes; Configuration.max_response_size allows more",
        request_id=None if response is None else response.request_id,
    )


def _log_outcome(request: Request, watch: Watch, outcome: object, request_id: str | None) -> None:
    """Log what became of an attempt; no headers, no bodies, no values of queries: they may be secrets."""
    _log.debug(
        "%s %s: %s after %.3f s (attempt %d, request id %s)",
        request.method,
        url_without_values(request.url),
        outcome,
        perf_counter() - watch.sent_at,
        watch.attempts,
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
