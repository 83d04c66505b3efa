# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Model, Open
from together.generated.models.code_output import CodeOutput


class CodeExecution(Model):
    """Run of a piece of code that reached the interpreter."""

    outputs: list[CodeOutput]
    """What the code printed, showed or raised, in order."""

    session_id: str
    """Session ID. Send it with the next call to go on in the same session."""

    status: Open[Literal["success"]] | None = None
    """Status of the run, `success`. Look for an output of the type `error` to see whether
    the code raised an exception."""
