"""Do what waits for a disk in a thread, so that the event loop does not wait for it."""

from __future__ import annotations

import asyncio
import concurrent.futures.thread  # noqa: F401 - asyncio loads it at the first use, which fails where no file can be opened
import io
import os
import secrets
import stat
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import IO, Any, TypeVar

from together.generated.exceptions import ApiFileError

T = TypeVar("T")


async def in_thread(function: Callable[..., T], *arguments: Any) -> T:
    """Run a function in a thread.

    A cancellation waits for its end, and comes after it: no thread works on a file that is closed or removed by then.
    """
    return await to_end(asyncio.get_running_loop().run_in_executor(None, function, *arguments))


async def to_end(future: asyncio.Future[T], on_cancel: Callable[[], object] | None = None) -> T:
    """Wait for a future to its end, also where the task is cancelled meanwhile.

    The cancellation comes after it. A second one ends the wait, and the future goes on by itself.

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


class PartFile:
    """What is there of a file, beside the path that it is for.

    Args:
        target: That path.
    """

    def __init__(self, target: Path) -> None:
        self._target = target = Path(os.path.realpath(target))  # what a link leads to is replaced, not the link
        self._path = target.with_name(f".{target.name[:200]}.{secrets.token_hex(4)}.part")
        self._file: IO[bytes] = io.BytesIO()  # until the real one is open
        self._turn = threading.Lock()  # a task that is cancelled twice waits for no step that has begun
        self._discarded = False

    async def run(self, function: Callable[..., object], *arguments: Any) -> None:
        """Run one of the following in a thread.

        Raises:
            ApiFileError: It cannot be written.
        """
        try:
            await in_thread(self._step, function, *arguments)
        except OSError as error:
            raise ApiFileError(f"{self._target} cannot be written: {error.strerror or error}") from error

    def _step(self, function: Callable[..., object], *arguments: Any) -> None:
        with self._turn:
            if not self._discarded:
                function(*arguments)

    def open(self) -> None:
        self._file = self._path.open("wb")

    def go_to(self, place: int) -> None:
        """Go on at a place, and drop what is behind it."""
        self._file.seek(place)
        self._file.truncate()

    def write(self, *pieces: bytes) -> None:
        self._file.writelines(pieces)

    def finish(self) -> None:
        """Put it in its place."""
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        with suppress(FileNotFoundError):  # a new file
            os.chmod(self._path, stat.S_IMODE(self._target.stat().st_mode))
        os.replace(self._path, self._target)

    def discard(self) -> None:
        """Remove it, after the step that is under way."""
        with self._turn:
            self._discarded = True
            with suppress(OSError):  # what is not written yet does not matter
                self._file.close()
            with suppress(OSError):  # there is none, where it could not be opened
                self._path.unlink()
