"""Build each request and hand it to `rest`: what every API class calls."""

from __future__ import annotations

import copy
import os
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, ClassVar

from typing_extensions import Never, Self

import together.generated as together
from together.generated._checks import check_header, check_retries
from together.generated._fields.field_rules import field_facts
from together.generated._late_import import ModuleNotLoaded, load
from together.generated._lazy import aiohttp, urllib3
from together.generated._lazy_transport import load_transport
from together.generated._request.build import EVENT_STREAM, build_request
from together.generated._request.options import host_of, options_of
from together.generated._request.sanitize import sanitized
from together.generated._request.template import RequestTemplates
from together.generated._types import json_decoder, models_in, resolve
from together.generated.api_response import ApiResponse
from together.generated.configuration import REPLACED_KEYWORDS, SESSION_SETTINGS, Configuration
from together.generated.exceptions import (
    ApiAttributeError,
    ApiConnectionException,
    ApiTypeError,
    ApiValueError,
    did_you_mean,
    nearest_name,
)
from together.generated.operation import EventT, Operation, ResponseT
from together.generated.rest import RESTClientObject
from together.generated.timeout import Timeout, check_timeout
from together.generated.version import __version__

USER_AGENT = f"together-generated/{__version__}"
SHOWN_METHODS = 6
"""How many methods of an API an error lists."""
ACCEPT_ENCODING = "gzip, deflate"
"""Fixed, because aiohttp's own choice tells which packages are installed."""

_NAMES_ELSEWHERE = {
    "api_key": "ApiClient(Configuration(access_token=...))",
    "key": "ApiClient(Configuration(access_token=...))",
    "token": "ApiClient(Configuration(access_token=...))",
    "base_url": "ApiClient(Configuration(host=...))",
    "api_base": "ApiClient(Configuration(host=...))",
    "max_retries": "ApiClient(Configuration(retries=...))",
    "default_headers": "ApiClient(...).with_options(headers=...)",
    "headers": "ApiClient(...).with_options(headers=...)",
    "http_client": "ApiClient(..., session=...)",
}
"""Arguments of other clients, and what to use. (A setting belongs to `Configuration`.)"""
_METHODS_ELSEWHERE = {
    "call_api": "the methods of API classes, and Configuration(middlewares=...) to change requests",
    "param_serialize": "the methods of API classes, and Configuration(middlewares=...) to change requests",
    "response_deserialize": "from_json() of the model",
    "deserialize": "from_json() of the model",
    "select_header_accept": "_headers of a call",
    "select_header_content_type": "_content_type of a call",
    "update_params_for_auth": "_request_auth of a call, or a Configuration with auth_settings() of its own",
    "parameters_to_url_query": "_extra_query of a call",
}
"""Methods of stock's client, and what to use."""


