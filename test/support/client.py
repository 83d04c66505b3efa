"""What the tests of settings and connections share: one small call, and a look at all that an error tells."""

from __future__ import annotations

import asyncio
import json
import os
import pickle
import socket
import subprocess
import sys
import traceback
from collections.abc import Awaitable
from pathlib import Path
from typing import Any, TypeVar

from typing_extensions import Unpack

from support.raw_server import RawServer, http
from together.generated import ApiClient, ChatApi, ChatCompletionResponse, Configuration
from together.generated.operation import RequestOptions

T = TypeVar("T")

TOKEN = "secret-token-3f9c"
PROMPT = "prompt-that-stays-private"
REQUEST: Any = {"model": "test/model", "messages": [{"role": "user", "content": PROMPT}]}
OK = http(body=b'{"id": "chat-1", "object": "chat.completion", "created": 1, "model": "test/model", "choices": []}')
BOUND = 10.0
"""Seconds after which a test fails in place of hanging; nothing is measured with it."""


def config(server: RawServer, **settings: Any) -> Configuration:
    """Return settings of a client that calls this server."""
    return Configuration(**{"host": server.url, "access_token": TOKEN, **settings})


def untyped(value: Any) -> Any:
    """Return a value as it is: a dict whose fields no type checker can know, say."""
    return value


def unused_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def loop_state(client: ApiClient) -> Any:
    """Return what a client has on the running event loop."""
    return client.rest_client._transport.get()._loop_state()


async def within_bound(waiting: Awaitable[T]) -> T:
    return await asyncio.wait_for(waiting, BOUND)


async def call(configuration: Configuration, **options: Unpack[RequestOptions]) -> ChatCompletionResponse:
    """Make one call with a client of its own."""
    async with ApiClient(configuration) as client:
        return await within_bound(ChatApi(client).chat_completions(REQUEST, **options))


async def error_of(waiting: Awaitable[object]) -> BaseException:
    """Return the error that a call ends with."""
    try:
        await within_bound(waiting)
    except Exception as error:
        return error
    raise AssertionError("the call succeeded")


def all_that_it_tells(error: BaseException) -> str:
    """Return everything that a log, a bug report or another process could show of an error and its causes."""
    parts = [repr(pickle.loads(pickle.dumps(error)).__dict__)]
    parts += traceback.format_exception(type(error), error, error.__traceback__)
    seen: set[int] = set()
    waiting: list[BaseException | None] = [error]
    while waiting:
        one = waiting.pop()
        if one is not None and id(one) not in seen:
            seen.add(id(one))
            parts += [str(one), repr(one), repr(one.args), repr(vars(one))]
            waiting += [one.__cause__, one.__context__]
    return "\n".join(parts)


def headers_of(request: bytes) -> list[tuple[str, str]]:
    """Return the headers of a request as they came, in their order."""
    lines = request.partition(b"\r\n\r\n")[0].decode().split("\r\n")[1:]
    return [(name, value.strip()) for name, _, value in (line.partition(":") for line in lines)]


def header_of(request: bytes, name: str) -> str | None:
    """Return the value of a header of a request, or None."""
    return {key.lower(): value for key, value in headers_of(request)}.get(name.lower())


def body_of(request: bytes) -> Any:
    """Return the JSON body of a request."""
    return json.loads(request.partition(b"\r\n\r\n")[2])


SLOW_IS_FINE = "import logging; logging.getLogger('asyncio').setLevel(logging.ERROR)"
"""On a busy machine asyncio's debug mode logs which callbacks were slow."""


def run_python(code: str) -> subprocess.CompletedProcess[str]:
    """Run code in an interpreter of its own, where every warning is an error."""
    names = ("TOGETHER_API_KEY", "TOGETHER_BASE_URL", "HTTP_PROXY", "http_proxy", "COVERAGE_PROCESS_START")
    environment = {name: value for name, value in os.environ.items() if name not in names}
    return subprocess.run(
        [sys.executable, "-X", "dev", "-W", "error", "-c", f"{SLOW_IS_FINE}\n{code}"],
        capture_output=True,
        text=True,
        env=environment,
        timeout=60,
        check=False,
        cwd=Path(__file__).parents[1],
    )
