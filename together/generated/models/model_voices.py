# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model
from together.generated.models.voice import Voice


class ModelVoices(Model):
    """Voices of one speech model."""

    model: str
    """ID of the speech model, as the field `model` of a speech request takes it."""

    voices: list[Voice]
    """Voices that this model can speak with."""
