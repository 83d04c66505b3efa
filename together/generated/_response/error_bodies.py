"""Raise the typed error for an error response, or for an error that a success reports."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, NoReturn

from pydantic import ValidationError
from pydantic_core import from_json, to_json

from together.generated._late_import import ModuleNotLoaded
from together.generated._response.error_report import ErrorReport, describe_error, json_value
from together.generated._response.lenient import is_dense
from together.generated._types import json_decoder
from together.generated.api_response import RESTResponse
from together.generated.exceptions import ApiException, ResponseDecodeException, exception_class
from together.generated.operation import Operation

_TAGS = re.compile(r"<(script|style|head)\b.*?(?:</\1>|\Z)|<[^<>]*>", re.S | re.I)
_OF_STORAGE = b"<Error>"
_TOLD_BY_STORAGE = re.compile(rb"<(?:Code|Message)>[^<>]*</(?:Code|Message)>")
"""What is kept of an error of a storage server: the rest repeats the request, its signature included."""
MAX_ERROR_BODY = 2**20
"""How much is read of the body of an error, in bytes: its status tells enough. Of more, no model is made."""
_READABLE = 16384
"""Bytes of a body that is not JSON in which a message is looked for."""


def raise_error(operation: Operation[Any, Any], response: RESTResponse) -> NoReturn:
    """Raise the typed error for an error response.

    Raises:
        ApiException: Always; the subclass follows from the status.
    """
    if _OF_STORAGE in response.data[:_READABLE]:
        told = _TOLD_BY_STORAGE.findall(response.data[:_READABLE])
        response = response.with_body(b"<Error>" + b"".join(told) + b"</Error>")
    report = describe_error(json_value(response.data))
    raise exception_class(response.status)(**_facts(report, response, _error_type(operation, response.status)))


def raise_reported(report: ErrorReport, response: RESTResponse) -> NoReturn:
    """Raise the typed error that the body of a success reports.

    Raises:
        ApiException: Always; the subclass follows from the code, where that is a status.
    """
    status = report.status
    kind = ApiException if status is None else exception_class(status)
    reason = "the response reports an error, with a status of success"
    raise kind(status=status, reason=reason, **_facts(report, response, "ErrorData"))


def _facts(report: ErrorReport, response: RESTResponse, type_name: str) -> dict[str, Any]:
    """Return what is known of an error, as keyword arguments for it."""
    return {
        "http_resp": response,
        "data": error_data(report, response.data, type_name),
        "message": report.message or _readable(response.data),
        "request_id": response.request_id or report.request_id,
        "code": report.code,
        "type": report.type,
        "param": report.param,
    }


def error_data(report: ErrorReport, body: bytes, type_name: str = "ErrorData") -> Any:
    """Parse the body of an error into its model.

    It is None where it is of another form, would take too much memory, or its model cannot be loaded.

    Args:
        report: What the body reports.
        body: The body.
        type_name: The name of the model.
    """
    if len(body) > MAX_ERROR_BODY or is_dense(type_name, body):
        return None
    try:
        decode = json_decoder(type_name)
    except ModuleNotLoaded:
        return None  # the status tells more
    for form in (body, report.content):
        try:
            return decode(form if isinstance(form, bytes) else to_json(form))
        except ValidationError:
            continue  # some gateways send a number as `code`, or an object as `message`
    return None


def raise_undecodable(response: RESTResponse, reason: str) -> NoReturn:
    """Raise the error for a success whose body is not what its operation promises.

    Raises:
        ResponseDecodeException: Always.
    """
    report = describe_error(json_value(response.data))
    raise ResponseDecodeException(
        http_resp=response,
        reason=reason,
        message=report.message,
        request_id=response.request_id or report.request_id,
    )


@cache
def _error_type(operation: Operation[Any, Any], status: int) -> str:
    return operation.response_type(status) or "ErrorData"


def _readable(body: bytes) -> str | None:
    """Return the text of a body without a message (mostly an HTML page of a proxy), without markup."""
    try:
        content = from_json(body)
    except ValueError:
        content = None
    text = content if isinstance(content, str) else body[:_READABLE].decode("utf-8", "replace")
    return " ".join(_TAGS.sub(" ", text).split()) or None
