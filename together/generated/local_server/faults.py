"""The behaviours that can be asked for: each is one function that changes a `Reply`.

They act in the order in which they are registered: what is answered, which events of it, and when.
"""

from __future__ import annotations

import json
import math
import operator
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any, TypeVar
from urllib.parse import unquote_to_bytes

from .json_values import is_array, is_object
from .replies import DONE, Hangup, HttpError, Pause, Reply, Step, body_reply, event, stream_reply

HEADER_PREFIX = "x-local-"

V = TypeVar("V")


@dataclass(frozen=True)
class Behaviour:
    """A registered behaviour."""

    name: str
    read: Callable[[object], Any]
    apply: Callable[[Reply, Any], Reply]

    @property
    def header(self) -> str:
        """The request header that asks for it."""
        return HEADER_PREFIX + self.name.replace("_", "-")


BEHAVIOURS: dict[str, Behaviour] = {}


def fault(
    read: Callable[[object], V],
) -> Callable[[Callable[[Reply, V], Reply]], Callable[[Reply, V], Reply]]:
    """Register the decorated function as a behaviour, under its own name.

    `read` turns a header's text, or the value given in Python, into the function's second argument. It raises
    `TypeError` or `ValueError` for an unfit value; its docstring says what is expected.
    """

    def register(apply: Callable[[Reply, V], Reply]) -> Callable[[Reply, V], Reply]:
        BEHAVIOURS[apply.__name__] = Behaviour(apply.__name__, read, apply)
        return apply

    return register


class Fault:
    """Behaviours for one answer, by name: `Fault(status=429, retry_after="2", delay=0.1)`.

    Raises `TypeError` for an unknown name and `ValueError` for an unfit value.
    """

    def __init__(self, **behaviours: object) -> None:
        self._values: dict[str, Any] = {}
        for name, value in behaviours.items():
            if name not in BEHAVIOURS:
                raise TypeError(f"unknown behaviour {name!r}; known are {', '.join(BEHAVIOURS)}")
            read = BEHAVIOURS[name].read
            try:
                self._values[name] = read(value)
            except (TypeError, ValueError) as error:
                raise ValueError(f"{name} takes {read.__doc__}, not {value!r}") from error

    def __repr__(self) -> str:
        return f"Fault({', '.join(f'{name}={value!r}' for name, value in self._values.items())})"

    def with_headers(self, headers: Mapping[str, str]) -> Fault:
        """These and those that request headers ask for; raises `HttpError` 400 for an unfit header."""
        asked: dict[str, object] = {}
        by_header = {behaviour.header: behaviour.name for behaviour in BEHAVIOURS.values()}
        for header, value in headers.items():
            if header.lower().startswith(HEADER_PREFIX):
                if header.lower() not in by_header:
                    raise HttpError(400, f"Unknown header {header}. Known are: {', '.join(by_header)}.")
                asked[by_header[header.lower()]] = value
        try:
            return Fault(**{**self._values, **asked})
        except ValueError as error:
            raise HttpError(400, f"A header that starts with {HEADER_PREFIX} is unfit: {error}.") from error

    def apply(self, reply: Reply) -> Reply:
        """The reply with these behaviours."""
        for behaviour in BEHAVIOURS.values():
            if behaviour.name in self._values:
                reply = behaviour.apply(reply, self._values[behaviour.name])
        return reply


# What a behaviour's value may be. The docstrings end up in error messages.


def _seconds(value: object) -> float:
    """a number of seconds from 0 on"""
    seconds = float(value)  # type: ignore[arg-type]
    if math.isnan(seconds) or seconds < 0:
        raise ValueError(value)
    return seconds


def _count(value: object) -> int:
    """a whole number from 0 on"""
    count = int(value) if isinstance(value, str) else operator.index(value)  # type: ignore[arg-type]
    if count < 0:
        raise ValueError(value)
    return count


def _status(value: object) -> int:
    """a status from 200 to 599"""
    status = _count(value)
    if not 200 <= status <= 599:
        raise ValueError(value)
    return status


