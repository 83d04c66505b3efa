# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from together.generated.model import Model


class LoraTrainingType(Model):
    """LoRA fine-tuning: a small adapter is trained, and the weights of the base model stay
    as they are."""

    type: Literal["Lora"] = "Lora"
    """Training type, always `Lora`."""

    lora_r: int
    """Rank of the adapter. A higher rank can learn more and has more weights."""

    lora_alpha: int
    """Alpha: strength of the adapter; its output is scaled by alpha over rank."""

    lora_dropout: float | None = None
    """Dropout: probability, 0 to 1, with which inputs of the adapter are dropped in
    training."""

    lora_trainable_modules: str | None = None
    """Modules that get an adapter: names with commas between them, or `all-linear` for
    all linear layers."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            lora_r: int,
            lora_alpha: int,
            type: Literal["Lora"] = "Lora",
            lora_dropout: float | None = None,
            lora_trainable_modules: str | None = None,
        ) -> None: ...
