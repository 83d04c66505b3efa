"""What is sent again, when, and what never is."""

from __future__ import annotations

import asyncio
import socket
import time
from collections.abc import Iterator
from dataclasses import replace
from email.utils import formatdate
from types import SimpleNamespace
from typing import Any

import pytest
from support.client import OK, REQUEST, TOKEN, body_of, call, config, error_of, within_bound
from support.raw_server import Answer, Connection, RawServer, close, http, silent
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
    Timeout,
    _retry,
    rest,
)
from together.generated._response import headers
from together.generated.api.chat_api import CHAT_COMPLETIONS

NOW = 2_000_000_000.0


class Waits(list[float]):
    """The waits between attempts, which take no time."""

    async def sleep(self, seconds: float) -> None:
        self.append(seconds)


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> Waits:
    waits = Waits()
    monkeypatch.setattr(rest, "asyncio", SimpleNamespace(sleep=waits.sleep))
    monkeypatch.setattr(headers, "time", SimpleNamespace(time=lambda: NOW))
    return waits


@pytest.fixture
def far_from_greenwich() -> Iterator[None]:
    """A time zone of the machine that no date in a header means."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", "EST+5")
        time.tzset()
        yield
    time.tzset()


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


async def break_off(connection: Connection) -> None:
    await connection.send(http(body=b'{"id":', length=100))
    connection.writer.close()


@pytest.mark.parametrize(
    "answer",
    [
        *(refusal(status, "Retry-After: 0") for status in (301, 307, 400, 401, 402, 403, 404, 408, 409, 422, 425)),
        *(refusal(status, "Retry-After: 0") for status in (500, 502, 504, 520, 524, 529)),
        close,
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
    async with RawServer(silent) as server:
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
    assert seconds <= waits[0] <= seconds + max(_retry.FIRST_WAIT, _retry.JITTER * seconds) + 1e-6


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
async def test_without_a_usable_hint_the_waits_are_random_up_to_bounds_that_double(header: str, waits: Waits) -> None:
    async with RawServer(refusal(429, header)) as server:
        await error_of(call(config(server, retries=4)))
    assert [0 <= wait <= most for most, wait in zip((0.5, 1.0, 2.0, 4.0), waits, strict=True)] == [True] * 4


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
    failures = _retry.Failures()
    failures.total = 5000
    decision = _retry.resend_after(RateLimitException(429), failures, Retry(10_000, backoff_factor=0.1))
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


# -- what a urllib3 Retry allows beyond that


@pytest.mark.parametrize("status", [408, 500, 502, 504])
async def test_a_listed_status_is_sent_again_where_that_is_safe(status: int, waits: Waits) -> None:
    async with RawServer(refusal(status), OK) as server:
        await call(config(server, retries=Retry(2, status_forcelist=[status])))
    assert len(server.requests) == 2


async def test_a_listed_status_is_sent_once_where_repeating_is_not_safe(waits: Waits) -> None:
    unsafe = replace(CHAT_COMPLETIONS, idempotent=False)
    retries = Retry(2, read=2, status_forcelist=[500])
    async with RawServer(refusal(500), OK) as server, ApiClient(config(server, retries=retries)) as client:
        error = await error_of(client.call_with_http_info(unsafe, (REQUEST,), {}))
    assert isinstance(error, ApiException)
    assert (error.status, len(server.requests), waits) == (500, 1, [])


@pytest.mark.parametrize("answer", [close, break_off], ids=["closed", "broken_off"])
async def test_what_broke_off_is_sent_again_only_where_read_asks_for_it_and_it_is_safe(
    answer: Answer, waits: Waits
) -> None:
    async with RawServer(answer, OK) as server:
        await call(config(server, retries=Retry(2, read=1)))
    assert len(server.requests) == 2
    async with RawServer(answer, answer, OK) as server:
        error = await error_of(call(config(server, retries=Retry(5, read=1))))
    assert isinstance(error, ApiConnectionException)
    assert (error.request_sent, len(server.requests)) == ("maybe", 2)
    unsafe = replace(CHAT_COMPLETIONS, idempotent=False)
    async with RawServer(answer, OK) as server, ApiClient(config(server, retries=Retry(2, read=2))) as client:
        error = await error_of(client.call_with_http_info(unsafe, (REQUEST,), {}))
    assert isinstance(error, ApiConnectionException)
    assert (error.request_sent, len(server.requests)) == ("maybe", 1)


async def test_a_timeout_of_one_attempt_counts_as_broken_off(waits: Waits) -> None:
    option = Timeout(first_byte=0.05)
    async with RawServer(silent, OK) as server:
        await call(config(server, retries=Retry(2, read=1)), _request_timeout=option)
    assert len(server.requests) == 2


async def test_what_may_have_been_sent_stays_so_when_a_later_attempt_was_not(waits: Waits) -> None:
    async def close_for_good(connection: Connection) -> None:
        server._server.close()
        connection.writer.close()

    async with RawServer(close_for_good) as server:
        error = await error_of(call(config(server, retries=Retry(3, read=1, connect=0))))
    assert isinstance(error, ApiConnectionException)
    assert (error.request_sent, len(server.requests)) == ("maybe", 1)
    assert "cannot connect" in str(error)


async def test_the_numbers_of_a_urllib3_retry_bound_each_kind_of_failure(waits: Waits) -> None:
    async with RawServer(refusal(429)) as server:
        await error_of(call(config(server, retries=Retry(9, status=2))))
        assert len(server.requests) == 3
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{unused.getsockname()[1]}/v1"
    configuration = Configuration(host=url, access_token=TOKEN, retries=Retry(total=None, connect=2))
    waits.clear()
    await error_of(call(configuration))
    assert len(waits) == 2


async def test_the_jitter_of_a_urllib3_retry_comes_on_top(waits: Waits) -> None:
    async with RawServer(refusal(429, "Retry-After: 1")) as server:
        await error_of(call(config(server, retries=Retry(8, backoff_jitter=4.0), retry_budget=None)))
    assert all(1.0 <= wait <= 5.0 for wait in waits)
    assert max(waits) > 1.2  # fails once in a hundred billion runs


async def test_each_retry_is_logged_with_its_reason(waits: Waits, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO", "together.generated")
    async with RawServer(refusal(429, "Retry-After: 2"), refusal(500), OK) as server:
        await call(config(server, retries=Retry(3, status_forcelist=[500])), _extra_query={"q": TOKEN})
    first, second = (record.getMessage() for record in caplog.records)
    assert first.startswith(f"POST {server.url}/chat/completions?q=… is sent again in 2")
    assert first.endswith("as attempt 2: refused for now (429)")
    assert second.endswith("as attempt 3: status 500 of status_forcelist")
    assert TOKEN not in caplog.text


async def test_an_answer_says_how_often_its_request_was_sent(waits: Waits) -> None:
    async with RawServer(refusal(503), refusal(503), OK) as server, ApiClient(config(server, retries=2)) as client:
        info = await ChatApi(client).chat_completions_with_http_info(REQUEST)
    assert info.attempts == 3


# -- the budget


async def test_a_client_whose_service_is_broken_sends_again_a_share_of_its_calls(
    waits: Waits, caplog: pytest.LogCaptureFixture
) -> None:
    async def requests_of(**settings: Any) -> int:
        async with RawServer(refusal(503)) as server, ApiClient(config(server, retries=3, **settings)) as client:
            chat = ChatApi(client)
            await asyncio.gather(*(chat.chat_completions(REQUEST) for _ in range(100)), return_exceptions=True)
            return len(server.requests)

    assert 130 <= await requests_of() <= 132  # the reserve of 10, and a fifth of 100; a second may pass meanwhile
    assert "the retry budget is spent" in caplog.text
    assert 110 <= await requests_of(retry_budget=0) <= 112
    assert await requests_of(retry_budget=None) == 400


def test_the_reserve_of_the_budget_comes_back_and_old_calls_are_forgotten() -> None:
    now = 0.0
    budget = _retry.RetryBudget(lambda: now)
    assert [budget.spend() for _ in range(11)] == [True] * 10 + [False]
    now = 3.5
    assert [budget.spend() for _ in range(4)] == [True] * 3 + [False]
    for _ in range(50):
        budget.note_call(0.2, now)
    assert [budget.spend() for _ in range(11)] == [True] * 10 + [False]
    for _ in range(50):
        budget.note_call(0.2, now)
    now = 40.0
    assert [budget.spend() for _ in range(11)] == [True] * 10 + [False]


async def test_a_copy_of_a_client_shares_its_budget(waits: Waits) -> None:
    async with RawServer(refusal(503)) as server, ApiClient(config(server, retry_budget=0)) as client:
        for _ in range(2):
            copy = client.with_options(retries=20)
            await error_of(ChatApi(copy).chat_completions(REQUEST))
    assert 12 <= len(server.requests) <= 14


@pytest.mark.parametrize("value", [-0.1, 1.1, "1", True, float("nan")])
def test_a_wrong_budget_is_refused_by_name(value: Any) -> None:
    with pytest.raises(ApiValueError, match="retry_budget must be a number from 0 to 1"):
        Configuration(retry_budget=value)


def test_calls_of_a_minute_ago_do_not_count() -> None:
    now = 0.0
    budget = _retry.RetryBudget(lambda: now)
    for _ in range(50):
        budget.note_call(0.2, now)
    for now in (15.0, 30.0, 45.0):
        budget.note_call(0.0, now)
    assert [budget.spend() for _ in range(11)] == [True] * 10 + [False]
