# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from typing import Literal, TypeAlias

from together.generated.model import Open

RerankModelName: TypeAlias = Open[Literal["Salesforce/Llama-Rank-v1"]] | str
"""Name of a rerank model. One is listed; others are accepted."""
