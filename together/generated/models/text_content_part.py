# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from together.generated.model import Model


class TextContentPart(Model):
    """Text content part."""

    type: Literal["text"] = "text"
    """Type of the content part, always `text`."""

    text: str
    """What the part says, for the model to read."""

    if TYPE_CHECKING:

        def __init__(self, *, text: str, type: Literal["text"] = "text") -> None: ...
