"""A stream as its text, and as the whole answer: after any part of it was read, and where it breaks off."""

from __future__ import annotations

import asyncio
import json
import pickle
import typing
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from support.client import TOKEN, run_python
from support.raw_server import Answer, Connection, RawServer, stream
from support.streaming import (
    DONE,
    USAGE,
    chat_api,
    chunk,
    cut,
    event,
    freed,
    nothing_left_behind,
    opened,
    read,
    settle,
    streaming,
)

from together.generated import (
    ApiClient,
    ApiException,
    ApiTypeError,
    ApiValueError,
    BadRequestException,
    ChatApi,
    ChatCompletionChunk,
    ChatCompletionResponse,
    ClientClosedError,
    CompletionApi,
    CompletionResponse,
    RequestTimeoutException,
    ResponseDecodeException,
    StreamErrorException,
    StreamInterruptedException,
)
from together.generated.local_server import Fault, LocalServer
from together.generated.operation import Events, Operation
from together.generated.streaming import Stream

REQUEST: Any = {"model": "test/model", "messages": [{"role": "user", "content": "Hello"}]}
ChatStream = Stream[ChatCompletionChunk, ChatCompletionResponse]

FUNCTION: dict[str, Any] = {
    "name": "get_weather",
    "parameters": {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]},
}
KINDS: dict[str, dict[str, Any]] = {
    "text": {},
    "several choices": {"n": 3},
    "cut off": {"max_tokens": 2},
    "stop sequence": {"stop": ["two"]},
    "log probabilities": {"logprobs": 1, "n": 2},
    "tool call": {"tools": [{"type": "function", "function": FUNCTION}]},
    "several choices with tool calls": {"tools": [{"type": "function", "function": FUNCTION}], "n": 2},
    "JSON mode": {"response_format": {"type": "json_object"}},
    "JSON schema": {
        "response_format": {"type": "json_schema", "json_schema": {"name": "w", "schema": FUNCTION["parameters"]}}
    },
}
TEXT_KINDS = ["text", "several choices", "cut off", "stop sequence", "log probabilities"]


def comparable(answer: Any) -> dict[str, Any]:
    """Return an answer without what streams do not have: the echo of the prompt, and an empty list of tool calls."""
    fields: dict[str, Any] = answer.to_dict()
    fields.pop("prompt", None)
    for choice in fields["choices"]:
        if "message" in choice and not choice["message"].get("tool_calls"):
            choice["message"].pop("tool_calls", None)
    return fields


# -- the same answer as that of the plain call


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("words", ["one", "one two three", "Grüße 👋\n two"])
async def test_collected_answer_is_that_of_the_plain_call(kind: str, words: str, chat: ChatApi) -> None:
    request: Any = {"model": "m", "messages": [{"role": "user", "content": words}], **KINDS[kind]}
    plain = await chat.chat_completions(request)
    answer = await chat.chat_completions_stream(request).collect()
    assert isinstance(answer, ChatCompletionResponse)
    assert comparable(answer) == comparable(plain)
    assert (answer.text, answer.tool_calls) == (plain.text, plain.tool_calls)


@pytest.mark.parametrize("kind", TEXT_KINDS)
async def test_collected_completion_is_that_of_the_plain_call(kind: str, api_client: ApiClient) -> None:
    request: Any = {"model": "m", "prompt": "one two three", **KINDS[kind]}
    api = CompletionApi(api_client)
    plain = await api.completions(request)
    answer = await api.completions_stream(request).collect()
    assert isinstance(answer, CompletionResponse)
    assert comparable(answer) == comparable(plain)


async def test_collected_reasoning_and_usage_are_those_of_the_chunks() -> None:
    deltas = [{"reasoning": "Let me "}, {"reasoning": "see."}, {"content": "42"}]
    chunks = [event({"choices": [{"index": 0, "delta": delta}]}) for delta in deltas]
    async with streaming(stream(*chunks, USAGE, DONE)) as chat:
        answer = await chat.chat_completions_stream(REQUEST).collect()
    assert answer.choices[0].message is not None
    assert (answer.choices[0].message.reasoning, answer.text) == ("Let me see.", "42")
    assert answer.usage is not None
    assert answer.usage.total_tokens == 3


# -- what was read before


async def nothing(answer: ChatStream) -> None:
    pass


