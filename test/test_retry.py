"""What is sent again, when, and what never is."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator
from email.utils import formatdate
from types import SimpleNamespace
from typing import Any

import pytest
from client_support import OK, REQUEST, TOKEN, body_of, call, error_of, within_bound
from raw_server import Answer, Connection, RawServer, http
from urllib3.util import Retry

from together.generated import (
    ApiClient,
    ApiConnectionException,
    ApiException,
    ApiValueError,
    ChatApi,
    Configuration,
    OverloadedException,
    RateLimitException,
    api_response,
    rest,
    retry,
)

NOW = 2_000_000_000.0


class Waits(list[float]):
    """The waits between attempts, which take no time."""

    async def sleep(self, seconds: float) -> None:
        self.append(seconds)


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> Waits:
    waits = Waits()
    monkeypatch.setattr(rest, "asyncio", SimpleNamespace(sleep=waits.sleep))
    monkeypatch.setattr(retry, "time", SimpleNamespace(time=lambda: NOW))
    monkeypatch.setattr(api_response, "time", SimpleNamespace(time=lambda: NOW))
    return waits


@pytest.fixture
def far_from_greenwich() -> Iterator[None]:
    """A time zone of the machine that no date in a header means."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", "EST+5")
        time.tzset()
        yield
    time.tzset()


def config(server: RawServer, **settings: Any) -> Configuration:
    return Configuration(host=server.url, access_token=TOKEN, **settings)


def refusal(status: int, *headers: str) -> bytes:
    return http(f"{status} No", b"", *headers)


# -- what is sent again


@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize("retries", [2, Retry(total=2), Retry(2, backoff_factor=0.5)], ids=repr)
async def test_a_refusal_is_sent_again_as_often_as_retries_says(status: int, retries: Any, waits: Waits) -> None:
    async with RawServer(refusal(status), refusal(status), OK) as server:
        assert (await call(config(server, retries=retries))).id == "chat-1"
    assert len(server.requests) == 3
    assert len({bytes(request) for request in server.requests}) == 1
    assert body_of(server.requests[2]) == REQUEST
    assert len(waits) == 2


async def test_the_last_refusal_is_raised(waits: Waits) -> None:
    async with RawServer(refusal(429)) as server:
        error = await error_of(call(config(server, retries=2)))
    assert isinstance(error, RateLimitException)
    assert len(server.requests) == 3


async def test_refusals_of_different_kinds_count_together(waits: Waits) -> None:
    async with RawServer(refusal(429), refusal(503), refusal(429)) as server:
        await error_of(call(config(server, retries=1)))
    assert len(server.requests) == 2


@pytest.mark.parametrize("settings", [{}, {"retries": 0}, {"retries": None}, {"retries": False}])
async def test_nothing_is_sent_again_by_default(settings: dict[str, Any], waits: Waits) -> None:
    async with RawServer(refusal(429)) as server:
        error = await error_of(call(config(server, **settings)))
    assert isinstance(error, RateLimitException)
    assert len(server.requests) == 1
    assert waits == []


async def test_retries_of_one_call_win_over_the_configured_ones(waits: Waits) -> None:
    async with RawServer(refusal(503)) as server:
        await error_of(call(config(server, retries=5), _retries=0))
        assert len(server.requests) == 1
        await error_of(call(config(server), _retries=1))
        assert len(server.requests) == 3
        await error_of(call(config(server, retries=1), _retries=None))
        assert len(server.requests) == 5


async def test_a_connection_that_was_never_made_is_tried_again(waits: Waits) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    error = await error_of(call(Configuration(host=f"http://127.0.0.1:{port}/v1", access_token=TOKEN, retries=3)))
    assert isinstance(error, ApiConnectionException)
    assert error.request_sent == "no"
    assert len(waits) == 3


async def test_a_refused_stream_is_opened_again(waits: Waits) -> None:
    answer = http(body=b"data: [DONE]\n\n", content_type="text/event-stream")
    async with RawServer(refusal(429), answer) as server, ApiClient(config(server, retries=1)) as client:
        stream = ChatApi(client).chat_completions_stream(REQUEST)
        assert await within_bound(drained(stream)) == []
        assert stream.complete
    assert len(server.requests) == 2


async def drained(stream: Any) -> list[object]:
    return [chunk async for chunk in stream]


# -- what is not


async def close_without_an_answer(connection: Connection) -> None:
    connection.writer.close()


async def break_off(connection: Connection) -> None:
    await connection.send(http(body=b'{"id":', length=100))
    connection.writer.close()


async def stall(connection: Connection) -> None:
    await connection.until_closed()


@pytest.mark.parametrize(
    "answer",
    [
        *(refusal(status, "Retry-After: 0") for status in (301, 307, 400, 401, 402, 403, 404, 408, 409, 422, 425)),
        *(refusal(status, "Retry-After: 0") for status in (500, 502, 504, 520, 524, 529)),
        close_without_an_answer,
        break_off,
        b"no http\r\n\r\n",
        http(body=b"no json"),
        http(body=b"[]"),
    ],
    ids=lambda answer: (answer if isinstance(answer, bytes) else answer.__name__.encode())[:20].decode().strip(),
)
async def test_what_may_have_been_worked_on_is_sent_once_only(answer: Answer | bytes, waits: Waits) -> None:
    async with RawServer(answer) as server:
        error = await error_of(call(config(server, retries=Retry(5, status_forcelist=[599]))))
    assert isinstance(error, ApiException)
    assert len(server.requests) == 1
    assert waits == []


