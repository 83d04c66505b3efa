"""The clocks of a call: which runs when, what it says when it runs out, and that nothing hangs."""

from __future__ import annotations

import asyncio
import pickle
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from support.client import OK, REQUEST, TOKEN, error_of, loop_state, within_bound
from support.raw_server import STREAM_HEAD, Answer, Connection, RawServer, http, http_chunk, silent
from support.streaming import DONE, chunk, opened

from together.generated import (
    ApiClient,
    ApiValueError,
    ChatApi,
    Configuration,
    RateLimitException,
    RequestTimeoutException,
    Timeout,
)

SHORT = 0.05
"""Seconds of a clock that is to run out."""
LONG = 30.0
"""Seconds of a clock that is not."""


@asynccontextmanager
async def chat_of(server: RawServer, **settings: Any) -> AsyncIterator[ChatApi]:
    async with ApiClient(Configuration(host=server.url, access_token=TOKEN, **settings)) as client:
        yield ChatApi(client)


def dribbling(*first: bytes, piece: bytes) -> Answer:
    """Answer with some bytes, and then with the same piece again and again, for ever."""

    async def answer(connection: Connection) -> None:
        await connection.send(*first)
        while True:
            await connection.send(piece)
            await asyncio.sleep(SHORT / 10)

    return answer


async def timeout_of(waiting: Any) -> RequestTimeoutException:
    error = await error_of(waiting)
    assert isinstance(error, RequestTimeoutException), repr(error)
    assert isinstance(error, TimeoutError)
    assert isinstance(error, asyncio.TimeoutError)
    again = pickle.loads(pickle.dumps(error))
    assert (again.clock, again.seconds, again.request_sent) == (error.clock, error.seconds, error.request_sent)
    assert f"the {error.clock} timeout ran out after {error.seconds:g} s" in str(error)
    return error


async def read_all(chat: ChatApi, **options: Any) -> int:
    """Read a stream; return the number of its chunks."""
    return len([each async for each in chat.chat_completions_stream(REQUEST, **options)])


# -- which clock


async def test_the_first_byte_clock_runs_until_the_headers() -> None:
    async with RawServer(silent) as server, chat_of(server) as chat:
        error = await timeout_of(chat.chat_completions(REQUEST, _request_timeout=Timeout(first_byte=SHORT)))
        assert (error.clock, error.seconds, error.request_sent, error.status) == ("first_byte", SHORT, "maybe", None)
        await within_bound(server.all_closed.wait())


async def test_the_idle_clock_of_a_plain_body_begins_anew_with_each_piece() -> None:
    async def slow(connection: Connection) -> None:
        whole = http(body=OK.partition(b"\r\n\r\n")[2])
        for index in range(len(whole)):
            await connection.send(whole[index : index + 1])
            await asyncio.sleep(0.001)  # all of it takes longer than the clock, no byte of it does

    async with RawServer(slow) as server, chat_of(server) as chat:
        option = Timeout(idle=SHORT * 4)
        assert (await within_bound(chat.chat_completions(REQUEST, _request_timeout=option))).id == "chat-1"

    async with RawServer(opened(head=http(body=b"{", length=9))) as server, chat_of(server) as chat:
        error = await timeout_of(chat.chat_completions(REQUEST, _request_timeout=Timeout(idle=SHORT)))
        assert (error.clock, error.status, error.body) == ("idle", 200, "{")
        await within_bound(server.all_closed.wait())


def dribbling_body() -> Answer:
    return dribbling(http(body=b"", length=1000_000), piece=b" ")


async def test_a_body_that_dribbles_does_not_outlive_the_whole_calls_clock() -> None:
    async with RawServer(dribbling_body()) as server, chat_of(server) as chat:
        error = await timeout_of(chat.chat_completions(REQUEST, _request_timeout=SHORT))
        assert (error.clock, error.seconds, error.status, error.request_sent) == ("total", SHORT, 200, "maybe")
        await within_bound(server.all_closed.wait())


