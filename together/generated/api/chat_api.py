# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Literal

import together.generated as together
from together.generated._lazy import aiohttp
from together.generated.api_client import Api
from together.generated.api_response import ApiResponse
from together.generated.operation import Body, Events, Operation

CHAT_COMPLETIONS: Operation[together.ChatCompletionResponse, together.ChatCompletionChunk] = Operation(
    "chat_completions",
    "POST",
    "/chat/completions",
    body=Body("chat_completion_request", "ChatCompletionRequest"),
    responses={"200": "ChatCompletionResponse"},
    errors="ErrorData",
    events=Events("ChatCompletionChunk", choices="n"),
    idempotent=True,
)


class ChatApi(Api):
    """Chat completions: send a conversation and get the next message, whole or streamed."""

    operations = (CHAT_COMPLETIONS,)

    async def chat_completions(
        self, chat_completion_request: together.ChatCompletionRequest | Mapping[str, Any] | None = None, **options: Any
    ) -> together.ChatCompletionResponse:
        """Create chat completion.

        Query a chat model.

        Send the conversation so far in `messages` and choose a `model`. The response holds the
        next message as one choice, or as `n` choices.

        Streaming: with `stream: true` the response is a stream of server-sent events: each
        carries one chunk, and the last one is `data: [DONE]`. A stream that ends without it
        was interrupted.

        Each call is independent: to continue a conversation, append the new message to
        `messages` and send the whole list again.

        Args:
            chat_completion_request: A `ChatCompletionRequest`, or a dict of its fields.
            **options: Fields of `ChatCompletionRequest`, which replace those of the argument,
                and options for this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (400 BadRequest, 401 Unauthorized, 404 NotFound, 429 RateLimit, 503 Overloaded, 504 Timeout).
        """
        return await self.api_client.call(CHAT_COMPLETIONS, (chat_completion_request,), options)

    async def chat_completions_with_http_info(
        self, chat_completion_request: together.ChatCompletionRequest | Mapping[str, Any] | None = None, **options: Any
    ) -> ApiResponse[together.ChatCompletionResponse]:
        """As `chat_completions`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(CHAT_COMPLETIONS, (chat_completion_request,), options)

    async def chat_completions_without_preload_content(
        self, chat_completion_request: together.ChatCompletionRequest | Mapping[str, Any] | None = None, **options: Any
    ) -> aiohttp.ClientResponse:
        """As `chat_completions`, but return the open aiohttp response, unread."""
        return await self.api_client.open(CHAT_COMPLETIONS, (chat_completion_request,), options)

    def chat_completions_stream(
        self, chat_completion_request: together.ChatCompletionRequest | Mapping[str, Any] | None = None, **options: Any
    ) -> together.Stream[together.ChatCompletionChunk, together.ChatCompletionResponse]:
        """As `chat_completions`, but stream the answer, each event as it comes."""
        return self.api_client.stream(CHAT_COMPLETIONS, (chat_completion_request,), options)

    async def run_tools(
        self,
        chat_completion_request: together.ChatCompletionRequest | Mapping[str, Any] | None = None,
        *,
        max_rounds: int = 10,
        on_call: Callable[[together.ToolInvocation], Awaitable[str | None] | str | None] | None = None,
        on_error: Literal["tell", "raise"] = "tell",
        **options: Any,
    ) -> together.ToolRun:
        """Call the model and run the functions in `tools` that it asks for, until it answers without a call.

        See `together.generated.tool_loop`.
        """
        from together.generated._late_import import load

        given = chat_completion_request
        run: together.ToolRun = await load("together.generated.tool_loop").run_tools(
            self.chat_completions, given, options, max_rounds=max_rounds, on_call=on_call, on_error=on_error
        )
        return run
