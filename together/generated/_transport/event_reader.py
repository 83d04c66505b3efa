"""Read the body of a streamed answer: pieces of it in, events out, under the timeout from event to event."""

from __future__ import annotations

import asyncio

from aiohttp import ClientResponse

from together.generated._sse.decoder import (
    EventDecoder,
    EventTooLargeError,
    ServerSentEvent,
    has_begun,
    is_event_stream,
    is_foreign,
)
from together.generated._transport.body_reading import (
    TURN_BYTES,
    read_at_end,
    read_held_back,
    read_some,
    read_some_of_call,
    yield_to_loop,
)
from together.generated._transport.deadlines import Deadlines
from together.generated.exceptions import ApiConnectionException

DRAIN_SECONDS = 0.1
"""How long the end of the body may take after `[DONE]`, so that its connection can be used again."""

LATE_BYTES = 2**18
"""How much of what has arrived by the time a deadline passes is delivered all the same: what a read of the socket
brings."""

PIECE_COST = 1024
"""What a piece costs besides its bytes, as if it had so many more."""


class EventReader:
    """The events of one response, as they come, and how its body ended.

    Args:
        response: The response, of which nothing was read.
        deadlines: The deadlines of the call.
        max_event_size: The largest size of an event in bytes.

    Attributes:
        last_event_id: The id of the last event that had one, or None.
        ended: Whether no more of the body can come: it was read to its end, or broke off.
        bytes_read: How many bytes of the body were read, after decompression.
        peeked: The beginning of the body, where it was looked at and is still to be read.
        failure: Why no more can be read, where that is not the end of the body: the connection broke, a deadline
            passed, or an event is too large. The events that came before are whole.
    """

    def __init__(self, response: ClientResponse, deadlines: Deadlines, max_event_size: int) -> None:
        self.ended = False
        self.bytes_read = 0
        self.failure: ApiConnectionException | EventTooLargeError | None = None
        self._response = response
        self._deadlines = deadlines
        self._decoder = EventDecoder(max_event_size)
        self.peeked = b""
        self._pending = memoryview(b"")  # what of a large piece is not decoded yet
        self._until_turn = TURN_BYTES  # how much to decode before the event loop gets a turn
        # The idle timeout runs from one event that the caller is given to the next.
        self._delivered = -1  # how many had been when it began
        self._left_at = 0.0  # when the last read ended
        self._caller_waits = False  # whether the caller has waited ever since

    @property
    def last_event_id(self) -> str | None:
        """Return the id of the last event that had one, or None."""
        return self._decoder.last_event_id

    async def begins_like_events(self, seconds: float | None, more: float) -> bool:
        """Tell by its beginning, which stays to be read, whether the body is an event stream.

        Args:
            seconds: How long to wait for the first bytes that tell something, however many blanks come before them;
                None: no limit.
            more: How long to wait for others, where those do not decide it.

        Raises:
            ApiConnectionException: The body broke off before.
        """
        loop = self._deadlines.scheduler.loop
        since, begun = loop.time(), False
        while (found := is_event_stream(self.peeked)) is None:
            if self.peeked:
                self._deadlines.raise_if_passed()  # where more comes in each turn, no read waits for long enough
            if has_begun(self.peeked) == len(self.peeked):
                self.peeked = b""  # some servers send blanks while they are at work, as many as they like
            elif not begun:
                since, begun, seconds = loop.time(), True, more
            left = None if seconds is None else max(since + seconds - loop.time(), 1e-9)
            piece = await read_some_of_call(self._response, self._deadlines, left)
            if not piece:
                break
            self.peeked += piece
        return bool(found)

    @property
    def unfinished(self) -> list[bytes | ServerSentEvent]:
        """Return what the body ended with, where that is no whole event."""
        return self._decoder.unfinished

    async def read(self, delivered: int) -> list[bytes | ServerSentEvent]:
        """Wait for more of the body; return the events that it completes.

        Args:
            delivered: How many events the caller was given so far. The idle timeout begins anew with each; a comment
                or a ping is not one.
        """
        if self._delivered < 0 and not self.peeked and self._response.content.at_eof():
            self.peeked = await read_at_end(self._response, self._deadlines)  # a middleware has read it already
        idle = self._deadlines.timeouts.idle
        if delivered != self._delivered:
            self._delivered = delivered
        else:
            idle = self._resume_timeouts(idle)
        self._caller_waits = False  # who cancels this read may do something else before the next
        piece = b""
        try:
            if self._pending or self._until_turn <= 0:
                self._until_turn = TURN_BYTES
                await yield_to_loop(self._deadlines, idle)
            piece = await self._next_piece(idle)
        except ApiConnectionException as failure:
            self.failure = failure
            piece = bytes(self._pending[:LATE_BYTES]) if self._pending else read_held_back(self._response)
            self._pending = memoryview(b"")
        finally:
            self._left_at = self._deadlines.scheduler.loop.time()
        if not self.bytes_read and is_foreign(piece):
            self.peeked = piece  # for whoever asks what came, where it makes no event
        self.bytes_read += len(piece)
        try:
            events = self._decoder.feed(piece)
            if not self._pending and (self.failure is not None or not piece):
                self.ended = True
                events += self._decoder.finish()
        except EventTooLargeError as error:
            self.ended = True
            self.failure = error
            events = error.events
        self._caller_waits = not events
        return events

    def note_skipped(self) -> None:
        """Note that the caller was not given the last event, and still waits."""
        self._caller_waits = True

    def _resume_timeouts(self, idle: float | None) -> float | None:
        """Return what is left of the idle timeout.

        Where the caller waited, it and the total timeout run on.
        """
        away = self._deadlines.scheduler.loop.time() - self._left_at
        if self._caller_waits:  # to decode what is no event takes time as well
            self._deadlines.use_total(away)
            away = 0.0
        return None if idle is None else max(self._deadlines.phase_left() + away, 1e-9)

    async def _next_piece(self, idle: float | None) -> bytes:
        if not self._pending:
            piece, self.peeked = self.peeked, b""
            if piece:
                self._deadlines.enter_phase("idle", idle)
            else:
                piece = await read_some(self._response, self._deadlines, idle)
            size = len(piece)
            self._until_turn -= size + PIECE_COST
            if size <= TURN_BYTES:
                return piece
            self._pending = memoryview(piece)
        piece, self._pending = bytes(self._pending[:TURN_BYTES]), self._pending[TURN_BYTES:]
        return piece

    async def drain(self) -> None:
        """Read the rest of the body for a short time, so that the connection can be used again."""
        content = self._response.content
        if self.failure is not None or content.is_eof():
            return
        # Not response.close(): the error that it puts there is one for all, and would keep this response in memory.
        held_open = ApiConnectionException(reason="the body goes on after [DONE]")
        timer = self._deadlines.scheduler.loop.call_later(DRAIN_SECONDS, content.set_exception, held_open)
        try:
            while not content.is_eof():
                await read_some(self._response, self._deadlines, None)
                await asyncio.sleep(0)  # for the timer: what was compressed comes without a wait
        except ApiConnectionException:
            pass  # the answer is whole all the same
        finally:
            timer.cancel()
