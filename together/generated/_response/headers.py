"""Read what the headers of a response say. Pure; imports nothing of the package."""

from __future__ import annotations

import time
from collections.abc import Mapping
from datetime import datetime, timezone
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from multidict import CIMultiDictProxy

REQUEST_ID_HEADERS = ("x-request-id", "x-together-traceid", "cf-ray")
"""Headers that may hold the id of a request, the best first."""

_EPOCH_FROM = 1e9
"""Larger numbers are no durations, but times since 1970, as some gateways send them."""
_EPOCHS = ((1e18, 1e-9), (1e15, 1e-6), (1e12, 1e-3))
"""From which number on such a time is in nano-, micro- or milliseconds, and not in seconds."""


def readable_headers(headers: CIMultiDictProxy[str]) -> CIMultiDictProxy[str]:
    """Return headers as text that can be printed: bytes that are no UTF-8 are read as Latin-1, as HTTP once had it.

    Where each value is, the headers are returned as they are.
    """
    if "".join(headers.values()).isascii():
        return headers
    from multidict import CIMultiDict, CIMultiDictProxy  # hardly any are

    return CIMultiDictProxy(CIMultiDict((name, _readable(value)) for name, value in headers.items()))


def _readable(value: str) -> str:
    try:
        return value.encode("utf-8", "surrogateescape").decode("utf-8")
    except UnicodeDecodeError:
        return value.encode("utf-8", "surrogateescape").decode("latin-1")


def request_id_of(headers: Mapping[str, str]) -> str | None:
    """Return the id of a request from the headers of its response, or None."""
    for name in REQUEST_ID_HEADERS:
        value = headers.get(name)
        if value:
            return value
    return None


def non_negative_number(text: str | None) -> float | None:
    """Parse a finite, non-negative number; None where the text is no such number."""
    try:
        value = float(text or "")
    except ValueError:
        return None
    return value if 0 <= value < float("inf") else None


def seconds_until_reset(headers: Mapping[str, str]) -> float | None:
    """Return how long `x-ratelimit-reset` asks to wait, in seconds, or None."""
    return _seconds_from_now(headers.get("x-ratelimit-reset"))


def retry_hint(status: int | None, headers: Mapping[str, str]) -> float | None:
    """Return how long the server asks to wait before the next attempt, in seconds, or None.

    The longest of `retry-after-ms`, `Retry-After` (seconds, a date or an epoch) and, on 429, `x-ratelimit-reset`.
    """
    hints = [
        _seconds_from_now(headers.get("retry-after-ms"), 0.001),
        _retry_after(headers.get("retry-after")),
        seconds_until_reset(headers) if status == 429 else None,
    ]
    return max((hint for hint in hints if hint is not None), default=None)


def time_of(text: str | None) -> datetime | None:
    """Parse a time in ISO 8601, or return None."""
    if not text:
        return None
    try:
        from dateutil.parser import isoparse  # few answers carry one, and loading it takes time

        return isoparse(text)
    except (ValueError, OSError):  # or no file can be opened to load it
        return None


def _seconds_from_now(text: str | None, unit: float = 1.0) -> float | None:
    """Parse a duration in `unit`, or a time since 1970 in seconds or less; None where the text is neither."""
    value = non_negative_number(text)
    if value is None or value <= _EPOCH_FROM:
        return None if value is None else value * unit
    return max(0.0, value * next((part for least, part in _EPOCHS if value > least), 1.0) - time.time())


def _retry_after(text: str | None) -> float | None:
    if text is None:
        return None
    seconds = _seconds_from_now(text)
    if seconds is not None:
        return seconds
    try:
        from email.utils import parsedate_to_datetime  # few answers carry a date, and loading it takes time

        date = parsedate_to_datetime(text)
        if date.tzinfo is None:  # HTTP knows no other zone
            date = date.replace(tzinfo=timezone.utc)
        return max(0.0, date.timestamp() - time.time())
    except (TypeError, ValueError, OverflowError, OSError):  # or no file can be opened to load it
        return None
