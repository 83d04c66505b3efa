# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Model, Open
from together.generated.models.list_endpoint import ListEndpoint


class EndpointList(Model):
    """Endpoints that fit the filters, as a list object."""

    object: Open[Literal["list"]] = "list"
    """Object type, `list`; other servers may send another value."""

    data: list[ListEndpoint]
    """Endpoints that fit the filters of the request."""
