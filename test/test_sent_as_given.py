"""A value is sent as it was given, or refused with its place before a byte is sent."""

from __future__ import annotations

import json
import math
from collections import ChainMap, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from decimal import Decimal
from enum import Enum, IntEnum
from fractions import Fraction
from numbers import Integral, Real
from pathlib import Path
from types import MappingProxyType
from typing import Any, cast

import pytest
from pydantic import BaseModel, Field, Secret, SecretBytes, SecretStr, TypeAdapter, ValidationError
from support.request import ANSWER, BODY, MESSAGES, keywords, refusal, sent
from typing_extensions import Never

from together.generated import (
    ApiClient,
    ApiTypeError,
    ApiValueError,
    ChatCompletionMessage,
    ChatCompletionRequest,
    ChatCompletionUserMessageParam,
    CompletionRequest,
    Configuration,
    Model,
    OpenApiException,
    ToolFunction,
    ToolsPart,
)
from together.generated._fields.as_given import how_it_changed
from together.generated._response.lenient import parse_leniently
from together.generated.jsonl import write_batch
from together.generated.operation import Operation, Param

LIST: Operation[None, Never] = Operation(
    "list",
    "GET",
    "/list/{name}",
    path_params=(Param("name", "name", required=True),),
    query_params=(Param("limit", "limit"),),
    header_params=(Param("trace", "X-Trace"),),
    responses={"200": None},
)


class Size(IntEnum):
    SMALL = 3


class Effort(str, Enum):
    HIGH = "high"


class Plain(Enum):
    NAME = "m"
    COUNT = 3
    HALF = 0.5
    YES = True


class WholeNumber:
    """An integer as numpy has them: no subclass of int."""

    def __index__(self) -> int:
        return 3

    __int__ = __index__

    def __eq__(self, other: object) -> bool:
        return other == 3

    __hash__ = None  # type: ignore[assignment]


class RealNumber:
    """A float as numpy has them: no subclass of float."""

    def __float__(self) -> float:
        return 0.5


class OfNumpy:
    """A number, boolean or time as numpy has them, which `item()` gives as Python's."""

    def __init__(self, own: Any) -> None:
        self._own = own

    def item(self) -> Any:
        return self._own

    def __bool__(self) -> bool:
        return bool(self._own)


int64 = type("int64", (OfNumpy,), {})
float32 = type("float32", (OfNumpy,), {})
bool_ = type("bool_", (OfNumpy,), {})
longdouble = type("longdouble", (OfNumpy,), {})
timedelta64 = type("timedelta64", (OfNumpy,), {})
for number in (int64, timedelta64):
    Integral.register(number)
for number in (float32, longdouble):
    Real.register(number)
Integral.register(WholeNumber)
Real.register(RealNumber)


def dict_body(fields: Any) -> Any:
    return {**BODY, **fields}


def by_keyword(fields: Any) -> Any:
    return ChatCompletionRequest(**{**BODY, **fields})


def from_dict(fields: Any) -> Any:
    return ChatCompletionRequest.from_dict({**BODY, **fields})


def validated(fields: Any) -> Any:
    return ChatCompletionRequest.model_validate({**BODY, **fields})


def assigned(fields: Any) -> Any:
    made = ChatCompletionRequest(**BODY)
    for name, value in fields.items():
        setattr(made, name, value)
    return made


WAYS = [dict_body, by_keyword, from_dict, validated, assigned]


async def place_of_refusal(way: Any, fields: dict[str, Any]) -> str:
    """Return what the error says about fields that are refused, when the model is made or before it is sent."""
    if way is dict_body:
        return await refusal(ApiValueError, way(fields))
    with pytest.raises(ValidationError) as caught:
        way(fields)
    [problem] = caught.value.errors()
    return ".".join(map(str, problem["loc"])) + ": " + problem["msg"]


