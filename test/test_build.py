"""A whole request: arguments, streams, and what its description shows."""

from __future__ import annotations

import json
from typing import Any

import pytest
from support.client import TOKEN, config, untyped
from support.raw_server import RawServer
from support.request import BODY, CHAT, refusal
from support.streaming import DONE_STREAM

from together.generated import ApiClient, ApiValueError, ChatApi, ChatCompletionRequest, Configuration
from together.generated._request.build import build_request
from together.generated._request.template import RequestTemplates
from together.generated.api.chat_api import CHAT_COMPLETIONS
from together.generated.operation import RequestOptions


def test_the_description_of_a_request_shows_nothing_secret() -> None:
    configuration = Configuration(host="http://127.0.0.1:1/v1", access_token=TOKEN)
    options: RequestOptions = {"_headers": {"Authorization": TOKEN}, "_extra_query": {"key": TOKEN}}
    request = build_request(CHAT_COMPLETIONS, (BODY,), options, configuration, {}, RequestTemplates())
    assert TOKEN in request.url
    assert TOKEN not in repr(request)
    assert "Hello" not in repr(request)


@pytest.mark.parametrize(
    ("body", "options"),
    [
        ({**BODY, "stream": True}, {}),
        (ChatCompletionRequest(**BODY, stream=True), {}),
        (BODY, {"_extra_body": {"stream": True}}),
    ],
)
async def test_a_plain_call_that_asks_for_a_stream_names_the_method_to_use(body: Any, options: Any) -> None:
    message = await refusal(ApiValueError, body, **options)
    assert "chat_completions_stream()" in message
    assert "chat_completions_without_preload_content()" in message


@pytest.mark.parametrize("body", [BODY, CHAT, {**BODY, "stream": False}, {**BODY, "stream": True}, None])
async def test_a_stream_asks_for_events_and_sends_stream_true(body: Any) -> None:
    async with (
        RawServer(DONE_STREAM) as server,
        ApiClient(config(server)) as client,
    ):
        async with ChatApi(client).chat_completions_stream(body) as chunks:
            assert [chunk async for chunk in chunks] == []
        [raw] = server.requests
    assert b"\r\nAccept: text/event-stream\r\n" in raw
    expected = {"stream": True} if body is None else {**BODY, "stream": True}
    assert json.loads(raw.partition(b"\r\n\r\n")[2]) == expected


@pytest.mark.parametrize(
    ("asks", "headers", "accept"),
    [
        ({}, None, b"application/json"),
        ({"stream": True}, None, b"text/event-stream"),
        ({"stream": True}, {"accept": "application/x-own"}, b"application/x-own"),
    ],
)
async def test_an_open_response_is_asked_for_in_the_form_that_the_body_asks_for(
    asks: Any, headers: Any, accept: bytes
) -> None:
    async with (
        RawServer(DONE_STREAM) as server,
        ApiClient(config(server)) as client,
    ):
        api = ChatApi(client)
        async with await api.chat_completions_without_preload_content(untyped({**BODY, **asks}), _headers=headers):
            pass
        head = server.requests[0].partition(b"\r\n\r\n")[0]
    found = [line.partition(b": ")[2] for line in head.split(b"\r\n") if line.lower().startswith(b"accept:")]
    assert found == [accept]
