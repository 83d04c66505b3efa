"""Structured output: a Python type as the response format, and the text of an answer as its value."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Annotated, Any, Generic, Literal, TypeVar

import pytest
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError, field_validator
from support.client import all_that_it_tells, config
from support.raw_server import RawServer, http
from typing_extensions import TypedDict

from together.generated import (
    AnswerParseError,
    ApiClient,
    ApiTypeError,
    ApiValueError,
    ChatApi,
    ChatCompletionRequest,
    ChatCompletionResponse,
    CompletionApi,
    ResponseFormatJsonSchema,
)
from together.generated.dicts import ChatCompletionRequestDict, ChatCompletionUserMessageParamDict
from together.generated.model import FROM_TYPE

MESSAGES: list[ChatCompletionUserMessageParamDict] = [{"role": "user", "content": "Hello"}]
SECRET = "text-that-stays-private"
T = TypeVar("T")


class Place(BaseModel):
    city: str


class Weather(BaseModel):
    """The weather of a place."""

    place: Place
    kind: Literal["sun", "rain"]
    note: str | None = None


class Row(TypedDict):
    x: int


@dataclass
class Point:
    x: int
    y: float


class Box(BaseModel, Generic[T]):
    item: T


class Open(BaseModel):
    model_config = ConfigDict(extra="allow")
    x: int


class Cat(BaseModel):
    kind: Literal["cat"]
    name: str


class Dog(BaseModel):
    kind: Literal["dog"]
    name: str


class Owner(BaseModel):
    pet: Annotated[Cat | Dog, Field(discriminator="kind")]


class Picky(BaseModel):
    x: str

    @field_validator("x")
    @classmethod
    def refuse(cls, value: str) -> str:
        raise ValueError(f"not {value}")


class Later(BaseModel):
    field: NeverDefined  # type: ignore[name-defined]  # noqa: F821


class Plain:
    pass


def definition(kind: Any) -> dict[str, Any]:
    """Return what a type is sent as."""
    request = ChatCompletionRequest(model="m", messages=MESSAGES, response_format=kind)
    fields = request.to_dict()["response_format"]
    assert fields["type"] == "json_schema"
    found: dict[str, Any] = fields["json_schema"]
    return found


def answer(text: str | None, finish_reason: str = "stop") -> ChatCompletionResponse:
    choice = {"index": 0, "finish_reason": finish_reason, "message": {"role": "assistant", "content": text}}
    return ChatCompletionResponse.from_dict({"id": "c", "created": 1, "model": "m", "choices": [choice]})


# -- what is sent


async def test_a_model_is_asked_for_and_the_answer_is_one(chat: ChatApi) -> None:
    response = await chat.chat_completions(model="m", messages=MESSAGES, response_format=Weather)
    weather = response.parse(Weather)
    assert type(weather) is Weather
    assert weather.kind in ("sun", "rain")


@pytest.mark.parametrize("kind", [Row, Point, Box[int], list[Place], TypeAdapter(dict[str, Place])])
async def test_other_types_come_back_as_well(chat: ChatApi, kind: Any) -> None:
    body: ChatCompletionRequestDict = {"model": "m", "messages": MESSAGES, "response_format": kind}
    response = await chat.chat_completions(body)
    expected = kind if isinstance(kind, TypeAdapter) else TypeAdapter(kind)
    assert response.parse(kind) == expected.validate_json(response.text)


async def test_a_collected_stream_is_parsed_as_a_whole_answer(chat: ChatApi) -> None:
    stream = chat.chat_completions_stream(model="m", messages=MESSAGES, response_format=Weather)
    assert type((await stream.collect()).parse(Weather)) is Weather


async def test_each_way_to_give_a_type_sends_the_same() -> None:
    request = ChatCompletionRequest(model="m", messages=MESSAGES, response_format=Weather)
    assigned = ChatCompletionRequest(model="m", messages=MESSAGES)
    assigned.response_format = Weather  # type: ignore[assignment]
    plain: Any = {"model": "m", "messages": MESSAGES}
    whole: Any = {**plain, "response_format": Weather}
    async with RawServer(http(body=answer("{}").to_json().encode())) as server, ApiClient(config(server)) as client:
        chat = ChatApi(client)
        await chat.chat_completions(model="m", messages=MESSAGES, response_format=Weather)
        await chat.chat_completions(whole)
        await chat.chat_completions(plain, response_format=Weather)
        await chat.chat_completions(ChatCompletionRequest(**plain), response_format=Weather)
        await chat.chat_completions(request)
        await chat.chat_completions(assigned)
        bodies = [json.loads(each.partition(b"\r\n\r\n")[2]) for each in server.requests]
    assert [body["response_format"]["json_schema"]["name"] for body in bodies] == ["Weather"] * 6
    assert all(body == bodies[0] for body in bodies)


def test_a_schema_keeps_its_parts_and_closes_its_objects() -> None:
    schema = definition(Weather)["schema"]
    assert schema["description"] == "The weather of a place."
    assert schema["properties"]["place"] == {"$ref": "#/$defs/Place"}
    assert schema["properties"]["kind"] == {"enum": ["sun", "rain"], "type": "string"}
    assert schema["additionalProperties"] is schema["$defs"]["Place"]["additionalProperties"] is False
    assert definition(Open)["schema"]["additionalProperties"] is True


@pytest.mark.parametrize(
    ("kind", "strict"),
    [
        (Place, True),
        (Row, True),
        (Point, True),
        (Box[list[Place]], True),
        (Weather, False),  # note may be left out
        (Open, False),
        (Owner, False),
        (Box[Any], False),
        (dict[str, int], False),
        (list, False),
    ],
)
def test_strict_is_set_where_every_field_must_be_there(kind: Any, strict: bool) -> None:
    assert definition(kind).get("strict", False) is strict


class Long(BaseModel):
    model_config = ConfigDict(title="Größe " + "x" * 90)


class Tree(BaseModel):
    children: list[Tree]


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (Weather, "Weather"),
        (Box[int], "Box_int"),
        (list[int], "response"),
        (TypeAdapter(int), "response"),
        (str, "str"),
        (Long, "Gr_e_" + "x" * 59),
        (Tree, "Tree"),
    ],
)
def test_the_name_is_made_of_characters_that_services_take(kind: Any, name: str) -> None:
    assert definition(kind)["name"] == name


def test_a_response_format_can_be_given_as_before() -> None:
    ours = ResponseFormatJsonSchema(schema={"type": "object"})
    request = ChatCompletionRequest(model="m", messages=MESSAGES, response_format=ours)
    assert request.response_format is ours
    assert repr(FROM_TYPE) == "FROM_TYPE"


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        (Plain, "Plain, of which no JSON schema can be made: Unable to generate"),
        (list[Plain], r"list\[.*Plain\], of which no JSON schema can be made"),
        (Later, "Later, of which no JSON schema can be made: .* is not fully defined"),
        (type(lambda: None), "no JSON schema"),
        (Place(city="Paris"), "Input is an object of Place: give the class Place itself"),
        (definition, r"Input is a function \(definition\), not data"),
        ("json_object", "needs a field 'type'"),
    ],
)
async def test_what_is_no_type_with_a_schema_is_refused(chat: ChatApi, given: Any, reason: str) -> None:
    with pytest.raises(ValidationError, match=reason):
        ChatCompletionRequest(model="m", messages=MESSAGES, response_format=given)
    with pytest.raises(ApiValueError, match=f"response_format: .*{reason}"):
        await chat.chat_completions(model="m", messages=MESSAGES, response_format=given)


async def test_a_type_is_refused_where_none_can_be(chat: ChatApi, api_client: ApiClient) -> None:
    fields: dict[str, Any] = {"model": "m", "messages": MESSAGES}
    for given, place in (
        ({**fields, "messages": [Weather]}, r"messages\[0\]"),
        ({**fields, "_extra_body": {"format": Weather}}, r"chat_completion_request\.format"),
        ({**fields, "chat_template_kwargs": {"a": list[int]}}, r"chat_template_kwargs\.a"),
    ):
        with pytest.raises(ApiValueError, match=rf"{place}: Input is a type \(.*\), not data: .*response_format"):
            await chat.chat_completions(**given)
    no_such_field: dict[str, Any] = {"model": "m", "prompt": "x", "response_format": Weather}
    with pytest.raises(ApiTypeError, match="has no argument 'response_format'"):
        await CompletionApi(api_client).completions(**no_such_field)


# -- what comes back


def test_text_that_does_not_fit_raises_with_the_reasons_and_without_the_text() -> None:
    text = json.dumps({"place": {"town": SECRET}, "kind": SECRET, SECRET: 1})
    with pytest.raises(AnswerParseError) as caught:
        answer(text).parse(Weather)
    error = caught.value
    assert str(error) == (
        "The answer does not fit Weather: place.city: Field required; kind: Input should be 'sun' or 'rain'."
    )
    assert (error.text, error.finish_reason) == (text, "stop")
    assert [each["loc"] for each in error.errors] == [("place", "city"), ("kind",)]
    error.text = ""
    assert SECRET not in all_that_it_tells(error)


def test_an_answer_that_was_cut_says_so() -> None:
    with pytest.raises(AnswerParseError, match=r"Invalid JSON: .*cut at its token limit .*raise max_tokens") as caught:
        answer('{"place": {', "length").parse(Weather)
    assert caught.value.finish_reason == "length"
    with pytest.raises(AnswerParseError, match=r"has no text \(finish reason 'tool_calls'\)"):
        answer(None, "tool_calls").parse(Weather)


def test_words_of_the_model_are_in_no_message() -> None:
    for kind, value in (
        (Picky, {"x": SECRET}),
        (Owner, {"pet": {"kind": SECRET}}),
        (dict[str, int], {SECRET: "x"}),
        (list[int], [1, SECRET]),
    ):
        with pytest.raises(AnswerParseError) as caught:
            answer(json.dumps(value)).parse(kind)
        assert SECRET not in str(caught.value)
    with pytest.raises(AnswerParseError, match="Picky: x: value_error"):
        answer('{"x": "y"}').parse(Picky)


def test_many_reasons_are_counted() -> None:
    with pytest.raises(AnswerParseError, match=r"\[4\]: .*; and 2 more\."):
        answer('["a", "a", "a", "a", "a", "a", "a"]').parse(list[int])


def test_a_type_without_a_schema_can_be_parsed() -> None:
    from collections.abc import Callable

    class Odd(BaseModel):
        call: Callable[[], None]

    with pytest.raises(AnswerParseError, match="…: Field required"):
        answer("{}").parse(Odd)


def test_a_type_that_pydantic_does_not_know_cannot_be_parsed() -> None:
    for kind in (Plain, Later):
        with pytest.raises(ApiTypeError, match=rf"parse\(\): Input is {kind.__name__}"):
            answer("{}").parse(kind)


def test_a_caller_s_error_can_be_made_with_its_message_alone() -> None:
    assert AnswerParseError("no").errors == ()
