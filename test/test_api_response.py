"""What an answer tells beside its value: rate limits, attempts, times; and copies of a client with other options."""

from __future__ import annotations

import time
from typing import Any

import pytest
from support.client import OK, REQUEST, TOKEN, config, error_of, header_of
from support.raw_server import RawServer, http, stream
from support.streaming import DONE, chunk

from together.generated import (
    ApiClient,
    ApiConnectionException,
    ApiTypeError,
    ApiValueError,
    ChatApi,
    ClientClosedError,
    Configuration,
    RateLimit,
    RateLimitException,
    Timing,
)

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


# -- copies with other options


async def test_a_copy_has_its_own_headers_on_the_same_connections() -> None:
    async with RawServer(OK) as server, ApiClient(config(server), "X-Team", "one") as client:
        copy = client.with_options(headers={"x-team": "two", "X-New": "new"})
        for each in (client, copy, client):
            await ChatApi(each).chat_completions(REQUEST)
        assert server.accepted == 1
    assert [header_of(request, "X-Team") for request in server.requests] == ["one", "two", "one"]
    assert [header_of(request, "X-New") for request in server.requests] == [None, "new", None]


async def test_a_copy_has_its_own_retries() -> None:
    refusal = http("503 No", b"", "retry-after-ms: 1")
    async with RawServer(refusal) as server, ApiClient(config(server, retries=1)) as client:
        patch = client.with_options(retries=0)
        await error_of(ChatApi(patch).chat_completions(REQUEST))
        assert len(server.requests) == 1


async def test_closing_a_copy_ends_nothing_and_closing_the_original_both() -> None:
    async with RawServer(OK) as server:
        client = ApiClient(config(server))
        async with client.with_options(timeout=5) as copy:
            await ChatApi(copy).chat_completions(REQUEST)
        await copy.close()
        await ChatApi(client).chat_completions(REQUEST)
        await ChatApi(copy).chat_completions(REQUEST)
        assert server.accepted == 1
        await client.close()
        for each in (client, copy):
            assert isinstance(await error_of(ChatApi(each).chat_completions(REQUEST)), ClientClosedError)


async def test_a_copy_follows_settings_that_change_later() -> None:
    async with RawServer(OK) as server, ApiClient(config(server)) as client:
        copy = client.with_options(timeout=5)
        client.configuration.access_token = "another-token"
        await ChatApi(copy).chat_completions(REQUEST)
    assert header_of(server.requests[0], "Authorization") == "Bearer another-token"


def test_a_wrong_option_of_a_copy_is_refused_by_name() -> None:
    client = ApiClient(Configuration(access_token=TOKEN))
    with pytest.raises(ApiValueError, match="retries must be a number"):
        client.with_options(retries=-1)
    with pytest.raises(ApiValueError, match="contains a line break"):
        client.with_options(headers={"X-A": "a\nb"})
    with pytest.raises(ApiTypeError, match="must be a string"):
        client.with_options(headers={"X-A": 5})  # type: ignore[dict-item]


async def test_the_error_of_a_broken_body_holds_what_came_of_it() -> None:
    whole = http(body=b'{"id": "chat-', length=1000)

    async def cut(connection: Any) -> None:
        await connection.send(whole)
        connection.writer.close()

    async with RawServer(cut) as server, ApiClient(config(server)) as client:
        error = await error_of(ChatApi(client).chat_completions(REQUEST))
    assert isinstance(error, ApiConnectionException)
    assert (error.status, error.body, error.request_sent) == (200, '{"id": "chat-', "maybe")
