# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING

from together.generated.model import RequestBody


class QueueCancelRequest(RequestBody):
    """Cancel request: the job that is no longer needed."""

    request_id: str
    """Job ID that the submission returned."""

    model: str
    """Queue that the job was put into."""

    if TYPE_CHECKING:

        def __init__(self, *, request_id: str, model: str) -> None: ...
