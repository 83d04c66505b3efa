# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.


from typing import TypeAlias

from together.generated.models.tool_call import ToolCall

ToolChoice: TypeAlias = ToolCall
"""Another name of `ToolCall`."""
