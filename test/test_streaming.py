"""How a stream is opened: what is sent, what is refused before the first chunk, and what is told of the response."""

from __future__ import annotations

import gzip
import json
import pickle
import traceback
import zlib
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from support.client import TOKEN, untyped
from support.raw_server import LAST_CHUNK, STREAM_HEAD, Answer, RawServer, http, http_chunk, stream
from support.streaming import (
    DONE,
    REQUEST,
    chat_api,
    chunk,
    cut,
    freed,
    nothing_left_behind,
    opened,
    read,
    streaming,
    texts,
)

from together.generated import (
    ApiAttributeError,
    ApiConnectionException,
    ApiException,
    ApiValueError,
    BadRequestException,
    ChatApi,
    ChatCompletionChunk,
    ChatCompletionRequest,
    ChatCompletionUserMessageParam,
    ForbiddenException,
    GatewayTimeoutException,
    NotFoundException,
    OverloadedException,
    PaymentRequiredException,
    RateLimitException,
    RequestTimeoutException,
    ResponseDecodeException,
    ServiceException,
    StreamErrorException,
    StreamInterruptedException,
    UnauthorizedException,
    UnprocessableEntityException,
)
from together.generated.local_server import Fault, LocalServer
from together.generated.streaming import Stream

MESSAGE = ChatCompletionUserMessageParam(content="Hello")

# The ways in


async def entering(answer: Stream[ChatCompletionChunk]) -> None:
    async with answer:
        pass


async def awaiting(answer: Stream[ChatCompletionChunk]) -> None:
    await answer


async def iterating(answer: Stream[ChatCompletionChunk]) -> None:
    async for _ in answer:
        pass


async def taking_one(answer: Stream[ChatCompletionChunk]) -> None:
    await anext(answer)


async def iterating_events(answer: Stream[ChatCompletionChunk]) -> None:
    async for _ in answer.events():
        pass


WayIn = Callable[[Stream[ChatCompletionChunk]], Awaitable[None]]
WAYS_IN: list[WayIn] = [entering, awaiting, iterating, taking_one, iterating_events]
every_way_in = pytest.mark.parametrize("way_in", WAYS_IN, ids=lambda way: way.__name__)


async def test_nothing_is_sent_before_the_stream_is_opened(chat: ChatApi, server: LocalServer) -> None:
    answer = chat.chat_completions_stream(REQUEST)
    assert server.requests == []
    async with answer:
        assert len(server.requests) == 1


@every_way_in
async def test_each_way_in_opens_the_stream_once(way_in: WayIn, chat: ChatApi, server: LocalServer) -> None:
    answer = chat.chat_completions_stream(REQUEST)
    await way_in(answer)
    assert len(server.requests) == 1
    await answer.close()


async def test_stream_that_is_awaited_can_then_be_entered_and_iterated(chat: ChatApi, server: LocalServer) -> None:
    answer = await chat.chat_completions_stream(REQUEST)
    assert await answer is answer
    async with answer as entered:
        assert entered is answer
        assert await read(entered)
    assert answer.complete
    assert len(server.requests) == 1


async def test_all_ways_to_read_give_the_same_chunks(chat: ChatApi) -> None:
    whole = [chunk.to_dict() for chunk in await read(chat.chat_completions_stream(REQUEST))]
    async with chat.chat_completions_stream(REQUEST) as entered:
        assert [chunk.to_dict() async for chunk in entered] == whole
    awaited = await chat.chat_completions_stream(REQUEST)
    assert [chunk.to_dict() async for chunk in awaited] == whole
    one_by_one = chat.chat_completions_stream(REQUEST)
    assert [(await anext(one_by_one)).to_dict() for _ in whole] == whole
    with pytest.raises(StopAsyncIteration):
        await anext(one_by_one)
    assert one_by_one.complete
    raw = [event.data async for event in chat.chat_completions_stream(REQUEST).events()]
    assert [json.loads(data) for data in raw[:-1]] == whole
    assert raw[-1] == b"[DONE]"


