# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model, Nullable
from together.generated.models.chat_completion_chunk_delta import ChatCompletionChunkDelta
from together.generated.models.finish_reason import FinishReason


class ChatCompletionChunkChoice(Model):
    """New content of one choice of a streamed chat completion."""

    index: int
    """Zero-based index of the choice."""

    delta: ChatCompletionChunkDelta
    """Delta: the new part of the message."""

    finish_reason: Nullable[FinishReason] = None
    """Finish reason: why the model stopped generating; null or left out until it has."""

    text: str | None = None
    """New text, where the service sends it here."""

    role: str | None = None
    """Role of the author, where the service sends it here."""

    seed: Nullable[int] = None
    """Random seed that was used; null while it is not known. It can exceed a signed
    64-bit integer."""

    logprobs: Nullable[float] = None
    """Log probability of the new token, if `logprobs` asked for it."""

    top_logprobs: dict[str, float] | None = None
    """Log probabilities of the most likely tokens, keyed by token."""
