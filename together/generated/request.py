"""Build what is sent from what was asked for. Pure: nothing here waits or touches the network."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode

from pydantic import BaseModel, ValidationError
from pydantic_core import to_json

from together.generated.exceptions import ApiTypeError, ApiValueError
from together.generated.model import Model, encode_json, refuse_unknown, settle
from together.generated.operation import OPTION_NAMES, Body, Operation, Param, RequestOptions

if TYPE_CHECKING:
    from together.generated.configuration import Configuration

JSON = "application/json"
EVENT_STREAM = "text/event-stream"

_FORBIDDEN_IN_HEADER = re.compile(r"[\r\n\0]")
_HEADER_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")


@dataclass
class Request:
    """An HTTP request, but for its authorization, which each attempt asks for anew.

    Attributes:
        method: The HTTP method.
        url: The whole URL, escaped.
        headers: The headers.
        body: The bytes of the body; None: no body.
        authorized: Whether its headers hold the authorization already, so that none is to be added.
        streams: Whether the body asks for a stream.
        choices: How many choices a streamed answer has to finish.
    """

    method: str
    url: str
    headers: dict[str, str]
    body: bytes | None
    authorized: bool
    streams: bool = False
    choices: int = 1


def build_request(
    operation: Operation[Any, Any],
    arguments: Mapping[str, Any],
    options: RequestOptions,
    configuration: Configuration,
    default_headers: Mapping[str, str],
    *,
    accept: str = JSON,
    stream: bool | None = None,
) -> Request:
    """Build the request of an operation.

    Args:
        operation: What to call.
        arguments: The arguments of its method, by name.
        options: The options of this call.
        configuration: The client's settings.
        default_headers: The client's headers for every request.
        accept: The media type to ask for.
        stream: Whether the body must ask for a stream (True), must not (False), or may say either (None).

    Raises:
        ApiTypeError, ApiValueError: Something cannot be sent; the message names it and how to mend it.
    """
    if options:
        unknown = options.keys() - OPTION_NAMES
        if unknown:
            raise ApiTypeError(
                f"{operation.id}() has no argument {sorted(unknown)[0]!r}; "
                f"its options are {', '.join(sorted(OPTION_NAMES))}."
            )
    body, content_type, streams, choices = None, None, False, 1
    if operation.body is not None:
        content = _body_model(operation, operation.body, arguments, options, configuration, stream)
        if content is not None:
            body, content_type = encode_json(content), operation.body.media_type
            if operation.events is not None:
                streams = getattr(content, "stream", None) is True
                asked = getattr(content, operation.events.choices or "", None)
                choices = asked if isinstance(asked, int) else 1
    headers = {"Accept": accept}
    if content_type:
        headers["Content-Type"] = options.get("_content_type") or content_type
    for param in operation.header_params:
        value = arguments.get(param.name)
        if value is not None:
            headers[param.wire_name] = _text(value, configuration)
        elif param.required:
            raise _missing(operation, param.name)
    authorized = _add_headers(headers, default_headers, "default_headers")
    auth = options.get("_request_auth")
    query = _query(operation, arguments, options, configuration)
    if auth is not None:
        _apply_auth(auth, headers, query)
        authorized = True
    own = options.get("_headers")
    if own:
        authorized = _add_headers(headers, own, "_headers") or authorized
    index = options.get("_host_index")
    host = configuration.host if index is None else configuration.get_host_from_settings(index)
    url = host + _path(operation, arguments, configuration)
    if query:
        url = f"{url}?{urlencode(query)}"
    return Request(operation.method, url, headers, body, authorized, streams, choices)


def _body_model(
    operation: Operation[Any, Any],
    body: Body,
    arguments: Mapping[str, Any],
    options: RequestOptions,
    configuration: Configuration,
    stream: bool | None,
) -> BaseModel | None:
    """Return the body as a model of what is sent; the caller's own object is never changed."""
    content = arguments.get(body.name)
    extra = options.get("_extra_body")
    if content is None:
        if body.required:
            raise _missing(operation, body.name)
        model: BaseModel | None = None
    elif isinstance(content, BaseModel):
        model = content
    elif isinstance(content, Mapping):
        model = _model_of_dict(body, content)
    else:
        raise ApiTypeError(f"{body.name} must be a {body.type} or a dict of its fields, not {type(content).__name__}.")
    changes = dict(extra) if extra else {}
    if operation.events is not None:
        asked = changes.get("stream", getattr(model, "stream", None))
        if stream is False and asked:
            raise ApiValueError(
                f"{body.name} asks for a stream (stream=True): use {operation.id}_stream() to read one, "
                f"or {operation.id}_without_preload_content() for the open response."
            )
        if stream and asked is not True:
            changes["stream"] = True
    if model is not None and configuration.client_side_validation:
        from together.generated.validation import check_values

        check_values(model, body.name)
    if changes:
        model = Model.model_validate(changes) if model is None else model.model_copy(update=changes)
    return model


