"""What an answer offers beside its fields: its text, its tool calls, a short repr."""

from __future__ import annotations

import json
from typing import Any

import pytest
from support.client import TOKEN, config
from support.raw_server import RawServer, http

import together.generated
from together.generated import (
    ApiClient,
    ChatApi,
    ChatCompletionRequest,
    ChatCompletionResponse,
    ChatCompletionUserMessageParam,
    CompletionApi,
    CompletionResponse,
    Configuration,
    ErrorDetail,
    Model,
    ToolCall,
    ToolChoice,
    UnknownModel,
    UsageData,
    models,
)
from together.generated.dicts import ChatCompletionUserMessageParamDict, ToolsPartDict
from together.generated.local_server import LocalServer
from together.generated.models.tool_choice import ToolChoice as ToolChoiceOfModule

MESSAGES: list[ChatCompletionUserMessageParamDict] = [{"role": "user", "content": "Hello"}]
WEATHER: ToolsPartDict = {"type": "function", "function": {"name": "get_weather"}}


def chat_answer(*choices: Any) -> ChatCompletionResponse:
    return ChatCompletionResponse.from_dict({"id": "c", "created": 1, "model": "m", "choices": list(choices)})


async def test_text_is_that_of_the_first_choice(chat: ChatApi) -> None:
    response = await chat.chat_completions(model="m", messages=MESSAGES, n=2, seed=1)
    message = response.choices[0].message
    assert message is not None
    assert message.content == response.text
    assert response.text.endswith("Hello")
    assert response.tool_calls == []


async def test_tool_calls_are_those_of_the_first_choice(chat: ChatApi) -> None:
    response = await chat.chat_completions(model="m", messages=MESSAGES, tools=[WEATHER])
    assert response.text == ""
    assert [(type(call), call.function.name) for call in response.tool_calls] == [(ToolCall, "get_weather")]
    assert response.choices[0].message is not None
    assert response.tool_calls is response.choices[0].message.tool_calls


async def test_text_of_a_completion_is_that_of_the_first_choice(server: LocalServer) -> None:
    async with ApiClient(Configuration(host=server.url, access_token=TOKEN)) as client:
        response = await CompletionApi(client).completions(model="m", prompt="Hello", n=2)
    assert response.text == response.choices[0].text
    assert response.text.endswith("Hello")


@pytest.mark.parametrize(
    "choices", [(), ({},), ({"message": {}},), ({"message": {"content": None, "tool_calls": None}},)]
)
def test_answer_without_text_has_an_empty_one(choices: tuple[Any, ...]) -> None:
    answer = chat_answer(*choices)
    assert (answer.text, answer.tool_calls) == ("", [])


def test_completion_without_text_has_an_empty_one() -> None:
    parsed = CompletionResponse.from_dict({"id": "c", "created": 1, "model": "m", "choices": [{}]})
    assert parsed.text == ""


BROKEN: list[dict[str, Any]] = [
    {},
    {"choices": None},
    {"choices": "no list"},
    {"choices": [7]},
    {"choices": [{"message": "no object"}]},
    {"choices": [{"message": {"content": ["part"], "tool_calls": "none"}}]},
]


@pytest.mark.parametrize("fields", BROKEN, ids=str)
async def test_answer_that_is_not_as_described_has_an_empty_text(fields: dict[str, Any]) -> None:
    body = json.dumps({"id": "c", "object": "chat.completion", "created": 1, "model": "m", **fields}).encode()
    async with RawServer(http("200 OK", body)) as server, ApiClient(config(server)) as client:
        answer = await ChatApi(client).chat_completions(model="m", messages=MESSAGES)
    assert (answer.text, answer.tool_calls) == ("", [])


def test_text_is_not_written_and_cannot_be_set() -> None:
    answer = chat_answer({"message": {"content": "Hi"}})
    assert "text" not in answer.to_dict()
    with pytest.raises(AttributeError):
        answer.text = "other"  # type: ignore[misc]


