"""What is sent for what was asked for: bodies, options, headers; and what is refused before a byte is sent."""

from __future__ import annotations

import copy
import json
import math
import re
from collections import UserDict
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from types import MappingProxyType
from typing import Any

import pytest
from pydantic import BaseModel
from raw_server import RawServer, stream
from request_support import ANSWER, BODY, MESSAGES, TOKEN, refusal, sent
from typing_extensions import Never

from together.generated import (
    ApiClient,
    ApiTypeError,
    ApiValueError,
    ChatApi,
    ChatCompletionMessage,
    ChatCompletionRequest,
    ChatCompletionResponse,
    ChatCompletionUserMessageParam,
    Configuration,
    Model,
    ToolsPart,
)
from together.generated.api.chat_api import CHAT_COMPLETIONS
from together.generated.operation import Body, Operation, RequestOptions
from together.generated.request import build_request

REQUEST = ChatCompletionRequest(model="test/model", messages=[ChatCompletionUserMessageParam(content="Hello there")])
DONE = stream(b"data: [DONE]\n\n")
DEFINE: Operation[None, Never] = Operation(
    "define",
    "POST",
    "/define",
    body=Body("body", "ResponseFormatJsonSchemaDefinition", required=True),
    responses={"200": None},
)


# -- what a body may be


async def test_a_text_as_a_body_is_json_where_the_operation_says_so() -> None:
    say: Operation[None, Never] = Operation("say", "POST", "/say", body=Body("body", "str"), responses={"200": None})
    assert (await sent({"body": 'é"'}, say)).body == '"é\\""'.encode()
    assert "body: Input should be a valid string" in await refusal(ApiValueError, {"body": 1}, say)


@pytest.mark.parametrize("kind", ["image_url", "video_url", "audio_url", "input_audio"])
async def test_a_large_file_arrives_whole_beside_other_parts(kind: str) -> None:
    def part(content: str) -> dict[str, Any]:
        about = {"data": content, "format": "wav"} if kind == "input_audio" else {"url": content}
        return {"type": kind, kind: about}

    files = ["iVBORw0KGgo+/A==" * 8192, '/9j/4AAQSkZJRgAB"\\\n\x00é😀' * 8192]
    parts = [{"type": "text", "text": "What?"}, *map(part, files), part("https://example.com/a")]
    body = {"model": "m", "messages": [{"role": "user", "content": parts}]}
    for request in (body, ChatCompletionRequest.from_dict(body)):
        arrived = await sent(request)
        assert arrived.json == body
        assert arrived.header("Content-Length") == [str(len(arrived.body))]


async def test_a_model_and_a_dict_of_its_fields_are_sent_alike() -> None:
    assert (await sent(REQUEST)).body == (await sent(BODY)).body == json.dumps(BODY, separators=(",", ":")).encode()


@pytest.mark.parametrize("mapping", [MappingProxyType, UserDict])
async def test_any_mapping_is_a_body_at_any_depth(mapping: Any) -> None:
    assert (await sent(mapping({**BODY, "messages": [mapping(MESSAGES[0])]}))).json == BODY


@pytest.mark.parametrize(
    "several", [tuple, iter, lambda items: (item for item in items), lambda items: map(dict, items)]
)
@pytest.mark.parametrize("body", [dict, lambda **fields: ChatCompletionRequest(**fields)])
async def test_messages_may_come_from_any_iterable(several: Any, body: Any) -> None:
    messages = [{"role": "user", "content": "one", "name": None}, {"role": "user", "content": "two"}]
    expected = [{"role": "user", "content": "one"}, {"role": "user", "content": "two"}]
    assert (await sent(body(model="m", messages=several(messages)))).json["messages"] == expected


async def test_models_dicts_and_the_message_of_an_answer_may_be_mixed() -> None:
    answer = ChatCompletionResponse.from_dict(ANSWER)
    assert answer is not None
    said = answer.choices[0].message
    assert said is not None
    messages: list[Any] = [REQUEST.messages[0], said, {"role": "user", "content": "Go on"}]
    expected = [
        {"role": "user", "content": "Hello there"},
        {"role": "assistant", "content": "Hello."},
        {"role": "user", "content": "Go on"},
    ]
    assert (await sent({"model": "m", "messages": messages})).json["messages"] == expected
    assert (await sent(ChatCompletionRequest(model="m", messages=messages))).json["messages"] == expected


