"""Bodies of more than 1 MiB arrive whole, also when they are sent again."""

from __future__ import annotations

import json
from typing import Any

import aiohttp
from support.client import OK, body_of, config, header_of, untyped, within_bound
from support.raw_server import RawServer, http

from together.generated import ApiClient, ChatApi
from together.generated._transport.large_body import LargeBody


async def test_a_large_body_arrives_whole_and_without_a_warning() -> None:
    content = "ä" * 2_000_000
    async with RawServer(OK) as server, ApiClient(config(server)) as client:
        request = {"model": "m", "messages": [{"role": "user", "content": content}]}
        await within_bound(ChatApi(client).chat_completions(untyped(request)))
    sent = server.requests[0].partition(b"\r\n\r\n")[2]
    assert header_of(server.requests[0], "Content-Length") == str(len(sent))
    assert json.loads(sent) == request
    assert header_of(server.requests[0], "Content-Type") == "application/json"


async def test_a_large_body_is_sent_again_whole() -> None:
    content = "x" * 1_500_000
    request = {"model": "m", "messages": [{"role": "user", "content": content}]}
    busy = http("503 Overloaded", b"", "retry-after-ms: 1")
    async with RawServer(busy, OK) as server, ApiClient(config(server, retries=1)) as client:
        await within_bound(ChatApi(client).chat_completions(untyped(request)))
    assert [len(body_of(one)["messages"][0]["content"]) for one in server.requests] == [1_500_000] * 2


async def test_a_middleware_can_read_a_large_body() -> None:
    read: list[object] = []

    async def reader(request: aiohttp.ClientRequest, send: aiohttp.ClientHandlerType) -> aiohttp.ClientResponse:
        body: Any = request.body
        read.extend((await body.as_bytes(), body.decode()))
        return await send(request)

    content = "x" * 1_500_000
    async with RawServer(OK) as server, ApiClient(config(server, middlewares=[reader])) as client:
        await within_bound(
            ChatApi(client).chat_completions({"model": "m", "messages": [{"role": "user", "content": content}]})
        )
    sent = server.requests[0].partition(b"\r\n\r\n")[2]
    assert read == [sent, sent.decode()]


async def test_a_large_body_is_written_whole_where_no_length_is_asked_for() -> None:
    written: list[bytes] = []

    class Writer:
        def send_headers(self) -> None:
            written.append(b"head ")

        async def write(self, data: bytes) -> None:
            written.append(bytes(data))

    writer: Any = Writer()
    await LargeBody(b"body").write(writer)
    assert written == [b"head ", b"body"]