@pytest.mark.parametrize("ping", [b": ping\n\n", b"event: ping\ndata: {}\n\n", b"id: 7\n\n", b"data: \n\n", b"data: {"])
async def test_what_is_no_event_does_not_reset_the_idle_clock(ping: bytes) -> None:
    answer = dribbling(STREAM_HEAD, http_chunk(chunk("a")), piece=http_chunk(ping))
    async with RawServer(answer) as server, chat_of(server) as chat:
        received = []

        async def read() -> None:
            async for each in chat.chat_completions_stream(REQUEST, _request_timeout=Timeout(idle=SHORT)):
                received.append(each)

        error = await timeout_of(read())
        assert (error.clock, error.seconds, error.request_id, len(received)) == ("idle", SHORT, "req-stream", 1)
        await within_bound(server.all_closed.wait())


async def test_each_event_begins_the_idle_clock_anew() -> None:
    async def slow(connection: Connection) -> None:
        await connection.send(STREAM_HEAD)
        for _ in range(12):
            await connection.send(http_chunk(chunk("a")))
            await asyncio.sleep(SHORT)
        await connection.send(http_chunk(chunk("", "stop") + DONE), b"0\r\n\r\n")

    async with RawServer(slow) as server, chat_of(server) as chat:
        assert await within_bound(read_all(chat, _request_timeout=Timeout(idle=SHORT * 8))) == 13


async def test_no_clock_runs_while_the_caller_is_busy() -> None:
    option = Timeout(idle=SHORT * 4, total=SHORT * 6)
    async with (
        RawServer(opened(chunk("a"), chunk("b"))) as server,
        chat_of(server) as chat,
        chat.chat_completions_stream(REQUEST, _request_timeout=option) as stream,
    ):
        await stream.__anext__()
        await asyncio.sleep(SHORT * 8)
        await stream.__anext__()
        error = await timeout_of(stream.__anext__())
        assert error.clock == "idle"


async def test_the_whole_calls_clock_ends_a_stream_too() -> None:
    answer = dribbling(STREAM_HEAD, piece=http_chunk(chunk("a")))
    async with RawServer(answer) as server, chat_of(server) as chat:
        error = await timeout_of(read_all(chat, _request_timeout=SHORT))
        assert (error.clock, error.status) == ("total", 200)
        await within_bound(server.all_closed.wait())


async def test_what_came_before_a_clock_ran_out_is_delivered_first() -> None:
    async with RawServer(opened(chunk("a") + chunk("b"))) as server, chat_of(server) as chat:
        received = []

        async def read() -> None:
            async for each in chat.chat_completions_stream(REQUEST, _request_timeout=Timeout(idle=SHORT)):
                received.append(each.choices[0].delta.content)

        await timeout_of(read())
        assert received == ["a", "b"]


async def test_the_whole_calls_clock_covers_the_function_that_gives_the_token() -> None:
    async def token() -> str:
        await asyncio.Event().wait()
        raise AssertionError

    async with RawServer(OK) as server:
        async with ApiClient(Configuration(host=server.url, access_token=token)) as client:
            error = await timeout_of(ChatApi(client).chat_completions(REQUEST, _request_timeout=SHORT))
        assert (error.clock, error.request_sent, server.accepted) == ("total", "no", 0)


async def test_a_wait_before_a_retry_that_outlasts_the_call_is_not_begun() -> None:
    refusal = http("429 No", b"", "Retry-After: 20")
    async with RawServer(refusal) as server, chat_of(server, retries=3) as chat:
        error = await error_of(chat.chat_completions(REQUEST, _request_timeout=5))
        assert isinstance(error, RateLimitException)
        assert (error.retry_after, len(server.requests)) == (20.0, 1)


async def test_the_whole_calls_clock_covers_all_attempts() -> None:
    refusal = http("503 No", b"", "retry-after-ms: 1")
    async with RawServer(refusal, refusal, silent) as server, chat_of(server, retries=3) as chat:
        error = await timeout_of(chat.chat_completions(REQUEST, _request_timeout=3.0))
        assert (error.clock, error.request_sent, len(server.requests)) == ("total", "maybe", 3)


