# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model, Nullable
from together.generated.models.finish_reason import FinishReason
from together.generated.models.logprobs_part import LogprobsPart


class CompletionChoice(Model):
    """Choice: one text that the model generated after the prompt."""

    text: str | None = None
    """Generated text. It often starts with a space, so that it can be appended to the
    prompt."""

    finish_reason: FinishReason | None = None
    """Finish reason: why the model stopped generating."""

    seed: int | None = None
    """Random seed that was used. Send it again to make the same output likely. It can
    exceed a signed 64-bit integer."""

    logprobs: Nullable[LogprobsPart] = None
    """Log probabilities of the generated tokens, if `logprobs` asked for them."""
