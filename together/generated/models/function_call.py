# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model


class FunctionCall(Model):
    """A function that the model wants called, with its arguments."""

    name: str
    """Name of the function."""

    arguments: str
    """The arguments, as JSON text that the model wrote. Check it before use: it may be
    no valid JSON, or not fit the function."""
