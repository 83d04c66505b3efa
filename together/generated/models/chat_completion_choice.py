# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model, Nullable
from together.generated.models.chat_completion_message import ChatCompletionMessage
from together.generated.models.finish_reason import FinishReason
from together.generated.models.logprobs_part import LogprobsPart


class ChatCompletionChoice(Model):
    """One answer of the model to the conversation."""

    index: int | None = None
    """Place of the choice among several, counted from 0."""

    message: ChatCompletionMessage | None = None
    """What the model says. Append it to the conversation to go on from here."""

    finish_reason: FinishReason | None = None
    """Why the model stopped."""

    text: str | None = None
    """The answer as plain text, where the service sends it so."""

    seed: int | None = None
    """The seed that was used. Send it again to make a repeated answer likely. It can be
    larger than a signed 64-bit number."""

    logprobs: Nullable[LogprobsPart] = None
    """Log probabilities of the tokens, if they were asked for."""

    top_logprobs: dict[str, float] | None = None
    """Log probabilities of the most probable tokens, by token."""
