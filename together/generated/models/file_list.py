# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model
from together.generated.models.file_response import FileResponse


class FileList(Model):
    """File list: the files of your account."""

    data: list[FileResponse]
    """Files of your account, without their content."""
