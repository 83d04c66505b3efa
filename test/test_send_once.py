"""A request is sent once, and to one origin: aiohttp's own retries, and redirects."""

from __future__ import annotations

from typing import Any

import aiohttp
import pytest
from support.client import OK, REQUEST, config, error_of
from support.raw_server import Connection, RawServer, fixed, http

from together.generated import ApiClient, ApiConnectionException, ApiException, ChatApi, Configuration, ModelsApi
from together.generated.operation import Operation, RequestOptions


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
async def test_a_post_follows_no_redirect_so_that_the_prompt_goes_nowhere_else(status: int) -> None:
    async with RawServer(OK) as elsewhere:
        answer = http(f"{status} Redirect", b"", f"Location: {elsewhere.url}/chat/completions")
        async with RawServer(answer) as server, ApiClient(config(server)) as client:
            chat = ChatApi(client)
            for waiting in (
                chat.chat_completions(REQUEST),
                chat.chat_completions_without_preload_content(REQUEST),
                chat.chat_completions_stream(REQUEST),
            ):
                error = await error_of(waiting)
                assert isinstance(error, ApiException)
                assert error.status == status
    assert len(server.requests) == 3
    assert elsewhere.accepted == 0


@pytest.mark.parametrize(
    ("location", "reason"),
    [
        ("{other}/v1/models", "a redirect to another origin"),
        ("//127.0.0.1:{port}/v1/models", "a redirect to another origin"),
        ("https://{here}/v1/models", "a redirect to another origin"),
        ("http://[", "its location is not a URL"),
        ("http:///v1/models", "its location is not a URL"),
        ("http:", "its location is not a URL"),
        ("http://user:pass@{here}/v1/models", "names a user"),
    ],
)
async def test_no_redirect_leads_to_another_origin(location: str, reason: str) -> None:
    async with RawServer(http(body=b"[]")) as other, RawServer() as server:
        here = server.url.removeprefix("http://").removesuffix("/v1")
        where = location.format(other=other.url.removesuffix("/v1"), port=other.port, here=here)
        server.answers.append(fixed(http("302 Found", b"", f"Location: {where}", "x-request-id: r")))
        async with ApiClient(config(server)) as client:
            error = await error_of(ModelsApi(client).models())
        assert isinstance(error, ApiConnectionException)
        assert (error.status, error.request_id) == (302, "r")
        assert reason in str(error)
        assert (other.accepted, len(server.requests)) == (0, 1)


async def test_a_redirect_of_a_get_within_the_origin_is_followed_but_not_on_a_given_session() -> None:
    answers = (http("302 Found", b"", "Location: /v2/models"), http(body=b"[]"))
    async with RawServer(*answers) as server, ApiClient(config(server)) as client:
        assert await ModelsApi(client).models() == []
    assert [request.split(b" ")[1] for request in server.requests] == [b"/v1/models", b"/v2/models"]
    async with RawServer(http("302 Found", b"", "Location: /v2/models")) as server, aiohttp.ClientSession() as session:
        client = ApiClient(config(server), session=session)
        error = await error_of(ModelsApi(client).models())
        assert isinstance(error, ApiException)
        assert error.status == 302


OPTIONS: RequestOptions = {}


@pytest.mark.parametrize("given", [False, True])
@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "DELETE", "POST", "PATCH"])
async def test_a_request_of_any_method_is_sent_once_when_its_connection_breaks(method: str, given: bool) -> None:
    seen: list[str] = []

    async def watch(request: object, send: object) -> object:
        seen.append(method)
        return await send(request)  # type: ignore[operator]  # aiohttp's handler

    async def cut(connection: Connection) -> None:
        connection.writer.close()

    operation: Operation[None, None] = Operation("thing", method, "/thing", {"200": None})
    answer = http(body=b"")
    middlewares: Any = [watch]
    async with (
        RawServer(answer, cut, answer) as server,
        aiohttp.ClientSession(middlewares=middlewares) as session,
        ApiClient(
            Configuration(host=server.url, access_token="x", middlewares=() if given else middlewares),
            session=session if given else None,
        ) as client,
    ):
        await client.call(operation, (), OPTIONS)
        with pytest.raises(ApiConnectionException) as caught:
            await client.call(operation, (), OPTIONS)
        assert caught.value.request_sent == "maybe"
        assert len(server.requests) == 2
    assert seen == [method, method]
