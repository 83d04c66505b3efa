"""What comes with an answer: status, headers, rate limits and times."""

from __future__ import annotations

import json
import time

import pytest
from support.client import OK, REQUEST, config, error_of
from support.raw_server import RawServer, http, stream
from support.request import ANSWER
from support.response import answer_with, info_of
from support.streaming import DONE, chunk

from together.generated import ApiClient, ChatApi, ChatCompletionResponse, RateLimit, RateLimitException, Timing

LIMITS = [
    "x-ratelimit-limit: 100",
    "x-ratelimit-remaining: 99.5",
    "x-ratelimit-limit-dynamic: 20",
    "x-ratelimit-remaining-dynamic: 19",
    "x-tokenlimit-limit: 30000",
    "x-tokenlimit-remaining: 29000",
    "x-tokenlimit-limit-dynamic: 5000",
    "x-tokenlimit-remaining-dynamic: many",
]
OK_BODY = OK.partition(b"\r\n\r\n")[2]


async def test_rate_limits_are_typed() -> None:
    answer = http("200 OK", OK_BODY, *LIMITS, "x-ratelimit-reset: 2.5")
    async with RawServer(answer) as server, ApiClient(config(server)) as client:
        info = await ChatApi(client).chat_completions_with_http_info(REQUEST)
    assert info.rate_limit == RateLimit(100, 99.5, 20, 19, 30000, 29000, 5000, None, 2.5)


async def test_rate_limits_that_are_not_told_read_as_none() -> None:
    async with RawServer(OK) as server, ApiClient(config(server)) as client:
        info = await ChatApi(client).chat_completions_with_http_info(REQUEST)
    assert info.rate_limit == RateLimit()
    assert info.attempts == 1


async def test_the_error_of_a_rate_limit_tells_them_too_and_a_time_becomes_a_duration() -> None:
    answer = http("429 No", b"", *LIMITS, f"x-ratelimit-reset: {time.time() + 3600}")
    async with RawServer(answer) as server, ApiClient(config(server)) as client:
        error = await error_of(ChatApi(client).chat_completions(REQUEST))
    assert isinstance(error, RateLimitException)
    assert error.rate_limit.limit == 100
    assert 3000 < (error.rate_limit.reset or 0) <= 3600


async def test_times_are_told_the_clients_own_and_those_of_the_service() -> None:
    headers = [
        "x-api-received: 2026-11-03T10:00:00.000Z",
        "x-api-call-start: 2026-11-03T10:00:00.250Z",
        "x-api-call-end: 2026-11-03T10:00:02.750000+00:00",
    ]
    async with RawServer(http("200 OK", OK_BODY, *headers)) as server, ApiClient(config(server)) as client:
        first = (await ChatApi(client).chat_completions_with_http_info(REQUEST)).timing
        second = (await ChatApi(client).chat_completions_with_http_info(REQUEST)).timing
    assert (first.server_queue, first.server_inference) == (0.25, 2.5)
    for timing in (first, second):
        assert timing.queue == 0
        assert 0 < timing.first_byte <= timing.total
        assert (timing.connect or 0) + timing.first_byte <= timing.total
    assert first.connect is not None
    assert first.connect > 0
    assert second.connect is None


@pytest.mark.parametrize(
    "headers",
    [
        [],
        ["x-api-received: soon", "x-api-call-start: 1", "x-api-call-end:"],
        ["x-api-received: 2026-11-03T10:00:00", "x-api-call-start: 2026-11-03T10:00:00Z"],
    ],
)
async def test_times_of_the_service_that_are_none_read_as_none(headers: list[str]) -> None:
    async with RawServer(http("200 OK", OK_BODY, *headers)) as server, ApiClient(config(server)) as client:
        timing = (await ChatApi(client).chat_completions_with_http_info(REQUEST)).timing
    assert isinstance(timing, Timing)
    assert (timing.server_queue, timing.server_inference) == (None, None)


async def test_a_stream_tells_the_same() -> None:
    async with (
        RawServer(stream(chunk("a", "stop"), DONE)) as server,
        ApiClient(config(server)) as client,
        ChatApi(client).chat_completions_stream(REQUEST) as chunks,
    ):
        info = chunks.response
        assert (info.attempts, info.rate_limit, info.response_issues) == (1, RateLimit(), ())
        assert 0 < info.timing.first_byte <= info.timing.total


async def test_an_answer_comes_with_status_headers_body_and_time() -> None:
    raw = json.dumps(ANSWER).encode()
    info = await info_of(http("200 Fine", raw, "X-Many: a", "x-many: b", "X-Request-Id: req-1"))
    assert info.status_code == 200
    assert info.data == ChatCompletionResponse.from_dict(ANSWER)
    assert info.raw_data == raw
    assert info.request_id == "req-1"
    assert info.elapsed > 0
    assert (info.headers["CONTENT-TYPE"], info.headers["x-request-id"]) == ("application/json", "req-1")
    assert info.headers.getall("X-MANY") == ["a", "b"]


async def test_the_description_of_an_answer_does_not_repeat_its_body() -> None:
    assert "raw_data" not in repr(await info_of(answer_with()))
