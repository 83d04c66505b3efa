# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model
from together.generated.models.sample_rollout import SampleRollout


class SampleResult(Model):
    """Result of sampling, one entry for each prompt."""

    rollouts: list[SampleRollout] | None = None
    """Samples of each prompt, in older versions of the API."""

    results: list[SampleRollout] | None = None
    """Samples of each prompt, in the order of the request."""
