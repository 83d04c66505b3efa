"""`Configuration`: where to call and as whom, what is refused, and what is never shown."""

from __future__ import annotations

import copy
import functools
import inspect
import logging
import re
from collections.abc import Awaitable, Callable
from datetime import date, datetime, timezone
from pathlib import Path
from typing import Any

import pytest
import yaml
from client_support import OK, PROMPT, REQUEST, TOKEN, all_that_it_tells, call, error_of, header_of, within_bound
from raw_server import RawServer, http

from together.generated import ApiClient, ApiException, ApiTypeError, ApiValueError, ChatApi, Configuration
from together.generated import _hosts
from together.generated import configuration as configuration_module
from together.generated.configuration import SERVERS, HostSetting
from together.generated.operation import Operation, Param

DEFAULT_HOST = "https://api.together.xyz/v1"

STOCK_KEYWORDS = (
    "host",
    "api_key",
    "api_key_prefix",
    "username",
    "password",
    "access_token",
    "server_index",
    "server_variables",
    "server_operation_index",
    "server_operation_variables",
    "ignore_operation_servers",
    "ssl_ca_cert",
    "retries",
    "trace_configs",
    "tcp_connector_limit_per_host",
    "client_session_kwargs",
    "ca_cert_data",
    "cert_file",
    "key_file",
    "verify_ssl",
    "assert_hostname",
    "tls_server_name",
    "connection_pool_maxsize",
    "proxy",
    "proxy_headers",
    "safe_chars_for_path_param",
    "client_side_validation",
    "socket_options",
    "datetime_format",
    "date_format",
)


# -- keywords


def test_every_keyword_of_stock_is_known_and_stands_at_its_place() -> None:
    parameters = list(inspect.signature(Configuration).parameters.values())
    positional = [one.name for one in parameters if one.kind is inspect.Parameter.POSITIONAL_OR_KEYWORD]
    assert tuple(positional) == STOCK_KEYWORDS
    assert "debug" in {one.name for one in parameters if one.kind is inspect.Parameter.KEYWORD_ONLY}


@pytest.mark.parametrize(
    ("keyword", "value", "instead"),
    [
        ("api_key", {"bearerAuth": TOKEN}, "access_token"),
        ("api_key_prefix", {"bearerAuth": "Token"}, "access_token"),
        ("username", "somebody", "access_token"),
        ("password", TOKEN, "access_token"),
        ("server_operation_index", {0: 1}, "server_index"),
        ("server_operation_variables", {0: {"a": "b"}}, "server_variables"),
    ],
)
def test_a_keyword_that_is_replaced_raises_a_type_error_that_names_what_to_use(
    keyword: str, value: object, instead: str
) -> None:
    with pytest.raises(TypeError, match=f"{keyword}: .*{instead}") as caught:
        Configuration(**{keyword: value})  # type: ignore[arg-type]  # any keyword
    assert isinstance(caught.value, ApiTypeError)
    assert TOKEN not in str(caught.value)


def test_an_unknown_keyword_raises_a_type_error() -> None:
    with pytest.raises(TypeError, match="acces_token"):
        Configuration(acces_token="x")  # type: ignore[call-arg]


# -- host


def test_without_settings_the_first_server_of_the_description_is_called() -> None:
    configuration = Configuration()
    assert configuration.host == DEFAULT_HOST
    assert configuration.server_index == 0
    assert configuration.access_token is None


def test_the_servers_are_those_of_the_openapi_document() -> None:
    document = yaml.safe_load((Path(__file__).parents[1] / "openapi.yaml").read_text("utf-8"))
    assert [{"url": one["url"], "description": one["description"]} for one in document["servers"]] == list(SERVERS)
    assert Configuration().get_host_settings() == list(SERVERS)


def test_the_list_of_servers_can_be_changed_without_changing_the_client() -> None:
    Configuration().get_host_settings()[0]["url"] = "https://elsewhere.example"
    assert Configuration().host == DEFAULT_HOST


async def test_a_host_is_called_under_its_path_with_or_without_slashes_at_its_end() -> None:
    async with RawServer(OK) as server:
        for host in (f"http://127.0.0.1:{server.port}/some/path", f"HTTP://127.0.0.1:{server.port}/some/path//"):
            await call(Configuration(host=host, access_token=TOKEN))
    lines = {request.partition(b"\r\n")[0] for request in server.requests}
    assert lines == {b"POST /some/path/chat/completions HTTP/1.1"}


