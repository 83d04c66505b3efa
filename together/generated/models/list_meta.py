# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model


class ListMeta(Model):
    """Pagination: where a page stands in the whole list."""

    limit: int | None = None
    """Page size: the largest number of items that this page could hold."""

    has_more: bool | None = None
    """Whether there are more items after this page."""

    next_cursor: str | None = None
    """Cursor of the next page. Send it as `after` to get that page."""
