"""Decode the body of a response into the type that its operation promises."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any

from pydantic import ValidationError

from together.generated._response.error_bodies import raise_reported, raise_undecodable
from together.generated._response.error_report import (
    FAILED,
    SIGNS,
    ErrorReport,
    find_error,
    json_object,
    json_value,
    scalar_text,
)
from together.generated._response.lenient import NotParsable, is_dense, parse_leniently
from together.generated._types import json_decoder, wire_names
from together.generated.api_response import ApiResponse, ResponseIssue, RESTResponse
from together.generated.exceptions import ResponseDecodeException, one_line
from together.generated.operation import EventT, Operation, ResponseT

_log = logging.getLogger("together.generated")

BESIDE_ERRORS = frozenset(("id", "object", "created", "model"))
"""Fields that an error body may have as well as an answer."""
_BESIDE_OR_ERROR = BESIDE_ERRORS | {"error"}
_OF_ERRORS = BESIDE_ERRORS | SIGNS | {"status", "code", "type", "param", "name", "title", "reason", "request_id"}
"""Fields that tell nothing of a job, as an error body may have them."""
SMALL = 65536
"""Bytes; a larger answer is looked at for its density, and not again for an error in place of its fields."""
MAX_PROBLEMS = 3
"""How many problems the message of an error names."""
MAX_PATHS = 10
"""How many paths a warning names."""


class DenseBody(ValueError):
    """A body is not to be made into models as a whole."""


def refuse_dense(type_name: str, body: bytes) -> None:
    """Raise where models of all objects of a body would take too much time and memory.

    Raises:
        DenseBody: They would.
    """
    if is_dense(type_name, body):
        raise DenseBody(f"the objects of a body of {len(body)} bytes are too many and too small")


def parse_response(
    operation: Operation[ResponseT, EventT], response: RESTResponse, *, strict: bool = False
) -> ApiResponse[ResponseT]:
    """Decode the response of an operation.

    Args:
        operation: What was called.
        response: What came; a success.
        strict: Whether an answer that is not quite what the operation promises is an error.

    Raises:
        ApiException: The body reports an error; the subclass follows from its code.
        ResponseDecodeException: The body is not what the operation promises: empty, not JSON, or of another kind; or
            in any way, if `strict`.
    """
    status, body = response.status, response.data
    type_name = operation.response_type(status)
    data: Any = None
    issues: tuple[ResponseIssue, ...] = ()
    if operation.accept is not None:
        refuse_text(operation, response)
        refuse_nothing(operation, response)
    try:
        if len(body) > SMALL and type_name and type_name not in ("bytes", "str"):
            refuse_dense(type_name, body)
        data = body_decoder(operation, status)(body)
    except (ValidationError, DenseBody) as error:
        report = reported_error(body, type_name or "")
        if report is not None:
            raise_reported(report, response)
        if not body.strip():
            raise_undecodable(response, f"the body is no {type_name} (it is empty)")
        if _holds_nothing(body, type_name or ""):
            raise_undecodable(response, f"the body is no {type_name} (it holds none of its fields)")
        data, issues = decode_invalid(type_name or "", body, response, error, strict=strict)
        if issues:
            warn_of_issues(operation, response.request_id, issues)
    else:
        suspect = type_name and operation.accept is None and _may_report_error(type_name, body, data)
        report = reported_error(body, type_name or "") if suspect else None
        if report is not None:
            raise_reported(report, response)
    return ApiResponse(
        status_code=status,
        headers=response.headers,
        data=data,
        raw_data=body,
        request_id=response.request_id or scalar_text(getattr(data, "id", None)),
        elapsed=response.elapsed,
        attempts=response.attempts,
        response_issues=issues,
        client_times=response.client_times,
    )


def _may_report_error(type_name: str, body: bytes, data: Any) -> bool:
    """Tell, at little cost, whether to look into an answer that is as promised for an error."""
    if b'"error"' in body:
        return True
    if _has_choices(type_name):
        for choice in data.choices:
            if (choice.finish_reason or "").lower() in FAILED:
                return True
    if len(body) > SMALL:
        return False
    extra = getattr(data, "__pydantic_extra__", None)
    return bool(extra and not SIGNS.isdisjoint(extra)) or _promises_no_field(type_name)


def is_text_for_file(operation: Operation[Any, Any], headers: Mapping[str, str]) -> bool:
    """Tell whether a text came in place of a file that the operation makes, by its media type."""
    media_type = headers.get("Content-Type", "").partition(";")[0].strip().lower()
    return not operation.answers_with_stored_file and (media_type.startswith("text/") or media_type.endswith("json"))


def refuse_text(operation: Operation[Any, Any], response: RESTResponse) -> None:
    """Raise where a text came in place of a file.

    Raises:
        ApiException: It reports an error; the subclass follows from its code.
        ResponseDecodeException: It is anything else.
    """
    if is_text_for_file(operation, response.headers):
        report = reported_error(response.data, "bytes")
        if report is not None:
            raise_reported(report, response)
        raise_undecodable(response, "a text came in place of the file")


def refuse_nothing(operation: Operation[Any, Any], response: RESTResponse) -> None:
    """Raise where nothing came in place of a file that the operation makes; one that is stored may be empty.

    Raises:
        ResponseDecodeException: Nothing came.
    """
    if not response.data and not operation.answers_with_stored_file:
        raise_undecodable(response, "nothing came in place of the file")


@cache
def body_decoder(operation: Operation[Any, Any], status: int) -> Callable[[bytes], Any]:
    """Return the function that decodes the body of a status.

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