async def test_a_host_assigned_later_is_called_from_then_on() -> None:
    async with RawServer(OK) as first, RawServer(OK) as second:
        configuration = Configuration(host=first.url, access_token=TOKEN)
        async with ApiClient(configuration) as client:
            await within_bound(ChatApi(client).chat_completions(REQUEST))
            configuration.host = second.url
            await within_bound(ChatApi(client).chat_completions(REQUEST))
    assert (len(first.requests), len(second.requests)) == (1, 1)


def test_a_host_assigned_later_wins_over_the_server_index_and_the_other_way_round() -> None:
    configuration = Configuration(server_index=1)
    configuration.host = "http://localhost:1/v1"
    assert (configuration.host, configuration.server_index) == ("http://localhost:1/v1", None)
    configuration.server_index = 1
    assert (configuration.host, configuration.server_index) == (SERVERS[1]["url"], 1)


async def test_server_index_chooses_among_the_servers_of_the_description(monkeypatch: pytest.MonkeyPatch) -> None:
    async with RawServer(OK) as first, RawServer(OK) as second:
        settings: tuple[HostSetting, ...] = (
            {"url": first.url, "description": "one"},
            {"url": second.url, "description": "two"},
        )
        monkeypatch.setattr(configuration_module, "SERVERS", settings)
        monkeypatch.setattr(_hosts, "SERVERS", settings)
        await call(Configuration(server_index=1, access_token=TOKEN))
        assert (len(first.requests), len(second.requests)) == (0, 1)
        await call(Configuration(access_token=TOKEN), _host_index=1)
        assert (len(first.requests), len(second.requests)) == (0, 2)
        await call(Configuration(access_token=TOKEN, ignore_operation_servers=True))
        assert (len(first.requests), len(second.requests)) == (1, 2)


async def test_server_variables_are_filled_into_the_servers_url(monkeypatch: pytest.MonkeyPatch) -> None:
    async with RawServer(OK) as server:
        port = str(server.port)
        settings: tuple[HostSetting, ...] = (
            {
                "url": "http://127.0.0.1:{port}/{version}",
                "description": "",
                "variables": {
                    "port": {"description": "", "default_value": "1", "enum_values": []},
                    "version": {"description": "", "default_value": "v9", "enum_values": ["v8", "v9"]},
                },
            },
        )
        monkeypatch.setattr(configuration_module, "SERVERS", settings)
        monkeypatch.setattr(_hosts, "SERVERS", settings)
        await call(Configuration(server_variables={"port": port}, access_token=TOKEN))
        assert server.requests[0].startswith(b"POST /v9/chat/completions")
        await call(Configuration(server_variables={"port": port, "version": "v8"}, access_token=TOKEN))
        assert server.requests[1].startswith(b"POST /v8/chat/completions")
        with pytest.raises(ApiValueError, match=r"server_variables: version is 'v7', but must be one of"):
            Configuration(server_variables={"version": "v7"})


def test_a_server_variable_that_no_server_has_is_refused() -> None:
    with pytest.raises(ApiValueError, match=r"server_variables: .*'region'.*set host"):
        Configuration(server_variables={"region": "eu"})
    configuration = Configuration()
    with pytest.raises(ApiValueError, match="server_variables"):
        configuration.server_variables = {"region": "eu"}


def test_get_host_from_settings_gives_the_url_of_each_server() -> None:
    configuration = Configuration(host="http://localhost:1/v1")
    assert [configuration.get_host_from_settings(index) for index in range(len(SERVERS))] == [
        server["url"] for server in SERVERS
    ]
    assert configuration.get_host_from_settings(None) == "http://localhost:1/v1"
    own: list[HostSetting] = [
        {
            "url": "https://{region}.example",
            "description": "",
            "variables": {"region": {"description": "", "default_value": "eu", "enum_values": ["eu", "us"]}},
        }
    ]
    assert configuration.get_host_from_settings(0, servers=own) == "https://eu.example"
    assert configuration.get_host_from_settings(0, {"region": "us"}, own) == "https://us.example"


