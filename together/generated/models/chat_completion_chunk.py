# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Nullable, StreamEvent
from together.generated.models.chat_completion_chunk_choice import ChatCompletionChunkChoice
from together.generated.models.inference_warning import InferenceWarning
from together.generated.models.usage_data import UsageData


class ChatCompletionChunk(StreamEvent):
    """One piece of a streamed answer. Join the pieces of each choice to get the whole; the
    `index` says which choice a piece belongs to."""

    id: str
    """Names the answer; quote it when you ask for support."""

    object: Literal["chat.completion.chunk"] = "chat.completion.chunk"
    """Says that this is a piece of an answer."""

    created: int
    """When the answer was made, in seconds since 1970 (Unix time)."""

    model: str
    """Name of the model that answers."""

    choices: list[ChatCompletionChunkChoice]
    """What is new in each choice; empty if the chunk brings only `usage`."""

    usage: Nullable[UsageData] = None
    """How many tokens the call took. It comes with the last chunk that has choices, or
    in one more chunk after it; before that it is null or left out."""

    system_fingerprint: str | None = None
    """Names the setup of the system that made the answer."""

    warnings: list[InferenceWarning] | None = None
    """Things the service wants you to know about this call."""
