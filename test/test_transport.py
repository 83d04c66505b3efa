"""The socket: exact bytes sent, connections reused and bounded, clocks, and an error for all that can go wrong."""

from __future__ import annotations

import asyncio
import json
import math
import pickle
import socket
import struct
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import aiohttp
import pytest
from aiohttp import ClientHandlerType, ClientRequest, ClientResponse
from client_support import (
    OK,
    REQUEST,
    TOKEN,
    all_that_it_tells,
    body_of,
    call,
    error_of,
    header_of,
    headers_of,
    within_bound,
)
from raw_server import STREAM_HEAD, Answer, Connection, RawServer, http

from together.generated import (
    ApiClient,
    ApiConnectionException,
    ApiException,
    ApiTypeError,
    ApiValueError,
    ChatApi,
    Configuration,
    RequestTimeoutException,
)
from together.generated.api_client import USER_AGENT
from together.generated.operation import Operation


def config(server: RawServer, **settings: Any) -> Configuration:
    return Configuration(host=server.url, access_token=TOKEN, **settings)


def dead_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


# -- what is sent


@pytest.mark.parametrize("stream", [False, True], ids=["plain", "stream"])
async def test_the_headers_of_a_call_are_exactly_these(stream: bool) -> None:
    async with RawServer(OK) as server, ApiClient(config(server)) as client:
        if stream:
            await error_of(ChatApi(client).chat_completions_stream(REQUEST))
        else:
            await within_bound(ChatApi(client).chat_completions(REQUEST))
    request = server.requests[0]
    body = request.partition(b"\r\n\r\n")[2]
    assert sorted(headers_of(request)) == [
        ("Accept", "text/event-stream" if stream else "application/json"),
        ("Accept-Encoding", "gzip, deflate"),
        ("Authorization", f"Bearer {TOKEN}"),
        ("Content-Length", str(len(body))),
        ("Content-Type", "application/json"),
        ("Host", f"127.0.0.1:{server.port}"),
        ("User-Agent", USER_AGENT),
    ]
    assert request.startswith(b"POST /v1/chat/completions HTTP/1.1\r\n")


async def test_the_headers_do_not_tell_which_compression_packages_are_installed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    all_of_them = {"Accept-Encoding": "gzip, deflate, br, zstd"}
    monkeypatch.setattr(ClientRequest, "DEFAULT_HEADERS", all_of_them)
    async with RawServer(OK) as server:
        await call(config(server))
    assert header_of(server.requests[0], "Accept-Encoding") == "gzip, deflate"


async def test_a_compressed_answer_is_read() -> None:
    import gzip

    body = gzip.compress(OK.partition(b"\r\n\r\n")[2])
    async with RawServer(http("200 OK", body, "Content-Encoding: gzip")) as server:
        assert (await call(config(server))).id == "chat-1"


async def test_a_large_body_arrives_whole_and_without_a_warning() -> None:
    content = "ä" * 2_000_000
    async with RawServer(OK) as server, ApiClient(config(server)) as client:
        request = {"model": "m", "messages": [{"role": "user", "content": content}]}
        await within_bound(ChatApi(client).chat_completions(request))
    sent = server.requests[0].partition(b"\r\n\r\n")[2]
    assert header_of(server.requests[0], "Content-Length") == str(len(sent))
    assert json.loads(sent) == request
    assert header_of(server.requests[0], "Content-Type") == "application/json"


async def test_a_large_body_is_sent_again_whole() -> None:
    content = "x" * 1_500_000
    request = {"model": "m", "messages": [{"role": "user", "content": content}]}
    busy = http("503 Overloaded", b"", "retry-after-ms: 1")
    async with RawServer(busy, OK) as server, ApiClient(config(server, retries=1)) as client:
        await within_bound(ChatApi(client).chat_completions(request))
    assert [len(body_of(one)["messages"][0]["content"]) for one in server.requests] == [1_500_000] * 2


