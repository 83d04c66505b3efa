# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model, Nullable
from together.generated.models.rerank_document import RerankDocument


class RerankResult(Model):
    """A document and how well it fits."""

    index: int
    """Place of the document in the request, counted from 0."""

    relevance_score: float
    """How well the document fits; a higher value is better."""

    document: Nullable[RerankDocument] = None
    """The document; empty, null or left out if it was not asked for."""
