# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model


class EvaluationModelList(Model):
    """Models that an evaluation can use, as a judge or as the model to evaluate."""

    model_list: list[str] | None = None
    """Model IDs, as the field `model` of a judge takes them."""
