"""Responses as data: an operation returns a `Reply`, behaviours change it, and `sender` writes it to the connection."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeAlias

from .json_values import json_bytes

EVENT_STREAM = "text/event-stream;charset=utf-8"
DONE = b"data: [DONE]\n\n"
CREATED = 1_700_000_000
"""The `created` time of every response, in Unix seconds: fixed, so that responses can be compared."""


class Pause(NamedTuple):
    """A step that sends nothing for some time.

    Attributes:
        seconds: How long; may be infinite.
    """

    seconds: float


class Disconnect(enum.Enum):
    """A step that ends the connection before the response is complete.

    Attributes:
        CLOSE: Send what was written, then FIN.
        RESET: Discard what was not sent yet, then send RST.
    """

    CLOSE = "close"
    RESET = "reset"


@dataclass(frozen=True)
class Receive:
    """A step of a websocket that waits for the next message of the client.

    Attributes:
        inbox: Where it is put; None when the client closed the socket.
    """

    inbox: list[str | bytes | None]


Step: TypeAlias = bytes | Pause | Disconnect | Receive
"""One step of sending a response: `bytes` are one write, flushed; nothing is sent after a `Disconnect`."""


@dataclass(frozen=True)
class Reply:
    """One HTTP response, and how to send it.

    Attributes:
        status: The status code.
        headers: The response headers.
        body: The steps that send the body. Iterated once, while it is sent: it may be a generator, and endless.
        length: The `content-length` in bytes; with None, the body has chunked transfer encoding.
        before_headers: The steps before the status line: pauses, and a disconnect.
        is_socket: Whether it opens a websocket, where each `bytes` of the body is one message.
    """

    status: int
    headers: Mapping[str, str]
    body: Iterable[Step]
    length: int | None = None
    before_headers: tuple[Step, ...] = ()
    is_socket: bool = False


class HttpError(Exception):
    """An error status with the API's error body, which an operation raises as its response.

    Args:
        status: The status code.
        message: A sentence for the user.
        type: The error's category.
        param: The invalid field of the request.
        code: The error's name, for programs.
        headers: Response headers.
        beside: Fields of the body beside `error`.

    Attributes:
        status: The status code.
        error: The `error` object of the body: `message`, `type`, `param` and `code`.
        headers: Response headers.
        beside: Fields of the body beside `error`.
    """

    def __init__(
        self,
        status: int,
        message: str,
        *,
        type: str = "invalid_request_error",
        param: str | None = None,
        code: str | None = None,
        headers: Mapping[str, str] | None = None,
        beside: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.error = {"message": message, "type": type, "param": param, "code": code}
        self.headers = headers or {}
        self.beside = beside or {}

    def reply(self) -> Reply:
        """Return the response of this error."""
        return json_reply({**self.beside, "error": self.error}, self.status, self.headers)


def json_reply(value: Any, status: int = 200, headers: Mapping[str, str] | None = None) -> Reply:
    """Return a response with a JSON body."""
    return body_reply(json_bytes(value), "application/json", status, headers)


def body_reply(body: bytes, content_type: str, status: int = 200, headers: Mapping[str, str] | None = None) -> Reply:
    """Return a response with a body of known length."""
    return Reply(status, {**(headers or {}), "content-type": content_type}, (body,), len(body))


def stream_reply(chunks: Iterable[Step], status: int = 200, headers: Mapping[str, str] | None = None) -> Reply:
    """Return a response with an event stream; each chunk should be one whole event."""
    return Reply(status, {**(headers or {}), "content-type": EVENT_STREAM}, chunks)


def event(data: Any, event_type: str | None = None) -> bytes:
    """Encode a server-sent event with JSON data; with an `event` field if a type is given."""
    prefix = f"event: {event_type}\n".encode() if event_type else b""
    return prefix + b"data: " + json_bytes(data) + b"\n\n"
