# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from pydantic import Field

from together.generated.model import Model, Open
from together.generated.models.file_purpose import FilePurpose
from together.generated.models.file_type import FileType
from together.generated.models.file_validation_report import FileValidationReport


class FileResponse(Model):
    """File: what the service knows about an uploaded or generated file, without its
    content."""

    id: str
    """File ID, as the paths below `/files` and fields such as `training_file` take it."""

    object: Open[Literal["file"]] = "file"
    """Object type, `file`; other servers may send another value."""

    created_at: int
    """Unix time in seconds at which the file was created."""

    filename: str
    """Name of the file, as it was uploaded."""

    bytes: int
    """Size of the content in bytes."""

    purpose: FilePurpose
    """Purpose of the file, which says what may use it."""

    processed: bool | None = Field(default=None, alias="Processed")
    """Whether the service has checked the file, so that jobs can use it."""

    file_type: FileType = Field(alias="FileType")
    """File format of the content."""

    processing_status: Open[Literal["PENDING", "QUEUED", "RUNNING", "COMPLETED", "FAILED", "INVALID_FORMAT"]] | None = (
        None
    )
    """Processing status: `COMPLETED` once the file can be used; `INVALID_FORMAT` if
    its content was refused."""

    validation_report: FileValidationReport | None = None
    """Result of the check of a dataset, once there is one."""
