"""What an endpoint is, as data, and the options that every call takes."""

from __future__ import annotations

import os
import re
from collections.abc import AsyncIterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import IO, Any, Generic, Literal, NamedTuple, TypeAlias, TypeVar

from typing_extensions import TypedDict

from together.generated._lazy import urllib3
from together.generated.timeout import Timeout

ResponseT = TypeVar("ResponseT")
EventT = TypeVar("EventT")


class RequestOptions(TypedDict, total=False):
    """What can be set for one call, as keyword arguments of each method.

    An option that is None counts as not given.
    """

    _request_timeout: Timeout | float | tuple[float | None, float | None] | None
    """Seconds for the whole call; or a pair: seconds to connect, seconds to wait for the next bytes; or a `Timeout`."""
    _request_auth: Mapping[str, Any] | None
    """The authorization in place of the configured one, as an entry of `Configuration.auth_settings()`."""
    _content_type: str | None
    """The request's `Content-Type`."""
    _headers: Mapping[str, str] | None
    """Headers for this request; they win over the client's default headers."""
    _host_index: int | None
    """Index of the server to call, among `Configuration.get_host_settings()`; 0 leaves a `host` that was set."""
    _retries: int | urllib3.Retry | None
    """As `Configuration.retries`."""
    _extra_body: Mapping[str, Any] | None
    """Fields that are added to the JSON body, or replace its own, whole."""
    _extra_query: Mapping[str, Any] | None
    """Parameters that are added to the query."""


_VERSION = re.compile(r"/v\d+$")
OPTION_NAMES = frozenset(RequestOptions.__annotations__)


class Param(NamedTuple):
    """A parameter in the path, the query or a header.

    Attributes:
        name: Its name as an argument.
        wire_name: Its name in the API.
        required: Whether it must be given.
        explode: Whether a list is sent as repeated parameters, or else as one with commas.
        setting: The setting of `Configuration` that stands in where a call gives nothing; None: none does.
    """

    name: str
    wire_name: str
    required: bool = False
    explode: bool = True
    setting: str | None = None


FileSource: TypeAlias = bytes | str | os.PathLike[str] | IO[bytes] | AsyncIterable[bytes]
FileContent: TypeAlias = FileSource | tuple[str, FileSource] | tuple[str, FileSource, str]
"""A file to send: its content, or its name and its content, or its name, its content and its media type. The content
is bytes, the path of a file, a file opened for reading bytes (it stays open), or an async iterator of bytes."""


class FormParam(NamedTuple):
    """A field of a form (`multipart/form-data`).

    Attributes:
        name: Its name as an argument.
        wire_name: Its name in the API.
        required: Whether it must be given.
        kind: Whether its value is sent as text, as JSON, or as a file; a URL in place of a file is sent as text.
    """

    name: str
    wire_name: str
    required: bool = False
    kind: Literal["text", "json", "file", "file_or_url"] = "text"


class Body(NamedTuple):
    """The request body.

    Attributes:
        name: Its name as an argument.
        type: The name of its type: a model or union, a `list[...]` or `dict[str, ...]`, or `bytes` or `str`.
        required: Whether it must be given.
        media_type: Its `Content-Type`. Bytes and texts that are not JSON are sent as they are.
    """

    name: str
    type: str
    required: bool = False
    media_type: str = "application/json"


class Events(NamedTuple):
    """The events of a streamed answer.

    Attributes:
        type: The model of each event's data.
        choices: The field of the request that says how many choices are made; each must finish before the stream
            may end without `data: [DONE]`. None: only `[DONE]` ends a stream.
    """

    type: str
    choices: str | None = None


@dataclass(frozen=True, eq=False)
class Operation(Generic[ResponseT, EventT]):
    """An endpoint.

    Attributes:
        id: Its operation id, which is also the method's name.
        method: The HTTP method.
        path: The path, with `{name}` for path parameters (API names).
        responses: Status code (`"200"`, `"4XX"`, `"default"`) -> name of the type of the body; None: no body.
        errors: Name of the type of the body of every status of 400 and above that `responses` does not list.
        body: The request body, if it has one.
        path_params, query_params, header_params: Its parameters.
        form_params: The fields of the form that it sends as its body.
        accept: The media types to ask for, where its answer is a file.
        version: The version in the path of its URL, in place of that of the client's host, as `v2`.
        events: The events, if the answer can be streamed.
        idempotent: Whether sending it twice changes nothing on the server.
        needs_token: Whether the token is sent.
    """

    id: str
    method: str
    path: str
    responses: Mapping[str, str | None] = field(default_factory=dict)
    body: Body | None = None
    path_params: tuple[Param, ...] = ()
    query_params: tuple[Param, ...] = ()
    header_params: tuple[Param, ...] = ()
    events: Events | None = None
    idempotent: bool = False
    errors: str | None = None
    needs_token: bool = True
    form_params: tuple[FormParam, ...] = ()
    accept: str | None = None
    version: str | None = None

    @cached_property
    def argument_names(self) -> tuple[str, ...]:
        """The names of its arguments, in the order of its method.

        Required ones come first, the body last.
        """
        params: list[Param | FormParam | Body] = [*self.path_params, *self.query_params, *self.header_params]
        params += self.form_params
        if self.body is not None:
            params.append(self.body)
        return tuple(param.name for param in sorted(params, key=lambda param: not param.required))

    @cached_property
    def moves_files(self) -> bool:
        """Whether it sends or answers with files."""
        return self.accept is not None or any(param.kind[:4] == "file" for param in self.form_params)

    @cached_property
    def answers_with_stored_file(self) -> bool:
        """Whether it answers with a file that lies somewhere, of any media type, and not with one that it makes."""
        return self.accept is not None and self.method == "GET"

    def is_answer(self, status: int) -> bool:
        """Tell whether a status is an answer, and not an error: a success, or a redirect that is described."""
        return 200 <= status < 300 or (300 <= status < 400 and str(status) in self.responses)

    def url(self, host: str, path: str) -> str:
        """Return a URL on a host, in the version of the operation.

        Args:
            host: The base URL.
            path: The path, with its parameters filled in.
        """
        return (host if self.version is None else _VERSION.sub(f"/{self.version}", host)) + path

    @cached_property
    def has_params(self) -> bool:
        """Whether it has a parameter in the path, the query or a header."""
        return bool(self.path_params or self.query_params or self.header_params)

    def response_type(self, status: int) -> str | None:
        """Return the documented body type of a status, or None.

        A success that is not described is read as the one that is.
        """
        text, responses = str(status), self.responses
        for key in (text, f"{text[0]}XX"):
            if key in responses:
                return responses[key]
        if status >= 400 and self.errors is not None:
            return self.errors
        if "default" in responses:
            return responses["default"]
        if text[0] == "2":
            return next((name for key, name in responses.items() if key[0] == "2"), None)
        return None
