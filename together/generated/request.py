"""Build what is sent from what was asked for. Pure: nothing here waits or touches the network."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError, create_model

from together.generated.exceptions import ApiTypeError, ApiValueError
from together.generated.large_text import LargeTexts, put_in
from together.generated.model import Model, did_you_mean, field_facts, refuse_unknown
from together.generated.operation import OPTION_NAMES, Body, Operation, Param, RequestOptions
from together.generated.setting_checks import check_header
from together.generated.types import BUILTINS, problems_of, resolve
from together.generated.validation import SHORT, check_json, check_values, refuse_not_json

if TYPE_CHECKING:
    from together.generated.configuration import Configuration

JSON = "application/json"
EVENT_STREAM = "text/event-stream"

_ANY_JSON: TypeAdapter[Any] = TypeAdapter(Any, config=ConfigDict(ser_json_inf_nan="constants"))
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_PLACE_IN_PATH = re.compile(r"\{[^{}]*\}")

_OPTION_KINDS: dict[str, tuple[type, str]] = {
    "_request_auth": (Mapping, "a dict"),
    "_content_type": (str, "a string"),
    "_headers": (Mapping, "a dict"),
    "_host_index": (int, "a number"),
    "_extra_body": (Mapping, "a dict"),
    "_extra_query": (Mapping, "a dict"),
}
"""What the options must be that nothing else checks."""


class SharedHeaders(dict[str, str]):
    """The headers of many requests to one URL, which nobody changes.

    Attributes:
        dispatch: What the transport made of them and that URL, for the next such request.
    """

    __slots__ = ("dispatch",)

    def __init__(self, headers: Mapping[str, str]) -> None:
        super().__init__(headers)
        self.dispatch: Any = None


class Request:
    """An HTTP request, but for its authorization, which each attempt asks for anew.

    Attributes:
        method: The HTTP method.
        url: The whole URL, escaped.
        headers: The headers; not to be changed.
        body: The bytes of the body; None: no body.
        authorized: Whether its headers hold the authorization already, so that none is to be added.
        streams: Whether the body asks for a stream.
        choices: How many choices a streamed answer has to finish; None where that cannot be told.
    """

    __slots__ = ("authorized", "body", "choices", "headers", "method", "streams", "url")

    def __init__(
        self,
        method: str,
        url: str,
        headers: Mapping[str, str],
        body: bytes | None,
        authorized: bool,
        streams: bool = False,
        choices: int | None = 1,
    ) -> None:
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.authorized = authorized
        self.streams = streams
        self.choices = choices


class Template:
    """What all requests of an operation have in common, as long as the client's settings stay as they are.

    Attributes:
        url, headers, authorized: As in `Request`.
        host, default_headers: The settings that it was made of.
    """

    __slots__ = ("authorized", "default_headers", "headers", "host", "url")

    def __init__(
        self, operation: Operation[Any, Any], accept: str, host: str, default_headers: Mapping[str, str], sends: bool
    ) -> None:
        headers = {"Accept": accept}
        if operation.body is not None and sends:
            headers["Content-Type"] = operation.body.media_type
        self.authorized = _add_headers(headers, default_headers, "default_headers")
        self.headers = SharedHeaders(headers)
        self.url = host + operation.path
        self.host = host
        self.default_headers = dict(default_headers)


Templates = dict[tuple[Operation[Any, Any], str, bool], Template]
"""Operation, accepted media type, whether there is a body -> template."""


def build_request(
    operation: Operation[Any, Any],
    arguments: Sequence[Any],
    options: RequestOptions,
    configuration: Configuration,
    default_headers: Mapping[str, str],
    templates: Templates,
    *,
    accept: str | None = None,
    stream: bool | None = None,
) -> Request:
    """Build the request of an operation.

    Args:
        operation: What to call.
        arguments: The arguments of its method, in the order of `operation.argument_names`.
        options: The options of this call.
        configuration: The client's settings.
        default_headers: The client's headers for every request.
        templates: What was made for earlier requests of the client.
        accept: The media type to ask for; None: events where the body asks for a stream, else JSON.
        stream: Whether the body must ask for a stream (True), must not (False), or may say either (None).

    Raises:
        ApiTypeError, ApiValueError: Something cannot be sent; the message names it and how to mend it.
    """
    by_name = dict(zip(operation.argument_names, arguments, strict=True))
    if options:
        _check_options(operation, by_name, options)
    body, streams = None, False
    choices: int | None = 1
    spec, events = operation.body, operation.events
    if spec is not None:
        content: Any = by_name.get(spec.name)
        if (
            type(content) is not resolve(spec.type)
            or spec.type in BUILTINS
            or (events is not None and (stream or (stream is False and getattr(content, "stream", None))))
            or options
            or configuration.client_side_validation
        ):
            content = _body_model(operation, spec, by_name, options, configuration, stream)
        if content is not None:
            body = content if type(content) is bytes else _encode(content, spec.name)
            if events is not None and stream is not False:
                streams = getattr(content, "stream", None) is True
                choices = _choices(getattr(content, events.choices or "", None))
    if accept is None:
        accept = EVENT_STREAM if streams else JSON
    host = _host(options, configuration) if options else configuration.host
    key = (operation, accept, body is not None)
    template = templates.get(key)
    if template is None or template.host != host or template.default_headers != default_headers:
        template = templates[key] = Template(operation, accept, host, default_headers, body is not None)
    if not options and not operation.has_params:
        return Request(operation.method, template.url, template.headers, body, template.authorized, streams, choices)
    return _with_parameters(
        Request(operation.method, template.url, template.headers, body, template.authorized, streams, choices),
        host,
        operation,
        by_name,
        options,
        configuration,
    )


def _with_parameters(
    request: Request,
    host: str,
    operation: Operation[Any, Any],
    arguments: Mapping[str, Any],
    options: RequestOptions,
    configuration: Configuration,
) -> Request:
    """Add to a request what its path, query and headers take from the arguments and options."""
    headers = dict(request.headers)
    own_type = options.get("_content_type")
    if own_type is not None and request.body is not None:
        _add_headers(headers, {"Content-Type": own_type}, "_content_type")
    for param in operation.header_params:
        values = _texts(operation, param, arguments, configuration)
        if values:
            _add_headers(headers, {param.wire_name: ",".join(values)}, param.name)
    auth = options.get("_request_auth")
    query = _query(operation, arguments, options, configuration)
    if auth is not None:
        _apply_auth(auth, headers, query)
        request.authorized = True
    own = options.get("_headers")
    if own:
        request.authorized = _add_headers(headers, own, "_headers") or request.authorized
    request.headers = headers
    request.url = host + _path(operation, arguments, configuration)
    if query:
        request.url = f"{request.url}?{'&'.join(query)}"
    return request


def _choices(asked: Any) -> int | None:
    """Return how many choices a body asks for; None where that cannot be told."""
    try:
        return 1 if asked is None else int(asked)
    except (TypeError, ValueError, OverflowError):
        return None


def _check_options(operation: Operation[Any, Any], arguments: Mapping[str, Any], options: Mapping[str, Any]) -> None:
    for name, value in options.items():
        if name not in OPTION_NAMES:
            raise ApiTypeError(
                f"{operation.id}() has no argument {name!r}{did_you_mean(name, [*arguments, *OPTION_NAMES])}"
                f" Its options are {', '.join(sorted(OPTION_NAMES))}."
            )
        if value is None or name not in _OPTION_KINDS:
            continue
        kind, words = _OPTION_KINDS[name]
        if not isinstance(value, kind) or isinstance(value, bool):
            raise ApiTypeError(f"{name} must be {words}, not {type(value).__name__}.")
        if isinstance(value, Mapping) and not all(isinstance(key, str) for key in value):
            raise ApiTypeError(f"{name} must be a dict whose keys are strings.")


def _body_model(
    operation: Operation[Any, Any],
    body: Body,
    arguments: Mapping[str, Any],
    options: RequestOptions,
    configuration: Configuration,
    stream: bool | None,
) -> BaseModel | bytes | None:
    """Return the body as a model of what is sent, or as bytes; the caller's own object is never changed."""
    content, kind = arguments.get(body.name), resolve(body.type)
    model: BaseModel | None
    if content is not None and not (isinstance(kind, type) and issubclass(kind, BaseModel)):
        content = _read_body(operation, body, kind, content, configuration)
        if isinstance(content, bytes):
            if options.get("_extra_body"):
                raise ApiTypeError(f"_extra_body adds fields to an object, and {body.name} is none.")
            return content
        kind = type(content)
    if content is None:
        if body.required:
            raise _missing(operation, body.name)
        model = None
    elif type(content) is kind or isinstance(content, kind):  # the latter alone is slow with pydantic
        model = content
    elif isinstance(content, Mapping):
        model = _model_of_dict(body, kind, content)
    else:
        raise ApiTypeError(f"{body.name} must be a {body.type} or a dict of its fields, not {type(content).__name__}.")
    extra = options.get("_extra_body")
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
    if model is None:
        return Model.model_validate(changes) if changes else None
    if configuration.client_side_validation:
        check_values(model, body.name)
    if changes:
        # What _extra_body says is sent as it is said, None included: not with the rules of Model.model_copy.
        field_of = field_facts(type(model)).field_of
        model = BaseModel.model_copy(model, update={field_of.get(name, name): changes[name] for name in changes})
    return model


