# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from together.generated.model import Bounds, RequestBody


class CreateSecretRequest(RequestBody):
    """Secret request: a name and the confidential value to store under it."""

    name: Annotated[str, Bounds(min_length=1, max_length=100)]
    """Name, unique in the project: 1 to 100 letters, digits, underscores, hyphens,
    slashes and periods."""

    value: Annotated[str, Bounds(min_length=1)]
    """Confidential value, such as a password or a token. It is stored encrypted."""

    description: Annotated[str, Bounds(max_length=500)] | None = None
    """Purpose of the secret, in your words; up to 500 characters."""

    project_id: str | None = None
    """Has no effect: the API key decides which project it is."""

    ttl_seconds: int | None = None
    """Time to live in seconds: the secret expires when it is over."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            name: str,
            value: str,
            description: str | None = None,
            project_id: str | None = None,
            ttl_seconds: int | None = None,
        ) -> None: ...
