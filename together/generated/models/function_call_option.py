# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from typing import Literal, TypeAlias

from together.generated.model import Open
from together.generated.models.function_call_name import FunctionCallName

FunctionCallOption: TypeAlias = Open[Literal["none", "auto"]] | FunctionCallName
"""Whether the model may call a function: `none` forbids it, `auto` leaves it to the
model, and the name of a function asks for that one."""
