"""Make the request that a redirect asks for: files lie on other servers, which must not get the token."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urljoin, urlsplit

from together.generated._request.request import Request

REDIRECTS = frozenset((301, 302, 303, 307, 308))
MAX_REDIRECTS = 5
_SENT_AWAY = frozenset(("accept", "accept-encoding", "user-agent", "range", "if-range"))
"""Headers that another server gets; all others may hold secrets."""


class BadRedirect(ValueError):
    """A redirect that cannot be followed; its text says why, and holds nothing of the URL."""


def redirected(request: Request, headers: Mapping[str, str]) -> Request:
    """Return the request that a redirect asks for.

    Args:
        request: What was sent.
        headers: The headers of the redirect.

    Raises:
        BadRedirect: It leads nowhere, from https to http, or names a user.
    """
    location = headers.get("Location")
    if not location:
        raise BadRedirect("it names no location")
    try:
        url = urljoin(request.url, location)
        before, after = urlsplit(request.url), urlsplit(url)
        origins = [(part.scheme, part.hostname, part.port) for part in (before, after)]
    except ValueError:
        raise BadRedirect("its location is not a URL") from None
    if after.scheme not in ("http", "https") or not after.hostname:
        raise BadRedirect("its location is not a URL")
    if after.username is not None or after.password is not None:
        raise BadRedirect("its location names a user")
    if (before.scheme, after.scheme) == ("https", "http"):
        raise BadRedirect("it leads from https to http")
    url = after._replace(fragment="").geturl()
    if origins[0] == origins[1]:
        return request._replace(url=url)
    kept = {name: value for name, value in request.headers.items() if name.lower() in _SENT_AWAY}
    return request._replace(method="GET", url=url, headers=kept, body=None, authorized=True, away=True)
