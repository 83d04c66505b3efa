# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from together.generated.model import Open, RequestBody
from together.generated.models.volume_source import VolumeSource

if TYPE_CHECKING:
    from together.generated.dicts import VolumeSourceDict


class UpdateVolumeRequest(RequestBody):
    """Changes to a volume. A field that is left out stays as it is."""

    name: str | None = None
    """New name that mounts refer to, unique in the project."""

    type: Open[Literal["readOnly"]] | None = None
    """Volume type. `readOnly` is the only one."""

    content: VolumeSource | None = None
    """Where the files of the next version come from."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            name: str | None = None,
            type: str | None = None,
            content: VolumeSource | VolumeSourceDict | None = None,
        ) -> None: ...
