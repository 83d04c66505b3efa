# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import RequestBody
from together.generated.models.embeddings_input import EmbeddingsInput
from together.generated.models.embeddings_model_name import EmbeddingsModelName


class EmbeddingsRequest(RequestBody):
    """The texts to turn into vectors, and the model that is to do it."""

    model: EmbeddingsModelName
    """Name of the embedding model."""

    input: EmbeddingsInput
    """One text, or a list of texts."""