class ApiClient:
    """A client: settings, default headers, and a pool of connections.

    Use it with `async with`, or call `close()` at the end. It can be made outside a running event loop, and used
    under several, one after the other. Entering it loads aiohttp, once per process; a client that is not entered does
    so with its first call.

    Args:
        configuration: The settings; the default configuration when None. Those of TLS, proxy, pool and session are
            read now, the others with each call.
        header_name: Name of a header for every request.
        header_value: Its value.
        cookie: Value of a `Cookie` header for every request.
        session: An aiohttp session to use and never close. Its headers and cookies apply, its authorization too;
            its timeouts do not. Settings of pool, proxy and TLS beside it are refused.
        **unknown: Raise. A setting, or the name that other clients have for it, names what to use.

    Raises:
        ApiTypeError: `configuration` is no `Configuration`, or an argument does not exist.
        ApiValueError: A setting cannot be used, or has no effect on the session that is given.
    """

    _default: ClassVar[ApiClient | None] = None
    _owns_connections = True

    def __init__(
        self,
        configuration: Configuration | None = None,
        header_name: str | None = None,
        header_value: str | None = None,
        cookie: str | None = None,
        *,
        session: aiohttp.ClientSession | None = None,
        **unknown: Never,
    ) -> None:
        for name in unknown:
            raise ApiTypeError(_no_argument(name))
        if configuration is not None:
            _check_configuration(configuration)
        configuration = Configuration.get_default() if configuration is None else configuration
        if session is not None and not callable(getattr(session, "request", None)):
            raise ApiTypeError(f"session must be an aiohttp.ClientSession, not {type(session).__name__}.")
        self.rest_client = RESTClientObject(configuration, session)
        self.configuration = configuration
        self._session = session
        self._timeout_and_retries: tuple[Any, Any] = (None, None)
        self.default_headers: dict[str, str] = {"User-Agent": USER_AGENT, "Accept-Encoding": ACCEPT_ENCODING}
        if session is not None:
            for name in self.default_headers:
                self.default_headers[name] = session.headers.get(name, self.default_headers[name])
        self._templates = RequestTemplates()
        if header_name is not None:
            self.set_default_header(header_name, header_value or "")
        self.cookie = cookie

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        """Return a client with settings, headers and connections of its own; a session that was given is shared."""
        other = copy.copy(self)
        memo[id(self)] = other
        own = {"configuration", "rest_client", "_session", "_templates"}
        for name in vars(self).keys() - own:
            setattr(other, name, copy.deepcopy(getattr(self, name), memo))
        configuration = copy.deepcopy(self.configuration, memo)
        timeout, retries = self._timeout_and_retries
        other.rest_client = RESTClientObject(configuration, self._session).with_options(timeout, retries)
        other.configuration = configuration
        other._templates = RequestTemplates()
        other._owns_connections = True
        return other

    if not TYPE_CHECKING:  # type checkers would take any name for an attribute

        def __setattr__(self, name: str, value: Any) -> None:
            """Call with another configuration from now on; refuse settings, which are no attributes of a client."""
            if name == "configuration":
                _check_configuration(value)
                rest_client = vars(self).get("rest_client")
                if rest_client is not None and rest_client.configuration is not value:
                    _check_connections_fit(rest_client.configuration, value)
                    self.rest_client = rest_client.with_configuration(value)  # its host with its token
            elif type(self) is ApiClient and name != "default_headers" and not hasattr(ApiClient, name):
                # (A subclass has names of its own.)
                way = "ApiClient(..., session=...)" if name == "session" else _way_to(name, "client.configuration.{}")
                if way is not None:
                    raise ApiAttributeError(f"ApiClient has no attribute {name!r}: use {way}.")
            object.__setattr__(self, name, value)

        def __getattr__(self, name: str) -> Any:
            """Raise for a name that a client does not have; where other clients have an API there, name its class."""
            if name.startswith("__"):
                raise AttributeError(name)  # `copy` asks for some each time, and `with_options` copies
            if name in _METHODS_ELSEWHERE:
                raise ApiAttributeError(f"ApiClient has no attribute {name!r}: use {_METHODS_ELSEWHERE[name]}.")
            classes: list[str] = import_module("together.generated.api").__all__
            wanted = name.replace("_", "").rstrip("s").lower()
            found = [each for each in classes if each.removesuffix("Api").rstrip("s").lower() == wanted]
            hint = f": use {found[0]}(client)" if found else ""
            raise ApiAttributeError(f"ApiClient has no attribute {name!r}{hint}.")

    async def __aenter__(self) -> Self:
        self.rest_client.get_ready()
        return self

    async def __aexit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.close()

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.configuration.host!r})"

    async def close(self) -> None:
        """Close all connections; may be called again.

        Calls in flight end with an `ApiConnectionException`. Connections of another running event loop are closed soon
        after, by that loop.
        """
        if self._owns_connections:
            await self.rest_client.close()

    def with_options(
        self,
        *,
        timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        retries: int | urllib3.Retry | None = None,
        headers: Mapping[str, str] | None = None,
        **unknown: Never,
    ) -> Self:
        """Return a client with other timeouts, retries or headers on the same connections and settings.

        It costs next to nothing: make one for a single call if you like. The connections stay those of this client:
        closing this client ends both, closing the other one ends nothing.

        Args:
            timeout: As `Configuration.timeout`; what it leaves at "default" is as for this client.
            retries: As `Configuration.retries`; 0: none.
            headers: Headers for every request, beside those of this client or in place of them.
            **unknown: Raise, and name the nearest argument.

        Raises:
            ApiTypeError, ApiValueError: One of them cannot be used, or does not exist.
        """
        for name in unknown:
            hint = did_you_mean(name, ("timeout", "retries", "headers"), ": it takes timeout, retries and headers.")
            raise ApiTypeError(f"with_options() has no argument {name!r}{hint}")
        if headers is not None and not isinstance(headers, Mapping):
            raise ApiTypeError(f"headers must be a dict, not {type(headers).__name__}.")
        check_timeout(timeout, "timeout")
        if retries is not None:
            check_retries(retries, "retries")
        other = copy.copy(self)
        other.rest_client = self.rest_client.with_options(timeout, retries)
        other._timeout_and_retries = (
            self._timeout_and_retries[0] if timeout is None else timeout,
            self._timeout_and_retries[1] if retries is None else retries,
        )
        other._owns_connections = False
        other.default_headers = dict(self.default_headers)
        other._templates = RequestTemplates()
        for name, value in (headers or {}).items():
            other.set_default_header(name, value)
        return other

    # -- headers

    @property
    def user_agent(self) -> str:
        """The `User-Agent` header."""
        return self.default_headers["User-Agent"]

    @user_agent.setter
    def user_agent(self, value: str) -> None:
        self.set_default_header("User-Agent", value)

    @property
    def cookie(self) -> str | None:
        """The `Cookie` header for every request, or None."""
        return next((value for name, value in self.default_headers.items() if name.lower() == "cookie"), None)

    @cookie.setter
    def cookie(self, value: str | None) -> None:
        if value is not None:
            self.set_default_header("Cookie", value)
            return
        for name in [name for name in self.default_headers if name.lower() == "cookie"]:
            del self.default_headers[name]

    @property
    def client_side_validation(self) -> bool:
        """As `configuration.client_side_validation`."""
        return self.configuration.client_side_validation

    @client_side_validation.setter
    def client_side_validation(self, value: bool) -> None:
        self.configuration.client_side_validation = value

    def set_default_header(self, header_name: str, header_value: str) -> None:
        """Set a header for every request; `_headers` of a single call win over it.

        Raises:
            ApiTypeError, ApiValueError: It cannot be sent.
        """
        check_header(header_name, header_value, "set_default_header")
        for present in self.default_headers:
            if present.lower() == header_name.lower():
                header_name = present
        self.default_headers[header_name] = header_value

    # -- the default client

    @classmethod
    def get_default(cls) -> ApiClient:
        """Return the client that API classes use when they are given none, made on first use."""
        if ApiClient._default is None:
            ApiClient._default = cls()
        return ApiClient._default

    @classmethod
    def set_default(cls, default: ApiClient | None) -> None:
        """Set that client; None resets it."""
        if default is not None and not isinstance(default, ApiClient):
            raise ApiTypeError(f"set_default() takes an ApiClient, not {type(default).__name__}.")
        ApiClient._default = default

    # -- calls

    def sanitize_for_serialization(self, obj: Any) -> Any:
        """Return a value made of dicts, lists and plain values alone, as stock does; no call needs it.

        Raises:
            ApiTypeError: A part of it cannot be written as JSON.
        """
        return sanitized(obj)

    async def call(
        self, operation: Operation[ResponseT, EventT], arguments: Sequence[Any], keywords: Mapping[str, Any]
    ) -> ResponseT:
        """Call an operation and return the value of its answer.

        Args:
            operation: What to call.
            arguments: The arguments of its method, in the order of `operation.argument_names`.
            keywords: Fields of the body, and options of this call (`RequestOptions`).

        Raises:
            ApiTypeError, ApiValueError: Something cannot be sent.
            ApiException: The call failed.
        """
        return (await self.call_with_http_info(operation, arguments, keywords)).data

    async def call_with_http_info(
        self, operation: Operation[ResponseT, EventT], arguments: Sequence[Any], keywords: Mapping[str, Any]
    ) -> ApiResponse[ResponseT]:
        """Call an operation; return its status, headers and raw body too."""
        try:
            request = build_request(
                operation, arguments, keywords, self.configuration, self.default_headers, self._templates, stream=False
            )
            return await self.rest_client.request(operation, request, keywords)
        except ModuleNotLoaded as error:
            raise self._not_begun(error, operation, keywords) from error

    async def open(
        self, operation: Operation[ResponseT, EventT], arguments: Sequence[Any], keywords: Mapping[str, Any]
    ) -> aiohttp.ClientResponse:
        """Call an operation and return the open response, its body unread.

        Raises:
            ApiTypeError, ApiValueError: Something cannot be sent.
            ApiException: The call failed; statuses of 400 and above included.
        """
        try:
            request = build_request(
                operation, arguments, keywords, self.configuration, self.default_headers, self._templates
            )
        except ModuleNotLoaded as error:
            raise self._not_begun(error, operation, keywords) from error
        rest_client = self.rest_client
        deadlines = rest_client.begin_call(request, rest_client.timeouts(keywords, stream=True))
        return await rest_client.open(operation, request, keywords, deadlines, preload=False)

    def stream(
        self, operation: Operation[ResponseT, EventT], arguments: Sequence[Any], keywords: Mapping[str, Any]
    ) -> together.Stream[EventT, ResponseT]:
        """Prepare a streamed call of an operation; nothing is sent before the stream is opened.

        Raises:
            ApiTypeError, ApiValueError: Something cannot be sent, or the operation has no stream.
        """
        if operation.events is None:
            raise ApiTypeError(f"{operation.id} has no streamed answer.")
        try:
            request = build_request(
                operation,
                arguments,
                keywords,
                self.configuration,
                self.default_headers,
                self._templates,
                accept=EVENT_STREAM,
                stream=True,
            )
            stream: type[together.Stream[EventT, ResponseT]] = load("together.generated.streaming").Stream
            return stream(self.rest_client, operation, operation.events, request, options_of(keywords))
        except ModuleNotLoaded as error:
            raise self._not_begun(error, operation, keywords) from error

    def byte_stream(
        self, operation: Operation[Any, Any], arguments: Sequence[Any], keywords: Mapping[str, Any]
    ) -> together.ByteStream:
        """Prepare a call whose answer is a file; nothing is sent before the stream is opened.

        Raises:
            ApiTypeError, ApiValueError: Something cannot be sent.
        """
        try:
            request = build_request(
                operation, arguments, keywords, self.configuration, self.default_headers, self._templates, stream=False
            )
            stream: type[together.ByteStream] = load("together.generated.downloads").ByteStream
            return stream(self.rest_client, operation, request, options_of(keywords))
        except ModuleNotLoaded as error:
            raise self._not_begun(error, operation, keywords) from error

    def websocket(
        self, operation: Operation[Any, Any], arguments: Sequence[Any], keywords: Mapping[str, Any]
    ) -> together.WebSocket:
        """Prepare a websocket; it connects when it is entered.

        Raises:
            ApiTypeError, ApiValueError: Something cannot be sent.
        """
        try:
            request = build_request(
                operation, arguments, keywords, self.configuration, self.default_headers, self._templates
            )
            socket: type[together.WebSocket] = load("together.generated.websockets").WebSocket
            return socket(self.rest_client, operation, request, options_of(keywords))
        except ModuleNotLoaded as error:
            raise self._not_begun(error, operation, keywords) from error

    async def to_file(
        self,
        operation: Operation[Any, Any],
        arguments: Sequence[Any],
        keywords: Mapping[str, Any],
        path: str | os.PathLike[str],
        on_progress: Callable[[int, int | None], object] | None = None,
    ) -> Path:
        """Call an operation whose answer is a file, and write it to a path.

        Args:
            operation: What to call.
            arguments: The arguments of its method, in the order of `operation.argument_names`.
            keywords: Fields of the body, and options of this call.
            path: Where to write it; it is left as it was where anything fails.
            on_progress: Called with the bytes that are there, and the size of the file or None.

        Raises:
            ApiTypeError, ApiValueError: Something cannot be sent, or the path is a folder.
            ApiFileError: The file cannot be written.
            ApiException: The call failed, or broke off too often.
        """
        try:
            downloads = load("together.generated.downloads")
        except ModuleNotLoaded as error:
            raise self._not_begun(error, operation, keywords) from error

        def open_stream(headers: Mapping[str, str]) -> together.ByteStream:
            more = {**keywords, "_headers": {**(keywords.get("_headers") or {}), **headers}}
            return self.byte_stream(operation, arguments, more)

        target = downloads.path_of(path)
        resumes = operation.answers_with_stored_file
        written: Path = await downloads.download(open_stream, target, on_progress, resumes=resumes)
        return written

    def _not_begun(
        self, error: ModuleNotLoaded, operation: Operation[Any, Any], keywords: Mapping[str, Any]
    ) -> ApiConnectionException:
        """Return the error of a call that needs a module which cannot be loaded, before anything was sent."""
        url = f"{host_of(keywords, self.configuration)}{operation.path}"
        return error.of_call(method=operation.method, url=url, request_sent="no")


