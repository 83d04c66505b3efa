# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING

from together.generated.model import RequestBody
from together.generated.models.model_input import ModelInput
from together.generated.models.sampling_params import SamplingParams

if TYPE_CHECKING:
    from collections.abc import Sequence

    from together.generated.dicts import ModelInputDict, SamplingParamsDict


class SampleRequest(RequestBody):
    """Request to sample from the model in training.

    Send the prompts as token IDs in `model_inputs`, or in `prompts`, the older form."""

    prompts: list[ModelInput] | None = None
    """Prompts as token IDs, in the older form. Send either this or `model_inputs`."""

    sampling_params: SamplingParams | None = None
    """How to sample: length, temperature, stop sequences."""

    num_samples: int | None = None
    """Number of sequences to sample for each prompt."""

    model_inputs: list[ModelInput] | None = None
    """Prompts as token IDs. Send either this or `prompts`."""

    prompt_logprobs: bool | None = None
    """Whether to return log probabilities of the prompt tokens too."""

    return_routed_experts: bool | None = None
    """Whether to record which experts (mixture of experts) handled each token. Each
    sequence then has a `routed_experts_key`."""

    topk_prompt_logprobs: int | None = None
    """Number of most likely tokens to return for each place of the prompt."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            prompts: Sequence[ModelInput | ModelInputDict] | None = None,
            sampling_params: SamplingParams | SamplingParamsDict | None = None,
            num_samples: int | None = None,
            model_inputs: Sequence[ModelInput | ModelInputDict] | None = None,
            prompt_logprobs: bool | None = None,
            return_routed_experts: bool | None = None,
            topk_prompt_logprobs: int | None = None,
        ) -> None: ...
