"""Say how a request is given to aiohttp, and keep the answer for the next request like it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from aiohttp import ClientTimeout
from multidict import CIMultiDict, istr
from yarl import URL

from together.generated._request.request import Request
from together.generated._secret import Secret
from together.generated._transport.connector import close_stale
from together.generated._transport.proxy_and_tls import DIRECT, ProxyAndTls
from together.generated._transport.send_once import (
    Authorize,
    SendOnly,
    send_once,
    stay_at_origin,
    wrap_errors_of_connector,
)

if TYPE_CHECKING:
    from aiohttp.client_middlewares import ClientMiddlewareType

_WITHOUT_REDIRECTS = frozenset(("POST", "PUT", "PATCH", "DELETE"))
_SENT_ONCE = frozenset(("POST", "PATCH"))
"""Methods that aiohttp never sends again by itself."""
_NOT_ROUNDED = float("inf")
"""aiohttp rounds timeouts of more than 5 s up to whole seconds, if it is not told otherwise."""
_MAX_KEPT = 256


class SendArguments(NamedTuple):
    """How a request is given to `aiohttp.ClientSession.request`, but for its body."""

    url: URL
    host: tuple[str | None, int | None]
    keywords: dict[str, Any]

    def __repr__(self) -> str:
        return f"SendArguments({self.url.origin()})"  # the keywords hold the token


class SendArgumentsCache:
    """The send arguments of requests, made once for all that are alike.

    Args:
        proxy_and_tls: The routes to servers; None on a session that is given, which has its own.
        middlewares: Those of the settings, or of a given session: those of a request replace them.
        pool_is_ours: Whether the limits of the pool are kept by us.
        reads_netrc: Whether it is a given session that takes credentials from `.netrc`.
    """

    def __init__(
        self,
        proxy_and_tls: ProxyAndTls | None,
        middlewares: Sequence[ClientMiddlewareType],
        *,
        pool_is_ours: bool,
        reads_netrc: bool,
    ) -> None:
        self._proxy_and_tls = proxy_and_tls
        self._middlewares = middlewares
        self._pool_is_ours = pool_is_ours
        self._reads_netrc = reads_netrc
        self._kept: dict[tuple[Any, ...], SendArguments] = {}

    def get(self, request: Request, token: str | None, connect: float | None) -> SendArguments:
        """Return how a request is sent.

        Args:
            request: The request.
            token: The token that authorizes it; None where it needs none.
            connect: The connect timeout, in seconds; None: no limit.
        """
        headers = request.headers
        key = (
            request.method,
            request.url,
            *headers,
            *headers.values(),
            request.body is None,
            request.redirects,
            token,
            connect,
        )
        found = self._kept.get(key)
        if found is None or request.away:
            found = self._make(request, token, connect)
            if (self._proxy_and_tls is None or self._proxy_and_tls.fixed) and not request.away:  # each has its own URL
                if len(self._kept) >= _MAX_KEPT:
                    self._kept.clear()
                self._kept[key] = found
        return found

    def _make(self, request: Request, token: str | None, connect: float | None) -> SendArguments:
        routes, method = self._proxy_and_tls, request.method
        url = URL(request.url, encoded=True)
        route = DIRECT if routes is None else routes.route_to(url)
        headers: CIMultiDict[str] = CIMultiDict({istr(name): value for name, value in request.headers.items()})
        if token is not None:
            headers["Authorization"] = Secret(f"Bearer {token}")
        headers.update(route.headers)
        keywords: dict[str, Any] = {
            "headers": headers,
            "timeout": client_timeout(connect, self._pool_is_ours),
            "allow_redirects": routes is not None and method not in _WITHOUT_REDIRECTS and not request.redirects,
            "raise_for_status": False,
            **route.arguments,
        }
        if request.body is None or request.away:
            keywords["skip_auto_headers"] = ("Content-Type",)  # aiohttp would add one to a POST without a body
        ours: list[ClientMiddlewareType] = []
        if request.away:
            keywords.pop("server_hostname", None)  # the name of the API's server
            ours.append(SendOnly(headers))
        if self._reads_netrc and "Authorization" in headers:
            ours.append(Authorize(headers.pop("Authorization")))
        if method not in _SENT_ONCE:
            ours.append(send_once)
            if not request.redirects:
                ours.append(stay_at_origin)
        if not self._pool_is_ours:
            ours += (close_stale, wrap_errors_of_connector)
        if ours:
            keywords["middlewares"] = (*self._middlewares, *ours)
        return SendArguments(url, (url.host, url.port), keywords)


@lru_cache(maxsize=64)
def client_timeout(connect: float | None, pool_is_ours: bool) -> ClientTimeout:
    """Return the timeouts that aiohttp keeps.

    Its `connect` counts the wait for a connection of a pool that is not ours.
    """
    if pool_is_ours:
        return ClientTimeout(total=None, connect=connect, ceil_threshold=_NOT_ROUNDED)
    return ClientTimeout(total=None, sock_connect=connect, ceil_threshold=_NOT_ROUNDED)
