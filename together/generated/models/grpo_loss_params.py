# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from together.generated.model import Model, Open


class GrpoLossParams(Model):
    """Parameters of GRPO (group relative policy optimization).

    The probability ratio of the new policy to the sampling policy is clipped, so that
    one step cannot change the policy too much. Older versions of the API take
    `clip_low` and `clip_high`, newer ones the two thresholds."""

    clip_low: float | None = None
    """Lower clip range of the ratio: how far it may fall below 1."""

    clip_high: float | None = None
    """Upper clip range of the ratio: how far it may rise above 1."""

    beta: float | None = None
    """Weight of the KL penalty, which keeps the policy close to the reference. 0
    leaves it out."""

    agg_type: (
        Open[
            Literal[
                "GRPO_LOSS_AGGREGATION_TYPE_UNSPECIFIED",
                "GRPO_LOSS_AGGREGATION_TYPE_FIXED_HORIZON",
                "GRPO_LOSS_AGGREGATION_TYPE_TOKEN_MEAN",
                "GRPO_LOSS_AGGREGATION_TYPE_SEQUENCE_MEAN",
            ]
        ]
        | None
    ) = None
    """How the losses of single tokens become one: divided by a fixed length, averaged
    over all tokens, or averaged for each sequence first."""

    clip_high_threshold: float | None = None
    """Upper clip threshold of the ratio, in newer versions of the API."""

    clip_low_threshold: float | None = None
    """Lower clip threshold of the ratio, in newer versions of the API."""

    ratio_type: Open[Literal["GRPO_LOSS_RATIO_TYPE_TOKEN", "GRPO_LOSS_RATIO_TYPE_SEQUENCE"]] | None = None
    """Whether the ratio is taken for each token or for the whole sequence."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            clip_low: float | None = None,
            clip_high: float | None = None,
            beta: float | None = None,
            agg_type: str | None = None,
            clip_high_threshold: float | None = None,
            clip_low_threshold: float | None = None,
            ratio_type: str | None = None,
        ) -> None: ...
