"""Client-side validation: enums, bounds and patterns of the document."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import pytest
from pydantic import Field
from support.client import OK, REQUEST, config, error_of, untyped, within_bound
from support.raw_server import RawServer
from support.request import BODY, refusal, sent

from together.generated import ApiClient, ApiValueError, ChatApi, ChatCompletionRequest, Model
from together.generated._request.bounds import check_values
from together.generated.model import Bounds, Nullable, Open, OpenUnion, UnknownModel

# -- effects on requests


async def test_client_side_validation_refuses_before_sending_what_the_description_does_not_allow() -> None:
    outside = {**REQUEST, "temperature": "hot", "top_p": 1}
    too_many = {**REQUEST, "n": 10**6}
    async with RawServer(OK) as server:
        configuration = config(server)
        async with ApiClient(configuration) as client:
            await within_bound(ChatApi(client).chat_completions(untyped(too_many)))
            configuration.client_side_validation = True
            error = await error_of(ChatApi(client).chat_completions(untyped(too_many)))
            assert isinstance(error, ApiValueError)
            assert "n" in str(error)
            assert isinstance(await error_of(ChatApi(client).chat_completions(untyped(outside))), ApiValueError)
    assert len(server.requests) == 1


ON = {"client_side_validation": True}
AUDIO = {"role": "user", "content": [{"type": "input_audio", "input_audio": {"data": "x", "format": "mp3"}}]}

OUTSIDE: list[tuple[dict[str, Any], str]] = [
    ({"n": 0}, "chat_completion_request.n must be at least 1"),
    ({"n": 129}, "chat_completion_request.n must be at most 128"),
    ({"logprobs": -1}, "chat_completion_request.logprobs must be at least 0"),
    ({"logprobs": 21}, "chat_completion_request.logprobs must be at most 20"),
    (
        {"reasoning_effort": "enormous"},
        "chat_completion_request.reasoning_effort is not one of 'low', 'medium', 'high'",
    ),
    ({"compliance": "none"}, "chat_completion_request.compliance is not one of 'hipaa'"),
    ({"function_call": "always"}, "chat_completion_request.function_call is not one of 'none', 'auto'"),
    ({"messages": [AUDIO]}, "chat_completion_request.messages[0].content[0].input_audio.format is not one of 'wav'"),
    (
        {"messages": [*BODY["messages"], AUDIO]},
        "chat_completion_request.messages[1].content[0].input_audio.format is not one of 'wav'",
    ),
]


@pytest.mark.parametrize(("fields", "message"), OUTSIDE)
async def test_what_the_document_forbids_is_sent_by_default(fields: dict[str, Any], message: str) -> None:
    for body in ({**BODY, **fields}, ChatCompletionRequest(**{**BODY, **fields})):
        assert (await sent(body)).json == {**BODY, **fields}


@pytest.mark.parametrize(("fields", "message"), OUTSIDE)
async def test_what_the_document_forbids_is_refused_where_the_settings_ask_for_it(
    fields: dict[str, Any], message: str
) -> None:
    for body in ({**BODY, **fields}, ChatCompletionRequest(**{**BODY, **fields})):
        assert await refusal(ApiValueError, body, settings=ON) == message


async def test_all_problems_are_named_at_once() -> None:
    body = {**BODY, "n": 0, "logprobs": 99, "reasoning_effort": "x"}
    message = await refusal(ApiValueError, body, settings=ON)
    assert message == (
        "chat_completion_request.n must be at least 1; chat_completion_request.logprobs must be at most 20; "
        "chat_completion_request.reasoning_effort is not one of 'low', 'medium', 'high'"
    )


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"n": 1, "logprobs": 0},
        {"n": 128, "logprobs": 20},
        {"n": None, "reasoning_effort": None},
        {"reasoning_effort": "high", "compliance": "hipaa", "function_call": "auto"},
        {"function_call": {"name": "anything"}, "tool_choice": "whatever"},
        {"messages": [{"role": "developer", "format": "mp3"}]},
        {"messages": [{"role": "user", "content": [{"type": "new", "format": "mp3"}]}]},
        {"response_format": {"type": "regex", "pattern": "a"}, "chat_template_kwargs": {"n": 0}},
    ],
)
async def test_what_the_document_allows_is_sent_with_the_checks_on(fields: dict[str, Any]) -> None:
    expected = {name: value for name, value in {**BODY, **fields}.items() if value is not None}
    assert (await sent({**BODY, **fields}, settings=ON)).json == expected


async def test_extra_body_is_the_way_round_the_checks() -> None:
    assert (await sent({**BODY, "n": 2}, settings=ON, _extra_body={"n": 500})).json["n"] == 500


async def test_a_list_that_was_changed_in_place_is_sent_as_the_constructor_would_make_it() -> None:
    message = {"role": "user", "content": "x"}
    request = ChatCompletionRequest(**BODY)
    request.messages.append(message)  # type: ignore[arg-type]  # unvalidated
    assert (await sent(request, settings=ON)).json["messages"][1] == message


# -- each kind of bound


class Part(Model):
    """A part with a bound."""

    kind: Literal["part"] = "part"
    size: Annotated[int, Bounds(maximum=3)]


class Bounded(Model):
    """A field for each kind of bound."""

    above: Annotated[float, Bounds(exclusive_minimum=0)] | None = None
    below: Annotated[float, Bounds(exclusive_maximum=1)] | None = None
    step: Annotated[float, Bounds(multiple_of=0.1)] | None = None
    whole: Annotated[int, Bounds(multiple_of=3)] | None = None
    half: Annotated[int, Bounds(multiple_of=0.5)] | None = None
    word: Annotated[str, Bounds(min_length=2, max_length=3, pattern="^[a-z]*$")] | None = None
    few: Annotated[list[int], Bounds(min_length=1, max_length=2)] | None = None
    each: list[Annotated[int, Bounds(minimum=1)]] | None = None
    named: dict[str, Annotated[int, Bounds(minimum=1)]] | None = None
    nothing: Nullable[Annotated[int, Bounds(minimum=1)]] = None
    either: Annotated[int, Bounds(minimum=1)] | Annotated[str, Bounds(min_length=2)] | None = None
    colours: list[Open[Literal["red", "blue"]]] | None = None
    parts: list[Annotated[Part | UnknownModel, OpenUnion("kind")]] | None = None
    inner: dict[str, Part] | None = None
    var_from: Annotated[int, Bounds(minimum=1)] | None = Field(default=None, alias="from")


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"above": 0.001}, None),
        ({"above": 0}, "above must be more than 0"),
        ({"below": 0.999}, None),
        ({"below": 1}, "below must be less than 1"),
        ({"step": 0.3}, None),
        ({"step": 0.30000001}, "step must be a multiple of 0.1"),
        ({"step": 0}, None),
        ({"whole": 9}, None),
        ({"whole": 10}, "whole must be a multiple of 3"),
        ({"whole": -3}, None),
        ({"whole": 3 * 10**400}, None),
        ({"half": 10**400}, None),
        ({"whole": 10**400}, "whole must be a multiple of 3"),
        ({"step": float("inf")}, "step must be a multiple of 0.1"),
        ({"step": float("nan")}, "step must be a multiple of 0.1"),
        ({"word": "ab"}, None),
        ({"word": "a"}, "word must have at least 2 characters"),
        ({"word": "abcd"}, "word must have at most 3 characters"),
        ({"word": "A1"}, "word must match ^[a-z]*$"),
        ({"few": [1, 2]}, None),
        ({"few": []}, "few must have at least 1 items"),
        ({"few": [1, 2, 3]}, "few must have at most 2 items"),
        ({"each": [1, 2]}, None),
        ({"each": [1, 0]}, "each[1] must be at least 1"),
        ({"named": {"a": 1}}, None),
        ({"named": {"a": 0}}, "named.a must be at least 1"),
        ({"nothing": None}, None),
        ({"nothing": 0}, "nothing must be at least 1"),
        ({"either": 1}, None),
        ({"either": "ab"}, None),
        ({"either": 0}, "either must be at least 1"),
        ({"either": "a"}, "either must have at least 2 characters"),
        ({"colours": ["red"]}, None),
        ({"colours": ["red", "green"]}, "colours[1] is not one of 'red', 'blue'"),
        ({"parts": [{"kind": "part", "size": 3}, {"kind": "other", "size": 9}]}, None),
        ({"parts": [{"kind": "part", "size": 4}]}, "parts[0].size must be at most 3"),
        ({"inner": {"a": {"size": 4}}}, "inner.a.size must be at most 3"),
        ({"from": 0}, "from must be at least 1"),
    ],
)
def test_each_bound_is_checked_and_named(fields: dict[str, Any], problem: str | None) -> None:
    model = Bounded(**fields)
    if problem is None:
        check_values(model, "it")
    else:
        with pytest.raises(ApiValueError) as caught:
            check_values(model, "it")
        assert str(caught.value) == f"it.{problem}"
