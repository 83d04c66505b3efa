# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from together.generated.model import RequestBody

if TYPE_CHECKING:
    from collections.abc import Mapping


class QueueJobRequest(RequestBody):
    """Queue job request: the input for a deployment that takes its work from a queue."""

    model: str
    """Queue to put the job into: the name of the deployment that works on it."""

    payload: dict[str, Any]
    """Input of the job. It reaches the worker unchanged; its fields are up to the worker."""

    info: dict[str, Any] | None = None
    """Metadata of your own. It is returned with the status; the worker and the service
    may add to it."""

    priority: int | None = None
    """Priority: jobs with a higher number run first, those with the same number in the
    order of their submission."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            model: str,
            payload: Mapping[str, Any],
            info: Mapping[str, Any] | None = None,
            priority: int | None = None,
        ) -> None: ...
