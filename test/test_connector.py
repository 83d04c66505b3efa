"""Connections: which calls share one, and the options of its socket."""

from __future__ import annotations

import socket
from types import SimpleNamespace
from typing import Any

import aiohttp
import pytest
from support.client import OK, REQUEST, call, config, error_of, within_bound
from support.raw_server import RawServer, http

from together.generated import ApiClient, ApiException, ApiValueError, ChatApi
from together.generated._transport import connector


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


async def test_a_connection_that_was_just_made_is_used_though_it_is_readable(monkeypatch: pytest.MonkeyPatch) -> None:
    # As after a handshake of TLS 1.3, when the server's session tickets come.
    monkeypatch.setattr("together.generated._transport.connector._is_stale", lambda protocol: True)
    async with RawServer(OK) as server, ApiClient(config(server)) as client:
        await within_bound(ChatApi(client).chat_completions(REQUEST))
    assert server.accepted == 1


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


def test_connection_whose_transport_is_gone_is_not_used_again() -> None:
    gone: Any = SimpleNamespace(transport=None)
    assert connector._is_stale(gone)
