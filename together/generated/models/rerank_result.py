# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model, Nullable
from together.generated.models.rerank_document import RerankDocument


class RerankResult(Model):
    """Rerank result: one document and its relevance."""

    index: int
    """Zero-based index of the document in the request."""

    relevance_score: float
    """Relevance score: how well the document fits the query. Higher is better."""

    document: Nullable[RerankDocument] = None
    """Document; empty, null or left out unless `return_documents` asked for it."""
