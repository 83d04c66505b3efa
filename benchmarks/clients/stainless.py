"""What the SDKs of OpenAI and of Together AI have in common: Stainless makes both. Requests are keyword arguments."""

from __future__ import annotations

from typing import Any

from work import large_body, small_body


class Stainless:
    """See `work.Client`; a subclass adds `refused`."""

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
