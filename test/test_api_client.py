"""`ApiClient`: its life, its headers, its sessions, and what becomes of calls in flight when it is closed."""

from __future__ import annotations

import asyncio
import gc
import json
import socket
import sys
import threading
import weakref
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import ExitStack, asynccontextmanager, closing
from dataclasses import dataclass, field
from typing import Any

import aiohttp
import pytest
from aiohttp.abc import AbstractResolver, ResolveResult
from support.client import (
    BOUND,
    OK,
    REQUEST,
    TOKEN,
    all_that_it_tells,
    config,
    error_of,
    header_of,
    headers_of,
    loop_state,
    run_python,
    within_bound,
)
from support.raw_server import STREAM_HEAD, Answer, Connection, RawServer, fixed, http, http_chunk

from together.generated import (
    ApiClient,
    ApiConnectionException,
    ApiException,
    ApiTypeError,
    ApiValueError,
    ChatApi,
    ClientClosedError,
    Configuration,
    ModelsApi,
    rest,
)
from together.generated.api_client import ACCEPT_ENCODING, USER_AGENT

CHUNK = json.dumps(
    {"id": "1", "object": "chat.completion.chunk", "created": 1, "model": "m", "choices": [{"index": 0, "delta": {}}]}
).encode()


# -- life


async def test_leaving_the_block_closes_the_connections_and_closing_again_does_nothing() -> None:
    async with RawServer(OK) as server:
        async with ApiClient(config(server)) as client:
            await within_bound(ChatApi(client).chat_completions(REQUEST))
            assert server.open == 1
        await within_bound(server.all_closed.wait())
        await client.close()
        await client.close()


async def test_closing_is_done_when_close_returns() -> None:
    sessions: list[aiohttp.ClientSession] = []
    trace = aiohttp.TraceConfig()

    async def note(session: aiohttp.ClientSession, *_: object) -> None:
        sessions.append(session)

    trace.on_request_start.append(note)
    async with RawServer(OK) as server:
        client = ApiClient(config(server, trace_configs=[trace]))
        await within_bound(ChatApi(client).chat_completions(REQUEST))
        assert not sessions[0].closed
        await client.close()
        assert sessions[0].closed


async def test_a_client_that_never_called_can_be_closed() -> None:
    client = ApiClient(Configuration(access_token=TOKEN))
    await client.close()
    await client.close()
    assert client.rest_client._transport.closed


async def test_a_client_used_after_close_says_so() -> None:
    async with RawServer(OK) as server:
        client = ApiClient(config(server))
        chat = ChatApi(client)
        await within_bound(chat.chat_completions(REQUEST))
        await client.close()
        for waiting in (
            chat.chat_completions(REQUEST),
            chat.chat_completions_without_preload_content(REQUEST),
            chat.chat_completions_stream(REQUEST),
            client.__aenter__(),
        ):
            with pytest.raises(ClientClosedError, match="this ApiClient is closed: make another one"):
                await within_bound(waiting)
    assert len(server.requests) == 1


def test_a_client_can_be_made_outside_a_running_loop() -> None:
    async def main(client: ApiClient, configuration: Configuration) -> int:
        async with RawServer(OK) as server, client:
            configuration.host = server.url
            await within_bound(ChatApi(client).chat_completions(REQUEST))
            return len(server.requests)

    configuration = Configuration(access_token=TOKEN)
    assert asyncio.run(main(ApiClient(configuration), configuration)) == 1


SEVERAL_LOOPS = """
import asyncio, gc
from together.generated import ApiClient, ChatApi, Configuration
from together.generated.local_server import LocalServer

REQUEST = {"model": "m", "messages": [{"role": "user", "content": "hello"}]}
configuration = Configuration(access_token="token")
client = ApiClient(configuration)
chat = ChatApi(client)

async def main(last):
    async with LocalServer() as server:
        configuration.host = server.url
        await asyncio.gather(*(chat.chat_completions(REQUEST) for _ in range(3)))
        async for chunk in chat.chat_completions_stream(REQUEST):
            pass
        response = await chat.chat_completions_without_preload_content(REQUEST)
        await response.read()
        if last:
            await client.close()
            await server.until(lambda: server.open_connections == 0)

for number in range(3):
    asyncio.run(main(last=number == 2))
    gc.collect()
del client, chat
gc.collect()
print("done")
"""


