"""The registry of behaviours, and `Fault`, which applies some of them to a `Reply`.

Behaviours apply in the order in which they are registered: first those that set the response, then those that select
its events, then those that delay it or close the connection.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypedDict, TypeVar

from typing_extensions import Unpack

from .replies import HttpError, Reply

HEADER_PREFIX = "x-local-"

V = TypeVar("V")


@dataclass(frozen=True)
class Behaviour:
    """A registered behaviour.

    Attributes:
        name: The keyword of `Fault` that sets it.
        read: Parses a value given in Python.
        of_header: Makes the value of a header's text.
        apply: Returns the reply with the behaviour, for a parsed value.
    """

    name: str
    read: Callable[[object], Any]
    of_header: Callable[[str], object]
    apply: Callable[[Reply, Any], Reply]

    @property
    def header(self) -> str:
        """Return the name of the request header that sets the behaviour."""
        return HEADER_PREFIX + self.name.replace("_", "-")


BEHAVIOURS: dict[str, Behaviour] = {}


def fault(
    read: Callable[[object], V], *, of_header: Callable[[str], object] = str
) -> Callable[[Callable[[Reply, V], Reply]], Callable[[Reply, V], Reply]]:
    """Register the decorated function as a behaviour, under its own name.

    Args:
        read: Parses the value given in Python into the function's second argument. It raises `TypeError` or
            `ValueError` for an invalid value. Its docstring describes the valid ones: error messages quote it.
        of_header: Makes the value that `read` parses of the text of a request header.

    Returns:
        A decorator that returns the function unchanged.
    """

    def register(apply: Callable[[Reply, V], Reply]) -> Callable[[Reply, V], Reply]:
        BEHAVIOURS[apply.__name__] = Behaviour(apply.__name__, read, of_header, apply)
        return apply

    return register


Point = Literal["before-headers", "after-headers"]


class Behaviours(TypedDict, total=False):
    """The keywords of `Fault`; the table in the package's docstring says what each does."""

    status: int
    body: bytes | str
    stream: list[bytes] | list[str] | list[bytes | str]
    pings: float
    content_type: str
    headers: dict[str, str]
    ratelimit_reset: str | float
    retry_after: str | float
    retry_after_ms: str | float
    huge_event: int
    error_event: int
    error_data: int
    cut_after: int
    end_after: int
    stall_after: int
    hold: float
    event_delay: float
    slow_bytes: float
    delay: float
    close: Point
    reset: Point


class Fault:
    """Behaviours for one response, by name: `Fault(status=429, retry_after=2, delay=0.1)`.

    Text is sent as it is given.

    Args:
        **behaviours: The value of each behaviour. The table in the package's docstring lists names, values and units.

    Raises:
        TypeError: A name is unknown.
        ValueError: A value is invalid.
    """

    def __init__(self, **behaviours: Unpack[Behaviours]) -> None:
        self._values: dict[str, Any] = {}
        self._set(behaviours)

    def _set(self, behaviours: Mapping[str, object]) -> None:
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
        """Add the behaviours that request headers set.

        Args:
            headers: The request headers. Where one sets a behaviour that is set already, the header wins.

        Returns:
            A new `Fault` with both.

        Raises:
            HttpError: 400, for an unknown `x-local-` header or an invalid value.
        """
        both = Fault()
        both._values.update(self._values)
        by_header = {behaviour.header: behaviour for behaviour in BEHAVIOURS.values()}
        for header, value in headers.items():
            if header.lower().startswith(HEADER_PREFIX):
                if header.lower() not in by_header:
                    raise HttpError(400, f"Unknown header {header}. Known are: {', '.join(by_header)}.")
                behaviour = by_header[header.lower()]
                try:
                    both._set({behaviour.name: behaviour.of_header(value)})
                except ValueError as error:
                    raise HttpError(400, f"A header that starts with {HEADER_PREFIX} is invalid: {error}.") from error
        return both

    def apply(self, reply: Reply) -> Reply:
        """Apply the behaviours to a reply, in the order in which they are registered.

        Args:
            reply: The reply of an operation. It is not changed, but its body may be consumed.

        Returns:
            A reply with the behaviours.
        """
        for behaviour in BEHAVIOURS.values():
            if behaviour.name in self._values:
                reply = behaviour.apply(reply, self._values[behaviour.name])
        return reply