def test_former_name_of_a_tool_call_is_the_same_class() -> None:
    assert ToolChoice is ToolChoiceOfModule is models.ToolChoice is ToolCall
    assert {"ToolCall", "ToolChoice"} <= {*together.generated.__all__} & {*models.__all__}


# -- short reprs

CALL = {"id": "a", "type": "function", "function": {"name": "get_weather", "arguments": "{}"}}


def test_repr_of_an_answer_is_one_line_with_the_beginning_of_its_text() -> None:
    message = {"content": "one\ntwo " * 1000, "tool_calls": [CALL]}
    answer = chat_answer({"finish_reason": "stop", "message": message})
    answer.usage = UsageData(prompt_tokens=1, completion_tokens=2, total_tokens=3)
    assert repr(answer) == (
        f"ChatCompletionResponse(id='c', model='m', text={('one' + chr(10) + 'two ') * 7 + 'one' + chr(10)!r}…, "
        "tool_calls=['get_weather'], finish_reason='stop', "
        "usage=UsageData(prompt_tokens=1, completion_tokens=2, total_tokens=3))"
    )
    assert str(answer) == answer.to_str()
    assert len(str(answer)) > 8000


def test_repr_of_a_completion_is_one_line() -> None:
    choices = [{"text": "Hi", "finish_reason": "eos"}]
    answer = CompletionResponse.from_dict({"id": "c", "created": 1, "model": "m", "choices": choices})
    assert repr(answer) == "CompletionResponse(id='c', model='m', text='Hi', finish_reason='eos')"


LONG: list[Model] = [
    chat_answer(*[{"message": {"content": "x" * 10**6, "tool_calls": [CALL] * 100}}] * 100),
    ChatCompletionRequest(model="m" * 1000, messages=[ChatCompletionUserMessageParam(content="x" * 1000)] * 50),
    UnknownModel(a=[[[[[1]]]]], b={f"k{index}": b"x" * 1000 for index in range(100)}, c=("x",) * 9, d={}, e=10**299),
    UnknownModel(**{f"k{index}": index for index in range(1000)}),
    UnknownModel(big=10**1000),
]


@pytest.mark.parametrize("model", LONG, ids=lambda model: type(model).__name__)
def test_repr_of_any_model_is_one_line_of_bounded_length(model: Model) -> None:
    assert len(repr(model)) <= 300
    assert "\n" not in repr(model)
    assert repr(model).endswith(")")


def test_repr_of_a_model_shows_what_is_set_and_what_is_not_known() -> None:
    known = ChatCompletionRequest(model="m", messages=[], temperature=0.5)
    assert repr(known) == "ChatCompletionRequest(model='m', messages=[], temperature=0.5)"
    nested = UnknownModel(a=[1, [2, [3, [4], []]]], b={"c": (1, 2, 3, 4)}, d=None)
    assert repr(nested) == "UnknownModel(a=[1, [2, [3, […], []]]], b={'c': (1, 2, 3, … 4 in all)})"
    assert repr(ErrorDetail.model_construct()) == "ErrorDetail()"


def test_reprs_of_clients_and_apis_name_the_host_and_no_key() -> None:
    client = ApiClient(Configuration(host="https://example.com/v1", access_token=TOKEN), "X-Key", TOKEN)
    assert repr(client) == "ApiClient('https://example.com/v1')"
    assert repr(ChatApi(client)) == "ChatApi(ApiClient('https://example.com/v1'))"


def test_the_message_of_the_first_choice_can_be_sent_back_and_is_never_none() -> None:
    answer = ChatCompletionResponse.from_dict(
        {
            "id": "i",
            "object": "o",
            "created": 1,
            "model": "m",
            "choices": [{"message": {"role": "assistant", "content": "a"}}],
        }
    )
    assert answer.message.content == "a"
    for choices in ([], [{"index": 0}]):
        empty = ChatCompletionResponse.from_dict(
            {"id": "i", "object": "o", "created": 1, "model": "m", "choices": choices}
        )
        assert (empty.message.content, empty.message.role) == (None, "assistant")
