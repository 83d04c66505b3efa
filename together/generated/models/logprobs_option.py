# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from typing import Annotated, TypeAlias

from together.generated.model import Bounds

LogprobsOption: TypeAlias = Annotated[int, Bounds(minimum=0, maximum=20)] | bool
"""Log probabilities to return: `true` for those of the generated tokens alone, or the
number of most likely alternatives for each token."""
