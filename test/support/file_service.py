"""A service that takes files, and the storage server beside it, both on 127.0.0.1."""

from __future__ import annotations

import asyncio
import hashlib
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web

from support.client import TOKEN
from together.generated import ApiClient, Configuration, FilesApi

SIGNATURE = "5ecre7"


FILE = {
    "id": "file-1",
    "object": "file",
    "created_at": 1763942400,
    "filename": "a.jsonl",
    "bytes": 73812,
    "purpose": "fine-tune",
    "Processed": True,
    "FileType": "jsonl",
}


class FileService:
    """The service and its storage.

    Attributes:
        asked: What was asked of both, in its order: method, path.
        headers: The headers of each `PUT`.
        stored: Number of the part (0: the whole) -> what was put there.
        form: The fields of the form of the last `POST /files`.
        body: The JSON body of the last other `POST`.
        answers: Path -> what answers a request in place of the service; None: the service does.
        over: An event that is set at the end.
    """

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.headers: list[dict[str, str]] = []
        self.stored: dict[int, bytes] = {}
        self.form: dict[str, str] = {}
        self.body: dict[str, dict[str, Any]] = {}
        self.answers: dict[str, Callable[[web.Request], Any]] = {}
        self.together = self.most_together = 0
        self.url = self.storage = ""
        self.over = asyncio.Event()

    async def handle(self, request: web.Request) -> web.StreamResponse:
        try:
            return await self.answer(request)
        except ConnectionResetError:  # the client went away; aiohttp would log that
            return web.Response()

    async def answer(self, request: web.Request) -> web.StreamResponse:
        path = request.path.removeprefix("/v1")
        self.asked.append(f"{request.method} {path}")
        answer = self.answers.get(f"{request.method} {path}")
        if answer is not None:
            given = answer(request)
            if asyncio.iscoroutine(given):
                given = await given
            if given is not None:
                return given  # type: ignore[no-any-return]
        if request.method == "PUT":
            return await self.put(request)
        if path == "/files" and request.method == "POST":
            self.form = {name: str(value) for name, value in (await request.post()).items()}
            location = f"{self.storage}/put/0?X-Amz-Signature={SIGNATURE}"
            return web.Response(status=302, headers={"Location": location, "X-Together-File-Id": "file-1"})
        if request.method == "POST" and request.can_read_body:
            self.body[path] = await request.json()
        if path == "/files/multipart/initiate":
            count = self.body[path]["num_parts"]
            places = [
                {
                    "PartNumber": number,
                    "URL": f"{self.storage}/put/{number}?X-Amz-Signature={SIGNATURE}",
                    "Headers": {"X-Amz-Part": str(number)},
                }
                for number in range(1, count + 1)
            ]
            return web.json_response({"upload_id": "upload-1", "file_id": "file-1", "parts": places})
        return web.json_response(FILE)

    async def put(self, request: web.Request) -> web.Response:
        self.headers.append(dict(request.headers))
        self.together += 1
        self.most_together = max(self.together, self.most_together)
        try:
            number = int(request.path.rpartition("/")[2])
            self.stored[number] = await request.read()
            await asyncio.sleep(0)
            return web.Response(headers={"ETag": f'"etag-{number}"'})
        finally:
            self.together -= 1

    @property
    def content(self) -> bytes:
        """What was stored, in the order of its parts."""
        return b"".join(self.stored[number] for number in sorted(self.stored))


@asynccontextmanager
async def file_service(**settings: Any) -> AsyncIterator[tuple[FileService, FilesApi]]:
    """The service, and the files of a client of it."""
    service = FileService()
    application = web.Application(client_max_size=2**30)
    application.router.add_route("*", "/{path:.*}", service.handle)
    runner = web.AppRunner(application, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    service.url = f"http://127.0.0.1:{runner.addresses[0][1]}/v1"
    service.storage = service.url.replace("/v1", "")
    try:
        configuration = Configuration(host=service.url, access_token=TOKEN, **settings)
        async with ApiClient(configuration, "X-Team", "team") as client:
            yield service, FilesApi(client)
    finally:
        service.over.set()
        await runner.cleanup()


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def failing(status: int, body: Any = None, times: int = 10**9) -> Callable[[web.Request], web.Response | None]:
    """Answer with a status, so many times; then let the service answer."""
    left = [times]

    def answer(request: web.Request) -> web.Response | None:
        left[0] -= 1
        if left[0] < 0:
            return None
        text = body if isinstance(body, str) else json.dumps(body or {})
        return web.Response(status=status, text=text, headers={"retry-after-ms": "1"})

    return answer
