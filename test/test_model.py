"""Models: made by keyword or parsed, changed, copied, written; and the rules of what is kept and what is sent."""

from __future__ import annotations

import copy
import json
import pickle
import pprint
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError
from support.client import run_python
from support.request import USAGE

from together.generated import (
    ApiAttributeError,
    ApiTypeError,
    ChatCompletionAssistantMessageParam,
    ChatCompletionChoice,
    ChatCompletionChunkDelta,
    ChatCompletionContentPart,
    ChatCompletionFunctionMessageParam,
    ChatCompletionMessage,
    ChatCompletionMessageParam,
    ChatCompletionRequest,
    ChatCompletionResponse,
    ChatCompletionUserMessageParam,
    FunctionCall,
    Model,
    NamedToolChoice,
    NamedToolChoiceFunction,
    ResponseFormatJsonSchemaDefinition,
    TextContentPart,
    ToolChoice,
    UnknownModel,
    UsageData,
)

User = ChatCompletionUserMessageParam
Assistant = ChatCompletionAssistantMessageParam
Schema = ResponseFormatJsonSchemaDefinition


ANSWER: dict[str, Any] = {
    "id": "chat-1",
    "object": "chat.completion",
    "created": 1,
    "model": "m",
    "choices": [{"index": 0, "message": {"role": "assistant", "content": "x", "new": {"a": [1]}}, "logprobs": None}],
    "usage": USAGE,
    "brand_new": [None, {"deep": True}],
}


def request(**fields: Any) -> ChatCompletionRequest:
    return ChatCompletionRequest(**{"model": "m", "messages": [User(content="x")], **fields})


def schema(**fields: Any) -> Schema:
    return Schema(**{"name": "n", **fields})


# -- reading and writing


def test_a_model_reads_and_writes_dicts_and_json() -> None:
    for answer in (
        ChatCompletionResponse.from_dict(ANSWER),
        ChatCompletionResponse.from_json(json.dumps(ANSWER)),
        ChatCompletionResponse.from_json(json.dumps(ANSWER).encode()),
        ChatCompletionResponse.from_dict(MappingProxyType(ANSWER)),
    ):
        assert answer is not None
        assert answer.to_dict() == ANSWER
        assert json.loads(answer.to_json()) == ANSWER
        assert answer.to_str() == pprint.pformat(ANSWER)
        assert answer.choices[0].message == ChatCompletionMessage.from_dict(ANSWER["choices"][0]["message"])


def test_nothing_is_read_as_none() -> None:
    assert UsageData.from_dict(None) is None
    assert UsageData.from_json("null") is None
    assert UsageData.from_json(b" null\n") is None


@pytest.mark.parametrize("text", ["", "{", "[]", "5", '"x"', '{"prompt_tokens": "many"}'])
def test_text_that_is_no_such_model_is_a_value_error(text: str) -> None:
    with pytest.raises(ValueError, match="validation error"):
        UsageData.from_json(text)


def test_reading_does_not_change_the_dict() -> None:
    before = copy.deepcopy(ANSWER)
    answer = ChatCompletionResponse.from_dict(ANSWER)
    assert answer is not None
    answer.choices.clear()
    assert before == ANSWER


def test_a_field_with_another_name_in_python_has_both_names() -> None:
    python_name: dict[str, Any] = {"name": "n", "var_schema": {"a": 1}}
    api_name: dict[str, Any] = {"name": "n", "schema": {"a": 1}}
    for fields in (python_name, api_name):
        for made in (Schema(**fields), Schema.from_dict(fields)):
            assert made is not None
            assert made.var_schema == {"a": 1}
            assert made.to_dict() == api_name
            made.var_schema = {"b": 2}
            assert made.to_json() == '{"name":"n","schema":{"b":2}}'
            setattr(made, "schema", {"c": 3})  # noqa: B010  # type checkers know the Python name alone
            assert made.to_json() == '{"name":"n","schema":{"c":3}}'


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
unknown_fields = st.dictionaries(st.text(min_size=1, max_size=5).map("x-".__add__), json_values, max_size=3)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(unknown_fields, unknown_fields, json_values)
def test_whatever_the_client_does_not_know_is_kept(top: Any, deep: Any, anything: Any) -> None:
    body = {**ANSWER, **top, "choices": [{"message": {"role": "assistant", **deep}}]}
    answer = ChatCompletionResponse.from_json(json.dumps(body))
    assert answer is not None
    assert json.loads(answer.to_json()) == body
    assert answer.to_dict() == body
    with_schema = {"name": "n", "schema": {"x": anything}}
    read = Schema.from_dict(with_schema)
    assert read is not None
    assert json.loads(read.to_json()) == with_schema


