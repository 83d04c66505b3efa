# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model
from together.generated.models.completion_tokens_details import CompletionTokensDetails
from together.generated.models.prompt_tokens_details import PromptTokensDetails


class UsageData(Model):
    """How many tokens a call took."""

    prompt_tokens: int
    """Tokens of the input."""

    completion_tokens: int
    """Tokens that the model wrote."""

    total_tokens: int
    """Tokens of input and answer together."""

    cached_tokens: int | None = None
    """Tokens of the input that came from a cache, where the service says so."""

    prompt_tokens_details: PromptTokensDetails | None = None
    """More about the tokens of the input, where the service sends it."""

    completion_tokens_details: CompletionTokensDetails | None = None
    """More about the tokens of the answer, where the service sends it."""
