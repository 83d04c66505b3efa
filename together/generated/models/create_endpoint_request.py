# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from together.generated.model import Nullable, Open, RequestBody
from together.generated.models.autoscaling import Autoscaling

if TYPE_CHECKING:
    from together.generated.dicts import AutoscalingDict


class CreateEndpointRequest(RequestBody):
    """Endpoint request: the model to serve, the hardware, and how many replicas."""

    model: str
    """Model ID of the model to serve."""

    hardware: str
    """Hardware ID of each replica. `GET /hardware` lists the IDs that fit a model."""

    autoscaling: Autoscaling
    """How many replicas the endpoint runs at least and at most."""

    display_name: str | None = None
    """Display name, for people to read."""

    disable_prompt_cache: bool | None = None
    """Deprecated. Has no effect any more."""

    disable_speculative_decoding: bool | None = None
    """Speculative decoding: a smaller model guesses tokens in advance to respond faster.
    `true` turns it off."""

    state: Open[Literal["STARTED", "STOPPED"]] | None = None
    """State to create the endpoint in: `STARTED` starts it at once, `STOPPED` leaves that
    to a later update."""

    inactive_timeout: Nullable[int] = None
    """Minutes without a request after which the endpoint stops by itself. With null or 0,
    or if it is left out, it never does."""

    availability_zone: str | None = None
    """Availability zone to run the endpoint in. `GET /clusters/availability-zones` lists
    them."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            model: str,
            hardware: str,
            autoscaling: Autoscaling | AutoscalingDict,
            display_name: str | None = None,
            disable_prompt_cache: bool | None = None,
            disable_speculative_decoding: bool | None = None,
            state: str | None = None,
            inactive_timeout: int | None = None,
            availability_zone: str | None = None,
        ) -> None: ...
