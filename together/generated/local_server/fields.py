"""Parsers of the fields of a request body. They raise `HttpError` 400 for a value that a real server would reject."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from .json_values import is_array, is_object
from .recording import RecordedRequest
from .replies import HttpError


def json_object(request: RecordedRequest) -> dict[str, Any]:
    """Parse the body, which must be a JSON object."""
    try:
        body = json.loads(request.body)
    except (ValueError, RecursionError):
        raise HttpError(400, "The request body is not valid JSON.") from None
    if not is_object(body):
        raise HttpError(400, "The request body must be a JSON object.")
    return body


def body_digest(body: dict[str, Any]) -> bytes:
    """Return a hash of all fields but `stream`, so that a response is the same streamed or not."""
    return hashlib.sha256(json.dumps({**body, "stream": None}, sort_keys=True).encode()).digest()


def model_name(body: dict[str, Any]) -> str:
    """Parse `model`, a non-empty string.

    A name that starts with `missing/` raises `HttpError` 404.
    """
    model = body.get("model")
    if not isinstance(model, str) or not model:
        raise HttpError(400, "model must be a non-empty string.", param="model")
    if model.startswith("missing/"):
        raise HttpError(404, f"Unable to access model {model}.", param="model", code="model_not_available")
    return model


def text(body: dict[str, Any], name: str) -> str:
    """Parse a required string field."""
    value = body.get(name)
    if not isinstance(value, str):
        raise HttpError(400, f"{name} must be a string.", param=name)
    return value


def integer(body: dict[str, Any], name: str, *, low: int | None = None, high: int | None = None) -> int | None:
    """Parse an integer field within inclusive bounds; None where it is absent or null."""
    value = body.get(name)
    if value is None:
        return None
    if not isinstance(value, int) or isinstance(value, bool):
        raise HttpError(400, f"{name} must be an integer.", param=name)
    if low is not None and value < low:
        raise HttpError(400, f"{name} must be at least {low}.", param=name)
    if high is not None and value > high:
        raise HttpError(400, f"{name} must be at most {high}.", param=name)
    return value


def boolean(body: dict[str, Any], name: str) -> bool:
    """Parse a boolean field; False where it is absent or null."""
    value = body.get(name)
    if not isinstance(value, (bool, type(None))):
        raise HttpError(400, f"{name} must be a boolean.", param=name)
    return bool(value)


def optional_object(body: dict[str, Any], name: str) -> dict[str, Any]:
    """Parse an object field; empty where it is absent or null."""
    value = body.get(name)
    if value is None or is_object(value):
        return value or {}
    raise HttpError(400, f"{name} must be an object.", param=name)


def max_tokens(body: dict[str, Any]) -> int | None:
    """Parse the maximum number of tokens, under either of its names."""
    limit = integer(body, "max_tokens", low=1)
    return integer(body, "max_completion_tokens", low=1) if limit is None else limit


def wants_logprobs(body: dict[str, Any]) -> bool:
    """Parse `logprobs`, a boolean or a number from 0 to 20; True for any but false and 0."""
    value = body.get("logprobs")
    return value if isinstance(value, bool) else bool(integer(body, "logprobs", low=0, high=20))


def strings(body: dict[str, Any], name: str) -> list[str]:
    """Parse a string or a list of strings, as a list; empty where it is absent or null."""
    value = body.get(name)
    values = [] if value is None else [value] if isinstance(value, str) else value
    if is_array(values) and all(isinstance(item, str) for item in values):
        return values
    raise HttpError(400, f"{name} must be a string or a list of strings.", param=name)
