"""Send, classify what went wrong, send again or raise."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping
from time import perf_counter
from typing import TYPE_CHECKING, Any

from together.generated.api_response import request_id_of
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
from together.generated.retry import attempts_allowed, wait_before_retry
from together.generated.transport import InFlight, Transport, timeout_of

if TYPE_CHECKING:
    from aiohttp import ClientResponse, ClientSession, ClientTimeout
    from multidict import CIMultiDictProxy

    from together.generated.configuration import Configuration
    from together.generated.operation import Operation, RequestOptions
    from together.generated.request import Request


_log = logging.getLogger("together.generated")


class RESTResponse:
    """A response whose body was read.

    Attributes:
        status: HTTP status code.
        reason: The reason phrase.
        headers: The headers (case-insensitive, multi-valued).
        data: The body.
        elapsed: Seconds since the request was sent.
        request_id: The id to give to the service's support, or None.
    """

    __slots__ = ("data", "elapsed", "headers", "reason", "request_id", "status")

    def __init__(
        self, status: int, reason: str | None, headers: CIMultiDictProxy[str], data: bytes, elapsed: float = 0.0
    ) -> None:
        self.status = status
        self.reason = reason
        self.headers = headers
        self.data = data
        self.elapsed = elapsed
        self.request_id = request_id_of(headers)

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
    """The policy of sending: authorization, attempts, errors.

    Args:
        configuration: The settings.
        session: A session to use and never close.
    """

    def __init__(self, configuration: Configuration, session: ClientSession | None = None) -> None:
        self.configuration = configuration
        self.transport = Transport(configuration, session)

    async def request(self, operation: Operation[Any, Any], request: Request, options: RequestOptions) -> RESTResponse:
        """Send a request and read the whole answer.

        Raises:
            ApiException: As `open`; or the body broke off.
        """
        timeout = timeout_of(options.get("_request_timeout"), stream=False)
        response, started = await self.open(operation, request, options, timeout)
        body = await self.transport.read(response, timeout)
        return RESTResponse(response.status, response.reason, response.headers, body, perf_counter() - started)

    async def open(
        self, operation: Operation[Any, Any], request: Request, options: RequestOptions, timeout: ClientTimeout
    ) -> tuple[ClientResponse, float]:
        """Send a request, again where that is safe, until a success begins.

        Args:
            operation: What is called.
            request: What is sent.
            options: The options of this call.
            timeout: The clocks of each attempt.

        Returns:
            The open response, and when its request was sent (`time.perf_counter`).

        Raises:
            ApiException: The status is 300 or above; the subclass follows from it.
            ApiConnectionException: No response came.
            ApiValueError: No token is set.
        """
        retries = options.get("_retries")
        if retries is None:
            retries = self.configuration.retries
        if retries is not None:
            attempts_allowed(retries)
        self.transport.raise_if_closed()
        attempt = 1
        with InFlight(self.transport):
            while True:
                headers = await self._authorize(request)
                started = perf_counter()
                try:
                    response = await self.transport.send(request, headers, timeout)
                    if response.status < 300:
                        _log_outcome(request, response.status)
                        return response, started
                    body = await self._read_error(response, timeout)
                    elapsed = perf_counter() - started
                    raise_error(
                        operation, RESTResponse(response.status, response.reason, response.headers, body, elapsed)
                    )
                except ApiException as error:
                    _log_outcome(request, error.status or type(error).__name__)
                    wait = wait_before_retry(error, attempt, retries)
                    if wait is None:
                        raise
                await asyncio.sleep(wait)
                attempt += 1

    async def close(self) -> None:
        """Close the connections; may be called again."""
        await self.transport.close()

    async def _read_error(self, response: ClientResponse, timeout: ClientTimeout) -> bytes:
        """Return the body of a response that is no success; where it breaks off, its status still tells enough."""
        try:
            return await self.transport.read(response, timeout)
        except ApiConnectionException:
            if self.transport.closed:
                raise
            return b""

    async def _authorize(self, request: Request) -> dict[str, str]:
        """Return the headers of the next attempt."""
        if request.authorized or self.transport.authorized:
            return request.headers
        token = await self.configuration.get_access_token()
        if token is None:
            raise ApiValueError(
                "no API key: give access_token to Configuration, or set the environment variable TOGETHER_API_KEY."
            )
        return {**request.headers, "Authorization": f"Bearer {token}"}


def _log_outcome(request: Request, outcome: object) -> None:
    """Log what became of a request; no headers, bodies or queries, which may hold secrets."""
    if _log.isEnabledFor(logging.DEBUG):
        _log.debug("%s %s: %s", request.method, request.url.partition("?")[0], outcome)


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
