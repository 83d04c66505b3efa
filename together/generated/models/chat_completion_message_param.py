# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from typing import Annotated, TypeAlias

from together.generated.model import OpenUnion, UnknownModel
from together.generated.models.chat_completion_assistant_message_param import ChatCompletionAssistantMessageParam
from together.generated.models.chat_completion_function_message_param import ChatCompletionFunctionMessageParam
from together.generated.models.chat_completion_message import ChatCompletionMessage
from together.generated.models.chat_completion_system_message_param import ChatCompletionSystemMessageParam
from together.generated.models.chat_completion_tool_message_param import ChatCompletionToolMessageParam
from together.generated.models.chat_completion_user_message_param import ChatCompletionUserMessageParam

ChatCompletionMessageParam: TypeAlias = Annotated[
    ChatCompletionSystemMessageParam
    | ChatCompletionUserMessageParam
    | ChatCompletionAssistantMessageParam
    | ChatCompletionToolMessageParam
    | ChatCompletionFunctionMessageParam
    | ChatCompletionMessage
    | UnknownModel,
    OpenUnion("role"),
]
"""Message of a conversation. Its `role` says who wrote it: system, user, assistant, tool
or function."""
