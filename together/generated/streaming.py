"""Streamed answers: an async iterator over chunks that knows whether all of them came."""

from __future__ import annotations

import asyncio
import warnings
from collections.abc import AsyncIterator, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Generic, NoReturn

from typing_extensions import Self
from typing_extensions import TypeVar as TypeVarWithDefault

from together.generated._call import Call
from together.generated._late_import import ModuleNotLoaded, load
from together.generated._lazy import aiohttp
from together.generated._open_call import OpenCall
from together.generated._request.build import EVENT_STREAM
from together.generated._request.request import Request
from together.generated._response.chunks import END, ChunkDecoder
from together.generated._response.decoding import SMALL, reported_error
from together.generated._response.error_bodies import raise_reported, raise_undecodable
from together.generated._sse.decoder import EventTooLargeError, ServerSentEvent
from together.generated._stream_loop import StreamLoop
from together.generated.api_response import ApiResponse, ResponseIssue
from together.generated.exceptions import (
    ApiAttributeError,
    ApiConnectionException,
    ApiException,
    ApiTypeError,
    ApiValueError,
    RequestTimeoutException,
)
from together.generated.operation import Events, EventT, Operation
from together.generated.rest import ERROR_BODY_SECONDS, RESTClientObject

if TYPE_CHECKING:
    from together.generated._transport.event_reader import EventReader

COLLECT_BYTES = 2**16
"""How much of an answer `collect()` joins before the event loop gets a turn."""

AnswerT = TypeVarWithDefault("AnswerT", default=Any)

_LOOP_LEFT = (
    "this stream is closed, as the loop over it was left: make a new call, and put `async with` around the loop, which"
    " keeps the stream open."
)


