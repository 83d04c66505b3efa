"""The policy of sending: authorization, attempts, timeouts, errors."""

from __future__ import annotations

import asyncio
import copy
import logging
from collections.abc import Awaitable, Callable, Mapping
from time import perf_counter
from typing import TYPE_CHECKING, Any, TypeVar

from typing_extensions import Never

from together.generated._call import BodyTooLarge, Call, SocketRefused
from together.generated._late_import import ModuleNotLoaded, late_import
from together.generated._lazy import aiohttp, urllib3
from together.generated._lazy_transport import LazyTransport
from together.generated._request.request import Request
from together.generated._response.decoding import body_decoder, parse_response
from together.generated._response.error_bodies import MAX_ERROR_BODY, raise_error, raise_undecodable
from together.generated._response.headers import request_id_of
from together.generated._retry import REFUSED, CallRetries, RetryBudget
from together.generated._secret import Secret
from together.generated.api_response import ApiResponse, RESTResponse
from together.generated.configuration import Configuration
from together.generated.exceptions import (
    AnswerParseError,
    ApiAttributeError,
    ApiConnectionException,
    ApiException,
    ApiFileError,
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
    one_line,
)
from together.generated.operation import EventT, Operation, ResponseT
from together.generated.timeout import PLAIN_TIMEOUTS, STREAM_TIMEOUTS, Timeouts, check_timeout, timeouts_of

if TYPE_CHECKING:
    from together.generated._transport.deadlines import Deadlines
    from together.generated._transport.event_reader import EventReader
    from together.generated._transport.piece_reader import PieceReader
    from together.generated._transport.socket import Socket
    from together.generated._transport.transport import Transport
else:  # private, so `typing.get_type_hints` need not tell them, and does not load them
    Deadlines = EventReader = PieceReader = Socket = Transport = Any

_log = logging.getLogger("together.generated")

HOW_TO_AUTHORIZE = "no API key: give access_token to Configuration, or set the environment variable TOGETHER_API_KEY."
SWITCHED = 101
"""The status of an answer that opens a websocket."""
ERROR_BODY_SECONDS = 2.0
"""How long reading the body of an error may take: its status tells enough."""

T = TypeVar("T")


