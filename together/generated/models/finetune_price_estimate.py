# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Model, Open


class FinetunePriceEstimate(Model):
    """Price estimate of a fine-tuning job, or the reason why there is none."""

    estimated_total_price: float | None = None
    """Estimated price of the job, in US dollars."""

    allowed_to_proceed: bool | None = None
    """Whether the job may be started within the limit of your account."""

    user_limit: float | None = None
    """Spending limit of your account, in US dollars."""

    estimated_train_token_count: float | None = None
    """Estimated number of tokens that the model is trained on."""

    estimated_eval_token_count: float | None = None
    """Estimated number of tokens that evaluations read."""

    estimation_available: bool | None = None
    """Whether there is an estimate. If `false`, `unavailable_reason` says why."""

    unavailable_reason: (
        Open[
            Literal[
                "multimodal_dataset",
                "train_file_not_validated",
                "eval_file_not_validated",
                "train_file_invalid",
                "eval_file_invalid",
            ]
        ]
        | None
    ) = None
    """Reason why there is no estimate, such as a training file that has not been
    checked yet."""
