# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from typing import Literal, TypeAlias

from together.generated.model import Open

TrainingSessionType: TypeAlias = Open[
    Literal["SESSION_TYPE_UNSPECIFIED", "SESSION_TYPE_TRAINER_AND_GENERATOR", "SESSION_TYPE_TRAINER_ONLY"]
]
"""Parts that a training session runs: the trainer updates the weights, the generator
samples with them."""
