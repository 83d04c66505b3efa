"""Values that JSON cannot hold, and those it has a form for."""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import Any

import pytest
from pydantic import field_serializer
from support.client import config, untyped
from support.raw_server import RawServer
from support.request import BODY, DEFINE, MESSAGES, assigned, copied, keywords, plain_dict, refusal, sent
from support.streaming import DONE_STREAM

from together.generated import ApiClient, ApiValueError, ChatApi, ChatCompletionRequest
from together.generated.model import _KEEPS_SUBCLASSES


@pytest.mark.parametrize("text", ["\ud800", "half \udc00 of a pair", "\ud83d\ude00"])
async def test_a_lone_surrogate_is_refused_with_its_place(text: str) -> None:
    for body in (plain_dict, keywords):
        message = await refusal(ApiValueError, body(messages=[*MESSAGES, {"role": "user", "content": text}]))
        assert "chat_completion_request.messages[1].content has half of a surrogate pair" in message
    assert "chat_completion_request.stop[0] has half" in await refusal(ApiValueError, {**BODY, "stop": [text]})
    assert "chat_completion_request.x.y has half" in await refusal(ApiValueError, BODY, _extra_body={"x": {"y": text}})
    untyped = {**BODY, "chat_template_kwargs": {"a": (1, text)}}
    assert "chat_completion_request.chat_template_kwargs.a[1] has" in await refusal(ApiValueError, untyped)
    untyped = {**BODY, "chat_template_kwargs": {"a": {text: 1}}}
    assert "a key of chat_completion_request.chat_template_kwargs.a has" in await refusal(ApiValueError, untyped)


async def test_a_stream_is_refused_before_it_opens_too() -> None:
    async with (
        RawServer(DONE_STREAM) as server,
        ApiClient(config(server)) as client,
    ):
        with pytest.raises(ApiValueError, match="has half of a surrogate pair"):
            ChatApi(client).chat_completions_stream(untyped({**BODY, "stop": ["\ud800"]}))
        assert server.accepted == 0


def appended(value: float) -> ChatCompletionRequest:
    request = ChatCompletionRequest(**BODY)
    request.messages.append({"role": "user", "content": "x", "weight": [value]})  # type: ignore[arg-type]  # unvalidated
    return request


@pytest.mark.parametrize("padding", ["", "NaN and Infinity " * 3000], ids=["short", "long"])
@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
@pytest.mark.parametrize(
    ("body", "place"),
    [
        (lambda value: plain_dict(temperature=value), "temperature"),
        (lambda value: keywords(temperature=value), "temperature"),
        (lambda value: assigned(temperature=value), "temperature"),
        (lambda value: copied(temperature=value), "temperature"),
        (lambda value: plain_dict(logit_bias={"9906": value}), "logit_bias.9906"),
        (lambda value: plain_dict(chat_template_kwargs={"a": [0, {"b": value}]}), "chat_template_kwargs.a[1].b"),
        (lambda value: plain_dict(chat_template_kwargs={"a": (1, value)}), "chat_template_kwargs.a[1]"),
        (lambda value: plain_dict(messages=[{"role": "new", "x": value}]), "messages[0].x"),
        (appended, "messages[1].weight[0]"),
        (lambda value: ChatCompletionRequest.from_dict({**BODY, "brand_new": value}), "brand_new"),
    ],
)
async def test_a_number_that_json_lacks_is_refused_with_its_place(
    body: Any, place: str, value: float, padding: str
) -> None:
    request = body(value)
    if padding:
        request = request if isinstance(request, dict) else request.model_copy()
        if isinstance(request, dict):
            request["safety_model"] = padding
        else:
            request.safety_model = padding
    message = await refusal(ApiValueError, request)
    assert message == f"chat_completion_request.{place} is {value}: JSON has no such number"


@dataclass
class Point:
    """Something that JSON is made of, and no dict."""

    x: float
    y: float


