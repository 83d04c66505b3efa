"""Run the local server from a shell until Ctrl-C: `python -m together.generated.local_server --port 8080`."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import signal
import sys

import together.generated.local_server as package
from together.generated.local_server.server import LocalServer


def main() -> str | None:
    """Serve until interrupted; return an error message, or None."""
    parser = argparse.ArgumentParser(
        prog="python -m together.generated.local_server",
        description=package.__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--port", type=_port, default=8080, help="0 takes any free port (default: %(default)s)")
    parser.add_argument("--token", help="accept this bearer token only (default: any)")
    arguments = parser.parse_args()
    try:
        with contextlib.suppress(KeyboardInterrupt):
            asyncio.run(_serve(arguments.port, arguments.token))
    except OSError as error:
        return f"cannot listen on 127.0.0.1:{arguments.port}: {error.strerror}"
    return None


async def _serve(port: int, token: str | None) -> None:
    interrupted = asyncio.Event()
    if sys.platform != "win32" and signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
        # Python's own handler wakes no loop that is just about to wait, or where another thread takes the signal.
        asyncio.get_running_loop().add_signal_handler(signal.SIGINT, interrupted.set)
    async with LocalServer(port, token) as server:
        sys.stdout.write(f"{server.url}\n")
        sys.stdout.flush()
        await interrupted.wait()


def _port(text: str) -> int:
    port = int(text)
    if not 0 <= port <= 65535:
        raise ValueError(text)
    return port


if __name__ == "__main__":
    sys.exit(main())
