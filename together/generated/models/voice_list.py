# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model
from together.generated.models.model_voices import ModelVoices


class VoiceList(Model):
    """Voice list: the voices of each speech model."""

    data: list[ModelVoices]
    """Speech models, each with its voices."""
