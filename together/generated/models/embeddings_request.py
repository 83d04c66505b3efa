# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING

from together.generated.model import RequestBody
from together.generated.models.embeddings_input import EmbeddingsInput
from together.generated.models.embeddings_model_name import EmbeddingsModelName

if TYPE_CHECKING:
    from together.generated.dicts import EmbeddingsInputInput, EmbeddingsModelNameInput


class EmbeddingsRequest(RequestBody):
    """Embeddings request: the texts to embed, and the model."""

    model: EmbeddingsModelName
    """Model ID of the embedding model."""

    input: EmbeddingsInput
    """Text to embed, or a list of texts. Each text gets one vector."""

    if TYPE_CHECKING:

        def __init__(self, *, model: EmbeddingsModelNameInput, input: EmbeddingsInputInput) -> None: ...
