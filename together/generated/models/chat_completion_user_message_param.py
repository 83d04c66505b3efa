# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from together.generated.model import Model
from together.generated.models.chat_completion_user_message_content import ChatCompletionUserMessageContent

if TYPE_CHECKING:
    from together.generated.dicts import ChatCompletionUserMessageContentInput


class ChatCompletionUserMessageParam(Model):
    """User message: what the user says or shows to the model."""

    role: Literal["user"] = "user"
    """Role of the author, always `user`."""

    content: ChatCompletionUserMessageContent
    """Text, or a list of content parts: text, images, video and audio."""

    name: str | None = None
    """Who speaks, where several users take part in the conversation."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            content: ChatCompletionUserMessageContentInput,
            role: Literal["user"] = "user",
            name: str | None = None,
        ) -> None: ...