def test_one_client_serves_several_loops_one_after_another_without_a_warning_or_an_open_socket() -> None:
    run = run_python(SEVERAL_LOOPS)
    assert (run.returncode, run.stdout, run.stderr) == (0, "done\n", "")


NEVER_CLOSED = """
import asyncio, gc
from together.generated import ApiClient, ChatApi, Configuration
from together.generated.local_server import LocalServer

REQUEST = {"model": "m", "messages": [{"role": "user", "content": "hello"}]}

async def main():
    async with LocalServer() as server:
        client = ApiClient(Configuration(host=server.url, access_token="token"))
        await ChatApi(client).chat_completions(REQUEST)
        if DROP:
            del client
            gc.collect()
            await server.until(lambda: server.open_connections == 0)
        return None if DROP else client

kept = asyncio.run(main())
gc.collect()
del kept
gc.collect()
print("done")
"""


@pytest.mark.parametrize("drop", [True, False], ids=["dropped in the loop", "kept beyond the loop"])
def test_a_client_that_is_never_closed_leaves_no_warning_and_no_open_socket(drop: bool) -> None:
    run = run_python(f"DROP = {drop}\n{NEVER_CLOSED}")
    assert (run.returncode, run.stdout, run.stderr) == (0, "done\n", "")


def test_a_client_keeps_no_loop_alive_that_has_ended() -> None:
    configuration = Configuration(access_token=TOKEN)
    client = ApiClient(configuration)
    loops: list[weakref.ref[asyncio.AbstractEventLoop]] = []

    async def main() -> None:
        loops.append(weakref.ref(asyncio.get_running_loop()))
        async with RawServer(OK) as server:
            configuration.host = server.url
            await within_bound(ChatApi(client).chat_completions(REQUEST))

    for _ in range(3):
        asyncio.run(main())
    gc.collect()
    assert [loop() is None for loop in loops[:2]] == [True, True]


# -- headers


async def test_default_headers_are_sent_with_every_request_and_those_of_one_call_win() -> None:
    async with RawServer(OK) as server, ApiClient(config(server), "X-Team", "red", "a=1; b=2") as client:
        chat = ChatApi(client)
        client.set_default_header("X-Other", "1")
        await within_bound(chat.chat_completions(REQUEST))
        await within_bound(chat.chat_completions(REQUEST, _headers={"x-team": "blue"}))
        client.set_default_header("x-TEAM", "green")
        await within_bound(chat.chat_completions(REQUEST))
    assert [header_of(request, "X-Team") for request in server.requests] == ["red", "blue", "green"]
    assert [header_of(request, "X-Other") for request in server.requests] == ["1", "1", "1"]
    assert [header_of(request, "Cookie") for request in server.requests] == ["a=1; b=2"] * 3
    assert all(request.lower().count(b"\r\nx-team:") == 1 for request in server.requests)


async def test_one_user_agent_is_sent_and_it_can_be_changed() -> None:
    async with RawServer(OK) as server, ApiClient(config(server)) as client:
        chat = ChatApi(client)
        assert client.user_agent == client.default_headers["User-Agent"] == USER_AGENT
        await within_bound(chat.chat_completions(REQUEST))
        client.user_agent = "own/1"
        await within_bound(chat.chat_completions(REQUEST))
        client.set_default_header("user-agent", "own/2")
        assert client.user_agent == "own/2"
        await within_bound(chat.chat_completions(REQUEST))
    assert [header_of(request, "User-Agent") for request in server.requests] == [USER_AGENT, "own/1", "own/2"]
    assert all(request.lower().count(b"\r\nuser-agent:") == 1 for request in server.requests)


@pytest.mark.parametrize(
    ("name", "value", "error"),
    [
        ("X-Team", "a\r\nX-Evil: 1", ApiValueError),
        ("X-Team\r\nX-Evil", "1", ApiValueError),
        ("", "1", ApiValueError),
        ("X Team", "1", ApiValueError),
        ("X-Team", 1, ApiTypeError),
        ("X-Team", None, ApiTypeError),
    ],
)
def test_a_default_header_that_cannot_be_sent_is_refused(name: str, value: Any, error: type[Exception]) -> None:
    client = ApiClient(Configuration(access_token=TOKEN))
    with pytest.raises(error, match="set_default_header"):
        client.set_default_header(name, value)
    assert "X-Evil" not in str(client.default_headers)


