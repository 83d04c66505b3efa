"""The floor with our models in place of dicts: about the least that a client with these models can do.

It still checks nothing but what the models themselves do: no clocks, no errors, no order of events.
"""

from __future__ import annotations

from typing import Any

from clients.floor import DONE, PLAIN, STREAM, Floor
from clients.ours import large_parts, request, small_parts

import together.generated as together
from together.generated.model import encode_json

read_answer = together.ChatCompletionResponse.__pydantic_validator__.validate_json
read_chunk = together.ChatCompletionChunk.__pydantic_validator__.validate_json


class FloorWithModels(Floor):
    """See `work.Client`."""

    async def answer(self) -> together.ChatCompletionResponse:
        async with self.session.post(self.url, data=encode_json(request()), headers=PLAIN) as response:
            answer: together.ChatCompletionResponse = read_answer(await response.read())
        return answer

    async def small(self) -> Any:
        return small_parts(await self.answer())

    async def large_answer(self) -> Any:
        return large_parts(await self.answer())

    async def stream(self) -> Any:
        body = encode_json(request(stream=True))
        texts, buffer = [], b""
        async with self.session.post(self.url, data=body, headers=STREAM) as response:
            async for piece in response.content.iter_any():
                *events, buffer = (buffer + piece).split(b"\n\n")
                for event in events:
                    if event != DONE:
                        texts.append(read_chunk(event[6:]).choices[0].delta.content or "")
        return "".join(texts)


connect = FloorWithModels
