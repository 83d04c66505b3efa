"""The names that other clients have for a setting lead to the one of this client."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from support.client import run_python

from together.generated import (
    ApiAttributeError,
    ApiClient,
    ApiTypeError,
    ApiValueError,
    ChatApi,
    Configuration,
    FineTuningApi,
)
from together.generated.configuration import REPLACED_KEYWORDS
from together.generated.local_server import LocalServer


@pytest.mark.parametrize(
    ("name", "way"),
    [
        ("base_url", "use host"),
        ("api_base", "use host"),
        ("key", "use access_token"),
        ("token", "use access_token"),
        ("max_retries", "use retries"),
        ("default_headers", r"ApiClient\(configuration\)\.with_options\(headers=\.\.\.\)"),
        ("default_query", "_extra_query"),
        ("http_client", r"ApiClient\(configuration, session=\.\.\.\)"),
        ("api_key", "use access_token"),
        ("acces_token", "did you mean 'access_token'"),
        ("something", "no setting 'something'"),
    ],
)
def test_a_configuration_names_the_setting_to_use(name: str, way: str) -> None:
    with pytest.raises(ApiTypeError, match=way):
        Configuration(**{name: "secret-value"})  # type: ignore[arg-type]
    with pytest.raises((ApiTypeError, ApiAttributeError), match=way) as caught:
        setattr(Configuration(access_token="t"), name, "secret-value")
    assert "secret-value" not in str(caught.value)


@pytest.mark.parametrize("name", ["base_url", "max_retries"])
def test_reading_such_a_name_tells_the_setting_too(name: str) -> None:
    configuration: Any = Configuration(access_token="t")
    with pytest.raises(ApiAttributeError, match="use "):
        getattr(configuration, name)
    with pytest.raises(ApiAttributeError, match="use "):
        setattr(configuration, name, "x")


@pytest.mark.parametrize(
    ("name", "way"),
    [
        ("access_token", "ApiClient(Configuration(access_token=...))"),
        ("api_key", "ApiClient(Configuration(access_token=...))"),
        ("acces_token", "ApiClient(Configuration(access_token=...))"),
        ("key", "ApiClient(Configuration(access_token=...))"),
        ("token", "ApiClient(Configuration(access_token=...))"),
        ("base_url", "ApiClient(Configuration(host=...))"),
        ("api_base", "ApiClient(Configuration(host=...))"),
        ("host", "ApiClient(Configuration(host=...))"),
        ("timeout", "ApiClient(Configuration(timeout=...))"),
        ("max_retries", "ApiClient(Configuration(retries=...))"),
        ("default_headers", "ApiClient(...).with_options(headers=...)"),
        ("http_client", "ApiClient(..., session=...)"),
    ],
)
def test_a_client_names_where_a_setting_belongs(name: str, way: str) -> None:
    with pytest.raises(ApiTypeError) as caught:
        ApiClient(**{name: "secret-value"})  # type: ignore[arg-type]
    assert str(caught.value) == f"ApiClient does not take {name}: use {way}."


def test_an_argument_that_is_like_none_is_refused() -> None:
    with pytest.raises(ApiTypeError, match=r"^ApiClient does not take x\.$"):
        ApiClient(x=1)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["api_keys", "api_key_prefix", "username", "password", "server_operation_index"])
def test_a_client_advises_no_setting_that_is_refused(name: str) -> None:
    with pytest.raises(ApiTypeError) as caught:
        ApiClient(**{name: "x"})  # type: ignore[arg-type]
    for refused in REPLACED_KEYWORDS:
        assert f"Configuration({refused}=" not in str(caught.value)


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("max_retries", "; did you mean 'retries'?"),
        ("default_headers", "; did you mean 'headers'?"),
        ("extra_headers", "; did you mean 'headers'?"),
        ("timeouts", "; did you mean 'timeout'?"),
        ("api_key", ": it takes timeout, retries and headers."),
    ],
)
def test_a_copy_of_a_client_names_the_argument_to_use(name: str, hint: str) -> None:
    with pytest.raises(ApiTypeError) as caught:
        ApiClient().with_options(**{name: "secret-value"})  # type: ignore[arg-type]
    assert str(caught.value) == f"with_options() has no argument {name!r}{hint}"


async def test_a_stream_that_is_asked_for_by_keyword_names_the_stream_method(
    chat: ChatApi, server: LocalServer
) -> None:
    fields: dict[str, Any] = {"model": "m", "messages": []}
    for method in (chat.chat_completions, chat.chat_completions_with_http_info):
        for arguments, keywords in (((), {**fields, "stream": True}), ((fields,), {"stream": True})):
            with pytest.raises(ApiValueError, match=r"chat_completions_stream\(\)"):
                await method(*arguments, **keywords)
    assert server.requests == []


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("chat", ": use ChatApi(client)."),
        ("completions", ": use CompletionApi(client)."),
        ("fine_tuning", ": use FineTuningApi(client)."),
        ("batches", ": use BatchesApi(client)."),
        ("nonsense", "'nonsense'."),
    ],
)
def test_the_name_of_an_api_on_a_client_names_its_class(name: str, hint: str) -> None:
    client = ApiClient()
    assert not hasattr(client, name)
    with pytest.raises(ApiAttributeError) as caught:
        getattr(client, name)
    assert str(caught.value).endswith(hint)
    assert copy.copy(client).default_headers == client.default_headers


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("completions", "; did you mean 'chat_completions'?"),
        ("create", ": it has chat_completions, chat_completions_stream."),
    ],
)
def test_a_name_that_an_api_does_not_have_names_its_methods(name: str, hint: str) -> None:
    with pytest.raises(ApiAttributeError) as caught:
        getattr(ChatApi(ApiClient()), name)
    assert str(caught.value) == f"ChatApi has no attribute {name!r}{hint}"


def test_long_lists_of_methods_are_cut() -> None:
    with pytest.raises(ApiAttributeError, match=r"FineTuningApi has no attribute 'zzz': it has (\w+, ){6}\.\.\.\.$"):
        FineTuningApi(ApiClient()).zzz  # type: ignore[attr-defined]  # noqa: B018


def test_copying_a_client_looks_for_no_api() -> None:
    run = run_python(
        "import copy, sys\n"
        "from together.generated import ApiClient, Configuration\n"
        "client = ApiClient(Configuration(access_token='t'))\n"
        "client.with_options(retries=1)\n"
        "copy.deepcopy(client)\n"
        "print('together.generated.api' in sys.modules)"
    )
    assert (run.stdout, run.stderr) == ("False\n", "")


def test_copying_an_api_is_as_before() -> None:
    chat = ChatApi(ApiClient())
    assert copy.copy(chat).api_client is chat.api_client