class Stream(OpenCall, Generic[EventT, AnswerT]):
    """A streamed answer, piece by piece. `Stream[ChatCompletionChunk]` is enough of an annotation.

    Its connection opens when it is entered, awaited or iterated, in one of these ways:

        async with api.chat_completions_stream(...) as stream:
            async for chunk in stream: ...

        async for chunk in api.chat_completions_stream(...): ...

        stream = await api.chat_completions_stream(...)

    Leaving the `async with`, breaking out of a bare `async for`, cancelling the task or dropping the object frees
    the connection; a stream that was read to its end gives its connection back for the next call. Inside an
    `async with`, an `async for` continues where the last one stopped. Two more ways to read:

        async for text in stream.text(): ...  # the new text of the first choice

        answer = await stream.collect()  # the whole answer, also after a part of it was read

    Iterating raises:
        ApiException: The call was refused (before the first chunk); the subclass follows from the status.
        StreamErrorException: The service sent an error event.
        StreamInterruptedException: The stream ended before its end.
        RequestTimeoutException: Nothing came for too long.
        ResponseDecodeException: The response is not an event stream, or an event is not what the operation promises, or
            is too large.
        ClientClosedError: The stream was closed before.

    What came before one of these errors is its `partial`. Until it is dropped, a stream keeps its chunks as bytes of
    JSON for that, and for `collect()`: at most `Configuration.max_response_size`.

    Attributes:
        complete: True only after `data: [DONE]`, or after a clean end of the body with a finish reason for each
            choice that was asked for.
        chunks_received: How many chunks were read so far.
        last_event_id: The id of the last event that had one, among those that were read; or None.
        response_issues: Where chunks are not what the API's description says, as `chunks[2].choices[0].delta`; they
            hold those parts as they were sent, and None for a required field that is missing. Empty for nearly every
            stream; with `Configuration.strict_responses`, ResponseDecodeException is raised instead.
    """

    complete = False
    _entered = False
    _response: aiohttp.ClientResponse | None = None
    _too_large = False  # to be collected
    _answer: AnswerT | None = None

    def __init__(
        self,
        rest_client: RESTClientObject,
        operation: Operation[AnswerT, EventT],
        events: Events,
        request: Request,
        options: Mapping[str, Any],
    ) -> None:
        self._event_type = events.type
        self._timeouts = rest_client.timeouts(options, stream=True)
        configuration = rest_client.configuration
        self._chunks: ChunkDecoder[EventT] = ChunkDecoder(
            operation, events, request.choices, strict=configuration.strict_responses
        )
        self._max_size = configuration.max_response_size
        self._events: list[bytes | ServerSentEvent] = []  # those of the last piece that are still to come, reversed
        super().__init__(rest_client, operation, request, options)  # last: one that was never made warns of nothing

    # -- the ways in

    async def __aenter__(self) -> Self:
        self._entered = True
        return await self._open()

    def __aiter__(self) -> AsyncIterator[EventT]:
        return self if self._entered else StreamLoop(self.__anext__, self._loop_dropped)

    async def __anext__(self, _loop: object = None) -> EventT:
        while True:
            event = self._events.pop() if self._events else await self._next_event()
            try:
                chunk: Any = self._chunks.decode(event)
            except BaseException as error:
                self._fail(error)
                raise
            if chunk is END:
                await self._finish()
                self._raise_end()
            if chunk is not None:
                value: EventT = chunk
                return value
            self._reader.note_skipped()

    def events(self) -> AsyncIterator[ServerSentEvent]:
        """Iterate over the events as they come, error events and `[DONE]` included, instead of the chunks.

        After an error event, `complete` stays False.

        Raises:
            StreamInterruptedException: The stream ended before its end.
        """
        return StreamLoop(self._next_raw_event, self._loop_dropped)

    def text(self) -> AsyncIterator[str]:
        """Iterate over the new text of each chunk that has some, instead of the chunks.

        Of several choices (`n`) it is the text of the first, whose index is 0; read the chunks for the others. Raises
        as iterating does.
        """
        try:
            text_of = load("together.generated._response.collecting").text_of  # for those who ask for it
        except ModuleNotLoaded as error:
            raise self._not_loaded(error) from error

        async def next_text(_loop: object = None) -> str:
            while True:
                text: str = text_of(await self.__anext__())
                if text:
                    return text

        return StreamLoop(next_text, self._loop_dropped)

    async def collect(self) -> AnswerT:
        """Read the stream to its end, and return the answer that the plain call would have given.

        What was read before counts too, and it may be called again. It holds what the chunks say: texts, reasoning,
        tool calls and log probabilities of all choices, finish reasons, usage, warnings, and fields that this client
        does not know. The echo of the prompt, which streams do not have, is missing.

        Raises:
            ApiException: The call was refused, or the stream broke off; as for iterating. `partial` holds what came.
            ResponseDecodeException: As for iterating, or the answer is larger than `Configuration.max_response_size`.
            ClientClosedError: The stream was closed before its end.
        """
        if self._answer is None:
            try:
                self._answer = await self._collect()
            except ModuleNotLoaded as error:
                raise self._not_loaded(error) from error
            self._chunks.forget()
        return self._answer

    def __del__(self) -> None:
        if self._state == "new":
            warnings.warn(
                f"{self._operation.id}_stream() was neither entered, awaited nor iterated: nothing was sent.",
                RuntimeWarning,
                source=self,
                stacklevel=2,
            )
        self._release_when_dropped()

    # -- what it tells

    def __repr__(self) -> str:
        return (
            f"{type(self).__name__}({self._operation.id}, {self._state}, "
            f"chunks_received={self.chunks_received}, complete={self.complete})"
        )

    @property
    def chunks_received(self) -> int:
        """Return how many chunks were read so far."""
        return self._chunks.received

    @property
    def last_event_id(self) -> str | None:
        """Return the id of the last event that was read and had one, or None."""
        return self._chunks.last_event_id

    @property
    def response_issues(self) -> list[ResponseIssue]:
        """Return where chunks are not what the API's description says."""
        return self._chunks.issues

    @property
    def response(self) -> ApiResponse[None]:
        """Return status, headers and request id of the response, with empty `data` and `raw_data`.

        Raises:
            ApiAttributeError: No response has come yet.
        """
        if self._response is None:
            raise ApiAttributeError("this stream has no response yet: enter it, await it or iterate it first.")
        return self._chunks.response.as_answer(self.response_issues)

    # -- how it works

    async def _begin(self) -> None:
        request = self._request
        del self._request  # its body may be large, and streams long
        self._deadlines = deadlines = self._rest_client.begin_call(request, self._timeouts)
        await self._rest_client.open(self._operation, request, self._options, deadlines, check=self._take_response)

    async def _take_response(self, response: aiohttp.ClientResponse) -> None:
        """Make ready to read the events of a response, and raise for one that has none."""
        self._response = response
        self._reader: EventReader = self._rest_client.event_reader(response, self._deadlines)
        self._chunks.response = self._deadlines.call.read_response(response, b"")
        # aiohttp's `content_type` would keep some hundred bytes for each open stream.
        kind = response.headers.get("Content-Type", "").lower()
        if EVENT_STREAM not in kind and not await self._begins_like_events(kind):
            await self._refuse(response, kind)

    async def _begins_like_events(self, kind: str) -> bool:
        """Tell by its first bytes whether a body is an event stream."""
        may_be_late = not kind or kind.startswith("text/plain")  # as those that do send event streams say
        seconds = self._timeouts.idle if may_be_late else ERROR_BODY_SECONDS
        try:
            return await self._reader.begins_like_events(seconds, ERROR_BODY_SECONDS)
        except ApiConnectionException:
            if may_be_late and not self._reader.peeked:
                raise
            return False

    async def _refuse(self, response: aiohttp.ClientResponse, kind: str) -> NoReturn:
        """Raise for a body that is not an event stream."""
        body = self._reader.peeked + await self._rest_client.read_briefly(response, self._deadlines)
        answer = self._chunks.response.with_body(body)
        report = reported_error(body, self._event_type)
        if report is not None:
            raise_reported(report, answer)
        raise_undecodable(answer, f"a stream of events was asked for, {kind or 'no content type'} came")

    async def _next_event(self) -> bytes | ServerSentEvent:
        """Wait for the next event.

        Raises:
            StopAsyncIteration: There are no more.
        """
        await self._open()
        if self._state == "reading":
            raise ApiValueError("another task is reading this stream.")
        if self._state == "ended":
            self._raise_end()
        try:
            while not self._events:
                await self._read()
        except asyncio.CancelledError:
            raise  # nothing was lost: whoever cancelled may read on
        except BaseException as error:
            self._fail(error)
            raise
        return self._events.pop()

    async def _collect(self) -> AnswerT:
        """Read the stream to its end, and make the answer of its chunks."""
        so_far = self._chunks.so_far()
        if so_far is None:
            raise ApiTypeError(f"{self._operation.id} has no plain answer that its chunks could be collected into.")
        with suppress(StopAsyncIteration):
            while not self._too_large:
                await self.__anext__()
        if self._too_large:
            self._release()
            raise self._chunks.undecodable(
                f"the answer is larger than {self._max_size} bytes; Configuration.max_response_size allows more"
            )
        collector = load("together.generated._response.collecting").Collector(so_far.type_name)
        size = 0
        for chunk in tuple(so_far.chunks):  # another task may collect as well, and let them go
            collector.add(chunk)
            size += len(chunk)
            if size >= COLLECT_BYTES:
                size = 0
                await asyncio.sleep(0)
        answer: AnswerT = collector.answer()
        return answer

    def _not_loaded(self, error: ModuleNotLoaded) -> ApiConnectionException:
        """Return the error of this call for a module that cannot be loaded."""
        if self._state == "new":
            return error.of_call(request_sent="no", **Call(self._request.method, self._request.url).error_facts())
        return error.of_call(**self._deadlines.call.error_facts())

    async def _next_raw_event(self, _loop: object = None) -> ServerSentEvent:
        if self._state == "ended" and not self._events:
            raise StopAsyncIteration  # an error among the events was given as one
        event = self._events.pop() if self._events else await self._next_event()
        if isinstance(event, bytes):
            event = ServerSentEvent("message", event, self.last_event_id, None)
        if self._chunks.note(event):
            try:
                await self._finish()
            except asyncio.CancelledError:
                self._events = [event]  # whoever cancelled may read on
                raise
        return event

    async def _read(self) -> None:
        """Wait for more of the body, and queue the events that it completes.

        Raises:
            StopAsyncIteration: There is no more.
        """
        reader, response = self._reader, self._response
        self._chunks.last_event_id = reader.last_event_id
        if reader.ended:
            if reader.failure is not None:
                self._raise_failure(reader.failure)
            self._end_without_done()
            raise StopAsyncIteration
        self._state = "reading"
        try:
            events = await reader.read(self._chunks.received)
        finally:
            if self._state == "reading":
                self._state = "open"
        if self._state == "closed":
            raise self._chunks.interrupted("close() was called")
        if not events and reader.peeked and response is not None:  # HTML, or JSON that is no event
            with self._deadlines:
                await self._refuse(response, "HTML or JSON")
        if reader.unfinished:
            events += filter(self._chunks.reports_error, reader.unfinished)
        if reader.bytes_read > self._max_size:
            self._too_large = True
            self._chunks.forget()
        if reader.bytes_read > SMALL and events:
            self._chunks.with_care(events)
        events.reverse()
        self._events = events

    async def _finish(self) -> None:
        """End the stream.

        Its connection is kept if the body ends soon, and closed otherwise.
        """
        if self._state == "ended":
            return  # the wait for that was cancelled
        self.complete = not self._chunks.error_seen
        self._state = "ended"
        try:
            await self._reader.drain()
        finally:
            self._release()

    def _raise_end(self) -> NoReturn:
        """Say that there are no more chunks, or that they are not all where `events()` gave an error among them."""
        if not self.complete:
            error = self._chunks.interrupted("there was an error among its events")
            self._fail(error)
            raise error
        raise StopAsyncIteration

    def _end_without_done(self) -> None:
        """End the stream with its body, and raise where a choice has not finished."""
        unfinished = self._chunks.unfinished()
        if unfinished is not None:
            raise self._chunks.interrupted(f"the stream ended without [DONE]{unfinished}")
        self.complete = True
        self._state = "ended"

    def _raise_failure(self, failure: ApiConnectionException | EventTooLargeError) -> NoReturn:
        if isinstance(failure, EventTooLargeError):
            raise self._chunks.undecodable(
                f"an event is larger than {failure.limit} bytes; Configuration.max_event_size allows more"
            ) from failure
        if isinstance(failure, RequestTimeoutException):
            failure.request_id = self._chunks.request_id
            raise failure
        raise self._chunks.interrupted(failure.reason or "the connection broke") from failure

    def _fail(self, error: BaseException) -> None:
        """Free the connection, and let an error tell what came before it."""
        self._release()
        if isinstance(error, ApiException) and self._chunks.kept:
            with suppress(ModuleNotLoaded):  # what went wrong tells more
                error.make_partial = self._chunks.so_far()

    def _release(self) -> None:
        if self._response is not None:
            if self._state == "reading":
                self._response.content.set_exception(ApiConnectionException(reason="close() was called"))
            self._response.close()  # changes nothing where the body was read to its end
        self._events = []
        if self._state != "ended":
            self._state = "closed"

    def _loop_dropped(self) -> None:
        """Free the connection when a loop is left, unless the stream was entered."""
        if not self._entered:
            if self._state in ("open", "reading"):
                self._why_closed = _LOOP_LEFT
            self._release_when_dropped()

    def _release_when_dropped(self) -> None:
        """Free the connection from any thread."""
        if self._state in ("open", "reading") and self._response is not None:
            self._state = "closed"
            self._events = []
            self._rest_client.close_from_any_thread(self._response, self._loop)
