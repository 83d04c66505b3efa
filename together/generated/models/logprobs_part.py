# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model


class LogprobsPart(Model):
    """Log probabilities of the tokens of a text. The lists run in parallel: the same index in
    each belongs to the same token."""

    token_ids: list[int] | None = None
    """Token IDs in the vocabulary of the model."""

    tokens: list[str] | None = None
    """Tokens as text."""

    token_logprobs: list[float] | None = None
    """Log probability of each token: 0 is certain, lower values are less likely."""

    top_logprobs: dict[str, float] | None = None
    """Log probabilities of the most likely tokens, keyed by token."""