# -- types


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    ("fields", "place", "words"),
    [
        ({"max_tokens": True}, "max_tokens", "Input should be a number, not bool"),
        ({"temperature": False}, "temperature", "Input should be a number, not bool"),
        ({"n": "2"}, "n", "Input should be a number, not str"),
        ({"n": b"2"}, "n", "Input should be a number, not bytes"),
        ({"temperature": "0.5"}, "temperature", "Input should be a number, not str"),
        ({"echo": 1}, "echo", "Input should be True or False, not int"),
        ({"echo": 0.0}, "echo", "Input should be True or False, not float"),
        ({"echo": "true"}, "echo", "Input should be True or False, not str"),
        ({"echo": Decimal(1)}, "echo", "Input should be True or False, not Decimal"),
        ({"model": Size.SMALL}, "model", "Input should be a string, not Size"),
        ({"model": Plain.COUNT}, "model", "Input should be a string, not Plain"),
        ({"n": Plain.HALF}, "n", "Input should be an enum of strings or whole numbers, not of float"),
        ({"n": Plain.YES}, "n", "Input should be an enum of strings or whole numbers, not of bool"),
        ({"temperature": 2**53 + 1}, "temperature", "Input is a number with more digits than a float holds"),
        ({"stop": ["a", Plain.COUNT]}, "stop.1", "Input should be a string, not Plain"),
        ({"logit_bias": {"5": "1"}}, "logit_bias.5", "Input should be a number, not str"),
        ({"logit_bias": {"5": True}}, "logit_bias.5", "Input should be a number, not bool"),
        ({"logit_bias": {b"5": 1, "5": 2}}, "logit_bias", "Input has two keys that are the same as strings"),
        (
            {"response_format": {"type": "json_schema", "json_schema": {"name": "n", "strict": "yes"}}},
            "response_format.json_schema.strict",
            "Input should be True or False, not str",
        ),
        (
            {"messages": [{"role": "assistant", "tool_calls": iter([])}]},
            "messages.0.tool_calls",
            "Input is an iterator, which can be read only once: give a list",
        ),
    ],
)
async def test_a_value_that_validation_would_change_is_refused_with_its_place(
    way: Any, fields: dict[str, Any], place: str, words: str
) -> None:
    message = await place_of_refusal(way, dict(fields))
    if way is dict_body:
        steps = "".join(f"[{step}]" if step in "01" else f".{step}" for step in place.split("."))
        head = "chat_completion_request does not fit ChatCompletionRequest: chat_completion_request"
        assert message == f"{head}{steps}: {words}"
    else:
        assert message == f"{place}: {words}"


def test_a_refused_assignment_changes_nothing() -> None:
    made = ChatCompletionRequest(**BODY, n=1)
    for name in ("n", "max_tokens"):
        with pytest.raises(ValidationError):
            setattr(made, name, True)
    assert made.to_dict() == {**BODY, "n": 1}
    assert made.model_fields_set == {"model", "messages", "n"}


def test_all_problems_are_named_at_once_and_no_value_is_shown() -> None:
    with pytest.raises(ValidationError) as caught:
        by_keyword({"n": "77", "temperature": "0.77", "max_tokens": True})
    assert [problem["loc"] for problem in caught.value.errors()] == [("n",), ("temperature",), ("max_tokens",)]
    assert "77" not in str(caught.value)


@pytest.mark.parametrize("text", ['"n": "2"', '"max_tokens": true', '"echo": 1', '"temperature": "0.5"'])
def test_json_text_of_a_caller_is_taken_as_it_is_or_refused(text: str) -> None:
    with pytest.raises(ValidationError, match="Input should be"):
        ChatCompletionRequest.from_json(f'{{"model": "m", "messages": [], {text}}}')


