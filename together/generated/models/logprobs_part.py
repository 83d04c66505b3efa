# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model, Nullable
from together.generated.models.token_logprob import TokenLogprob
from together.generated.models.top_logprobs import TopLogprobs


class LogprobsPart(Model):
    """Log probabilities of the tokens of a text, in one of two forms. Either lists that run in
    parallel (the same index in each belongs to the same token), or `content`, one object
    for each token. Which one comes depends on the model."""

    token_ids: Nullable[list[int | None]] = None
    """Token IDs in the vocabulary of the model; null where one is not known."""

    tokens: Nullable[list[str]] = None
    """Tokens as text."""

    token_logprobs: Nullable[list[float | None]] = None
    """Log probability of each token: 0 is certain, lower values are less likely. Null for
    the first token of a prompt, which nothing precedes."""

    top_logprobs: Nullable[TopLogprobs] = None
    """Log probabilities of the most likely tokens at each place."""

    content: Nullable[list[TokenLogprob]] = None
    """Tokens with their log probabilities, in the form of one object for each."""
