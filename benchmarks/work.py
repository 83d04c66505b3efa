"""What is measured: the data that goes in, the answers that come back, and the names of the workloads.

Only the standard library is used here: the same file serves the server, and each client in its own environment.
"""

from __future__ import annotations

import base64
import hashlib
import json
import random
from dataclasses import dataclass
from functools import cache
from typing import Any

MODEL = "test/model"
PROMPT = "Hello"
TOKEN = "benchmark-token"
QUESTION = "What is this?"
EVENTS = 2000
PACED_EVENTS = 300
PACE = 0.0003
"""Seconds between two paced events: more than most clients need for one, so that each is a wake-up of its own."""


@dataclass(frozen=True)
class Workload:
    """One row of the table.

    Attributes:
        name: Its short name.
        title: What it is, in words.
        answer: What the server answers: the first part of the path.
        method: The method of `clients.floor.Floor`, and of all other clients, that does it.
        units: How many units one run of the method counts as.
        unit: What a unit is.
        in_flight: How many runs are in flight at once.
        goal: The ratio that this project set itself.
        base: The side that the goal is a ratio to.
    """

    name: str
    title: str
    answer: str
    method: str
    units: int = 1
    unit: str = "call"
    in_flight: int = 1
    goal: float = 1.10
    base: str = "floor_models"


WORKLOADS = (
    Workload("w1", "small request, small answer", "small", "small"),
    Workload("w2", "201 messages and a 1 MiB image in the request", "small", "large_request", goal=2.1, base="floor"),
    Workload("w3", "answer with 2,000 log probabilities, 8 tool calls", "large", "large_answer"),
    Workload("w4_16k", "event stream in 16 KiB pieces", "pieces", "stream", EVENTS, "chunk"),
    Workload("w4_burst", "an HTTP chunk per event, at full speed", "burst", "stream", EVENTS, "chunk"),
    Workload("w4_each", "one event per write, paced", "paced", "stream", PACED_EVENTS, "chunk"),
    Workload("w5", "the small call, 256 in flight", "small", "small", in_flight=256),
    Workload("w6", "429 with a JSON body", "refused", "refused"),
    Workload("w7", "1,000 embeddings of 1,024 numbers", "vectors", "embeddings"),
)


# -- what is sent


@cache
def conversation() -> list[tuple[str, str]]:
    """Return (role, text) of a long conversation."""
    sentence = 'He said: "The answer to question %d is not 42 — look again."\nThen he went on, and on, for a while. '
    return [("assistant" if index % 2 else "user", sentence % index * 2) for index in range(200)]


@cache
def image() -> str:
    """Return a data URL of 1 MiB."""
    return "data:image/png;base64," + base64.b64encode(random.Random(1).randbytes(3 * 2**18)).decode()


def small_body(**more: Any) -> dict[str, Any]:
    """Return a request of one short message, as plain data."""
    return {"model": MODEL, "messages": [{"role": "user", "content": PROMPT}], **more}


def embeddings_body() -> dict[str, Any]:
    """Return a request of embeddings of 1,000 short texts, as plain data."""
    return {"model": MODEL, "input": [f"text {index}" for index in range(1000)]}


def large_body() -> dict[str, Any]:
    """Return a request of a conversation and an image, as plain data."""
    messages: list[dict[str, Any]] = [{"role": role, "content": text} for role, text in conversation()]
    picture = {"type": "image_url", "image_url": {"url": image()}}
    messages.append({"role": "user", "content": [{"type": "text", "text": QUESTION}, picture]})
    return {"model": MODEL, "messages": messages}


def digest(body: bytes) -> str:
    """Return a short text that tells whether two requests say the same."""
    content = json.loads(body)
    plain = []
    for message in content["messages"]:
        parts = message["content"]
        if isinstance(parts, list):
            parts = [part.get("text") or part["image_url"]["url"] for part in parts]
        plain.append((message["role"], parts))
    said = json.dumps([content["model"], plain, content.get("stream") or False])
    return hashlib.sha256(said.encode()).hexdigest()


# -- what comes back


def plain_answer(text: str = "Hello! How can I help you today?") -> bytes:
    """Return a small answer."""
    return _answer({"role": "assistant", "content": text, "tool_calls": []}, "stop", None)


def large_answer() -> bytes:
    """Return an answer with log probabilities and tool calls."""
    rng = random.Random(2)
    names = [f" word{rng.randrange(5000)}" for _ in range(2000)]
    logprobs = {
        "tokens": names,
        "token_logprobs": [round(-rng.random() * 5, 8) for _ in names],
        "token_ids": [rng.randrange(128000) for _ in names],
    }
    calls = []
    for index in range(8):
        arguments = json.dumps({"query": f"what is {index}?", "limit": index, "exact": True})
        function = {"name": f"look_up_{index}", "arguments": arguments}
        calls.append({"index": index, "id": f"call_{index:024d}", "type": "function", "function": function})
    return _answer({"role": "assistant", "content": "".join(names), "tool_calls": calls}, "tool_calls", logprobs)


def vectors() -> bytes:
    """Return an answer with 1,000 embeddings of 1,024 numbers."""
    rng = random.Random(3)
    data = [
        {"object": "embedding", "index": index, "embedding": [round(rng.uniform(-1, 1), 8) for _ in range(1024)]}
        for index in range(1000)
    ]
    return json.dumps({"object": "list", "model": MODEL, "data": data}, separators=(",", ":")).encode()


def _answer(message: dict[str, Any], reason: str, logprobs: dict[str, Any] | None) -> bytes:
    choice = {"index": 0, "message": message, "finish_reason": reason, "seed": 42, "logprobs": logprobs}
    usage = {"prompt_tokens": 9, "completion_tokens": 9, "total_tokens": 18}
    head = {"id": "chat-1", "object": "chat.completion", "created": 1700000000, "model": MODEL}
    return json.dumps({**head, "choices": [choice], "prompt": [], "usage": usage}, separators=(",", ":")).encode()


def event(index: int) -> bytes:
    """Return an event as the service sends it."""
    return (
        b'data: {"id":"chat-1","object":"chat.completion.chunk","created":1700000000,"choices":[{"index":0,'
        b'"text":" word","logprobs":null,"finish_reason":null,"seed":null,'
        b'"delta":{"token_id":%d,"role":"assistant","content":" word"}}],'
        b'"model":"test/model","usage":null}\n\n' % (9000 + index % 1000)
    )


LAST_EVENTS = (
    b'data: {"id":"chat-1","object":"chat.completion.chunk","created":1700000000,"choices":[{"index":0,"text":"",'
    b'"logprobs":null,"finish_reason":"stop","seed":42,"delta":{"token_id":2,"role":"assistant","content":""}}],'
    b'"model":"test/model","usage":{"prompt_tokens":9,"completion_tokens":9,"total_tokens":18}}\n\n',
    b"data: [DONE]\n\n",
)

ERROR_MESSAGE = "You have reached the rate limit specific to this model. Slow down."
REFUSED = json.dumps(
    {"error": {"message": ERROR_MESSAGE, "type": "model_rate_limit", "param": None, "code": "dynamic_request_limited"}}
).encode()
