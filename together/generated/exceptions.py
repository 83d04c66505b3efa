"""Every error that this package raises.

    OpenApiException
    ├── ApiTypeError, ApiValueError, ApiKeyError, ApiAttributeError   bad arguments, before a byte is sent
    ├── ClientClosedError                                             the client was used after close()
    ├── ApiFileError                                                  a local file cannot be read or written
    ├── AnswerParseError                                              the text of an answer does not fit a type
    ├── ToolRoundsError (in `tool_loop`)                              the model asked for more rounds of tool calls
    └── ApiException                                                  something went wrong with a call
        ├── BadRequestException 400    UnauthorizedException 401         PaymentRequiredException 402
        ├── ForbiddenException 403     NotFoundException 404             ConflictException 409
        ├── UnprocessableEntityException 422                             RateLimitException 429
        ├── ServiceException 5xx
        │   ├── OverloadedException 503, 529
        │   └── GatewayTimeoutException 504, 524 (also named TimeoutException)
        ├── ApiConnectionException                                    no usable response came
        │   └── RequestTimeoutException                               also a TimeoutError
        ├── ResponseDecodeException                                   the body is not what the operation promises
        ├── StreamErrorException                                      an error event in a stream
        └── StreamInterruptedException                                a stream broke off before its end

`str()` of each is one line and holds neither headers nor secrets; each can be pickled.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal

from typing_extensions import Self

from together.generated import api_response
from together.generated._response.headers import retry_hint
from together.generated.api_response import RateLimit

if sys.version_info >= (3, 11) or TYPE_CHECKING:
    _AnyTimeoutError = TimeoutError
else:  # pragma: no cover - Python 3.10, where asyncio has a TimeoutError of its own
    import asyncio

    class _AnyTimeoutError(TimeoutError, asyncio.TimeoutError):
        pass


SURROGATE = re.compile(r"[\ud800-\udfff]")
MAX_MESSAGE = 500
"""Characters of the server's message (and of the reason) that `str(error)` shows."""


class OpenApiException(Exception):
    """The base of every error that this package raises."""


class _ErrorAtPlace(OpenApiException):
    """An error whose message ends with the place of the bad value, where it has one.

    `path_to_item` holds the keys and indices that lead there.
    """

    def __init__(self, msg: str, path_to_item: list[str | int] | None = None) -> None:
        place = "".join(f"[{part!r}]" for part in path_to_item or ())
        super().__init__(f"{msg} at {place}" if place else msg)
        self.path_to_item = path_to_item


class ApiTypeError(_ErrorAtPlace, TypeError):
    """An argument is of the wrong type, or has a name that does not exist."""

    def __init__(
        self,
        msg: str,
        path_to_item: list[str | int] | None = None,
        valid_classes: tuple[type, ...] | None = None,
        key_type: bool | None = None,
    ) -> None:
        super().__init__(msg, path_to_item)
        self.valid_classes = valid_classes
        self.key_type = key_type


class ApiValueError(_ErrorAtPlace, ValueError):
    """An argument or a setting has a value that cannot be used; the message names it and the fix."""


class ApiAttributeError(_ErrorAtPlace, AttributeError):
    """An attribute does not exist."""


class ApiKeyError(_ErrorAtPlace, KeyError):
    """A key does not exist."""


class ClientClosedError(OpenApiException, RuntimeError):
    """An `ApiClient` or a stream was used after it was closed."""


class ApiFileError(OpenApiException, OSError):
    """A local file that is to be sent cannot be read, or one for what comes cannot be written.

    It is also raised where no call is under way, and a module of this package cannot be loaded just now.
    """


class AnswerParseError(OpenApiException, ValueError):
    """The text of an answer is not JSON, or does not fit the type that was asked for.

    `str()` holds the reasons without the text, which belongs in no log.

    Attributes:
        text: The text.
        finish_reason: Why the model stopped: `length` where it was cut at its token limit. None where it does not say.
        errors: Pydantic's reasons, as `ValidationError.errors()` gives them, without the values.
    """

    def __init__(
        self,
        msg: str,
        text: str = "",
        finish_reason: str | None = None,
        errors: Sequence[Mapping[str, Any]] = (),
    ) -> None:
        super().__init__(msg)
        self.text = text
        self.finish_reason = finish_reason
        self.errors = errors


