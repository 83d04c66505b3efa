"""The limits of connections, and the queue for a free one."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from support.client import OK, REQUEST, config, loop_state, within_bound
from support.raw_server import STREAM_HEAD, Connection, RawServer, http, http_chunk, silent
from support.streaming import chat_api, chunk
from support.timeouts import LONG, SHORT, timeout_of, until_requested

from together.generated import ApiClient, ChatApi, Timeout
from together.generated._transport.connection_limiter import ConnectionLimiter


async def test_the_wait_for_a_connection_has_a_timeout_of_its_own() -> None:
    async with RawServer(silent) as server, chat_api(server, connection_pool_maxsize=1) as chat:
        first = asyncio.ensure_future(chat.chat_completions(REQUEST))
        await until_requested(server, 1)
        error = await timeout_of(chat.chat_completions(REQUEST, _request_timeout=Timeout(queue=SHORT)))
        assert (error.clock, error.seconds, error.request_sent, len(server.requests)) == ("queue", SHORT, "no", 1)
        first.cancel()


async def test_the_wait_for_a_connection_does_not_count_as_time_of_the_call() -> None:
    """Forty calls over one connection; each may take less time than all of them do together."""

    async def slow(connection: Connection) -> None:
        await asyncio.sleep(SHORT / 5)
        await connection.send(OK)

    async with RawServer(slow) as server, chat_api(server, connection_pool_maxsize=1) as chat:
        answers = [chat.chat_completions_with_http_info(REQUEST, _request_timeout=SHORT * 6) for _ in range(40)]
        infos = await within_bound(asyncio.gather(*answers))
        assert server.accepted == 1
    assert max(info.timing.queue for info in infos) > SHORT * 6


async def test_a_pool_holds_under_load_whatever_becomes_of_the_calls() -> None:
    """Answers, errors, timeouts, cancellations and streams that are left share three connections."""

    async def answer(connection: Connection) -> None:
        open_at_once.append(server.open)
        kind = len(server.requests) % 5
        if kind == 0:
            await connection.until_closed()
        elif kind == 1:
            connection.reset()
        elif kind == 2:
            await connection.send(http("500 No", b"{}"))
        elif b'"stream":true' in connection.request:
            await connection.send(STREAM_HEAD, http_chunk(chunk("a")))
            await connection.until_closed()
        else:
            await connection.send(OK)

    async def leave_a_stream(chat: ChatApi) -> None:
        async with chat.chat_completions_stream(REQUEST, _request_timeout=Timeout(first_byte=SHORT)) as stream:
            await stream.__anext__()

    open_at_once: list[int] = []
    async with RawServer(answer) as server, chat_api(server, connection_pool_maxsize=3) as chat:
        option = Timeout(first_byte=SHORT, queue=LONG)
        calls: list[asyncio.Future[Any]] = [
            *(asyncio.ensure_future(chat.chat_completions(REQUEST, _request_timeout=option)) for _ in range(40)),
            *(asyncio.ensure_future(leave_a_stream(chat)) for _ in range(20)),
        ]
        await until_requested(server, 4)
        for call in calls[10:20]:
            call.cancel()
        await within_bound(asyncio.gather(*calls, return_exceptions=True))
        # A connection that is closed may be open for the server still when the next one comes.
        assert max(open_at_once) <= 3 + 1
        here = loop_state(chat.api_client)
        assert here.limiter is not None
        assert (here.limiter._in_use, len(here.limiter._waiting), here.scheduler.waiting) == (0, 0, {})


@pytest.mark.parametrize("settings", [{"connection_pool_maxsize": 0}, {"tcp_connector_limit_per_host": 2}])
async def test_the_other_limits_of_a_pool_hold_too(settings: dict[str, Any]) -> None:
    async def answer(connection: Connection) -> None:
        waiting.append(connection)
        if len(waiting) == (20 if "connection_pool_maxsize" in settings else 2):
            enough.set()
        await enough.wait()
        await connection.send(OK)

    waiting: list[Connection] = []
    enough = asyncio.Event()
    async with RawServer(answer) as server, chat_api(server, **settings) as chat:
        await within_bound(asyncio.gather(*(chat.chat_completions(REQUEST) for _ in range(20))))
        assert server.accepted == (20 if "connection_pool_maxsize" in settings else 2)


class Crowd:
    """Answers only when so many requests are open at once, and counts how many that were at most."""

    def __init__(self, size: int) -> None:
        self.size = size
        self.open = 0
        self.most = 0
        self.full = asyncio.Event()

    async def __call__(self, connection: Connection) -> None:
        self.open += 1
        self.most = max(self.most, self.open)
        if self.open == self.size:
            self.full.set()
        await self.full.wait()
        # Others get their turn before this one leaves, so that a pool that is too large would show.
        for _ in range(20):
            await asyncio.sleep(0)
        self.open -= 1
        await connection.send(OK)


@pytest.mark.parametrize(
    ("settings", "most"),
    [
        ({"connection_pool_maxsize": 3}, 3),
        ({"tcp_connector_limit_per_host": 2}, 2),
        ({"connection_pool_maxsize": 0}, 12),
        ({}, 12),
    ],
)
async def test_no_more_connections_are_open_at_once_than_the_settings_allow(
    settings: dict[str, int], most: int
) -> None:
    crowd = Crowd(most)
    async with RawServer(crowd) as server, ApiClient(config(server, **settings)) as client:
        chat = ChatApi(client)
        await within_bound(asyncio.gather(*(chat.chat_completions(REQUEST) for _ in range(12))))
    assert crowd.most == server.accepted == most
    assert len(server.requests) == 12


async def test_a_turn_that_comes_together_with_a_cancellation_goes_to_the_next_one() -> None:
    limiter = ConnectionLimiter(1)
    assert limiter.acquire_nowait("host")
    waiting = asyncio.ensure_future(limiter.acquire("host"))
    await asyncio.sleep(0)
    limiter.release("host")
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    assert limiter.acquire_nowait("host")
    assert not limiter.acquire_nowait("host")
