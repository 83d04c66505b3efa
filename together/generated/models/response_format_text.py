# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Model


class ResponseFormatText(Model):
    """The answer may be any text."""

    type: Literal["text"] = "text"
    """Asks for text."""
