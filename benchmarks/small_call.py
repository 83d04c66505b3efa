"""CPU of a small call, and of a streamed chunk, as ratios to raw aiohttp + orjson in the same run.

    python benchmarks/small_call.py [--rounds N]

Both sides call the same server in another process, in turn, round by round; each round's ratio is taken, and the
median of the ratios is reported. CPU is this process's own (`time.process_time`). The work is compared first: both
sides must read the same words.
"""

from __future__ import annotations

import argparse
import asyncio
import statistics
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

import aiohttp
import orjson
from fixed_server import EVENTS

import together.generated as together

MODEL, PROMPT = "test/model", "Hello"
CALLS = 200
STREAMS = 3
HEADERS = {"Authorization": "Bearer x", "Content-Type": "application/json", "User-Agent": "floor/1"}


async def floor_call(session: aiohttp.ClientSession, url: str) -> str:
    body = orjson.dumps({"model": MODEL, "messages": [{"role": "user", "content": PROMPT}]})
    async with session.post(url, data=body, headers={**HEADERS, "Accept": "application/json"}) as response:
        return str(orjson.loads(await response.read())["choices"][0]["message"]["content"])


async def our_call(chat: together.ChatApi) -> str:
    request = together.ChatCompletionRequest(
        model=MODEL, messages=[together.ChatCompletionUserMessageParam(content=PROMPT)]
    )
    message = (await chat.chat_completions(chat_completion_request=request)).choices[0].message
    return (message and message.content) or ""


async def floor_stream(session: aiohttp.ClientSession, url: str) -> int:
    body = orjson.dumps({"model": MODEL, "messages": [{"role": "user", "content": PROMPT}], "stream": True})
    count, buffer = 0, b""
    async with session.post(url, data=body, headers={**HEADERS, "Accept": "text/event-stream"}) as response:
        async for piece in response.content.iter_any():
            *events, buffer = (buffer + piece).split(b"\n\n")
            for event in events:
                if event != b"data: [DONE]":
                    count += len(orjson.loads(event[6:])["choices"][0]["delta"]["content"]) > 0
    return count


async def our_stream(chat: together.ChatApi) -> int:
    request = together.ChatCompletionRequest(
        model=MODEL, messages=[together.ChatCompletionUserMessageParam(content=PROMPT)]
    )
    count = 0
    async with chat.chat_completions_stream(chat_completion_request=request) as stream:
        async for chunk in stream:
            count += len(chunk.choices[0].delta.content or "") > 0
    return count


async def cpu_of(work: Callable[[], Awaitable[object]], times: int) -> float:
    """Return the CPU seconds of one run of the work."""
    started = time.process_time()
    for _ in range(times):
        await work()
    return (time.process_time() - started) / times


async def compare(
    name: str,
    unit: int,
    floor: Callable[[], Awaitable[object]],
    ours: Callable[[], Awaitable[object]],
    times: int,
    rounds: int,
) -> None:
    assert await floor() == await ours(), f"{name}: the two sides did not do the same work"
    ratios, floors, own = [], [], []
    for _ in range(rounds):
        base = await cpu_of(floor, times)
        mine = await cpu_of(ours, times)
        floors.append(base / unit * 1e6)
        own.append(mine / unit * 1e6)
        ratios.append(mine / base)
    ratios.sort()
    middle, low, high = statistics.median(ratios), ratios[len(ratios) // 4], ratios[-len(ratios) // 4]
    print(
        f"{name:<28} floor {statistics.median(floors):7.2f} µs   ours {statistics.median(own):7.2f} µs   "
        f"ratio {middle:.2f} (quartiles {low:.2f}-{high:.2f})"
    )


async def main(port: int, rounds: int) -> None:
    url = f"http://127.0.0.1:{port}/v1"
    configuration = together.Configuration(host=url, access_token="x")
    async with aiohttp.ClientSession() as session, together.ApiClient(configuration) as client:
        chat, target = together.ChatApi(client), f"{url}/chat/completions"
        await compare("small call", 1, lambda: floor_call(session, target), lambda: our_call(chat), CALLS, rounds)
        await compare(
            "chunk of a 16 KiB stream",
            EVENTS,
            lambda: floor_stream(session, target),
            lambda: our_stream(chat),
            STREAMS,
            rounds,
        )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rounds", type=int, default=21)
    arguments = parser.parse_args()
    server = subprocess.Popen(
        [sys.executable, str(Path(__file__).with_name("fixed_server.py"))],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert server.stdout is not None
    try:
        asyncio.run(main(int(server.stdout.readline()), arguments.rounds))
    finally:
        server.terminate()
        server.wait()
