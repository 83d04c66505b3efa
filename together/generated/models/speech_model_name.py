# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from typing import Literal, TypeAlias

from together.generated.model import Open

SpeechModelName: TypeAlias = Open[Literal["cartesia/sonic", "hexgrad/Kokoro-82M", "canopylabs/orpheus-3b-0.1-ft"]] | str
"""Model ID of a speech model. Three IDs are listed; others are accepted."""