@pytest.mark.parametrize("number", [2**53 + 1, 2**64, 15211388391736203001, -(2**80)])
def test_whole_numbers_of_any_size_are_exact(number: int) -> None:
    choice = ChatCompletionChoice.from_json(f'{{"seed": {number}}}')
    assert choice is not None
    assert (choice.seed, choice.to_json()) == (number, f'{{"seed":{number}}}')


# -- made by keyword


def test_models_and_dicts_may_be_mixed_at_any_depth() -> None:
    call = ToolChoice(id="c", function=FunctionCall(name="f", arguments="{}"))
    made = request(
        messages=[
            User(content=[TextContentPart(text="x"), {"type": "text", "text": "y"}]),
            {"role": "assistant", "tool_calls": [call, call.to_dict()]},
        ],
        tool_choice=NamedToolChoice(function=NamedToolChoiceFunction(name="f")),
    )
    assert made.to_dict() == {
        "model": "m",
        "messages": [
            {"role": "user", "content": [{"type": "text", "text": "x"}, {"type": "text", "text": "y"}]},
            {"role": "assistant", "tool_calls": [call.to_dict(), call.to_dict()]},
        ],
        "tool_choice": {"type": "function", "function": {"name": "f"}},
    }
    assert isinstance(made.messages[1], Assistant)


class Named(Model):
    """Models by name."""

    choices: dict[str, NamedToolChoice]
    anything: dict[str, Any] | None = None


def test_the_rules_reach_into_dicts_of_models() -> None:
    parsed = NamedToolChoice.from_dict({"function": {"name": "g"}})
    assert parsed is not None
    fields: dict[str, Any] = {"choices": {"a": {"function": {"name": "f"}, "id": None}, "b": parsed}}
    made = Named(**fields, anything={"a": {"id": None}})
    assert made.to_dict() == {
        "choices": {"a": {"type": "function", "function": {"name": "f"}}, "b": {"function": {"name": "g"}}},
        "anything": {"a": {"id": None}},
    }


def test_a_model_that_is_given_is_kept_as_it_is() -> None:
    parsed = ChatCompletionMessage.from_dict({"tool_calls": None})
    assert parsed is not None
    made = request(messages=[parsed, {"role": "user", "content": "x"}])
    assert made.messages[0] is parsed
    assert parsed.model_fields_set == {"tool_calls"}


@pytest.mark.parametrize("cls", [User, TextContentPart])
def test_a_wrong_constant_is_refused(cls: Any) -> None:
    for wrong in ("system", None, 5):
        with pytest.raises(ValidationError):
            cls(content="x", text="x", role=wrong, type=wrong)


def test_a_missing_field_is_refused_by_name() -> None:
    incomplete: dict[str, Any] = {"model": "m"}
    with pytest.raises(ValidationError, match=r"messages\n  Field required"):
        ChatCompletionRequest(**incomplete)


def test_arguments_without_a_name_are_refused() -> None:
    positional: Any = User
    with pytest.raises(TypeError):
        positional({"content": "x"})


def test_a_misspelt_keyword_is_refused_with_the_nearest_name() -> None:
    with pytest.raises(ApiTypeError, match=r"has no field 'temprature'; did you mean 'temperature'\?.*_extra_body"):
        request(temprature=0.5)
    with pytest.raises(ApiTypeError, match="has no field 'zzz'"):
        request(zzz=1)


def test_a_misspelt_attribute_is_refused_with_the_nearest_name() -> None:
    made = request()
    with pytest.raises(ApiAttributeError, match=r"has no field 'temprature'; did you mean 'temperature'\?"):
        made.temprature = 0.5  # type: ignore[attr-defined]  # type checkers refuse it too
    assert made == request()


