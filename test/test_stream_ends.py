"""The ends of a stream: leaving, cancelling, closing, dropping, and its use afterwards."""

from __future__ import annotations

import asyncio
import gc
import sys
import threading
import warnings
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import aiohttp
import pytest
from support.client import TOKEN, config, error_of
from support.raw_server import LAST_CHUNK, STREAM_HEAD, Answer, Connection, RawServer, http, http_chunk, stream
from support.streaming import (
    DONE,
    PATIENCE,
    REQUEST,
    ChatStream,
    chat_api,
    chunk,
    freed,
    nothing_left_behind,
    opened,
    read,
    read_as_events,
    read_in_a_loop,
    read_into,
    settle,
    streaming,
    texts,
    until,
)

from together.generated import (
    ApiClient,
    ApiConnectionException,
    ApiValueError,
    ChatApi,
    ChatCompletionChunk,
    ClientClosedError,
    Configuration,
    ResponseDecodeException,
    StreamErrorException,
    StreamInterruptedException,
)
from together.generated._transport import event_reader

# Leaving a stream whose body is still open. What a way returns is kept alive.


async def leave_the_block_at_once(chat: ChatApi) -> object:
    async with chat.chat_completions_stream(REQUEST) as answer:
        pass
    return answer


async def leave_the_block_after_a_chunk(chat: ChatApi) -> object:
    async with chat.chat_completions_stream(REQUEST) as answer:
        async for _ in answer:
            break
    return answer


async def leave_the_block_after_an_event(chat: ChatApi) -> object:
    async with chat.chat_completions_stream(REQUEST) as answer:
        async for _ in answer.events():
            break
    return answer


async def leave_the_block_with_an_error(chat: ChatApi) -> object:
    answer = chat.chat_completions_stream(REQUEST)

    async def fail() -> None:
        async with answer:
            async for _ in answer:
                raise LookupError

    with pytest.raises(LookupError) as caught:
        await fail()
    return answer, caught


async def break_out_of_a_loop_over_the_call(chat: ChatApi) -> object:
    async for _ in chat.chat_completions_stream(REQUEST):
        break
    return None


async def break_out_of_a_loop_over_a_variable(chat: ChatApi) -> object:
    answer = chat.chat_completions_stream(REQUEST)
    async for _ in answer:
        break
    return answer


async def break_out_of_a_loop_over_an_awaited_stream(chat: ChatApi) -> object:
    answer = await chat.chat_completions_stream(REQUEST)
    async for _ in answer:
        break
    return answer


async def break_out_of_a_loop_after_taking_one(chat: ChatApi) -> object:
    answer = chat.chat_completions_stream(REQUEST)
    await anext(answer)
    async for _ in answer:
        break
    return answer


async def break_out_of_a_loop_over_events(chat: ChatApi) -> object:
    answer = chat.chat_completions_stream(REQUEST)
    async for _ in answer.events():
        break
    return answer


async def raise_in_a_loop_over_the_call(chat: ChatApi) -> object:
    async def fail() -> None:
        async for _ in chat.chat_completions_stream(REQUEST):
            raise LookupError

    with pytest.raises(LookupError) as caught:
        await fail()
    return caught


async def raise_in_a_loop_over_a_variable(chat: ChatApi) -> object:
    answer = chat.chat_completions_stream(REQUEST)

    async def fail() -> None:
        async for _ in answer:
            raise LookupError

    with pytest.raises(LookupError) as caught:
        await fail()
    return answer, caught


async def return_from_a_loop(chat: ChatApi) -> object:
    async for first in chat.chat_completions_stream(REQUEST):
        return first
    raise AssertionError


async def close_a_generator_around_a_loop(chat: ChatApi) -> object:
    async def words() -> AsyncIterator[str | None]:
        async for piece in chat.chat_completions_stream(REQUEST):
            yield piece.choices[0].delta.content

    generator = words()
    assert await anext(generator) == "a"
    await generator.aclose()  # type: ignore[attr-defined]  # it is an async generator
    return generator


