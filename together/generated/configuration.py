"""Where to call and as whom: host, token, TLS, proxy, pool, retries."""

from __future__ import annotations

import copy
import inspect
import os
import sys
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from typing_extensions import Never, Self

from together.generated._checks import CHECKS, check_token, check_url, plain_text
from together.generated._hosts import (
    BASE_URL_VARIABLE,
    SERVERS,
    HostSetting,
    base_url_from_environment,
    check_server_variables,
    url_of_server,
    with_version,
)
from together.generated._lazy import aiohttp, urllib3
from together.generated._logging import LoggingSettings
from together.generated._retry import DEFAULT_BUDGET
from together.generated._secret import Secret, masked
from together.generated.exceptions import ApiAttributeError, ApiTypeError, ApiValueError, did_you_mean
from together.generated.timeout import Timeout
from together.generated.version import __version__

AccessToken = str | Callable[[], str | Awaitable[str]]

API_KEY_VARIABLE = "TOGETHER_API_KEY"
PROJECT_VARIABLE = "TOGETHER_PROJECT_ID"

DEFAULT_POOL_SIZE = 100
DEFAULT_MAX_EVENT_SIZE = 16 * 1024 * 1024
"""Bytes of one event of a stream."""
DEFAULT_MAX_RESPONSE_SIZE = 256 * 1024 * 1024
"""Bytes of a body that is read whole."""

CONNECTOR_SETTINGS = ("connection_pool_maxsize", "tcp_connector_limit_per_host", "socket_options")
"""Settings that shape a connection pool, and so cannot apply to one that is given."""
SESSION_SETTINGS = (
    *CONNECTOR_SETTINGS,
    "ssl_ca_cert",
    "ca_cert_data",
    "cert_file",
    "key_file",
    "verify_ssl",
    "assert_hostname",
    "tls_server_name",
    "proxy",
    "proxy_headers",
    "trust_env",
    "trace_configs",
    "middlewares",
    "client_session_kwargs",
)
"""Settings that shape a session, and so cannot apply to one that is given."""
_DEFAULTS = {"connection_pool_maxsize": DEFAULT_POOL_SIZE, "verify_ssl": True, "trust_env": False}

_CHECKS = {**CHECKS, "server_variables": check_server_variables}

REPLACED_KEYWORDS = {
    "api_key": "the API takes a bearer token: use access_token",
    "api_key_prefix": "the API takes a bearer token: use access_token",
    "refresh_api_key_hook": "a token that changes comes from a function: use access_token",
    "username": "the API takes a bearer token: use access_token",
    "password": "the API takes a bearer token: use access_token",
    "server_operation_index": "no operation has servers of its own: use server_index, or _host_index for one call",
    "server_operation_variables": "no operation has servers of its own: use server_variables",
}
_NAMES_ELSEWHERE = {
    "base_url": "use host",
    "api_base": "use host",
    "key": "use access_token",
    "token": "use access_token",
    "max_retries": "use retries",
    "default_headers": "they belong to the client: use ApiClient(configuration).with_options(headers=...)",
    "default_query": "a query belongs to a call: use its _extra_query",
    "http_client": "connections belong to the client: use ApiClient(configuration, session=...)",
    "temp_folder_path": "a file is written where you say: use the methods that take a path, as FilesApi.download",
    "get_api_key_with_prefix": "use auth_settings()",
    "get_basic_auth_token": "use auth_settings()",
}
"""Names that other clients have for a setting."""
_PLAIN_ATTRIBUTES = ("logger", "logger_formatter")
"""Attributes beside the settings and properties."""


