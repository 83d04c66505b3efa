# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Model, Open
from together.generated.models.code_display_data import CodeDisplayData


class CodeDisplayOutput(Model):
    """Something to display, such as a chart, in one or more formats."""

    type: Open[Literal["display_data", "execute_result"]]
    """`display_data` for what the code displayed, `execute_result` for the value of its
    last expression."""

    data: CodeDisplayData
    """Content, once in each format. Choose the richest one that you can show."""
