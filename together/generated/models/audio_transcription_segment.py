# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model


class AudioTranscriptionSegment(Model):
    """Segment of a recording: a phrase, and when it was said."""

    id: int
    """Segment number within the recording."""

    start: float
    """Start of the segment, in seconds from the beginning of the recording."""

    end: float
    """End of the segment, in seconds from the beginning of the recording."""

    text: str
    """Text that was said in this time."""
