# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model


class PromptTokensDetails(Model):
    """Details of the input tokens."""

    cached_tokens: int | None = None
    """Input tokens that were read from a cache (prompt caching)."""
