"""The local server, seen from a plain aiohttp client and from bare sockets, over real loopback."""

from __future__ import annotations

import asyncio
import json
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from together.generated import local_server
from together.generated.local_server import Fault, HttpError, LocalServer, operation
from together.generated.local_server.faults import BEHAVIOURS
from together.generated.local_server.operations import OPERATIONS
from together.generated.local_server.replies import Reply, json_reply
from together.generated.local_server.samples import UnsupportedSchema, sample

TOKEN = {"Authorization": "Bearer some-token"}
HELLO: dict[str, Any] = {"model": "some/model", "messages": [{"role": "user", "content": "good morning all"}]}
STREAMED: dict[str, Any] = {**HELLO, "stream": True}
WEATHER_SCHEMA: dict[str, Any] = {
    "type": "object",
    "properties": {
        "city": {"type": "string"},
        "unit": {"enum": ["celsius", "fahrenheit"]},
        "days": {"type": "integer", "minimum": 1, "maximum": 7},
    },
    "required": ["city"],
}
WEATHER = {"city": "text", "unit": "celsius", "days": 1}
TOOLS: list[Any] = [
    {"type": "function", "function": {"name": "weather", "parameters": WEATHER_SCHEMA}},
    {"type": "function", "function": {"name": "ping"}},
]


@pytest.fixture
async def server() -> AsyncIterator[LocalServer]:
    async with LocalServer() as server:
        yield server


class Client:
    """A plain client of one server."""

    def __init__(self, server: LocalServer, session: aiohttp.ClientSession) -> None:
        self.server = server
        self.session = session
        self.url = f"{server.url}/chat/completions"

    def post(self, body: Any = HELLO, /, **headers: str) -> Any:
        """Post a chat; keywords are headers, with `_` for `-` and `x-local-` before."""
        local = {f"x-local-{name.replace('_', '-')}": value for name, value in headers.items()}
        return self.session.post(self.url, json=body, headers={**TOKEN, **local})

    async def answer(self, body: Any = HELLO, /, **headers: str) -> Any:
        """The JSON of a plain answer with status 200."""
        async with self.post(body, **headers) as response:
            assert response.status == 200, await response.text()
            return await response.json()

    async def error(self, expected: int, body: Any = HELLO, /, **headers: str) -> dict[str, Any]:
        """The error of an answer with an error status."""
        async with self.post(body, **headers) as response:
            assert response.status == expected
            assert response.headers["x-request-id"]
            answer = await response.json()
            assert answer["error"].keys() == {"message", "type", "param", "code"}
            return dict(answer["error"])

    async def events(self, body: Any = STREAMED, /, **headers: str) -> list[str]:
        """The events of a stream that ends cleanly, their blank lines taken off."""
        async with self.post(body, **headers) as response:
            assert response.status == 200
            assert response.headers["content-type"] == "text/event-stream;charset=utf-8"
            text: str = await response.text()
            *events, rest = text.split("\n\n")
            assert rest == ""
            return events

    async def chunks(self, body: Any, /, **headers: str) -> list[dict[str, Any]]:
        """The chunks of a stream that ends with `[DONE]`."""
        *events, done = await self.events(body, **headers)
        assert done == "data: [DONE]"
        return [json.loads(event.removeprefix("data: ")) for event in events]

    async def until_failure(self, body: Any = STREAMED, /, **headers: str) -> bytes:
        """What arrives of a body that breaks off."""
        received = b""
        async with self.post(body, **headers) as response:
            try:
                async for piece in response.content.iter_any():
                    received += piece
            except aiohttp.ClientError:
                return received
        raise AssertionError("the body ended cleanly")


@pytest.fixture
async def client(server: LocalServer) -> AsyncIterator[Client]:
    async with aiohttp.ClientSession() as session:
        yield Client(server, session)


