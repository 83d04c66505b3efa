"""Websockets: events in both directions, and each way in which a conversation can end."""

from __future__ import annotations

import asyncio
import base64
import gc
import hashlib
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from support.client import TOKEN, all_that_it_tells, config, error_of, header_of, unused_port, within_bound
from support.raw_server import Connection, RawServer, close, http, silent
from support.streaming import freed, nothing_left_behind, settle, until
from support.transfers import TALK

from together.generated import (
    ApiClient,
    ApiConnectionException,
    ApiTypeError,
    ApiValueError,
    ChatCompletionUserMessageParam,
    ClientClosedError,
    Configuration,
    RequestTimeoutException,
    ResponseDecodeException,
    StreamInterruptedException,
    Timeout,
    UnauthorizedException,
)
from together.generated._transport import socket as socket_module
from together.generated.websockets import WebSocket

Handler = Callable[[web.WebSocketResponse], Awaitable[None]]


class Talker:
    """A server of websockets on 127.0.0.1.

    Attributes:
        headers: Those of the handshakes.
        ended: How many conversations are over.
    """

    def __init__(self, handler: Handler) -> None:
        self.headers: list[Any] = []
        self.ended = 0
        self._handler = handler

    async def handle(self, request: web.Request) -> web.StreamResponse:
        self.headers.append(request.headers)
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        try:
            await self._handler(socket)
        finally:
            self.ended += 1
        return socket


