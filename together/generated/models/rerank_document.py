# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model, Nullable


class RerankDocument(Model):
    """Document that was ranked. One that was sent as an object may have its own fields too."""

    text: Nullable[str] = None
    """Content that is compared with the query."""
