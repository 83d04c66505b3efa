"""Decide whether a request is sent again, and when. Pure: it follows from what happened."""

from __future__ import annotations

import logging
import random
import time
from collections.abc import Callable
from contextvars import ContextVar
from typing import TYPE_CHECKING, NamedTuple

from together.generated._call import Call
from together.generated._response.headers import retry_hint
from together.generated.exceptions import ApiConnectionException, ApiException, ApiValueError, RequestTimeoutException

if TYPE_CHECKING:
    from urllib3.util import Retry

RATE_LIMITED = 429
_log = logging.getLogger("together.generated")

REFUSED = frozenset((RATE_LIMITED, 503))
"""Statuses of a request that the service did not work on: nothing was made, nothing is charged."""

RAISES_REFUSALS: ContextVar[bool] = ContextVar("RAISES_REFUSALS", default=False)
"""Whether a refusal that is for all calls is raised at once: `map_calls` lets all of them wait together."""

FIRST_WAIT = 0.5
LONGEST_WAIT = 60.0
"""Seconds. An error whose hint asks for more is raised at once."""
JITTER = 0.1
"""The share of a wait that is added to it at random, where the server said how long: calls that come back together
collide again."""

DEFAULT_BUDGET = 0.2
"""Retries per call that a client may make in the long run."""
BUDGET_RESERVE = 10.0
"""Retries that a client may make at once, whatever came before; one comes back each second."""
BUDGET_WINDOW = 10.0
"""Seconds after which calls begin to count as past."""


class Resend(NamedTuple):
    """A decision to send again: after how many seconds, and why."""

    wait: float
    reason: str


class Failures:
    """How often a call failed so far, by kind.

    Attributes:
        total: In all.
        connect: Connections that were never made.
        read: Requests that broke off after they may have been sent.
        status: Answers with a status that says no.
    """

    __slots__ = ("connect", "read", "status", "total")

    def __init__(self) -> None:
        self.total = self.connect = self.read = self.status = 0


class RetryBudget:
    """The retries that a client may still make, so that a broken service is not hit harder.

    They are a share of the calls made with `retries` in the last 10 to 20 seconds; a reserve of `BUDGET_RESERVE`
    retries is filled by one each second. When ten thousand calls fail together, some two thousand are so sent again,
    not all of them, three times each; a lone caller never notices.

    Args:
        clock: Seconds that only go forward; for tests.
    """

    __slots__ = ("_clock", "_earlier", "_recent", "_reserve", "_reserve_seen", "_since", "_warned")

    def __init__(self, clock: Callable[[], float] = time.perf_counter) -> None:
        self._clock = clock
        self._reserve = BUDGET_RESERVE
        self._recent = self._earlier = 0.0
        self._since = self._reserve_seen = clock()
        self._warned = self._since - BUDGET_WINDOW

    def note_call(self, share: float, now: float) -> None:
        """Count a call that begins now."""
        if now - self._since >= BUDGET_WINDOW:
            self._begin_window(now)
        self._recent += share

    def spend(self) -> bool:
        """Take one retry, and tell whether there was one."""
        now = self._clock()
        if now - self._since >= BUDGET_WINDOW:
            self._begin_window(now)
        self._reserve = min(BUDGET_RESERVE, self._reserve + now - self._reserve_seen)
        self._reserve_seen = now
        for name in ("_earlier", "_recent", "_reserve"):
            left = getattr(self, name)
            if left > 1 - 1e-9:  # shares add up to a little less than they should
                setattr(self, name, left - 1)
                return True
        return False

    def should_warn(self) -> bool:
        """Tell whether to warn that it is spent: once in a window of time."""
        now = self._clock()
        if now - self._warned < BUDGET_WINDOW:
            return False
        self._warned = now
        return True

    def _begin_window(self, now: float) -> None:
        self._earlier = self._recent if now - self._since < 2 * BUDGET_WINDOW else 0.0
        self._recent = 0.0
        self._since = now


class CallRetries:
    """The retries of one call: what was set, how it failed so far, and the budget of the client.

    Args:
        setting: A number of 0 or more, or a `urllib3.util.Retry`.
        budget: The budget; None: no bound.

    Raises:
        ApiValueError: The setting is neither.
    """

    def __init__(self, setting: int | Retry, budget: RetryBudget | None) -> None:
        attempts_allowed(setting)
        self._setting = setting
        self._budget = budget
        self._failures = Failures()

    def wait_before_resend(
        self, error: ApiException, call: Call, total_left: float, *, idempotent: bool
    ) -> float | None:
        """Return the seconds to wait before the request is sent again, or None where it is not.

        Args:
            error: What went wrong.
            call: What happened so far in the call.
            total_left: How many seconds are left for it.
            idempotent: Whether its operation is idempotent.
        """
        if RAISES_REFUSALS.get() and is_refusal_of_all(error):
            return None
        decision = resend_after(error, self._failures, self._setting, idempotent=idempotent)
        if decision is None:
            return None
        wait, reason = decision
        where = f"{call.method} {call.url_without_values}"
        if wait >= total_left:
            _log.info("%s is not sent again (%s): less than %.3g s are left for the call", where, reason, wait)
            return None
        limited = error.status == RATE_LIMITED  # that is for the rate of this client, the budget for a broken service
        if self._budget is not None and not limited and not self._budget.spend():
            if self._budget.should_warn():
                _log.warning("%s is not sent again (%s): the retry budget is spent", where, reason)
            return None
        _log.info("%s is sent again in %.3g s, as attempt %d: %s", where, wait, call.attempts + 1, reason)
        return wait


