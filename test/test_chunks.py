"""A stream cannot lie: what counts as its end, what as an error, and which shapes of events are understood."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest
from support.raw_server import LAST_CHUNK, STREAM_HEAD, Answer, Connection, RawServer, http, http_chunk, stream
from support.streaming import (
    DONE,
    REQUEST,
    USAGE,
    chat_api,
    chunk,
    cut,
    event,
    freed,
    read,
    read_into,
    settle,
    streaming,
    texts,
)

from together.generated import (
    ChatApi,
    ChatCompletionChunk,
    ChatCompletionRequest,
    ChatCompletionUserMessageParam,
    ErrorData,
    ResponseDecodeException,
    StreamErrorException,
    StreamInterruptedException,
)
from together.generated._sse.decoder import ServerSentEvent

MESSAGE = ChatCompletionUserMessageParam(content="Hello")


async def answer_of(*pieces: bytes, request: Any = REQUEST, **options: Any) -> list[ChatCompletionChunk]:
    """Read a stream of these pieces, which is expected to be whole."""
    async with streaming(stream(*pieces)) as chat:
        answer = chat.chat_completions_stream(request, **options)
        chunks = await read(answer)
        assert answer.complete
        assert answer.chunks_received == len(chunks)
        return chunks


# The end


async def test_stream_is_complete_after_done_and_not_before(chat: ChatApi) -> None:
    async with chat.chat_completions_stream(REQUEST) as answer:
        assert not answer.complete
        async for _ in answer:
            assert not answer.complete
        assert answer.complete


@pytest.mark.parametrize(
    "done", [b"data: [DONE]\n\n", b"data: [done]\n\n", b"data:[DONE]\n\n", b"data: [DONE] \r\n\r\n"]
)
@pytest.mark.parametrize("end", [LAST_CHUNK, b""], ids=["ended", "open"])
async def test_done_completes_a_stream_in_any_case_with_or_without_blanks(done: bytes, end: bytes) -> None:
    async with streaming(stream(chunk("a"), done, end=bool(end))) as chat:
        answer = chat.chat_completions_stream(REQUEST)
        assert texts(await read(answer)) == ["a"]
        assert answer.complete


@pytest.mark.parametrize("done", [b"data: [DONE]\n", b"data: [DONE]", b"data:[done]", b"event: end\ndata: [DONE]"])
async def test_last_done_needs_neither_an_empty_line_nor_a_line_end(done: bytes) -> None:
    assert texts(await answer_of(chunk("a"), done)) == ["a"]


@pytest.mark.parametrize("done", [DONE, b"data: [DONE]\n", b"data: [DONE]"])
async def test_stream_is_complete_when_the_connection_breaks_after_done(done: bytes) -> None:
    async with streaming(cut(chunk("a") + done)) as chat:
        answer = chat.chat_completions_stream(REQUEST)
        assert texts(await read(answer)) == ["a"]
        assert answer.complete


async def test_what_follows_done_is_ignored() -> None:
    assert texts(await answer_of(chunk("a") + DONE + chunk("b") + b'data: {"error": "late"}\n\n')) == ["a"]


@pytest.mark.parametrize(
    "pieces",
    [
        [chunk("a"), chunk("", "stop")],
        [chunk("a", "length"), USAGE],
        [chunk("a", "some_new_reason")],
        [chunk("a", "eos"), b": comment\n\n"],
    ],
)
async def test_clean_end_with_a_finish_reason_is_complete_without_done(pieces: list[bytes]) -> None:
    assert await answer_of(*pieces)


def ways_to_ask_for(n: int) -> list[tuple[Any, dict[str, Any]]]:
    return [
        (ChatCompletionRequest(model="test/model", messages=[MESSAGE], n=n), {}),
        ({**REQUEST, "n": n}, {}),
        (REQUEST, {"_extra_body": {"n": n}}),
    ]


@pytest.mark.parametrize(("request_", "options"), ways_to_ask_for(2), ids=["model", "dict", "extra-body"])
async def test_clean_end_is_complete_when_each_choice_asked_for_has_finished(
    request_: Any, options: dict[str, Any]
) -> None:
    pieces = [chunk("a"), chunk("b", index=1), chunk("", "stop", index=1), chunk("", "length"), USAGE]
    assert texts(await answer_of(*pieces, request=request_, **options)) == ["a", "b", "", ""]


@pytest.mark.parametrize(("request_", "options"), ways_to_ask_for(2), ids=["model", "dict", "extra-body"])
@pytest.mark.parametrize(
    "last",
    [
        chunk("", "stop"),
        chunk("", "stop") + chunk("", "stop"),
        chunk("", "stop") + USAGE,
        chunk("", "stop", index=1) + USAGE,
        chunk("", "stop") + chunk("", "stop", index=2),
    ],
    ids=["first", "first-twice", "first-usage", "second", "first-third"],
)
async def test_clean_end_with_one_of_two_choices_finished_is_an_interruption(
    request_: Any, options: dict[str, Any], last: bytes
) -> None:
    async with streaming(stream(chunk("a"), chunk("b", index=1), last)) as chat:
        answer = chat.chat_completions_stream(request_, **options)
        with pytest.raises(StreamInterruptedException, match=r"without \[DONE\], 1 of 2 choices finished"):
            await read(answer)
        assert not answer.complete


@pytest.mark.parametrize("n", [0, -1, True])
async def test_odd_number_of_choices_does_not_make_an_unfinished_stream_complete(n: int) -> None:
    async with streaming(stream(chunk("a"))) as chat:
        with pytest.raises(StreamInterruptedException):
            await read(chat.chat_completions_stream(REQUEST, _extra_body={"n": n}))


@pytest.mark.parametrize("n", ["2", 2.0, "two", [2], 10**12])
async def test_number_of_choices_of_another_type_never_makes_an_unfinished_stream_complete(n: object) -> None:
    async with streaming(stream(chunk("a"), chunk("", "stop"))) as chat:
        with pytest.raises(StreamInterruptedException, match=r"without \[DONE\]"):
            await read(chat.chat_completions_stream(REQUEST, _extra_body={"n": n}))


def with_length(body: bytes, length: int) -> Answer:
    async def answer(connection: Connection) -> None:
        await connection.send(
            http("200 OK", body, "x-request-id: req-stream", content_type="text/event-stream", length=length)
        )
        connection.writer.close()

    return answer


def until_closed_by_server(body: bytes) -> Answer:
    async def answer(connection: Connection) -> None:
        await connection.send(b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nx-request-id: req-stream\r\n\r\n")
        await connection.send(body)
        connection.writer.close()

    return answer


async def reset_after_headers(connection: Connection) -> None:
    await connection.send(STREAM_HEAD)
    connection.reset()


async def reset_after_two_chunks(connection: Connection) -> None:
    await connection.send(STREAM_HEAD, http_chunk(chunk("a")), http_chunk(chunk("b")))
    await settle()  # a reset may overtake what was sent before
    connection.reset()


TWO = chunk("a") + chunk("b")
INTERRUPTED: dict[str, tuple[Answer | bytes, int]] = {
    "cut between two chunks": (cut(chunk("a"), chunk("b")), 2),
    "cut in the middle of a chunk": (cut(TWO + chunk("c")[:-30]), 2),
    "cut before the empty line": (cut(TWO + chunk("c", "stop")[:-1]), 2),
    "cut after a finish reason": (cut(TWO + chunk("", "stop")), 3),
    "cut in the middle of done": (cut(TWO + b"data: [DON"), 2),
    "cut before the first chunk": (cut(), 0),
    "reset after the headers": (reset_after_headers, 0),
    "reset after two chunks": (reset_after_two_chunks, 2),
    "content-length short": (with_length(TWO, len(TWO) + 1), 2),
    "clean end without a finish reason": (stream(TWO), 2),
    "clean end with an empty finish reason": (stream(TWO + chunk("", "")), 3),
    "clean end with a usage chunk": (stream(TWO + USAGE), 3),
    "clean end before the first chunk": (stream(), 0),
    "clean end after comments": (stream(b": ping\n\n" * 3), 0),
    "clean end in the middle of an event": (stream(TWO + chunk("", "stop")[:-1]), 2),
    "clean end in the middle of done": (stream(TWO + b"data: [DON"), 2),
    "clean end with done in a comment": (stream(TWO + b": [DONE]\n\n"), 2),
    "body without framing that ends": (until_closed_by_server(TWO), 2),
    "no body": (http("200 OK", b"", "x-request-id: req-stream", content_type="text/event-stream"), 0),
}


@pytest.mark.parametrize("name", INTERRUPTED)
async def test_stream_that_ends_before_its_end_raises_with_request_id_and_number_of_chunks(name: str) -> None:
    answer, count = INTERRUPTED[name]
    chunks: list[ChatCompletionChunk] = []
    async with streaming(answer) as chat, chat.chat_completions_stream(REQUEST) as broken:
        with pytest.raises(StreamInterruptedException) as caught:
            await read_into(chunks, broken)
        assert not broken.complete
        assert broken.chunks_received == count
    assert texts(chunks)[:2] == ["a", "b"][:count]
    assert len(chunks) == caught.value.chunks_received == count
    assert caught.value.request_id == "req-stream"
    assert (caught.value.status, caught.value.headers is not None) == (200, True)
    assert "req-stream" in str(caught.value)
    assert f"after {count} chunks" in str(caught.value)


@pytest.mark.parametrize("name", INTERRUPTED)
async def test_raw_events_of_a_stream_that_ends_before_its_end_raise_too(name: str) -> None:
    answer, count = INTERRUPTED[name]
    events: list[ServerSentEvent] = []
    async with streaming(answer) as chat, chat.chat_completions_stream(REQUEST) as broken:
        with pytest.raises(StreamInterruptedException) as caught:
            await read_into(events, broken.events())
        assert not broken.complete
    assert len(events) == caught.value.chunks_received == count


async def test_without_a_request_id_in_the_headers_an_interruption_names_the_id_of_the_answer() -> None:
    head = STREAM_HEAD.replace(b"x-request-id: req-stream\r\n", b"")
    async with streaming(cut(chunk("a", id="chat-77"), head=head)) as chat:
        with pytest.raises(StreamInterruptedException) as caught:
            await read(chat.chat_completions_stream(REQUEST))
    assert caught.value.request_id == "chat-77"


@pytest.mark.parametrize("end", [b"", DONE], ids=["cut", "done"])
async def test_slow_reader_gets_all_that_came_before_the_connection_broke(end: bytes) -> None:
    reading = asyncio.Event()

    async def answer(connection: Connection) -> None:
        await connection.send(STREAM_HEAD, http_chunk(chunk("a")))
        await reading.wait()
        await connection.send(http_chunk(chunk("b")), http_chunk(chunk("c") + end))
        connection.writer.close()

    chunks: list[ChatCompletionChunk] = []
    async with RawServer(answer) as server, chat_api(server) as chat, chat.chat_completions_stream(REQUEST) as broken:
        chunks.append(await anext(broken))
        reading.set()
        await freed(server)
        await settle()
        if end:
            await read_into(chunks, broken)
        else:
            with pytest.raises(StreamInterruptedException, match="after 3 chunks"):
                await read_into(chunks, broken)
        assert broken.complete is bool(end)
    assert texts(chunks) == ["a", "b", "c"]


# Errors in the stream

ERRORS: dict[str, tuple[bytes, dict[str, Any]]] = {
    "object": (
        b'data: {"error": {"message": "m", "type": "t", "param": "p", "code": "c"}}',
        {"message": "m", "type": "t", "param": "p", "code": "c"},
    ),
    "object with error_type": (b'data: {"error": {"message": "m", "error_type": "t"}}', {"message": "m", "type": "t"}),
    "object without a message": (
        b'data: {"error": {"code": "c"}}',
        {"message": '{"error": {"code": "c"}}', "code": "c"},
    ),
    "fields beside it": (
        b'data: {"error": {"message": "m"}, "code": "c", "error_type": "t"}',
        {"message": "m", "type": "t", "code": "c"},
    ),
    "text": (b'data: {"error": "m"}', {"message": "m"}),
    "text with fields beside it": (
        b'data: {"error": "m", "type": "t", "code": "c"}',
        {"message": "m", "type": "t", "code": "c"},
    ),
    "code as a number": (b'data: {"error": {"message": "m", "code": 500}}', {"message": "m", "code": "500"}),
    "true": (b'data: {"error": true, "message": "m"}', {"message": "m"}),
    "in a chunk": (chunk("x", error={"message": "m", "code": "c"}).strip(), {"message": "m", "code": "c"}),
    "invalid UTF-8": (b'data: {"error": {"message": "m\xff", "code": "c"}}', {"message": "m\ufffd", "code": "c"}),
    "event": (b'event: error\ndata: {"error": {"message": "m", "code": "c"}}', {"message": "m", "code": "c"}),
    "event with the fields themselves": (
        b'event: error\ndata: {"message": "m", "error_type": "t", "code": "c"}',
        {"message": "m", "type": "t", "code": "c"},
    ),
    "event with text": (b"event: error\ndata: out of memory", {"message": "out of memory"}),
    "event with a JSON string": (b'event: error\ndata: "m"', {"message": "m"}),
    "event with a falsy error": (b'event: error\ndata: {"error": null, "message": "m"}', {"message": "m"}),
    "event with a chunk": (b"event: error\n" + chunk("x").strip(), {}),
    "event with empty data": (b"event: error\ndata:", {"message": None}),
    "event with invalid UTF-8": (b"event: error\ndata: m\xff", {"message": "m\ufffd"}),
}


@pytest.mark.parametrize("name", ERRORS)
async def test_error_event_raises_with_what_it_says(name: str) -> None:
    lines, expected = ERRORS[name]
    chunks: list[ChatCompletionChunk] = []
    async with streaming(stream(TWO + lines + b"\n\n" + DONE)) as chat, chat.chat_completions_stream(REQUEST) as failed:
        with pytest.raises(StreamErrorException) as caught:
            await read_into(chunks, failed)
        assert not failed.complete
    error = caught.value
    if name != "event with a chunk":
        fields = {"message": None, "type": None, "param": None, "code": None, **expected}
        assert {field: getattr(error, field) for field in fields} == fields
    assert texts(chunks) == ["a", "b"]
    assert (error.chunks_received, error.request_id, error.status) == (2, "req-stream", 200)
    assert error.message is None or error.message in str(error)
    assert error.body == lines.partition(b"data:")[2].strip().decode("utf-8", "replace")


@pytest.mark.parametrize("kind", [b"", b"event: error\n"])
async def test_error_event_is_parsed_where_it_is_error_data(kind: bytes) -> None:
    lines = kind + b'data: {"error": {"message": "m", "type": "t", "code": null}, "id": "e-1"}\n\n'
    head = STREAM_HEAD.replace(b"x-request-id: req-stream\r\n", b"")
    async with streaming(head + http_chunk(lines)) as chat:
        with pytest.raises(StreamErrorException) as caught:
            await read(chat.chat_completions_stream(REQUEST))
    assert isinstance(caught.value.data, ErrorData)
    assert (caught.value.data.error.message, caught.value.data.error.type) == ("m", "t")
    assert caught.value.request_id == "e-1"


async def test_error_event_that_is_no_error_data_leaves_data_empty() -> None:
    async with streaming(stream(b"event: error\ndata: m\n\n")) as chat:
        with pytest.raises(StreamErrorException) as caught:
            await read(chat.chat_completions_stream(REQUEST))
    assert caught.value.data is None


@pytest.mark.parametrize("falsy", [None, False, 0, "", {}, []])
async def test_falsy_error_in_a_chunk_is_no_error(falsy: object) -> None:
    (only,) = await answer_of(chunk("a", error=falsy), DONE)
    assert only.to_dict()["error"] == falsy


@pytest.mark.parametrize("text", ["error", '"error"', '{"error": {"message": "m"}}', "event: error"])
async def test_text_about_an_error_is_no_error(text: str) -> None:
    assert texts(await answer_of(chunk(text), chunk("", "stop"), DONE)) == [text, ""]


async def test_error_deeper_in_a_chunk_is_no_error() -> None:
    delta = {"content": "a", "tool_calls": [{"index": 0, "error": {"message": "m"}}], "error": None}
    assert texts(await answer_of(event({"choices": [{"index": 0, "delta": delta, "error": None}]}), DONE)) == ["a"]


# Shapes of events


async def test_chunks_are_whole_and_typed(chat: ChatApi) -> None:
    chunks = await read(chat.chat_completions_stream(REQUEST))
    assert {chunk.object for chunk in chunks} == {"chat.completion.chunk"}
    assert {chunk.id for chunk in chunks} == {chunks[0].id}
    assert chunks[-1].choices[0].finish_reason == "stop"
    assert chunks[-1].usage is not None


WIRE_CHUNK = {
    "id": "o-1",
    "object": "chat.completion.chunk",
    "created": 1700000000,
    "choices": [
        {
            "index": 0,
            "text": " word",
            "logprobs": None,
            "finish_reason": None,
            "seed": None,
            "delta": {"token_id": 9906, "role": "assistant", "content": " word"},
        }
    ],
    "model": "test/model",
    "usage": None,
}


@pytest.mark.parametrize(
    "fields",
    [
        WIRE_CHUNK,
        {"choices": [{"index": 0, "delta": {}}]},
        {"choices": [{"index": 0, "delta": {"role": "assistant"}}]},
        {"choices": [{"index": 0, "delta": {"content": None}, "finish_reason": None, "logprobs": None}]},
        {"choices": [{"index": 0, "delta": {"reasoning": "hm"}}]},
        {"choices": [{"index": 0, "delta": {"reasoning_content": "hm"}}]},
        {"choices": [{"index": 0, "delta": {"role": "some-new-role", "content": "x"}}]},
        {
            "choices": [
                {
                    "index": 0,
                    "delta": {
                        "tool_calls": [{"index": 0, "id": "call_1", "type": "function", "function": {"name": "f"}}]
                    },
                }
            ]
        },
        {"choices": [{"index": 0, "delta": {"tool_calls": [{"index": 0, "function": {"arguments": '{"a":'}}]}}]},
        {"choices": [{"index": 0, "delta": {"function_call": {"arguments": "1}"}}, "finish_reason": "function_call"}]},
        {"choices": [{"index": 0, "delta": {}, "finish_reason": "some_new_reason"}]},
        {"choices": [{"index": 0, "delta": {}, "finish_reason": "stop", "seed": 2**64 + 2**40 + 1}]},
        {"choices": [{"index": 0, "delta": {}, "finish_reason": "stop", "seed": -(2**80) - 1}]},
        {"choices": [{"index": 0, "delta": {"content": "x"}, "logprobs": -0.5, "top_logprobs": {"x": -0.5}}]},
        {"choices": [{"index": 0, "delta": {"content": "x", "new": [1]}, "new": {"a": None}}], "new": "kept"},
        {"choices": [], "usage": {"prompt_tokens": 1, "completion_tokens": 2, "total_tokens": 3}},
        {
            "choices": [{"index": 0, "delta": {"content": ""}, "finish_reason": "stop"}],
            "usage": {
                "prompt_tokens": 1,
                "completion_tokens": 2,
                "total_tokens": 3,
                "cached_tokens": 1,
                "prompt_tokens_details": {"cached_tokens": 1},
                "completion_tokens_details": {"reasoning_tokens": 1},
            },
        },
    ],
)
async def test_chunk_of_each_shape_on_the_wire_is_read_without_loss(fields: dict[str, Any]) -> None:
    sent = event(fields)
    (only,) = await answer_of(sent, DONE)
    assert only.to_dict() == json.loads(sent[6:])


async def test_pieces_of_a_tool_call_join_to_its_arguments() -> None:
    def piece(**call: Any) -> bytes:
        return event({"choices": [{"index": 0, "delta": {"tool_calls": [{"index": 0, **call}]}}]})

    chunks = await answer_of(
        piece(id="call_1", type="function", function={"name": "f"}),
        piece(function={"arguments": '{"a": '}),
        piece(function={"arguments": "1}"}),
        chunk(None, "tool_calls"),
    )
    calls = [call for chunk in chunks for choice in chunk.choices for call in choice.delta.tool_calls or ()]
    assert [call.id for call in calls] == ["call_1", None, None]
    arguments = [call.function.arguments for call in calls if call.function is not None]
    assert json.loads("".join(part or "" for part in arguments)) == {"a": 1}


ODD_EVENTS: dict[str, bytes] = {
    "byte-order mark": b"\xef\xbb\xbf" + TWO + DONE,
    "CRLF": (TWO + DONE).replace(b"\n", b"\r\n"),
    "CR": (TWO + DONE).replace(b"\n", b"\r"),
    "no space after the colon": (TWO + DONE).replace(b"data: ", b"data:"),
    "more spaces after the colon": (TWO + DONE).replace(b"data: ", b"data:   "),
    "comments": b": ping\n\n:\n\n" + chunk("a") + b": ping\n" + chunk("b") + b":\n\n" + DONE,
    "only an id": b"id: 1\n\n" + chunk("a") + b"id: 2\n\n" + chunk("b") + b"id\n\n" + DONE,
    "id and retry beside data": b"id: 1\nretry: 5\n" + chunk("a") + b"retry: 1\n\n" + chunk("b") + DONE,
    "event type beside data": b"event: completion.chunk\n" + chunk("a") + b"event: message\n" + chunk("b") + DONE,
    "empty data": b"data:\n\ndata\n\n" + chunk("a") + b"data: \n\ndata:  \n\nid: 1\ndata:\n\n" + chunk("b") + DONE,
    "ping events": b"event: ping\ndata: {}\n\n"
    + chunk("a")
    + b'event: ping\ndata: {"type": "ping"}\n\n'
    + chunk("b")
    + DONE,
    "data over several lines": TWO.replace(b', "object"', b',\ndata: "object"') + DONE,
    "unknown fields": b"foo: 1\n" + chunk("a") + b"bar\n" + chunk("b") + DONE,
}


@pytest.mark.parametrize("name", ODD_EVENTS)
async def test_events_of_each_form_are_understood(name: str) -> None:
    assert texts(await answer_of(ODD_EVENTS[name])) == ["a", "b"]


TEXTS = ["Grüße", " 漢字", " 🙂\u2028\u0085", ' "quoted" \\ \n']
BODY = b"\xef\xbb\xbf" + b"".join(map(chunk, TEXTS)) + b": ping\r\n\r\nid: 1\r\n" + chunk("last") + DONE


def piece_by_piece(pieces: list[bytes]) -> Answer:
    """Send each piece by itself, and let the client take it in before the next one."""

    async def answer(connection: Connection) -> None:
        await connection.send(STREAM_HEAD)
        for piece in pieces:
            await connection.send(http_chunk(piece))
            for _ in range(4):
                await asyncio.sleep(0)
        await connection.send(LAST_CHUNK)

    return answer


async def test_stream_may_be_split_at_every_byte() -> None:
    async with streaming(piece_by_piece([BODY[at : at + 1] for at in range(len(BODY))])) as chat:
        answer = chat.chat_completions_stream(REQUEST)
        assert texts(await read(answer)) == [*TEXTS, "last"]
        assert answer.complete
        assert answer.last_event_id == "1"


async def test_stream_may_be_split_at_any_byte() -> None:
    # Around each byte that is not plain ASCII, and around each line end.
    places = [at for at in range(1, len(BODY)) if BODY[at] > 127 or BODY[at - 1] > 127 or 10 in BODY[at - 1 : at + 1]]
    async with streaming(*(piece_by_piece([BODY[:at], BODY[at:]]) for at in places)) as chat:
        for _ in places:
            assert texts(await read(chat.chat_completions_stream(REQUEST))) == [*TEXTS, "last"]


@pytest.mark.parametrize(
    ("sent", "text"),
    [(b"a\xffb", "a\ufffdb"), (b"a\xf0\x9f\x99", "a\ufffd"), (b"\xe6\xbc", "\ufffd"), (b"\xc3\xa9\xff", "é\ufffd")],
)
@pytest.mark.parametrize("key", [b'"content"', b'"new"'])
async def test_invalid_utf8_in_a_string_is_replaced_and_the_chunk_kept(key: bytes, sent: bytes, text: str) -> None:
    (only,) = await answer_of(chunk("TEXT").replace(b'"content"', key).replace(b"TEXT", sent), DONE)
    delta = only.choices[0].delta.to_dict()
    assert delta[key.strip(b'"').decode()] == text


async def test_finish_reason_beside_invalid_utf8_counts() -> None:
    async with streaming(stream(chunk("TEXT", "stop").replace(b"TEXT", b"\xff"))) as chat:
        answer = chat.chat_completions_stream(REQUEST)
        async for _ in answer.events():
            pass
        assert answer.complete
    assert await answer_of(chunk("TEXT", "stop").replace(b"TEXT", b"\xff"))


@pytest.mark.parametrize(
    "data",
    [
        b"no json",
        b'{"id": "c"',
        b"null",
        b"[1]",
        b'"text"',
        b'{"id": "chat-1"}',
        b'{"error": null}',
        b'{"id": "c\xff"}',
        b"[DONE",
        b"[DONE]]",
    ],
)
async def test_chunk_that_is_no_chunk_raises_with_the_data_as_body(data: bytes) -> None:
    chunks: list[ChatCompletionChunk] = []
    async with streaming(stream(TWO, b"data: " + data + b"\n\n" + DONE), strict_responses=True) as chat:
        answer = chat.chat_completions_stream(REQUEST)
        with pytest.raises(ResponseDecodeException, match="ChatCompletionChunk") as caught:
            await read_into(chunks, answer)
        assert not answer.complete
    assert texts(chunks) == ["a", "b"]
    assert caught.value.body == data.decode("utf-8", "replace")
    assert (caught.value.request_id, caught.value.status) == ("req-stream", 200)


async def test_event_of_more_than_512_kib_is_read() -> None:
    text = "0123456789abcdef" * 2**16
    assert texts(await answer_of(chunk(text), chunk("", "stop"), DONE)) == [text, ""]


@pytest.mark.parametrize("end", [b"", b"\n\n" + DONE], ids=["unfinished", "whole"])
async def test_event_over_max_event_size_raises_an_error_that_names_the_setting(end: bytes) -> None:
    chunks: list[ChatCompletionChunk] = []
    body = TWO + b": comment\n\n" + chunk("x" * 1000).strip() + end
    async with streaming(stream(body, end=bool(end)), max_event_size=500) as chat:
        answer = chat.chat_completions_stream(REQUEST)
        with pytest.raises(ResponseDecodeException, match=r"500 bytes.*max_event_size") as caught:
            await read_into(chunks, answer)
        assert not answer.complete
    assert texts(chunks) == ["a", "b"]
    assert caught.value.request_id == "req-stream"


async def test_event_of_max_event_size_is_read() -> None:
    sent = chunk("x")
    async with streaming(stream(sent, DONE), max_event_size=len(sent) - 2) as chat:
        assert texts(await read(chat.chat_completions_stream(REQUEST))) == ["x"]


# Raw events


async def test_raw_events_are_all_events_as_they_came() -> None:
    error = b'event: error\nid: 7\nretry: 100\ndata: {"error": "m"}\n\n'
    body = chunk("a") + b": comment\n\n" + error + chunk("b") + b"event: x\ndata: 1\ndata: 2\n\n" + b"data: [done]\n\n"
    async with streaming(stream(body)) as chat, chat.chat_completions_stream(REQUEST) as answer:
        events = [raw async for raw in answer.events()]
        assert answer.last_event_id == "7"
    assert events == [
        ServerSentEvent("message", chunk("a")[6:-2], None, None),
        ServerSentEvent("error", b'{"error": "m"}', "7", 100),
        ServerSentEvent("message", chunk("b")[6:-2], "7", None),
        ServerSentEvent("x", b"1\n2", "7", None),
        ServerSentEvent("message", b"[done]", "7", None),
    ]


async def test_raw_events_count_chunks_as_chunks_are_counted() -> None:
    body = TWO + b"event: ping\ndata: {}\n\ndata:\n\n" + chunk("c") + DONE
    async with streaming(stream(body)) as chat:
        answer = chat.chat_completions_stream(REQUEST)
        assert len([raw async for raw in answer.events()]) == 6
        assert answer.chunks_received == 3
        assert answer.complete


@pytest.mark.parametrize("error", [b"event: error\ndata: m\n\n", b'data: {"error": {"message": "m\xff"}}\n\n'])
async def test_raw_stream_with_an_error_event_is_never_complete(error: bytes) -> None:
    async with streaming(stream(chunk("a", "stop") + error + DONE), stream(chunk("a", "stop") + error)) as chat:
        answer = chat.chat_completions_stream(REQUEST)
        assert len([raw async for raw in answer.events()]) == 3
        assert not answer.complete
        answer = chat.chat_completions_stream(REQUEST)
        with pytest.raises(StreamInterruptedException):
            assert [raw async for raw in answer.events()]
        assert not answer.complete


async def test_clean_end_of_raw_events_with_finish_reasons_is_complete() -> None:
    async with streaming(stream(chunk("a"), chunk("", "stop"), USAGE)) as chat:
        answer = chat.chat_completions_stream(REQUEST)
        assert len([raw async for raw in answer.events()]) == 3
        assert answer.complete


async def test_raw_events_pass_on_what_is_no_chunk() -> None:
    async with streaming(stream(b"data: no json\n\n" + b'data: {"finish_reason": 1}\n\n' + DONE)) as chat:
        answer = chat.chat_completions_stream(REQUEST)
        assert [raw.text() async for raw in answer.events()] == ["no json", '{"finish_reason": 1}', "[DONE]"]
        assert answer.complete


async def test_last_event_id_is_that_of_the_events_read_so_far() -> None:
    body = b"id: 1\n" + chunk("a") + chunk("b") + b"id: 2\n" + chunk("c") + b"id: 3\n\n" + DONE
    async with streaming(stream(body)) as chat, chat.chat_completions_stream(REQUEST) as answer:
        assert answer.last_event_id is None
        ids: list[str | None] = []
        async for _ in answer:
            ids.append(answer.last_event_id)
        assert ids == ["1", "1", "2"]


async def test_id_of_an_event_without_data_holds_for_what_comes_after_it() -> None:
    async with streaming(piece_by_piece([b"id: 7\n\n", chunk("a") + DONE])) as chat:
        answer = chat.chat_completions_stream(REQUEST)
        assert [raw.id async for raw in answer.events()] == ["7", "7"]
    async with streaming(stream(chunk("a", "stop"), b"id: 9\n\n")) as chat:
        answer = chat.chat_completions_stream(REQUEST)
        await read(answer)
        assert answer.last_event_id == "9"