async def one_chunk(answer: ChatStream) -> None:
    await anext(answer)


async def a_part(answer: ChatStream) -> None:
    async with answer:
        async for _ in answer:
            if answer.chunks_received == 3:
                break
        await answer.collect()


async def all_chunks(answer: ChatStream) -> None:
    await read(answer)


async def its_text(answer: ChatStream) -> None:
    async for _ in answer.text():
        pass


async def a_part_of_its_text(answer: ChatStream) -> None:
    texts = answer.text()
    await anext(texts)
    await answer.collect()


async def its_events(answer: ChatStream) -> None:
    async for _ in answer.events():
        pass


async def some_of_each(answer: ChatStream) -> None:
    events, texts = answer.events(), answer.text()
    await anext(events)
    await anext(texts)
    await anext(answer)
    await answer.collect()


async def the_whole_answer(answer: ChatStream) -> None:
    await answer.collect()


BEFORE: list[Callable[[ChatStream], Awaitable[None]]] = [
    nothing,
    one_chunk,
    a_part,
    all_chunks,
    its_text,
    a_part_of_its_text,
    its_events,
    some_of_each,
    the_whole_answer,
]


@pytest.mark.parametrize("before", BEFORE, ids=lambda each: each.__name__)
async def test_what_was_read_before_counts_too(
    before: Callable[[ChatStream], Awaitable[None]], chat: ChatApi, server: LocalServer
) -> None:
    whole = await chat.chat_completions_stream(REQUEST).collect()
    answer = chat.chat_completions_stream(REQUEST)
    await before(answer)
    assert (await answer.collect()).to_dict() == whole.to_dict()
    assert await answer.collect() is await answer.collect()
    assert answer.complete
    assert len(server.requests) == 2


async def test_stream_that_is_entered_or_awaited_can_be_collected(chat: ChatApi) -> None:
    async with chat.chat_completions_stream(REQUEST) as entered:
        first = await entered.collect()
    assert await (await chat.chat_completions_stream(REQUEST)).collect() == first


async def test_collecting_gives_the_connection_back() -> None:
    async with RawServer(stream(chunk("a"), DONE), stream(chunk("a"), DONE)) as server, chat_api(server) as chat:
        async with nothing_left_behind():
            for _ in range(2):
                await chat.chat_completions_stream(REQUEST).collect()
        assert server.accepted == 1


async def test_collecting_that_is_cancelled_can_go_on() -> None:
    more = asyncio.Event()

    async def in_two_parts(connection: Connection) -> None:
        whole = stream(chunk("a"), chunk("b"), DONE)
        half = whole.index(chunk("b")) - 5
        await connection.send(whole[:half])
        await more.wait()
        await connection.send(whole[half:])

    async with streaming(in_two_parts) as chat, chat.chat_completions_stream(REQUEST) as answer:
        with pytest.raises(asyncio.TimeoutError):
            await asyncio.wait_for(answer.collect(), 0.05)
        more.set()
        assert (await answer.collect()).text == "ab"


async def test_collecting_while_another_task_reads_is_refused() -> None:
    async with streaming(opened(chunk("a"))) as chat, chat.chat_completions_stream(REQUEST) as answer:
        await anext(answer)
        reading = asyncio.ensure_future(anext(answer))
        await settle()
        with pytest.raises(ApiValueError, match="another task is reading"):
            await answer.collect()
        await answer.close()
        with pytest.raises(StreamInterruptedException):
            await reading


async def test_closed_stream_cannot_be_collected(chat: ChatApi) -> None:
    async with chat.chat_completions_stream(REQUEST) as answer:
        await anext(answer)
    with pytest.raises(ClientClosedError):
        await answer.collect()


async def test_chunk_that_is_not_as_described_is_collected_as_it_was_delivered() -> None:
    odd = event({"choices": [{"index": 0, "delta": {"content": "b"}, "seed": "no number", "new": 1}]})
    named = b"event: more\nid: 7\n" + chunk("c")
    async with streaming(stream(chunk("a"), odd, named, DONE)) as chat:
        answer = chat.chat_completions_stream(REQUEST)
        collected = await answer.collect()
    assert collected.text == "abc"
    assert collected.choices[0].to_dict()["seed"] == "no number"
    assert collected.choices[0].additional_properties == {"new": 1}
    assert [str(issue.path) for issue in answer.response_issues] == ["chunks[1].choices[0].seed"]


