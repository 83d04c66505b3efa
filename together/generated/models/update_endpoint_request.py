# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from together.generated.model import Nullable, Open, RequestBody
from together.generated.models.autoscaling import Autoscaling

if TYPE_CHECKING:
    from together.generated.dicts import AutoscalingDict


class UpdateEndpointRequest(RequestBody):
    """Changes to an endpoint. A field that is left out stays as it is."""

    display_name: str | None = None
    """New display name, for people to read."""

    state: Open[Literal["STARTED", "STOPPED"]] | None = None
    """State to bring the endpoint into: `STARTED` starts it, `STOPPED` stops it."""

    autoscaling: Autoscaling | None = None
    """New limits for the number of replicas."""

    inactive_timeout: Nullable[int] = None
    """Minutes without a request after which the endpoint stops by itself; 0 turns this
    off."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            display_name: str | None = None,
            state: str | None = None,
            autoscaling: Autoscaling | AutoscalingDict | None = None,
            inactive_timeout: int | None = None,
        ) -> None: ...
