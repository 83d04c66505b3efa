"""Every block of a guide runs: a program as a file of its own, what follows it with its names, a notebook in IPython."""

from __future__ import annotations

import ast
import importlib.util
import inspect
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from together.generated import ApiClient, ChatApi, Configuration
from together.generated.local_server import LocalServer

ROOT = Path(__file__).resolve().parent.parent
GUIDES = sorted((ROOT / "docs/guide").glob("*.md"))
FENCE = re.compile(r"^```python\n(.*?)^```$", re.M | re.S)
NO_GUIDES = {"architecture.md", "performance.md", "promises.md"}

NOTEBOOK = """
import asyncio, json, sys
from IPython.core.interactiveshell import InteractiveShell

async def main():
    shell = InteractiveShell.instance()
    for cell in json.load(sys.stdin):  # as a Jupyter kernel does it
        (await shell.run_cell_async(cell, transformed_cell=shell.transform_cell(cell))).raise_error()

asyncio.run(main())
"""


def blocks(page: Path) -> list[str]:
    return FENCE.findall(page.read_text(encoding="utf-8"))


def is_program(code: str) -> bool:
    """Tell whether a reader saves a block as a file and runs it."""
    return "__main__" in code


def page_id(page: Path) -> str:
    return page.name


WITH_CODE = [page for page in GUIDES if blocks(page)]
WITH_APPS = {"fastapi.md", "notebooks.md", "sync.md"}
"""Guides whose blocks run elsewhere: below."""
PLAIN = [page for page in WITH_CODE if page.name not in WITH_APPS]


@pytest.fixture(autouse=True)
def in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[LocalServer]:
    """A local server that programs find through the environment."""
    with LocalServer() as server:
        monkeypatch.setenv("TOGETHER_BASE_URL", server.url)
        monkeypatch.setenv("TOGETHER_API_KEY", "any")
        yield server


def run_program(code: str, *, python: str = sys.executable, stdin: str = "") -> subprocess.CompletedProcess[str]:
    """Run code as a file, where every warning is an error."""
    Path("program.py").write_text(code, encoding="utf-8")
    return subprocess.run(
        [python, "-W", "error", "program.py"],
        capture_output=True,
        text=True,
        input=stdin,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        timeout=60,
        check=False,
    )


async def run_block(code: str, names: dict[str, Any]) -> None:
    """Run a block with `await` at top level, as a reader pastes it into a coroutine."""
    result = eval(compile(code, "<guide>", "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT), names)
    if inspect.isawaitable(result):
        await result


@pytest.mark.parametrize("page", WITH_CODE, ids=page_id)
def test_every_program_of_a_guide_runs(page: Path, service: LocalServer) -> None:
    for code in filter(is_program, blocks(page)):
        run = run_program(code)
        assert run.returncode == 0, run.stderr
        assert "Traceback" not in run.stderr
        assert "Warning" not in run.stderr
        assert run.stdout or run.stderr, "it shows nothing"
        assert service.requests


@pytest.mark.parametrize("page", PLAIN, ids=page_id)
async def test_every_other_block_of_a_guide_runs(page: Path, service: LocalServer) -> None:
    async with ApiClient(Configuration()) as client:
        names: dict[str, Any] = {"__name__": "guide", "client": client, "chat": ChatApi(client)}
        for code in blocks(page):
            await run_block(code, names)  # of a program: its names


def test_the_notebook_runs_in_ipython(service: LocalServer) -> None:
    pytest.importorskip("IPython")
    cells = [block for block in blocks(ROOT / "docs/guide/notebooks.md") if not is_program(block)]
    run = run_program(NOTEBOOK, stdin=json.dumps(cells))
    assert run.returncode == 0, run.stderr + run.stdout
    assert service.requests


@pytest.mark.parametrize("page", [page for page in GUIDES if page.name not in NO_GUIDES], ids=page_id)
def test_a_guide_is_short(page: Path) -> None:
    assert len(page.read_text(encoding="utf-8").splitlines()) <= 100


def test_the_readme_links_to_every_guide() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [page.name for page in GUIDES if f"(docs/guide/{page.name})" not in readme] == []
