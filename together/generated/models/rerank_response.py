# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Model, Nullable
from together.generated.models.rerank_result import RerankResult
from together.generated.models.usage_data import UsageData


class RerankResponse(Model):
    """The documents in their new order."""

    object: Literal["rerank"] = "rerank"
    """Says that this is the answer to a rerank request."""

    id: str | None = None
    """Names the answer; quote it when you ask for support."""

    model: str
    """Name of the model that sorted."""

    results: list[RerankResult]
    """The documents, the best one first."""

    usage: Nullable[UsageData] = None
    """How many tokens the call took."""
