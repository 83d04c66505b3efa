# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from typing import Literal, TypeAlias

from together.generated.model import Open

TrainOnInputs: TypeAlias = bool | Open[Literal["auto"]]
"""Loss on prompts: `true` counts prompts and user messages in the loss too, `false`
masks them, `auto` decides by the format of the data."""
