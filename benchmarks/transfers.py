"""Moves large files, and shows time, CPU, memory and the longest turn of the event loop, beside other clients.

python benchmarks/transfers.py [--mib 1024]

`up` is one form with a file, beside raw aiohttp; `upload` is all that `FilesApi.upload` does but the check of a
training file (checksum, request, content, preprocessing), beside the vendor's SDK; `down` is a file into a file. Each
figure is that of a process of its own; the server is another one. Fails where this client takes more memory, or holds
up the event loop for longer, than it promises.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import re
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
SDK = "together"
"""The vendor's, which has the name of our namespace and so an environment of its own."""
PIECE = bytes(2**18)
LINE = b'{"messages": [{"role": "user", "content": "%s"}, {"role": "assistant", "content": "Yes."}]}\n' % (b"x" * 900)
REDIRECT = b"HTTP/1.1 302 Found\r\nLocation: %s\r\nX-Together-File-Id: file-1\r\nContent-Length: 0\r\n\r\n"
UPLOADED = json.dumps({
    "id": "file-1", "object": "file", "created_at": 1, "filename": "lines.jsonl", "bytes": 1, "purpose": "fine-tune",
    "Processed": True, "FileType": "jsonl", "LineCount": 0,
}).encode()  # fmt: skip


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
            request = head.split("\r\n")[0]
            wanted = re.search(r"^GET .*/(\d+)/content", request)
            size = int(wanted[1]) if wanted else 0
            if request.startswith("POST") and "/files " in request:
                place = f"http://{fields['host']}/put"
                writer.write(REDIRECT % place.encode())
            elif "/preprocess" in request:
                writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n")
                writer.write(b"Content-Length: %d\r\n\r\n%s" % (len(UPLOADED), UPLOADED))
            else:
                writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/binary\r\n")
                writer.write(b"Content-Length: %d\r\n\r\n" % size)
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


async def ours_upload(url: str, path: Path, mib: int) -> Callable[[], Awaitable[object]]:
    import together.generated as together

    client = together.ApiClient(together.Configuration(host=f"{url}/v1", access_token="any"))
    files = together.FilesApi(client)
    await files.upload(b"x", "fine-tune", file_name="small.jsonl", check=False)
    return lambda: files.upload(path.with_name("lines.jsonl"), "fine-tune", check=False)


async def ours_down(url: str, path: Path, mib: int) -> Callable[[], Awaitable[object]]:
    import together.generated as together

    client = together.ApiClient(together.Configuration(host=f"{url}/v1", access_token="any"))
    files = together.FilesApi(client)
    await files.download(str(len(PIECE)), path.with_name("small"))
    return lambda: files.download(str(mib * MIB), path.with_name("copy"))


async def ours_check(url: str, path: Path, mib: int) -> Callable[[], Awaitable[object]]:
    from together.generated._upload_file import inspect_file

    return lambda: inspect_file(path.with_name("lines.jsonl"), "fine-tune", None, check=True)


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
        async with session.get(f"{url}/{mib * MIB}/content") as response:
            with path.with_name("copy").open("wb") as file:
                async for piece in response.content.iter_chunked(len(PIECE)):
                    file.write(piece)
                await asyncio.to_thread(os.fsync, file.fileno())  # as this client does

    async with session.get(f"{url}/0"):
        return get


async def together_upload(url: str, path: Path, mib: int) -> Callable[[], Awaitable[object]]:
    import together

    sdk: Any = together  # a checker knows this project's part of the namespace only
    client = sdk.AsyncTogether(api_key="any", base_url=f"{url}/v1")
    small = path.with_name("small.jsonl")
    small.write_bytes(b"x")
    await client.files.upload(small, purpose="fine-tune", check=False)
    return lambda: client.files.upload(path.with_name("lines.jsonl"), purpose="fine-tune", check=False)


async def together_down(url: str, path: Path, mib: int) -> Callable[[], Awaitable[object]]:
    import together

    sdk: Any = together  # a checker knows this project's part of the namespace only
    client = sdk.AsyncTogether(api_key="any", base_url=f"{url}/v1")

    async def get(size: int, target: Path) -> None:
        async with client.files.with_streaming_response.content(str(size)) as response:
            await response.stream_to_file(target)

    await get(len(PIECE), path.with_name("small"))
    return lambda: get(mib * MIB, path.with_name("copy"))


CASES = {
    "up, ours": ours_up,
    "up, aiohttp": aiohttp_up,
    "upload, ours": ours_upload,
    "upload, together": together_upload,
    "down, ours": ours_down,
    "down, aiohttp": aiohttp_down,
    "down, together": together_down,
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
    from environments import prepare  # not where the SDK runs: this project is not installed there

    python = {SDK: prepare(sys.executable, [SDK]).python(SDK)}
    broken = []
    with (
        tempfile.TemporaryDirectory() as folder,
        subprocess.Popen([sys.executable, __file__, "--serve"], stdout=subprocess.PIPE, text=True) as server,
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
                own = [python.get(case.partition(", ")[2], sys.executable), __file__]
                command = [*own, "--case", case, "--url", url, "--path", str(path), "--mib", str(mib)]
                figures = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
                # The better figures of two runs, as other programs run, too.
                earlier = measured.get(case, figures)
                measured[case] = {name: min(value, earlier[name]) for name, value in figures.items()}
            for case, figures in measured.items():
                print(f"{case:28} " + " ".join(f"{figures[name]:8.2f}" for name in ("seconds", "cpu", "mib", "turn")))
                if not case.endswith(("aiohttp", SDK)) and (figures["mib"] > MAX_MEMORY or figures["turn"] > MAX_TURN):
                    broken.append(case)
            for way, other in (("up", "aiohttp"), ("upload", SDK), ("down", "aiohttp"), ("down", SDK)):
                ours, theirs = measured[f"{way}, ours"], measured[f"{way}, {other}"]
                ratios = ", ".join(
                    f"{name} ×{ours[name] / max(theirs[name], 0.01):.2f}" for name in ("seconds", "cpu", "mib")
                )
                print(f"{way}: {ratios} of {other}")
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
