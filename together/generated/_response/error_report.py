"""Find the error that a JSON body or event reports, in whichever of the known shapes.

One question, asked here for error responses, for successes, and for the events of a stream: does this report an error?
The shapes are those that the service, gateways and OpenAI-like servers send:

- `{"error": {"message": …, "type": …, "param": …, "code": …}}`, where `message` may itself be such an object
- `{"error": "text"}`, `{"message": "text", "code": …}`, `{"object": "error", "message": "text", …}`, `[{"error": …}]`
- `{"detail": "text"}`, or a list of problems, as FastAPI has it
- `{"errors": […]}`, `{"code": …, "msg": …}`, `{"error_code": …, "error_msg": …}`, `{"base_resp": {"status_code": …}}`,
  `{"status": "error"}`, `{"type": "error"}`, `{"success": false}`, each where nothing of what was promised is there
- a choice with `"finish_reason": "error"`, or with an `error` of its own or in its `delta` or `message`
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, NamedTuple

from pydantic_core import from_json

from together.generated._response.lenient import NotParsable, load_json

STATUSES_OF_ERRORS = range(400, 600)
FAILED = frozenset(("error", "failed"))
"""What a `finish_reason` or a `status` says of a failure, in lower case."""

MAX_PROBLEMS = 100
"""How many problems of a list the message of an error names."""
_TEXTS = (
    *("message", "msg", "detail", "error_msg", "error_message", "status_msg", "error_description"),
    *("errors", "base_resp", "text", "reason", "title"),
)
"""Names under which a text may stand, or what holds one; the first that has a text is read."""
_ERROR_FIRST = ("error", *_TEXTS)
_ERROR_LAST = (*_TEXTS, "error")
_SIGNS = ("message", "msg", "detail", "error_msg", "error_message")
"""Texts that tell of an error by themselves, where nothing of what was promised is there."""
SIGNS = frozenset((*_SIGNS, "errors", "base_resp"))
"""Names that an object has, beside others, where it reports an error without the name `error`."""
_HOLDERS = ("error", "errors", "base_resp", "detail", "message")
"""Names of objects that may say more of the error than what they stand in."""
_CODES = ("code", "error_code", "statusCode", "status_code")
_STATUSES = (*_CODES, "http_code", "status")
_GOOD = ("ok", "success", "succeeded", "completed", "processing", "in_progress", "pending", "queued", "running")
"""What a `status` says where nothing has failed."""
_OF_LIFE = ("keepalive", "keep-alive", "keep_alive", "heartbeat", "ping", "progress", "processing", "queued")
"""Types of events that only tell that the service is at work."""


class ErrorReport(NamedTuple):
    """The error that a body or event reports.

    Attributes:
        message: Its message, or None.
        code, type, param: As it gives them, as text; or None.
        request_id: The id at the top level of the body, or None.
        content: The body with the error in the first of the shapes above; None where it has no message.
        status: The HTTP status code of an error that it names, as its code or beside it; or None.
    """

    message: str | None
    code: str | None
    type: str | None
    param: str | None
    request_id: str | None
    content: dict[str, Any] | None
    status: int | None = None


def find_error(
    body: bytes,
    promised: Collection[str],
    known: Collection[str] = (),
    *,
    beside: Collection[str] = (),
    surely: bool = False,
) -> ErrorReport | None:
    """Return the error that a success or an event reports, or None.

    Args:
        body: The body, or the data of the event.
        promised: Names of fields; an object with one of them is what was promised, unless it says otherwise.
        known: Names of fields; a text beside one of them is no sign of an error.
        beside: Names of fields; beside one of them, `error` is a field of what was promised, and no report.
        surely: Whether a text alone is no sign of an error.
    """
    value = json_value(body)
    content = _first_of_list(value)
    if not isinstance(content, dict):
        return None
    if (content.get("error") and not _given(content, beside)) or content.get("object") == "error":
        return describe_error(content)
    if content is not value:
        return None  # an item of a list that was promised, as a job that failed
    choices = content.get("choices")
    for choice in choices if isinstance(choices, list) else ():
        error = _error_of_choice(choice)
        if error:
            return describe_error({**content, "error": error})
    given = _given(content, promised)
    if any(content[name] and name != "message" for name in given):
        return None
    if given:
        is_error = _says_failure(content) and _text_of(content) is not None
    else:
        is_error = _says_failure(content) or (
            not surely and content.keys().isdisjoint(known) and any(_text_of(content.get(name)) for name in _SIGNS)
        )
    return describe_error(content) if is_error and not _says_success(content) else None


def describe_error(content: Any) -> ErrorReport:
    """Describe the error of a body that is known to report one; of any other JSON than an object, as its message."""
    content = _first_of_list(content)
    if not isinstance(content, dict):
        return ErrorReport(scalar_text(content), None, None, None, None, None)
    text = _text_of(content)
    places = _places(content)

    def first_of(*names: str) -> str | None:
        for name in names:
            for place in places:
                if name in place and (found := scalar_text(place[name])) is not None:
                    return found
        return None

    code = first_of(*_CODES)
    status = _status(code)
    if status is None:
        for place in places:
            for name in _STATUSES:
                if status is None and name in place:
                    status = _status(place[name])
        if code is None and status is not None:
            code = str(status)
    fields = {"code": code, "type": first_of("type", "error_type"), "param": first_of("param")}
    normal: dict[str, Any] | None = None
    if text is not None:
        error = content.get("error")
        told = error if isinstance(error, dict) else {k: v for k, v in fields.items() if v is not None}
        normal = {**content, "error": {**told, **{k: v for k, v in fields.items() if k in told}, "message": text}}
    return ErrorReport(text, **fields, request_id=scalar_text(content.get("id")), content=normal, status=status)


def json_value(body: bytes) -> Any:
    """Parse JSON, also where its text is not quite valid; a body that is not JSON gives None."""
    try:
        return from_json(body)
    except ValueError:
        try:
            return load_json(body)[0]
        except NotParsable:
            return None


def json_object(body: bytes) -> dict[str, Any]:
    """Parse a JSON object; any other body gives an empty one."""
    content = json_value(body)
    return content if isinstance(content, dict) else {}


def scalar_text(value: Any) -> str | None:
    """Return a string or a number as text; None for anything else, and for an empty string."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value) if isinstance(value, (str, int, float)) and value != "" else None