_SETTINGS = Configuration.__init__.__annotations__.keys() - {"return", "unknown", *REPLACED_KEYWORDS}


def _check_configuration(value: object) -> None:
    """Raise unless a value is a configuration."""
    if not isinstance(value, Configuration):
        raise ApiTypeError(
            f"configuration must be a Configuration, not {type(value).__name__}: "
            "ApiClient(Configuration(access_token=...))."
        )


def _check_connections_fit(before: Configuration, after: Configuration) -> None:
    """Raise for settings of another configuration that would change nothing: the connections of a client stay."""
    changed = [name for name in SESSION_SETTINGS if getattr(before, name) != getattr(after, name)]
    if changed:
        raise ApiValueError(f"{', '.join(changed)}: a client keeps its connections; make another ApiClient.")


def _way_to(name: str, form: str) -> str | None:
    """Return what to use in place of a name: a setting in a form, or None."""
    return form.format(name) if name in _SETTINGS else _NAMES_ELSEWHERE.get(name)


def _no_argument(name: str) -> str:
    """Return the message for an argument that a client does not have."""
    way = _NAMES_ELSEWHERE.get(name)
    if way is None:
        setting = nearest_name(name, _SETTINGS)
        way = f"ApiClient(Configuration({setting}=...))" if setting else None
    return f"ApiClient does not take {name}" + (f": use {way}." if way else ".")


