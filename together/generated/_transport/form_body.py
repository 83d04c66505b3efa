"""Write a form (`multipart/form-data`) piece by piece: files are never held whole."""

from __future__ import annotations

import asyncio
import os
import uuid
from collections.abc import AsyncIterable, AsyncIterator, Callable
from typing import IO, Any, TypeVar

import aiohttp
from aiohttp.abc import AbstractStreamWriter

from together.generated._request.forms import Form, FormPart
from together.generated._transport.deadlines import Deadlines
from together.generated.exceptions import ApiFileError, ApiTypeError, OpenApiException

PIECE = 2**18
"""How many bytes are read and written at once."""

T = TypeVar("T")
_ESCAPED = str.maketrans({'"': "%22", "\r": "%0D", "\n": "%0A"})
"""What HTML says of names in a form."""


class FormBody(aiohttp.Payload):
    """A form that is written behind the headers of its request.

    Attributes:
        failure: Why it could not be written to its end, where that is the caller's side: a file that cannot be read.
    """

    def __init__(self, form: Form, on_written: Callable[[], None]) -> None:
        self._boundary = uuid.uuid4().hex
        super().__init__(form, headers=None, content_type=f"multipart/form-data; boundary={self._boundary}")
        self._form = form
        self._on_written = on_written
        self._files: dict[int, IO[bytes]] = {}  # those that were opened here, by the index of their part
        self._sizes: list[int | None] = []
        self.failure: Exception | None = None

    async def open(self) -> None:
        """Open the files that are given as paths, and find the sizes of all parts, before anything is sent.

        Raises:
            ApiFileError: A file cannot be read.
        """
        try:
            self._sizes = await in_thread(self._open)
        except BaseException:
            self.close_files()
            raise

    def _open(self) -> list[int | None]:
        sizes: list[int | None] = []
        for index, part in enumerate(self._form.parts):
            content = part.content
            if isinstance(content, bytes):
                sizes.append(len(content))
            elif isinstance(content, os.PathLike):
                try:
                    self._files[index] = open(content, "rb")  # noqa: SIM115 - closed by close_files
                    sizes.append(os.fstat(self._files[index].fileno()).st_size)
                except OSError as error:
                    raise _unreadable(part, error) from error
            elif isinstance(content, AsyncIterable):
                sizes.append(None)
            else:
                sizes.append(_size_of(content, part.start))
        return sizes

    def cause_of(self, error: BaseException) -> BaseException:
        """Return why a request failed: what the caller's own content raised, if that was it."""
        failure = self.failure
        if failure is None or isinstance(error, asyncio.CancelledError):
            return error
        if isinstance(failure, OpenApiException):
            return failure
        wrapped = ApiFileError(f"the content that was to be sent failed: {type(failure).__name__}: {failure}")
        wrapped.__cause__ = failure
        return wrapped

    def close_files(self) -> None:
        """Close the files that were opened here; may be called again."""
        for file in self._files.values():
            file.close()
        self._files = {}

    @property
    def size(self) -> int | None:
        """Return its size in bytes; None where that is not known before it is read."""
        total = len(self._end())
        for part, size in zip(self._form.parts, self._sizes, strict=True):
            if size is None:
                return None
            total += len(self._head(part)) + size + 2
        return total

    def decode(self, encoding: str = "utf-8", errors: str = "strict") -> str:
        """Refuse: it is not held whole."""
        raise TypeError("a form is not held whole")

    async def as_bytes(self, encoding: str = "utf-8", errors: str = "strict") -> bytes:
        """Refuse: it is not held whole."""
        raise TypeError("a form is not held whole")

    async def write(self, writer: AbstractStreamWriter) -> None:
        """Write it."""
        await self.write_with_length(writer, None)

    async def write_with_length(self, writer: AbstractStreamWriter, content_length: int | None) -> None:
        """Write it; its size is what the headers announce."""
        try:
            writer.send_headers()
            for index, part in enumerate(self._form.parts):
                await self._write(writer, self._head(part))
                written = 0
                async for piece in self._pieces(index, part):
                    written += len(piece)
                    await self._write(writer, piece)
                size = self._sizes[index]
                if size is not None and written != size:
                    raise ApiFileError(f"the file for {part.name} changed while it was sent")
                await self._write(writer, b"\r\n")
            await self._write(writer, self._end())
        except Exception as error:
            if not isinstance(error, (aiohttp.ClientError, ConnectionError)):
                self.failure = error
            raise
        finally:
            self.close_files()

    async def _write(self, writer: AbstractStreamWriter, piece: bytes | memoryview) -> None:
        await writer.write(piece)
        self._on_written()

    async def _pieces(self, index: int, part: FormPart) -> AsyncIterator[bytes | memoryview]:
        content: Any = part.content
        if isinstance(content, bytes):
            view = memoryview(content)
            for start in range(0, len(view), PIECE):
                yield view[start : start + PIECE]
                await asyncio.sleep(0)
        elif not isinstance(content, AsyncIterable):
            file, left = self._files.get(index, content), self._sizes[index]
            if file is content and left is not None:
                await in_thread(file.seek, part.start)
            while left is None or left > 0:
                try:
                    piece = await in_thread(file.read, PIECE if left is None else min(PIECE, left))
                except (OSError, ValueError) as error:
                    raise _unreadable(part, error) from error
                if not piece:
                    return
                left = None if left is None else left - len(piece)
                yield piece
        else:
            async for piece in content:
                if not isinstance(piece, (bytes, bytearray, memoryview)):
                    raise ApiTypeError(f"{part.name} must give bytes, not {type(piece).__name__}.")
                yield bytes(piece)

    def _head(self, part: FormPart) -> bytes:
        lines = [f'--{self._boundary}\r\nContent-Disposition: form-data; name="{part.name.translate(_ESCAPED)}"']
        if part.file_name is not None:
            lines[0] += f'; filename="{part.file_name.translate(_ESCAPED)}"'
        if part.media_type is not None:
            lines.append(f"Content-Type: {part.media_type}")
        return ("\r\n".join(lines) + "\r\n\r\n").encode()

    def _end(self) -> bytes:
        return f"--{self._boundary}--\r\n".encode()


async def open_form(form: Form, deadlines: Deadlines) -> FormBody:
    """Make the body of a form, its files open.

    Args:
        form: The form.
        deadlines: The deadlines of the call: the timeout of the first byte begins anew with each piece that is written.

    Raises:
        ApiFileError: A file cannot be read.
    """

    def note_written() -> None:
        if deadlines.call.response is None:
            deadlines.enter_phase("first_byte", deadlines.timeouts.first_byte)

    body = FormBody(form, note_written)
    await body.open()
    return body


async def in_thread(function: Callable[..., T], *arguments: Any) -> T:
    """Run a function that waits for a disk in a thread."""
    return await asyncio.get_running_loop().run_in_executor(None, function, *arguments)


def _size_of(file: IO[bytes], start: int) -> int | None:
    """Return how many bytes an open file has from a position on; None where that cannot be told."""
    try:
        if not file.seekable():
            return None
        end = file.seek(0, os.SEEK_END)
        file.seek(start)
    except (OSError, AttributeError):
        return None
    return max(0, end - start)


def _unreadable(part: FormPart, error: Exception) -> ApiFileError:
    reason = getattr(error, "strerror", None) or str(error)
    return ApiFileError(f"the file for {part.name} cannot be read: {reason}")
