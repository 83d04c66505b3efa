"""The request id of an answer, from its headers or its body."""

from __future__ import annotations

import json
from typing import Any

import pytest
from support.raw_server import http
from support.request import ANSWER
from support.response import decode_error, info_of

from together.generated import ApiException

HEADERS = ("x-request-id", "x-together-traceid", "cf-ray")


@pytest.mark.parametrize("first", range(4))
async def test_the_request_id_is_that_of_the_best_header_else_of_the_body(first: int) -> None:
    headers = [f"{name}: id-{index}" for index, name in enumerate(HEADERS)][first:]
    expected = f"id-{first}" if headers else "chat-1"
    assert (await info_of(http("200 OK", json.dumps(ANSWER).encode(), *reversed(headers)))).request_id == expected

    error = json.dumps({"error": {"message": "m"}, "id": "chat-1"}).encode()
    with pytest.raises(ApiException) as caught:
        await info_of(http("400 Bad Request", error, *headers))
    assert caught.value.request_id == expected

    invalid = json.dumps({"id": "chat-1", "created": "no number"}).encode()
    assert (await decode_error(http("200 OK", invalid, *headers))).request_id == expected


@pytest.mark.parametrize("body_id", [None, "", 5, True, ["a"], {"a": 1}])
async def test_an_odd_id_in_a_body_breaks_nothing(body_id: Any) -> None:
    with pytest.raises(ApiException) as caught:
        await info_of(http("400 Bad Request", json.dumps({"id": body_id}).encode()))
    assert caught.value.request_id == ("5" if body_id == 5 and body_id is not True else None)


async def test_empty_headers_are_no_request_id() -> None:
    assert (await info_of(http("200 OK", json.dumps(ANSWER).encode(), "x-request-id:", "cf-ray: c"))).request_id == "c"
