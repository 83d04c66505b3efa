# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Model, Open
from together.generated.models.embedding import Embedding


class EmbeddingsResponse(Model):
    """Embeddings of the input texts."""

    object: Open[Literal["list"]] = "list"
    """Object type, `list`; other servers may send another value."""

    model: str
    """ID of the model that made the embeddings."""

    data: list[Embedding]
    """Embeddings, one for each input text. Each tells by `index` to which text it
    belongs."""
