# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Model
from together.generated.models.embedding import Embedding


class EmbeddingsResponse(Model):
    """The vectors of the texts."""

    object: Literal["list"] = "list"
    """Says that this is a list."""

    model: str
    """Name of the model that made the vectors."""

    data: list[Embedding]
    """The vectors, one for each text."""
