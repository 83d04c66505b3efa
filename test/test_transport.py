"""Calls in flight: what ends them, wherever they wait, and that nothing of them is left."""

from __future__ import annotations

import asyncio
import json
import socket
import sys
import threading
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import ExitStack, asynccontextmanager, closing
from dataclasses import dataclass, field
from typing import Any

import aiohttp
import pytest
from aiohttp.abc import AbstractResolver, ResolveResult
from support.client import BOUND, OK, REQUEST, TOKEN, all_that_it_tells, error_of, loop_state, untyped, within_bound
from support.raw_server import STREAM_HEAD, Answer, Connection, RawServer, http, http_chunk

from together.generated import (
    ApiClient,
    ApiConnectionException,
    ApiException,
    ChatApi,
    ClientClosedError,
    Configuration,
    rest,
)

CHUNK = json.dumps(
    {"id": "1", "object": "chat.completion.chunk", "created": 1, "model": "m", "choices": [{"index": 0, "delta": {}}]}
).encode()


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
    yield Phase(f"http://127.0.0.1:{port}/v1", reached, freed, start=lambda chat: chat.chat_completions(untyped(large)))
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
    assert str(errors[0]).startswith("the ApiClient was closed while the call was in flight (POST ")