async def raw_post(server: LocalServer, *headers: str, version: str = "1.1") -> tuple[bytes, bool]:
    """What a bare socket receives, and whether it ended with a reset."""
    content = json.dumps(STREAMED).encode()
    host, port = server.url.removeprefix("http://").removesuffix("/v1").split(":")
    lines = [f"POST /v1/chat/completions HTTP/{version}", "Host: x", "Authorization: Bearer x", *headers]
    reader, writer = await asyncio.open_connection(host, int(port))
    received = b""
    try:
        writer.write("\r\n".join([*lines, f"Content-Length: {len(content)}", "", ""]).encode() + content)
        while piece := await reader.read(65536):
            received += piece
        return received, False
    except ConnectionResetError:
        return received, True
    finally:
        writer.transport.abort()


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
        [Fault(delay="inf"), Fault(hold="inf"), Fault(stall_after=1), Fault(pings=0), Fault(slow_bytes=60)],
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
        assert len(client.server.faults) == 1

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
            ({"tools": {}, "tool_choice": "auto"}, None),
            ({"tools": {"a": 1}}, "tools"),
            ({"tools": [{"type": "function"}]}, "tools[0]"),
            ({"tools": TOOLS, "tool_choice": "sometimes"}, "tool_choice"),
            ({"tools": TOOLS, "tool_choice": {"function": {"name": "other"}}}, "tool_choice"),
            ({"tools": [{"function": {"name": "f", "parameters": {"type": "odd"}}}]}, "tools"),
        ],
        ids=str,
    )
    async def test_400_for_a_bad_field(self, client: Client, change: dict[str, Any], param: str | None) -> None:
        if param is None:
            await client.answer({**HELLO, **change})
            return
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
        async with client.session.get(f"{client.server.url}/nowhere", headers=TOKEN) as response:
            assert response.status == 404
            assert "/v1/chat/completions" in (await response.json())["error"]["message"]
        async with client.session.get(client.url, headers=TOKEN) as response:
            assert response.status == 405
            assert response.headers["allow"] == "POST"
        async with client.session.head(client.url, headers=TOKEN) as response:
            assert response.status == 405
        assert client.server.connections == 1


class TestPlainAnswer:
    async def test_shape(self, client: Client) -> None:
        answer = await client.answer()
        choice = answer["choices"][0]
        assert answer == {
            "id": answer["id"],
            "object": "chat.completion",
            "created": 1_700_000_000,
            "model": "some/model",
            "prompt": [],
            "choices": [
                {
                    "index": 0,
                    "finish_reason": "stop",
                    "seed": choice["seed"],
                    "logprobs": None,
                    "message": {
                        "role": "assistant",
                        "content": "You said: good morning all",
                        "tool_calls": [],
                    },
                }
            ],
            "usage": {"prompt_tokens": 3, "completion_tokens": 5, "total_tokens": 8},
        }
        assert 2**63 <= choice["seed"] < 2**64

    async def test_depends_on_the_request_alone(self, client: Client) -> None:
        first, again = await client.answer(), await client.answer()
        other = await client.answer({**HELLO, "temperature": 1})
        assert first == again
        assert first["id"] != other["id"]
        async with LocalServer() as server:
            assert await Client(server, client.session).answer() == first

    async def test_n_and_seed(self, client: Client) -> None:
        choices = (await client.answer({**HELLO, "n": 3, "seed": 2**64}))["choices"]
        assert [choice["index"] for choice in choices] == [0, 1, 2]
        assert [choice["seed"] for choice in choices] == [2**64, 2**64 + 1, 2**64 + 2]
        texts = [choice["message"]["content"] for choice in choices]
        assert len(set(texts)) == 3
        (second,) = (await client.answer({**HELLO, "seed": 2**64 + 1}))["choices"]
        assert second["message"]["content"] == texts[1]

    @pytest.mark.parametrize(
        ("change", "text", "reason"),
        [
            ({"max_tokens": 2}, "You said:", "length"),
            ({"max_tokens": 5}, "You said: good morning all", "stop"),
            ({"stop": ["morn"]}, "You said: good ", "stop"),
            ({"stop": ["all", " good"]}, "You said:", "stop"),
            ({"stop": "never", "max_tokens": None}, "You said: good morning all", "stop"),
            ({"stop": ["all"], "max_tokens": 1}, "You", "length"),
            ({"stop": ["You", ""]}, "", "stop"),
        ],
        ids=str,
    )
    async def test_max_tokens_and_stop(self, client: Client, change: dict[str, Any], text: str, reason: str) -> None:
        (choice,) = (await client.answer({**HELLO, **change}))["choices"]
        assert (choice["message"]["content"], choice["finish_reason"]) == (text, reason)

    async def test_logprobs_and_echo(self, client: Client) -> None:
        answer = await client.answer({**HELLO, "logprobs": 1, "echo": True, "max_tokens": 2})
        logprobs = answer["choices"][0]["logprobs"]
        assert logprobs["tokens"] == ["You", " said:"]
        assert [type(item) for item in logprobs["token_ids"]] == [int, int]
        assert all(item < 0 for item in logprobs["token_logprobs"])
        (prompt,) = answer["prompt"]
        assert prompt["text"] == "good morning all"
        assert prompt["logprobs"]["tokens"] == ["good", " morning", " all"]

    async def test_parts_and_roles(self, client: Client) -> None:
        parts = [
            {"type": "text", "text": "what is"},
            {"type": "image_url", "image_url": {"url": "data:image/png;base64,xyz"}},
            {"type": "text", "text": "this?"},
        ]
        system = {"role": "system", "content": "be brief"}
        for messages, text in [
            ([system, {"role": "user", "content": parts}], "You said: what is this?"),
            ([{"role": "user", "content": "hi"}, {"role": "assistant", "content": None}], "You said: hi"),
            ([system], "You said: be brief"),
            ([{"role": "user", "content": ""}], "You said: nothing"),
            ([{"role": "tool", "tool_call_id": "1", "content": "sunny"}], "The tool answered: sunny"),
        ]:
            answer = await client.answer({**HELLO, "messages": messages})
            assert answer["choices"][0]["message"]["content"] == text

    async def test_any_text_survives(self, client: Client) -> None:
        text = "  två\n\n\ttre \U0001f600 \ud800 \x00"
        answer = await client.answer({**HELLO, "messages": [{"role": "user", "content": text}]})
        assert answer["choices"][0]["message"]["content"] == f"You said: {text.strip()}"


