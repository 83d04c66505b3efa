"""What the tests of file transfers share: operations with forms, files and websockets, and what came of a form."""

from __future__ import annotations

import asyncio
import email
import email.policy
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from typing_extensions import Never

from support.client import config, header_of
from support.raw_server import Answer, Connection, RawServer, http
from together.generated import ApiClient
from together.generated.operation import FormParam, Operation, Param

SEND: Operation[None, Never] = Operation(
    "send_file",
    "POST",
    "/send",
    responses={"200": None},
    form_params=(
        FormParam("file", "file", True, "file_or_url"),
        FormParam("purpose", "purpose"),
        FormParam("settings", "settings", False, "json"),
        FormParam("languages", "languages[]"),
    ),
)
GET_FILE: Operation[bytes, Never] = Operation(
    "get_file_content",
    "GET",
    "/files/{id}/content",
    responses={"200": "bytes"},
    path_params=(Param("id", "id", True),),
    idempotent=True,
    accept="application/octet-stream",
)
TALK: Operation[None, Never] = Operation("realtime", "GET", "/realtime", query_params=(Param("model", "model"),))
FILE_ID = ("file-1",)
NOTHING = http(body=b"")
MIB = 2**20


async def send(client: ApiClient, file: Any, /, **more: Any) -> None:
    """Send a file in a form."""
    options = {name: more.pop(name) for name in tuple(more) if name[0] == "_"}
    await client.call(SEND, (file, *(more.get(name) for name in SEND.argument_names[1:])), options)


def parts_of(request: bytes) -> list[Any]:
    """Return the parts of the form of a request."""
    head = f"Content-Type: {header_of(request, 'Content-Type')}\r\n\r\n".encode()
    message = email.message_from_bytes(head + request.partition(b"\r\n\r\n")[2], policy=email.policy.HTTP)
    return list(message.iter_parts())


def content_of(part: Any) -> bytes:
    content: bytes = part.get_payload(decode=True)
    return content


async def form_sent(file: Any, **more: Any) -> list[Any]:
    """Send a file in a form; return the parts that came."""
    async with RawServer(NOTHING) as server, ApiClient(config(server)) as client:
        await send(client, file, **more)
        [request] = server.requests
    return parts_of(request)


def file_answer(body: bytes, *headers: str, status: str = "200 OK", length: int | None = None) -> bytes:
    """Return the answer with a file; cut, where a greater length is announced."""
    return http(status, body, *headers, content_type="application/octet-stream", length=length)


def cut_file(body: bytes, length: int, *headers: str, status: str = "200 OK") -> Answer:
    """Answer with the beginning of a file, and close the connection."""

    async def answer(connection: Connection) -> None:
        await connection.send(file_answer(body, *headers, status=status, length=length))
        connection.writer.close()

    return answer


def opening_file(body: bytes, length: int) -> Answer:
    """Answer with the beginning of a file, and nothing more until the client closes the connection."""

    async def answer(connection: Connection) -> None:
        await connection.send(file_answer(body, length=length))
        await connection.until_closed()

    return answer


def redirect(location: str, status: str = "302 Found") -> bytes:
    return http(status, b"", f"Location: {location}")


@asynccontextmanager
async def transfers(*answers: Answer | bytes, **settings: Any) -> AsyncIterator[tuple[RawServer, ApiClient]]:
    """A server that gives these answers, and a client of it."""
    async with RawServer(*answers) as server, ApiClient(config(server, **settings)) as client:
        yield server, client


def open_files(folder: object) -> list[str]:
    """Return the files in a folder that this process has open."""
    found = []
    for number in os.listdir("/proc/self/fd"):
        try:
            path = os.readlink(f"/proc/self/fd/{number}")
        except OSError:
            continue
        if path.startswith(str(folder)):
            found.append(path)
    return found


class Gate:
    """Two points that a test and what it tests wait for."""

    def __init__(self) -> None:
        self.reached = asyncio.Event()
        self.open = asyncio.Event()

    async def wait(self) -> None:
        self.reached.set()
        await self.open.wait()
