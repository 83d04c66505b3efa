# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING

from together.generated.model import Model


class LrSchedulerArgs(Model):
    """Arguments of a learning rate scheduler: where the rate ends, and how often it
    cycles."""

    min_lr_ratio: float | None = None
    """Final learning rate, as a ratio to the peak: 0 ends at 0, 0.1 at a tenth of the
    peak."""

    num_cycles: float | None = None
    """Number of cosine cycles over the training; 0.5 falls once from the peak to the
    end. Only for the type `cosine`."""

    if TYPE_CHECKING:

        def __init__(self, *, min_lr_ratio: float | None = None, num_cycles: float | None = None) -> None: ...
