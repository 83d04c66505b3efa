# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model
from together.generated.models.code_error import CodeError
from together.generated.models.code_session_list_data import CodeSessionListData


class CodeSessionList(Model):
    """Sessions of the code interpreter that have not expired."""

    data: CodeSessionListData | None = None
    """Sessions, below one more level."""

    errors: list[CodeError] | None = None
    """Errors of the listing, if there were any."""
