# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from together.generated.model import Model


class ResponseFormatText(Model):
    """Plain text: the response has no set format."""

    type: Literal["text"] = "text"
    """Type of the response format, always `text`."""

    if TYPE_CHECKING:

        def __init__(self, *, type: Literal["text"] = "text") -> None: ...
