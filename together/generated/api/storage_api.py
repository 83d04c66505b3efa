# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from collections.abc import Callable
from os import PathLike
from pathlib import Path

from typing_extensions import Never, Unpack

import together.generated as together
from together.generated._lazy import aiohttp
from together.generated.api_client import Api
from together.generated.api_response import ApiResponse
from together.generated.operation import Operation, Param, RequestOptions

DOWNLOAD_STORAGE_FILE: Operation[bytes, Never] = Operation(
    "download_storage_file",
    "GET",
    "/deployments/storage/{filename}",
    path_params=(Param("filename", "filename", required=True),),
    responses={"2XX": "bytes"},
    errors="dict[str, str]",
    accept="*/*",
    idempotent=True,
)


class StorageApi(Api):
    """Storage: download files that were uploaded for volumes."""

    operations = (DOWNLOAD_STORAGE_FILE,)

    async def download_storage_file(self, filename: str, **options: Unpack[RequestOptions]) -> bytes:
        """Download storage file.

        Download a file that was uploaded for volumes.

        The service redirects to a signed URL that holds the content. Requests to that URL need
        no API key.

        Args:
            filename: File name, as it was uploaded.
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (307 307, 400 BadRequest, 404 NotFound, 500 InternalServerError).
        """
        return await self.api_client.call(DOWNLOAD_STORAGE_FILE, (filename,), options)

    async def download_storage_file_with_http_info(
        self, filename: str, **options: Unpack[RequestOptions]
    ) -> ApiResponse[bytes]:
        """As `download_storage_file`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(DOWNLOAD_STORAGE_FILE, (filename,), options)

    async def download_storage_file_without_preload_content(
        self, filename: str, **options: Unpack[RequestOptions]
    ) -> aiohttp.ClientResponse:
        """As `download_storage_file`, but return the open aiohttp response, unread."""
        return await self.api_client.open(DOWNLOAD_STORAGE_FILE, (filename,), options)

    def download_storage_file_byte_stream(
        self, filename: str, **options: Unpack[RequestOptions]
    ) -> together.ByteStream:
        """As `download_storage_file`, but stream the file, each piece as it comes."""
        return self.api_client.byte_stream(DOWNLOAD_STORAGE_FILE, (filename,), options)

    async def download_storage_file_to_file(
        self,
        path: str | PathLike[str],
        filename: str,
        *,
        on_progress: Callable[[int, int | None], object] | None = None,
        **options: Unpack[RequestOptions],
    ) -> Path:
        """As `download_storage_file`, but write the file to a path, which holds all of it or is left as it was.

        `on_progress` is called with the bytes that are there, and the size of the file where that is known.
        """
        arguments = (filename,)
        return await self.api_client.to_file(DOWNLOAD_STORAGE_FILE, arguments, options, path, on_progress)