def test_json_text_that_does_not_fit_is_told_as_a_dict_is() -> None:
    for fields in ({"messages": [{"content": "x"}]}, {"messages": [], "stop": ["a", 1]}):
        told = []
        for parse in (
            ChatCompletionRequest.from_dict,
            lambda given: ChatCompletionRequest.from_json(json.dumps(given)),
        ):
            with pytest.raises(ValidationError) as caught:
                parse({"model": "m", **fields})
            told.append([(problem["loc"], problem["msg"]) for problem in caught.value.errors()])
        assert told[0] == told[1]
        assert len(told[0]) == 1
    with pytest.raises(ValidationError, match="Invalid JSON"):
        ChatCompletionRequest.from_json("{")


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"n": Size.SMALL}, {"n": 3}),
        ({"n": Plain.COUNT}, {"n": 3}),
        ({"temperature": Size.SMALL}, {"temperature": 3}),
        ({"reasoning_effort": Effort.HIGH}, {"reasoning_effort": "high"}),
        ({"model": Plain.NAME}, {"model": "m"}),
        ({"n": WholeNumber()}, {"n": 3}),
        ({"temperature": RealNumber()}, {"temperature": 0.5}),
        ({"temperature": 1}, {"temperature": 1}),
        ({"n": 2.0}, {"n": 2}),
        ({"n": Decimal(2)}, {"n": 2}),
        ({"temperature": Decimal("0.1")}, {"temperature": 0.1}),
        ({"temperature": Fraction(1, 2)}, {"temperature": 0.5}),
        ({"logit_bias": {"5": 1}}, {"logit_bias": {"5": 1}}),
        ({"stop": ("a", "b")}, {"stop": ["a", "b"]}),
        ({"stop": {"a": 1}.keys()}, {"stop": ["a"]}),
    ],
)
async def test_numbers_and_enums_of_any_kind_are_sent_as_what_they_are(
    way: Any, fields: dict[str, Any], expected: dict[str, Any]
) -> None:
    assert (await sent(way(dict(fields)))).json == {**BODY, **expected}


class Table:
    """A table as pandas has them: its items are the names of its columns."""

    columns = ("a",)

    def __iter__(self) -> Iterator[str]:
        return iter(self.columns)

    def __len__(self) -> int:
        return 1

    def __getitem__(self, index: int) -> str:
        return self.columns[index]


Sequence.register(Table)


@pytest.mark.parametrize("way", WAYS)
async def test_the_names_of_columns_are_not_sent_in_place_of_a_table(way: Any) -> None:
    message = await place_of_refusal(way, {"stop": Table()})
    assert "stop: Input is a Table, whose items are the names of its columns: give a list of its values" in message


class ComplexNumber(complex):
    """A complex number as numpy has them: `int()` drops a part of it."""

    def __int__(self) -> int:
        return 1


@pytest.mark.parametrize("given", [ComplexNumber(1, 2), complex(1, 2)])
def test_a_complex_number_is_no_number_of_json(given: complex) -> None:
    assert how_it_changed(1, given) == f"Input should be a number, not {type(given).__name__}"


@pytest.mark.parametrize("way", WAYS)
async def test_half_of_a_surrogate_pair_in_a_key_is_refused(way: Any) -> None:
    message = await refusal(ApiValueError, way({"logit_bias": {"\udfff": 1}}))
    assert "a key of chat_completion_request.logit_bias has half of a surrogate pair" in message
    message = await refusal(ApiValueError, BODY, _extra_body={"\udfff": 1})
    assert message.startswith("a key of chat_completion_request has half of a surrogate pair")
    assert (await sent(way({"logit_bias": {"\ufffd": 1}}))).json["logit_bias"] == {"\ufffd": 1}
    request = full()
    request.logit_bias["\udfff"] = 1
    assert "a key of chat_completion_request.logit_bias has half of a" in await refusal(ApiValueError, request)


@pytest.mark.parametrize("given", [ChainMap({"a": 1}), MappingProxyType({"a": 1})])
async def test_a_mapping_that_json_does_not_know_is_named_with_its_place(given: Any) -> None:
    message = await refusal(ApiValueError, BODY, _extra_body={"x": [given]})
    name = type(given).__name__
    assert message == f"chat_completion_request.x[0] ({name}) cannot be written as JSON: give a dict"


async def test_extra_body_is_written_as_it_is_whatever_the_fields_type() -> None:
    assert (await sent(BODY, _extra_body={"logprobs": True})).json["logprobs"] is True
    request = await sent({**BODY, "n": 1}, _extra_body={"n": "many", "temperature": 1})
    assert request.json == {**BODY, "n": "many", "temperature": 1}
    assert b'"temperature":1}' in request.body


# -- subclasses


class Strict(ToolFunction):
    """A function with a field that the service added."""

    strict: bool | None = None


