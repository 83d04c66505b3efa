"""What the tests of streams share: events as the service sends them, and an eye on what is left behind."""

from __future__ import annotations

import asyncio
import gc
import json
import logging
import sys
import warnings
from collections.abc import AsyncIterable, AsyncIterator, Callable, Coroutine, Iterable
from contextlib import asynccontextmanager
from typing import Any, TypeVar

from support.client import config, within_bound
from support.raw_server import STREAM_HEAD, Answer, Connection, RawServer, http_chunk, stream
from together.generated import ApiClient, ChatApi, ChatCompletionChunk
from together.generated.streaming import Stream

T = TypeVar("T")

REQUEST: Any = {"model": "test/model", "messages": [{"role": "user", "content": "Hello"}]}
DONE = b"data: [DONE]\n\n"
PATIENCE = 10.0
"""Seconds after which a test that waits for something has failed."""


def chunk(content: str | None = "a", finish_reason: str | None = None, index: int = 0, **fields: Any) -> bytes:
    """One event with a chunk of one choice."""
    choice = {"index": index, "delta": {"content": content}, "finish_reason": finish_reason}
    return event({"choices": [choice], **fields})


def event(fields: dict[str, Any]) -> bytes:
    """One event with a chunk that has these fields, and usual ones beside them."""
    usual = {"id": "chat-1", "object": "chat.completion.chunk", "created": 1, "model": "test/model"}
    return b"data: " + json.dumps({**usual, **fields}, ensure_ascii=False).encode() + b"\n\n"


DONE_STREAM = stream(DONE)
"""A whole streamed answer without a chunk."""
USAGE = event({"choices": [], "usage": {"prompt_tokens": 1, "completion_tokens": 2, "total_tokens": 3}})


def texts(chunks: Iterable[ChatCompletionChunk]) -> list[str | None]:
    """The pieces of text in these chunks."""
    return [choice.delta.content for chunk in chunks for choice in chunk.choices]


def opened(*pieces: bytes, head: bytes = STREAM_HEAD) -> Answer:
    """Answer with these pieces of a chunked body, and keep it open until the client closes the connection."""

    async def answer(connection: Connection) -> None:
        await connection.send(head, *map(http_chunk, filter(None, pieces)))
        await connection.until_closed()

    return answer


def cut(*pieces: bytes, head: bytes = STREAM_HEAD) -> Answer:
    """Answer with these pieces of a chunked body, and close the connection in the middle of it."""

    async def answer(connection: Connection) -> None:
        await connection.send(head, *map(http_chunk, pieces))
        connection.writer.close()

    return answer


@asynccontextmanager
async def chat_api(server: RawServer, **settings: Any) -> AsyncIterator[ChatApi]:
    """A client of this server."""
    async with ApiClient(config(server, **settings)) as client:
        yield ChatApi(client)


@asynccontextmanager
async def streaming(*answers: Answer | bytes, **settings: Any) -> AsyncIterator[ChatApi]:
    """A client of a server that gives these answers."""
    async with RawServer(*answers) as server, chat_api(server, **settings) as chat:
        yield chat


async def freed(server: RawServer) -> None:
    """Wait until the client has closed all its connections."""
    await asyncio.wait_for(server.all_closed.wait(), PATIENCE)


async def settle() -> None:
    """Give the event loop the turns it needs to take in what has arrived."""
    for _ in range(20):
        await asyncio.sleep(0)


async def turns_of_others(waiting: Coroutine[Any, Any, Any]) -> int:
    """Return how many turns another task gets meanwhile."""
    turns = 0

    async def count() -> None:
        nonlocal turns
        while True:
            await asyncio.sleep(0)
            turns += 1

    counting = asyncio.ensure_future(count())
    await asyncio.sleep(0)  # so that it has begun
    before = turns
    try:
        await within_bound(waiting)
    finally:
        counting.cancel()
    return turns - before


async def until(condition: Callable[[], bool]) -> None:
    """Give the event loop turns until a condition holds."""
    loop = asyncio.get_running_loop()
    deadline = loop.time() + PATIENCE
    while not condition():
        assert loop.time() < deadline
        await asyncio.sleep(0)


async def read(stream: Stream[ChatCompletionChunk]) -> list[ChatCompletionChunk]:
    """Read a stream to its end."""
    return [chunk async for chunk in stream]


async def read_into(items: list[T], iterable: AsyncIterable[T]) -> None:
    """Read to the end, and keep what came also where it raises."""
    async for item in iterable:
        items.append(item)


@asynccontextmanager
async def nothing_left_behind() -> AsyncIterator[None]:
    """Fail if something inside is left unclosed or unawaited, as asyncio in debug mode and finalizers tell it."""
    loop = asyncio.get_running_loop()
    complaints: list[str] = []

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            complaints.append(record.getMessage())

    listener, hook = Listener(logging.WARNING), sys.unraisablehook
    loggers = [logging.getLogger(name) for name in ("asyncio", "aiohttp", "together")]
    slow, debug = loop.slow_callback_duration, loop.get_debug()
    loop.slow_callback_duration = float("inf")  # a busy machine is not what this is about
    loop.set_debug(True)
    for logger in loggers:
        logger.addHandler(listener)
    sys.unraisablehook = lambda unraisable: complaints.append(repr(unraisable.exc_value))
    try:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            yield
            for _ in range(2):
                await settle()
                gc.collect()
    finally:
        sys.unraisablehook = hook
        for logger in loggers:
            logger.removeHandler(listener)
        loop.set_debug(debug)
        loop.slow_callback_duration = slow
    complaints += [str(warning.message) for warning in caught]
    if complaints:
        raise AssertionError("\n".join(complaints))


ChatStream = Stream[ChatCompletionChunk]


# The end of the body, and using the connection again


async def read_in_a_loop(chat: ChatApi) -> None:
    async for _ in chat.chat_completions_stream(REQUEST):
        pass


async def read_as_events(answer: ChatStream) -> object:
    return [event async for event in answer.events()]
