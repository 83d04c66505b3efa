# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Model, Nullable, Open
from together.generated.models.rerank_result import RerankResult
from together.generated.models.usage_data import UsageData


class RerankResponse(Model):
    """Rerank response: the documents, sorted by relevance."""

    object: Open[Literal["rerank"]] = "rerank"
    """Object type, `rerank`; other servers may send another value."""

    id: str | None = None
    """Response ID. Quote it when you contact support."""

    model: str
    """ID of the model that ranked the documents."""

    results: list[RerankResult]
    """Results, the most relevant document first."""

    usage: Nullable[UsageData] = None
    """Token usage of the call."""
