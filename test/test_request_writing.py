"""How requests are written: at once, and to the end."""

from __future__ import annotations

import asyncio
import sys
from typing import Any, cast

import pytest
from client_support import OK, REQUEST, TOKEN, within_bound
from raw_server import Connection, RawServer

from together.generated import ApiClient, ChatApi, Configuration
from together.generated._transport import request_writing, session
from together.generated._transport.request_writing import EagerRequest, PatientRequest, request_class
from together.generated._transport.deadlines import Keeper

LARGE = "x" * 8 * 2**20
"""More than the buffers of a socket hold."""


@pytest.fixture(params=[EagerRequest, PatientRequest], autouse=True)
def _each_way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Use the classes for both older and newer versions of Python: each works on all of them."""
    monkeypatch.setattr(session, "request_class", lambda keeper: type("Request", (request.param,), {"keeper": keeper}))


def chat_of(server: RawServer) -> ChatApi:
    return ChatApi(ApiClient(Configuration(host=server.url, access_token=TOKEN)))


def asking(text: str) -> dict[str, Any]:
    return {"model": "test/model", "messages": [{"role": "user", "content": text}]}


class SlowReader(RawServer):
    """Takes nothing of what is sent to it until `go_on` is set."""

    def __init__(self) -> None:
        super().__init__(OK)
        self.connected = asyncio.Event()
        self.go_on = asyncio.Event()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        transport = cast("asyncio.Transport", writer.transport)  # which reads, too
        transport.pause_reading()
        self.connected.set()
        await self.go_on.wait()
        transport.resume_reading()
        await super()._serve(reader, writer)


async def test_the_class_of_requests_suits_the_version_of_python() -> None:
    chosen = request_class(Keeper(asyncio.get_running_loop()))
    assert issubclass(chosen, EagerRequest if sys.version_info < (3, 12) else PatientRequest)


async def test_a_small_call_makes_no_task_that_waits_its_turn_and_leaves_the_task_factory_of_the_loop_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(session, "request_class", request_class)
    monkeypatch.delattr(request_writing, "_rest")  # what a body that has to wait goes on with
    made: list[Any] = []

    def factory(loop: asyncio.AbstractEventLoop, work: Any, **settings: Any) -> Any:
        if not settings.get("eager_start"):  # as aiohttp makes one from Python 3.14 on, where the loop has a factory
            made.append(work)
        return asyncio.Task(work, loop=loop, **settings)

    async with RawServer(OK) as server:
        chat = chat_of(server)
        async with chat.api_client:
            await chat.chat_completions(REQUEST)  # opens the connection
            loop = asyncio.get_running_loop()
            loop.set_task_factory(factory)
            try:
                await chat.chat_completions(REQUEST)
                assert loop.get_task_factory() is factory
            finally:
                loop.set_task_factory(None)
            assert made == []


async def test_a_task_factory_stays_when_the_body_has_to_wait_for_the_server() -> None:
    made: list[Any] = []

    def factory(loop: asyncio.AbstractEventLoop, work: Any, **settings: Any) -> Any:
        if not settings.get("eager_start"):  # as aiohttp makes one from Python 3.14 on, where the loop has a factory
            made.append(work)
        return asyncio.Task(work, loop=loop, **settings)

    async with SlowReader() as server:
        chat = chat_of(server)
        loop = asyncio.get_running_loop()
        loop.set_task_factory(factory)
        try:
            async with chat.api_client:
                call = asyncio.ensure_future(chat.chat_completions(asking(LARGE)))
                await within_bound(server.connected.wait())
                assert loop.get_task_factory() is factory
                server.go_on.set()
                await within_bound(call)
                assert loop.get_task_factory() is factory
        finally:
            loop.set_task_factory(None)
        assert len(server.requests) == 1
        assert server.requests[0].count(b"x" * 2**20) == 8


@pytest.mark.parametrize("calls", [1, 4, 5, 40])
async def test_calls_at_once_are_all_written_whole(calls: int) -> None:
    texts = [f"call {index} " + "y" * (index % 4) * 100_000 for index in range(calls)]
    async with RawServer(OK) as server:
        chat = chat_of(server)
        async with chat.api_client:
            await within_bound(asyncio.gather(*(chat.chat_completions(asking(text)) for text in texts)))
        assert len(server.requests) == calls
        for text in texts:
            assert any(f'"{text}"'.encode() in request for request in server.requests)


async def test_a_call_that_is_cancelled_while_its_body_waits_closes_its_connection() -> None:
    async with SlowReader() as server:
        chat = chat_of(server)
        async with chat.api_client:
            call = asyncio.ensure_future(chat.chat_completions(asking(LARGE)))
            await within_bound(server.connected.wait())
            call.cancel()
            with pytest.raises(asyncio.CancelledError):
                await within_bound(call)
            server.go_on.set()
            await within_bound(server.all_closed.wait())
        assert server.requests == []


async def test_an_answer_that_comes_before_the_whole_request_was_taken_is_given() -> None:
    ended = asyncio.Event()

    async def early(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(OK)
        await Connection(reader, writer).until_closed()
        writer.close()
        await writer.wait_closed()
        ended.set()

    listening = await asyncio.start_server(early, "127.0.0.1", 0)
    async with listening:
        port = listening.sockets[0].getsockname()[1]
        async with ApiClient(Configuration(host=f"http://127.0.0.1:{port}/v1", access_token=TOKEN)) as client:
            answer = await within_bound(ChatApi(client).chat_completions(asking(LARGE)))
        await within_bound(ended.wait())
    assert answer.id == "chat-1"
