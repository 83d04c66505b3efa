"""Find what an error body or an error event says, and raise the typed error for it."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Any, NoReturn

from pydantic import ValidationError
from pydantic_core import from_json, to_json

from together.generated._types import json_decoder
from together.generated.api_response import RESTResponse
from together.generated.exceptions import ResponseDecodeException, exception_class
from together.generated.operation import Operation

_TAGS = re.compile(r"<(script|style|head)\b.*?(?:</\1>|\Z)|<[^<>]*>", re.S | re.I)
_READABLE = 16384
"""Bytes of a body that is no JSON which are looked at for a message."""


def raise_error(operation: Operation[Any, Any], response: RESTResponse) -> NoReturn:
    """Raise the typed error for an error response.

    Raises:
        ApiException: Always; the subclass follows from the status.
    """
    body, request_id = response.data, response.request_id
    data = error_data(body, _error_decoder(operation, response.status))
    message = getattr(getattr(data, "error", None), "message", None)
    if isinstance(message, str) and message:
        if request_id is None:
            request_id = scalar_text(data.__dict__.get("id") or data.additional_properties.get("id"))
    else:
        content = json_object(body)
        message = error_message(content) or _readable(body)
        request_id = request_id or scalar_text(content.get("id"))
    raise exception_class(response.status)(http_resp=response, data=data, message=message, request_id=request_id)


@cache
def _error_decoder(operation: Operation[Any, Any], status: int) -> Callable[[bytes], Any]:
    return json_decoder(operation.response_type(status) or "ErrorData")


def error_data(body: bytes, decode: Callable[[bytes], Any] | None = None) -> Any:
    """Parse the body of an error into its model, or return None.

    Args:
        body: The body.
        decode: Makes a model of it; by default an `ErrorData`.
    """
    if decode is None:
        decode = json_decoder("ErrorData")
    try:
        return decode(body)
    except ValidationError:
        content = json_object(body)
    error = content.get("error")
    if not isinstance(error, dict):
        return None
    texts = {name: scalar_text(error[name]) for name in ("message", "type", "param", "code") if name in error}
    try:
        return decode(to_json({**content, "error": {**error, **texts}}))  # some gateways send a number as `code`
    except ValidationError:
        return None


def error_message(content: dict[str, Any]) -> str | None:
    """Return the message of an error body: in `error`, as `error`, or at top level; else None."""
    error = content.get("error")
    return scalar_text(error.get("message") if isinstance(error, dict) else error) or scalar_text(
        content.get("message")
    )


def error_of_event(data: bytes) -> dict[str, Any] | None:
    """Return the fields of the error that an event reports, or None."""
    content = json_object(data)
    error = content.get("error")
    if not error:
        return None
    fields = dict(error) if isinstance(error, dict) else {}
    fields["message"] = error_message(content)
    for name in ("code", "type", "param"):
        fields[name] = scalar_text(fields.get(name)) or scalar_text(content.get(name))
    fields["type"] = fields["type"] or scalar_text(fields.get("error_type")) or scalar_text(content.get("error_type"))
    return fields


def raise_undecodable(response: RESTResponse, expected: str) -> NoReturn:
    """Raise the error for a success with a body of another media type.

    Raises:
        ResponseDecodeException: Always.
    """
    kind = response.headers.get("content-type", "no content type")
    raise ResponseDecodeException(
        http_resp=response,
        reason=f"{expected} was asked for, {kind} came",
        message=error_message(json_object(response.data)),
        request_id=response.request_id or scalar_text(json_object(response.data).get("id")),
    )


def json_object(body: bytes) -> dict[str, Any]:
    """Parse a JSON object; any other body gives an empty one."""
    try:
        content = from_json(body)
    except ValueError:
        return {}
    return content if isinstance(content, dict) else {}


def scalar_text(value: Any) -> str | None:
    """Return a string or a number as text; None for anything else, and for an empty string."""
    if isinstance(value, bool) or value is None:
        return None
    return str(value) if isinstance(value, (str, int, float)) and value != "" else None


def _readable(body: bytes) -> str | None:
    """Return the text of a body without a message (mostly an HTML page of a proxy), without markup."""
    try:
        content = from_json(body)
    except ValueError:
        content = None
    text = content if isinstance(content, str) else body[:_READABLE].decode("utf-8", "replace")
    return " ".join(_TAGS.sub(" ", text).split()) or None
