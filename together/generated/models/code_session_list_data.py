# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model
from together.generated.models.code_session import CodeSession


class CodeSessionListData(Model):
    """Body of a session list."""

    sessions: list[CodeSession]
    """Your sessions that code can still run in."""