def _first_of_list(content: Any) -> Any:
    """Return what a list with an error begins with; anything else as it is."""
    if isinstance(content, list) and content and isinstance(content[0], dict) and content[0].get("error"):
        return content[0]
    return content


def _error_of_choice(choice: Any) -> Any:
    """Return the error of a choice, or a false value."""
    if not isinstance(choice, dict):
        return None
    for part in (choice, choice.get("delta"), choice.get("message")):
        if isinstance(part, dict) and part.get("error"):
            return part["error"]
    reason = choice.get("finish_reason")
    return {"message": f"a choice has the finish_reason {reason!r}"} if failed(reason) else None


def failed(word: Any) -> bool:
    """Tell whether a `finish_reason` or a `status` tells of a failure."""
    return isinstance(word, str) and word.lower() in FAILED


def _status(value: Any) -> int | None:
    """Return the HTTP status of an error that is a code, as a number or as text; or None."""
    text = scalar_text(value)
    code = int(text) if text is not None and text.isdecimal() and len(text) == 3 else 0
    return code if code in STATUSES_OF_ERRORS else None


def _has_status(content: dict[str, Any]) -> bool:
    return any(_status(content.get(name)) is not None for name in _STATUSES)


def _given(content: dict[str, Any], names: Collection[str]) -> list[str]:
    """Return which of some fields an object has; the status of an HTTP error is not the `status` of an answer."""
    return [
        name
        for name in names
        if content.get(name) is not None and not (name == "status" and _status(content[name]) is not None)
    ]


def _says_failure(content: dict[str, Any]) -> bool:
    """Tell whether an object that holds nothing of what was promised says so by more than a text."""
    of_gateway = content.get("base_resp")
    return (
        _has_status(content)
        or content.get("type") == "error"
        or failed(content.get("status"))
        or content.get("success") is False
        or bool(_text_of(content.get("errors")))
        or (isinstance(of_gateway, dict) and of_gateway.get("status_code") not in (None, 0))
    )


def _says_success(content: dict[str, Any]) -> bool:
    """Tell whether an object says that all is well, or at work."""
    kind = content.get("type")
    if isinstance(kind, str) and kind.lower() in _OF_LIFE:
        return True
    status = content.get("status")
    if isinstance(status, str) and status.lower() in _GOOD:
        return True
    codes = [scalar_text(content.get(name)) for name in _CODES]
    return content.get("success") is True or any(code == "0" or (code or "").startswith("20") for code in codes)


def _places(content: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the objects that may describe the error: the one in the body, those within it, and the body itself."""
    places = [content]
    inner: Any = content
    while inner is not None:
        holder, inner = inner, None
        for name in _HOLDERS:
            found = holder.get(name)
            if name == "errors" and isinstance(found, list) and found:
                found = found[0]
            if isinstance(found, dict):
                inner = found
                places.append(found)
                break
    return places[1:] + places[:1]


def _text_of(value: Any) -> str | None:
    """Return the innermost text of an error: of a string, a list of problems, or an object."""
    if isinstance(value, list):
        texts = [text for text in map(_text_of, value[:MAX_PROBLEMS]) if text]
        if texts and len(value) > MAX_PROBLEMS:
            texts.append(f"and {len(value) - MAX_PROBLEMS} more")
        return "; ".join(texts) or None
    if not isinstance(value, dict):
        return scalar_text(value)
    names = _ERROR_FIRST if isinstance(value.get("error"), (dict, list)) else _ERROR_LAST
    text = None
    for name in names:
        if name in value and (text := _text_of(value[name])) is not None:
            break
    place = value.get("loc")
    if text and isinstance(place, list):
        return f"{'.'.join(str(part) for part in place)}: {text}"
    return text
