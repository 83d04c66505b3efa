"""TLS: whom the client trusts, what it shows of itself, and what it says when that fails."""

from __future__ import annotations

import asyncio
import ssl
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import trustme
from support.client import OK, REQUEST, TOKEN, all_that_it_tells, call, config, error_of, within_bound
from support.raw_server import Connection, RawServer

from together.generated import ApiClient, ApiConnectionException, ApiValueError, ChatApi, Configuration


@dataclass
class Authority:
    """A certificate authority and the files it gave out."""

    ca: trustme.CA
    folder: Path

    @property
    def pem(self) -> str:
        return self.ca.cert_pem.bytes().decode()

    @property
    def der(self) -> bytes:
        return ssl.PEM_cert_to_DER_cert(self.pem)

    @property
    def ca_file(self) -> str:
        return self.write("ca.pem", self.pem)

    def write(self, name: str, text: str) -> str:
        path = self.folder / name
        path.write_text(text)
        return str(path)

    def server(self, *names: str, client_certificate: bool = False) -> ssl.SSLContext:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.ca.issue_cert(*names).configure_cert(context)
        if client_certificate:
            context.verify_mode = ssl.CERT_REQUIRED
            self.ca.configure_trust(context)
        return context

    def client_files(self) -> tuple[str, str, str]:
        """Return the files of a client's certificate, of its key, and of both in one."""
        issued = self.ca.issue_cert("client@example.org")
        chain = "".join(pem.bytes().decode() for pem in issued.cert_chain_pems)
        key = issued.private_key_pem.bytes().decode()
        return (
            self.write("client.pem", chain),
            self.write("client-key.pem", key),
            self.write("client-both.pem", key + chain),
        )


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    return Authority(trustme.CA(), tmp_path)


@pytest.fixture
def other(tmp_path: Path) -> Authority:
    folder = tmp_path / "other"
    folder.mkdir()
    return Authority(trustme.CA(), folder)


# -- whom the client trusts


async def test_a_certificate_of_an_unknown_authority_is_refused_with_a_message_that_helps(
    authority: Authority, other: Authority
) -> None:
    async with RawServer(OK, tls=authority.server("127.0.0.1")) as server:
        for settings in ({}, {"ssl_ca_cert": other.ca_file}, {"ca_cert_data": other.pem}):
            error = await error_of(call(config(server, **settings)))
            assert isinstance(error, ApiConnectionException)
            assert error.request_sent == "no"
            assert f"cannot connect to 127.0.0.1:{server.port}" in str(error)
            assert "ssl_ca_cert or ca_cert_data" in str(error)
            assert "\n" not in str(error)
            assert TOKEN not in all_that_it_tells(error)
    assert server.requests == []


async def test_an_authority_is_trusted_as_a_file_as_text_or_as_der(authority: Authority, other: Authority) -> None:
    async with RawServer(OK, tls=authority.server("127.0.0.1")) as server:
        for settings in (
            {"ssl_ca_cert": authority.ca_file},
            {"ssl_ca_cert": Path(authority.ca_file)},
            {"ca_cert_data": authority.pem},
            {"ca_cert_data": authority.der},
            {"ssl_ca_cert": other.ca_file, "ca_cert_data": authority.pem},
            {"verify_ssl": False},
            {"verify_ssl": False, "ssl_ca_cert": other.ca_file},
        ):
            await call(config(server, **settings))
    assert len(server.requests) == 7


async def test_a_certificate_of_another_host_is_refused_with_a_message_that_names_the_setting(
    authority: Authority,
) -> None:
    async with RawServer(OK, tls=authority.server("elsewhere.example")) as server:
        for settings in ({}, {"assert_hostname": True}):
            error = await error_of(call(config(server, ca_cert_data=authority.pem, **settings)))
            assert isinstance(error, ApiConnectionException)
            assert error.request_sent == "no"
            assert "tls_server_name" in str(error)
    assert server.requests == []


