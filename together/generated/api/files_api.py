# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from collections.abc import Callable
from os import PathLike
from pathlib import Path

from typing_extensions import Never, Unpack

import together.generated as together
from together.generated._lazy import aiohttp
from together.generated.api_response import ApiResponse
from together.generated.files import FileTransfers
from together.generated.operation import FileContent, FormParam, Operation, Param, RequestOptions

DELETE_FILE: Operation[together.FileDeleteResponse, Never] = Operation(
    "delete_file",
    "DELETE",
    "/files/{id}",
    path_params=(Param("id", "id", required=True),),
    responses={"200": "FileDeleteResponse"},
    errors="ErrorData",
    idempotent=True,
)

GET_FILE: Operation[together.FileResponse, Never] = Operation(
    "get_file",
    "GET",
    "/files/{id}",
    path_params=(Param("id", "id", required=True),),
    responses={"200": "FileResponse"},
    errors="ErrorData",
    idempotent=True,
)

GET_FILE_CONTENT: Operation[bytes, Never] = Operation(
    "get_file_content",
    "GET",
    "/files/{id}/content",
    path_params=(Param("id", "id", required=True),),
    responses={"200": "bytes"},
    errors="ErrorData",
    accept="text/plain, application/binary",
    idempotent=True,
)

LIST_FILES: Operation[together.FileList, Never] = Operation(
    "list_files", "GET", "/files", responses={"200": "FileList"}, errors="ErrorData", idempotent=True
)

UPLOAD_FILE: Operation[together.FileResponse, Never] = Operation(
    "upload_file",
    "POST",
    "/files/upload",
    form_params=(
        FormParam("purpose", "purpose", required=True),
        FormParam("file_name", "file_name", required=True),
        FormParam("file_type", "file_type"),
        FormParam("file", "file", required=True, kind="file"),
    ),
    responses={"200": "FileResponse"},
    errors="ErrorData",
)


