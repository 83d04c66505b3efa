"""A connection that is used again is clean: nothing came on it, nothing is armed on it, and it has not ended."""

from __future__ import annotations

import asyncio
import os
import socket
import threading
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import pytest
from support.client import OK, REQUEST, TOKEN, config, error_of, run_python, within_bound
from support.raw_server import STREAM_HEAD, Connection, RawServer, http, http_chunk, silent
from support.streaming import DONE, chat_api, chunk, nothing_left_behind, read, settle, until

from together.generated import (
    ApiClient,
    ApiConnectionException,
    ApiValueError,
    ChatApi,
    Configuration,
    RateLimitException,
    RequestTimeoutException,
    StreamInterruptedException,
    Timeout,
)


def answer_with_id(name: str) -> bytes:
    return http(
        body=b'{"id": "%s", "object": "chat.completion", "created": 1, "model": "m", "choices": []}' % name.encode()
    )


@pytest.mark.parametrize("stray", [answer_with_id("wrong"), b"\r\n", b"H", b"HTTP/1.1 200 OK\r\nContent-Le"])
async def test_bytes_that_nobody_asked_for_close_an_idle_connection(stray: bytes) -> None:
    idle, sent = asyncio.Event(), asyncio.Event()

    async def more(connection: Connection) -> None:
        await connection.send(answer_with_id(f"right-{len(server.requests)}"))
        await idle.wait()
        idle.clear()
        await connection.send(stray)
        sent.set()

    async with RawServer(more) as server, chat_api(server) as chat:
        for number in (1, 2, 3):
            assert (await chat.chat_completions(REQUEST)).id == f"right-{number}"
            idle.set()
            await within_bound(sent.wait())
            sent.clear()
            await settle()
        assert server.accepted == 3


async def test_second_answer_on_an_idle_connection_is_not_used_with_a_given_session_either() -> None:
    idle, sent = asyncio.Event(), asyncio.Event()

    async def more(connection: Connection) -> None:
        await connection.send(answer_with_id(f"right-{len(server.requests)}"))
        await idle.wait()
        idle.clear()
        await connection.send(answer_with_id("wrong"))
        sent.set()

    async with RawServer(more) as server, aiohttp.ClientSession() as session:
        chat = ChatApi(ApiClient(config(server), session=session))
        for number in (1, 2, 3):
            assert (await chat.chat_completions(REQUEST)).id == f"right-{number}"
            idle.set()
            await within_bound(sent.wait())
            sent.clear()
            await settle()
        assert server.accepted == 3


@pytest.mark.parametrize("stray", [answer_with_id("wrong"), http("204 No Content", b"")])
async def test_answer_that_comes_with_the_end_of_another_one_is_never_that_of_the_next_call(stray: bytes) -> None:
    async def more(connection: Connection) -> None:
        answer = answer_with_id(f"right-{len(server.requests)}")
        await connection.send(answer[:-1])
        await begun.wait()
        await connection.send(answer[-1:] + stray)

    async with RawServer(more) as server, chat_api(server) as chat:
        for number in (1, 2):
            begun = asyncio.Event()
            response = await chat.chat_completions_without_preload_content(REQUEST)
            begun.set()
            assert b"right" in await within_bound(response.read())
            assert server.accepted == number


@pytest.mark.parametrize("given", [False, True])
async def test_connection_that_ended_while_the_loop_stood_still_is_not_used(given: bool) -> None:
    """The server's end lies in the kernel, and the event loop had no turn to see it."""
    listener = socket.create_server(("127.0.0.1", 0))
    listener.settimeout(10)
    answered, closed = threading.Event(), threading.Event()

    def serve() -> None:
        for _ in range(2):
            connection, _ = listener.accept()
            connection.recv(65536)
            connection.sendall(OK)
            answered.wait(10)
            connection.close()
            closed.set()

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        host = f"http://127.0.0.1:{listener.getsockname()[1]}/v1"
        async with aiohttp.ClientSession() as session:
            configuration = Configuration(host=host, access_token=TOKEN)
            async with ApiClient(configuration, session=session if given else None) as client:
                await ChatApi(client).chat_completions(REQUEST)
                answered.set()
                assert closed.wait(10)
                await within_bound(ChatApi(client).chat_completions(REQUEST))
    finally:
        thread.join(10)
        listener.close()


