"""Answers as values: statuses, what is accepted, and what is refused."""

from __future__ import annotations

import json
import pickle
import traceback
from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import ValidationError
from support.raw_server import http, stream
from support.request import ANSWER
from support.response import answer_with, choice_with, decode_error, info_of
from typing_extensions import Never

from together.generated import (
    ApiException,
    ChatCompletionResponse,
    ChatCompletionUserMessageParam,
    ResponseDecodeException,
    TextContentPart,
    UnknownModel,
)
from together.generated.operation import Operation


def returning(type_name: str) -> Operation[Any, Never]:
    return Operation("get", "GET", "/get", responses={"200": type_name})


# -- which status is what


@pytest.mark.parametrize("status", [200, 201, 202, 203, 206, 299])
async def test_a_success_that_is_not_described_is_read_as_the_one_that_is(status: int) -> None:
    info = await info_of(http(f"{status} Fine", json.dumps(ANSWER).encode()))
    assert (info.status_code, info.data) == (status, ChatCompletionResponse.from_dict(ANSWER))


async def test_no_content_is_none_where_none_is_promised() -> None:
    operation: Operation[None, Never] = Operation("thing", "POST", "/thing", {"204": None})
    info = await info_of(b"HTTP/1.1 204 No Content\r\n\r\n", operation)
    assert (info.status_code, info.data, info.raw_data, info.request_id) == (204, None, b"", None)


async def test_a_redirect_that_is_not_followed_is_an_error_with_its_status() -> None:
    with pytest.raises(ApiException) as caught:
        await info_of(http("307 Temporary Redirect", b"", "Location: /elsewhere"))
    assert type(caught.value) is ApiException
    assert caught.value.status == 307
    assert caught.value.headers is not None
    assert caught.value.headers["location"] == "/elsewhere"


# -- what is accepted


def accepted() -> Iterator[tuple[str, dict[str, Any]]]:
    """Answers that differ from the document in ways that the service is known to, or may some day."""
    choice: dict[str, Any] = {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": "x"}}
    call = {"id": "c", "type": "function", "function": {"name": "f", "arguments": "{not json"}}
    yield "no prompt, no usage", ANSWER
    yield "null where null is known", {**ANSWER, "usage": None, "choices": [{**choice, "logprobs": None}]}
    yield "null where it is not", {**ANSWER, "prompt": None, "warnings": None, "choices": [{"finish_reason": None}]}
    yield "no choices", {**ANSWER, "choices": []}
    yield "an empty choice", {**ANSWER, "choices": [{}]}
    yield "an unknown finish reason", {**ANSWER, "choices": [{**choice, "finish_reason": "content_filter"}]}
    yield "a seed beyond 64 bits", {**ANSWER, "choices": [{**choice, "seed": 15211388391736203001}]}
    yield "reasoning", {**ANSWER, "choices": [{"message": {"role": "assistant", "reasoning": "r", "content": None}}]}
    yield "reasoning_content", {**ANSWER, "choices": [{"message": {"role": "assistant", "reasoning_content": "r"}}]}
    yield "a tool call", {**ANSWER, "choices": [{"message": {"role": "assistant", "tool_calls": [call]}}]}
    yield (
        "unknown fields at any depth",
        {
            **ANSWER,
            "service_tier": {"deep": [1, None]},
            "choices": [{**choice, "new": True, "message": {**choice["message"], "audio": {"id": "a"}}}],
            "usage": {
                "prompt_tokens": 1,
                "completion_tokens": 2,
                "total_tokens": 3,
                "cached_tokens": 1,
                "prompt_tokens_details": {"cached_tokens": 1, "audio_tokens": 0},
                "completion_tokens_details": {"reasoning_tokens": 1, "accepted": 0},
                "queue_time": 0.25,
            },
        },
    )


@pytest.mark.parametrize("body", [pytest.param(body, id=name) for name, body in accepted()])
async def test_an_answer_is_accepted_and_kept_whole(body: dict[str, Any]) -> None:
    data = (await info_of(http(body=json.dumps(body).encode()))).data
    assert isinstance(data, ChatCompletionResponse)
    assert json.loads(data.to_json()) == body


async def test_fields_that_are_left_out_read_as_none() -> None:
    data = (await info_of(answer_with(choices=[{}]))).data
    assert (data.usage, data.choices[0].message, data.choices[0].finish_reason) == (None, None, None)


async def test_unknown_fields_can_be_read_as_attributes() -> None:
    data = (await info_of(answer_with(service_tier="gold"))).data
    assert data.service_tier == "gold"


async def test_an_unknown_kind_of_a_union_is_a_plain_model_with_all_its_fields() -> None:
    body = [{"type": "hologram", "hologram": {"url": "u"}}, {"type": "text", "text": "x"}]
    kinds = (await info_of(http(body=json.dumps(body).encode()), returning("list[ChatCompletionContentPart]"))).data
    assert [type(kind) for kind in kinds] == [UnknownModel, TextContentPart]
    assert (kinds[0].type, kinds[0].hologram) == ("hologram", {"url": "u"})
    assert [json.loads(kind.to_json()) for kind in kinds] == body


async def test_a_known_kind_is_its_own_class() -> None:
    body = json.dumps({"role": "user", "content": "x"}).encode()
    message = (await info_of(http(body=body), returning("ChatCompletionMessageParam"))).data
    assert type(message) is ChatCompletionUserMessageParam


@pytest.mark.parametrize(
    ("body", "path"),
    [
        ([{"type": "text"}], "[0].text: Field required"),
        ([{"type": "text", "text": 5}], "[0].text: Input should be a valid string"),
        ([{"type": "text", "text": "x"}, {"type": "video_url", "video_url": {}}], "[1].video_url.url: Field required"),
        ([{"text": "x"}], "[0]: needs a field 'type'"),
        ([{"type": None}], "[0]: needs a field 'type'"),
        ([{"type": ["text"]}], "[0]: needs a field 'type'"),
        ([5], "[0]: needs a field 'type'"),
    ],
)
async def test_a_malformed_member_of_a_union_is_an_error_and_no_silent_model(body: Any, path: str) -> None:
    error = await decode_error(http(body=json.dumps(body).encode()), returning("list[ChatCompletionContentPart]"))
    assert path in str(error)


# -- what is refused


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b" ",
        b"{",
        b"nope",
        b'{"id": "a"} {"id": "b"}',
        b"<html><head><title>Sign in</title></head><body>Sign in</body></html>",
        b'{"id": "\xff\xfe"}',
        b"[" * 100_000,
        b"\x1f\x8b\x08",
        stream(b"data: {}\n\n").partition(b"\r\n\r\n")[2],
    ],
    ids=["empty", "blank", "cut", "word", "two", "html", "bad_utf8", "deep", "binary", "events"],
)
async def test_a_body_that_is_no_json_is_refused_and_stays_readable(body: bytes) -> None:
    error = await decode_error(http("200 OK", body, "x-request-id: req-1"))
    assert (error.status, error.body, error.request_id) == (200, body.decode("utf-8", "replace"), "req-1")
    assert "the body is no ChatCompletionResponse" in str(error)
    assert len(str(error)) < 1000
    assert error.headers is not None
    assert error.headers["X-Request-Id"] == "req-1"


