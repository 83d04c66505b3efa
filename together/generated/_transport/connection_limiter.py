"""Limit how many connections are in use at once, first come, first served."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Hashable
from contextlib import suppress
from functools import partial


class ConnectionLimiter:
    """The limits of a connection pool on one event loop.

    Args:
        limit: How many connections may be in use at once; 0: no limit.
        per_host: How many of them to one host; 0: no limit.
    """

    def __init__(self, limit: int, per_host: int = 0) -> None:
        self._limit = limit
        self._per_host = per_host
        self._in_use = 0
        self._in_use_by_host: dict[Hashable, int] = {}
        self._releasers: dict[Hashable, Callable[[], None]] = {}
        self._waiting: deque[tuple[asyncio.Future[None], Hashable]] = deque()

    def acquire_nowait(self, host: Hashable) -> bool:
        """Acquire a connection without waiting, and tell whether one was free."""
        if self._waiting or not self._is_free(host):
            return False
        self._take(host)
        return True

    async def acquire(self, host: Hashable) -> None:
        """Wait for a connection, and acquire it."""
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((turn, host))
        self._wake_next()
        try:
            await turn
        except BaseException:
            if turn.done() and not turn.cancelled():
                self.release(host)  # it was this one's turn already
            else:
                with suppress(ValueError):
                    self._waiting.remove((turn, host))
            raise

    def release(self, host: Hashable) -> None:
        """Release a connection, to the first who waits for it."""
        self._in_use -= 1
        if self._per_host:
            left = self._in_use_by_host[host] - 1
            if left:
                self._in_use_by_host[host] = left
            else:
                del self._in_use_by_host[host]
        if self._waiting:
            self._wake_next()

    def releaser(self, host: Hashable) -> Callable[[], None]:
        """Return the function that releases a connection to a host.

        It is one for all, as many streams may be open.
        """
        found = self._releasers.get(host)
        if found is None:
            found = self._releasers[host] = partial(self.release, host)
        return found

    def _is_free(self, host: Hashable) -> bool:
        if self._limit and self._in_use >= self._limit:
            return False
        return not self._per_host or self._in_use_by_host.get(host, 0) < self._per_host

    def _take(self, host: Hashable) -> None:
        self._in_use += 1
        if self._per_host:
            self._in_use_by_host[host] = self._in_use_by_host.get(host, 0) + 1

    def _wake_next(self) -> None:
        waiting, passed_over = self._waiting, []
        while waiting and not (self._limit and self._in_use >= self._limit):
            turn, host = entry = waiting.popleft()
            if turn.done():
                continue  # cancelled
            if self._is_free(host):
                self._take(host)
                turn.set_result(None)
            else:
                passed_over.append(entry)
        waiting.extendleft(reversed(passed_over))
