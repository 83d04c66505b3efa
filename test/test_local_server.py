"""The local server: its life, its tokens, what it records and refuses, and its command."""

from __future__ import annotations

import asyncio
import functools
import json
import math
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Sequence
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from support.client import BOUND
from support.local_server import HELLO, STREAMED, TOKEN, TOOLS, Client

from together.generated.local_server import Fault, LocalServer

MODULE = "together.generated.local_server"


class TestLife:
    async def test_listens_on_loopback_at_a_free_port(self, server: LocalServer) -> None:
        async with LocalServer() as other:
            assert server.url.startswith("http://127.0.0.1:")
            assert server.url.endswith("/v1")
            assert other.url != server.url

    async def test_start_and_close_by_hand(self) -> None:
        server = LocalServer()
        await server.close()
        with pytest.raises(RuntimeError, match="not running"):
            _ = server.url
        await server.start()
        with pytest.raises(RuntimeError, match="running already"):
            await server.start()
        url = server.url
        await server.close()
        await server.close()
        async with aiohttp.ClientSession() as session:
            with pytest.raises(aiohttp.ClientConnectorError):
                await session.get(url)

    async def test_comes_back_on_the_same_port(self, server: LocalServer, client: Client) -> None:
        port = int(server.url.split(":")[2].removesuffix("/v1"))
        await client.answer()
        await server.close()
        async with LocalServer(port) as again:
            assert again.url == client.url.removesuffix("/chat/completions")
            await client.answer()
            assert len(again.requests) == 1

    async def test_a_taken_port_is_an_os_error(self, server: LocalServer) -> None:
        with pytest.raises(OSError, match="in use"):
            await LocalServer(int(server.url.split(":")[2].removesuffix("/v1"))).start()

    @pytest.mark.parametrize(
        "fault",
        [Fault(delay=math.inf), Fault(hold=math.inf), Fault(stall_after=1), Fault(pings=0), Fault(slow_bytes=60)],
        ids=repr,
    )
    async def test_close_is_quick_amid_an_answer(self, server: LocalServer, client: Client, fault: Fault) -> None:
        server.script(fault)
        call = asyncio.create_task(client.until_failure())
        await server.until(lambda: len(server.requests) == 1)
        await server.close()  # the fault itself would take minutes, or for ever
        assert server.open_connections == 0
        # An error before the headers, or the bytes that came before the body broke off.
        (result,) = await asyncio.gather(call, return_exceptions=True)
        assert isinstance(result, (aiohttp.ClientError, bytes))

    async def test_close_does_not_wait_for_a_client_that_does_not_read(self, server: LocalServer) -> None:
        host, port = server.url.removeprefix("http://").removesuffix("/v1").split(":")
        reader, writer = await asyncio.open_connection(host, int(port), limit=1)
        content = json.dumps(STREAMED).encode()
        server.script(Fault(huge_event=30_000_000))
        lines = ["POST /v1/chat/completions HTTP/1.1", "Host: x", "Authorization: Bearer x"]
        writer.write("\r\n".join([*lines, f"Content-Length: {len(content)}", "", ""]).encode() + content)
        await reader.read(1)
        await server.close()
        assert server.open_connections == 0
        writer.transport.abort()

    async def test_close_drops_idle_and_half_sent_requests(self, server: LocalServer) -> None:
        host, port = server.url.removeprefix("http://").removesuffix("/v1").split(":")
        _, idle = await asyncio.open_connection(host, int(port))
        _, half = await asyncio.open_connection(host, int(port))
        half.write(b"POST /v1/chat/completions HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{")
        await server.until(lambda: server.open_connections == 2)
        await server.close()
        assert server.open_connections == 0
        assert server.requests == []
        idle.transport.abort()
        half.transport.abort()

    async def test_counts_connections(self, server: LocalServer, client: Client) -> None:
        assert (server.connections, server.open_connections) == (0, 0)
        for _ in range(3):
            await client.answer()
            await client.events()
        assert (server.connections, server.open_connections) == (1, 1)
        await asyncio.gather(*(client.answer() for _ in range(4)))
        assert server.connections == server.open_connections == 4
        await client.session.close()
        await server.until(lambda: server.open_connections == 0)
        assert server.connections == 4

    async def test_a_client_that_leaves_ends_the_answer(self, server: LocalServer, client: Client) -> None:
        response = await client.post(STREAMED, stall_after="1")
        assert server.open_connections == 1
        response.close()
        await server.until(lambda: server.open_connections == 0)

    async def test_until_times_out(self, server: LocalServer) -> None:
        with pytest.raises(TimeoutError, match=r"within 0\.01 s"):
            await server.until(lambda: False, timeout=0.01)

    def test_needs_no_running_loop_to_be_made(self) -> None:
        async def call(server: LocalServer) -> None:
            async with server, aiohttp.ClientSession() as session:
                await Client(server, session).answer()

        server = LocalServer()
        asyncio.run(call(server))
        asyncio.run(call(server))
        assert len(server.requests) == server.connections == 2


