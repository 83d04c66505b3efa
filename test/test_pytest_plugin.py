"""The fixtures for pytest: in projects of their own, with and without plugins that run event loops."""

from __future__ import annotations

import asyncio
import importlib.metadata
import os
import re
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from together.generated import ApiClient, ChatApi, Configuration
from together.generated.local_server import Answer, LocalServer

ROOT = Path(__file__).resolve().parent.parent
AUTO = ("-o", "asyncio_mode=auto")
FENCE = re.compile(r"^```python\n(.*?)^```$", re.M | re.S)

ASK = """
import asyncio, sys
import pytest

async def ask(client):
    from together.generated import ChatApi
    messages = [{"role": "user", "content": "hi"}]
    response = await ChatApi(client).chat_completions(model="m", messages=messages)
    left_open = ChatApi(client).chat_completions_stream(model="m", messages=messages)
    await left_open.__aenter__()
    return response.choices[0].message.content

def script(server):
    from together.generated.local_server import Answer
    server.script(Answer("Hello"), None)
"""
IN_LOOP = "    script(together_server)\n    assert await ask(together_client) == 'Hello'\n"


def run_pytest(folder: Path, *arguments: str) -> str:
    """Run pytest in a folder, where every warning is an error; return what it prints."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST", "TOGETHER"))}
    command = [sys.executable, "-X", "dev", "-W", "error", "-m", "pytest", "-p", "no:cacheprovider", "-p", "no:xdist"]
    run = subprocess.run(
        [*command, *arguments], cwd=folder, env=environment, capture_output=True, text=True, timeout=60, check=False
    )
    return run.stdout + run.stderr


def project(folder: Path, code: str) -> Path:
    settings = "[pytest]\nasyncio_default_fixture_loop_scope = function\n"
    (folder / "pytest.ini").write_text(settings, encoding="utf-8")
    (folder / "test_it.py").write_text(code, encoding="utf-8")
    return folder


def test_the_entry_point_has_a_name_of_its_own() -> None:
    (ours,) = [
        point
        for point in importlib.metadata.entry_points(group="pytest11")
        if point.value == "together.generated.pytest_plugin"
    ]
    assert ours.name == "together_generated"


def test_a_run_without_the_fixtures_loads_nothing_of_it(tmp_path: Path) -> None:
    code = (
        "import sys\n"
        "def test_it():\n"
        "    assert 'together.generated.pytest_plugin' in sys.modules\n"
        "    assert not {'aiohttp', 'pydantic', 'urllib3'} & sys.modules.keys()\n"
        "    ours = {name for name in sys.modules if name.startswith('together.')}\n"
        "    assert ours == {'together.generated', 'together.generated._lazy', 'together.generated.pytest_plugin'}\n"
    )
    # Plugins of others load what they need.
    others = [part for name in ("asyncio", "anyio", "hypothesispytest") for part in ("-p", f"no:{name}")]
    printed = run_pytest(project(tmp_path, code), *others, "-W", "default")
    assert "1 passed" in printed, printed


def test_the_fixtures_work_with_any_plugin_for_event_loops_or_none(tmp_path: Path) -> None:
    arguments = "(together_server, together_client):\n"
    code = (
        f"{ASK}\n"
        f"def test_none{arguments}    script(together_server)\n"
        "    assert asyncio.run(ask(together_client)) == 'Hello'\n"
        f"@pytest.mark.asyncio\nasync def test_function_loop{arguments}{IN_LOOP}"
        f"@pytest.mark.asyncio(loop_scope='session')\nasync def test_session_loop{arguments}{IN_LOOP}"
        f"@pytest.mark.asyncio(loop_scope='session')\nasync def test_session_loop_again{arguments}{IN_LOOP}"
    )
    for mode in ("strict", "auto"):
        printed = run_pytest(project(tmp_path, code), "-o", f"asyncio_mode={mode}")
        assert "4 passed" in printed, printed


def test_the_fixtures_work_with_the_plugin_of_anyio(tmp_path: Path) -> None:
    pytest.importorskip("anyio")
    code = (
        f"{ASK}\n"
        "@pytest.fixture\ndef anyio_backend():\n    return 'asyncio'\n"
        f"@pytest.mark.anyio\nasync def test_anyio(together_server, together_client):\n{IN_LOOP}"
    )
    assert "1 passed" in (printed := run_pytest(project(tmp_path, code))), printed  # beside pytest-asyncio
    (tmp_path / "pytest.ini").write_text("[pytest]\n", encoding="utf-8")  # and without it, and its setting
    assert "1 passed" in (printed := run_pytest(tmp_path, "-p", "no:asyncio")), printed


def test_what_is_left_of_a_script_fails_a_test_that_passed_and_no_other(tmp_path: Path) -> None:
    code = (
        f"{ASK}\n"
        "def test_left(together_server):\n    script(together_server)\n"
        "def test_reset(together_server):\n    script(together_server)\n    together_server.reset()\n"
        "def test_failed(together_server):\n    script(together_server)\n    assert False\n"
    )
    printed = run_pytest(project(tmp_path, code))
    assert "1 failed, 2 passed, 1 error" in printed, printed
    assert "ERROR at teardown of test_left" in printed
    assert "the script has entries left after 0 requests: Answer(text='Hello'), None" in printed


def test_the_plugin_can_be_turned_off(tmp_path: Path) -> None:
    code = "def test_it(together_server): pass\n"
    printed = run_pytest(project(tmp_path, code), "-p", "no:together_generated")
    assert "fixture 'together_server' not found" in printed, printed


async def test_the_client_calls_the_server_while_the_loop_of_the_test_is_blocked(
    together_server: LocalServer, together_configuration: Configuration, together_client: ApiClient
) -> None:
    def call_in_a_loop_of_its_own() -> None:
        async def call() -> None:
            async with ApiClient(together_configuration) as client:
                await ChatApi(client).chat_completions(model="m", messages=[{"role": "user", "content": "hi"}])

        asyncio.run(call())

    thread = threading.Thread(target=call_in_a_loop_of_its_own)
    thread.start()
    thread.join()  # the loop of the test stands still
    await ChatApi(together_client).chat_completions(model="m", messages=[{"role": "user", "content": "hi"}])
    assert len(together_server.requests) == 2


@pytest.mark.usefixtures("together_environment")
async def test_code_that_makes_its_own_client_is_led_to_the_server(together_server: LocalServer) -> None:
    together_server.script(Answer("Hello"))
    assert os.environ["TOGETHER_BASE_URL"] == together_server.url.removesuffix("/v1")  # others add it themselves
    async with ApiClient() as client:
        await ChatApi(client).chat_completions(model="m", messages=[{"role": "user", "content": "hi"}])
    assert len(together_server.requests) == 1


def test_code_with_the_default_client_is_led_to_the_server_of_each_test(tmp_path: Path) -> None:
    test = (
        "def test_{name}(together_server, together_environment):\n"
        "    messages = [{{'role': 'user', 'content': 'hi'}}]\n"
        "    asyncio.run(ChatApi().chat_completions(model='m', messages=messages))\n"
        "    assert len(together_server.requests) == 1\n"
    )
    code = "import asyncio\nfrom together.generated import ChatApi\n" + test.format(name="a") + test.format(name="b")
    printed = run_pytest(project(tmp_path, code))
    assert "2 passed" in printed, printed


def test_the_tests_of_the_example_project_pass() -> None:
    printed = run_pytest(ROOT / "examples/testing")
    assert "3 passed" in printed, printed


def test_the_tests_that_the_page_shows_pass(tmp_path: Path) -> None:
    page = (ROOT / "docs/guide/testing.md").read_text(encoding="utf-8")
    (code,) = [block for block in FENCE.findall(page) if "def test_" in block]
    printed = run_pytest(project(tmp_path, code), *AUTO)
    assert "2 passed" in printed, printed
