# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model


class PromptTopLogprobs(Model):
    """Most likely tokens at one place of the prompt, as two parallel lists."""

    logprobs: list[float] | None = None
    """Log probability of each token: 0 is certain, lower values are less likely."""

    token_ids: list[int] | None = None
    """Token IDs in the vocabulary of the model."""
