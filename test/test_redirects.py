"""Redirects to where a file lies: they are followed, and nothing that is secret goes along."""

from __future__ import annotations

from typing import Any

import aiohttp
import pytest
from support.client import TOKEN, all_that_it_tells, config, error_of, header_of, headers_of
from support.raw_server import RawServer, close, http
from support.transfers import FILE_ID, GET_FILE, file_answer, redirect, transfers

from together.generated import ApiClient, ApiConnectionException, ApiException, Configuration
from together.generated._request.redirects import MAX_REDIRECTS, BadRedirect, redirected, target_of
from together.generated._request.request import Request
from together.generated._transport.proxy_and_tls import ProxyAndTls
from together.generated._transport.send_arguments import SendArgumentsCache

FILE = file_answer(b"content")
SIGNED = "X-Amz-Signature=5ecre7"


async def get(client: ApiClient, **options: Any) -> bytes:
    return await client.call(GET_FILE, FILE_ID, options)


async def redirected_to_storage(client_of: Any) -> tuple[bytes, bytes]:
    """Get a file that lies on another server; return the requests that both servers got."""
    async with RawServer(FILE) as storage, RawServer(redirect(f"{storage.url}/a%20b?{SIGNED}&x=%2F")) as server:
        async with client_of(server) as client:
            assert await get(client, _headers={"X-Own": "own"}) == b"content"
        return server.requests[0], storage.requests[0]


async def test_storage_gets_no_token_cookies_or_headers_of_the_client() -> None:
    def client_of(server: RawServer) -> ApiClient:
        client = ApiClient(config(server), "X-Team", "team", cookie="id=1")
        client.set_default_header("User-Agent", "own/1")
        return client

    ours, theirs = await redirected_to_storage(client_of)
    assert header_of(ours, "Authorization") == f"Bearer {TOKEN}"
    assert header_of(ours, "X-Team") == "team"
    assert sorted(name.lower() for name, _ in headers_of(theirs)) == ["accept", "accept-encoding", "host", "user-agent"]
    assert header_of(theirs, "User-Agent") == "own/1"
    assert theirs.startswith(f"GET /v1/a%20b?{SIGNED}&x=%2F HTTP/1.1".encode())


async def test_storage_gets_nothing_of_a_session_or_middleware_either() -> None:
    async def sign(request: aiohttp.ClientRequest, send: aiohttp.ClientHandlerType) -> aiohttp.ClientResponse:
        request.headers["X-Signed"] = "secret"
        return await send(request)

    headers = {"X-Session": "secret", "Authorization": "secret"}
    jar = aiohttp.CookieJar(unsafe=True)
    async with aiohttp.ClientSession(
        headers=headers, cookies={"id": "secret"}, cookie_jar=jar, middlewares=[sign]
    ) as session:
        ours, theirs = await redirected_to_storage(lambda server: ApiClient(config(server), session=session))
    assert ours.count(b"secret") == 4
    assert b"secret" not in theirs
    ours, theirs = await redirected_to_storage(lambda server: ApiClient(config(server, middlewares=[sign])))
    assert b"X-Signed: secret" in ours
    assert b"secret" not in theirs


async def test_a_redirect_to_the_same_server_keeps_the_token() -> None:
    async with transfers(redirect("/v1/there"), FILE) as (server, client):
        assert await get(client) == b"content"
    assert header_of(server.requests[1], "Authorization") == f"Bearer {TOKEN}"
    assert server.requests[1].startswith(b"GET /v1/there ")


@pytest.mark.parametrize(
    ("location", "reason"),
    [
        ("", "it names no location"),
        ("ftp://example.com/a", "its location is not a URL"),
        ("https://", "its location is not a URL"),
        ("http://", "its location is not a URL"),
        ("http:///a", "its location is not a URL"),
        ("http://1.2.3.4.5/a", "its location is not a URL"),
        ("http://a..b/", "its location is not a URL"),
        ("http://xn--/", "its location is not a URL"),
        ("http://" + "a" * 64, "its location is not a URL"),
        ("http://[::1/a", "its location is not a URL"),
        ("http://example.com:port/a", "its location is not a URL"),
        ("http://user:5ecre7@127.0.0.1/a", "its location names a user"),
    ],
)
async def test_a_bad_redirect_is_a_typed_error_that_tells_nothing_of_the_location(location: str, reason: str) -> None:
    async with transfers(redirect(location)) as (server, client):
        error = await error_of(get(client))
        assert len(server.requests) == 1
    assert isinstance(error, ApiConnectionException)
    assert f"a redirect cannot be followed: {reason}" in str(error)
    assert "5ecre7" not in str(error)
    assert error.status == 302


