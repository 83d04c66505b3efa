# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from typing import Literal, TypeAlias

from together.generated.model import Open
from together.generated.models.function_call_name import FunctionCallName

FunctionCallOption: TypeAlias = Open[Literal["none", "auto"]] | FunctionCallName
"""Function calling: `none` forbids a call, `auto` leaves it to the model, and an object
asks for the function that it names."""
