"""The floor: raw aiohttp and orjson, no models."""

from __future__ import annotations

from typing import Any

import aiohttp
import orjson
from work import MODEL, PROMPT, TOKEN, conversation, image

PLAIN = {"Authorization": f"Bearer {TOKEN}", "Content-Type": "application/json", "Accept": "application/json"}
STREAM = {**PLAIN, "Accept": "text/event-stream"}
DONE = b"data: [DONE]"


class Floor:
    """See `work.Client`."""

    def __init__(self, url: str, limit: int) -> None:
        self.url = f"{url}/chat/completions"
        self.session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=limit))

    async def small(self) -> Any:
        body = orjson.dumps({"model": MODEL, "messages": [{"role": "user", "content": PROMPT}]})
        async with self.session.post(self.url, data=body, headers=PLAIN) as response:
            answer = orjson.loads(await response.read())
        return answer["choices"][0]["message"]["content"], answer["usage"]["total_tokens"]

    async def large_request(self) -> Any:
        messages = plain(conversation())
        picture = {"type": "image_url", "image_url": {"url": image()}}
        messages.append({"role": "user", "content": [{"type": "text", "text": "What is this?"}, picture]})
        body = orjson.dumps({"model": MODEL, "messages": messages})
        async with self.session.post(self.url, data=body, headers=PLAIN) as response:
            return orjson.loads(await response.read())["choices"][0]["message"]["content"]

    async def messages(self, count: int) -> Any:
        body = orjson.dumps({"model": MODEL, "messages": plain(conversation(count))})
        async with self.session.post(self.url, data=body, headers=PLAIN) as response:
            return orjson.loads(await response.read())["choices"][0]["message"]["content"]

    async def large_answer(self) -> Any:
        body = orjson.dumps({"model": MODEL, "messages": [{"role": "user", "content": PROMPT}]})
        async with self.session.post(self.url, data=body, headers=PLAIN) as response:
            choice = orjson.loads(await response.read())["choices"][0]
        calls = [(call["function"]["name"], call["function"]["arguments"]) for call in choice["message"]["tool_calls"]]
        return choice["logprobs"]["tokens"], sum(choice["logprobs"]["token_logprobs"]), calls

    async def stream(self) -> Any:
        body = orjson.dumps({"model": MODEL, "messages": [{"role": "user", "content": PROMPT}], "stream": True})
        texts, buffer = [], b""
        async with self.session.post(self.url, data=body, headers=STREAM) as response:
            async for piece in response.content.iter_any():
                *events, buffer = (buffer + piece).split(b"\n\n")
                for event in events:
                    if event != DONE:
                        texts.append(orjson.loads(event[6:])["choices"][0]["delta"]["content"])
        return "".join(texts)

    async def refused(self) -> Any:
        body = orjson.dumps({"model": MODEL, "messages": [{"role": "user", "content": PROMPT}]})
        async with self.session.post(self.url, data=body, headers=PLAIN) as response:
            return response.status, orjson.loads(await response.read())["error"]["message"]

    async def hold(self) -> Any:
        body = orjson.dumps({"model": MODEL, "messages": [{"role": "user", "content": PROMPT}], "stream": True})
        response = await self.session.post(self.url, data=body, headers=STREAM)
        orjson.loads((await response.content.readany()).rstrip()[6:])
        return response

    async def close(self) -> None:
        await self.session.close()


def plain(said: list[tuple[str, str]]) -> list[dict[str, Any]]:
    """Return the messages of a conversation."""
    return [{"role": role, "content": text} for role, text in said]


connect = Floor