async def test_a_redirect_without_a_location_is_a_typed_error() -> None:
    async with transfers(http("302 Found", b"")) as (_, client):
        assert "it names no location" in str(await error_of(get(client)))


def test_nothing_leads_from_https_to_http() -> None:
    with pytest.raises(BadRedirect, match="from https to http"):
        target_of("https://api.example/v1/files", "http://storage.example/a")
    assert target_of("http://api.example/v1/files", "https://storage.example/a#b") == "https://storage.example/a"


def test_what_a_url_cannot_hold_is_escaped_and_what_is_escaped_stays() -> None:
    assert target_of("http://a/b", "/c d\tä\udcff%20%2F?e=(f)&g=h+i") == "http://a/c%20d%09%C3%A4%FF%20%2F?e=(f)&g=h+i"


def test_the_name_of_a_host_may_be_one_of_any_language() -> None:
    for location in (
        "http://xn--mnchen-3ya.example/a",
        "http://127.0.0.1/a",
        "http://[::1]:80/a",
        "http://a_b.example/",
    ):
        assert target_of("http://a/b", location) == location


POST = Request(
    "POST", "https://api.example/v1/speech", {"Content-Type": "application/json", "Accept": "a"}, b"{}", False
)


def test_a_body_goes_to_no_other_server() -> None:
    with pytest.raises(BadRedirect, match="would get the body"):
        redirected(POST, 307, {"Location": "https://storage.example/a"})
    away = redirected(POST, 303, {"Location": "https://storage.example/a"})
    assert (away.method, away.body, away.away, dict(away.headers)) == ("GET", None, True, {"Accept": "a"})
    same = redirected(POST, 308, {"Location": "/v1/there"})
    assert (same.method, same.body, same.url) == ("POST", b"{}", "https://api.example/v1/there")
    other = redirected(POST, 302, {"Location": "/v1/there"})
    assert (other.method, other.body, dict(other.headers), other.away) == ("GET", None, {"Accept": "a"}, False)


async def test_the_number_of_redirects_is_bounded() -> None:
    async with transfers(redirect("/v1/again")) as (server, client):
        error = await error_of(get(client))
        assert len(server.requests) == MAX_REDIRECTS + 1
    assert isinstance(error, ApiConnectionException)
    assert (error.status, error.reason, error.headers) == (302, "too many redirects", None)


async def test_an_error_of_storage_shows_no_signature() -> None:
    refusal = f"<Error><Message>Expired</Message><StringToSign>{SIGNED}</StringToSign></Error>".encode()
    for answer in (http("403 Forbidden", refusal), close, b"HTTP/9 nonsense\r\n\r\n"):
        async with (
            RawServer(answer) as storage,
            RawServer(redirect(f"{storage.url}/a?{SIGNED}")) as server,
            ApiClient(config(server)) as client,
        ):
            error = await error_of(get(client))
        assert isinstance(error, ApiException)
        assert "5ecre7" not in all_that_it_tells(error)


async def test_the_name_of_the_servers_certificate_is_not_asked_of_storage() -> None:
    configuration = Configuration(host="https://10.0.0.1/v1", access_token=TOKEN, tls_server_name="api.example")
    cache = SendArgumentsCache(ProxyAndTls(configuration), (), pool_is_ours=True, reads_netrc=False)
    request = Request("GET", "https://10.0.0.1/v1/a", {}, None, False)
    away = Request("GET", "https://storage.example/a?b", {}, None, True, away=True)
    assert cache.get(request, None, None).keywords["server_hostname"] == "api.example"
    assert "server_hostname" not in cache.get(away, None, None).keywords
    assert len(cache._kept) == 1
