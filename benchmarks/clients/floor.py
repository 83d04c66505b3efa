"""The floor: raw aiohttp and orjson, no models."""

from __future__ import annotations

from typing import Any

import aiohttp
import orjson
from work import TOKEN, embeddings_body, large_body, small_body

PLAIN = {"Authorization": f"Bearer {TOKEN}", "Content-Type": "application/json", "Accept": "application/json"}
STREAM = {**PLAIN, "Accept": "text/event-stream"}
DONE = b"data: [DONE]"


class Floor:
    """What each side can do. All return plain values, which are compared before anything is timed."""

    def __init__(self, url: str, limit: int) -> None:
        self.url = f"{url}/chat/completions"
        self.embeddings_url = f"{url}/embeddings"
        self.session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=limit))

    async def small(self) -> Any:
        """Make a request of one short message; return the text of the answer and its number of tokens."""
        async with self.session.post(self.url, data=orjson.dumps(small_body()), headers=PLAIN) as response:
            answer = orjson.loads(await response.read())
        return answer["choices"][0]["message"]["content"], answer["usage"]["total_tokens"]

    async def large_request(self) -> Any:
        """Make a request of `conversation()` and `image()`; return the text of the answer."""
        async with self.session.post(self.url, data=orjson.dumps(large_body()), headers=PLAIN) as response:
            return orjson.loads(await response.read())["choices"][0]["message"]["content"]

    async def large_answer(self) -> Any:
        """Return the tokens, the sum of their log probabilities, and the names and arguments of the tool calls."""
        async with self.session.post(self.url, data=orjson.dumps(small_body()), headers=PLAIN) as response:
            choice = orjson.loads(await response.read())["choices"][0]
        calls = [(call["function"]["name"], call["function"]["arguments"]) for call in choice["message"]["tool_calls"]]
        return choice["logprobs"]["tokens"], sum(choice["logprobs"]["token_logprobs"]), calls

    async def stream(self) -> Any:
        """Read a stream to its end, chunk by chunk; return the joined text."""
        texts, buffer = [], b""
        body = orjson.dumps(small_body(stream=True))
        async with self.session.post(self.url, data=body, headers=STREAM) as response:
            async for piece in response.content.iter_any():
                *events, buffer = (buffer + piece).split(b"\n\n")
                for event in events:
                    if event != DONE:
                        texts.append(orjson.loads(event[6:])["choices"][0]["delta"]["content"])
        return "".join(texts)

    async def embeddings(self) -> Any:
        """Return how many embeddings there are, and the sum of the last one."""
        async with self.session.post(
            self.embeddings_url, data=orjson.dumps(embeddings_body()), headers=PLAIN
        ) as response:
            data = orjson.loads(await response.read())["data"]
        return len(data), sum(data[-1]["embedding"])

    async def refused(self) -> Any:
        """Make a request that is refused; return the status and the message of the error."""
        async with self.session.post(self.url, data=orjson.dumps(small_body()), headers=PLAIN) as response:
            return response.status, orjson.loads(await response.read())["error"]["message"]

    async def hold(self) -> Any:
        """Open a stream, read its first chunk, and return what keeps it open."""
        response = await self.session.post(self.url, data=orjson.dumps(small_body(stream=True)), headers=STREAM)
        orjson.loads((await response.content.readany()).rstrip()[6:])
        return response

    async def close(self) -> None:
        await self.session.close()