async def test_an_open_response_has_the_same_clocks_until_it_is_handed_out() -> None:
    async with RawServer(silent) as server, chat_of(server) as chat:
        option = Timeout(first_byte=SHORT, idle=SHORT / 5)
        error = await timeout_of(chat.chat_completions_without_preload_content(REQUEST, _request_timeout=option))
        assert (error.clock, error.request_sent) == ("first_byte", "maybe")


async def test_the_body_of_an_open_response_does_not_hang_either() -> None:
    async with RawServer(opened(chunk("a"))) as server, chat_of(server) as chat:
        option = Timeout(idle=SHORT)
        response = await chat.chat_completions_without_preload_content(REQUEST, _request_timeout=option)
        assert isinstance(await error_of(response.read()), asyncio.TimeoutError)
        await within_bound(server.all_closed.wait())


# -- the queue


async def test_the_wait_for_a_connection_has_a_clock_of_its_own() -> None:
    async with RawServer(silent) as server, chat_of(server, connection_pool_maxsize=1) as chat:
        first = asyncio.ensure_future(chat.chat_completions(REQUEST))
        await until_requested(server, 1)
        error = await timeout_of(chat.chat_completions(REQUEST, _request_timeout=Timeout(queue=SHORT)))
        assert (error.clock, error.seconds, error.request_sent, len(server.requests)) == ("queue", SHORT, "no", 1)
        first.cancel()


async def test_the_wait_for_a_connection_does_not_count_as_time_of_the_call() -> None:
    """Forty calls over one connection, each of which may take less than all of them together do."""

    async def slow(connection: Connection) -> None:
        await asyncio.sleep(SHORT / 5)
        await connection.send(OK)

    async with RawServer(slow) as server, chat_of(server, connection_pool_maxsize=1) as chat:
        answers = [chat.chat_completions_with_http_info(REQUEST, _request_timeout=SHORT * 6) for _ in range(40)]
        infos = await within_bound(asyncio.gather(*answers))
        assert server.accepted == 1
    assert max(info.timing.queue for info in infos) > SHORT * 6


async def until_requested(server: RawServer, count: int) -> None:
    async def wait() -> None:
        while len(server.requests) < count:  # noqa: ASYNC110
            await asyncio.sleep(0)

    await within_bound(wait())


async def test_a_pool_holds_under_load_whatever_becomes_of_the_calls() -> None:
    """Answers, errors, time-outs, cancellations and streams that are left share three connections."""

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
    async with RawServer(answer) as server, chat_of(server, connection_pool_maxsize=3) as chat:
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
    async with RawServer(answer) as server, chat_of(server, **settings) as chat:
        await within_bound(asyncio.gather(*(chat.chat_completions(REQUEST) for _ in range(20))))
        assert server.accepted == (20 if "connection_pool_maxsize" in settings else 2)


# -- how they are set


async def test_a_request_wins_over_the_client_and_a_copy_over_the_settings() -> None:
    async with RawServer(silent) as server, chat_of(server, timeout=Timeout(first_byte=0.02, total=LONG)) as chat:
        assert (await timeout_of(chat.chat_completions(REQUEST))).seconds == 0.02
        copy = ChatApi(chat.api_client.with_options(timeout=Timeout(first_byte=0.03)))
        assert (await timeout_of(copy.chat_completions(REQUEST))).seconds == 0.03
        option = Timeout(first_byte=0.04)
        assert (await timeout_of(copy.chat_completions(REQUEST, _request_timeout=option))).seconds == 0.04
        assert (await timeout_of(copy.chat_completions(REQUEST, _request_timeout=0.01))).clock == "total"


def test_the_defaults_suit_long_generations() -> None:
    from together.generated.timeout import timeouts_of

    plain, stream = timeouts_of(None, stream=False), timeouts_of(None, stream=True)
    assert plain == (600, 60, None, None, 600)
    assert stream == (None, 60, 600, 600, 600)
    assert timeouts_of(30, stream=True)._asdict() == {**stream._asdict(), "total": 30}
    assert timeouts_of((3, None), stream=False)._asdict() == {**plain._asdict(), "total": None, "connect": 3}
    assert timeouts_of(Timeout(total=None), Timeout(idle=5), stream=False) == (None, 60, None, 5, 600)
    assert timeouts_of(5, Timeout(), stream=True).total == 5


