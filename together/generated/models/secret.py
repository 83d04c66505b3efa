# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from datetime import datetime
from typing import Literal

from together.generated.model import Model, Open


class Secret(Model):
    """Secret without its value, which the service never sends back."""

    id: str | None = None
    """Secret ID. Paths take the name in its place, too."""

    object: Open[Literal["secret"]] | None = None
    """Object type, `secret`; other servers may send another value."""

    name: str | None = None
    """Name of the secret, unique in the project."""

    description: str | None = None
    """Purpose of the secret, in your words."""

    created_at: str | None = None
    """Creation time of the secret, as ISO 8601 text."""

    created_by: str | None = None
    """ID of the user who created the secret."""

    last_updated_by: str | None = None
    """ID of the user who changed the secret last."""

    updated_at: str | None = None
    """Time of the last change, as ISO 8601 text."""

    expires_at: datetime | None = None
    """Time at which the secret expires."""

    ttl_seconds: int | None = None
    """Time to live in seconds, as it was set."""
