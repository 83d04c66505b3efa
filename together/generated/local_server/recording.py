"""What the server keeps of each request, so that tests can assert what was sent."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from multidict import CIMultiDictProxy, MultiMapping


@dataclass(frozen=True, eq=False, repr=False)
class RecordedRequest:
    """One request as it was received."""

    method: str
    path: str
    """The path as sent, still percent-encoded, without the query."""
    query: MultiMapping[str]
    headers: CIMultiDictProxy[str]
    """The headers, to be looked up in any case."""
    raw_headers: tuple[tuple[str, str], ...]
    """The headers with their names spelled, and in the order, as received."""
    body: bytes
    """The body, with chunked framing and content coding undone."""

    @property
    def json(self) -> Any:
        """The body parsed as JSON; raises `ValueError` if it is none."""
        return json.loads(self.body)

    def __repr__(self) -> str:
        # Assertion messages and logs show this: headers and body hold tokens and prompts.
        return f"<{self.method} {self.path}, {len(self.body)} bytes>"