@pytest.mark.parametrize("tool", [ToolsPart, lambda **fields: fields])
async def test_fields_of_a_callers_subclass_are_sent_at_any_depth(tool: Any) -> None:
    body = {**BODY, "tools": [tool(type="function", function=Strict(name="f", strict=True))]}
    expected = [{"type": "function", "function": {"name": "f", "strict": True}}]
    assert (await sent(body)).json["tools"] == expected
    assert ChatCompletionRequest(**body).to_dict()["tools"] == expected


class Loud(ChatCompletionRequest):
    model: str = "mine"
    temperature: float | None = 0.5
    shout: list[str] = Field(default_factory=list)
    whisper: str | None = None


async def test_defaults_of_a_callers_subclass_are_sent() -> None:
    expected = {"model": "mine", "messages": [], "temperature": 0.5, "shout": []}
    assert (await sent(Loud(messages=[]))).json == expected
    del expected["temperature"]
    assert (await sent(Loud(messages=[], temperature=None))).json == expected


# -- free data


@dataclass
class Keys:
    key: SecretStr


class Stamp(Secret[str]):
    def _display(self) -> str:
        return "****/**"


class Foreign(BaseModel):
    """A model of another library."""

    role: str = "user"
    content: str = "x"


@dataclass
class Point:
    """A dataclass of a caller."""

    x: Any


class Settings(Enum):
    """An enum of a caller."""

    KEY = SecretStr("s3")


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    ("value", "place", "words"),
    [
        ({"k": SecretStr("s3")}, "k", "give its get_secret_value()"),
        ({"k": [SecretBytes(b"s3")]}, "k.0", "give its get_secret_value()"),
        ({"k": {"deep": (Stamp("s3"),)}}, "k.deep.0", "give its get_secret_value()"),
        ({"k": (item for item in "ab")}, "k", "can be read only once"),
        ({"k": complex(1, 2)}, "k", "Input is a complex number"),
        ({"k": {5: 1}}, "k", "Input has a key of type int"),
        ({"k": {None: 1}}, "k", "Input has a key of type NoneType"),
        ({"k": Foreign()}, "k", "Foreign, which this client does not know"),
        ({"k": {SecretStr("s3")}}, "k.0", "give its get_secret_value()"),
        ({"k": deque([Foreign()])}, "k.0", "Foreign, which this client does not know"),
        ({"k": frozenset([complex(1, 2)])}, "k.0", "Input is a complex number"),
        ({"k": Settings.KEY}, "k", "give its get_secret_value()"),
        ({"k": Point(SecretStr("s3"))}, "k", "give its get_secret_value()"),
        ({"k": Fraction(1, 2)}, "k", "Input is a fraction"),
    ],
)
async def test_free_data_that_json_would_change_is_refused_with_its_place(
    way: Any, value: Any, place: str, words: str
) -> None:
    for fields in (
        {"chat_template_kwargs": value},
        {"tools": [{"type": "function", "function": {"parameters": value}}]},
    ):
        message = await place_of_refusal(way, fields)
        assert words in message
        assert place.rpartition(".")[2] in message
        assert "s3" not in message


@pytest.mark.parametrize(
    "value",
    [
        SecretStr("s3"),
        [Stamp("s3")],
        Keys(SecretStr("s3")),
        (item for item in "ab"),
        {True: 1},
        Foreign(),
        complex(1, 2),
        {SecretStr("s3")},
        deque([{5: 1}]),
        Settings.KEY,
        Point(item for item in "ab"),
        Point([Foreign()]),
        Fraction(1, 2),
    ],
)
async def test_extra_body_that_json_would_change_is_refused_with_its_place(value: Any) -> None:
    for body in (BODY, None):
        message = await refusal(ApiValueError, body, _extra_body={"x": {"y": value}})
        assert message.startswith("chat_completion_request.x.y")
        assert "s3" not in message


async def test_a_secret_that_was_put_in_later_is_refused_with_its_place() -> None:
    made = ChatCompletionRequest(**BODY, chat_template_kwargs={})
    assert made.chat_template_kwargs is not None
    for value, place in (
        (SecretStr("s3"), ""),
        ({SecretStr("s3")}, "[0]"),
        (Settings.KEY, ""),
        (deque([Stamp("s3")]), "[0]"),
    ):
        made.chat_template_kwargs["k"] = value
        message = await refusal(ApiValueError, made)
        assert f"chat_completion_request.chat_template_kwargs.k{place}: Input is a S" in message
    text = {**BODY, "messages": [{"role": "user", "content": "stars: **********"}]}
    assert (await sent(text)).json == text


