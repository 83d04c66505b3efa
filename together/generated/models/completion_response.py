# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Model, Nullable
from together.generated.models.completion_choice import CompletionChoice
from together.generated.models.prompt_item import PromptItem
from together.generated.models.usage_data import UsageData


class CompletionResponse(Model):
    """Text completion: the whole response of the model."""

    id: str
    """Response ID. Quote it when you contact support."""

    object: Literal["text.completion"] = "text.completion"
    """Object type, always `text.completion`."""

    created: int
    """Unix time in seconds at which the response was created."""

    model: str
    """ID of the model that generated the text."""

    choices: list[CompletionChoice]
    """Generated choices, as many as `n` asked for."""

    prompt: list[PromptItem] | None = None
    """Prompt, returned if `echo` asked for it; it may be empty or left out."""

    usage: Nullable[UsageData] = None
    """Token usage of the call."""
