# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from typing import Annotated, TypeAlias

from together.generated.model import OpenUnion, UnknownModel
from together.generated.models.training_method_dpo import TrainingMethodDpo
from together.generated.models.training_method_sft import TrainingMethodSft

TrainingMethod: TypeAlias = Annotated[TrainingMethodSft | TrainingMethodDpo | UnknownModel, OpenUnion("method")]
"""Training method: supervised fine-tuning (`sft`) or direct preference optimization
(`dpo`)."""
