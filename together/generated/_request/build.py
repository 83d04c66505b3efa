"""Build the request of a call: body, path, query, headers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from together.generated._late_import import load
from together.generated._request.body import JSON, body_of, choices_of
from together.generated._request.headers import add_headers, apply_auth
from together.generated._request.json_body import write_json
from together.generated._request.options import fields_of, host_of
from together.generated._request.parameters import path_of, query_of, texts_of
from together.generated._request.request import Request
from together.generated._request.template import RequestTemplates
from together.generated.configuration import Configuration
from together.generated.exceptions import ApiTypeError, ApiValueError
from together.generated.operation import Operation

if TYPE_CHECKING:
    from together.generated._request.forms import Form

EVENT_STREAM = "text/event-stream"


def build_request(
    operation: Operation[Any, Any],
    arguments: Sequence[Any],
    keywords: Mapping[str, Any],
    configuration: Configuration,
    default_headers: Mapping[str, str],
    templates: RequestTemplates,
    *,
    accept: str | None = None,
    stream: bool | None = None,
) -> Request:
    """Build the request of an operation.

    Args:
        operation: What to call.
        arguments: The arguments of its method, in the order of `operation.argument_names`.
        keywords: Fields of the body, and options of this call.
        configuration: The client's settings.
        default_headers: The client's headers for every request.
        templates: The client's request templates.
        accept: The media type to ask for; None: events where the body asks for a stream, else JSON.
        stream: Whether the body must ask for a stream (True), must not (False), or may say either (None).

    Raises:
        ApiTypeError, ApiValueError: Something cannot be sent; the message names it and the fix.
    """
    by_name = dict(zip(operation.argument_names, arguments, strict=True))
    fields = fields_of(operation, by_name, keywords, f"{operation.id}_stream" if stream else None) if keywords else {}
    body: bytes | Form | None = None
    streams = False
    choices: int | None = 1
    spec, events = operation.body, operation.events
    if spec is not None:
        content = body_of(operation, spec, by_name, fields, keywords, configuration, stream)
        if content is not None:
            body = content if isinstance(content, bytes) else write_json(content, spec.name)
            if events is not None and stream is not False:
                streams = getattr(content, "stream", None) is True
                choices = choices_of(content, events.choices)
    elif operation.form_params:
        forms = load("together.generated._request.forms")  # few requests have one
        body = forms.form_of(operation, by_name, keywords.get("_extra_body") or {}, configuration)
    if accept is None:
        accept = EVENT_STREAM if streams else operation.accept or JSON
    host = host_of(keywords, configuration) if keywords else configuration.host
    template = templates.get(operation, accept, body is not None, host, default_headers)
    redirects = operation.answers_with_stored_file
    request = Request(operation.method, template.url, template.headers, body, template.authorized, choices, redirects)
    # Looked up in place: a function to call would cost each call.
    own_auth = (
        configuration.__class__.auth_settings is not Configuration.auth_settings
        or "auth_settings" in configuration.__dict__
    )
    if keywords or operation.has_params or own_auth:
        request = _with_parameters(request, host, operation, by_name, keywords, configuration, own_auth)
    if operation.form_params and any(name.lower() == "content-type" for name in request.headers):
        raise ApiValueError(f"the header Content-Type: {operation.id}() sends a form, which has a type of its own.")
    return request


def _with_parameters(
    request: Request,
    host: str,
    operation: Operation[Any, Any],
    arguments: Mapping[str, Any],
    options: Mapping[str, Any],
    configuration: Configuration,
    own_auth: bool,
) -> Request:
    """Add to a request what its path, query and headers take from the arguments and options."""
    headers, authorized = dict(request.headers), request.authorized
    for param in operation.header_params:
        values = texts_of(operation, param, arguments, configuration)
        if values:
            add_headers(headers, {param.wire_name: ",".join(values)}, param.name)
    query = query_of(operation, arguments, options.get("_extra_query") or {}, configuration)
    auths = _auths_of(options, configuration if own_auth and operation.needs_token else None)
    for setting, auth in auths or ():
        if auth.get("in") != "cookie":
            apply_auth(auth, headers, query, setting)
    authorized = add_headers(headers, options.get("_headers") or {}, "_headers") or authorized or auths is not None
    for setting, auth in auths or ():
        if auth.get("in") == "cookie":  # beside the cookies of `_headers`
            apply_auth(auth, headers, query, setting)
    own_type = options.get("_content_type") or None  # an empty one means that of the body, as in stock
    if operation.form_params and own_type == "multipart/form-data":
        own_type = None  # which it is; its boundary is added
    if own_type is not None and operation.form_params:
        raise ApiValueError(f"_content_type: {operation.id}() sends a form, which has a type of its own.")
    if own_type is not None and request.body is not None:
        add_headers(headers, {"Content-Type": own_type}, "_content_type")
    url = operation.url(host, path_of(operation, arguments, configuration))
    if query:
        url = f"{url}?{'&'.join(query)}"
    return request._replace(url=url, headers=headers, authorized=authorized)


def _auths_of(
    options: Mapping[str, Any], configuration: Configuration | None
) -> list[tuple[str, Mapping[str, Any]]] | None:
    """Return what authorizes a request, each with where it comes from; None: the configured token.

    Args:
        options: The options of the call, whose `_request_auth` wins.
        configuration: A configuration with `auth_settings()` of its own, which count in place of the token, or None.

    Raises:
        ApiTypeError: These are not a dict of dicts.
    """
    auth = options.get("_request_auth")
    if auth:  # an empty one means the configured token, as in stock
        return [("_request_auth", auth)]
    if configuration is None:
        return None
    entries: object = configuration.auth_settings()
    if not isinstance(entries, Mapping) or not all(isinstance(entry, Mapping) for entry in entries.values()):
        raise ApiTypeError(f"auth_settings() of {type(configuration).__name__} must return a dict of dicts.")
    return [(f"auth_settings() of {type(configuration).__name__}: {name}", entry) for name, entry in entries.items()]
