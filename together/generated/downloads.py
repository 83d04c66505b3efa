"""Files that the API answers with: piece by piece, or straight into a local file."""

from __future__ import annotations

import asyncio
import os
import re
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Mapping
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING, Any, TypeVar

from typing_extensions import Self

from together.generated.api_response import ApiResponse
from together.generated.exceptions import (
    ApiAttributeError,
    ApiConnectionException,
    ApiFileError,
    ApiValueError,
    ClientClosedError,
    ResponseDecodeException,
)
from together.generated.operation import Operation

if TYPE_CHECKING:
    from aiohttp import ClientResponse

    from together.generated._request.request import Request
    from together.generated._transport.deadlines import Deadlines
    from together.generated.rest import RESTClientObject

MAX_RESUMES = 5
"""How often in a row a download that broke off goes on without a byte in between."""
WRITE_BYTES = 2**20
"""How much is collected before it is written to the disk."""

_CONTENT_RANGE = re.compile(r"bytes (\d+)-\d+/(\d+|\*)")

T = TypeVar("T")
Progress = Callable[[int, "int | None"], object]


class ByteStream:
    """A file that the API answers with, piece by piece.

    Its connection opens when it is entered, awaited or iterated:

        async with api.get_file_content_byte_stream("file-1") as stream:
            async for piece in stream: ...

    Leaving the `async with` frees the connection. A file that does not come whole raises.

    Iterating raises:
        ApiException: The call was refused; the subclass follows from the status.
        ApiConnectionException: The file broke off, or nothing came for too long.

    Attributes:
        complete: Whether all of the file was read.
        bytes_received: How many bytes were read so far.
    """

    def __init__(
        self,
        rest_client: RESTClientObject,
        operation: Operation[Any, Any],
        request: Request,
        options: Mapping[str, Any],
    ) -> None:
        self.complete = False
        self.bytes_received = 0
        self._rest_client = rest_client
        self._operation = operation
        self._request = request
        self._options = options
        self._loop: asyncio.AbstractEventLoop
        self._deadlines: Deadlines
        self._response: ClientResponse | None = None
        self._closed = False

    def __await__(self) -> Generator[Any, None, Self]:
        return self._open().__await__()

    async def __aenter__(self) -> Self:
        return await self._open()

    async def __aexit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.close()

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self

    async def __anext__(self) -> bytes:
        await self._open()
        if self.complete or self._response is None:
            raise StopAsyncIteration
        try:
            piece = await self._rest_client.read_piece(self._response, self._deadlines)
        except asyncio.CancelledError:
            raise  # nothing was lost: whoever cancelled may read on
        except BaseException:
            await self.close()
            raise
        self.bytes_received += len(piece)
        if not piece:
            self.complete = True
            await self.close()
            raise StopAsyncIteration
        return piece

    async def close(self) -> None:
        """Free the connection; may be called again."""
        self._closed = True
        if self._response is not None:
            self._response.close()  # changes nothing where the body was read to its end

    def __del__(self) -> None:
        response = getattr(self, "_response", None)
        if response is not None and not self._closed:
            try:
                self._loop.call_soon_threadsafe(response.close)
            except RuntimeError:  # the event loop is closed, and its sockets with it
                response.close()

    def __repr__(self) -> str:
        state = "complete" if self.complete else "closed" if self._closed else "open" if self._response else "new"
        return f"<ByteStream of {self._operation.id}: {state}, {self.bytes_received} bytes>"

    @property
    def size(self) -> int | None:
        """Return the size of the file in bytes; None where the service does not say it, or before it is open."""
        headers = self._response.headers if self._response is not None else {}
        length = headers.get("Content-Length", "")
        return int(length) if length.isdigit() and "Content-Encoding" not in headers else None

    @property
    def response(self) -> ApiResponse[None]:
        """Return status, headers and request id of the response; its `data` and `raw_data` are empty.

        Raises:
            ApiAttributeError: No response has come yet.
        """
        if self._response is None:
            raise ApiAttributeError("this stream has no response yet: enter it, await it or iterate it first.")
        read = self._deadlines.call.read_response(self._response, b"")
        return ApiResponse(
            read.status,
            read.headers,
            None,
            b"",
            read.request_id,
            read.client_times.first_byte,
            read.attempts,
            (),
            read.client_times,
        )

    async def _open(self) -> Self:
        if self._response is not None:
            if self._closed and not self.complete:
                raise ClientClosedError("this stream is closed: make a new call.")
            return self
        if self._closed:
            raise ClientClosedError("this stream is closed: make a new call.")
        self._loop = asyncio.get_running_loop()
        timeouts = self._rest_client.timeouts(self._options, stream=True)
        self._deadlines = self._rest_client.begin_call(self._request, timeouts)
        self._response = await self._rest_client.open(self._operation, self._request, self._options, self._deadlines)
        return self


