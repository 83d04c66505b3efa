"""Proxies: what they get to see, what the server sees, and what stays secret."""

from __future__ import annotations

import asyncio
import base64
import contextlib
import ssl
from enum import Enum
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import trustme
from support.client import (
    OK,
    REQUEST,
    TOKEN,
    all_that_it_tells,
    call,
    config,
    error_of,
    header_of,
    headers_of,
    within_bound,
)
from support.raw_server import Connection, RawServer, http, silent

from together.generated import (
    ApiClient,
    ApiConnectionException,
    ApiException,
    ApiValueError,
    AudioApi,
    ChatApi,
    Configuration,
    RequestTimeoutException,
    Timeout,
)

PASSWORD = "proxy-pass/word"
CREDENTIALS = "somebody:proxy-pass%2Fword"
BASIC = f"Basic {base64.b64encode(f'somebody:{PASSWORD}'.encode()).decode()}"


@pytest.fixture(autouse=True)
def no_proxies_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "no_proxy", "all_proxy", "REQUEST_METHOD"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture
def ca() -> trustme.CA:
    return trustme.CA()


def server_context(ca: trustme.CA) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    ca.issue_cert("127.0.0.1", "target.example").configure_cert(context)
    return context


def url_of(proxy: RawServer, credentials: str = "") -> str:
    return f"http://{credentials + '@' if credentials else ''}127.0.0.1:{proxy.port}"


