# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Model, Nullable
from together.generated.models.completion_choice import CompletionChoice
from together.generated.models.prompt_item import PromptItem
from together.generated.models.usage_data import UsageData


class CompletionResponse(Model):
    """The whole answer of the model."""

    id: str
    """Names the answer; quote it when you ask for support."""

    object: Literal["text.completion"] = "text.completion"
    """Says that this is a whole answer."""

    created: int
    """When the answer was made, in seconds since 1970 (Unix time)."""

    model: str
    """Name of the model that answered."""

    choices: list[CompletionChoice]
    """The answers, as many as `n` asked for."""

    prompt: list[PromptItem] | None = None
    """The prompt, as `echo` asks for it; it may be empty or left out."""

    usage: Nullable[UsageData] = None
    """How many tokens the call took."""
