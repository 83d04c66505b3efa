# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Model


class ChatCompletionFunctionMessageParam(Model):
    """Deprecated. What a function returned, as the answer to a `function_call`. Use tools and messages
    with the role `tool` instead."""

    role: Literal["function"] = "function"
    """Marks the message as the result of a function."""

    content: str
    """The result, as text; often JSON."""

    name: str
    """Name of the function that was called."""
