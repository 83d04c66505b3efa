"""What the SDKs of OpenAI and of Together AI have in common: Stainless makes both. Requests are keyword arguments."""

from __future__ import annotations

from typing import Any

from work import MODEL, PROMPT, conversation, image

PLAIN: list[dict[str, Any]] = [{"role": "user", "content": PROMPT}]


class Stainless:
    """See `work.Client`; a subclass adds `refused`."""

    def __init__(self, client: Any) -> None:
        self.client = client
        self.held: list[Any] = []

    async def small(self) -> Any:
        answer = await self.client.chat.completions.create(model=MODEL, messages=PLAIN)
        return answer.choices[0].message.content, answer.usage.total_tokens

    async def large_request(self) -> Any:
        messages: list[dict[str, Any]] = [{"role": role, "content": text} for role, text in conversation()]
        picture = {"type": "image_url", "image_url": {"url": image()}}
        messages.append({"role": "user", "content": [{"type": "text", "text": "What is this?"}, picture]})
        answer = await self.client.chat.completions.create(model=MODEL, messages=messages)
        return answer.choices[0].message.content

    async def large_answer(self) -> Any:
        choice = (await self.client.chat.completions.create(model=MODEL, messages=PLAIN)).choices[0]
        calls = [(call.function.name, call.function.arguments) for call in choice.message.tool_calls]
        return choice.logprobs.tokens, sum(choice.logprobs.token_logprobs), calls

    async def stream(self) -> Any:
        texts = []
        async for chunk in await self.client.chat.completions.create(model=MODEL, messages=PLAIN, stream=True):
            texts.append(chunk.choices[0].delta.content or "")
        return "".join(texts)

    async def hold(self) -> Any:
        stream = await self.client.chat.completions.create(model=MODEL, messages=PLAIN, stream=True)
        await stream.__anext__()
        self.held.append(stream)
        return stream

    async def close(self) -> None:
        for stream in self.held:  # left open, they complain when the event loop ends
            await stream.close()
        await self.client.close()
