"""The session of a client: cookies, traces, middlewares, and a session that is given."""

from __future__ import annotations

import asyncio
import socket
import time
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace
from typing import Any

import aiohttp
import pytest
from aiohttp import ClientHandlerType, ClientRequest, ClientResponse
from support.client import (
    OK,
    REQUEST,
    TOKEN,
    call,
    config,
    error_of,
    header_of,
    headers_of,
    loop_state,
    unused_port,
    within_bound,
)
from support.raw_server import RawServer, http

from together.generated import (
    ApiClient,
    ApiConnectionException,
    ApiException,
    ApiTypeError,
    ApiValueError,
    ChatApi,
    ClientClosedError,
    Configuration,
)
from together.generated._lazy_transport import load_transport
from together.generated.api_client import ACCEPT_ENCODING, USER_AGENT


async def test_no_cookie_is_kept() -> None:
    answer = http("200 OK", OK.partition(b"\r\n\r\n")[2], "Set-Cookie: id=1; Path=/")
    async with RawServer(answer) as server, ApiClient(config(server)) as client:
        for _ in range(2):
            await within_bound(ChatApi(client).chat_completions(REQUEST))
    assert [header_of(request, "Cookie") for request in server.requests] == [None, None]


async def test_a_given_session_is_used_with_its_headers_and_cookies_and_stays_open() -> None:
    async with RawServer(OK) as server:
        jar = aiohttp.CookieJar(unsafe=True)
        async with aiohttp.ClientSession(headers={"X-Team": "a"}, cookies={"id": "1"}, cookie_jar=jar) as session:
            async with ApiClient(config(server), session=session) as client:
                await within_bound(ChatApi(client).chat_completions(REQUEST))
                await within_bound(ChatApi(client).chat_completions(REQUEST, _headers={"X-Team": "b"}))
            assert not session.closed
            async with session.post(f"{server.url}/more") as response:
                await response.read()
    assert [header_of(request, "X-Team") for request in server.requests] == ["a", "b", "a"]
    assert [header_of(request, "Cookie") for request in server.requests] == ["id=1"] * 3
    assert [header_of(request, "Authorization") for request in server.requests] == [f"Bearer {TOKEN}"] * 2 + [None]
    assert server.accepted == 1


async def test_user_agent_and_accept_encoding_of_a_given_session_win_over_ours() -> None:
    async with RawServer(OK) as server:
        own = {"user-agent": "own/1", "accept-encoding": "identity"}
        async with aiohttp.ClientSession(headers=own) as session, ApiClient(config(server), session=session) as client:
            assert client.user_agent == "own/1"
            await within_bound(ChatApi(client).chat_completions(REQUEST))
        async with aiohttp.ClientSession() as session, ApiClient(config(server), session=session) as client:
            await within_bound(ChatApi(client).chat_completions(REQUEST))
    sent = [[header_of(request, name) for name in ("User-Agent", "Accept-Encoding")] for request in server.requests]
    assert sent == [["own/1", "identity"], [USER_AGENT, ACCEPT_ENCODING]]


async def test_an_authorization_of_a_given_session_makes_the_token_needless_and_wins() -> None:
    async with RawServer(OK) as server:
        for token in (None, TOKEN):
            async with aiohttp.ClientSession(headers={"authorization": "Own"}) as session:
                client = ApiClient(Configuration(host=server.url, access_token=token), session=session)
                await within_bound(ChatApi(client).chat_completions(REQUEST))
    assert [value for request in server.requests for name, value in headers_of(request) if name == "authorization"] == [
        "Own",
        "Own",
    ]
    assert all(request.lower().count(b"\r\nauthorization:") == 1 for request in server.requests)