OpenStream = Callable[[Mapping[str, str]], ByteStream]


async def download(
    open_stream: Callable[[Mapping[str, str]], ByteStream], path: Path, progress: Progress | None
) -> Path:
    """Write a file that the API answers with to a path, which holds all of it or is left as it was.

    What comes is written to a part file beside it, which takes its place at the end. A download that breaks off goes
    on where it stopped, where the service says by a strong `ETag` that it still is the same file, and else begins anew.

    Args:
        open_stream: Makes the stream for some headers.
        path: Where to write it.
        progress: Called with the bytes that are there, and the size of the file or None.

    Raises:
        ApiFileError: It cannot be written: no room, or no such folder.
        ApiException: The call failed, or broke off too often.
    """
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    file = await _on_disk(partial(_open, part), path)
    try:
        try:
            await _fill(open_stream, file, path, progress)
            await _on_disk(partial(_finish, file), path)
        finally:
            await _in_thread(file.close)
        await _on_disk(partial(os.replace, part, path), path)
    except BaseException:
        await asyncio.shield(_in_thread(partial(part.unlink, missing_ok=True)))
        raise
    return path


async def _fill(open_stream: OpenStream, file: IO[bytes], path: Path, progress: Progress | None) -> None:
    there, etag, failures = 0, "", 0
    while True:
        headers = {"Accept-Encoding": "identity"}
        if there and etag:
            headers |= {"Range": f"bytes={there}-", "If-Range": etag}
        before = there
        try:
            async with open_stream(headers) as stream:
                there, size = await _place(stream, file, there, path)
                etag = stream.response.headers.get("ETag", "")
                etag = "" if etag.startswith("W/") else etag
                before = there
                async for pieces in _collected(stream):
                    await _on_disk(partial(file.write, pieces), path)
                    there += len(pieces)
                    if progress is not None:
                        progress(there, size)
            if size is not None and there != size:
                raise ApiConnectionException(reason=f"{there} bytes of {size} came")
            return
        except ApiConnectionException:
            failures = 0 if there > before else failures + 1
            if failures > MAX_RESUMES or not (before or there):
                raise


async def _place(stream: ByteStream, file: IO[bytes], there: int, path: Path) -> tuple[int, int | None]:
    """Return where in the file the answer goes on, and the size of the whole file; go to that place."""
    start, size = 0, stream.size
    if stream.response.status_code == 206:
        found = _CONTENT_RANGE.fullmatch(stream.response.headers.get("Content-Range", ""))
        if found is None or int(found[1]) != there:
            raise ResponseDecodeException(reason="the part of the file that came is not that which was asked for")
        start = there
        size = None if found[2] == "*" else int(found[2])
    await _on_disk(partial(file.seek, start), path)
    await _on_disk(file.truncate, path)
    return start, size


async def _collected(stream: ByteStream) -> AsyncIterator[bytes]:
    """Iterate over a stream in larger pieces."""
    pieces: list[bytes] = []
    size = 0
    try:
        async for piece in stream:
            pieces.append(piece)
            size += len(piece)
            if size >= WRITE_BYTES:
                yield b"".join(pieces)
                pieces, size = [], 0
    except ApiConnectionException:
        if pieces:
            yield b"".join(pieces)  # it is good up to here
        raise
    if pieces:
        yield b"".join(pieces)


def _open(path: Path) -> IO[bytes]:
    return path.open("wb")


def _finish(file: IO[bytes]) -> None:
    file.flush()
    os.fsync(file.fileno())


async def _on_disk(function: Callable[[], T], path: Path) -> T:
    try:
        return await _in_thread(function)
    except OSError as error:
        raise ApiFileError(f"{path} cannot be written: {error.strerror or error}") from error


def _in_thread(function: Callable[[], T]) -> Awaitable[T]:
    return asyncio.get_running_loop().run_in_executor(None, function)


def path_of(path: str | os.PathLike[str]) -> Path:
    """Return the path to write to.

    Raises:
        ApiValueError: It is a folder.
    """
    target = Path(path)
    if target.is_dir():
        raise ApiValueError(f"path: {str(target)!r} is a folder: give the name of a file in it.")
    return target
