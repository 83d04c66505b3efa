"""What the service sends and takes beside its public document: typed, without an issue, and unchanged both ways.

The shapes are those of recorded answers and requests.
"""

from __future__ import annotations

import json
import logging
from typing import Any

import pytest
from prepare import EXTENSION, prepare
from support.client import config, untyped
from support.raw_server import RawServer, http, stream
from support.request import ANSWER, BODY, keywords, plain_dict, sent
from support.response import answer_with, choice_with, info_of
from support.streaming import DONE, REQUEST, event, read

from together.generated import (
    ApiClient,
    ApiResponse,
    ApiValueError,
    BadRequestException,
    ChatApi,
    ChatCompletionAssistantMessageParam,
    ChatCompletionChunk,
    ChatCompletionMessage,
    ChatCompletionResponse,
    ChatCompletionUserMessageParam,
    CompletionApi,
    CompletionChunk,
    LogprobsPart,
    ModelInfo,
    TopLogprob,
)
from together.generated._response import decoding
from together.generated.api.completion_api import COMPLETIONS
from together.generated.model import Model
from together.generated.operation import Operation

LISTS = {
    "tokens": ["Hello"],
    "token_logprobs": [-0.25],
    "top_logprobs": [[{"token": "Hello", "logprob": -0.25}, {"token": "Hi", "logprob": -4.5}]],
    "token_ids": [None],
}
"""Log probabilities of a chunk."""


def promising(type_name: str) -> Operation[Any, Any]:
    """Return an operation that promises a type."""
    return Operation("get", "GET", "/get", responses={"200": type_name})


MODELS = promising("list[ModelInfo]")


