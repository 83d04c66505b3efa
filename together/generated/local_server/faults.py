"""The registry of behaviours, and `Fault`, which applies some of them to a `Reply`.

Behaviours apply in the order in which they are registered: first those that set the response, then those that select
its events, then those that delay it or close the connection.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from .replies import HttpError, Reply

HEADER_PREFIX = "x-local-"

V = TypeVar("V")


@dataclass(frozen=True)
class Behaviour:
    """A registered behaviour.

    Attributes:
        name: The keyword of `Fault` that sets it.
        read: Parses a header's text, or a value given in Python.
        apply: Returns the reply with the behaviour, for a parsed value.
    """

    name: str
    read: Callable[[object], Any]
    apply: Callable[[Reply, Any], Reply]

    @property
    def header(self) -> str:
        """Return the name of the request header that sets the behaviour."""
        return HEADER_PREFIX + self.name.replace("_", "-")


BEHAVIOURS: dict[str, Behaviour] = {}


def fault(
    read: Callable[[object], V],
) -> Callable[[Callable[[Reply, V], Reply]], Callable[[Reply, V], Reply]]:
    """Register the decorated function as a behaviour, under its own name.

    Args:
        read: Parses a header's text, or the value given in Python, into the function's second argument. It raises
            `TypeError` or `ValueError` for an invalid value. Its docstring describes the valid ones: error messages
            quote it.

    Returns:
        A decorator that returns the function unchanged.
    """

    def register(apply: Callable[[Reply, V], Reply]) -> Callable[[Reply, V], Reply]:
        BEHAVIOURS[apply.__name__] = Behaviour(apply.__name__, read, apply)
        return apply

    return register


class Fault:
    """Behaviours for one response, by name: `Fault(status=429, retry_after="2", delay=0.1)`.

    Args:
        **behaviours: The value of each behaviour. The table in the package's docstring lists names, values and units.

    Raises:
        TypeError: A name is unknown.
        ValueError: A value is invalid.
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
        """Add the behaviours that request headers set.

        Args:
            headers: The request headers. Where one sets a behaviour that is set already, the header wins.

        Returns:
            A new `Fault` with both.

        Raises:
            HttpError: 400, for an unknown `x-local-` header or an invalid value.
        """
        from_headers: dict[str, object] = {}
        by_header = {behaviour.header: behaviour.name for behaviour in BEHAVIOURS.values()}
        for header, value in headers.items():
            if header.lower().startswith(HEADER_PREFIX):
                if header.lower() not in by_header:
                    raise HttpError(400, f"Unknown header {header}. Known are: {', '.join(by_header)}.")
                from_headers[by_header[header.lower()]] = value
        try:
            return Fault(**{**self._values, **from_headers})
        except ValueError as error:
            raise HttpError(400, f"A header that starts with {HEADER_PREFIX} is invalid: {error}.") from error

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