def test_unknown_fields_of_a_parsed_body_can_be_changed() -> None:
    parsed = ChatCompletionRequest.from_dict({"model": "m", "messages": [], "brand_new": 1})
    assert parsed is not None
    setattr(parsed, "brand_new", 2)  # noqa: B010  # type checkers do not know it
    assert parsed.to_dict() == {"model": "m", "messages": [], "brand_new": 2}


def test_unknown_fields_stand_together_too() -> None:
    answer = ChatCompletionResponse.from_dict(ANSWER)
    assert answer is not None
    assert answer.additional_properties == {"brand_new": ANSWER["brand_new"]}
    answer.additional_properties["more"] = 1
    assert answer.to_dict() == {**ANSWER, "more": 1}
    assert request().additional_properties == {}


def test_parts_of_a_body_take_unknown_keywords() -> None:
    unknown: dict[str, Any] = {"weight": 2}
    assert User(content="x", **unknown).to_dict() == {"role": "user", "content": "x", "weight": 2}


def test_a_subclass_of_a_callers_own_is_a_member_of_its_union() -> None:
    class Signed(User):
        signature: str = "me"

        @property
        def shout(self) -> str:
            return str(self.content).upper()

    made = request(messages=[Signed(content="x", signature="you")])
    assert made.to_dict()["messages"] == [{"role": "user", "content": "x", "signature": "you"}]
    assert isinstance(made.messages[0], Signed)
    assert made.messages[0].shout == "X"


# -- unset and None


def test_what_is_not_set_reads_as_none_and_is_not_written() -> None:
    made = request()
    assert (made.stop, made.temperature) == (None, None)
    assert set(made.to_dict()) == {"model", "messages"}


def test_defaults_of_the_api_are_neither_read_nor_written() -> None:
    assert request().context_length_exceeded_behavior is None
    assert schema().to_dict() == {"name": "n"}


def test_none_is_written_only_where_the_api_knows_null() -> None:
    assert Assistant(content=None, name=None).to_dict() == {"role": "assistant", "content": None}
    assert schema(strict=None, description=None).to_dict() == {"name": "n", "strict": None}
    assert request(stop=None).to_dict() == request().to_dict()


def test_an_attribute_can_be_unset_with_none() -> None:
    made = request(stop=["a"], temperature=0.5)
    made.stop = None
    assert made.to_dict() == request(temperature=0.5).to_dict()
    made.stop = ["b"]
    assert made.to_dict()["stop"] == ["b"]
    message = Assistant()
    message.content = None
    message.name = None
    assert message.to_dict() == {"role": "assistant", "content": None}


def test_none_that_was_parsed_is_written_back() -> None:
    body = {"model": "m", "messages": [{"role": "user", "content": "x", "name": None}], "stop": None}
    parsed = ChatCompletionRequest.from_dict(body)
    assert parsed is not None
    assert parsed.to_dict() == body


# -- changes


def test_a_value_that_is_assigned_is_checked() -> None:
    made = request(temperature=0.5)
    for name, value in {"temperature": "hot", "messages": [{"role": "user"}], "n": 1.5, "tools": 5}.items():
        with pytest.raises(ValidationError):
            setattr(made, name, value)
    assert made == request(temperature=0.5)


def test_a_dict_that_is_assigned_becomes_a_model_with_its_constants() -> None:
    made = request()
    made.tool_choice = {"function": {"name": "f"}}  # type: ignore[assignment]  # a dict
    assert isinstance(made.tool_choice, NamedToolChoice)
    assert made.to_dict()["tool_choice"] == {"type": "function", "function": {"name": "f"}}
    made.messages = ({"role": role, "content": "x", "name": None} for role in ("user", "system"))  # type: ignore[assignment]
    assert made.to_dict()["messages"] == [{"role": "user", "content": "x"}, {"role": "system", "content": "x"}]


