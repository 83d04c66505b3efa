"""Read the body of a streamed answer: pieces of it in, events out, under the clock that runs from event to event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from together.generated.exceptions import ApiConnectionException
from together.generated._sse.decoder import EventDecoder, EventTooLargeError, ServerSentEvent

if TYPE_CHECKING:
    from aiohttp import ClientResponse, StreamReader

    from together.generated._transport.transport import Transport
    from together.generated._transport.deadlines import Watch

DRAIN_SECONDS = 0.1
"""How long the end of the body may take after `[DONE]`, so that its connection can be used again."""


class EventReader:
    """The events of one response, as they come, and how its body ended.

    Args:
        response: The response, of which nothing was read.
        transport: What it came over.
        watch: The watch of the call; its idle clock begins anew with each event that was delivered.
        max_event_size: The largest size of an event in bytes.

    Attributes:
        decoder: Makes events of bytes.
        ended: Whether no more of the body can come: it was read to its end, or broke off.
        failure: Why no more can be read, where that is not the end of the body: the connection broke, a clock ran out,
            or an event is too large. The events that came before are whole.
    """

    __slots__ = (
        "_content",
        "_delivered",
        "_idle_left",
        "_response",
        "_transport",
        "_watch",
        "decoder",
        "ended",
        "failure",
    )

    def __init__(self, response: ClientResponse, transport: Transport, watch: Watch, max_event_size: int) -> None:
        self.decoder = EventDecoder(max_event_size)
        self.ended = False
        self.failure: ApiConnectionException | EventTooLargeError | None = None
        self._response = response
        self._content = response.content
        self._transport = transport
        self._watch = watch
        self._idle_left: float | None = None  # where it is not what the watch says
        self._delivered = -1  # how many events had been when the idle clock began to run

    def begin(self, delivered: int) -> StreamReader:
        """Let the clocks run until more of the body comes.

        Args:
            delivered: How many events were delivered so far.

        Returns:
            What to call `readany` of; then `end` is to be called with what that returned, or first `failed` with what
            it raised. (For each piece, a coroutine of its own would be one more to wait through.)
        """
        watch = self._watch
        idle = watch.clocks.idle
        if self._delivered != delivered:
            self._delivered = delivered
        elif idle is not None:  # what came since was no event: the clock goes on
            idle = max(watch.step_left() if self._idle_left is None else self._idle_left, 1e-9)
        self._idle_left = None
        if self._transport.closed:
            self._transport.refuse_to_read(self._content, watch)
        watch.begin_wait("idle", idle)
        return self._content

    def failed(self, error: BaseException) -> bytes:
        """Keep a failure for after the events that came; return what of the body came before it.

        Raises:
            BaseException: The error itself, where it is not about the connection: the task was cancelled, say.
        """
        try:
            self._watch.end_wait(None, error)
            self._transport.raise_explained(error, self._watch)
        except ApiConnectionException as failure:
            self.failure = failure
        # aiohttp holds it back behind the error.
        self._content.set_exception(None)  # type: ignore[arg-type]  # the only public way to it
        return self._content.read_nowait()

    def end(self, piece: bytes) -> list[bytes | ServerSentEvent]:
        """Let the clocks rest; return the events that a piece of the body completes."""
        if self.failure is None:
            self._watch.end_wait()
        try:
            events = self.decoder.feed(piece)
            if self.failure is not None or not piece:
                self.ended = True
                events += self.decoder.finish()
        except EventTooLargeError as error:
            self.ended = True
            self.failure = error
            events = error.events
        return events

    async def read(self, delivered: int) -> list[bytes | ServerSentEvent]:
        """Wait for more of the body; return the events that it completes.

        Args:
            delivered: How many events were delivered so far.
        """
        content = self.begin(delivered)
        try:
            piece = await content.readany()
        except BaseException as error:
            piece = self.failed(error)
        events = self.end(piece)
        self._idle_left = self._watch.step_left()  # the caller may get a ping now, and its time does not count
        return events

    async def drain(self) -> None:
        """Read what is left after the last event, so that the connection can be used again: a short time, no longer."""
        content, watch = self._content, self._watch
        if self.failure is not None or content.is_eof():
            return
        # Not response.close(): the error that it puts there is one for all, and would keep this response in memory.
        held_open = ApiConnectionException(reason="the body goes on after [DONE]")
        timer = watch.keeper.loop.call_later(DRAIN_SECONDS, content.set_exception, held_open)
        try:
            while not content.is_eof():
                await self._transport.read_some(self._response, watch, watch.clocks.idle)
        except ApiConnectionException:
            pass  # the answer is whole all the same
        finally:
            timer.cancel()
