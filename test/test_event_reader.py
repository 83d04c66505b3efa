"""Reading events from the socket: as they come, to the end of the body, and no longer."""

from __future__ import annotations

import asyncio
import gc
import weakref
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from typing import Any

import aiohttp
import pytest
from support.client import untyped
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
    settle,
    streaming,
    texts,
    until,
)

from together.generated import ChatApi, StreamInterruptedException
from together.generated._transport import event_reader
from together.generated.streaming import Stream


async def read_in_a_block(chat: ChatApi) -> None:
    async with chat.chat_completions_stream(REQUEST) as answer:
        await read(answer)


async def read_one_by_one(chat: ChatApi) -> None:
    answer = await chat.chat_completions_stream(REQUEST)
    while await anext(answer, None):
        pass


async def read_events_until_done(chat: ChatApi) -> None:
    async for event in chat.chat_completions_stream(REQUEST).events():
        if event.data == b"[DONE]":
            break


async def done_and_end_together(connection: Connection) -> None:
    await connection.send(stream(chunk("a", "stop"), DONE))


async def end_after_done(connection: Connection) -> None:
    await connection.send(STREAM_HEAD, http_chunk(chunk("a")), http_chunk(DONE))
    await settle()
    await connection.send(LAST_CHUNK)


async def more_after_done(connection: Connection) -> None:
    await connection.send(stream(chunk("a"), DONE, end=False))
    for _ in range(3):
        await settle()
        await connection.send(http_chunk(b": bye\n\n"))
    await connection.send(LAST_CHUNK)


async def end_without_done(connection: Connection) -> None:
    await connection.send(stream(chunk("a", "stop"), end=False))
    await settle()
    await connection.send(LAST_CHUNK)


async def with_content_length(connection: Connection) -> None:
    await connection.send(http("200 OK", chunk("a", "stop") + DONE, content_type="text/event-stream"))


