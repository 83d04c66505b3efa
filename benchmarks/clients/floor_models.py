"""The floor with our models in place of dicts: about the least that a client with these models can do.

It checks nothing but what the models themselves check: no timeouts, no errors, no order of events. It reads and writes
models by the public functions of pydantic that do least.
"""

from __future__ import annotations

from typing import Any

from clients.floor import DONE, PLAIN, STREAM, Floor
from clients.ours import large_parts, large_request, last_vector, small_parts, small_request
from pydantic import TypeAdapter
from work import embeddings_body

import together.generated as together

read_answer = TypeAdapter(together.ChatCompletionResponse).validator.validate_json
read_chunk = TypeAdapter(together.ChatCompletionChunk).validator.validate_json
read_error = TypeAdapter(together.ErrorData).validator.validate_json
read_embeddings = TypeAdapter(together.EmbeddingsResponse).validator.validate_json
embeddings_to_json = TypeAdapter(together.EmbeddingsRequest).serializer.to_json
to_json = TypeAdapter(together.ChatCompletionRequest).serializer.to_json


class FloorWithModels(Floor):
    """See `clients.floor.Floor`."""

    async def answer(self, request: together.ChatCompletionRequest) -> together.ChatCompletionResponse:
        async with self.session.post(self.url, data=encode(request), headers=PLAIN) as response:
            answer: together.ChatCompletionResponse = read_answer(await response.read())
        return answer

    async def small(self) -> Any:
        return small_parts(await self.answer(small_request()))

    async def large_request(self) -> Any:
        return small_parts(await self.answer(large_request()))[0]

    async def large_answer(self) -> Any:
        return large_parts(await self.answer(small_request()))

    async def stream(self) -> Any:
        texts, buffer = [], b""
        async with self.session.post(self.url, data=encode(small_request(stream=True)), headers=STREAM) as response:
            async for piece in response.content.iter_any():
                *events, buffer = (buffer + piece).split(b"\n\n")
                for event in events:
                    if event != DONE:
                        texts.append(read_chunk(event[6:]).choices[0].delta.content or "")
        return "".join(texts)

    async def embeddings(self) -> Any:
        request = together.EmbeddingsRequest(**embeddings_body())
        async with self.session.post(self.embeddings_url, data=embeddings_to_json(request), headers=PLAIN) as response:
            return last_vector(read_embeddings(await response.read()))

    async def refused(self) -> Any:
        async with self.session.post(self.url, data=encode(small_request()), headers=PLAIN) as response:
            return response.status, read_error(await response.read()).error.message

    async def hold(self) -> Any:
        response = await self.session.post(self.url, data=encode(small_request(stream=True)), headers=STREAM)
        read_chunk((await response.content.readany()).rstrip()[6:])
        return response


def encode(request: together.ChatCompletionRequest) -> bytes:
    """Return what is sent: the fields that are set, under the API's names."""
    return to_json(request, by_alias=True, exclude_unset=True)
