# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model, Nullable
from together.generated.models.chat_completion_chunk_delta import ChatCompletionChunkDelta
from together.generated.models.chunk_logprobs import ChunkLogprobs
from together.generated.models.error_detail import ErrorDetail
from together.generated.models.finish_reason import FinishReason
from together.generated.models.matched_stop import MatchedStop
from together.generated.models.tool_call_delta import ToolCallDelta


class ChatCompletionChunkChoice(Model):
    """New content of one choice of a streamed chat completion."""

    index: int
    """Zero-based index of the choice."""

    delta: ChatCompletionChunkDelta
    """Delta: the new part of the message."""

    tool_calls: Nullable[list[ToolCallDelta]] = None
    """Next parts of tool calls, where the service sends them here; `tool_calls` of the
    delta is then null."""

    finish_reason: Nullable[FinishReason] = None
    """Finish reason: why the model stopped generating; null or left out until it has."""

    text: str | None = None
    """New text, where the service sends it here."""

    role: str | None = None
    """Role of the author, where the service sends it here."""

    seed: Nullable[int] = None
    """Random seed that was used; null while it is not known. It can exceed a signed
    64-bit integer."""

    logprobs: Nullable[ChunkLogprobs] = None
    """Log probabilities of the new tokens, if `logprobs` asked for them."""

    top_logprobs: dict[str, float] | None = None
    """Log probabilities of the most likely tokens, keyed by token."""

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
