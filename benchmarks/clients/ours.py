"""Ours."""

from __future__ import annotations

from typing import Any

from work import MODEL, PROMPT, QUESTION, TOKEN, conversation, embeddings_body, image, large_body

import together.generated as together


class Ours:
    """See `clients.floor.Floor`."""

    def __init__(self, url: str, limit: int) -> None:
        configuration = together.Configuration(host=url, access_token=TOKEN, connection_pool_maxsize=limit)
        self.client = together.ApiClient(configuration)
        self.chat = together.ChatApi(self.client)
        self.vectors = together.EmbeddingsApi(self.client)

    async def small(self) -> Any:
        return small_parts(await self.chat.chat_completions(chat_completion_request=small_request()))

    async def large_request(self) -> Any:
        return small_parts(await self.chat.chat_completions(chat_completion_request=large_request()))[0]

    async def large_answer(self) -> Any:
        return large_parts(await self.chat.chat_completions(chat_completion_request=small_request()))

    async def stream(self) -> Any:
        texts = []
        async with self.chat.chat_completions_stream(chat_completion_request=small_request()) as stream:
            async for chunk in stream:
                texts.append(chunk.choices[0].delta.content or "")
        assert stream.complete
        return "".join(texts)

    async def embeddings(self) -> Any:
        request = together.EmbeddingsRequest(**embeddings_body())
        return last_vector(await self.vectors.embeddings(request))

    async def refused(self) -> Any:
        try:
            await self.chat.chat_completions(chat_completion_request=small_request())
        except together.RateLimitException as error:
            return error.status, error.data.error.message

    async def hold(self) -> Any:
        stream = await self.chat.chat_completions_stream(chat_completion_request=small_request())
        await stream.__anext__()
        return stream

    async def close(self) -> None:
        await self.client.close()


class OursWithDicts(Ours):
    """The large request is a dict in place of models; all else is the same."""

    async def large_request(self) -> Any:
        request: Any = large_body()
        return small_parts(await self.chat.chat_completions(chat_completion_request=request))[0]


def last_vector(answer: together.EmbeddingsResponse) -> Any:
    """Return how many embeddings there are, and the sum of the last one."""
    return len(answer.data), sum(answer.data[-1].embedding)


def small_request(**fields: Any) -> together.ChatCompletionRequest:
    """Return a request of one short message."""
    message = together.ChatCompletionUserMessageParam(content=PROMPT)
    return together.ChatCompletionRequest(model=MODEL, messages=[message], **fields)


def large_request() -> together.ChatCompletionRequest:
    """Return a request of a conversation and an image."""
    user, assistant = together.ChatCompletionUserMessageParam, together.ChatCompletionAssistantMessageParam
    messages: list[Any] = [(user if role == "user" else assistant)(content=text) for role, text in conversation()]
    picture = together.ImageUrlContentPart(image_url=together.ImageUrl(url=image()))
    messages.append(user(content=[together.TextContentPart(text=QUESTION), picture]))
    return together.ChatCompletionRequest(model=MODEL, messages=messages)


def small_parts(answer: together.ChatCompletionResponse) -> Any:
    """Return what is read of a small answer."""
    message, usage = answer.choices[0].message, answer.usage
    return message and message.content, usage and usage.total_tokens


def large_parts(answer: together.ChatCompletionResponse) -> Any:
    """Return what is read of a large answer."""
    choice = answer.choices[0]
    assert choice.message
    assert choice.message.tool_calls
    assert choice.logprobs
    calls = [(call.function.name, call.function.arguments) for call in choice.message.tool_calls]
    return choice.logprobs.tokens, sum(value or 0 for value in choice.logprobs.token_logprobs or ()), calls