async def test_a_header_that_no_encoding_has_is_refused_before_a_byte_is_sent() -> None:
    async with RawServer(OK) as server:
        error = await error_of(call(config(server), _headers={"X-Team": "\ud800"}))
    assert isinstance(error, ApiValueError)
    assert "X-Team" in str(error)
    assert TOKEN not in all_that_it_tells(error)
    assert server.accepted == 0


# -- connections


async def test_plain_calls_one_after_another_use_one_connection() -> None:
    async with RawServer(OK) as server, ApiClient(config(server)) as client:
        for _ in range(5):
            await within_bound(ChatApi(client).chat_completions(REQUEST))
    assert (server.accepted, len(server.requests)) == (1, 5)


async def test_errors_with_a_status_keep_the_connection_for_the_next_call() -> None:
    async with RawServer(http("400 Bad Request", b"{}"), OK) as server, ApiClient(config(server)) as client:
        assert isinstance(await error_of(ChatApi(client).chat_completions(REQUEST)), ApiException)
        await within_bound(ChatApi(client).chat_completions(REQUEST))
    assert server.accepted == 1


class Crowd:
    """Answers only when so many requests are open at once, and counts how many that were at most."""

    def __init__(self, size: int) -> None:
        self.size = size
        self.open = 0
        self.most = 0
        self.full = asyncio.Event()

    async def __call__(self, connection: Connection) -> None:
        self.open += 1
        self.most = max(self.most, self.open)
        if self.open == self.size:
            self.full.set()
        await self.full.wait()
        # Others get their turn before this one leaves, so that a pool that is too large would show.
        for _ in range(20):
            await asyncio.sleep(0)
        self.open -= 1
        await connection.send(OK)


@pytest.mark.parametrize(
    ("settings", "most"),
    [
        ({"connection_pool_maxsize": 3}, 3),
        ({"tcp_connector_limit_per_host": 2}, 2),
        ({"connection_pool_maxsize": 0}, 12),
        ({}, 12),
    ],
)
async def test_no_more_connections_are_open_at_once_than_the_settings_allow(
    settings: dict[str, int], most: int
) -> None:
    crowd = Crowd(most)
    async with RawServer(crowd) as server, ApiClient(config(server, **settings)) as client:
        chat = ChatApi(client)
        await within_bound(asyncio.gather(*(chat.chat_completions(REQUEST) for _ in range(12))))
    assert crowd.most == server.accepted == most
    assert len(server.requests) == 12