async def close_it(chat: ChatApi) -> object:
    answer = chat.chat_completions_stream(REQUEST)
    await anext(answer)
    await answer.close()
    return answer


async def drop_it_after_awaiting(chat: ChatApi) -> object:
    answer = await chat.chat_completions_stream(REQUEST)
    del answer
    return None


async def drop_it_after_a_chunk(chat: ChatApi) -> object:
    answer = chat.chat_completions_stream(REQUEST)
    await anext(answer)
    del answer
    return None


async def drop_it_after_an_event(chat: ChatApi) -> object:
    answer = chat.chat_completions_stream(REQUEST)
    await anext(answer.events())
    return answer


async def drop_its_iterator_after_a_chunk(chat: ChatApi) -> object:
    answer = chat.chat_completions_stream(REQUEST)
    iterator = aiter(answer)
    await anext(iterator)
    del iterator
    return answer


async def drop_it_after_a_timeout(chat: ChatApi) -> object:
    answer = chat.chat_completions_stream(REQUEST)
    await anext(answer), await anext(answer)
    with pytest.raises(asyncio.TimeoutError):
        await asyncio.wait_for(anext(answer), 0.01)
    return None


async def fail_to_decode_a_chunk(chat: ChatApi) -> object:
    answer = chat.chat_completions_stream(REQUEST)
    with pytest.raises(ResponseDecodeException) as caught:
        await read(answer)
    return answer, caught


async def meet_an_error_event(chat: ChatApi) -> object:
    answer = chat.chat_completions_stream(REQUEST)
    with pytest.raises(StreamErrorException) as caught:
        await read(answer)
    return answer, caught


async def meet_an_event_that_is_too_large(chat: ChatApi) -> object:
    answer = chat.chat_completions_stream(REQUEST)
    with pytest.raises(ResponseDecodeException) as caught:
        await read(answer)
    return answer, caught


WayOut = Callable[[ChatApi], Awaitable[object]]
WAYS_OUT: list[WayOut] = [
    leave_the_block_at_once,
    leave_the_block_after_a_chunk,
    leave_the_block_after_an_event,
    leave_the_block_with_an_error,
    break_out_of_a_loop_over_the_call,
    break_out_of_a_loop_over_a_variable,
    break_out_of_a_loop_over_an_awaited_stream,
    break_out_of_a_loop_after_taking_one,
    break_out_of_a_loop_over_events,
    raise_in_a_loop_over_the_call,
    raise_in_a_loop_over_a_variable,
    return_from_a_loop,
    close_a_generator_around_a_loop,
    close_it,
    drop_it_after_awaiting,
    drop_it_after_a_chunk,
    drop_it_after_an_event,
    drop_its_iterator_after_a_chunk,
    drop_it_after_a_timeout,
    fail_to_decode_a_chunk,
    meet_an_error_event,
    meet_an_event_that_is_too_large,
]
LAST_EVENT: dict[WayOut, bytes] = {
    fail_to_decode_a_chunk: b"data: {no json\n\n",
    meet_an_error_event: b"event: error\ndata: m\n\n",
    meet_an_event_that_is_too_large: chunk("x" * 2000),
}


@pytest.mark.parametrize("way_out", WAYS_OUT, ids=lambda way: way.__name__)
async def test_leaving_a_stream_frees_its_connection(way_out: WayOut) -> None:
    answer = opened(chunk("a"), chunk("b"), LAST_EVENT.get(way_out, b""))
    async with (
        nothing_left_behind(),
        RawServer(answer) as server,
        chat_api(server, max_event_size=1000) as chat,
    ):
        gc.disable()  # it must not take the garbage collector
        try:
            kept = await way_out(chat)
            await freed(server)
        finally:
            gc.enable()
        assert server.accepted == 1
        del kept


# Cancelling


