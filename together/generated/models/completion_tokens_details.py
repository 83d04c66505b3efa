# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model


class CompletionTokensDetails(Model):
    """Details of the output tokens."""

    reasoning_tokens: int | None = None
    """Output tokens that the model used for reasoning."""
