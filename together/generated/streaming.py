"""Streamed answers: bytes -> server-sent events -> models, and the proof that all of them came."""

from __future__ import annotations

import asyncio
import contextlib
import warnings
from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Iterator
from functools import cache
from operator import length_hint
from time import perf_counter
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, NoReturn, TypeVar

from pydantic import ValidationError
from typing_extensions import Self

from together.generated.api_response import NO_TIMES, ApiResponse, ResponseIssue, request_id_of
from together.generated._transport.event_reader import EventReader
from together.generated.exceptions import (
    ApiAttributeError,
    ApiConnectionException,
    ApiValueError,
    ClientClosedError,
    RequestTimeoutException,
    ResponseDecodeException,
    StreamErrorException,
    StreamInterruptedException,
)
from together.generated.operation import Events, EventT, Operation
from together.generated._request.build import EVENT_STREAM
from together.generated._response.decoding import decode_misfit, error_data, error_of_event, raise_undecodable, warn_of_issues
from together.generated.rest import RESTResponse, client_times
from together.generated._sse.decoder import EventTooLargeError, ServerSentEvent
from together.generated._types import json_decoder, resolve

if TYPE_CHECKING:
    from aiohttp import ClientResponse

    from together.generated.operation import RequestOptions
    from together.generated._request.build import Request
    from together.generated.rest import RESTClientObject
    from together.generated._transport.deadlines import Watch

T = TypeVar("T")

MAX_REFUSED_BODY = 2**20
"""Bytes that are read of a body that is no event stream, for the error that says so."""

MAX_ISSUES = 1000
"""How many issues of a stream are kept."""

AHEAD = 16
"""How many events are decoded in a row, before the first of them is delivered."""

_SENTINEL = b"[done]"


_END: Any = object()


class _EventFacts(NamedTuple):
    """What reading a stream needs to know of the model of its events."""

    decode: Callable[[bytes], Any]
    tells_reason_once: bool
    """Whether its `finish_reason` is that of all choices."""
    declares_error: bool
    """Whether a field named `error` is part of it."""


@cache
def _event_facts(type_name: str) -> _EventFacts:
    fields = resolve(type_name).model_fields
    return _EventFacts(json_decoder(type_name), "finish_reason" in fields, "error" in fields)


