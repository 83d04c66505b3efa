"""Where to call and as whom: host, token, TLS, proxy, pool, retries."""

from __future__ import annotations

import copy
import inspect
import logging
import os
import re
import sys
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar
from urllib.parse import urlsplit

from typing_extensions import NotRequired, Self, TypedDict

from together.generated.exceptions import ApiTypeError, ApiValueError
from together.generated.version import __version__

if TYPE_CHECKING:
    from aiohttp import TraceConfig
    from aiohttp.client_middlewares import ClientMiddlewareType
    from urllib3.util import Retry

    AccessToken = str | Callable[[], str | Awaitable[str]]

API_KEY_VARIABLE = "TOGETHER_API_KEY"
BASE_URL_VARIABLE = "TOGETHER_BASE_URL"

DEFAULT_POOL_SIZE = 100
DEFAULT_TIMEOUT = 600.0
"""Seconds for a whole plain call; long, because a generation may take minutes."""
DEFAULT_MAX_EVENT_SIZE = 16 * 1024 * 1024
"""Bytes of one event of a stream."""

_CONTROL = re.compile(r"[\x00-\x20\x7f]")

_REPLACED_KEYWORDS = {
    "api_key": "the API takes a bearer token: use access_token",
    "api_key_prefix": "the API takes a bearer token: use access_token",
    "username": "the API takes a bearer token: use access_token",
    "password": "the API takes a bearer token: use access_token",
    "server_operation_index": "no operation has servers of its own: use server_index, or _host_index for one call",
    "server_operation_variables": "no operation has servers of its own: use server_variables",
}


class HostSettingVariable(TypedDict):
    """A variable in the URL of a server."""

    description: str
    default_value: str
    enum_values: list[str]


class HostSetting(TypedDict):
    """A server that the API's description names."""

    url: str
    description: str
    variables: NotRequired[dict[str, HostSettingVariable]]


SERVERS: tuple[HostSetting, ...] = (
    {"url": "https://api.together.xyz/v1", "description": "The default host."},
    {"url": "https://api.together.ai/v1", "description": "The newer host of the same service."},
)
"""The servers of `openapi.yaml`, in its order."""


