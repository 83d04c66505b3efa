# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model


class FinetuneModelList(Model):
    """Model list: the base models that can be fine-tuned."""

    models: list[str]
    """Model IDs, as the field `model` of a fine-tuning request takes them."""
