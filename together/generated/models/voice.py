# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model


class Voice(Model):
    """Voice that a speech model can speak with."""

    id: str
    """Voice ID, by which the model knows the voice."""

    name: str
    """Voice name, as the field `voice` of a speech request takes it."""
