"""Connections that break: a request is sent once, and a status that came still counts."""

from __future__ import annotations

import pytest
from raw_server import Connection, RawServer, http

from together.generated import ApiClient, ApiConnectionException, Configuration, RateLimitException
from together.generated.operation import Operation, RequestOptions

OPTIONS: RequestOptions = {}


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "DELETE", "POST", "PATCH"])
async def test_a_request_of_any_method_is_sent_once_when_its_connection_breaks(method: str) -> None:
    seen: list[str] = []

    async def watch(request: object, send: object) -> object:
        seen.append(method)
        return await send(request)  # type: ignore[operator]  # aiohttp's handler

    async def cut(connection: Connection) -> None:
        connection.writer.close()

    operation: Operation[None, None] = Operation("thing", method, "/thing", {"200": None})
    answer = http(body=b"")
    async with (
        RawServer(answer, cut, answer) as server,
        ApiClient(Configuration(host=server.url, access_token="x", middlewares=[watch])) as client,  # type: ignore[list-item]  # as above
    ):
        await client.call(operation, (), OPTIONS)
        with pytest.raises(ApiConnectionException) as caught:
            await client.call(operation, (), OPTIONS)
        assert caught.value.request_sent == "maybe"
        assert len(server.requests) == 2
    assert seen == [method, method]


async def test_a_method_that_could_be_repeated_still_says_when_nothing_was_sent() -> None:
    async with RawServer(b"") as server:
        url = server.url
    operation: Operation[None, None] = Operation("thing", "GET", "/thing", {"200": None})
    async with ApiClient(Configuration(host=url, access_token="x")) as client:
        with pytest.raises(ApiConnectionException) as caught:
            await client.call(operation, (), OPTIONS)
    assert caught.value.request_sent == "no"


async def test_a_status_gives_its_class_of_error_also_when_the_body_breaks_off() -> None:
    async def cut(connection: Connection) -> None:
        head = http("429 Too Many Requests", b'{"error', "retry-after: 7", "x-request-id: r1", length=100)
        await connection.send(head)
        connection.writer.close()

    operation: Operation[None, None] = Operation("thing", "POST", "/thing", {"200": None})
    async with (
        RawServer(cut) as server,
        ApiClient(Configuration(host=server.url, access_token="x")) as client,
    ):
        with pytest.raises(RateLimitException) as caught:
            await client.call(operation, (), OPTIONS)
    assert (caught.value.status, caught.value.retry_after, caught.value.request_id) == (429, 7.0, "r1")