STATUSES: list[tuple[int, type[ApiException]]] = [
    (400, BadRequestException),
    (401, UnauthorizedException),
    (402, PaymentRequiredException),
    (403, ForbiddenException),
    (404, NotFoundException),
    (422, UnprocessableEntityException),
    (429, RateLimitException),
    (500, ServiceException),
    (503, OverloadedException),
    (504, GatewayTimeoutException),
    (529, OverloadedException),
]


@every_way_in
@pytest.mark.parametrize(("status", "kind"), STATUSES)
async def test_error_status_raises_the_typed_error_before_the_first_chunk(
    way_in: WayIn, status: int, kind: type[ApiException], chat: ChatApi, server: LocalServer
) -> None:
    server.script(Fault(status=status))
    answer = chat.chat_completions_stream(REQUEST)
    with pytest.raises(kind) as caught:
        await way_in(answer)
    assert caught.value.status == status
    assert caught.value.message
    assert caught.value.request_id
    assert (answer.complete, answer.chunks_received) == (False, 0)


@every_way_in
async def test_error_status_raises_the_typed_error_also_with_the_content_type_of_events(way_in: WayIn) -> None:
    refusal = http("429 Slow down", b'data: {"error": "m"}\n\n' + DONE, content_type="text/event-stream")
    async with streaming(refusal) as chat:
        with pytest.raises(RateLimitException):
            await way_in(chat.chat_completions_stream(REQUEST))


@every_way_in
async def test_connection_that_breaks_before_the_headers_raises_a_connection_error(
    way_in: WayIn, chat: ChatApi, server: LocalServer
) -> None:
    server.script(Fault(close="before-headers"))
    with pytest.raises(ApiConnectionException) as caught:
        await way_in(chat.chat_completions_stream(REQUEST))
    assert caught.value.request_sent == "maybe"


JSON_ANSWER = b'{"id": "c", "object": "chat.completion", "choices": []}'
HTML = b"<html><head><title>Sign in</title></head><body>Please sign in, Gr\xc3\xbc\xc3\x9fe \xff</body></html>"


@every_way_in
@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (JSON_ANSWER, "application/json"),
        (JSON_ANSWER, "application/json; charset=utf-8"),
        (HTML, "text/html"),
        (b"Welcome: data", "text/plain"),
        (b"\x00\x01data: a", "application/octet-stream"),
        (b"", "application/problem+json"),
    ],
)
async def test_answer_that_is_no_event_stream_raises_with_its_body(
    way_in: WayIn, body: bytes, content_type: str
) -> None:
    async with streaming(http("200 OK", body, "x-request-id: req-1", content_type=content_type)) as chat:
        answer = chat.chat_completions_stream(REQUEST)
        with pytest.raises(ResponseDecodeException, match="a stream of events was asked for") as caught:
            await way_in(answer)
        assert not answer.complete
    assert content_type in str(caught.value)
    assert caught.value.body == body.decode("utf-8", "replace")
    assert (caught.value.status, caught.value.request_id) == (200, "req-1")


async def test_answer_that_is_no_event_stream_shows_the_message_of_the_service() -> None:
    async with streaming(http("200 OK", b'{"error": {"message": "The model sleeps."}}')) as chat:
        with pytest.raises(ApiException, match=r"The model sleeps\.") as caught:
            await chat.chat_completions_stream(REQUEST)
    assert caught.value.message == "The model sleeps."


async def test_answer_that_is_no_event_stream_raises_also_when_it_breaks_off() -> None:
    head = STREAM_HEAD.replace(b"text/event-stream;charset=utf-8", b"text/html")
    async with streaming(cut(b"<p>Half a pa", head=head)) as chat:
        with pytest.raises(ResponseDecodeException) as caught:
            await chat.chat_completions_stream(REQUEST)
    assert caught.value.body == "<p>Half a pa"


async def test_endless_answer_that_is_no_event_stream_is_not_read_to_the_end() -> None:
    head = STREAM_HEAD.replace(b"text/event-stream;charset=utf-8", b"application/x-ndjson")
    lines = [b"x" * 65536] * 17
    async with RawServer(opened(*lines, head=head)) as server, chat_api(server) as chat:
        with pytest.raises(ResponseDecodeException):
            await chat.chat_completions_stream(REQUEST)
        await freed(server)


