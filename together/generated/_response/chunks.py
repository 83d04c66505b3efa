"""Decode the events of a stream into chunks, and tell whether all of them came."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from typing import Any, Generic, NamedTuple, NoReturn, get_args

from pydantic import ValidationError
from pydantic_core import from_json, to_json

from together.generated._late_import import load
from together.generated._response.decoding import (
    SMALL,
    DenseBody,
    decode_invalid,
    refuse_dense,
    reported_error,
    warn_of_issues,
)
from together.generated._response.error_bodies import error_data
from together.generated._response.error_report import ErrorReport, describe_error, failed, json_value
from together.generated._response.lenient import is_dense
from together.generated._sse.decoder import SENTINEL, ServerSentEvent, is_error
from together.generated._types import is_model, json_decoder, model_of, resolve, wire_names
from together.generated.api_response import ResponseIssue, RESTResponse
from together.generated.exceptions import ResponseDecodeException, StreamErrorException, StreamInterruptedException
from together.generated.operation import Events, EventT, Operation

_BEGINNING_OF_JSON = re.compile(rb"\s*(?:\{|\[\s*\{)")

END: Any = object()
"""What `ChunkDecoder.decode` returns for the event that ends the stream."""

MAX_ISSUES = 1000
"""How many issues of a stream are kept."""


class _EventFacts(NamedTuple):
    """What decoding needs to know of the model of the events."""

    parse: Callable[[Any], Any]
    tells_reason_once: bool
    """Whether its `finish_reason` is that of all choices."""
    required: frozenset[str]
    """The fields that each chunk has."""
    kind: str | None
    """What its `object` says, where that is a constant."""
    delta: Any
    """The model of the `delta` of a choice, where each has one."""


@cache
def _event_facts(type_name: str) -> _EventFacts:
    names = wire_names(type_name)
    fields = resolve(type_name).model_fields
    kind = fields.get("object")
    choice = get_args(fields["choices"].annotation)[0] if "choices" in fields else None
    delta = choice.model_fields.get("delta") if is_model(choice) else None
    return _EventFacts(
        json_decoder(type_name),
        "finish_reason" in names,
        wire_names(type_name, required=True) or names,
        None if kind is None else kind.default,
        delta.annotation if delta is not None and delta.is_required() else None,
    )


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
        kept: The chunks as JSON, in case somebody asks for the whole answer. To keep its bytes adds a few hundredths to
            the cost of a chunk, where joining it to those before would more than double it.
    """

    def __init__(
        self, operation: Operation[Any, EventT], events: Events, choices_asked: int | None, *, strict: bool
    ) -> None:
        self.received = 0
        self.last_event_id: str | None = None
        self.issues: list[ResponseIssue] = []
        self.response: RESTResponse
        self.error_seen = False
        self.kept: list[bytes] = []
        self._keep: Callable[[bytes], object] = self.kept.append
        self._operation = operation
        self._event_type = events.type
        self._facts = facts = _event_facts(events.type)
        self._parse: Callable[[Any], Any] = facts.parse
        self._tracks_choices = events.choices is not None
        self._choices_asked = choices_asked
        self._strict = strict
        self._finished: set[int] = set()
        self._answer_id: str | None = None

    @property
    def request_id(self) -> str | None:
        """Return the id to give to the service's support: of the headers, else of the answer."""
        return self.response.request_id or self._answer_id

    def decode(self, event: bytes | ServerSentEvent) -> Any:
        """Decode an event into its chunk, or None.

        `END` stands for the event that ends the stream.

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
            if self._tracks_choices:
                self._note_finished(chunk)
        else:
            suspect = self._tracks_choices and self._note_finished(chunk)
            if suspect or b'"error"' in event:  # type: ignore[operator]
                self._raise_if_error(event)  # type: ignore[arg-type]
            self._keep(event)  # type: ignore[arg-type]
        self.received += 1
        if self._answer_id is None:
            self._answer_id = getattr(chunk, "id", None)
        return chunk

    def with_care(self, events: list[bytes | ServerSentEvent]) -> None:
        """Mark a large event of dense data, so that it is not parsed as a whole.

        Only the first of those that a piece of the body completes can be so large: it began before the piece.
        """
        first = events[0]
        if isinstance(first, bytes) and len(first) > SMALL and is_dense(self._event_type, first):
            events[0] = ServerSentEvent("message", first, self.last_event_id, None)  # this does not fit, see `decode`

    def note(self, event: ServerSentEvent) -> bool:
        """Note an event that the caller gets; return whether it ends the stream."""
        self.last_event_id = event.id
        data = event.data.strip()
        if data.lower() == SENTINEL:
            return True
        named = event.event != "message"
        if self.reports_error(event):
            self.error_seen = True
        elif data and (valid := self._chunk_in(_valid_utf8(data), named=named)) is not None:
            if json_value(valid) is None:  # a chunk that is cut off or garbled: what came is not all
                self.error_seen = True
                return False
            self.received += 1
            self._keep(valid)
            if self._tracks_choices and b'"finish_reason"' in data:
                with suppress(ValidationError, DenseBody):
                    refuse_dense(self._event_type, valid)
                    self._note_finished(self._parse(valid))
        return False

    def reports_error(self, event: bytes | ServerSentEvent) -> bool:
        """Tell whether an event reports an error."""
        if isinstance(event, bytes):
            return self._report(event) is not None
        return is_error(event) or self._report(event.data, named=event.event != "message") is not None

    def forget(self) -> None:
        """Keep no more chunks, and none of those that came."""
        self.kept.clear()
        self._keep = len  # does nothing

    def unfinished(self) -> str | None:
        """Return why the end of the body is not the end of the stream, or None."""
        if not self._tracks_choices or self._choices_asked is None:
            return ""
        asked = max(self._choices_asked, 1)
        finished = sum(0 <= index < asked for index in self._finished)
        if finished == asked and not self.error_seen:
            return None
        return f", {finished} of {asked} choices finished"

    def so_far(self) -> ChunksSoFar | None:
        """Return what makes the plain answer of the chunks that came, or None."""
        type_name = self._operation.response_type(200)
        if type_name is None or model_of(type_name) is None:
            return None
        return ChunksSoFar(self.kept, type_name)

    def _note_finished(self, chunk: Any) -> bool:
        """Note which choices have finished; return whether one has failed, or there is none: it may report an error."""
        whole = self._facts.tells_reason_once and chunk.finish_reason
        asked = self._choices_asked or 1
        found = False
        try:
            for choice in chunk.choices:
                reason = whole or choice.finish_reason
                if reason:
                    if isinstance(choice.index, int) and 0 <= choice.index < asked:
                        self._finished.add(choice.index)
                    found = found or failed(reason)
        except (AttributeError, TypeError):
            if not self.issues:  # only a chunk that is not as described can lack them
                raise  # pragma: no cover - a fault of ours is not to be hidden
        return found or not chunk.choices

    def interrupted(self, reason: str) -> StreamInterruptedException:
        """Make the error for a stream that broke off."""
        return StreamInterruptedException(
            http_resp=self.response,
            reason=f"{reason.rstrip('.')}, after {self.received} chunks",
            request_id=self.request_id,
            chunks_received=self.received,
        )

    def undecodable(self, reason: str) -> ResponseDecodeException:
        """Make the error for a stream that cannot be decoded."""
        return ResponseDecodeException(http_resp=self.response, reason=reason, request_id=self.request_id)

    def _decode_other(self, event: bytes | ServerSentEvent) -> Any:
        """Decode an event that did not parse as a chunk.

        It is a sentinel, an error, a keep-alive or an invalid chunk.
        """
        if isinstance(event, bytes):
            data = event
        else:
            data = event.data
            self.last_event_id = event.id
            if is_error(event):
                self._raise_error(describe_error(json_value(_valid_utf8(data))), data)
        text = data.strip()
        if not text:
            return None
        if text.lower() == SENTINEL:
            return END
        named = isinstance(event, ServerSentEvent) and event.event != "message"
        self._raise_if_error(data, named=named)
        valid = _valid_utf8(data)
        try:
            refuse_dense(self._event_type, valid)
            chunk = self._parse(valid)
        except (ValidationError, DenseBody) as problem:
            found = self._chunk_in(valid, named=named)
            if found is None:
                return None
            chunk = self._decode_invalid(found, problem)
            valid = found  # not what the chunk would be written as, which takes long where nothing is typed
        self._keep(valid)
        return chunk

    def _chunk_in(self, data: bytes, *, named: bool) -> bytes | None:
        """Return the chunk that the data of an event is meant as; None for a keep-alive or the like.

        Args:
            data: The data.
            named: Whether the event has a type of its own.
        """
        unclear = data if self._strict and not named else None
        try:
            content = from_json(data)
        except ValueError:  # what is cut off or garbled is an invalid chunk
            if data.lstrip().startswith(b":"):
                return None  # a comment in the data: some servers send it while they are at work
            return data if not named and _BEGINNING_OF_JSON.match(data) else unclear
        if not isinstance(content, dict):
            return unclear
        if isinstance(content.get("choices"), list):
            return data
        of_kind = self._facts.kind is not None and content.get("object") == self._facts.kind
        if not self._tracks_choices:
            if of_kind or not content.keys().isdisjoint(self._facts.required):
                return data
        elif content.get("usage") and not isinstance(content.get("type"), str):
            return to_json({**content, "choices": []})  # a loop over the choices of a chunk never fails
        return None if isinstance(content.get("type"), str) else unclear

    def _decode_invalid(self, data: bytes, error: ValidationError | DenseBody) -> Any:
        """Decode a chunk leniently, and note its issues."""
        response = self.response.with_body(data)
        chunk, issues = decode_invalid(self._event_type, data, response, error, strict=self._strict)
        if issues:
            where = f"chunks[{self.received}]"
            issues = tuple(
                ResponseIssue(f"{where}.{each.path}" if each.path else where, each.reason) for each in issues
            )
            if not self.issues:
                warn_of_issues(self._operation, self.request_id, issues)
            self.issues += issues[: MAX_ISSUES - len(self.issues)]
            if self._facts.delta is not None:
                for choice in chunk.choices or ():
                    if is_model(type(choice)) and choice.delta is None:
                        choice.delta = self._facts.delta()  # a loop over `choice.delta.content` never fails
        return chunk

    def _report(self, data: bytes, *, named: bool = False) -> ErrorReport | None:
        return reported_error(_valid_utf8(data), self._event_type, surely=named)

    def _raise_if_error(self, data: bytes, *, named: bool = False) -> None:
        report = self._report(data, named=named)
        if report is not None:
            self._raise_error(report, data)

    def _raise_error(self, report: ErrorReport, data: bytes) -> NoReturn:
        text = data.decode("utf-8", "replace")
        raise StreamErrorException(
            http_resp=self.response.with_body(data),
            reason="error in the stream",
            data=error_data(report, text.encode()),
            message=report.message or text or None,
            request_id=self.request_id or report.request_id,
            code=report.code,
            type=report.type,
            param=report.param,
            chunks_received=self.received,
        )


@dataclass(frozen=True, repr=False)
class ChunksSoFar:
    """Makes an answer of the chunks of a stream that came so far, when it is called. Can be pickled.

    Attributes:
        chunks: The JSON of each.
        type_name: The type of the plain answer.
    """

    chunks: Sequence[bytes]
    type_name: str

    def __call__(self) -> Any:
        collecting = load("together.generated._response.collecting")  # for those who ask for it
        return collecting.collect_answer(self.chunks, self.type_name)

    def __repr__(self) -> str:
        return f"<{len(self.chunks)} chunks>"


def _valid_utf8(data: bytes) -> bytes:
    """Replace invalid UTF-8, as the standard of event streams says."""
    return data.decode("utf-8", "replace").encode()
