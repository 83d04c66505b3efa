# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Open, StreamEvent


class AudioSpeechStreamChunk(StreamEvent):
    """Speech chunk: one piece of the audio of a streamed response."""

    object: Open[Literal["audio.tts.chunk"]] = "audio.tts.chunk"
    """Object type, `audio.tts.chunk`; other servers may send another value."""

    model: str
    """ID of the model that speaks, the same in each chunk."""

    b64: str
    """Samples of this piece, base64-encoded. Decode each chunk, then append it to the
    audio so far."""
