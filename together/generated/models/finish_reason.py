# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from typing import Literal, TypeAlias

from together.generated.model import Open

FinishReason: TypeAlias = Open[Literal["stop", "eos", "length", "tool_calls", "function_call"]]
"""Why the model stopped. `length`: it reached the most tokens it may write.
`tool_calls` and `function_call`: it asks for a call. `stop` and `eos`: it was done,
or came to one of the texts in `stop`. The service may send other values too."""
