# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from together.generated.model import Model


class EnvironmentVariable(Model):
    """Environment variable of a container: its value is either given here or taken from a
    secret."""

    name: str
    """Variable name: letters, digits and underscores, no digit first."""

    value: str | None = None
    """Value as plain text. Leave it out if it comes from a secret."""

    value_from_secret: str | None = None
    """Secret to take the value from, by its name or ID. Leave `value` out then."""

    value_from_secret_expires_at: datetime | None = None
    """Expiry time of the secret. Only in responses."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            name: str,
            value: str | None = None,
            value_from_secret: str | None = None,
            value_from_secret_expires_at: datetime | None = None,
        ) -> None: ...