@pytest.fixture(autouse=True)
def nothing_is_lenient(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """Fail where a body does not fit at once: lenient parsing costs many times as much."""

    def parse_leniently(type_name: str, body: bytes) -> Any:
        raise AssertionError(f"{type_name} did not fit: {body!r}")

    if "wrapped" not in request.node.name:
        monkeypatch.setattr(decoding, "parse_leniently", parse_leniently)


@pytest.fixture(autouse=True)
def nothing_is_logged(caplog: pytest.LogCaptureFixture) -> Any:
    with caplog.at_level(logging.WARNING):
        yield
    assert [record.getMessage() for record in caplog.get_records("call")] == []


async def chunk_of(choice: dict[str, Any], **fields: Any) -> ChatCompletionChunk:
    """Stream one chunk of one choice; return it once it is sure that it came without an issue and unchanged."""
    data = event({"choices": [{"index": 0, "delta": {"content": "Hello"}, **choice}], **fields})
    async with RawServer(stream(data, DONE)) as server, ApiClient(config(server)) as client:
        async with ChatApi(client).chat_completions_stream(REQUEST) as answer:
            [chunk] = await read(answer)
        assert answer.response_issues == []
    assert chunk.to_dict() == json.loads(data.removeprefix(b"data: "))
    return chunk


async def completion_chunk_of(choice: dict[str, Any]) -> CompletionChunk:
    data = {"id": "completion-1", "object": "text_completion", "choices": [{"index": 0, "text": "Hello", **choice}]}
    body = b"data: " + json.dumps(data).encode() + b"\n\n"
    async with RawServer(stream(body, DONE)) as server, ApiClient(config(server)) as client:
        async with CompletionApi(client).completions_stream({"model": "test/model", "prompt": "Hi"}) as answer:
            [chunk] = [chunk async for chunk in answer]
        assert answer.response_issues == []
    assert chunk.to_dict() == data
    return chunk


async def answer_of(body: bytes, operation: Operation[Any, Any] | None = None) -> Any:
    """Get an answer; return it once it is sure that it came without an issue and unchanged."""
    info = await info_of(body, operation)
    assert_unchanged(info, json.loads(body.partition(b"\r\n\r\n")[2]))
    return info.data


def assert_unchanged(info: ApiResponse[Any], came: Any) -> None:
    assert info.response_issues == ()
    data = info.data
    assert ([each.to_dict() for each in data] if isinstance(data, list) else data.to_dict()) == came


class TestChunks:
    @pytest.mark.parametrize("value", [None, -0.25, 0])
    async def test_log_probability_as_a_number(self, value: float | None) -> None:
        chunk = await chunk_of({"logprobs": value})
        assert chunk.choices[0].logprobs == value

    async def test_log_probabilities_as_an_object(self) -> None:
        found = (await chunk_of({"logprobs": {**LISTS, "new": 1}})).choices[0].logprobs
        assert isinstance(found, LogprobsPart)
        assert (found.tokens, found.token_logprobs, found.token_ids) == (["Hello"], [-0.25], [None])
        assert found.additional_properties == {"new": 1}
        assert isinstance(found.top_logprobs, list)
        assert isinstance(found.top_logprobs[0], list)
        assert [(each.token, each.logprob) for each in found.top_logprobs[0]] == [("Hello", -0.25), ("Hi", -4.5)]

    async def test_log_probabilities_of_a_text_completion(self) -> None:
        chunk = await completion_chunk_of({"logprobs": LISTS})
        assert isinstance(chunk.choices[0].logprobs, LogprobsPart)
        assert chunk.object == "text_completion"

    async def test_tool_calls_beside_the_delta(self) -> None:
        call = {"index": -1, "id": "", "type": "function", "function": {"name": "f", "arguments": "{}"}}
        chunk = await chunk_of({"delta": {"role": "assistant", "tool_calls": None}, "tool_calls": [call]})
        assert chunk.choices[0].delta.tool_calls is None
        assert chunk.choices[0].tool_calls is not None
        assert chunk.choices[0].tool_calls[0].index == -1

    async def test_later_parts_of_a_tool_call_with_nulls(self) -> None:
        call = {"index": 0, "id": None, "type": None, "function": {"name": None, "arguments": "{"}}
        chunk = await chunk_of({"delta": {"tool_calls": [call]}})
        assert chunk.choices[0].delta.tool_calls is not None
        assert chunk.choices[0].delta.tool_calls[0].id is None

    @pytest.mark.parametrize("value", ["", "chat.completion", "text_completion"])
    async def test_an_object_of_another_value(self, value: str) -> None:
        assert (await chunk_of({}, object=value)).object == value

    async def test_newer_fields_of_a_choice(self) -> None:
        found = {"matched_stop": 128009, "stop_reason": "END", "token_ids": [1], "prompt_token_ids": [2], "error": None}
        choice = (await chunk_of(found)).choices[0]
        assert (choice.matched_stop, choice.stop_reason) == (128009, "END")
        assert (choice.token_ids, choice.prompt_token_ids, choice.error) == ([1], [2], None)
        other = (await completion_chunk_of({"matched_stop": "END", "stop_reason": 2})).choices[0]
        assert (other.matched_stop, other.stop_reason) == ("END", 2)

    async def test_a_finish_reason_that_comes_again(self) -> None:
        events = [
            event({"choices": [{"index": 0, "delta": {}, "finish_reason": reason}]})
            for reason in ("tool_calls", "tool_calls", "stop")
        ]
        async with RawServer(stream(*events, DONE)) as server, ApiClient(config(server)) as client:
            async with ChatApi(client).chat_completions_stream(REQUEST) as answer:
                chunks = await read(answer)
            assert answer.complete
            assert answer.response_issues == []
        assert [chunk.choices[0].finish_reason for chunk in chunks] == ["tool_calls", "tool_calls", "stop"]


class TestAnswers:
    @pytest.mark.parametrize(
        "top",
        [
            None,
            {"Hello": -0.25},
            [{"Hello": -0.25, "Hi": -4.5}],
            [None, {"Hello": -0.25}],
            [{"token": "Hello", "logprob": -0.25}],
            [[{"token": "Hello", "logprob": -0.25}]],
        ],
    )
    async def test_log_probabilities_as_lists(self, top: Any) -> None:
        came = {"tokens": ["a", "b"], "token_logprobs": [None, -0.25], "token_ids": [1, 2], "top_logprobs": top}
        answer = await answer_of(choice_with(logprobs=came))
        assert answer.choices[0].logprobs.token_logprobs == [None, -0.25]

    async def test_log_probabilities_as_content(self) -> None:
        top = [{"token": "Hi", "bytes": [72, 105], "logprob": -4.5}]
        content = [{"token": "Hello", "bytes": None, "logprob": -0.25, "top_logprobs": top}]
        answer = await answer_of(choice_with(logprobs={"content": content}))
        found = answer.choices[0].logprobs.content[0]
        assert (found.token, found.logprob) == ("Hello", -0.25)
        assert isinstance(found.top_logprobs[0], TopLogprob)

    async def test_newer_fields(self) -> None:
        more = {
            "metadata": {"weight_version": "default"},
            "kv_transfer_params": None,
            "prompt_token_ids": [1, 2],
            "service_tier": None,
            "system_fingerprint": "fp_1",
            "warnings": [{"message": "top_k has no effect"}],
            "usage": {
                "prompt_tokens": 1,
                "completion_tokens": 2,
                "total_tokens": 3,
                "reasoning_tokens": 1,
                "cache_hit_rate": 0.5,
                "prompt_tokens_details": None,
            },
        }
        answer = await answer_of(answer_with(**more))
        assert answer.metadata.weight_version == "default"
        assert (answer.prompt_token_ids, answer.system_fingerprint) == ([1, 2], "fp_1")
        assert (answer.usage.reasoning_tokens, answer.usage.cache_hit_rate) == (1, 0.5)
        completion = await answer_of(answer_with(**more, choices=[{"text": "a"}]), promising("CompletionResponse"))
        assert completion.metadata.weight_version == "default"
        assert completion.warnings[0].message == "top_k has no effect"

    @pytest.mark.parametrize("calls", [[], [{"index": -1, "id": "functions.f:0"}]])
    async def test_tool_calls(self, calls: list[dict[str, Any]]) -> None:
        made = [{**call, "type": "function", "function": {"name": "f", "arguments": "{}"}} for call in calls]
        answer = await answer_of(choice_with(message={"role": "assistant", "content": None, "tool_calls": made}))
        assert len(answer.choices[0].message.tool_calls) == len(calls)

    @pytest.mark.parametrize("value", ["", "text_completion"])
    async def test_constants_of_other_values(self, value: str) -> None:
        assert (await answer_of(answer_with(object=value))).object == value
        message = {"role": value, "content": "Hello."}
        assert (await answer_of(choice_with(message=message))).choices[0].message.role == value

    async def test_rerank_without_documents(self) -> None:
        results = [{"index": 0, "relevance_score": 0.5, "document": {}}]
        body = {"object": "list", "model": "m", "results": results}
        answer = await answer_of(http(body=json.dumps(body).encode()), promising("RerankResponse"))
        assert answer.results[0].document is not None

    async def test_embeddings_with_another_object(self) -> None:
        data = [{"object": "", "index": 0, "embedding": [0.5]}]
        body = {"object": "embeddings", "model": "m", "data": data}
        assert (await answer_of(http(body=json.dumps(body).encode()), promising("EmbeddingsResponse"))).data[
            0
        ].object == ""


MODEL = {
    "id": "acme/large",
    "object": "",
    "created": 0,
    "link": None,
    "license": None,
    "running": False,
    "uuid": "1",
    "config": {
        "chat_template": None,
        "stop": ["</s>"],
        "bos_token": "<s>",
        "eos_token": "</s>",
        "max_output_length": 9,
    },
    "pricing": {
        **dict.fromkeys(("hourly", "input", "output", "base", "finetune"), 0),
        **dict.fromkeys(("cached_input", "image", "image_pixel", "transcribe"), 0.5),
    },
}


class TestModels:
    @pytest.mark.parametrize("video", [0, {"per_second": 0.5}])
    async def test_newer_fields(self, video: Any) -> None:
        came = [{**MODEL, "pricing": {**MODEL["pricing"], "video": video}}]  # type: ignore[dict-item]
        [model] = await answer_of(http(body=json.dumps(came).encode()), MODELS)
        assert (model.type, model.running, model.uuid, model.config.stop) == (None, False, "1", ["</s>"])
        assert (model.pricing.cached_input, model.pricing.video) == (0.5, video)

    @pytest.mark.parametrize("strict", [False, True])
    async def test_a_wrapped_list(self, strict: bool) -> None:
        body = http(body=json.dumps({"object": "list", "data": [MODEL]}).encode())
        info = await info_of(body, MODELS, strict_responses=strict)
        assert_unchanged(info, [MODEL])
        assert isinstance(info.data[0], ModelInfo)


PARTS = [{"type": "text", "text": "Hello"}]
SCHEMA = {"type": "object", "properties": {"name": {"type": "string"}}}


class TestRequests:
    @pytest.mark.parametrize("make", [plain_dict, keywords])
    @pytest.mark.parametrize(
        "fields",
        [
            {"response_format": {"type": "json_schema", "schema": SCHEMA}},
            {"response_format": {"type": "json_schema", "json_schema": {"name": "person", "schema": SCHEMA}}},
            {"messages": [{"role": "assistant", "content": PARTS}]},
            {"messages": [{"role": "system", "content": PARTS}, {"role": "user", "content": PARTS}]},
            {"messages": [{"role": "tool", "content": PARTS, "tool_call_id": "call_1"}]},
            {"stop": "END"},
            {"stop": ["END"]},
            {"stream_options": {"include_usage": True, "continuous_usage_stats": False}},
            {"max_completion_tokens": 5},
            {"logprobs": True},
            {"logprobs": False},
            {"logprobs": 1},
            {"logprobs": 0},
        ],
        ids=str,
    )
    async def test_what_is_given_is_sent(self, fields: dict[str, Any], make: Any) -> None:
        request = await sent(make(**fields), settings={"client_side_validation": True})
        assert request.body == json.dumps({**BODY, **fields}, separators=(",", ":")).encode()

    @pytest.mark.parametrize("prompt", ["Hi", ["Hi", "Hello"], [1, 2]])
    async def test_a_prompt_as_a_list(self, prompt: Any) -> None:
        body = {"model": "test/model", "prompt": prompt, "stop": "END", "logprobs": True, "max_completion_tokens": 5}
        request = await sent({"completion_request": body}, COMPLETIONS)
        assert request.json == body

    async def test_the_number_of_log_probabilities_has_bounds(self) -> None:
        with pytest.raises(ApiValueError, match="logprobs must be at most 20"):
            await sent(plain_dict(logprobs=21), settings={"client_side_validation": True})

    async def test_a_message_of_an_answer_is_sent_back_as_it_came(self) -> None:
        answer = ChatCompletionResponse.model_validate(ANSWER)
        message = answer.choices[0].message
        request = await sent(plain_dict(messages=[message]))
        assert request.json["messages"] == [{"role": "assistant", "content": "Hello."}]

    def test_a_message_made_by_hand_has_its_role(self) -> None:
        made: list[Model] = [ChatCompletionMessage(content="a"), ChatCompletionAssistantMessageParam(content="a")]
        assert [each.to_dict() for each in made] == [{"role": "assistant", "content": "a"}] * 2

    def test_a_role_of_a_request_is_fixed(self) -> None:
        with pytest.raises(ValueError, match="role"):
            ChatCompletionUserMessageParam.model_validate({"role": "other", "content": "a"})


class TestLocalServer:
    async def test_takes_the_forms_of_a_chat(self, chat: ChatApi) -> None:
        answer = await chat.chat_completions(
            untyped(
                {
                    **BODY,
                    "messages": [{"role": "system", "content": PARTS}, {"role": "user", "content": PARTS}],
                    "response_format": {"type": "json_schema", "schema": {**SCHEMA, "required": ["name"]}},
                    "stop": "END",
                    "stream_options": {"include_usage": True},
                    "max_completion_tokens": 50,
                    "logprobs": True,
                }
            )
        )
        choice = answer.choices[0]
        assert choice.message is not None
        assert json.loads(choice.message.content or "").keys() == {"name"}
        assert choice.logprobs is not None

    async def test_limits_the_tokens_under_either_name(self, chat: ChatApi) -> None:
        answer = await chat.chat_completions(untyped({**BODY, "max_completion_tokens": 1}))
        assert answer.choices[0].finish_reason == "length"

    @pytest.mark.parametrize(("prompt", "texts"), [(["one", "two"], ["one", "two"]), ([1, 2], ["1 2"])])
    async def test_answers_each_prompt(self, api_client: ApiClient, prompt: Any, texts: list[str]) -> None:
        answer = await CompletionApi(api_client).completions({"model": "test/model", "prompt": prompt, "n": 2})
        assert len(answer.choices) == 2 * len(texts)
        for index, choice in enumerate(answer.choices):
            assert (choice.text or "").endswith(texts[index // 2])

    @pytest.mark.parametrize("fields", [{"logprobs": 21}, {"stream_options": {}, "max_completion_tokens": 0}])
    async def test_refuses_what_is_out_of_bounds(self, chat: ChatApi, fields: dict[str, Any]) -> None:
        with pytest.raises(BadRequestException):
            await chat.chat_completions(untyped({**BODY, **fields}))

    async def test_refuses_stream_options_that_are_no_object(self, chat: ChatApi) -> None:
        with pytest.raises(BadRequestException, match="stream_options"):
            await chat.chat_completions(BODY, _extra_body={"stream_options": True})


class TestConstants:
    """Which constants are open is decided where the models are generated."""

    @staticmethod
    def annotations(**operation: Any) -> dict[str, str]:
        """Return the annotation of `kind` in each schema of a document with one operation."""
        thing = {"type": "object", "required": ["kind"], "properties": {"kind": {"const": "a"}}}
        inner = {"type": "object", "properties": {"things": {"type": "array", "items": ref("Thing")}}}
        union = {"oneOf": [ref("Member")], "discriminator": {"propertyName": "kind"}}
        document = {
            "openapi": "3.1.0",
            "paths": {"/things": {"post": {"operationId": "make", "tags": ["Things"], **operation}}},
            "components": {"schemas": {"Thing": thing, "Member": thing, "Inner": inner, "Union": union}},
        }
        schemas = prepare(document)["components"]["schemas"]
        return {
            name: field["annotation"]
            for name, schema in schemas.items()
            for field in schema[EXTENSION]["fields"]
            if field["name"] == "kind"
        }

    def test_one_of_an_answer_is_open(self) -> None:
        assert self.annotations(responses=content("Inner"))["Thing"] == "Open[Literal['a']] = 'a'"

    def test_one_of_a_request_is_fixed(self) -> None:
        made = self.annotations(requestBody=content("Inner")["200"], responses=content("Inner"))
        assert made["Thing"] == "Literal['a'] = 'a'"

    def test_one_that_tells_members_of_a_union_apart_is_fixed(self) -> None:
        assert self.annotations(responses=content("Union"))["Member"] == "Literal['a'] = 'a'"

    def test_one_of_no_operation_is_fixed(self) -> None:
        assert self.annotations(responses=content("Union"))["Thing"] == "Literal['a'] = 'a'"


def ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def content(name: str) -> dict[str, Any]:
    return {"200": {"description": "ok", "content": {"application/json": {"schema": ref(name)}}}}
