"""Coroutines that run at the same time end together, and each is cancelled once."""

from __future__ import annotations

import asyncio

import pytest
from support.client import within_bound
from support.streaming import settle

from together.generated._together import all_of


class Worker:
    """Waits for ever, and needs some time for its cleanup."""

    def __init__(self, cleanups: int) -> None:
        self.cleanups = cleanups
        self.began = self.cleaned = False

    async def run(self) -> int:
        self.began = True
        try:
            await asyncio.Event().wait()
        finally:
            for _ in range(self.cleanups):
                await settle()  # a second cancellation would end it here
            self.cleaned = True
        return 0


async def test_results_come_in_order() -> None:
    async def after(turns: int) -> int:
        for _ in range(turns):
            await asyncio.sleep(0)
        return turns

    assert await all_of([]) == []
    assert await all_of(map(after, (3, 1, 2))) == [3, 1, 2]


async def test_where_one_fails_the_others_end_with_their_cleanup() -> None:
    async def fail() -> int:
        await settle()
        raise LookupError("mine")

    workers = [Worker(1), Worker(3)]
    with pytest.raises(LookupError):
        await within_bound(all_of([workers[0].run(), fail(), workers[1].run()]))
    assert all(worker.cleaned for worker in workers)


async def test_a_cancellation_waits_for_the_cleanup_of_all() -> None:
    workers = [Worker(1), Worker(3)]
    waiting = asyncio.ensure_future(all_of([worker.run() for worker in workers]))
    await settle()
    assert all(worker.began for worker in workers)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await within_bound(waiting)
    assert all(worker.cleaned for worker in workers)
