# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model


class FunctionCallDelta(Model):
    """The next piece of a call of a function."""

    name: str | None = None
    """Name of the function; only in the first piece of a call."""

    arguments: str | None = None
    """The next piece of the arguments. All pieces joined are JSON text."""
