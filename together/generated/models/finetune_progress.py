# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model


class FinetuneProgress(Model):
    """Progress of a fine-tuning job: an estimate of the time that it still needs."""

    estimate_available: bool | None = None
    """Whether there is an estimate, so that `seconds_remaining` means something."""

    seconds_remaining: float | None = None
    """Estimated time to the end of the job, in seconds."""