# -- what a model holds by the time it is sent


def full() -> Any:
    """Return a request with lists and dicts that can be changed."""
    return ChatCompletionRequest(
        **BODY,
        stop=["a"],
        logit_bias={"1": 1},
        tools=[{"type": "function", "function": {"name": "f", "parameters": {"a": {}}}}],
        chat_template_kwargs={"a": {"b": None}},
    )


def look_up(name: str) -> str:
    """Look a name up."""
    return name


@pytest.mark.parametrize("padding", [0, 20_000])
@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (lambda request: request.messages.append(Foreign()), "messages[1]: Input is a .*Foreign, which this client"),
        (lambda request: request.messages.append(Said("user", "x")), "messages[1]: Input is a .*Said, which this"),
        (lambda request: request.messages.append(None), "messages[1]: needs a field 'role'"),
        (lambda request: request.messages.append({"role": "user"}), "messages[1].content: Field required"),
        (lambda request: request.messages.__setitem__(0, SecretStr("s3")), "messages[0]: Input is a SecretStr, .*"),
        (lambda request: request.stop.append(1), "stop[1]: Input should be a valid string"),
        (lambda request: request.stop.append(None), "stop[1]: Input should be a valid string"),
        (lambda request: request.stop.append(ToolFunction(name="f")), "stop[1]: Input should be a valid string"),
        (lambda request: request.logit_bias.update({"1": True}), "logit_bias.1: Input should be a number, not bool"),
        (lambda request: request.logit_bias.update({"1": "2"}), "logit_bias.1: Input should be a number, not str"),
        (lambda request: request.logit_bias.update({"1": math.nan}), "logit_bias.1 is nan: JSON has no such number"),
        (lambda request: request.tools.append(Foreign()), "tools[1]: Input is a .*Foreign, which this client"),
        (
            lambda request: request.tools[0].function.parameters["a"].update(x=[Foreign()]),
            "tools[0].function.parameters.a.x[0]: Input is a .*Foreign, which this client",
        ),
        (
            lambda request: request.chat_template_kwargs["a"].update(x=Foreign()),
            "chat_template_kwargs.a.x: Input is a .*Foreign, which this client",
        ),
        (
            lambda request: request.additional_properties.update(x=[Foreign()]),
            "x[0]: Input is a .*Foreign, which this client",
        ),
    ],
)
async def test_what_is_put_in_later_is_refused_with_its_place(change: Any, problem: str, padding: int) -> None:
    request = full()
    request.safety_model = "x" * padding
    change(request)
    message = await refusal(ApiValueError, request)
    place, _, words = problem.partition(".*")
    assert message.startswith(f"chat_completion_request.{place}")
    assert words in message
    assert "s3" not in message


@pytest.mark.parametrize(
    ("change", "field", "expected"),
    [
        (
            lambda request: request.messages.append({"role": "user", "content": "x", "name": None}),
            "messages",
            [*MESSAGES, {"role": "user", "content": "x"}],
        ),
        (lambda request: request.stop.append(Plain.NAME.value), "stop", ["a", "m"]),
        (lambda request: request.logit_bias.update({"1": Size.SMALL}), "logit_bias", {"1": 3}),
        (
            lambda request: request.chat_template_kwargs["a"].update(x=[{"y": None}, (1,), Effort.HIGH]),
            "chat_template_kwargs",
            {"a": {"b": None, "x": [{"y": None}, [1], "high"]}},
        ),
        (
            lambda request: request.additional_properties.update(x={"y": [None, ChatCompletionUserMessageParam]}),
            None,
            None,
        ),
        (
            lambda request: request.additional_properties.update(x={"y": [None, {1}, ToolFunction(name="f")]}),
            "x",
            {"y": [None, [1], {"name": "f"}]},
        ),
    ],
)
async def test_what_is_put_in_later_is_sent_as_the_constructor_would_make_it(
    change: Any, field: str | None, expected: Any
) -> None:
    request = full()
    before = request.to_dict()
    change(request)
    if field is None:
        assert "x.y[1]: Input is a type" in await refusal(ApiValueError, request)
        return
    assert (await sent(request)).json == {**before, field: expected}


