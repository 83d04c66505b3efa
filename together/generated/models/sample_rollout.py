# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model
from together.generated.models.policy_version_segment import PolicyVersionSegment
from together.generated.models.prompt_top_logprobs import PromptTopLogprobs
from together.generated.models.sample_sequence import SampleSequence


class SampleRollout(Model):
    """Samples of one prompt."""

    sequences: list[SampleSequence]
    """Sampled sequences, as many as `num_samples` asked for."""

    policy_segments: list[PolicyVersionSegment] | None = None
    """Weight versions that generated the tokens, as the weights may change while
    sampling."""

    prompt_logprobs: list[float] | None = None
    """Log probability of each prompt token, if `prompt_logprobs` asked for them."""

    topk_prompt_logprobs: list[PromptTopLogprobs] | None = None
    """Most likely tokens at each place of the prompt, if the request asked for them."""