@asynccontextmanager
async def talking(handler: Handler, **settings: Any) -> AsyncIterator[tuple[Talker, ApiClient]]:
    talker = Talker(handler)
    application = web.Application()
    application.router.add_get("/v1/realtime", talker.handle)
    runner = web.AppRunner(application, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    configuration = Configuration(host=f"http://127.0.0.1:{port}/v1", access_token=TOKEN, **settings)
    try:
        async with ApiClient(configuration) as client:
            yield talker, client
    finally:
        await runner.cleanup()


def socket_of(client: ApiClient, **options: Any) -> WebSocket:
    return client.websocket(TALK, ("test/model",), options)


async def echo(socket: web.WebSocketResponse) -> None:
    async for message in socket:
        await socket.send_str(message.data)


async def until_closed(socket: web.WebSocketResponse) -> None:
    async for _ in socket:
        pass


def closing(code: int, message: bytes = b"", *events: str) -> Handler:
    async def handler(socket: web.WebSocketResponse) -> None:
        for event in events:
            await socket.send_str(event)
        await socket.close(code=code, message=message)

    return handler


async def test_events_go_both_ways_in_their_order() -> None:
    async with nothing_left_behind(), talking(echo) as (talker, client):
        async with socket_of(client, _headers={"X-Own": "own"}) as socket:
            assert repr(socket) == "<WebSocket of realtime: open>"
            for number in range(5):
                await socket.send({"type": "echo", "payload": number})
            await socket.send(ChatCompletionUserMessageParam(content="Hi"))
            received = [await within_bound(socket.receive()) for _ in range(6)]
        assert received[:5] == [{"type": "echo", "payload": number} for number in range(5)]
        assert received[5] == {"role": "user", "content": "Hi"}
        assert talker.headers[0]["Authorization"] == f"Bearer {TOKEN}"
        assert talker.headers[0]["X-Own"] == "own"


async def test_one_task_sends_while_another_receives() -> None:
    async with talking(echo) as (_, client), socket_of(client) as socket:
        receiving = asyncio.ensure_future(socket.receive())
        await settle()
        await socket.send({"type": "a"})
        assert await within_bound(receiving) == {"type": "a"}


@pytest.mark.parametrize("code", [1000, 1001])
async def test_a_close_in_order_ends_the_iteration(code: int) -> None:
    async with talking(closing(code, b"", '{"type": "a"}')) as (_, client), socket_of(client) as socket:
        assert socket.close_code is None
        assert [event async for event in socket] == [{"type": "a"}]
        assert socket.close_code == code
        assert await socket.receive() is None


@pytest.mark.parametrize("code", [1002, 1011, 4503])
async def test_a_close_with_an_error_is_raised_with_its_code_and_reason(code: int) -> None:
    closed = closing(code, b"no capacity")
    async with nothing_left_behind(), talking(closed) as (_, client), socket_of(client) as socket:
        error = await error_of(anext(socket))
        assert isinstance(error, ApiConnectionException)
        assert f"closed with the code {code} (no capacity)" in str(error)
        assert socket.close_code == code
        assert isinstance(await error_of(socket.receive()), ClientClosedError)


@pytest.mark.parametrize("how", ["end", "reset"])
async def test_a_connection_that_breaks_off_is_an_error_and_no_end_in_order(how: str) -> None:
    async def handler(socket: web.WebSocketResponse) -> None:
        await socket.send_str("{}")
        transport: Any = socket._req and socket._req.transport
        if how == "end":
            transport.close()
        else:
            transport.abort()

    async with nothing_left_behind(), talking(handler) as (_, client), socket_of(client) as socket:
        assert await within_bound(socket.receive()) == {}
        error = await error_of(socket.receive())
        assert isinstance(error, ApiConnectionException)
        assert "broke off" in str(error)
        assert socket.close_code is None


@pytest.mark.parametrize("message", ["[1]", "no JSON", "[" * 100_000, b"\xff"])
async def test_what_is_no_object_of_json_is_a_typed_error(message: Any) -> None:
    async def handler(socket: web.WebSocketResponse) -> None:
        await (socket.send_str(message) if isinstance(message, str) else socket.send_bytes(message))
        await until_closed(socket)

    async with talking(handler) as (talker, client), socket_of(client) as socket:
        assert isinstance(await error_of(socket.receive()), ResponseDecodeException)
        await until(lambda: talker.ended == 1)


async def test_a_message_over_the_limit_names_the_setting() -> None:
    async def handler(socket: web.WebSocketResponse) -> None:
        await socket.send_str('"' + "x" * 2000 + '"')
        await until_closed(socket)

    async with talking(handler, max_event_size=1000) as (_, client), socket_of(client) as socket:
        error = await error_of(socket.receive())
    assert isinstance(error, ApiConnectionException)
    assert "larger than 1000 bytes; Configuration.max_event_size" in str(error)


async def test_frames_that_are_not_valid_are_a_typed_error() -> None:
    async def handler(socket: web.WebSocketResponse) -> None:
        transport: Any = socket._req and socket._req.transport
        transport.write(b"\xff\xff\xff\xff")
        await until_closed(socket)

    async with talking(handler) as (_, client), socket_of(client) as socket:
        error = await error_of(socket.receive())
    assert isinstance(error, ApiConnectionException)
    assert "broke off" in str(error)


async def test_silence_ends_with_the_idle_timeout() -> None:
    async with talking(until_closed) as (talker, client):
        async with socket_of(client, _request_timeout=Timeout(idle=0.05)) as socket:
            error = await error_of(socket.receive())
            assert isinstance(error, RequestTimeoutException)
            assert error.clock == "idle"
            assert isinstance(await error_of(socket.send({"type": "a"})), ClientClosedError)
        await until(lambda: talker.ended == 1)


@pytest.mark.skipif(
    tuple(map(int, aiohttp.__version__.split(".")[:2])) < (3, 14),
    reason="aiohttp before 3.14 logs the future of a write that was cancelled",
)
async def test_a_server_that_takes_nothing_ends_with_the_idle_timeout() -> None:
    stop = asyncio.Event()

    async def handler(socket: web.WebSocketResponse) -> None:
        transport: Any = socket._req and socket._req.transport
        transport.pause_reading()
        await stop.wait()

    async def flood(socket: WebSocket) -> None:
        while True:
            await socket.send({"audio": "x" * 2**20})

    async with nothing_left_behind(), talking(handler) as (_, client):
        async with socket_of(client, _request_timeout=Timeout(idle=0.2)) as socket:
            assert isinstance(await error_of(flood(socket)), RequestTimeoutException)
        stop.set()


async def test_a_cancelled_wait_loses_nothing() -> None:
    async with talking(echo) as (_, client), socket_of(client) as socket:
        waiting = asyncio.ensure_future(socket.receive())
        await settle()
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
        await socket.send({"type": "a"})
        assert await within_bound(socket.receive()) == {"type": "a"}


async def test_closing_while_another_task_receives_ends_its_iteration() -> None:
    async with nothing_left_behind(), talking(until_closed) as (talker, client):
        socket = await socket_of(client)
        receiving = asyncio.ensure_future(socket.receive())
        await settle()
        await within_bound(socket.close())
        assert await within_bound(receiving) is None
        await socket.close()
        await until(lambda: talker.ended == 1)
        for use in (socket.receive(), socket.send({"type": "a"}), socket._open()):
            assert isinstance(await error_of(use), ClientClosedError)
        assert repr(socket) == "<WebSocket of realtime: closed>"


async def test_a_websocket_is_opened_once_at_a_time_and_closing_it_ends_that() -> None:
    async with nothing_left_behind(), RawServer(silent) as server, ApiClient(config(server)) as client:
        socket = socket_of(client)
        opening = asyncio.ensure_future(socket._open())
        await until(lambda: bool(server.requests))
        assert isinstance(await error_of(socket._open()), ApiValueError)
        await socket.close()
        assert isinstance(await error_of(within_bound(opening)), StreamInterruptedException)
        assert isinstance(await error_of(socket._open()), ClientClosedError)
        await freed(server)


async def test_a_websocket_that_could_not_be_opened_may_be_opened_again() -> None:
    async with RawServer(close) as server, ApiClient(config(server)) as client:
        socket = socket_of(client)
        for _ in range(2):
            assert isinstance(await error_of(socket._open()), ApiConnectionException)
            assert repr(socket) == "<WebSocket of realtime: new>"


async def test_a_websocket_that_is_not_open_says_so() -> None:
    async with talking(echo) as (talker, client):
        socket = socket_of(client)
        assert isinstance(await error_of(socket.send({"type": "a"})), ClientClosedError)
        assert repr(socket) == "<WebSocket of realtime: new>"
        await socket.close()
        assert not talker.headers


async def test_sending_after_the_server_closed_is_a_typed_error() -> None:
    async with talking(closing(1000)) as (_, client), socket_of(client) as socket:
        assert await within_bound(socket.receive()) is None
        assert isinstance(await error_of(socket.send({"type": "a"})), ApiConnectionException)


async def test_closing_the_client_ends_those_who_wait() -> None:
    async with nothing_left_behind(), talking(until_closed) as (talker, client):
        socket = await socket_of(client)
        receiving = asyncio.ensure_future(socket.receive())
        await settle()
        await client.close()
        error = await error_of(receiving)
        assert isinstance(error, ApiConnectionException)
        assert "client was closed" in str(error).replace("ApiClient", "client")
        other = socket_of(client)
        assert isinstance(await error_of(other._open()), ClientClosedError)
        await until(lambda: talker.ended == 1)


async def test_using_a_websocket_of_a_closed_client_is_a_typed_error() -> None:
    async with nothing_left_behind(), talking(until_closed) as (_, client), socket_of(client) as socket:
        await client.close()
        for use in (socket.send({"type": "a"}), socket.receive()):
            error = await error_of(use)
            assert isinstance(error, (ApiConnectionException, ClientClosedError))


async def test_dropping_a_websocket_frees_its_connection() -> None:
    async with nothing_left_behind(), talking(until_closed) as (talker, client):
        socket = await socket_of(client)
        del socket
        gc.collect()
        await until(lambda: talker.ended == 1)


def test_a_websocket_that_outlives_its_event_loop_is_dropped_in_silence() -> None:
    kept: list[WebSocket] = []

    async def begin() -> None:
        async with RawServer(handshake) as server:
            kept.append(await socket_of(ApiClient(config(server))))

    asyncio.run(begin())
    kept.clear()
    gc.collect()


async def handshake(connection: Connection) -> None:
    """Accept a websocket, and say nothing more."""
    key = header_of(connection.request, "Sec-WebSocket-Key")
    accept = base64.b64encode(hashlib.sha1(f"{key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11".encode()).digest())
    await connection.send(
        b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
        + accept
        + b"\r\n\r\n"
    )
    await connection.until_closed()


async def test_closing_does_not_wait_for_a_server_that_never_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket_module, "CLOSE_SECONDS", 0.05)
    async with nothing_left_behind(), RawServer(handshake) as server, ApiClient(config(server)) as client:
        async with socket_of(client):
            pass
        await freed(server)