async def forward(connection: Connection) -> None:
    """Send a request in absolute form on to its server, and its answer back."""
    target = connection.request.split(b" ")[1]
    host, _, port = target.split(b"/")[2].decode().partition(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    origin_form = b"/" + target.split(b"/", 3)[3]
    writer.write(connection.request.replace(target, origin_form, 1).replace(b"\r\n", b"\r\nConnection: close\r\n", 1))
    writer.write_eof()
    await connection.send(await reader.readuntil(b"\r\n\r\n") + await reader.read())
    writer.close()
    connection.writer.close()


class Tunnel:
    """Answers CONNECT, then carries bytes to one port and back."""

    def __init__(self, port: int) -> None:
        self.port = port

    async def __call__(self, connection: Connection) -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        await connection.send(b"HTTP/1.1 200 Connection established\r\n\r\n")
        try:
            await asyncio.gather(carry(connection.reader, writer), carry(reader, connection.writer))
        finally:
            writer.close()


async def carry(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with contextlib.suppress(ConnectionError):
        while data := await reader.read(65536):
            writer.write(data)
            await writer.drain()
    writer.close()


# -- plain http


async def test_a_plain_http_request_goes_to_the_proxy_in_absolute_form() -> None:
    async with RawServer(OK) as proxy:
        configuration = Configuration(host="http://target.example:8080/v1", access_token=TOKEN, proxy=url_of(proxy))
        await call(configuration)
    request = proxy.requests[0]
    assert request.startswith(b"POST http://target.example:8080/v1/chat/completions HTTP/1.1\r\n")
    assert header_of(request, "Host") == "target.example:8080"
    assert header_of(request, "Authorization") == f"Bearer {TOKEN}"


async def test_an_answer_comes_back_through_the_proxy() -> None:
    async def answer_and_close(connection: Connection) -> None:
        await connection.send(OK)
        connection.writer.close()

    async with RawServer(answer_and_close) as server, RawServer(forward) as proxy:
        assert (await call(config(server, proxy=url_of(proxy)))).id == "chat-1"
    assert (len(server.requests), len(proxy.requests)) == (1, 1)


async def test_the_headers_for_the_proxy_reach_it_for_an_http_host() -> None:
    async with RawServer(OK) as proxy:
        settings: dict[str, Any] = {"proxy": url_of(proxy, CREDENTIALS), "proxy_headers": {"X-Proxy-Team": "a"}}
        await call(Configuration(host="http://target.example/v1", access_token=TOKEN, **settings))
    assert header_of(proxy.requests[0], "X-Proxy-Team") == "a"
    assert header_of(proxy.requests[0], "Proxy-Authorization") == BASIC


class Team(str, Enum):
    A = "a"


async def test_a_header_for_the_proxy_that_is_an_enum_of_strings_is_sent_as_its_value() -> None:
    async with RawServer(OK) as proxy:
        settings: dict[str, Any] = {"proxy": url_of(proxy), "proxy_headers": {"X-Proxy-Team": Team.A}}
        await call(Configuration(host="http://target.example/v1", access_token=TOKEN, **settings))
    assert header_of(proxy.requests[0], "X-Proxy-Team") == "a"


async def test_a_refusal_by_the_proxy_of_a_plain_request_is_an_error_with_its_status() -> None:
    async with RawServer(http("407 Proxy Authentication Required", b"")) as proxy:
        configuration = Configuration(
            host="http://target.example/v1", access_token=TOKEN, proxy=url_of(proxy, CREDENTIALS)
        )
        error = await error_of(call(configuration))
    assert isinstance(error, ApiException)
    assert error.status == 407
    told = all_that_it_tells(error)
    assert PASSWORD not in told
    assert CREDENTIALS not in told
    assert BASIC not in told
    assert TOKEN not in told


# -- https


async def test_an_https_request_goes_through_a_tunnel_and_the_proxy_sees_no_secret(ca: trustme.CA) -> None:
    async with RawServer(OK, tls=server_context(ca)) as server, RawServer(Tunnel(server.port)) as proxy:
        configuration = Configuration(
            host=f"https://target.example:{server.port}/v1",
            access_token=TOKEN,
            proxy=url_of(proxy, CREDENTIALS),
            proxy_headers={"X-Proxy-Team": "a"},
            ca_cert_data=ca.cert_pem.bytes().decode(),
        )
        async with ApiClient(configuration, "X-Client", "c") as client:
            await within_bound(ChatApi(client).chat_completions(REQUEST))
            await within_bound(ChatApi(client).chat_completions(REQUEST))
            assert (len(server.requests), server.accepted, proxy.accepted) == (2, 1, 1)
    connect = proxy.requests[0]
    assert connect.startswith(f"CONNECT target.example:{server.port} HTTP/1.1\r\n".encode())
    assert header_of(connect, "X-Proxy-Team") == "a"
    assert header_of(connect, "Proxy-Authorization") == BASIC
    assert header_of(connect, "Authorization") is None
    assert header_of(connect, "X-Client") is None
    assert TOKEN.encode() not in connect
    for request in server.requests:
        assert header_of(request, "Authorization") == f"Bearer {TOKEN}"
        assert not [name for name, _ in headers_of(request) if name.lower().startswith(("proxy-", "x-proxy"))]


async def test_a_proxy_that_refuses_the_tunnel_gives_a_connection_error_without_its_password(ca: trustme.CA) -> None:
    async with RawServer(http("407 Proxy Authentication Required", b"")) as proxy:
        configuration = Configuration(
            host="https://target.example/v1", access_token=TOKEN, proxy=url_of(proxy, CREDENTIALS)
        )
        error = await error_of(call(configuration))
    assert isinstance(error, ApiConnectionException)
    assert error.request_sent == "no"
    assert "the proxy refused to connect: 407 Proxy Authentication Required" in str(error)
    told = all_that_it_tells(error)
    for secret in (PASSWORD, CREDENTIALS, BASIC, TOKEN):
        assert secret not in told


async def test_a_certificate_that_is_not_trusted_behind_a_proxy_gives_an_error_without_its_password(
    ca: trustme.CA,
) -> None:
    async with RawServer(OK, tls=server_context(ca)) as server, RawServer(Tunnel(server.port)) as proxy:
        error = await error_of(call(config(server, proxy=url_of(proxy, CREDENTIALS))))
        assert isinstance(error, ApiConnectionException)
        assert error.request_sent == "no"
        assert "ssl_ca_cert" in str(error)
        told = all_that_it_tells(error)
        for secret in (PASSWORD, CREDENTIALS, BASIC, TOKEN):
            assert secret not in told
    assert server.requests == []


@pytest.mark.parametrize("scheme", ["http", "https"])
async def test_a_proxy_that_is_not_there_is_named_without_its_password(scheme: str) -> None:
    async with RawServer(OK) as gone:
        proxy = url_of(gone, CREDENTIALS)
    configuration = Configuration(host=f"{scheme}://target.example/v1", access_token=TOKEN, proxy=proxy)
    error = await error_of(call(configuration))
    assert isinstance(error, ApiConnectionException)
    assert error.request_sent == "no"
    assert f"cannot connect to the proxy 127.0.0.1:{gone.port}" in str(error)
    told = all_that_it_tells(error)
    for secret in (PASSWORD, CREDENTIALS, BASIC, TOKEN):
        assert secret not in told


@pytest.mark.parametrize("scheme", ["http", "https"])
@pytest.mark.parametrize("proxy_scheme", ["http", "https"])
async def test_a_proxy_whose_name_is_unknown_is_told_as_a_proxy(scheme: str, proxy_scheme: str) -> None:
    proxy = f"{proxy_scheme}://{CREDENTIALS}@nowhere.invalid:3128"
    configuration = Configuration(host=f"{scheme}://target.example/v1", access_token=TOKEN, proxy=proxy)
    async with ApiClient(configuration) as client:
        for waiting in (ChatApi(client).chat_completions(REQUEST), AudioApi(client).realtime_speech()._open()):
            error = await error_of(waiting)
            assert isinstance(error, ApiConnectionException)
            assert error.request_sent == "no"
            assert "cannot connect to the proxy nowhere.invalid:3128: " in str(error)
            assert PASSWORD not in all_that_it_tells(error)


CONNECTED = b"HTTP/1.1 200 Connection established\r\n\r\n"


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (CONNECTED, "cannot connect to target.example:443 through the proxy {}"),
        (b"no HTTP\r\n\r\n", "the response of the proxy {} is not valid HTTP: "),
        (http("502 Bad Gateway", b"<html>"), "the proxy refused to connect: 502 Bad Gateway, through the proxy {}"),
        (http("407 Who", b"x" * 10, length=10**6), "the proxy refused to connect: 407 Who, through the proxy {}"),
    ],
)
async def test_a_proxy_through_which_no_connection_came_is_named(answer: bytes, told: str) -> None:
    async def drop(connection: Connection) -> None:
        await connection.send(answer)
        if answer == CONNECTED:
            await connection.reader.read(1)
            connection.reset()

    async with RawServer(drop) as proxy:
        configuration = Configuration(host="https://target.example/v1", access_token=TOKEN, proxy=url_of(proxy))
        async with ApiClient(configuration) as client:
            for waiting in (ChatApi(client).chat_completions(REQUEST), AudioApi(client).realtime_speech()._open()):
                error = await error_of(waiting)
                assert isinstance(error, ApiConnectionException)
                assert error.request_sent == "no"
                assert told.format(f"127.0.0.1:{proxy.port}") in str(error)


