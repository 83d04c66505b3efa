"""Run the quick start: against a local server, or against the real service when `TOGETHER_API_KEY` is set."""

from __future__ import annotations

import asyncio
import os

import quick_start

from together.generated.local_server import LocalServer


async def main() -> None:
    """Run the quick start where there is something to answer it."""
    if os.environ.get("TOGETHER_API_KEY"):
        await quick_start.main()
        return
    async with LocalServer() as server:
        print(f"No TOGETHER_API_KEY is set: a local server answers, at {server.url}\n")
        os.environ.update(TOGETHER_API_KEY="local", TOGETHER_BASE_URL=server.url)
        await quick_start.main()


if __name__ == "__main__":
    asyncio.run(main())
