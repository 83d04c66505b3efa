"""May this be sent again, and when? Pure: a decision from what happened, nothing is done here."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from together.generated.api_response import number_in, reset_in
from together.generated.exceptions import ApiConnectionException, ApiException, ApiValueError, RequestTimeoutException

if TYPE_CHECKING:
    from urllib3.util import Retry

REFUSED = frozenset((429, 503))
"""Statuses of a request that the service did not work on: nothing was made, nothing is charged."""

FIRST_WAIT = 0.5
LONGEST_WAIT = 60.0
"""Seconds. An error whose hint asks for more is raised at once."""
JITTER = 0.1
"""The share of a wait that is added to it at random: clients that come back together collide again."""

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
    """What keeps the retries of a client below a share of its calls, so that a broken service is not hit harder.

    The calls of the last 10 to 20 seconds give the share of their number, and a reserve of `BUDGET_RESERVE` retries is
    filled by one each second. When ten thousand calls fail together, some two thousand are so sent again, not all of
    them, three times each; a lone caller never notices.

    Args:
        clock: Seconds that only go forward; for tests.
    """

    __slots__ = ("_clock", "_earlier", "_recent", "_reserve", "_reserve_seen", "_since")

    def __init__(self, clock: Callable[[], float] = time.perf_counter) -> None:
        self._clock = clock
        self._reserve = BUDGET_RESERVE
        self._recent = self._earlier = 0.0
        self._since = self._reserve_seen = clock()

    def note_call(self, share: float, now: float) -> None:
        """Take account of a call that begins now."""
        if now - self._since >= BUDGET_WINDOW:
            self._begin_window(now)
        self._recent += share

    def spend(self) -> bool:
        """Take one retry; tell whether there was one."""
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

    def _begin_window(self, now: float) -> None:
        self._earlier = self._recent if now - self._since < 2 * BUDGET_WINDOW else 0.0
        self._recent = 0.0
        self._since = now


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
        raise ApiValueError(
            f"retries must be a number of 0 or more, or a urllib3.util.Retry with such a total, not {retries!r}."
        )
    return 1 + total


def resend_after(
    error: ApiException, failures: Failures, retries: int | Retry | None, *, idempotent: bool = False
) -> Resend | None:
    """Decide whether a request is sent again; None: the error is to be raised.

    Sent again is what the service cannot have worked on: a refusal (429, 503), or a connection that was never made.
    For operations that are safe to repeat also: other statuses of the `status_forcelist` of a `Retry`, and, with its
    `read` above 0, what broke off when the request may have been sent.

    Args:
        error: What went wrong.
        failures: How often the call failed before; this failure is added.
        retries: The setting.
        idempotent: Whether the operation is safe to repeat.
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
    wait = max(hint, backoff)
    jitter = float(getattr(retries, "backoff_jitter", 0.0)) or JITTER * wait
    return Resend(wait + random.uniform(0.0, jitter), reason)


def _reason(error: ApiException, failures: Failures, retries: int | Retry | None, idempotent: bool) -> str | None:
    """Return why an error allows that the request is sent again, or None."""
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
    """Tell whether a kind of failure may happen so often."""
    limit = getattr(retries, kind, None)
    return limit is None or count <= limit


def retry_hint(status: int | None, headers: Mapping[str, str]) -> float | None:
    """Return for how many seconds the server asks to be left alone; None where it does not say.

    The longest of `retry-after-ms`, `Retry-After` (seconds or a date) and, on 429, `x-ratelimit-reset`.
    """
    hints = [
        number_in(headers.get("retry-after-ms"), 0.001),
        _retry_after(headers.get("retry-after")),
        reset_in(headers) if status == 429 else None,
    ]
    return max((hint for hint in hints if hint is not None), default=None)


def _retry_after(text: str | None) -> float | None:
    if text is None:
        return None
    seconds = number_in(text)
    if seconds is not None:
        return seconds
    from datetime import timezone
    from email.utils import parsedate_to_datetime

    try:
        date = parsedate_to_datetime(text)
        if date.tzinfo is None:  # HTTP knows no other zone
            date = date.replace(tzinfo=timezone.utc)
        return max(0.0, date.timestamp() - time.time())
    except (TypeError, ValueError, OverflowError):
        return None