async def test_connection_that_was_used_last_is_used_first() -> None:
    used: list[int] = []

    async def note(connection: Connection) -> None:
        used.append(id(connection))
        await connection.send(OK)

    async with RawServer(note) as server, chat_api(server) as chat:
        await asyncio.gather(*(chat.chat_completions(REQUEST) for _ in range(5)))
        del used[:]
        for _ in range(3):
            await chat.chat_completions(REQUEST)
    assert len({*used}) == 1


async def test_connection_that_is_closed_leaves_the_order_of_the_others() -> None:
    used: list[Connection] = []

    async def note(connection: Connection) -> None:
        used.append(connection)
        turn = len(used)
        await until(lambda: turn <= released)
        await connection.send(OK.replace(b" OK", b" OK\r\nConnection: close", 1) if turn == 3 else OK)

    released = 0
    async with RawServer(note) as server, chat_api(server) as chat:
        calls = [asyncio.ensure_future(chat.chat_completions(REQUEST)) for _ in range(3)]
        await until(lambda: len(used) == 3)
        for released in (1, 2, 3):
            await within_bound(calls[released - 1])
        released = 4
        await within_bound(chat.chat_completions(REQUEST))
    assert used[3] is used[1]


async def test_no_timer_outlives_the_response_that_it_is_for() -> None:
    async with RawServer(OK) as server, chat_api(server) as chat:
        response = await chat.chat_completions_without_preload_content(REQUEST, _request_timeout=Timeout(idle=0.01))
        await response.read()
        response.release()
        await asyncio.sleep(0.03)
        await chat.chat_completions(REQUEST)
        assert server.accepted == 1


async def test_error_whose_body_never_ends_is_raised_soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("together.generated.rest.ERROR_BODY_SECONDS", 0.05)

    async def pings(connection: Connection) -> None:
        await connection.send(b"HTTP/1.1 429 Too Many Requests\r\nTransfer-Encoding: chunked\r\n\r\n")
        while not connection.writer.is_closing():
            await connection.send(http_chunk(b": ping\n\n"))
            await asyncio.sleep(0.001)

    async with RawServer(pings) as server, chat_api(server) as chat:
        for timeout in (None, Timeout(first_byte=1, idle=1)):
            error = await error_of(chat.chat_completions(REQUEST, _request_timeout=timeout))
            assert isinstance(error, RateLimitException)


def test_loop_for_each_job_leaves_no_socket_and_no_word() -> None:
    run = run_python(
        "import asyncio, gc\n"
        "import together.generated as together\n"
        "from together.generated.local_server import LocalServer\n"
        "import threading\n"
        "serving = asyncio.new_event_loop()\n"
        "thread = threading.Thread(target=serving.run_forever)\n"
        "thread.start()\n"
        "server = LocalServer()\n"
        "asyncio.run_coroutine_threadsafe(server.start(), serving).result()\n"
        "client = together.ApiClient(together.Configuration(host=server.url, access_token='t'))\n"
        "request = {'model': 'm', 'messages': [{'role': 'user', 'content': 'hi'}]}\n"
        "for _ in range(4):\n"
        "    loop = asyncio.new_event_loop()\n"
        "    loop.run_until_complete(together.ChatApi(client).chat_completions(request))\n"
        "    loop.close()\n"
        "asyncio.run(client.close())\n"
        "del loop\n"
        "gc.collect()\n"
        "asyncio.run_coroutine_threadsafe(server.until(lambda: server.open_connections == 0), serving).result(10)\n"
        "asyncio.run_coroutine_threadsafe(server.close(), serving).result()\n"
        "serving.call_soon_threadsafe(serving.stop)\n"
        "thread.join()\n"
        "serving.close()\n"
        "print('done')\n"
    )
    assert (run.stderr, run.stdout) == ("", "done\n")


