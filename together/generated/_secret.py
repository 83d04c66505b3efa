"""Keep secrets out of what tools print of local variables."""

from __future__ import annotations

import re

from typing_extensions import Self

_OF_SECRETS = re.compile(r"auth|cookie|credential|key|password|secret|token", re.I)


class Secret(str):
    """A text that no `repr` shows: of a frame in an error report, of headers, of a tuple that holds it."""

    __slots__ = ()

    def __new__(cls, text: str) -> Self:
        return super().__new__(cls, str.__str__(text))  # an enum of strings may write itself as another text

    def __repr__(self) -> str:
        return "'…'"


def header_value(name: str, value: str) -> str:
    """Return the value of a header; as a `Secret` where the name says that it may be one."""
    return Secret(value) if _OF_SECRETS.search(name) else value
