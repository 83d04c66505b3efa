"""Every block of a guide runs: programs as files, cells in IPython, apps in their frameworks, others in their order."""

from __future__ import annotations

import ast
import inspect
import json
import logging
import os
import re
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from together.generated import ApiClient, ChatApi, Configuration
from together.generated.local_server import LocalServer

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs/guide"
FENCE = re.compile(r"^```python\n(.*?)^```$", re.M | re.S)
GUIDES = sorted(FOLDER.glob("*.md"))
LONG = {"architecture.md", "performance.md", "promises.md"}
"""Pages to look something up in."""

CELLS = """
import asyncio, json, sys
from IPython.core.interactiveshell import InteractiveShell

async def main():
    shell = InteractiveShell.instance()
    for cell in json.load(sys.stdin):  # as a Jupyter kernel does it
        (await shell.run_cell_async(cell, transformed_cell=shell.transform_cell(cell))).raise_error()

asyncio.run(main())
"""
COMPLETIONS = """
from IPython.core.completer import provisionalcompleter
from IPython.core.interactiveshell import InteractiveShell
from together.generated import ChatCompletionRequest

shell = InteractiveShell.instance()
shell.push({"ChatCompletionRequest": ChatCompletionRequest})
with provisionalcompleter():
    print(*(each.text for each in shell.Completer.completions("ChatCompletionRequest(te", 24)))
"""

FLASK = """
web = app.test_client()
for path in ("/answer", "/stream"):
    answer = web.post(path, data="What is a comet?")
    assert answer.status_code == 200
    print(answer.text)
"""
DJANGO = """
from django.conf import settings
from django.test import RequestFactory

settings.configure()
for _ in range(2):
    print(plain_answer(RequestFactory().post("/", data="What is a comet?", content_type="text/plain")).content)
"""
APPS = {"fastapi": "", "flask": FLASK, "django": DJANGO}
"""Package of a web framework -> code that calls the app of a guide."""
ELSEWHERE = re.compile(rf"^from ({'|'.join(APPS)}|openai|app)\b", re.M)
"""What a block imports that has a test of its own."""


def blocks(page: Path) -> list[str]:
    return FENCE.findall(page.read_text(encoding="utf-8"))


def is_program(code: str) -> bool:
    """Tell whether a reader saves a block as a file and runs it."""
    return "__main__" in code and not ELSEWHERE.search(code)


def app_of(page: str, package: str) -> str:
    """Return the first block of a guide that imports a package; skip the test where that is not installed."""
    pytest.importorskip(package)
    return next(code for code in blocks(FOLDER / page) if f"from {package}" in code)


def page_id(page: Path) -> str:
    return page.name


@pytest.fixture(autouse=True)
def in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("cat.png", "question.wav"):
        Path(name).write_bytes(b"what a reader has")


@pytest.fixture(autouse=True)
def logging_as_before() -> Iterator[None]:
    """A guide changes how the package logs."""
    loggers = [logging.getLogger(), logging.getLogger("together.generated")]
    before = [(logger, logger.level, list(logger.handlers)) for logger in loggers]
    yield
    for logger, level, handlers in before:
        for handler in [handler for handler in logger.handlers if handler not in handlers]:
            logger.removeHandler(handler)
            handler.close()
        logger.setLevel(level)


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[LocalServer]:
    """A local server that programs find through the environment."""
    with LocalServer() as server:
        monkeypatch.setenv("TOGETHER_BASE_URL", server.url)
        monkeypatch.setenv("TOGETHER_API_KEY", "any")
        yield server


def run_program(code: str, *, python: str = sys.executable, stdin: str = "") -> str:
    """Run code as a file, where every warning is an error; return what it prints."""
    Path("program.py").write_text(code, encoding="utf-8")
    run = subprocess.run(
        [python, "-W", "error", "program.py"],
        capture_output=True,
        text=True,
        input=stdin,
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT) if python == sys.executable else "",
            "IPYTHONDIR": str(Path.cwd()),
        },
        timeout=60,
        check=False,
    )
    printed = run.stdout + run.stderr
    assert run.returncode == 0, printed
    assert "Traceback" not in printed
    assert "Warning:" not in printed
    return printed


