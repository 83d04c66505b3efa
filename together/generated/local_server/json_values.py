"""Type checks of JSON values, and their encoding."""

from __future__ import annotations

import json
from typing import Any, TypeGuard


def is_object(value: object) -> TypeGuard[dict[str, Any]]:
    """Return whether a parsed value is a JSON object."""
    return isinstance(value, dict)


def is_array(value: object) -> TypeGuard[list[Any]]:
    """Return whether a parsed value is a JSON array."""
    return isinstance(value, list)


def json_bytes(value: Any) -> bytes:
    """Encode a value as compact JSON in UTF-8."""
    # A lone surrogate has no UTF-8 form; "backslashreplace" turns it into its JSON escape.
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "backslashreplace")
