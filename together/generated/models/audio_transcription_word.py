# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model


class AudioTranscriptionWord(Model):
    """Word of a recording, and when it was said."""

    word: str
    """Text of the word, as it was said."""

    start: float
    """Start of the word, in seconds from the beginning of the recording."""

    end: float
    """End of the word, in seconds from the beginning of the recording."""

    speaker_id: str | None = None
    """Speaker who said it; only with `diarize: true`."""
