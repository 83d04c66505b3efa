"""How many connections may be in use at once, first come, first served."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Hashable
from contextlib import suppress
from functools import partial


class Slots:
    """The places of a connection pool on one event loop.

    Args:
        limit: How many there are; 0: no limit.
        per_host: How many of them one host may take; 0: no limit.
    """

    __slots__ = ("_givers_back", "_hosts", "_limit", "_per_host", "_taken", "_waiting")

    def __init__(self, limit: int, per_host: int = 0) -> None:
        self._limit = limit
        self._per_host = per_host
        self._taken = 0
        self._hosts: dict[Hashable, int] = {}
        self._givers_back: dict[Hashable, Callable[[], None]] = {}
        self._waiting: deque[tuple[asyncio.Future[None], Hashable]] = deque()

    def take(self, host: Hashable) -> bool:
        """Take a place if one is free and nobody waits for it; tell whether it was so."""
        if self._waiting or (self._limit and self._taken >= self._limit):
            return False
        if self._per_host:
            if not self._is_free(host):
                return False
            self._hosts[host] = self._hosts.get(host, 0) + 1
        self._taken += 1
        return True

    async def wait(self, host: Hashable) -> None:
        """Wait for a place, and take it."""
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((turn, host))
        self._hand_out()
        try:
            await turn
        except BaseException:
            if turn.done() and not turn.cancelled():
                self.give_back(host)  # it was this one's turn already
            else:
                with suppress(ValueError):
                    self._waiting.remove((turn, host))
            raise

    def give_back(self, host: Hashable) -> None:
        """Give a place back, to the first who waits for it."""
        self._taken -= 1
        if self._per_host:
            left = self._hosts[host] - 1
            if left:
                self._hosts[host] = left
            else:
                del self._hosts[host]
        if self._waiting:
            self._hand_out()

    def giver_back(self, host: Hashable) -> Callable[[], None]:
        """Return the function that gives a place back; all open streams of a host hold the same one."""
        found = self._givers_back.get(host)
        if found is None:
            found = self._givers_back[host] = partial(self.give_back, host)
        return found

    def _is_free(self, host: Hashable) -> bool:
        if self._limit and self._taken >= self._limit:
            return False
        return not self._per_host or self._hosts.get(host, 0) < self._per_host

    def _occupy(self, host: Hashable) -> None:
        self._taken += 1
        if self._per_host:
            self._hosts[host] = self._hosts.get(host, 0) + 1

    def _hand_out(self) -> None:
        waiting, passed_over = self._waiting, []
        while waiting and not (self._limit and self._taken >= self._limit):
            turn, host = entry = waiting.popleft()
            if turn.done():
                continue  # cancelled
            if self._is_free(host):
                self._occupy(host)
                turn.set_result(None)
            else:
                passed_over.append(entry)
        waiting.extendleft(reversed(passed_over))
