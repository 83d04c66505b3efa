# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from datetime import datetime
from typing import Literal

from together.generated.model import Model, Open
from together.generated.models.endpoint_state import EndpointState


class ListEndpoint(Model):
    """Endpoint in a list, without the hardware and the replicas that
    `GET /endpoints/{endpointId}` shows."""

    id: str
    """Endpoint ID, as the paths below `/endpoints` take it."""

    object: Open[Literal["endpoint"]] = "endpoint"
    """Object type, `endpoint`; other servers may send another value."""

    name: str
    """Name that requests address the endpoint by, in their field `model`."""

    model: str
    """Model ID of the model that the endpoint serves."""

    type: Open[Literal["serverless", "dedicated"]]
    """Endpoint type: `dedicated` runs on hardware for you alone, `serverless` is shared."""

    owner: str
    """Account that owns the endpoint; `together` for shared ones."""

    state: EndpointState
    """State of the endpoint: it responds to requests only if it is `STARTED`."""

    created_at: datetime
    """Creation time of the endpoint."""
