# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING

from together.generated.model import Model


class ModelMount(Model):
    """Model that is mounted in a container, as files."""

    model_id: str
    """ID of the model whose files to mount."""

    mount_path: str
    """Directory of the container where the files appear."""

    revision_id: str | None = None
    """ID of the revision whose files to mount."""

    if TYPE_CHECKING:

        def __init__(self, *, model_id: str, mount_path: str, revision_id: str | None = None) -> None: ...