class TestToken:
    @pytest.mark.parametrize(
        "headers",
        [{}, {"Authorization": "Bearer"}, {"Authorization": "Bearer "}, {"Authorization": "Basic abc"}],
    )
    async def test_some_token_is_required(self, client: Client, headers: dict[str, str]) -> None:
        client.server.script(Fault(status=503))
        async with client.session.post(client.url, json=HELLO, headers=headers) as response:
            assert response.status == 401
            assert response.headers["x-request-id"] == "local-000001"
            error = (await response.json())["error"]
        assert (error["type"], error["param"], error["code"]) == (
            "invalid_request_error",
            None,
            "invalid_api_key",
        )
        assert len(client.server.scripted) == 1

    async def test_the_token_must_match(self) -> None:
        async with LocalServer(access_token="right") as server, aiohttp.ClientSession() as session:
            statuses: list[int] = []
            for token in ("wrong", "right", "rightly", "ünright"):
                headers = {"authorization": f"bearer {token}"}
                async with session.post(f"{server.url}/chat/completions", json=HELLO, headers=headers) as response:
                    statuses.append(response.status)
                    assert "right" not in await response.text()
            assert statuses == [401, 200, 401, 401]

    async def test_tokens_are_not_shown(self, server: LocalServer, client: Client) -> None:
        await client.answer()
        secret = LocalServer(access_token="some-token")
        for thing in (server, secret, server.requests):
            assert "some-token" not in repr(thing)


class TestRecording:
    async def test_keeps_what_was_sent(self, server: LocalServer, client: Client) -> None:
        headers = {**TOKEN, "X-MiXed": "1", "a-first": "2"}
        params = [("a", "1"), ("a", "ü")]
        await (await client.session.post(client.url, json=HELLO, headers=headers, params=params)).read()
        await (await client.session.get(f"{server.url}/no%20where", headers=TOKEN)).read()
        chat, other = server.requests
        assert (chat.method, chat.path) == ("POST", "/v1/chat/completions")
        assert (other.method, other.path, other.body) == ("GET", "/v1/no%20where", b"")
        assert chat.query.getall("a") == ["1", "ü"]
        assert chat.headers["x-mixed"] == "1"
        names = [name for name, _ in chat.raw_headers]
        assert names.index("X-MiXed") < names.index("a-first")
        assert ("Authorization", "Bearer some-token") in chat.raw_headers
        assert json.loads(chat.body) == chat.json == HELLO
        assert repr(other) == "<GET /v1/no%20where, 0 bytes>"
        with pytest.raises(ValueError, match="Expecting value"):
            _ = other.json

    async def test_takes_large_bodies_and_chunks_and_expectations(self, client: Client) -> None:
        long = {**HELLO, "messages": [{"role": "user", "content": "x" * 5_000_000}], "max_tokens": 1}

        async def pieces() -> AsyncIterator[bytes]:
            text = json.dumps(long)
            for start in range(0, len(text), 2**18):
                yield text[start : start + 2**18].encode()

        async with client.session.post(client.url, data=pieces(), headers=TOKEN, expect100=True) as response:
            assert response.status == 200
            assert (await response.json())["usage"]["prompt_tokens"] == 1
        assert client.server.requests[-1].json == long

    async def test_request_ids_count(self, client: Client) -> None:
        ids = [(await client.post()).headers["x-request-id"] for _ in range(2)]
        assert ids == ["local-000001", "local-000002"]


