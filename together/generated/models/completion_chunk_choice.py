# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model, Nullable
from together.generated.models.chat_completion_chunk_delta import ChatCompletionChunkDelta
from together.generated.models.finish_reason import FinishReason


class CompletionChunkChoice(Model):
    """What is new in one choice of a streamed answer."""

    index: int
    """Place of the choice among several, counted from 0."""

    text: str | None = None
    """The new piece of the text."""

    delta: ChatCompletionChunkDelta | None = None
    """The new piece in the form that a chat has, where the service sends it so."""

    finish_reason: Nullable[FinishReason] = None
    """Why the model stopped; null or left out until it did."""

    seed: Nullable[int] = None
    """The seed that was used; null where it is not told. It can be larger than a signed
    64-bit number."""

    logprobs: Nullable[float] = None
    """Log probability of the new token, if it was asked for."""
