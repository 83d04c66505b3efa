"""Typical code of users. It is not run: mypy and pyright check it, each in its strict mode."""

# pyright: strict

from __future__ import annotations

import asyncio
import json
import logging
import os
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from typing import Any

from aiohttp import ClientResponse
from pydantic import BaseModel, TypeAdapter
from typing_extensions import TypedDict, assert_type

import together.generated
from together.generated import (
    AnswerParseError,
    ApiClient,
    ApiConnectionException,
    ApiException,
    ApiResponse,
    ApiTypeError,
    ApiValueError,
    BadRequestException,
    BatchesApi,
    BatchJob,
    BatchResult,
    CallResult,
    ChatApi,
    ChatCompletionAssistantMessageParam,
    ChatCompletionChunk,
    ChatCompletionContentPart,
    ChatCompletionMessageParam,
    ChatCompletionRequest,
    ChatCompletionResponse,
    ChatCompletionSystemMessageParam,
    ChatCompletionToolMessageParam,
    ChatCompletionUserMessageParam,
    CompletionApi,
    CompletionRequest,
    CompletionResponse,
    Configuration,
    FilesApi,
    FunctionCall,
    ImageUrl,
    ImageUrlContentPart,
    NamedToolChoice,
    NamedToolChoiceFunction,
    OverloadedException,
    RateLimitException,
    RequestTimeoutException,
    ResponseFormatJsonObject,
    ResponseFormatJsonSchema,
    ResponseFormatJsonSchemaDefinition,
    ServerSentEvent,
    Stream,
    StreamErrorException,
    StreamInterruptedException,
    StreamOptions,
    TextContentPart,
    ToolCall,
    ToolChoice,
    ToolFunction,
    ToolInvocation,
    ToolRoundsError,
    ToolRun,
    ToolsPart,
    UnknownModel,
    UsageData,
    map_calls,
    poll,
    read_batch,
    write_batch,
)
from together.generated.dicts import ChatCompletionRequestDict
from together.generated.models.chat_completion_request import ChatCompletionRequest as RequestOfItsModule
from together.generated.operation import RequestOptions
from together.generated.rest import ApiException as ApiExceptionOfRest

MODEL = "openai/gpt-oss-20b"


# -- settings and clients


def settings() -> Configuration:
    token: Callable[[], str] = lambda: os.environ["TOGETHER_API_KEY"]  # noqa: E731
    configuration = Configuration(host="https://api.together.xyz/v1", access_token=token, retries=2)
    configuration.access_token = "another"
    assert_type(configuration.host, str)
    return configuration


async def rotating_token() -> str:
    await asyncio.sleep(0)
    return "fresh"


async def clients() -> None:
    async with ApiClient(Configuration(access_token=rotating_token)) as client:
        assert_type(client, ApiClient)
        client.set_default_header("X-Team", "blue")
        chat = ChatApi(client)
        assert_type(chat.api_client, ApiClient)
    client = together.generated.ApiClient(together.generated.Configuration())
    await client.close()
    assert_type(ChatApi().api_client, ApiClient)


# -- requests


def requests() -> list[ChatCompletionRequest]:
    user = ChatCompletionUserMessageParam(content="Why is the sky blue?")
    messages: list[ChatCompletionMessageParam] = [
        ChatCompletionSystemMessageParam(content="You answer in one sentence."),
        user,
        ChatCompletionAssistantMessageParam(content=None, tool_calls=[]),
        ChatCompletionToolMessageParam(tool_call_id="call-1", content="{}"),
        UnknownModel(role="developer", content="A kind of message that came later."),
    ]
    messages.append(ChatCompletionUserMessageParam(content=[TextContentPart(text="And this?")], name="anna"))
    picture = ImageUrlContentPart(image_url=ImageUrl(url="https://example.com/a.jpg"))
    parts: list[ChatCompletionContentPart] = [TextContentPart(text="What is this?"), picture]
    request = ChatCompletionRequest(
        model=MODEL,
        messages=[ChatCompletionUserMessageParam(content=parts)],
        max_tokens=100,
        temperature=0.7,
        stop=["END"],
        n=2,
        seed=2**64,
        logit_bias={"9906": -5},
        reasoning_effort="low",
        context_length_exceeded_behavior="an unknown one is accepted",
        response_format=ResponseFormatJsonObject(),
    )
    ChatCompletionRequest(
        model=MODEL,
        messages=[{"role": "user", "content": [{"type": "text", "text": "x"}]}, user],
        stop=("a", "b"),
        tools=[{"type": "function", "function": {"name": "f"}}],
        response_format={"type": "json_object"},
    )
    assert_type(request.temperature, float | None)
    assert_type(request.seed, int | None)
    request.temperature = None
    request.messages = messages
    request.tool_choice = "auto"
    copied = request.model_copy(update={"n": 1})
    assert_type(copied, ChatCompletionRequest)
    from_module: RequestOfItsModule = copied
    return [request, copied, from_module]


