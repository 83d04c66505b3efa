"""Timeouts of a call: their names, their defaults, and what a caller may set. Pure: nothing here waits."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Any, Literal, NamedTuple

from together.generated.exceptions import ApiValueError

Seconds = float | Literal["default"] | None
"""Seconds; None: no limit; "default": what the client has, or else the default."""


@dataclass(frozen=True)
class Timeout:
    """How long the parts of a call may take, in seconds; None means no limit.

    They run only while the client waits, never while the caller is busy between two chunks of a stream. What is not
    given is as the client has it, or else the default.

    | timeout      | what it measures                                                     | plain call | stream |
    |--------------|----------------------------------------------------------------------|------------|--------|
    | `total`      | the whole call: its attempts, the waits between them, and the body   | 600        | None   |
    | `connect`    | making a connection: DNS, TCP and TLS                                | 60         | 60     |
    | `first_byte` | from the connection being there, over sending, to the headers        | None       | 600    |
    | `idle`       | of a stream: until the next event (comments and pings are none);     | None       | 600    |
    |              | of a plain body: until more of it comes                              |            |        |
    | `queue`      | waiting for a free connection of the pool; not counted in `total`    | 600        | 600    |

    Args:
        total: Seconds for the whole call.
        connect: Seconds to connect.
        first_byte: Seconds until the headers of the response.
        idle: Seconds without an event, or without a byte of a plain body.
        queue: Seconds until a connection is free.

    Raises:
        ApiValueError: One is not a number above 0, None or "default".
    """

    total: Seconds = "default"
    connect: Seconds = "default"
    first_byte: Seconds = "default"
    idle: Seconds = "default"
    queue: Seconds = "default"

    def __post_init__(self) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            if value is not None and value != "default" and not _is_duration(value):
                raise ApiValueError(
                    f"Timeout: {field.name} must be a number of seconds above 0, or None for no limit, not {value!r}."
                )


class Timeouts(NamedTuple):
    """The timeouts of one call, in seconds; None: no limit."""

    total: float | None
    connect: float | None
    first_byte: float | None
    idle: float | None
    queue: float | None


PLAIN_TIMEOUTS = Timeouts(total=600.0, connect=60.0, first_byte=None, idle=None, queue=600.0)
"""Long, because a generation may take minutes before its first byte."""
STREAM_TIMEOUTS = Timeouts(total=None, connect=60.0, first_byte=600.0, idle=600.0, queue=600.0)
"""A stream may last as long as it likes; what may not is silence."""


def timeouts_of(*settings: Any, stream: bool) -> Timeouts:
    """Resolve the timeouts of a call.

    Args:
        settings: What was set; the later wins. Each a `Timeout`; or seconds for the whole call; or a pair
            (seconds to connect, seconds to wait for the next bytes) without a limit for the whole; or None.
        stream: Whether the defaults are those of a stream.
    """
    for setting in settings:
        if setting is not None:
            return _timeouts_of(tuple(tuple(each) if isinstance(each, list) else each for each in settings), stream)
    return STREAM_TIMEOUTS if stream else PLAIN_TIMEOUTS


def check_timeout(value: Any, name: str) -> None:
    """Check that a value can be a timeout.

    Raises:
        ApiValueError: Names the setting.
    """
    if value is None or isinstance(value, Timeout) or _is_duration(value):
        return
    if (
        isinstance(value, (tuple, list))
        and len(value) == 2
        and all(part is None or _is_duration(part) for part in value)
    ):
        return
    raise ApiValueError(
        f"{name} must be a number of seconds above 0, a pair (connect, read) of such, or a Timeout, not {value!r}."
    )


@lru_cache(maxsize=128)
def _timeouts_of(settings: tuple[Any, ...], stream: bool) -> Timeouts:
    timeouts = STREAM_TIMEOUTS if stream else PLAIN_TIMEOUTS
    for given in settings:
        if isinstance(given, Timeout):
            values = ((field.name, getattr(given, field.name)) for field in fields(given))
            timeouts = timeouts._replace(**{name: value for name, value in values if value != "default"})
        elif isinstance(given, tuple):
            connect, read = given
            timeouts = timeouts._replace(total=None, connect=connect, first_byte=read, idle=read)
        elif given is not None:
            timeouts = timeouts._replace(total=float(given))
    return timeouts


def _is_duration(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and 0 < value < float("inf")
