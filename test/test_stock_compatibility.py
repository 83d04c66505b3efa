"""Code that was written for a client of the stock generator works: imports, names, keywords, attributes."""

from __future__ import annotations

import importlib
import inspect
import json
import re
import subprocess
import sys
from pathlib import Path
from pprint import pformat
from typing import Any

import pytest
from pydantic import BaseModel
from support.client import TOKEN, untyped
from support.raw_server import RawServer, http
from support.request import ANSWER, BODY, sent

import together.generated
from together.generated import models
from together.generated.local_server import LocalServer

ROOT = Path(__file__).parent.parent
STOCK_OPTIONS: dict[str, Any] = {
    "_request_timeout": 30,
    "_request_auth": {"type": "bearer", "in": "header", "key": "Authorization", "value": f"Bearer {TOKEN}"},
    "_content_type": "application/json",
    "_headers": {"X-Own": "1"},
}


async def test_the_example_of_stock_documentation_runs(server: LocalServer, capsys: pytest.CaptureFixture[str]) -> None:
    from together.generated.models.chat_completion_request import ChatCompletionRequest
    from together.generated.models.chat_completion_response import ChatCompletionResponse
    from together.generated.rest import ApiException

    configuration = together.generated.Configuration(host=server.url)
    configuration = together.generated.Configuration(host=server.url, access_token=TOKEN)
    async with together.generated.ApiClient(configuration) as api_client:
        api_instance = together.generated.ChatApi(api_client)
        chat_completion_request = ChatCompletionRequest.from_dict(BODY)
        try:
            api_response = await api_instance.chat_completions(chat_completion_request=chat_completion_request)
            print("The response of ChatApi->chat_completions:\n")
            print(pformat(api_response))
        except ApiException as e:
            print(f"Exception when calling ChatApi->chat_completions: {e}\n")
    assert isinstance(api_response, ChatCompletionResponse)
    printed = capsys.readouterr().out
    assert "Exception" not in printed
    assert "Hello there" in printed


async def test_errors_are_handled_as_with_stock(server: LocalServer) -> None:
    from together.generated.rest import ApiException

    configuration = together.generated.Configuration(host=server.url, access_token=TOKEN)
    async with together.generated.ApiClient(configuration) as api_client:
        with pytest.raises(ApiException) as caught:
            await together.generated.ChatApi(api_client).chat_completions(untyped({**BODY, "model": "missing/model"}))
    e = caught.value
    assert (e.status, e.reason) == (404, "Not Found")
    assert json.loads(e.body or "")["error"]["message"] == e.data.error.message
    assert e.headers is not None
    assert e.headers["content-type"].startswith("application/json")
    assert isinstance(e, together.generated.exceptions.NotFoundException)


@pytest.mark.parametrize(
    ("module", "name"),
    [
        ("together.generated", "ChatApi"),
        ("together.generated", "ApiClient"),
        ("together.generated", "ApiResponse"),
        ("together.generated", "Configuration"),
        ("together.generated", "ApiException"),
        ("together.generated", "ChatCompletionRequest"),
        ("together.generated.api", "ChatApi"),
        ("together.generated.api.chat_api", "ChatApi"),
        ("together.generated.api_client", "ApiClient"),
        ("together.generated.api_response", "ApiResponse"),
        ("together.generated.configuration", "Configuration"),
        ("together.generated.exceptions", "ApiException"),
        ("together.generated.rest", "ApiException"),
        ("together.generated.rest", "ApiValueError"),
        ("together.generated.rest", "RESTClientObject"),
        ("together.generated.rest", "RESTResponse"),
        ("together.generated.models", "ChatCompletionRequest"),
    ],
)
def test_names_are_imported_from_where_stock_has_them(module: str, name: str) -> None:
    found = getattr(importlib.import_module(module), name)
    home = getattr(together.generated, name, None)
    assert home in (found, None)


@pytest.mark.parametrize(
    "path",
    [
        "api.ChatApi",
        "api_client.ApiClient",
        "api_response.ApiResponse",
        "configuration.Configuration",
        "exceptions.ApiException",
        "models.ChatCompletionRequest",
        "rest.ApiException",
    ],
)
def test_modules_are_there_once_the_package_is_imported(path: str) -> None:
    code = f"import together.generated; together.generated.{path}"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=False).stderr == b""


