"""Chunks joined to the answer that the plain call would have given, whatever the chunks look like."""

from __future__ import annotations

import json
import sys
from collections import Counter
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from together.generated import ChatCompletionChunk, ChatCompletionResponse, CompletionChunk, CompletionResponse
from together.generated._response.collecting import collect_answer, text_of
from together.generated._types import resolve

CHAT, TEXT = "ChatCompletionResponse", "CompletionResponse"
Parts = list[dict[str, Any]]


def collected(*chunks: Any, kind: str = CHAT) -> dict[str, Any]:
    """Collect chunks, with the fields that each has; return the answer without these."""
    usual = {"id": "c", "created": 1, "model": "m"}
    answer = collect_answer([json.dumps({**usual, **chunk}).encode() for chunk in chunks], kind)
    assert isinstance(answer, resolve(kind))
    fields: dict[str, Any] = answer.to_dict()
    return {name: value for name, value in fields.items() if name not in usual or value != usual[name]}


def choice(*parts: dict[str, Any], kind: str = CHAT) -> dict[str, Any]:
    """Collect chunks of one choice; return that choice."""
    [found] = collected(*({"choices": [{"index": 0, **part}]} for part in parts), kind=kind)["choices"]
    assert isinstance(found, dict)
    return found


def message(*deltas: dict[str, Any]) -> dict[str, Any]:
    """Collect deltas; return their message."""
    found = choice(*({"delta": delta} for delta in deltas))["message"]
    assert isinstance(found, dict)
    return found


def call(name: str = "f", arguments: str = "{}", **fields: Any) -> dict[str, Any]:
    return {"type": "function", "function": {"name": name, "arguments": arguments}, **fields}


def part(arguments: str, **fields: Any) -> dict[str, Any]:
    return {"function": {"arguments": arguments}, **fields}


# -- messages


def test_texts_are_joined() -> None:
    deltas: Parts = [
        {"role": "assistant", "content": ""},
        {"content": "Good "},
        {"content": None},
        {"content": "day"},
        {},
    ]
    assert message(*deltas) == {"role": "assistant", "content": "Good day"}


@pytest.mark.parametrize("name", ["reasoning", "reasoning_content", "brand_new"])
def test_reasoning_and_unknown_texts_are_joined(name: str) -> None:
    assert message({name: "Let me "}, {name: None}, {name: "see."}, {"content": "42"}) == {
        name: "Let me see.",
        "content": "42",
    }


def test_message_without_content_has_none() -> None:
    assert message({"role": "assistant", "content": None}, {}) == {"role": "assistant", "content": None}


def test_unknown_fields_go_on_by_their_kind() -> None:
    first = {"list": [1, None], "object": {"text": "a", "number": 1}, "flag": False, "either": "text"}
    second = {"list": [2, {"x": 1}], "object": {"text": "b", "number": 2}, "flag": True, "either": {"now": "an object"}}
    assert message(first, second) == {
        "list": [1, None, 2, {"x": 1}],
        "object": {"text": "ab", "number": 2},
        "flag": True,
        "either": {"now": "an object"},
    }


def test_function_call_is_joined() -> None:
    parts: Parts = [{"name": "f", "arguments": ""}, {"name": None, "arguments": "{"}, {"arguments": "}"}]
    assert message(*({"function_call": each} for each in parts)) == {"function_call": {"name": "f", "arguments": "{}"}}


