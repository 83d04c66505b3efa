"""Do what waits for a disk in a thread, so that the event loop does not wait for it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any, TypeVar

T = TypeVar("T")


async def in_thread(function: Callable[..., T], *arguments: Any) -> T:
    """Run a function in a thread.

    A cancellation waits for its end, and comes after it: no thread works on a file that is closed or removed by then.
    """
    return await to_end(asyncio.get_running_loop().run_in_executor(None, function, *arguments))


async def to_end(future: asyncio.Future[T], on_cancel: Callable[[], object] | None = None) -> T:
    """Wait for a future to its end, also when the task is cancelled meanwhile: the cancellation comes after it.

    A second cancellation ends the wait; the future goes on by itself.

    Args:
        future: The future.
        on_cancel: Called when the task is cancelled, to bring the end nearer.
    """
    future.add_done_callback(_note_error)
    try:
        await asyncio.wait([future])
    except asyncio.CancelledError:
        if on_cancel is not None:
            on_cancel()
        await asyncio.wait([future])
        raise
    return future.result()


def _note_error(future: asyncio.Future[Any]) -> None:
    if not future.cancelled():
        future.exception()  # or else asyncio logs that nobody asked for it
