# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Model, Open
from together.generated.models.pricing import Pricing


class ModelInfo(Model):
    """Model that can be called."""

    id: str
    """Model ID, as the field `model` of a request takes it."""

    object: Literal["model"] = "model"
    """Object type, always `model`."""

    created: int
    """Unix time in seconds at which the model was added; 0 if it is not known."""

    type: Open[Literal["chat", "language", "code", "image", "embedding", "moderation", "rerank"]]
    """Model type: what the model does. The service may send other values too."""

    display_name: str | None = None
    """Display name, for people to read."""

    organization: str | None = None
    """Organization that made the model."""

    link: str | None = None
    """URL of a page about the model."""

    license: str | None = None
    """License of the model."""

    context_length: int | None = None
    """Context length: the maximum number of input and output tokens together."""

    pricing: Pricing | None = None
    """Pricing of the model."""
