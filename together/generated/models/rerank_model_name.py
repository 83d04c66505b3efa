# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from typing import Literal, TypeAlias

from together.generated.model import Open

RerankModelName: TypeAlias = Open[Literal["Salesforce/Llama-Rank-v1"]] | str
"""Model ID of a rerank model. One ID is listed; others are accepted."""
