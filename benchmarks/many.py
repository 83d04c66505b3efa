"""Compares `map_calls` with a bare `asyncio.gather` and a semaphore, with and without a rate limit.

    python benchmarks/many.py [--calls 20000] [--rounds 7]

Without a limit: the ratio of CPU and of wall time, over all calls. With one: 150 calls, 10 in flight, to a server that
takes no more than 40 in any second and refuses the others with `Retry-After: 0.5`.
"""

from __future__ import annotations

import argparse
import asyncio
import statistics
import subprocess
import sys
import time
from collections import deque
from collections.abc import Awaitable, Callable
from typing import Any, ClassVar

import server
import work

import together.generated as together

IN_FLIGHT = 10
LIMITED_CALLS = 150
PER_SECOND = 40
LIMITED_ROUNDS = 5
REFUSAL = server.json_response(work.REFUSED, b"429 Too Many Requests", b"Retry-After: 0.5\r\n")

Side = Callable[[Any, list[dict[str, Any]]], Awaitable[int]]


class Limited(server.Connection):
    """Takes so many requests in any second, of all connections together."""

    taken: ClassVar[deque[float]] = deque()

    def respond(self, body: bytes) -> None:
        now = time.monotonic()
        while self.answer == "limited" and self.taken and self.taken[0] < now - 1:
            self.taken.popleft()
        if self.answer == "limited" and len(self.taken) >= PER_SECOND:
            self.transport.write(REFUSAL)
            return
        self.taken.append(now)
        self.transport.write(server.response("small"))


async def gather(chat: together.ChatApi, requests: list[dict[str, Any]]) -> int:
    """Return how many calls succeeded."""
    semaphore = asyncio.Semaphore(IN_FLIGHT)

    async def one(request: dict[str, Any]) -> together.ChatCompletionResponse:
        async with semaphore:
            return await chat.chat_completions(**request)

    results = await asyncio.gather(*map(one, requests), return_exceptions=True)
    return sum(not isinstance(result, BaseException) for result in results)


async def mapped(chat: together.ChatApi, requests: list[dict[str, Any]]) -> int:
    """Return how many calls succeeded."""
    results = await together.map_calls(chat.chat_completions, requests, concurrency=IN_FLIGHT)
    return sum(result.error is None for result in results)


async def measured(side: Side, chat: together.ChatApi, count: int) -> tuple[int, float, float]:
    """Return how many of some calls succeeded, the CPU seconds, and the wall seconds."""
    requests = [work.small_body() for _ in range(count)]
    cpu, wall = time.process_time(), time.perf_counter()
    succeeded = await side(chat, requests)
    return succeeded, time.process_time() - cpu, time.perf_counter() - wall


async def without_limit(chat: together.ChatApi, calls: int, rounds: int) -> None:
    cpu: list[float] = []
    wall: list[float] = []
    for side in (gather, mapped):
        await side(chat, [work.small_body()] * 1000)  # warms up
    for number in range(rounds):
        sides = (gather, mapped) if number % 2 else (mapped, gather)
        found = {side: await measured(side, chat, calls) for side in sides}
        assert found[gather][0] == found[mapped][0] == calls
        cpu.append(found[mapped][1] / found[gather][1])
        wall.append(found[mapped][2] / found[gather][2])
    print(f"no limit, {calls} calls, {rounds} rounds: map_calls / gather")
    for name, ratios in (("CPU", cpu), ("wall", wall)):
        print(f"  {name}: median {statistics.median(ratios):.3f} ({min(ratios):.3f} to {max(ratios):.3f})")


async def with_limit(client: together.ApiClient) -> None:
    print(f"{LIMITED_CALLS} calls, {PER_SECOND} a second allowed, Retry-After: 0.5; {LIMITED_ROUNDS} rounds")
    for retries in (0, 4):
        for side in (gather, mapped):
            found = []
            for _ in range(LIMITED_ROUNDS):
                await asyncio.sleep(1.1)  # nothing of the round before counts
                found.append(
                    await measured(side, together.ChatApi(client.with_options(retries=retries)), LIMITED_CALLS)
                )
            succeeded, cpu, wall = zip(*found, strict=True)
            print(
                f"  retries={retries}, {side.__name__}: {min(succeeded)} to {max(succeeded)} succeeded, "
                f"median {statistics.median(wall):.2f} s wall, {1000 * statistics.median(cpu):.0f} ms CPU"
            )


async def compare(port: int, calls: int, rounds: int) -> None:
    def configuration(answer: str) -> together.Configuration:
        return together.Configuration(host=f"http://127.0.0.1:{port}/{answer}", access_token=work.TOKEN)

    async with together.ApiClient(configuration("small")) as client:
        await without_limit(together.ChatApi(client), calls, rounds)
    async with together.ApiClient(configuration("limited")) as client:
        await with_limit(client)


async def serve() -> None:
    """Serve until standard input is closed."""
    loop = asyncio.get_running_loop()
    listening = await loop.create_server(Limited, "127.0.0.1", 0)
    print(listening.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--calls", type=int, default=20_000)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--serve", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.serve:
        asyncio.run(serve())
        return
    command = [sys.executable, __file__, "--serve"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        asyncio.run(compare(int(process.stdout.readline()), arguments.calls, arguments.rounds))
        process.communicate()


if __name__ == "__main__":
    main()