class ApiException(OpenApiException):
    """A call failed.

    Attributes:
        status: HTTP status code; None when no response came.
        reason: The reason phrase of the status line, or what went wrong.
        headers: The response's headers (case-insensitive), or None.
        body: The response's body as text (invalid UTF-8 replaced), or None.
        data: The body as an `ErrorData`, where it is one; else None.
        message: The server's own message, taken from the body, or None.
        request_id: The id to give to the service's support, or None.
        code, type, param: What the body says of the error, as text; or None.
        method, url: The HTTP method and the URL of the request, without the values of its query; or None.
        partial: What came of a streamed answer before it broke off, in the form of the plain answer; or None.
    """

    make_partial: Callable[[], Any] | None = None
    """Makes `partial` when somebody asks for it."""

    def __init__(
        self,
        status: int | None = None,
        reason: str | None = None,
        http_resp: api_response.RESTResponse | None = None,
        *,
        body: str | None = None,
        data: Any = None,
        message: str | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
        code: str | None = None,
        type: str | None = None,
        param: str | None = None,
        method: str | None = None,
        url: str | None = None,
    ) -> None:
        if http_resp is not None:
            status = http_resp.status if status is None else status
            reason = http_resp.reason if reason is None else reason
            headers = http_resp.headers if headers is None else headers
            # A test of stock's users makes a response of its own, with what stock reads of it.
            method = getattr(http_resp, "method", None) if method is None else method
            url = getattr(http_resp, "url", None) if url is None else url
            if body is None and http_resp.data is not None:
                body = http_resp.data.decode("utf-8", "replace")
        reason, message, request_id = valid_text(reason), valid_text(message), valid_text(request_id)
        super().__init__(status, reason)
        self.status = status
        self.reason = reason
        self.headers = headers
        self.body = body
        self.data = data
        self.message = message
        self.request_id = request_id
        self.code = code
        self.type = type
        self.param = param
        self.method = method
        self.url = url

    @cached_property
    def partial(self) -> Any:
        """What came of a streamed answer before it broke off, or None.

        It is of the type of the plain answer, as `ChatCompletionResponse`; a required field that did not come is None.
        """
        return None if self.make_partial is None else self.make_partial()

    @property
    def status_code(self) -> int | None:
        """The status, by the name that answers have for it."""
        return self.status

    @classmethod
    def from_response(cls, *, http_resp: api_response.RESTResponse, body: str | None = None, data: Any = None) -> Self:
        """Raise the exception of the response's status.

        Args:
            http_resp: The response.
            body: Its body as text; taken from the response when None.
            data: Its body as an object.

        Raises:
            ApiException: Always; the class follows from the status.
        """
        raise exception_class(http_resp.status)(http_resp=http_resp, body=body, data=data)

    def __str__(self) -> str:
        """One line: status, reason, the server's message, method and URL, request id."""
        status = self.status if self.status is None or self.status >= 300 else None  # a failure does not begin with 200
        head = " ".join(part for part in (one_line(status), one_line(self.reason)) if part)
        text = ": ".join(part for part in (head, one_line(self.message)) if part) or self.__class__.__name__
        request = f"{one_line(self.method)} {one_line(self.url)}" if self.method and self.url else ""
        request_id = f"request id {one_line(self.request_id)}" if self.request_id else ""
        more = ", ".join(part for part in (request, request_id) if part)
        return f"{text} ({more})" if more else text

    def __repr__(self) -> str:
        return f"{self.__class__.__name__}({str(self)!r})"

    def __reduce__(self) -> tuple[Any, ...]:
        state = dict(self.__dict__)
        if self.headers is not None:
            from multidict import CIMultiDict

            state["headers"] = CIMultiDict(self.headers)  # a response's own headers cannot be pickled
        return _rebuild, (self.__class__, self.args, state)


class BadRequestException(ApiException):
    """400: the request is not valid; `message` says why."""


class UnauthorizedException(ApiException):
    """401: the API key is missing or wrong."""


class PaymentRequiredException(ApiException):
    """402: the account reached its spending limit."""


class ForbiddenException(ApiException):
    """403: refused; for chat, mostly input plus `max_tokens` beyond the model's context length."""


class NotFoundException(ApiException):
    """404: no such path or model."""


class ConflictException(ApiException):
    """409: the request contradicts the present state of the resource."""


class UnprocessableEntityException(ApiException):
    """422: well-formed, but it cannot be processed."""


