# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import together.generated as together
from together.generated._lazy import aiohttp
from together.generated.api_client import Api
from together.generated.api_response import ApiResponse
from together.generated.operation import Body, Events, Operation

COMPLETIONS: Operation[together.CompletionResponse, together.CompletionChunk] = Operation(
    "completions",
    "POST",
    "/completions",
    body=Body("completion_request", "CompletionRequest"),
    responses={"200": "CompletionResponse"},
    errors="ErrorData",
    events=Events("CompletionChunk", choices="n"),
    idempotent=True,
)


class CompletionApi(Api):
    """Text completions: send a prompt and get the text that follows, whole or streamed."""

    operations = (COMPLETIONS,)

    async def completions(
        self, completion_request: together.CompletionRequest | Mapping[str, Any] | None = None, **options: Any
    ) -> together.CompletionResponse:
        """Create completion.

        Query a language or code model.

        Send a `prompt` and choose a `model`. The model continues the text as it is, without
        the roles of a chat, which suits base models and code models. The response holds one
        choice, or `n` choices.

        Streaming: with `stream: true` the response is a stream of server-sent events: each
        carries one chunk, and the last one is `data: [DONE]`. A stream that ends without it
        was interrupted.

        Args:
            completion_request: A `CompletionRequest`, or a dict of its fields.
            **options: Fields of `CompletionRequest`, which replace those of the argument,
                and options for this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (400 BadRequest, 401 Unauthorized, 404 NotFound, 429 RateLimit, 503 Overloaded, 504 Timeout).
        """
        return await self.api_client.call(COMPLETIONS, (completion_request,), options)

    async def completions_with_http_info(
        self, completion_request: together.CompletionRequest | Mapping[str, Any] | None = None, **options: Any
    ) -> ApiResponse[together.CompletionResponse]:
        """As `completions`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(COMPLETIONS, (completion_request,), options)

    async def completions_without_preload_content(
        self, completion_request: together.CompletionRequest | Mapping[str, Any] | None = None, **options: Any
    ) -> aiohttp.ClientResponse:
        """As `completions`, but return the open aiohttp response, unread."""
        return await self.api_client.open(COMPLETIONS, (completion_request,), options)

    def completions_stream(
        self, completion_request: together.CompletionRequest | Mapping[str, Any] | None = None, **options: Any
    ) -> together.Stream[together.CompletionChunk, together.CompletionResponse]:
        """As `completions`, but stream the answer, each event as it comes."""
        return self.api_client.stream(COMPLETIONS, (completion_request,), options)