TOOL_CALLS: dict[str, tuple[list[list[dict[str, Any]]], list[dict[str, Any]]]] = {
    "in parts": (
        [[call(index=0, id="a", arguments="")], [part("{", index=0)], [part("}", index=0, id=None)]],
        [call(index=0, id="a")],
    ),
    "several at a time": (
        [
            [call(index=0, id="a", arguments="{"), call("g", "[", index=1, id="b")],
            [part("]", index=1), part("}", index=0)],
        ],
        [call(index=0, id="a"), call("g", "[]", index=1, id="b")],
    ),
    "in another order": (
        [[call(index=1, id="b")], [call(index=0, id="a")]],
        [call(index=0, id="a"), call(index=1, id="b")],
    ),
    "whole, one index for all": (
        [[call(index=0, id="a")], [call(index=0, id="b")]],
        [call(index=0, id="a"), call(index=0, id="b")],
    ),
    "whole, -1 for all": (
        [[call(index=-1, id="a"), call(index=-1, id="b")]],
        [call(index=-1, id="a"), call(index=-1, id="b")],
    ),
    "whole, without index": ([[call(id="a")], [call(id="b")]], [call(id="a"), call(id="b")]),
    "parts without index": (
        [[call(index=0, id="a", arguments="")], [part("{}")], [call(id="b")]],
        [call(index=0, id="a"), call(id="b")],
    ),
    "name and id in each part": (
        [[call(index=0, id="a", arguments="{")], [call(index=0, id="a", arguments="}")]],
        [call(index=0, id="a")],
    ),
    "name in parts": (
        [[call("get_", "", index=0, id="a")], [call("weather", "{}", index=0)]],
        [call("get_weather", index=0, id="a")],
    ),
    "id after the name": ([[call(index=0, id="")], [part("", index=0, id="a")]], [call(index=0, id="a")]),
    "no arguments": (
        [[{"index": 0, "id": "a", "type": "function", "function": {"name": "f"}}]],
        [call(index=0, id="a", arguments="")],
    ),
    "none": ([[]], []),
}


@pytest.mark.parametrize(("parts", "calls"), TOOL_CALLS.values(), ids=TOOL_CALLS)
@pytest.mark.parametrize("beside", [False, True], ids=["in the delta", "beside the delta"])
def test_tool_calls_are_joined_by_their_index(
    parts: list[list[dict[str, Any]]], calls: list[dict[str, Any]], beside: bool
) -> None:
    if beside:
        found = choice(*({"delta": {"tool_calls": None}, "tool_calls": each} for each in parts))["message"]
    else:
        found = message(*({"tool_calls": each} for each in parts))
    assert found == {"tool_calls": calls}


def test_content_and_role_beside_the_delta_are_those_of_the_message() -> None:
    parts: Parts = [
        {"role": "assistant", "text": "a", "delta": {}},
        {"text": "b", "delta": {"content": ""}},
        {"text": "c"},
    ]
    assert choice(*parts)["message"] == {"role": "assistant", "content": "abc"}


def test_content_in_two_places_counts_once() -> None:
    assert choice(*({"text": each, "delta": {"content": each}} for each in "ab"))["message"] == {"content": "ab"}
    assert choice(*({"text": each, "delta": {"content": each}} for each in "ab"), kind=TEXT) == {"text": "ab"}


# -- log probabilities


def test_log_probability_of_each_token_becomes_lists() -> None:
    parts: Parts = [
        {"logprobs": -0.5, "delta": {"content": "a", "token_id": 7}},
        {"logprobs": -1, "delta": {"content": "b"}},
    ]
    assert choice(*parts)["logprobs"] == {"tokens": ["a", "b"], "token_logprobs": [-0.5, -1], "token_ids": [7, None]}
    assert choice(*parts[1:])["logprobs"] == {"tokens": ["b"], "token_logprobs": [-1]}


def test_lists_of_log_probabilities_go_on() -> None:
    first = {"tokens": ["a"], "token_logprobs": [-1.0], "top_logprobs": [{"a": -1.0}], "content": None}
    second = {"tokens": ["b"], "token_logprobs": [None], "top_logprobs": [None], "token_ids": [3]}
    assert choice({"logprobs": first}, {"logprobs": None}, {"logprobs": second})["logprobs"] == {
        "tokens": ["a", "b"],
        "token_logprobs": [-1.0, None],
        "top_logprobs": [{"a": -1.0}, None],
        "content": None,
        "token_ids": [3],
    }