async def test_a_function_that_is_appended_to_tools_is_sent_as_a_tool() -> None:
    request = full()
    request.tools.append(look_up)
    tools = (await sent(request)).json["tools"]
    assert [tool["function"]["name"] for tool in tools] == ["f", "look_up"]
    assert request.tools[1] is look_up  # the caller's own is not changed


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"n": True}, "n: Input should be a number, not bool"),
        ({"temperature": False}, "temperature: Input should be a number, not bool"),
        ({"messages": [Foreign()]}, "messages[0]: Input is a "),
        ({"model": SecretStr("s3")}, "model: Input is a SecretStr"),
        ({"response_format": Foreign()}, "response_format: Input is an object of Foreign"),
        ({"messages": [ToolFunction.model_construct(parameters={"a": Foreign()})]}, "messages[0].parameters.a: Input "),
    ],
)
async def test_a_model_made_without_validation_is_refused_with_its_place(fields: Any, problem: str) -> None:
    message = await refusal(ApiValueError, constructed(fields))
    assert message.startswith(f"chat_completion_request.{problem}")


async def test_a_model_made_without_validation_is_sent_as_it_is_where_that_is_plain() -> None:
    fields: Any = {"n": "2", "seed": 2.5, "model": {"a": None}, "messages": tuple(MESSAGES), "echo": 1}
    made = ChatCompletionRequest.model_construct(**fields)
    assert (await sent(made)).json == {**fields, "messages": MESSAGES}


async def test_the_odd_message_of_an_answer_is_sent_back() -> None:
    call = {"id": "a", "index": 0, "type": "function", "function": {"name": "f", "arguments": {"a": [1]}}}
    message = {"role": "assistant", "content": [{"type": "text", "text": "x"}], "tool_calls": [call]}
    answer = {**ANSWER, "choices": [{"index": 0, "finish_reason": "stop", "message": message}]}
    made, issues = parse_leniently("ChatCompletionResponse", json.dumps(answer).encode())
    assert issues
    assert (await sent(ChatCompletionRequest(model="m", messages=[made.choices[0].message]))).json["messages"] == [
        message
    ]


class Dated(ChatCompletionRequest):
    at: datetime | None = None
    others: list[Foreign] = Field(default_factory=list)


async def test_a_field_that_a_callers_subclass_adds_is_sent_as_its_type_says() -> None:
    made = Dated(**BODY, at=datetime(2026, 1, 1), others=cast("Any", [{"role": "a", "content": "b"}]))
    made.messages.append({"role": "user", "content": "x"})  # type: ignore[arg-type]  # unvalidated
    expected = {"messages": [*MESSAGES, {"role": "user", "content": "x"}], "at": "2026-01-01T00:00:00"}
    assert (await sent(made)).json == {**BODY, **expected, "others": [{"role": "a", "content": "b"}]}
    with pytest.raises(ValidationError, match="Foreign, which this client does not know"):
        Dated(**BODY, others=[Foreign()])


@pytest.mark.parametrize("way", WAYS)
async def test_a_view_of_bytes_is_no_list_of_numbers(way: Any) -> None:
    with pytest.raises(ValidationError, match="Input is a memoryview: JSON has no bytes"):
        CompletionRequest(model="m", prompt=cast("Any", memoryview(b"a")))
    assert "JSON has no bytes" in await place_of_refusal(way, {"model": memoryview(b"a")})


@pytest.mark.parametrize("way", WAYS)
async def test_half_of_a_surrogate_pair_in_the_key_of_an_object_is_refused(way: Any) -> None:
    message = await place_of_refusal(way, {"messages": [*MESSAGES, {**MESSAGES[0], "\udfff": 1}]})
    assert message.endswith(": Input has a key with half of a surrogate pair in it: no text can be sent with it")


