# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model, Nullable
from together.generated.models.chat_completion_chunk_delta import ChatCompletionChunkDelta
from together.generated.models.finish_reason import FinishReason


class CompletionChunkChoice(Model):
    """New content of one choice of a streamed text completion."""

    index: int
    """Zero-based index of the choice."""

    text: str | None = None
    """Next part of the text."""

    delta: ChatCompletionChunkDelta | None = None
    """Delta: the new part in the form of a chat message, where the service sends it."""

    finish_reason: Nullable[FinishReason] = None
    """Finish reason: why the model stopped generating; null or left out until it has."""

    seed: Nullable[int] = None
    """Random seed that was used; null while it is not known. It can exceed a signed
    64-bit integer."""

    logprobs: Nullable[float] = None
    """Log probability of the new token, if `logprobs` asked for it."""
