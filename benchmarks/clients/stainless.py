"""The SDKs of OpenAI and of Together AI, both made by Stainless. Requests are keyword arguments."""

from __future__ import annotations

import importlib
from typing import Any

from work import TOKEN, embeddings_body, large_body, small_body


class Stainless:
    """What both have in common. See `clients.floor.Floor`."""

    def __init__(self, client: Any) -> None:
        self.client = client
        self.create = client.chat.completions.create
        self.held: list[Any] = []

    async def small(self) -> Any:
        answer = await self.create(**small_body())
        return answer.choices[0].message.content, answer.usage.total_tokens

    async def large_request(self) -> Any:
        return (await self.create(**large_body())).choices[0].message.content

    async def large_answer(self) -> Any:
        choice = (await self.create(**small_body())).choices[0]
        calls = [(call.function.name, call.function.arguments) for call in choice.message.tool_calls]
        return choice.logprobs.tokens, sum(choice.logprobs.token_logprobs), calls

    async def embeddings(self) -> Any:
        answer = await self.client.embeddings.create(**embeddings_body(), encoding_format="float")
        return len(answer.data), sum(answer.data[-1].embedding)

    async def stream(self) -> Any:
        texts = []
        async for chunk in await self.create(**small_body(stream=True)):
            texts.append(chunk.choices[0].delta.content or "")
        return "".join(texts)

    async def hold(self) -> Any:
        stream = await self.create(**small_body(stream=True))
        await stream.__anext__()
        self.held.append(stream)
        return stream

    async def close(self) -> None:
        for stream in self.held:  # left open, they complain when the event loop ends
            await stream.close()
        await self.client.close()


class OpenAI(Stainless):
    def __init__(self, url: str, limit: int) -> None:
        self.sdk: Any = importlib.import_module("openai")
        limits = importlib.import_module("httpx2").Limits(max_connections=limit, max_keepalive_connections=limit)
        http = self.sdk.DefaultAsyncHttpxClient(limits=limits)  # all else is as it is without one
        super().__init__(self.sdk.AsyncOpenAI(base_url=url, api_key=TOKEN, max_retries=0, http_client=http))

    async def refused(self) -> Any:
        try:
            await self.create(**small_body())
        except self.sdk.RateLimitError as error:
            return error.status_code, error.body["message"]


class Together(Stainless):
    def __init__(self, url: str, limit: int) -> None:
        self.sdk: Any = importlib.import_module("together")
        limits = importlib.import_module("httpx").Limits(max_connections=limit, max_keepalive_connections=limit)
        http = self.sdk.DefaultAsyncHttpxClient(limits=limits)
        base = url.removesuffix("/v1")  # which this SDK adds itself
        super().__init__(self.sdk.AsyncTogether(base_url=base, api_key=TOKEN, max_retries=0, http_client=http))

    async def embeddings(self) -> Any:
        answer = await self.client.embeddings.create(**embeddings_body())
        return len(answer.data), sum(answer.data[-1].embedding)

    async def refused(self) -> Any:
        try:
            await self.create(**small_body())
        except self.sdk.RateLimitError as error:
            return error.status_code, error.body["error"]["message"]
