# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model, Nullable
from together.generated.models.top_logprob import TopLogprob


class TokenLogprob(Model):
    """Token of a text, with its log probability and the most likely alternatives."""

    token: str
    """Token as text."""

    logprob: float
    """Log probability of the token: 0 is certain, lower values are less likely."""

    bytes: Nullable[list[int]] = None
    """Token as UTF-8 bytes. Join those of several tokens to get a character that is split
    among them."""

    top_logprobs: Nullable[list[TopLogprob]] = None
    """Most likely tokens at this place, if `logprobs` asked for them."""
