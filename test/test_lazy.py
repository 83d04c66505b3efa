"""What importing costs: nothing that is not used."""

from __future__ import annotations

import importlib
import json

import pytest
from support.client import run_python

import together.generated
from together.generated._lazy import lazy_exports
from together.generated.model import DEFERS

EXPORTERS = ("together.generated", "together.generated.api", "together.generated.models")


def modules_after(code: str) -> set[str]:
    """Return the names of the modules that are loaded once code has run in an interpreter of its own."""
    run = run_python(f"{code}\nimport json, sys\nprint(json.dumps(sorted(sys.modules)))")
    assert (run.returncode, run.stderr) == (0, "")
    return set(json.loads(run.stdout.splitlines()[-1]))


def test_importing_the_package_imports_neither_aiohttp_nor_pydantic_nor_a_module_of_the_client() -> None:
    loaded = modules_after("import together.generated")
    assert not loaded & {"aiohttp", "pydantic", "pydantic_core", "yarl", "multidict", "urllib3", "dateutil", "ssl"}
    assert {name for name in loaded if name.startswith("together.")} == {
        "together.generated",
        "together.generated._lazy",
    }


def test_importing_an_api_imports_no_model() -> None:
    loaded = modules_after("import together.generated.api.chat_api")
    assert not [name for name in loaded if name.startswith("together.generated.models.")]
    loaded = modules_after("from together.generated import ApiClient, ChatApi, Configuration")
    assert not [name for name in loaded if name.startswith("together.generated.models.")]


@pytest.mark.parametrize(
    ("step", "loads"),
    [
        ("client = ApiClient(Configuration(access_token='t'))", False),
        ("asyncio.run(enter(ApiClient(Configuration(access_token='t'))))", True),
        ("ChatApi.warm_up()", True),
    ],
    ids=["made", "entered", "warmed up"],
)
def test_aiohttp_is_loaded_when_a_client_is_entered_or_warmed_up_but_not_when_it_is_made(
    step: str, loads: bool
) -> None:
    loaded = modules_after(
        "import asyncio\n"
        "from together.generated import ApiClient, ChatApi, Configuration\n"
        "async def enter(client):\n    async with client: pass\n"
        f"{step}"
    )
    wanted = {"aiohttp", "together.generated._transport.session", "together.generated._transport.error_mapping"}
    assert loaded & wanted == (wanted if loads else set())


def test_importing_one_model_imports_neither_aiohttp_nor_the_client() -> None:
    loaded = modules_after("from together.generated import UsageData")
    assert "together.generated.models.usage_data" in loaded
    assert not loaded & {
        "aiohttp",
        "together.generated.api_client",
        "together.generated.models.chat_completion_request",
    }


ONE_CALL = """
import asyncio
from together.generated import ApiClient, ChatApi, Configuration

ANSWER = b'{"id": "1", "object": "chat.completion", "created": 1, "model": "m", "choices": []}'

async def answer(reader, writer):
    head = await reader.readuntil(b"\\r\\n\\r\\n")
    await reader.readexactly(int(head.lower().split(b"content-length: ")[1].split(b"\\r\\n")[0]))
    writer.write(b"HTTP/1.1 200 OK\\r\\nConnection: close\\r\\n")
    writer.write(b"Content-Length: %d\\r\\n\\r\\n%s" % (len(ANSWER), ANSWER))
    writer.close()
    await writer.wait_closed()

async def main():
    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    host = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1"
    async with ApiClient(Configuration(host=host, access_token="token")) as client:
        await ChatApi(client).chat_completions({"model": "m", "messages": [{"role": "user", "content": "hello"}]})
    server.close()
    await server.wait_closed()

asyncio.run(main())
"""


def test_a_client_and_a_call_import_neither_urllib3_nor_dateutil_nor_the_local_server() -> None:
    loaded = modules_after(ONE_CALL)
    assert "together.generated.models.chat_completion_response" in loaded
    assert not loaded & {"urllib3", "dateutil", "together.generated.local_server", "together.generated.streaming"}


@pytest.mark.parametrize("package", EXPORTERS)
def test_every_exported_name_resolves_and_is_listed(package: str) -> None:
    module = importlib.import_module(package)
    assert module.__all__
    assert set(module.__all__) <= set(dir(module))
    for name in module.__all__:
        assert getattr(module, name) is not None