async def test_a_number_that_json_lacks_is_refused_in_extra_body_and_in_numbers_of_other_types() -> None:
    class Half(float):
        pass

    for value in (math.nan, Half("inf")):
        for body in (BODY, None):
            message = await refusal(ApiValueError, body, _extra_body={"x": {"y": value}})
            assert message == f"chat_completion_request.x.y is {value}: JSON has no such number"
    message = await refusal(ApiValueError, BODY, _extra_body={"x": Point(1.0, math.nan)})
    assert message == "chat_completion_request.x.y is nan: JSON has no such number"
    message = await refusal(ApiValueError, {"body": {"name": "n", "schema": {"a": math.nan}}}, DEFINE)
    assert message == "body.schema.a is nan: JSON has no such number"


@pytest.mark.parametrize("repeat", [1, 3000])
async def test_the_words_nan_and_infinity_in_texts_are_no_numbers(repeat: int) -> None:
    text = "NaN, Infinity and -Infinity " * repeat
    body = {**BODY, "messages": [{"role": "user", "content": text}], "temperature": 0.5}
    assert (await sent(body)).json == body


async def test_bytes_are_sent_as_text_where_they_are_text() -> None:
    body = {**BODY, "messages": [{"role": "user", "content": "ü".encode()}], "chat_template_kwargs": {"a": b"b"}}
    request = await sent(body)
    assert (request.json["messages"][0]["content"], request.json["chat_template_kwargs"]) == ("ü", {"a": "b"})


async def test_bytes_that_are_no_text_are_refused_with_their_place() -> None:
    message = await refusal(ApiValueError, {**BODY, "chat_template_kwargs": {"a": [b"\xff\xd8"]}})
    assert message == ("chat_completion_request.chat_template_kwargs.a[0] (bytes) is not UTF-8 text: send it as base64")


async def test_objects_that_are_no_json_are_refused_with_their_place() -> None:
    message = await refusal(ApiValueError, BODY, _extra_body={"x": [object()]})
    assert message == "chat_completion_request.x[0] (object) cannot be written as JSON"


async def test_an_object_that_holds_itself_is_refused() -> None:
    loop: dict[str, Any] = {}
    loop["again"] = loop
    message = await refusal(ApiValueError, {**BODY, "chat_template_kwargs": {"x": loop}})
    assert message == ("chat_completion_request.chat_template_kwargs.x.again is nested too deeply, or holds itself")
    request = ChatCompletionRequest(**BODY)
    for message_of_caller in ({"role": "new", "x": loop}, loop):
        request.messages[0] = untyped(message_of_caller)
        message = await refusal(ApiValueError, request)
        assert message.startswith("chat_completion_request.messages[0].")
        assert message.endswith(" is nested too deeply, or holds itself")


class Unwritable(ChatCompletionRequest):
    @field_serializer("stop")
    def _write_stop(self, value: Any) -> Any:
        raise ValueError("no stop")


@pytest.mark.skipif(not _KEEPS_SUBCLASSES, reason="before 2.13 pydantic does not ask the serializers of a subclass")
async def test_a_body_whose_own_serializer_fails_is_refused() -> None:
    message = await refusal(ApiValueError, Unwritable(**BODY, stop="a"))
    assert message.startswith("chat_completion_request cannot be written as JSON: ")
    assert "no stop" in message


async def test_values_that_json_has_a_form_for_are_sent_in_it() -> None:
    class Colour(Enum):
        RED = "red"

    extra = {"a": Colour.RED, "b": Decimal("1.5"), "c": {1}, "d": (1, 2)}
    assert (await sent(None, _extra_body=extra)).json == {"a": "red", "b": "1.5", "c": [1], "d": [1, 2]}


async def test_nesting_that_is_too_deep_is_refused() -> None:
    deep: Any = []
    for _ in range(300):
        deep = [deep]
    message = await refusal(ApiValueError, BODY, _extra_body={"deep": deep})
    assert message == "chat_completion_request.deep[0][0] is nested too deeply, or holds itself"


async def test_bytes_that_are_text_are_not_named_beside_a_wrong_number() -> None:
    message = await refusal(ApiValueError, BODY, _extra_body={"text": b"text", "number": math.nan})
    assert message == "chat_completion_request.number is nan: JSON has no such number"