class TestStream:
    async def test_shape(self, client: Client) -> None:
        whole = await client.answer()
        chunks = await client.chunks(STREAMED)
        first, last = chunks[0], chunks[-1]
        assert first == {
            "id": whole["id"],
            "object": "chat.completion.chunk",
            "created": whole["created"],
            "choices": [
                {
                    "index": 0,
                    "text": "You",
                    "logprobs": None,
                    "finish_reason": None,
                    "seed": None,
                    "delta": {
                        "token_id": first["choices"][0]["delta"]["token_id"],
                        "role": "assistant",
                        "content": "You",
                    },
                }
            ],
            "model": "some/model",
            "usage": None,
        }
        assert [chunk["choices"][0]["delta"]["content"] for chunk in chunks] == [
            "You",
            " said:",
            " good",
            " morning",
            " all",
            "",
        ]
        assert [chunk["usage"] for chunk in chunks] == [None] * 5 + [whole["usage"]]
        assert last["choices"][0]["finish_reason"] == whole["choices"][0]["finish_reason"] == "stop"
        assert last["choices"][0]["seed"] == whole["choices"][0]["seed"]

    async def test_each_token_is_its_own_write(self, server: LocalServer) -> None:
        received, _ = await raw_post(server, "Connection: close")
        head, _, body = received.partition(b"\r\n\r\n")
        assert b"\r\ncontent-type: text/event-stream;charset=utf-8\r\n" in head.lower()
        pieces: list[bytes] = []
        while body:
            size, _, rest = body.partition(b"\r\n")
            pieces.append(rest[: int(size, 16)])
            body = rest[int(size, 16) + 2 :]
        assert [piece.startswith(b"data: ") and piece.endswith(b"\n\n") for piece in pieces] == [True] * 7 + [False]
        assert pieces[-2:] == [b"data: [DONE]\n\n", b""]

    async def test_choices_take_turns(self, client: Client) -> None:
        chunks = await client.chunks({**STREAMED, "n": 2, "max_tokens": 2, "logprobs": 1})
        choices = [chunk["choices"][0] for chunk in chunks]
        assert [choice["index"] for choice in choices] == [0, 1, 0, 1, 0, 1]
        assert [choice["finish_reason"] for choice in choices] == [None] * 4 + ["length"] * 2
        assert [bool(chunk["usage"]) for chunk in chunks] == [False] * 5 + [True]
        assert all(choice["logprobs"] < 0 for choice in choices[:4])

    async def test_concurrent_streams(self, client: Client) -> None:
        texts = [f"number {number}" for number in range(20)]
        streams = await asyncio.gather(
            *(client.chunks({**STREAMED, "messages": [{"role": "user", "content": text}]}) for text in texts)
        )
        for text, chunks in zip(texts, streams, strict=True):
            assert "".join(chunk["choices"][0]["text"] for chunk in chunks) == f"You said: {text}"