async def test_closing_does_not_wait_for_a_server_that_floods(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket_module, "CLOSE_SECONDS", 0.05)

    async def handler(socket: web.WebSocketResponse) -> None:
        try:
            while True:
                await socket.send_str("x" * 1000)
        except ConnectionError:
            pass

    async with talking(handler) as (talker, client):
        socket = await socket_of(client)
        await within_bound(socket.close())
        await until(lambda: talker.ended == 1)


# The handshake


async def test_a_refused_handshake_is_its_typed_error_with_the_body() -> None:
    refusal = http(
        "401 Unauthorized", b'{"error": {"message": "bad key", "code": "invalid_api_key"}}', "x-request-id: r1"
    )
    async with nothing_left_behind(), RawServer(refusal) as server, ApiClient(config(server)) as client:
        error = await error_of(socket_of(client)._open())
    assert isinstance(error, UnauthorizedException)
    assert (error.message, error.code, error.request_id) == ("bad key", "invalid_api_key", "r1")
    assert TOKEN not in all_that_it_tells(error)
    assert b"/v1/realtime?model=test%2Fmodel " in server.requests[0]


async def test_a_redirect_of_a_handshake_is_not_followed() -> None:
    async with (
        RawServer(http()) as other,
        RawServer(http("302 Found", b"", f"Location: {other.url}")) as server,
        ApiClient(config(server)) as client,
    ):
        error: Any = await error_of(socket_of(client)._open())
        assert error.status == 302
        assert not other.requests


