"""The local server as a test double: scripted answers, plain and streamed, and what it records."""

from __future__ import annotations

import asyncio
import json
import math
from typing import Any

import pytest
from support.client import TOKEN
from support.local_server import TOOLS

from together.generated import (
    ApiClient,
    ChatApi,
    CompletionApi,
    Configuration,
    EmbeddingsApi,
    ModelsApi,
    RateLimitException,
    RerankApi,
    ServiceException,
    StreamErrorException,
    StreamInterruptedException,
)
from together.generated.local_server import Answer, Fault, LocalServer

MESSAGES: list[Any] = [{"role": "user", "content": "hi"}]
CHAT: Any = {"model": "test/model", "messages": MESSAGES}
WEATHER = ("weather", {"city": "Rome", "note": "ü"})


async def whole(chat: ChatApi, **fields: Any) -> dict[str, Any]:
    """Return the choices and the usage of a plain call."""
    response = await chat.chat_completions(**{**CHAT, **fields})
    found = response.to_dict()
    return {"choices": [kept(choice) for choice in found["choices"]], "usage": found["usage"]}


def kept(choice: dict[str, Any]) -> dict[str, Any]:
    message = choice["message"]
    calls = [(call["id"], call["function"]["name"], call["function"]["arguments"]) for call in message["tool_calls"]]
    return {
        "content": message["content"],
        "reasoning": message.get("reasoning"),
        "calls": calls,
        "finish_reason": choice["finish_reason"],
    }


async def collected(chat: ChatApi, **fields: Any) -> dict[str, Any]:
    """Return what the chunks of a stream add up to, in the form of `whole`."""
    choices: dict[int, dict[str, Any]] = {}
    usage = None
    async with chat.chat_completions_stream(**{**CHAT, **fields}) as stream:
        async for chunk in stream:
            found = chunk.to_dict()
            usage = found.get("usage") or usage
            for part in found["choices"]:
                empty: dict[str, Any] = {"content": None, "reasoning": None, "calls": [], "finish_reason": None}
                choice = choices.setdefault(part["index"], empty)
                for name in ("content", "reasoning"):
                    if part["delta"].get(name) is not None:
                        choice[name] = (choice[name] or "") + part["delta"][name]
                for call in part["delta"].get("tool_calls") or []:
                    if "id" in call:
                        choice["calls"].append((call["id"], call["function"]["name"], ""))
                    else:
                        called, name, arguments = choice["calls"][call["index"]]
                        choice["calls"][call["index"]] = (called, name, arguments + call["function"]["arguments"])
                choice["finish_reason"] = part["finish_reason"] or choice["finish_reason"]
    assert stream.complete
    return {"choices": [choices[index] for index in sorted(choices)], "usage": usage}


@pytest.mark.parametrize(
    "answer",
    [
        Answer("Good morning, all."),
        Answer(""),
        Answer("100 %41 | \x00 ü 😀\n\n"),
        Answer(chunks=["Go", "od even", "", "ing"]),
        Answer("ab", chunks=["a", "b"]),
        Answer(tool_calls=[WEATHER]),
        Answer("First.", tool_calls=[WEATHER, ("ping", {}), ("odd", "{no json")]),
        Answer("Four.", reasoning="Two and two."),
        Answer("Cut", finish_reason="length"),
        Answer("Paid", usage={"prompt_tokens": 7, "completion_tokens": 8, "total_tokens": 15}),
    ],
    ids=repr,
)
async def test_a_scripted_answer_is_the_same_whole_and_streamed(
    chat: ChatApi, server: LocalServer, answer: Answer
) -> None:
    server.script(answer, answer)
    at_once, in_chunks = await whole(chat), await collected(chat)
    (choice,) = at_once["choices"]
    text = answer.text if answer.chunks is None else "".join(answer.chunks)
    assert choice["content"] == (text if text or not answer.tool_calls else None)
    assert choice["reasoning"] == answer.reasoning
    assert [(name, arguments) for _, name, arguments in choice["calls"]] == [
        (name, arguments if isinstance(arguments, str) else json.dumps(arguments, ensure_ascii=False))
        for name, arguments in answer.tool_calls
    ]
    assert choice["finish_reason"] == (answer.finish_reason or ("tool_calls" if answer.tool_calls else "stop"))
    assert answer.usage is None or at_once["usage"] == answer.usage
    assert in_chunks == at_once


async def test_the_chunks_are_those_of_the_answer(chat: ChatApi, server: LocalServer) -> None:
    server.script(Answer(chunks=["Go", "od even", "ing"]), Answer("one two"))
    contents: list[list[str | None]] = []
    for _ in range(2):
        async with chat.chat_completions_stream(CHAT) as stream:
            contents.append([choice.delta.content async for chunk in stream for choice in chunk.choices])
    assert contents == [["Go", "od even", "ing", ""], ["one", " two", ""]]


