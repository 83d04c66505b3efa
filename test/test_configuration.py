"""`Configuration`: keywords, environment, tokens, defaults and copies."""

from __future__ import annotations

import copy
import functools
import inspect
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from support.client import OK, REQUEST, TOKEN, all_that_it_tells, call, config, error_of, header_of, within_bound
from support.raw_server import RawServer, http

from together.generated import ApiClient, ApiException, ApiTypeError, ApiValueError, ChatApi, Configuration
from together.generated._hosts import SERVERS

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
        Configuration(acces_token="x")  # type: ignore[arg-type]


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


async def test_max_event_size_bounds_one_event_of_a_stream() -> None:
    event = b'data: {"id": "%s"}\n\n' % (b"x" * 2000)
    async with RawServer(http(body=event, content_type="text/event-stream")) as server:
        configuration = config(server, max_event_size=1000)
        async with ApiClient(configuration) as client:
            error = await error_of(first_chunk(client))
    assert isinstance(error, ApiException)
    assert "max_event_size" in str(error)


async def first_chunk(client: ApiClient) -> object:
    async for chunk in ChatApi(client).chat_completions_stream(REQUEST):
        return chunk
    return None
