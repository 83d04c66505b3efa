"""Decode the events of a stream into chunks, and tell whether all of them came."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import cache
from typing import Any, Generic, NamedTuple, NoReturn

from pydantic import ValidationError

from together.generated._response.decoding import decode_invalid, warn_of_issues
from together.generated._response.error_bodies import error_data, error_of_event
from together.generated._sse.decoder import ServerSentEvent
from together.generated._types import json_decoder, resolve
from together.generated.api_response import ResponseIssue, RESTResponse
from together.generated.exceptions import StreamErrorException
from together.generated.operation import Events, EventT, Operation

END: Any = object()
"""What `ChunkDecoder.decode` returns for the event that ends the stream."""

MAX_ISSUES = 1000
"""How many issues of a stream are kept."""

_SENTINEL = b"[done]"


class _EventFacts(NamedTuple):
    """What decoding needs to know of the model of the events."""

    parse: Callable[[Any], Any]
    tells_reason_once: bool
    """Whether its `finish_reason` is that of all choices."""
    declares_error: bool
    """Whether a field named `error` is part of it."""


@cache
def _event_facts(type_name: str) -> _EventFacts:
    fields = resolve(type_name).model_fields
    return _EventFacts(json_decoder(type_name), "finish_reason" in fields, "error" in fields)


class ChunkDecoder(Generic[EventT]):
    """The decoder of one stream: events in, chunks out, and how much of the answer came so far.

    Args:
        operation: What was called.
        events: What it says about its events.
        choices_asked: How many choices have to finish; None: unknown.
        strict: Whether a chunk that is not quite what the operation promises is an error.

    Attributes:
        received: How many chunks came.
        last_event_id: The id of the last event that had one, or None.
        issues: Where chunks are not what the API's description says.
        response: The response, once its headers are there.
        error_seen: Whether an event reported an error.
    """

    def __init__(
        self, operation: Operation[Any, EventT], events: Events, choices_asked: int | None, *, strict: bool
    ) -> None:
        self.received = 0
        self.last_event_id: str | None = None
        self.issues: list[ResponseIssue] = []
        self.response: RESTResponse
        self.error_seen = False
        self._operation = operation
        self._event_type = events.type
        self._facts = facts = _event_facts(events.type)
        self._parse: Callable[[Any], Any] = facts.parse
        self._declares_error = facts.declares_error
        self._tracks_choices = events.choices is not None
        self._choices_asked = choices_asked
        self._strict = strict
        self._finished: frozenset[int] = frozenset()
        self._answer_id: str | None = None

    @property
    def request_id(self) -> str | None:
        """Return the id to give to the service's support: of the headers, else of the answer."""
        return self.response.request_id or self._answer_id

    def decode(self, event: bytes | ServerSentEvent) -> Any:
        """Decode an event into its chunk; None where it has none, `END` for the event that ends the stream.

        Raises:
            StreamErrorException: The event reports an error.
            ResponseDecodeException: It is not a chunk.
        """
        try:
            chunk = self._parse(event)  # an event with more than data is not bytes, and does not fit either
        except ValidationError:
            chunk = self._decode_other(event)
            if chunk is None or chunk is END:
                return chunk
        else:
            if (self._declares_error or chunk.__pydantic_extra__) and _error_in(event):  # type: ignore[arg-type]
                self._raise_error(event)  # type: ignore[arg-type]
        self.received += 1
        if self._answer_id is None:
            self._answer_id = getattr(chunk, "id", None)
        if self._tracks_choices:
            self._note_finished(chunk)
        return chunk

    def note(self, event: ServerSentEvent) -> bool:
        """Note an event that the caller gets as it came; tell whether it ends the stream."""
        self.last_event_id = event.id
        data = event.data.strip()
        if event.event == "error" or _error_in(data):
            self.error_seen = True
        elif data.lower() == _SENTINEL:
            return True
        elif data and event.event != "ping":
            self.received += 1
            if self._tracks_choices and b'"finish_reason"' in data:
                with suppress(ValidationError):
                    self._note_finished(self._parse(_valid_utf8(data)))
        return False

    def unfinished(self) -> str | None:
        """Return why the end of the body is not the end of the stream; None where it is."""
        if not self._tracks_choices or self._choices_asked is None:
            return ""
        asked = max(self._choices_asked, 1)
        finished = sum(0 <= index < asked for index in self._finished)
        if finished == asked and not self.error_seen:
            return None
        return f", {finished} of {asked} choices finished"

    def _note_finished(self, chunk: Any) -> None:
        whole = self._facts.tells_reason_once and chunk.finish_reason
        try:
            for choice in chunk.choices:
                if (whole or choice.finish_reason) and isinstance(choice.index, int):
                    self._finished |= {choice.index}
        except (AttributeError, TypeError):
            if not self.issues:  # only a chunk that is not as described can lack them
                raise  # pragma: no cover - a fault of ours is not to be hidden

    def _decode_other(self, event: bytes | ServerSentEvent) -> Any:
        """Decode an event that did not parse as a chunk: a sentinel, a ping, an error, an invalid chunk."""
        if isinstance(event, bytes):
            data = event
        else:
            data = event.data
            self.last_event_id = event.id
            if event.event == "error":
                self._raise_error(data)
            if event.event == "ping":
                return None
        if data[:1] != b"{":
            text = data.strip()
            if not text:
                return None
            if text.lower() == _SENTINEL:
                return END
        if _error_in(data):
            self._raise_error(data)
        try:
            return self._parse(data)
        except ValidationError as problem:
            return self._decode_invalid(data, problem)

    def _decode_invalid(self, data: bytes, error: ValidationError) -> Any:
        """Decode with invalid UTF-8 replaced, as the standard says, and else leniently."""
        valid = _valid_utf8(data)
        if valid != data:
            try:
                return self._parse(valid)
            except ValidationError as second:
                error = second
        response = self.response.with_body(data)
        chunk, issues = decode_invalid(self._event_type, valid, response, error, strict=self._strict)
        if issues:
            where = f"chunks[{self.received}]"
            issues = tuple(
                ResponseIssue(f"{where}.{each.path}" if each.path else where, each.reason) for each in issues
            )
            if not self.issues:
                warn_of_issues(self._operation, self.request_id, issues)
            self.issues += issues[: MAX_ISSUES - len(self.issues)]
        return chunk

    def _raise_error(self, data: bytes) -> NoReturn:
        valid = _valid_utf8(data)
        # An `event: error` may hold the fields of the error themselves.
        fields = error_of_event(valid) or error_of_event(b'{"error":%b}' % valid) or {}
        details = error_data(valid)
        raise StreamErrorException(
            http_resp=self.response.with_body(data),
            reason="error in the stream",
            data=details,
            message=fields.get("message") or valid.decode() or None,
            request_id=self.request_id or getattr(details, "id", None),
            code=fields.get("code"),
            type=fields.get("type"),
            param=fields.get("param"),
            chunks_received=self.received,
        )


def _error_in(data: bytes) -> bool:
    """Tell whether the data of an event reports an error."""
    return b'"error"' in data and error_of_event(_valid_utf8(data)) is not None


def _valid_utf8(data: bytes) -> bytes:
    """Replace invalid UTF-8, as the standard of event streams says."""
    return data.decode("utf-8", "replace").encode()