async def test_each_choice_is_the_answer_and_log_probabilities_come_where_they_are_asked_for(
    chat: ChatApi, server: LocalServer
) -> None:
    server.script(Answer("one two"), Answer("one two"))
    response = await chat.chat_completions(**CHAT, n=2, logprobs=1)
    assert [choice.message.content for choice in response.choices if choice.message] == ["one two", "one two"]
    logprobs = response.choices[1].logprobs
    assert logprobs is not None
    assert logprobs.to_dict()["tokens"] == ["one", " two"]
    assert len((await collected(chat, n=2))["choices"]) == 2


async def test_a_script_is_used_in_order_by_calls_and_streams_and_then_the_servers_own_answers_go_on(
    chat: ChatApi, server: LocalServer
) -> None:
    server.script(Answer("first"), Fault(status=429, retry_after=1), None, Answer("fourth"))
    assert (await whole(chat))["choices"][0]["content"] == "first"
    with pytest.raises(RateLimitException) as raised:
        await collected(chat)
    assert raised.value.retry_after == 1
    assert (await whole(chat))["choices"][0]["content"] == "You said: hi"
    assert (await collected(chat))["choices"][0]["content"] == "fourth"
    server.check_script()
    assert (await whole(chat))["choices"][0]["content"] == "You said: hi"


async def test_a_scripted_stream_may_break_off_or_hold_an_error(chat: ChatApi, server: LocalServer) -> None:
    server.script(
        Answer("one two three", fault=Fault(cut_after=2)), Answer("one two three", fault=Fault(error_event=1))
    )
    for error, expected in ((StreamInterruptedException, ["one", " two"]), (StreamErrorException, ["one"])):
        got: list[str | None] = []

        async def read(got: list[str | None] = got) -> None:
            async for chunk in chat.chat_completions_stream(CHAT):
                got += [choice.delta.content for choice in chunk.choices]

        with pytest.raises(error):
            await read()
        assert got == expected


async def test_completions_are_scripted_too(api_client: ApiClient, server: LocalServer) -> None:
    completion = CompletionApi(api_client)
    usage = {"prompt_tokens": 1, "completion_tokens": 2, "total_tokens": 3}
    server.script(Answer("one two", usage=usage, finish_reason="length"), Answer("one two"))
    response = await completion.completions(model="m", prompt="p")
    assert (response.choices[0].text, response.choices[0].finish_reason) == ("one two", "length")
    assert response.usage is not None
    assert response.usage.to_dict() == usage
    texts: list[str | None] = []
    async for chunk in completion.completions_stream(model="m", prompt="p"):
        texts += [choice.text for choice in chunk.choices]
    assert "".join(text or "" for text in texts) == "one two"


async def test_any_body_can_be_scripted_for_any_operation(api_client: ApiClient, server: LocalServer) -> None:
    vectors = {"object": "list", "model": "m", "data": [{"object": "embedding", "index": 0, "embedding": [0.5]}]}
    ranks = {"object": "rerank", "model": "m", "results": [{"index": 0, "relevance_score": 0.5, "document": {}}]}
    models = [{"id": "acme/x", "object": "model", "created": 0, "type": "chat"}]
    server.script(Answer(json=vectors), Answer(json=ranks), Answer(json=models, fault=Fault(delay=0.0)))
    embedded = await EmbeddingsApi(api_client).embeddings(model="m", input="x")
    assert embedded.data[0].embedding == [0.5]
    ranked = await RerankApi(api_client).rerank(model="m", query="q", documents=["x"])
    assert ranked.results[0].relevance_score == 0.5
    assert [model.id for model in await ModelsApi(api_client).models()] == ["acme/x"]


@pytest.mark.parametrize("answer", [Answer("text"), Answer(tool_calls=[WEATHER]), Answer(reasoning="so")], ids=repr)
async def test_an_answer_that_does_not_fit_the_operation_is_told(
    api_client: ApiClient, server: LocalServer, answer: Answer
) -> None:
    server.script(answer)
    if answer.text:
        call: Any = EmbeddingsApi(api_client).embeddings(model="m", input="x")
    else:
        call = CompletionApi(api_client).completions(model="m", prompt="x")
    with pytest.raises(ServiceException, match=r"Answer\(json=") as raised:
        await call
    assert raised.value.code == "script_does_not_fit"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"chunks": "text"}, "list of strings"),
        ({"text": "ab", "chunks": ["a"]}, "not the text"),
        ({"text": "ab", "json": {}}, "whole body"),
    ],
)
def test_a_wrong_answer_is_refused(arguments: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Answer(**arguments)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"text": 3}, "text must be a string, not 3"),
        ({"text": ["a"]}, "text must be a string"),
        ({"chunks": 3}, "chunks must be a list of strings, not 3"),
        ({"chunks": ["a", 3]}, "chunks must be a list of strings, not of 3"),
        ({"reasoning": 3}, "reasoning must be a string"),
        ({"finish_reason": 3}, "finish_reason must be a string"),
        ({"usage": 3}, "usage must be a dict"),
        ({"fault": {"delay": 1}}, "fault must be a Fault"),
        ({"tool_calls": "weather"}, r"a list of pairs, as in \(\"weather\", {.*}\), not 'weather'"),
        ({"tool_calls": {"weather": {}}}, "a list of pairs"),
        ({"tool_calls": 3}, "a list of pairs"),
        ({"tool_calls": ["weather"]}, r"a name and arguments, as in \(\"weather\", {.*}\), not 'weather'"),
        ({"tool_calls": [("weather",)]}, "a name and arguments"),
        ({"tool_calls": [(1, {})]}, "a name and arguments"),
        ({"tool_calls": [("weather", 1)]}, "a name and arguments"),
    ],
)
def test_an_answer_of_another_form_is_refused_when_it_is_made(arguments: dict[str, Any], message: str) -> None:
    with pytest.raises(TypeError, match=message):
        Answer(**arguments)


