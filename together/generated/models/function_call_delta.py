# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model


class FunctionCallDelta(Model):
    """Part of a streamed function call."""

    name: str | None = None
    """Name of the function; only in the first part of a call."""

    arguments: str | None = None
    """Next part of the arguments. All parts joined are JSON text."""
