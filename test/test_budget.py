"""What a call and a chunk may cost, counted instead of timed: calls of functions, and modules that are loaded.

A count above its budget is a reason to look at the change, and to raise the budget only if the cost is worth it. What
pydantic and aiohttp do inside is not counted: it differs from version to version. Python 3.12 and later report more
calls as calls in C than earlier ones do, so those budgets leave room.
"""

from __future__ import annotations

import asyncio
import json
import sys
from collections import Counter
from collections.abc import Awaitable
from pathlib import Path
from typing import Any

import pytest
from support.client import OK, config, run_python
from support.raw_server import LAST_CHUNK, STREAM_HEAD, Answer, Connection, RawServer, http, http_chunk, stream
from support.streaming import DONE, chunk

import together.generated
from together.generated import (
    ApiClient,
    ChatApi,
    ChatCompletionRequest,
    ChatCompletionUserMessageParam,
    RateLimitException,
)

PACKAGE = str(Path(together.generated.__file__).parent)
FEW, MANY = 10, 110
REFUSED = http("429 Too Many Requests", json.dumps({"error": {"message": "Slow down.", "type": "limit"}}).encode())


def _of_older_pydantic(frame: Any) -> bool:
    """Whether a call is of what writes a model field by field, which only pydantic before 2.13 needs."""
    return any(each is not None and each.f_code.co_name == "_fields_of" for each in (frame, frame.f_back))


class Counted:
    """Functions of the package that were called, and functions in C that it called."""

    def __init__(self) -> None:
        self.python: Counter[str] = Counter()
        self.c = 0

    def __call__(self, frame: Any, event: str, argument: Any) -> None:
        code = frame.f_code
        if code.co_filename.startswith(PACKAGE) and not _of_older_pydantic(frame):
            if event == "call":
                self.python[f"{Path(code.co_filename).name}:{code.co_name}"] += 1
            elif event == "c_call":
                self.c += 1

    def __str__(self) -> str:
        return f"{self.python.total()} calls in Python, {self.c} in C: {dict(self.python)}"


async def counted(work: Awaitable[object]) -> Counted:
    """Count what the package does for some work. It must not be run in parallel with other work of the package."""
    count = Counted()
    before = sys.getprofile()
    sys.setprofile(count)
    try:
        await work
    finally:
        sys.setprofile(before)
    return count


def client(server: RawServer) -> ApiClient:
    return ApiClient(config(server))


def request() -> ChatCompletionRequest:
    return ChatCompletionRequest(model="m", messages=[ChatCompletionUserMessageParam(content="Hello")])


async def call(chat: ChatApi) -> None:
    await chat.chat_completions(chat_completion_request=request())


async def read(chat: ChatApi) -> None:
    async with chat.chat_completions_stream(chat_completion_request=request()) as answer:
        async for each in answer:
            del each


async def test_a_small_call_stays_within_its_budget() -> None:
    async with RawServer(OK) as server, client(server) as api_client:
        chat = ChatApi(api_client)
        await call(chat)
        count = await counted(call(chat))
    assert count.python.total() <= 74, str(count)
    assert count.c <= 80, str(count)


async def test_a_refused_call_stays_within_its_budget() -> None:
    async def refused() -> None:
        with pytest.raises(RateLimitException):
            await call(chat)

    async with RawServer(REFUSED) as server, client(server) as api_client:
        chat = ChatApi(api_client)
        await refused()
        count = await counted(refused())
    assert count.python.total() <= 95, str(count)
    assert count.c <= 122, str(count)


async def cost_of_streams(*answers: bytes) -> list[Counted]:
    async with RawServer(answers[0], *answers) as server, client(server) as api_client:
        chat = ChatApi(api_client)
        await read(chat)
        return [await counted(read(chat)) for _ in answers]


async def test_a_chunk_stays_within_its_budget() -> None:
    few, many = await cost_of_streams(*(stream(chunk() * number, DONE) for number in (FEW, MANY)))
    per_chunk = MANY - FEW
    # The stream is asked, the chunk decoded and looked at for its end. The longer stream may take a read or two more.
    assert many.python.total() - few.python.total() <= 3 * per_chunk + 30, f"{few}; {many}"
    assert many.c - few.c <= 3 * per_chunk + 60, f"{few}; {many}"  # its event is taken, parsed and kept


async def test_a_wait_for_the_next_piece_of_a_stream_stays_within_its_budget() -> None:
    taken = asyncio.Event()

    def in_step(number: int) -> Answer:
        async def answer(connection: Connection) -> None:
            await connection.send(STREAM_HEAD)
            for _ in range(number):
                await connection.send(http_chunk(chunk()))
                await taken.wait()
                taken.clear()
            await connection.send(http_chunk(DONE) + LAST_CHUNK)

        return answer

    async def read_in_step() -> None:
        async with chat.chat_completions_stream(chat_completion_request=request()) as answer:
            async for _ in answer:
                taken.set()

    async with RawServer(in_step(FEW), in_step(FEW), in_step(MANY)) as server, client(server) as api_client:
        chat = ChatApi(api_client)
        await read_in_step()
        few, many = await counted(read_in_step()), await counted(read_in_step())
    waits = MANY - FEW
    assert many.python.total() - few.python.total() <= 29 * waits, f"{few}; {many}"
    assert many.c - few.c <= 20 * waits, f"{few}; {many}"


def test_a_client_and_a_request_load_few_modules() -> None:
    run = run_python(
        "import sys, asyncio, pydantic\n"
        "class Small(pydantic.BaseModel):\n    field: str\n"
        "Small(field='x')\n"
        "before = set(sys.modules)\n"
        "import together.generated as together\n"
        "client = together.ApiClient(together.Configuration(access_token='t'))\n"
        "chat = together.ChatApi(client)\n"
        "message = together.ChatCompletionUserMessageParam(content='x')\n"
        "request = together.ChatCompletionRequest(model='m', messages=[message])\n"
        "print(*sorted(set(sys.modules) - before))"
    )
    assert (run.returncode, run.stderr) == (0, "")
    loaded = run.stdout.split()
    ours = [name for name in loaded if name.split(".")[0] == "together"]
    models = [name for name in ours if name.startswith("together.generated.models.")]
    assert len(models) <= 38, models
    assert len(ours) - len(models) <= 46, ours  # modules of their own for what `model` and `rest` part into, and a room
    assert not {"urllib3", "dateutil", "together.generated.streaming", "together.generated.local_server"} & {*loaded}
    assert not {"aiohttp", "yarl", "multidict"} & {*loaded}  # half of a start: they wait until the client is entered
    assert len(loaded) - len(ours) <= 6, sorted({*loaded} - {*ours})
