"""The fields of a body as keywords of a call, alone or beside a request."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from support.client import OK, REQUEST, body_of, config, error_of
from support.raw_server import LAST_CHUNK, STREAM_HEAD, RawServer, http_chunk
from support.streaming import DONE, chunk

from together.generated import (
    ApiClient,
    ApiTypeError,
    ApiValueError,
    ChatApi,
    ChatCompletionRequest,
    ChatCompletionUserMessageParam,
    CompletionApi,
    ModelsApi,
    UnknownModel,
    UsageData,
)

MESSAGES = REQUEST["messages"]
STREAM = STREAM_HEAD + http_chunk(chunk("a", "stop")) + http_chunk(DONE) + LAST_CHUNK


async def sent(ending: str, *arguments: Any, **keywords: Any) -> Any:
    """Call a method of ChatApi; return the body that arrived."""
    async with (
        RawServer(STREAM if ending == "_stream" else OK) as server,
        ApiClient(config(server)) as client,
    ):
        answer = getattr(ChatApi(client), f"chat_completions{ending}")(*arguments, **keywords)
        if ending == "_stream":
            assert [each async for each in answer]
        else:
            answer = await answer
            if ending == "_without_preload_content":
                answer.close()
    [request] = server.requests
    return body_of(request)


ENDINGS = ["", "_with_http_info", "_without_preload_content", "_stream"]


@pytest.mark.parametrize("ending", ENDINGS)
async def test_fields_given_as_keywords_are_the_body(ending: str) -> None:
    more = {"stream": True} if ending == "_stream" else {}
    body = await sent(ending, model="m", messages=MESSAGES, temperature=0.2, _request_timeout=5)
    assert body == {"model": "m", "messages": MESSAGES, "temperature": 0.2, **more}


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("kind", [dict, lambda fields: ChatCompletionRequest(**fields)])
async def test_keywords_replace_fields_of_a_request_which_is_not_changed(ending: str, kind: Any) -> None:
    request = kind({**REQUEST, "n": 2, "seed": 1, "top_p": 0.5})
    before = copy.deepcopy(request)
    body = await sent(ending, request, n=3, seed=None)
    body.pop("stream", None)
    assert body == {**REQUEST, "n": 3, "top_p": 0.5}
    assert request == before


async def test_a_keyword_may_have_the_name_of_the_api_or_of_the_model() -> None:
    definition = {"name": "p", "schema": {"type": "object"}}
    body = await sent("", **REQUEST, response_format={"type": "json_schema", "json_schema": definition})
    assert body["response_format"]["json_schema"] == definition


async def test_models_and_dicts_and_unknown_kinds_may_be_mixed() -> None:
    message = ChatCompletionUserMessageParam(content="a")
    unknown = UnknownModel(role="developer", content="b")
    body = await sent("", model="m", messages=(message, {"role": "user", "content": "c"}, unknown))
    roles = [(each["role"], each["content"]) for each in body["messages"]]
    assert roles == [("user", "a"), ("user", "c"), ("developer", "b")]


@pytest.mark.parametrize(
    ("keywords", "kind", "message"),
    [
        ({"mesages": MESSAGES}, ApiTypeError, "no argument 'mesages'; did you mean 'messages'?"),
        ({"temprature": 1}, ApiTypeError, "no argument 'temprature'; did you mean 'temperature'?"),
        ({"_timeout": 1}, ApiTypeError, "no argument '_timeout'; did you mean '_request_timeout'?"),
        ({"model": "m"}, ApiValueError, "chat_completions(): messages: Field required"),
        ({"model": "m", "messages": "hi"}, ApiValueError, "chat_completions(): messages: "),
        ({"model": "m", "messages": [{"role": "user"}]}, ApiValueError, "messages[0].content: Field required"),
        (
            {"model": "m", "messages": [UsageData(prompt_tokens=1, completion_tokens=1, total_tokens=2)]},
            ApiValueError,
            "messages[0]: needs a field 'role'",
        ),
        ({"model": "m", "messages": MESSAGES, "stream": True}, ApiValueError, "use chat_completions_stream()"),
    ],
)
async def test_wrong_keywords_are_refused_with_their_place(keywords: Any, kind: type[Exception], message: str) -> None:
    async with RawServer(OK) as server, ApiClient(config(server)) as client:
        error = await error_of(ChatApi(client).chat_completions(**keywords))
    assert isinstance(error, kind)
    assert message in str(error)
    assert server.requests == []


@pytest.mark.parametrize("request_given", [REQUEST, ChatCompletionRequest(**REQUEST)])
async def test_a_wrong_keyword_beside_a_request_is_refused(request_given: Any) -> None:
    wrong: Any = {"n": "two"}
    async with RawServer(OK) as server, ApiClient(config(server)) as client:
        error = await error_of(ChatApi(client).chat_completions(request_given, **wrong))
    assert isinstance(error, ApiValueError)
    assert "n: Input should be a valid integer" in str(error)


async def test_a_body_that_is_no_request_is_refused_also_with_keywords() -> None:
    async with RawServer(OK) as server, ApiClient(config(server)) as client:
        error = await error_of(ChatApi(client).chat_completions(3, n=2))  # type: ignore[arg-type]
    assert isinstance(error, ApiTypeError)
    assert "must be a ChatCompletionRequest" in str(error)


async def test_an_operation_without_a_body_takes_options_alone() -> None:
    async with RawServer(OK) as server, ApiClient(config(server)) as client:
        keywords: Any = {"model": "m"}
        error = await error_of(ModelsApi(client).models(**keywords))
    assert isinstance(error, ApiTypeError)
    assert "models() has no argument 'model'" in str(error)


async def test_keywords_work_for_every_body() -> None:
    answer = OK.replace(b"chat.completion", b"text.completion")
    async with RawServer(answer) as server, ApiClient(config(server)) as client:
        await CompletionApi(client).completions(model="m", prompt="Once", max_tokens=3)
    [request] = server.requests
    assert body_of(request) == {"model": "m", "prompt": "Once", "max_tokens": 3}
