# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model


class PromptTokensDetails(Model):
    """More about the tokens of the input."""

    cached_tokens: int | None = None
    """How many of them came from a cache."""
