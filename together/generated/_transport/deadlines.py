"""What ends a call that waits: its deadlines, or `close()`. One timer per event loop serves all calls on it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from types import TracebackType
from typing import Any

from together.generated._call import Call
from together.generated.exceptions import ApiException, RequestTimeoutException
from together.generated.timeout import Timeouts

NEVER = float("inf")


class DeadlineScheduler:
    """The calls that wait on one event loop, and the timer for the deadline that comes next.

    The timer is put off only when it fires, not with each wait that ends: waits come and go far more often than
    deadlines pass, so most of them cost no timer at all.

    Attributes:
        loop: The event loop.
        waiting: The deadlines of the calls that wait, by task.
        timer_due: When the timer fires (`loop.time()`).
        closed: Whether the client was closed, so that nothing more is to be read.
    """

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self.loop = loop
        self.waiting: dict[asyncio.Task[Any], Deadlines] = {}
        self._timer: asyncio.TimerHandle | None = None
        self.timer_due = NEVER
        self.closed = False

    def all_waiting(self) -> Iterator[Deadlines]:
        """Iterate over the deadlines of all calls that wait.

        Where a task waits for several, the inner one comes first.
        """
        for innermost in tuple(self.waiting.values()):
            deadlines: Deadlines | None = innermost
            while deadlines is not None:
                yield deadlines
                deadlines = deadlines.outer

    def schedule(self, due: float) -> None:
        """Make sure that the timer fires at a deadline (`loop.time()`)."""
        if due < self.timer_due:
            if self._timer is not None:
                self._timer.cancel()
            self.timer_due = due
            self._timer = self.loop.call_at(due, self._fire)

    def stop(self) -> None:
        """Cancel the timer."""
        if self._timer is not None:
            self._timer.cancel()
        self._timer, self.timer_due = None, NEVER

    def _fire(self) -> None:
        now = max(self.timer_due, self.loop.time())  # event loops may fire early by what their clock cannot tell
        self._timer, self.timer_due = None, NEVER
        following = NEVER
        for deadlines in self.all_waiting():
            if deadlines.due <= now:
                self.loop.call_soon(deadlines.expire, now)  # after what came in this turn was delivered
            elif deadlines.due < following:
                following = deadlines.due
        if following < NEVER:
            self.schedule(following)


class Deadlines:
    """The deadlines of one call. As a context manager they cover the stretches in which the call waits.

    A deadline that passes, or `interrupt`, cancels the task; here that cancellation becomes an error. A cancellation
    by the caller stays what it is.

    Args:
        scheduler: The scheduler of the running event loop.
        timeouts: The timeouts of the call.
        call: What happened so far in the call.

    Attributes:
        due: The next deadline (`loop.time()`).
        task: The task that waits; None while the call does not.
        outer: The deadlines of the call inside which this one is made, by the function that gives the token, say.
    """

    def __init__(self, scheduler: DeadlineScheduler, timeouts: Timeouts, call: Call) -> None:
        self.scheduler = scheduler
        self.timeouts = timeouts
        self.call = call
        self.due = NEVER
        self.outer: Deadlines | None = None
        self.task: asyncio.Task[Any] | None = None
        self._cancelling = 0  # how often the task was cancelled before it began to wait
        self._error: ApiException | None = None
        self._phase = ""
        self._phase_seconds: float | None = None
        self._waiting_for = ""
        self._phase_due = NEVER
        self._total_left = timeouts.total
        self._total_due = NEVER

    def __enter__(self) -> None:
        self.task = task = asyncio.current_task(self.scheduler.loop)
        if task is not None:
            waiting = self.scheduler.waiting
            self.outer = waiting.get(task)
            waiting[task] = self
            self._cancelling = _cancelling(task)
        self.resume_total()
        self.enter_phase("", None)

    def __exit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, traceback: TracebackType | None
    ) -> None:
        task = self.task
        if task is not None:
            if self.outer is None:
                del self.scheduler.waiting[task]
            else:
                self.scheduler.waiting[task] = self.outer
        self.pause_total()
        error = self.take_error()
        self.task = None
        try:
            if error is not None and isinstance(exc, asyncio.CancelledError):
                raise error from None
        finally:
            del error, exc  # else the traceback and this frame would hold each other in a circle

    # -- the phases

    def enter_phase(self, phase: str, seconds: float | None, waiting_for: str = "") -> None:
        """Begin the next phase of the call, and its timeout.

        Args:
            phase: The field of `Timeout` that limits it.
            seconds: The limit; None: none.
            waiting_for: What is waited for, where it is not what the name of the phase says.
        """
        self._phase, self._phase_seconds, self._waiting_for = phase, seconds, waiting_for
        self._phase_due = NEVER if seconds is None else self.scheduler.loop.time() + seconds
        self.due = due = min(self._phase_due, self._total_due)
        if due < self.scheduler.timer_due:
            self.scheduler.schedule(due)

    def pause_total(self) -> None:
        """Pause the timeout of the whole call."""
        if self._total_due != NEVER:
            self._total_left = self._total_due - self.scheduler.loop.time()
            self._total_due = NEVER

    def resume_total(self) -> None:
        """Let the timeout of the whole call go on."""
        if self._total_left is not None:
            self._total_due = self.scheduler.loop.time() + self._total_left

    def use_total(self, seconds: float) -> None:
        """Count time in which the caller waited outside of a stretch."""
        if self._total_left is not None:
            self._total_left -= seconds

    def phase_left(self) -> float:
        """Return how many seconds are left for the present phase, or were when it ended."""
        return self._phase_due - self.scheduler.loop.time()

    def total_left(self) -> float:
        """Return how many seconds are left for the whole call."""
        if self._total_due != NEVER:
            return self._total_due - self.scheduler.loop.time()
        return NEVER if self._total_left is None else self._total_left

    # -- the end

    def expire(self, now: float) -> None:
        """End the call, if it still waits and its deadline is not later than a time."""
        if self.task is not None and self.due <= now:
            self.interrupt(self._timeout_error())

    def raise_if_passed(self) -> None:
        """Raise if a deadline passed, for a wait that is too short for the timer.

        Raises:
            RequestTimeoutException: It did.
        """
        if self.due <= self.scheduler.loop.time():
            raise self._timeout_error()

    def _timeout_error(self) -> RequestTimeoutException:
        total = self._total_due <= self._phase_due
        phase = "total" if total else self._phase
        seconds = getattr(self.timeouts, phase) or self._phase_seconds
        reason = f"the {phase} timeout ran out after {seconds:g} s"
        if self._waiting_for and not total:
            reason += f" of waiting for {self._waiting_for}"
        return RequestTimeoutException(
            reason=reason,
            clock=phase,
            seconds=seconds,
            **self.call.error_facts(),
        )

    def interrupt(self, error: ApiException) -> None:
        """End the call with an error, if it waits.

        A task that ends its own call goes on, and finds it closed.
        """
        self.due = NEVER
        if self.task is not None and self._error is None and self.task is not asyncio.current_task(self.scheduler.loop):
            self._error = error
            self._cancelling = min(self._cancelling, _cancelling(self.task))  # some may have been undone since
            self.task.cancel()

    def take_error(self) -> ApiException | None:
        """Undo a cancellation and return the error that it stands for, or None.

        It is None where the caller cancelled too.
        """
        error, self._error = self._error, None
        if error is None:
            return None
        uncancel: Callable[[], int] | None = getattr(self.task, "uncancel", None)  # Python 3.11
        by_caller = uncancel is not None and uncancel() > self._cancelling
        return None if by_caller else error


def _cancelling(task: asyncio.Task[Any]) -> int:
    """Return how often a task was cancelled, or 0 before Python 3.11, which does not count that."""
    count: Callable[[], int] | None = getattr(task, "cancelling", None)
    return 0 if count is None else count()
