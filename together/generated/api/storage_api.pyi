# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from collections.abc import Callable, Mapping
from os import PathLike
from pathlib import Path
from typing import Any

from aiohttp import ClientResponse
from typing_extensions import Never
from urllib3.util import Retry

from together.generated.api_client import Api
from together.generated.api_response import ApiResponse
from together.generated.downloads import ByteStream
from together.generated.operation import Operation
from together.generated.timeout import Timeout

DOWNLOAD_STORAGE_FILE: Operation[bytes, Never]

class StorageApi(Api):
    """Storage: download files that were uploaded for volumes."""

    async def download_storage_file(
        self,
        filename: str,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> bytes:
        """Download storage file.

        Download a file that was uploaded for volumes.

        The service redirects to a signed URL that holds the content. Requests to that URL need
        no API key.

        Args:
            filename: File name, as it was uploaded.
            _request_timeout: Seconds for the whole call; or a pair: seconds to connect, seconds to wait for the next
                bytes; or a `Timeout`.
            _request_auth: The authorization in place of the configured one.
            _content_type: The request's `Content-Type`.
            _headers: Headers for this request; they win over the client's default headers.
            _host_index: Index of the server to call, among `Configuration.get_host_settings()`.
            _retries: As `Configuration.retries`.
            _extra_body: Fields that are added to the JSON body, or replace its own, whole.
            _extra_query: Parameters that are added to the query.
        """

    async def download_storage_file_with_http_info(
        self,
        filename: str,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[bytes]:
        """As `download_storage_file`, with the status, headers and raw body."""

    async def download_storage_file_without_preload_content(
        self,
        filename: str,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ClientResponse:
        """As `download_storage_file`, but return the open aiohttp response, unread."""

    def download_storage_file_byte_stream(
        self,
        filename: str,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ByteStream:
        """As `download_storage_file`, but stream the file, each piece as it comes."""

    async def download_storage_file_to_file(
        self,
        path: str | PathLike[str],
        filename: str,
        *,
        on_progress: Callable[[int, int | None], object] | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> Path:
        """As `download_storage_file`, but write the file to a path, which holds all of it or is left as it was.

        `on_progress` is called with the bytes that are there, and the size of the file where that is known.
        """
