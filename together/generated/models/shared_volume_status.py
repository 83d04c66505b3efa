# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from typing import Literal, TypeAlias

from together.generated.model import Open

SharedVolumeStatus: TypeAlias = (
    Open[Literal["available", "bound", "provisioning", "scheduled", "deleting", "failed", "access_revoked", "unknown"]]
    | str
)
"""State of a shared volume: `available` is free to attach, `bound` is attached to a
cluster. Some values are listed; the service may send others."""
