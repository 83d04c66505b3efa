# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model
from together.generated.models.large_integer import LargeInteger
from together.generated.models.sample_stop_reason import SampleStopReason


class SampleSequence(Model):
    """Sequence of tokens that the model generated."""

    tokens: list[LargeInteger]
    """Token IDs that were generated, without those of the prompt."""

    logprobs: list[float] | None = None
    """Log probability of each generated token, for importance sampling in the loss
    function."""

    stop_reason: SampleStopReason | None = None
    """Why the sequence ended."""

    prompt_cache_hit_tokens: int | None = None
    """Number of prompt tokens that were read from a cache (prompt caching)."""

    routed_experts_key: str | None = None
    """Key of the recorded expert routing, if `return_routed_experts` asked for it.
    Send it with the training sample."""
