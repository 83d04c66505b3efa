"""Run the quick start and send a file there and back: with a local server, or the service where a key is set."""

from __future__ import annotations

import asyncio
import os
import tempfile
from pathlib import Path

import quick_start

from together.generated import ApiClient, FilesApi
from together.generated.local_server import LocalServer

LINES = b'{"text": "The moon is far away."}\n{"text": "The sea is near."}\n'


async def file_there_and_back() -> None:
    """Upload a training file, download it, compare, and delete it."""
    async with ApiClient() as client:
        files = FilesApi(client)
        uploaded = await files.upload(LINES, "fine-tune", file_name="demo.jsonl")
        with tempfile.TemporaryDirectory() as folder:
            path = await files.download(uploaded.id, Path(folder, "demo.jsonl"))
            same = path.read_bytes() == LINES
        await files.delete_file(uploaded.id)
        how = "the same" if same else "changed"
        print(f"A file of {uploaded.bytes} bytes went up as {uploaded.id} and came back {how}.")


async def main() -> None:
    """Run the examples where there is something to answer them."""
    if os.environ.get("TOGETHER_API_KEY"):
        await quick_start.main()
        await file_there_and_back()
        return
    async with LocalServer() as server:
        print(f"No TOGETHER_API_KEY is set: a local server answers, at {server.url}\n")
        os.environ.update(TOGETHER_API_KEY="local", TOGETHER_BASE_URL=server.url)
        await quick_start.main()
        print()
        await file_there_and_back()


if __name__ == "__main__":
    asyncio.run(main())
