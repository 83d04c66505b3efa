# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING

from together.generated.model import Model
from together.generated.models.evaluated_model import EvaluatedModel
from together.generated.models.evaluation_judge_model_config import EvaluationJudgeModelConfig

if TYPE_CHECKING:
    from together.generated.dicts import EvaluatedModelInput, EvaluationJudgeModelConfigDict


class EvaluationScoreParameters(Model):
    """Parameters of a `score` evaluation: the judge rates each reply with a number."""

    judge: EvaluationJudgeModelConfig
    """Judge: the model that rates each reply."""

    min_score: float
    """Lowest score that the judge can give."""

    max_score: float
    """Highest score that the judge can give."""

    pass_threshold: float
    """Score from which on a reply counts as a pass."""

    input_data_file_path: str
    """File ID of the data, as `POST /files/upload` returns it. Upload the file with the
    purpose `eval`."""

    model_to_evaluate: EvaluatedModel | None = None
    """Model that writes the replies, or the name of a column of the data that holds them."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            judge: EvaluationJudgeModelConfig | EvaluationJudgeModelConfigDict,
            min_score: float,
            max_score: float,
            pass_threshold: float,
            input_data_file_path: str,
            model_to_evaluate: EvaluatedModelInput | None = None,
        ) -> None: ...
