# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from typing import Literal, TypeAlias

from together.generated.model import Open

VolumeStatus: TypeAlias = Open[Literal["ready", "pending", "syncing", "failed"]]
"""Volume status: whether the files can be mounted. `ready`: they can. `pending`: nothing
is copied yet. `syncing`: they are being copied. `failed`: the copying failed. The
service may send other values too."""
