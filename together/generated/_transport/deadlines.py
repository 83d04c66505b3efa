"""What ends a call that waits: its clocks, or `close()`. One timer per event loop serves all calls on it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from time import perf_counter
from types import TracebackType
from typing import TYPE_CHECKING, Any

from together.generated.api_response import request_id_of
from together.generated.exceptions import ApiException, RequestTimeoutException
from together.generated.timeout import Clocks

if TYPE_CHECKING:
    from aiohttp import ClientResponse

NEVER = float("inf")


class Keeper:
    """The calls that wait on one event loop, and the timer for the clock that runs out next.

    The timer is put off only when it fires, not with each wait that ends: waits come and go far more often than clocks
    run out, so most of them cost no timer at all.

    Attributes:
        loop: The event loop.
        waiting: The calls that wait, by task.
        timer_due: When the timer fires (`loop.time()`).
    """

    __slots__ = ("_timer", "loop", "timer_due", "waiting")

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self.loop = loop
        self.waiting: dict[asyncio.Task[Any], Watch] = {}
        self._timer: asyncio.TimerHandle | None = None
        self.timer_due = NEVER

    def watches(self) -> Iterator[Watch]:
        """Iterate over all that wait: of a task whose call makes another call, the inner one first."""
        for innermost in tuple(self.waiting.values()):
            watch: Watch | None = innermost
            while watch is not None:
                yield watch
                watch = watch.outer

    def expect(self, due: float) -> None:
        """Make sure that the timer fires when a clock runs out (`loop.time()`)."""
        if due < self.timer_due:
            if self._timer is not None:
                self._timer.cancel()
            self.timer_due = due
            self._timer = self.loop.call_at(due, self._ring)

    def stop(self) -> None:
        """Cancel the timer."""
        if self._timer is not None:
            self._timer.cancel()
        self._timer, self.timer_due = None, NEVER

    def _ring(self) -> None:
        now = max(self.timer_due, self.loop.time())  # event loops may fire early by what their clock cannot tell
        self._timer, self.timer_due = None, NEVER
        following = NEVER
        for watch in self.watches():
            if watch.due <= now:
                watch.expire()
            elif watch.due < following:
                following = watch.due
        if following < NEVER:
            self.expect(following)


class Watch:
    """The waits of one call. As a context manager it covers the stretches in which the call waits for the service.

    A clock that runs out, or `end`, cancels the task; here that cancellation becomes an error. A cancellation by the
    caller stays what it is.

    Args:
        keeper: The keeper of the running event loop.
        clocks: The clocks of the call.
        here: What the transport has on that loop; the watch only carries it.

    Attributes:
        response: The response, as soon as its headers are there.
        may_be_sent: Whether the service can have got a request of this call that it did not refuse.
        sent_earlier: The same of the attempts before the present one.
        attempts: How often the request was sent, the present attempt included.
        queued: Seconds that the last attempt waited for a free connection.
        connecting: Seconds that the last attempt took to connect; None where a connection was open already.
        sent_at: When its connection was there (`time.perf_counter`).
        headers_at: When its headers were there.
        started: When the call began.
        due: When the next clock runs out (`loop.time()`).
        task: The task that waits; None while the call does not.
        outer: The call of the same task inside which this one is made, by the function that gives the token, say.
    """

    __slots__ = (
        "_error",
        "_step",
        "_step_due",
        "_total_due",
        "_total_left",
        "attempts",
        "clocks",
        "connecting",
        "due",
        "headers_at",
        "here",
        "keeper",
        "may_be_sent",
        "outer",
        "queued",
        "response",
        "sent_at",
        "sent_earlier",
        "started",
        "task",
    )

    def __init__(self, keeper: Keeper, clocks: Clocks, here: Any = None) -> None:
        self.keeper = keeper
        self.here = here
        self.clocks = clocks
        self.response: ClientResponse | None = None
        self.may_be_sent = self.sent_earlier = False
        self.attempts = 1
        self.queued = 0.0
        self.connecting: float | None = None
        self.started = self.sent_at = self.headers_at = perf_counter()
        self.due = NEVER
        self.outer: Watch | None = None
        self.task: asyncio.Task[Any] | None = None
        self._error: ApiException | None = None
        self._step = ""
        self._step_due = NEVER
        self._total_left = clocks.total
        self._total_due = NEVER

    def begin_wait(self, clock: str = "", seconds: float | None = None) -> None:
        """Begin a stretch in which the call waits for the service, with the clock of its first step."""
        keeper, total = self.keeper, self._total_left
        self.task = task = asyncio.current_task(keeper.loop)
        if task is not None:
            waiting = keeper.waiting
            self.outer = waiting.get(task)
            waiting[task] = self
        self._step = clock
        due = self._step_due = NEVER if seconds is None else keeper.loop.time() + seconds
        if total is not None:
            self._total_due = keeper.loop.time() + total
            if self._total_due < due:
                due = self._total_due
        self.due = due
        if due < keeper.timer_due:
            keeper.expect(due)

    def end_wait(
        self,
        exc_type: type[BaseException] | None = None,
        exc: BaseException | None = None,
        traceback: TracebackType | None = None,
    ) -> None:
        """End that stretch; raise the error for which the task was cancelled, if that is what ended it."""
        task = self.task
        if task is not None:
            if self.outer is None:
                del self.keeper.waiting[task]
            else:
                self.keeper.waiting[task] = self.outer
        if self._total_due != NEVER:
            self._total_left = self._total_due - self.keeper.loop.time()
            self._total_due = NEVER
        if self._error is not None:
            error = self.claim()
            if error is not None and isinstance(exc, asyncio.CancelledError):
                raise error from None
        self.task = None

    __enter__ = begin_wait
    __exit__ = end_wait

    # -- the clocks

    def step(self, clock: str, seconds: float | None) -> None:
        """Begin the next step of the call, and its clock."""
        self._step = clock
        if seconds is not None:
            self._step_due = self.keeper.loop.time() + seconds
            self._expect()
        elif self._step_due != NEVER:
            self._step_due = NEVER
            self._expect()

    def rest_total(self) -> None:
        """Let the clock of the whole call rest."""
        if self._total_due != NEVER:
            self._total_left = self._total_due - self.keeper.loop.time()
            self._total_due = NEVER

    def resume_total(self) -> None:
        """Let the clock of the whole call go on."""
        if self._total_left is not None:
            self._total_due = self.keeper.loop.time() + self._total_left
        self._expect()

    def step_left(self) -> float:
        """Return how many seconds are left for the present step, or were when it ended."""
        return self._step_due - self.keeper.loop.time()

    def total_left(self) -> float:
        """Return how many seconds are left for the whole call."""
        if self._total_due != NEVER:
            return self._total_due - self.keeper.loop.time()
        return NEVER if self._total_left is None else self._total_left

    def _expect(self) -> None:
        due = self._step_due if self._step_due < self._total_due else self._total_due
        self.due = due
        if due < self.keeper.timer_due:
            self.keeper.expect(due)

    # -- the end

    def expire(self) -> None:
        """End the call because a clock ran out."""
        total = self._total_due <= self._step_due
        clock = "total" if total else self._step
        seconds = self.clocks.total if total else getattr(self.clocks, clock)
        self.end(
            RequestTimeoutException(
                reason=f"the {clock} time-out ran out after {seconds:g} s",
                clock=clock,
                seconds=seconds,
                request_sent="maybe" if self.may_be_sent else "no",
                **self.seen(),
            )
        )

    def end(self, error: ApiException) -> None:
        """End the call with an error, if it waits."""
        self.due = NEVER
        if self.task is not None and self._error is None:
            self._error = error
            self.task.cancel()

    def claim(self) -> ApiException | None:
        """Return the error that a cancellation stands for, and undo it; None where the caller cancelled too."""
        error, self._error = self._error, None
        if error is None:
            return None
        uncancel: Callable[[], int] | None = getattr(self.task, "uncancel", None)  # Python 3.11
        by_caller = uncancel is not None and uncancel() > 0
        return None if by_caller else error

    def seen(self) -> dict[str, Any]:
        """Return what was seen of the response, as keyword arguments for an error."""
        response = self.response
        if response is None:
            return {}
        headers = response.headers
        return {"status": response.status, "headers": headers, "request_id": request_id_of(headers)}
