"""Events that are not chunks, and media types that are not quite right: nothing of the answer is lost for them."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from support.client import REQUEST, untyped, within_bound
from support.raw_server import LAST_CHUNK, Connection, RawServer, http_chunk, stream
from support.streaming import DONE, chat_api, chunk, event, opened, read, streaming, texts

from together.generated import (
    ApiException,
    OverloadedException,
    RequestTimeoutException,
    ResponseDecodeException,
    Timeout,
)
from together.generated.operation import Events, Operation, RequestOptions

NO_CHUNKS = [
    b'data: {"type":"keepalive"}\n\n',
    b'event: heartbeat\ndata: {"time": 1}\n\n',
    b"event: heartbeat\ndata: still here\n\n",
    b"event: progress\ndata: 0.5\n\n",
    b"event: ping\ndata: {}\n\n",
    b"data: : OPENROUTER PROCESSING\n\n",
    b"data: null\n\n",
    b'data: "waiting"\n\n',
    b"data: ping\n\n",
    b"data: [HEARTBEAT]\n\n",
    b"data: keep-alive\n\n",
    b"data:   : x\n\n",
    b'event: progress\ndata: {"message": "loading"}\n\n',
    b'data: {"type": "keepalive", "message": "still here"}\n\n',
    b'data: {"object": "chat.completion.chunk", "choices": null}\n\n',
    b'data: {"object": "chat.completion.chunk"}\n\n',
    b'data: {"object": "chat.completion.chunk", "choices": 5}\n\n',
    b": comment\n\n",
    b"data:\n\n",
    b"event: x\n\n",
]


@pytest.mark.parametrize("other", NO_CHUNKS)
async def test_event_that_is_not_a_chunk_is_not_delivered_as_one(other: bytes) -> None:
    async with streaming(stream(other, chunk("a"), other + other, chunk("b", "stop"), other, DONE)) as chat:
        async with chat.chat_completions_stream(REQUEST) as answer:
            assert texts(await read(answer)) == ["a", "b"]
        assert (answer.complete, answer.chunks_received, answer.response_issues) == (True, 2, [])


@pytest.mark.parametrize("other", NO_CHUNKS[:17])
async def test_raw_events_give_them(other: bytes) -> None:
    async with streaming(stream(chunk("a"), other, DONE)) as chat:
        answer = chat.chat_completions_stream(REQUEST)
        assert len([each async for each in answer.events()]) == 3
        assert answer.chunks_received == 1


@pytest.mark.parametrize("choices", [{}, {"choices": None}])
async def test_usage_without_choices_is_a_chunk_with_none_of_them(choices: dict[str, Any]) -> None:
    usage = {"prompt_tokens": 1, "completion_tokens": 2, "total_tokens": 3}
    async with streaming(stream(chunk("a", "stop"), event({**choices, "usage": usage}), DONE)) as chat:
        answer = chat.chat_completions_stream(REQUEST)
        last = (await read(answer))[-1]
        assert (last.choices, last.usage and last.usage.total_tokens) == ([], 3)
        assert (answer.complete, answer.response_issues) == (True, [])


@pytest.mark.parametrize("keep_alive", [b": PROCESSING", b'{"type": "ping"}', b""])
async def test_keep_alive_is_no_fault_with_strict_responses_either(keep_alive: bytes) -> None:
    body = stream(chunk("a"), b"data: " + keep_alive + b"\n\n", chunk("b", "stop"), DONE)
    async with streaming(body, strict_responses=True) as chat:
        assert texts(await read(chat.chat_completions_stream(REQUEST))) == ["a", "b"]


@pytest.mark.parametrize("delta", [{"delta": None}, {}])
async def test_choice_without_a_delta_has_an_empty_one(delta: dict[str, Any]) -> None:
    async with streaming(
        stream(chunk("a"), event({"choices": [{"index": 0, **delta, "finish_reason": "stop"}]}))
    ) as chat:
        answer = chat.chat_completions_stream(REQUEST)
        assert [each.choices[0].delta.content for each in await read(answer)] == ["a", None]
        assert "chunks[1].choices[0].delta" in [issue.path for issue in answer.response_issues]
        assert answer.complete


async def test_usage_alone_is_a_chunk_too() -> None:
    usage = {"prompt_tokens": 1, "completion_tokens": 2, "total_tokens": 3}
    async with streaming(stream(chunk("a", "stop"), event({"usage": usage}), DONE)) as chat:
        answer = await chat.chat_completions_stream(REQUEST).collect()
        assert answer.usage is not None
        assert answer.usage.total_tokens == 3


async def test_choice_that_is_no_object_is_delivered_as_it_came() -> None:
    async with streaming(stream(chunk("a", "stop"), event({"choices": ["x"]}), DONE)) as chat:
        answer = chat.chat_completions_stream(REQUEST)
        assert untyped((await read(answer))[-1].choices) == ["x"]
        assert [issue.path for issue in answer.response_issues] == ["chunks[1].choices[0]"]


@pytest.mark.parametrize("data", [b'{"id": ', b'[{"id": '])
async def test_garbled_json_is_an_invalid_chunk(data: bytes) -> None:
    async with streaming(stream(chunk("a"), b"data: " + data + b"\n\n", DONE)) as chat:
        with pytest.raises(ResponseDecodeException):
            await read(chat.chat_completions_stream(REQUEST))


@pytest.mark.parametrize("beginning", [b"data\n\n", b"x-other: 1\n"])
@pytest.mark.parametrize("kind", ["text/plain", "text/event-stream"])
async def test_stream_that_begins_with_a_rare_field_is_read(beginning: bytes, kind: str) -> None:
    head = f"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: {kind}\r\n\r\n".encode()

    async def answer(connection: Connection) -> None:
        await connection.send(head + beginning + chunk("a", "stop") + DONE)
        connection.writer.close()

    async with streaming(answer) as chat:
        assert texts(await read(chat.chat_completions_stream(REQUEST))) == ["a"]


@pytest.mark.parametrize("kind", [b"Content-Type: text/plain\r\n", b""])
@pytest.mark.parametrize("body", [b"Bad gateway\n", b"oops", b'{"detail":1}'])
async def test_short_body_that_never_ends_is_refused(kind: bytes, body: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("together.generated.streaming.ERROR_BODY_SECONDS", 0.01)
    monkeypatch.setattr("together.generated.rest.ERROR_BODY_SECONDS", 0.01)
    head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n" + kind + b"\r\n"
    async with RawServer(opened(body, head=head)) as server, chat_api(server) as chat:
        with pytest.raises(ApiException) as caught:
            await within_bound(chat.chat_completions_stream(REQUEST))
        assert caught.value.body == body.decode()


@pytest.mark.parametrize("body", [b"<html>Bad gateway</html>", b'{"error":{"message":"m","code":503}}'])
async def test_html_or_json_under_the_media_type_of_events_is_refused(
    body: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("together.generated.rest.ERROR_BODY_SECONDS", 0.01)
    async with RawServer(opened(body)) as server, chat_api(server) as chat:
        kind = OverloadedException if body[:1] == b"{" else ResponseDecodeException
        with pytest.raises(kind) as caught:
            await within_bound(read(chat.chat_completions_stream(REQUEST)))
        assert caught.value.body == body.decode()


async def test_unknown_event_with_choices_is_a_chunk() -> None:
    named = b"event: message.delta\n" + chunk("b", "stop")
    async with streaming(stream(chunk("a"), named, DONE)) as chat:
        assert texts(await read(chat.chat_completions_stream(REQUEST))) == ["a", "b"]


async def test_finish_reason_that_comes_twice_and_another_object_are_no_issue() -> None:
    pieces = chunk("a", "tool_calls"), chunk("", "tool_calls"), event({"choices": [], "object": "chat.completion"})
    async with streaming(stream(*pieces, DONE)) as chat:
        answer = chat.chat_completions_stream(REQUEST)
        assert len(await read(answer)) == 3
        assert answer.complete


@pytest.mark.parametrize("kind", ["text/plain", "", "text/event-stream, text/event-stream", "application/octet-stream"])
@pytest.mark.parametrize("beginning", [b"", b"\xef\xbb\xbf", b": hello\n\n", b"\n\n"])
async def test_good_events_are_read_whatever_their_media_type(kind: str, beginning: bytes) -> None:
    head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n" + (
        f"Content-Type: {kind}\r\n".encode() if kind else b""
    )

    async def answer(connection: Connection) -> None:
        for piece in (
            head + b"\r\n",
            http_chunk(beginning + chunk("a")),
            http_chunk(chunk("b", "stop") + DONE),
            LAST_CHUNK,
        ):
            await connection.send(piece)

    async with streaming(answer) as chat, chat.chat_completions_stream(REQUEST) as opened:
        assert texts(await read(opened)) == ["a", "b"]
        assert opened.complete


@pytest.mark.parametrize("kind", [b"application/json", b"text/html", b"text/plain"])
async def test_body_that_never_ends_and_is_not_an_event_stream_is_refused(
    kind: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("together.generated.rest.ERROR_BODY_SECONDS", 0.01)

    async def endless(connection: Connection) -> None:
        await connection.send(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Type: " + kind + b"\r\n\r\n")
        await connection.send(http_chunk(b"<html><body>Please wait"))
        await connection.until_closed()

    async with RawServer(endless) as server, chat_api(server) as chat:
        with pytest.raises(ResponseDecodeException, match="a stream of events was asked for") as caught:
            await within_bound(chat.chat_completions_stream(REQUEST))
        assert caught.value.body == "<html><body>Please wait"


@pytest.mark.parametrize("kind", [b"application/json", b"text/plain"])
async def test_blanks_that_never_end_are_no_event_stream(kind: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("together.generated.streaming.ERROR_BODY_SECONDS", 0.01)
    monkeypatch.setattr("together.generated.rest.ERROR_BODY_SECONDS", 0.01)

    async def endless(connection: Connection) -> None:
        await connection.send(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Type: " + kind + b"\r\n\r\n")
        while not connection.writer.is_closing():
            await connection.send(http_chunk(b" \n"))
            await asyncio.sleep(0)

    async with RawServer(endless) as server, chat_api(server) as chat:
        with pytest.raises((ResponseDecodeException, RequestTimeoutException)):
            await within_bound(chat.chat_completions_stream(REQUEST, _request_timeout=Timeout(idle=0.05)))


@pytest.mark.parametrize("kind", [b"application/json", b"text/plain"])
async def test_blanks_before_the_first_event_lose_nothing(kind: bytes) -> None:
    head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Type: " + kind + b"\r\n\r\n"

    async def late(connection: Connection) -> None:
        for piece in (head, http_chunk(b"\n"), http_chunk(b" \n"), http_chunk(chunk("a", "stop") + DONE), LAST_CHUNK):
            await connection.send(piece)
            await asyncio.sleep(0)

    async with RawServer(late) as server, chat_api(server) as chat:
        assert texts(await read(chat.chat_completions_stream(REQUEST))) == ["a"]


async def test_wait_for_a_chunk_that_is_given_up_loses_nothing() -> None:
    go_on = asyncio.Event()

    async def slow(connection: Connection) -> None:
        await connection.send(stream(chunk("a"), end=False))
        await go_on.wait()
        await connection.send(http_chunk(chunk("b", "stop") + DONE) + LAST_CHUNK)

    async with streaming(slow) as chat:
        answer = await chat.chat_completions_stream(REQUEST)
        for iterator in (answer, aiter(answer)):
            received = []
            if iterator is answer:
                received.append(await anext(iterator))
            for _ in range(3):
                with pytest.raises(asyncio.TimeoutError):
                    await asyncio.wait_for(anext(iterator), 0.001)
            assert not answer.complete
        go_on.set()
        assert texts([*received, *await read(answer)]) == ["b"]
        assert answer.complete


async def test_events_that_do_not_begin_in_time_are_a_timeout_where_they_may_be_events() -> None:
    head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Type: text/plain\r\n\r\n"
    async with RawServer(opened(head=head)) as server, chat_api(server, timeout=Timeout(idle=0.01)) as chat:
        with pytest.raises(RequestTimeoutException):
            await chat.chat_completions_stream(REQUEST)


async def test_body_of_another_type_that_never_begins_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("together.generated.streaming.ERROR_BODY_SECONDS", 0.01)
    monkeypatch.setattr("together.generated.rest.ERROR_BODY_SECONDS", 0.01)
    head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Type: application/json\r\n\r\n"
    async with RawServer(opened(head=head)) as server, chat_api(server) as chat:
        with pytest.raises(ResponseDecodeException):
            await within_bound(chat.chat_completions_stream(REQUEST))


async def test_events_without_choices_are_told_apart_by_their_required_fields() -> None:
    operation: Operation[None, Any] = Operation("tell", "POST", "/tell", {"200": None}, events=Events("UsageData"))
    usage = b'data: {"prompt_tokens": "many", "completion_tokens": 1, "total_tokens": 2}\n\n'
    async with RawServer(stream(usage, b'data: {"note": 1}\n\n', DONE)) as server, chat_api(server) as chat:
        answer = chat.api_client.stream(operation, (), {})
        assert len([each async for each in answer]) == 1
        assert [issue.path for issue in answer.response_issues] == ["chunks[0].prompt_tokens"]


async def test_open_response_without_an_idle_timeout_is_read() -> None:
    async with RawServer(opened(chunk("a"))) as server, chat_api(server) as chat:
        options: RequestOptions = {"_request_timeout": Timeout(idle=None)}
        response = await chat.chat_completions_without_preload_content(untyped({**REQUEST, "stream": True}), **options)
        assert await response.content.readany() == chunk("a")
        response.close()
