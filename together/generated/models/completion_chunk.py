# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Nullable, Open, StreamEvent
from together.generated.models.completion_chunk_choice import CompletionChunkChoice
from together.generated.models.completion_token import CompletionToken
from together.generated.models.finish_reason import FinishReason
from together.generated.models.usage_data import UsageData


class CompletionChunk(StreamEvent):
    """Chunk of a streamed text completion: the data of one server-sent event. Join the `text`
    of each choice, by its `index`, to get the whole text."""

    id: str
    """Response ID. Quote it when you contact support."""

    object: Open[Literal["completion.chunk"]] | None = None
    """Object type, `completion.chunk`; other servers may send another value."""

    created: int | None = None
    """Unix time in seconds at which the response was created."""

    model: str | None = None
    """ID of the model that generates the text."""

    choices: list[CompletionChunkChoice]
    """New content of each choice; empty in a chunk that only brings `usage`."""

    token: CompletionToken | None = None
    """Generated token, where the service sends it here."""

    finish_reason: Nullable[FinishReason] = None
    """Finish reason: why the model stopped generating, where the service sends it here;
    null or left out until it has."""

    seed: Nullable[int] = None
    """Random seed that was used, where the service sends it here. It can exceed a signed
    64-bit integer."""

    usage: Nullable[UsageData] = None
    """Token usage of the call. It comes with the last chunk that has choices, or in one
    more chunk after it; before that it is null or left out."""