class TestTools:
    @pytest.mark.parametrize(
        ("choice", "name", "arguments"),
        [
            (None, "weather", WEATHER),
            ("auto", "weather", WEATHER),
            ("required", "weather", WEATHER),
            ({"type": "function", "function": {"name": "ping"}}, "ping", {}),
        ],
        ids=str,
    )
    async def test_call(self, client: Client, choice: Any, name: str, arguments: dict[str, Any]) -> None:
        (whole,) = (await client.answer({**HELLO, "tools": TOOLS, "tool_choice": choice}))["choices"]
        (call,) = whole["message"]["tool_calls"]
        assert whole["finish_reason"] == "tool_calls"
        assert whole["message"]["content"] is None
        assert (call["index"], call["type"], call["function"]["name"]) == (0, "function", name)
        assert json.loads(call["function"]["arguments"]) == arguments
        assert call["id"].startswith("call_")

    async def test_no_call(self, client: Client) -> None:
        tool_message = {"role": "tool", "tool_call_id": "call_1", "content": "sunny"}
        changes: list[dict[str, Any]] = [
            {"tools": TOOLS, "tool_choice": "none"},
            {"tools": []},
            {"tools": TOOLS, "messages": [*HELLO["messages"], tool_message]},
        ]
        for change in changes:
            (whole,) = (await client.answer({**HELLO, **change}))["choices"]
            assert whole["message"]["tool_calls"] == []
            assert whole["message"]["content"]

    async def test_arguments_come_in_pieces(self, client: Client) -> None:
        request = {**HELLO, "tools": TOOLS, "n": 2}
        whole = (await client.answer(request))["choices"]
        chunks = await client.chunks({**request, "stream": True})
        for index in (0, 1):
            parts = [chunk["choices"][0] for chunk in chunks if chunk["choices"][0]["index"] == index]
            (expected,) = whole[index]["message"]["tool_calls"]
            assert parts[0]["delta"] == {
                "role": "assistant",
                "content": None,
                "tool_calls": [{"index": 0, "id": expected["id"], "type": "function", "function": {"name": "weather"}}],
            }
            deltas = [part["delta"]["tool_calls"][0] for part in parts[1:-1]]
            assert all(delta.keys() == {"index", "function"} for delta in deltas)
            assert all(delta["function"].keys() == {"arguments"} for delta in deltas)
            pieces = [delta["function"]["arguments"] for delta in deltas]
            assert len(pieces) > 2
            assert "".join(pieces) == expected["function"]["arguments"]
            assert (parts[-1]["delta"], parts[-1]["finish_reason"]) == ({}, "tool_calls")

    async def test_max_tokens_cut_the_arguments(self, client: Client) -> None:
        (whole,) = (await client.answer({**HELLO, "tools": TOOLS, "max_tokens": 1}))["choices"]
        assert whole["finish_reason"] == "length"
        with pytest.raises(ValueError, match="Expecting"):
            json.loads(whole["message"]["tool_calls"][0]["function"]["arguments"])


class TestResponseFormat:
    @pytest.mark.parametrize(
        ("wanted", "value"),
        [
            ({"type": "json_object"}, {"answer": "You said: good morning all"}),
            ({"type": "json_object", "schema": WEATHER_SCHEMA}, WEATHER),
            ({"type": "json_schema", "json_schema": {"name": "w", "schema": WEATHER_SCHEMA}}, WEATHER),
            ({"type": "json_schema", "json_schema": {"name": "w"}}, {"answer": "You said: good morning all"}),
        ],
        ids=str,
    )
    async def test_json(self, client: Client, wanted: dict[str, Any], value: Any) -> None:
        request = {**HELLO, "response_format": wanted}
        whole = (await client.answer(request))["choices"][0]["message"]["content"]
        chunks = await client.chunks({**request, "stream": True})
        assert json.loads(whole) == value
        assert "".join(chunk["choices"][0]["delta"]["content"] for chunk in chunks) == whole

    async def test_text(self, client: Client) -> None:
        answer = await client.answer({**HELLO, "response_format": {"type": "text"}})
        assert answer["choices"][0]["message"]["content"] == "You said: good morning all"


