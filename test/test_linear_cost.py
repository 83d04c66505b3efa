"""What a server sends costs no more than its size, and never holds up the event loop."""

from __future__ import annotations

import asyncio
import json
import os
import tracemalloc
import zlib
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest
from aiohttp import StreamReader
from multidict import CIMultiDict, CIMultiDictProxy
from pydantic import ValidationError
from support.client import REQUEST, untyped, within_bound
from support.raw_server import Connection, RawServer, http, http_chunk, stream
from support.streaming import DONE, chat_api, chunk, event, freed, read, read_into, streaming, texts, turns_of_others

from together.generated import (
    ApiException,
    ChatApi,
    ChatCompletionChoice,
    ChatCompletionChunk,
    FilesApi,
    RequestTimeoutException,
    ResponseDecodeException,
    Timeout,
)
from together.generated._response import lenient
from together.generated._response.collecting import _Texts, collect_answer
from together.generated._response.decoding import parse_response
from together.generated._response.error_bodies import MAX_ERROR_BODY, raise_error
from together.generated._sse.decoder import EventDecoder
from together.generated._transport.body_reading import TURN_BYTES
from together.generated._types import json_decoder
from together.generated.api_response import RESTResponse
from together.generated.operation import Operation
from together.generated.streaming import COLLECT_BYTES

FLOODS = [b"\n", b": comment\n", b"event: ping\ndata: {}\n\n", b"data: \n\n", b'data: {"type":"keepalive"}\n\n']
GZIP = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Encoding: gzip\r\n"


def compressed(body: bytes, more: int = 0) -> bytes:
    """Return a response with a compressed body; `more` bytes of it are announced and never come."""
    packer = zlib.compressobj(wbits=31)
    packed = packer.compress(body) + packer.flush()
    return GZIP + f"Content-Length: {len(packed) + more}\r\n\r\n".encode() + packed


