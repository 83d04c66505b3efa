"""May this be sent again, and when? Pure: a decision from what happened, nothing is done here."""

from __future__ import annotations

import random
import time
from collections.abc import Mapping
from typing import TYPE_CHECKING

from together.generated.exceptions import ApiConnectionException, ApiException, ApiValueError

if TYPE_CHECKING:
    from urllib3.util import Retry

REFUSED = frozenset((429, 503))
"""Statuses of a request that the service did not work on: nothing was made, nothing is charged."""

FIRST_WAIT = 0.5
LONGEST_WAIT = 60.0
"""Seconds. An error whose hint asks for more is raised at once."""

_EPOCH_FROM = 1e9
"""A larger `x-ratelimit-reset` is a time, not a duration."""


def attempts_allowed(retries: int | Retry | None) -> int:
    """Return how many times a request may be sent in all.

    Raises:
        ApiValueError: `retries` is neither a number of 0 or more nor a `urllib3.util.Retry`.
    """
    total = getattr(retries, "total", retries)
    if retries is None or total is False:
        return 1
    if not isinstance(total, int) or isinstance(total, bool) or total < 0:
        raise ApiValueError(
            f"retries must be a number of 0 or more, or a urllib3.util.Retry with such a total, not {retries!r}."
        )
    return 1 + total


def wait_before_retry(error: ApiException, attempt: int, retries: int | Retry | None) -> float | None:
    """Return how long to wait before a request is sent again, in seconds; None: raise the error instead.

    Only what cannot have been worked on is sent again: a refusal (429, 503), or a connection that was never made.

    Args:
        error: What went wrong.
        attempt: Which attempt it was, counted from 1.
        retries: The setting.
    """
    unsent = isinstance(error, ApiConnectionException) and error.request_sent == "no"
    if attempt >= attempts_allowed(retries) or not (unsent or error.status in REFUSED):
        return None
    hint = retry_hint(error.status, error.headers or {}) or 0.0
    if not getattr(retries, "respect_retry_after_header", True):
        hint = 0.0
    if hint > LONGEST_WAIT:
        return None
    factor = float(getattr(retries, "backoff_factor", FIRST_WAIT))
    doubled = 2.0 ** min(attempt - 1, 64)
    backoff = min(factor * doubled, float(getattr(retries, "backoff_max", LONGEST_WAIT)))
    wait = max(hint, backoff)
    return wait + random.uniform(0.0, 0.1 * wait)  # clients that come back together collide again


def retry_hint(status: int | None, headers: Mapping[str, str]) -> float | None:
    """Return for how many seconds the server asks to be left alone; None where it does not say.

    The longest of `retry-after-ms`, `Retry-After` (seconds or a date) and, on 429, `x-ratelimit-reset`.
    """
    hints = [
        _number(headers.get("retry-after-ms"), 0.001),
        _retry_after(headers.get("retry-after")),
        _reset(headers.get("x-ratelimit-reset")) if status == 429 else None,
    ]
    return max((hint for hint in hints if hint is not None), default=None)


def _number(text: str | None, unit: float = 1.0) -> float | None:
    try:
        value = float(text or "") * unit
    except ValueError:
        return None
    return value if 0 <= value < float("inf") else None


def _reset(text: str | None) -> float | None:
    value = _number(text)
    return max(0.0, value - time.time()) if value is not None and value > _EPOCH_FROM else value


def _retry_after(text: str | None) -> float | None:
    if text is None:
        return None
    seconds = _number(text)
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