@pytest.mark.parametrize("value", [b" Text/Event-Stream", b" text/event-stream; a=b", b"", None])
async def test_content_type_may_be_in_any_case_have_parameters_or_be_missing(value: bytes | None) -> None:
    line = b"" if value is None else b"Content-Type:" + value + b"\r\n"
    head = STREAM_HEAD.replace(b"Content-Type: text/event-stream;charset=utf-8\r\n", line)
    async with streaming(head + http_chunk(chunk("a") + DONE) + LAST_CHUNK) as chat:
        assert texts(await read(chat.chat_completions_stream(REQUEST))) == ["a"]


@pytest.mark.parametrize("coding", ["gzip", "deflate"])
@pytest.mark.parametrize("flush", [True, False], ids=["flushed", "whole"])
async def test_compressed_event_stream_is_read_as_it_comes(coding: str, flush: bool) -> None:
    packer = zlib.compressobj(wbits=31 if coding == "gzip" else 15)
    mode = zlib.Z_SYNC_FLUSH if flush else zlib.Z_NO_FLUSH
    pieces = [packer.compress(data) + packer.flush(mode) for data in (chunk("é"), chunk("b"), DONE)]
    head = STREAM_HEAD[:-2] + f"Content-Encoding: {coding}\r\n\r\n".encode()
    body = b"".join(map(http_chunk, filter(None, [*pieces, packer.flush()]))) + LAST_CHUNK
    async with streaming(head + body) as chat:
        answer = chat.chat_completions_stream(REQUEST)
        assert texts(await read(answer)) == ["é", "b"]
        assert answer.complete


async def test_compressed_event_stream_that_is_cut_is_an_interruption() -> None:
    packed = gzip.compress(chunk("a") + DONE)
    head = STREAM_HEAD[:-2] + b"Content-Encoding: gzip\r\n\r\n"
    async with streaming(head + http_chunk(packed[:60]) + LAST_CHUNK, cut(packed[:60], head=head)) as chat:
        for _ in range(2):
            with pytest.raises(StreamInterruptedException):
                await read(chat.chat_completions_stream(REQUEST))


# What is sent


async def test_stream_asks_for_a_stream_and_leaves_the_callers_request_as_it_is(
    chat: ChatApi, server: LocalServer
) -> None:
    model = ChatCompletionRequest(model="test/model", messages=[MESSAGE])
    as_dict = {"model": "test/model", "messages": [{"role": "user", "content": "Hello"}]}
    extra = {"new": 1}
    before = (model.model_copy(deep=True), model.model_fields_set.copy(), json.dumps(as_dict))
    for request in (model, as_dict):
        await read(chat.chat_completions_stream(untyped(request), _extra_body=extra))
        sent = server.requests[-1]
        assert sent.json == {**as_dict, "new": 1, "stream": True}
        assert sent.headers["Accept"] == "text/event-stream"
        assert sent.headers["Content-Type"] == "application/json"
        assert sent.headers["Authorization"] == f"Bearer {TOKEN}"
    assert (model, model.model_fields_set, json.dumps(as_dict)) == before
    assert extra == {"new": 1}


@pytest.mark.parametrize("asked", [True, False, None])
async def test_stream_may_be_asked_for_or_refused_in_the_request_of_the_stream_method(
    asked: bool | None, chat: ChatApi, server: LocalServer
) -> None:
    model = ChatCompletionRequest(model="test/model", messages=[MESSAGE], stream=asked)
    as_dict = {**REQUEST, "stream": asked}
    for request, extra in ((model, None), (as_dict, None), (REQUEST, {"stream": asked})):
        answer = chat.chat_completions_stream(untyped(request), _extra_body=extra)
        await read(answer)
        assert answer.complete
        assert server.requests[-1].json["stream"] is True
    assert (model.stream, as_dict["stream"]) == (asked, asked)