def attempts_allowed(retries: int | Retry | None) -> int:
    """Return how many times a request may be sent in all.

    Raises:
        ApiValueError: `retries` is neither a number of 0 or more nor a `urllib3.util.Retry`.
    """
    total = getattr(retries, "total", retries)
    if retries is None or total is False:
        return 1
    if total is None:  # a Retry that only limits the kinds of failures
        parts = [getattr(retries, name, None) or 0 for name in ("connect", "read", "status")]
        return 1 + sum(int(part) for part in parts)
    if not isinstance(total, int) or isinstance(total, bool) or total < 0:
        given, attempts = repr(retries), getattr(retries, "attempts", None)
        if isinstance(attempts, int):  # options of aiohttp_retry, as stock takes
            given = f"{type(retries).__name__}: its attempts={attempts} are retries={max(0, attempts - 1)}"
        raise ApiValueError(
            f"retries must be a number of 0 or more, or a urllib3.util.Retry with such a total, not {given}."
        )
    return 1 + total


def is_refusal_of_all(error: ApiException) -> bool:
    """Tell whether the service refused a request for now in a way that holds for other requests too."""
    if error.status == RATE_LIMITED:
        return True
    return error.status in REFUSED and retry_hint(error.status, error.headers or {}) is not None


def resend_after(
    error: ApiException, failures: Failures, retries: int | Retry | None, *, idempotent: bool = False
) -> Resend | None:
    """Return the decision to send a request again, or None.

    Sent again is what the service cannot have worked on: a refusal (429, 503), or a connection that was never made.
    For operations that are idempotent also: other statuses of the `status_forcelist` of a `Retry`, and, with its
    `read` above 0, what broke off when the request may have been sent.

    Args:
        error: What went wrong.
        failures: How often the call failed before; this failure is added.
        retries: The setting.
        idempotent: Whether the operation is idempotent.
    """
    failures.total += 1
    if failures.total >= attempts_allowed(retries):
        return None
    reason = _reason(error, failures, retries, idempotent)
    if reason is None:
        return None
    hint = retry_hint(error.status, error.headers or {}) or 0.0
    if not getattr(retries, "respect_retry_after_header", True):
        hint = 0.0
    if hint > LONGEST_WAIT:
        return None
    factor = float(getattr(retries, "backoff_factor", FIRST_WAIT))
    doubled = 2.0 ** min(failures.total - 1, 64)
    backoff = min(factor * doubled, float(getattr(retries, "backoff_max", LONGEST_WAIT)), LONGEST_WAIT)
    if isinstance(retries, int):  # calls that failed together spread over the whole backoff, after a hint
        return Resend(hint + random.uniform(0.0, max(backoff, JITTER * hint)), reason)
    wait = max(hint, backoff)
    jitter = float(getattr(retries, "backoff_jitter", 0.0)) or JITTER * wait
    return Resend(wait + random.uniform(0.0, jitter), reason)


def _reason(error: ApiException, failures: Failures, retries: int | Retry | None, idempotent: bool) -> str | None:
    """Return why a request may be sent again after an error, or None."""
    if isinstance(error, ApiConnectionException):
        if isinstance(error, RequestTimeoutException) and error.clock in ("total", "queue"):
            return None  # the caller's patience is at its end, not the service's
        if error.request_sent == "no":
            failures.connect += 1
            return "the connection was not made" if _within(failures.connect, retries, "connect") else None
        failures.read += 1
        asked_for = bool(getattr(retries, "read", None))
        return "the answer broke off" if idempotent and asked_for and _within(failures.read, retries, "read") else None
    status = error.status
    if status is None or status < 400 or not _within(failures.status + 1, retries, "status"):
        return None
    failures.status += 1
    if status in REFUSED:
        return f"refused for now ({status})"
    listed = status in (getattr(retries, "status_forcelist", None) or ())
    return f"status {status} of status_forcelist" if idempotent and listed else None


def _within(count: int, retries: int | Retry | None, kind: str) -> bool:
    """Tell whether a kind of failure may be retried so often."""
    limit = getattr(retries, kind, None)
    return limit is None or count <= limit
