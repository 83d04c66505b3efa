# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from typing import Literal, TypeAlias

from together.generated.model import Open

EndpointState: TypeAlias = Open[Literal["PENDING", "STARTING", "STARTED", "STOPPING", "STOPPED", "ERROR"]]
"""State of an endpoint: waiting for hardware (`PENDING`), starting, started, stopping,
stopped, or failed (`ERROR`). The service may send other values too."""
