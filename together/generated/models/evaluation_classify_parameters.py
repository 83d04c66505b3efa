# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from together.generated.model import Bounds, Model
from together.generated.models.evaluated_model import EvaluatedModel
from together.generated.models.evaluation_judge_model_config import EvaluationJudgeModelConfig

if TYPE_CHECKING:
    from collections.abc import Sequence

    from together.generated.dicts import EvaluatedModelInput, EvaluationJudgeModelConfigDict


class EvaluationClassifyParameters(Model):
    """Parameters of a `classify` evaluation: the judge sorts each reply into one of your
    labels."""

    judge: EvaluationJudgeModelConfig
    """Judge: the model that chooses a label for each reply."""

    labels: Annotated[list[str], Bounds(min_length=2)]
    """Labels that the judge chooses from, two or more."""

    pass_labels: Annotated[list[str], Bounds(min_length=1)]
    """Labels that count as a pass, one or more of `labels`."""

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
            labels: Sequence[str],
            pass_labels: Sequence[str],
            input_data_file_path: str,
            model_to_evaluate: EvaluatedModelInput | None = None,
        ) -> None: ...
