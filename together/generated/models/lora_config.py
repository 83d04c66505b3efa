# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING

from together.generated.model import Model
from together.generated.models.large_integer import LargeInteger

if TYPE_CHECKING:
    from together.generated.dicts import LargeIntegerInput


class LoraConfig(Model):
    """LoRA settings: the shape of the adapter that is trained in place of all weights."""

    rank: int | None = None
    """Rank of the adapter's matrices. A higher rank can learn more and takes more
    memory."""

    alpha: int | None = None
    """Scaling of the adapter: its output is multiplied by `alpha` divided by `rank`."""

    dropout: float | None = None
    """Dropout: the fraction of the adapter's inputs that is set to 0 in each training
    step."""

    seed: LargeInteger | None = None
    """Random seed for the initial weights of the adapter."""

    train_unembed: bool | None = None
    """Whether the output (unembedding) layer gets an adapter too."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            rank: int | None = None,
            alpha: int | None = None,
            dropout: float | None = None,
            seed: LargeIntegerInput | None = None,
            train_unembed: bool | None = None,
        ) -> None: ...