def with_tools(request: ChatCompletionRequest) -> None:
    schema: dict[str, Any] = {"type": "object", "properties": {"city": {"type": "string"}}}
    function = ToolFunction(name="get_weather", description="Tells the weather.", parameters=schema)
    request.tools = [ToolsPart(type="function", function=function)]
    request.tool_choice = NamedToolChoice(function=NamedToolChoiceFunction(name="get_weather"))
    definition = ResponseFormatJsonSchemaDefinition(name="person", schema=schema, strict=True)
    request.response_format = ResponseFormatJsonSchema(json_schema=definition)
    assert_type(definition.var_schema, dict[str, Any] | None)
    without_schema = ResponseFormatJsonSchemaDefinition(name="anything")
    assert_type(without_schema.name, str)


def what_type_checkers_refuse(request: ChatCompletionRequest) -> None:
    # A comment that is not needed is an error itself: so each of these lines has to be refused.
    request.temprature = 1  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]
    request.temperature = "hot"  # type: ignore[assignment]  # pyright: ignore[reportAttributeAccessIssue]
    ChatApi().chat_completions(request, _timeout=1)  # type: ignore[call-arg, unused-coroutine]  # pyright: ignore
    together.generated.ChatCompletionRequets  # type: ignore[attr-defined]  # noqa: B018  # pyright: ignore


def json_and_dicts(request: ChatCompletionRequest, text: str) -> dict[str, Any]:
    read = ChatCompletionRequest.from_json(text)
    assert_type(read, ChatCompletionRequest)
    assert_type(read.to_json(), str)
    usage = UsageData.from_dict({"prompt_tokens": 1, "completion_tokens": 2, "total_tokens": 3})
    assert usage is not None
    assert_type(usage.total_tokens, int)
    return request.to_dict()


# -- plain calls


async def plain(chat: ChatApi, request: ChatCompletionRequest) -> str:
    response = await chat.chat_completions(chat_completion_request=request)
    assert_type(response, ChatCompletionResponse)
    assert_type(response.text, str)
    assert_type(response.tool_calls, list[ToolCall])
    choice = response.choices[0]
    reason: str | None = choice.finish_reason
    if reason == "length":
        logging.warning("max_tokens was too low")
    if response.usage is not None and response.usage.completion_tokens_details is not None:
        assert_type(response.usage.completion_tokens_details.reasoning_tokens, int | None)
    message = choice.message
    if message is None:
        return ""
    assert_type(message.content, str | None)
    request.messages.append(message)
    return message.content or ""


async def with_a_dict(chat: ChatApi) -> ChatCompletionResponse:
    body: ChatCompletionRequestDict = {"model": MODEL, "messages": [{"role": "user", "content": "Hello"}]}
    await chat.chat_completions(body)
    await chat.chat_completions(body, temperature=0.5, _request_timeout=30)
    await chat.chat_completions(**body)
    loaded: dict[str, Any] = json.loads("{}")
    await chat.chat_completions(**loaded)
    return await chat.chat_completions({"model": MODEL, "messages": [ChatCompletionUserMessageParam(content="x")]})