async def run_block(code: str, names: dict[str, Any]) -> None:
    """Run a block with `await` at top level, as a reader pastes it into a coroutine."""
    result = eval(compile(code, "<guide>", "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, dont_inherit=True), names)
    if inspect.isawaitable(result):
        await result


PROGRAMS = [(page, code) for page in GUIDES for code in filter(is_program, blocks(page))]


@pytest.mark.parametrize("code", [pytest.param(code, id=page.name) for page, code in PROGRAMS])
def test_every_program_of_a_guide_runs_and_prints(code: str, service: LocalServer) -> None:
    assert run_program(code)
    assert service.requests or "LocalServer" in code  # one of its own


PASTED = [
    page for page in GUIDES if "\nPaste the blocks below at the end of `main()`" in page.read_text(encoding="utf-8")
]


@pytest.mark.parametrize("page", PASTED, ids=page_id)
def test_the_blocks_of_a_guide_run_at_the_end_of_its_program(page: Path, service: LocalServer) -> None:
    program, *others = blocks(page)
    head, main_call = program.split("\n\n\nif __name__")
    assert run_program(f"{head}\n{textwrap.indent(''.join(others), ' ' * 8)}\n\nif __name__{main_call}")
    assert len(service.requests) > 1


@pytest.mark.parametrize("page", GUIDES, ids=page_id)
async def test_every_other_block_of_a_guide_runs(page: Path, service: LocalServer) -> None:
    async with ApiClient(Configuration()) as client:
        names: dict[str, Any] = {"__name__": "guide", "client": client, "chat": ChatApi(client)}
        for code in blocks(page):
            if not ELSEWHERE.search(code):
                await run_block(code, names)  # of a program: its names


def test_the_notebook_runs_in_ipython(service: LocalServer) -> None:
    pytest.importorskip("IPython")
    assert run_program(CELLS, stdin=json.dumps(blocks(FOLDER / "notebooks.md")))
    assert len(service.requests) == 5


def test_a_notebook_that_does_not_close_its_client_ends_in_silence(service: LocalServer) -> None:
    pytest.importorskip("IPython")
    make, call, *_, close = blocks(FOLDER / "notebooks.md")
    assert close == "await client.close()\n"
    assert run_program(CELLS, stdin=json.dumps([make, call.replace("print(response.text)", "")])) == ""
    assert service.requests


def test_ipython_completes_the_fields_of_a_request() -> None:
    pytest.importorskip("IPython")
    assert "temperature=" in run_program(COMPLETIONS).split()


LOOPS = """
import asyncio
from concurrent.futures import ThreadPoolExecutor
from together.generated import ApiClient, ChatApi

chat = ChatApi(ApiClient())


def ask(number):
    messages = [{"role": "user", "content": f"question {number}"}]
    return asyncio.run(chat.chat_completions(model="any", messages=messages)).text


with ThreadPoolExecutor(4) as threads:
    print(*threads.map(ask, range(12)))
"""


def test_one_client_serves_several_loops_in_several_threads(service: LocalServer) -> None:
    assert run_program(LOOPS).split("You said: question")[1:] == [f" {n} " for n in range(11)] + [" 11\n"]
    assert len(service.requests) == 12


@pytest.mark.parametrize("package", ["flask", "django"])
def test_an_app_of_synchronous_code_answers(package: str, service: LocalServer) -> None:
    printed = run_program(app_of("sync.md", package) + APPS[package])
    assert printed.count("What is a comet?") == 2
    assert len(service.requests) == 2


def test_the_service_with_fastapi_passes_its_tests() -> None:
    Path("app.py").write_text(app_of("fastapi.md", "fastapi"), encoding="utf-8")
    Path("test_app.py").write_text(blocks(FOLDER / "fastapi.md")[1], encoding="utf-8")
    Path("pytest.ini").write_text("[pytest]\nasyncio_default_fixture_loop_scope = function\n", encoding="utf-8")
    pytest.importorskip("httpx2")
    code = "import pytest, sys; sys.exit(pytest.main(['-W', 'error', '-p', 'no:cacheprovider', 'test_app.py']))"
    assert "3 passed" in run_program(code)


def test_fastapi_describes_the_models_without_a_warning() -> None:
    program = app_of("fastapi.md", "fastapi") + "print(*app.openapi()['components']['schemas'])\n"
    assert {"ChatCompletionRequest", "ChatCompletionResponse", "ImageUrlContentPart"} <= set(
        run_program(program).split()
    )


@pytest.mark.parametrize("code", [code for code in blocks(FOLDER / "migration.md") if "from openai" in code])
def test_the_code_before_a_move_runs(code: str, service: LocalServer) -> None:
    """It runs where the environments of the benchmark have been made, which hold other clients."""
    vendors = code.replace("from openai import", "from together import").replace("AsyncOpenAI", "AsyncTogether")
    for name, program, url in (("clients", code, service.url), ("together", vendors, service.url.removesuffix("/v1"))):
        pythons = sorted(ROOT.glob(f".bench/*/{name}/bin/python"))
        if not pythons:
            pytest.skip("the environments of `make bench` are not there")
        assert "You said" in run_program(program.replace("https://api.together.xyz/v1", url), python=str(pythons[0]))


@pytest.mark.parametrize("page", [page for page in GUIDES if page.name not in LONG], ids=page_id)
def test_a_guide_has_at_most_100_lines(page: Path) -> None:
    assert len(page.read_text(encoding="utf-8").splitlines()) <= 100


def test_the_readme_links_to_every_guide() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [page.name for page in GUIDES if f"(docs/guide/{page.name})" not in readme] == []