# -- the default client


async def test_the_default_client_is_made_once_and_can_be_set_and_reset() -> None:
    first = ApiClient.get_default()
    assert ApiClient.get_default() is first
    assert ChatApi().api_client is first
    own = ApiClient(Configuration(access_token=TOKEN))
    ApiClient.set_default(own)
    assert ChatApi().api_client is own
    ApiClient.set_default(None)
    assert ApiClient.get_default() not in (first, own)


async def test_the_default_client_uses_the_default_configuration() -> None:
    async with RawServer(OK) as server:
        Configuration.set_default(config(server))
        await within_bound(ChatApi().chat_completions(REQUEST))
        await ApiClient.get_default().close()
    assert len(server.requests) == 1


# -- redirects and cookies


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


@pytest.mark.parametrize("location", ["{other}/v1/models", "//127.0.0.1:{port}/v1/models", "https://{here}/v1/models"])
async def test_no_redirect_leads_to_another_origin(location: str) -> None:
    async with RawServer(http(body=b"[]")) as other, RawServer() as server:
        here = server.url.removeprefix("http://").removesuffix("/v1")
        where = location.format(other=other.url.removesuffix("/v1"), port=other.port, here=here)
        server.answers.append(fixed(http("302 Found", b"", f"Location: {where}", "x-request-id: r")))
        async with ApiClient(Configuration(host=server.url, access_token=TOKEN)) as client:
            error = await error_of(ModelsApi(client).models())
        assert isinstance(error, ApiConnectionException)
        assert (error.status, error.request_id) == (302, "r")
        assert "redirect to another origin" in str(error)
        assert (other.accepted, len(server.requests)) == (0, 1)


async def test_a_redirect_of_a_get_within_the_origin_is_followed_but_not_on_a_given_session() -> None:
    answers = (http("302 Found", b"", "Location: /v2/models"), http(body=b"[]"))
    async with RawServer(*answers) as server, ApiClient(config(server)) as client:
        assert await ModelsApi(client).models() == []
    assert [request.split(b" ")[1] for request in server.requests] == [b"/v1/models", b"/v2/models"]
    async with RawServer(http("302 Found", b"", "Location: /v2/models")) as server, aiohttp.ClientSession() as session:
        client = ApiClient(Configuration(host=server.url, access_token=TOKEN), session=session)
        error = await error_of(ModelsApi(client).models())
        assert isinstance(error, ApiException)
        assert error.status == 302


async def test_no_cookie_is_kept() -> None:
    answer = http("200 OK", OK.partition(b"\r\n\r\n")[2], "Set-Cookie: id=1; Path=/")
    async with RawServer(answer) as server, ApiClient(config(server)) as client:
        for _ in range(2):
            await within_bound(ChatApi(client).chat_completions(REQUEST))
    assert [header_of(request, "Cookie") for request in server.requests] == [None, None]


# -- a session that is given


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


# -- calls in flight


@dataclass
class Phase:
    """A call that has come so far and gets no further.

    Attributes:
        host: Where it goes.
        reached: An event that is set when the call is there.
        freed: Waits until nothing of it is left open.
        connector: Keyword arguments of the connector.
        trace: Traces of the session.
        settings: Settings of the client.
        start: Begins the call.
    """

    host: str
    reached: asyncio.Event
    freed: Callable[[], Awaitable[object]]
    connector: dict[str, Any] = field(default_factory=dict)
    trace: aiohttp.TraceConfig = field(default_factory=aiohttp.TraceConfig)
    settings: dict[str, Any] = field(default_factory=dict)
    start: Callable[[ChatApi], Awaitable[object]] = lambda chat: chat.chat_completions(REQUEST)


async def nothing() -> None:
    pass


def arrival(event: asyncio.Event) -> Any:
    """Return a trace callback that sets an event."""

    async def arrived(*_: object) -> None:
        event.set()

    return arrived


