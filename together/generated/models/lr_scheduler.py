# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from together.generated.model import Model, Nullable, Open
from together.generated.models.lr_scheduler_args import LrSchedulerArgs

if TYPE_CHECKING:
    from together.generated.dicts import LrSchedulerArgsDict


class LrScheduler(Model):
    """Learning rate scheduler: how the learning rate falls after the warm-up."""

    lr_scheduler_type: Open[Literal["linear", "cosine", ""]] | None = None
    """Shape of the curve: a straight line (`linear`) or a cosine (`cosine`). Jobs
    without a scheduler have an empty text."""

    lr_scheduler_args: Nullable[LrSchedulerArgs] = None
    """Arguments of the scheduler; null if there are none."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            lr_scheduler_type: str | None = None,
            lr_scheduler_args: LrSchedulerArgs | LrSchedulerArgsDict | None = None,
        ) -> None: ...
