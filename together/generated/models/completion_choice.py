# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model, Nullable
from together.generated.models.finish_reason import FinishReason
from together.generated.models.logprobs_part import LogprobsPart


class CompletionChoice(Model):
    """One text that the model wrote after the prompt."""

    text: str | None = None
    """The text. It often begins with a blank, so that it can be joined to the prompt."""

    finish_reason: FinishReason | None = None
    """Why the model stopped."""

    seed: int | None = None
    """The seed that was used. Send it again to make a repeated answer likely. It can be
    larger than a signed 64-bit number."""

    logprobs: Nullable[LogprobsPart] = None
    """Log probabilities of the tokens, if they were asked for."""
