"""One side of the comparison, in a process of its own: does what it is told, a JSON line for a JSON line.

    python benchmarks/worker.py clients.ours Ours

Commands: {"do": "check", "url", "method"}, {"do": "run", "url", "method", "times", "in_flight"}
and {"do": "hold", "url", "streams"}.
"""

from __future__ import annotations

import asyncio
import gc
import importlib
import json
import resource
import sys
import time
from typing import Any

PAGE = resource.getpagesize()
POOL = 2000
"""The size of each client's pool: it never has to wait for a connection."""


class Worker:
    """Runs commands with one client per URL."""

    def __init__(self, module: str, name: str) -> None:
        self.connect = getattr(importlib.import_module(module), name)
        self.clients: dict[str, Any] = {}

    async def do(self, command: dict[str, Any]) -> Any:
        url = command["url"]
        if url not in self.clients:
            self.clients[url] = self.connect(url, POOL)
        client = self.clients[url]
        if command["do"] == "hold":
            return await hold(client, command["streams"])
        method = getattr(client, command["method"])
        value = await method()  # also opens the connection, if it was closed meanwhile
        return value if command["do"] == "check" else await run(method, command["times"], command["in_flight"])


async def run(method: Any, times: int, in_flight: int) -> float:
    """Return the CPU seconds of one run of the method, on average of `times` runs in each of `in_flight` tasks."""

    async def lane() -> None:
        for _ in range(times):
            await method()

    if in_flight > 1:  # opens the connections
        await asyncio.gather(*(method() for _ in range(in_flight)))
    gc.collect()
    started = time.process_time()
    if in_flight > 1:
        await asyncio.gather(*(lane() for _ in range(in_flight)))
    else:
        await lane()
    return (time.process_time() - started) / (times * in_flight)


async def hold(client: Any, streams: int) -> float:
    """Return the bytes of resident memory of one open stream more, on average of so many."""
    held = [await client.hold()]
    before = resident()
    for _ in range(streams):
        held.append(await client.hold())
    return (resident() - before) / streams


def resident() -> int:
    """Return the resident memory of this process in bytes."""
    gc.collect()
    with open("/proc/self/statm") as statm:
        return int(statm.read().split()[1]) * PAGE


async def main(module: str, name: str) -> None:
    """Do commands until standard input is closed."""
    worker = Worker(module, name)
    print(json.dumps("ready"), flush=True)
    for line in sys.stdin:
        print(json.dumps(await worker.do(json.loads(line))), flush=True)
    for client in worker.clients.values():
        await client.close()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