@pytest.mark.parametrize("index", [len(SERVERS), 99, -1, "0", 1.0, True])
def test_an_unknown_server_index_is_refused_and_the_known_ones_are_named(index: Any) -> None:
    message = rf"server_index {index!r} names no server: use 0 to {len(SERVERS) - 1}"
    with pytest.raises(ApiValueError, match=message):
        Configuration(server_index=index)
    configuration = Configuration()
    with pytest.raises(ApiValueError, match=message):
        configuration.server_index = index
    with pytest.raises(ApiValueError, match=message):
        configuration.get_host_from_settings(index)
    assert configuration.host == DEFAULT_HOST


def test_host_and_server_index_together_are_refused() -> None:
    with pytest.raises(ApiValueError, match="host and server_index"):
        Configuration(host="http://localhost:1/v1", server_index=0)


WRONG_HOSTS: list[tuple[Any, str]] = [
    ("api.together.xyz/v1", r"does not start with http:// or https://"),
    ("localhost:8080", r"does not start with http:// or https://"),
    ("//api.together.xyz", r"does not start with http:// or https://"),
    ("ftp://api.together.xyz", r"does not start with http:// or https://"),
    ("", r"does not start with http:// or https://"),
    ("http://", r"names no host"),
    ("http://:8080/v1", r"names no host"),
    ("https://api.together.xyz /v1", r"contains a blank"),
    (" https://api.together.xyz/v1", r"contains a blank"),
    ("https://api.together.xyz/v1\n", r"line break"),
    ("https://käse.example/v1", r"character that no URL has"),
    ("https://api.together.xyz\\v1", r"character that no URL has"),
    ("https://api.together.xyz/v1?key=1", r"no query"),
    ("https://api.together.xyz/v1?", r"no query"),
    ("https://api.together.xyz/v1#top", r"no fragment"),
    ("http://localhost:99999/v1", r"not a valid URL"),
    ("http://localhost:port/v1", r"not a valid URL"),
    ("http://localhost:0/v1", r"no port"),
    ("http://[::1/v1", r"not a valid URL"),
    (f"https://me:{TOKEN}@api.together.xyz/v1", r"user name or password: use access_token"),
    (f"https://{TOKEN}@api.together.xyz/v1", r"user name or password: use access_token"),
    (f"me:{TOKEN}/2@api.together.xyz/v1", r"does not start with"),
    (b"https://api.together.xyz/v1", r"must be a string, not bytes"),
    (8080, r"must be a string, not int"),
    (["https://api.together.xyz/v1"], r"must be a string, not list"),
]


@pytest.mark.parametrize(("value", "message"), WRONG_HOSTS)
def test_a_wrong_host_is_refused_with_an_example_of_a_right_one(value: Any, message: str) -> None:
    with pytest.raises(ApiValueError, match=rf"^host .*{message}") as caught:
        Configuration(host=value)
    assert "https://api.together.xyz/v1" in str(caught.value) or "use access_token" in str(caught.value)
    assert TOKEN not in str(caught.value)


@pytest.mark.parametrize(("value", "message"), WRONG_HOSTS)
def test_a_wrong_host_is_refused_when_it_is_assigned_and_the_old_one_stays(value: Any, message: str) -> None:
    configuration = Configuration(host="http://localhost:1/v1")
    with pytest.raises(ApiValueError, match=rf"^host .*{message}"):
        configuration.host = value
    assert configuration.host == "http://localhost:1/v1"


# -- the environment


