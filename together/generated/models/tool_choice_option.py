# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.


from typing import TypeAlias

from together.generated.models.named_tool_choice import NamedToolChoice

ToolChoiceOption: TypeAlias = str | NamedToolChoice
"""Tool choice, either a rule that the service knows, such as `auto`, or the one tool to
call."""
