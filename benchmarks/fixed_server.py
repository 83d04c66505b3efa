"""The fastest server there is: it answers every request with the same bytes, and prints its port first."""

from __future__ import annotations

import asyncio
import json
import sys

ANSWER = json.dumps(
    {
        "id": "chat-1",
        "object": "chat.completion",
        "created": 1700000000,
        "model": "test/model",
        "choices": [
            {
                "index": 0,
                "message": {"role": "assistant", "content": "Hello! How can I help you today?", "tool_calls": []},
                "finish_reason": "stop",
                "seed": 42,
                "logprobs": None,
            }
        ],
        "prompt": [],
        "usage": {"prompt_tokens": 9, "completion_tokens": 9, "total_tokens": 18},
    }
).encode()
CHUNK = (
    b'data: {"id":"chat-1","object":"chat.completion.chunk","created":1700000000,'
    b'"choices":[{"index":0,"text":" word","logprobs":null,"finish_reason":null,"seed":null,'
    b'"delta":{"token_id":9906,"role":"assistant","content":" word"}}],'
    b'"model":"test/model","usage":null}\n\n'
)
EVENTS = 2000


class Fixed(asyncio.Protocol):
    """Counts requests by their ends; bodies are sent with their heads in these benchmarks, or right after."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport
        self.buffer = b""

    def data_received(self, data: bytes) -> None:
        self.buffer += data
        head, found, rest = self.buffer.partition(b"\r\n\r\n")
        if not found:
            return
        length = int(head.lower().partition(b"content-length:")[2].split(b"\r\n")[0] or 0)
        if len(rest) < length:
            return
        self.buffer = rest[length:]
        self.transport.write(STREAM if b"text/event-stream" in head else PLAIN)


def _chunked(body: bytes, size: int) -> bytes:
    pieces = [body[at : at + size] for at in range(0, len(body), size)]
    return b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"


PLAIN = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s" % (len(ANSWER), ANSWER)
STREAM = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n" + _chunked(
    CHUNK * EVENTS + b"data: [DONE]\n\n", 16384
)


async def main() -> None:
    """Serve until standard input is closed."""
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Fixed, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(main())
