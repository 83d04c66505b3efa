# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model, Nullable
from together.generated.models.code_error import CodeError
from together.generated.models.code_execution import CodeExecution


class ExecuteCodeResponse(Model):
    """Result of a run: either `data` or `errors` is null. An exception of the code itself is
    one of the outputs in `data`."""

    errors: Nullable[list[CodeError]]
    """Errors that kept the code from running, such as an expired session; null if there
    were none."""

    data: Nullable[CodeExecution]
    """Outputs of the code and the session that it ran in; null if it could not run."""