async def iterate(chat: ChatApi, got: asyncio.Event) -> None:
    async for _ in chat.chat_completions_stream(REQUEST):
        got.set()


async def iterate_in_a_block(chat: ChatApi, got: asyncio.Event) -> None:
    async with chat.chat_completions_stream(REQUEST) as answer:
        async for _ in answer:
            got.set()


async def iterate_after_awaiting(chat: ChatApi, got: asyncio.Event) -> None:
    answer = await chat.chat_completions_stream(REQUEST)
    async for _ in answer:
        got.set()


async def iterate_over_events(chat: ChatApi, got: asyncio.Event) -> None:
    async for _ in chat.chat_completions_stream(REQUEST).events():
        got.set()


async def take_one_after_the_other(chat: ChatApi, got: asyncio.Event) -> None:
    answer = chat.chat_completions_stream(REQUEST)
    while await anext(answer):
        got.set()


async def wait_in_the_loop(chat: ChatApi, got: asyncio.Event) -> None:
    async for _ in chat.chat_completions_stream(REQUEST):
        got.set()
        await asyncio.Event().wait()


Reader = Callable[[ChatApi, asyncio.Event], Awaitable[None]]
READERS: list[Reader] = [
    iterate,
    iterate_in_a_block,
    iterate_after_awaiting,
    iterate_over_events,
    take_one_after_the_other,
    wait_in_the_loop,
]
every_reader = pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.__name__)


@every_reader
async def test_cancelling_the_task_between_events_frees_the_connection(reader: Reader) -> None:
    async with nothing_left_behind(), RawServer(opened(chunk("a"))) as server, chat_api(server) as chat:
        got = asyncio.Event()
        task = asyncio.ensure_future(reader(chat, got))
        await asyncio.wait_for(got.wait(), PATIENCE)
        await settle()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        del task  # Python 3.10 keeps the frames of a cancelled task, and so the stream, as long as the task
        await freed(server)


@every_reader
async def test_cancelling_the_task_while_it_waits_for_headers_frees_the_connection(reader: Reader) -> None:
    asked = asyncio.Event()

    async def silent(connection: Connection) -> None:
        asked.set()
        await connection.until_closed()

    async with nothing_left_behind(), RawServer(silent) as server, chat_api(server) as chat:
        task = asyncio.ensure_future(reader(chat, asyncio.Event()))
        await asyncio.wait_for(asked.wait(), PATIENCE)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await freed(server)


