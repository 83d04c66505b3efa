"""Streamed answers: bytes -> server-sent events -> models, and the proof that all of them came."""

from __future__ import annotations

import asyncio
import contextlib
import warnings
from collections.abc import AsyncGenerator, AsyncIterator, Generator
from time import perf_counter
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, NoReturn

from pydantic import ValidationError
from typing_extensions import Self

from together.generated.api_response import ApiResponse, request_id_of
from together.generated.exceptions import (
    ApiAttributeError,
    ApiConnectionException,
    ClientClosedError,
    RequestTimeoutException,
    ResponseDecodeException,
    StreamErrorException,
    StreamInterruptedException,
)
from together.generated.operation import Events, EventT, Operation
from together.generated.response import error_data, error_of_event, raise_undecodable
from together.generated.rest import RESTResponse
from together.generated.salvage import misfit
from together.generated.sse import EventDecoder, EventTooLargeError, ServerSentEvent
from together.generated.transport import timeout_of
from together.generated.types import json_decoder

if TYPE_CHECKING:
    from aiohttp import ClientResponse

    from together.generated.operation import RequestOptions
    from together.generated.request import Request
    from together.generated.rest import RESTClientObject

DRAIN_SECONDS = 0.1
"""How long the end of the body may take after `[DONE]`, so that its connection can be used again."""

_NOT_EVENTS = ("application/json", "text/html", "application/problem+json")


