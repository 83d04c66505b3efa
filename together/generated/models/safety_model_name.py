# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from typing import Literal, TypeAlias

from together.generated.model import Open

SafetyModelName: TypeAlias = Open[Literal["Meta-Llama/Llama-Guard-7b"]] | str
"""Model ID of a safety model (moderation). One ID is listed; others are accepted."""
