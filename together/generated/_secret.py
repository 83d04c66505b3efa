"""Keep secrets out of what tools print of local variables."""

from __future__ import annotations

import re
from typing import Any

from typing_extensions import Self

_OF_SECRETS = re.compile(r"auth|cookie|credential|key|password|secret|token", re.I)


class Secret(str):
    """A text that no `repr` shows: of a frame in an error report, of headers, of a tuple that holds it."""

    __slots__ = ()

    def __new__(cls, text: str) -> Self:
        return super().__new__(cls, str.__str__(text))  # an enum of strings may write itself as another text

    def __repr__(self) -> str:
        return "'…'"


class NoText:
    """In place of a value of another type that was given as a secret text, and is refused: it may be one all the same.

    Args:
        value: The value.

    Attributes:
        kind: The name of its type.
    """

    def __init__(self, value: object) -> None:
        self.kind = type(value).__name__


def masked(value: Any) -> Any:
    """Return what was given as a secret text, or as a function that gives one, in a form that no `repr` shows."""
    if isinstance(value, str):
        return Secret(value)
    return value if value is None or callable(value) or isinstance(value, NoText) else NoText(value)


def header_value(name: str, value: str) -> str:
    """Return the value of a header; as a `Secret` where the name says that it may be one."""
    return Secret(value) if _OF_SECRETS.search(name) else value
