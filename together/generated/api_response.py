"""A response, parsed or as it came, and what its headers and the client say about the call."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import copy
from dataclasses import dataclass, field
from datetime import datetime
from typing import Generic, NamedTuple, TypeVar

from typing_extensions import Self

from together.generated._lazy import multidict
from together.generated._response.headers import non_negative_number, request_id_of, seconds_until_reset, time_of

T = TypeVar("T")


class ResponseIssue(NamedTuple):
    """A place in an answer that is not what the API's description says.

    Attributes:
        path: Where, such as `choices[0].message.content`; empty for the whole body.
        reason: What is wrong there, without the value itself.
    """

    path: str
    reason: str

    def __str__(self) -> str:
        return f"{self.path or 'the body'}: {self.reason}"


class RateLimit(NamedTuple):
    """What the service allows this account for the model, from the response's headers; None: it does not say.

    Attributes:
        limit, remaining: Requests per second (`x-ratelimit-limit`, `-remaining`).
        limit_dynamic, remaining_dynamic: The same, as it follows from recent traffic (`-dynamic`).
        token_limit, token_remaining: Tokens per second (`x-ratelimit-limit-tokens`, `x-ratelimit-remaining-tokens`; or,
            as the service documents it, `x-tokenlimit-limit`, `-remaining`).
        token_limit_dynamic, token_remaining_dynamic: The same, as it follows from recent traffic.
        reset: Seconds after which to try again (`x-ratelimit-reset`).
    """

    limit: float | None = None
    remaining: float | None = None
    limit_dynamic: float | None = None
    remaining_dynamic: float | None = None
    token_limit: float | None = None
    token_remaining: float | None = None
    token_limit_dynamic: float | None = None
    token_remaining_dynamic: float | None = None
    reset: float | None = None

    @classmethod
    def from_headers(cls, headers: Mapping[str, str]) -> Self:
        """Read the rate limits from the headers of a response."""
        numbers = (_first_number(headers, names) for names in _RATE_LIMIT_HEADERS)
        return cls._make((*numbers, seconds_until_reset(headers)))


_RATE_LIMIT_HEADERS = (  # in the order of the fields above; the first that is sent counts
    ("x-ratelimit-limit",),
    ("x-ratelimit-remaining",),
    ("x-ratelimit-limit-dynamic",),
    ("x-ratelimit-remaining-dynamic",),
    ("x-ratelimit-limit-tokens", "x-tokenlimit-limit"),
    ("x-ratelimit-remaining-tokens", "x-tokenlimit-remaining"),
    ("x-tokenlimit-limit-dynamic",),
    ("x-tokenlimit-remaining-dynamic",),
)


def _first_number(headers: Mapping[str, str], names: tuple[str, ...]) -> float | None:
    """Return the value of the first of some headers that holds a number, or None."""
    numbers = (non_negative_number(headers.get(name)) for name in names)
    return next((number for number in numbers if number is not None), None)


class Timing(NamedTuple):
    """How long the parts of a call took, in seconds; of `queue` to `first_byte`: those of the last attempt.

    Attributes:
        total: The whole call: all attempts, the waits between them, and the body (of a stream: up to its headers).
        queue: Waiting for a free connection of the pool.
        connect: Making the connection; None where an open one was used, or that cannot be told.
        first_byte: From the connection being there to the response's headers.
        server_queue: How long the request waited at the service, where that says so (`x-api-received`,
            `x-api-call-start`).
        server_inference: How long the service worked on it, where that says so (`x-api-call-start`, `x-api-call-end`).
    """

    total: float
    queue: float = 0.0
    connect: float | None = None
    first_byte: float = 0.0
    server_queue: float | None = None
    server_inference: float | None = None


class ClientTimes(NamedTuple):
    """What the client measured: the first fields of `Timing`."""

    total: float = 0.0
    queue: float = 0.0
    connect: float | None = None
    first_byte: float = 0.0


NO_TIMES = ClientTimes()


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
        method, url: The HTTP method and the URL of the request, without the values of its query; or None.
    """

    def __init__(
        self,
        status: int,
        reason: str | None,
        headers: multidict.CIMultiDictProxy[str],
        data: bytes,
        elapsed: float = 0.0,
        attempts: int = 1,
        client_times: ClientTimes = NO_TIMES,
        method: str | None = None,
        url: str | None = None,
    ) -> None:
        self.status = status
        self.reason = reason
        self.headers = headers
        self.data = data
        self.elapsed = elapsed
        self.request_id = request_id_of(headers)
        self.attempts = attempts
        self.client_times = client_times
        self.method = method
        self.url = url

    def with_body(self, body: bytes) -> RESTResponse:
        """Return the same response with another body: of a stream, one event."""
        other = copy(self)
        other.data = body
        return other

    def as_answer(self, issues: Iterable[ResponseIssue] = ()) -> ApiResponse[None]:
        """Return the answer as it is known by the headers, for a body that is read piece by piece."""
        return ApiResponse(
            status_code=self.status,
            headers=self.headers,
            data=None,
            raw_data=b"",
            request_id=self.request_id,
            elapsed=self.client_times.first_byte,
            attempts=self.attempts,
            response_issues=tuple(issues),
            client_times=self.client_times,
        )

    async def read(self) -> bytes:
        """Return the body."""
        return self.data

    def getheaders(self) -> Mapping[str, str]:
        """Return the headers."""
        return self.headers

    def getheader(self, name: str, default: str | None = None) -> str | None:
        """Return the value of a header, in any case, or the default."""
        return self.headers.get(name, default)


@dataclass(kw_only=True)
class ApiResponse(Generic[T]):
    """An answer.

    Attributes:
        status_code: The HTTP status code.
        headers: The response's headers: case-insensitive; `headers.getall(name)` gives all values of one.
        data: The value that the operation promises.
        raw_data: The body as it came (after decompression).
        request_id: The id to give to the service's support: of the headers, else the body's `id`, or None.
        elapsed: Seconds from sending the request to the end of the body (of a stream: to its headers).
        attempts: How often the request was sent.
        response_issues: Where the body is not what the API's description says; `data` holds those parts as they were
            sent, and None for a required field that is missing. Empty for nearly every answer.
    """

    status_code: int
    headers: multidict.MultiMapping[str] = field(default_factory=dict)  # type: ignore[arg-type] # `__post_init__` makes it one
    data: T
    raw_data: bytes = field(repr=False)
    request_id: str | None = None
    elapsed: float = 0.0
    attempts: int = 1
    response_issues: tuple[ResponseIssue, ...] = ()
    client_times: ClientTimes = field(default=NO_TIMES, repr=False)

    def __post_init__(self) -> None:
        from multidict import CIMultiDict

        if not isinstance(self.headers, CIMultiDict):  # aiohttp's own can be neither pickled nor deep-copied
            self.headers = CIMultiDict(self.headers or {})

    @property
    def rate_limit(self) -> RateLimit:
        """Return what the service still allows, from the headers."""
        return RateLimit.from_headers(self.headers)

    @property
    def timing(self) -> Timing:
        """Return how long the parts of the call took."""
        received, start, end = (
            time_of(self.headers.get(name)) for name in ("x-api-received", "x-api-call-start", "x-api-call-end")
        )
        return Timing(*self.client_times, _between(received, start), _between(start, end))


def _between(start: datetime | None, end: datetime | None) -> float | None:
    if start is None or end is None:
        return None
    try:
        return max(0.0, (end - start).total_seconds())
    except TypeError:  # one has a time zone and the other has none
        return None
