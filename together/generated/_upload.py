"""Send a file to the service, whole or in parts, and take back what was sent where that fails."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeVar, cast

from pydantic import TypeAdapter, ValidationError
from typing_extensions import Never, NotRequired, TypedDict

from together.generated._checks import check_header
from together.generated._disk import to_end
from together.generated._late_import import late_import
from together.generated._request.forms import Form, FormPart
from together.generated._request.redirects import BadRedirect, target_of
from together.generated._request.request import Request
from together.generated._response.error_report import json_object
from together.generated._secret import Secret
from together.generated._together import all_of
from together.generated._upload_file import FILE_PARAM, UploadFile, parts_of
from together.generated.exceptions import ConflictException, OpenApiException, ResponseDecodeException
from together.generated.operation import Body, FormParam, Operation, Param, RequestOptions

if TYPE_CHECKING:
    from urllib3.util import Retry

    from together.generated.api_client import ApiClient
    from together.generated.api_response import ApiResponse
    from together.generated.models.file_response import FileResponse

MAX_WHOLE = 5 * 2**30
"""Bytes up to which a file is sent whole; a larger one is sent in parts."""
PARTS_AT_ONCE = 4
PUT_RETRIES = 3
"""How often the content, or a part of it, is sent again, where `_retries` does not say it."""
UNDO_SECONDS = 5.0
"""How long removing what a failed upload left may take."""
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
    form_params=(FILE_PARAM,),
)
"""Puts content where the service says, on a storage server."""


class Upload:
    """One upload of a file.

    Args:
        client: What sends its requests.
        operations: The operations of `FilesApi`, by their ids.
        file: The file.
        options: The options of each request.
        on_progress: Called with the bytes that were sent so far, and the size of the file.
    """

    def __init__(
        self,
        client: ApiClient,
        operations: Mapping[str, Operation[Any, Any]],
        file: UploadFile,
        options: RequestOptions,
        on_progress: Progress | None,
    ) -> None:
        self._client = client
        self._operations = operations
        self._file = file
        self._options = options
        self._on_progress = on_progress
        self._sent: dict[int, int] = {}  # bytes, by the number of the part

    async def run(self) -> FileResponse:
        """Send the file, and wait until the service has taken it.

        Raises:
            ApiFileError: It cannot be read, or changed meanwhile.
            ApiException: A request failed.
        """
        whole = self._file.size <= MAX_WHOLE
        return cast("FileResponse", await (self._send_whole() if whole else self._send_in_parts()))

    def _note_sent(self, number: int, count: int) -> None:
        self._sent[number] = count  # it falls where a part is sent again
        if self._on_progress is not None:
            self._on_progress(sum(self._sent.values()), self._file.size)

    async def _send_whole(self) -> Any:
        file, client, options = self._file, self._client, self._options

        async def forget(begun: ApiResponse[None]) -> None:
            await self._undo(self._operations["delete_file"], (_file_id_of(begun),))

        arguments = (file.purpose, file.name, file.type, file.checksum)
        try:
            answer = await self._begin(client.call_with_http_info(REQUEST_UPLOAD, arguments, options), forget)
        except ConflictException as error:
            return await self._already_there(error)
        file_id = _file_id_of(answer)
        if not file_id:
            raise self._unusable(REQUEST_UPLOAD, "the answer to a request for an upload names no file")
        headers: Mapping[str, str] = answer.headers or {}
        location = Secret(headers.get("Location", ""))
        del answer, headers  # their location is signed: no report of a later error is to show it
        try:
            await self._put(location, {}, file.part, 0)
            return await client.call(PREPROCESS, (file_id,), options)
        except BaseException:
            await self._undo(self._operations["delete_file"], (file_id,))
            raise

    async def _send_in_parts(self) -> Any:
        file, client, options = self._file, self._client, self._options

        async def forget(begun: dict[str, Any]) -> None:
            await self._undo(ABORT, (_ids_of(begun),))

        parts = parts_of(file)
        body: dict[str, Any] = {
            "file_name": file.name,
            "file_size": file.size,
            "num_parts": len(parts),
            "purpose": file.purpose,
            "file_type": file.type,
            "checksum": file.checksum,
        }
        try:
            answer = await self._begin(client.call(INITIATE, (body,), options), forget)
        except ConflictException as error:
            return await self._already_there(error)
        ids = _ids_of(answer)
        turns = asyncio.Semaphore(PARTS_AT_ONCE if isinstance(file.part.content, (bytes, os.PathLike)) else 1)

        async def put(number: int, place: _Place) -> dict[str, Any]:
            async with turns:
                headers = place.get("Headers") or {}
                answer = await self._put(Secret(place["URL"]), headers, parts[number - 1], number)
            return {"part_number": number, "etag": self._etag_of(answer.headers or {})}

        try:
            places = self._places_of(answer, len(parts))
            done = await all_of(put(number, place) for number, place in places.items())
            completed = await client.call(COMPLETE, ({**ids, "parts": done},), options)
        except BaseException:
            await self._undo(ABORT, (ids,))
            raise
        return await self._completed_file(completed, ids["file_id"])

    async def _completed_file(self, completed: Mapping[str, Any], file_id: str) -> Any:
        """Return the file that an upload in parts made, which the last answer may hold."""
        file = completed.get("file")
        if isinstance(file, dict):
            with suppress(ValidationError, OSError):  # or no file can be opened to load it
                from together.generated.models.file_response import FileResponse  # for files in parts alone

                return FileResponse.model_validate(file)
        return await self._stored_file(file_id)

    async def _stored_file(self, file_id: str) -> Any:
        return await self._client.call(self._operations["get_file"], (file_id,), self._options)

    async def _already_there(self, conflict: ConflictException) -> Any:
        """Return the file with the same content, where a conflict names it.

        Raises:
            ConflictException: It names none.
        """
        file_id = json_object((conflict.body or "").encode()).get("file_id")
        if not isinstance(file_id, str):
            raise conflict
        return await self._stored_file(file_id)

    async def _put(
        self, location: Secret, headers: Mapping[str, str], part: FormPart, number: int
    ) -> ApiResponse[None]:
        """Put content where the service says, without the token.

        Args:
            location: Where that is.
            headers: What the service asks for.
            part: The content.
            number: That of the part, from 1; 0: the whole file.
        """
        client, options = self._client, self._options
        url, wrong = "", ""
        try:
            url = Secret(target_of(client.configuration.host, location))
        except BadRedirect as error:
            wrong = str(error)
        if wrong:  # raised here, as a cause would hold frames with the location
            asked = INITIATE if number else REQUEST_UPLOAD
            raise self._unusable(asked, f"a file cannot be put where the service says: {wrong}")
        form = Form((part,), True, plain=True, on_sent=lambda count: self._note_sent(number, count))
        all_headers = {"User-Agent": client.user_agent, **headers}
        request = Request("PUT", url, all_headers, form, authorized=True, away=True)
        own = {"_request_timeout": options.get("_request_timeout"), "_retries": _put_retries(options.get("_retries"))}
        return await client.rest_client.request(PUT, request, own)

    async def _begin(self, request: Coroutine[Any, Any, T], forget: Callable[[T], Awaitable[None]]) -> T:
        """Await the request that begins an upload, and undo it where the task is cancelled meanwhile."""
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
        url = asked.url(self._client.configuration.host, asked.path)
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

    async def _undo(self, operation: Operation[Any, Any], arguments: tuple[Any, ...]) -> None:
        """Ask the service to forget an upload.

        A cancelled task waits for that too, for a short time.
        """

        async def call() -> None:
            with suppress(OpenApiException):  # what went wrong before is what the caller learns
                short: RequestOptions = {**self._options, "_request_timeout": UNDO_SECONDS, "_retries": 0}
                await self._client.call(operation, arguments, short)

        await to_end(asyncio.ensure_future(call()))


def _put_retries(retries: int | Retry | None) -> Retry:
    with late_import():  # only here: it takes a while to load
        from urllib3.util import Retry

    if retries is not None and not isinstance(retries, int):
        return retries
    total = PUT_RETRIES if retries is None else retries
    return Retry(total=total, read=total, status_forcelist=_BROKEN)


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
