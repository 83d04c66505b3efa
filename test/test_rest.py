"""Open responses: there before their body is."""

from __future__ import annotations

import json
from typing import Any

import pytest
from multidict import CIMultiDict, CIMultiDictProxy
from support.client import TOKEN, config, untyped
from support.raw_server import Connection, RawServer, http
from support.request import BODY

from together.generated import ApiClient, ChatApi, ClientClosedError, Configuration, ErrorData
from together.generated.rest import ApiException as ApiExceptionOfRest
from together.generated.rest import RESTResponse


async def test_an_open_response_is_there_before_its_body_is() -> None:
    """The body goes on only after the caller has the response."""

    async def answer(connection: Connection) -> None:
        await connection.send(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nx-request-id: req-1\r\n\r\nab")
        await called.wait()
        await connection.send(b"cde")

    from asyncio import Event

    called = Event()
    async with RawServer(answer) as server, ApiClient(config(server)) as client:
        response = await ChatApi(client).chat_completions_without_preload_content(BODY)
        assert (response.status, response.headers["X-Request-Id"]) == (200, "req-1")
        called.set()
        async with response:
            assert await response.read() == b"abcde"


@pytest.mark.parametrize("asks", [{}, {"stream": True}])
async def test_an_open_response_is_not_checked_but_its_status_is(asks: dict[str, Any]) -> None:
    error = json.dumps({"error": {"message": "No.", "type": "t"}}).encode()
    async with (
        RawServer(http(body=b"no json"), http("404 Not Found", error, "cf-ray: c")) as server,
        ApiClient(config(server)) as client,
    ):
        api = ChatApi(client)
        async with await api.chat_completions_without_preload_content(untyped({**BODY, **asks})) as response:
            assert await response.read() == b"no json"
        with pytest.raises(ApiExceptionOfRest, match=r"^404 Not Found: No\. \(POST .*, request id c\)$") as caught:
            await api.chat_completions_without_preload_content(untyped({**BODY, **asks}))
    assert caught.value.data == ErrorData.from_json(error)


async def test_the_response_of_rest_has_the_methods_of_stock() -> None:
    response = RESTResponse(200, "OK", CIMultiDictProxy(CIMultiDict({"X-One": "1"})), b"body")
    assert await response.read() == b"body"
    assert response.getheaders() == {"X-One": "1"}
    assert response.getheader("x-one") == "1"
    assert (response.getheader("x-two"), response.getheader("x-two", "2")) == (None, "2")


async def test_a_client_that_was_closed_before_its_first_call_says_so() -> None:
    client = ApiClient(Configuration(host="http://127.0.0.1:9/v1", access_token=TOKEN))
    await client.close()
    with pytest.raises(ClientClosedError, match="this ApiClient is closed"):
        await client.__aenter__()
