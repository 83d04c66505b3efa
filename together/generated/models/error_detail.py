# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model, Nullable


class ErrorDetail(Model):
    """Error details, in words for people and in short names for programs."""

    message: str
    """Error message, for people to read."""

    type: str | None = None
    """Error type, such as `invalid_request_error` or `dynamic_request_limited`."""

    param: Nullable[str] = None
    """Field of the request that caused the error, if there is one."""

    code: Nullable[str] = None
    """Error code: a short name for the cause, such as `model_not_available`; null if
    there is none."""
