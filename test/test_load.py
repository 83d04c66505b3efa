"""Load, faults and noise in small form: nothing is lost, mixed up, sent twice or left behind (`make soak`: for long).

The random choices are those of a fixed seed, so that a failure can be seen again.
"""

from __future__ import annotations

import asyncio
import json
import random
from collections import Counter
from collections.abc import Awaitable, Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from multidict import CIMultiDict, CIMultiDictProxy
from support.client import OK, REQUEST, config, loop_state, untyped, within_bound
from support.raw_server import STREAM_HEAD, Connection, RawServer, http, http_chunk, stream
from support.streaming import DONE, chat_api, chunk, freed, nothing_left_behind
from support.transfers import GET_FILE, NOTHING, send

from together.generated import ApiClient, ApiResponse, ChatApi, ChatCompletionResponse, OpenApiException, map_calls
from together.generated._response.decoding import parse_response
from together.generated.api_response import RESTResponse
from together.generated.operation import Operation

CALLS = 400
STREAMS = 150


def named(name: str) -> dict[str, Any]:
    return {"model": "m", "messages": [{"role": "user", "content": name}]}


def answer_to(request: bytes) -> tuple[str, bytes]:
    name = json.loads(request.partition(b"\r\n\r\n")[2])["messages"][0]["content"]
    body = {"id": name, "object": "chat.completion", "created": 1, "model": "m", "choices": []}
    return name, http(body=json.dumps(body).encode())


