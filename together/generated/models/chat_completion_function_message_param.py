# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from together.generated.model import Model
from together.generated.models.chat_completion_message_content import ChatCompletionMessageContent

if TYPE_CHECKING:
    from together.generated.dicts import ChatCompletionMessageContentInput


class ChatCompletionFunctionMessageParam(Model):
    """Deprecated. Function message: the result of a `function_call`. Use `tools` and messages with the
    role `tool` instead."""

    role: Literal["function"] = "function"
    """Role of the author, always `function`."""

    content: ChatCompletionMessageContent
    """Result, as text (often JSON) or as a list of content parts."""

    name: str
    """Name of the function that was called."""

    if TYPE_CHECKING:

        def __init__(
            self, *, content: ChatCompletionMessageContentInput, name: str, role: Literal["function"] = "function"
        ) -> None: ...
