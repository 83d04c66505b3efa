# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from typing import Literal, TypeAlias

from together.generated.model import Open

FinishReason: TypeAlias = Open[Literal["stop", "eos", "length", "tool_calls", "function_call"]]
"""Finish reason: why the model stopped generating. `stop` and `eos`: the text is
complete, or a stop sequence was generated. `length`: the maximum number of tokens was
reached. `tool_calls` and `function_call`: the model asks for a call. The service may
send other values too."""
