# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.


from typing import TypeAlias

from together.generated.models.evaluation_model_config import EvaluationModelConfig

EvaluatedModel: TypeAlias = str | EvaluationModelConfig
"""Source of the replies, either the name of a column of the data or a model that writes
them."""
