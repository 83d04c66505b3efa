# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from typing import Literal, TypeAlias

from together.generated.model import Open

EvaluationModelSource: TypeAlias = Open[Literal["serverless", "dedicated", "external"]]
"""Model source: where a model of an evaluation runs. `serverless`: a model that the
service hosts for all. `dedicated`: an endpoint of yours. `external`: another service
with an API compatible with that of OpenAI."""
