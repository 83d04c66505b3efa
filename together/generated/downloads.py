"""Files that the API answers with: piece by piece, or straight into a local file."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import AsyncIterator, Callable, Mapping
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

from together.generated._disk import PartFile, in_thread
from together.generated._lazy import aiohttp
from together.generated._open_call import OpenCall
from together.generated._response.decoding import is_text_for_file, refuse_nothing, refuse_text
from together.generated.api_response import ApiResponse
from together.generated.exceptions import (
    ApiAttributeError,
    ApiConnectionException,
    ApiException,
    ApiValueError,
    ResponseDecodeException,
)

if TYPE_CHECKING:
    from together.generated._transport.piece_reader import PieceReader

MAX_RESUMES = 5
"""How often in a row a download that broke off goes on without a byte in between."""
WRITE_BYTES = 2**20
"""How much is collected before it is written to the disk."""

_CONTENT_RANGE = re.compile(r"bytes (\d+)-\d+/(\d+|\*)")
_NO_RANGE = 416
"""The status of an answer that has nothing from the place on that was asked for."""

Progress = Callable[[int, "int | None"], object]


class ByteStream(OpenCall):
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
        ends_at: When the `total` timeout ends it (`loop.time()`); None: never, or not opened yet.
    """

    complete = False
    bytes_received = 0
    ends_at: float | None = None
    _response: aiohttp.ClientResponse | None = None

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self

    async def __anext__(self) -> bytes:
        await self._open()
        if self.complete:
            raise StopAsyncIteration
        try:
            piece = await self._reader.read()
        except ApiConnectionException:
            self._release()
            raise
        if not piece:
            if not self.bytes_received and self._response is not None:
                self._release()
                refuse_nothing(self._operation, self._deadlines.call.read_response(self._response, piece))
            self.complete = True
            self._state = "ended"
            self._release()
            raise StopAsyncIteration
        self.bytes_received += len(piece)
        return piece

    def use_total(self, seconds: float) -> None:
        """Count time in which nothing was read for the `total` timeout."""
        self._deadlines.use_total(seconds)

    def __del__(self) -> None:
        if self._state == "open" and self._response is not None:
            self._rest_client.close_from_any_thread(self._response, self._loop)

    def __repr__(self) -> str:
        state = {"ended": "complete", "opening": "new"}.get(self._state, self._state)
        return f"<ByteStream of {self._operation.id}: {state}, {self.bytes_received} bytes>"

    @property
    def size(self) -> int | None:
        """Return the size of the file in bytes, or None where the service does not say it or did not answer yet."""
        headers = self._response.headers if self._response is not None else {}
        length = headers.get("Content-Length", "")
        return int(length) if length.isdigit() and "Content-Encoding" not in headers else None

    @property
    def facts(self) -> dict[str, Any]:
        """Return what is known of request and response, as keyword arguments for an error."""
        return self._deadlines.call.error_facts()

    @property
    def response(self) -> ApiResponse[None]:
        """Return status, headers and request id of the response, with empty `data` and `raw_data`.

        Raises:
            ApiAttributeError: No response has come yet.
        """
        if self._response is None:
            raise ApiAttributeError("this stream has no response yet: enter it, await it or iterate it first.")
        return self._deadlines.call.read_response(self._response, b"").as_answer()

    async def _begin(self) -> None:
        rest = self._rest_client
        timeouts = rest.timeouts(self._options, stream=True)
        if self.ends_at is not None:
            timeouts = timeouts._replace(total=max(self.ends_at - self._loop.time(), 1e-9))
        elif timeouts.total is not None:
            self.ends_at = self._loop.time() + timeouts.total
        self._deadlines = rest.begin_call(self._request, timeouts)
        self._response = await rest.open(
            self._operation, self._request, self._options, self._deadlines, check=self._refuse_text
        )
        self._reader: PieceReader = rest.piece_reader(self._response, self._deadlines)

    def _release(self) -> None:
        if self._response is not None:
            self._response.close()  # changes nothing where the body was read to its end
        if self._state != "ended":
            self._state = "closed"

    async def _refuse_text(self, response: aiohttp.ClientResponse) -> None:
        if is_text_for_file(self._operation, response.headers):
            body = await self._rest_client.read_briefly(response, self._deadlines)
            refuse_text(self._operation, self._deadlines.call.read_response(response, body))


OpenStream = Callable[[Mapping[str, str]], ByteStream]