def _model_of_dict(body: Body, content: Mapping[str, Any]) -> BaseModel:
    from together.generated.types import resolve

    cls = resolve(body.type)
    refuse_unknown(cls, content)
    try:
        model: BaseModel = cls.model_validate(content)
    except ValidationError as error:
        raise ApiValueError(f"{body.name} does not fit {body.type}: {_problems(error)}") from error
    settle(model)
    return model


def _problems(error: ValidationError) -> str:
    return "; ".join(
        f"{'.'.join(str(part) for part in problem['loc']) or 'it'}: {problem['msg']}"
        for problem in error.errors(include_input=False, include_url=False)
    )


def _path(operation: Operation[Any, Any], arguments: Mapping[str, Any], configuration: Configuration) -> str:
    path = operation.path
    for param in operation.path_params:
        value = arguments.get(param.name)
        if value is None:
            raise _missing(operation, param.name)
        text = _text(value, configuration)
        if text in ("", ".", ".."):
            raise ApiValueError(f"{operation.id}(): {param.name} is {text!r}, which would call another path.")
        path = path.replace("{" + param.wire_name + "}", quote(text, safe=configuration.safe_chars_for_path_param))
    return path


def _query(
    operation: Operation[Any, Any],
    arguments: Mapping[str, Any],
    options: RequestOptions,
    configuration: Configuration,
) -> list[tuple[str, str]]:
    query: list[tuple[str, str]] = []
    for param in operation.query_params:
        value = arguments.get(param.name)
        if value is not None:
            query += _pairs(param, value, configuration)
        elif param.required:
            raise _missing(operation, param.name)
    extra = options.get("_extra_query")
    if extra:
        for name, value in extra.items():
            query += _pairs(Param(name, name), value, configuration)
    return query


def _pairs(param: Param, value: Any, configuration: Configuration) -> list[tuple[str, str]]:
    if isinstance(value, (list, tuple, set, frozenset)):
        texts = [_text(item, configuration) for item in value]
        return [(param.wire_name, text) for text in texts] if param.explode else [(param.wire_name, ",".join(texts))]
    return [(param.wire_name, _text(value, configuration))]


def _text(value: Any, configuration: Configuration) -> str:
    """Return a parameter as text, in the forms that OpenAPI gives to its types."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return value.strftime(configuration.datetime_format)
    if isinstance(value, date):
        return value.strftime(configuration.date_format)
    if isinstance(value, BaseModel):
        return encode_json(value).decode()
    if isinstance(value, Mapping):
        return to_json(value).decode()
    return str(value)


def _add_headers(headers: dict[str, str], more: Mapping[str, str], setting: str) -> bool:
    """Add headers, replacing those of the same name in any case; tell whether `Authorization` was among them."""
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


def check_header(name: Any, value: Any, setting: str) -> None:
    """Raise if a header cannot be sent as it is.

    Raises:
        ApiTypeError: Name or value is no string.
        ApiValueError: The name is no header name, or the value contains a line break.
    """
    if not isinstance(name, str) or not isinstance(value, str):
        raise ApiTypeError(f"{setting}: header {name!r} must be a string, as must its value.")
    if not _HEADER_NAME.fullmatch(name):
        raise ApiValueError(f"{setting}: {name!r} is not the name of a header.")
    if _FORBIDDEN_IN_HEADER.search(value):
        raise ApiValueError(f"{setting}: the value of {name!r} contains a line break or NUL; remove it.")


def _apply_auth(auth: Mapping[str, Any], headers: dict[str, str], query: list[tuple[str, str]]) -> None:
    place, key, value = (auth.get(part) for part in ("in", "key", "value"))
    if place == "query" and isinstance(key, str) and isinstance(value, str):
        query.append((key, value))
    elif place in ("header", "cookie") and isinstance(value, str):
        _add_headers(headers, {"Cookie" if place == "cookie" else str(key): value}, "_request_auth")
    else:
        raise ApiValueError(
            "_request_auth needs 'in' ('header', 'query' or 'cookie'), 'key' and 'value', "
            "as the entries of Configuration.auth_settings() have."
        )


def _missing(operation: Operation[Any, Any], name: str) -> ApiTypeError:
    return ApiTypeError(f"{operation.id}() needs {name}.")