@pytest.mark.parametrize("body", ["null", "[]", '"text"', "5", "true"])
async def test_a_body_of_another_kind_is_refused(body: str) -> None:
    error = await decode_error(http(body=body.encode()))
    assert (error.status, error.body) == (200, body)
    assert "(an object was promised, " in str(error)


SECRET = "what-the-model-said"
INVALID = [
    (choice_with(message={"role": "assistant", "content": [SECRET]}), "choices[0].message.content"),
    (choice_with(message=SECRET), "choices[0].message"),
    (choice_with(index=SECRET), "choices[0].index"),
    (choice_with(top_logprobs={"token": SECRET}), "choices[0].top_logprobs"),
    (answer_with(choices=SECRET), "choices"),
    (answer_with(choices=[None, {"message": {"tool_calls": [{"id": SECRET}]}}]), "choices[0]"),
    (answer_with(choices=[{"message": {"tool_calls": [{"id": SECRET}]}}]), "choices[0].message.tool_calls[0].function"),
    (answer_with(created=None), "created"),
    (answer_with(usage={"prompt_tokens": SECRET}), "usage.prompt_tokens"),
    (http(body=json.dumps({"object": "chat.completion", "created": 1, SECRET: 1}).encode()), "id"),
]


@pytest.mark.parametrize(("answer", "path"), INVALID, ids=[path for _, path in INVALID])
async def test_an_invalid_value_is_named_by_its_path_and_never_by_its_value(answer: bytes, path: str) -> None:
    error = await decode_error(answer)
    assert f"({path}: " in str(error) or f"; {path}: " in str(error)
    logged = "".join(traceback.format_exception(type(error), error, error.__traceback__))
    assert isinstance(error.__cause__, ValidationError)
    for text in (str(error), repr(error), str(error.__cause__), logged):
        assert SECRET not in text
    if path != "created":
        assert SECRET in (error.body or "")


async def test_an_invalid_value_in_a_list_does_not_show_its_value_either() -> None:
    body = json.dumps([{"type": "text", "text": [SECRET]}]).encode()
    error = await decode_error(http(body=body), returning("list[ChatCompletionContentPart]"))
    assert SECRET not in "".join(traceback.format_exception(type(error), error, error.__traceback__))


async def test_many_invalid_values_are_counted() -> None:
    error = await decode_error(answer_with(choices=[{"index": "x"}] * 7))
    assert str(error).count("choices[") == 3
    assert "; and 4 more)" in str(error)


async def test_an_error_about_a_body_can_be_pickled() -> None:
    error = await decode_error(answer_with(created=None))
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), str(again), again.body) == (ResponseDecodeException, str(error), error.body)
