# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Model, Open


class CodeStreamOutput(Model):
    """Text that the code printed."""

    type: Open[Literal["stdout", "stderr"]]
    """Stream that the text was written to, standard output or standard error."""

    data: str
    """Printed text, with its line breaks."""
