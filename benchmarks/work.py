"""What is measured: the data that goes in, the answers that come back, and the names of the workloads.

Only the standard library is used here: the same file serves the server, and each client in its own environment.
"""

from __future__ import annotations

import base64
import contextlib
import hashlib
import json
import random
import resource
from dataclasses import dataclass
from functools import cache
from typing import Any, Protocol

MODEL = "test/model"
PROMPT = "Hello"
TOKEN = "benchmark-token"
TOOL_CALLS = 8
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
        method: The method of `Client` that does it.
        units: How many units one run of the method counts as.
        unit: What a unit is.
        together: How many runs are in flight at once.
        goal: The ratio to the floor that this project set itself.
    """

    name: str
    title: str
    answer: str
    method: str
    goal: float
    units: int = 1
    unit: str = "call"
    together: int = 1


WORKLOADS = (
    Workload("w1", "small request, small answer", "small", "small", 1.25),
    Workload("w2", "201 messages and a 1 MiB image in the request", "small", "large_request", 2.0),
    Workload("w3", "answer with 2,000 log probabilities, 8 tool calls", "tokens-2000", "large_answer", 1.30),
    Workload("w4_16k", "event stream in 16 KiB pieces", f"pieces-{EVENTS}", "stream", 2.3, EVENTS, "chunk"),
    Workload("w4_burst", "an HTTP chunk per event, at full speed", f"burst-{EVENTS}", "stream", 1.9, EVENTS, "chunk"),
    Workload("w4_each", "one event per write, paced", f"paced-{PACED_EVENTS}", "stream", 1.20, PACED_EVENTS, "chunk"),
    Workload("w5", "the small call, 256 in flight", "small", "small", 1.25, together=256),
    Workload("w6", "429 with a JSON body", "refused", "refused", 1.25),
)


class Client(Protocol):
    """What each side of the comparison can do. All return plain values, which are compared before anything is timed."""

    async def small(self) -> Any:
        """Make a request of one short message; return the text of the answer and its number of tokens."""

    async def large_request(self) -> Any:
        """Make a request of `conversation()`, from its plain texts; return the text of the answer."""

    async def large_answer(self) -> Any:
        """Return the tokens, the sum of their log probabilities, and the names and arguments of the tool calls."""

    async def stream(self) -> Any:
        """Read a stream to its end, chunk by chunk; return the joined text."""

    async def refused(self) -> Any:
        """Make a request that is refused; return the status and the message of the error."""

    async def hold(self) -> Any:
        """Open a stream, read its first chunk, and return what keeps it open."""

    async def close(self) -> None:
        """Close all connections."""


class Growing(Client, Protocol):
    """What the floor and ours can do besides, to show how their cost grows."""

    async def messages(self, count: int) -> Any:
        """Make a request of so many messages, from their plain texts; return the text of the answer."""


def allow_many_files() -> int:
    """Let this process open as many files as the system allows it; return how many."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    with contextlib.suppress(ValueError, OSError):  # some systems name a limit that they do not grant
        resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
        return hard
    return soft


# -- what is sent


@cache
def conversation(messages: int = 200) -> list[tuple[str, str]]:
    """Return (role, text) of a long conversation."""
    sentence = 'He said: "The answer to question %d is not 42 — look again."\nThen he went on, and on, for a while. '
    return [("assistant" if index % 2 else "user", sentence % index * 2) for index in range(messages)]


@cache
def image() -> str:
    """Return a data URL of 1 MiB."""
    return "data:image/png;base64," + base64.b64encode(random.Random(1).randbytes(3 * 2**18)).decode()


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


def large_answer(tokens: int) -> bytes:
    """Return an answer with log probabilities and tool calls."""
    rng = random.Random(2)
    names = [f" word{rng.randrange(5000)}" for _ in range(tokens)]
    logprobs = {
        "tokens": names,
        "token_logprobs": [round(-rng.random() * 5, 8) for _ in names],
        "token_ids": [rng.randrange(128000) for _ in names],
    }
    calls = [
        {
            "index": index,
            "id": f"call_{index:024d}",
            "type": "function",
            "function": {
                "name": f"look_up_{index}",
                "arguments": json.dumps({"query": f"what is {index}?", "limit": index, "exact": True}),
            },
        }
        for index in range(TOOL_CALLS)
    ]
    return _answer({"role": "assistant", "content": "".join(names), "tool_calls": calls}, "tool_calls", logprobs)


def _answer(message: dict[str, Any], reason: str, logprobs: dict[str, Any] | None) -> bytes:
    choice = {"index": 0, "message": message, "finish_reason": reason, "seed": 42, "logprobs": logprobs}
    usage = {"prompt_tokens": 9, "completion_tokens": 9, "total_tokens": 18}
    return json.dumps(
        {
            "id": "chat-1",
            "object": "chat.completion",
            "created": 1700000000,
            "model": MODEL,
            "choices": [choice],
            "prompt": [],
            "usage": usage,
        },
        separators=(",", ":"),
    ).encode()


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
