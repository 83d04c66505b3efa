"""Moves large files, and shows time, CPU, memory and the longest turn of the event loop, beside raw aiohttp.

python benchmarks/transfers.py [--mib 1024]

Each figure is that of a process of its own; the server is another one. Fails where this client takes more memory, or
holds up the event loop for longer, than it promises.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

MIB = 2**20
MAX_MEMORY = 8.0
"""MiB that a transfer of this client may take."""
MAX_TURN = 50.0
"""Milliseconds that a turn of the event loop may take meanwhile."""
PIECE = bytes(2**18)
LINE = b'{"messages": [{"role": "user", "content": "%s"}, {"role": "assistant", "content": "Yes."}]}\n' % (b"x" * 900)


# The server


async def serve() -> None:
    """Take what is sent, and send files of zeros, until the process is ended."""
    server = await asyncio.start_server(answer, "127.0.0.1", 0, limit=2**20)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    try:
        while True:
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
            fields = dict(line.lower().split(": ", 1) for line in head.split("\r\n")[1:-2])
            left = int(fields.get("content-length", 0))
            while left:
                left -= len(await reader.read(min(left, 2**20)))
            size = int(head.split(" ")[1].rpartition("/")[2]) if head.startswith("GET") else 0
            writer.write(f"HTTP/1.1 200 OK\r\nContent-Type: a/b\r\nContent-Length: {size}\r\n\r\n".encode())
            for _ in range(size // len(PIECE)):
                writer.write(PIECE)
                await writer.drain()
    except (asyncio.IncompleteReadError, ConnectionError):
        writer.close()


# What is measured


async def ours_up(url: str, path: Path, mib: int) -> Callable[[], Awaitable[object]]:
    import together.generated as together
    from together.generated.operation import FormParam, Operation

    send: Operation[Any, Any] = Operation(
        "send", "POST", "/send", responses={"200": None}, form_params=(FormParam("file", "file", True, "file"),)
    )
    client = together.ApiClient(together.Configuration(host=url, access_token="any"))
    await client.call(send, (b"x",), {})
    return lambda: client.call(send, (path,), {})


async def ours_down(url: str, path: Path, mib: int) -> Callable[[], Awaitable[object]]:
    import together.generated as together
    from together.generated.operation import Operation, Param

    get: Operation[Any, Any] = Operation(
        "get", "GET", "/{size}", responses={"200": "bytes"}, path_params=(Param("size", "size", True),), accept="a/b"
    )
    client = together.ApiClient(together.Configuration(host=url, access_token="any"))
    await client.to_file(get, (len(PIECE),), {}, path.with_name("small"))
    return lambda: client.to_file(get, (mib * MIB,), {}, path.with_name("copy"))


async def ours_check(url: str, path: Path, mib: int) -> Callable[[], Awaitable[object]]:
    from together.generated.files import _inspected

    return lambda: _inspected(path.with_name("lines.jsonl"), "fine-tune", None, check=True)


async def aiohttp_up(url: str, path: Path, mib: int) -> Callable[[], Awaitable[object]]:
    import aiohttp

    session = aiohttp.ClientSession()

    async def send() -> None:
        form = aiohttp.FormData()
        with path.open("rb") as file:
            form.add_field("file", file, filename="file")
            async with session.post(f"{url}/send", data=form) as response:
                await response.read()

    async with session.get(f"{url}/0"):
        return send


async def aiohttp_down(url: str, path: Path, mib: int) -> Callable[[], Awaitable[object]]:
    import aiohttp

    session = aiohttp.ClientSession()

    async def get() -> None:
        async with session.get(f"{url}/{mib * MIB}") as response:
            with path.with_name("copy").open("wb") as file:
                async for piece in response.content.iter_chunked(len(PIECE)):
                    file.write(piece)
                await asyncio.to_thread(os.fsync, file.fileno())  # as this client does

    async with session.get(f"{url}/0"):
        return get


CASES = {
    "up, ours": ours_up,
    "up, aiohttp": aiohttp_up,
    "down, ours": ours_down,
    "down, aiohttp": aiohttp_down,
    "check of a training file": ours_check,
}


async def measure(case: str, url: str, path: Path, mib: int) -> dict[str, float]:
    """Return seconds, CPU seconds, MiB of memory and the longest turn in milliseconds of a transfer."""
    run = await CASES[case](url, path, mib)
    turns: list[float] = [0.0]

    async def watch() -> None:
        while True:
            began = time.perf_counter()
            await asyncio.sleep(0.001)
            turns.append(time.perf_counter() - began - 0.001)

    watching = asyncio.ensure_future(watch())
    await asyncio.sleep(0.1)
    turns.clear()
    before = memory(anew=True)
    began, cpu = time.perf_counter(), time.process_time()
    await run()
    seconds, cpu = time.perf_counter() - began, time.process_time() - cpu
    watching.cancel()
    return {"seconds": seconds, "cpu": cpu, "mib": (memory() - before) / 1024, "turn": 1000 * max(turns)}


def memory(*, anew: bool = False) -> int:
    """Return the peak of the memory of this process, in KiB.

    Args:
        anew: Whether the peak begins anew before that.
    """
    if anew:
        Path("/proc/self/clear_refs").write_text("5")
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))


def write(path: Path, piece: bytes, mib: int) -> None:
    """Write a file of many pieces."""
    with path.open("wb") as file:
        for _ in range(mib * MIB // len(piece)):
            file.write(piece)


def compare(mib: int) -> int:
    """Print the table; return the exit status: 1 where a promise is broken."""
    own = [sys.executable, __file__]
    broken = []
    with (
        tempfile.TemporaryDirectory() as folder,
        subprocess.Popen([*own, "--serve"], stdout=subprocess.PIPE, text=True) as server,
    ):
        try:
            assert server.stdout is not None
            url = f"http://127.0.0.1:{int(server.stdout.readline())}"
            path = Path(folder, "file")
            write(path, PIECE, mib)
            write(path.with_name("lines.jsonl"), LINE * (MIB // len(LINE)), mib)
            print(f"{mib} MiB{'':20} {'s':>8} {'CPU s':>8} {'MiB':>8} {'turn ms':>8}")
            measured: dict[str, dict[str, float]] = {}
            for case in (*CASES, *CASES):
                # So that all find the same: memory that was used before, and nothing that still is to be written.
                write(path.with_name("copy"), PIECE, mib)
                path.with_name("copy").unlink()
                os.sync()
                command = [*own, "--case", case, "--url", url, "--path", str(path), "--mib", str(mib)]
                figures = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
                # The better figures of two runs, as other programs run, too.
                earlier = measured.get(case, figures)
                measured[case] = {name: min(value, earlier[name]) for name, value in figures.items()}
            for case, figures in measured.items():
                print(f"{case:28} " + " ".join(f"{figures[name]:8.2f}" for name in ("seconds", "cpu", "mib", "turn")))
                if "aiohttp" not in case and (figures["mib"] > MAX_MEMORY or figures["turn"] > MAX_TURN):
                    broken.append(case)
            for way in ("up", "down"):
                ours, theirs = measured[f"{way}, ours"], measured[f"{way}, aiohttp"]
                ratios = ", ".join(
                    f"{name} ×{ours[name] / max(theirs[name], 0.01):.2f}" for name in ("seconds", "cpu", "mib")
                )
                print(f"{way}: {ratios} of raw aiohttp")
        finally:
            server.terminate()
    if broken:
        print(f"more than {MAX_MEMORY} MiB or {MAX_TURN} ms: {'; '.join(broken)}")
    return int(bool(broken))


def main() -> int:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--mib", type=int, default=1024)
    for name in ("--case", "--url", "--path"):
        parser.add_argument(name, help=argparse.SUPPRESS)
    parser.add_argument("--serve", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.serve:
        asyncio.run(serve())
    elif arguments.case:
        figures = asyncio.run(measure(arguments.case, arguments.url, Path(arguments.path), arguments.mib))
        print(json.dumps(figures))
    else:
        return compare(arguments.mib)
    return 0


if __name__ == "__main__":
    sys.exit(main())
