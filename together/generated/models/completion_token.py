# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model


class CompletionToken(Model):
    """Token that the model generated."""

    id: int
    """Token ID in the vocabulary of the model."""

    text: str
    """Characters that the token stands for."""

    logprob: float | None = None
    """Log probability of the token."""

    special: bool | None = None
    """Special token: whether it marks something, such as the end of the text, and is no
    part of it."""
