# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model
from together.generated.models.logprobs_part import LogprobsPart


class PromptItem(Model):
    """Prompt, returned because of `echo`."""

    text: str | None = None
    """What was sent as the prompt."""

    logprobs: LogprobsPart | None = None
    """Log probabilities of the tokens of the prompt."""
