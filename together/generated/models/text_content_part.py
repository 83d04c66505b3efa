# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Model


class TextContentPart(Model):
    """A part of a message that is text."""

    type: Literal["text"] = "text"
    """Marks the part as text."""

    text: str
    """The text."""
