# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING

from together.generated.model import Model


class VolumeMount(Model):
    """Volume that is mounted in a container."""

    name: str
    """Name or ID of the volume. `GET /deployments/storage/volumes` lists both."""

    mount_path: str
    """Directory of the container where the files appear."""

    version: int | None = None
    """Volume version to mount. If it is left out, a new deployment takes the latest one,
    and an update keeps the present one."""

    if TYPE_CHECKING:

        def __init__(self, *, name: str, mount_path: str, version: int | None = None) -> None: ...