def test_unknown_fields_are_free_data_too() -> None:
    user: Any = ChatCompletionUserMessageParam
    for make in (Model, user):
        with pytest.raises(ValidationError, match="get_secret_value"):
            make(content="x", key=SecretStr("s3"))
    message: Any = ChatCompletionUserMessageParam(content="x")
    with pytest.raises(ValidationError, match="get_secret_value"):
        message.key = SecretStr("s3")
    with pytest.raises(ValidationError, match="get_secret_value"):
        message.additional_properties = {"key": SecretStr("s3")}
    assert message.to_dict() == {"role": "user", "content": "x"}


# -- objects of other libraries


@dataclass
class Said:
    role: str
    content: str


class Thing:
    role = "user"


@pytest.mark.parametrize(
    ("message", "name", "way_out"),
    [
        (Foreign(), "Foreign", "model_dump()"),
        (Said("user", "x"), "Said", "dataclasses.asdict()"),
        (Thing(), "Thing", "model_dump()"),
    ],
)
@pytest.mark.parametrize("way", WAYS)
async def test_an_object_of_another_library_is_named_with_the_way_out(
    way: Any, message: Any, name: str, way_out: str
) -> None:
    for fields in ({"messages": [message]}, {"tools": [message]}, {"messages": [*MESSAGES, message]}):
        text = await place_of_refusal(way, fields)
        assert (
            f"{__name__}.{name}, which this client does not know: give its fields as a dict, see its {way_out}" in text
        )
        assert "needs a field" not in text


# -- None


def constructed(fields: Any) -> Any:
    return ChatCompletionRequest.model_construct(**{**BODY, **fields})


@pytest.mark.parametrize(
    "way",
    [
        *WAYS,
        lambda fields: ChatCompletionRequest.from_json(json.dumps({**BODY, **fields})),
        constructed,
        lambda fields: TypeAdapter(ChatCompletionRequest).validate_python({**BODY, **fields}),
    ],
)
async def test_none_is_sent_only_where_the_api_knows_null_however_the_model_was_made(way: Any) -> None:
    schema = {"name": "n", "strict": None, "description": None}
    response_format = {"type": "json_schema", "json_schema": schema}
    body = (await sent(way({"max_tokens": None, "stop": None, "response_format": response_format}))).json
    assert body == {**BODY, "response_format": {"type": "json_schema", "json_schema": {"name": "n", "strict": None}}}


async def test_none_in_the_message_of_an_answer_is_not_sent_back_where_the_api_knows_no_null() -> None:
    said = ChatCompletionMessage.from_json('{"role": "assistant", "content": null, "tool_calls": null, "new": null}')
    body = await sent(ChatCompletionRequest(model="m", messages=[said]))
    nullable = {"content": None} if "content" in body.json["messages"][0] else {}
    assert body.json["messages"] == [{"role": "assistant", **nullable, "new": None}]
    assert said.to_dict()["tool_calls"] is None  # the caller's own is not changed


async def test_extra_body_sends_none_beside_a_none_that_is_not_sent() -> None:
    made = ChatCompletionRequest.from_dict({**BODY, "stop": None, "n": None})
    assert (await sent(made, _extra_body={"stop": None})).json == {**BODY, "stop": None}


# -- parameters


NUMBERS: Any = {"n": int64(3), "f": [float32(0.5)], "b": {"c": bool_(True)}, "d": bool_(False), "w": WholeNumber()}
AS_PYTHON = {"n": 3, "f": [0.5], "b": {"c": True}, "d": False, "w": 3}


@pytest.mark.parametrize("way", WAYS)
async def test_numbers_of_numpy_in_free_data_are_sent_as_numbers(way: Any) -> None:
    body = (await sent(way({"chat_template_kwargs": NUMBERS}))).json
    assert body["chat_template_kwargs"] == AS_PYTHON
    body = (await sent(BODY, _extra_body={"k": NUMBERS}, _extra_query={"q": [bool_(True), bool_(False)]})).json
    assert body["k"] == AS_PYTHON


async def test_numbers_of_numpy_are_written_to_a_batch_file(tmp_path: Path) -> None:
    path = await write_batch(tmp_path / "a", {"a": NUMBERS})
    assert json.loads(path.read_bytes())["body"] == AS_PYTHON