class Api:
    """The base of the API classes.

    Args:
        api_client: The client to call with; the default client when None.

    Raises:
        ApiTypeError: It is no `ApiClient`.

    Attributes:
        operations: The operations of the API.
    """

    operations: ClassVar[tuple[Operation[Any, Any], ...]] = ()

    def __init__(self, api_client: ApiClient | None = None) -> None:
        if api_client is not None and not isinstance(api_client, ApiClient):
            raise ApiTypeError(
                f"api_client must be an ApiClient, not {type(api_client).__name__}: "
                f"{type(self).__name__}(ApiClient(configuration))."
            )
        self.api_client = ApiClient.get_default() if api_client is None else api_client

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.api_client!r})"

    if not TYPE_CHECKING:  # type checkers would take any name for an attribute

        def __getattr__(self, name: str) -> Any:
            """Raise for a name that an API does not have, and name its methods: other clients call them otherwise."""
            if name.startswith("__"):
                raise AttributeError(name)
            methods = [each for operation in type(self).operations for each in (operation.id, f"{operation.id}_stream")]
            known = [each for each in methods if hasattr(type(self), each)]
            more = ", ..." if len(known) > SHOWN_METHODS else ""
            hint = did_you_mean(name, known, f": it has {', '.join(known[:SHOWN_METHODS])}{more}.")
            raise ApiAttributeError(f"{type(self).__name__} has no attribute {name!r}{hint}")

    @classmethod
    def warm_up(cls) -> None:
        """Import and build in advance what the first calls of this API need.

        Without it, they take some milliseconds more. It waits for nothing and sends nothing; a server calls it before
        it takes requests. Calling it again does nothing.

        On Linux it also lets the C library keep up to 16 MiB of freed memory in the process, which otherwise goes back
        to the system after each large request and is taken anew for the next.
        """
        load_transport()
        bytes(8 * 2**20)  # glibc keeps twice as much as the largest block that was freed
        for operation in cls.operations:
            types = [name for name in (*operation.responses.values(), operation.errors) if name is not None]
            if operation.body is not None:
                types.append(operation.body.type)
                for model in models_in(resolve(operation.body.type)):
                    field_facts(model)  # callers make each of them by itself
            if operation.events is not None:
                types.append(operation.events.type)
                import_module("together.generated.streaming")
            for name in types:
                json_decoder(name)
