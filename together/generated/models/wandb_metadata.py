# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING

from together.generated.model import Model


class WandbMetadata(Model):
    """Run in Weights & Biases (experiment tracking)."""

    entity: str | None = None
    """User or team in Weights & Biases that owns the run."""

    group: str | None = None
    """Group that the run is part of."""

    project: str | None = None
    """Project in Weights & Biases that the run is part of."""

    run_id: str | None = None
    """ID of the run, unique within its project."""

    run_name: str | None = None
    """Name of the run, for people to read."""

    url: str | None = None
    """Web page of the run."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            entity: str | None = None,
            group: str | None = None,
            project: str | None = None,
            run_id: str | None = None,
            run_name: str | None = None,
            url: str | None = None,
        ) -> None: ...