def reported_error(body: bytes, type_name: str, *, surely: bool = False) -> ErrorReport | None:
    """Return the error that the body of a success, or an event of a stream, reports in place of a type; or None.

    Args:
        body: The body, or the data of the event.
        type_name: The type.
        surely: Whether a text alone is no sign of an error.
    """
    names = wire_names(type_name)
    # Some servers wrap a list so.
    promised = _promised(type_name) or names - _BESIDE_OR_ERROR or frozenset(("data",))
    known = () if _promised(type_name) else names
    surely = surely or type_name.startswith("dict[")  # any text may be the answer
    fields = names or wire_names(type_name[5:-1] if type_name.startswith("list[") else type_name)
    beside: frozenset[str] = frozenset()
    if "error" in fields:
        beside = fields - _BESIDE_OR_ERROR
    elif "status" in fields:  # a job, which may tell some day why it failed
        beside = fields - _OF_ERRORS
    return find_error(body, promised, known, beside=beside, surely=surely)


@cache
def _promised(type_name: str) -> frozenset[str]:
    """Return the required fields of a type that no error has."""
    return wire_names(type_name, required=True) - BESIDE_ERRORS


@cache
def _has_choices(type_name: str) -> bool:
    return "choices" in wire_names(type_name)


@cache
def _promises_no_field(type_name: str) -> bool:
    """Tell whether an object of any other kind is valid too."""
    return bool(wire_names(type_name)) and not _promised(type_name)


def _holds_nothing(body: bytes, type_name: str) -> bool:
    """Tell whether a body is an object without a single field of a type that has required ones."""
    if not wire_names(type_name, required=True):
        return False
    content = json_value(body)
    return isinstance(content, dict) and not any(content.get(name) is not None for name in wire_names(type_name))


def decode_invalid(
    type_name: str, body: bytes, response: RESTResponse, error: ValidationError | DenseBody, *, strict: bool
) -> tuple[Any, tuple[ResponseIssue, ...]]:
    """Decode invalid JSON leniently; return the value and its issues.

    Args:
        type_name: The type.
        body: The JSON.
        response: The response that it came with.
        error: Why it is invalid.
        strict: Whether anything wrong is an error.

    Raises:
        ResponseDecodeException: Nothing can be made of it; or anything is wrong, and `strict`. It names paths, never
            values.
    """
    problem, data = "", None
    issues: list[ResponseIssue] = []
    try:
        data, issues = parse_leniently(type_name, body)
    except NotParsable as unparsable:
        problem = unparsable.reason
    if issues and strict:
        more = f"; and {len(issues) - MAX_PROBLEMS} more" if len(issues) > MAX_PROBLEMS else ""
        problem = f"{'; '.join(map(str, issues[:MAX_PROBLEMS]))}{more}"
    if not problem:
        return data, tuple(issues)
    raise ResponseDecodeException(
        http_resp=response,
        body=body.decode("utf-8", "replace"),
        reason=f"the body is no {type_name} ({problem})",
        request_id=response.request_id or scalar_text(json_object(body).get("id")),
    ) from error


def warn_of_issues(operation: Operation[Any, Any], request_id: str | None, issues: Sequence[ResponseIssue]) -> None:
    """Log where a response is not as described: the paths, never the values."""
    paths = [issue.path or "the body" for issue in issues]
    more = f" and {len(paths) - MAX_PATHS} more" if len(paths) > MAX_PATHS else ""
    _log.warning(
        "the answer of %s (request id %s) is not as described at %s%s; see response_issues",
        operation.id,
        request_id and one_line(request_id),
        ", ".join(paths[:MAX_PATHS]),
        more,
    )