def test_a_list_can_be_changed_in_place() -> None:
    made = request()
    made.messages.append(User(content="y"))
    made.messages.append({"role": "user", "content": "z"})  # type: ignore[arg-type]  # a dict
    made.tools = []
    made.tools.append({"type": "function", "function": {"name": "f"}})  # type: ignore[arg-type]  # a dict
    assert [message["content"] for message in made.to_dict()["messages"]] == ["x", "y", "z"]
    assert made.to_dict()["tools"] == [{"type": "function", "function": {"name": "f"}}]
    assert json.loads(made.to_json()) == made.to_dict()


def test_a_copy_with_changes_follows_the_rule_of_none() -> None:
    made = request(stop=["a"])
    with pytest.raises(ValidationError, match="not_as_given"):
        made.model_copy(update={"n": True})
    changed = made.model_copy(update={"stop": None, "n": 2})
    assert changed.to_dict() == request(n=2).to_dict()
    assert made.to_dict() == request(stop=["a"]).to_dict()
    assert Assistant(content="x").model_copy(update={"content": None}).to_dict() == {
        "role": "assistant",
        "content": None,
    }


def test_a_deep_copy_shares_nothing() -> None:
    made = request()
    for twin in (made.model_copy(deep=True), copy.deepcopy(made)):
        twin.messages.append(User(content="y"))
        assert isinstance(twin.messages[0], User)
        twin.messages[0].content = "changed"
    assert made == request()


# -- equality, pickles


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda model: pickle.loads(pickle.dumps(model))])
def test_copies_and_pickles_are_equal_and_write_the_same(again: Any) -> None:
    made = request(messages=[Assistant(content=None), {"role": "new", "x": 1}], stop=None, temperature=0.5)
    for model in (made, ChatCompletionResponse.from_dict(ANSWER), Model(a=1, b=None)):
        assert model is not None
        twin = again(model)
        assert twin == model
        assert type(twin) is type(model)
        assert twin.to_json() == model.to_json()
        assert twin.model_fields_set == model.model_fields_set


def test_models_are_equal_when_their_values_are() -> None:
    assert request() == request(stop=None)
    assert request() != request(n=1)
    assert User(content="x") != Model(role="user", content="x")
    assert UsageData(**USAGE) == UsageData.from_dict(USAGE)
    assert UsageData(**USAGE) != UsageData.from_dict({**USAGE, "unknown": 1})


# -- open enums and unions


def test_enums_are_open() -> None:
    assert request(reasoning_effort="enormous").reasoning_effort == "enormous"
    choice = ChatCompletionChoice.from_dict({"finish_reason": "content_filter"})
    assert choice is not None
    assert choice.finish_reason == "content_filter"
    delta = ChatCompletionChunkDelta.from_dict({"role": "narrator"})
    assert delta is not None
    assert delta.role == "narrator"
    with pytest.raises(ValidationError):
        request(reasoning_effort=5)


@pytest.mark.parametrize(
    ("alias", "value", "kind"),
    [
        (ChatCompletionMessageParam, {"role": "user", "content": "x"}, User),
        (ChatCompletionMessageParam, {"role": "developer", "content": "x", "deep": {"a": [1]}}, UnknownModel),
        (ChatCompletionMessageParam, {"role": "", "content": "x"}, UnknownModel),
        (ChatCompletionContentPart, {"type": "text", "text": "x"}, TextContentPart),
        (ChatCompletionContentPart, {"type": "hologram", "hologram": {}}, UnknownModel),
    ],
)
def test_unions_are_open(alias: Any, value: dict[str, Any], kind: type) -> None:
    adapter: TypeAdapter[Any] = TypeAdapter(alias)
    for read in (adapter.validate_python(value), adapter.validate_json(json.dumps(value))):
        assert read.to_dict() == value
        assert read.__class__ is kind
        assert adapter.dump_python(read, by_alias=True, exclude_unset=True) == value


@pytest.mark.parametrize(
    "value",
    [
        {"role": "user"},
        {"role": "user", "content": 5},
        {"role": "tool", "content": "x"},
        {"content": "x"},
        {"role": None},
        {"role": ["user"]},
        {"role": 5},
        "user",
        None,
        [],
        object(),
    ],
)
def test_a_malformed_member_of_a_union_is_refused(value: Any) -> None:
    with pytest.raises(ValidationError):
        request(messages=[value])


