"""The body of a request: what may be given, what is refused, and what is sent."""

from __future__ import annotations

import json
from collections import UserDict
from types import MappingProxyType
from typing import Any

import pytest
from pydantic import BaseModel
from support.client import TOKEN, untyped
from support.request import ANSWER, BODY, CHAT, DEFINE, MESSAGES, assigned, copied, keywords, plain_dict, refusal, sent
from typing_extensions import Never

from together.generated import (
    ApiClient,
    ApiTypeError,
    ApiValueError,
    ChatApi,
    ChatCompletionMessage,
    ChatCompletionRequest,
    ChatCompletionResponse,
    Configuration,
    Model,
    ToolsPart,
)
from together.generated.api.fine_tuning_api import CREATE_FINE_TUNE
from together.generated.operation import Body, Operation

# -- what a body may be


async def test_a_model_and_a_dict_of_its_fields_are_sent_alike() -> None:
    assert (await sent(CHAT)).body == (await sent(BODY)).body == json.dumps(BODY, separators=(",", ":")).encode()


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
    messages: list[Any] = [CHAT.messages[0], said, {"role": "user", "content": "Go on"}]
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
        (CHAT.messages[0], "ChatCompletionUserMessageParam"),
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
            await ChatApi(client).chat_completions(untyped(body))
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


# -- what is sent: unset, None, constants


async def test_what_is_not_set_is_not_sent_and_neither_are_defaults_of_the_api() -> None:
    assert set((await sent(CHAT)).json) == {"model", "messages"}
    body = {**BODY, "response_format": {"type": "json_schema", "json_schema": {"name": "n"}}}
    assert (await sent(body)).json == body  # `strict` has a default in the API


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
    assert (await sent(CHAT)).json["messages"] == [{"role": "user", "content": "Hello there"}]


@pytest.mark.parametrize("name", ["schema", "var_schema"])
async def test_a_field_with_another_name_in_python_is_sent_under_the_name_of_the_api(name: str) -> None:
    assert (await sent({"body": {"name": "n", name: {"a": 1}}}, DEFINE)).json == {"name": "n", "schema": {"a": 1}}


async def test_unknown_fields_of_a_parsed_body_are_sent_back() -> None:
    text = json.dumps({**BODY, "brand_new": {"a": [1]}})
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


async def test_a_misspelt_key_of_a_nested_part_is_hinted_at_where_the_right_one_is_missing() -> None:
    message = await refusal(ApiValueError, {"model": "m", "messages": [{"role": "user", "contnet": "x"}]})
    assert message.endswith("messages[0].content: Field required; did you misspell it as 'contnet'?")


async def test_a_field_that_is_given_rightly_is_not_taken_for_a_missing_one() -> None:
    kind: dict[str, Any] = {"type": "Lora", "lora_r": 8}
    given = {CREATE_FINE_TUNE.argument_names[0]: {"model": "m", "training_file": "f", "training_type": kind}}
    message = await refusal(ApiValueError, given, CREATE_FINE_TUNE)
    assert message.endswith("lora_alpha: Field required")
    kind["lora_alfa"] = 8
    message = await refusal(ApiValueError, given, CREATE_FINE_TUNE)
    assert message.endswith("lora_alpha: Field required; did you misspell it as 'lora_alfa'?")


async def test_a_text_as_a_body_is_json_where_the_operation_says_so() -> None:
    say: Operation[None, Never] = Operation("say", "POST", "/say", body=Body("body", "str"), responses={"200": None})
    assert (await sent({"body": 'é"'}, say)).body == '"é\\""'.encode()
    assert "body: Input should be a valid string" in await refusal(ApiValueError, {"body": 1}, say)


async def test_what_a_list_as_a_body_cannot_hold_is_refused_with_its_place() -> None:
    send: Operation[None, Never] = Operation(
        "send", "POST", "/send", body=Body("body", "list[Any]"), responses={"200": None}
    )
    assert "body[1]" in await refusal(ApiValueError, {"body": [1, object()]}, send)
    assert "body[0]" in await refusal(ApiValueError, {"body": [float("nan")]}, send)
