"""Errors in the body of a success, in an event, in a choice: whatever shape they have, none is taken for an answer."""

from __future__ import annotations

import json
from typing import Any

import pytest
from support.client import REQUEST, call, config, error_of
from support.raw_server import RawServer, http, stream
from support.streaming import DONE, chat_api, chunk, event, read, streaming

from together.generated import (
    ApiClient,
    ApiException,
    BadRequestException,
    ModelsApi,
    OverloadedException,
    RateLimitException,
    ResponseDecodeException,
    StreamErrorException,
)

NESTED = {
    "error": {
        "message": {"message": "m", "type": "BadRequestError", "param": None, "code": 400},
        "type": "invalid_request_error",
        "param": None,
        "code": None,
    }
}
SHAPES: list[tuple[dict[str, Any], str, str | None, str | None]] = [
    ({"error": {"message": "m", "code": 429}}, "m", "429", None),
    ({"error": {"message": "m", "code": "model_not_available", "type": "t"}}, "m", "model_not_available", "t"),
    ({"error": "m"}, "m", None, None),
    ({"error": "m", "code": 503}, "m", "503", None),
    ({"error": {"message": "m"}, "error_type": "dynamic_request_limited"}, "m", None, "dynamic_request_limited"),
    ({"object": "error", "message": "m", "type": "t", "param": None, "code": 400}, "m", "400", "t"),
    ({"message": "m", "code": 400}, "m", "400", None),
    ({"code": "503", "message": "m"}, "m", "503", None),
    ({"detail": "m"}, "m", None, None),
    ({"detail": [{"loc": ["body", "n"], "msg": "m"}]}, "body.n: m", None, None),
    ({"detail": {"message": "m"}}, "m", None, None),
    ({"error": {"detail": "m"}}, "m", None, None),
    ({"error": ["m", "n"]}, "m; n", None, None),
    (NESTED, "m", "400", "invalid_request_error"),
]


@pytest.mark.parametrize(("body", "message", "code", "kind"), SHAPES)
async def test_error_in_a_success_is_the_typed_error_of_its_code(
    body: dict[str, Any], message: str, code: str | None, kind: str | None
) -> None:
    async with RawServer(http(body=json.dumps({"id": "i", **body}).encode())) as server:
        error = await error_of(call(config(server)))
    assert isinstance(error, ApiException)
    classes = {"429": RateLimitException, "400": BadRequestException, "503": OverloadedException}
    assert type(error) is classes.get(code or "", ApiException)
    assert (error.message, error.code, error.type, error.request_id) == (message, code, kind, "i")
    assert not str(error).startswith("200")


@pytest.mark.parametrize(("body", "message", "code", "kind"), SHAPES)
async def test_error_in_an_event_ends_the_stream_with_what_it_says(
    body: dict[str, Any], message: str, code: str | None, kind: str | None
) -> None:
    data = json.dumps(body).encode()
    for line in (b"data: " + data, b"error: " + data, b"event: error\ndata: " + data):
        async with streaming(stream(chunk("a"), line + b"\n\n", DONE)) as chat:
            answer = chat.chat_completions_stream(REQUEST)
            with pytest.raises(StreamErrorException) as caught:
                await read(answer)
            assert not answer.complete
        error = caught.value
        assert (error.message, error.code, error.type, error.chunks_received) == (message, code, kind, 1)


@pytest.mark.parametrize("line", [b'error: {"message": "m"}', b'{"error": {"message": "m"}}', b'data: {"detail": "m"}'])
async def test_raw_events_tell_of_an_error_and_the_stream_is_never_complete(line: bytes) -> None:
    async with streaming(stream(chunk("a", "stop"), line + b"\n\n", DONE)) as chat:
        answer = chat.chat_completions_stream(REQUEST)
        assert len([each async for each in answer.events()]) == 3
        assert not answer.complete


async def test_error_line_at_the_very_end_of_the_body_is_told() -> None:
    async with streaming(stream(chunk("a", "stop"), b'error: {"message": "m"}\n')) as chat:
        with pytest.raises(StreamErrorException, match="m"):
            await read(chat.chat_completions_stream(REQUEST))


@pytest.mark.parametrize(
    "choice",
    [
        {"index": 0, "text": "", "error": "m", "finish_reason": "error", "delta": {"content": ""}},
        {"index": 0, "delta": {"content": "a"}, "error": {"message": "m"}},
    ],
)
async def test_choice_with_an_error_is_an_error(choice: dict[str, Any]) -> None:
    async with streaming(stream(event({"choices": [choice]}), DONE)) as chat:
        answer = chat.chat_completions_stream(REQUEST)
        with pytest.raises(StreamErrorException) as caught:
            await read(answer)
        assert (caught.value.message, answer.complete) == ("m", False)
    message = {"role": "assistant", "content": "a"}
    body = {
        "id": "i",
        "object": "chat.completion",
        "created": 1,
        "model": "m",
        "choices": [{**choice, "message": message}],
    }
    async with RawServer(http(body=json.dumps(body).encode())) as server:
        error = await error_of(call(config(server)))
    assert isinstance(error, ApiException)
    assert error.message == "m"


async def test_finish_reason_error_alone_is_an_error() -> None:
    async with streaming(stream(chunk("a"), chunk("", "error"), DONE)) as chat:
        with pytest.raises(StreamErrorException):
            await read(chat.chat_completions_stream(REQUEST))


@pytest.mark.parametrize("code", [429, 503])
async def test_refusal_in_a_success_is_retried_as_one(code: int) -> None:
    refusal = http(body=json.dumps({"error": {"message": "m", "code": code}}).encode())
    good = http(body=b'{"id": "i", "object": "chat.completion", "created": 1, "model": "m", "choices": []}')
    async with RawServer(refusal, good) as server:
        assert (await call(config(server, retries=1))).id == "i"
        assert len(server.requests) == 2


async def test_other_error_in_a_success_is_not_retried() -> None:
    async with RawServer(http(body=b'{"error": {"message": "m", "code": 400}}')) as server:
        assert isinstance(await error_of(call(config(server, retries=3))), BadRequestException)
        assert len(server.requests) == 1


@pytest.mark.parametrize("answer", [b"HTTP/1.1 204 No Content\r\n\r\n", http(body=b""), http(body=b" \n")])
async def test_nothing_at_all_is_no_answer(answer: bytes) -> None:
    async with RawServer(answer) as server:
        error = await error_of(call(config(server)))
    assert isinstance(error, ResponseDecodeException)
    assert "empty" in str(error)


async def test_error_in_place_of_a_list_is_an_error() -> None:
    async with RawServer(http(body=b'{"message": "m", "code": 400}')) as server, ApiClient(config(server)) as client:
        error = await error_of(ModelsApi(client).models())
    assert isinstance(error, BadRequestException)


async def test_nested_message_of_an_error_status_is_the_inner_one_with_the_outer_type() -> None:
    async with RawServer(http("400 Bad Request", json.dumps(NESTED).encode())) as server:
        error = await error_of(call(config(server)))
    assert isinstance(error, BadRequestException)
    assert (error.message, error.type, error.data.error.message) == ("m", "invalid_request_error", "m")


async def test_stream_that_is_answered_with_an_error_is_the_typed_error_of_its_code() -> None:
    answer = http(body=b'{"error": {"message": "m", "code": 429}}')
    async with RawServer(answer) as server, chat_api(server) as chat:
        with pytest.raises(RateLimitException, match="m"):
            await chat.chat_completions_stream(REQUEST)
