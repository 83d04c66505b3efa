"""Keep what the requests of an operation have in common, so that it is worked out once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from together.generated._request.headers import add_headers
from together.generated.operation import Operation


class RequestTemplate(NamedTuple):
    """What all requests of an operation have in common, as long as the client's settings stay as they are.

    Attributes:
        url, headers, authorized: As in `Request`.
        host, default_headers: The settings that it was made from.
    """

    url: str
    headers: Mapping[str, str]
    authorized: bool
    host: str
    default_headers: Mapping[str, str]


class RequestTemplates:
    """The request templates of one client, made on first use."""

    def __init__(self) -> None:
        self._made: dict[tuple[Operation[Any, Any], str, bool], RequestTemplate] = {}

    def get(
        self,
        operation: Operation[Any, Any],
        accept: str,
        has_body: bool,
        host: str,
        default_headers: Mapping[str, str],
    ) -> RequestTemplate:
        """Return the template for requests of an operation.

        Args:
            operation: What is called.
            accept: The media type to ask for.
            has_body: Whether the request has a body.
            host: The base URL.
            default_headers: The client's headers for every request.
        """
        key = (operation, accept, has_body)
        template = self._made.get(key)
        if template is None or template.host != host or template.default_headers != default_headers:
            headers = {"Accept": accept}
            if operation.body is not None and has_body:
                headers["Content-Type"] = operation.body.media_type
            authorized = add_headers(headers, default_headers, "default_headers")
            template = RequestTemplate(
                operation.url(host, operation.path), headers, authorized, host, dict(default_headers)
            )
            self._made[key] = template
        return template