async def test_a_message_of_an_answer_keeps_its_unknown_fields_when_it_is_sent_back() -> None:
    said = ChatCompletionMessage.from_dict({"role": "assistant", "content": "x", "annotations": [{"deep": 1}]})
    assert said is not None
    body = await sent(ChatCompletionRequest(model="m", messages=[said]))
    assert body.json["messages"] == [{"role": "assistant", "content": "x", "annotations": [{"deep": 1}]}]


class Foreign(BaseModel):
    """A model of the caller's own."""

    model: str = "m"


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("text", "str"),
        ([BODY], "list"),
        (b"{}", "bytes"),
        (7, "int"),
        (Foreign(), "Foreign"),
        (REQUEST.messages[0], "ChatCompletionUserMessageParam"),
        (Model(), "Model"),
    ],
)
async def test_a_body_of_another_kind_is_refused(body: Any, kind: str) -> None:
    message = await refusal(ApiTypeError, body)
    assert message == (f"chat_completion_request must be a ChatCompletionRequest or a dict of its fields, not {kind}.")


async def test_without_a_body_no_content_type_is_sent() -> None:
    request = await sent(None)
    assert (request.body, request.header("content-type")) == (b"", [])


async def test_a_dict_that_does_not_fit_is_refused_with_the_path_of_each_problem() -> None:
    body = {"messages": [{"role": "user"}, {"role": "user", "content": [{"type": "text", "text": 5}]}], "n": "many"}
    message = await refusal(ApiValueError, body)
    assert message.startswith("chat_completion_request does not fit ChatCompletionRequest: ")
    for problem in (
        "chat_completion_request.model: Field required",
        "chat_completion_request.messages[0].content: Field required",
        "chat_completion_request.messages[1].content[0].text: Input should be a valid string",
        "chat_completion_request.n: Input should be a valid integer",
    ):
        assert problem in message


async def test_a_dict_that_does_not_fit_is_refused_without_showing_its_values() -> None:
    body = {"model": "m", "messages": [{"role": "user", "content": {"secret": "prompt-text"}}]}
    async with ApiClient(Configuration(host="http://127.0.0.1:1/v1", access_token=TOKEN)) as client:
        with pytest.raises(ApiValueError) as caught:
            await ChatApi(client).chat_completions(body)
    error: BaseException | None = caught.value
    while error is not None:
        assert "prompt-text" not in str(error)
        error = error.__cause__


@pytest.mark.parametrize("role", [None, 5, ["user"], {"a": 1}])
async def test_a_message_without_a_usable_role_is_refused_with_the_roles_there_are(role: Any) -> None:
    message = await refusal(ApiValueError, {"model": "m", "messages": [{"role": role, "content": "x"}]})
    assert message.endswith(
        "chat_completion_request.messages[0]: needs a field 'role' that says its kind: "
        "assistant, function, system, tool, user"
    )


# -- misspelt fields


async def test_a_misspelt_key_of_a_body_is_refused_with_the_nearest_name() -> None:
    message = await refusal(ApiTypeError, {**BODY, "max_token": 5})
    assert message == (
        "ChatCompletionRequest has no field 'max_token'; did you mean 'max_tokens'? "
        "A field that this client does not know can be sent with _extra_body."
    )


@pytest.mark.parametrize("key", ["zzzz", 5, ("a", "b")])
async def test_a_key_that_is_near_to_no_field_is_refused_too(key: Any) -> None:
    message = await refusal(ApiTypeError, {**BODY, key: 1})
    assert message.startswith(f"ChatCompletionRequest has no field {key!r}. A field that this client does not know")


async def test_unknown_fields_of_nested_parts_are_kept() -> None:
    part = {"type": "text", "text": "x", "cache_control": {"type": "ephemeral"}}
    body = {"model": "m", "messages": [{"role": "user", "content": [part], "weight": 2}]}
    assert (await sent(body)).json == body


# -- options


