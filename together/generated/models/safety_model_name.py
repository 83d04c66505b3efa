# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from typing import Literal, TypeAlias

from together.generated.model import Open

SafetyModelName: TypeAlias = Open[Literal["Meta-Llama/Llama-Guard-7b"]] | str
"""Name of a model that judges whether a text is safe. One is listed; others are accepted."""