class Configuration:
    """The settings of a client.

    Args:
        host: Base URL with its path, as `https://api.together.xyz/v1`. Default: the variable `TOGETHER_BASE_URL`
            (to which `/v1` is added where it lacks it), else the first server of the API's description.
        access_token: The API key: a string, or a function (plain or async) without arguments that returns one and is
            asked before each attempt, so that tokens can rotate. Default: the variable `TOGETHER_API_KEY`.
        server_index: Index into `get_host_settings()`, in place of `host`.
        server_variables: Values for variables in that server's URL.
        ignore_operation_servers: Accepted; no operation has servers of its own.
        ssl_ca_cert: Path of a file of CA certificates (PEM) to trust in place of the system's.
        ca_cert_data: CA certificates as PEM (str) or DER (bytes), in place of or beside `ssl_ca_cert`.
        cert_file: Path of the client's certificate (PEM), for mutual TLS.
        key_file: Path of its private key; may be left out when `cert_file` holds it.
        verify_ssl: False accepts any certificate. For tests only.
        assert_hostname: False accepts a trusted certificate of another host.
        tls_server_name: The name to ask for and to expect in the certificate, where it is not the host's.
        retries: How often to send again what the service refused for now (429, 503) or never got: a number, or a
            `urllib3.util.Retry`. Default: never.
        connection_pool_maxsize: How many connections may be open at once; 0 means no limit. Default: 100.
        tcp_connector_limit_per_host: The same for each host. Default: no limit.
        proxy: URL of an HTTP proxy for all requests.
        proxy_headers: Headers for the proxy alone.
        trust_env: Take proxies (and `.netrc`) from the environment. Off by default: it costs each request.
        socket_options: `(level, option, value)` triples that are set on each socket.
        trace_configs: `aiohttp.TraceConfig` objects for the session.
        middlewares: aiohttp client middlewares for the session.
        client_session_kwargs: More keyword arguments for `aiohttp.ClientSession`.
        client_side_validation: Check enums, bounds and patterns before sending. Off by default: the service owns them.
        safe_chars_for_path_param: Characters that are left as they are in path parameters.
        datetime_format: `strftime` format for times in path, query and header parameters.
        date_format: The same for dates.
        max_event_size: Bytes that one event of a stream may have.
        debug: True sets the package's logger to DEBUG.
        api_key: Raises: use `access_token`. So do `api_key_prefix`, `username` and `password`.
        server_operation_index: Raises: use `server_index`. `server_operation_variables`: use `server_variables`.

    Raises:
        ApiValueError: A setting has a value that cannot be used; the message names it and says how to mend it.
        ApiTypeError: A keyword that the stock generator's clients know is replaced here by another one.
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
        retries: int | Retry | None = None,
        trace_configs: Sequence[TraceConfig] | None = None,
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
        middlewares: Sequence[ClientMiddlewareType] = (),
        max_event_size: int = DEFAULT_MAX_EVENT_SIZE,
        debug: bool | None = None,
    ) -> None:
        given = locals()
        for name, instead in _REPLACED_KEYWORDS.items():
            if given[name]:
                raise ApiTypeError(f"Configuration does not take {name}: {instead}.")
        if host is not None and server_index is not None:
            raise ApiValueError("host and server_index both say where to call: give one of them.")
        self._base_path = SERVERS[0]["url"]
        self._server_index: int | None = None
        self.server_variables = dict(server_variables or {})
        if host is not None:
            self.host = host
        elif server_index is None and os.environ.get(BASE_URL_VARIABLE):
            self.host = base_url_from_environment(os.environ[BASE_URL_VARIABLE])
        else:
            self.server_index = server_index or 0
        self.ignore_operation_servers = ignore_operation_servers
        self._access_token: AccessToken | None = None
        if access_token is None:
            access_token = os.environ.get(API_KEY_VARIABLE) or None
            check_token(access_token, API_KEY_VARIABLE)
        self.access_token = access_token

        self.ssl_ca_cert = ssl_ca_cert
        self.ca_cert_data = ca_cert_data
        self.cert_file = cert_file
        self.key_file = key_file
        self.verify_ssl = verify_ssl
        self.assert_hostname = assert_hostname
        self.tls_server_name = tls_server_name

        self.retries = retries
        self.connection_pool_maxsize = DEFAULT_POOL_SIZE if connection_pool_maxsize is None else connection_pool_maxsize
        self.tcp_connector_limit_per_host = tcp_connector_limit_per_host
        self.proxy = proxy
        self.proxy_headers = proxy_headers
        self.trust_env = trust_env
        self.socket_options = socket_options
        self.trace_configs = trace_configs
        self.middlewares = middlewares
        self.client_session_kwargs = client_session_kwargs

        self.client_side_validation = client_side_validation
        self.safe_chars_for_path_param = safe_chars_for_path_param
        self.datetime_format = datetime_format
        self.date_format = date_format
        self.max_event_size = max_event_size

        self.logger = {"package_logger": logging.getLogger("together.generated")}
        self._logger_file: str | None = None
        self._logger_file_handler: logging.FileHandler | None = None
        self._debug = False
        self.logger_format = "%(asctime)s %(levelname)s %(message)s"
        if debug is not None:
            self.debug = debug
        self._check()

    # -- where

    @property
    def host(self) -> str:
        """The base URL in force."""
        return self.get_host_from_settings(self._server_index, self.server_variables)

    @host.setter
    def host(self, value: str) -> None:
        check_url(value, "host")
        self._base_path = value.rstrip("/")
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
        servers = SERVERS if servers is None else servers
        if not isinstance(index, int) or not 0 <= index < len(servers):
            raise ApiValueError(
                f"server_index {index!r} names no server: use 0 to {len(servers) - 1}, or set host to another URL."
            )
        url, variables = servers[index]["url"], variables or {}
        for name, variable in servers[index].get("variables", {}).items():
            value = variables.get(name, variable["default_value"])
            allowed = variable.get("enum_values")
            if allowed and value not in allowed:
                raise ApiValueError(f"server_variables: {name} is {value!r}, but must be one of {allowed}.")
            url = url.replace("{" + name + "}", value)
        return url

    # -- as whom

    @property
    def access_token(self) -> AccessToken | None:
        """The API key, or the function that gives it."""
        return self._access_token

    @access_token.setter
    def access_token(self, value: AccessToken | None) -> None:
        if not callable(value):
            check_token(value, "access_token")
        self._access_token = value

    def auth_settings(self) -> dict[str, dict[str, str]]:
        """Return the header that authorizes requests, by the name of its security scheme; empty without a token.

        Raises:
            ApiTypeError: `access_token` is an async function: await `get_access_token()`.
        """
        token = self._access_token
        if callable(token):
            if inspect.iscoroutinefunction(token):
                raise ApiTypeError("access_token is an async function: await get_access_token() instead.")
            token = check_token(token(), "access_token")
        if token is None:
            return {}
        return {"bearerAuth": {"type": "bearer", "in": "header", "key": "Authorization", "value": f"Bearer {token}"}}

    async def get_access_token(self) -> str | None:
        """Return the token for the next attempt, asking the function that gives it; None when none is set.

        Raises:
            ApiValueError: The function gave something that cannot be sent as a token.
        """
        token = self._access_token
        if callable(token):
            answer = token()
            token = check_token(await answer if inspect.isawaitable(answer) else answer, "access_token")
        return token

    # -- logging

    @property
    def debug(self) -> bool:
        """Whether the package's logger shows debug messages."""
        return self._debug

    @debug.setter
    def debug(self, value: bool) -> None:
        self._debug = value
        for logger in self.logger.values():
            logger.setLevel(logging.DEBUG if value else logging.WARNING)

    @property
    def logger_file(self) -> str | None:
        """A file that the package's log messages go to as well."""
        return self._logger_file

    @logger_file.setter
    def logger_file(self, value: str | None) -> None:
        if self._logger_file_handler is not None:
            for logger in self.logger.values():
                logger.removeHandler(self._logger_file_handler)
            self._logger_file_handler.close()
            self._logger_file_handler = None
        self._logger_file = value
        if value:
            self._logger_file_handler = logging.FileHandler(value)
            self._logger_file_handler.setFormatter(self.logger_formatter)
            for logger in self.logger.values():
                logger.addHandler(self._logger_file_handler)

    @property
    def logger_format(self) -> str:
        """The format of messages in `logger_file`."""
        return self._logger_format

    @logger_format.setter
    def logger_format(self, value: str) -> None:
        self._logger_format = value
        self.logger_formatter = logging.Formatter(value)

    # -- the default, copies, reports

    @classmethod
    def get_default(cls) -> Configuration:
        """Return the default configuration, made on first use."""
        if Configuration._default is None:
            Configuration._default = cls()
        return Configuration._default

    @classmethod
    def set_default(cls, default: Configuration | None) -> None:
        """Set the configuration that clients use when they are given none; None resets it."""
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
        return "a function" if callable(self._access_token) else "set" if self._access_token else "not set"

    # -- checks

    def _check(self) -> None:
        names = {name for server in SERVERS for name in server.get("variables", {})}
        for name in self.server_variables:
            if name not in names:
                raise ApiValueError(f"server_variables: no server has a variable {name!r}; set host instead.")
        if isinstance(self.assert_hostname, str):
            raise ApiTypeError("assert_hostname is True or False here: give the name as tls_server_name.")
        if self.key_file and not self.cert_file:
            raise ApiValueError("key_file is given without cert_file: give the certificate that the key belongs to.")
        for name in ("ssl_ca_cert", "cert_file", "key_file"):
            path = getattr(self, name)
            if path is not None and not os.path.isfile(path):
                raise ApiValueError(f"{name}: there is no file {str(path)!r}.")
        if self.proxy is not None:
            check_url(self.proxy, "proxy", user_info=True)
        for name in ("connection_pool_maxsize", "tcp_connector_limit_per_host", "max_event_size"):
            value = getattr(self, name)
            if value is not None and (not isinstance(value, int) or isinstance(value, bool) or value < 0):
                raise ApiValueError(f"{name} must be a number of 0 or more, not {value!r}.")


