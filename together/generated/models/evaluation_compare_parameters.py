# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING

from together.generated.model import Model
from together.generated.models.evaluated_model import EvaluatedModel
from together.generated.models.evaluation_judge_model_config import EvaluationJudgeModelConfig

if TYPE_CHECKING:
    from together.generated.dicts import EvaluatedModelInput, EvaluationJudgeModelConfigDict


class EvaluationCompareParameters(Model):
    """Parameters of a `compare` evaluation: the judge tells which of two replies is better."""

    judge: EvaluationJudgeModelConfig
    """Judge: the model that chooses between the two replies."""

    input_data_file_path: str
    """File ID of the data, as `POST /files/upload` returns it. Upload the file with the
    purpose `eval`."""

    model_a: EvaluatedModel | None = None
    """First model to compare, or the name of a column of the data that holds its replies."""

    model_b: EvaluatedModel | None = None
    """Second model to compare, or the name of a column of the data that holds its
    replies."""

    disable_position_bias_correction: bool | None = None
    """Position bias correction: `true` turns it off. By default the judge sees each pair
    twice, the second time in reverse order, because a judge may prefer the reply that
    it reads first. Without it, the judge costs about half."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            judge: EvaluationJudgeModelConfig | EvaluationJudgeModelConfigDict,
            input_data_file_path: str,
            model_a: EvaluatedModelInput | None = None,
            model_b: EvaluatedModelInput | None = None,
            disable_position_bias_correction: bool | None = None,
        ) -> None: ...
