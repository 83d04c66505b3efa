"""JSON values: telling their types apart, and encoding them."""

from __future__ import annotations

import json
from typing import Any, TypeGuard


def is_object(value: object) -> TypeGuard[dict[str, Any]]:
    """Whether a parsed value is a JSON object."""
    return isinstance(value, dict)


def is_array(value: object) -> TypeGuard[list[Any]]:
    """Whether a parsed value is a JSON array."""
    return isinstance(value, list)


def json_bytes(value: Any) -> bytes:
    """Compact JSON in UTF-8."""
    # A lone surrogate has no UTF-8 form; "backslashreplace" turns it into the escape that JSON has for it.
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "backslashreplace")