async def test_an_answer_that_is_no_websocket_is_a_typed_error() -> None:
    wrong = b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: other\r\nConnection: Upgrade\r\n\r\n"
    for answer in (http(), wrong):
        async with nothing_left_behind(), RawServer(answer) as server, ApiClient(config(server)) as client:
            error = await error_of(socket_of(client)._open())
        assert isinstance(error, ResponseDecodeException)
        assert "a websocket was asked for" in str(error)


@pytest.mark.parametrize("body", ["large", "cut"])
async def test_the_body_of_a_refusal_is_read_as_far_as_it_comes(body: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket_module, "_MAX_REFUSAL", 20)

    async def cut(connection: Connection) -> None:
        await connection.send(http("403 Forbidden", b"not today", content_type="text/plain", length=100))
        connection.writer.close()

    answer = http("403 Forbidden", b"not today" * 9, content_type="text/plain") if body == "large" else cut
    async with nothing_left_behind(), RawServer(answer) as server, ApiClient(config(server)) as client:
        error: Any = await error_of(socket_of(client)._open())
    assert error.status == 403
    assert "not today" in str(error)


async def test_a_handshake_that_fails_is_a_typed_error() -> None:
    async with nothing_left_behind(), RawServer(close) as server:
        async with ApiClient(config(server)) as client:
            assert isinstance(await error_of(socket_of(client)._open()), ApiConnectionException)
        nobody = config(server, host=f"http://127.0.0.1:{unused_port()}")
        async with ApiClient(nobody) as client:
            error = await error_of(socket_of(client)._open())
        assert isinstance(error, ApiConnectionException)
        assert "cannot connect" in str(error)
    async with nothing_left_behind(), RawServer(silent) as server, ApiClient(config(server)) as client:
        error = await error_of(socket_of(client, _request_timeout=Timeout(first_byte=0.05))._open())
        assert isinstance(error, RequestTimeoutException)
        await freed(server)


async def test_a_given_session_opens_websockets_with_its_headers() -> None:
    async with talking(echo) as (talker, client), aiohttp.ClientSession(headers={"X-Session": "a"}) as session:
        given = ApiClient(Configuration(host=client.configuration.host, access_token=TOKEN), session=session)
        async with given.websocket(TALK, ("m",), {}) as socket:
            await socket.send({"type": "a"})
            assert await within_bound(socket.receive()) == {"type": "a"}
        assert talker.headers[0]["X-Session"] == "a"
        assert not session.closed


async def test_what_cannot_be_sent_is_refused_with_its_place() -> None:
    async with talking(echo) as (_, client), socket_of(client) as socket:
        wrong: Any = [1]
        with pytest.raises(ApiTypeError, match="event must be a dict or a model"):
            await socket.send(wrong)
        with pytest.raises(ApiValueError, match=r"event.volume is nan"):
            await socket.send({"type": "a", "volume": float("nan")})
        await socket.send({"type": "b"})
        assert await within_bound(socket.receive()) == {"type": "b"}
