# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from datetime import datetime
from typing import Literal

from together.generated.model import Model, Open
from together.generated.models.autoscaling import Autoscaling
from together.generated.models.endpoint_state import EndpointState


class DedicatedEndpoint(Model):
    """Dedicated endpoint: a model on hardware for you alone."""

    id: str
    """Endpoint ID, as the paths below `/endpoints` take it."""

    object: Open[Literal["endpoint"]] = "endpoint"
    """Object type, `endpoint`; other servers may send another value."""

    name: str
    """Name that requests address the endpoint by, in their field `model`."""

    display_name: str
    """Display name, for people to read."""

    model: str
    """Model ID of the model that the endpoint serves."""

    hardware: str
    """Hardware ID of each replica, as `GET /hardware` lists it."""

    type: Open[Literal["dedicated"]]
    """Endpoint type, always `dedicated`."""

    owner: str
    """Account that owns the endpoint."""

    state: EndpointState
    """State of the endpoint: it responds to requests only if it is `STARTED`."""

    autoscaling: Autoscaling
    """How many replicas the endpoint runs at least and at most."""

    created_at: datetime
    """Creation time of the endpoint."""
