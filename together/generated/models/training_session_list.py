# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model
from together.generated.models.list_meta import ListMeta
from together.generated.models.training_session import TrainingSession


class TrainingSessionList(Model):
    """Page of training sessions, with the cursor of the next page."""

    data: list[TrainingSession] | None = None
    """Training sessions of this page."""

    meta: ListMeta | None = None
    """Pagination: whether there are more sessions, and how to get them."""