@pytest.mark.parametrize("flood", FLOODS)
async def test_flood_without_a_chunk_lets_other_tasks_run(flood: bytes) -> None:
    size = 8 * TURN_BYTES
    found: list[ChatCompletionChunk] = []
    async with streaming(compressed(flood * (size // len(flood)) + chunk("a", "stop") + DONE)) as chat:
        async with chat.chat_completions_stream(REQUEST) as answer:
            turns = await turns_of_others(read_into(found, answer))
        assert texts(found) == ["a"]
        assert answer.complete
    assert turns >= size // TURN_BYTES


@pytest.mark.parametrize("flood", FLOODS)
@pytest.mark.parametrize("phase", ["idle", "total"])
async def test_flood_without_a_chunk_is_ended_by_the_timeout(flood: bytes, phase: str) -> None:
    packer = zlib.compressobj(wbits=31)
    piece = flood * (16 * TURN_BYTES // len(flood))

    async def endless(connection: Connection) -> None:
        await connection.send(GZIP + b"Transfer-Encoding: chunked\r\n\r\n")
        while not connection.writer.is_closing():
            await connection.send(http_chunk(packer.compress(piece) + packer.flush(zlib.Z_SYNC_FLUSH)))
            await asyncio.sleep(0)

    async with RawServer(endless) as server, chat_api(server, timeout=Timeout(**{phase: 0.02})) as chat:
        with pytest.raises(RequestTimeoutException) as caught:
            await within_bound(read(chat.chat_completions_stream(REQUEST)))
        assert caught.value.clock == phase


@pytest.mark.parametrize("way", ["to a file", "in pieces"])
async def test_download_whose_bytes_are_always_there_is_ended_by_the_timeout(way: str, tmp_path: Path) -> None:
    packer = zlib.compressobj(wbits=31)
    piece = bytes(16 * TURN_BYTES)

    async def endless(connection: Connection) -> None:
        head = GZIP.replace(b"text/event-stream", b"application/octet-stream")
        await connection.send(head + b"Transfer-Encoding: chunked\r\n\r\n")
        while not connection.writer.is_closing():
            await connection.send(http_chunk(packer.compress(piece) + packer.flush(zlib.Z_SYNC_FLUSH)))
            await asyncio.sleep(0)

    async def load(files: FilesApi) -> None:
        if way == "to a file":
            await files.get_file_content_to_file("file-1", str(tmp_path / "a"))
        else:
            async for _ in files.get_file_content_byte_stream("file-1"):
                pass

    async with RawServer(endless) as server, chat_api(server, timeout=Timeout(total=0.05)) as chat:
        with pytest.raises(RequestTimeoutException) as caught:
            await within_bound(load(FilesApi(chat.api_client)))
        assert caught.value.clock == "total"
        await freed(server)
    assert not os.listdir(tmp_path)


async def test_flood_of_chunks_lets_other_tasks_run() -> None:
    one = chunk("a")
    count = 8 * TURN_BYTES // len(one)
    async with streaming(compressed(one * count + chunk("a", "stop") + DONE)) as chat:
        turns = await turns_of_others(read(chat.chat_completions_stream(REQUEST)))
    assert turns >= count * len(one) // TURN_BYTES


unpacks_bit_by_bit = pytest.mark.skipif(
    tuple(int(part) for part in version("aiohttp").split(".")[:3] if part.isdigit()) < (3, 14, 1),
    reason="before 3.14.1, aiohttp decompresses all that it received in one step",
)


@unpacks_bit_by_bit
async def test_flood_after_the_last_event_is_left() -> None:
    packed = compressed(chunk("a", "stop") + DONE + b"\n" * (512 * TURN_BYTES), more=1)
    seen: set[int] = set()

    async def look(content: StreamReader) -> None:
        while True:
            await asyncio.sleep(0)
            seen.add(content.total_bytes)

    async with RawServer(packed) as server, chat_api(server) as chat:
        async with chat.chat_completions_stream(REQUEST) as answer:
            assert answer._response is not None
            looking = asyncio.ensure_future(look(answer._response.content))
            assert texts(await read(answer)) == ["a"]
            looking.cancel()
        await freed(server)
    assert len(seen) >= 8


@unpacks_bit_by_bit
async def test_compressed_body_lets_other_tasks_run_and_is_ended_by_the_timeout() -> None:
    size = 512 * TURN_BYTES
    packed = compressed(b" " * size)
    async with streaming(packed, max_response_size=2 * size) as chat:
        assert await turns_of_others(refused(chat, ResponseDecodeException)) >= 32
    async with streaming(packed, max_response_size=2 * size, timeout=Timeout(total=0.01)) as chat:
        await refused(chat, RequestTimeoutException)


async def refused(chat: ChatApi, error: type[Exception]) -> None:
    with pytest.raises(error):
        await chat.chat_completions(REQUEST)


@pytest.mark.parametrize("size", [1, 7, 64, 4096])
def test_event_that_comes_in_small_pieces_is_not_joined_with_each_again(size: int) -> None:
    """What the decoder holds back is looked at once more with the next piece, and so must stay small."""
    decoder = EventDecoder()
    text = b"data: " + b"x" * 40_000 + b"\n\n"
    held: list[int] = []
    events: list[Any] = []
    for start in range(0, len(text), size):
        events += decoder.feed(text[start : start + size])
        held.append(len(decoder._tail))
    assert events == [b"x" * 40_000]
    assert max(held) <= 4096


async def test_chunk_with_very_many_finished_choices_is_counted_once_for_each() -> None:
    choices = [{"index": index, "delta": {}, "finish_reason": "stop"} for index in range(20_000)]
    async with streaming(b"".join([_stream_head(), event({"choices": choices}), DONE])) as chat:
        answer = chat.chat_completions_stream(untyped({**REQUEST, "n": 20_000}))
        (only,) = await within_bound(read(answer))
    assert len(only.choices) == 20_000
    assert answer.complete


def _stream_head() -> bytes:
    return b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n"


WRONG: list[Any] = [
    {"choices": [1] * 300_000},
    {"choices": [{"message": [[]] * 3, "index": "x"}] * 30_000},
    {"choices": [{"logprobs": {"tokens": [1] * 300_000}}]},
    {"choices": [{"message": {"tool_calls": [1] * 300_000}}]},
    {"choices": [{"logprobs": {"top_logprobs": [{f"k{index}": "x" for index in range(100_000)}]}}]},
]


@pytest.mark.parametrize("wrong", WRONG, ids=["numbers", "choices", "tokens", "calls", "map"])
def test_body_that_fits_nowhere_takes_bounded_memory_and_tells_that_it_stopped(wrong: dict[str, Any]) -> None:
    body = json.dumps({"id": "i", **wrong}).encode()
    tracemalloc.start()
    try:
        with pytest.raises(ValidationError):
            json_decoder("ChatCompletionResponse")(body)
        _, issues = lenient.parse_leniently("ChatCompletionResponse", body)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 50 * len(body)
    assert len(issues) <= lenient.MAX_ISSUES + 1


SMALL_OBJECTS = ["{}", '{"index": 0}', '{"message": {}}', '{"logprobs": {"content": [{}]}}']


def dense(item: str) -> bytes:
    """Return an answer of 1 MB, which fits its type, of many small objects."""
    choices = ",".join([item] * (2**20 // len(item)))
    return f'{{"id": "i", "object": "o", "created": 1, "model": "m", "choices": [{choices}]}}'.encode()


@pytest.mark.parametrize("item", SMALL_OBJECTS)
async def test_body_of_many_small_objects_takes_bounded_memory(item: str) -> None:
    body = dense(item)
    async with streaming(http(body=body)) as chat:
        tracemalloc.start()
        try:
            answer = await within_bound(chat.chat_completions_with_http_info(REQUEST))
            _, peak = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
    assert peak < 50 * len(body)
    assert len(answer.data.choices) == body.count(item.encode())
    assert isinstance(answer.data.choices[0], ChatCompletionChoice)
    assert answer.data.choices[-1] == json.loads(item)
    assert "small values" in answer.response_issues[-1].reason


@pytest.mark.parametrize("before", [b"", b"id: 1\n"])
async def test_chunk_of_many_small_objects_is_delivered_as_far_as_it_is_typed(before: bytes) -> None:
    body = dense("{}")
    async with streaming(stream(before + b"data: " + body + b"\n\n" + chunk("a", "stop"), DONE)) as chat:
        async with chat.chat_completions_stream(REQUEST) as answer:
            first, _ = await within_bound(read(answer))
        assert len(first.choices) == body.count(b"{}")
        assert "small values" in answer.response_issues[-1].reason
        assert answer.complete


async def test_events_of_many_small_objects_are_not_made_into_models() -> None:
    body = dense('{"finish_reason":"s"}')
    async with streaming(stream(b"data: " + body + b"\n\n" + chunk("a", "stop"), DONE)) as chat:
        async with chat.chat_completions_stream(REQUEST) as answer:
            assert len([event async for event in answer.events()]) == 3
        assert answer.complete


async def test_rest_of_a_body_with_too_many_misfits_is_delivered_as_it_was_sent() -> None:
    body = json.dumps({"id": "i", "object": "o", "created": 1, "model": "m", "choices": [1] * 20_000}).encode()
    value, issues = lenient.parse_leniently("ChatCompletionResponse", body)
    assert value.choices == [1] * 20_000
    assert str(lenient.MAX_MISMATCHES) in issues[-1].reason


def test_small_objects_of_a_wide_model_are_dense() -> None:
    """A model holds a value for each of its fields, whether it was sent or not."""
    item = '{"id":"","zz":"aaaaaaaaaa"}'
    body = ('{"data":[' + ",".join([item] * (2**20 // len(item))) + "]}").encode()
    assert lenient.is_dense("FinetuneList", body)
    assert not lenient.is_dense("ChatCompletionResponse", body)
    tracemalloc.start()
    try:
        value, issues = lenient.parse_leniently("FinetuneList", body)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 50 * len(body)
    assert value.data[-1] == json.loads(item)
    assert "small values" in issues[-1].reason


def test_parts_of_a_name_are_joined_only_where_they_may_make_it(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    are = _Texts.are

    def counted(texts: _Texts, text: str) -> bool:
        asked.append(len(texts) if len(text) == texts.size else 0)
        return are(texts, text)

    monkeypatch.setattr(_Texts, "are", counted)
    parts = [{"index": 0, "function": {"name": name}} for name in ["a", "b"] * 500]
    chunk_of_many = json.dumps({"choices": [{"index": 0, "delta": {"tool_calls": parts}}]}).encode()
    answer = collect_answer([chunk_of_many], "ChatCompletionResponse")
    assert answer.choices[0].message.tool_calls[0].function.name == "ab" * 500
    assert sum(asked) < 10


def chat_operation() -> Operation[Any, Any]:
    return Operation("an_operation", "GET", "/", responses={"200": "ChatCompletionResponse"}, errors="ErrorData")


PROBLEMS = ['{"loc":["a"],"msg":"b"}', '[["b"]]', "{}", '{"message":{}}']


@pytest.mark.parametrize("decode", [parse_response, raise_error], ids=["in a success", "of a status"])
@pytest.mark.parametrize("problem", PROBLEMS)
def test_error_of_many_small_problems_takes_bounded_memory_and_names_some(
    decode: Callable[[Operation[Any, Any], RESTResponse], object], problem: str
) -> None:
    body = f'{{"detail":[{",".join([problem] * (MAX_ERROR_BODY // (len(problem) + 1) - 1))}]}}'.encode()
    tracemalloc.start()
    try:
        with pytest.raises(ApiException) as caught:
            decode(chat_operation(), RESTResponse(200, None, untyped(CIMultiDict()), body))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 50 * len(body)
    if "b" in problem:
        message = caught.value.message or ""
        assert message.count("; ") == 100
        assert message.endswith(f"; and {body.count(problem.encode()) - 100} more")


def test_error_that_is_larger_than_errors_are_is_made_into_no_model() -> None:
    body = json.dumps({"error": {"message": "m", "more": "x" * MAX_ERROR_BODY}}).encode()
    with pytest.raises(ApiException) as caught:
        parse_response(chat_operation(), RESTResponse(200, None, untyped(CIMultiDict()), body))
    assert (caught.value.message, caught.value.data) == ("m", None)


async def test_very_many_chunks_are_collected_in_turns_with_other_tasks() -> None:
    one = chunk("a", more="x" * 1000)
    count = 64 * COLLECT_BYTES // len(one)
    body = one * count + chunk("a", "stop") + DONE
    async with streaming(http(body=body, content_type="text/event-stream")) as chat:
        async with chat.chat_completions_stream(REQUEST) as answer:
            await read(answer)
            turns = await turns_of_others(answer.collect())
        assert answer._answer is not None
        assert answer._answer.text == "a" * (count + 1)
    assert turns >= 60


async def test_two_tasks_that_collect_get_the_whole_answer_each() -> None:
    count = 8 * COLLECT_BYTES // len(chunk("a"))
    async with streaming(stream(chunk("a") * count + chunk("a", "stop") + DONE)) as chat:
        answer = chat.chat_completions_stream(REQUEST)
        await read(answer)
        found = await within_bound(asyncio.gather(answer.collect(), answer.collect()))
    assert [each.text for each in found] == ["a" * (count + 1)] * 2


async def test_very_many_small_objects_are_collected_as_far_as_they_are_typed() -> None:
    choices = [{"index": index, "delta": {}} for index in range(20_000)]
    async with streaming(stream(event({"choices": choices}) + DONE)) as chat:
        answer = await chat.chat_completions_stream(REQUEST).collect()
    assert len(answer.choices) == 20_000
    assert isinstance(answer.choices[0], ChatCompletionChoice)
    assert isinstance(answer.choices[-1], dict)


async def test_event_that_fits_nowhere_is_kept_as_it_was_sent() -> None:
    data = event({"choices": [1] * 20_000})
    async with streaming(stream(data + chunk("a", "stop"), DONE)) as chat:
        answer = await chat.chat_completions_stream(REQUEST)
        await anext(answer)
        assert answer._chunks.kept == [data[6:-2]]
        assert (await answer.collect()).text == "a"


def test_texts_beyond_a_bound_are_not_read_as_dates_of_odd_forms(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lenient, "MAX_DATES", 3)
    jobs = [{"id": "i", "status": "completed", "created_at": f"Nov {day}, 2025"} for day in range(1, 7)]
    value, issues = lenient.parse_leniently("FinetuneList", json.dumps({"data": jobs}).encode())
    found = [job.created_at for job in value.data]
    assert [getattr(each, "day", None) for each in found[:3]] == [1, 2, 3]
    assert found[3:] == [job["created_at"] for job in jobs[3:]]
    assert [issue.path for issue in issues if "created_at" in issue.path] == [
        f"data[{n}].created_at" for n in (3, 4, 5)
    ]


def test_dates_in_the_form_of_mail_are_read_without_dateutil(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lenient, "MAX_DATES", 0)
    jobs = [{"id": "i", "status": "completed", "created_at": "Mon, 03 Nov 2025 22:00:00 GMT"}] * 10
    value, _ = lenient.parse_leniently("FinetuneList", json.dumps({"data": jobs}).encode())
    assert {job.created_at.isoformat() for job in value.data} == {"2025-11-03T22:00:00+00:00"}


@pytest.mark.parametrize("responses", [{"200": "bytes"}, {"200": "str"}, {"204": None}])
def test_body_that_is_no_json_is_not_looked_at_for_small_objects(responses: dict[str, str | None]) -> None:
    body = b'{"a":1}\n' * 20_000
    operation: Operation[Any, Any] = Operation("an_operation", "GET", "/", responses=responses)
    [status] = map(int, responses)
    answer = parse_response(operation, RESTResponse(status, None, CIMultiDictProxy(CIMultiDict()), body))
    assert answer.data in (body, body.decode(), None)


async def test_flood_of_line_ends_without_a_known_type_is_refused_at_its_beginning() -> None:
    packed = compressed(b"\n" * (32 * TURN_BYTES)).replace(b"text/event-stream", b"text/plain")
    async with streaming(packed) as chat:
        with pytest.raises(ResponseDecodeException) as caught:
            await within_bound(read(chat.chat_completions_stream(REQUEST)))
    assert len(caught.value.body or "") < 32 * TURN_BYTES