def test_stream_dropped_as_its_loop_ends_leaves_no_word() -> None:
    run = run_python(
        "import asyncio, gc, socket, threading\n"
        "import together.generated as together\n"
        "listener = socket.create_server(('127.0.0.1', 0))\n"
        "def serve():\n"
        "    for _ in range(2):\n"
        "        connection, _ = listener.accept()\n"
        "        connection.recv(65536)\n"
        f"        connection.sendall({STREAM_HEAD + http_chunk(chunk('a'))!r})\n"
        "        connection.recv(1)\n"  # until the client closes it
        "        connection.close()\n"
        "thread = threading.Thread(target=serve)\n"
        "thread.start()\n"
        "host = f'http://127.0.0.1:{listener.getsockname()[1]}/v1'\n"
        "client = together.ApiClient(together.Configuration(host=host, access_token='t'))\n"
        "request = {'model': 'm', 'messages': [{'role': 'user', 'content': 'hi'}]}\n"
        "async def drop():\n"
        "    await anext(aiter(together.ChatApi(client).chat_completions_stream(request)))\n"
        "for _ in range(2):\n"
        "    loop = asyncio.new_event_loop()\n"
        "    loop.run_until_complete(drop())\n"
        "    loop.close()\n"
        "asyncio.run(client.close())\n"
        "gc.collect()\n"
        "thread.join()\n"
        "listener.close()\n"
    )
    assert run.stderr == ""


async def test_session_of_another_loop_is_refused_before_a_byte_is_sent() -> None:
    made: list[aiohttp.ClientSession] = []

    async def make() -> None:
        made.append(aiohttp.ClientSession())

    other = asyncio.new_event_loop()
    await asyncio.to_thread(other.run_until_complete, make())
    async with RawServer(OK) as server:
        client = ApiClient(config(server), session=made[0])
        with pytest.raises(ApiValueError, match="another event loop"):
            await ChatApi(client).chat_completions(REQUEST)
        assert server.accepted == 0
    await asyncio.to_thread(other.run_until_complete, made[0].close())
    other.close()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork on Windows")
def test_forked_child_never_reads_the_answer_of_its_parent() -> None:
    run = run_python(
        "import asyncio, os, sys, warnings\n"
        "warnings.simplefilter('ignore')\n"
        "import together.generated as together\n"
        "async def main():\n"
        "    async def serve(reader, writer):\n"
        "        await reader.readuntil(b'\\r\\n\\r\\n')\n"
        "        loop, pid = asyncio.get_running_loop(), os.fork()\n"
        "        if pid == 0:\n"
        "            loop.set_exception_handler(lambda *_: os._exit(0))\n"  # Python 3.14 itself stops such a loop
        "            return\n"
        "        await asyncio.to_thread(os.waitpid, pid, 0)\n"
        '        body = b\'{"id": "i", "object": "chat.completion", "created": 1, "model": "m", "choices": []}\'\n'
        "        head = b'HTTP/1.1 200 OK\\r\\nContent-Type: application/json\\r\\nContent-Length: %d\\r\\n\\r\\n'\n"
        "        writer.write(head % len(body) + body)\n"
        "    server = await asyncio.start_server(serve, '127.0.0.1', 0)\n"
        "    host = f'http://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1'\n"
        "    client = together.ApiClient(together.Configuration(host=host, access_token='t', timeout=5))\n"
        "    parent = os.getpid()\n"
        "    try:\n"
        "        request = {'model': 'm', 'messages': [{'role': 'user', 'content': 'hi'}]}\n"
        "        answer = await together.ChatApi(client).chat_completions(request)\n"
        "    except together.OpenApiException:\n"
        "        os._exit(0 if os.getpid() != parent else 1)\n"
        "    if os.getpid() != parent:\n"
        "        print('the child read it', flush=True)\n"
        "        os._exit(1)\n"
        "    print(answer.id, flush=True)\n"
        "    os._exit(0)\n"
        "asyncio.run(main())\n"
    )
    assert run.stdout == "i\n", run.stderr