async def with_keywords(chat: ChatApi, request: ChatCompletionRequest) -> None:
    response = await chat.chat_completions(
        model=MODEL,
        messages=[
            {"role": "system", "content": "Answer in one sentence."},
            {"role": "user", "content": "Hello"},
            {"role": "assistant", "content": None, "tool_calls": []},
            {"role": "tool", "tool_call_id": "call-1", "content": "{}"},
            {
                "role": "user",
                "content": [
                    {"type": "text", "text": "What is this?"},
                    {"type": "image_url", "image_url": {"url": "https://example.com/a.jpg"}},
                    TextContentPart(text="Look closely."),
                ],
            },
        ],
        tools=[{"type": "function", "function": {"name": "f", "parameters": {"type": "object"}}}],
        tool_choice={"type": "function", "function": {"name": "f"}},
        response_format={"type": "json_schema", "json_schema": {"name": "p", "schema": {"type": "object"}}},
        stop=("END", "STOP"),
        temperature=0.2,
    )
    assert_type(response, ChatCompletionResponse)
    messages = [ChatCompletionUserMessageParam(content="x")]
    await chat.chat_completions(model=MODEL, messages=messages)
    await chat.chat_completions(request, messages=(*request.messages, messages[0], {"role": "user", "content": "x"}))
    message = response.choices[0].message
    if message is not None:
        await chat.chat_completions(model=MODEL, messages=[*messages, message, {"role": "user", "content": "More?"}])
    async with chat.chat_completions_stream(model=MODEL, messages=messages) as stream:
        assert_type(stream, Stream[ChatCompletionChunk, ChatCompletionResponse])
    info = await chat.chat_completions_with_http_info(model=MODEL, messages=messages)
    assert_type(info, ApiResponse[ChatCompletionResponse])
    opened = await chat.chat_completions_without_preload_content(model=MODEL, messages=messages, stream=True)
    assert_type(opened, ClientResponse)


async def with_info(chat: ChatApi, request: ChatCompletionRequest) -> None:
    info = await chat.chat_completions_with_http_info(request)
    assert_type(info, ApiResponse[ChatCompletionResponse])
    assert_type(info.status_code, int)
    assert_type(info.data.choices[0].index, int | None)
    assert_type(info.raw_data, bytes)
    assert_type(info.request_id, str | None)
    assert_type(info.elapsed, float)
    assert_type(info.headers["x-request-id"], str)
    assert_type(info.headers.getall("set-cookie"), list[str])


async def without_preload(chat: ChatApi, request: ChatCompletionRequest) -> bytes:
    response = await chat.chat_completions_without_preload_content(request)
    assert_type(response, ClientResponse)
    async with response:
        return await response.read()


async def options(chat: ChatApi, request: ChatCompletionRequest) -> None:
    await chat.chat_completions(
        request,
        _request_timeout=(3.05, 27),
        _request_auth={"in": "header", "key": "Authorization", "value": "Bearer other"},
        _content_type="application/json",
        _headers={"X-Trace": "1"},
        _host_index=1,
        _retries=3,
        _extra_body={"brand_new": True},
        _extra_query={"debug": 1},
    )
    shared: RequestOptions = {"_request_timeout": 30, "_headers": None}
    await chat.chat_completions(request, **shared)


# -- tools


async def weather(chat: ChatApi, request: ChatCompletionRequest) -> None:
    message = (await chat.chat_completions(request)).choices[0].message
    if message is None or not message.tool_calls:
        return
    request.messages.append(message)
    for call in message.tool_calls:
        assert_type(call, ToolCall)
        arguments = json.loads(call.function.arguments)
        result = json.dumps({"city": arguments["city"], "celsius": 18})
        request.messages.append(ChatCompletionToolMessageParam(tool_call_id=call.id, content=result))
    former: ToolChoice = message.tool_calls[0]
    assert_type(former, ToolCall)
    call = ToolCall(id="call-1", function=FunctionCall(name="f", arguments="{}"))
    request.messages.append(ChatCompletionAssistantMessageParam(tool_calls=[call]))


# -- structured output, and tools made of functions


class Weather(BaseModel):
    celsius: float


class WeatherRow(TypedDict):
    celsius: float