async def test_a_given_session_that_raises_for_statuses_still_gives_our_errors() -> None:
    answer = http("429 Too Many Requests", b'{"error": {"message": "slow down"}}')
    async with RawServer(answer) as server, aiohttp.ClientSession(raise_for_status=True) as session:
        error = await error_of(ChatApi(ApiClient(config(server), session=session)).chat_completions(REQUEST))
    assert isinstance(error, ApiException)
    assert (error.status, error.message) == (429, "slow down")


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("ssl_ca_cert", __file__),
        ("ca_cert_data", b"DER"),
        ("cert_file", __file__),
        ("verify_ssl", False),
        ("assert_hostname", False),
        ("tls_server_name", "other.example"),
        ("connection_pool_maxsize", 5),
        ("tcp_connector_limit_per_host", 5),
        ("proxy", "http://localhost:3128"),
        ("proxy_headers", {"X-Team": "a"}),
        ("trust_env", True),
        ("socket_options", [(socket.IPPROTO_TCP, socket.TCP_NODELAY, 0)]),
        ("trace_configs", [aiohttp.TraceConfig()]),
        ("middlewares", [print]),
        ("client_session_kwargs", {"read_bufsize": 1000}),
    ],
)
async def test_settings_of_pool_proxy_and_tls_beside_a_given_session_are_refused_by_name(
    setting: str, value: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TOGETHER_API_KEY", "not a token, and not asked for")
    settings: dict[str, Any] = {setting: value}
    async with aiohttp.ClientSession() as session:
        with pytest.raises(ApiValueError, match=f"{setting} has no effect on a session that is given"):
            ApiClient(Configuration(access_token=TOKEN, **settings), session=session)


async def test_values_that_say_nothing_are_accepted_beside_a_given_session() -> None:
    settings: dict[str, Any] = {"trace_configs": [], "middlewares": [], "proxy_headers": {}, "assert_hostname": None}
    async with aiohttp.ClientSession() as session:
        ApiClient(Configuration(access_token=TOKEN, **settings), session=session)


async def test_a_given_session_that_was_closed_by_its_owner_says_so() -> None:
    async with RawServer(OK) as server:
        async with aiohttp.ClientSession() as session:
            client = ApiClient(config(server), session=session)
        error = await error_of(ChatApi(client).chat_completions(REQUEST))
        assert isinstance(error, ClientClosedError)
        assert "session that was given is closed" in str(error)


async def test_a_session_that_is_closed_between_two_attempts_is_not_replaced() -> None:
    refusal = http("503 No", b"", "retry-after-ms: 1")
    async with RawServer(refusal) as server, aiohttp.ClientSession() as session:

        async def token() -> str:
            if server.requests:
                await session.close()
            return TOKEN

        configuration = Configuration(host=server.url, access_token=token, retries=3)
        client = ApiClient(configuration, session=session)
        error = await error_of(ChatApi(client).chat_completions(REQUEST))
        assert isinstance(error, ClientClosedError)
        assert loop_state(client).session is session
    assert len(server.requests) == 1


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
            configuration.proxy = f"http://127.0.0.1:{unused_port()}"
            configuration.client_session_kwargs = {"cookie_jr": None}
            await within_bound(ChatApi(client).chat_completions(REQUEST))
        assert isinstance(await error_of(call(configuration)), ApiTypeError)
        configuration.client_session_kwargs = None
        assert isinstance(await error_of(call(configuration)), ApiConnectionException)
    assert len(server.requests) == 1


def test_the_first_calls_of_several_threads_share_one_transport(monkeypatch: pytest.MonkeyPatch) -> None:
    transport = load_transport()

    def load_slowly() -> Any:
        time.sleep(0.05)  # which gives the other threads their turn
        return transport

    monkeypatch.setattr("together.generated._lazy_transport.load_transport", load_slowly)
    client = ApiClient(Configuration(access_token=TOKEN)).rest_client
    with ThreadPoolExecutor(4) as threads:
        made = list(threads.map(lambda _: client._transport.get(), range(4)))
    assert len(set(map(id, made))) == 1


def test_the_state_of_a_loop_that_ended_may_be_dropped_by_another_thread() -> None:
    transport = load_transport()(Configuration(access_token=TOKEN))

    class Ended:
        def is_closed(self) -> bool:
            transport._loops.clear()  # as another thread does at the same time
            return True

    async def state() -> Any:
        return transport._loop_state()

    ended: Any = Ended()
    transport._loops[ended] = asyncio.run(state())
    assert asyncio.run(state())
    assert ended not in transport._loops
