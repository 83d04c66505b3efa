# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model


class QueueError(Model):
    """Error of the queue. Unlike elsewhere, its fields are not wrapped in `error`."""

    message: str | None = None
    """Error message, for people to read."""

    type: str | None = None
    """Error type, such as `invalid_request_error`."""

    param: str | None = None
    """Parameter or field that caused the error, if there is one."""

    code: str | None = None
    """Error code: a short name for the cause."""