@pytest.mark.parametrize(
    ("value", "host"),
    [
        ("http://localhost:8080", "http://localhost:8080/v1"),
        ("http://localhost:8080/", "http://localhost:8080/v1"),
        ("http://localhost:8080/v1", "http://localhost:8080/v1"),
        ("http://localhost:8080/v1/", "http://localhost:8080/v1"),
        ("https://gateway.example/together", "https://gateway.example/together/v1"),
        ("", DEFAULT_HOST),
    ],
)
def test_the_variable_together_base_url_is_the_default_host(
    value: str, host: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TOGETHER_BASE_URL", value)
    assert Configuration().host == host


def test_a_host_that_is_given_wins_over_the_environment_and_is_taken_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOGETHER_BASE_URL", "not even a URL")
    assert Configuration(host="http://localhost:8080").host == "http://localhost:8080"
    assert Configuration(server_index=1).host == SERVERS[1]["url"]


@pytest.mark.parametrize(
    "value", ["api.together.xyz", "  ", "ftp://x", f"https://u:{TOKEN}@x.example", "https://x?a=1"]
)
def test_a_wrong_base_url_in_the_environment_is_refused_by_the_name_of_its_variable(
    value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TOGETHER_BASE_URL", value)
    with pytest.raises(ApiValueError, match=r"^TOGETHER_BASE_URL ") as caught:
        Configuration()
    assert TOKEN not in str(caught.value)


async def test_the_variable_together_api_key_is_the_default_token(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOGETHER_API_KEY", TOKEN)
    async with RawServer(OK) as server:
        await call(Configuration(host=server.url))
        await call(Configuration(host=server.url, access_token="given"))
    assert [header_of(request, "Authorization") for request in server.requests] == [f"Bearer {TOKEN}", "Bearer given"]


def test_an_empty_api_key_in_the_environment_counts_as_unset(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOGETHER_API_KEY", "")
    assert Configuration().access_token is None


@pytest.mark.parametrize("value", [f"{TOKEN}\n", f"Bearer {TOKEN}", f" {TOKEN}"])
def test_a_wrong_api_key_in_the_environment_is_refused_by_the_name_of_its_variable(
    value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TOGETHER_API_KEY", value)
    with pytest.raises(ApiValueError, match=r"^TOGETHER_API_KEY ") as caught:
        Configuration()
    assert TOKEN not in str(caught.value)
    assert Configuration(access_token="given").access_token == "given"


# -- the token


WRONG_TOKENS: list[tuple[Any, str]] = [
    (f"{TOKEN}\n", r"line break or control character: strip\(\) it"),
    (f"{TOKEN}\r\nX-Evil: 1", r"line break or control character: strip\(\) it"),
    (f" {TOKEN}", r"blank, .*: strip\(\) it"),
    (f"{TOKEN}\0", r"control character: strip\(\) it"),
    ("", r"is empty: give the API key"),
    (TOKEN.encode(), r"must be a string or a function that returns one, not bytes"),
    (17, r"must be a string or a function that returns one, not int"),
    ({"key": TOKEN}, r"must be a string or a function that returns one, not dict"),
    (f"{TOKEN}ü", r"no header can carry: check the API key"),
    (f"Bearer {TOKEN}", r"starts with 'Bearer ': give the API key alone"),
    (f"bearer {TOKEN}", r"starts with 'Bearer ': give the API key alone"),
]


@pytest.mark.parametrize(("value", "message"), WRONG_TOKENS)
def test_a_wrong_token_is_refused_and_not_shown(value: Any, message: str) -> None:
    with pytest.raises(ApiValueError, match=rf"^access_token .*{message}") as caught:
        Configuration(access_token=value)
    assert TOKEN not in all_that_it_tells(caught.value)


@pytest.mark.parametrize(("value", "message"), WRONG_TOKENS)
def test_a_wrong_token_is_refused_when_it_is_assigned_and_the_old_one_stays(value: Any, message: str) -> None:
    configuration = Configuration(access_token="old")
    with pytest.raises(ApiValueError, match=rf"^access_token .*{message}"):
        configuration.access_token = value
    assert configuration.access_token == "old"


class Keyring:
    """A token that is an object with `__call__`."""

    def __init__(self, *tokens: str) -> None:
        self.tokens = list(tokens)

    def __call__(self) -> str:
        return self.tokens.pop(0)


class AsyncKeyring:
    """One whose `__call__` is async."""

    def __init__(self, *tokens: str) -> None:
        self.tokens = list(tokens)

    async def __call__(self) -> str:
        return self.tokens.pop(0)


def sync_function() -> Callable[[], str]:
    tokens = iter(("first", "second"))
    return lambda: next(tokens)


def async_function() -> Callable[[], Awaitable[str]]:
    tokens = iter(("first", "second"))

    async def token() -> str:
        return next(tokens)

    return token


@pytest.mark.parametrize(
    "make",
    [
        sync_function,
        async_function,
        lambda: functools.partial(async_function()),
        lambda: Keyring("first", "second"),
        lambda: AsyncKeyring("first", "second"),
    ],
    ids=["function", "async function", "partial", "object", "async object"],
)
async def test_a_token_function_is_asked_for_each_attempt_so_that_tokens_rotate_between_retries(
    make: Callable[[], Any],
) -> None:
    async with RawServer(http("429 Too Many Requests", b"", "retry-after-ms: 1"), OK) as server:
        configuration = Configuration(host=server.url, access_token=make(), retries=1)
        await call(configuration)
    assert [header_of(request, "Authorization") for request in server.requests] == ["Bearer first", "Bearer second"]


async def test_a_token_assigned_later_is_sent_from_then_on() -> None:
    async with RawServer(OK) as server:
        configuration = Configuration(host=server.url, access_token="first")
        async with ApiClient(configuration) as client:
            await within_bound(ChatApi(client).chat_completions(REQUEST))
            configuration.access_token = "second"
            await within_bound(ChatApi(client).chat_completions(REQUEST))
    assert [header_of(request, "Authorization") for request in server.requests] == ["Bearer first", "Bearer second"]


class VaultError(Exception):
    """An error of the program that gives the token."""


async def test_the_error_of_a_token_function_passes_through_as_it_is() -> None:
    problem = VaultError("the vault is sealed")

    def sync() -> str:
        raise problem

    async def slow() -> str:
        raise problem

    async with RawServer(OK) as server:
        for function in (sync, slow):
            error = await error_of(call(Configuration(host=server.url, access_token=function, retries=3)))
            assert error is problem
    assert server.accepted == 0


@pytest.mark.parametrize("answer", [None, "", b"bytes", 17, f"{TOKEN}\n", f"Bearer {TOKEN}", f"{TOKEN}ü"])
async def test_a_token_function_that_returns_no_token_gives_an_error_that_names_it(answer: Any) -> None:
    async def slow() -> Any:
        return answer

    async with RawServer(OK) as server:
        for function in (lambda: answer, slow):
            error = await error_of(call(Configuration(host=server.url, access_token=function)))
            assert isinstance(error, ApiValueError)
            assert "access_token function" in str(error)
            assert TOKEN not in all_that_it_tells(error)
    assert server.accepted == 0


async def test_a_missing_token_gives_an_error_that_names_both_ways_before_a_byte_is_sent() -> None:
    async with RawServer(OK) as server, ApiClient(Configuration(host=server.url)) as client:
        chat = ChatApi(client)
        for waiting in (
            chat.chat_completions(REQUEST),
            chat.chat_completions_with_http_info(REQUEST),
            chat.chat_completions_without_preload_content(REQUEST),
            chat.chat_completions_stream(REQUEST),
        ):
            error = await error_of(waiting)
            assert isinstance(error, ApiValueError)
            assert "access_token" in str(error)
            assert "TOGETHER_API_KEY" in str(error)
    assert server.accepted == 0


@pytest.mark.parametrize("token", [None, TOKEN])
async def test_an_authorization_of_the_callers_own_makes_the_token_needless_and_wins(token: str | None) -> None:
    async with RawServer(OK) as server, ApiClient(Configuration(host=server.url, access_token=token)) as client:
        chat = ChatApi(client)
        await within_bound(chat.chat_completions(REQUEST, _headers={"authorization": "Own one"}))
        auth = {"type": "bearer", "in": "header", "key": "Authorization", "value": "Own two"}
        await within_bound(chat.chat_completions(REQUEST, _request_auth=auth))
        client.set_default_header("AUTHORIZATION", "Own three")
        await within_bound(chat.chat_completions(REQUEST))
        await within_bound(chat.chat_completions(REQUEST, _headers={"Authorization": "Own four"}))
    sent = [header_of(request, "Authorization") for request in server.requests]
    assert sent == ["Own one", "Own two", "Own three", "Own four"]
    assert all(request.lower().count(b"\r\nauthorization:") == 1 for request in server.requests)


def test_auth_settings_hold_the_header_that_is_sent() -> None:
    expected = {"bearerAuth": {"type": "bearer", "in": "header", "key": "Authorization", "value": f"Bearer {TOKEN}"}}
    assert Configuration(access_token=TOKEN).auth_settings() == expected
    assert Configuration(access_token=lambda: TOKEN).auth_settings() == expected
    assert Configuration().auth_settings() == {}


def test_auth_settings_of_an_async_token_name_the_method_to_await() -> None:
    for token in (async_function(), AsyncKeyring(TOKEN), functools.partial(async_function())):
        with pytest.raises(ApiTypeError, match="get_access_token"):
            Configuration(access_token=token).auth_settings()


async def test_get_access_token_gives_the_token_of_every_kind() -> None:
    assert await Configuration(access_token=TOKEN).get_access_token() == TOKEN
    assert await Configuration(access_token=async_function()).get_access_token() == "first"
    assert await Configuration().get_access_token() is None


@pytest.mark.parametrize("token", [TOKEN, lambda: TOKEN], ids=["string", "function"])
def test_neither_repr_nor_str_nor_the_debug_report_show_a_token(token: Any) -> None:
    configuration = Configuration(host="http://localhost:1/v1", access_token=token)
    for text in (repr(configuration), str(configuration), configuration.to_debug_report()):
        assert TOKEN not in text
        assert "http://localhost:1/v1" in text
    assert "access_token=<not set>" in repr(Configuration())


def test_the_debug_report_holds_what_a_bug_report_needs() -> None:
    report = Configuration().to_debug_report()
    for part in ("OS:", "Python Version:", "SDK Package Version:", "Host: https://api.together.xyz/v1"):
        assert part in report


# -- other wrong values


@pytest.mark.parametrize(
    ("setting", "value", "message"),
    [
        ("retries", -1, "0 or more"),
        ("retries", 1.5, "0 or more"),
        ("retries", "3", "0 or more"),
        ("retries", True, "0 or more"),
        ("connection_pool_maxsize", -1, "0 or more"),
        ("connection_pool_maxsize", "10", "0 or more"),
        ("connection_pool_maxsize", True, "0 or more"),
        ("tcp_connector_limit_per_host", -1, "0 or more"),
        ("tcp_connector_limit_per_host", 2.5, "0 or more"),
        ("max_event_size", 0, "1 or more"),
        ("verify_ssl", None, "True or False"),
        ("verify_ssl", "false", "True or False"),
        ("trust_env", 1, "True or False"),
        ("client_side_validation", "yes", "True or False"),
        ("ignore_operation_servers", "yes", "True or False"),
        ("ssl_ca_cert", "/nonexistent/ca.pem", "there is no file '/nonexistent/ca.pem'"),
        ("ssl_ca_cert", 17, "path of a file"),
        ("cert_file", "/nonexistent/client.pem", "there is no file '/nonexistent/client.pem'"),
        ("key_file", "/nonexistent/key.pem", "there is no file '/nonexistent/key.pem'"),
        ("key_file", __file__, "given without cert_file"),
        ("ca_cert_data", "/etc/ssl/ca.pem", "ssl_ca_cert"),
        ("ca_cert_data", b"", "empty"),
        ("ca_cert_data", 17, r"PEM \(str\) or DER \(bytes\)"),
        ("tls_server_name", "", "name of a host"),
        ("tls_server_name", "a b", "name of a host"),
        ("proxy", "proxy.example:3128", "does not start with http"),
        ("proxy", "socks5://proxy.example:1080", "does not start with http"),
        ("proxy", "http://proxy.example/path", "end with its port"),
        ("proxy", 3128, "must be a string"),
        ("proxy_headers", "X-Team: a", "mapping"),
        ("proxy_headers", {"X Team": "a"}, "'X Team' is not the name of a header"),
        ("proxy_headers", {"X-Team": "a\r\nX-Evil: b"}, "'X-Team' contains a line break"),
        ("proxy_headers", {"X-Team": "\ud800"}, "'X-Team' contains a line break or control character"),
        ("socket_options", [(1, 2)], "level, option, value"),
        ("socket_options", 17, "level, option, value"),
        ("trace_configs", object(), "list of aiohttp.TraceConfig"),
        ("middlewares", object(), "list of middlewares"),
        ("client_session_kwargs", ["cookie_jar"], "mapping"),
        ("safe_chars_for_path_param", None, "string"),
        ("datetime_format", None, "string"),
        ("date_format", 17, "string"),
    ],
)
def test_a_wrong_value_is_refused_by_the_name_of_its_setting(setting: str, value: Any, message: str) -> None:
    with pytest.raises(ApiValueError, match=rf"{setting}\b.*{message}"):
        Configuration(**{setting: value})
    configuration = Configuration()
    before = getattr(configuration, setting)
    with pytest.raises(ApiValueError, match=rf"{setting}\b.*{message}"):
        setattr(configuration, setting, value)
    assert getattr(configuration, setting) == before


def test_a_host_name_as_assert_hostname_raises_a_type_error_that_names_tls_server_name() -> None:
    with pytest.raises(ApiTypeError, match=r"assert_hostname .*tls_server_name"):
        Configuration(assert_hostname="api.example")  # type: ignore[arg-type]


@pytest.mark.parametrize("headers", [{"X-Team": 1}, {1: "a"}])
def test_a_proxy_header_that_is_no_string_raises_a_type_error_that_names_it(headers: Any) -> None:
    with pytest.raises(ApiTypeError, match=r"proxy_headers: header ('X-Team'|1) must be a string"):
        Configuration(proxy_headers=headers)


@pytest.mark.parametrize(
    ("keyword", "instead"),
    [
        ("timeout", "_request_timeout"),
        ("headers", "set_default_header"),
        ("auth", "access_token"),
        ("base_url", "host"),
        ("proxy", "proxy"),
        ("proxy_auth", "proxy"),
        ("trust_env", "trust_env"),
        ("trace_configs", "trace_configs"),
        ("middlewares", "middlewares"),
        ("raise_for_status", "always raised"),
        ("auto_decompress", "always decompressed"),
    ],
)
def test_a_session_keyword_that_a_setting_replaces_is_refused_by_name(keyword: str, instead: str) -> None:
    with pytest.raises(ApiTypeError, match=rf"client_session_kwargs does not take {keyword}: .*{instead}"):
        Configuration(client_session_kwargs={keyword: None})


@pytest.mark.parametrize("part", [f"user:{TOKEN}@", f"{TOKEN}@", f"user:{TOKEN}/x@", f"user:12/{TOKEN}@"])
@pytest.mark.parametrize("start", ["", "ftp://", "http://host:bad/"])
def test_the_password_of_a_wrong_proxy_is_not_shown(start: str, part: str) -> None:
    with pytest.raises(ApiValueError, match=r"^proxy ") as caught:
        Configuration(proxy=f"{start}{part}proxy.example:3128/path")
    assert TOKEN not in all_that_it_tells(caught.value)


# -- defaults and copies


def test_the_default_configuration_is_made_once_and_can_be_set_and_reset() -> None:
    first = Configuration.get_default()
    assert Configuration.get_default() is first
    own = Configuration(host="http://localhost:1/v1")
    Configuration.set_default(own)
    assert Configuration.get_default() is own
    assert ApiClient().configuration is own
    Configuration.set_default(None)
    assert Configuration.get_default().host == DEFAULT_HOST


def test_the_default_configuration_reads_the_environment_on_first_use(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOGETHER_BASE_URL", "http://localhost:8080")
    assert Configuration.get_default().host == "http://localhost:8080/v1"


def test_a_copy_of_the_default_configuration_can_be_changed_alone() -> None:
    Configuration.set_default(Configuration(host="http://localhost:1/v1", access_token=TOKEN))
    changed = Configuration.get_default_copy()
    assert changed is not Configuration.get_default()
    assert changed.access_token == TOKEN
    changed.host = "http://localhost:2/v1"
    assert Configuration.get_default().host == "http://localhost:1/v1"


def test_a_deep_copy_has_every_setting_and_shares_no_container() -> None:
    original = Configuration(
        host="http://localhost:1/v1",
        access_token=lambda: TOKEN,
        proxy="http://localhost:3128",
        proxy_headers={"X-Team": "a"},
        client_session_kwargs={"read_bufsize": 1000},
        socket_options=[(1, 2, 3)],
        retries=2,
        date_format="%d",
    )
    changed = copy.deepcopy(original)
    assert {name: value for name, value in vars(changed).items() if name != "logger_formatter"} == {
        name: value for name, value in vars(original).items() if name != "logger_formatter"
    }
    assert isinstance(changed.proxy_headers, dict)
    changed.proxy_headers["X-Team"] = "b"
    assert original.proxy_headers == {"X-Team": "a"}
    changed.server_index = 1
    assert original.host == "http://localhost:1/v1"


# -- effects on requests


async def test_client_side_validation_refuses_before_sending_what_the_description_does_not_allow() -> None:
    outside = {**REQUEST, "temperature": "hot", "top_p": 1}
    too_many = {**REQUEST, "n": 10**6}
    async with RawServer(OK) as server:
        configuration = Configuration(host=server.url, access_token=TOKEN)
        async with ApiClient(configuration) as client:
            await within_bound(ChatApi(client).chat_completions(too_many))
            configuration.client_side_validation = True
            error = await error_of(ChatApi(client).chat_completions(too_many))
            assert isinstance(error, ApiValueError)
            assert "n" in str(error)
            assert isinstance(await error_of(ChatApi(client).chat_completions(outside)), ApiValueError)
    assert len(server.requests) == 1


THING: Operation[None, None] = Operation(
    "get_thing",
    "GET",
    "/things/{name}",
    {"200": None},
    path_params=(Param("name", "name"),),
    query_params=(Param("since", "since"), Param("day", "day")),
)
MOMENT = datetime(2026, 2, 3, 4, 5, 6, tzinfo=timezone.utc)


@pytest.mark.parametrize(
    ("settings", "target"),
    [
        ({}, "/v1/things/a%2Fb%3Ac?since=2026-02-03T04%3A05%3A06.000000%2B0000&day=2026-02-03"),
        (
            {"safe_chars_for_path_param": "/:"},
            "/v1/things/a/b:c?since=2026-02-03T04%3A05%3A06.000000%2B0000&day=2026-02-03",
        ),
        ({"datetime_format": "%Y%m%dT%H"}, "/v1/things/a%2Fb%3Ac?since=20260203T04&day=2026-02-03"),
        ({"date_format": "%d.%m."}, "/v1/things/a%2Fb%3Ac?since=2026-02-03T04%3A05%3A06.000000%2B0000&day=03.02."),
    ],
)
async def test_the_forms_of_parameters_follow_the_settings(settings: dict[str, Any], target: str) -> None:
    async with RawServer(http(body=b"")) as server:
        client = ApiClient(Configuration(host=server.url, access_token=TOKEN, **settings))
        arguments = {"name": "a/b:c", "since": MOMENT, "day": date(2026, 2, 3)}
        async with client:
            await within_bound(client.call(THING, arguments, {}))
    assert server.requests[0].split(b" ")[1].decode() == target


async def test_max_event_size_bounds_one_event_of_a_stream() -> None:
    event = b'data: {"id": "%s"}\n\n' % (b"x" * 2000)
    async with RawServer(http(body=event, content_type="text/event-stream")) as server:
        configuration = Configuration(host=server.url, access_token=TOKEN, max_event_size=1000)
        async with ApiClient(configuration) as client:
            error = await error_of(first_chunk(client))
    assert isinstance(error, ApiException)
    assert "max_event_size" in str(error)


async def first_chunk(client: ApiClient) -> object:
    async for chunk in ChatApi(client).chat_completions_stream(REQUEST):
        return chunk
    return None


# -- the log


async def test_debug_logs_a_line_for_each_request_that_holds_no_secret(
    caplog: pytest.LogCaptureFixture, request: pytest.FixtureRequest
) -> None:
    logger = logging.getLogger("together.generated")
    request.addfinalizer(functools.partial(logger.setLevel, logger.level))
    async with RawServer(OK, http("500 Internal Server Error", b"")) as server:
        quiet = Configuration(host=server.url, access_token=TOKEN, debug=False)
        await call(quiet)
        assert not caplog.records
        server.requests.clear()
        noisy = Configuration(host=server.url, access_token=TOKEN, debug=True)
        assert noisy.debug
        query_auth = {"type": "apiKey", "in": "query", "key": "key", "value": TOKEN}
        await call(noisy, _request_auth=query_auth, _headers={"Authorization": f"Bearer {TOKEN}"})
        await error_of(call(noisy))
    lines = [record.getMessage() for record in caplog.records if record.name.startswith("together.generated")]
    url = f"{server.url}/chat/completions"
    assert [re.sub(r"\d+\.\d{3} s", "N s", line) for line in lines] == [
        f"POST {url}?key=…: 200 after N s (attempt 1, request id None)",
        f"POST {url}: 500 after N s (attempt 1, request id None)",
    ]
    assert TOKEN not in caplog.text
    assert PROMPT not in caplog.text


async def test_a_log_file_gets_the_lines_in_the_format_that_is_set(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    logger = logging.getLogger("together.generated")
    request.addfinalizer(functools.partial(logger.setLevel, logger.level))
    path = tmp_path / "client.log"
    async with RawServer(OK) as server:
        configuration = Configuration(host=server.url, access_token=TOKEN, debug=True)
        configuration.logger_format = "<%(levelname)s> %(message)s"
        configuration.logger_file = str(path)
        copied = copy.deepcopy(configuration)
        copied.logger_file = None
        await call(configuration)
        configuration.logger_file = None
        await call(configuration)
    line = path.read_text()
    assert line.startswith(f"<DEBUG> POST {server.url}/chat/completions: 200 after ")
    assert line.count("\n") == 1
