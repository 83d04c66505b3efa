"""Recorded requests, so that tests can assert what was sent."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from multidict import CIMultiDictProxy, MultiMapping


@dataclass(frozen=True, eq=False, repr=False)
class RecordedRequest:
    """One request as it was received.

    Attributes:
        method: The HTTP method.
        path: The path as sent, percent-encoded, without the query.
        query: The query parameters, decoded.
        headers: The headers; names are case-insensitive.
        raw_headers: The headers in the order, and with the spelling of names, in which they were received.
        body: The body, with transfer and content encoding decoded.
    """

    method: str
    path: str
    query: MultiMapping[str]
    headers: CIMultiDictProxy[str]
    raw_headers: tuple[tuple[str, str], ...]
    body: bytes

    @property
    def json(self) -> Any:
        """Parse the body as JSON.

        Raises:
            ValueError: The body is not valid JSON.
        """
        return json.loads(self.body)

    def __repr__(self) -> str:
        # No headers and no body: they hold tokens and prompts, and assertion messages and logs show this text.
        return f"<{self.method} {self.path}, {len(self.body)} bytes>"
