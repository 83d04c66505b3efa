"""Write a form (`multipart/form-data`), or a file by itself, piece by piece: files are never held whole."""

from __future__ import annotations

import asyncio
import os
import uuid
from collections.abc import AsyncIterable, AsyncIterator, Callable
from typing import IO, Any

import aiohttp
from aiohttp.abc import AbstractStreamWriter

from together.generated._disk import in_thread
from together.generated._request.forms import Form, FormPart
from together.generated._transport.deadlines import Deadlines
from together.generated.exceptions import ApiFileError, ApiTypeError, OpenApiException

PIECE = 2**18
"""How many bytes are read and written at once."""

_ESCAPED = str.maketrans({'"': "%22", "\r": "%0D", "\n": "%0A"})
"""What HTML says of names in a form."""


class FormBody(aiohttp.Payload):
    """A form, or a file by itself, that is written behind the headers of its request."""

    def __init__(self, form: Form, on_written: Callable[[], None]) -> None:
        self._boundary = uuid.uuid4().hex
        media_type = "application/octet-stream" if form.plain else f"multipart/form-data; boundary={self._boundary}"
        super().__init__(form, headers=None, content_type=media_type)
        self._form = form
        self._on_written = on_written
        self._files: dict[int, IO[bytes]] = {}  # those that were opened here, by the index of their part
        self._sizes: list[int | None] = []
        self._sent = 0
        self._failure: Exception | None = None
        self._callback_failed = False

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
            content, size = part.content, None
            if isinstance(content, bytes):
                size = len(content) - part.start
            elif isinstance(content, os.PathLike):
                try:
                    self._files[index] = file = open(content, "rb")  # noqa: SIM115 - closed by close_files
                    size = os.fstat(file.fileno()).st_size - part.start
                except OSError as error:
                    raise _unreadable(part, error) from error
            elif not isinstance(content, AsyncIterable):
                size = _size_of(content, part.start)
            if size is not None and part.length is not None:
                if size < part.length:
                    raise _shorter(part)
                size = part.length
            sizes.append(size)
        return sizes

    def raise_failure(self, error: BaseException) -> None:
        """Raise what the caller's own content or callback raised, if that is why a request failed.

        Args:
            error: The error of the request.

        Raises:
            ApiFileError: The content failed.
            Exception: The callback failed; its own error.
        """
        failure = self._failure
        if failure is None or isinstance(error, asyncio.CancelledError):
            return
        error.args = ()  # it names the connection, and with it the password of a proxy
        if self._callback_failed or isinstance(failure, OpenApiException):
            raise failure
        raise ApiFileError(f"what was to be sent failed: {type(failure).__name__}: {failure}") from failure

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
            total += len(self._head(part)) + size + len(self._tail())
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
                async for piece in self._noting_failures(self._pieces(index, part)):
                    await self._write(writer, piece)
                await self._write(writer, self._tail())
            await self._write(writer, self._end())
        finally:
            self.close_files()

    async def _write(self, writer: AbstractStreamWriter, piece: bytes | memoryview) -> None:
        if piece:
            await writer.write(piece)
            self._on_written()
            self._sent += len(piece)
            if self._form.on_sent is not None:
                self._note_sent(self._form.on_sent)

    def _note_sent(self, on_sent: Callable[[int], object]) -> None:
        try:
            on_sent(self._sent)
        except Exception as error:
            self._failure, self._callback_failed = error, True
            raise

    async def _noting_failures(self, pieces: AsyncIterator[bytes | memoryview]) -> AsyncIterator[bytes | memoryview]:
        """Iterate over the content of a part; what it raises is the caller's, not the connection's."""
        while True:
            try:
                piece = await anext(pieces)
            except StopAsyncIteration:
                return
            except Exception as error:
                self._failure = error
                raise
            yield piece

    async def _pieces(self, index: int, part: FormPart) -> AsyncIterator[bytes | memoryview]:
        content: Any = part.content
        if isinstance(content, bytes):
            view = memoryview(content)[part.start :][: self._sizes[index]]
            for start in range(0, len(view), PIECE):
                yield view[start : start + PIECE]
                await asyncio.sleep(0)
        elif isinstance(content, AsyncIterable):
            async for piece in content:
                if not isinstance(piece, (bytes, bytearray, memoryview)):
                    raise ApiTypeError(f"{part.name} must give bytes, not {type(piece).__name__}.")
                yield bytes(piece)
        else:
            async for piece in self._read(index, part):
                yield piece

    async def _read(self, index: int, part: FormPart) -> AsyncIterator[bytes]:
        """Read a file, as much of it as was announced."""
        file: Any = self._files.get(index, part.content)
        left = self._sizes[index]
        run = in_thread if index in self._files else _in_thread_of_caller
        try:
            if left is not None:
                await run(file.seek, part.start)
            while left is None or left > 0:
                piece = await run(file.read, PIECE if left is None else min(PIECE, left))
                if not piece:
                    break
                if not isinstance(piece, (bytes, bytearray, memoryview)):
                    raise ApiTypeError(f"{part.name} must give bytes, not {type(piece).__name__}.")
                left = None if left is None else left - len(piece)
                yield bytes(piece)
        except (OSError, ValueError) as error:
            raise _unreadable(part, error) from error
        if left:
            raise _shorter(part)

    def _head(self, part: FormPart) -> bytes:
        if self._form.plain:
            return b""
        lines = [f'--{self._boundary}\r\nContent-Disposition: form-data; name="{part.name.translate(_ESCAPED)}"']
        if part.file_name is not None:
            lines[0] += f'; filename="{part.file_name.translate(_ESCAPED)}"'
        if part.media_type is not None:
            lines.append(f"Content-Type: {part.media_type}")
        return ("\r\n".join(lines) + "\r\n\r\n").encode()

    def _tail(self) -> bytes:
        return b"" if self._form.plain else b"\r\n"

    def _end(self) -> bytes:
        return b"" if self._form.plain else f"--{self._boundary}--\r\n".encode()


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


async def _in_thread_of_caller(function: Callable[..., Any], *arguments: Any) -> Any:
    """Run a function of a file that the caller opened in a thread; it may wait for long, as that of a pipe does."""
    return await asyncio.get_running_loop().run_in_executor(None, function, *arguments)


def _size_of(file: IO[bytes], start: int) -> int | None:
    """Return how many bytes an open file has from a position on; None where that cannot be told."""
    try:
        if not file.seekable():
            return None
        end = file.seek(0, os.SEEK_END)
        file.seek(start)
    except (OSError, ValueError, AttributeError):
        return None
    return max(0, end - start)


def _shorter(part: FormPart) -> ApiFileError:
    return ApiFileError(f"the file for {part.name} became shorter while it was sent")


def _unreadable(part: FormPart, error: Exception) -> ApiFileError:
    reason = getattr(error, "strerror", None) or str(error)
    return ApiFileError(f"the file for {part.name} cannot be read: {reason}")
