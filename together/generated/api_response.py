"""An answer with everything that came beside it."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from multidict import CIMultiDictProxy

T = TypeVar("T")

REQUEST_ID_HEADERS = ("x-request-id", "x-together-traceid", "cf-ray")
"""Headers that may hold the id of a request, the best first."""

_EPOCH_FROM = 1e9
"""A larger `x-ratelimit-reset` is a time, not a duration."""


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
        token_limit, token_remaining: Tokens per second (`x-tokenlimit-limit`, `-remaining`).
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


_RATE_LIMIT_HEADERS = (  # in the order of the fields above
    "x-ratelimit-limit",
    "x-ratelimit-remaining",
    "x-ratelimit-limit-dynamic",
    "x-ratelimit-remaining-dynamic",
    "x-tokenlimit-limit",
    "x-tokenlimit-remaining",
    "x-tokenlimit-limit-dynamic",
    "x-tokenlimit-remaining-dynamic",
)


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


@dataclass
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
    headers: CIMultiDictProxy[str]
    data: T
    raw_data: bytes = field(repr=False)
    request_id: str | None = None
    elapsed: float = 0.0
    attempts: int = 1
    response_issues: tuple[ResponseIssue, ...] = ()
    client_times: ClientTimes = field(default=NO_TIMES, repr=False)

    @property
    def rate_limit(self) -> RateLimit:
        """What the service still allows, as its headers say."""
        return rate_limit_of(self.headers)

    @property
    def timing(self) -> Timing:
        """How long the parts of the call took."""
        received, start, end = (
            _time(self.headers.get(name)) for name in ("x-api-received", "x-api-call-start", "x-api-call-end")
        )
        return Timing(*self.client_times, _between(received, start), _between(start, end))


def request_id_of(headers: Mapping[str, str]) -> str | None:
    """Return the id of a request from the headers of its response, or None."""
    for name in REQUEST_ID_HEADERS:
        value = headers.get(name)
        if value:
            return value
    return None


def rate_limit_of(headers: Mapping[str, str]) -> RateLimit:
    """Return what the headers of a response say about what is allowed."""
    numbers = (number_in(headers.get(name)) for name in _RATE_LIMIT_HEADERS)
    return RateLimit._make((*numbers, reset_in(headers)))


def reset_in(headers: Mapping[str, str]) -> float | None:
    """Return the seconds that `x-ratelimit-reset` asks to wait; None where it does not."""
    value = number_in(headers.get("x-ratelimit-reset"))
    if value is None or value <= _EPOCH_FROM:
        return value
    return max(0.0, value - time.time())


def number_in(text: str | None, unit: float = 1.0) -> float | None:
    """Return the number that a header holds, times a unit; None where it holds none that is 0 or more and finite."""
    try:
        value = float(text or "") * unit
    except ValueError:
        return None
    return value if 0 <= value < float("inf") else None


def _time(text: str | None) -> datetime | None:
    if not text:
        return None
    from dateutil.parser import isoparse

    try:
        return isoparse(text)
    except ValueError:
        return None


def _between(start: datetime | None, end: datetime | None) -> float | None:
    if start is None or end is None:
        return None
    try:
        return max(0.0, (end - start).total_seconds())
    except TypeError:  # one has a time zone and the other has none
        return None
