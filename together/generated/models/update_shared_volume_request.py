# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING

from together.generated.model import RequestBody


class UpdateSharedVolumeRequest(RequestBody):
    """Request to change the capacity of a shared volume."""

    volume_id: str | None = None
    """ID of the volume to resize. Send it: the path does not name the volume."""

    size_tib: int | None = None
    """New capacity in TiB."""

    if TYPE_CHECKING:

        def __init__(self, *, volume_id: str | None = None, size_tib: int | None = None) -> None: ...
