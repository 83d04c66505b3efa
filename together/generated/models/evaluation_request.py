# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING

from together.generated.model import RequestBody
from together.generated.models.evaluation_parameters import EvaluationParameters
from together.generated.models.evaluation_type import EvaluationType

if TYPE_CHECKING:
    from together.generated.dicts import EvaluationParametersInput, EvaluationTypeInput


class EvaluationRequest(RequestBody):
    """Evaluation request: what to measure, and the data, models and judge to measure with."""

    type: EvaluationType
    """Evaluation type: `classify` sorts replies into labels, `score` rates them,
    `compare` tells which of two is better."""

    parameters: EvaluationParameters
    """Parameters of the evaluation. Which class of parameters fits depends on `type`."""

    if TYPE_CHECKING:

        def __init__(self, *, type: EvaluationTypeInput, parameters: EvaluationParametersInput) -> None: ...