async def test_an_unknown_option_is_refused_with_its_name_and_the_options_there_are() -> None:
    message = await refusal(ApiTypeError, BODY, _request_timout=3)
    assert message == (
        "chat_completions() has no argument '_request_timout'; did you mean '_request_timeout'? Its options are "
        + ", ".join(sorted(RequestOptions.__annotations__))
        + "."
    )


async def test_a_misspelt_argument_is_refused_with_the_nearest_name(chat: ChatApi) -> None:
    misspelt: Any = {"chat_completions_request": BODY}
    with pytest.raises(ApiTypeError, match="did you mean 'chat_completion_request'"):
        await chat.chat_completions(**misspelt)


@pytest.mark.parametrize(
    ("option", "value", "message"),
    [
        ("_headers", [("a", "b")], "_headers must be a dict, not list."),
        ("_headers", {1: "b"}, "_headers must be a dict whose keys are strings."),
        ("_headers", {"x-a": 1}, "_headers: header 'x-a' must be a string, as must its value."),
        ("_headers", {"x-a": None}, "_headers: header 'x-a' must be a string, as must its value."),
        ("_extra_body", [1], "_extra_body must be a dict, not list."),
        ("_extra_body", {1: 2}, "_extra_body must be a dict whose keys are strings."),
        ("_extra_query", "a=b", "_extra_query must be a dict, not str."),
        ("_request_auth", TOKEN, "_request_auth must be a dict, not str."),
        ("_content_type", 5, "_content_type must be a string, not int."),
        ("_host_index", "0", "_host_index must be a number, not str."),
        ("_host_index", True, "_host_index must be a number, not bool."),
    ],
)
async def test_an_option_of_the_wrong_type_is_refused(option: str, value: Any, message: str) -> None:
    assert await refusal(ApiTypeError, BODY, **{option: value}) == message


@pytest.mark.parametrize(
    ("option", "value", "names"),
    [
        ("_request_timeout", "soon", "_request_timeout"),
        ("_request_timeout", -1, "_request_timeout"),
        ("_request_timeout", True, "_request_timeout"),
        ("_request_timeout", (1, 2, 3), "_request_timeout"),
        ("_retries", "often", "retries"),
        ("_retries", -1, "retries"),
        ("_host_index", 99, "server_index 99"),
        ("_request_auth", {"in": "body", "key": "a", "value": "b"}, "_request_auth"),
        ("_request_auth", {"in": "header", "value": "b"}, "_request_auth"),
        ("_request_auth", {}, "_request_auth"),
    ],
)
async def test_an_option_with_an_unusable_value_is_refused_by_name(option: str, value: Any, names: str) -> None:
    assert names in await refusal(ApiValueError, BODY, **{option: value})


async def test_an_option_that_is_none_counts_as_not_given() -> None:
    options: dict[str, Any] = dict.fromkeys(RequestOptions.__annotations__)
    with_none, without = await sent(BODY, **options), await sent(BODY)
    host = re.compile(rb"\r\nHost: [^\r]*")
    assert host.sub(b"", with_none.raw) == host.sub(b"", without.raw)


async def test_no_call_changes_what_the_caller_gave() -> None:
    said = ChatCompletionMessage.from_dict({"content": None, "tool_calls": None})
    assert said is not None
    body: dict[str, Any] = {**BODY, "messages": [*MESSAGES, said], "tool_choice": {"function": {"name": "f"}}}
    options: dict[str, Any] = {
        "_headers": {"X-A": "1"},
        "_extra_body": {"seed": 1, "messages": [{"role": "user", "content": None}], "stream": False},
        "_extra_query": {"a": [1, 2]},
        "_request_auth": {"in": "query", "key": "k", "value": "v"},
    }
    before = copy.deepcopy((body, options))
    await sent(body, **options)
    async with RawServer(DONE) as server, ApiClient(Configuration(host=server.url, access_token=TOKEN)) as client:
        async with ChatApi(client).chat_completions_stream(body, **options) as chunks:
            assert [chunk async for chunk in chunks] == []
        async with ChatApi(client).chat_completions_stream(REQUEST) as chunks:
            assert [chunk async for chunk in chunks] == []
    assert (body, options) == before
    assert said.model_fields_set == {"content", "tool_calls"}
    assert REQUEST.model_fields_set == {"model", "messages"}


