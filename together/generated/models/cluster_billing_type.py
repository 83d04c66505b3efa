# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from typing import Literal, TypeAlias

from together.generated.model import Open

ClusterBillingType: TypeAlias = Open[Literal["RESERVED", "ON_DEMAND", "SCHEDULED_CAPACITY"]]
"""Billing of a cluster. `RESERVED`: for a fixed number of days. `ON_DEMAND`: by use,
until it is deleted. `SCHEDULED_CAPACITY`: for a time window with a start and an
end."""
