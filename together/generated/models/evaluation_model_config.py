# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from together.generated.model import Bounds, Model
from together.generated.models.evaluation_model_source import EvaluationModelSource

if TYPE_CHECKING:
    from together.generated.dicts import EvaluationModelSourceInput


class EvaluationModelConfig(Model):
    """Model to evaluate: where it runs, its prompt, and how it generates a reply."""

    model: str
    """Model ID of the model that writes the replies: of a serverless model, of an
    endpoint of yours, or as the other service names it."""

    max_tokens: Annotated[int, Bounds(minimum=1)]
    """Maximum number of tokens of a reply."""

    temperature: Annotated[float, Bounds(minimum=0, maximum=2)]
    """Sampling temperature, 0 to 2: how random the choice of each token is."""

    system_template: str
    """System prompt of the model. A Jinja2 template: a column name of the data in double
    braces stands for its value."""

    input_template: str
    """User message that is made of each row of the data. A Jinja2 template: a column name
    of the data in double braces stands for its value."""

    model_source: EvaluationModelSource
    """Where the model runs: on a serverless model, on a dedicated endpoint of yours, or
    on another service (`external`)."""

    external_api_token: str | None = None
    """API key of the other service, for the model source `external`. It is sent as a
    bearer token."""

    external_base_url: str | None = None
    """Base URL of the other service, for the model source `external`. The service must be
    compatible with the OpenAI API."""

    num_workers: Annotated[int, Bounds(minimum=1)] | None = None
    """Number of requests to the model that run at the same time. Lower it where the other
    service limits your rate."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            model: str,
            max_tokens: int,
            temperature: float,
            system_template: str,
            input_template: str,
            model_source: EvaluationModelSourceInput,
            external_api_token: str | None = None,
            external_base_url: str | None = None,
            num_workers: int | None = None,
        ) -> None: ...
