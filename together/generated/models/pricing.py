# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Any

from together.generated.model import Model


class Pricing(Model):
    """Pricing of a model in US dollars. A price that does not apply is 0."""

    hourly: float
    """Price for an hour on dedicated hardware."""

    input: float
    """Price for a million input tokens."""

    output: float
    """Price for a million output tokens."""

    base: float
    """Price for each call, whatever its size."""

    finetune: float
    """Price of fine-tuning the model."""

    cached_input: float | None = None
    """Price for a million input tokens that are read from a cache."""

    image: float | None = None
    """Price for an image."""

    image_pixel: float | None = None
    """Price for the pixels of an image."""

    transcribe: float | None = None
    """Price for the transcription of audio."""

    video: float | dict[str, Any] | None = None
    """Price for a video, or an object with several prices; 0 if there is none."""
