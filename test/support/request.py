"""What the tests of requests and answers share: a call, and what a real socket got of it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

import pytest
from typing_extensions import Never

from support.client import config
from support.raw_server import RawServer, http
from together.generated import (
    ApiClient,
    ApiException,
    ChatApi,
    ChatCompletionRequest,
    ChatCompletionUserMessageParam,
    OpenApiException,
)
from together.generated.api.chat_api import CHAT_COMPLETIONS
from together.generated.operation import Body, Operation, RequestOptions

ANSWER: dict[str, Any] = {
    "id": "chat-1",
    "object": "chat.completion",
    "created": 1,
    "model": "test/model",
    "choices": [{"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": "Hello."}}],
}
MESSAGES = [{"role": "user", "content": "Hello there"}]
BODY: Any = {"model": "test/model", "messages": MESSAGES}
"""The fields of a small request."""


@dataclass(frozen=True)
class Sent:
    """A request as it came over the socket."""

    raw: bytes

    @property
    def head(self) -> list[str]:
        return self.raw.partition(b"\r\n\r\n")[0].decode().split("\r\n")

    @property
    def method(self) -> str:
        return self.head[0].split(" ")[0]

    @property
    def target(self) -> str:
        """Path and query, as they stand in the request line."""
        return self.head[0].split(" ")[1]

    @property
    def query(self) -> str:
        return self.target.partition("?")[2]

    def header(self, name: str) -> list[str]:
        """Return the values of all headers of a name."""
        pairs = (line.partition(": ") for line in self.head[1:])
        return [value for found, _, value in pairs if found.lower() == name.lower()]

    @property
    def body(self) -> bytes:
        return self.raw.partition(b"\r\n\r\n")[2]

    @property
    def json(self) -> Any:
        return json.loads(self.body)


def arguments_of(operation: Operation[Any, Any], request: Any) -> tuple[Any, ...]:
    """Return the arguments of a call: those of a mapping in their order, or the body of a chat."""
    if operation is CHAT_COMPLETIONS:
        return (request,)
    return tuple(request.get(name) for name in operation.argument_names)


async def sent(
    request: Any,
    operation: Operation[Any, Any] = CHAT_COMPLETIONS,
    settings: Mapping[str, Any] | None = None,
    default_headers: Mapping[str, str] | None = None,
    **options: Any,
) -> Sent:
    """Call an operation and return what was sent.

    Args:
        request: The body of a chat; for another operation its arguments by name.
        operation: What to call.
        settings: More settings of the configuration.
        default_headers: Default headers of the client.
        **options: The options of the call.
    """
    async with RawServer(http(body=json.dumps(ANSWER).encode())) as server:
        configuration = config(server, **(settings or {}))
        async with ApiClient(configuration) as client:
            client.default_headers.update(default_headers or {})
            await client.call(operation, arguments_of(operation, request), cast("RequestOptions", options))
        [raw] = server.requests
    return Sent(raw)


async def refusal(
    error: type[OpenApiException], request: Any, operation: Operation[Any, Any] = CHAT_COMPLETIONS, **options: Any
) -> str:
    """Make a call that is refused before anything is sent; return the message of the error."""
    settings = options.pop("settings", None)
    async with RawServer(http()) as server:
        configuration = config(server, **(settings or {}))
        async with ApiClient(configuration) as client:
            client.default_headers.update(options.pop("default_headers", {}))
            with pytest.raises(error) as caught:
                await client.call(operation, arguments_of(operation, request), cast("RequestOptions", options))
        assert server.accepted == 0
    return str(caught.value)


async def failure(answer: bytes) -> ApiException:
    """Make a call that is answered with these bytes, and fails."""
    async with RawServer(answer) as server, ApiClient(config(server)) as client:
        with pytest.raises(ApiException) as caught:
            await ChatApi(client).chat_completions(BODY)
    return caught.value


async def failure_with(body: bytes | object, status: str = "400 Bad Request", *headers: str) -> ApiException:
    """Make a call that fails with this body."""
    return await failure(http(status, body if isinstance(body, bytes) else json.dumps(body).encode(), *headers))


CHAT = ChatCompletionRequest(model="test/model", messages=[ChatCompletionUserMessageParam(content="Hello there")])
DEFINE: Operation[None, Never] = Operation(
    "define",
    "POST",
    "/define",
    body=Body("body", "ResponseFormatJsonSchemaDefinition", required=True),
    responses={"200": None},
)


def assigned(**fields: Any) -> ChatCompletionRequest:
    request = ChatCompletionRequest(**BODY)
    for name, value in fields.items():
        setattr(request, name, value)
    return request


def keywords(**fields: Any) -> ChatCompletionRequest:
    return ChatCompletionRequest(**{**BODY, **fields})


def plain_dict(**fields: Any) -> dict[str, Any]:
    return {**BODY, **fields}


def copied(**fields: Any) -> ChatCompletionRequest:
    return ChatCompletionRequest(**BODY).model_copy(update=fields)


USAGE: dict[str, Any] = {"prompt_tokens": 1, "completion_tokens": 2, "total_tokens": 3}
