# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Model


class CodeErrorOutput(Model):
    """Exception that ended the code."""

    type: Literal["error"] = "error"
    """Type of the output, always `error`."""

    data: str
    """Exception and its traceback, as text."""