INSTANCES: list[tuple[Any, Any]] = [
    ({}, "text"),
    (True, "text"),
    ({"type": "null"}, None),
    ({"type": "boolean"}, True),
    ({"type": ["null", "string"]}, None),
    ({"const": 0}, 0),
    ({"enum": ["b", "a"]}, "b"),
    ({"type": "string", "minLength": 6}, "textxx"),
    ({"type": "string", "maxLength": 2}, "te"),
    ({"type": "string", "format": "date"}, "2024-01-31"),
    ({"type": "string", "format": "odd"}, "text"),
    ({"type": "string", "pattern": "^t"}, "text"),
    ({"type": "string", "pattern": "^[0-9]+$", "examples": ["x", "12"]}, "12"),
    ({"type": "integer"}, 0),
    ({"type": "integer", "minimum": 3}, 3),
    ({"type": "integer", "exclusiveMinimum": 3}, 4),
    ({"type": "integer", "maximum": -3}, -3),
    ({"type": "integer", "exclusiveMaximum": 0}, -1),
    ({"type": "integer", "minimum": 11, "multipleOf": 5}, 15),
    ({"type": "integer", "minimum": 1, "multipleOf": 1.5}, 3),
    ({"type": "number", "minimum": 0.25, "multipleOf": 0.1}, 0.3),
    ({"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1}, 0.5),
    ({"minimum": 2.5}, 3.0),
    ({"type": "array", "items": {"type": "integer"}}, [0]),
    ({"type": "array", "items": {"type": "string"}, "minItems": 2}, ["text", "text 2"]),
    ({"type": "array", "maxItems": 0}, []),
    ({"items": {"enum": [1, 2]}, "minItems": 2, "uniqueItems": True}, [1, 2]),
    ({"prefixItems": [{"const": 1}, {"type": "null"}], "items": False}, [1, None]),
    ({"type": "array", "items": {"maximum": -1}, "minItems": 2, "uniqueItems": True}, [-1.0, -2.0]),
    ({"type": "object"}, {}),
    ({"required": ["a"]}, {"a": "text"}),
    ({"required": ["a"], "additionalProperties": {"type": "null"}}, {"a": None}),
    ({"properties": {"a": {"not": {}}, "b": {"const": 1}}}, {"b": 1}),
    ({"anyOf": [{"not": {}}, {"type": "boolean"}]}, True),
    ({"oneOf": [{"const": 1}, {"const": 2}]}, 1),
    ({"type": "object", "properties": {"a": {"const": 1}}, "anyOf": [{"required": ["a"]}]}, {"a": 1}),
    (
        {"allOf": [True, {"$ref": "#/$defs/a"}, {"required": ["b"]}], "$defs": {"a": {"required": ["a"]}}},
        {"a": "text", "b": "text"},
    ),
    (
        {
            "$ref": "#/$defs/node",
            "$defs": {
                "node": {
                    "properties": {
                        "name": {"type": "string"},
                        "next": {"anyOf": [{"$ref": "#/$defs/node"}, {"type": "null"}]},
                        "children": {"type": "array", "items": {"$ref": "#/$defs/node"}},
                        "parent": {"allOf": [{"$ref": "#/$defs/node"}], "description": "up"},
                    },
                    "required": ["name", "next"],
                }
            },
        },
        {"name": "text", "next": None, "children": []},
    ),
]


class TestSamples:
    @pytest.mark.parametrize(("schema", "instance"), INSTANCES, ids=str)
    def test_instance(self, schema: Any, instance: Any) -> None:
        assert sample(schema) == instance
        assert type(sample(schema)) is type(instance)

    @pytest.mark.parametrize(
        "schema",
        [
            False,
            3,
            {"type": "odd"},
            {"type": "string", "pattern": "^[0-9]+$"},
            {"type": "string", "pattern": "("},
            {"type": "string", "minLength": 2, "maxLength": 1},
            {"type": "string", "minLength": 10**9},
            {"type": "integer", "minimum": 2, "maximum": 1},
            {"type": "array", "minItems": 10**9},
            {"type": "array", "minItems": 2, "items": {"const": 1}, "uniqueItems": True},
            {"type": "object", "minProperties": 1},
            {"enum": []},
            {"anyOf": []},
            {"$ref": "#"},
            {"allOf": [{"$ref": "#"}]},
            {"$ref": "#/$defs/none"},
            {"$ref": "https://example.com/schema"},
            {"properties": 3},
            {"required": ["a"], "additionalProperties": False},
        ],
        ids=str,
    )
    def test_no_instance(self, schema: Any) -> None:
        with pytest.raises(UnsupportedSchema):
            sample(schema)


class TestFaultsInGeneral:
    def test_the_table_names_every_header(self) -> None:
        assert local_server.__doc__
        rows = [line.split("`")[1] for line in local_server.__doc__.splitlines() if line.startswith("| `")]
        assert rows == [behaviour.header for behaviour in BEHAVIOURS.values()]

    async def test_an_unknown_header_names_the_known_ones(self, client: Client) -> None:
        error = await client.error(400, cut="1")
        assert "x-local-cut" in error["message"]
        assert "x-local-cut-after" in error["message"]

    @pytest.mark.parametrize(
        ("name", "value"),
        [
            ("delay", "soon"),
            ("delay", "-1"),
            ("delay", "nan"),
            ("cut_after", "1.5"),
            ("cut_after", "-1"),
            ("status", "99"),
            ("status", "600"),
            ("headers", "a: b"),
            ("headers", "[]"),
            ("headers", '{"a b": "c"}'),
            ("headers", '{"a": "c\\r\\nd: e"}'),
            ("reset", "now"),
        ],
    )
    async def test_an_unfit_value_is_refused(self, client: Client, name: str, value: str) -> None:
        error = await client.error(400, **{name: value})
        assert name in error["message"]
        with pytest.raises(ValueError, match=f"{name} takes "):
            Fault(**{name: value})

    def test_unfit_values_in_python(self) -> None:
        with pytest.raises(TypeError, match="unknown behaviour 'cut'; known are status, "):
            Fault(cut=1)
        for name, value in [
            ("cut_after", 1.5),
            ("stream", b"x"),
            ("stream", [1]),
            ("body", 3),
            ("delay", None),
        ]:
            with pytest.raises(ValueError, match=f"{name} takes "):
                Fault(**{name: value})
        assert repr(Fault(status=503, delay=1)) == "Fault(status=503, delay=1.0)"

    async def test_a_script_is_used_up_in_order(self, client: Client) -> None:
        client.server.script(Fault(status=503), None, Fault(status=429))
        statuses: list[int] = []
        for _ in range(4):
            async with client.post() as response:
                statuses.append(response.status)
        assert statuses == [503, 200, 429, 200]

    async def test_a_header_joins_and_overrides_the_script(self, client: Client) -> None:
        client.server.script(Fault(status=503, retry_after=7))
        async with client.post(status="504") as response:
            assert (response.status, response.headers["retry-after"]) == (504, "7")

    async def test_operations_and_faults_can_be_added(self, client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("together.generated.local_server.operations.OPERATIONS", dict(OPERATIONS))
        monkeypatch.setattr("together.generated.local_server.faults.BEHAVIOURS", dict(BEHAVIOURS))

        @operation("GET", "/v1/teapot")
        def teapot(request: local_server.RecordedRequest) -> Reply:
            if request.query.get("coffee"):
                raise HttpError(418, "I am a teapot.", code="teapot")
            return json_reply(["tea"])

        def spoons(value: object) -> int:
            """a number of spoons"""
            return int(str(value))

        @local_server.fault(spoons)
        def sugar(reply: Reply, value: int) -> Reply:
            return json_reply(["sugar"] * value)

        url = f"{client.server.url}/teapot"
        async with client.session.get(url, headers=TOKEN) as response:
            assert await response.json() == ["tea"]
        async with client.session.get(url, headers=TOKEN, params={"coffee": "1"}) as response:
            assert (response.status, (await response.json())["error"]["code"]) == (418, "teapot")
        async with client.session.get(url, headers={**TOKEN, "x-local-sugar": "2"}) as response:
            assert await response.json() == ["sugar", "sugar"]


class TestWhatIsAnswered:
    @pytest.mark.parametrize("status", [400, 401, 402, 403, 404, 409, 422, 429, 500, 503, 504, 524, 529, 599])
    async def test_status_with_its_error(self, client: Client, status: int) -> None:
        error = await client.error(status, STREAMED, status=str(status))
        assert error["message"]
        if status == 429:
            assert error["type"] == "dynamic_request_limited"

    async def test_a_good_status_keeps_the_answer(self, client: Client) -> None:
        async with client.post(status="201") as response:
            assert response.status == 201
            assert (await response.json())["object"] == "chat.completion"

    @pytest.mark.parametrize("status", ["204", "304"])
    async def test_a_status_without_a_body(self, client: Client, status: str) -> None:
        for _ in range(2):
            async with client.post(status=status) as response:
                assert response.status == int(status)
                assert await response.read() == b""
        assert client.server.connections == 1

    async def test_a_redirect(self, client: Client) -> None:
        location = json.dumps({"Location": "https://example.com/"})
        async with client.session.post(
            client.url,
            json=HELLO,
            headers={**TOKEN, "x-local-status": "307", "x-local-headers": location},
            allow_redirects=False,
        ) as response:
            assert (response.status, response.headers["location"]) == (307, "https://example.com/")

    async def test_hints(self, client: Client) -> None:
        client.server.script(Fault(status=429, ratelimit_reset=5, retry_after="2", retry_after_ms=1500))
        async with client.post() as response:
            assert response.status == 429
            assert response.headers["x-ratelimit-reset"] == "5"
            assert response.headers["retry-after"] == "2"
            assert response.headers["retry-after-ms"] == "1500"
        async with client.post(retry_after="Wed, 21 Oct 2026 07:28:00 GMT") as response:
            assert (response.status, response.headers["retry-after"][:3]) == (200, "Wed")

    async def test_body_and_content_type(self, client: Client) -> None:
        async with client.post(body="<h1>%F0%00</h1>", content_type="text/html", status="502") as response:
            assert (response.status, response.content_type) == (502, "text/html")
            assert await response.read() == b"<h1>\xf0\x00</h1>"
        client.server.script(Fault(body=b""), Fault(body=b'{"a":"%41"}'))
        async with client.post() as response:
            assert (response.status, await response.read()) == (200, b"")
        assert await client.answer() == {"a": "%41"}

    async def test_stream_of_any_bytes(self, client: Client) -> None:
        client.server.script(Fault(stream=[b"\xef\xbb\xbfdata: {", b"", b"}\r\n\r", b"\n"], event_delay=0.01))
        pieces: list[bytes] = []
        async with client.post() as response:
            assert response.headers["content-type"] == "text/event-stream;charset=utf-8"
            async for piece in response.content.iter_any():
                pieces.append(piece)
        assert pieces == [b"\xef\xbb\xbfdata: {", b"}\r\n\r", b"\n"]
        async with client.post(stream="id: 1%0A%0A|data:%7C%0a%0a") as response:
            assert await response.read() == b"id: 1\n\ndata:|\n\n"

    async def test_an_operation_that_is_not_there_can_still_be_answered(self, client: Client) -> None:
        client.server.script(Fault(status=200, body=b"[]"))
        async with client.session.get(f"{client.server.url}/models", headers=TOKEN) as response:
            assert (response.status, await response.json()) == (200, [])

    async def test_pings_only(self, client: Client) -> None:
        received = b""
        async with client.post(STREAMED, pings="0.001") as response:
            assert response.headers["content-type"].startswith("text/event-stream")
            while received.count(b"\n\n") < 5:
                received += await response.content.readany()
        assert received.replace(b": ping\n\n", b"") == b""
        await client.server.until(lambda: client.server.open_connections == 0)

    async def test_headers(self, client: Client) -> None:
        client.server.script(Fault(headers={"X-Request-Id": "mine", "cf-ray": "1"}))
        async with client.post() as response:
            assert response.headers.getall("x-request-id") == ["mine"]
            assert response.headers["cf-ray"] == "1"


class TestWhichEvents:
    async def test_huge_event(self, client: Client) -> None:
        chunks = await client.chunks(STREAMED, huge_event="1000000")
        assert len(chunks) == 6
        assert chunks[0]["padding"] == "x" * 1_000_000
        assert chunks[0]["choices"][0]["text"] == "You"
        assert (await client.answer(huge_event="10"))["padding"] == "x" * 10
        assert await client.answer(huge_event="1", body="{}") == {"padding": "x"}
        async with client.post(huge_event="1", body="[]") as response:
            assert await response.read() == b"[]"

    async def test_error_event(self, client: Client) -> None:
        events = await client.events(error_event="2")
        assert len(events) == 4
        name, data = events[2].split("\n")
        assert name == "event: error"
        assert json.loads(data.removeprefix("data: "))["error"]["message"]
        assert events[3] == "data: [DONE]"

    async def test_error_data(self, client: Client) -> None:
        chunks = await client.chunks(STREAMED, error_data="0")
        assert [list(chunk) for chunk in chunks] == [["error"]]

    @pytest.mark.parametrize(("count", "whole"), [(0, 0), (2, 2), (7, 7), (99, 7)])
    async def test_cut(self, client: Client, count: int, whole: int) -> None:
        received = await client.until_failure(cut_after=str(count))
        assert received.count(b"\n\n") == whole
        assert (b"[DONE]" in received) == (whole == 7)

    async def test_cut_is_a_close_without_the_last_chunk(self, server: LocalServer) -> None:
        received, was_reset = await raw_post(server, "x-local-cut-after: 1")
        assert received.endswith(b"}\n\n\r\n")
        assert not was_reset

    async def test_cut_of_a_plain_body(self, client: Client) -> None:
        assert await client.until_failure(HELLO, cut_after="0") == b""

    @pytest.mark.parametrize("count", [0, 3])
    async def test_clean_end_without_done(self, client: Client, count: int) -> None:
        events = await client.events(end_after=str(count))
        assert len(events) == count
        assert client.server.open_connections == 1

    async def test_clean_end_of_a_plain_body(self, client: Client) -> None:
        async with client.post(end_after="0") as response:
            assert await response.read() == b""

    async def test_stall(self, client: Client) -> None:
        async with client.post(STREAMED, stall_after="2") as response:
            received = b""
            while received.count(b"\n\n") < 2:
                received += await response.content.readany()
            with pytest.raises(asyncio.TimeoutError):
                await asyncio.wait_for(response.content.readany(), 0.05)
            assert client.server.open_connections == 1

    async def test_hold_after_done(self, client: Client) -> None:
        async with client.post(STREAMED, hold="inf") as response:
            received = b""
            while not received.endswith(b"data: [DONE]\n\n"):
                received += await response.content.readany()
            with pytest.raises(asyncio.TimeoutError):
                await asyncio.wait_for(response.content.readany(), 0.05)
        assert (await client.events(hold="0.01"))[-1] == "data: [DONE]"

    async def test_hold_of_a_plain_body(self, client: Client) -> None:
        async with client.post(hold="inf") as response:
            assert (await response.content.readany()).endswith(b"}")
            assert not response.content.is_eof()


class TestWhen:
    async def test_delay(self, client: Client) -> None:
        started = time.monotonic()
        await client.answer(delay="0.05")
        assert time.monotonic() - started >= 0.049
        with pytest.raises(asyncio.TimeoutError):
            await asyncio.wait_for(client.answer(delay="inf"), 0.05)
        await client.server.until(lambda: client.server.open_connections == 0)

    async def test_event_delay(self, client: Client) -> None:
        started = time.monotonic()
        times: list[float] = []
        body = b""
        async with client.post(STREAMED, event_delay="0.01") as response:
            async for piece in response.content.iter_any():
                times.append(time.monotonic() - started)
                body += piece
        assert body.count(b"data: ") == 7
        assert times[-1] - times[0] >= 0.055

    @pytest.mark.parametrize("body", [HELLO, STREAMED], ids=["plain", "stream"])
    async def test_slow_bytes(self, client: Client, body: dict[str, Any]) -> None:
        async with client.post(body) as response:
            expected = await response.read()
        pieces: list[bytes] = []
        async with client.post(body, slow_bytes="0") as response:
            async for piece in response.content.iter_any():
                pieces.append(piece)
        assert b"".join(pieces) == expected
        assert len(pieces) > len(expected) / 10

    async def test_slow_bytes_take_their_time(self, client: Client) -> None:
        started = time.monotonic()
        async with client.post(body="123456", slow_bytes="0.01") as response:
            assert await response.read() == b"123456"
        assert time.monotonic() - started >= 0.055

    async def test_close_and_reset_before_the_headers(self, server: LocalServer, client: Client) -> None:
        assert await raw_post(server, "x-local-close: before-headers") == (b"", False)
        assert await raw_post(server, "x-local-reset: before-headers") == (b"", True)
        with pytest.raises(aiohttp.ServerDisconnectedError):
            await client.post(close="before-headers")
        with pytest.raises(aiohttp.ClientOSError):
            await client.post(reset="before-headers", delay="0.01")
        assert len(server.requests) == 4

    async def test_close_and_reset_after_the_headers(self, server: LocalServer) -> None:
        for how, is_reset in [("close", False), ("reset", True)]:
            received, was_reset = await raw_post(server, f"x-local-{how}: after-headers")
            assert received.startswith(b"HTTP/1.1 200 OK\r\n")
            assert received.endswith(b"\r\n\r\n")
            assert was_reset == is_reset
        await server.until(lambda: server.open_connections == 0)

    async def test_http_1_0(self, server: LocalServer) -> None:
        received, was_reset = await raw_post(server, version="1.0")
        assert received.endswith(b"\n\ndata: [DONE]\n\n")
        assert not was_reset


class TestCommand:
    def start(self, *arguments: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-W", "error", "-m", "together.generated.local_server", *arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parent.parent,
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
                output, errors = await asyncio.to_thread(process.communicate)
        assert (process.returncode, output, errors) == (0, "", "")

    async def test_a_taken_port(self, server: LocalServer) -> None:
        with self.start("--port", server.url.split(":")[2].removesuffix("/v1")) as process:
            output, errors = await asyncio.to_thread(process.communicate)
        assert (process.returncode, output) == (1, "")
        assert errors.startswith("cannot listen on 127.0.0.1:")
        assert errors.count("\n") == 1