class Stream(Generic[EventT]):
    """A streamed answer, piece by piece.

    Its connection opens when it is entered, awaited or iterated, in one of these ways:

        async with api.chat_completions_stream(...) as stream:
            async for chunk in stream: ...

        async for chunk in api.chat_completions_stream(...): ...

        stream = await api.chat_completions_stream(...)

    Leaving the `async with`, breaking out of a bare `async for`, cancelling the task or dropping the object frees
    the connection; a stream that was read to its end gives its connection back for the next call.

    Iterating raises:
        ApiException: The call was refused (before the first chunk); the subclass follows from the status.
        StreamErrorException: The service sent an error event.
        StreamInterruptedException: The stream ended before its end.
        ResponseDecodeException: An event is not what the operation promises, or is too large.

    Attributes:
        complete: True only after `data: [DONE]`, or after a clean end of the body with a finish reason for each
            choice that was asked for.
        chunks_received: How many chunks came so far.
    """

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
        self._rest_client = rest_client
        self._operation = operation
        self._event_type = events.type
        self._tracks_choices = events.choices is not None
        self._request = request
        self._options = options
        self._timeout = timeout_of(options.get("_request_timeout"), stream=True)
        self._decoder = EventDecoder(rest_client.configuration.max_event_size)
        self._finished: set[int] = set()
        self._body_ended = False
        self._asked = False
        self._closed = False
        self._entered = False
        self._response: ClientResponse | None = None
        self._elapsed = 0.0
        self._iterator: AsyncGenerator[EventT, None] | None = None

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
        if not self._entered and self._iterator is None:
            # Held by the loop alone: breaking out of it drops the iterator, and that frees the connection.
            return self._chunks()
        if self._iterator is None:
            self._iterator = self._chunks()
        return self._iterator

    async def __anext__(self) -> EventT:
        if self._iterator is None:
            self._iterator = self._chunks()
        return await self._iterator.__anext__()

    # -- what it tells

    @property
    def response(self) -> ApiResponse[None]:
        """Status, headers and request id of the response; its `data` and `raw_data` are empty.

        Raises:
            ApiAttributeError: The stream was not opened yet.
        """
        response = self._opened()
        headers = response.headers
        return ApiResponse(response.status, headers, None, b"", request_id_of(headers), self._elapsed)

    @property
    def last_event_id(self) -> str | None:
        """The id of the last event that had one, or None."""
        return self._decoder.last_event_id

    async def events(self) -> AsyncGenerator[ServerSentEvent, None]:
        """Iterate over the events as they come, error events and `[DONE]` included, instead of the chunks.

        Raises:
            StreamInterruptedException: The stream ended before its end.
        """
        await self._open()
        try:
            while not self._body_ended:
                for event in await self._next_events():
                    data = event if isinstance(event, bytes) else event.data
                    done = is_done(data)
                    if not done:
                        self.chunks_received += 1
                        self._note_raw(data)
                    yield ServerSentEvent("message", data, self.last_event_id, None) if event is data else event  # type: ignore[misc]
                    if done:
                        await self._finish()
                        return
            self._end_without_done()
        finally:
            self._release()

    async def close(self) -> None:
        """Free the connection; may be called again, and at any time."""
        iterator, self._iterator = self._iterator, None
        self._release()
        if iterator is not None:
            with contextlib.suppress(RuntimeError):  # another task iterates just now: it gets the error
                await iterator.aclose()

    def __del__(self) -> None:
        if not self.__dict__.get("_asked", True):
            warnings.warn(
                f"{self._operation.id}_stream() was neither entered, awaited nor iterated: nothing was sent.",
                RuntimeWarning,
                source=self,
                stacklevel=2,
            )
        elif not self.__dict__.get("_closed", True):
            self._release()

    # -- how it works

    async def _open(self) -> Self:
        if self._closed and not self.complete:
            raise ClientClosedError("this stream is closed: make a new call.")
        if not self._asked:
            self._asked = True
            self._response, started = await self._rest_client.open(
                self._operation, self._request, self._options, self._timeout
            )
            self._elapsed = perf_counter() - started
            kind = self._response.content_type
            if kind in _NOT_EVENTS and "content-type" in self._response.headers:
                await self._refuse(self._response)
        return self

    async def _refuse(self, response: ClientResponse) -> NoReturn:
        try:
            body = await self._rest_client.transport.read(response, self._timeout)
        finally:
            self._release()
        raise_undecodable(self._snapshot(body), "a stream of events")

    async def _chunks(self) -> AsyncGenerator[EventT, None]:
        await self._open()
        decode = json_decoder(self._event_type)
        tracks, finished = self._tracks_choices, self._finished
        try:
            while not self._body_ended:
                for event in await self._next_events():
                    if isinstance(event, bytes):
                        data = event
                    else:
                        data = event.data
                        if event.event == "error":
                            self._raise_error(data)
                        if event.event == "ping":
                            continue
                    if is_done(data):
                        await self._finish()
                        return
                    if b'"error"' in data:
                        self._raise_if_error(data)
                    if not data:
                        continue
                    try:
                        chunk = decode(data)
                    except ValidationError as error:
                        chunk = self._decode_again(data, error)
                    self.chunks_received += 1
                    if tracks:
                        for choice in chunk.choices:
                            if choice.finish_reason is not None:
                                finished.add(choice.index)
                    yield chunk
            if not self.complete:
                self._end_without_done()
        finally:
            self._release()

    async def _next_events(self) -> list[bytes | ServerSentEvent]:
        """Wait for more of the body; return the events that it completes."""
        response = self._opened()
        try:
            piece = await self._rest_client.transport.read_some(response, self._timeout)
        except RequestTimeoutException as error:
            error.request_id = request_id_of(response.headers)
            raise
        except ApiConnectionException as error:
            raise self._interrupted(error.reason or "the connection broke") from error
        try:
            if piece:
                return self._decoder.feed(piece)
        except EventTooLargeError as error:
            raise ResponseDecodeException(
                http_resp=self._snapshot(b""),
                reason=f"an event is larger than {error.limit} bytes; Configuration.max_event_size allows more",
                request_id=request_id_of(response.headers),
            ) from error
        self._body_ended = True
        return self._decoder.finish()

    async def _finish(self) -> None:
        """The answer is whole: wait briefly for the end of the body, so that the connection can be used again."""
        self.complete = True
        self._body_ended = True
        content = self._opened().content
        if content.is_eof():
            return
        loop = asyncio.get_running_loop()
        ended: asyncio.Future[None] = loop.create_future()

        def end() -> None:
            if not ended.done():
                ended.set_result(None)

        content.on_eof(end)
        timer = loop.call_later(DRAIN_SECONDS, end)
        try:
            await ended
        finally:
            timer.cancel()

    def _end_without_done(self) -> None:
        if self._tracks_choices and len(self._finished) >= self._request.choices:
            self.complete = True
            return
        missing = ""
        if self._tracks_choices:
            missing = f", {len(self._finished)} of {self._request.choices} choices finished"
        raise self._interrupted(f"the stream ended without [DONE]{missing}")

    def _interrupted(self, reason: str) -> StreamInterruptedException:
        return StreamInterruptedException(
            http_resp=self._snapshot(b""),
            reason=f"{reason}, after {self.chunks_received} chunks",
            request_id=request_id_of(self._opened().headers),
            chunks_received=self.chunks_received,
        )

    def _raise_if_error(self, data: bytes) -> None:
        if error_of_event(data) is not None:
            self._raise_error(data)

    def _raise_error(self, data: bytes) -> NoReturn:
        text = data.decode("utf-8", "replace")
        fields = error_of_event(data) or {"message": text}
        raise StreamErrorException(
            http_resp=self._snapshot(data),
            reason="error in the stream",
            data=error_data(None, data),
            message=fields.get("message") or text,
            request_id=request_id_of(self._opened().headers),
            code=fields.get("code"),
            type=fields.get("type"),
            param=fields.get("param"),
            chunks_received=self.chunks_received,
        )

    def _decode_again(self, data: bytes, error: ValidationError) -> Any:
        """Decode with invalid UTF-8 replaced, as the standard has it, before giving up."""
        repaired = data.decode("utf-8", "replace").encode()
        if repaired != data:
            try:
                return json_decoder(self._event_type)(repaired)
            except ValidationError as second:
                error = second
        return misfit(self._snapshot(data), self._event_type, error)

    def _note_raw(self, data: bytes) -> None:
        """Take note of finish reasons in the data of an event that nobody decodes."""
        if self._tracks_choices and b'"finish_reason"' in data:
            try:
                chunk = json_decoder(self._event_type)(data)
            except ValidationError:
                return
            self._finished.update(choice.index for choice in chunk.choices if choice.finish_reason is not None)

    def _snapshot(self, body: bytes) -> RESTResponse:
        response = self._opened()
        return RESTResponse(response.status, response.reason, response.headers, body, self._elapsed)

    def _opened(self) -> ClientResponse:
        if self._response is None:
            raise ApiAttributeError("this stream is not open: enter it, await it or iterate it first.")
        return self._response

    def _release(self) -> None:
        self._closed = self._asked = True
        if self._response is not None:
            self._response.close()  # changes nothing where the body was read to its end


def is_done(data: bytes) -> bool:
    """Tell whether the data of an event is the sentinel `[DONE]`, in any case."""
    return data[:1] in (b"[", b" ") and data.strip().upper() == b"[DONE]"