def check_url(value: Any, setting: str, *, user_info: bool = False) -> None:
    """Raise if a value is no absolute http or https URL.

    Args:
        value: What was given.
        setting: The name of the setting, for the message.
        user_info: Whether `user:password@` may stand in it. Where it may not, it is not shown either.

    Raises:
        ApiValueError: Says what is wrong and how to mend it.
    """
    example = "give a URL such as 'https://api.together.xyz/v1'" if setting != "proxy" else "give 'http://HOST:PORT'"
    if not isinstance(value, str):
        raise ApiValueError(f"{setting} must be a string, not {type(value).__name__}: {example}.")
    if _CONTROL.search(value):
        raise ApiValueError(f"{setting} contains a blank or control character: {example}.")
    try:
        parts = urlsplit(value)
        valid = parts.port != 0
    except ValueError:
        raise ApiValueError(f"{setting} is not a valid URL: {example}.") from None
    if not valid or (parts.scheme not in ("http", "https")):
        raise ApiValueError(f"{setting} {_without_user_info(value)!r} lacks http:// or https://: {example}.")
    if not parts.hostname:
        raise ApiValueError(f"{setting} {_without_user_info(value)!r} names no host: {example}.")
    if parts.query or parts.fragment:
        raise ApiValueError(f"{setting} must end with its path, without a query or fragment: {example}.")
    if "@" in parts.netloc and not user_info:
        raise ApiValueError(f"{setting} must not hold a user name or password: use access_token.")


def check_token(value: Any, setting: str) -> str | None:
    """Return the token if it can be sent; the message of the error never shows it.

    Raises:
        ApiValueError: Names the setting and says how to mend it.
    """
    if value is None:
        return None
    if not isinstance(value, str):
        raise ApiValueError(f"{setting} must be a string or a function that returns one, not {type(value).__name__}.")
    if not value:
        raise ApiValueError(f"{setting} is empty: give the API key.")
    if value[:7].lower() == "bearer ":
        raise ApiValueError(f"{setting} starts with 'Bearer ': give the API key alone.")
    if _CONTROL.search(value):
        raise ApiValueError(f"{setting} contains a blank, line break or control character: strip() it.")
    if not value.isascii():
        raise ApiValueError(f"{setting} contains a character that no header can carry: check the API key.")
    return value


def base_url_from_environment(value: str) -> str:
    """Return the host that `TOGETHER_BASE_URL` means: other clients of the API write it without `/v1`."""
    check_url(value, BASE_URL_VARIABLE)
    url = value.rstrip("/")
    return url if url.endswith("/v1") else f"{url}/v1"


def _without_user_info(url: str) -> str:
    return re.sub(r"[^/@]*@", "", url)
