"""The behaviours of a `Fault`: each is a function that returns a changed `Reply`.

They apply in the order of this module.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain
from urllib.parse import unquote_to_bytes

from .fault_values import (
    bytes_value,
    chunks_of_header,
    chunks_value,
    count_value,
    headers_value,
    point_value,
    seconds_value,
    status_value,
    text_value,
)
from .faults import fault
from .replies import DONE, Disconnect, HttpError, Pause, Reply, Step, body_reply, event, stream_reply

_STREAM_ERROR = {
    "error": {
        "message": "The engine failed while it answered.",
        "type": "server_error",
        "param": None,
        "code": None,
    }
}

# By status: message, type, code.
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

# These set the response.


@fault(status_value)
def status(reply: Reply, value: int) -> Reply:
    """Set the status; from 400 on with an error body."""
    if value >= 400:
        return _error(value).reply()
    return Reply(value, reply.headers, (), 0) if reply.is_socket else replace(reply, status=value)


@fault(bytes_value, of_header=unquote_to_bytes)
def body(reply: Reply, value: bytes) -> Reply:
    """Set the body, as `application/json`."""
    return body_reply(value, "application/json", _plain_status(reply))


@fault(chunks_value, of_header=chunks_of_header)
def stream(reply: Reply, value: list[bytes]) -> Reply:
    """Set the body to an event stream, with a write for each chunk."""
    return stream_reply(value, _plain_status(reply))


@fault(seconds_value)
def pings(reply: Reply, value: float) -> Reply:
    """Set the body to an endless event stream of comments, with `value` seconds between them."""

    def endless() -> Iterator[Step]:
        while True:
            yield b": ping\n\n"
            yield Pause(value)

    return stream_reply(endless(), _plain_status(reply))


@fault(text_value)
def content_type(reply: Reply, value: str) -> Reply:
    """Set the `content-type` header."""
    return _with_headers(reply, {"content-type": value})


@fault(headers_value)
def headers(reply: Reply, value: dict[str, str]) -> Reply:
    """Add response headers, or replace those of the same name."""
    return _with_headers(reply, value)


@fault(text_value)
def ratelimit_reset(reply: Reply, value: str) -> Reply:
    """Set the `x-ratelimit-reset` header, in seconds."""
    return _with_headers(reply, {"x-ratelimit-reset": value})


@fault(text_value)
def retry_after(reply: Reply, value: str) -> Reply:
    """Set the `retry-after` header, in seconds or as an HTTP date."""
    return _with_headers(reply, {"retry-after": value})


@fault(text_value)
def retry_after_ms(reply: Reply, value: str) -> Reply:
    """Set the `retry-after-ms` header, in milliseconds."""
    return _with_headers(reply, {"retry-after-ms": value})


# These select and change its events.


@fault(count_value)
def huge_event(reply: Reply, value: int) -> Reply:
    """Add a `padding` field of `value` letters to the JSON object of the first event."""
    steps = iter(reply.body)
    first = next(steps, b"")
    if not isinstance(first, bytes) or b"{" not in first:
        return replace(reply, body=chain([first], steps))
    before, _, fields = first.partition(b"{")
    comma = b"" if fields.startswith(b"}") else b","
    padded = b'%b{"padding":"%b"%b%b' % (before, b"x" * value, comma, fields)
    length = None if reply.length is None else reply.length - len(first) + len(padded)
    return replace(reply, body=chain([padded], steps), length=length)


@fault(count_value)
def error_event(reply: Reply, value: int) -> Reply:
    """End the body after `value` events with an event of type `error`, then `[DONE]`."""
    return replace(reply, body=_first_events(reply.body, value, event(_STREAM_ERROR, "error"), DONE), length=None)


@fault(count_value)
def error_data(reply: Reply, value: int) -> Reply:
    """End the body after `value` events with an event of the default type that holds an error, then `[DONE]`."""
    return replace(reply, body=_first_events(reply.body, value, event(_STREAM_ERROR), DONE), length=None)


@fault(count_value)
def cut_after(reply: Reply, value: int) -> Reply:
    """Close the connection after `value` events, with the body incomplete."""
    return replace(reply, body=_first_events(reply.body, value, Disconnect.CLOSE))


@fault(count_value)
def end_after(reply: Reply, value: int) -> Reply:
    """End the body after `value` events, as a complete HTTP message."""
    return replace(reply, body=_first_events(reply.body, value), length=None)


@fault(count_value)
def stall_after(reply: Reply, value: int) -> Reply:
    """Send nothing more after `value` events, with the connection open."""
    return replace(reply, body=_first_events(reply.body, value, Pause(math.inf)))


@fault(seconds_value)
def hold(reply: Reply, value: float) -> Reply:
    """Keep the body open for `value` seconds after its last event."""
    # Chunked, because a client that knows the length stops reading without waiting for the end.
    return replace(reply, body=chain(reply.body, [Pause(value)]), length=None)


# These set its timing and close the connection. They come last: `slow_bytes` splits events.


@fault(seconds_value)
def event_delay(reply: Reply, value: float) -> Reply:
    """Pause for `value` seconds between events."""

    def paused() -> Iterator[Step]:
        for index, step in enumerate(reply.body):
            if index:
                yield Pause(value)
            yield step

    return replace(reply, body=paused())


@fault(seconds_value)
def slow_bytes(reply: Reply, value: float) -> Reply:
    """Send the body byte by byte, with a pause of `value` seconds before each."""

    def one_by_one() -> Iterator[Step]:
        for step in reply.body:
            if not isinstance(step, bytes):
                yield step
                continue
            for byte in step:
                yield Pause(value)
                yield bytes((byte,))

    return replace(reply, body=one_by_one())


@fault(seconds_value)
def delay(reply: Reply, value: float) -> Reply:
    """Pause for `value` seconds before the response headers."""
    return replace(reply, before_headers=(*reply.before_headers, Pause(value)))


@fault(point_value)
def close(reply: Reply, value: str) -> Reply:
    """Close the connection with FIN, before or after the response headers."""
    return _disconnect(reply, value, Disconnect.CLOSE)


@fault(point_value)
def reset(reply: Reply, value: str) -> Reply:
    """Reset the connection with RST, before or after the response headers."""
    return _disconnect(reply, value, Disconnect.RESET)


def _disconnect(reply: Reply, point: str, how: Disconnect) -> Reply:
    if point == "before-headers":
        return replace(reply, before_headers=(*reply.before_headers, how))
    # On RST, some systems drop data that was received but not yet read: leave time to read the headers.
    return replace(reply, body=(Pause(0.02), how))


def _plain_status(reply: Reply) -> int:
    """Return the status of a reply that is no websocket any more."""
    return 200 if reply.is_socket else reply.status


def _with_headers(reply: Reply, added: Mapping[str, str]) -> Reply:
    return replace(reply, headers={**reply.headers, **added})


def _first_events(steps: Iterable[Step], count: int, *following: Step) -> Iterator[Step]:
    """Yield the steps up to and including `count` events, then `following`."""
    if count:
        for step in steps:
            yield step
            count -= isinstance(step, bytes)
            if not count:
                break
    yield from following


def _error(status: int) -> HttpError:
    default = ("invalid_request_error" if status < 500 else "server_error", None)
    message, kind, code = _ERRORS.get(status, (f"The answer that was asked for: status {status}.", *default))
    return HttpError(status, message, type=kind, code=code)
