# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Model, Open
from together.generated.models.pricing import Pricing


class ModelInfo(Model):
    """A model that can be called."""

    id: str
    """Name of the model, as the field `model` of a request takes it."""

    object: Literal["model"] = "model"
    """Says that this is a model."""

    created: int
    """When the model was added, in seconds since 1970 (Unix time)."""

    type: Open[Literal["chat", "language", "code", "image", "embedding", "moderation", "rerank"]]
    """What the model does. The service may send other values too."""

    display_name: str | None = None
    """A name for people to read."""

    organization: str | None = None
    """Who made the model."""

    link: str | None = None
    """URL of a page about the model."""

    license: str | None = None
    """The licence under which the model is offered."""

    context_length: int | None = None
    """The most tokens that input and answer may have together."""

    pricing: Pricing | None = None
    """What the model costs."""
