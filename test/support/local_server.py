"""What the tests of the local server share: a plain client of it, and a bare socket."""

from __future__ import annotations

import asyncio
import json
import re
from typing import Any

import aiohttp

from together.generated.local_server import LocalServer

TOKEN = {"Authorization": "Bearer some-token"}
HELLO: Any = {"model": "some/model", "messages": [{"role": "user", "content": "good morning all"}]}
STREAMED: Any = {**HELLO, "stream": True}
WEATHER_SCHEMA: dict[str, Any] = {
    "type": "object",
    "properties": {
        "city": {"type": "string"},
        "unit": {"enum": ["celsius", "fahrenheit"]},
        "days": {"type": "integer", "minimum": 1, "maximum": 7},
    },
    "required": ["city"],
}
TOOLS: list[Any] = [
    {"type": "function", "function": {"name": "weather", "parameters": WEATHER_SCHEMA}},
    {"type": "function", "function": {"name": "ping"}},
]


class Client:
    """A plain client of one server."""

    def __init__(self, server: LocalServer, session: aiohttp.ClientSession) -> None:
        self.server = server
        self.session = session
        self.url = f"{server.url}/chat/completions"

    def post(self, body: Any = HELLO, /, **headers: str) -> Any:
        """Post a chat; keywords are headers, with `_` for `-` and `x-local-` before."""
        local = {f"x-local-{name.replace('_', '-')}": value for name, value in headers.items()}
        return self.session.post(self.url, json=body, headers={**TOKEN, **local})

    async def answer(self, body: Any = HELLO, /, **headers: str) -> Any:
        """The JSON of a plain answer with status 200."""
        async with self.post(body, **headers) as response:
            assert response.status == 200, await response.text()
            return await response.json()

    async def error(self, expected: int, body: Any = HELLO, /, **headers: str) -> dict[str, Any]:
        """The error of an answer with an error status."""
        async with self.post(body, **headers) as response:
            assert response.status == expected
            assert response.headers["x-request-id"]
            answer = await response.json()
            assert answer["error"].keys() == {"message", "type", "param", "code"}
            return dict(answer["error"])

    async def events(self, body: Any = STREAMED, /, **headers: str) -> list[str]:
        """The events of a stream that ends cleanly, their blank lines taken off."""
        async with self.post(body, **headers) as response:
            assert response.status == 200
            assert response.headers["content-type"] == "text/event-stream;charset=utf-8"
            text: str = await response.text()
            *events, rest = text.split("\n\n")
            assert rest == ""
            return events

    async def chunks(self, body: Any, /, **headers: str) -> list[dict[str, Any]]:
        """The chunks of a stream that ends with `[DONE]`."""
        *events, done = await self.events(body, **headers)
        assert done == "data: [DONE]"
        return [json.loads(event.removeprefix("data: ")) for event in events]

    async def until_failure(self, body: Any = STREAMED, /, **headers: str) -> bytes:
        """What arrives of a body that breaks off."""
        received = b""
        async with self.post(body, **headers) as response:
            try:
                async for piece in response.content.iter_any():
                    received += piece
            except aiohttp.ClientError:
                return received
        raise AssertionError("the body ended cleanly")


async def raw_post(server: LocalServer, *headers: str, version: str = "1.1") -> tuple[bytes, bool]:
    """What a bare socket receives, and whether it ended with a reset."""
    content = json.dumps(STREAMED).encode()
    host, port = server.url.removeprefix("http://").removesuffix("/v1").split(":")
    lines = [f"POST /v1/chat/completions HTTP/{version}", "Host: x", "Authorization: Bearer x", *headers]
    reader, writer = await asyncio.open_connection(host, int(port))
    received = b""
    try:
        writer.write("\r\n".join([*lines, f"Content-Length: {len(content)}", "", ""]).encode() + content)
        while piece := await reader.read(65536):
            received += piece
        return received, False
    except ConnectionResetError:
        return received, True
    finally:
        writer.transport.abort()


class Caller:
    """A plain client of all operations of one server."""

    def __init__(self, server: LocalServer, session: aiohttp.ClientSession) -> None:
        self.server = server
        self.session = session

    def request(self, method: str, path: str, **options: Any) -> Any:
        """Send a request; a path without a version is one of `/v1`, and a URL is called without the token."""
        if path.startswith("http"):
            return self.session.request(method, path, allow_redirects=False, **options)
        root = self.server.url.removesuffix("/v1")
        url = root + path if re.match(r"/(v\d|storage)/", path) else self.server.url + path
        headers = {**TOKEN, **options.pop("headers", {})}
        return self.session.request(method, url, headers=headers, allow_redirects=False, **options)

    async def json(self, method: str, path: str, body: Any = None, *, status: int = 200, **options: Any) -> Any:
        """The JSON of an answer with this status."""
        async with self.request(method, path, **({} if body is None else {"json": body}), **options) as response:
            assert response.status == status, await response.text()
            return await response.json()

    async def error(self, status: int, method: str, path: str, body: Any = None, **options: Any) -> dict[str, Any]:
        """The error of an answer with this status."""
        answer = await self.json(method, path, body, status=status, **options)
        return dict(answer["error"])

    async def content(self, path: str, *, status: int = 200, **headers: str) -> bytes:
        """The body of an answer; keywords are headers, with `_` for `-`."""
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        async with self.request("GET", path, headers=given) as response:
            assert response.status == status, await response.text()
            received: bytes = await response.read()
            return received

    async def upload(self, content: bytes, name: str = "lines.jsonl", **fields: str) -> dict[str, Any]:
        """Upload a file in a form."""
        form = aiohttp.FormData({"purpose": "fine-tune", "file_name": name, **fields})
        form.add_field("file", content, filename=name)
        return dict(await self.json("POST", "/files/upload", data=form))