@pytest.mark.parametrize("name", models.__all__)
def test_each_model_has_a_module_of_its_own_and_three_ways_to_it(name: str) -> None:
    file = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower()
    module = importlib.import_module(f"together.generated.models.{file}")
    assert getattr(module, name) is getattr(models, name) is getattr(together.generated, name)


def test_a_package_knows_all_its_names() -> None:
    for package in (together.generated, models):
        assert set(package.__all__) <= set(dir(package))
        names: dict[str, Any] = {}
        exec(f"from {package.__name__} import *", names)
        assert set(package.__all__) <= names.keys()
    with pytest.raises(AttributeError, match="has no attribute 'Nothing'"):
        getattr(together.generated, "Nothing")  # noqa: B009


@pytest.mark.parametrize("suffix", ["", "_with_http_info", "_without_preload_content"])
async def test_each_method_takes_the_keywords_of_stock(suffix: str) -> None:
    async with RawServer(http(body=json.dumps(ANSWER).encode())) as server:
        configuration = together.generated.Configuration(host=server.url)
        async with together.generated.ApiClient(configuration=configuration) as api_client:
            method = getattr(together.generated.ChatApi(api_client=api_client), f"chat_completions{suffix}")
            assert inspect.iscoroutinefunction(method)
            answer = await method(chat_completion_request=BODY, **STOCK_OPTIONS)
            if suffix == "_without_preload_content":
                async with answer:
                    assert (answer.status, await answer.json()) == (200, ANSWER)
            else:
                data = answer.data if suffix else answer
                assert data.to_dict() == ANSWER
        assert b"X-Own: 1" in server.requests[0]
        assert f"Authorization: Bearer {TOKEN}".encode() in server.requests[0]


@pytest.mark.parametrize("timeout", [5, 0.5, (1, 2), (0.5, 2.5)])
async def test_a_request_timeout_is_a_number_or_a_pair(timeout: Any) -> None:
    assert (await sent(BODY, _request_timeout=timeout)).json == BODY


async def test_an_answer_has_the_attributes_of_stock() -> None:
    async with RawServer(http(body=json.dumps(ANSWER).encode())) as server:
        configuration = together.generated.Configuration(host=server.url, access_token=TOKEN)
        async with together.generated.ApiClient(configuration) as api_client:
            info = await together.generated.ChatApi(api_client).chat_completions_with_http_info(BODY)
    assert (info.status_code, info.raw_data) == (200, json.dumps(ANSWER).encode())
    assert info.data.choices[0].message is not None
    assert (info.data.choices[0].message.content, info.data.model) == ("Hello.", "test/model")
    assert info.headers["Content-Type"] == "application/json"


def test_an_api_class_without_a_client_uses_the_default_one() -> None:
    client = together.generated.ApiClient(together.generated.Configuration(host="http://127.0.0.1:1"))
    together.generated.ApiClient.set_default(client)
    assert together.generated.ApiClient.get_default() is client
    assert together.generated.ChatApi().api_client is client


async def test_a_client_sends_a_header_and_a_cookie_with_each_request() -> None:
    async with RawServer(http(body=json.dumps(ANSWER).encode())) as server:
        configuration = together.generated.Configuration(host=server.url, access_token=TOKEN)
        client = together.generated.ApiClient(configuration, header_name="X-A", header_value="1", cookie="c=2")
        client.set_default_header("X-B", "3")
        client.default_headers["X-C"] = "4"
        client.user_agent = "mine/1"
        async with client as api_client:
            await together.generated.ChatApi(api_client).chat_completions(BODY)
        for line in (b"X-A: 1", b"Cookie: c=2", b"X-B: 3", b"X-C: 4", b"User-Agent: mine/1"):
            assert b"\r\n" + line + b"\r\n" in server.requests[0]


@pytest.mark.parametrize("name", models.__all__)
def test_each_model_has_the_methods_of_stock(name: str) -> None:
    model = getattr(models, name)
    if isinstance(model, type):
        assert issubclass(model, BaseModel)
        for method in ("to_str", "to_json", "to_dict", "from_json", "from_dict"):
            assert callable(getattr(model, method))


def test_a_reserved_name_has_the_prefix_of_stock() -> None:
    definition = models.ResponseFormatJsonSchemaDefinition.from_json('{"name": "n", "schema": {"a": 1}}')
    assert definition is not None
    assert definition.var_schema == {"a": 1}