@pytest.mark.parametrize("value", [0, -1, "5", True, float("nan"), float("inf"), (1,), (1, 2, 3), (0, 1), object()])
async def test_a_wrong_time_out_is_refused_by_name_before_a_byte_is_sent(value: Any) -> None:
    with pytest.raises(ApiValueError, match=r"^timeout must be a number of seconds above 0"):
        Configuration(timeout=value)
    with pytest.raises(ApiValueError, match=r"^Timeout: idle must be a number of seconds above 0"):
        Timeout(idle=value)
    async with RawServer(OK) as server, chat_of(server) as chat:
        with pytest.raises(ApiValueError, match=r"^_request_timeout must be a number of seconds above 0"):
            await chat.chat_completions(REQUEST, _request_timeout=value)
        with pytest.raises(ApiValueError, match=r"^timeout must be"):
            chat.api_client.with_options(timeout=value)
        assert server.accepted == 0


# -- when the error comes


@pytest.mark.parametrize(
    ("clock", "answer"),
    [
        ("total", silent),
        ("total", dribbling_body()),
        ("first_byte", silent),
        ("idle", opened(head=http(body=b"{", length=9))),
        ("queue", silent),
    ],
)
async def test_the_error_comes_in_the_turn_after_the_clock_ran_out(clock: str, answer: Answer) -> None:
    """A task that takes every turn of the event loop counts those that begin after the clock ran out."""
    loop = asyncio.get_running_loop()
    turns: list[float] = []
    dues: list[float] = []

    async def count() -> None:
        while True:
            turns.append(loop.time())
            dues.extend(deadlines.due for deadlines in scheduler.all_waiting() if deadlines.due < loop.time() + LONG)
            await asyncio.sleep(0)

    async with RawServer(answer) as server, chat_of(server, connection_pool_maxsize=1) as chat:
        scheduler = loop_state(chat.api_client).scheduler
        first = asyncio.ensure_future(chat.chat_completions(REQUEST)) if clock == "queue" else None
        if first is not None:
            await until_requested(server, 1)
        counting = asyncio.ensure_future(count())
        with pytest.raises(RequestTimeoutException) as caught:
            await chat.chat_completions(REQUEST, _request_timeout=Timeout(**{clock: SHORT}))
        counting.cancel()
        assert caught.value.clock == clock
        # The clock rings in the first turn that begins after it ran out, and the error is raised in the next one.
        assert len([turn for turn in turns if turn > dues[-1]]) <= 3
        if first is not None:
            first.cancel()


async def test_a_clock_of_more_than_five_seconds_is_not_rounded() -> None:
    """aiohttp rounds such clocks up to whole seconds; no clock of ours does, nor the one that aiohttp keeps for us."""
    from together.generated._transport.send_arguments import client_timeout

    assert client_timeout(5.25, True).ceil_threshold == float("inf")
    async with RawServer(silent) as server, chat_of(server) as chat:
        call = asyncio.ensure_future(chat.chat_completions(REQUEST, _request_timeout=7.3))
        await until_requested(server, 1)
        (deadlines,) = loop_state(chat.api_client).scheduler.all_waiting()
        assert 7.0 < deadlines.due - asyncio.get_running_loop().time() <= 7.3
        call.cancel()


async def test_many_calls_share_one_timer() -> None:
    async with RawServer(OK) as server, chat_of(server) as chat:
        await chat.chat_completions(REQUEST)
        loop = asyncio.get_running_loop()
        made: list[float] = []
        call_at = loop.call_at

        def counting(when: float, *arguments: Any, **more: Any) -> Any:
            made.append(when)
            return call_at(when, *arguments, **more)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(loop, "call_at", counting)
            for _ in range(50):
                await chat.chat_completions(REQUEST)
        scheduler = loop_state(chat.api_client).scheduler
        assert scheduler.waiting == {}
        ours = [when for when in made if when > loop.time() + 60]
        assert len(ours) <= 1
