"""Find the error that a JSON body or event reports, in whichever of the known shapes.

One question, asked here for error responses, for successes, and for the events of a stream: does this report an error?
The shapes are those that the service, gateways and OpenAI-like servers send:

- `{"error": {"message": …, "type": …, "param": …, "code": …}}`, where `message` may itself be such an object
- `{"error": "text"}`, `{"message": "text", "code": …}`, `{"object": "error", "message": "text", …}`
- `{"detail": "text"}`, or a list of problems, as FastAPI has it
- a choice with `"finish_reason": "error"`, or with an `error` of its own
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, NamedTuple

from pydantic_core import from_json

STATUSES_OF_ERRORS = range(400, 600)


class ErrorReport(NamedTuple):
    """The error that a body or event reports.

    Attributes:
        message: Its message, or None.
        code, type, param: As it gives them, as text; or None.
        request_id: The id at the top level of the body, or None.
        content: The body with the error in the first of the shapes above; None where it had no `error` object.
    """

    message: str | None
    code: str | None
    type: str | None
    param: str | None
    request_id: str | None
    content: dict[str, Any] | None

    @property
    def status(self) -> int | None:
        """Return the code, where it is the HTTP status code of an error."""
        code = int(self.code) if self.code is not None and self.code.isdecimal() and len(self.code) == 3 else 0
        return code if code in STATUSES_OF_ERRORS else None


def find_error(body: bytes, promised: Collection[str], *, may_hold_error: bool = False) -> ErrorReport | None:
    """Return the error that a success or an event reports, or None.

    Args:
        body: The body, or the data of the event.
        promised: Names of fields; an object with one of them is what was promised, whatever else it holds.
        may_hold_error: Whether `error` is a field of what was promised, and no report.
    """
    content = json_object(body)
    error = content.get("error")
    if error and not may_hold_error:
        return describe_error(content)
    if content.get("object") == "error":
        return describe_error(content)
    choices = content.get("choices")
    for choice in choices if isinstance(choices, list) else ():
        if isinstance(choice, dict) and (choice.get("error") or choice.get("finish_reason") == "error"):
            found = choice.get("error")
            return describe_error({**content, "error": found} if found else content)
    if promised and content.keys().isdisjoint(promised) and (_is_text(content.get("message")) or content.get("detail")):
        return describe_error(content)
    return None


def describe_error(content: Any) -> ErrorReport:
    """Describe the error of a body that is known to report one; of any other JSON than an object, as its message."""
    if not isinstance(content, dict):
        return ErrorReport(scalar_text(content), None, None, None, None, None)
    error = content.get("error")
    outer = error if isinstance(error, dict) else content
    message = outer.get("message")
    inner = message if isinstance(message, dict) else {}

    def text_of(name: str) -> str | None:
        for place in (outer, inner, content):
            text = scalar_text(place.get(name))
            if text is not None:
                return text
        return None

    text = scalar_text(inner.get("message") or message) or _text_of_problems(error)
    text = text or scalar_text(content.get("message")) or _text_of_problems(content.get("detail"))
    fields = {name: text_of(name) for name in ("code", "type", "param")}
    fields["type"] = fields["type"] or text_of("error_type")
    normal: dict[str, Any] | None = None
    if isinstance(error, dict):
        normal = {**content, "error": {**error, **{k: v for k, v in fields.items() if k in error}, "message": text}}
    return ErrorReport(text, **fields, request_id=scalar_text(content.get("id")), content=normal)


def json_value(body: bytes) -> Any:
    """Parse JSON; a body that is not JSON gives None."""
    try:
        return from_json(body)
    except ValueError:
        return None


def json_object(body: bytes) -> dict[str, Any]:
    """Parse a JSON object; any other body gives an empty one."""
    content = json_value(body)
    return content if isinstance(content, dict) else {}


def scalar_text(value: Any) -> str | None:
    """Return a string or a number as text; None for anything else, and for an empty string."""
    if isinstance(value, bool) or value is None:
        return None
    return str(value) if isinstance(value, (str, int, float)) and value != "" else None


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value)


def _text_of_problems(value: Any) -> str | None:
    """Return the text of an error that is not an object with a message: a string, or a list of problems."""
    if isinstance(value, list):
        return "; ".join(text for text in map(_text_of_problems, value) if text) or None
    if isinstance(value, dict):
        text = scalar_text(value.get("message") or value.get("msg") or value.get("detail"))
        place = value.get("loc")
        if text and isinstance(place, list):
            return f"{'.'.join(str(part) for part in place)}: {text}"
        return text
    return scalar_text(value)