class TestRefusals:
    @pytest.mark.parametrize(
        ("change", "param"),
        [
            ({"model": None}, "model"),
            ({"model": ""}, "model"),
            ({"model": 3}, "model"),
            ({"messages": None}, "messages"),
            ({"messages": []}, "messages"),
            ({"messages": "hi"}, "messages"),
            ({"messages": ["hi"]}, "messages[0]"),
            ({"messages": [{"content": "hi"}]}, "messages[0]"),
            ({"n": 0}, "n"),
            ({"n": 129}, "n"),
            ({"n": True}, "n"),
            ({"max_tokens": "5"}, "max_tokens"),
            ({"stop": [1]}, "stop"),
            ({"stop": 1}, "stop"),
            ({"seed": 1.5}, "seed"),
            ({"stream": "yes"}, "stream"),
            ({"response_format": "json"}, "response_format"),
            ({"response_format": {"type": "xml"}}, "response_format"),
            ({"response_format": {"type": "json_schema"}}, "response_format"),
            ({"response_format": {"type": "json_object", "schema": {"not": {}}}}, "response_format"),
            ({"tools": {}, "tool_choice": "auto"}, "tools"),
            ({"tools": {"a": 1}}, "tools"),
            ({"tools": [{"type": "function"}]}, "tools[0]"),
            ({"tools": TOOLS, "tool_choice": "sometimes"}, "tool_choice"),
            ({"tools": TOOLS, "tool_choice": {"function": {"name": "other"}}}, "tool_choice"),
            ({"tools": [{"function": {"name": "f", "parameters": {"type": "odd"}}}]}, "tools"),
        ],
        ids=str,
    )
    async def test_400_for_a_bad_field(self, client: Client, change: dict[str, Any], param: str) -> None:
        error = await client.error(400, {**HELLO, **change})
        assert (error["type"], error["param"], error["code"]) == ("invalid_request_error", param, None)

    @pytest.mark.parametrize("body", [b"", b"{", b"[]", b"null", b"\xff", b"[" * 100_000])
    async def test_400_for_a_body_that_is_no_json_object(self, client: Client, body: bytes) -> None:
        async with client.session.post(client.url, data=body, headers=TOKEN) as response:
            assert response.status == 400
            assert (await response.json())["error"]["type"] == "invalid_request_error"

    async def test_404_for_a_missing_model(self, client: Client) -> None:
        error = await client.error(404, {**HELLO, "model": "missing/model"})
        assert error["code"] == "model_not_available"

    async def test_404_and_405_for_other_paths_and_methods(self, client: Client) -> None:
        async with client.session.get(f"{client.server.url}/chat/completion", headers=TOKEN) as response:
            assert response.status == 404
            assert "/v1/chat/completions" in (await response.json())["error"]["message"]
        async with client.session.get(client.url, headers=TOKEN) as response:
            assert response.status == 405
            assert response.headers["allow"] == "POST"
        async with client.session.head(client.url, headers=TOKEN) as response:
            assert response.status == 405
        assert client.server.connections == 1


class TestCommand:
    def start(self, *arguments: str, program: Sequence[str] = ("-m", MODULE)) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-W", "error", *program, *arguments],
            # With it, asyncio writes of each callback that took long, as any may on a busy machine.
            env={name: value for name, value in os.environ.items() if name != "PYTHONASYNCIODEBUG"},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parent.parent,
            # A shell that runs the tests in the background ignores SIGINT, and so would this process.
            preexec_fn=functools.partial(signal.signal, signal.SIGINT, signal.SIG_DFL),
        )

    async def test_prints_its_url_and_runs_until_interrupted(self) -> None:
        with self.start("--port", "0", "--token", "right") as process:
            assert process.stdout
            url = (await asyncio.to_thread(process.stdout.readline)).strip()
            async with aiohttp.ClientSession() as session:
                for token, status in [("right", 200), ("wrong", 401)]:
                    headers = {"Authorization": f"Bearer {token}"}
                    async with session.post(f"{url}/chat/completions", json=HELLO, headers=headers) as response:
                        assert response.status == status
                process.send_signal(signal.SIGINT)
                output, errors = await asyncio.to_thread(process.communicate, timeout=BOUND)
        assert (process.returncode, output, errors) == (0, "", "")

    async def test_an_interrupt_that_another_thread_takes_ends_it(self) -> None:
        code = (
            "import runpy, signal, threading\n"
            "threading.Thread(target=threading.Event().wait, daemon=True).start()\n"
            "signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])\n"
            f"runpy.run_module('{MODULE}', run_name='__main__', alter_sys=True)"
        )
        with self.start("--port", "0", program=("-c", code)) as process:
            assert process.stdout
            await asyncio.to_thread(process.stdout.readline)
            process.send_signal(signal.SIGINT)
            try:
                output, errors = await asyncio.to_thread(process.communicate, timeout=BOUND)
            finally:
                process.kill()
        assert (process.returncode, output, errors) == (0, "", "")

    async def test_a_taken_port(self, server: LocalServer) -> None:
        with self.start("--port", server.url.split(":")[2].removesuffix("/v1")) as process:
            output, errors = await asyncio.to_thread(process.communicate, timeout=BOUND)
        assert (process.returncode, output) == (1, "")
        assert errors.startswith("cannot listen on 127.0.0.1:")
        assert errors.count("\n") == 1

    async def test_a_port_that_is_none(self) -> None:
        with self.start("--port", "65536") as process:
            output, errors = await asyncio.to_thread(process.communicate, timeout=BOUND)
        assert (process.returncode, output) == (2, "")
        assert "65536" in errors
