"""Turn what came back into a value or a typed error. Pure: nothing here waits or touches the network."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, NoReturn

from pydantic import ValidationError
from pydantic_core import from_json, to_json

from together.generated.api_response import ApiResponse, ResponseIssue
from together.generated.exceptions import ResponseDecodeException, exception_class
from together.generated.operation import EventT, Operation, ResponseT
from together.generated._response.lenient import NotSalvageable, salvage
from together.generated._types import json_decoder

if TYPE_CHECKING:
    from together.generated.rest import RESTResponse

_log = logging.getLogger("together.generated")

MAX_PROBLEMS = 3
"""How many problems the message of an error names."""
MAX_PATHS = 10
"""How many paths a warning names."""

_TAGS = re.compile(r"<(script|style|head)\b.*?(?:</\1>|\Z)|<[^<>]*>", re.S | re.I)
_READABLE = 16384
"""Bytes of a body that is no JSON which are looked at for a message."""


def parse_response(
    operation: Operation[ResponseT, EventT], response: RESTResponse, *, strict: bool = False
) -> ApiResponse[ResponseT]:
    """Return the answer of an operation.

    Args:
        operation: What was called.
        response: What came.
        strict: Whether an answer that is not quite what the operation promises is an error.

    Raises:
        ApiException: The status is 400 or above (the subclass follows from it), or a redirect that is not followed.
        ResponseDecodeException: The body is not what the operation promises: no JSON, or of another kind; or in any
            way, if `strict`.
    """
    status, body = response.status, response.data
    if status >= 300:
        raise_error(operation, response)
    data: Any = None
    issues: tuple[ResponseIssue, ...] = ()
    try:
        data = body_decoder(operation, status)(body)
    except ValidationError as error:
        data, issues = decode_misfit(operation.response_type(status) or "", body, response, error, strict=strict)
        if issues:
            warn_of_issues(operation, response.request_id, issues)
    return ApiResponse(
        status,
        response.headers,
        data,
        body,
        response.request_id or _text(getattr(data, "id", None)),
        response.elapsed,
        response.attempts,
        issues,
        response.client_times,
    )


@cache
def body_decoder(operation: Operation[Any, Any], status: int) -> Callable[[bytes], Any]:
    """Return the function that turns the body that comes with a status into a value.

    It raises `pydantic.ValidationError` on a body that does not fit.
    """
    type_name = operation.response_type(status)
    if type_name is None:
        return lambda body: None
    if type_name == "bytes":
        return bytes
    if type_name == "str":
        return lambda body: body.decode("utf-8", "replace")
    return json_decoder(type_name)


def decode_misfit(
    type_name: str, body: bytes, response: RESTResponse, error: ValidationError, *, strict: bool
) -> tuple[Any, tuple[ResponseIssue, ...]]:
    """Return what can be made of JSON that does not fit its type, and what is wrong with it.

    Args:
        type_name: The type.
        body: The JSON.
        response: The response that it came with.
        error: What pydantic says.
        strict: Whether anything wrong is an error.

    Raises:
        ResponseDecodeException: Nothing can be made of it; or anything is wrong, and `strict`. It names paths, never
            values.
    """
    problem, data = "", None
    issues: list[ResponseIssue] = []
    try:
        data, issues = salvage(type_name, body)
    except NotSalvageable as unfit:
        problem = unfit.reason
    if issues and strict:
        more = f"; and {len(issues) - MAX_PROBLEMS} more" if len(issues) > MAX_PROBLEMS else ""
        problem = f"{'; '.join(map(str, issues[:MAX_PROBLEMS]))}{more}"
    if not problem:
        return data, tuple(issues)
    raise ResponseDecodeException(
        http_resp=response,
        body=body.decode("utf-8", "replace"),
        reason=f"the body is no {type_name} ({problem})",
        request_id=response.request_id or _text(_json_object(body).get("id")),
    ) from error


def warn_of_issues(operation: Operation[Any, Any], request_id: str | None, issues: Sequence[ResponseIssue]) -> None:
    """Log where an answer is not what was promised: the paths, never the values."""
    paths = [issue.path or "the body" for issue in issues]
    more = f" and {len(paths) - MAX_PATHS} more" if len(paths) > MAX_PATHS else ""
    _log.warning(
        "the answer of %s (request id %s) is not as described at %s%s; see response_issues",
        operation.id,
        request_id,
        ", ".join(paths[:MAX_PATHS]),
        more,
    )


def raise_error(operation: Operation[Any, Any], response: RESTResponse) -> NoReturn:
    """Raise the error for a response that is no success.

    Raises:
        ApiException: Always; the subclass follows from the status.
    """
    body, request_id = response.data, response.request_id
    data = error_data(body, _error_decoder(operation, response.status))
    message = getattr(getattr(data, "error", None), "message", None)
    if isinstance(message, str) and message:
        if request_id is None:
            request_id = _text(data.__dict__.get("id") or data.additional_properties.get("id"))
    else:
        content = _json_object(body)
        message = error_message(content) or _readable(body)
        request_id = request_id or _text(content.get("id"))
    raise exception_class(response.status)(http_resp=response, data=data, message=message, request_id=request_id)


@cache
def _error_decoder(operation: Operation[Any, Any], status: int) -> Callable[[bytes], Any]:
    return json_decoder(operation.response_type(status) or "ErrorData")


def error_data(body: bytes, decode: Callable[[bytes], Any] | None = None) -> Any:
    """Return an error's body as a model; None where it is none.

    Args:
        body: The body.
        decode: Makes a model of it; by default an `ErrorData`.
    """
    if decode is None:
        decode = json_decoder("ErrorData")
    try:
        return decode(body)
    except ValidationError:
        content = _json_object(body)
    error = content.get("error")
    if not isinstance(error, dict):
        return None
    texts = {name: _text(error[name]) for name in ("message", "type", "param", "code") if name in error}
    try:
        return decode(to_json({**content, "error": {**error, **texts}}))  # some gateways send a number as `code`
    except ValidationError:
        return None


def error_message(content: dict[str, Any]) -> str | None:
    """Return the message of an error body, wherever it stands: in `error`, as `error`, or at top level."""
    error = content.get("error")
    return _text(error.get("message") if isinstance(error, dict) else error) or _text(content.get("message"))


def error_of_event(data: bytes) -> dict[str, Any] | None:
    """Return the fields of the error that the data of an event reports; None where it reports none."""
    content = _json_object(data)
    error = content.get("error")
    if not error:
        return None
    fields = dict(error) if isinstance(error, dict) else {}
    fields["message"] = error_message(content)
    for name in ("code", "type", "param"):
        fields[name] = _text(fields.get(name)) or _text(content.get(name))
    fields["type"] = fields["type"] or _text(fields.get("error_type")) or _text(content.get("error_type"))
    return fields


def raise_undecodable(response: RESTResponse, expected: str) -> NoReturn:
    """Raise the error for a success whose body is of another kind than was asked for.

    Raises:
        ResponseDecodeException: Always.
    """
    kind = response.headers.get("content-type", "no content type")
    raise ResponseDecodeException(
        http_resp=response,
        reason=f"{expected} was asked for, {kind} came",
        message=error_message(_json_object(response.data)),
        request_id=response.request_id or _text(_json_object(response.data).get("id")),
    )


def _json_object(body: bytes) -> dict[str, Any]:
    try:
        content = from_json(body)
    except ValueError:
        return {}
    return content if isinstance(content, dict) else {}


def _text(value: Any) -> str | None:
    if isinstance(value, bool) or value is None:
        return None
    return str(value) if isinstance(value, (str, int, float)) and value != "" else None


def _readable(body: bytes) -> str | None:
    """Return the text of a body that tells no message otherwise (a page of a proxy, mostly), without markup."""
    try:
        content = from_json(body)
    except ValueError:
        content = None
    text = content if isinstance(content, str) else body[:_READABLE].decode("utf-8", "replace")
    return " ".join(_TAGS.sub(" ", text).split()) or None