async def download(open_stream: OpenStream, path: Path, progress: Progress | None, *, resumes: bool) -> Path:
    """Write a file that the API answers with to a path, which holds all of it or is left as it was.

    What comes is written to a part file beside it, which takes its place at the end. A download that breaks off goes
    on where it stopped, where the service says by a strong `ETag` that it still is the same file, and else begins anew.

    Args:
        open_stream: Makes the stream for some headers.
        path: Where to write it.
        progress: Called with the bytes that are there, and the size of the file or None.
        resumes: Whether it is sent again at all: what makes a file may cost money each time.

    Raises:
        ApiFileError: It cannot be written: no room, or no such folder.
        ApiException: The call failed, or broke off too often.
    """
    part = PartFile(path)
    try:
        await part.run(part.open)
        await _fill(open_stream, part, progress, resumes=resumes)
        await part.run(part.finish)
    except BaseException:
        await in_thread(part.discard)
        raise
    return path


async def _fill(open_stream: OpenStream, part: PartFile, progress: Progress | None, *, resumes: bool) -> None:
    there, etag, size = 0, "", None
    begun, furthest, failures = False, 0, 0
    ends_at: float | None = None
    while True:
        headers = {"Accept-Encoding": "identity"}
        if there and etag:
            headers |= {"Range": f"bytes={there}-", "If-Range": etag}
        try:
            stream = open_stream(headers)
            stream.ends_at = ends_at  # the `total` timeout is for all of the download
            async with stream:
                begun, ends_at = True, stream.ends_at
                begin, size = _place(stream, there, etag, size)
                await part.run(part.go_to, begin)
                there, etag = begin, _etag_of(stream)
                async for pieces in _collected(stream):
                    began = perf_counter()
                    await part.run(part.write, *pieces)
                    stream.use_total(perf_counter() - began)
                    there += sum(map(len, pieces))
                    if progress is not None:
                        progress(there, size)
            if size is not None and there != size:
                raise ApiConnectionException(reason=f"{there} bytes of {size} came", **stream.facts)
            return
        except ApiConnectionException as error:
            failures = 0 if there > furthest else failures + 1
            furthest = max(there, furthest)
            if failures > MAX_RESUMES or not (begun and resumes) or getattr(error, "clock", None) == "total":
                raise
        except ApiException as error:
            all_of_it = size in (None, there) and f"bytes */{there}"
            if error.status == _NO_RANGE and (error.headers or {}).get("Content-Range") == all_of_it:
                return  # all of it had come, and then the connection broke
            raise


def _place(stream: ByteStream, there: int, etag: str, size: int | None) -> tuple[int, int | None]:
    """Return where in the file the answer goes on, and the size of the whole file.

    Args:
        stream: The answer.
        there: How many bytes are there.
        etag: The `ETag` of the file that they are of.
        size: The size of that file, where it is known.

    Raises:
        ResponseDecodeException: The answer is another part, or a part of another file.
    """
    headers = stream.response.headers
    if stream.response.status_code != 206:
        return 0, stream.size
    found = _CONTENT_RANGE.fullmatch(headers.get("Content-Range", ""))
    whole = size if found is None or found[2] == "*" else int(found[2])
    same_file = headers.get("ETag", etag) == etag and size in (None, whole)
    if found is None or int(found[1]) != there or (there and not same_file):
        reason = "the part of the file that came is not that which was asked for"
        raise ResponseDecodeException(reason=reason, **stream.facts)
    return there, whole


def _etag_of(stream: ByteStream) -> str:
    """Return the `ETag` by which the same bytes can be asked for again, or an empty text."""
    headers = stream.response.headers
    etag = headers.get("ETag", "")
    return "" if etag.startswith("W/") or "Content-Encoding" in headers else etag


async def _collected(stream: ByteStream) -> AsyncIterator[list[bytes]]:
    """Iterate over a stream in larger portions, whose pieces are not joined, as that would copy them."""
    pieces: list[bytes] = []
    size = 0
    try:
        async for piece in stream:
            pieces.append(piece)
            size += len(piece)
            if size >= WRITE_BYTES:
                yield pieces
                pieces, size = [], 0
    except ApiConnectionException:
        if pieces:
            yield pieces  # they are good up to here
        raise
    if pieces:
        yield pieces


def path_of(path: str | os.PathLike[str]) -> Path:
    """Return the path to write to.

    Raises:
        ApiValueError: It is a folder, or no regular file.
    """
    target = Path(path)
    try:
        kind = target.stat().st_mode
    except ValueError as error:
        raise ApiValueError(f"path: {error}.") from None
    except OSError:
        return target  # there is none
    if stat.S_ISDIR(kind):
        raise ApiValueError(f"path: {str(target)!r} is a folder: give the name of a file in it.")
    if not stat.S_ISREG(kind):
        raise ApiValueError(f"path: {str(target)!r} is no file but a device or a pipe: read the byte stream instead.")
    return target
