# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model


class ImageTimings(Model):
    """Time that the generation of an image took."""

    inference: float | None = None
    """Inference time: in seconds if it has a fraction, in milliseconds if it is a
    whole number."""
