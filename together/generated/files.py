"""Upload and download files: what `FilesApi` has beside its operations."""

from __future__ import annotations

import asyncio
import hashlib
import os
import threading
from collections.abc import AsyncIterable, Awaitable, Callable, Coroutine, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar, cast

from pydantic import TypeAdapter, ValidationError
from typing_extensions import Never, NotRequired, TypedDict, Unpack

from together.generated._checks import check_header
from together.generated._disk import to_end
from together.generated._late_import import late_import
from together.generated._request.forms import Form, FormPart, file_part
from together.generated._request.options import fields_of
from together.generated._request.redirects import BadRedirect, target_of
from together.generated._request.request import Request
from together.generated._request.training_data import TrainingDataCheck
from together.generated._response.error_report import json_object
from together.generated._secret import Secret
from together.generated._together import all_of
from together.generated.api_client import Api
from together.generated.exceptions import (
    ApiFileError,
    ApiTypeError,
    ApiValueError,
    ConflictException,
    OpenApiException,
    ResponseDecodeException,
)
from together.generated.operation import Body, FormParam, Operation, Param, RequestOptions

if TYPE_CHECKING:
    from typing import IO

    from urllib3.util import Retry

    from together.generated.api_response import ApiResponse
    from together.generated.models.file_response import FileResponse

MAX_FILE_SIZE = 501 * 2**30 // 10
"""Bytes of the largest file that the service takes: 50.1 GiB."""
MAX_WHOLE = 5 * 2**30
"""Bytes up to which a file is sent whole; a larger one is sent in parts."""
PART_SIZE = 250 * 2**20
MAX_PARTS = 250
PARTS_AT_ONCE = 4
PUT_RETRIES = 3
"""How often the content, or a part of it, is sent again, where `_retries` does not say it."""
UNDO_SECONDS = 5.0
"""How long removing what a failed upload left may take."""
_BLOCK = 2**20
_TYPES = ("jsonl", "parquet", "csv")
_BROKEN = (500, 502, 503, 504)
"""Statuses of a storage server that are worth another try."""

T = TypeVar("T")
Progress = Callable[[int, int], object]

_ID = (Param("id", "id", True),)
_OBJECT = "dict[str, Any]"
_BODY = Body("body", _OBJECT, True)
REQUEST_UPLOAD: Operation[None, Never] = Operation(
    "request_file_upload",
    "POST",
    "/files",
    responses={"302": None},
    form_params=tuple(FormParam(name, name, True) for name in ("purpose", "file_name", "file_type", "checksum")),
)
PREPROCESS: Operation[Any, Never] = Operation(
    "preprocess_file", "POST", "/files/{id}/preprocess", responses={"200": "FileResponse"}, path_params=_ID
)
INITIATE: Operation[dict[str, Any], Never] = Operation(
    "initiate_multipart_file_upload", "POST", "/files/multipart/initiate", responses={"200": _OBJECT}, body=_BODY
)
COMPLETE: Operation[dict[str, Any], Never] = Operation(
    "complete_multipart_file_upload", "POST", "/files/multipart/complete", responses={"200": _OBJECT}, body=_BODY
)
ABORT: Operation[None, Never] = Operation(
    "abort_multipart_file_upload", "POST", "/files/multipart/abort", responses={"200": None}, body=_BODY
)
PUT: Operation[None, Never] = Operation(
    "put_file_content",
    "PUT",
    "",
    responses={"200": None},
    idempotent=True,
    needs_token=False,
    form_params=(FormParam("file", "file", True, "file"),),
)
"""Puts content where the service says, on a storage server."""


class _Upload(NamedTuple):
    """A file to be sent, and what was found out about it."""

    part: FormPart
    name: str
    type: str
    purpose: str
    size: int
    checksum: str