@pytest.mark.parametrize(
    ("request_", "options"),
    [
        (ChatCompletionRequest(model="test/model", messages=[MESSAGE], stream=True), {}),
        ({**REQUEST, "stream": True}, {}),
        (REQUEST, {"_extra_body": {"stream": True}}),
    ],
    ids=["model", "dict", "extra-body"],
)
async def test_plain_call_that_asks_for_a_stream_names_the_stream_method_and_sends_nothing(
    request_: Any, options: dict[str, Any], chat: ChatApi, server: LocalServer
) -> None:
    for method in (chat.chat_completions, chat.chat_completions_with_http_info):
        with pytest.raises(ApiValueError, match=r"chat_completions_stream\(\)"):
            await method(request_, **options)
    assert server.requests == []


async def test_request_that_cannot_be_sent_is_refused_when_the_stream_is_made(chat: ChatApi) -> None:
    with pytest.raises(ApiValueError, match="_request_timeout"):
        chat.chat_completions_stream(REQUEST, _request_timeout=-1)


async def test_stream_that_cannot_be_made_does_not_warn_of_not_being_opened(chat: ChatApi) -> None:
    async with nothing_left_behind():
        with pytest.raises(ApiValueError):
            chat.chat_completions_stream(REQUEST, _request_timeout=-1)


async def test_missing_token_is_told_when_the_stream_is_opened() -> None:
    async with RawServer(stream(DONE)) as server, chat_api(server, access_token=None) as chat:
        with pytest.raises(ApiValueError, match="access_token"):
            await chat.chat_completions_stream(REQUEST)
        assert server.requests == []


# What is told


async def test_response_gives_status_headers_and_request_id() -> None:
    head = STREAM_HEAD[:-2] + b"X-Many: 1\r\nX-Many: 2\r\n\r\n"
    async with streaming(head + http_chunk(DONE) + LAST_CHUNK) as chat:
        async with chat.chat_completions_stream(REQUEST) as answer:
            response = answer.response
        assert response.status_code == 200
        assert response.headers["CONTENT-TYPE"] == "text/event-stream;charset=utf-8"
        assert response.headers.getall("x-many") == ["1", "2"]
        assert response.request_id == "req-stream"
        assert (response.data, response.raw_data) == (None, b"")
        assert response.elapsed > 0
        assert answer.response == response


async def test_response_of_a_stream_that_is_not_open_says_how_to_open_it(chat: ChatApi) -> None:
    answer = chat.chat_completions_stream(REQUEST)
    with pytest.raises(ApiAttributeError, match="enter it, await it or iterate it"):
        answer.response  # noqa: B018
    await answer.close()


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (cut(chunk("a")), StreamInterruptedException),
        (stream(chunk("a")), StreamInterruptedException),
        (stream(b'data: {"error": {"message": "m", "type": "t"}, "id": "e"}\n\n'), StreamErrorException),
        (stream(b"data: {no json\n\n"), ResponseDecodeException),
        (stream(chunk("x" * 5000)), ResponseDecodeException),
        (http("200 OK", HTML, content_type="text/html"), ResponseDecodeException),
        (http("429 No", b'{"error": {"message": "m"}}', "retry-after: 2"), RateLimitException),
        (opened(chunk("a")), RequestTimeoutException),
    ],
    ids=["cut", "ended", "error", "no-chunk", "too-large", "html", "status", "silent"],
)
async def test_errors_of_streams_survive_pickling_and_hold_no_token(
    answer: Answer | bytes, kind: type[ApiException]
) -> None:
    async with streaming(answer, max_event_size=2000) as chat:
        with pytest.raises(kind) as caught:
            await read(chat.chat_completions_stream(REQUEST, _request_timeout=(5, 0.05)))
    error = caught.value
    copy = pickle.loads(pickle.dumps(error))
    assert type(copy) is type(error)
    assert str(copy) == str(error)
    state, copied = dict(vars(error)), dict(vars(copy))
    assert dict(state.pop("headers") or {}) == dict(copied.pop("headers") or {})
    assert copied == state
    shown = "".join(traceback.format_exception(error))
    chain: list[BaseException] = [error]
    while (cause := chain[-1].__cause__ or chain[-1].__context__) is not None:
        chain.append(cause)
    for link in chain:
        shown += str(link) + repr(link) + repr(link.args) + repr(vars(link))
    assert TOKEN not in shown
    assert TOKEN.encode() not in pickle.dumps(error)
    assert "\n" not in str(error)
