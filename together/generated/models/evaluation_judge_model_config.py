# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from together.generated.model import Bounds, Model
from together.generated.models.evaluation_model_source import EvaluationModelSource

if TYPE_CHECKING:
    from together.generated.dicts import EvaluationModelSourceInput


class EvaluationJudgeModelConfig(Model):
    """Judge of an evaluation: a model, where it runs, and its instructions."""

    model: str
    """Model ID of the judge: of a serverless model, of an endpoint of yours, or as the
    other service names it."""

    system_template: str
    """System prompt of the judge: what to judge, and by which rules. A Jinja2 template: a
    column name of the data in double braces stands for its value."""

    model_source: EvaluationModelSource
    """Where the judge runs: on a serverless model, on a dedicated endpoint of yours, or
    on another service (`external`)."""

    external_api_token: str | None = None
    """API key of the other service, for the model source `external`. It is sent as a
    bearer token."""

    external_base_url: str | None = None
    """Base URL of the other service, for the model source `external`. The service must be
    compatible with the OpenAI API."""

    num_workers: Annotated[int, Bounds(minimum=1)] | None = None
    """Number of requests to the judge that run at the same time. Lower it where the other
    service limits your rate."""

    max_tokens: int | None = None
    """Maximum number of tokens that the judge generates for one verdict. A judge that
    reasons needs more."""

    temperature: float | None = None
    """Sampling temperature of the judge. Low values make its verdicts more stable."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            model: str,
            system_template: str,
            model_source: EvaluationModelSourceInput,
            external_api_token: str | None = None,
            external_base_url: str | None = None,
            num_workers: int | None = None,
            max_tokens: int | None = None,
            temperature: float | None = None,
        ) -> None: ...
