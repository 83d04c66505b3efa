# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING

from together.generated.model import Model
from together.generated.models.wandb_metadata import WandbMetadata

if TYPE_CHECKING:
    from together.generated.dicts import WandbMetadataDict


class TrainingSessionMetadata(Model):
    """Links from a training session to other tools."""

    wandb: WandbMetadata | None = None
    """Run in Weights & Biases that belongs to the session."""

    if TYPE_CHECKING:

        def __init__(self, *, wandb: WandbMetadata | WandbMetadataDict | None = None) -> None: ...
