# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from together.generated.model import Open, RequestBody


class CreateBatchRequest(RequestBody):
    """Batch request: the file with the requests, and the path that they are sent to."""

    endpoint: Open[Literal["/v1/chat/completions", "/v1/audio/transcriptions", "/v1/audio/translations"]] | str
    """Path that each request of the file is sent to. Three paths are listed; others
    are accepted."""

    input_file_id: str
    """File ID of the requests: a JSON Lines file with the purpose `batch-api`."""

    completion_window: str | None = None
    """Time in which the batch shall be done, such as `24h`."""

    priority: int | None = None
    """Priority of the batch: how it ranks among other batches."""

    model_id: str | None = None
    """Model that answers the requests of the file, by its model ID."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            endpoint: str,
            input_file_id: str,
            completion_window: str | None = None,
            priority: int | None = None,
            model_id: str | None = None,
        ) -> None: ...
