# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from typing import Literal, TypeAlias

from together.generated.model import Open

VideoFramePosition: TypeAlias = float | Open[Literal["first", "last"]]
"""Frame position: a frame number, or `first` or `last`."""
