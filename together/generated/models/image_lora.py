# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING

from together.generated.model import Model


class ImageLora(Model):
    """LoRA adapter for an image model, and how strong it is."""

    path: str
    """URL of the weights of the adapter, such as a repository on Hugging Face."""

    scale: float
    """Strength of the adapter: 0 has no effect, 1 is its full effect."""

    if TYPE_CHECKING:

        def __init__(self, *, path: str, scale: float) -> None: ...