def test_objects_of_log_probabilities_go_on() -> None:
    parts: Parts = [
        {"content": [{"token": "a", "logprob": -1.0}]},
        {"content": [{"token": "b", "logprob": -2.0}]},
    ]
    whole = {"content": [*parts[0]["content"], *parts[1]["content"]]}
    assert choice(*({"logprobs": each} for each in parts))["logprobs"] == whole
    keyed = [{"top_logprobs": {"a": -1.0}}, {"top_logprobs": {"b": -2.0}}]
    assert choice(*({"logprobs": each} for each in keyed))["logprobs"] == {"top_logprobs": {"a": -1.0, "b": -2.0}}
    assert choice(*keyed)["top_logprobs"] == {"a": -1.0, "b": -2.0}


def test_log_probabilities_that_nobody_asked_for_are_null() -> None:
    assert choice({"logprobs": None}, {"logprobs": None})["logprobs"] is None


# -- choices


def test_first_finish_reason_and_last_other_values_of_a_choice_count() -> None:
    parts: Parts = [
        {"finish_reason": None, "seed": None, "token_ids": [1], "stop_reason": None, "new": 1},
        {"finish_reason": "length", "seed": 2**64, "token_ids": [2, 3], "new": 2},
        {"finish_reason": "stop", "seed": None, "token_ids": None},
    ]
    assert choice(*parts) == {
        "index": 0,
        "message": {},
        "finish_reason": "length",
        "seed": 2**64,
        "token_ids": [1, 2, 3],
        "stop_reason": None,
        "new": 2,
    }


def test_choices_stand_in_the_order_of_their_indices() -> None:
    choices = [{"index": index, "delta": {"content": str(index)}} for index in (2, 0, 1, 0)]
    found = collected({"choices": choices[:2]}, {"choices": choices[2:]})["choices"]
    assert [(each["index"], each["message"]["content"]) for each in found] == [(0, "00"), (1, "1"), (2, "2")]


# -- answers


def test_first_id_last_usage_and_every_warning_of_an_answer_count() -> None:
    usage = {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}
    assert collected(
        {"choices": [], "warnings": [], "system_fingerprint": "f", "object": "chat.completion.chunk"},
        {"choices": [], "id": "other", "created": 2, "usage": usage, "warnings": [{"message": "a"}], "new": [1]},
        {"choices": [], "usage": {**usage, "total_tokens": 3}, "warnings": [{"message": "a"}, {"message": "b"}]},
        {"choices": [], "usage": None, "warnings": None, "new": [2]},
    ) == {
        "object": "chat.completion",
        "choices": [],
        "system_fingerprint": "f",
        "usage": {**usage, "total_tokens": 3},
        "warnings": [{"message": "a"}, {"message": "b"}],
        "new": [2],
    }


def test_token_ids_of_the_prompt_are_those_of_the_answer() -> None:
    answer = collected(
        {"choices": [{"index": 0, "prompt_token_ids": [1, 2]}]}, {"choices": [{"prompt_token_ids": None}]}
    )
    assert answer == {"prompt_token_ids": [1, 2], "choices": [{"index": 0, "message": {}}]}


def test_null_counts_where_nothing_else_came() -> None:
    nulls: dict[str, Any] = {"usage": None, "warnings": None, "choices": []}
    assert collected(nulls) == nulls
    assert collected({**nulls, "warnings": []})["warnings"] == []


def test_missing_required_fields_read_as_none() -> None:
    answer = collect_answer([b'{"choices": [{"delta": {"tool_calls": [{"function": {}}]}}]}'], CHAT)
    assert isinstance(answer, ChatCompletionResponse)
    missing: list[Any] = [answer.id, answer.created, answer.tool_calls[0].id]
    assert missing == [None] * 3
    assert (answer.text, answer.tool_calls[0].function.arguments) == ("", "")


# -- completions


def test_texts_of_a_completion_are_joined() -> None:
    parts: Parts = [
        {"text": "a", "delta": {"token_id": 1, "role": "assistant", "content": "a"}},
        {"text": "b"},
        {"delta": None},
    ]
    assert choice(*parts, kind=TEXT) == {"text": "ab"}


