"""One chat completion and one streamed chat completion, from the public API down to a real socket."""

from __future__ import annotations

from together.generated import ChatApi, ChatCompletionRequest, ChatCompletionUserMessageParam
from together.generated.local_server import LocalServer

REQUEST = ChatCompletionRequest(model="test/model", messages=[ChatCompletionUserMessageParam(content="Hello there")])


async def test_an_answer_is_typed(chat: ChatApi) -> None:
    response = await chat.chat_completions(chat_completion_request=REQUEST)
    assert response.choices[0].message is not None
    assert "Hello there" in (response.choices[0].message.content or "")
    assert response.usage is not None
    assert response.usage.total_tokens == response.usage.prompt_tokens + response.usage.completion_tokens


async def test_a_stream_gives_the_same_words_piece_by_piece(chat: ChatApi, server: LocalServer) -> None:
    whole = await chat.chat_completions(chat_completion_request=REQUEST)
    pieces: list[str] = []
    async with chat.chat_completions_stream(chat_completion_request=REQUEST) as stream:
        async for chunk in stream:
            pieces += [choice.delta.content or "" for choice in chunk.choices]
    assert stream.complete
    assert len(pieces) > 1
    assert whole.choices[0].message is not None
    assert "".join(pieces) == whole.choices[0].message.content
    assert REQUEST.stream is None
    assert server.requests[-1].json["stream"] is True
