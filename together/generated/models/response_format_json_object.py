# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Model


class ResponseFormatJsonObject(Model):
    """The answer must be a JSON object, of whatever form."""

    type: Literal["json_object"] = "json_object"
    """Asks for a JSON object."""
