# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from typing import Literal, TypeAlias

from together.generated.model import Open

DeploymentGpuType: TypeAlias = Open[Literal["h100-80gb", "h100-40gb-mig", "b200-192gb", "h200-140gb"]]
"""GPU model and its memory; `h100-40gb-mig` is a part of an H100 (multi-instance GPU).
The service may add others."""
