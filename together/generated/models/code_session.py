# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from datetime import datetime

from together.generated.model import Model


class CodeSession(Model):
    """Session of the code interpreter: an environment that keeps variables, files and
    installed packages between calls."""

    id: str
    """Session ID. Send it as `session_id` to run more code there."""

    execute_count: int
    """How many times code was run in the session."""

    expires_at: datetime
    """Time at which the session ends, with all its data."""

    last_execute_at: datetime
    """Time of the latest run."""

    started_at: datetime
    """Time of the first call, which opened the session."""
