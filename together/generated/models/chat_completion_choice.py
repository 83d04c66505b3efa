# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model, Nullable
from together.generated.models.chat_completion_message import ChatCompletionMessage
from together.generated.models.finish_reason import FinishReason
from together.generated.models.logprobs_part import LogprobsPart


class ChatCompletionChoice(Model):
    """Choice: one response of the model to the conversation."""

    index: int | None = None
    """Zero-based index of the choice."""

    message: ChatCompletionMessage | None = None
    """Message that the model generated. Append it to `messages` to continue the
    conversation."""

    finish_reason: FinishReason | None = None
    """Finish reason: why the model stopped generating."""

    text: str | None = None
    """Text of the message, where the service sends it here."""

    seed: int | None = None
    """Random seed that was used. Send it again to make the same output likely. It can
    exceed a signed 64-bit integer."""

    logprobs: Nullable[LogprobsPart] = None
    """Log probabilities of the generated tokens, if `logprobs` asked for them."""

    top_logprobs: dict[str, float] | None = None
    """Log probabilities of the most likely tokens, keyed by token."""