def _text(value: object) -> str:
    """text without control characters"""
    text = str(value)
    if re.search(r"[\x00-\x1f\x7f]", text):
        raise ValueError(value)
    return text


def _bytes(value: object) -> bytes:
    """bytes, or text in which %XX stands for a byte"""
    if isinstance(value, (str, bytes)):
        return unquote_to_bytes(value) if isinstance(value, str) else value
    raise TypeError(value)


def _pieces(value: object) -> list[bytes]:
    """a list of bytes, or pieces of text parted by |, in which %XX stands for a byte"""
    pieces = value.split("|") if isinstance(value, str) else value
    if not is_array(pieces):
        raise TypeError(value)
    return [_bytes(piece) for piece in pieces]


def _headers(value: object) -> dict[str, str]:
    """a dict, or a JSON object, of header names and their texts"""
    headers = json.loads(value) if isinstance(value, str) else value
    if not is_object(headers):
        raise TypeError(value)
    for name in headers:
        if not re.fullmatch(r"[\w!#$%&'*+.^`|~-]+", name, re.ASCII):
            raise ValueError(name)
    return {name.lower(): _text(text) for name, text in headers.items()}


def _point(value: object) -> str:
    """before-headers or after-headers"""
    if value not in ("before-headers", "after-headers"):
        raise ValueError(value)
    return str(value)


# What is answered.


@fault(_status)
def status(reply: Reply, value: int) -> Reply:
    """Change the status; errors get an error body."""
    return replace(reply, status=value) if value < 400 else _error(value).reply()


@fault(_bytes)
def body(reply: Reply, value: bytes) -> Reply:
    """Change the body."""
    return body_reply(value, "application/json", reply.status)


@fault(_pieces)
def stream(reply: Reply, value: list[bytes]) -> Reply:
    """Change the body to an event stream, one write for each piece."""
    return stream_reply(value, reply.status)


@fault(_seconds)
def pings(reply: Reply, value: float) -> Reply:
    """Change the body to an endless stream of comment lines."""

    def endless() -> Iterator[Step]:
        while True:
            yield b": ping\n\n"
            yield Pause(value)

    return stream_reply(endless(), reply.status)


@fault(_text)
def content_type(reply: Reply, value: str) -> Reply:
    """Change the content type."""
    return _with_headers(reply, {"content-type": value})


@fault(_headers)
def headers(reply: Reply, value: dict[str, str]) -> Reply:
    """Add headers; they win over those that are there."""
    return _with_headers(reply, value)


@fault(_text)
def ratelimit_reset(reply: Reply, value: str) -> Reply:
    """Hint in `x-ratelimit-reset`, in seconds."""
    return _with_headers(reply, {"x-ratelimit-reset": value})


@fault(_text)
def retry_after(reply: Reply, value: str) -> Reply:
    """Hint in `retry-after`, in seconds or as a date."""
    return _with_headers(reply, {"retry-after": value})


@fault(_text)
def retry_after_ms(reply: Reply, value: str) -> Reply:
    """Hint in `retry-after-ms`, in milliseconds."""
    return _with_headers(reply, {"retry-after-ms": value})


# Which events of it.


@fault(_count)
def huge_event(reply: Reply, value: int) -> Reply:
    """Pad the JSON object of the first event."""
    steps = iter(reply.body)
    first = next(steps, b"")
    if not isinstance(first, bytes) or b"{" not in first:
        return replace(reply, body=chain([first], steps))
    before, _, fields = first.partition(b"{")
    comma = b"" if fields.startswith(b"}") else b","
    padded = b'%b{"padding":"%b"%b%b' % (before, b"x" * value, comma, fields)
    length = None if reply.length is None else reply.length - len(first) + len(padded)
    return replace(reply, body=chain([padded], steps), length=length)


@fault(_count)
def error_event(reply: Reply, value: int) -> Reply:
    """Go on with an event named `error`."""
    return replace(reply, body=_until(reply.body, value, event(_STREAM_ERROR, "error"), DONE), length=None)


@fault(_count)
def error_data(reply: Reply, value: int) -> Reply:
    """Go on with an unnamed event whose data holds an error."""
    return replace(reply, body=_until(reply.body, value, event(_STREAM_ERROR), DONE), length=None)


