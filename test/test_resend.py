"""A request of any method reaches the server once, also when the connection breaks under it."""

from __future__ import annotations

import pytest
from raw_server import Connection, RawServer, http

from together.generated import ApiClient, ApiConnectionException, Configuration
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
        await client.call(operation, {}, OPTIONS)
        with pytest.raises(ApiConnectionException) as caught:
            await client.call(operation, {}, OPTIONS)
        assert caught.value.request_sent == "maybe"
        assert len(server.requests) == 2
    assert seen == [method, method]


async def test_a_method_that_could_be_repeated_still_says_when_nothing_was_sent() -> None:
    async with RawServer(b"") as server:
        url = server.url
    operation: Operation[None, None] = Operation("thing", "GET", "/thing", {"200": None})
    async with ApiClient(Configuration(host=url, access_token="x")) as client:
        with pytest.raises(ApiConnectionException) as caught:
            await client.call(operation, {}, OPTIONS)
    assert caught.value.request_sent == "no"
