"""What the tests of answers share: a call that is answered with given bytes."""

from __future__ import annotations

import json
from typing import Any

import pytest

from support.client import config
from support.raw_server import RawServer, http
from support.request import ANSWER, BODY
from together.generated import ApiClient, ApiResponse, ChatApi, ResponseDecodeException
from together.generated.operation import Operation


async def info_of(answer: bytes, operation: Operation[Any, Any] | None = None, **settings: Any) -> ApiResponse[Any]:
    """Make a call that is answered with these bytes."""
    async with (
        RawServer(answer) as server,
        ApiClient(config(server, **settings)) as client,
    ):
        if operation is not None:
            return await client.call_with_http_info(operation, (), {})
        return await ChatApi(client).chat_completions_with_http_info(BODY)


async def decode_error(answer: bytes, operation: Operation[Any, Any] | None = None) -> ResponseDecodeException:
    """Make a call whose answer is refused, because it must fit."""
    with pytest.raises(ResponseDecodeException) as caught:
        await info_of(answer, operation, strict_responses=True)
    return caught.value


def answer_with(**changes: Any) -> bytes:
    return http(body=json.dumps({**ANSWER, **changes}).encode())


def choice_with(**changes: Any) -> bytes:
    return answer_with(choices=[{**ANSWER["choices"][0], **changes}])