class RESTClientObject:
    """Sends requests as the settings say, again where they fail, and raises what came of it.

    Args:
        configuration: The settings.
        session: A session to use and never close.
    """

    def __init__(self, configuration: Configuration, session: aiohttp.ClientSession | None = None) -> None:
        self.configuration = configuration
        self._transport = LazyTransport(configuration, session)
        if not configuration.verify_ssl:
            _log.warning("verify_ssl is False: any certificate is accepted, also that of an attacker")
        self._budget = RetryBudget()
        self._timeout: Any = None
        self._retries: int | urllib3.Retry | None = None

    def with_options(self, timeout: Any, retries: int | urllib3.Retry | None) -> RESTClientObject:
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

    def with_configuration(self, configuration: Configuration) -> RESTClientObject:
        """Return a copy with another configuration, on the same connections and retry budget."""
        other = copy.copy(self)
        other.configuration = configuration
        return other

    @property
    def pool_manager(self) -> Never:
        """Raise: stock's session stands here, which is made for each event loop and can be given to the client."""
        raise ApiAttributeError("RESTClientObject has no pool_manager: use ApiClient(..., session=...).")

    def get_ready(self) -> None:
        """Load the transport, and check that the client is open.

        Raises:
            ClientClosedError: The client was closed.
        """
        self._transport.get().raise_if_closed()

    async def close(self) -> None:
        """Close the connections, unless that was done."""
        await self._transport.close()

    def timeouts(self, options: Mapping[str, Any], *, stream: bool) -> Timeouts:
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

    def begin_call(self, request: Request, timeouts: Timeouts) -> Deadlines:
        """Begin a call on the running event loop, and return its deadlines.

        Raises:
            ClientClosedError: The client was closed.
            ApiConnectionException: A module cannot be loaded.
        """
        call = Call(request.method, request.url)
        try:
            return self._transport.get().deadlines(timeouts, call)
        except ModuleNotLoaded as error:
            raise error.of_call(request_sent="no", **call.error_facts()) from error

    async def request(
        self, operation: Operation[ResponseT, EventT], request: Request, options: Mapping[str, Any]
    ) -> ApiResponse[ResponseT]:
        """Send a request, with retries, and decode the response.

        Args:
            operation: What is called.
            request: What is sent.
            options: The options of this call.

        Raises:
            ApiException: The response is an error (the subclass follows from its status); or its body broke off, is
                too large, or is not what the operation promises.
            ApiConnectionException: No response came.
            ApiValueError: No token is set.
        """
        timeouts = self.timeouts(options, stream=operation.moves_files)  # a file takes as long as it is large
        deadlines = self.begin_call(request, timeouts)
        body_decoder(operation, 200)  # loads the model of the answer: where it cannot be, nothing is sent

        async def decode(response: aiohttp.ClientResponse) -> ApiResponse[ResponseT]:
            read = await self._read(response, deadlines)
            return parse_response(operation, read, strict=self.configuration.strict_responses)

        return await self._send(operation, request, options, deadlines, decode)

    async def open(
        self,
        operation: Operation[Any, Any],
        request: Request,
        options: Mapping[str, Any],
        deadlines: Deadlines,
        *,
        preload: bool = True,
        check: Callable[[aiohttp.ClientResponse], Awaitable[None]] | None = None,
    ) -> aiohttp.ClientResponse:
        """Send a request, with retries, and return the open response of a success.

        Args:
            operation: What is called.
            request: What is sent.
            options: The options of this call.
            deadlines: The deadlines of the call.
            preload: Whether we read the body, or else the caller of the client.
            check: Raises for a response that is no answer.

        Raises:
            ApiException: The status is 300 or above, and none that the operation describes below 400; the subclass
                follows from it.
            ApiConnectionException: No response came.
            ApiValueError: No token is set.
        """

        async def hand_over(response: aiohttp.ClientResponse) -> aiohttp.ClientResponse:
            if check is not None:
                await check(response)
            return response

        return await self._send(operation, request, options, deadlines, hand_over, preload=preload)

    async def open_socket(self, operation: Operation[Any, Any], request: Request, deadlines: Deadlines) -> Socket:
        """Open a websocket.

        Raises:
            ApiException: The service refused it; the subclass follows from the status.
            ApiConnectionException: No connection came.
            ApiValueError: No token is set.
        """
        transport, call = self._transport.get(), deadlines.call
        call.attempt_started = perf_counter()
        try:
            with deadlines:
                token = await self._token(operation, request, transport, deadlines)
            socket = await transport.open_socket(request, token, deadlines, self.configuration.max_event_size)
            _log_attempt(call, SWITCHED, None)
            return socket
        except SocketRefused as refused:
            response = call.refused_socket(refused)
            _log_attempt(call, refused.status, response.request_id)
            if refused.status >= 300:
                raise_error(operation, response)
            raise_undecodable(response, "a websocket was asked for")
        except ApiConnectionException as error:
            _log_attempt(call, type(error).__name__, None)
            error.request_sent = "maybe" if call.may_be_sent else "no"
            raise

    def event_reader(self, response: aiohttp.ClientResponse, deadlines: Deadlines) -> EventReader:
        """Make the reader of the events of an open response."""
        return self._transport.get().event_reader(response, deadlines, self.configuration.max_event_size)

    def piece_reader(self, response: aiohttp.ClientResponse, deadlines: Deadlines) -> PieceReader:
        """Make the reader of the body of an open response."""
        return self._transport.get().piece_reader(response, deadlines)

    def close_from_any_thread(self, response: aiohttp.ClientResponse, loop: asyncio.AbstractEventLoop) -> None:
        """Close a response of an event loop that may run in another thread, or be closed."""
        try:
            loop.call_soon_threadsafe(response.close)
        except RuntimeError:  # the event loop is closed
            self._transport.get().close_after_loop(response)

    async def _send(
        self,
        operation: Operation[Any, Any],
        request: Request,
        options: Mapping[str, Any],
        deadlines: Deadlines,
        receive: Callable[[aiohttp.ClientResponse], Awaitable[T]],
        *,
        preload: bool = True,
    ) -> T:
        """Send a request, with retries, and return what `receive` makes of the response."""
        call = deadlines.call
        retries = self._retries_of(options, call)
        try:
            with deadlines:
                while True:
                    try:
                        response = await self._attempt(operation, request, deadlines, preload=preload)
                        result = await receive(response)
                        _log_attempt(call, response.status, request_id_of(response.headers))
                        return result
                    except ModuleNotLoaded as error:
                        raise error.of_call(**call.error_facts()) from error
                    except ApiException as error:
                        wait = self._wait_after(error, operation, request, deadlines, retries)
                        if wait is None:
                            raise
                        call.end_attempt(refused=error.status in REFUSED)
                    deadlines.enter_phase("", None)
                    await asyncio.sleep(wait)
                    call.attempts += 1
        except ApiConnectionException as error:
            error.request_sent = "maybe" if call.may_be_sent or call.sent_earlier else "no"
            raise

    def _wait_after(
        self,
        error: ApiException,
        operation: Operation[Any, Any],
        request: Request,
        deadlines: Deadlines,
        retries: CallRetries | None,
    ) -> float | None:
        """Return the seconds to wait after a failed attempt before the next one, or None where there is none."""
        call = deadlines.call
        _log_attempt(call, error.status or type(error).__name__, error.request_id)
        if isinstance(error, ApiConnectionException):
            error.request_sent = "maybe" if call.may_be_sent else "no"  # by this attempt
        is_whole = request.repeatable or not call.may_be_sent  # or else half of it is gone
        if retries is None or not is_whole or self._transport.closed:
            return None
        return retries.wait_before_resend(error, call, deadlines.total_left(), idempotent=operation.idempotent)

    async def _attempt(
        self, operation: Operation[Any, Any], request: Request, deadlines: Deadlines, *, preload: bool
    ) -> aiohttp.ClientResponse:
        """Send a request once, and return the unread response of a success."""
        deadlines.call.attempt_started = perf_counter()
        transport = self._transport.get()
        token = await self._token(operation, request, transport, deadlines)
        response = await transport.send(request, token, deadlines, preload=preload)
        if request.redirects:
            response = await self._follow(request, response, token, deadlines, preload=preload)
        if response.status >= 300 and not operation.is_answer(response.status):
            body = await self.read_briefly(response, deadlines)
            raise_error(operation, deadlines.call.read_response(response, body))
        if response.status < 200:
            response.close()
            raise_undecodable(deadlines.call.read_response(response, b""), "no final response came")
        return response

    async def _follow(
        self,
        request: Request,
        response: aiohttp.ClientResponse,
        token: Secret | None,
        deadlines: Deadlines,
        *,
        preload: bool,
    ) -> aiohttp.ClientResponse:
        """Follow redirects to a file, and return the last response."""
        with late_import():
            from together.generated._request.redirects import MAX_REDIRECTS, REDIRECTS, BadRedirect, redirected

        call, followed = deadlines.call, 0
        while response.status in REDIRECTS:
            response.close()
            call.response = None  # its location may hold a signature: no error shows it
            try:
                request = redirected(request, response.status, response.headers)
                reason = ""
            except BadRedirect as error:
                reason = f"a redirect cannot be followed: {error}"
            if reason:  # raised here, as a cause would hold frames with the location
                raise ApiConnectionException(status=response.status, reason=reason, **call.error_facts())
            if followed == MAX_REDIRECTS:
                raise ApiConnectionException(status=response.status, reason="too many redirects", **call.error_facts())
            followed += 1
            transport = self._transport.get()
            response = await transport.send(request, None if request.away else token, deadlines, preload=preload)
        return response

    def _retries_of(self, options: Mapping[str, Any], call: Call) -> CallRetries | None:
        setting = options.get("_retries") if options else None
        if setting is None:
            setting = self.configuration.retries if self._retries is None else self._retries
        if setting is None:
            return None
        share = self.configuration.retry_budget
        if share is not None:
            self._budget.note_call(share, call.started)
        return CallRetries(setting, None if share is None else self._budget)

    async def _token(
        self, operation: Operation[Any, Any], request: Request, transport: Transport, deadlines: Deadlines
    ) -> Secret | None:
        """Return the token to send with a request, or None where it needs none."""
        if request.authorized or transport.authorized or not operation.needs_token:
            return None
        configuration = self.configuration
        token = configuration.access_token
        if callable(token):
            # A function that hangs must end, also where the whole call has no timeout.
            connect, first_byte = deadlines.timeouts.connect, deadlines.timeouts.first_byte
            waiting_for = "the function that is access_token"
            if connect is not None and (first_byte is None or connect < first_byte):
                deadlines.enter_phase("connect", connect, waiting_for)
            else:
                deadlines.enter_phase("first_byte", first_byte, waiting_for)
            token = await configuration.get_access_token()
            deadlines.enter_phase("", None)
        if token is None:
            raise ApiValueError(HOW_TO_AUTHORIZE)
        return token if isinstance(token, Secret) else Secret(token)

    async def _read(self, response: aiohttp.ClientResponse, deadlines: Deadlines) -> RESTResponse:
        """Read the whole body of a success."""
        call, limit = deadlines.call, self.configuration.max_response_size
        try:
            return call.read_response(response, await self._transport.get().read_body(response, deadlines, limit))
        except BodyTooLarge as error:
            too_large = call.read_response(response, error.body)
            raise ResponseDecodeException(
                http_resp=too_large,
                reason=f"the body is larger than {limit} bytes; Configuration.max_response_size allows more",
                request_id=too_large.request_id,
            ) from error

    async def read_briefly(self, response: aiohttp.ClientResponse, deadlines: Deadlines) -> bytes:
        """Read the body of an error for a short time, where the deadlines of the call are entered."""
        transport = self._transport.get()
        try:
            return await transport.read_body(response, deadlines, MAX_ERROR_BODY, seconds=ERROR_BODY_SECONDS)
        except BodyTooLarge as error:
            return error.body
        except ApiConnectionException as error:
            if transport.closed:
                raise
            return (error.body or "").encode()


def _log_attempt(call: Call, outcome: object, request_id: str | None) -> None:
    """Log the outcome of an attempt.

    Headers, bodies and values of queries are left out: they may be secrets.
    """
    if _log.isEnabledFor(logging.DEBUG):
        _log.debug(
            "%s %s: %s after %.3f s (attempt %d, request id %s)",
            call.method,
            call.url_without_values,
            outcome,
            perf_counter() - call.attempt_started,
            call.attempts,
            request_id and one_line(request_id),
        )


__all__ = [
    "AnswerParseError",
    "ApiAttributeError",
    "ApiConnectionException",
    "ApiException",
    "ApiFileError",
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