class FileTransfers(Api):
    """Upload and download files; the base of `FilesApi`."""

    async def upload(
        self,
        file: bytes | str | os.PathLike[str] | IO[bytes],
        purpose: str,
        *,
        file_name: str | None = None,
        check: bool = True,
        on_progress: Progress | None = None,
        **options: Unpack[RequestOptions],
    ) -> FileResponse:
        """Upload a file, and wait until the service has taken it.

        A file of more than 5 GiB is sent in parts. One that the service has already is not sent again. Where anything
        fails, or the task is cancelled, the service is asked to forget what it got.

        Args:
            file: The path of a file, its content, or a file opened with `rb`, which stays open.
            purpose: What it is for: `fine-tune`, `batch-api`, `eval`, ...
            file_name: Its name, which ends with `.jsonl`, `.parquet` or `.csv`; that of the path when None.
            check: Whether each line of a training file (`fine-tune`, `.jsonl`) is checked before anything is sent.
            on_progress: Called with the bytes that were sent so far, and the size of the file.
            **options: For each of its requests, see `RequestOptions`. `_retries` also says how often the content, or
                a part of it, is sent again; three times when it is not given.

        Returns:
            The `FileResponse`.

        Raises:
            ApiTypeError, ApiValueError: It cannot be uploaded; for a training file, names the lines that are wrong.
            ApiFileError: It cannot be read, or changed meanwhile.
            ApiException: A request failed.
        """
        _check_keywords("upload", options, "file", "purpose", "file_name", "check", "on_progress")
        upload = await _inspected(file, purpose, file_name, check=check)
        send = self._send_whole if upload.size <= MAX_WHOLE else self._send_in_parts
        sent: dict[int, int] = {}

        def note_sent(number: int, count: int) -> None:
            sent[number] = count  # it falls where a part is sent again
            if on_progress is not None:
                on_progress(sum(sent.values()), upload.size)

        return cast("FileResponse", await send(upload, options, note_sent))

    async def download(
        self,
        id: str,
        path: str | os.PathLike[str],
        *,
        on_progress: Callable[[int, int | None], object] | None = None,
        **options: Unpack[RequestOptions],
    ) -> Path:
        """Download the content of a file to a path, which holds all of it or is left as it was.

        A download that breaks off goes on where it stopped, where the service allows it.

        Args:
            id: The id of the file.
            path: Where to write it.
            on_progress: Called with the bytes that are there, and the size of the file or None.
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiTypeError, ApiValueError: Something cannot be sent, or the path is a folder.
            ApiFileError: The file cannot be written.
            ApiException: The call failed, or broke off too often.
        """
        _check_keywords("download", options, "id", "path", "on_progress")
        return await self.api_client.to_file(self._operation("get_file_content"), (id,), options, path, on_progress)

    def _operation(self, name: str) -> Operation[Any, Any]:
        """Return one of the generated operations of `FilesApi`."""
        return next(operation for operation in self.operations if operation.id == name)

    async def _send_whole(self, upload: _Upload, options: RequestOptions, note_sent: Callable[[int, int], None]) -> Any:
        client = self.api_client

        async def forget(begun: ApiResponse[None]) -> None:
            await self._undo(self._operation("delete_file"), (_file_id_of(begun),), options)

        arguments = (upload.purpose, upload.name, upload.type, upload.checksum)
        try:
            answer = await self._begin(client.call_with_http_info(REQUEST_UPLOAD, arguments, options), forget)
        except ConflictException as error:
            return await self._already_there(error, options)
        file_id = _file_id_of(answer)
        if not file_id:
            raise self._unusable(REQUEST_UPLOAD, "the answer to a request for an upload names no file")
        headers: Mapping[str, str] = answer.headers or {}
        location = Secret(headers.get("Location", ""))
        del answer, headers  # their location is signed: no report of a later error is to show it
        try:
            await self._put(location, {}, upload.part, 0, options, note_sent)
            return await client.call(PREPROCESS, (file_id,), options)
        except BaseException:
            await self._undo(self._operation("delete_file"), (file_id,), options)
            raise

    async def _send_in_parts(
        self, upload: _Upload, options: RequestOptions, note_sent: Callable[[int, int], None]
    ) -> Any:
        client = self.api_client

        async def forget(begun: dict[str, Any]) -> None:
            await self._undo(ABORT, (_ids_of(begun),), options)

        parts = _parts_of(upload)
        body: dict[str, Any] = {
            "file_name": upload.name,
            "file_size": upload.size,
            "num_parts": len(parts),
            "purpose": upload.purpose,
            "file_type": upload.type,
            "checksum": upload.checksum,
        }
        try:
            answer = await self._begin(client.call(INITIATE, (body,), options), forget)
        except ConflictException as error:
            return await self._already_there(error, options)
        ids = _ids_of(answer)
        turns = asyncio.Semaphore(PARTS_AT_ONCE if isinstance(upload.part.content, (bytes, os.PathLike)) else 1)

        async def put(number: int, place: _Place) -> dict[str, Any]:
            async with turns:
                headers = place.get("Headers") or {}
                answer = await self._put(Secret(place["URL"]), headers, parts[number - 1], number, options, note_sent)
            return {"part_number": number, "etag": self._etag_of(answer.headers or {})}

        try:
            places = self._places_of(answer, len(parts))
            done = await all_of(put(number, place) for number, place in places.items())
            completed = await client.call(COMPLETE, ({**ids, "parts": done},), options)
        except BaseException:
            await self._undo(ABORT, (ids,), options)
            raise
        file = completed.get("file")
        if isinstance(file, dict):
            with suppress(ValidationError, OSError):  # or no file can be opened to load it
                from together.generated.models.file_response import FileResponse  # for files in parts alone

                return FileResponse.model_validate(file)
        return await client.call(self._operation("get_file"), (ids["file_id"],), options)

    async def _already_there(self, conflict: ConflictException, options: RequestOptions) -> Any:
        """Return the file with the same content, where a conflict names it; else raise the conflict."""
        file_id = json_object((conflict.body or "").encode()).get("file_id")
        if not isinstance(file_id, str):
            raise conflict
        return await self.api_client.call(self._operation("get_file"), (file_id,), options)

    async def _put(
        self,
        location: Secret,
        headers: Mapping[str, str],
        part: FormPart,
        number: int,
        options: RequestOptions,
        note_sent: Callable[[int, int], None],
    ) -> ApiResponse[None]:
        """Put content where the service says; no token goes there."""
        client = self.api_client
        wrong = ""
        try:
            url = Secret(target_of(client.configuration.host, location))
        except BadRedirect as error:
            wrong = str(error)
        if wrong:  # raised here, as a cause would hold frames with the location
            asked = INITIATE if number else REQUEST_UPLOAD
            raise self._unusable(asked, f"a file cannot be put where the service says: {wrong}")
        form = Form((part,), True, plain=True, on_sent=lambda count: note_sent(number, count))
        all_headers = {"User-Agent": client.user_agent, **headers}
        request = Request("PUT", url, all_headers, form, authorized=True, away=True)
        retries = options.get("_retries")
        own = {"_request_timeout": options.get("_request_timeout")}
        return await client.rest_client.request(PUT, request, {**own, "_retries": _put_retries(retries)})

    async def _begin(self, request: Coroutine[Any, Any, T], forget: Callable[[T], Awaitable[None]]) -> T:
        """Await the request that begins an upload; where the task is cancelled meanwhile, undo what it began."""
        begun = asyncio.ensure_future(request)
        try:
            return await asyncio.shield(begun)
        except asyncio.CancelledError:

            async def undo(begun: asyncio.Future[T]) -> None:
                await asyncio.wait([begun], timeout=UNDO_SECONDS)
                if not begun.done():
                    begun.cancel()
                elif not begun.cancelled() and begun.exception() is None:
                    await forget(begun.result())

            await to_end(asyncio.ensure_future(undo(begun)))
            raise
        finally:
            del begun  # else its error and this frame would hold each other, and the file, in a circle

    def _unusable(self, asked: Operation[Any, Any], reason: str) -> ResponseDecodeException:
        """Make the error for an answer with which an upload cannot go on."""
        url = asked.url(self.api_client.configuration.host, asked.path)
        return ResponseDecodeException(reason=reason, method=asked.method, url=url)

    def _places_of(self, answer: Mapping[str, Any], count: int) -> dict[int, _Place]:
        """Return where each part is to be put, by its number."""
        try:
            places = _checked_places(answer)
        except ValueError as error:
            reason = f"in the answer to a request for an upload in parts, {error}"
            raise self._unusable(INITIATE, reason) from None  # the cause holds URLs, which are secrets
        if sorted(places) != list(range(1, count + 1)):
            raise self._unusable(INITIATE, "the answer to a request for an upload in parts names other parts")
        return places

    def _etag_of(self, headers: Mapping[str, str]) -> str:
        """Return the `ETag` of a part, without quotes."""
        etag = headers.get("ETag", "").strip('"')
        if not etag:
            raise self._unusable(INITIATE, "the answer to a part of an upload has no ETag")
        return etag

    async def _undo(self, operation: Operation[Any, Any], arguments: tuple[Any, ...], options: RequestOptions) -> None:
        """Ask the service to forget an upload; also a cancelled task waits for that, for a short time."""

        async def call() -> None:
            with suppress(OpenApiException):  # what went wrong before is what the caller learns
                short: RequestOptions = {**options, "_request_timeout": UNDO_SECONDS, "_retries": 0}
                await self.api_client.call(operation, arguments, short)

        await to_end(asyncio.ensure_future(call()))


