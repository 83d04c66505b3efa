"""Client middlewares: send a request once, to one origin, with its own headers; give connectors' errors a class."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable

import aiohttp
from aiohttp import ClientResponse
from yarl import URL

_OF_HTTP = frozenset(
    ("host", "accept", "accept-encoding", "user-agent", "content-length", "transfer-encoding", "connection")
)
"""Headers that aiohttp adds to every request."""


class NotResent(aiohttp.ClientError):
    """A broken connection. As an error that aiohttp does not know, it keeps aiohttp from sending the request again."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error


class RedirectedAway(aiohttp.ClientError):
    """A redirect to another origin, where the credentials must not go."""

    def __init__(self, response: ClientResponse, origin: URL) -> None:
        super().__init__()
        self.response = response
        self.origin = origin


class ProxyDisconnected(aiohttp.ClientError):
    """A proxy that closed the connection in place of making the one to the server."""

    def __init__(self, proxy: str) -> None:
        super().__init__()
        self.proxy = proxy


class ConnectorFailed(aiohttp.ClientError):
    """An error of a connector that was given, of a class that aiohttp does not have."""


class Authorize:
    """A client middleware that authorizes a request, whatever `.netrc` says; as a header, aiohttp would refuse both."""

    def __init__(self, authorization: str) -> None:
        self._authorization = authorization

    async def __call__(self, request: aiohttp.ClientRequest, send: aiohttp.ClientHandlerType) -> ClientResponse:
        request.headers["Authorization"] = self._authorization
        return await send(request)


class SendOnly:
    """A client middleware for requests to other servers: headers and cookies of the session and its `auth` stay here.

    Args:
        names: The headers of the request itself.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._names = frozenset(name.lower() for name in names) | _OF_HTTP

    async def __call__(self, request: aiohttp.ClientRequest, send: aiohttp.ClientHandlerType) -> ClientResponse:
        for name in set(request.headers):
            if name.lower() not in self._names:
                del request.headers[name]
        return await send(request)


async def wrap_errors_of_connector(request: aiohttp.ClientRequest, send: aiohttp.ClientHandlerType) -> ClientResponse:
    """Send a request: a client middleware for connectors that raise errors of their own, as those for SOCKS proxies."""
    try:
        return await send(request)
    except (aiohttp.ClientError, TimeoutError, asyncio.TimeoutError):
        raise
    except Exception as error:
        raise ConnectorFailed from error


async def send_once(request: aiohttp.ClientRequest, send: aiohttp.ClientHandlerType) -> ClientResponse:
    """Send a request once: a client middleware for the methods that aiohttp repeats by itself."""
    try:
        return await send(request)
    except aiohttp.ClientConnectorError:
        raise
    except (aiohttp.ClientOSError, aiohttp.ServerDisconnectedError) as error:
        raise NotResent(error) from error


async def stay_at_origin(request: aiohttp.ClientRequest, send: aiohttp.ClientHandlerType) -> ClientResponse:
    """Refuse redirects to other origins: a client middleware for the methods that aiohttp redirects by itself."""
    response = await send(request)
    if 300 <= response.status < 400 and "Location" in response.headers:
        origin = _origin_of(request.url, response.headers["Location"])
        if origin != request.url.origin():
            response.close()
            raise RedirectedAway(response, origin)
    return response


def _origin_of(url: URL, location: str) -> URL:
    """Return the origin that a redirect leads to; an empty URL where it is not valid, or names a user."""
    try:
        target = URL(location)
        if not target.scheme:
            target = url.join(target)
        return URL() if target.raw_user is not None or target.raw_password is not None else target.origin()
    except ValueError:
        return URL()