async def test_assert_hostname_false_accepts_another_host_but_no_other_authority(
    authority: Authority, other: Authority
) -> None:
    async with RawServer(OK, tls=authority.server("elsewhere.example")) as server:
        await call(config(server, ca_cert_data=authority.pem, assert_hostname=False))
        assert isinstance(
            await error_of(call(config(server, ca_cert_data=other.pem, assert_hostname=False))), ApiConnectionException
        )
        assert isinstance(await error_of(call(config(server, assert_hostname=False))), ApiConnectionException)
    assert len(server.requests) == 1


async def test_tls_server_name_is_asked_for_and_expected_in_the_certificate(authority: Authority) -> None:
    context = authority.server("elsewhere.example")
    asked: list[str | None] = []

    def note(connection: object, name: str | None, context: object) -> None:
        asked.append(name)

    context.sni_callback = note
    async with RawServer(OK, tls=context) as server:
        await call(config(server, ca_cert_data=authority.pem, tls_server_name="elsewhere.example"))
        error = await error_of(call(config(server, ca_cert_data=authority.pem, tls_server_name="third.example")))
        assert isinstance(error, ApiConnectionException)
    assert asked == ["elsewhere.example", "third.example"]
    assert len(server.requests) == 1


# -- what the client shows of itself


async def test_a_client_certificate_is_shown_to_a_server_that_asks(authority: Authority) -> None:
    certificate, key, both = authority.client_files()
    names: list[Any] = []

    async def answer(connection: Connection) -> None:
        peer = connection.writer.get_extra_info("peercert")
        names.append(dict(peer["subjectAltName"])["email"])
        await connection.send(OK)

    context = authority.server("127.0.0.1", client_certificate=True)
    async with RawServer(answer, tls=context) as server:
        trusting = {"ca_cert_data": authority.pem}
        await call(config(server, cert_file=certificate, key_file=key, **trusting))
        await call(config(server, cert_file=both, **trusting))
        await call(config(server, cert_file=both, verify_ssl=False))
    assert names == ["client@example.org"] * 3


@pytest.mark.filterwarnings(
    "ignore::pytest.PytestUnraisableExceptionWarning"
)  # Python 3.10, of a transport that is lost
@pytest.mark.parametrize("version", [ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3])
async def test_a_missing_client_certificate_gives_a_connection_error(
    authority: Authority, version: ssl.TLSVersion
) -> None:
    context = authority.server("127.0.0.1", client_certificate=True)
    context.minimum_version = context.maximum_version = version
    async with RawServer(OK, tls=context) as server:
        error = await error_of(call(config(server, ca_cert_data=authority.pem)))
        assert isinstance(error, ApiConnectionException)
        assert TOKEN not in all_that_it_tells(error)
    assert server.requests == []


@pytest.mark.parametrize("setting", ["ssl_ca_cert", "ca_cert_data"])
def test_an_authority_that_cannot_be_read_is_named_when_the_client_is_made(setting: str, tmp_path: Path) -> None:
    path = tmp_path / "bad.pem"
    path.write_text("no certificate")
    for value in (
        (str(path),) if setting == "ssl_ca_cert" else (b"no certificate", "-----BEGIN NOTHING", "-----BEGIN ä")
    ):
        settings: dict[str, Any] = {setting: value}
        with pytest.raises(ApiValueError, match=f"^{setting} holds no certificate that can be read"):
            ApiClient(Configuration(access_token=TOKEN, **settings))


def test_a_client_certificate_that_cannot_be_read_is_named_when_the_client_is_made(
    authority: Authority, other: Authority
) -> None:
    certificate, key, _ = authority.client_files()
    _, foreign_key, _ = other.client_files()
    for cert_file, key_file in ((certificate, foreign_key), (key, key), (certificate, None), (key, None)):
        configuration = Configuration(access_token=TOKEN, cert_file=cert_file, key_file=key_file)
        with pytest.raises(ApiValueError, match="cert_file and key_file cannot be read as a pair"):
            ApiClient(configuration)


def test_a_key_with_a_password_is_refused(authority: Authority) -> None:
    from cryptography.hazmat.primitives import serialization

    certificate, key, _ = authority.client_files()
    loaded = serialization.load_pem_private_key(Path(key).read_bytes(), None)
    locked = loaded.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.TraditionalOpenSSL,
        serialization.BestAvailableEncryption(b"password"),
    )
    configuration = Configuration(
        access_token=TOKEN, cert_file=certificate, key_file=authority.write("locked.pem", locked.decode())
    )
    with pytest.raises(ApiValueError, match="cert_file and key_file cannot be read as a pair"):
        ApiClient(configuration)


