"""Wait for work in the background: jobs, batches and videos."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from inspect import isawaitable
from typing import TypeVar

from together.generated.exceptions import ApiTypeError, ApiValueError

FIRST_PAUSE = 0.5
"""Seconds before the second look; the pause doubles with each one."""

T = TypeVar("T")


async def poll(look: Callable[[], Awaitable[T]], until: Callable[[T], bool], *, interval: float = 30.0) -> T:
    """Call a method again and again until its answer is as wanted.

        video = await poll(lambda: videos.retrieve_video("video-1"), lambda video: video.status != "in_progress")

    It has no timeout of its own: put it into `asyncio.wait_for`.

    Args:
        look: A function without parameters that makes the call; retries and errors are those of the call.
        until: Tells whether an answer is the wanted one. Let it return true for each status that ends the work.
        interval: Seconds between two calls, at most: the pauses begin at half a second, and double.

    Returns:
        The answer that was wanted.

    Raises:
        ApiTypeError: `look` or `until` is no function, `look` makes no call, or the interval is no number.
        ApiValueError: The interval is not a positive number.
    """
    for name, function in (("look", look), ("until", until)):
        if not callable(function):
            raise ApiTypeError(f"{name} must be a function, such as a lambda, not {type(function).__name__}.")
    if isinstance(interval, bool) or not isinstance(interval, (int, float)):
        raise ApiTypeError(f"interval must be a number of seconds, not {type(interval).__name__}.")
    if not interval > 0:
        raise ApiValueError(f"interval must be more than 0 seconds, not {interval}.")
    pause = FIRST_PAUSE
    while True:
        waiting = look()
        if not isawaitable(waiting):
            raise ApiTypeError(f"look must return what can be awaited, such as a call, not {type(waiting).__name__}.")
        answer = await waiting
        if until(answer):
            return answer
        await asyncio.sleep(min(pause, interval))
        pause = min(2 * pause, interval)
