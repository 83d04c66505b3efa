"""Join the headers of a request: defaults, parameters, options, authorization."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from together.generated._checks import check_header
from together.generated._request.parameters import query_pairs
from together.generated.exceptions import ApiValueError
from together.generated.operation import Param


def add_headers(headers: dict[str, str], more: Mapping[str, str], setting: str) -> bool:
    """Add headers, replacing those of the same name in any case; tell whether `Authorization` was among them.

    Args:
        headers: The headers so far, which are changed.
        more: The headers to add.
        setting: Where they come from, for messages.

    Raises:
        ApiTypeError, ApiValueError: One cannot be sent.
    """
    authorized = False
    for name, value in more.items():
        check_header(name, value, setting)
        lower = name.lower()
        if lower == "authorization":
            authorized = True
        for present in headers:
            if present.lower() == lower:
                del headers[present]
                break
        headers[name] = value
    return authorized


def apply_auth(auth: Mapping[str, Any], headers: dict[str, str], query: list[str]) -> None:
    """Add the authorization of `_request_auth` to the headers or the query.

    Raises:
        ApiValueError: It is not like an entry of `Configuration.auth_settings()`.
    """
    place, key, value = (auth.get(part) for part in ("in", "key", "value"))
    if place == "query" and isinstance(key, str) and isinstance(value, str):
        query += query_pairs(Param(key, key), [value])
    elif place == "cookie" and isinstance(value, str):
        add_headers(headers, {"Cookie": value}, "_request_auth")
    elif place == "header" and isinstance(key, str) and isinstance(value, str):
        add_headers(headers, {key: value}, "_request_auth")
    else:
        raise ApiValueError(
            "_request_auth needs 'in' ('header', 'query' or 'cookie'), 'key' and 'value', "
            "as the entries of Configuration.auth_settings() have."
        )