def test_a_wrong_entry_is_refused_and_an_answer_shows_what_was_given() -> None:
    with pytest.raises(TypeError, match="Answer, Fault or None, not 'text'"):
        LocalServer().script("text")  # type: ignore[arg-type]
    assert repr(Answer("a", fault=Fault(delay=1))) == "Answer(text='a', fault=Fault(delay=1.0))"
    assert repr(Answer(json=None)) == "Answer(json=None)"


async def test_text_in_python_is_sent_as_it_is(chat: ChatApi, server: LocalServer) -> None:
    server.script(
        Fault(body='{"id": "100%41 ü|"}', content_type="application/json"), Fault(stream=["data: %7B|\n\n", "x"])
    )
    response = await chat.chat_completions_with_http_info(CHAT)
    assert response.raw_data == '{"id": "100%41 ü|"}'.encode()
    stream = await chat.chat_completions_without_preload_content(CHAT)
    assert await stream.read() == b"data: %7B|\n\nx"


async def test_requests_are_typed_records_that_show_no_credentials(api_client: ApiClient, server: LocalServer) -> None:
    chat = ChatApi(api_client)
    await chat.chat_completions(**CHAT, _headers={"cookie": "a=b", "x-many": "1"})
    await ModelsApi(api_client).models()
    first, second = server.requests
    assert (first.method, first.path, first.operation) == ("POST", "/v1/chat/completions", "chat_completions")
    assert (first.model, first.messages, first.stream) == ("test/model", MESSAGES, False)
    assert (second.operation, second.model, second.messages, second.stream) == ("models", None, [], False)
    assert first.headers["AUTHORIZATION"] == f"Bearer {TOKEN}"
    assert first.headers.getall("X-Many") == ["1"]
    assert len(first.headers) == len(list(first.headers)) == len(first.raw_headers)
    for shown in map(repr, (first, first.headers, first.raw_headers, server.requests)):
        assert TOKEN not in shown
        assert "a=b" not in shown
    server.script(Answer("left"))
    server.reset()
    assert server.requests == []
    server.check_script()


async def test_records_of_bodies_of_another_kind_have_no_fields(server: LocalServer, client: Any) -> None:
    (await client.post([1])).release()
    (await client.post({"model": 1, "messages": 2})).release()
    assert [(request.model, request.messages) for request in server.requests] == [(None, []), (None, [])]
    async with client.session.get(f"{server.url}/none") as response:
        assert response.status == 401
    assert server.requests[-1].operation is None


def test_what_is_left_of_a_script_is_told() -> None:
    server = LocalServer()
    server.script(Answer("left"), None)
    with pytest.raises(AssertionError, match=r"left after 0 requests: Answer\(text='left'\), None"):
        server.check_script()


def test_a_server_runs_in_a_thread_for_code_without_an_event_loop() -> None:
    async def call(server: LocalServer) -> str | None:
        async with ApiClient(Configuration(host=server.url, access_token="t")) as client:
            response = await ChatApi(client).chat_completions(**CHAT, tools=TOOLS)
        await server.until(lambda: server.open_connections == 0)
        with pytest.raises(TimeoutError):
            await server.until(lambda: False, 0.01)
        message = response.choices[0].message
        return message.content if message else None

    with LocalServer() as server:
        server.script(Answer("Hello"), Fault(delay=math.inf))
        assert asyncio.run(call(server)) == "Hello"
        port = int(server.url.split(":")[2].removesuffix("/v1"))
        with pytest.raises(OSError, match="in use"):
            LocalServer(port).__enter__()
    with pytest.raises(RuntimeError, match="not running"):
        _ = server.url
    server.__exit__(None, None, None)  # once more does nothing
    server.reset()
    with server:
        assert asyncio.run(call(server)) is None  # the server's own answer is a tool call
