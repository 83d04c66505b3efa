# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Model, Open
from together.generated.models.audio_transcription_segment import AudioTranscriptionSegment
from together.generated.models.audio_transcription_word import AudioTranscriptionWord


class AudioTranslationResponse(Model):
    """Translation: the text of a recording in another language and, with `response_format:
    verbose_json`, its timing."""

    text: str
    """Whole text of the recording, translated."""

    task: Open[Literal["transcribe", "translate"]] | None = None
    """Task that was done: `translate` changes the language, `transcribe` keeps it."""

    language: str | None = None
    """Language of the translated text."""

    duration: float | None = None
    """Length of the recording in seconds."""

    segments: list[AudioTranscriptionSegment] | None = None
    """Segments of the text with their timing; only if `timestamp_granularities` has
    `segment`."""

    words: list[AudioTranscriptionWord] | None = None
    """Words of the text with their timing; only if `timestamp_granularities` has
    `word`."""
