# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model
from together.generated.models.audio_transcription_word import AudioTranscriptionWord


class AudioTranscriptionSpeakerSegment(Model):
    """Speaker segment: what one speaker said without a change of speaker."""

    speaker_id: str
    """Speaker label, such as `SPEAKER_01`. It is the same for all that one speaker
    says."""

    start: float
    """Start of the segment, in seconds from the beginning of the recording."""

    end: float
    """End of the segment, in seconds from the beginning of the recording."""

    words: list[AudioTranscriptionWord]
    """Words of the segment with their timing."""

    text: str
    """Text that the speaker said in this time."""

    id: int
    """Segment number within the recording."""
