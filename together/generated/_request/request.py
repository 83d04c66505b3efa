"""An HTTP request, as the transport gets it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Request(NamedTuple):
    """An HTTP request without its token, which each attempt asks for anew.

    Attributes:
        method: The HTTP method.
        url: The whole URL, escaped.
        headers: The headers; not to be changed.
        body: The bytes of the body; None: no body.
        authorized: Whether it carries an authorization already, so that no token is added.
        choices: How many choices a streamed answer has to finish; None where that cannot be told.
    """

    method: str
    url: str
    headers: Mapping[str, str]
    body: bytes | None
    authorized: bool
    choices: int | None = 1

    def __repr__(self) -> str:
        return f"Request({self.method} {self.url.partition('?')[0]})"  # headers, query and body may hold secrets