# -- _extra_body


async def test_extra_body_adds_and_replaces_fields_whole() -> None:
    body = {**BODY, "response_format": {"type": "json_schema", "json_schema": {"name": "n"}}, "n": 2}
    extra = {"response_format": {"type": "regex", "pattern": {"a": [1, None]}}, "n": "many", "brand_new": {"x": 1}}
    assert (await sent(body, _extra_body=extra)).json == {**body, **extra}
    assert (await sent(ChatCompletionRequest(**body), _extra_body=extra)).json == {**body, **extra}


async def test_extra_body_is_the_body_where_there_is_none() -> None:
    request = await sent(None, _extra_body={"a": {"b": None}})
    assert (request.json, request.header("content-type")) == ({"a": {"b": None}}, ["application/json"])


async def test_extra_body_sends_none_as_null_for_any_field() -> None:
    assert (await sent(BODY, _extra_body={"stop": None})).json == {**BODY, "stop": None}


async def test_extra_body_may_hold_models() -> None:
    tool = ToolsPart.from_dict({"type": "function", "function": {"name": "f"}, "unknown": 1})
    assert (await sent(BODY, _extra_body={"tools": [tool]})).json["tools"] == [
        {"type": "function", "function": {"name": "f"}, "unknown": 1}
    ]


async def test_extra_body_replaces_a_field_that_has_another_name_in_python() -> None:
    request = await sent({"body": {"name": "n", "schema": {"old": 1}}}, DEFINE, _extra_body={"schema": {"new": 2}})
    assert request.body == b'{"name":"n","schema":{"new":2}}'


# -- headers


@pytest.mark.parametrize("name", ["user-agent", "USER-AGENT", "User-Agent"])
async def test_own_headers_win_over_defaults_in_any_case(name: str) -> None:
    assert (await sent(BODY, _headers={name: "mine/1"})).header("user-agent") == ["mine/1"]


def test_a_request_has_each_header_once() -> None:
    configuration = Configuration(host="http://127.0.0.1:1/v1", access_token=TOKEN)
    options: RequestOptions = {"_headers": {"ACCEPT": "a", "x-b": "own"}, "_content_type": "c"}
    defaults = {"X-B": "default", "accept": "default"}
    request = build_request(CHAT_COMPLETIONS, (BODY,), options, configuration, defaults, {})
    assert request.headers == {"Content-Type": "c", "ACCEPT": "a", "x-b": "own"}


async def test_default_headers_are_kept_beside_own_ones() -> None:
    request = await sent(BODY, default_headers={"X-Team": "blue"}, _headers={"x-trace": "7"})
    assert (request.header("X-Team"), request.header("X-Trace")) == (["blue"], ["7"])


async def test_own_accept_and_content_type_headers_win() -> None:
    own = {"accept": "application/vnd.own+json", "content-type": "application/json; charset=utf-8"}
    request = await sent(BODY, _headers=own)
    assert {name: request.header(name) for name in own} == {name: [value] for name, value in own.items()}


async def test_the_content_type_option_replaces_the_default() -> None:
    for default_headers in ({}, {"content-type": "text/plain"}):
        request = await sent(BODY, default_headers=default_headers, _content_type="application/vnd.own+json")
        assert request.header("content-type") == ["application/vnd.own+json"]


async def test_a_plain_call_asks_for_json_once() -> None:
    request = await sent(BODY)
    assert (request.header("accept"), request.header("content-type")) == (["application/json"], ["application/json"])


INJECTIONS = ["a\r\nx-evil: 1", "a\nb", "a\rb", "a\0b", "\x1b[31m", "a\x7f", "a\udc80"]


@pytest.mark.parametrize("value", INJECTIONS)
@pytest.mark.parametrize(
    "given",
    [
        lambda value: {"_headers": {"x-a": value}},
        lambda value: {"_content_type": value},
        lambda value: {"default_headers": {"x-a": value}},
        lambda value: {"_request_auth": {"in": "header", "key": "x-key", "value": value}},
        lambda value: {"_request_auth": {"in": "cookie", "key": "k", "value": value}},
    ],
    ids=["_headers", "_content_type", "default_headers", "_request_auth", "cookie"],
)
async def test_a_header_value_with_control_characters_is_refused(given: Any, value: str) -> None:
    message = await refusal(ApiValueError, BODY, **given(value))
    assert "contains a line break or control character" in message
    assert "evil" not in message


