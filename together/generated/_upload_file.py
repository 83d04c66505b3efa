"""What is to be known of a file before it is uploaded: name, size, checksum, and whether its lines are right."""

from __future__ import annotations

import asyncio
import hashlib
import os
import threading
from collections.abc import AsyncIterable, Iterator
from typing import Any, NamedTuple

from together.generated._disk import to_end
from together.generated._request.forms import FormPart, file_part
from together.generated._request.training_data import TrainingDataCheck
from together.generated.exceptions import ApiFileError, ApiTypeError, ApiValueError
from together.generated.operation import FormParam

MAX_FILE_SIZE = 501 * 2**30 // 10
"""Bytes of the largest file that the service takes: 50.1 GiB."""
PART_SIZE = 250 * 2**20
MAX_PARTS = 250
FILE_PARAM = FormParam("file", "file", True, "file")
_BLOCK = 2**20
_TYPES = ("jsonl", "parquet", "csv")


class UploadFile(NamedTuple):
    """A file to be sent, and what was found out about it."""

    part: FormPart
    name: str
    type: str
    purpose: str
    size: int
    checksum: str


async def inspect_file(file: Any, purpose: str, file_name: str | None, *, check: bool) -> UploadFile:
    """Find out what an upload needs to know of a file, and check it.

    Args:
        file: Its path, its content, or the open file.
        purpose: What it is for.
        file_name: Its name; that of the path when None.
        check: Whether each line of a training file is checked.

    Raises:
        ApiTypeError, ApiValueError: It cannot be uploaded.
        ApiFileError: It cannot be read.
    """
    part, again = file_part(FILE_PARAM, file)
    if not again or isinstance(part.content, AsyncIterable):
        raise ApiTypeError("file must be a path, bytes, or a file in which one can seek: it is read twice.")
    if not isinstance(file_name, (str, type(None))):
        raise ApiTypeError(f"file_name must be a string, not {type(file_name).__name__}.")
    name = file_name or part.file_name or ""
    file_type = name.rpartition(".")[2].lower()
    if file_type not in _TYPES or (file_type == "csv" and purpose != "eval"):
        raise ApiValueError(
            f"file_name must end with .jsonl or .parquet, or with .csv for the purpose 'eval', not {name!r}."
        )
    checked = TrainingDataCheck() if check and purpose == "fine-tune" and file_type == "jsonl" else None
    stop = threading.Event()
    reading = asyncio.get_running_loop().run_in_executor(None, _read_through, part, checked, stop)
    size, checksum = await to_end(reading, stop.set)
    if not size:
        raise ApiValueError(f"{name!r} is empty.")
    if size > MAX_FILE_SIZE:
        raise ApiValueError(f"{name!r} has {size} bytes; the service takes {MAX_FILE_SIZE}.")
    return UploadFile(part._replace(length=size), name, file_type, purpose, size, checksum)


def _read_through(part: FormPart, check: TrainingDataCheck | None, stop: threading.Event) -> tuple[int, str]:
    """Return the size and the checksum of a file, whose lines are checked on the way."""
    size, checksum = 0, hashlib.sha256()
    for block in _blocks_of(part):
        if stop.is_set():
            break  # nobody waits for it any more
        size += len(block)
        checksum.update(block)
        if check is not None:
            check.feed(bytes(block))
    else:
        if check is not None:
            check.finish()
    return size, checksum.hexdigest()


def _blocks_of(part: FormPart) -> Iterator[bytes | memoryview]:
    content: Any = part.content
    if isinstance(content, bytes):
        view = memoryview(content)
        yield from (view[start : start + _BLOCK] for start in range(0, len(view), _BLOCK))
        return
    opened = None
    try:
        if isinstance(content, os.PathLike):
            content = opened = open(content, "rb")  # noqa: SIM115 - closed below
        content.seek(part.start)
        while block := content.read(_BLOCK):
            yield block
    except OSError as error:
        raise ApiFileError(f"the file cannot be read: {error.strerror or error}") from error
    finally:
        if opened is not None:
            opened.close()


def parts_of(file: UploadFile) -> list[FormPart]:
    """Return the parts in which a large file is sent."""
    size = max(PART_SIZE, -(-file.size // MAX_PARTS))
    begin = file.part.start
    return [
        file.part._replace(start=begin + start, length=min(size, file.size - start))
        for start in range(0, file.size, size)
    ]