# -- when a TLS context is made


async def test_no_tls_context_is_made_for_an_http_host(monkeypatch: pytest.MonkeyPatch, authority: Authority) -> None:
    made: list[str] = []
    create, new = ssl.create_default_context, ssl.SSLContext.__new__

    def note_create(*args: Any, **kwargs: Any) -> ssl.SSLContext:
        made.append("create_default_context")
        return create(*args, **kwargs)

    def note_new(cls: type[ssl.SSLContext], *args: Any, **kwargs: Any) -> ssl.SSLContext:
        made.append("SSLContext")
        return new(cls, *args, **kwargs)

    tls = authority.server("127.0.0.1")
    ca_file, (_, _, both) = authority.ca_file, authority.client_files()
    async with RawServer(OK) as plain, RawServer(OK, tls=tls) as secure:
        monkeypatch.setattr(ssl, "create_default_context", note_create)
        monkeypatch.setattr(ssl.SSLContext, "__new__", note_new)
        await call(config(plain))
        await call(config(plain, ssl_ca_cert=ca_file, cert_file=both, assert_hostname=False))
        assert made == []
        await call(config(secure, ssl_ca_cert=ca_file))
        assert "create_default_context" in made


async def test_one_tls_context_serves_all_calls_of_a_client(
    monkeypatch: pytest.MonkeyPatch, authority: Authority
) -> None:
    made: list[object] = []
    create = ssl.create_default_context

    def note(*args: Any, **kwargs: Any) -> ssl.SSLContext:
        made.append(args)
        return create(*args, **kwargs)

    async with RawServer(OK, tls=authority.server("127.0.0.1")) as server:
        monkeypatch.setattr(ssl, "create_default_context", note)
        async with ApiClient(config(server, ca_cert_data=authority.pem)) as client:
            chat = ChatApi(client)
            await within_bound(asyncio.gather(*(chat.chat_completions(REQUEST) for _ in range(3))))
            await within_bound(chat.chat_completions(REQUEST))
    assert len(made) == 1
    assert server.accepted == 3


async def test_a_host_that_becomes_https_later_is_called_with_the_settings_of_tls(authority: Authority) -> None:
    async with RawServer(OK) as plain, RawServer(OK, tls=authority.server("127.0.0.1")) as secure:
        configuration = config(plain, ca_cert_data=authority.pem)
        async with ApiClient(configuration) as client:
            await within_bound(ChatApi(client).chat_completions(REQUEST))
            configuration.host = secure.url.replace("https", "HTTPS")
            await within_bound(ChatApi(client).chat_completions(REQUEST))
    assert (len(plain.requests), len(secure.requests)) == (1, 1)


async def test_the_settings_of_tls_hold_beside_a_connector_of_ones_own(authority: Authority) -> None:
    async with RawServer(OK, tls=authority.server("127.0.0.1")) as server:
        kwargs = {"connector": aiohttp.TCPConnector()}
        await call(config(server, ca_cert_data=authority.pem, client_session_kwargs=kwargs))
    assert len(server.requests) == 1


def test_a_key_without_a_certificate_is_refused_when_the_client_is_made(authority: Authority) -> None:
    certificate, key, _ = authority.client_files()
    configuration = Configuration(access_token=TOKEN, key_file=key)
    with pytest.raises(ApiValueError, match="key_file is given without cert_file"):
        ApiClient(configuration)
    configuration.cert_file = certificate
    ApiClient(configuration)


async def test_a_fingerprint_that_does_not_match_says_that_nothing_was_sent(authority: Authority) -> None:
    async with RawServer(OK, tls=authority.server("127.0.0.1")) as server:
        kwargs = {"connector": aiohttp.TCPConnector(ssl=aiohttp.Fingerprint(b"0" * 32))}
        error = await error_of(call(config(server, client_session_kwargs=kwargs)))
        assert isinstance(error, ApiConnectionException)
        assert error.request_sent == "no"
        assert "fingerprint" in str(error)
    assert server.requests == []
