"""What OpenAPI Generator makes of our document with its own templates.

It has no streaming: its users ask for the raw response, and read the events themselves.
"""

from __future__ import annotations

import importlib
from typing import Any

from work import MODEL, PROMPT, QUESTION, TOKEN, conversation, embeddings_body, image

stock: Any = importlib.import_module("stock_client")

DONE = b"data: [DONE]"


class Stock:
    """See `clients.floor.Floor`."""

    def __init__(self, url: str, limit: int) -> None:
        configuration = stock.Configuration(host=url, access_token=TOKEN, connection_pool_maxsize=limit)
        self.client = stock.ApiClient(configuration)
        self.chat = stock.ChatApi(self.client)
        self.vectors = stock.EmbeddingsApi(self.client)

    async def small(self) -> Any:
        answer = await self.chat.chat_completions(chat_completion_request=request())
        return answer.choices[0].message.content, answer.usage.total_tokens

    async def large_request(self) -> Any:
        messages = [user(text) if role == "user" else assistant(text) for role, text in conversation()]
        question = stock.TextContentPart(type="text", text=QUESTION)
        picture = stock.ImageUrlContentPart(type="image_url", image_url=stock.ImageUrl(url=image()))
        messages.append(user([stock.ChatCompletionContentPart(part) for part in (question, picture)]))
        answer = await self.chat.chat_completions(
            chat_completion_request=stock.ChatCompletionRequest(model=MODEL, messages=messages)
        )
        return answer.choices[0].message.content

    async def large_answer(self) -> Any:
        choice = (await self.chat.chat_completions(chat_completion_request=request())).choices[0]
        calls = [(call.function.name, call.function.arguments) for call in choice.message.tool_calls]
        return choice.logprobs.tokens, sum(choice.logprobs.token_logprobs), calls

    async def embeddings(self) -> Any:
        body = embeddings_body()
        model, texts = stock.EmbeddingsModelName(body["model"]), stock.EmbeddingsInput(body["input"])
        request = stock.EmbeddingsRequest(model=model, input=texts)
        answer = await self.vectors.embeddings(embeddings_request=request)
        return len(answer.data), sum(answer.data[-1].embedding)

    async def stream(self) -> Any:
        texts, buffer = [], b""
        async with await self.open() as response:
            async for piece in response.content.iter_any():
                *events, buffer = (buffer + piece).split(b"\n\n")
                for event in events:
                    if event != DONE:
                        texts.append(stock.ChatCompletionChunk.from_json(event[6:]).choices[0].delta.content)
        return "".join(texts)

    async def refused(self) -> Any:
        try:
            await self.chat.chat_completions(chat_completion_request=request())
        except stock.ApiException as error:
            return error.status, error.data.error.message

    async def hold(self) -> Any:
        response = await self.open()
        stock.ChatCompletionChunk.from_json((await response.content.readany()).rstrip()[6:])
        return response

    async def open(self) -> Any:
        """Open a stream; return the response of aiohttp."""
        return await self.chat.chat_completions_without_preload_content(chat_completion_request=request(stream=True))

    async def close(self) -> None:
        await self.client.close()


def request(**options: Any) -> Any:
    """Return a request of one short message."""
    return stock.ChatCompletionRequest(model=MODEL, messages=[user(PROMPT)], **options)


def user(content: Any) -> Any:
    """Return a message of the user; this client wants a model around each value of a union."""
    message = stock.ChatCompletionUserMessageParam(role="user", content=stock.ChatCompletionMessageContent(content))
    return stock.ChatCompletionMessageParam(message)


def assistant(text: str) -> Any:
    """Return a message of the model."""
    return stock.ChatCompletionMessageParam(
        stock.ChatCompletionAssistantMessageParam(role="assistant", content=stock.ChatCompletionMessageContent(text))
    )
