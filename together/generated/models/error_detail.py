# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model, Nullable


class ErrorDetail(Model):
    """What went wrong, in words for people and in short names for programs."""

    message: str
    """What went wrong, in words."""

    type: str | None = None
    """The kind of error."""

    param: Nullable[str] = None
    """The field of the request that is at fault, if it is one."""

    code: Nullable[str] = None
    """A short name for the cause, if there is one."""