async def test_cancelling_the_task_after_done_frees_the_connection_and_leaves_the_stream_complete(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(event_reader, "DRAIN_SECONDS", 3600.0)
    async with nothing_left_behind(), RawServer(opened(chunk("a"), DONE)) as server, chat_api(server) as chat:
        answer = await chat.chat_completions_stream(REQUEST)
        task = asyncio.ensure_future(read(answer))
        await until(lambda: answer.complete)
        await settle()
        assert not task.done()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await freed(server)
        assert answer.complete


# Dropping


async def test_stream_that_is_never_opened_warns_when_it_is_dropped(chat: ChatApi) -> None:
    with pytest.warns(RuntimeWarning, match=r"chat_completions_stream\(\) was neither entered, awaited nor iterated"):
        chat.chat_completions_stream(REQUEST)


async def test_iterator_that_is_never_used_does_not_hide_that_the_stream_was_never_opened(chat: ChatApi) -> None:
    with pytest.warns(RuntimeWarning, match="chat_completions_stream"):
        aiter(chat.chat_completions_stream(REQUEST))


async def test_stream_that_was_opened_or_closed_does_not_warn(chat: ChatApi) -> None:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        await leave_the_block_at_once(chat)
        await read_in_a_loop(chat)
        await chat.chat_completions_stream(REQUEST)
        await chat.chat_completions_stream(REQUEST).close()
        gc.collect()
    assert not caught


async def test_stream_that_the_garbage_collector_drops_in_another_thread_frees_its_connection() -> None:
    async with nothing_left_behind(), RawServer(opened(chunk("a"))) as server, chat_api(server) as chat:
        gc.collect()
        gc.disable()
        try:
            answer = chat.chat_completions_stream(REQUEST)
            await anext(answer)
            cycle: list[object] = [answer]
            cycle.append(cycle)
            del answer, cycle
            thread = threading.Thread(target=gc.collect)
            thread.start()
            await freed(server)
            thread.join()
        finally:
            gc.enable()


async def test_stream_that_outlives_its_event_loop_ends_with_it() -> None:
    kept: list[ChatStream] = []

    async def main(url: str) -> None:
        client = ApiClient(Configuration(host=url, access_token=TOKEN))
        kept.append(ChatApi(client).chat_completions_stream(REQUEST))
        await anext(kept[0])

    async with nothing_left_behind(), RawServer(opened(chunk("a"))) as server:
        await asyncio.to_thread(lambda: asyncio.run(main(server.url), debug=True))
        await freed(server)
        assert not kept.pop().complete


# Going on, coming back, closing


async def test_loops_in_a_block_continue_where_the_last_one_stopped() -> None:
    body = b"".join(map(chunk, "abcdef")) + DONE
    async with streaming(stream(body)) as chat, chat.chat_completions_stream(REQUEST) as answer:
        seen: list[str | None] = []
        async for first in answer:
            seen += texts([first])
            if len(seen) == 2:
                break
        async for _ in answer.events():
            break
        seen += texts([await anext(answer)])
        seen += texts(await read(answer))
        assert seen == ["a", "b", "d", "e", "f"]
        assert answer.complete
        assert answer.chunks_received == 6


async def test_wait_for_the_last_event_that_is_given_up_loses_nothing() -> None:
    async with streaming(opened(chunk("a", "stop") + DONE)) as chat, chat.chat_completions_stream(REQUEST) as answer:
        events = answer.events()
        await anext(events)
        last = asyncio.ensure_future(anext(events))
        await settle()  # it waits for the end of the body
        assert not last.done()
        last.cancel()
        with pytest.raises(asyncio.CancelledError):
            await last
        assert [event.data async for event in events] == [b"[DONE]"]
        assert await read(answer) == []
        assert answer.complete


async def test_stream_with_an_error_among_its_events_never_looks_whole() -> None:
    body = chunk("a", "stop") + b'data: {"error": {"message": "m"}}\n\n' + DONE
    async with streaming(stream(body)) as chat, chat.chat_completions_stream(REQUEST) as answer:
        assert len([event async for event in answer.events()]) == 3
        assert [event async for event in answer.events()] == []
        for again in (read(answer), read_into([], answer.text()), answer.collect()):
            with pytest.raises(StreamInterruptedException, match="an error among its events"):
                await again


async def test_chunks_after_an_error_that_was_given_as_an_event_do_not_look_whole() -> None:
    body = b'data: {"error": {"message": "m"}}\n\n' + chunk("a", "stop") + DONE
    async with streaming(stream(body)) as chat, chat.chat_completions_stream(REQUEST) as answer:
        await anext(answer.events())
        found: list[Any] = []
        with pytest.raises(StreamInterruptedException, match="an error among its events"):
            await read_into(found, answer)
        assert texts(found) == ["a"]


async def test_second_loop_over_a_bare_stream_says_that_it_is_closed_and_loses_no_chunk_in_silence() -> None:
    async with streaming(stream(chunk("a") + chunk("b"), DONE)) as chat:
        answer = chat.chat_completions_stream(REQUEST)
        async for _ in answer:
            break
        with pytest.raises(ClientClosedError, match="closed"):
            await read(answer)
        assert not answer.complete


async def test_stream_that_was_read_to_its_end_yields_nothing_more(chat: ChatApi) -> None:
    answer = chat.chat_completions_stream(REQUEST)
    count = len(await read(answer))
    assert count
    for _ in range(2):
        assert await read(answer) == []
        assert [event async for event in answer.events()] == []
        with pytest.raises(StopAsyncIteration):
            await anext(answer)
        async with answer:
            assert await read(answer) == []
        assert answer.complete
        assert answer.chunks_received == count


async def test_stream_that_ended_cleanly_without_done_yields_nothing_more() -> None:
    async with streaming(stream(chunk("a", "stop"))) as chat, chat.chat_completions_stream(REQUEST) as answer:
        assert len(await read(answer)) == 1
        assert await read(answer) == []
        assert answer.complete


async def entered(answer: ChatStream) -> object:
    return await answer.__aenter__()


async def awaited(answer: ChatStream) -> object:
    return await answer


async def taken(answer: ChatStream) -> object:
    return await anext(answer)


USES: list[Callable[[ChatStream], Awaitable[object]]] = [entered, awaited, taken, read, read_as_events]


@pytest.mark.parametrize("use", USES, ids=lambda use: use.__name__)
@pytest.mark.parametrize("when", ["before it was opened", "in the middle", "after an error", "after a refusal"])
async def test_using_a_stream_after_it_was_closed_says_so(
    use: Callable[[ChatStream], Awaitable[object]], when: str
) -> None:
    answers: dict[str, Answer | bytes] = {
        "in the middle": opened(chunk("a") + chunk("b")),
        "after an error": stream(chunk("a"), b"event: error\ndata: m\n\n" + chunk("b") + DONE),
        "after a refusal": http("404 Not Found"),
    }
    async with streaming(answers.get(when, stream(DONE))) as chat:
        answer = chat.chat_completions_stream(REQUEST)
        if when == "in the middle":
            await anext(answer)
        if when.startswith("after"):
            with pytest.raises(Exception, match=r"404|error in the stream"):
                await read(answer)
        else:
            await answer.close()
        with pytest.raises(ClientClosedError, match="this stream is closed: make a new call"):
            await use(answer)
        assert not answer.complete


@pytest.mark.parametrize("over", [lambda answer: answer, lambda answer: answer.text(), lambda answer: answer.events()])
async def test_a_stream_that_a_left_loop_closed_says_what_keeps_it_open(over: Callable[[ChatStream], Any]) -> None:
    async with nothing_left_behind(), streaming(opened(chunk("a") + chunk("b"))) as chat:
        answer = chat.chat_completions_stream(REQUEST)
        async for _ in over(answer):
            break
        gc.collect()
        for use in (answer.collect, lambda: anext(answer)):
            with pytest.raises(ClientClosedError, match=r"as the loop over it was left: .* put `async with` around"):
                await use()


async def test_stream_may_be_closed_again_and_at_any_time() -> None:
    async with nothing_left_behind(), RawServer(opened(chunk("a"))) as server, chat_api(server) as chat:
        answer = chat.chat_completions_stream(REQUEST)
        await answer.close()
        await answer.close()
        async with chat.chat_completions_stream(REQUEST) as answer:
            await anext(answer)
            await answer.close()
            await answer.close()
        await answer.close()
        await freed(server)
        assert len(server.requests) == 1


async def test_closing_a_stream_that_is_complete_leaves_it_complete(chat: ChatApi) -> None:
    answer = chat.chat_completions_stream(REQUEST)
    await read(answer)
    await answer.close()
    assert answer.complete


# Several tasks


WAITING_READERS = [reader for reader in READERS if reader is not wait_in_the_loop]


@pytest.mark.parametrize("read_on", [read, read_as_events], ids=lambda read_on: read_on.__name__)
async def test_close_from_another_task_ends_the_one_that_reads_with_a_clear_error(
    read_on: Callable[[ChatStream], Awaitable[object]],
) -> None:
    async with nothing_left_behind(), RawServer(opened(chunk("a"))) as server, chat_api(server) as chat:
        answer = await chat.chat_completions_stream(REQUEST)
        await anext(answer)
        task = asyncio.ensure_future(read_on(answer))
        await settle()
        await answer.close()
        with pytest.raises(StreamInterruptedException, match=r"close\(\) was called, after 1 chunks") as caught:
            await asyncio.wait_for(task, PATIENCE)
        assert (caught.value.chunks_received, caught.value.request_id) == (1, "req-stream")
        assert not answer.complete
        await freed(server)


@pytest.mark.parametrize("turns", range(12))
async def test_nothing_is_delivered_after_close_however_close_and_data_meet(turns: int) -> None:
    more = asyncio.Event()

    async def answer(connection: Connection) -> None:
        await connection.send(STREAM_HEAD, http_chunk(chunk("a")))
        await more.wait()
        await connection.send(http_chunk(chunk("b")))
        await connection.until_closed()

    async with nothing_left_behind(), RawServer(answer) as server, chat_api(server) as chat:
        shared = await chat.chat_completions_stream(REQUEST)
        await anext(shared)
        chunks: list[ChatCompletionChunk] = []
        task = asyncio.ensure_future(read_into(chunks, shared))
        await settle()
        more.set()
        for _ in range(turns):
            await asyncio.sleep(0)
        before = len(chunks)
        await shared.close()
        with pytest.raises(StreamInterruptedException, match=r"close\(\) was called"):
            await asyncio.wait_for(task, PATIENCE)
        assert len(chunks) == before
        await freed(server)


@pytest.mark.parametrize("use", USES, ids=lambda use: use.__name__)
async def test_close_from_another_task_ends_the_one_that_waits_for_the_headers(
    use: Callable[[ChatStream], Awaitable[object]],
) -> None:
    asked = asyncio.Event()

    async def silent(connection: Connection) -> None:
        asked.set()
        await connection.until_closed()

    async with nothing_left_behind(), RawServer(silent) as server, chat_api(server) as chat:
        answer = chat.chat_completions_stream(REQUEST)
        after: list[str] = []

        async def reader() -> None:
            with pytest.raises(StreamInterruptedException, match=r"close\(\) was called before the answer began"):
                await use(answer)
            await asyncio.sleep(0)  # the task goes on as usual
            after.append("went on")

        task = asyncio.ensure_future(reader())
        await asyncio.wait_for(asked.wait(), PATIENCE)
        await answer.close()
        await asyncio.wait_for(task, PATIENCE)
        assert after == ["went on"]
        await freed(server)


async def test_close_beside_a_cancellation_leaves_the_cancellation_in_force() -> None:
    asked = asyncio.Event()

    async def silent(connection: Connection) -> None:
        asked.set()
        await connection.until_closed()

    async with nothing_left_behind(), RawServer(silent) as server, chat_api(server) as chat:
        answer = chat.chat_completions_stream(REQUEST)
        task = asyncio.ensure_future(read(answer))
        await asyncio.wait_for(asked.wait(), PATIENCE)
        task.cancel()
        await answer.close()
        expected = asyncio.CancelledError if sys.version_info >= (3, 11) else StreamInterruptedException
        with pytest.raises(expected):
            await task
        await freed(server)


async def test_two_tasks_cannot_wait_for_the_same_stream_and_the_first_goes_on() -> None:
    go_on = asyncio.Event()

    async def answer(connection: Connection) -> None:
        await connection.send(STREAM_HEAD)
        await go_on.wait()
        await connection.send(http_chunk(chunk("a") + DONE), LAST_CHUNK)

    async with streaming(answer) as chat, chat.chat_completions_stream(REQUEST) as shared:
        task = asyncio.ensure_future(read(shared))
        await settle()
        for use in (taken, read, read_as_events):
            with pytest.raises(ApiValueError, match="another task is reading this stream"):
                await use(shared)
        go_on.set()
        assert texts(await asyncio.wait_for(task, PATIENCE)) == ["a"]
        assert shared.complete


async def test_two_tasks_cannot_open_the_same_stream_and_the_first_goes_on() -> None:
    go_on = asyncio.Event()

    async def answer(connection: Connection) -> None:
        await go_on.wait()
        await connection.send(stream(chunk("a"), DONE))

    async with RawServer(answer) as server, chat_api(server) as chat:
        shared = chat.chat_completions_stream(REQUEST)
        task = asyncio.ensure_future(read(shared))
        await settle()
        for use in USES:
            with pytest.raises(ApiValueError, match="another task is opening this stream"):
                await use(shared)
        go_on.set()
        assert texts(await asyncio.wait_for(task, PATIENCE)) == ["a"]
        assert len(server.requests) == 1


@pytest.mark.parametrize("given", [False, True], ids=["own session", "given session"])
@pytest.mark.parametrize("reader", WAITING_READERS, ids=lambda reader: reader.__name__)
async def test_closing_the_client_ends_a_stream_that_is_read_with_a_clear_error(reader: Reader, given: bool) -> None:
    async with nothing_left_behind(), RawServer(opened(chunk("a"))) as server:
        session = aiohttp.ClientSession() if given else None
        client = ApiClient(config(server), session=session)
        got = asyncio.Event()
        task = asyncio.ensure_future(reader(ChatApi(client), got))
        await asyncio.wait_for(got.wait(), PATIENCE)
        await settle()
        await client.close()
        with pytest.raises(StreamInterruptedException, match="the ApiClient was closed") as caught:
            await asyncio.wait_for(task, PATIENCE)
        assert (caught.value.chunks_received, caught.value.request_id) == (1, "req-stream")
        await freed(server)
        if session is not None:
            assert not session.closed
            await session.close()


@pytest.mark.parametrize("given", [False, True], ids=["own session", "given session"])
async def test_closing_the_client_between_two_reads_ends_the_stream_at_the_next_one(given: bool) -> None:
    async with nothing_left_behind(), RawServer(opened(chunk("a"))) as server:
        session = aiohttp.ClientSession() if given else None
        client = ApiClient(config(server), session=session)
        answer = ChatApi(client).chat_completions_stream(REQUEST)
        await anext(answer)
        await client.close()
        with pytest.raises(StreamInterruptedException, match="the ApiClient was closed"):
            await asyncio.wait_for(anext(answer), PATIENCE)
        await freed(server)
        if session is not None:
            await session.close()


async def test_closing_the_client_ends_a_stream_that_waits_for_its_headers() -> None:
    asked = asyncio.Event()

    async def silent(connection: Connection) -> None:
        asked.set()
        await connection.until_closed()

    async with nothing_left_behind(), RawServer(silent) as server:
        client = ApiClient(config(server))
        task = asyncio.ensure_future(read(ChatApi(client).chat_completions_stream(REQUEST)))
        await asyncio.wait_for(asked.wait(), PATIENCE)
        await client.close()
        with pytest.raises(ApiConnectionException, match="the ApiClient was closed"):
            await asyncio.wait_for(task, PATIENCE)
        await freed(server)


async def test_stream_of_a_closed_client_says_so(chat: ChatApi, api_client: ApiClient) -> None:
    await api_client.close()
    with pytest.raises(ClientClosedError, match="ApiClient is closed"):
        await chat.chat_completions_stream(REQUEST)


async def test_close_just_as_the_answer_begins_ends_the_stream_with_a_clear_error() -> None:
    async def closing(request: aiohttp.ClientRequest, send: aiohttp.ClientHandlerType) -> aiohttp.ClientResponse:
        response = await send(request)
        await answer.close()
        return response

    async with streaming(stream(chunk(), DONE), middlewares=[closing]) as chat:
        answer = chat.chat_completions_stream(REQUEST)
        error = await error_of(asyncio.create_task(read(answer)))
    assert isinstance(error, StreamInterruptedException)
    assert "close() was called before the answer began" in str(error)