def _check_keywords(method: str, keywords: Mapping[str, Any], *names: str) -> None:
    """Check the options of a method of this class, and name that method, not the operations that it calls."""
    operation: Operation[Any, Never] = Operation(method, "", "", responses={})
    fields_of(operation, dict.fromkeys(names), keywords)


def _put_retries(retries: int | Retry | None) -> Retry:
    with late_import():  # only here: it takes a while to load
        from urllib3.util import Retry

    if retries is not None and not isinstance(retries, int):
        return retries
    total = PUT_RETRIES if retries is None else retries
    return Retry(total=total, read=total, status_forcelist=_BROKEN)


# -- the file


async def _inspected(file: Any, purpose: str, file_name: str | None, *, check: bool) -> _Upload:
    """Find out what is to be known of a file, and check it, in a thread."""
    part, again = file_part(FormParam("file", "file", True, "file"), file)
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
    return _Upload(part._replace(length=size), name, file_type, purpose, size, checksum)


def _read_through(part: FormPart, check: TrainingDataCheck | None, stop: threading.Event) -> tuple[int, str]:
    """Return the size and the checksum of a file; check its lines on the way."""
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


def _parts_of(upload: _Upload) -> list[FormPart]:
    size = max(PART_SIZE, -(-upload.size // MAX_PARTS))
    begin = upload.part.start
    return [
        upload.part._replace(start=begin + start, length=min(size, upload.size - start))
        for start in range(0, upload.size, size)
    ]


class _Place(TypedDict):
    """Where a part is to be put."""

    PartNumber: int
    URL: str
    Headers: NotRequired[dict[str, str] | None]


class _Initiated(TypedDict):
    """The answer to a request for an upload in parts."""

    upload_id: str
    file_id: str
    parts: list[_Place]


def _checked_places(answer: Mapping[str, Any]) -> dict[int, _Place]:
    """Return where each part is to be put, by its number.

    Raises:
        ValueError: The answer is not as it should be; says where, and quotes nothing of it.
    """
    try:
        initiated = TypeAdapter(_Initiated).validate_python(answer, strict=True)
    except ValidationError as error:
        wrong = error.errors(include_url=False)[0]
        raise ValueError(f"{'.'.join(map(str, wrong['loc']))}: {wrong['msg']}") from None
    places = {place["PartNumber"]: place for place in initiated["parts"]}
    for place in places.values():
        for name, value in (place.get("Headers") or {}).items():
            check_header(name, value, "Headers")
    return places


def _file_id_of(answer: ApiResponse[None]) -> str | None:
    headers: Mapping[str, str] = answer.headers or {}
    return headers.get("X-Together-File-Id")


def _ids_of(answer: Mapping[str, Any]) -> dict[str, Any]:
    return {name: answer.get(name) for name in ("upload_id", "file_id")}
