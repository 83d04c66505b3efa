"""An HTTP request, as the transport gets it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from together.generated._request.forms import Form


class Request(NamedTuple):
    """An HTTP request without its token, which each attempt asks for anew.

    Attributes:
        method: The HTTP method.
        url: The whole URL, escaped.
        headers: The headers; not to be changed.
        body: The bytes of the body, or a form; None: no body.
        authorized: Whether it carries an authorization already, so that no token is added.
        choices: How many choices a streamed answer has to finish; None where that cannot be told.
        redirects: Whether redirects are answers for `rest`, which follows them without the token.
        away: Whether it goes to another server than that of the API, to which a redirect led.
    """

    method: str
    url: str
    headers: Mapping[str, str]
    body: bytes | Form | None
    authorized: bool
    choices: int | None = 1
    redirects: bool = False
    away: bool = False

    @property
    def repeatable(self) -> bool:
        """Whether its body can be sent again."""
        return self.body is None or isinstance(self.body, bytes) or self.body.repeatable

    def __repr__(self) -> str:
        return f"Request({self.method} {self.url.partition('?')[0]})"  # headers, query and body may hold secrets
