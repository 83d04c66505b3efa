# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Model, Nullable, Open
from together.generated.models.model_info_config import ModelInfoConfig
from together.generated.models.pricing import Pricing


class ModelInfo(Model):
    """Model that can be called."""

    id: str
    """Model ID, as the field `model` of a request takes it."""

    object: Open[Literal["model"]] = "model"
    """Object type, `model`; other servers may send another value."""

    created: int
    """Unix time in seconds at which the model was added; 0 if it is not known."""

    type: (
        Open[
            Literal[
                "chat", "language", "code", "image", "embedding", "moderation", "rerank", "video", "audio", "transcribe"
            ]
        ]
        | None
    ) = None
    """Model type: what the model does. The service may send other values, or none."""

    display_name: str | None = None
    """Display name, for people to read."""

    organization: str | None = None
    """Organization that made the model."""

    link: Nullable[str] = None
    """URL of a page about the model; null if there is none."""

    license: Nullable[str] = None
    """License of the model; null if it is not known."""

    context_length: int | None = None
    """Context length: the maximum number of input and output tokens together."""

    pricing: Pricing | None = None
    """What tokens and hours of the model cost."""

    running: bool | None = None
    """Whether the model is running, so that it can be called at once."""

    uuid: str | None = None
    """UUID of the model, where the service sends it."""

    config: ModelInfoConfig | None = None
    """How prompts of the model are built, and where its texts end."""
