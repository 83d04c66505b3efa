# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model


class CompletionTokensDetails(Model):
    """More about the tokens that the model wrote."""

    reasoning_tokens: int | None = None
    """How many of them are reasoning."""