@fault(_count)
def cut_after(reply: Reply, value: int) -> Reply:
    """Close the connection amid the body."""
    return replace(reply, body=_until(reply.body, value, Hangup.CLOSE))


@fault(_count)
def end_after(reply: Reply, value: int) -> Reply:
    """End the body early, but cleanly."""
    return replace(reply, body=_until(reply.body, value), length=None)


@fault(_count)
def stall_after(reply: Reply, value: int) -> Reply:
    """Fall silent."""
    return replace(reply, body=_until(reply.body, value, Pause(math.inf)))


@fault(_seconds)
def hold(reply: Reply, value: float) -> Reply:
    """Hold the body open after its last event."""
    # Chunked, since a client that knows the length is done without seeing the end.
    return replace(reply, body=chain(reply.body, [Pause(value)]), length=None)


# When. From here on a piece may be less than an event.


@fault(_seconds)
def event_delay(reply: Reply, value: float) -> Reply:
    """Pause between events."""

    def paused() -> Iterator[Step]:
        for index, step in enumerate(reply.body):
            if index:
                yield Pause(value)
            yield step

    return replace(reply, body=paused())


@fault(_seconds)
def slow_bytes(reply: Reply, value: float) -> Reply:
    """Dribble."""

    def dribble() -> Iterator[Step]:
        for step in reply.body:
            if not isinstance(step, bytes):
                yield step
                continue
            for byte in step:
                yield Pause(value)
                yield bytes((byte,))

    return replace(reply, body=dribble())


@fault(_seconds)
def delay(reply: Reply, value: float) -> Reply:
    """Pause before the headers."""
    return replace(reply, before_headers=(*reply.before_headers, Pause(value)))


@fault(_point)
def close(reply: Reply, value: str) -> Reply:
    """Close the connection."""
    return _hang_up(reply, value, Hangup.CLOSE)


@fault(_point)
def reset(reply: Reply, value: str) -> Reply:
    """Reset the connection."""
    return _hang_up(reply, value, Hangup.RESET)


def _hang_up(reply: Reply, point: str, how: Hangup) -> Reply:
    if point == "before-headers":
        return replace(reply, before_headers=(*reply.before_headers, how))
    # Some systems drop what was received but not yet read when RST arrives: leave time to read the headers.
    return replace(reply, body=(Pause(0.02), how))


def _with_headers(reply: Reply, added: Mapping[str, str]) -> Reply:
    return replace(reply, headers={**reply.headers, **added})


def _until(steps: Iterable[Step], count: int, *then: Step) -> Iterator[Step]:
    """The steps up to and with so many events, then others."""
    if count:
        for step in steps:
            yield step
            count -= isinstance(step, bytes)
            if not count:
                break
    yield from then


_STREAM_ERROR = {
    "error": {
        "message": "The engine failed while it answered.",
        "type": "server_error",
        "param": None,
        "code": None,
    }
}

# status: message, type, code
_ERRORS: dict[int, tuple[str, str, str | None]] = {
    400: ("The request is not valid.", "invalid_request_error", None),
    401: ("The API key is not valid.", "invalid_request_error", "invalid_api_key"),
    402: ("The account has reached its spending limit.", "credit_limit", None),
    403: ("The input and max_tokens exceed the context length.", "invalid_request_error", None),
    404: ("The model is not available.", "invalid_request_error", "model_not_available"),
    429: ("The request rate exceeds the dynamic limit.", "dynamic_request_limited", None),
    503: ("The platform has no capacity left.", "service_unavailable", None),
    504: ("The platform took too long.", "timeout", None),
    524: ("The platform took too long.", "timeout", None),
    529: ("The platform is overloaded.", "service_unavailable", None),
}


def _error(value: int) -> HttpError:
    other = ("invalid_request_error" if value < 500 else "server_error", None)
    message, kind, code = _ERRORS.get(value, (f"The answer that was asked for: status {value}.", *other))
    return HttpError(value, message, type=kind, code=code)
