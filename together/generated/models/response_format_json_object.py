# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from together.generated.model import Model


class ResponseFormatJsonObject(Model):
    """JSON mode: the response is a JSON object with any fields."""

    type: Literal["json_object"] = "json_object"
    """Type of the response format, always `json_object`."""

    if TYPE_CHECKING:

        def __init__(self, *, type: Literal["json_object"] = "json_object") -> None: ...