@pytest.mark.parametrize(
    "reader",
    [read_in_a_loop, read_in_a_block, read_one_by_one, read_events_until_done],
    ids=lambda reader: reader.__name__,
)
@pytest.mark.parametrize(
    "answer",
    [done_and_end_together, end_after_done, more_after_done, end_without_done, with_content_length],
    ids=lambda answer: answer.__name__,
)
async def test_five_streams_in_a_row_use_one_connection(
    reader: Callable[[ChatApi], Awaitable[None]], answer: Answer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(event_reader, "DRAIN_SECONDS", 3600.0)
    async with nothing_left_behind(), RawServer(answer) as server, chat_api(server) as chat:
        for _ in range(5):
            await reader(chat)
        assert (server.accepted, server.open, len(server.requests)) == (1, 1, 5)


async def test_streams_and_plain_calls_share_a_connection() -> None:
    plain = http("429 No", b"{}")
    async with RawServer(plain, stream(DONE), plain, stream(DONE)) as server, chat_api(server) as chat:
        for _ in range(2):
            with pytest.raises(Exception, match="429"):
                await chat.chat_completions(REQUEST)
            await read_in_a_loop(chat)
        assert (server.accepted, len(server.requests)) == (1, 4)


async def never_ending(connection: Connection) -> None:
    await connection.send(stream(chunk("a"), DONE, end=False))
    await connection.until_closed()


async def talking_on(connection: Connection) -> None:
    await connection.send(stream(chunk("a"), DONE, end=False))
    while True:
        await connection.send(http_chunk(chunk("b" * 1000)))


@pytest.mark.parametrize("read_on", [read, read_as_events], ids=lambda read_on: read_on.__name__)
@pytest.mark.parametrize("body", [never_ending, talking_on], ids=lambda body: body.__name__)
async def test_server_that_keeps_the_body_open_after_done_delays_nobody_and_loses_the_connection(
    body: Answer, read_on: Callable[[ChatStream], Awaitable[object]]
) -> None:
    async with nothing_left_behind(), RawServer(body) as server, chat_api(server) as chat:
        answer = chat.chat_completions_stream(REQUEST)
        await asyncio.wait_for(read_on(answer), PATIENCE)
        assert (answer.complete, answer.chunks_received) == (True, 1)
        await freed(server)


async def test_end_of_the_body_is_awaited_for_a_tenth_of_a_second_at_most(monkeypatch: pytest.MonkeyPatch) -> None:
    assert 0 < event_reader.DRAIN_SECONDS <= 0.1
    delays: list[float] = []
    loop = asyncio.get_running_loop()
    call_later = loop.call_later

    def recorded(delay: float, *args: Any, **kwargs: Any) -> asyncio.TimerHandle:
        delays.append(delay)
        return call_later(0 if delay == 1234.5 else delay, *args, **kwargs)

    monkeypatch.setattr(event_reader, "DRAIN_SECONDS", 1234.5)
    monkeypatch.setattr(loop, "call_later", recorded)
    async with RawServer(never_ending) as server, chat_api(server) as chat:
        await read_in_a_loop(chat)
        await freed(server)
    assert delays.count(1234.5) == 1


async def test_end_of_the_body_is_awaited_no_longer_than_it_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(event_reader, "DRAIN_SECONDS", 3600.0)
    end = asyncio.Event()

    async def answer(connection: Connection) -> None:
        await connection.send(stream(chunk("a"), DONE, end=False))
        await end.wait()
        await connection.send(LAST_CHUNK)

    async def breaking(connection: Connection) -> None:
        await connection.send(stream(chunk("a"), DONE, end=False))
        await settle()
        connection.reset()

    async with RawServer(answer, stream(DONE), breaking) as server, chat_api(server) as chat:
        task = asyncio.ensure_future(read_in_a_loop(chat))
        await until(lambda: bool(server.requests))
        await settle()
        assert not task.done()
        end.set()
        await asyncio.wait_for(task, PATIENCE)
        await read_in_a_loop(chat)
        assert server.accepted == 1
        await asyncio.wait_for(read_in_a_loop(chat), PATIENCE)


@pytest.mark.parametrize("way", ["after done", "close"])
async def test_streams_whose_connection_was_closed_are_not_kept_in_memory(
    way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(event_reader, "DRAIN_SECONDS", 0.0)
    pieces = (chunk("a"), DONE) if way == "after done" else (chunk("a"),)
    async with RawServer(opened(*pieces)) as server, chat_api(server) as chat:
        for _ in range(3):
            answer = await chat.chat_completions_stream(REQUEST)
            if way == "after done":
                await read(answer)
            else:
                task = asyncio.ensure_future(read(answer))
                await settle()
                await answer.close()
                with pytest.raises(StreamInterruptedException):
                    await task
                del task
            del answer
            await freed(server)
        await settle()
        gc.collect()
        kept = [item for item in gc.get_objects() if isinstance(item, (Stream, aiohttp.ClientResponse))]
        assert not kept


async def test_open_stream_that_waits_keeps_no_chunk_in_memory() -> None:
    kept: list[weakref.ref[Any]] = []

    async def one_then_silence(connection: Connection) -> None:
        await connection.send(STREAM_HEAD, http_chunk(chunk("a") + chunk("b")))
        await connection.until_closed()

    async with streaming(one_then_silence) as chat, chat.chat_completions_stream(REQUEST) as answer:
        for _ in range(2):
            kept.append(weakref.ref(await anext(answer)))
        assert [ref() for ref in kept] == [None, None]

    async with streaming(one_then_silence) as chat, chat.chat_completions_stream(REQUEST) as answer:

        async def read_on() -> None:
            async for each in answer:
                kept.append(weakref.ref(each))
                del each

        reading = asyncio.ensure_future(read_on())
        await until(lambda: answer.chunks_received == 2)
        await until(lambda: not any(ref() for ref in kept[2:]))  # it waits for the third
        reading.cancel()
        with pytest.raises(asyncio.CancelledError):
            await reading


# In time


async def test_chunks_of_one_segment_are_delivered_without_waiting() -> None:
    body = b"".join(map(chunk, "abcd"))
    async with streaming(opened(body)) as chat, chat.chat_completions_stream(REQUEST) as answer:
        assert texts([await anext(answer)]) == ["a"]
        for text in "bcd":
            with pytest.raises(StopIteration) as caught:  # which is how a coroutine returns
                answer.__anext__().send(None)
            assert texts([caught.value.value]) == [text]


async def test_reading_starts_no_tasks(chat: ChatApi) -> None:
    loop = asyncio.get_running_loop()
    started: list[object] = []

    def factory(
        loop: asyncio.AbstractEventLoop, coroutine: Coroutine[Any, Any, Any], **kwargs: Any
    ) -> asyncio.Task[Any]:
        started.append(coroutine)
        return asyncio.Task(coroutine, loop=loop, **kwargs)

    async with chat.chat_completions_stream(REQUEST) as answer:
        loop.set_task_factory(factory)  # type: ignore[arg-type]  # its type differs between versions of Python
        try:
            assert len(await read(answer)) > 1
        finally:
            loop.set_task_factory(None)
    assert started == []


@pytest.mark.parametrize("reader", ["chunks", "events"])
async def test_chunks_of_a_slow_server_are_delivered_as_they_come(reader: str) -> None:
    received = asyncio.Event()
    count = 0

    async def answer(connection: Connection) -> None:
        await connection.send(STREAM_HEAD)
        for text in "abcde":
            await connection.send(http_chunk(chunk(text)))
            await asyncio.wait_for(received.wait(), PATIENCE)  # nothing more comes before the client has this one
            received.clear()
        await connection.send(http_chunk(DONE), LAST_CHUNK)

    async with streaming(answer) as chat, chat.chat_completions_stream(REQUEST) as slow:
        items: AsyncIterator[object] = slow.__aiter__() if reader == "chunks" else slow.events()
        async for _ in items:
            count += 1
            received.set()
        assert slow.complete
    assert count == (5 if reader == "chunks" else 6)


async def test_fifty_streams_at_once_do_not_mix() -> None:
    everyone = asyncio.Event()

    async def answer(connection: Connection) -> None:
        name = connection.request.rpartition(b"NAME-")[2].partition(b"|")[0].decode()
        await connection.send(STREAM_HEAD, http_chunk(chunk(f"{name}-0")))
        if len(server.requests) == 50:
            everyone.set()
        await everyone.wait()
        for number in range(1, 5):
            await connection.send(http_chunk(chunk(f"{name}-{number}")))
            await asyncio.sleep(0)
        await connection.send(http_chunk(DONE), LAST_CHUNK)

    async def words(chat: ChatApi, name: str) -> list[str | None]:
        request = {**REQUEST, "messages": [{"role": "user", "content": f"NAME-{name}|"}]}
        async with chat.chat_completions_stream(untyped(request)) as answer:
            chunks = await read(answer)
            assert answer.complete
            return texts(chunks)

    async with nothing_left_behind(), RawServer(answer) as server, chat_api(server) as chat:
        results = await asyncio.gather(*(words(chat, str(name)) for name in range(50)))
        assert results == [[f"{name}-{number}" for number in range(5)] for name in range(50)]
        assert server.accepted == 50