async def test_a_proxy_that_never_answers_is_named_by_the_timeout() -> None:
    async with RawServer(silent) as proxy:
        configuration = Configuration(
            host="https://target.example/v1", access_token=TOKEN, proxy=url_of(proxy), timeout=Timeout(connect=0.05)
        )
        error = await error_of(call(configuration))
    assert isinstance(error, RequestTimeoutException)
    assert (error.clock, error.request_sent) == ("connect", "no")
    assert f"ran out after 0.05 s, through the proxy 127.0.0.1:{proxy.port}" in str(error)


async def test_a_server_behind_a_proxy_that_breaks_off_later_is_told_without_it(ca: trustme.CA) -> None:
    garbled = b"no HTTP\r\n\r\n"
    async with RawServer(garbled, tls=server_context(ca)) as server, RawServer(Tunnel(server.port)) as proxy:
        configuration = config(server, proxy=url_of(proxy), ca_cert_data=ca.cert_pem.bytes().decode())
        error = await error_of(call(configuration))
    assert isinstance(error, ApiConnectionException)
    assert error.request_sent == "maybe"
    assert "through the proxy" not in str(error)


async def test_the_password_of_a_given_sessions_proxy_is_in_no_error_either(ca: trustme.CA) -> None:
    async with RawServer(OK, tls=server_context(ca)) as server, RawServer(Tunnel(server.port)) as proxy:
        async with aiohttp.ClientSession(proxy=url_of(proxy, CREDENTIALS)) as session:
            error = await error_of(ChatApi(ApiClient(config(server), session=session)).chat_completions(REQUEST))
        assert isinstance(error, ApiConnectionException)
        assert repr(error.__cause__).find("proxy-pass") == -1
        assert str(error.__cause__).find("proxy-pass") == -1