def held(event: asyncio.Event, before: bytes = b"") -> Answer:
    """Answer with some bytes, set an event, and send no more."""

    async def answer(connection: Connection) -> None:
        await connection.send(before)
        event.set()
        await connection.until_closed()

    return answer


@asynccontextmanager
async def waiting_for_the_token() -> AsyncIterator[Phase]:
    reached = asyncio.Event()

    async def token() -> str:
        reached.set()
        await asyncio.Event().wait()
        return TOKEN

    yield Phase("http://127.0.0.1:9/v1", reached, nothing, settings={"access_token": token})


class SilentResolver(AbstractResolver):
    """A name server that never answers."""

    def __init__(self, asked: asyncio.Event) -> None:
        self.asked = asked

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        self.asked.set()
        await asyncio.Event().wait()
        return []

    async def close(self) -> None:
        pass


@asynccontextmanager
async def resolving_the_name() -> AsyncIterator[Phase]:
    reached = asyncio.Event()
    yield Phase("http://example.test/v1", reached, nothing, connector={"resolver": SilentResolver(reached)})


@asynccontextmanager
async def waiting_for_a_pool_slot() -> AsyncIterator[Phase]:
    reached, first = asyncio.Event(), asyncio.Event()
    trace = aiohttp.TraceConfig()
    trace.on_connection_queued_start.append(arrival(reached))

    async with RawServer(held(first)) as server:

        async def start(chat: ChatApi) -> object:
            holder = asyncio.ensure_future(chat.chat_completions(REQUEST))
            try:
                await first.wait()
                return await chat.chat_completions(REQUEST)
            finally:
                holder.cancel()
                await asyncio.gather(holder, return_exceptions=True)

        yield Phase(server.url, reached, server.all_closed.wait, {"limit": 1}, trace, start=start)


@asynccontextmanager
async def waiting_in_the_clients_own_queue() -> AsyncIterator[Phase]:
    reached, first = asyncio.Event(), asyncio.Event()

    async with RawServer(held(first)) as server:

        async def start(chat: ChatApi) -> object:
            holder = asyncio.ensure_future(chat.chat_completions(REQUEST))
            try:
                await first.wait()
                waiting = asyncio.ensure_future(chat.chat_completions(REQUEST))
                await asyncio.sleep(0)  # it begins, and comes as far as the queue
                reached.set()
                return await waiting
            finally:
                holder.cancel()
                await asyncio.gather(holder, return_exceptions=True)

        yield Phase(server.url, reached, server.all_closed.wait, settings={"connection_pool_maxsize": 1}, start=start)