class _RetryLater(ApiException):
    """A refusal that may say when to come back."""

    @property
    def retry_after(self) -> float | None:
        """The server's retry delay in seconds, or None."""
        return retry_hint(self.status, self.headers or {})

    @property
    def rate_limit(self) -> RateLimit:
        """What the service allows, as the response's headers say."""
        return RateLimit.from_headers(self.headers or {})


class RateLimitException(_RetryLater):
    """429: more requests or tokens per second than this account may send to the model just now."""


class ServiceException(ApiException):
    """5xx: the service failed."""


class OverloadedException(_RetryLater, ServiceException):
    """503, 529: the service has no capacity for the model now; your own rate was fine."""


class GatewayTimeoutException(ServiceException):
    """504, 524: the service gave up waiting for the model."""


TimeoutException = GatewayTimeoutException

RequestSent = Literal["no", "maybe"]
"""Whether the server can have got a request whose answer never came."""


class ApiConnectionException(ApiException):
    """No usable response came: the connection could not be made, or broke.

    Attributes:
        request_sent: `"no"`: the server cannot have got the request; sending again is safe.
            `"maybe"`: it may have, and may have charged for it.
    """

    def __init__(self, *args: Any, request_sent: RequestSent = "maybe", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.request_sent: RequestSent = request_sent


class RequestTimeoutException(ApiConnectionException, _AnyTimeoutError):
    """A timeout ran out.

    Attributes:
        clock: Which field of `Timeout`: `"connect"`, `"first_byte"`, `"idle"`, `"total"` or `"queue"`.
        seconds: After how long, in seconds.
    """

    def __init__(self, *args: Any, clock: str = "total", seconds: float | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.clock = clock
        self.seconds = seconds


class ResponseDecodeException(ApiException):
    """The response's body is not what the operation promises; `body` holds it as it came."""


class StreamErrorException(ApiException):
    """The service sent an error event in the middle of a stream.

    Attributes:
        chunks_received: How many chunks came before it.
    """

    def __init__(self, *args: Any, chunks_received: int = 0, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.chunks_received = chunks_received


class StreamInterruptedException(ApiException):
    """A stream ended before its end: what came so far is incomplete.

    Attributes:
        chunks_received: How many chunks came before it broke off.
    """

    def __init__(self, *args: Any, chunks_received: int = 0, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.chunks_received = chunks_received


EXCEPTION_OF_STATUS: dict[int, type[ApiException]] = {
    400: BadRequestException,
    401: UnauthorizedException,
    402: PaymentRequiredException,
    403: ForbiddenException,
    404: NotFoundException,
    409: ConflictException,
    422: UnprocessableEntityException,
    429: RateLimitException,
    503: OverloadedException,
    504: GatewayTimeoutException,
    524: GatewayTimeoutException,
    529: OverloadedException,
}


def exception_class(status: int) -> type[ApiException]:
    """Return the exception class of an HTTP status code."""
    return EXCEPTION_OF_STATUS.get(status) or (ServiceException if 500 <= status <= 599 else ApiException)


def valid_text(value: str | None) -> str | None:
    """Return a text from a header with what is not UTF-8 replaced.

    aiohttp keeps such bytes as lone surrogates.
    """
    if not isinstance(value, str) or value.isascii():
        return value
    return SURROGATE.sub("\ufffd", value)


def one_line(value: Any) -> str:
    """Return a value as text that breaks no log.

    It is one line, without control characters, of at most `MAX_MESSAGE` characters.
    """
    text = "" if value is None else str(value)[: 10 * MAX_MESSAGE]
    line = " ".join("".join(char if char.isprintable() else " " for char in text).split())
    return line if len(line) <= MAX_MESSAGE else line[:MAX_MESSAGE] + "…"


def nearest_name(name: object, known: Iterable[str]) -> str | None:
    """Return the known name that is most like an unknown one, or None."""
    try:
        from difflib import get_close_matches  # for errors alone
    except OSError:  # no file can be opened
        return None
    near = get_close_matches(str(name), known, n=1)
    return near[0] if near else None


def did_you_mean(name: object, known: Iterable[str], otherwise: str = ".") -> str:
    """Return the end of a message about an unknown name.

    Args:
        name: The unknown name.
        known: The known names; the nearest of them is asked for.
        otherwise: What to return where none of them is near.
    """
    near = nearest_name(name, known)
    return f"; did you mean {near!r}?" if near is not None else otherwise


def _rebuild(cls: type[ApiException], args: tuple[Any, ...], state: dict[str, Any]) -> ApiException:
    error = cls.__new__(cls)
    error.args = args
    error.__dict__.update(state)
    return error