def test_the_parts_of_an_unknown_kind_can_be_read_and_changed() -> None:
    read = request(messages=[{"role": "developer", "content": "x"}]).messages[0]
    assert type(read) is UnknownModel
    unknown: Any = read
    assert (unknown.role, unknown.content) == ("developer", "x")
    unknown.content = None
    assert read.to_dict() == {"role": "developer", "content": None}
    with pytest.raises(AttributeError):
        unknown.nothing  # noqa: B018


def test_an_unknown_kind_can_be_made_by_keyword() -> None:
    made = request(messages=[Model(role="developer", content="x")])
    assert made.to_dict()["messages"] == [{"role": "developer", "content": "x"}]


# -- the rest


def test_deprecated_fields_and_models_work_without_a_warning() -> None:
    said = Assistant(function_call=FunctionCall(name="f", arguments="{}"))
    made = request(messages=[said, ChatCompletionFunctionMessageParam(name="f", content="1")], function_call="auto")
    assert made.function_call == "auto"
    assert made.to_dict()["messages"][1] == {"role": "function", "content": "1", "name": "f"}


def test_errors_about_values_do_not_show_them() -> None:
    with pytest.raises(ValidationError) as caught:
        request(messages=[{"role": "user", "content": {"a": "the-prompt"}}], temperature="the-prompt")
    assert "the-prompt" not in str(caught.value)
    with pytest.raises(ValidationError) as caught:
        ChatCompletionResponse.from_json('{"id": ["the-prompt"]}')
    assert "the-prompt" not in str(caught.value)


def test_texts_that_json_can_hold_only_escaped_are_kept() -> None:
    text = '\0\x1f\x7f\u2028 " \\ / 🧪'
    read = User.from_json(User(content=text).to_json())
    assert read is not None
    assert read.content == text


def test_numbers_that_json_lacks_are_shown_as_they_came() -> None:
    choice = ChatCompletionChoice.from_json('{"top_logprobs": {"a": -Infinity, "b": NaN}}')
    assert choice is not None
    assert choice.to_json() == '{"top_logprobs":{"a":-Infinity,"b":NaN}}'


def test_a_model_takes_its_fields_by_name() -> None:
    make: Any = ChatCompletionUserMessageParam
    with pytest.raises(ApiTypeError, match="ChatCompletionUserMessageParam takes its fields by name"):
        make("Hello")


# -- shown


def test_the_signature_shows_the_fields_before_the_first_use() -> None:
    run = run_python(
        "import inspect\n"
        "import together.generated as together\n"
        "request = inspect.signature(together.ChatCompletionRequest).parameters\n"
        "assert list(request)[:2] == ['model', 'messages'], request\n"
        "assert str(request['temperature']).endswith('= None'), request['temperature']\n"
        "class More(together.ChatCompletionRequest):\n    more: int = 1\n"
        "assert 'more' in inspect.signature(More).parameters\n"
        "assert 'name' in inspect.signature(together.FunctionCall).parameters\n"
        "class Unfinished(together.Model):\n    field: 'NotYet'\n"
        "assert not hasattr(Unfinished, '__signature__')\n"
        "NotYet = int\n"
        "assert list(inspect.signature(Unfinished).parameters)[:1] == ['field']\n"
        "assert not hasattr(together.FunctionCall(name='n', arguments=''), '__signature__')\n"
    )
    assert run.returncode == 0, run.stderr


def test_a_type_adapter_of_a_model_is_built_at_once() -> None:
    run = run_python(
        "from pydantic import TypeAdapter\n"
        "from together.generated import ChatCompletionRequest\n"
        "class More(ChatCompletionRequest):\n    more: int = 1\n"
        "for model in (ChatCompletionRequest, More):\n    assert TypeAdapter(model).pydantic_complete\n"
    )
    assert run.returncode == 0, run.stderr


def test_a_model_that_is_not_defined_in_full_has_no_signature() -> None:
    class Unfinished(Model):
        field: "NotYet"  # type: ignore[name-defined]  # noqa: F821, UP037

    assert not hasattr(Unfinished, "__signature__")
