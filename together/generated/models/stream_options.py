# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING

from together.generated.model import Model


class StreamOptions(Model):
    """Options of a stream."""

    include_usage: bool | None = None
    """Whether one more chunk with `usage` and no choices comes before the end. The
    service may send `usage` without it too."""

    if TYPE_CHECKING:

        def __init__(self, *, include_usage: bool | None = None) -> None: ...