async def test_calls_with_faults_retries_and_cancellations_are_never_mixed_up_or_sent_twice() -> None:
    chance = random.Random(1)
    worked_on: Counter[str] = Counter()

    async def serve(connection: Connection) -> None:
        name, answer = answer_to(connection.request)
        fault = chance.random()
        if fault < 0.1:
            await connection.send(http("429 Too Many Requests", b"{}", "retry-after-ms: 1"))
        elif fault < 0.2:
            await connection.send(http("503 Service Unavailable", b"{}", "retry-after-ms: 1"))
        else:
            worked_on[name] += 1
            if fault < 0.25:
                connection.reset()
            elif fault < 0.3:
                await connection.send(answer[: len(answer) // 2])
                connection.writer.close()
            else:
                await asyncio.sleep(0 if fault < 0.8 else 0.001)
                await connection.send(answer)

    async def call(chat: ChatApi, number: int) -> str:
        name = f"call-{number}"
        calling = asyncio.ensure_future(chat.chat_completions(untyped(named(name)), _retries=3))
        if chance.random() < 0.1:
            for _ in range(chance.randrange(12)):
                await asyncio.sleep(0)
            calling.cancel()
        try:
            answer = await calling
        except OpenApiException:
            return "error"
        except asyncio.CancelledError:
            return "cancelled"
        assert answer.id == name
        return "answer"

    async with RawServer(serve) as server, chat_api(server, retry_budget=None, connection_pool_maxsize=20) as chat:
        outcomes = Counter(await within_bound(asyncio.gather(*(call(chat, number) for number in range(CALLS)))))
    assert outcomes.total() == CALLS
    assert outcomes["answer"] > CALLS / 2
    assert max(worked_on.values()) == 1


async def test_streams_that_are_left_at_any_moment_leave_nothing_behind() -> None:
    chance = random.Random(2)
    pieces = [chunk(f"{number}") for number in range(5)]

    async def serve(connection: Connection) -> None:
        await connection.send(STREAM_HEAD)
        for piece in pieces[: chance.randrange(6)]:
            await connection.send(http_chunk(piece))
            await asyncio.sleep(0)
        if chance.random() < 0.5:
            await connection.send(http_chunk(DONE) + b"0\r\n\r\n")
        else:
            connection.writer.close()

    async def use(chat: ChatApi) -> None:
        way, limit = chance.randrange(4), chance.randrange(6)
        answer = chat.chat_completions_stream(REQUEST)
        if way == 0:
            async for _ in answer:
                limit -= 1
                if limit < 0:
                    return
        elif way == 1:
            async with answer:
                async for _ in answer:
                    limit -= 1
                    if limit < 0:
                        return
        elif way == 2:
            reading = asyncio.ensure_future(anext(answer))
            await asyncio.sleep(0)
            reading.cancel()
            await asyncio.gather(reading, return_exceptions=True)
            del reading
        else:
            await answer
            await answer.close()

    async with nothing_left_behind(), RawServer(serve) as server, chat_api(server) as chat:
        for _ in range(STREAMS // 10):
            await within_bound(asyncio.gather(*(use(chat) for _ in range(10)), return_exceptions=True))
        await chat.api_client.close()
        await freed(server)


async def use_call(client: ApiClient, name: str, folder: Path) -> None:
    assert (await ChatApi(client).chat_completions(untyped(named(name)))).id == name


async def use_collect(client: ApiClient, name: str, folder: Path) -> None:
    answer = await ChatApi(client).chat_completions_stream(untyped(named(name))).collect()
    assert answer.text == name * 4


async def use_events(client: ApiClient, name: str, folder: Path) -> None:
    async with ChatApi(client).chat_completions_stream(untyped(named(name))) as answer:
        assert [name.encode() in event.data async for event in answer.events()] == [True] * 4 + [False]


async def use_waits(client: ApiClient, name: str, folder: Path) -> None:
    found = []
    async with ChatApi(client).chat_completions_stream(untyped(named(name))) as answer:
        while not answer.complete:
            waiting = asyncio.ensure_future(anext(answer))
            try:
                for _ in range(3):
                    await asyncio.sleep(0)
            finally:
                waiting.cancel()
                [result] = await asyncio.gather(waiting, return_exceptions=True)
            if not isinstance(result, BaseException):
                found.append(result)
    assert [each.choices[0].delta.content for each in found] == [name] * 4


async def use_map(client: ApiClient, name: str, folder: Path) -> None:
    names = [f"{name}-{number}" for number in range(4)]
    results = await map_calls(ChatApi(client).chat_completions, map(named, names), concurrency=2)
    assert [result.value.id for result in results] == names


async def use_download(client: ApiClient, name: str, folder: Path) -> None:
    path = await client.to_file(GET_FILE, (name,), {}, folder / name)
    assert path.read_bytes() == name.encode() * 4
    path.unlink()


async def use_form(client: ApiClient, name: str, folder: Path) -> None:
    await send(client, name.encode() * 50_000)


@pytest.mark.parametrize("use", [use_call, use_collect, use_events, use_waits, use_map, use_download, use_form])
async def test_a_cancellation_at_any_moment_leaves_nothing_behind(
    use: Callable[[ApiClient, str, Path], Awaitable[None]], tmp_path: Path
) -> None:
    chance = random.Random(3)

    async def serve(connection: Connection) -> None:
        path = connection.request.split(b" ")[1]
        if path.endswith(b"/content"):
            answer = http(body=path.split(b"/")[-2] * 4, content_type="application/octet-stream")
        elif path.endswith(b"/send"):
            answer = NOTHING
        elif b'"stream":true' in connection.request:
            name, _ = answer_to(connection.request)
            answer = stream(*[chunk(name)] * 3, chunk(name, "stop") + DONE)
        else:
            _, answer = answer_to(connection.request)
        for start in range(0, len(answer), 200):
            await connection.send(answer[start : start + 200])
            await asyncio.sleep(0)

    async with nothing_left_behind(), RawServer(serve) as server, ApiClient(config(server)) as client:
        for number in range(60):
            using = asyncio.ensure_future(use(client, f"name-{number}", tmp_path))
            for _ in range(chance.randrange(60)):
                await asyncio.sleep(0)
            for _ in range(chance.randrange(3)):
                using.cancel()
                await asyncio.sleep(0)
            with suppress(asyncio.CancelledError):
                await within_bound(using)
            del using
        await use(client, "last", tmp_path)
        state = loop_state(client)
        assert not state.scheduler.waiting
        assert not state.session.connector._acquired
        await client.close()
        await freed(server)


def mutations(answer: bytes, count: int, seed: int) -> list[bytes]:
    chance = random.Random(seed)
    noise = [
        b"\x00",
        b"\xff",
        b"\r\n",
        b"{",
        b"}",
        b'"',
        b"null",
        b"1e999",
        b"[" * 50,
        b"\xed\xa0\x80",
        b"data: ",
        b":",
    ]
    mutated = []
    for _ in range(count):
        changed = bytearray(answer)
        for _ in range(chance.randrange(1, 4)):
            place = chance.randrange(len(changed))
            match chance.randrange(3):
                case 0:
                    del changed[place : place + chance.randrange(1, 20)]
                case 1:
                    changed[place:place] = chance.choice(noise)
                case _:
                    changed[place] = chance.randrange(256)
        mutated.append(bytes(changed))
    return mutated


@pytest.mark.parametrize("part", range(4))
async def test_mutated_answer_is_an_answer_or_an_error_of_ours(part: int) -> None:
    answers = mutations(OK, 60, part)

    async def serve(connection: Connection) -> None:
        await connection.send(answers[len(server.requests) - 1])
        connection.writer.close()

    async with RawServer(serve) as server, ApiClient(config(server, timeout=5)) as client:
        for _ in answers:
            try:
                answer = await within_bound(ChatApi(client).chat_completions_with_http_info(REQUEST))
            except OpenApiException as error:
                str(error).encode()
            else:
                assert isinstance(answer, ApiResponse)
                assert isinstance(answer.data, ChatCompletionResponse)


@pytest.mark.parametrize("part", range(4))
async def test_mutated_stream_ends_complete_or_with_an_error_of_ours(part: int) -> None:
    answers = mutations(stream(chunk("a") + chunk("b"), chunk("c", "stop") + DONE), 60, part)

    async def serve(connection: Connection) -> None:
        await connection.send(answers[len(server.requests) - 1])
        connection.writer.close()

    async def read(answer: Any) -> None:
        async for _ in answer:
            pass

    async with RawServer(serve) as server, chat_api(server, timeout=5) as chat:
        for _ in answers:
            answer = chat.chat_completions_stream(REQUEST)
            try:
                await within_bound(read(answer))
            except OpenApiException as error:
                str(error).encode()
                assert not answer.complete
            else:
                assert answer.complete


@pytest.mark.parametrize("type_name", ["dict[str, Any]", "dict[str, str]", "list[ModelInfo]", "ChatCompletionResponse"])
def test_mutated_answer_of_any_kind_is_an_error_of_ours_or_a_value(type_name: str) -> None:
    operation: Operation[Any, Any] = Operation("an_operation", "GET", "/", responses={"200": type_name})
    for body in mutations(b'{"k": {"a": [0]}, "id": "i"}', 200, 3):
        try:
            parse_response(operation, RESTResponse(200, None, CIMultiDictProxy(CIMultiDict()), body))
        except OpenApiException as error:
            str(error).encode()
