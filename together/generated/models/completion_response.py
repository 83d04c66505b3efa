# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Any, Literal

from together.generated.answers import CompletionAnswer
from together.generated.model import Nullable, Open
from together.generated.models.completion_choice import CompletionChoice
from together.generated.models.inference_warning import InferenceWarning
from together.generated.models.prompt_item import PromptItem
from together.generated.models.response_metadata import ResponseMetadata
from together.generated.models.usage_data import UsageData


class CompletionResponse(CompletionAnswer):
    """Text completion: the whole response of the model."""

    id: str
    """Response ID. Quote it when you contact support."""

    object: Open[Literal["text.completion"]] = "text.completion"
    """Object type, `text.completion`; other servers may send another value."""

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

    warnings: list[InferenceWarning] | None = None
    """Warnings about a call that succeeded."""

    system_fingerprint: Nullable[str] = None
    """System fingerprint: identifies the configuration that generated the response."""

    service_tier: Nullable[str] = None
    """Service tier that handled the request."""

    metadata: Nullable[ResponseMetadata] = None
    """Metadata of the response, such as the version of the model's weights."""

    prompt_token_ids: Nullable[list[int]] = None
    """Prompt as token IDs in the vocabulary of the model, where the service sends it."""

    kv_transfer_params: Nullable[dict[str, Any]] = None
    """Parameters of the transfer of the key-value cache between servers. They are internal
    to the service."""