@dataclass
class WeatherPoint:
    celsius: float


async def structured(chat: ChatApi) -> str:
    messages = [ChatCompletionUserMessageParam(content="The weather in Paris?")]
    response = await chat.chat_completions(model=MODEL, messages=messages, response_format=Weather)
    assert_type(response.parse(Weather), Weather)
    assert_type(response.parse(WeatherRow), WeatherRow)
    assert_type(response.parse(WeatherPoint), WeatherPoint)
    assert_type(response.parse(list[Weather]), list[Weather])
    adapter = TypeAdapter(dict[str, Weather])
    assert_type(response.parse(adapter), dict[str, Weather])
    ChatCompletionRequest(model=MODEL, messages=messages, response_format=adapter)
    body: ChatCompletionRequestDict = {"model": MODEL, "messages": messages, "response_format": WeatherRow}
    await chat.chat_completions(body)
    try:
        response.parse(Weather)
    except AnswerParseError as error:
        assert_type(error.finish_reason, str | None)
        return error.text
    return ""


def get_weather(city: str) -> Weather:
    return Weather(celsius=len(city))


async def get_time(city: str, *, summer: bool = False) -> str:
    return f"{city} {summer}"


async def agree(call: ToolInvocation) -> str | None:
    return None if call.name == "get_time" else f"No {call.arguments}."


async def with_functions(chat: ChatApi, request: ChatCompletionRequest) -> None:
    messages = [ChatCompletionUserMessageParam(content="The weather in Paris?")]
    ChatCompletionRequest(model=MODEL, messages=messages, tools=[get_weather])
    body: ChatCompletionRequestDict = {"model": MODEL, "messages": messages, "tools": [get_weather, get_time]}
    try:
        run = await chat.run_tools(body, max_rounds=3, on_call=agree, on_error="raise", _retries=1)
    except ToolRoundsError as error:
        assert_type(error.run, ToolRun | None)
        return
    assert_type(run, ToolRun)
    assert_type(run.response, ChatCompletionResponse)
    assert_type(run.usage, UsageData | None)
    assert_type(run.open_calls, list[ToolCall])
    run.messages.append({"role": "user", "content": "And tomorrow?"})
    await chat.run_tools(model=MODEL, messages=run.messages, tools=[get_weather], on_call=lambda call: None)
    await chat.run_tools(request, tools=[get_time, {"type": "function", "function": {"name": "f"}}])


# -- unions


def text_of(message: ChatCompletionMessageParam) -> str:
    if isinstance(message, ChatCompletionUserMessageParam):
        if isinstance(message.content, str):
            return message.content
        return " ".join(part.text for part in message.content if isinstance(part, TextContentPart))
    if isinstance(message, ChatCompletionToolMessageParam):
        assert_type(message.tool_call_id, str)
        return message.content if isinstance(message.content, str) else ""
    if isinstance(message, (ChatCompletionAssistantMessageParam, ChatCompletionSystemMessageParam)):
        # The constant of each class tells them apart.
        if message.role == "assistant":
            assert_type(message, ChatCompletionAssistantMessageParam)
            return message.content if isinstance(message.content, str) else ""
        assert_type(message, ChatCompletionSystemMessageParam)
        return message.content if isinstance(message.content, str) else ""
    return message.to_json()  # a kind that is not known here


def role_of(message: ChatCompletionMessageParam) -> str:
    match message:
        case ChatCompletionUserMessageParam(role=role) | ChatCompletionSystemMessageParam(role=role):
            return role
        case ChatCompletionAssistantMessageParam(content=str() as said):
            return said
        case _:
            return str(message.to_dict().get("role"))


# -- streams


async def streamed(chat: ChatApi, request: ChatCompletionRequest) -> str:
    said = ""
    async with chat.chat_completions_stream(chat_completion_request=request) as stream:
        assert_type(stream, Stream[ChatCompletionChunk, ChatCompletionResponse])
        async for chunk in stream:
            assert_type(chunk, ChatCompletionChunk)
            for choice in chunk.choices:
                assert_type(choice.delta.content, str | None)
                said += choice.delta.content or ""
    assert_type(stream.complete, bool)
    assert_type(stream.response.status_code, int)
    assert_type(stream.response.request_id, str | None)
    return said