async def test_chunk_with_half_a_surrogate_pair_is_collected_as_it_was_delivered() -> None:
    async with streaming(stream(A, chunk("HALF").replace(b"HALF", rb"\ud83d"), DONE)) as chat:
        assert (await chat.chat_completions_stream(REQUEST).collect()).text == "a\ufffd"


async def test_answer_of_a_stream_is_bounded_as_that_of_a_plain_call() -> None:
    chunks = [chunk("a" * 100)] * 10
    for first in (0, 3, 10):
        async with streaming(stream(*chunks, DONE), max_response_size=1000) as chat:
            answer = await chat.chat_completions_stream(REQUEST)
            for _ in range(first):
                await anext(answer)  # which goes on beyond the limit
            with pytest.raises(ResponseDecodeException, match=r"larger than 1000 bytes; .*max_response_size") as caught:
                await answer.collect()
            assert caught.value.partial is None
    async with streaming(stream(*chunks, DONE), max_response_size=1000) as chat:
        assert len(await read(chat.chat_completions_stream(REQUEST))) == 10


async def test_operation_without_a_plain_answer_of_json_cannot_be_collected(api_client: ApiClient) -> None:
    about: dict[str, Any] = {"events": Events("ChatCompletionChunk"), "errors": "ErrorData"}
    for responses in ({"200": "bytes"}, {"200": None}):
        operation = Operation[Any, Any]("sound", "POST", "/chat/completions", responses, **about)
        answer = api_client.stream(operation, (), {})
        with pytest.raises(ApiTypeError, match="sound has no plain answer"):
            await answer.collect()
        await answer.close()


# -- streams that break off

A, B = chunk("a"), chunk("b")
BROKEN: dict[str, tuple[Answer | bytes, type[ApiException]]] = {
    "cut": (cut(A, B), StreamInterruptedException),
    "ended": (stream(A, B), StreamInterruptedException),
    "silent": (opened(A, B), RequestTimeoutException),
    "error": (stream(A, B, b'data: {"error": {"message": "m", "type": "t"}}\n\n'), StreamErrorException),
    "no chunk": (stream(A, B, b"data: {no json\n\n"), ResponseDecodeException),
    "too large": (stream(A, B, chunk("x" * 5000)), ResponseDecodeException),
}


async def read_text(answer: ChatStream) -> None:
    async for _ in answer.text():
        pass


@pytest.mark.parametrize("way", [the_whole_answer, all_chunks, read_text], ids=lambda each: each.__name__)
@pytest.mark.parametrize(("sent", "kind"), BROKEN.values(), ids=BROKEN)
async def test_error_tells_what_came_before_it(
    way: Callable[[ChatStream], Awaitable[None]], sent: Answer | bytes, kind: type[ApiException]
) -> None:
    async with streaming(sent, max_event_size=2000) as chat:
        with pytest.raises(kind) as caught:
            await way(chat.chat_completions_stream(REQUEST, _request_timeout=(5, 0.05)))
    for error in (pickle.loads(pickle.dumps(caught.value)), caught.value):
        assert isinstance(error.partial, ChatCompletionResponse)
        assert (error.partial.text, error.partial.choices[0].finish_reason) == ("ab", None)
        assert error.partial is error.partial
    assert pickle.loads(pickle.dumps(caught.value)).partial == caught.value.partial
    assert '"a"' not in repr(caught.value) + repr(caught.value.make_partial)


async def test_error_after_raw_events_tells_what_came_before_it() -> None:
    async with streaming(cut(A, B)) as chat:
        with pytest.raises(StreamInterruptedException) as caught:
            await its_events(chat.chat_completions_stream(REQUEST))
    assert caught.value.partial.text == "ab"


async def test_stream_whose_raw_events_report_an_error_is_no_answer() -> None:
    async with streaming(stream(A, b'data: {"error": {"message": "m"}}\n\n', DONE)) as chat:
        answer = chat.chat_completions_stream(REQUEST)
        await its_events(answer)
        with pytest.raises(StreamInterruptedException, match="an error among its events") as caught:
            await answer.collect()
    assert caught.value.partial.text == "a"