def test_what_else_is_in_the_deltas_of_a_completion_is_kept() -> None:
    parts: Parts = [
        {"delta": {"content": "a", "reasoning": "x"}},
        {"delta": {"content": "b", "reasoning": "y"}},
    ]
    assert choice(*parts, kind=TEXT) == {"text": "ab", "reasoning": "xy"}


def test_completion_in_tokens_alone_has_their_text() -> None:
    tokens = [
        {"id": 1, "text": "a", "logprob": 0.0},
        {"id": 2, "text": "b"},
        {"id": 3, "text": "</s>", "special": True},
    ]
    chunks = [{"token": token, "choices": [{"index": 0}]} for token in tokens]
    assert collected(*chunks, kind=TEXT) == {"choices": [{"text": "ab"}]}
    parsed = [CompletionChunk.from_dict({"id": "c", **chunk}) for chunk in chunks]
    assert [text_of(each) for each in parsed] == ["a", "b", ""]


def test_what_a_chunk_of_a_completion_says_for_all_choices_counts_for_each() -> None:
    chunks = [
        {"choices": [{"index": 0, "text": "a", "finish_reason": "length"}, {"index": 1, "text": "b"}]},
        {"choices": [], "finish_reason": "stop", "seed": 4},
    ]
    assert collected(*chunks, kind=TEXT)["choices"] == [
        {"text": "a", "finish_reason": "length", "seed": 4},
        {"text": "b", "finish_reason": "stop", "seed": 4},
    ]


def test_object_of_a_completion_is_that_of_the_plain_answer() -> None:
    assert collected({"choices": [], "object": "completion.chunk"}, kind=TEXT)["object"] == "text.completion"


# -- the text of a chunk


def test_text_of_a_chunk_is_that_of_the_first_choice() -> None:
    choices = [{"index": index, "delta": {"content": text}} for index, text in ((1, "b"), (0, "a"))]
    assert text_of(ChatCompletionChunk.from_dict({"id": "c", "created": 1, "model": "m", "choices": choices})) == "a"
    assert text_of(ChatCompletionChunk.from_dict({"id": "c", "created": 1, "model": "m", "choices": []})) == ""


# -- whatever comes

KEYS = ["id", "object", "choices", "index", "delta", "content", "text", "tool_calls", "function", "arguments", "name"]
KEYS += [
    "logprobs",
    "tokens",
    "token_ids",
    "token_id",
    "token",
    "finish_reason",
    "usage",
    "warnings",
    "message",
    "special",
]
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-1, 3) | st.floats(allow_nan=False) | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=5),
    max_leaves=20,
)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.lists(JSON, max_size=4), st.sampled_from([CHAT, TEXT]))
def test_whatever_comes_an_answer_is_made_of_it(chunks: list[Any], kind: str) -> None:
    choices = [{"id": "c", "choices": [{"delta": chunk, "logprobs": chunk}, chunk]} for chunk in chunks]
    answer = collect_answer([json.dumps(chunk).encode() for chunk in [*chunks, *choices]], kind)
    assert isinstance(answer, (ChatCompletionResponse, CompletionResponse))
    assert isinstance(answer.text, str)
    assert repr(answer)


def test_what_is_not_json_is_left_out() -> None:
    chunks = [b'{"id": "c", "choices": []}', b"no json", b"[1]", b'"\\ud800"']
    assert collect_answer(chunks, CHAT).id == "c"


@pytest.mark.parametrize(
    "fields", [{"delta": {"content": "x"}}, {"delta": {"tool_calls": [part("x", index=0)]}}], ids=str
)
def test_each_chunk_takes_as_long_as_the_one_before(fields: dict[str, Any]) -> None:
    def calls_for(number: int) -> int:
        count: Counter[str] = Counter()
        chunks = [json.dumps({"choices": [{"index": 0, "logprobs": -1.0, **fields}]}).encode()] * number
        sys.setprofile(lambda frame, event, argument: count.update([event]))
        try:
            collect_answer(chunks, CHAT)
        finally:
            sys.setprofile(None)
        return count["call"] + count["c_call"]

    calls_for(1)
    few, more, many = calls_for(100), calls_for(200), calls_for(400)
    assert many - more <= 2 * (more - few) + 100
