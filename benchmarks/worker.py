"""One side of the comparison, in a process of its own: does what it is told, a JSON line for a JSON line.

    python benchmarks/worker.py clients.ours [--uvloop]

Commands: {"do": "check" | "run" | "hold", "url": ..., "method": ..., "times": ..., "together": ...}
A method may take a number, which follows its name: `messages-100`.
"""

from __future__ import annotations

import asyncio
import functools
import gc
import importlib
import json
import resource
import sys
import time
from typing import Any

from work import Client, allow_many_files

bytes(2**23)  # freed at once: from here on glibc keeps the memory of a call for the next one, whatever the side
PAGE = resource.getpagesize()


class Worker:
    """Runs commands with one client per URL."""

    def __init__(self, module: str) -> None:
        self.module = importlib.import_module(module)
        self.clients: dict[str, Client] = {}
        self.held: list[Any] = []

    async def do(self, command: dict[str, Any]) -> dict[str, Any]:
        url = command["url"]
        if url not in self.clients:
            self.clients[url] = self.module.connect(url, command.get("limit", 256))
        client = self.clients[url]
        if command["do"] == "hold":
            return await hold(client, self.held, command["counts"])
        method = named(client, command["method"])
        value = await method()  # also opens the connection, if it was closed meanwhile
        if command["do"] == "check":
            return {"value": value}
        return await run(method, command["times"], command.get("together", 1))


def named(client: Client, text: str) -> Any:
    """Return the method of the client that a command names."""
    name, _, number = text.partition("-")
    method = getattr(client, name)
    return functools.partial(method, int(number)) if number else method


async def run(method: Any, times: int, together: int) -> dict[str, float]:
    """Return CPU and wall seconds, and how often others got the processor, for one run of the method on average."""

    async def lane() -> None:
        for _ in range(times):
            await method()

    if together > 1:  # opens the connections
        await asyncio.gather(*(method() for _ in range(together)))
    gc.collect()
    preempted = resource.getrusage(resource.RUSAGE_SELF).ru_nivcsw
    started, wall = time.process_time(), time.perf_counter()
    if together == 1:
        for _ in range(times):
            await method()
    else:
        await asyncio.gather(*(lane() for _ in range(together)))
    count = times * together
    taken = {"cpu": (time.process_time() - started) / count, "wall": (time.perf_counter() - wall) / count}
    preempted = resource.getrusage(resource.RUSAGE_SELF).ru_nivcsw - preempted
    return {**taken, "preempted": preempted / count}


async def hold(client: Client, held: list[Any], counts: list[int]) -> dict[str, Any]:
    """Return the resident memory with so many streams open, in bytes above that with one."""
    held.append(await client.hold())
    base = resident()
    grown = []
    for count in counts:
        while len(held) < count:
            held.append(await client.hold())
        grown.append(resident() - base)
    return {"grown": grown}


def resident() -> int:
    """Return the resident memory of this process in bytes."""
    gc.collect()
    with open("/proc/self/statm") as statm:
        return int(statm.read().split()[1]) * PAGE


async def main(module: str) -> None:
    """Serve commands until standard input is closed."""
    allow_many_files()
    worker = Worker(module)
    print(json.dumps({"ready": True}), flush=True)
    for line in sys.stdin:
        print(json.dumps(await worker.do(json.loads(line))), flush=True)
    for client in worker.clients.values():
        await client.close()


if __name__ == "__main__":
    if "--uvloop" in sys.argv:
        import uvloop

        uvloop.run(main(sys.argv[1]))
    else:
        asyncio.run(main(sys.argv[1]))