@pytest.mark.parametrize("name", ["", "x a", "x:a", "x\r\ny", "ü", "x\0"])
@pytest.mark.parametrize(
    "given",
    [
        lambda name: {"_headers": {name: "1"}},
        lambda name: {"default_headers": {name: "1"}},
        lambda name: {"_request_auth": {"in": "header", "key": name, "value": "1"}},
    ],
    ids=["_headers", "default_headers", "_request_auth"],
)
async def test_what_is_no_header_name_is_refused(given: Any, name: str) -> None:
    assert "is not the name of a header" in await refusal(ApiValueError, BODY, **given(name))


async def test_header_values_may_hold_tabs_and_any_printable_text() -> None:
    assert (await sent(BODY, _headers={"x-a": "a\tb, ü 語"})).header("x-a") == ["a\tb, ü 語"]


# -- authorization


async def test_the_configured_token_is_sent_as_bearer() -> None:
    assert (await sent(BODY)).header("authorization") == [f"Bearer {TOKEN}"]


@pytest.mark.parametrize(
    ("auth", "header", "query"),
    [
        ({"type": "bearer", "in": "header", "key": "Authorization", "value": "Bearer other"}, ["Bearer other"], ""),
        ({"in": "header", "key": "authorization", "value": "Basic eA=="}, ["Basic eA=="], ""),
        ({"in": "query", "key": "api key", "value": "a&b=c d"}, [], "api%20key=a%26b%3Dc%20d"),
        ({"in": "cookie", "key": "sid", "value": "sid=1"}, [], ""),
    ],
)
async def test_request_auth_takes_the_place_of_the_token(auth: Any, header: list[str], query: str) -> None:
    request = await sent(BODY, _request_auth=auth)
    assert (request.header("authorization"), request.query) == (header, query)
    assert request.header("cookie") == (["sid=1"] if auth["in"] == "cookie" else [])
    assert TOKEN.encode() not in request.raw


async def test_the_entries_of_auth_settings_are_request_auth() -> None:
    auth = Configuration(host="http://h/v1", access_token="other").auth_settings()["bearerAuth"]
    assert (await sent(BODY, _request_auth=auth)).header("authorization") == ["Bearer other"]


@pytest.mark.parametrize(
    "given", [{"_headers": {"AUTHORIZATION": "mine"}}, {"default_headers": {"authorization": "mine"}}]
)
async def test_an_authorization_header_of_the_callers_own_wins(given: Any) -> None:
    request = await sent(BODY, settings={"access_token": None}, **given)
    assert request.header("authorization") == ["mine"]


async def test_own_headers_win_over_request_auth() -> None:
    auth = {"in": "header", "key": "Authorization", "value": "a"}
    request = await sent(BODY, _request_auth=auth, _headers={"authorization": "b"})
    assert request.header("authorization") == ["b"]


def url_with_host_index(index: int, configuration: Configuration) -> str:
    return build_request(CHAT_COMPLETIONS, (BODY,), {"_host_index": index}, configuration, {}, {}).url


def test_host_index_chooses_a_server() -> None:
    configuration = Configuration(access_token=TOKEN)
    servers = configuration.get_host_settings()
    for index, server in enumerate(servers):
        assert url_with_host_index(index, configuration) == server["url"] + "/chat/completions"
    assert len(servers) > 1
    configuration.server_index = 1
    assert url_with_host_index(0, configuration) == servers[0]["url"] + "/chat/completions"


def test_the_host_index_of_stocks_default_does_not_lead_past_a_host_that_was_set() -> None:
    configuration = Configuration(host="http://127.0.0.1:1/v1", access_token=TOKEN)
    assert url_with_host_index(0, configuration) == "http://127.0.0.1:1/v1/chat/completions"
    other = configuration.get_host_settings()[1]["url"]
    assert url_with_host_index(1, configuration) == other + "/chat/completions"