def _read_body(
    operation: Operation[Any, Any], body: Body, kind: Any, content: Any, configuration: Configuration
) -> BaseModel | bytes:
    """Return a body whose type is no model: an object of a union as a model, anything else as the bytes to send."""
    if body.media_type != JSON and kind in (bytes, str):
        if not isinstance(content, (bytes, bytearray) if kind is bytes else str):
            raise ApiTypeError(f"{body.name} must be {kind.__name__}, not {type(content).__name__}.")
        return content.encode() if isinstance(content, str) else bytes(content)
    try:
        holder = _holder(body)(**{body.name: content})  # so that the rules of keyword construction apply inside
    except ValidationError as error:
        problems = "; ".join(problems_of(error, {body.name: content}))
        raise ApiValueError(f"{body.name} does not fit {body.type}: {problems}") from error
    value = getattr(holder, body.name)
    if isinstance(value, BaseModel):
        return value
    if configuration.client_side_validation:
        check_values(holder, operation.id)
    try:
        encoded = _ANY_JSON.dump_json(value, by_alias=True, exclude_unset=True, warnings=False)
    except (ValueError, TypeError, RecursionError) as error:
        refuse_not_json(holder, operation.id, error)
        raise
    check_json(holder, operation.id, encoded)
    return encoded


@cache
def _holder(body: Body) -> type[Model]:
    """Return a model whose only field is the body."""
    return create_model(body.type, __base__=Model, **{body.name: (resolve(body.type), ...)})  # type: ignore[call-overload, no-any-return]


