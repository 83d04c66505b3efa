# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model, Nullable
from together.generated.models.chat_completion_chunk_delta import ChatCompletionChunkDelta
from together.generated.models.chunk_logprobs import ChunkLogprobs
from together.generated.models.error_detail import ErrorDetail
from together.generated.models.finish_reason import FinishReason
from together.generated.models.matched_stop import MatchedStop


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

    logprobs: Nullable[ChunkLogprobs] = None
    """Log probabilities of the new tokens, if `logprobs` asked for them."""

    matched_stop: Nullable[MatchedStop] = None
    """Matched stop: the stop sequence, or the ID of the token, that ended the text; null
    until then."""

    stop_reason: Nullable[MatchedStop] = None
    """Same as `matched_stop`, under the name that some models use."""

    token_ids: Nullable[list[int | None]] = None
    """Token IDs of the new text in the vocabulary of the model."""

    prompt_token_ids: Nullable[list[int]] = None
    """Prompt as token IDs in the vocabulary of the model."""

    error: Nullable[ErrorDetail | str] = None
    """Error that ended this choice; null or left out if there was none."""
