# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model


class LogprobsPart(Model):
    """How probable the tokens of a text were to the model. The lists run in parallel: the
    same place in each is about the same token."""

    token_ids: list[int] | None = None
    """Numbers of the tokens in the vocabulary of the model."""

    tokens: list[str] | None = None
    """The tokens as text."""

    token_logprobs: list[float] | None = None
    """Log probability of each token."""

    top_logprobs: dict[str, float] | None = None
    """Log probabilities of the most probable tokens, by token."""
