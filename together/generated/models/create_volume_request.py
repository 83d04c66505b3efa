# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from together.generated.model import RequestBody
from together.generated.models.volume_source import VolumeSource

if TYPE_CHECKING:
    from together.generated.dicts import VolumeSourceDict


class CreateVolumeRequest(RequestBody):
    """Volume request: a name, and the files to put in."""

    name: str
    """Name that mounts refer to, unique in the project."""

    type: Literal["readOnly"] = "readOnly"
    """Volume type, always `readOnly`: containers can read the files, but not change them."""

    content: VolumeSource
    """Where the files come from."""

    if TYPE_CHECKING:

        def __init__(
            self, *, name: str, content: VolumeSource | VolumeSourceDict, type: Literal["readOnly"] = "readOnly"
        ) -> None: ...
