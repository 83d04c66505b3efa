# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Model
from together.generated.models.chat_completion_user_message_content import ChatCompletionUserMessageContent


class ChatCompletionUserMessageParam(Model):
    """What the user says or shows to the model."""

    role: Literal["user"] = "user"
    """Marks the message as one of the user."""

    content: ChatCompletionUserMessageContent
    """Plain text, or a list of parts such as text and images."""

    name: str | None = None
    """A name for the user who speaks."""