async def test_socket_options_are_set_on_the_socket() -> None:
    seen: list[int] = []
    trace = aiohttp.TraceConfig()

    async def sent(session: Any, context: Any, params: Any) -> None:
        connections = next(iter(session.connector._acquired))
        seen.append(connections.transport.get_extra_info("socket").getsockopt(*option[:2]))

    trace.on_request_chunk_sent.append(sent)
    option = (socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    async with RawServer(OK) as server:
        await call(config(server, trace_configs=[trace]))
        await call(config(server, trace_configs=[trace], socket_options=[option]))
    assert seen == [0, 1]


@pytest.mark.parametrize("option", [(1, 99999, 1), ("level", 1, 1)])
async def test_a_socket_option_that_cannot_be_set_is_named(option: Any) -> None:
    async with RawServer(OK) as server:
        error = await error_of(call(config(server, socket_options=[option])))
    assert isinstance(error, ApiValueError)
    assert f"socket_options: {option!r} cannot be set" in str(error)


async def test_trace_configs_see_each_request() -> None:
    seen: list[str] = []
    trace = aiohttp.TraceConfig()

    async def ended(session: object, context: SimpleNamespace, params: aiohttp.TraceRequestEndParams) -> None:
        seen.append(f"{params.method} {params.url.path} {params.response.status}")

    trace.on_request_end.append(ended)
    async with RawServer(OK) as server:
        await call(config(server, trace_configs=[trace]))
    assert seen == ["POST /v1/chat/completions 200"]


async def test_middlewares_see_and_change_each_request() -> None:
    async def stamp(request: ClientRequest, handler: ClientHandlerType) -> ClientResponse:
        request.headers["X-Stamp"] = "1"
        return await handler(request)

    async with RawServer(OK) as server:
        await call(config(server, middlewares=[stamp]))
    assert header_of(server.requests[0], "X-Stamp") == "1"


@pytest.mark.parametrize("problem", [ValueError("own"), RuntimeError("own"), KeyError("own")])
async def test_an_error_of_a_middleware_passes_through_as_it_is(problem: Exception) -> None:
    async def refuse(request: ClientRequest, handler: ClientHandlerType) -> ClientResponse:
        raise problem

    async with RawServer(OK) as server:
        assert await error_of(call(config(server, middlewares=[refuse]))) is problem
    assert server.requests == []


async def test_client_session_kwargs_reach_the_session() -> None:
    jar = aiohttp.CookieJar(unsafe=True)
    async with RawServer(OK) as server:
        await call(config(server, client_session_kwargs={"cookie_jar": jar, "cookies": {"id": "1"}}))
        await call(config(server, client_session_kwargs={"skip_auto_headers": ["Content-Type"]}))
    assert header_of(server.requests[0], "Cookie") == "id=1"
    assert header_of(server.requests[1], "Cookie") is None


async def test_an_unknown_session_keyword_is_named() -> None:
    async with RawServer(OK) as server:
        error = await error_of(call(config(server, client_session_kwargs={"cookie_jr": None})))
    assert isinstance(error, ApiTypeError)
    assert "client_session_kwargs" in str(error)
    assert "cookie_jr" in str(error)


@pytest.mark.parametrize(
    ("setting", "value"),
    [("connection_pool_maxsize", 3), ("tcp_connector_limit_per_host", 3), ("socket_options", [(1, 2, 3)])],
)
async def test_pool_settings_beside_a_connector_of_ones_own_are_refused_by_name(setting: str, value: Any) -> None:
    connector = aiohttp.TCPConnector()
    settings: dict[str, Any] = {"client_session_kwargs": {"connector": connector}, setting: value}
    with pytest.raises(ApiValueError, match=f"{setting} has no effect on a connector that is given"):
        ApiClient(Configuration(access_token=TOKEN, **settings))
    await connector.close()


async def test_settings_of_the_session_are_those_at_the_time_the_client_was_made() -> None:
    async with RawServer(OK) as server:
        configuration = config(server)
        async with ApiClient(configuration) as client:
            configuration.proxy = f"http://127.0.0.1:{dead_port()}"
            configuration.client_session_kwargs = {"cookie_jr": None}
            await within_bound(ChatApi(client).chat_completions(REQUEST))
        assert isinstance(await error_of(call(configuration)), ApiTypeError)
        configuration.client_session_kwargs = None
        assert isinstance(await error_of(call(configuration)), ApiConnectionException)
    assert len(server.requests) == 1


# -- clocks


async def silent(connection: Connection) -> None:
    await connection.until_closed()


def begun(body: bytes) -> Answer:
    async def answer(connection: Connection) -> None:
        await connection.send(body)
        await connection.until_closed()

    return answer


@pytest.mark.parametrize(
    ("timeout", "answer", "clock", "status"),
    [
        (0.05, silent, "total", None),
        (0.05, begun(http(body=b"{", length=100)), "total", 200),
        ((5, 0.05), silent, "first_byte", None),
        ((None, 0.05), begun(http(body=b"{", length=100)), "idle", 200),
        ([5, 0.05], silent, "first_byte", None),
    ],
)
async def test_a_clock_that_runs_out_gives_an_error_that_says_which_and_closes_the_connection(
    timeout: Any, answer: Answer, clock: str, status: int | None
) -> None:
    async with RawServer(answer) as server, ApiClient(config(server)) as client:
        error = await error_of(ChatApi(client).chat_completions(REQUEST, _request_timeout=timeout))
        assert isinstance(error, RequestTimeoutException)
        assert isinstance(error, TimeoutError)
        assert (error.clock, error.seconds, error.request_sent) == (clock, 0.05, "maybe")
        assert error.status == status
        assert f"the {clock} time-out ran out after 0.05 s" in str(error)
        assert TOKEN not in all_that_it_tells(error)
        await within_bound(server.all_closed.wait())


async def test_the_connect_clock_covers_a_server_that_never_answers_the_handshake() -> None:
    async with RawServer(silent) as server:
        configuration = Configuration(host=server.url.replace("http:", "https:"), access_token=TOKEN)
        async with ApiClient(configuration) as client:
            error = await error_of(ChatApi(client).chat_completions(REQUEST, _request_timeout=(0.05, None)))
            assert isinstance(error, RequestTimeoutException)
            assert (error.clock, error.seconds, error.request_sent) == ("connect", 0.05, "no")
            await within_bound(server.all_closed.wait())


async def test_the_idle_clock_runs_between_two_chunks_of_a_stream() -> None:
    async with RawServer(begun(STREAM_HEAD)) as server, ApiClient(config(server)) as client:

        async def consume() -> None:
            async for _ in ChatApi(client).chat_completions_stream(REQUEST, _request_timeout=(5, 0.05)):
                pass

        error = await error_of(consume())
        assert isinstance(error, RequestTimeoutException)
        assert (error.clock, error.request_id) == ("idle", "req-stream")
        await within_bound(server.all_closed.wait())


async def test_a_connection_whose_clock_ran_out_is_not_used_again() -> None:
    async with RawServer(silent, OK) as server, ApiClient(config(server)) as client:
        await error_of(ChatApi(client).chat_completions(REQUEST, _request_timeout=0.05))
        assert (await within_bound(ChatApi(client).chat_completions(REQUEST))).id == "chat-1"
    assert server.accepted == 2


@pytest.mark.parametrize(
    "timeout", [0, -1, "5", True, math.nan, math.inf, (1,), (1, 2, 3), (0, 1), (1, "2"), (True, 1), {"total": 1}]
)
async def test_a_wrong_time_out_is_refused_by_name_before_a_byte_is_sent(timeout: Any) -> None:
    async with RawServer(OK) as server, ApiClient(config(server)) as client:
        chat = ChatApi(client)
        for make in (
            lambda: chat.chat_completions(REQUEST, _request_timeout=timeout),
            lambda: chat.chat_completions_without_preload_content(REQUEST, _request_timeout=timeout),
        ):
            error = await error_of(make())
            assert isinstance(error, ApiValueError)
            assert "_request_timeout" in str(error)
        with pytest.raises(ApiValueError, match="_request_timeout"):
            chat.chat_completions_stream(REQUEST, _request_timeout=timeout)
    assert server.accepted == 0


async def test_a_pair_of_nothing_means_no_clock() -> None:
    async with RawServer(OK) as server:
        assert (await call(config(server), _request_timeout=(None, None))).id == "chat-1"


# -- what can go wrong


def reset_on_close(connection: Connection) -> None:
    """Let the socket's closing reach the other side as a reset."""
    underlying = connection.writer.get_extra_info("socket")
    underlying.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.writer.transport.abort()


async def close_at_once(connection: Connection) -> None:
    connection.writer.close()


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
        (close_at_once, "the connection broke: Server disconnected"),
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
    port = dead_port()
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
        lambda: close_at_once,
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
    assert REQUEST["messages"][0]["content"] not in told  # type: ignore[index]  # the prompt


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
        ApiClient(Configuration(host=server.url, access_token=TOKEN)) as client,
    ):
        with pytest.raises(ApiConnectionException) as caught:
            await ChatApi(client).chat_completions(chat_completion_request=REQUEST)
    text = str(caught.value)
    assert text.startswith("200 the response body broke off: ")
    assert "400" not in text
