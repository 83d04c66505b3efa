"""Make and close the aiohttp session of an event loop."""

from __future__ import annotations

from http.cookies import BaseCookie, SimpleCookie
from typing import Any

import aiohttp
from aiohttp import ClientSession
from aiohttp.http_exceptions import HttpProcessingError
from yarl import URL

from together.generated._transport.connector import Connector
from together.generated._transport.deadlines import DeadlineScheduler
from together.generated.configuration import Configuration
from together.generated.exceptions import ApiTypeError

_NO_COOKIES: SimpleCookie = SimpleCookie()


class _NoCookies(aiohttp.DummyCookieJar):
    """Keeps no cookies, and has none to send: always the same none."""

    def filter_cookies(self, request_url: URL) -> BaseCookie[str]:
        return _NO_COOKIES


class Response(aiohttp.ClientResponse):
    """A response that the caller may read, or see in a report of an error.

    Its `repr` holds no query and no headers, as both may be signatures.
    """

    def __repr__(self) -> str:
        return f"<ClientResponse({self.url.with_query(None)}) [{self.status}]>"

    async def read(self) -> bytes:
        """Read the body; broken chunks are an error of aiohttp's own, with its parser in Python too."""
        try:
            return await super().read()
        except HttpProcessingError as error:
            raise aiohttp.ClientPayloadError("the framing of its chunks is broken") from error


def make_session(configuration: Configuration, scheduler: DeadlineScheduler) -> ClientSession:
    """Make a session for the running event loop.

    Args:
        configuration: The settings.
        scheduler: The calls that wait on this loop.

    Raises:
        ApiTypeError: `client_session_kwargs` has a keyword that aiohttp does not know.
    """
    settings: dict[str, Any] = {
        "cookie_jar": _NoCookies(),
        "response_class": Response,
        "trace_configs": list(configuration.trace_configs or ()),
        "middlewares": tuple(configuration.middlewares),
        **(configuration.client_session_kwargs or {}),
    }
    if "connector" not in settings:
        settings["connector"] = Connector(scheduler, configuration.socket_options or ())
    try:
        return ClientSession(**settings)
    except TypeError as error:
        raise ApiTypeError(f"client_session_kwargs: {error}") from error


async def close_session(session: ClientSession) -> None:
    """Close a session, without waiting for servers that do not take what was sent to them."""
    if isinstance(session.connector, Connector):
        session.connector.abort_unsent()
    await session.close()