@asynccontextmanager
async def sending_the_body() -> AsyncIterator[Phase]:
    """The server reads the head of the request, and no more."""
    reached, ended, left = asyncio.Event(), asyncio.Event(), asyncio.Event()

    async def unwilling(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        reached.set()
        await ended.wait()
        try:
            while await reader.read(2**20):
                pass
        except ConnectionError:
            pass
        writer.close()
        left.set()

    async def freed() -> None:
        ended.set()
        await left.wait()

    server = await asyncio.start_server(unwilling, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    large = {**REQUEST, "messages": [{"role": "user", "content": "x" * 2**25}]}
    yield Phase(f"http://127.0.0.1:{port}/v1", reached, freed, start=lambda chat: chat.chat_completions(large))
    server.close()


@asynccontextmanager
async def connecting() -> AsyncIterator[Phase]:
    """The queue of the listening socket is full: the system drops further attempts without an answer."""
    reached = asyncio.Event()
    trace = aiohttp.TraceConfig()
    trace.on_connection_create_start.append(arrival(reached))
    with closing(socket.socket()) as listener, ExitStack() as stack:
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        for _ in range(4):
            filler = stack.enter_context(closing(socket.socket()))
            filler.setblocking(False)
            filler.connect_ex(listener.getsockname())
        yield Phase(f"http://127.0.0.1:{listener.getsockname()[1]}/v1", reached, nothing, trace=trace)


@asynccontextmanager
async def in_the_tls_handshake() -> AsyncIterator[Phase]:
    reached, left = asyncio.Event(), asyncio.Event()

    async def silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readexactly(1)
        reached.set()
        while await reader.read(1000):
            pass
        writer.close()
        left.set()

    server = await asyncio.start_server(silent, "127.0.0.1", 0)
    try:
        yield Phase(f"https://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1", reached, left.wait)
    finally:
        server.close()


@asynccontextmanager
async def waiting_for_the_headers() -> AsyncIterator[Phase]:
    reached = asyncio.Event()
    async with RawServer(held(reached)) as server:
        yield Phase(server.url, reached, server.all_closed.wait)


@asynccontextmanager
async def reading_the_body() -> AsyncIterator[Phase]:
    reached = asyncio.Event()
    trace = aiohttp.TraceConfig()
    trace.on_request_end.append(arrival(reached))
    async with RawServer(held(asyncio.Event(), http(body=b"{", length=100))) as server:
        yield Phase(server.url, reached, server.all_closed.wait, trace=trace)


@asynccontextmanager
async def reading_the_body_of_an_error() -> AsyncIterator[Phase]:
    reached = asyncio.Event()
    trace = aiohttp.TraceConfig()
    trace.on_request_end.append(arrival(reached))
    async with RawServer(held(asyncio.Event(), http("503 Overloaded", b"{", length=100))) as server:
        yield Phase(server.url, reached, server.all_closed.wait, trace=trace, settings={"retries": 5})


@asynccontextmanager
async def waiting_to_send_again() -> AsyncIterator[Phase]:
    reached = asyncio.Event()

    class Sleeping:
        """Stands in for `asyncio` in the module that waits between attempts."""

        @staticmethod
        async def sleep(seconds: float) -> None:
            assert seconds >= 30
            reached.set()
            await asyncio.Event().wait()

    async with RawServer(http("429 Too Many Requests", b"", "Retry-After: 30")) as server:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(rest, "asyncio", Sleeping)
            yield Phase(server.url, reached, nothing, settings={"retries": 5})


@asynccontextmanager
async def waiting_for_the_headers_of_a_stream() -> AsyncIterator[Phase]:
    reached = asyncio.Event()

    async def start(chat: ChatApi) -> object:
        return [chunk async for chunk in chat.chat_completions_stream(REQUEST)]

    async with RawServer(held(reached)) as server:
        yield Phase(server.url, reached, server.all_closed.wait, start=start)


@asynccontextmanager
async def waiting_for_a_response_without_its_body() -> AsyncIterator[Phase]:
    reached = asyncio.Event()
    async with RawServer(held(reached)) as server:
        yield Phase(
            server.url,
            reached,
            server.all_closed.wait,
            start=lambda chat: chat.chat_completions_without_preload_content(REQUEST),
        )


PHASES = [
    waiting_for_the_token,
    resolving_the_name,
    waiting_for_a_pool_slot,
    waiting_in_the_clients_own_queue,
    sending_the_body,
    connecting,
    in_the_tls_handshake,
    waiting_for_the_headers,
    reading_the_body,
    reading_the_body_of_an_error,
    waiting_to_send_again,
    waiting_for_the_headers_of_a_stream,
    waiting_for_a_response_without_its_body,
]
each_phase = pytest.mark.parametrize("phase", PHASES, ids=lambda phase: phase.__name__)
own_and_given = pytest.mark.parametrize("given", [False, True], ids=["own session", "given session"])


@asynccontextmanager
async def client_in(phase: Phase, given: bool) -> AsyncIterator[tuple[ApiClient, aiohttp.ClientSession | None]]:
    """Make a client for a phase, over a session of its own or one that is given."""
    settings: dict[str, Any] = {"host": phase.host, "access_token": TOKEN, **phase.settings}
    if given:
        settings.pop("connection_pool_maxsize", None)  # the pool is the session's own
        connector = aiohttp.TCPConnector(**phase.connector)
        async with aiohttp.ClientSession(connector=connector, trace_configs=[phase.trace]) as session:
            yield ApiClient(Configuration(**settings), session=session), session
    else:
        settings["trace_configs"] = [phase.trace]
        if phase.connector:
            settings["client_session_kwargs"] = {"connector": aiohttp.TCPConnector(**phase.connector)}
        async with ApiClient(Configuration(**settings)) as client:
            yield client, None


@own_and_given
@each_phase
async def test_closing_ends_a_call_in_flight_with_a_clear_error_whatever_it_waits_for(
    phase: Callable[[], Any], given: bool
) -> None:
    async with phase() as stuck, client_in(stuck, given) as (client, session):
        call = asyncio.ensure_future(stuck.start(ChatApi(client)))
        await within_bound(stuck.reached.wait())
        await within_bound(client.close())
        error = await error_of(call)
        assert isinstance(error, ApiConnectionException)
        assert "the ApiClient was closed while the call was in flight" in str(error)
        assert TOKEN not in all_that_it_tells(error)
        await within_bound(stuck.freed())
        assert isinstance(await error_of(ChatApi(client).chat_completions(REQUEST)), ClientClosedError)
        if session is not None:
            async with RawServer(OK) as other, session.get(f"{other.url}/more") as response:
                assert await within_bound(response.read())


async def under_timeout(call: Awaitable[object], reached: asyncio.Event) -> None:
    async with asyncio.timeout(None) as scope:

        async def expire() -> None:
            await reached.wait()
            scope.reschedule(0)

        expiring = asyncio.ensure_future(expire())
        try:
            await call
        finally:
            expiring.cancel()


async def under_task_group(call: Awaitable[object], reached: asyncio.Event) -> None:
    async def fail() -> None:
        await reached.wait()
        raise LookupError

    async def run() -> None:
        await call

    async with asyncio.TaskGroup() as group:
        group.create_task(run())
        group.create_task(fail())


async def under_wait_for(call: Awaitable[object], reached: asyncio.Event) -> None:
    async def run() -> None:
        await call

    task = asyncio.ensure_future(asyncio.wait_for(run(), BOUND))
    await reached.wait()
    task.cancel()
    await task


@pytest.mark.skipif(sys.version_info < (3, 11), reason="asyncio.timeout and TaskGroup came with 3.11")
@pytest.mark.parametrize(
    ("scope", "ending"),
    [
        (under_timeout, TimeoutError),
        (under_task_group, LookupError),
        (under_wait_for, asyncio.CancelledError),
    ],
)
@each_phase
async def test_whatever_scope_ends_a_call_it_ends_as_that_scope_says_and_frees_the_connection(
    phase: Callable[[], Any], scope: Callable[[Awaitable[object], asyncio.Event], Awaitable[None]], ending: type
) -> None:
    async with phase() as stuck, client_in(stuck, False) as (client, _):
        try:
            await within_bound(scope(stuck.start(ChatApi(client)), stuck.reached))
        except BaseException as error:
            ended = error
        own: Any = getattr(ended, "exceptions", (ended,))[0]
        assert type(own) is ending
        await within_bound(stuck.freed())
        assert not loop_state(client).scheduler.waiting


@own_and_given
@each_phase
async def test_a_cancellation_by_the_caller_stays_one_and_frees_the_connection(
    phase: Callable[[], Any], given: bool
) -> None:
    async with phase() as stuck, client_in(stuck, given) as (client, _):
        call = asyncio.ensure_future(stuck.start(ChatApi(client)))
        await within_bound(stuck.reached.wait())
        call.cancel()
        with pytest.raises(asyncio.CancelledError):
            await within_bound(call)
        assert call.cancelled()
        await within_bound(stuck.freed())


@own_and_given
async def test_a_cancellation_by_the_caller_counts_for_more_than_closing_at_the_same_moment(given: bool) -> None:
    async with waiting_for_the_headers() as stuck, client_in(stuck, given) as (client, _):
        call = asyncio.ensure_future(stuck.start(ChatApi(client)))
        await within_bound(stuck.reached.wait())
        call.cancel()
        await client.close()  # not bounded, for that would give the call its turn first
        # Python 3.10 does not count cancellations, so there the two cannot be told apart.
        expected = asyncio.CancelledError if hasattr(call, "uncancel") else ApiConnectionException
        with pytest.raises(expected):
            await within_bound(call)
        await within_bound(stuck.freed())


@own_and_given
async def test_closing_ends_a_stream_that_waits_for_its_next_chunk(given: bool) -> None:
    answer = held(asyncio.Event(), STREAM_HEAD + http_chunk(b"data: " + CHUNK + b"\n\n"))
    async with RawServer(answer) as server:
        stuck = Phase(server.url, asyncio.Event(), server.all_closed.wait)
        async with client_in(stuck, given) as (client, session):

            async def consume() -> None:
                async with ChatApi(client).chat_completions_stream(REQUEST) as stream:
                    async for _ in stream:
                        stuck.reached.set()

            call = asyncio.ensure_future(consume())
            await within_bound(stuck.reached.wait())
            await within_bound(client.close())
            error = await error_of(call)
            assert isinstance(error, ApiException)
            assert "the ApiClient was closed while the call was in flight" in str(error)
            await within_bound(server.all_closed.wait())
            assert session is None or not session.closed


@own_and_given
async def test_a_stream_read_on_after_close_says_so(given: bool) -> None:
    chunk = http_chunk(b"data: " + CHUNK + b"\n\n")
    async with RawServer(STREAM_HEAD + chunk) as server:
        stuck = Phase(server.url, asyncio.Event(), server.all_closed.wait)
        async with client_in(stuck, given) as (client, _):
            async with ChatApi(client).chat_completions_stream(REQUEST) as stream:
                assert await within_bound(stream.__anext__())
                await client.close()
                error = await error_of(stream.__anext__())
                assert "the ApiClient was closed" in str(error)
                assert not stream.complete
            await within_bound(server.all_closed.wait())


async def test_a_task_that_outlives_the_closing_is_not_left_cancelled() -> None:
    async with waiting_for_the_headers() as stuck, client_in(stuck, True) as (client, _):

        async def caller() -> str:
            try:
                await ChatApi(client).chat_completions(REQUEST)
            except ApiConnectionException:
                await asyncio.sleep(0)
                current = asyncio.current_task()
                cancelling = getattr(current, "cancelling", int)
                return f"went on, {cancelling()} cancellations"
            return "got an answer"

        call = asyncio.ensure_future(caller())
        await within_bound(stuck.reached.wait())
        await client.close()
        assert await within_bound(call) == "went on, 0 cancellations"


async def test_a_token_function_that_closes_the_client_ends_its_call_and_no_other_way() -> None:
    async with RawServer(OK) as server:

        async def token() -> str:
            await client.close()
            return TOKEN

        client = ApiClient(Configuration(host=server.url, access_token=token))
        assert isinstance(await error_of(ChatApi(client).chat_completions(REQUEST)), ClientClosedError)
    assert server.accepted == 0


def test_closing_in_one_loop_ends_calls_of_another_thread_and_closes_its_connections() -> None:
    reached, errors = threading.Event(), list[BaseException]()

    async def token() -> str:
        if server_of_the_thread.requests:
            reached.set()
            await asyncio.Event().wait()
        return TOKEN

    server_of_the_thread = RawServer(OK)
    configuration = Configuration(access_token=token)
    client = ApiClient(configuration)

    async def other() -> None:
        async with server_of_the_thread as server:
            configuration.host = server.url
            await within_bound(ChatApi(client).chat_completions(REQUEST))
            assert server.open == 1
            errors.append(await error_of(ChatApi(client).chat_completions(REQUEST)))
            await within_bound(server.all_closed.wait())
            errors.append(await error_of(ChatApi(client).chat_completions(REQUEST)))

    thread = threading.Thread(target=lambda: asyncio.run(other()))
    thread.start()
    assert reached.wait(BOUND)
    asyncio.run(client.close())
    thread.join(2 * BOUND)
    assert not thread.is_alive()
    assert [type(error) for error in errors] == [ApiConnectionException, ClientClosedError]
    assert str(errors[0]) == "the ApiClient was closed while the call was in flight"


@pytest.mark.parametrize("wrong", ["key", {"access_token": "key"}])
def test_a_client_made_of_something_else_than_a_configuration_says_how_to_make_it(wrong: Any) -> None:
    with pytest.raises(ApiTypeError, match=r"ApiClient\(Configuration\(access_token="):
        ApiClient(wrong)


def test_an_api_made_of_something_else_than_a_client_says_how_to_make_it() -> None:
    wrong: Any = Configuration(access_token="x")
    with pytest.raises(ApiTypeError, match=r"ChatApi\(ApiClient\(configuration\)\)"):
        ChatApi(wrong)
