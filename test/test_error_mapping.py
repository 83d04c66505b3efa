"""Errors of connections: which error, what it says was sent, and what it does not show."""

from __future__ import annotations

import asyncio
import pickle
import socket
import struct
from collections.abc import Callable

import aiohttp
import pytest
from support.client import REQUEST, TOKEN, all_that_it_tells, call, config, error_of, unused_port, within_bound
from support.raw_server import STREAM_HEAD, Answer, Connection, RawServer, close, http

from together.generated import (
    ApiClient,
    ApiConnectionException,
    ApiValueError,
    ChatApi,
    Configuration,
    RateLimitException,
)
from together.generated.operation import Operation, RequestOptions

OPTIONS: RequestOptions = {}


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


def reset_on_close(connection: Connection) -> None:
    """Let the socket's closing reach the other side as a reset."""
    underlying = connection.writer.get_extra_info("socket")
    underlying.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.writer.transport.abort()


async def reset_at_once(connection: Connection) -> None:
    reset_on_close(connection)


def then_close(answer: bytes) -> Answer:
    async def send_and_close(connection: Connection) -> None:
        await connection.send(answer)
        connection.writer.close()

    return send_and_close


def then_reset(answer: bytes) -> Answer:
    async def send_and_reset(connection: Connection) -> None:
        await connection.send(answer)
        reset_on_close(connection)

    return send_and_reset


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (close, "the connection broke: Server disconnected"),
        (reset_at_once, "the connection broke: "),
        (then_close(b"HTTP/1.1 200 OK\r\nContent-"), "the connection broke: "),
        (then_close(b"SSH-2.0-OpenSSH_9.6\r\n"), None),
        (then_close(b"\x00\x01\x02\x03\r\n\r\n"), "the response is not valid HTTP: "),
        (b"HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n", "the response is not valid HTTP: "),
        (b"HTTP/1.1 200 OK\r\nX-Large: " + b"x" * 100_000 + b"\r\n\r\n", "the response is not valid HTTP: "),
        (then_close(http(body=b'{"id": "chat', length=100)), "the response body broke off: "),
        (then_reset(http(body=b'{"id": "chat', length=100)), None),
        (then_close(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{"), "the response body broke off: "),
        (
            then_close(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n"),
            None,
        ),
        (http("200 OK", b"no gzip at all", "Content-Encoding: gzip"), "the response body broke off: "),
    ],
    ids=[
        "closed",
        "reset",
        "closed within the head",
        "another protocol",
        "binary",
        "bad length",
        "large header",
        "closed within the body",
        "reset within the body",
        "closed within a chunk",
        "bad chunk",
        "bad compression",
    ],
)
async def test_a_broken_answer_gives_a_connection_error_that_says_the_request_may_have_been_sent(
    answer: Answer | bytes, reason: str | None
) -> None:
    async with RawServer(answer) as server, ApiClient(config(server)) as client:
        error = await error_of(ChatApi(client).chat_completions(REQUEST))
        assert isinstance(error, ApiConnectionException)
        assert error.request_sent == "maybe"
        assert (reason or "") in str(error)
        assert error.reason is not None
        assert "\n" not in error.reason
        assert len(error.reason) < 400
        assert TOKEN not in all_that_it_tells(error)
        assert error.__cause__ is not None
        await within_bound(server.all_closed.wait())
    assert len(server.requests) == 1


async def test_a_broken_body_has_the_status_headers_and_request_id_of_its_response() -> None:
    answer = then_close(http("200 OK", b"{", "x-request-id: req-7", length=100))
    async with RawServer(answer) as server:
        error = await error_of(call(config(server)))
    assert isinstance(error, ApiConnectionException)
    assert (error.status, error.request_id) == (200, "req-7")
    assert error.headers is not None
    assert error.headers["X-Request-Id"] == "req-7"
    again = pickle.loads(pickle.dumps(error))
    assert (str(again), again.request_sent, again.headers["x-request-id"]) == (str(error), "maybe", "req-7")


async def test_a_redirect_without_end_is_an_error_whose_cause_holds_no_request() -> None:
    operation: Operation[None, None] = Operation("get_thing", "GET", "/thing", {"200": None})
    async with RawServer(http("302 Found", b"", "Location: /v1/thing")) as server, ApiClient(config(server)) as client:
        error = await error_of(client.call_with_http_info(operation, (), {}))
    assert isinstance(error, ApiConnectionException)
    assert error.reason == "too many redirects"
    assert isinstance(error.__cause__, aiohttp.TooManyRedirects)
    assert error.__cause__.history == ()
    assert TOKEN not in all_that_it_tells(error)


async def test_a_refused_connection_says_where_and_that_nothing_was_sent() -> None:
    port = unused_port()
    error = await error_of(call(Configuration(host=f"http://127.0.0.1:{port}/v1", access_token=TOKEN)))
    assert isinstance(error, ApiConnectionException)
    assert error.request_sent == "no"
    assert f"cannot connect to 127.0.0.1:{port}" in str(error)
    assert isinstance(error.__cause__, OSError)
    assert TOKEN not in all_that_it_tells(error)


async def test_an_unknown_host_says_so_and_that_nothing_was_sent() -> None:
    error = await error_of(call(Configuration(host="http://nonexistent.invalid/v1", access_token=TOKEN)))
    assert isinstance(error, ApiConnectionException)
    assert error.request_sent == "no"
    assert "cannot connect to nonexistent.invalid:80" in str(error)
    assert TOKEN not in all_that_it_tells(error)


async def test_https_to_a_server_that_speaks_plain_http_says_that_nothing_was_sent() -> None:
    async def plain(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(1)
        writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")
        writer.close()

    server = await asyncio.start_server(plain, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    error = await error_of(call(Configuration(host=f"https://127.0.0.1:{port}/v1", access_token=TOKEN)))
    server.close()
    assert isinstance(error, ApiConnectionException)
    assert error.request_sent == "no"
    assert f"cannot connect to 127.0.0.1:{port}" in str(error)


@pytest.mark.parametrize(
    "failing",
    [
        lambda: then_close(b"no http\r\n"),
        lambda: close,
        lambda: http("401 Unauthorized", b'{"error": {"message": "bad key"}}'),
        lambda: http("500 Internal Server Error", b"<html>"),
        lambda: http(body=b"not json"),
    ],
    ids=["not http", "closed", "401", "500", "not json"],
)
async def test_no_error_shows_the_token_or_the_prompt(failing: Callable[[], Answer | bytes]) -> None:
    async with RawServer(failing()) as server:
        error = await error_of(call(config(server)))
    told = all_that_it_tells(error)
    assert TOKEN not in told
    assert REQUEST["messages"][0]["content"] not in told


@pytest.mark.parametrize(
    "answer",
    [
        STREAM_HEAD + b"5\r\nda",
        http("200 OK", b"no gzip at all", "Content-Encoding: gzip"),
        http(body=b'{"id"', length=100),
    ],
    ids=["chunked", "gzip", "length"],
)
async def test_a_broken_body_shows_no_status_that_the_server_never_sent(answer: bytes) -> None:
    async def send_and_close(connection: Connection) -> None:
        await connection.send(answer)
        connection.writer.close()

    async with (
        RawServer(send_and_close) as server,
        ApiClient(config(server)) as client,
    ):
        with pytest.raises(ApiConnectionException) as caught:
            await ChatApi(client).chat_completions(chat_completion_request=REQUEST)
    text = str(caught.value)
    assert text.startswith("the response body broke off: ")
    assert "400" not in text.replace(server.url, "")  # whose port may hold it


async def test_a_url_that_aiohttp_refuses_is_an_error_about_a_value() -> None:
    async def elsewhere(request: aiohttp.ClientRequest, send: aiohttp.ClientHandlerType) -> aiohttp.ClientResponse:
        raise aiohttp.InvalidURL("http://")

    async with RawServer() as server:
        error = await error_of(call(config(server, middlewares=[elsewhere])))
    assert isinstance(error, ApiValueError)
    assert "the URL is not valid" in str(error)


async def test_whatever_a_middleware_makes_of_closing_the_client_the_error_says_that_it_was_closed() -> None:
    entered = asyncio.Event()

    async def stubborn(request: aiohttp.ClientRequest, send: aiohttp.ClientHandlerType) -> aiohttp.ClientResponse:
        entered.set()
        try:
            await asyncio.Event().wait()
        finally:
            raise OSError("given up")

    async with RawServer() as server, ApiClient(config(server, middlewares=[stubborn])) as client:
        waiting = asyncio.ensure_future(ChatApi(client).chat_completions(REQUEST))
        await entered.wait()
        await client.close()
        error = await error_of(waiting)
    assert isinstance(error, ApiConnectionException)
    assert "the ApiClient was closed while the call was in flight" in str(error)
