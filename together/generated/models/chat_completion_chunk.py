# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Nullable, Open, StreamEvent
from together.generated.models.chat_completion_chunk_choice import ChatCompletionChunkChoice
from together.generated.models.inference_warning import InferenceWarning
from together.generated.models.usage_data import UsageData


class ChatCompletionChunk(StreamEvent):
    """Chunk of a streamed chat completion: the data of one server-sent event. Join the
    `delta` of each choice, by its `index`, to get the whole message."""

    id: str
    """Response ID. Quote it when you contact support."""

    object: Open[Literal["chat.completion.chunk"]] = "chat.completion.chunk"
    """Object type, `chat.completion.chunk`; other servers may send another value."""

    created: int
    """Unix time in seconds at which the response was created."""

    model: str
    """ID of the model that generates the response."""

    choices: list[ChatCompletionChunkChoice]
    """New content of each choice; empty in a chunk that only brings `usage`."""

    usage: Nullable[UsageData] = None
    """Token usage of the call. It comes with the last chunk that has choices, or in one
    more chunk after it; before that it is null or left out."""

    system_fingerprint: str | None = None
    """System fingerprint: identifies the configuration that generated the response."""

    warnings: list[InferenceWarning] | None = None
    """Warnings about the call."""