def _model_of_dict(body: Body, kind: type[BaseModel], content: Mapping[str, Any]) -> BaseModel:
    refuse_unknown(kind, content)
    try:
        return kind(**content)
    except ValidationError as error:
        problems = "; ".join(problems_of(error, content, body.name))
        raise ApiValueError(f"{body.name} does not fit {body.type}: {problems}") from error


def _encode(content: BaseModel, name: str) -> bytes:
    """Return the JSON bytes of what is to be sent.

    Raises:
        ApiValueError: JSON cannot hold it; the message names the places.
    """
    texts = LargeTexts()
    try:
        # As `encode_json` does it: a call less on the way of each request.
        body: bytes = content.__pydantic_serializer__.to_json(
            content, by_alias=True, exclude_unset=True, warnings=False, context=texts
        )
    except (ValueError, TypeError, RecursionError) as error:
        refuse_not_json(content, name, error)
        raise
    if texts:
        body = put_in(texts, body)
    if len(body) > SHORT or b"NaN" in body or b"Infinity" in body:
        check_json(content, name, body)
    return body


def _host(options: RequestOptions, configuration: Configuration) -> str:
    index = options.get("_host_index")
    if index is None or (index == 0 and configuration.server_index is None):
        return configuration.host  # 0 is the default of stock: it must not lead past a host that was set
    return configuration.get_host_from_settings(index)


