# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Model, Open
from together.generated.models.audio_transcription_segment import AudioTranscriptionSegment
from together.generated.models.audio_transcription_speaker_segment import AudioTranscriptionSpeakerSegment
from together.generated.models.audio_transcription_word import AudioTranscriptionWord


class AudioTranscriptionResponse(Model):
    """Transcription: the text of a recording and, with `response_format: verbose_json`,
    its timing."""

    text: str
    """Whole text of the recording, in the language that was spoken."""

    task: Open[Literal["transcribe", "translate"]] | None = None
    """Task that was done: `transcribe` keeps the language, `translate` changes it to
    English."""

    language: str | None = None
    """Language that was spoken, such as `en`."""

    duration: float | None = None
    """Length of the recording in seconds."""

    segments: list[AudioTranscriptionSegment] | None = None
    """Segments of the text with their timing; only if `timestamp_granularities` has
    `segment`."""

    words: list[AudioTranscriptionWord] | None = None
    """Words of the text with their timing; only if `timestamp_granularities` has
    `word`."""

    speaker_segments: list[AudioTranscriptionSpeakerSegment] | None = None
    """Segments by speaker; only with `diarize: true`."""
