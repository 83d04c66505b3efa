"""Make the request that a redirect asks for: files lie on other servers, which must not get the token."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote, urljoin, urlsplit

from together.generated._checks import check_host_name
from together.generated._request.request import Request
from together.generated._secret import Secret

REDIRECTS = frozenset((301, 302, 303, 307, 308))
MAX_REDIRECTS = 5
_KEEPS_METHOD = frozenset((307, 308))
_SENT_AWAY = frozenset(("accept", "accept-encoding", "user-agent", "range", "if-range"))
"""Headers that another server gets; all others may hold secrets."""
_IN_URLS = "%:/?#[]@!$&'()*+,;=~"
"""What a URL may hold beside letters, digits, `-`, `.` and `_`."""


class BadRedirect(ValueError):
    """A redirect that cannot be followed; its text says why, and holds nothing of the URL."""


def redirected(request: Request, status: int, headers: Mapping[str, str]) -> Request:
    """Return the request that a redirect asks for.

    Args:
        request: What was sent.
        status: The status of the redirect.
        headers: The headers of the redirect.

    Raises:
        BadRedirect: It leads nowhere, from https to http, or names a user; or the body would go to another server.
    """
    url = Secret(target_of(request.url, headers.get("Location")))  # it may be signed
    if request.method != "GET" and status not in _KEEPS_METHOD:
        kept = {name: value for name, value in request.headers.items() if name.lower() != "content-type"}
        request = request._replace(method="GET", body=None, headers=kept)
    if _origin_of(request.url) == _origin_of(url):
        return request._replace(url=url)
    if request.method != "GET":
        raise BadRedirect("it leads to another server, which would get the body")
    kept = {name: value for name, value in request.headers.items() if name.lower() in _SENT_AWAY}
    return request._replace(url=url, headers=kept, authorized=True, away=True)


def target_of(url: str, location: str | None) -> str:
    """Return the URL that a redirect leads to.

    Args:
        url: What was asked for.
        location: The `Location` of the answer.

    Raises:
        BadRedirect: It is none, leads from https to http, or names a user.
    """
    if not location:
        raise BadRedirect("it names no location")
    try:
        given = urlsplit(quote(location, safe=_IN_URLS, errors="surrogateescape"))
        after = given if given.scheme else urlsplit(urljoin(url, given.geturl()))
        port = after.port  # raises where it is no number
        check_host_name(after.hostname or "")
    except ValueError:
        raise BadRedirect("its location is not a URL") from None
    if not after.hostname or port == 0 or after.scheme not in ("http", "https"):
        raise BadRedirect("its location is not a URL")
    if after.username is not None or after.password is not None:
        raise BadRedirect("its location names a user")
    if (urlsplit(url).scheme, after.scheme) == ("https", "http"):
        raise BadRedirect("it leads from https to http")
    return after._replace(fragment="").geturl()


def _origin_of(url: str) -> tuple[str, str | None, int | None]:
    parts = urlsplit(url)
    return parts.scheme, parts.hostname, parts.port
