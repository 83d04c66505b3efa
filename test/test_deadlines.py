"""The timeouts of a call, at a server that is slow in every way that a server can be."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from support.client import OK, REQUEST, TOKEN, all_that_it_tells, config, error_of, loop_state, within_bound
from support.raw_server import STREAM_HEAD, Answer, Connection, RawServer, http, http_chunk, silent
from support.streaming import DONE, chat_api, chunk, opened
from support.timeouts import LONG, SHORT, timeout_of, until_requested

from together.generated import ApiClient, ChatApi, Configuration, RateLimitException, RequestTimeoutException, Timeout


def dribbling(*first: bytes, piece: bytes) -> Answer:
    """Answer with some bytes, and then with the same piece again and again, for ever."""

    async def answer(connection: Connection) -> None:
        await connection.send(*first)
        while True:
            await connection.send(piece)
            await asyncio.sleep(SHORT / 10)

    return answer


async def read_all(chat: ChatApi, **options: Any) -> int:
    """Read a stream; return the number of its chunks."""
    return len([each async for each in chat.chat_completions_stream(REQUEST, **options)])


# -- which timeout


async def test_the_first_byte_timeout_runs_until_the_headers() -> None:
    async with RawServer(silent) as server, chat_api(server) as chat:
        error = await timeout_of(chat.chat_completions(REQUEST, _request_timeout=Timeout(first_byte=SHORT)))
        assert (error.clock, error.seconds, error.request_sent, error.status) == ("first_byte", SHORT, "maybe", None)
        await within_bound(server.all_closed.wait())


async def test_the_idle_timeout_of_a_plain_body_begins_anew_with_each_piece() -> None:
    async def slow(connection: Connection) -> None:
        whole = http(body=OK.partition(b"\r\n\r\n")[2])
        for index in range(len(whole)):
            await connection.send(whole[index : index + 1])
            await asyncio.sleep(0.001)  # all of it takes longer than the timeout, no byte of it does

    async with RawServer(slow) as server, chat_api(server) as chat:
        option = Timeout(idle=SHORT * 4)
        assert (await within_bound(chat.chat_completions(REQUEST, _request_timeout=option))).id == "chat-1"

    async with RawServer(opened(head=http(body=b"{", length=9))) as server, chat_api(server) as chat:
        error = await timeout_of(chat.chat_completions(REQUEST, _request_timeout=Timeout(idle=SHORT)))
        assert (error.clock, error.status, error.body) == ("idle", 200, "{")
        await within_bound(server.all_closed.wait())


def dribbling_body() -> Answer:
    return dribbling(http(body=b"", length=1000_000), piece=b" ")


async def test_a_body_that_dribbles_does_not_outlive_the_whole_calls_timeout() -> None:
    async with RawServer(dribbling_body()) as server, chat_api(server) as chat:
        error = await timeout_of(chat.chat_completions(REQUEST, _request_timeout=SHORT * 8))
        assert (error.clock, error.seconds, error.status, error.request_sent) == ("total", SHORT * 8, 200, "maybe")
        await within_bound(server.all_closed.wait())


@pytest.mark.parametrize("ping", [b": ping\n\n", b"event: ping\ndata: {}\n\n", b"id: 7\n\n", b"data: \n\n", b"data: {"])
async def test_what_is_no_event_does_not_reset_the_idle_timeout(ping: bytes) -> None:
    answer = dribbling(STREAM_HEAD, http_chunk(chunk("a")), piece=http_chunk(ping))
    async with RawServer(answer) as server, chat_api(server) as chat:
        received = []

        async def read() -> None:
            async for each in chat.chat_completions_stream(REQUEST, _request_timeout=Timeout(idle=SHORT)):
                received.append(each)

        error = await timeout_of(read())
        assert (error.clock, error.seconds, error.request_id, len(received)) == ("idle", SHORT, "req-stream", 1)
        await within_bound(server.all_closed.wait())


async def test_each_event_begins_the_idle_timeout_anew() -> None:
    async def slow(connection: Connection) -> None:
        await connection.send(STREAM_HEAD)
        for _ in range(12):
            await connection.send(http_chunk(chunk("a")))
            await asyncio.sleep(SHORT)
        await connection.send(http_chunk(chunk("", "stop") + DONE), b"0\r\n\r\n")

    async with RawServer(slow) as server, chat_api(server) as chat:
        assert await within_bound(read_all(chat, _request_timeout=Timeout(idle=SHORT * 8))) == 13


async def test_no_timeout_runs_while_the_caller_is_busy() -> None:
    option = Timeout(idle=SHORT * 4, total=SHORT * 6)
    async with (
        RawServer(opened(chunk("a"), chunk("b"))) as server,
        chat_api(server) as chat,
        chat.chat_completions_stream(REQUEST, _request_timeout=option) as stream,
    ):
        await stream.__anext__()
        await asyncio.sleep(SHORT * 8)
        await stream.__anext__()
        error = await timeout_of(stream.__anext__())
        assert error.clock == "idle"


async def test_the_whole_calls_timeout_ends_a_stream_too() -> None:
    answer = dribbling(STREAM_HEAD, piece=http_chunk(chunk("a")))
    async with RawServer(answer) as server, chat_api(server) as chat:
        error = await timeout_of(read_all(chat, _request_timeout=SHORT))
        assert (error.clock, error.status) == ("total", 200)
        await within_bound(server.all_closed.wait())


async def test_what_came_before_a_timeout_ran_out_is_delivered_first() -> None:
    async with RawServer(opened(chunk("a") + chunk("b"))) as server, chat_api(server) as chat:
        received = []

        async def read() -> None:
            async for each in chat.chat_completions_stream(REQUEST, _request_timeout=Timeout(idle=SHORT)):
                received.append(each.choices[0].delta.content)

        await timeout_of(read())
        assert received == ["a", "b"]


async def test_the_whole_calls_timeout_covers_the_function_that_gives_the_token() -> None:
    async def token() -> str:
        await asyncio.Event().wait()
        raise AssertionError

    async with RawServer(OK) as server:
        async with ApiClient(Configuration(host=server.url, access_token=token)) as client:
            error = await timeout_of(ChatApi(client).chat_completions(REQUEST, _request_timeout=SHORT))
        assert (error.clock, error.request_sent, server.accepted) == ("total", "no", 0)


async def test_a_wait_before_a_retry_that_outlasts_the_call_is_not_begun() -> None:
    refusal = http("429 No", b"", "Retry-After: 20")
    async with RawServer(refusal) as server, chat_api(server, retries=3) as chat:
        error = await error_of(chat.chat_completions(REQUEST, _request_timeout=5))
        assert isinstance(error, RateLimitException)
        assert (error.retry_after, len(server.requests)) == (20.0, 1)


async def test_the_whole_calls_timeout_covers_all_attempts() -> None:
    refusal = http("503 No", b"", "retry-after-ms: 1")
    async with RawServer(refusal, refusal, silent) as server, chat_api(server, retries=3) as chat:
        error = await timeout_of(chat.chat_completions(REQUEST, _request_timeout=3.0))
        assert (error.clock, error.request_sent, len(server.requests)) == ("total", "maybe", 3)


async def test_an_open_response_has_the_same_timeouts_until_it_is_handed_out() -> None:
    async with RawServer(silent) as server, chat_api(server) as chat:
        option = Timeout(first_byte=SHORT, idle=SHORT / 5)
        error = await timeout_of(chat.chat_completions_without_preload_content(REQUEST, _request_timeout=option))
        assert (error.clock, error.request_sent) == ("first_byte", "maybe")


async def test_the_body_of_an_open_response_does_not_hang_either() -> None:
    async with RawServer(opened(chunk("a"))) as server, chat_api(server) as chat:
        option = Timeout(idle=SHORT)
        response = await chat.chat_completions_without_preload_content(REQUEST, _request_timeout=option)
        assert isinstance(await error_of(response.read()), asyncio.TimeoutError)
        await within_bound(server.all_closed.wait())


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
async def test_the_error_comes_in_the_turn_after_the_timeout_ran_out(clock: str, answer: Answer) -> None:
    """A task that takes every turn of the event loop counts those that begin after the timeout ran out."""
    loop = asyncio.get_running_loop()
    turns: list[float] = []
    dues: list[float] = []

    async def count() -> None:
        while True:
            turns.append(loop.time())
            dues.extend(deadlines.due for deadlines in scheduler.all_waiting() if deadlines.due < loop.time() + LONG)
            await asyncio.sleep(0)

    async with RawServer(answer) as server, chat_api(server, connection_pool_maxsize=1) as chat:
        scheduler = loop_state(chat.api_client).scheduler
        first = asyncio.ensure_future(chat.chat_completions(REQUEST)) if clock == "queue" else None
        if first is not None:
            await until_requested(server, 1)
        counting = asyncio.ensure_future(count())
        with pytest.raises(RequestTimeoutException) as caught:
            await chat.chat_completions(REQUEST, _request_timeout=Timeout(**{clock: SHORT}))
        counting.cancel()
        assert caught.value.clock == clock
        # The deadline is noticed in the first turn that begins after it, and the error is raised in the next one.
        assert len([turn for turn in turns if turn > dues[-1]]) <= 4
        if first is not None:
            first.cancel()


async def test_a_timeout_of_more_than_five_seconds_is_not_rounded() -> None:
    """aiohttp rounds such timeouts up to whole seconds; none of ours is, nor the one that aiohttp keeps for us."""
    from together.generated._transport.send_arguments import client_timeout

    assert client_timeout(5.25, True).ceil_threshold == float("inf")
    async with RawServer(silent) as server, chat_api(server) as chat:
        call = asyncio.ensure_future(chat.chat_completions(REQUEST, _request_timeout=7.3))
        await until_requested(server, 1)
        (deadlines,) = loop_state(chat.api_client).scheduler.all_waiting()
        assert 7.0 < deadlines.due - asyncio.get_running_loop().time() <= 7.301  # clocks of event loops count in floats
        call.cancel()


async def test_many_calls_share_one_timer() -> None:
    async with RawServer(OK) as server, chat_api(server) as chat:
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


# -- what the error says


def begun(body: bytes) -> Answer:
    async def answer(connection: Connection) -> None:
        await connection.send(body)
        await connection.until_closed()

    return answer


@pytest.mark.parametrize(
    ("timeout", "answer", "clock", "status"),
    [
        (0.05, silent, "total", None),
        (0.05, begun(http(body=b"{", length=100)), "total", 200),
        ((5, 0.05), silent, "first_byte", None),
        ((None, 0.05), begun(http(body=b"{", length=100)), "idle", 200),
        ([5, 0.05], silent, "first_byte", None),
    ],
)
async def test_a_timeout_that_runs_out_gives_an_error_that_says_which_and_closes_the_connection(
    timeout: Any, answer: Answer, clock: str, status: int | None
) -> None:
    async with RawServer(answer) as server, ApiClient(config(server)) as client:
        error = await error_of(ChatApi(client).chat_completions(REQUEST, _request_timeout=timeout))
        assert isinstance(error, RequestTimeoutException)
        assert isinstance(error, TimeoutError)
        assert (error.clock, error.seconds, error.request_sent) == (clock, 0.05, "maybe")
        assert error.status == status
        assert f"the {clock} timeout ran out after 0.05 s" in str(error)
        assert TOKEN not in all_that_it_tells(error)
        await within_bound(server.all_closed.wait())


async def test_the_connect_timeout_covers_a_server_that_never_answers_the_handshake() -> None:
    async with RawServer(silent) as server:
        configuration = Configuration(host=server.url.replace("http:", "https:"), access_token=TOKEN)
        async with ApiClient(configuration) as client:
            error = await error_of(ChatApi(client).chat_completions(REQUEST, _request_timeout=(0.05, None)))
            assert isinstance(error, RequestTimeoutException)
            assert (error.clock, error.seconds, error.request_sent) == ("connect", 0.05, "no")
            await within_bound(server.all_closed.wait())


async def test_the_idle_timeout_runs_between_two_chunks_of_a_stream() -> None:
    async with RawServer(begun(STREAM_HEAD)) as server, ApiClient(config(server)) as client:

        async def consume() -> None:
            async for _ in ChatApi(client).chat_completions_stream(REQUEST, _request_timeout=(5, 0.05)):
                pass

        error = await error_of(consume())
        assert isinstance(error, RequestTimeoutException)
        assert (error.clock, error.request_id) == ("idle", "req-stream")
        await within_bound(server.all_closed.wait())


async def test_a_connection_whose_timeout_ran_out_is_not_used_again() -> None:
    async with RawServer(silent, OK) as server, ApiClient(config(server)) as client:
        await error_of(ChatApi(client).chat_completions(REQUEST, _request_timeout=0.05))
        assert (await within_bound(ChatApi(client).chat_completions(REQUEST))).id == "chat-1"
    assert server.accepted == 2


async def test_a_token_function_may_make_a_call_of_its_own() -> None:
    """The task is then in two calls at once; the timeout of the outer one still runs."""

    async def token() -> str:
        await chat.chat_completions(
            REQUEST, _request_auth={"value": "Bearer x", "key": "Authorization", "in": "header"}
        )
        return TOKEN

    async with RawServer(OK, silent) as server, chat_api(server, access_token=token) as chat:
        error = await timeout_of(chat.chat_completions(REQUEST, _request_timeout=SHORT * 4))
        assert error.clock == "total"
        assert len(server.requests) == 2
