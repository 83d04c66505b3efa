"""Chat completions of the local server, plain and streamed."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest
from support.local_server import HELLO, STREAMED, TOOLS, WEATHER_SCHEMA, Client, raw_post

from together.generated.local_server import LocalServer

WEATHER = {"city": "text", "unit": "celsius", "days": 1}


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
            ({"stop": "never"}, "You said: good morning all", "stop"),
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

    async def test_call_without_a_choice(self, client: Client) -> None:
        (whole,) = (await client.answer({**HELLO, "tools": TOOLS}))["choices"]
        assert whole["message"]["tool_calls"][0]["function"]["name"] == "weather"

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
