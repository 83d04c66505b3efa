# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model


class CompletionToken(Model):
    """A token that the model wrote."""

    id: int
    """Number of the token in the vocabulary of the model."""

    text: str
    """The token as text."""

    logprob: float | None = None
    """Log probability of the token."""

    special: bool | None = None
    """Whether the token is a mark such as the end of the text, and no part of it."""
