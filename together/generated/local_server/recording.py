"""Recorded requests, so that tests can assert what was sent."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from multidict import CIMultiDictProxy, MultiMapping

from .content import Content
from .forms import Part

_SECRET = ("authorization", "cookie", "proxy-authorization")


def _shown(name: str, value: str) -> str:
    return "***" if name.lower() in _SECRET else value


class Headers(Mapping[str, str]):
    """The headers of a request: names are case-insensitive, and `repr` shows no credentials."""

    def __init__(self, headers: CIMultiDictProxy[str]) -> None:
        self._headers = headers

    def __getitem__(self, name: str) -> str:
        return self._headers[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._headers)

    def __len__(self) -> int:
        return len(self._headers)

    def getall(self, name: str) -> list[str]:
        """Return all values of a header."""
        return list(self._headers.getall(name))

    def __repr__(self) -> str:
        return f"<Headers {[(name, _shown(name, value)) for name, value in self._headers.items()]!r}>"


class RawHeaders(tuple[tuple[str, str], ...]):
    """Headers as they were received; `repr` shows no credentials."""

    __slots__ = ()

    def __repr__(self) -> str:
        return repr(tuple((name, _shown(name, value)) for name, value in self))


@dataclass(frozen=True, eq=False, repr=False)
class RecordedRequest:
    """One request as it was received.

    Attributes:
        method: The HTTP method.
        path: The path as sent, percent-encoded, without the query.
        query: The query parameters, decoded.
        headers: The headers; names are case-insensitive.
        raw_headers: The headers in the order, and with the spelling of names, in which they were received.
        body: The body, with transfer and content encoding decoded; empty where it has more than 16 MiB and is no JSON.
        content: Size and SHA-256 of the body, and its bytes within that limit.
        form: The parts of a `multipart/form-data` body; None where the body is no whole form.
        received: The messages that came on a websocket so far.
        operation: The operation's name, such as `chat_completions`; None for an unknown path.
    """

    method: str
    path: str
    query: MultiMapping[str]
    headers: Headers
    raw_headers: RawHeaders
    body: bytes
    operation: str | None
    content: Content = field(default_factory=Content)
    form: Sequence[Part] | None = None
    received: list[str | bytes] = field(default_factory=list)

    @property
    def json(self) -> Any:
        """Parse the body as JSON.

        Raises:
            ValueError: The body is not valid JSON.
        """
        return json.loads(self.body)

    @property
    def model(self) -> str | None:
        """Return the model that the body names, or None."""
        model = self._field("model")
        return model if isinstance(model, str) else None

    @property
    def messages(self) -> list[dict[str, Any]]:
        """Return the messages of a chat; none where the body has no list of them."""
        messages = self._field("messages")
        return messages if isinstance(messages, list) else []

    @property
    def stream(self) -> bool:
        """Return whether a stream was asked for."""
        return self._field("stream") is True

    def _field(self, name: str) -> object:
        try:
            body = self.json
        except ValueError:
            return None
        return body.get(name) if isinstance(body, dict) else None

    def __repr__(self) -> str:
        # No headers and no body: they hold tokens and prompts, and assertion messages and logs show this text.
        return f"<{self.method} {self.path}, {self.content.size} bytes>"