def test_the_description_of_a_request_shows_nothing_secret() -> None:
    configuration = Configuration(host="http://127.0.0.1:1/v1", access_token=TOKEN)
    options: RequestOptions = {"_headers": {"Authorization": TOKEN}, "_extra_query": {"key": TOKEN}}
    request = build_request(CHAT_COMPLETIONS, (BODY,), options, configuration, {}, {})
    assert TOKEN in request.url
    assert TOKEN not in repr(request)
    assert "Hello" not in repr(request)


# -- what is sent: unset, None, constants


async def test_what_is_not_set_is_not_sent_and_neither_are_defaults_of_the_api() -> None:
    assert set((await sent(REQUEST)).json) == {"model", "messages"}
    body = {**BODY, "response_format": {"type": "json_schema", "json_schema": {"name": "n"}}}
    assert (await sent(body)).json == body  # `strict` has a default in the API


def assigned(**fields: Any) -> ChatCompletionRequest:
    request = ChatCompletionRequest(**BODY)
    for name, value in fields.items():
        setattr(request, name, value)
    return request


def keywords(**fields: Any) -> ChatCompletionRequest:
    return ChatCompletionRequest(**{**BODY, **fields})


def plain_dict(**fields: Any) -> dict[str, Any]:
    return {**BODY, **fields}


def copied(**fields: Any) -> ChatCompletionRequest:
    return ChatCompletionRequest(**BODY).model_copy(update=fields)


@pytest.mark.parametrize("body", [plain_dict, keywords, assigned, copied])
async def test_none_is_not_sent_where_the_api_knows_no_null(body: Any) -> None:
    assert (await sent(body(stop=None, temperature=None, tools=None))).json == BODY


@pytest.mark.parametrize("body", [plain_dict, keywords, assigned])
@pytest.mark.parametrize("nested", [dict, MappingProxyType])
async def test_none_in_a_nested_dict_is_sent_only_where_the_api_knows_null(body: Any, nested: Any) -> None:
    messages = [nested({"role": "assistant", "content": None, "name": None, "tool_calls": None})]
    schema = nested({"name": "n", "strict": None, "description": None})
    request = await sent(body(messages=messages, response_format={"type": "json_schema", "json_schema": schema}))
    assert request.json["messages"] == [{"role": "assistant", "content": None}]
    assert request.json["response_format"]["json_schema"] == {"name": "n", "strict": None}


async def test_none_in_untyped_data_is_sent() -> None:
    body = {**BODY, "chat_template_kwargs": {"a": None, "b": [None]}}
    assert (await sent(body)).json == body


@pytest.mark.parametrize("body", [plain_dict, keywords, assigned])
async def test_constants_are_sent_though_nested_dicts_lack_them(body: Any) -> None:
    call = {"id": "call-1", "function": {"name": "f", "arguments": "{}"}}
    request = await sent(
        body(messages=[{"role": "assistant", "tool_calls": (call,)}], tool_choice={"function": {"name": "f"}})
    )
    assert request.json["messages"] == [{"role": "assistant", "tool_calls": [{**call, "type": "function"}]}]
    assert request.json["tool_choice"] == {"type": "function", "function": {"name": "f"}}


async def test_constants_of_models_are_sent_though_nobody_gave_them() -> None:
    assert (await sent(REQUEST)).json["messages"] == [{"role": "user", "content": "Hello there"}]


@pytest.mark.parametrize("name", ["schema", "var_schema"])
async def test_a_field_with_another_name_in_python_is_sent_under_the_name_of_the_api(name: str) -> None:
    assert (await sent({"body": {"name": "n", name: {"a": 1}}}, DEFINE)).json == {"name": "n", "schema": {"a": 1}}


async def test_unknown_fields_of_a_parsed_body_are_sent_back() -> None:
    text = json.dumps({**BODY, "brand_new": {"a": [1]}, "stop": None})
    assert (await sent(ChatCompletionRequest.from_json(text))).json == json.loads(text)


@pytest.mark.parametrize("seed", [2**53 + 1, 2**63, 2**64 - 1, 2**70, -(2**70), 15211388391736203001])
async def test_a_seed_beyond_64_bits_is_sent_exactly(seed: int) -> None:
    assert f'"seed":{seed}'.encode() in (await sent({**BODY, "seed": seed})).body


