"""Makes very many calls and leaves very many streams, and fails where memory or sockets grow.

python benchmarks/soak.py [--calls 100000] [--streams 3000]
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import os
import subprocess
import sys
from typing import Any

import together.generated as together

REQUEST: Any = {"model": "test/model", "messages": [{"role": "user", "content": "Say hello."}]}
IN_FLIGHT = 16
PARTS = 5
"""The first part warms up; those after it are compared with it."""
MAX_GROWTH = 0.05
"""How much memory may grow from the first part to the last."""


def memory() -> int:
    """Return the resident memory of this process, in bytes."""
    with open("/proc/self/statm", encoding="ascii") as statm:
        return int(statm.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def descriptors() -> int:
    """Return how many file descriptors are open."""
    return len(os.listdir("/proc/self/fd"))


async def calls(chat: together.ChatApi, count: int) -> None:
    async def some(number: int) -> None:
        for _ in range(number):
            await chat.chat_completions(REQUEST)

    await asyncio.gather(*(some(count // IN_FLIGHT) for _ in range(IN_FLIGHT)))


async def abandoned_streams(chat: together.ChatApi, count: int) -> None:
    """Read every other stream to its end; leave the others, which the server holds open, after their first event."""
    for number in range(count):
        left = number % 2
        headers = {"x-local-stall-after": "1"} if left else {}
        async for _ in chat.chat_completions_stream(REQUEST, _headers=headers):
            if left:
                break


async def run(url: str, total_calls: int, total_streams: int) -> int:
    """Return the exit status: 1 where something grew."""
    measured: list[tuple[int, int]] = []
    # A connection that is not given back is missed by the calls to come.
    configuration = together.Configuration(host=url, access_token="any", timeout=together.Timeout(queue=10))
    async with together.ApiClient(configuration) as client:
        chat = together.ChatApi(client)
        for part in range(PARTS):
            await calls(chat, total_calls // PARTS)
            await abandoned_streams(chat, total_streams // PARTS)
            gc.collect()
            measured.append((memory(), descriptors()))
            print(
                f"part {part + 1} of {PARTS}: {measured[-1][0] / 2**20:.1f} MiB, {measured[-1][1]} descriptors",
                flush=True,
            )
    (memory_first, sockets_first), (memory_last, sockets_last) = measured[0], measured[-1]
    grew = memory_last > memory_first * (1 + MAX_GROWTH) or sockets_last > sockets_first + IN_FLIGHT
    print("memory or sockets grew" if grew else "flat")
    return int(grew)


def main() -> int:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--calls", type=int, default=100_000)
    parser.add_argument("--streams", type=int, default=3_000)
    arguments = parser.parse_args()
    command = [sys.executable, "-m", "together.generated.local_server", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            url = next(word for word in server.stdout.readline().split() if word.startswith("http"))
            return asyncio.run(run(url, arguments.calls, arguments.streams))
        finally:
            server.terminate()


if __name__ == "__main__":
    sys.exit(main())