@pytest.mark.parametrize("package", EXPORTERS)
def test_an_unknown_attribute_raises_an_attribute_error_that_names_it(package: str) -> None:
    module = importlib.import_module(package)
    with pytest.raises(AttributeError, match=rf"module '{package}' has no attribute 'ChatAPI'"):
        _ = module.ChatAPI
    with pytest.raises(ImportError):
        exec(f"from {package} import ChatAPI")
    assert not hasattr(module, "__wrapped__")


def test_a_name_is_the_same_object_wherever_it_is_imported_from() -> None:
    from together.generated import api, exceptions, models, rest
    from together.generated.api.chat_api import ChatApi
    from together.generated.models.usage_data import UsageData

    assert together.generated.ChatApi is api.ChatApi is ChatApi
    assert together.generated.UsageData is models.UsageData is UsageData
    for name in rest.__all__:
        if hasattr(exceptions, name):
            assert getattr(rest, name) is getattr(exceptions, name) is getattr(together.generated, name)


def test_lazy_exports_import_a_module_on_first_use_and_keep_the_value() -> None:
    loaded = modules_after(
        "import sys, types\n"
        "from together.generated._lazy import lazy_exports\n"
        "package = sys.modules['shop'] = types.ModuleType('shop')\n"
        "package.__path__ = []\n"
        "package.__getattr__, package.__dir__ = lazy_exports('shop', {'price': '.till'})\n"
        "till = types.ModuleType('shop.till')\n"
        "till.price = object()\n"
        "assert dir(package) == sorted({*vars(package), 'price'})\n"
        "assert 'price' not in vars(package)\n"
        "sys.modules['shop.till'] = till\n"
        "assert package.price is till.price\n"
        "assert vars(package)['price'] is till.price\n"
    )
    assert "shop.till" in loaded


def test_a_missing_module_behind_an_export_is_an_import_error() -> None:
    getattribute, _ = lazy_exports("together.generated", {"Missing": ".no_such_module"})
    with pytest.raises(ImportError, match="no_such_module"):
        getattribute("Missing")


WARM = """
import asyncio, sys
import together.generated as together
from together.generated.local_server import LocalServer

async def main():
    async with LocalServer() as server:
        configuration = together.Configuration(host=server.url, access_token="t")
        async with together.ApiClient(configuration) as client:
            chat = together.ChatApi(client)
            {warm_up}
            before = set(sys.modules)
            message = together.ChatCompletionUserMessageParam(content="Hello")
            request = together.ChatCompletionRequest(model="m", messages=[message])
            await chat.chat_completions(chat_completion_request=request)
            async with chat.chat_completions_stream(chat_completion_request=request) as stream:
                async for chunk in stream:
                    pass
    print([name for name in set(sys.modules) - before if name.startswith("together.")])

asyncio.run(main())
"""


def test_after_a_warm_up_the_first_calls_import_nothing_more() -> None:
    cold = run_python(WARM.replace("{warm_up}", "pass"))
    assert "together.generated.streaming" in cold.stdout
    warm = run_python(WARM.replace("{warm_up}", "together.ChatApi.warm_up()"))
    assert (warm.returncode, warm.stderr, warm.stdout) == (0, "", "[]\n")


def test_a_warm_up_builds_all_models_that_the_calls_of_an_api_need() -> None:
    run = run_python(
        "import together.generated as together\n"
        "from together.generated._types import models_in\n"
        "roots = (together.ChatCompletionRequest, together.ChatCompletionResponse, together.ChatCompletionChunk)\n"
        "sent = models_in(roots[0])\n"
        "print(len(sent), any(model.__pydantic_complete__ for model in {*sent, *roots}))\n"
        "together.ChatApi.warm_up()\n"
        "print(all(model.__pydantic_complete__ for model in {*sent, *roots}))\n"
    )
    assert (run.returncode, run.stderr) == (0, "")
    before, after = run.stdout.splitlines()
    assert after == "True"
    sent, built = before.split()
    assert int(sent) > 20
    assert built == str(not DEFERS)
