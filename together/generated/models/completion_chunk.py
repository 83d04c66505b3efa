# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Nullable, Open, StreamEvent
from together.generated.models.completion_chunk_choice import CompletionChunkChoice
from together.generated.models.completion_token import CompletionToken
from together.generated.models.finish_reason import FinishReason
from together.generated.models.usage_data import UsageData


class CompletionChunk(StreamEvent):
    """One piece of a streamed answer. Join the pieces of each choice to get the whole; the
    `index` says which choice a piece belongs to."""

    id: str
    """Names the answer; quote it when you ask for support."""

    object: Open[Literal["completion.chunk"]] | None = None
    """Says that this is a piece of an answer."""

    created: int | None = None
    """When the answer was made, in seconds since 1970 (Unix time)."""

    model: str | None = None
    """Name of the model that answers."""

    choices: list[CompletionChunkChoice]
    """What is new in each choice; empty if the chunk brings only `usage`."""

    token: CompletionToken | None = None
    """The new token, where the service sends it so."""

    finish_reason: Nullable[FinishReason] = None
    """Why the model stopped, where the service says it here; null or left out until it
    did."""

    seed: Nullable[int] = None
    """The seed that was used, where the service says it here. It can be larger than a
    signed 64-bit number."""

    usage: Nullable[UsageData] = None
    """How many tokens the call took. It comes with the last chunk that has choices, or
    in one more chunk after it; before that it is null or left out."""