async def test_a_request_whose_time_ran_out_is_sent_once_only(waits: Waits) -> None:
    async with RawServer(stall) as server:
        error = await error_of(call(config(server, retries=5), _request_timeout=0.05))
    assert isinstance(error, TimeoutError)
    assert len(server.requests) == 1


# -- when


@pytest.mark.parametrize(
    ("status", "headers", "seconds"),
    [
        (429, ["x-ratelimit-reset: 5"], 5.0),
        (429, ["x-ratelimit-reset: 2.5"], 2.5),
        (429, [f"x-ratelimit-reset: {NOW + 7}"], 7.0),
        (429, ["retry-after-ms: 1500"], 1.5),
        (429, ["Retry-After: 3"], 3.0),
        (429, [f"Retry-After: {formatdate(NOW + 9, usegmt=True)}"], 9.0),
        (429, ["Retry-After: Wed May 18 03:33:29 2033"], 9.0),
        (503, ["Retry-After: 4"], 4.0),
        (503, ["retry-after-ms: 2500"], 2.5),
        (429, ["Retry-After: 3", "x-ratelimit-reset: 5", "retry-after-ms: 4000"], 5.0),
        (503, ["Retry-After: 3", "x-ratelimit-reset: 5"], 3.0),
        (429, ["Retry-After: 60"], 60.0),
    ],
)
@pytest.mark.usefixtures("far_from_greenwich")
async def test_the_wait_that_the_server_asks_for_is_kept(
    status: int, headers: list[str], seconds: float, waits: Waits
) -> None:
    async with RawServer(refusal(status, *headers), OK) as server:
        await call(config(server, retries=1))
    assert len(waits) == 1
    assert seconds <= waits[0] <= seconds * 1.1 + 1e-6


@pytest.mark.parametrize(
    "header",
    [
        "Retry-After: soon",
        "Retry-After: -5",
        "Retry-After: nan",
        "Retry-After:",
        f"Retry-After: {formatdate(NOW - 60, usegmt=True)}",
        "Retry-After: Thu, 99 Foo 2033 99:99:99 GMT",
        "retry-after-ms: many",
        "x-ratelimit-reset: never",
        f"x-ratelimit-reset: {NOW - 60}",
        "X-Other: 1",
    ],
)
async def test_without_a_usable_hint_the_waits_double(header: str, waits: Waits) -> None:
    async with RawServer(refusal(429, header)) as server:
        await error_of(call(config(server, retries=4)))
    assert [low <= wait <= 1.1 * low for low, wait in zip((0.5, 1.0, 2.0, 4.0), waits, strict=True)] == [True] * 4


@pytest.mark.parametrize(
    "header",
    ["Retry-After: 61", "x-ratelimit-reset: 3600", f"x-ratelimit-reset: {NOW + 3600}", "retry-after-ms: 61000"],
)
async def test_a_hint_above_the_bound_is_raised_at_once(header: str, waits: Waits) -> None:
    async with RawServer(refusal(429, header)) as server:
        error = await error_of(call(config(server, retries=5)))
        assert isinstance(error, RateLimitException)
        assert (error.retry_after or 0) > 60
    assert len(server.requests) == 1
    assert waits == []


async def test_the_waits_of_many_refusals_stay_within_a_minute(waits: Waits) -> None:
    async with RawServer(refusal(503)) as server:
        error = await error_of(call(config(server, retries=12, retry_budget=None)))
    assert isinstance(error, OverloadedException)
    assert len(waits) == 12
    assert max(waits) <= 66.0


def test_a_thousandth_attempt_is_no_overflow() -> None:
    failures = retry.Failures()
    failures.total = 5000
    decision = retry.resend_after(RateLimitException(429), failures, Retry(10_000, backoff_factor=0.1))
    assert decision is not None
    assert 0 < decision.wait <= 66


async def test_the_waits_of_a_urllib3_retry_are_its_own(waits: Waits) -> None:
    async with RawServer(refusal(429)) as server:
        await error_of(call(config(server, retries=Retry(3, backoff_factor=2, backoff_max=5))))
        assert [low <= wait <= 1.1 * low for low, wait in zip((2.0, 4.0, 5.0), waits, strict=True)] == [True] * 3
    waits.clear()
    async with RawServer(refusal(429, "Retry-After: 30")) as server:
        await error_of(call(config(server, retries=Retry(1, respect_retry_after_header=False))))
    assert waits == [0.0]


# -- wrong values


@pytest.mark.parametrize("retries", [-1, 1.5, "3", True, object(), Retry(total=-1)])
async def test_a_wrong_number_of_retries_is_refused_by_name_before_a_byte_is_sent(retries: Any) -> None:
    with pytest.raises(ApiValueError, match="retries must be a number of 0 or more"):
        Configuration(retries=retries)
    async with RawServer(OK) as server:
        error = await error_of(call(config(server), _retries=retries))
    assert isinstance(error, ApiValueError)
    assert "retries must be a number of 0 or more" in str(error)
    assert server.accepted == 0
