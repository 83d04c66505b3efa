# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.


from typing import TypeAlias

from together.generated.models.evaluation_classify_parameters import EvaluationClassifyParameters
from together.generated.models.evaluation_compare_parameters import EvaluationCompareParameters
from together.generated.models.evaluation_score_parameters import EvaluationScoreParameters

EvaluationParameters: TypeAlias = EvaluationClassifyParameters | EvaluationScoreParameters | EvaluationCompareParameters
"""Parameters of an evaluation, one class for each evaluation type."""