class Stream(Generic[EventT]):
    """A streamed answer, piece by piece.

    Its connection opens when it is entered, awaited or iterated, in one of these ways:

        async with api.chat_completions_stream(...) as stream:
            async for chunk in stream: ...

        async for chunk in api.chat_completions_stream(...): ...

        stream = await api.chat_completions_stream(...)

    Leaving the `async with`, breaking out of a bare `async for`, cancelling the task or dropping the object frees
    the connection; a stream that was read to its end gives its connection back for the next call. Inside an
    `async with`, an `async for` continues where the last one stopped.

    Iterating raises:
        ApiException: The call was refused (before the first chunk); the subclass follows from the status.
        StreamErrorException: The service sent an error event.
        StreamInterruptedException: The stream ended before its end.
        RequestTimeoutException: Nothing came for too long.
        ResponseDecodeException: The answer is no event stream, or an event is not what the operation promises, or
            is too large.
        ClientClosedError: The stream was closed before.

    Attributes:
        complete: True only after `data: [DONE]`, or after a clean end of the body with a finish reason for each
            choice that was asked for.
        chunks_received: How many chunks were read so far.
        last_event_id: The id of the last event that had one, among those that were read; or None.
        response_issues: Where chunks are not what the API's description says, as `chunks[2].choices[0].delta`; they
            hold those parts as they were sent, and None for a required field that is missing. Empty for nearly every
            stream; with `Configuration.strict_responses`, ResponseDecodeException is raised instead.
    """

    # Many streams may be open at once: with a dict each, they would take a tenth more of memory.
    __slots__ = (
        "__weakref__",
        "_ahead",
        "_answer_id",
        "_choices_asked",
        "_clocks",
        "_decode",
        "_entered",
        "_error_seen",
        "_event_type",
        "_events",
        "_facts",
        "_finished",
        "_loop",
        "_misfit",
        "_operation",
        "_options",
        "_position",
        "_reader",
        "_requests",
        "_response",
        "_rest_client",
        "_state",
        "_times",
        "_tracks_choices",
        "_watch",
        "chunks_received",
        "complete",
        "last_event_id",
        "response_issues",
    )

    def __init__(
        self,
        rest_client: RESTClientObject,
        operation: Operation[Any, EventT],
        events: Events,
        request: Request,
        options: RequestOptions,
    ) -> None:
        self.complete = False
        self.chunks_received = 0
        self.last_event_id: str | None = None
        self._rest_client = rest_client
        self._operation = operation
        self._event_type = events.type
        self._facts = facts = _event_facts(events.type)
        self._tracks_choices = events.choices is not None
        self._requests = [request]  # until it was sent
        self._choices_asked = request.choices
        self._options = options
        self.response_issues: list[ResponseIssue] = []
        self._clocks = rest_client.clocks(options, stream=True)
        self._watch: Watch
        self._decode: Callable[[bytes], EventT] = facts.decode
        self._events: list[bytes | ServerSentEvent] = []  # those of the last piece
        self._position = 0  # how many of them were decoded, or taken
        self._ahead: Iterator[EventT] = iter(())  # chunks that were decoded, but not asked for yet
        self._misfit = False  # whether the event after them is not a chunk and nothing else
        self._error_seen = False
        self._finished: frozenset[int] = frozenset()
        self._answer_id: str | None = None
        self._entered = False
        self._loop: asyncio.AbstractEventLoop
        self._response: ClientResponse | None = None
        self._reader: EventReader
        self._times = NO_TIMES
        # new -> opening -> open <-> reading -> ended (there is no more to come), or closed (by the caller or an error)
        self._state = "new"

    # -- the ways in

    def __await__(self) -> Generator[Any, None, Self]:
        return self._open().__await__()

    async def __aenter__(self) -> Self:
        self._entered = True
        return await self._open()

    async def __aexit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.close()

    def __aiter__(self) -> AsyncIterator[EventT]:
        # Leaving a bare loop must free the connection at once, which a generator that is dropped does a turn later.
        return self._chunks() if self._entered else _Loop(self, self.__anext__)

    async def _chunks(self) -> AsyncIterator[EventT]:
        """Yield chunk after chunk, as one flat generator: what it does for each is what a stream costs."""
        decode: Callable[[Any], EventT] = self._decode
        tells_once, tracks_choices = self._facts.tells_reason_once, self._tracks_choices
        looks_for_error = self._facts.declares_error
        while True:
            if self._state != "open" and not await self._get_ready():
                return
            try:
                chunk: Any = None
                choice: Any
                for chunk in self._ahead:
                    if looks_for_error or chunk.__pydantic_extra__:
                        self._raise_if_error()
                    self.chunks_received += 1
                    if tracks_choices:
                        if tells_once:
                            if chunk.finish_reason:
                                self._note_finished(chunk)
                        else:
                            for choice in chunk.choices:
                                if choice.finish_reason:
                                    self._note_finished(chunk)
                                    break
                    yield chunk
                if self._state != "open":
                    continue  # it was closed meanwhile
                if self._answer_id is None:
                    self._answer_id = getattr(chunk, "id", None)
                chunk = choice = None  # while it waits, an open stream keeps no chunk in memory
                if self._misfit:
                    chunk = self._decode_unusual()
                    if chunk is _END:
                        await self._finish()
                        return
                    if chunk is not None:
                        yield chunk
                    continue
                if self._position < len(self._events):
                    self._decode_ahead()
                    continue
                if not self._begin_read():
                    return
                reader = self._reader
                content = reader.begin(self.chunks_received)
                try:
                    piece = await content.readany()
                except BaseException as error:
                    piece = reader.failed(error)
                self._end_read(reader.end(piece))
                if len(self._events) == 1:  # mostly, where a model is slower than the network
                    try:
                        self._ahead = iter((decode(self._events[0]),))
                        self._position = 1
                    except ValidationError:
                        self._misfit = True
            except GeneratorExit:
                raise  # the loop was left; another one may go on
            except BaseException:
                self._release()
                raise

    async def __anext__(self, _loop: object = None) -> EventT:
        if self._state != "open" and not await self._get_ready():
            raise StopAsyncIteration
        try:
            while True:
                for chunk in self._ahead:
                    self._note(chunk)
                    if not length_hint(self._ahead):
                        self._ahead = iter(())  # an open stream that nobody reads keeps no chunk in memory
                    return chunk
                if self._misfit:
                    unusual = self._decode_unusual()
                    if unusual is _END:
                        await self._finish()
                        raise StopAsyncIteration
                    if unusual is not None:
                        value: EventT = unusual
                        return value
                elif self._position < len(self._events):
                    self._decode_ahead()
                else:
                    await self._read()
        except BaseException:
            self._release()
            raise

    def events(self) -> AsyncIterator[ServerSentEvent]:
        """Iterate over the events as they come, error events and `[DONE]` included, instead of the chunks.

        After an error event, `complete` stays False.

        Raises:
            StreamInterruptedException: The stream ended before its end.
        """
        return _Loop(self, self._next_event)

    async def close(self) -> None:
        """Free the connection; may be called again, and at any time: whoever reads just then gets an error."""
        if self._state == "opening":
            self._watch.end(StreamInterruptedException(reason="close() was called before the answer began"))
        self._release()

    def __del__(self) -> None:
        if getattr(self, "_state", None) is None:
            return  # it was never made
        if self._state == "new":
            warnings.warn(
                f"{self._operation.id}_stream() was neither entered, awaited nor iterated: nothing was sent.",
                RuntimeWarning,
                source=self,
                stacklevel=2,
            )
        self._drop()

    # -- what it tells

    @property
    def response(self) -> ApiResponse[None]:
        """Status, headers and request id of the response; its `data` and `raw_data` are empty.

        Raises:
            ApiAttributeError: No response has come yet.
        """
        response = self._opened()
        headers = response.headers
        return ApiResponse(
            response.status,
            headers,
            None,
            b"",
            request_id_of(headers),
            self._times.first_byte,
            self._watch.attempts,
            tuple(self.response_issues),
            self._times,
        )

    # -- how it works

    async def _open(self) -> Self:
        if self._state == "closed":
            raise ClientClosedError("this stream is closed: make a new call.")
        if self._state == "opening":
            raise ApiValueError("another task is opening this stream.")
        if self._state == "new":
            self._state = "opening"
            self._loop = asyncio.get_running_loop()
            try:
                self._watch = watch = self._rest_client.transport.watch(self._clocks)
                (request,) = self._requests
                self._response = response = await self._rest_client.open(self._operation, request, self._options, watch)
                limit = self._rest_client.configuration.max_event_size
                self._reader = EventReader(response, self._rest_client.transport, watch, limit)
                del request, self._requests[:]  # its body may be large, and streams long
                self._times = client_times(watch, perf_counter())
                if self._state == "closed":
                    raise StreamInterruptedException(reason="close() was called before the answer began")
                # aiohttp's `content_type` would keep some hundred bytes for each open stream.
                kind = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
                if kind and kind != EVENT_STREAM:
                    await self._refuse(response)
            except BaseException:
                self._release()
                raise
            self._state = "open"
        return self

    async def _refuse(self, response: ClientResponse) -> NoReturn:
        """Raise for a body that is no event stream, with as much of it as can be had."""
        body = bytearray()
        with contextlib.suppress(ApiConnectionException):
            while len(body) < MAX_REFUSED_BODY:
                piece = await self._rest_client.transport.read_some(response, self._watch, self._clocks.idle)
                if not piece:
                    break
                body += piece
        raise_undecodable(self._snapshot(bytes(body)), "a stream of events")

    async def _get_ready(self) -> bool:
        """Open the stream if it is new, and make sure that it can be read; tell whether there can be more to come."""
        await self._open()
        if self._state == "reading":
            raise ApiValueError("another task is reading this stream.")
        return self._state != "ended"

    def _decode_ahead(self) -> None:
        """Decode the next of the events that came.

        Some in a row take a twentieth less than one at a time between other work, as the processor then keeps their
        code at hand.
        """
        events: list[Any] = self._events  # what in it is no bytes is no JSON either
        position = self._position
        chunks: list[EventT] = []
        try:
            chunks.extend(map(self._decode, events[position : position + AHEAD]))
        except ValidationError:
            self._misfit = True
        self._position = position + len(chunks)
        self._ahead = iter(chunks)

    def _raise_if_error(self) -> None:
        """Raise if the event of the chunk that was taken last reports an error."""
        event: Any = self._events[self._position - length_hint(self._ahead) - 1]
        if error_in(event):
            self._raise_error(event)

    def _note(self, chunk: Any) -> None:
        """Keep account of a chunk that is to be delivered."""
        if self._facts.declares_error or chunk.__pydantic_extra__:
            self._raise_if_error()
        self._count(chunk)

    def _count(self, chunk: Any) -> None:
        self.chunks_received += 1
        self._answer_id = self._answer_id or getattr(chunk, "id", None)
        if self._tracks_choices:
            self._note_finished(chunk)

    def _decode_unusual(self) -> Any:
        """Return the chunk of the next event, which is not a chunk and nothing else; None: it has none; or `_END`."""
        self._misfit = False
        event = self._events[self._position]
        self._position += 1
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
                return _END
        if error_in(data):
            self._raise_error(data)
        try:
            chunk: Any = self._decode(data)
        except ValidationError as problem:
            chunk = self._decode_again(data, problem)
        self._count(chunk)
        return chunk

    async def _next_event(self, _loop: object = None) -> ServerSentEvent:
        if self._state != "open" and not await self._get_ready():
            raise StopAsyncIteration
        try:
            while True:
                self._position -= length_hint(self._ahead)  # what was decoded, but not delivered
                self._drop_ahead()
                if self._position == len(self._events):
                    await self._read()
                    continue
                event = self._events[self._position]
                self._position += 1
                if isinstance(event, bytes):
                    event = ServerSentEvent("message", event, self.last_event_id, None)
                else:
                    self.last_event_id = event.id
                if self._note_event(event.event, event.data.strip()):
                    await self._finish()
                return event
        except BaseException:
            self._release()
            raise

    def _note_event(self, kind: str, data: bytes) -> bool:
        """Keep account of an event that the caller gets as it came; tell whether it is the last one."""
        if kind == "error" or error_in(data):
            self._error_seen = True
        elif data.lower() == _SENTINEL:
            return True
        elif data and kind != "ping":
            self.chunks_received += 1
            if self._tracks_choices and b'"finish_reason"' in data:
                with contextlib.suppress(ValidationError):
                    self._note_finished(self._decode(_valid_utf8(data)))
        return False

    async def _read(self) -> None:
        """Wait for more of the body, and line up the events that it completes; raise where there is no more."""
        if not self._begin_read():
            raise StopAsyncIteration
        self._end_read(await self._reader.read(self.chunks_received))

    def _begin_read(self) -> bool:
        """Get ready to wait for more of the body; tell whether there is more, or else the answer is whole.

        Raises:
            StreamInterruptedException: The body ended before the answer did.
            ApiConnectionException, ResponseDecodeException: What was found behind the last event.
        """
        reader = self._reader
        self.last_event_id = reader.decoder.last_event_id
        if reader.ended:
            if reader.failure is not None:
                self._raise_failure(reader.failure)
            self._end_without_done()
            return False
        self._events = []  # while it waits, an open stream keeps none in memory
        self._position = 0
        self._state = "reading"
        return True

    def _end_read(self, events: list[bytes | ServerSentEvent]) -> None:
        """Line up the events that came."""
        if self._state == "closed":
            raise self._interrupted("close() was called")
        self._state = "open"
        self._events = events
        self._position = 0

    async def _finish(self) -> None:
        """There is no more to come: give the connection back if the body ends soon, or else close it."""
        self.complete = not self._error_seen
        self._state = "ended"
        try:
            await self._reader.drain()
        finally:
            self._release()

    def _end_without_done(self) -> None:
        """Take the end of the body for the end of the answer, if each choice has finished; raise otherwise."""
        missing = ""
        if self._tracks_choices and self._choices_asked is not None:
            asked = max(self._choices_asked, 1)
            finished = sum(0 <= index < asked for index in self._finished)
            if finished == asked and not self._error_seen:
                self.complete = True
                self._state = "ended"
                return
            missing = f", {finished} of {asked} choices finished"
        raise self._interrupted(f"the stream ended without [DONE]{missing}")

    def _raise_failure(self, failure: ApiConnectionException | EventTooLargeError) -> NoReturn:
        if isinstance(failure, EventTooLargeError):
            raise ResponseDecodeException(
                http_resp=self._snapshot(b""),
                reason=f"an event is larger than {failure.limit} bytes; Configuration.max_event_size allows more",
                request_id=self._request_id(),
            ) from failure
        if isinstance(failure, RequestTimeoutException):
            failure.request_id = self._request_id()
            raise failure
        raise self._interrupted(failure.reason or "the connection broke") from failure

    def _interrupted(self, reason: str) -> StreamInterruptedException:
        return StreamInterruptedException(
            http_resp=self._snapshot(b""),
            reason=f"{reason}, after {self.chunks_received} chunks",
            request_id=self._request_id(),
            chunks_received=self.chunks_received,
        )

    def _raise_error(self, data: bytes) -> NoReturn:
        valid = _valid_utf8(data)
        # An `event: error` may hold the fields of the error themselves.
        fields = error_of_event(valid) or error_of_event(b'{"error":%b}' % valid) or {}
        details = error_data(valid)
        raise StreamErrorException(
            http_resp=self._snapshot(data),
            reason="error in the stream",
            data=details,
            message=fields.get("message") or valid.decode() or None,
            request_id=self._request_id() or getattr(details, "id", None),
            code=fields.get("code"),
            type=fields.get("type"),
            param=fields.get("param"),
            chunks_received=self.chunks_received,
        )

    def _decode_again(self, data: bytes, error: ValidationError) -> EventT:
        """Decode with invalid UTF-8 replaced, as the standard has it, and else as much as fits."""
        valid = _valid_utf8(data)
        if valid != data:
            try:
                return self._decode(valid)
            except ValidationError as second:
                error = second
        strict = self._rest_client.configuration.strict_responses
        chunk, issues = decode_misfit(self._event_type, valid, self._snapshot(data), error, strict=strict)
        if issues:
            where = f"chunks[{self.chunks_received}]"
            issues = tuple(
                ResponseIssue(f"{where}.{each.path}" if each.path else where, each.reason) for each in issues
            )
            if not self.response_issues:
                warn_of_issues(self._operation, self._request_id(), issues)
            self.response_issues += issues[: MAX_ISSUES - len(self.response_issues)]
        value: EventT = chunk
        return value

    def _note_finished(self, chunk: Any) -> None:
        whole = self._facts.tells_reason_once and chunk.finish_reason
        try:
            for choice in chunk.choices:
                if (whole or choice.finish_reason) and isinstance(choice.index, int):
                    self._finished |= {choice.index}
        except (AttributeError, TypeError):
            if not self.response_issues:  # only a chunk that is not as described can lack them
                raise

    def _request_id(self) -> str | None:
        return request_id_of(self._opened().headers) or self._answer_id

    def _snapshot(self, body: bytes) -> RESTResponse:
        response = self._opened()
        return RESTResponse(response.status, response.reason, response.headers, body, self._times.first_byte)

    def _opened(self) -> ClientResponse:
        if self._response is None:
            raise ApiAttributeError("this stream has no response yet: enter it, await it or iterate it first.")
        return self._response

    def _release(self) -> None:
        if self._response is not None:
            if self._state == "reading":
                self._response.content.set_exception(ApiConnectionException(reason="close() was called"))
            self._response.close()  # changes nothing where the body was read to its end
        self._drop_ahead()  # of a loop that goes on, nothing comes any more
        self._events = []
        self._position = 0
        if self._state != "ended":
            self._state = "closed"

    def _drop_ahead(self) -> None:
        for _ in self._ahead:  # a loop may be at it
            pass
        self._misfit = False

    def _drop(self) -> None:
        """Free the connection when the stream or its loop is dropped, in whatever thread that happens."""
        if self._state in ("open", "reading") and self._response is not None:
            self._state = "closed"
            try:
                self._loop.call_soon_threadsafe(self._response.close)
            except RuntimeError:  # the event loop is closed, and its sockets with it; aiohttp would warn all the same
                if self._response.connection is not None:
                    self._response.connection.close()
                self._response.close()


class _Loop(Generic[T]):
    """One `async for`. Where the stream was not entered, leaving the loop frees the connection."""

    __slots__ = ("_next", "_stream")

    def __init__(self, stream: Stream[Any], next_item: Callable[[object], Awaitable[T]]) -> None:
        self._stream = stream
        self._next = next_item

    def __aiter__(self) -> Self:
        return self

    def __anext__(self) -> Awaitable[T]:
        return self._next(self)  # which keeps it alive until the item is there

    def __del__(self) -> None:
        if not self._stream._entered:
            self._stream._drop()


def error_in(data: bytes) -> bool:
    """Tell whether the data of an event reports an error."""
    return b'"error"' in data and error_of_event(_valid_utf8(data)) is not None


def _valid_utf8(data: bytes) -> bytes:
    """Return the data with invalid UTF-8 replaced, as the standard of event streams has it."""
    return data.decode("utf-8", "replace").encode()
