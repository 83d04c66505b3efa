"""Join the headers of a request: defaults, parameters, options, authorization."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from together.generated._checks import HTTP_TOKEN, check_header, plain_text
from together.generated._request.parameters import query_pairs
from together.generated._secret import header_value
from together.generated.exceptions import ApiValueError
from together.generated.operation import Param


def add_headers(headers: dict[str, str], more: Mapping[str, str], setting: str) -> bool:
    """Add headers; return whether `Authorization` was among them.

    They replace those of the same name in any case.

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
        name, value = plain_text(name), plain_text(value)
        lower = name.lower()
        if lower == "authorization":
            authorized = True
        for present in headers:
            if present.lower() == lower:
                del headers[present]
                break
        headers[name] = header_value(name, value)
    return authorized


def apply_auth(auth: Mapping[str, Any], headers: dict[str, str], query: list[str], setting: str) -> None:
    """Add an authorization to the headers or the query.

    Args:
        auth: As an entry of `Configuration.auth_settings()`.
        headers, query: Those so far, which are changed.
        setting: Where it comes from, for messages.

    Raises:
        ApiValueError: It is not like such an entry.
    """
    place, key, value = (auth.get(part) for part in ("in", "key", "value"))
    if isinstance(key, str) and isinstance(value, str):
        key, value = plain_text(key), plain_text(value)
        if place == "query":
            query += query_pairs(Param(key, key), [value])
            return
        if place == "cookie":
            add_cookie(headers, key, value, setting)
            return
        if place == "header":
            add_headers(headers, {key: value}, setting)
            return
    raise ApiValueError(
        f"{setting} needs 'in' ('header', 'query' or 'cookie'), 'key' and 'value', "
        "as the entries of Configuration.auth_settings() have."
    )


def add_cookie(headers: dict[str, str], name: str, value: str, setting: str) -> None:
    """Add a cookie to those of the headers, in place of one of the same name.

    Args:
        headers: The headers so far, which are changed.
        name: The cookie's name.
        value: Its value; or `name=value`, which is how stock wants it.
        setting: Where it comes from, for messages.

    Raises:
        ApiTypeError, ApiValueError: It cannot be sent.
    """
    if not HTTP_TOKEN.fullmatch(name):
        raise ApiValueError(f"{setting}: {name!r} is not the name of a cookie.")
    present = next((text for header, text in headers.items() if header.lower() == "cookie"), "")
    others = [each.strip() for each in present.split(";") if each.partition("=")[0].strip() not in ("", name)]
    own = value if value.startswith(f"{name}=") else f"{name}={value}"
    add_headers(headers, {"Cookie": "; ".join([*others, own])}, setting)