async def streamed_in_a_line(chat: ChatApi) -> list[ChatCompletionChunk]:
    return [chunk async for chunk in chat.chat_completions_stream({"model": MODEL, "messages": []})]


async def streamed_and_kept(chat: ChatApi, request: ChatCompletionRequest) -> AsyncIterator[str]:
    stream = await chat.chat_completions_stream(request, _request_timeout=(5, 60))
    try:
        async for chunk in stream:
            if chunk.usage is not None:
                assert_type(chunk.usage, UsageData)
            for choice in chunk.choices:
                for call in choice.delta.tool_calls or []:
                    yield (call.function.arguments or "") if call.function else ""
    finally:
        await stream.close()


async def streamed_text(chat: ChatApi, request: ChatCompletionRequest) -> str:
    stream: Stream[ChatCompletionChunk] = chat.chat_completions_stream(request)
    async for text in stream.text():
        assert_type(text, str)
    assert_type(await stream.collect(), Any)  # as it was annotated with the type of the chunks alone
    async with chat.chat_completions_stream(request) as entered:
        async for chunk in entered:
            assert_type(chunk, ChatCompletionChunk)
            break
        answer = await entered.collect()
    assert_type(answer, ChatCompletionResponse)
    try:
        answer = await chat.chat_completions_stream(request).collect()
    except StreamInterruptedException as error:
        if isinstance(error.partial, ChatCompletionResponse):
            return error.partial.text
    return answer.text


async def streamed_completion(api: CompletionApi) -> str:
    answer = await api.completions_stream(model=MODEL, prompt="Once").collect()
    assert_type(answer, CompletionResponse)
    assert_type(answer.text, str)
    return answer.text


async def raw_events(chat: ChatApi, request: ChatCompletionRequest) -> None:
    async with chat.chat_completions_stream(request) as stream:
        async for event in stream.events():
            assert_type(event, ServerSentEvent)
            assert_type(event.data, bytes)
            assert_type(event.event, str)


# -- forms that the service takes beside its public document


async def forms_by_keyword(chat: ChatApi, completion: CompletionApi) -> None:
    schema = {"type": "object"}
    await chat.chat_completions(
        model=MODEL,
        messages=[
            {"role": "system", "content": [{"type": "text", "text": "x"}]},
            {"role": "assistant", "content": [{"type": "text", "text": "x"}]},
            {"role": "tool", "tool_call_id": "1", "content": [{"type": "text", "text": "x"}]},
        ],
        response_format={"type": "json_schema", "schema": schema},
        stop="a",
        logprobs=True,
        max_completion_tokens=5,
    )
    stream = chat.chat_completions_stream(
        model=MODEL, messages=[], stream_options={"include_usage": True}, logprobs=2, stop=("a", "b")
    )
    assert_type(await stream.collect(), ChatCompletionResponse)
    await completion.completions(model=MODEL, prompt=["a", "b"], stop="a", logprobs=True, max_completion_tokens=3)
    await completion.completions(model=MODEL, prompt=[1, 2], stream_options={"include_usage": True})


async def forms_by_dict(chat: ChatApi, completion: CompletionApi) -> None:
    await chat.chat_completions(
        {
            "model": MODEL,
            "messages": [
                {"role": "system", "content": [{"type": "text", "text": "x"}]},
                {"role": "assistant", "content": [{"type": "text", "text": "x"}]},
                {"role": "tool", "tool_call_id": "1", "content": [{"type": "text", "text": "x"}]},
            ],
            "response_format": {"type": "json_schema", "schema": {"type": "object"}},
            "stop": "a",
            "logprobs": True,
            "max_completion_tokens": 5,
            "stream_options": {"include_usage": True},
        }
    )
    await completion.completions({"model": MODEL, "prompt": ["a", "b"], "stop": "a", "logprobs": True})
    await completion.completions({"model": MODEL, "prompt": [1, 2], "max_completion_tokens": 5})