class FilesApi(FileTransfers):
    """Files: upload and download data for fine-tuning, batches and evaluations."""

    operations = (DELETE_FILE, GET_FILE, GET_FILE_CONTENT, LIST_FILES, UPLOAD_FILE)

    async def delete_file(self, id: str, **options: Unpack[RequestOptions]) -> together.FileDeleteResponse:
        """Delete file.

        Delete a file for good.

        Args:
            id: File ID. An upload returns it, and `GET /files` lists the IDs.
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (401 Unauthorized, 404 NotFound, 429 RateLimit).
        """
        return await self.api_client.call(DELETE_FILE, (id,), options)

    async def delete_file_with_http_info(
        self, id: str, **options: Unpack[RequestOptions]
    ) -> ApiResponse[together.FileDeleteResponse]:
        """As `delete_file`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(DELETE_FILE, (id,), options)

    async def delete_file_without_preload_content(
        self, id: str, **options: Unpack[RequestOptions]
    ) -> aiohttp.ClientResponse:
        """As `delete_file`, but return the open aiohttp response, unread."""
        return await self.api_client.open(DELETE_FILE, (id,), options)

    files_id_delete = delete_file

    async def get_file(self, id: str, **options: Unpack[RequestOptions]) -> together.FileResponse:
        """Get file.

        Get what the service knows about a file: its size, its purpose and whether it can be
        used.

        Args:
            id: File ID. An upload returns it, and `GET /files` lists the IDs.
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (401 Unauthorized, 404 NotFound, 429 RateLimit).
        """
        return await self.api_client.call(GET_FILE, (id,), options)

    async def get_file_with_http_info(
        self, id: str, **options: Unpack[RequestOptions]
    ) -> ApiResponse[together.FileResponse]:
        """As `get_file`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(GET_FILE, (id,), options)

    async def get_file_without_preload_content(
        self, id: str, **options: Unpack[RequestOptions]
    ) -> aiohttp.ClientResponse:
        """As `get_file`, but return the open aiohttp response, unread."""
        return await self.api_client.open(GET_FILE, (id,), options)

    files_id_get = get_file

    async def get_file_content(self, id: str, **options: Unpack[RequestOptions]) -> bytes:
        """Get file content.

        Download the content of a file, such as the results of a batch.

        Args:
            id: File ID. An upload returns it, and `GET /files` lists the IDs.
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (401 Unauthorized, 404 NotFound, 429 RateLimit, 500 InternalServerError).
        """
        return await self.api_client.call(GET_FILE_CONTENT, (id,), options)

    async def get_file_content_with_http_info(self, id: str, **options: Unpack[RequestOptions]) -> ApiResponse[bytes]:
        """As `get_file_content`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(GET_FILE_CONTENT, (id,), options)

    async def get_file_content_without_preload_content(
        self, id: str, **options: Unpack[RequestOptions]
    ) -> aiohttp.ClientResponse:
        """As `get_file_content`, but return the open aiohttp response, unread."""
        return await self.api_client.open(GET_FILE_CONTENT, (id,), options)

    def get_file_content_byte_stream(self, id: str, **options: Unpack[RequestOptions]) -> together.ByteStream:
        """As `get_file_content`, but stream the file, each piece as it comes."""
        return self.api_client.byte_stream(GET_FILE_CONTENT, (id,), options)

    async def get_file_content_to_file(
        self,
        path: str | PathLike[str],
        id: str,
        *,
        on_progress: Callable[[int, int | None], object] | None = None,
        **options: Unpack[RequestOptions],
    ) -> Path:
        """As `get_file_content`, but write the file to a path, which holds all of it or is left as it was.

        `on_progress` is called with the bytes that are there, and the size of the file where that is known.
        """
        arguments = (id,)
        return await self.api_client.to_file(GET_FILE_CONTENT, arguments, options, path, on_progress)

    files_id_content_get = get_file_content

    async def list_files(self, **options: Unpack[RequestOptions]) -> together.FileList:
        """List files.

        List the files of your account, uploaded and generated ones.

        Args:
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (401 Unauthorized, 429 RateLimit).
        """
        return await self.api_client.call(LIST_FILES, (), options)

    async def list_files_with_http_info(self, **options: Unpack[RequestOptions]) -> ApiResponse[together.FileList]:
        """As `list_files`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(LIST_FILES, (), options)

    async def list_files_without_preload_content(self, **options: Unpack[RequestOptions]) -> aiohttp.ClientResponse:
        """As `list_files`, but return the open aiohttp response, unread."""
        return await self.api_client.open(LIST_FILES, (), options)

    files_get = list_files

    async def upload_file(
        self,
        purpose: together.FilePurpose,
        file_name: str,
        file: FileContent,
        file_type: together.FileType | None = None,
        **options: Unpack[RequestOptions],
    ) -> together.FileResponse:
        """Upload file.

        Upload a file with data for fine-tuning, batches or evaluations.

        The service checks the content after the upload: `GET /files/{id}` tells in
        `Processed` or `processing_status` whether the file can be used.

        Args:
            purpose: Purpose of the file: `fine-tune` for training data, `batch-api` for the
                requests of a batch, `eval` for the data of an evaluation.
            file_name: Name that the file gets at the service, with its extension.
            file: Content of the file, for example one sample for fine-tuning on each
                line.
            file_type: File format of the content: `jsonl` has one JSON document on each line;
                `csv` is for the purpose `eval` alone.
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (400 BadRequest, 401 Unauthorized, 429 RateLimit, 500 InternalServerError).
        """
        return await self.api_client.call(UPLOAD_FILE, (purpose, file_name, file, file_type), options)

    async def upload_file_with_http_info(
        self,
        purpose: together.FilePurpose,
        file_name: str,
        file: FileContent,
        file_type: together.FileType | None = None,
        **options: Unpack[RequestOptions],
    ) -> ApiResponse[together.FileResponse]:
        """As `upload_file`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(UPLOAD_FILE, (purpose, file_name, file, file_type), options)

    async def upload_file_without_preload_content(
        self,
        purpose: together.FilePurpose,
        file_name: str,
        file: FileContent,
        file_type: together.FileType | None = None,
        **options: Unpack[RequestOptions],
    ) -> aiohttp.ClientResponse:
        """As `upload_file`, but return the open aiohttp response, unread."""
        return await self.api_client.open(UPLOAD_FILE, (purpose, file_name, file, file_type), options)
