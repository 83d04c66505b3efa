# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING

from together.generated.model import Model


class ClippedLossParams(Model):
    """Clip thresholds of a loss function (PPO and CISPO) for the ratio of the new to the
    sampling policy."""

    clip_high_threshold: float | None = None
    """Upper threshold: a larger ratio is clipped to it."""

    clip_low_threshold: float | None = None
    """Lower threshold: a smaller ratio is clipped to it."""

    if TYPE_CHECKING:

        def __init__(
            self, *, clip_high_threshold: float | None = None, clip_low_threshold: float | None = None
        ) -> None: ...