async def forms_by_model(chat: ChatApi, completion: CompletionApi) -> None:
    part = TextContentPart(text="x")
    request = ChatCompletionRequest(
        model=MODEL,
        messages=[
            ChatCompletionSystemMessageParam(content=[part]),
            ChatCompletionAssistantMessageParam(content=[part]),
            ChatCompletionToolMessageParam(tool_call_id="1", content=[part]),
        ],
        response_format=ResponseFormatJsonSchema(schema={"type": "object"}),
        stop="a",
        logprobs=True,
        max_completion_tokens=5,
        stream_options=StreamOptions(include_usage=True),
    )
    request.messages.append(ChatCompletionUserMessageParam(content="x"))
    request.stop = ["a"]
    request.logprobs = 2
    await chat.chat_completions(request)
    await completion.completions(CompletionRequest(model=MODEL, prompt=["a"], stop="a", logprobs=True))
    await completion.completions(CompletionRequest(model=MODEL, prompt=[1, 2], max_completion_tokens=5))


# -- errors


async def errors(chat: ChatApi, request: ChatCompletionRequest) -> str | None:
    try:
        return (await chat.chat_completions(request)).model
    except RateLimitException as error:
        assert_type(error.retry_after, float | None)
        await asyncio.sleep(error.retry_after or 1)
    except OverloadedException as error:
        logging.warning("busy: %s", error)
    except BadRequestException as error:
        assert_type(error.status, int | None)
        assert_type(error.message, str | None)
        assert_type(error.body, str | None)
        assert_type(error.request_id, str | None)
        if error.headers is not None:
            assert_type(error.headers["x-request-id"], str)
    except RequestTimeoutException as error:
        assert_type(error.clock, str)
    except ApiConnectionException as error:
        if error.request_sent == "no":
            return None
    except StreamInterruptedException as error:
        assert_type(error.chunks_received, int)
    except StreamErrorException as error:
        assert_type(error.code, str | None)
    except (ApiValueError, ApiTypeError) as error:
        logging.warning("mend this: %s", error)
    except ApiExceptionOfRest as error:
        raise ApiException(error.status, error.reason, body=error.body, data=error.data) from error
    except TimeoutError:
        pass
    return None


async def many(chat: ChatApi, all_requests: list[ChatCompletionRequest]) -> list[ChatCompletionResponse]:
    results = await asyncio.gather(*(chat.chat_completions(request) for request in all_requests))
    assert_type(results, list[ChatCompletionResponse])
    return results


async def mapped(chat: ChatApi, requests: list[ChatCompletionRequest], texts: AsyncIterator[str]) -> None:
    results = await map_calls(chat.chat_completions, requests, concurrency=50)
    assert_type(results, list[CallResult[ChatCompletionRequest, ChatCompletionResponse]])
    assert_type([result.value for result in results], list[ChatCompletionResponse])
    asked = ({"model": MODEL, "messages": [{"role": "user", "content": text}]} for text in "ab")
    async with map_calls(chat.chat_completions_with_http_info, asked, on_progress=print) as calls:
        async for result in calls:
            if result.error is None:
                assert_type(result.value, ApiResponse[ChatCompletionResponse])
                assert_type(result.index, int)

    async def length(text: str) -> int:
        return len(text)

    async for counted in map_calls(length, texts):
        assert_type(counted, CallResult[str, int])


async def in_the_background(files: FilesApi, batches: BatchesApi, requests: dict[str, ChatCompletionRequest]) -> None:
    file = await files.upload(await write_batch("requests.jsonl", requests), "batch-api", on_progress=print)
    created = await batches.create_batch(endpoint="/v1/chat/completions", input_file_id=file.id)
    assert created.job
    assert created.job.id
    batch_id = created.job.id
    batch = await poll(lambda: batches.get_batch(batch_id), until=lambda batch: batch.status == "COMPLETED")
    assert_type(batch, BatchJob)
    if batch.output_file_id:
        async for result in read_batch(
            files.get_file_content_byte_stream(batch.output_file_id), ChatCompletionResponse, requests
        ):
            assert_type(result, BatchResult[ChatCompletionResponse])
