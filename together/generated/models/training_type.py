# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from typing import Annotated, TypeAlias

from together.generated.model import OpenUnion, UnknownModel
from together.generated.models.full_training_type import FullTrainingType
from together.generated.models.lora_training_type import LoraTrainingType

TrainingType: TypeAlias = Annotated[FullTrainingType | LoraTrainingType | UnknownModel, OpenUnion("type")]
"""Training type: train all weights (`Full`) or a LoRA adapter (`Lora`)."""