async def test_an_https_proxy_is_verified_with_the_same_settings(ca: trustme.CA) -> None:
    async with RawServer(OK, tls=server_context(ca)) as proxy:
        address = f"https://127.0.0.1:{proxy.port}"
        settings: dict[str, Any] = {"host": "http://target.example/v1", "access_token": TOKEN, "proxy": address}
        assert isinstance(await error_of(call(Configuration(**settings))), ApiConnectionException)
        await call(Configuration(**settings, ca_cert_data=ca.cert_pem.bytes().decode()))
    assert [request.split(b" ")[1] for request in proxy.requests] == [b"http://target.example/v1/chat/completions"]


# -- the environment


async def test_the_environment_names_no_proxy_unless_trust_env_is_on(monkeypatch: pytest.MonkeyPatch) -> None:
    async with RawServer(OK) as server, RawServer(OK) as proxy:
        monkeypatch.setenv("http_proxy", url_of(proxy))
        await call(config(server))
        assert (len(server.requests), len(proxy.requests)) == (1, 0)
        await call(config(server, trust_env=True))
        assert (len(server.requests), len(proxy.requests)) == (1, 1)


async def test_trust_env_takes_user_and_password_and_a_proxy_without_a_scheme(monkeypatch: pytest.MonkeyPatch) -> None:
    async with RawServer(OK) as proxy:
        monkeypatch.setenv("http_proxy", url_of(proxy, CREDENTIALS).removeprefix("http://"))
        await call(Configuration(host="http://target.example/v1", access_token=TOKEN, trust_env=True))
    assert header_of(proxy.requests[0], "Proxy-Authorization") == BASIC


async def test_no_proxy_exempts_hosts(monkeypatch: pytest.MonkeyPatch) -> None:
    async with RawServer(OK) as server, RawServer(OK) as proxy:
        monkeypatch.setenv("http_proxy", url_of(proxy))
        monkeypatch.setenv("no_proxy", "other.example,127.0.0.1")
        await call(config(server, trust_env=True))
        monkeypatch.setenv("no_proxy", f"127.0.0.1:{server.port}")
        await call(config(server, trust_env=True))
        monkeypatch.setenv("no_proxy", "other.example")
        await call(config(server, trust_env=True))
    assert (len(server.requests), len(proxy.requests)) == (2, 1)


async def test_a_proxy_that_is_given_wins_over_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    async with RawServer(OK) as proxy, RawServer(OK) as other:
        monkeypatch.setenv("http_proxy", url_of(other))
        settings: dict[str, Any] = {"proxy": url_of(proxy), "trust_env": True}
        await call(Configuration(host="http://target.example/v1", access_token=TOKEN, **settings))
    assert (len(proxy.requests), len(other.requests)) == (1, 0)


async def test_the_environment_names_another_proxy_for_https(monkeypatch: pytest.MonkeyPatch, ca: trustme.CA) -> None:
    pem = ca.cert_pem.bytes().decode()
    async with RawServer(OK, tls=server_context(ca)) as server, RawServer(Tunnel(server.port)) as proxy:
        monkeypatch.setenv("https_proxy", url_of(proxy))
        await call(config(server, trust_env=True, ca_cert_data=pem))
        assert (len(server.requests), len(proxy.requests)) == (1, 1)


def test_a_wrong_proxy_in_the_environment_is_named_by_its_variable_without_its_password(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("https_proxy", f"socks5://{CREDENTIALS}@127.0.0.1:1080")
    with pytest.raises(ApiValueError, match=r"^HTTPS_PROXY '127.0.0.1:1080' does not start with http://") as caught:
        ApiClient(Configuration(access_token=TOKEN, trust_env=True))
    assert "proxy-pass" not in all_that_it_tells(caught.value)


async def test_a_netrc_entry_for_the_host_does_not_disturb_the_token(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login somebody password something\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    async with RawServer(OK) as server:
        await call(config(server, trust_env=True))
    assert header_of(server.requests[0], "Authorization") == f"Bearer {TOKEN}"
