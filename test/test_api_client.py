"""`ApiClient`: its life, its headers, the default client, and copies with other options."""

from __future__ import annotations

import asyncio
import gc
import weakref
from typing import Any

import aiohttp
import pytest
from support.client import OK, REQUEST, TOKEN, config, error_of, header_of, run_python, within_bound
from support.raw_server import RawServer, http

from together.generated import ApiClient, ApiTypeError, ApiValueError, ChatApi, ClientClosedError, Configuration
from together.generated.api_client import USER_AGENT

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


@pytest.mark.parametrize("wrong", ["key", {"access_token": "key"}])
def test_a_client_made_of_something_else_than_a_configuration_says_how_to_make_it(wrong: Any) -> None:
    with pytest.raises(ApiTypeError, match=r"ApiClient\(Configuration\(access_token="):
        ApiClient(wrong)


def test_an_api_made_of_something_else_than_a_client_says_how_to_make_it() -> None:
    wrong: Any = Configuration(access_token="x")
    with pytest.raises(ApiTypeError, match=r"ChatApi\(ApiClient\(configuration\)\)"):
        ChatApi(wrong)


# -- copies with other options


async def test_a_copy_has_its_own_headers_on_the_same_connections() -> None:
    async with RawServer(OK) as server, ApiClient(config(server), "X-Team", "one") as client:
        copy = client.with_options(headers={"x-team": "two", "X-New": "new"})
        for each in (client, copy, client):
            await ChatApi(each).chat_completions(REQUEST)
        assert server.accepted == 1
    assert [header_of(request, "X-Team") for request in server.requests] == ["one", "two", "one"]
    assert [header_of(request, "X-New") for request in server.requests] == [None, "new", None]


async def test_a_copy_has_its_own_retries() -> None:
    refusal = http("503 No", b"", "retry-after-ms: 1")
    async with RawServer(refusal) as server, ApiClient(config(server, retries=1)) as client:
        patch = client.with_options(retries=0)
        await error_of(ChatApi(patch).chat_completions(REQUEST))
        assert len(server.requests) == 1


async def test_closing_a_copy_ends_nothing_and_closing_the_original_both() -> None:
    async with RawServer(OK) as server:
        client = ApiClient(config(server))
        async with client.with_options(timeout=5) as copy:
            await ChatApi(copy).chat_completions(REQUEST)
        await copy.close()
        await ChatApi(client).chat_completions(REQUEST)
        await ChatApi(copy).chat_completions(REQUEST)
        assert server.accepted == 1
        await client.close()
        for each in (client, copy):
            assert isinstance(await error_of(ChatApi(each).chat_completions(REQUEST)), ClientClosedError)


async def test_a_copy_follows_settings_that_change_later() -> None:
    async with RawServer(OK) as server, ApiClient(config(server)) as client:
        copy = client.with_options(timeout=5)
        client.configuration.access_token = "another-token"
        await ChatApi(copy).chat_completions(REQUEST)
    assert header_of(server.requests[0], "Authorization") == "Bearer another-token"


def test_a_wrong_option_of_a_copy_is_refused_by_name() -> None:
    client = ApiClient(Configuration(access_token=TOKEN))
    with pytest.raises(ApiValueError, match="retries must be a number"):
        client.with_options(retries=-1)
    with pytest.raises(ApiValueError, match="contains a line break"):
        client.with_options(headers={"X-A": "a\nb"})
    with pytest.raises(ApiTypeError, match="must be a string"):
        client.with_options(headers={"X-A": 5})  # type: ignore[dict-item]