@pytest.mark.parametrize(
    "text", ["", "ü 語 🧪 \U0010ffff", 'quotes " \\ / and \n \t \r', "\0\x01\x7f", "\u2028\u2029", "\ufeff"]
)
async def test_any_text_arrives_as_it_is(text: str) -> None:
    assert (await sent({**BODY, "messages": [{"role": "user", "content": text}]})).json["messages"][0][
        "content"
    ] == text


# -- what JSON cannot hold


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
    async with RawServer(DONE) as server, ApiClient(Configuration(host=server.url, access_token=TOKEN)) as client:
        with pytest.raises(ApiValueError, match="has half of a surrogate pair"):
            ChatApi(client).chat_completions_stream({**BODY, "stop": ["\ud800"]})
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
    message = await refusal(ApiValueError, {**BODY, "chat_template_kwargs": loop})
    assert message == "chat_completion_request is nested too deeply, or holds itself"


async def test_values_that_json_has_a_form_for_are_sent_in_it() -> None:
    class Colour(Enum):
        RED = "red"

    extra = {"a": Colour.RED, "b": Decimal("1.5"), "c": {1}, "d": (1, 2)}
    assert (await sent(None, _extra_body=extra)).json == {"a": "red", "b": "1.5", "c": [1], "d": [1, 2]}


# -- streams


@pytest.mark.parametrize(
    ("body", "options"),
    [
        ({**BODY, "stream": True}, {}),
        (ChatCompletionRequest(**BODY, stream=True), {}),
        (BODY, {"_extra_body": {"stream": True}}),
    ],
)
async def test_a_plain_call_that_asks_for_a_stream_names_the_method_to_use(body: Any, options: Any) -> None:
    message = await refusal(ApiValueError, body, **options)
    assert "chat_completions_stream()" in message
    assert "chat_completions_without_preload_content()" in message


@pytest.mark.parametrize("body", [BODY, REQUEST, {**BODY, "stream": False}, {**BODY, "stream": True}, None])
async def test_a_stream_asks_for_events_and_sends_stream_true(body: Any) -> None:
    async with RawServer(DONE) as server, ApiClient(Configuration(host=server.url, access_token=TOKEN)) as client:
        async with ChatApi(client).chat_completions_stream(body) as chunks:
            assert [chunk async for chunk in chunks] == []
        [raw] = server.requests
    assert b"\r\nAccept: text/event-stream\r\n" in raw
    expected = {"stream": True} if body is None else {**BODY, "stream": True}
    assert json.loads(raw.partition(b"\r\n\r\n")[2]) == expected


@pytest.mark.parametrize(
    ("asks", "headers", "accept"),
    [
        ({}, None, b"application/json"),
        ({"stream": True}, None, b"text/event-stream"),
        ({"stream": True}, {"accept": "application/x-own"}, b"application/x-own"),
    ],
)
async def test_an_open_response_is_asked_for_in_the_form_that_the_body_asks_for(
    asks: Any, headers: Any, accept: bytes
) -> None:
    async with RawServer(DONE) as server, ApiClient(Configuration(host=server.url, access_token=TOKEN)) as client:
        api = ChatApi(client)
        async with await api.chat_completions_without_preload_content({**BODY, **asks}, _headers=headers):
            pass
        head = server.requests[0].partition(b"\r\n\r\n")[0]
    found = [line.partition(b": ")[2] for line in head.split(b"\r\n") if line.lower().startswith(b"accept:")]
    assert found == [accept]


async def test_a_misspelt_key_of_a_nested_part_is_hinted_at_where_the_right_one_is_missing() -> None:
    message = await refusal(ApiValueError, {"model": "m", "messages": [{"role": "user", "contnet": "x"}]})
    assert "messages[0].content: Field required; is 'contnet' meant to be it?" in message


def test_a_model_takes_its_fields_by_name() -> None:
    make: Any = ChatCompletionUserMessageParam
    with pytest.raises(ApiTypeError, match="ChatCompletionUserMessageParam takes its fields by name"):
        make("Hello")
