"""Find the proxy to a server, and make the TLS context for it."""

from __future__ import annotations

import os
import ssl
from base64 import b64encode
from functools import cached_property
from typing import Any, NamedTuple
from urllib.request import getproxies, proxy_bypass

from yarl import URL

from together.generated._checks import check_url, key_log_fault, plain_text
from together.generated._secret import Secret, header_value
from together.generated.configuration import Configuration
from together.generated.exceptions import ApiValueError


class Route(NamedTuple):
    """What a request needs on its way: keyword arguments for aiohttp, and headers for a proxy that reads it."""

    arguments: dict[str, Any]
    headers: dict[str, str]


DIRECT = Route({}, {})


class ProxyAndTls:
    """The routes to all servers. The TLS context is made once, and only where a route needs it.

    Args:
        configuration: The settings.

    Raises:
        ApiValueError: The host speaks https, and a certificate or key cannot be read.
    """

    def __init__(self, configuration: Configuration) -> None:
        self._configuration = configuration
        self._known: dict[str, Route] = {}
        self.route_to(URL(configuration.host))

    @property
    def fixed(self) -> bool:
        """Tell whether the route to a URL stays the same."""
        return not self._configuration.trust_env or self._configuration.proxy is not None

    def route_to(self, url: URL) -> Route:
        """Return the route to a URL."""
        if not self.fixed:
            return self._route(proxy_of_environment(url), url.scheme)
        route = self._known.get(url.scheme)
        if route is None:
            route = self._known[url.scheme] = self._route(self._configuration.proxy, url.scheme)
        return route

    def _route(self, proxy: str | None, scheme: str) -> Route:
        configuration = self._configuration
        arguments: dict[str, Any] = {}
        headers: dict[str, str] = {}
        schemes = {scheme}
        if proxy is not None:
            address = URL(proxy)
            schemes.add(address.scheme)
            for name, text in (configuration.proxy_headers or {}).items():
                headers[plain_text(name)] = header_value(name, plain_text(text))
            if address.user is not None:
                # Not left in the URL, which stands in aiohttp's errors.
                pair = f"{address.user}:{address.password or ''}"
                headers["Proxy-Authorization"] = Secret(f"Basic {b64encode(pair.encode()).decode()}")
            arguments["proxy"] = address.with_user(None)
            if scheme == "https":
                arguments["proxy_headers"] = headers
                headers = {}
            # else the request itself goes to the proxy, and aiohttp would drop `proxy_headers`
        if "https" in schemes and self._tls is not None:
            arguments["ssl"] = self._tls
        if scheme == "https" and configuration.tls_server_name is not None:
            arguments["server_hostname"] = configuration.tls_server_name
        return Route(arguments, headers)

    @cached_property
    def _tls(self) -> ssl.SSLContext | bool | None:
        return tls_context(self._configuration)


def tls_context(configuration: Configuration) -> ssl.SSLContext | bool | None:
    """Return the TLS context that the settings ask for, or None.

    None means aiohttp's own, which is made once per process.

    Raises:
        ApiValueError: A certificate or key cannot be read; names the settings.
    """
    trusted = {name: getattr(configuration, name) for name in ("ssl_ca_cert", "ca_cert_data")}
    given = [name for name, value in trusted.items() if value is not None]
    own = configuration.cert_file
    if own is None and configuration.key_file is not None:
        raise ApiValueError("key_file is given without cert_file: give the certificate that the key belongs to.")
    if not given and own is None and configuration.assert_hostname is not False:
        return None if configuration.verify_ssl else False
    try:
        context = ssl.create_default_context(cafile=trusted["ssl_ca_cert"], cadata=trusted["ca_cert_data"])
    except (ssl.SSLError, OSError, ValueError, TypeError) as error:
        key_log = os.environ.get("SSLKEYLOGFILE")
        if key_log and isinstance(error, OSError) and error.filename == key_log:
            raise ApiValueError(f"{key_log_fault(key_log)}: {error.strerror}.") from error
        raise ApiValueError(f"{' or '.join(given)} holds no certificate that can be read: {error}.") from error
    context.set_alpn_protocols(("http/1.1",))
    if own is not None:
        try:
            # The password keeps OpenSSL from asking for one on the terminal.
            context.load_cert_chain(own, keyfile=configuration.key_file, password="")  # nosec B106
        except (ssl.SSLError, OSError) as error:
            raise ApiValueError(f"cert_file and key_file cannot be read as a pair: {error}.") from error
    if configuration.assert_hostname is False or not configuration.verify_ssl:
        context.check_hostname = False
    if not configuration.verify_ssl:
        context.verify_mode = ssl.CERT_NONE
    return context


def proxy_of_environment(url: URL) -> str | None:
    """Return the proxy that the environment names for a URL.

    aiohttp's own `trust_env` also reads `.netrc`, and fails where that has an entry for a host to which the token is
    sent.
    """
    proxy = getproxies().get(url.scheme)
    if not proxy or proxy_bypass(f"{url.host}:{url.port}"):
        return None
    return check_url(proxy if "://" in proxy else f"http://{proxy}", f"{url.scheme.upper()}_PROXY", is_proxy=True)
