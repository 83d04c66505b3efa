# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from together.generated.model import Bounds, RequestBody


class UpdateSecretRequest(RequestBody):
    """Changes to a secret. A field that is left out stays as it is."""

    name: Annotated[str, Bounds(min_length=1, max_length=100)] | None = None
    """New name, unique in the project: 1 to 100 letters, digits, underscores, hyphens,
    slashes and periods."""

    value: Annotated[str, Bounds(min_length=1)] | None = None
    """Confidential value that replaces the present one."""

    description: Annotated[str, Bounds(max_length=500)] | None = None
    """Purpose of the secret, in your words; up to 500 characters."""

    project_id: str | None = None
    """Has no effect: the API key decides which project it is."""

    ttl_seconds: int | None = None
    """New time to live in seconds: the secret expires when it is over."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            name: str | None = None,
            value: str | None = None,
            description: str | None = None,
            project_id: str | None = None,
            ttl_seconds: int | None = None,
        ) -> None: ...
