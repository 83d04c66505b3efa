# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model, Nullable


class FunctionCallDelta(Model):
    """Part of a streamed function call."""

    name: Nullable[str] = None
    """Name of the function; in later parts of a call null or left out."""

    arguments: Nullable[str] = None
    """Next part of the arguments. All parts joined are JSON text."""