@asynccontextmanager
async def answering_while_the_loop_stands_still(
    answer: bytes,
) -> AsyncIterator[tuple[str, Callable[[float], Awaitable[None]]]]:
    """Serve one answer; yield the host, and what stands still for some seconds while it comes."""
    requested, blocked, answered = threading.Event(), threading.Event(), threading.Event()
    listener = socket.create_server(("127.0.0.1", 0))
    loop = asyncio.get_running_loop()

    def serve() -> None:
        connection, _ = listener.accept()
        connection.recv(65536)
        requested.set()
        blocked.wait(10)
        connection.sendall(answer)
        answered.set()
        connection.recv(1)
        connection.close()

    async def stand_still(seconds: float) -> None:
        await until(requested.is_set)
        due = loop.time() + seconds
        blocked.set()
        assert answered.wait(10)
        while loop.time() < due:
            pass

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/v1", stand_still
    finally:
        thread.join(10)
        listener.close()


async def test_what_has_arrived_of_a_stream_when_the_deadline_is_looked_at_is_delivered() -> None:
    """A piece of the body that is larger than what is decoded in one turn."""
    body = chunk("x" * 1000) * 90 + chunk("x", "stop") + DONE  # no more than one read of the socket brings
    answering = answering_while_the_loop_stands_still(http(body=body, content_type="text/event-stream"))
    async with answering as (host, stand_still), ApiClient(Configuration(host=host, access_token=TOKEN)) as client:
        answer = ChatApi(client).chat_completions_stream(REQUEST, _request_timeout=Timeout(total=0.2))
        reading = asyncio.ensure_future(read(answer))
        await stand_still(0.2)
        assert len(await within_bound(reading)) == 91
        assert answer.complete


@pytest.mark.parametrize("length", [1, 70_000])
async def test_what_has_arrived_when_the_deadline_is_looked_at_is_delivered(length: int) -> None:
    answering = answering_while_the_loop_stands_still(answer_with_id("x" * length))
    async with answering as (host, stand_still), ApiClient(Configuration(host=host, access_token=TOKEN)) as client:
        calling = asyncio.ensure_future(ChatApi(client).chat_completions(REQUEST, _request_timeout=0.2))
        await stand_still(0.2)
        assert len((await within_bound(calling)).id) == length


@pytest.mark.parametrize("broken", [b"HTTP/1.1 500 Oops\r\n\r\n", b"zz\r\nab\r\n", b"5\r\nabcdefg\r\n"])
async def test_broken_framing_of_a_body_is_an_error_at_once(broken: bytes) -> None:
    async def answer(connection: Connection) -> None:
        head = (
            STREAM_HEAD if b'"stream":true' in connection.request else STREAM_HEAD.replace(b"text/event-stream", b"x/y")
        )
        await connection.send(head + http_chunk(chunk("a")))
        await asyncio.sleep(0.01)
        await connection.send(broken)
        await connection.until_closed()

    async with RawServer(answer) as server, chat_api(server) as chat:
        error = await error_of(chat.chat_completions(REQUEST))
        assert isinstance(error, ApiConnectionException)
        assert "body broke off" in str(error)
        received: list[Any] = []
        with pytest.raises(StreamInterruptedException):
            await within_bound(_read_into(received, chat))
        assert len(received) == 1
        response = await chat.chat_completions_without_preload_content(REQUEST)
        with pytest.raises(aiohttp.ClientPayloadError):
            await within_bound(response.read())


async def _read_into(received: list[Any], chat: ChatApi) -> None:
    async for each in chat.chat_completions_stream(REQUEST):
        received.append(each)


async def test_timeouts_and_close_work_in_a_task_that_was_cancelled_before_and_went_on() -> None:
    async def cleanup(chat: ChatApi) -> BaseException:
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            return await error_of(chat.chat_completions(REQUEST, _request_timeout=0.01))
        raise AssertionError

    async with nothing_left_behind(), RawServer(silent) as server, chat_api(server) as chat:
        task = asyncio.ensure_future(cleanup(chat))
        await asyncio.sleep(0)
        task.cancel()
        assert isinstance(await within_bound(task), RequestTimeoutException)


async def test_write_to_a_connection_that_is_closing_is_told_as_never_sent() -> None:
    async def late(request: object, send: object) -> Any:
        raise aiohttp.ClientConnectionResetError("Cannot write to closing transport")

    async with RawServer(OK) as server, chat_api(server, middlewares=[late]) as chat:
        error = await error_of(chat.chat_completions(REQUEST))
    assert isinstance(error, ApiConnectionException)
    assert error.request_sent == "no"