class Configuration(LoggingSettings):
    """The settings of a client.

    Each keyword is an attribute too; what is assigned later is checked in the same way. An `ApiClient` reads the
    settings of TLS, proxy, pool and session (`ssl_ca_cert` to `client_session_kwargs`) when it is made, and all others
    with each call.

    Args:
        host: Base URL with its path, as `https://api.together.xyz/v1`. Default: the variable `TOGETHER_BASE_URL`
            (to which `/v1` is added where it lacks it), else the first server of the API's description.
        access_token: The API key: a string, or a function (plain or async) without arguments that returns one and is
            asked before each attempt, so that tokens can rotate. Default: the variable `TOGETHER_API_KEY`.
        server_index: Index into `get_host_settings()`, in place of `host`.
        server_variables: Values for variables in that server's URL.
        ignore_operation_servers: Changes nothing: no operation has servers of its own.
        retries: How many times a request is sent again after a failure. A number covers what the service refused for
            now (429, 503) and what never reached it. A `urllib3.util.Retry` can add more, for idempotent operations:
            other statuses with `status_forcelist`, broken connections with `read`. Its fields `total`, `connect`,
            `read`, `status`, `status_forcelist`, `backoff_factor`, `backoff_max`, `backoff_jitter` and
            `respect_retry_after_header` count; the others do not. The wait is that of the service's hint, and a random
            part of a backoff that doubles; with a `Retry` the longer of both, plus its jitter. Where it would be over
            60 s, or over the time left for the call, the error is raised at once. Default: no retries.
        retry_budget: The share of the calls made with `retries` in the last 10 to 20 seconds that may be retried,
            beside a reserve of 10 retries that grows back by one each second. None: no bound. Default: 0.2.
        timeout: A `Timeout`; or seconds for a whole call; or a pair (seconds to connect, seconds to wait for the next
            bytes). Default: what `Timeout` says. `_request_timeout` of a single call wins.
        client_side_validation: Check enums, bounds and patterns before sending. Off by default: the service owns them.
        safe_chars_for_path_param: Characters that are left as they are in path parameters.
        datetime_format: `strftime` format for times in path, query and header parameters.
        date_format: The same for dates.
        max_event_size: Bytes that one event of a stream may have. Default: 16 MiB.
        max_response_size: Bytes that a body may have, after decompression, that is read whole, or collected from a
            stream. Default: 256 MiB.
            (aiohttp before 3.14.1 unpacks a piece of up to 256 KiB at once, before it can be counted.)
        strict_responses: Raise `ResponseDecodeException` for an answer that is not quite what the API's description
            says, which by default is delivered with `response_issues`.
        project_id: ID of the project for parameters that are named so, where a call does not give them. Default: the
            variable `TOGETHER_PROJECT_ID`.
        debug: True lets the package's logger write a line for each attempt: method, URL without the values of its
            query, status, duration, request id; never a body or a header.
        ssl_ca_cert: Path of a file of CA certificates (PEM) to trust in place of the system's.
        ca_cert_data: CA certificates as PEM (str) or DER (bytes), in place of or beside `ssl_ca_cert`.
        cert_file: Path of the client's certificate (PEM), for mutual TLS.
        key_file: Path of its private key; may be left out when `cert_file` holds it.
        verify_ssl: False accepts any certificate. For tests only.
        assert_hostname: False accepts a trusted certificate of another host.
        tls_server_name: The name to ask for and to expect in the certificate, where it is not the host's.
        connection_pool_maxsize: How many connections may be open at once; 0 means no limit. Default: 100.
        tcp_connector_limit_per_host: The same for each host. Default: no limit.
        proxy: URL of an HTTP proxy for all requests; user and password may stand in it.
        proxy_headers: Headers for the proxy. Beside a plain http host they are part of the request itself.
        trust_env: Take the proxy from `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY`, where `proxy` is not given.
        socket_options: `(level, option, value)` triples that are set on each socket.
        trace_configs: `aiohttp.TraceConfig` objects for the session. (`on_response_chunk_received` is not called, as
            bodies are read piece by piece.)
        middlewares: aiohttp client middlewares for the session.
        client_session_kwargs: More keyword arguments for `aiohttp.ClientSession`.
        api_key: Raises, also when assigned: use `access_token`. So do `api_key_prefix`, `username` and `password`.
        server_operation_index: Raises: use `server_index`. `server_operation_variables`: use `server_variables`.
        **unknown: Raise. The names that other clients have, such as `base_url`, name the setting to use.

    Raises:
        ApiValueError: A setting has a value that cannot be used; the message names it and the fix.
        ApiTypeError: A keyword does not exist, or is replaced here by another one.
        ApiAttributeError: A setting that does not exist is assigned.
    """

    _default: ClassVar[Configuration | None] = None

    def __init__(
        self,
        host: str | None = None,
        api_key: Mapping[str, str] | None = None,
        api_key_prefix: Mapping[str, str] | None = None,
        username: str | None = None,
        password: str | None = None,
        access_token: AccessToken | None = None,
        server_index: int | None = None,
        server_variables: Mapping[str, str] | None = None,
        server_operation_index: Mapping[int, int] | None = None,
        server_operation_variables: Mapping[int, Mapping[str, str]] | None = None,
        ignore_operation_servers: bool = False,
        ssl_ca_cert: str | None = None,
        retries: int | urllib3.Retry | None = None,
        trace_configs: Sequence[aiohttp.TraceConfig] | None = None,
        tcp_connector_limit_per_host: int | None = None,
        client_session_kwargs: Mapping[str, Any] | None = None,
        ca_cert_data: str | bytes | None = None,
        cert_file: str | None = None,
        key_file: str | None = None,
        verify_ssl: bool = True,
        assert_hostname: bool | None = None,
        tls_server_name: str | None = None,
        connection_pool_maxsize: int | None = None,
        proxy: str | None = None,
        proxy_headers: Mapping[str, str] | None = None,
        safe_chars_for_path_param: str = "",
        client_side_validation: bool = False,
        socket_options: Sequence[tuple[int, int, int | bytes]] | None = None,
        datetime_format: str = "%Y-%m-%dT%H:%M:%S.%f%z",
        date_format: str = "%Y-%m-%d",
        *,
        trust_env: bool = False,
        middlewares: Sequence[aiohttp.ClientMiddlewareType] = (),
        timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        retry_budget: float | None = DEFAULT_BUDGET,
        strict_responses: bool = False,
        max_event_size: int = DEFAULT_MAX_EVENT_SIZE,
        max_response_size: int = DEFAULT_MAX_RESPONSE_SIZE,
        debug: bool | None = None,
        project_id: str | None = None,
        **unknown: Never,
    ) -> None:
        access_token = masked(access_token)  # in case that it is refused, and a report shows this frame
        for name in unknown:
            raise ApiTypeError(_no_setting(name))
        _refuse_replaced("api_key", api_key)
        _refuse_replaced("api_key_prefix", api_key_prefix)
        _refuse_replaced("username", username)
        _refuse_replaced("password", password)
        _refuse_replaced("server_operation_index", server_operation_index)
        _refuse_replaced("server_operation_variables", server_operation_variables)
        if host is not None and server_index is not None:
            raise ApiValueError("host and server_index both say where to call: give one of them.")
        self._base_path = SERVERS[0]["url"]
        self._server_index: int | None = None
        self.server_variables = server_variables or {}
        if host is not None:
            self.host = host
        elif server_index is None and os.environ.get(BASE_URL_VARIABLE):
            self.host = base_url_from_environment(os.environ[BASE_URL_VARIABLE])
        else:
            self.server_index = server_index or 0
        self.ignore_operation_servers = ignore_operation_servers
        if access_token is None:
            access_token = os.environ.get(API_KEY_VARIABLE) or None
            check_token(access_token, API_KEY_VARIABLE)
        self.access_token: AccessToken | None = access_token
        """The API key, or the function that gives it."""

        self.project_id = os.environ.get(PROJECT_VARIABLE) or None if project_id is None else project_id
        self.retries = retries
        self.client_side_validation = client_side_validation
        self.safe_chars_for_path_param = safe_chars_for_path_param
        self.datetime_format = datetime_format
        self.date_format = date_format
        self.timeout = timeout
        self.retry_budget = retry_budget
        self.strict_responses = strict_responses
        self.max_event_size = max_event_size
        self.max_response_size = max_response_size

        self.ssl_ca_cert = ssl_ca_cert
        self.ca_cert_data = ca_cert_data
        self.cert_file = cert_file
        self.key_file = key_file
        self.verify_ssl = verify_ssl
        self.assert_hostname = assert_hostname
        self.tls_server_name = tls_server_name
        self.connection_pool_maxsize = DEFAULT_POOL_SIZE if connection_pool_maxsize is None else connection_pool_maxsize
        self.tcp_connector_limit_per_host = tcp_connector_limit_per_host
        self.proxy = proxy
        self.proxy_headers = proxy_headers
        self.trust_env = trust_env
        self.socket_options = socket_options
        self.trace_configs = trace_configs
        self.middlewares = middlewares
        self.client_session_kwargs = client_session_kwargs

        super().__init__(debug)

    def __setattr__(self, name: str, value: Any) -> None:
        check = _CHECKS.get(name)
        if name == "access_token":
            value = masked(value)  # likewise
        if check is not None:
            check(value, name)
        elif name in REPLACED_KEYWORDS:
            _refuse_replaced(name, value)
            return  # stock's defaults, which change nothing
        elif not self._may_have(name):
            raise ApiAttributeError(_no_setting(name))
        is_text = isinstance(value, str) and not isinstance(value, Secret)
        object.__setattr__(self, name, plain_text(value) if is_text else value)

    def _may_have(self, name: str) -> bool:
        """Tell whether a name is that of a setting or attribute; a subclass has attributes of its own."""
        if name[:1] == "_" or name in _PLAIN_ATTRIBUTES or hasattr(type(self), name):
            return True
        return type(self) is not Configuration and name not in _NAMES_ELSEWHERE

    if not TYPE_CHECKING:  # type checkers would take any name for an attribute

        def __getattr__(self, name: str) -> Any:
            if name in REPLACED_KEYWORDS:
                raise ApiAttributeError(f"Configuration has no {name}: {REPLACED_KEYWORDS[name]}.")
            if name in _NAMES_ELSEWHERE:
                raise ApiAttributeError(_no_setting(name))
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")

    # -- where

    @property
    def host(self) -> str:
        """The base URL in force."""
        index = self._server_index
        return self._base_path if index is None else self.get_host_from_settings(index, self.server_variables)

    @host.setter
    def host(self, value: str) -> None:
        self._base_path = with_version(check_url(value, "host"))
        self._server_index = None

    @property
    def server_index(self) -> int | None:
        """Index of the server in use; None when `host` was given."""
        return self._server_index

    @server_index.setter
    def server_index(self, value: int | None) -> None:
        self.get_host_from_settings(value, self.server_variables)
        self._server_index = value

    def get_host_settings(self) -> list[HostSetting]:
        """Return the servers that the API's description names, the default one first."""
        return copy.deepcopy(list(SERVERS))

    def get_host_from_settings(
        self,
        index: int | None,
        variables: Mapping[str, str] | None = None,
        servers: Sequence[HostSetting] | None = None,
    ) -> str:
        """Return the URL of a server.

        Args:
            index: Index of the server; None gives the `host` that was set.
            variables: Values for the variables in its URL; the others take their defaults.
            servers: The servers to choose from; those of the API by default.

        Raises:
            ApiValueError: There is no such server, or a variable has a value that it does not allow.
        """
        if index is None:
            return self._base_path
        return url_of_server(SERVERS if servers is None else servers, index, variables or {})

    # -- as whom

    def auth_settings(self) -> dict[str, dict[str, str]]:
        """Return the header that authorizes requests, by the name of its security scheme.

        Without a token there is none. What a subclass returns in place of it authorizes the requests of its clients:
        each entry has `in` ("header", "query" or "cookie"), `key` and `value`.

        Raises:
            ApiTypeError: `access_token` is an async function: await `get_access_token()`.
        """
        token = self.access_token
        if callable(token):
            answer = token()
            if inspect.isawaitable(answer):
                if isinstance(answer, Coroutine):
                    answer.close()  # it never runs
                raise ApiTypeError("access_token is an async function: await get_access_token() instead.")
            answer = masked(answer)
            token = _check_answer(answer)
        if token is None:
            return {}
        return {"bearerAuth": {"type": "bearer", "in": "header", "key": "Authorization", "value": f"Bearer {token}"}}

    async def get_access_token(self) -> str | None:
        """Return the token for the next attempt, or None.

        Raises:
            ApiValueError: The function gave something that cannot be sent as a token. What it raises itself is
                not touched.
        """
        token = self.access_token
        if callable(token):
            answer = token()
            if inspect.isawaitable(answer):
                answer = await answer
            answer = masked(answer)
            token = _check_answer(answer)
        return token

    # -- which settings were given

    def changed_settings(self, names: Iterable[str]) -> list[str]:
        """Return which of some settings differ from their defaults."""
        return [name for name in names if getattr(self, name) not in (None, (), [], {}, _DEFAULTS.get(name))]

    # -- the default, copies, reports

    @classmethod
    def get_default(cls) -> Configuration:
        """Return the default configuration, made on first use."""
        if Configuration._default is None:
            Configuration._default = cls()
        return Configuration._default

    @classmethod
    def set_default(cls, default: Configuration | None) -> None:
        """Set the default configuration; None resets it."""
        if default is not None and not isinstance(default, Configuration):
            raise ApiTypeError(f"set_default() takes a Configuration, not {type(default).__name__}.")
        Configuration._default = default

    @classmethod
    def get_default_copy(cls) -> Configuration:
        """Return a copy of the default configuration."""
        return copy.deepcopy(cls.get_default())

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        result = type(self).__new__(type(self))
        memo[id(self)] = result
        # One level is enough: what lies deeper (functions, trace configs, handlers) is shared on purpose.
        result.__dict__.update(
            {name: copy.copy(value) if isinstance(value, (dict, list)) else value for name, value in vars(self).items()}
        )
        result.__dict__["_logger_file_handler"] = None  # it stays with the original, which may close it
        return result

    def to_debug_report(self) -> str:
        """Return what a bug report needs, without the token."""
        return (
            "Python SDK Debug Report:\n"
            f"OS: {sys.platform}\n"
            f"Python Version: {sys.version}\n"
            f"SDK Package Version: {__version__}\n"
            f"Host: {self.host}\n"
            f"Access Token: {self._token_state()}"
        )

    def __repr__(self) -> str:
        return f"{type(self).__name__}(host={self.host!r}, access_token=<{self._token_state()}>)"

    def _token_state(self) -> str:
        token = vars(self).get("access_token")  # none yet where another setting was refused
        return "a function" if callable(token) else "set" if token else "not set"


def _refuse_replaced(name: str, value: object) -> None:
    """Raise for a keyword that another setting replaces, unless its value is empty."""
    if value:
        raise ApiTypeError(f"Configuration does not take {name}: {REPLACED_KEYWORDS[name]}.")


def _no_setting(name: str) -> str:
    """Return the message for a setting that does not exist."""
    if name in _NAMES_ELSEWHERE:
        return f"Configuration does not take {name}: {_NAMES_ELSEWHERE[name]}."
    known = [*_CHECKS, "host", "server_index", "debug", "logger_file"]
    return f"Configuration has no setting {name!r}{did_you_mean(name, known)}"


def _check_answer(answer: Any) -> str:
    token = check_token(answer, "the answer of the access_token function")
    if token is None:
        raise ApiValueError("the access_token function returned None: it must return the API key.")
    return token