async def test_strict_responses_tell_what_came_before_too() -> None:
    odd = event({"choices": [{"index": "no number", "delta": {}}]})
    async with streaming(stream(A, odd, DONE), strict_responses=True) as chat:
        with pytest.raises(ResponseDecodeException) as caught:
            await chat.chat_completions_stream(REQUEST).collect()
    assert caught.value.partial.text == "a"


async def test_error_before_the_first_chunk_has_no_partial_answer(chat: ChatApi, server: LocalServer) -> None:
    server.script(Fault(status=400), Fault(status=400))
    for waiting in (chat.chat_completions_stream(REQUEST).collect(), chat.chat_completions(REQUEST)):
        with pytest.raises(BadRequestException) as caught:
            await waiting
        assert caught.value.partial is None
    async with streaming(stream(b": nothing\n\n")) as raw:
        with pytest.raises(StreamInterruptedException) as broken:
            await raw.chat_completions_stream(REQUEST).collect()
    assert broken.value.partial is None
    assert ApiException().partial is None


# -- text


async def test_text_is_the_content_of_the_first_choice(chat: ChatApi) -> None:
    request: Any = {**REQUEST, "n": 2, "seed": 1}
    whole = await chat.chat_completions_stream(request).collect()
    pieces = [text async for text in chat.chat_completions_stream(request).text()]
    assert "".join(pieces) == whole.text
    assert all(pieces)
    assert len(pieces) > 1


async def test_text_of_a_completion_is_that_of_the_first_choice(api_client: ApiClient) -> None:
    api = CompletionApi(api_client)
    whole = await api.completions(model="m", prompt="one two", n=2)
    assert (
        "".join([text async for text in api.completions_stream(model="m", prompt="one two", n=2).text()]) == whole.text
    )


async def test_text_goes_on_where_it_was_left_inside_async_with() -> None:
    sent = stream(A, chunk(""), B, chunk("c"), DONE)
    async with streaming(sent) as chat, chat.chat_completions_stream(REQUEST) as answer:
        async for text in answer.text():
            assert text == "a"
            break
        assert [text async for text in answer.text()] == ["b", "c"]


async def test_leaving_the_loop_over_text_frees_the_connection() -> None:
    async with RawServer(opened(A, B)) as server, chat_api(server) as chat, nothing_left_behind():
        answer = chat.chat_completions_stream(REQUEST)
        async for text in answer.text():
            assert text == "a"
            break
        await freed(server)
        with pytest.raises(ClientClosedError):
            await answer.collect()
        del answer


async def test_wait_for_text_that_is_given_up_loses_nothing() -> None:
    async with streaming(opened(A)) as chat, chat.chat_completions_stream(REQUEST) as answer:
        texts = answer.text()
        assert await anext(texts) == "a"
        with pytest.raises(asyncio.TimeoutError):
            await asyncio.wait_for(anext(texts), 0.05)
        assert answer.chunks_received == 1


# -- what it tells, and what it costs those who do not ask


async def test_repr_of_a_stream_tells_its_operation_state_and_chunks(chat: ChatApi) -> None:
    answer = chat.chat_completions_stream(REQUEST)
    assert repr(answer) == "Stream(chat_completions, new, chunks_received=0, complete=False)"
    async with answer:
        assert repr(answer) == "Stream(chat_completions, open, chunks_received=0, complete=False)"
        count = len(await read(answer))
    assert repr(answer) == f"Stream(chat_completions, ended, chunks_received={count}, complete=True)"


async def test_plain_stream_loads_nothing_of_what_collects(server: LocalServer) -> None:
    configuration = json.dumps({"host": server.url, "access_token": TOKEN})
    code = (
        "import asyncio, sys\n"
        "from together.generated import ApiClient, ChatApi, Configuration\n"
        "async def main():\n"
        f"    async with ApiClient(Configuration(**{configuration})) as client:\n"
        f"        async for _ in ChatApi(client).chat_completions_stream({REQUEST!r}): pass\n"
        "asyncio.run(main())\n"
        "assert 'together.generated._response.collecting' not in sys.modules"
    )
    run = await asyncio.to_thread(run_python, code)
    assert (run.returncode, run.stderr) == (0, "")


async def test_annotation_needs_the_type_of_the_chunks_alone() -> None:
    for annotation in (Stream[ChatCompletionChunk], Stream[ChatCompletionChunk, ChatCompletionResponse]):
        assert typing.get_origin(annotation) is Stream