def _path(operation: Operation[Any, Any], arguments: Mapping[str, Any], configuration: Configuration) -> str:
    texts: dict[str, str] = {}
    for param in operation.path_params:
        values = _texts(operation, param, arguments, configuration)
        text = ",".join(quote(value, safe=configuration.safe_chars_for_path_param) for value in values)
        if not {"", ".", ".."}.isdisjoint(text.split("/")):
            raise ApiValueError(f"{operation.id}(): {param.name} is {text!r}, which would call another path.")
        texts["{" + param.wire_name + "}"] = text
    return _PLACE_IN_PATH.sub(lambda place: texts[place[0]], operation.path) if texts else operation.path


def _query(
    operation: Operation[Any, Any],
    arguments: Mapping[str, Any],
    options: RequestOptions,
    configuration: Configuration,
) -> list[str]:
    query: list[str] = []
    for param in operation.query_params:
        query += _pairs(param, _texts(operation, param, arguments, configuration))
    extra = options.get("_extra_query")
    if extra:
        for name in extra:
            param = Param(name, name)
            query += _pairs(param, _texts(operation, param, extra, configuration))
    return query


def _pairs(param: Param, values: list[str]) -> list[str]:
    """Return a parameter as parts of a query: one for each value, or one with commas that are not escaped."""
    escaped = [quote(value, safe="") for value in values]
    if not param.explode and escaped:
        escaped = [",".join(escaped)]
    return [f"{quote(param.wire_name, safe='')}={value}" for value in escaped]


def _texts(
    operation: Operation[Any, Any], param: Param, arguments: Mapping[str, Any], configuration: Configuration
) -> list[str]:
    """Return the values of a parameter as texts: of a list each, of anything else one, of None none."""
    value = arguments.get(param.name)
    if value is None:
        if param.required:
            raise _missing(operation, param.name)
        return []
    values = value if isinstance(value, (list, tuple, set, frozenset)) else [value]
    return [_text(item, param.name, configuration) for item in values]


def _text(value: Any, name: str, configuration: Configuration) -> str:
    """Return a parameter as text, in the forms that OpenAPI gives to its types."""
    if isinstance(value, Enum):
        value = value.value
    if isinstance(value, str):
        text = value
    elif isinstance(value, bool):
        text = "true" if value else "false"
    elif isinstance(value, datetime):
        text = value.strftime(configuration.datetime_format)
    elif isinstance(value, date):
        text = value.strftime(configuration.date_format)
    elif isinstance(value, BaseModel):
        text = _encode(value, name).decode()
    elif isinstance(value, Mapping):
        text = _encode(Model.model_validate(value), name).decode()
    elif value is None or isinstance(value, bytes) or (isinstance(value, float) and not math.isfinite(value)):
        raise ApiValueError(f"{name}: {value if isinstance(value, float) else type(value).__name__} cannot be sent.")
    else:
        text = str(value)
    if not text.isascii() and _SURROGATE.search(text):
        raise ApiValueError(f"{name} has half of a surrogate pair in it: no text can be sent with it.")
    return text


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


def _apply_auth(auth: Mapping[str, Any], headers: dict[str, str], query: list[str]) -> None:
    place, key, value = (auth.get(part) for part in ("in", "key", "value"))
    if place == "query" and isinstance(key, str) and isinstance(value, str):
        query += _pairs(Param(key, key), [value])
    elif place == "cookie" and isinstance(value, str):
        _add_headers(headers, {"Cookie": value}, "_request_auth")
    elif place == "header" and isinstance(key, str) and isinstance(value, str):
        _add_headers(headers, {key: value}, "_request_auth")
    else:
        raise ApiValueError(
            "_request_auth needs 'in' ('header', 'query' or 'cookie'), 'key' and 'value', "
            "as the entries of Configuration.auth_settings() have."
        )


def _missing(operation: Operation[Any, Any], name: str) -> ApiTypeError:
    return ApiTypeError(f"{operation.id}() needs {name}.")
