"""Upload and download files: what `FilesApi` has beside its operations."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import IO, Any

from typing_extensions import Never, Unpack

from together.generated import models
from together.generated._request.options import fields_of
from together.generated._upload import Progress, Upload
from together.generated._upload_file import inspect_file
from together.generated.api_client import Api
from together.generated.operation import Operation, RequestOptions


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
    ) -> models.FileResponse:
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
        inspected = await inspect_file(file, purpose, file_name, check=check)
        return await Upload(self.api_client, self._by_id(), inspected, options, on_progress).run()

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
        return await self.api_client.to_file(self._by_id()["get_file_content"], (id,), options, path, on_progress)

    def _by_id(self) -> dict[str, Operation[Any, Any]]:
        """Return the generated operations of `FilesApi` by their ids."""
        return {operation.id: operation for operation in self.operations}


def _check_keywords(method: str, keywords: Mapping[str, Any], *names: str) -> None:
    """Check the options of a method of this class under its own name, not those of the operations that it calls."""
    operation: Operation[Any, Never] = Operation(method, "", "", responses={})
    fields_of(operation, dict.fromkeys(names), keywords)
