"""Check settings and headers; each error names the setting and the fix."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlsplit

from together.generated._retry import attempts_allowed
from together.generated._secret import NoText
from together.generated.exceptions import ApiTypeError, ApiValueError
from together.generated.timeout import check_timeout

HTTP_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
"""What HTTP calls a token (RFC 9110): the name of a header or a cookie."""
_CONTROL = re.compile(r"[\x00-\x20\x7f]")
_NOT_IN_URL = re.compile(r"[\x00-\x20\x7f\\]|[^\x00-\x7f]")
_NOT_IN_HEADER = re.compile(r"[\x00-\x08\x0a-\x1f\x7f\ud800-\udfff]")
_SCHEME = re.compile(r"https?://", re.I)

REPLACED_SESSION_KEYWORDS = {
    "auth": "use access_token, or _request_auth for one call",
    "auto_decompress": "bodies are always decompressed",
    "base_url": "use host",
    "headers": "use ApiClient.set_default_header",
    "loop": "the session is made for the loop that is running",
    "middlewares": "use the setting middlewares",
    "proxy": "use the setting proxy",
    "proxy_auth": "write user and password into the setting proxy",
    "raise_for_status": "errors are always raised",
    "timeout": "use the setting timeout, or _request_timeout for one call",
    "trace_configs": "use the setting trace_configs",
    "trust_env": "use the setting trust_env",
}
"""Keywords of `aiohttp.ClientSession` that would have no effect, or a wrong one."""

Check = Callable[[Any, str], None]
"""Takes a value and the name of its setting."""


def plain_text(text: str) -> str:
    """Return a text as a plain `str`: a subclass, such as an enum, may write itself as another text."""
    return text if type(text) is str else str.__str__(text)


def check_url(value: Any, setting: str, *, is_proxy: bool = False) -> str:
    """Check an absolute http or https URL; return it without the slashes at its end.

    Args:
        value: What was given.
        setting: The name of the setting, for the message.
        is_proxy: Whether it is the URL of a proxy: that may hold `user:password@`, but has no path.

    Raises:
        ApiValueError: Says what is wrong and the fix, but shows neither user nor password.
    """
    fix = "give 'http://HOST:PORT'" if is_proxy else "give a URL such as 'https://api.together.xyz/v1'"
    if not isinstance(value, str):
        raise ApiValueError(f"{setting} must be a string, not {type(value).__name__}: {fix}.")
    if _NOT_IN_URL.search(value):
        raise ApiValueError(f"{setting} contains a blank, a line break or another character that no URL has: {fix}.")
    shown = value.rpartition("@")[2]
    if not _SCHEME.match(value):
        raise ApiValueError(f"{setting} {shown!r} does not start with http:// or https://: {fix}.")
    try:
        parts = urlsplit(value)
        host, port = parts.hostname, parts.port
    except ValueError:
        raise ApiValueError(f"{setting} is not a valid URL, its port perhaps: {fix}.") from None
    if not host or port == 0:
        raise ApiValueError(f"{setting} {shown!r} names no host or no port: {fix}.")
    try:
        check_host_name(host)
    except ValueError:
        raise ApiValueError(f"{setting} {shown!r} names a host that cannot be: {fix}.") from None
    if "?" in value or "#" in value:
        raise ApiValueError(f"{setting} must have no query and no fragment: {fix}.")
    if is_proxy and parts.path not in ("", "/"):
        raise ApiValueError(f"{setting} must end with its port: {fix}; escape a '/' in a password as %2F.")
    if "@" in parts.netloc and not is_proxy:
        raise ApiValueError(f"{setting} must not hold a user name or password: use access_token.")
    return value.rstrip("/")


def check_host_name(host: str) -> None:
    """Check a host of a URL, which is ASCII.

    Raises:
        ValueError: No host can have this name: aiohttp would fail with errors of a codec.
    """
    if ":" not in host and not all(0 < len(label) < 64 for label in host.removesuffix(".").split(".")):
        raise ValueError("a label is empty or too long")
    if "xn--" in host:
        host.encode().decode("idna")
    if host.replace(".", "").isdigit():
        from ipaddress import IPv4Address  # few hosts are addresses

        IPv4Address(host)


def check_token(value: Any, setting: str) -> str | None:
    """Check that a token can be sent, and return it; the error never shows it.

    Raises:
        ApiValueError: Names the setting and the fix.
    """
    if value is None:
        return None
    if not isinstance(value, str):
        kind = value.kind if isinstance(value, NoText) else type(value).__name__
        raise ApiValueError(f"{setting} must be a string or a function that returns one, not {kind}.")
    if not value:
        raise ApiValueError(f"{setting} is empty: give the API key.")
    if value[:7].lower() == "bearer ":
        raise ApiValueError(f"{setting} starts with 'Bearer ': give the API key alone.")
    if _CONTROL.search(value):
        raise ApiValueError(f"{setting} contains a blank, line break or control character: strip() it.")
    if not value.isascii():
        raise ApiValueError(f"{setting} contains a character that no header can carry: check the API key.")
    return plain_text(value)


def check_access_token(value: Any, name: str) -> None:
    """Check a token, or a function that gives one."""
    if not callable(value):
        check_token(value, name)


def of_type(kinds: type | tuple[type, ...], what: str, *, optional: bool = False) -> Check:
    """Make a check for a value of a type, or None where it is optional."""

    def check(value: Any, name: str) -> None:
        if not (isinstance(value, kinds) or (optional and value is None)):
            raise ApiValueError(f"{name} must be {what}, not {type(value).__name__}.")

    return check


def number_from(least: int, *, optional: bool = False) -> Check:
    """Make a check for a whole number of at least `least`."""

    def check(value: Any, name: str) -> None:
        number = isinstance(value, int) and not isinstance(value, bool) and value >= least
        if not (number or (optional and value is None)):
            raise ApiValueError(f"{name} must be a whole number of {least} or more, not {value!r}.")

    return check


check_flag = of_type(bool, "True or False")
check_text = of_type(str, "a string")


def check_retries(value: Any, name: str) -> None:
    """Check a number of retries, or a `urllib3.util.Retry`."""
    attempts_allowed(value)


def check_retry_budget(value: Any, name: str) -> None:
    """Check a share of calls, from 0 to 1, or None."""
    if value is not None and not (isinstance(value, (int, float)) and not isinstance(value, bool) and 0 <= value <= 1):
        raise ApiValueError(f"{name} must be a number from 0 to 1, or None for no bound, not {value!r}.")


def check_file(value: Any, name: str) -> None:
    """Check the path of a file, which must exist."""
    of_type((str, os.PathLike), "the path of a file", optional=True)(value, name)
    if value is not None and not os.path.isfile(value):
        raise ApiValueError(f"{name}: there is no file {str(value)!r}.")


def check_ca_cert_data(value: Any, name: str) -> None:
    """Check CA certificates as PEM or DER."""
    of_type((str, bytes), "certificates as PEM (str) or DER (bytes)", optional=True)(value, name)
    if value == b"":
        raise ApiValueError(f"{name} is empty: give certificates as PEM (str) or DER (bytes).")
    if isinstance(value, str) and "-----BEGIN" not in value:
        raise ApiValueError(f"{name} must be the certificates themselves: give the path of a file as ssl_ca_cert.")


def check_assert_hostname(value: Any, name: str) -> None:
    """Check a flag; a name, which urllib3 takes here, is refused with its replacement."""
    if isinstance(value, str):
        raise ApiTypeError(f"{name} is True or False here: give the name as tls_server_name.")
    of_type(bool, "True, False or None", optional=True)(value, name)


def check_server_name(value: Any, name: str) -> None:
    """Check the name of a host."""
    if value is not None and (not isinstance(value, str) or not value or _NOT_IN_URL.search(value)):
        raise ApiValueError(f"{name} must be the name of a host, not {value!r}.")


def check_proxy(value: Any, name: str) -> None:
    """Check the URL of a proxy."""
    if value is not None:
        check_url(value, name, is_proxy=True)


def check_proxy_headers(value: Any, name: str) -> None:
    """Check headers for a proxy."""
    of_type(Mapping, "a mapping", optional=True)(value, name)
    for header, text in (value or {}).items():
        check_header(header, text, name)


def check_header(name: Any, value: Any, setting: str) -> None:
    """Check that a header can be sent as it is.

    Raises:
        ApiTypeError: Name or value is no string.
        ApiValueError: The name is no header name, or the value contains a line break or control character.
    """
    if not isinstance(name, str) or not isinstance(value, str):
        raise ApiTypeError(f"{setting}: header {name!r} must be a string, as must its value.")
    if not HTTP_TOKEN.fullmatch(name):
        raise ApiValueError(f"{setting}: {name!r} is not the name of a header.")
    if not value.isprintable() and _NOT_IN_HEADER.search(value):
        raise ApiValueError(f"{setting}: the value of {name!r} contains a line break or control character; remove it.")


def key_log_fault(path: str) -> str:
    """Return what to say of `SSLKEYLOGFILE` when the file that it names cannot be opened."""
    return f"SSLKEYLOGFILE names {path!r}, which must be a file that can be written"


def check_socket_options(value: Any, name: str) -> None:
    """Check a list of `(level, option, value)` triples."""
    of_type((list, tuple), "a list of (level, option, value)", optional=True)(value, name)
    for option in value or ():
        if not isinstance(option, (list, tuple)) or len(option) != 3:
            raise ApiValueError(f"{name}: {option!r} is not (level, option, value).")


def check_session_kwargs(value: Any, name: str) -> None:
    """Check keywords for `aiohttp.ClientSession`; one that another setting replaces is refused."""
    of_type(Mapping, "a mapping", optional=True)(value, name)
    for keyword in value or {}:
        if keyword in REPLACED_SESSION_KEYWORDS:
            raise ApiTypeError(f"{name} does not take {keyword}: {REPLACED_SESSION_KEYWORDS[keyword]}.")


CHECKS: dict[str, Check] = {
    "access_token": check_access_token,
    "ignore_operation_servers": check_flag,
    "retries": check_retries,
    "client_side_validation": check_flag,
    "project_id": of_type(str, "a string", optional=True),
    "safe_chars_for_path_param": check_text,
    "datetime_format": check_text,
    "date_format": check_text,
    "timeout": check_timeout,
    "retry_budget": check_retry_budget,
    "strict_responses": check_flag,
    "max_event_size": number_from(1),
    "max_response_size": number_from(1),
    "ssl_ca_cert": check_file,
    "ca_cert_data": check_ca_cert_data,
    "cert_file": check_file,
    "key_file": check_file,
    "verify_ssl": check_flag,
    "assert_hostname": check_assert_hostname,
    "tls_server_name": check_server_name,
    "connection_pool_maxsize": number_from(0),
    "tcp_connector_limit_per_host": number_from(0, optional=True),
    "proxy": check_proxy,
    "proxy_headers": check_proxy_headers,
    "trust_env": check_flag,
    "socket_options": check_socket_options,
    "trace_configs": of_type((list, tuple), "a list of aiohttp.TraceConfig", optional=True),
    "middlewares": of_type((list, tuple), "a list of middlewares"),
    "client_session_kwargs": check_session_kwargs,
    "debug": check_flag,
}
"""The checks of the settings of `Configuration`, by name."""
