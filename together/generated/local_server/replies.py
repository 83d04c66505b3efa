"""What the server answers, as data: operations make a `Reply`, faults change it, and the sender plays it."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeAlias

from .json_values import json_bytes

EVENT_STREAM = "text/event-stream;charset=utf-8"
DONE = b"data: [DONE]\n\n"
CREATED = 1_700_000_000
"""The `created` time of every answer: a fixed one, so that answers can be compared."""


class Pause(NamedTuple):
    """Send nothing for a while."""

    seconds: float


class Hangup(enum.Enum):
    """Leave the connection without finishing the answer."""

    CLOSE = "close"
    """Send what was written, then FIN."""
    RESET = "reset"
    """Drop what was not sent yet, then RST."""


Step: TypeAlias = bytes | Pause | Hangup
"""`bytes` are written and flushed as one piece; nothing is sent after a `Hangup`."""


@dataclass(frozen=True)
class Reply:
    """One answer."""

    status: int
    headers: Mapping[str, str]
    body: Iterable[Step]
    """Iterated once, while it is sent: it may be a generator, and endless."""
    length: int | None = None
    """The `content-length` in bytes; with None the body is sent chunked."""
    before_headers: tuple[Step, ...] = ()
    """Pauses and a hang-up that come before the status line."""


class HttpError(Exception):
    """Raised by an operation to answer with an error status and the API's error body."""

    def __init__(
        self,
        status: int,
        message: str,
        *,
        type: str = "invalid_request_error",
        param: str | None = None,
        code: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.error = {"message": message, "type": type, "param": param, "code": code}
        self.headers = headers or {}

    def reply(self) -> Reply:
        """The answer that tells of this error."""
        return json_reply({"error": self.error}, self.status, self.headers)


def json_reply(value: Any, status: int = 200, headers: Mapping[str, str] | None = None) -> Reply:
    """A JSON body of known length."""
    return body_reply(json_bytes(value), "application/json", status, headers)


def body_reply(body: bytes, content_type: str, status: int = 200, headers: Mapping[str, str] | None = None) -> Reply:
    """Any body of known length."""
    return Reply(status, {**(headers or {}), "content-type": content_type}, (body,), len(body))


def stream_reply(pieces: Iterable[Step], status: int = 200, headers: Mapping[str, str] | None = None) -> Reply:
    """A chunked event stream; each piece should be one whole event."""
    return Reply(status, {**(headers or {}), "content-type": EVENT_STREAM}, pieces)


def event(data: Any, name: str | None = None) -> bytes:
    """One server-sent event whose data is JSON, with an `event` field if it is named."""
    prefix = f"event: {name}\n".encode() if name else b""
    return prefix + b"data: " + json_bytes(data) + b"\n\n"
