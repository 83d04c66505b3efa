"""Waiting for work in the background: looks until the answer is as wanted, with pauses that grow up to a bound."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from support.client import untyped

from together.generated import ApiClient, ApiTypeError, ApiValueError, BatchesApi, NotFoundException, poll
from together.generated.configuration import Configuration
from together.generated.local_server import LocalServer


class Pauses(list[float]):
    """Stands for `asyncio.sleep`."""

    async def __call__(self, seconds: float) -> None:
        self.append(seconds)


@pytest.fixture
def pauses(monkeypatch: pytest.MonkeyPatch) -> Pauses:
    pauses = Pauses()
    monkeypatch.setattr("together.generated.polling.asyncio.sleep", pauses)
    return pauses


async def looked(count: int, **more: Any) -> int:
    """Poll a counter until it has a value."""
    answers = iter(range(1, count + 1))

    async def look() -> int:
        return next(answers)

    return await poll(look, lambda answer: answer == count, **more)


async def test_the_answer_that_was_wanted_is_returned(pauses: Pauses) -> None:
    assert await looked(1) == 1
    assert pauses == []


async def test_pauses_double_up_to_the_interval(pauses: Pauses) -> None:
    await looked(10)
    assert pauses == [0.5, 1, 2, 4, 8, 16, 30, 30, 30]
    pauses.clear()
    await looked(4, interval=0.1)
    assert pauses == [0.1, 0.1, 0.1]


async def test_an_error_of_the_call_ends_it() -> None:
    async with LocalServer() as server, ApiClient(Configuration(server.url, access_token="any")) as client:
        batches = BatchesApi(client)
        with pytest.raises(NotFoundException):
            await poll(lambda: batches.get_batch("missing-1"), lambda batch: batch.status == "COMPLETED")


async def test_a_timeout_around_it_ends_it() -> None:
    with pytest.raises(asyncio.TimeoutError):
        await asyncio.wait_for(looked(10), 0.05)


@pytest.mark.parametrize(
    ("look", "until", "message"),
    [("batch-1", bool, "look must be a function"), (looked, True, "until must be a function")],
)
async def test_what_is_no_function_is_refused(look: Any, until: Any, message: str) -> None:
    with pytest.raises(ApiTypeError, match=message):
        await poll(look, until)


async def test_a_function_that_makes_no_call_is_refused() -> None:
    with pytest.raises(ApiTypeError, match="look must return what can be awaited, such as a call, not int"):
        await poll(untyped(lambda: 5), lambda answer: True)


@pytest.mark.parametrize("interval", ["5", None, True])
async def test_an_interval_that_is_no_number_is_refused(interval: Any) -> None:
    with pytest.raises(ApiTypeError, match="interval must be a number of seconds"):
        await looked(1, interval=interval)


@pytest.mark.parametrize("interval", [0, -1, float("nan")])
async def test_an_interval_that_is_not_positive_is_refused(interval: float) -> None:
    with pytest.raises(ApiValueError, match="interval must be more than 0"):
        await looked(1, interval=interval)
