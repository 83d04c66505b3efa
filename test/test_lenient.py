"""Answers that do not fit what the API's description says: delivered all the same, and what is wrong is told."""

from __future__ import annotations

import copy
import json
import logging
import pickle
import re
from datetime import date, datetime, timezone
from typing import Annotated, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError
from spec_examples import document, examples_of, resolved
from support.client import PROMPT, config
from support.raw_server import RawServer, http, stream
from support.request import BODY
from support.streaming import DONE, chunk, event

from together.generated import (
    ApiClient,
    ApiResponse,
    ChatApi,
    ChatCompletionChoice,
    ChatCompletionChunk,
    ChatCompletionResponse,
    Model,
    ResponseDecodeException,
    ResponseIssue,
    StreamInterruptedException,
    TextContentPart,
    UnknownModel,
    UsageData,
)
from together.generated._response import lenient
from together.generated._types import json_decoder

SECRET = "what-the-model-said"
CHOICE: dict[str, Any] = {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": "x"}}
FULL: dict[str, Any] = {
    "id": "chat-1",
    "object": "chat.completion",
    "created": 1,
    "model": "test/model",
    "choices": [
        CHOICE,
        {
            "index": 1,
            "seed": 15211388391736203001,
            "message": {
                "role": "assistant",
                "content": None,
                "tool_calls": [{"id": "c", "type": "function", "function": {"name": "f", "arguments": "{}"}}],
                "unknown": {"deep": [1]},
            },
            "logprobs": {"tokens": ["a", "b"], "token_logprobs": [0.5, -1.0], "token_ids": [1, 2]},
        },
    ],
    "usage": {"prompt_tokens": 1, "completion_tokens": 2, "total_tokens": 3},
}


async def info_of(body: bytes, **settings: Any) -> ApiResponse[ChatCompletionResponse]:
    async with (
        RawServer(http("200 OK", body, "x-request-id: req-1")) as server,
        ApiClient(config(server, **settings)) as client,
    ):
        return await ChatApi(client).chat_completions_with_http_info(BODY)


async def test_an_answer_that_does_not_fit_is_delivered_with_what_fits_typed(caplog: pytest.LogCaptureFixture) -> None:
    body = copy.deepcopy(FULL)
    body["created"] = None
    body["choices"][0]["index"] = SECRET
    del body["choices"][1]["message"]["tool_calls"][0]["function"]["name"]
    body["usage"]["total_tokens"] = [SECRET]
    info = await info_of(json.dumps(body).encode())
    data: Any = info.data  # it is not all that its type says
    assert type(info.data) is ChatCompletionResponse
    assert {type(choice) for choice in data.choices} == {ChatCompletionChoice}
    assert data.choices[0].message == ChatCompletionChoice.model_validate(CHOICE).message
    assert (data.created, data.choices[0].index) == (None, SECRET)
    assert {type(data.usage)} == {UsageData}
    assert (data.usage.prompt_tokens, data.usage.total_tokens) == (1, [SECRET])
    call = ((data.choices[1].message and data.choices[1].message.tool_calls) or [])[0]
    assert (call.function.arguments, call.function.name) == ("{}", None)
    assert call.function.model_fields_set == {"arguments"}
    assert [issue.path for issue in info.response_issues] == [
        "created",
        "choices[0].index",
        "choices[1].message.tool_calls[0].function.name",
        "usage.total_tokens",
    ]
    assert all(issue.reason and SECRET not in str(issue) for issue in info.response_issues)
    assert json.loads(data.to_json()) == body
    (record,) = caplog.records
    assert (record.levelno, record.name) == (logging.WARNING, "together.generated")
    for path in ("choices[0].index", "created", "req-1"):
        assert path in record.getMessage()
    assert SECRET not in caplog.text


async def test_an_answer_that_fits_has_no_issues_and_logs_nothing(caplog: pytest.LogCaptureFixture) -> None:
    info = await info_of(json.dumps(FULL).encode())
    assert info.response_issues == ()
    assert not caplog.records


async def test_strict_responses_raise_with_the_paths_and_never_the_values() -> None:
    body = {**FULL, "created": SECRET}
    with pytest.raises(ResponseDecodeException, match=r"created: ") as caught:
        await info_of(json.dumps(body).encode(), strict_responses=True)
    assert SECRET not in str(caught.value)
    assert SECRET in (caught.value.body or "")


@pytest.mark.parametrize("body", [b"", b"{", b"nope", b"null", b"[]", b'"text"', b"5", b"[" * 5000, b'{"a":' * 300])
async def test_what_is_no_json_or_of_another_kind_raises_always_with_the_body(body: bytes) -> None:
    with pytest.raises(ResponseDecodeException, match="the body is no ChatCompletionResponse") as caught:
        await info_of(body)
    assert (caught.value.body, caught.value.request_id, caught.value.status) == (body.decode(), "req-1", 200)


async def test_one_bad_item_of_many_leaves_the_others_typed() -> None:
    body = {**FULL, "choices": [{**CHOICE, "index": index} for index in range(2000)]}
    body["choices"][777]["index"] = {}
    info = await info_of(json.dumps(body).encode())
    assert [issue.path for issue in info.response_issues] == ["choices[777].index"]
    assert all(type(choice) is ChatCompletionChoice for choice in info.data.choices)
    assert [choice.index for choice in info.data.choices[778:]] == list(range(778, 2000))


async def test_issues_beyond_the_bound_are_counted() -> None:
    body = {**FULL, "choices": [{**CHOICE, "index": None} for _ in range(250)] + [{"index": []} for _ in range(250)]}
    issues = (await info_of(json.dumps(body).encode())).response_issues
    assert len(issues) == lenient.MAX_ISSUES + 1
    assert issues[-1] == ResponseIssue("", "150 more places do not fit")


# -- text that is none


async def test_a_byte_order_mark_is_no_issue() -> None:
    text = json.dumps({**FULL, "model": "\u20ac"}, ensure_ascii=False)
    for body in (b"\xef\xbb\xbf" + text.encode(), text.encode("utf-16"), text.encode("utf-32")):
        info = await info_of(body, strict_responses=True)
        assert info.response_issues == ()
        assert json.loads(info.data.to_json()) == {**FULL, "model": "\u20ac"}


async def test_invalid_utf8_is_replaced_and_told() -> None:
    body = json.dumps({**FULL, "model": "a?b"}).encode().replace(b"a?b", b"a\xffb")
    info = await info_of(body)
    assert info.data.model == "a\ufffdb"
    (issue,) = info.response_issues
    assert str(body.index(b"\xff")) in issue.reason
    assert info.data.to_json()


async def test_half_of_a_surrogate_pair_is_replaced_and_told() -> None:
    body = json.dumps({**FULL, "model": "?", "id": "\\ud83d \U0001f600"}).replace('"?"', r'"a\ud83d\\ud83d"').encode()
    info = await info_of(body)
    assert info.data.model == "a\ufffd\\ud83d"
    assert info.data.id == "\\ud83d \U0001f600"
    assert [issue.reason for issue in info.response_issues] == ["half of a surrogate pair was replaced"]
    assert info.data.to_json()


# -- dates


class Dated(Model):
    """A model with dates."""

    at: datetime
    on: date | None = None


@pytest.mark.parametrize(
    "text", ["Mon, 03 Nov 2025 22:00:00 GMT", "Nov 3, 2025 10:00 PM UTC", "2025-11-03 22:00:00 UTC", "20251103T220000Z"]
)
def test_a_date_in_an_odd_form_is_read(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lenient, "resolve", {"Dated": Dated}.__getitem__)
    data, issues = lenient.parse_leniently("Dated", json.dumps({"at": text, "on": "Nov 3, 2025"}).encode())
    assert issues == []
    assert data.at == datetime(2025, 11, 3, 22, tzinfo=timezone.utc)
    assert data.on == date(2025, 11, 3)


@pytest.mark.parametrize("text", ["soon", "10:00", "November", "03/11/2025", "", "2025-13-45", "99999999999999999999"])
def test_a_text_that_is_no_whole_date_stays_as_it_was_sent(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lenient, "resolve", {"Dated": Dated}.__getitem__)
    data, issues = lenient.parse_leniently("Dated", json.dumps({"at": text}).encode())
    assert data.at == text
    assert [issue.path for issue in issues] == ["at"]


# -- unions


def test_a_known_member_that_does_not_fit_is_of_its_class_all_the_same() -> None:
    body = [{"type": "text", "text": 5}, {"type": "hologram", "x": 1}, {"text": "x"}, {"type": ["text"]}, 7]
    data, issues = lenient.parse_leniently("list[ChatCompletionContentPart]", json.dumps(body).encode())
    assert type(data[0]) is TextContentPart
    assert data[0].to_dict() == body[0]
    assert type(data[1]) is UnknownModel
    assert data[2:] == body[2:]
    assert [issue.path for issue in issues] == ["[0].text", "[2]", "[3]", "[4]"]


# -- streams


async def test_a_chunk_that_does_not_fit_is_delivered_and_told_once(caplog: pytest.LogCaptureFixture) -> None:
    odd = event({"choices": [{"index": SECRET, "delta": {"content": "b"}}], "created": None})
    bare = event({"object": "chat.completion.chunk"})
    answer = stream(chunk("a"), odd, bare, odd, chunk("c", "stop"), DONE)
    async with RawServer(answer) as server, ApiClient(config(server)) as client:
        async with ChatApi(client).chat_completions_stream(BODY) as chunks:
            received = [each async for each in chunks]
        assert chunks.complete
    assert all(type(each) is ChatCompletionChunk for each in received)
    assert [each.choices and each.choices[0].delta.content for each in received] == ["a", "b", "b", "c"]
    assert [issue.path for issue in chunks.response_issues] == [
        "chunks[1].created",
        "chunks[1].choices[0].index",
        "chunks[2].created",
        "chunks[2].choices[0].index",
    ]
    assert chunks.response.response_issues == tuple(chunks.response_issues)
    assert len(caplog.records) == 1
    assert SECRET not in caplog.text
    assert PROMPT not in caplog.text


async def test_a_choice_without_a_usable_index_does_not_count_as_finished() -> None:
    answer = stream(event({"choices": [{"index": "zero", "delta": {"content": "a"}, "finish_reason": "stop"}]}))
    async with RawServer(answer) as server, ApiClient(config(server)) as client:
        chunks = ChatApi(client).chat_completions_stream(BODY)
        assert (await anext(chunks)).choices[0].delta.content == "a"
        with pytest.raises(StreamInterruptedException, match="0 of 1 choices finished"):
            await anext(chunks)
        assert not chunks.complete


# -- any invalid value at any place


def places(value: Any, path: str = "") -> list[tuple[tuple[Any, ...], str]]:
    """Return all places inside a value, as the keys that lead there and as a path."""
    found: list[tuple[tuple[Any, ...], str]] = []
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        where = f"{path}[{key}]" if isinstance(key, int) else f"{path}.{key}".lstrip(".")
        found.append(((key,), where))
        found += [((key, *rest), deeper) for rest, deeper in places(item, where)]
    return found


@given(
    st.sampled_from(places(FULL)),
    st.sampled_from([None, True, 7, 1.5, SECRET, [], [SECRET], {}, {SECRET: SECRET}]),
)
def test_whatever_is_wrong_at_whatever_place_the_rest_is_delivered_typed(
    place: tuple[tuple[Any, ...], str], value: Any
) -> None:
    keys, path = place
    body = copy.deepcopy(FULL)
    inside: Any = body
    for key in keys[:-1]:
        inside = inside[key]
    inside[keys[-1]] = value
    data, issues = lenient.parse_leniently("ChatCompletionResponse", json.dumps(body).encode())
    assert type(data) is ChatCompletionResponse
    assert json.loads(data.to_json()) == body
    for issue in issues:
        assert issue.path.startswith(path)
        assert SECRET not in str(issue)
    for name in set(FULL) - {keys[0]}:
        assert getattr(data, name) == getattr(ChatCompletionResponse.model_validate(FULL), name)
    assert pickle.loads(pickle.dumps(data)) == data
    assert data.model_copy(deep=True) == data
    assert repr(data)


@given(st.sampled_from(places(FULL)))
def test_whatever_is_missing_the_rest_is_delivered_typed(place: tuple[tuple[Any, ...], str]) -> None:
    keys, path = place
    body = copy.deepcopy(FULL)
    inside: Any = body
    for key in keys[:-1]:
        inside = inside[key]
    del inside[keys[-1]]
    data, issues = lenient.parse_leniently("ChatCompletionResponse", json.dumps(body).encode())
    assert json.loads(data.to_json()) == body
    assert [issue.path for issue in issues] in ([], [path])


# -- the same for every type of answer


def answers() -> list[tuple[str, Any]]:
    """Return each type of an answer or of an event, with each example that the document has of it."""
    names = {"ChatCompletionChunk", "CompletionChunk"}
    listed: set[str] = set()
    for path in document()["paths"].values():
        for operation in path.values():
            for status, response in operation["responses"].items():
                schema = resolved(response).get("content", {}).get("application/json", {}).get("schema", {})
                is_list = "items" in schema
                reference = (schema["items"] if is_list else schema).get("$ref")
                if status[0] == "2" and reference is not None:
                    (listed if is_list else names).add(reference.rpartition("/")[2])
    schemas = document()["components"]["schemas"]
    found = [(name, example) for name in sorted(names) for example in examples_of(schemas[name])]
    return found + [(f"list[{name}]", examples_of(schemas[name])) for name in sorted(listed)]


def holds_a_date(example: Any) -> bool:
    """Tell whether an example holds a time: numbers are times too, and are written in another form."""
    return re.search(r"\d{4}-\d\d-\d\dT", json.dumps(example)) is not None


ANSWERS = answers()
WITHOUT_DATES = [(name, example) for name, example in ANSWERS if not holds_a_date(example)]
KINDS: list[Any] = [None, True, 7, 1.5, SECRET, [], [SECRET], {}, {SECRET: SECRET}]
TAKEN_AWAY = object()


def at(value: Any, keys: tuple[Any, ...]) -> Any:
    for key in keys:
        value = value[key]
    return value


def assert_untouched(changed: Any, original: Any, keys: tuple[Any, ...]) -> None:
    """Assert that two parsed values have the same parts everywhere but on the way that the keys lead."""
    if not keys:
        return
    if keys[0] == "type" and len(keys) == 1 and isinstance(changed, (dict, UnknownModel)):
        return  # what tells the members of a union apart
    assert type(changed) is type(original)
    if isinstance(original, BaseModel):
        fields = type(original).model_fields
        wire_names = {name: field.alias or name for name, field in fields.items()}
        for name in fields:
            assert wire_names[name] == keys[0] or getattr(changed, name) == getattr(original, name)
        changed = {wire_names.get(name, name): value for name, value in changed}
        original = {wire_names.get(name, name): value for name, value in original}
    elif isinstance(original, dict):
        assert {**changed, keys[0]: None} == {**original, keys[0]: None}
    elif len(changed) == len(original):
        assert [*changed[: keys[0]], *changed[keys[0] + 1 :]] == [*original[: keys[0]], *original[keys[0] + 1 :]]
    else:
        assert changed == [*original[: keys[0]], *original[keys[0] + 1 :]]
        return
    if len(keys) > 1:
        assert_untouched(at(changed, keys[:1]), at(original, keys[:1]), keys[1:])


def test_every_type_of_answer_has_an_example() -> None:
    assert {name for name, _ in ANSWERS} >= {
        "ChatCompletionResponse",
        "ChatCompletionChunk",
        "CompletionResponse",
        "CompletionChunk",
        "EmbeddingsResponse",
        "RerankResponse",
        "list[ModelInfo]",
    }


@given(st.data())
def test_one_invalid_value_in_any_answer_leaves_all_the_rest_typed(data: st.DataObject) -> None:
    name, example = data.draw(st.sampled_from(WITHOUT_DATES))
    keys, path = data.draw(st.sampled_from(places(example)))
    new = data.draw(st.sampled_from([TAKEN_AWAY, *KINDS]))
    body = copy.deepcopy(example)
    if new is TAKEN_AWAY:
        del at(body, keys[:-1])[keys[-1]]
    else:
        at(body, keys[:-1])[keys[-1]] = new
    answer, issues = lenient.parse_leniently(name, json.dumps(body).encode())
    try:
        json_decoder(name)(json.dumps(body).encode())
    except ValidationError:
        assert issues
    else:
        assert not issues
    original, none = lenient.parse_leniently(name, json.dumps(example).encode())
    assert none == []
    assert_untouched(answer, original, keys)
    for issue in issues:
        assert path.startswith(issue.path) or issue.path.startswith(path)
        assert issue.reason
        assert SECRET not in str(issue)
    # what was made can be used like any other
    items = answer if isinstance(answer, list) else [answer]
    models = [item for item in items if isinstance(item, Model)]
    sent = [item for item in (body if isinstance(body, list) else [body]) if isinstance(item, dict)]
    assert [json.loads(model.to_json()) for model in models] == sent
    assert [model.to_dict() for model in models] == sent
    assert pickle.loads(pickle.dumps(answer)) == answer
    assert [model.model_copy(deep=True) for model in models] == models
    assert repr(answer)


@pytest.mark.parametrize("name", sorted({name for name, _ in ANSWERS}))
@pytest.mark.parametrize("value", [None, True, 7, SECRET, [], {}])
def test_a_root_of_another_kind_is_refused_without_its_value(name: str, value: Any) -> None:
    body = json.dumps(value).encode()
    if type(value) is (list if name.startswith("list[") else dict):
        assert lenient.parse_leniently(name, body)[0] is not None
        return
    with pytest.raises(lenient.NotParsable, match="was promised") as caught:
        lenient.parse_leniently(name, body)
    assert SECRET not in caught.value.reason


# -- what issues say


def test_the_keys_of_a_map_are_not_told_as_they_can_be_words_of_the_answer() -> None:
    choice = {**CHOICE, "top_logprobs": {"a": -1.0, SECRET: "x", "\n": "y"}}
    data, issues = lenient.parse_leniently("ChatCompletionResponse", json.dumps({**FULL, "choices": [choice]}).encode())
    assert data.choices[0].top_logprobs == choice["top_logprobs"]
    (issue,) = issues
    assert issue.path == "choices[0].top_logprobs"
    assert SECRET not in str(issue)


def test_an_open_enum_is_not_said_to_take_its_known_values_only() -> None:
    body = {**FULL, "choices": [{**CHOICE, "finish_reason": 5}]}
    _, issues = lenient.parse_leniently("ChatCompletionResponse", json.dumps(body).encode())
    assert issues == [ResponseIssue("choices[0].finish_reason", "Input should be a valid string")]


def test_the_place_of_invalid_utf8_counts_the_byte_order_mark() -> None:
    for mark in (b"", b"\xef\xbb\xbf"):
        body = mark + json.dumps({**FULL, "model": "?"}).encode().replace(b"?", b"\xff")
        _, issues = lenient.parse_leniently("ChatCompletionResponse", body)
        assert issues == [ResponseIssue("", f"invalid utf-8 at byte {body.index(0xFF)} was replaced")]


def test_nesting_that_is_too_deep_is_called_so() -> None:
    with pytest.raises(lenient.NotParsable, match="nested too deeply"):
        lenient.parse_leniently("ChatCompletionResponse", b'{"x":' * 300 + b"1" + b"}" * 300)


class Node(Model):
    """A model that holds itself."""

    size: int
    inner: Node | None = None
    inners: list[Node] | None = None


@pytest.mark.parametrize("as_list", [False, True])
def test_an_invalid_value_at_the_deepest_place_is_reached(as_list: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lenient, "resolve", {"Node": Node}.__getitem__)
    body: dict[str, Any] = {"size": SECRET}
    for _ in range(95 if as_list else 190):
        body = {"size": 1, "inners": [body]} if as_list else {"size": 1, "inner": body}
    data, issues = lenient.parse_leniently("Node", json.dumps(body).encode())
    (issue,) = issues
    assert issue.path == ("inners[0]." * 95 if as_list else "inner." * 190) + "size"
    assert json.loads(data.model_dump_json(by_alias=True, exclude_unset=True, warnings=False)) == body


@pytest.mark.parametrize("text", ["Nov 3, 2025 10:00 PM EST", "Nov 3, 2025" + " " * 1000, "2025-11-03 10:00:00 +99:00"])
def test_a_date_whose_reading_would_be_a_guess_or_slow_stays_as_sent(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lenient, "resolve", {"Dated": Dated}.__getitem__)
    data, issues = lenient.parse_leniently("Dated", json.dumps({"at": text}).encode())
    assert (data.at, [issue.path for issue in issues]) == (text, ["at"])


class Cat(Model):
    lives: int | None = None


class Dog(Model):
    lives: int | None = None
    teeth: int | None = None


def test_a_union_without_a_constant_that_tells_is_read_as_the_member_that_fits_best(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(lenient, "resolve", lambda _: Annotated[Cat | Dog, "described"])
    value, issues = lenient.parse_leniently("Animal", b'{"lives": "x", "teeth": "y"}')
    assert (type(value), value.lives) == (Cat, "x")
    assert [issue.path for issue in issues] == ["lives"]
    with pytest.raises(lenient.NotParsable, match="an object was promised"):
        lenient.parse_leniently("Animal", b"[]")