@pytest.mark.parametrize(
    ("value", "problem"),
    [
        (float32(math.nan), " is nan: JSON has no such number"),
        (longdouble(longdouble(0)), r" \(longdouble\) cannot be written as JSON"),
        (timedelta64(1), r" \(timedelta64\) cannot be written as JSON"),
    ],
)
async def test_what_python_has_no_number_for_is_refused_with_its_place(value: Any, problem: str) -> None:
    with pytest.raises(ApiValueError, match=rf"chat_template_kwargs\.k\[1\]{problem}$"):
        await sent(keywords(chat_template_kwargs={"k": [int64(3), value]}))


@pytest.mark.parametrize(
    ("value", "query"),
    [
        (range(2), "k=0&k=1"),
        ((item for item in "ab"), "k=a&k=b"),
        ({"a": 1}.keys(), "k=a"),
        (Size.SMALL, "k=3"),
        ([Effort.HIGH, Plain.COUNT], "k=high&k=3"),
        (WholeNumber(), "k=3"),
        (RealNumber(), "k=0.5"),
        (Decimal("1.50"), "k=1.50"),
        (True, "k=true"),
        (bool_(True), "k=true"),
        (bool_(False), "k=false"),
        ({"a": [1]}, "k=%7B%22a%22%3A%5B1%5D%7D"),
    ],
)
async def test_query_parameters_are_written_by_their_type(value: Any, query: str) -> None:
    assert (await sent(BODY, _extra_query={"k": value})).query == query


@pytest.mark.parametrize(
    "value",
    [
        object(),
        SecretStr("s3"),
        Thing(),
        Foreign(),
        timedelta(1),
        complex(1, 2),
        [[1]],
        [object()],
        str,
        Said("a", "b"),
    ],
)
async def test_a_parameter_of_an_unknown_type_is_refused_by_name(value: Any) -> None:
    message = await refusal(ApiTypeError, BODY, _extra_query={"k": value})
    assert message.startswith("k: ")
    for arguments in ({"name": value}, {"name": "a", "limit": value}, {"name": "a", "trace": value}):
        message = await refusal(ApiTypeError, arguments, LIST)
        assert message.startswith(("name: ", "limit: ", "trace: "))
        assert "s3" not in message
        assert "object at" not in message


@pytest.mark.parametrize("value", [math.nan, math.inf, Decimal("NaN"), b"x", [None]])
async def test_a_parameter_that_has_no_text_is_refused_by_name(value: Any) -> None:
    assert (await refusal(ApiValueError, BODY, _extra_query={"k": value})).startswith("k: ")


class NoTime(datetime):
    """A time as pandas has them where there is none."""

    def strftime(self, format: str) -> str:
        raise ValueError("no time")


class NoDimension:
    """An array as numpy has them, of a single number."""

    ndim = 0

    def __iter__(self) -> Iterator[int]:
        raise TypeError


@pytest.mark.parametrize(
    "value",
    [NoTime(2026, 1, 1), NoDimension(), Table(), 10**5000, {"\udfff": 1}, memoryview(b"a")],
    ids=lambda value: type(value).__name__,
)
async def test_a_parameter_whose_text_cannot_be_made_is_refused_by_name(value: Any) -> None:
    message = await refusal(OpenApiException, BODY, _extra_query={"k": value})
    assert message.startswith("k: ")
    assert (await refusal(OpenApiException, {"name": "a", "limit": value}, LIST)).startswith("limit: ")


async def test_a_secret_within_a_parameter_is_refused() -> None:
    message = await refusal(ApiValueError, BODY, _extra_query={"k": {"a": SecretStr("s3")}})
    assert message == "k.a: Input is a SecretStr, which is written as asterisks: give its get_secret_value()"


async def test_object_that_was_put_in_later_is_refused_with_its_place() -> None:
    request = ChatCompletionRequest(**BODY)
    request.additional_properties["later"] = object()
    assert "later" in await refusal(ApiValueError, request)


async def test_time_of_day_in_a_query_is_sent_in_the_form_of_iso_8601() -> None:
    assert "at=12%3A30%3A00" in (await sent(BODY, _extra_query={"at": time(12, 30)})).target


def test_models_of_other_libraries_are_sanitized_by_their_fields() -> None:
    class Other(BaseModel):
        name: str

    assert ApiClient(Configuration(access_token="t")).sanitize_for_serialization([Other(name="a")]) == [{"name": "a"}]
