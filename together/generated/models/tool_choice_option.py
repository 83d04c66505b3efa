# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.


from typing import TypeAlias

from together.generated.models.named_tool_choice import NamedToolChoice

ToolChoiceOption: TypeAlias = str | NamedToolChoice
"""Which tool the model is to call, either a word for a rule that the service knows, or
one certain tool."""
