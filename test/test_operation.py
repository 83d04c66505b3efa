"""Operations: any method, and answers read as their types."""

from __future__ import annotations

import json
from datetime import date, datetime, timezone
from typing import Any

import pytest
from support.client import config
from support.raw_server import RawServer, http
from support.request import USAGE, sent
from typing_extensions import Never

from together.generated import ApiClient, ApiTypeError, Configuration, UsageData
from together.generated.api.models_api import MODELS
from together.generated.api_response import ApiResponse
from together.generated.operation import Operation


@pytest.mark.parametrize("method", ["GET", "DELETE", "PUT", "PATCH"])
async def test_an_operation_may_have_any_method(method: str) -> None:
    operation: Operation[Any, Never] = Operation("any", method, "/any", responses={})
    request = await sent({}, operation)
    assert (request.method, request.body) == (method, b"")


async def answer_of(responses: dict[str, str | None], answer: bytes) -> ApiResponse[Any]:
    operation: Operation[Any, Never] = Operation("get", "GET", "/get", responses=responses)
    async with RawServer(answer) as server, ApiClient(config(server)) as client:
        return await client.call_with_http_info(operation, (), {})


@pytest.mark.parametrize(
    ("type_name", "body", "data"),
    [
        ("UsageData", USAGE, UsageData(**USAGE)),
        ("list[UsageData]", [USAGE, USAGE], [UsageData(**USAGE), UsageData(**USAGE)]),
        ("dict[str, UsageData]", {"a": USAGE}, {"a": UsageData(**USAGE)}),
        ("list[list[int]]", [[1], []], [[1], []]),
        ("FinishReason", "stop", "stop"),
        ("bool", True, True),
        ("datetime", "2024-02-29T00:00:00Z", datetime(2024, 2, 29, tzinfo=timezone.utc)),
        ("date", "2024-02-29", date(2024, 2, 29)),
        ("Any", {"a": [None]}, {"a": [None]}),
        ("str", {"a": 1}, '{"a": 1}'),
        ("bytes", {"a": 1}, b'{"a": 1}'),
        (None, {"a": 1}, None),
    ],
)
async def test_an_answer_is_read_as_its_type(type_name: str | None, body: Any, data: Any) -> None:
    answer = await answer_of({"200": type_name}, http(body=json.dumps(body).encode()))
    assert answer.data == data
    assert type(answer.data) is type(data)
    assert answer.raw_data == json.dumps(body).encode()


@pytest.mark.parametrize(
    ("responses", "status", "type_name"),
    [
        ({"200": "UsageData", "201": "str"}, 201, "str"),
        ({"200": "UsageData", "2XX": "str"}, 206, "str"),
        ({"200": "UsageData", "default": "ErrorData"}, 200, "UsageData"),
        ({"201": "UsageData"}, 200, "UsageData"),
        ({"200": "UsageData", "400": "ErrorData"}, 202, "UsageData"),
        ({"200": "UsageData", "400": "ErrorData"}, 400, "ErrorData"),
        ({"200": "UsageData", "4XX": "ErrorData"}, 418, "ErrorData"),
        ({"200": "UsageData", "default": "ErrorData"}, 500, "ErrorData"),
        ({"200": "UsageData"}, 500, None),
        ({"200": "UsageData"}, 204, "UsageData"),
        ({"204": None}, 204, None),
        ({}, 200, None),
    ],
)
def test_the_type_of_a_body_follows_from_the_status(
    responses: dict[str, str | None], status: int, type_name: str | None
) -> None:
    operation: Operation[Any, Never] = Operation("get", "GET", "/get", responses=responses)
    assert operation.response_type(status) == type_name


async def test_a_stream_of_an_operation_without_one_is_refused() -> None:
    client: Any = ApiClient(Configuration(host="http://127.0.0.1:9/v1", access_token="x"))
    with pytest.raises(ApiTypeError, match=r"^models has no streamed answer\.$"):
        client.stream(MODELS, {}, {})
