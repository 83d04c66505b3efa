# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from typing import Any, TypeAlias

RerankDocuments: TypeAlias = list[dict[str, Any]] | list[str]
"""Documents to sort, either all texts, or all objects with fields of your own."""
