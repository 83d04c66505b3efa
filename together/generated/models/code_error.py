# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from typing import Any, TypeAlias

CodeError: TypeAlias = str | dict[str, Any]
"""Error of the code interpreter, either a message or an object with details."""
