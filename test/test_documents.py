"""What a newcomer reads is true: every code block runs, every link leads somewhere, every promise has its test."""

from __future__ import annotations

import ast
import asyncio
import inspect
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from names import api_class
from spec_examples import document

import together.generated
from together.generated import ApiClient, ChatApi, ChatCompletionRequest, ChatCompletionUserMessageParam, Configuration
from together.generated.local_server import LocalServer

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.M | re.S)
LINK = re.compile(r"\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ (.*)$", re.M)

SCHEMAS: dict[str, Any] = document()["components"]["schemas"]
PROGRAM_END = "\nasyncio.run(main())\n"
EMPTY_REQUEST = re.compile(r"together\.generated\.(\w+)\(\) #")


def completed(code: str) -> str:
    """Return the example in the form of stock's pages with what it lacks: an import, and the fields of the request.

    Host and key come from the environment variables that the test sets.
    """

    def filled(found: re.Match[str]) -> str:
        return f"together.generated.{found[1]}.from_dict({SCHEMAS[found[1]]['examples'][0]!r}) #"

    return "import os\n" + EMPTY_REQUEST.sub(filled, code)


def blocks(page: Path, language: str) -> list[str]:
    return [code for kind, code in FENCE.findall(page.read_text(encoding="utf-8")) if kind == language]


PAGES_WITH_CODE = [page for page in PAGES if page.parent.name != "guide" and blocks(page, "python")]
"""Those of guides run in `test_guides.py`."""


def page_id(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


async def run(code: str, names: dict[str, Any]) -> None:
    """Run code as a page shows it: a program as a file, otherwise with `await` at top level."""
    if code.endswith(PROGRAM_END):
        await asyncio.to_thread(exec, code, {"__name__": "__main__"})  # its loop needs a thread without one
        return
    compiled = compile(code, "<page>", "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    result = eval(compiled, names)  # the pages of this repository
    if inspect.isawaitable(result):
        await result
    if "main" in names:
        await names.pop("main")()


@pytest.mark.parametrize("page", PAGES_WITH_CODE, ids=page_id)
async def test_every_python_block_of_a_page_runs(
    page: Path, server: LocalServer, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TOGETHER_BASE_URL", server.url)
    for name in ("TOGETHER_API_KEY", "BEARER_TOKEN"):
        monkeypatch.setenv(name, "any")
    async with ApiClient(Configuration()) as api_client:
        names: dict[str, Any] = {
            "__name__": "page",
            "together": together.generated,
            "chat": ChatApi(api_client),
            "request": ChatCompletionRequest(
                model="test/model", messages=[ChatCompletionUserMessageParam(content="Hello")]
            ),
        }
        for code in blocks(page, "python"):
            if page.name.endswith("Api.md") and not code.endswith(PROGRAM_END):
                code = completed(code)
            server.reset()  # what one example deletes, another one reads
            await run(code, names if page.name == "README.md" else {"__name__": "page"})
    printed = capsys.readouterr().out
    assert "Exception when calling" not in printed
    if page.name.endswith("Api.md"):
        assert printed


API_PAGES = [page for page in PAGES if page.name.endswith("Api.md")]


def programs(page: Path) -> list[str]:
    return [code for code in blocks(page, "python") if code.endswith(PROGRAM_END)]


@pytest.mark.parametrize("page", API_PAGES, ids=page_id)
def test_every_method_of_an_api_page_has_a_program_that_calls_it_and_prints(page: Path) -> None:
    methods = re.findall(r"^# \*\*(\w+)\*\*$", page.read_text(encoding="utf-8"), re.M)
    assert methods
    for method, program in zip(methods, programs(page), strict=True):
        assert f".{method}(" in program
        assert "print(" in program
        assert len(program.splitlines()) <= 60


IN_IPYTHON = """
import sys
from IPython.core.interactiveshell import InteractiveShell

for path in sys.argv[1:]:
    with open(path, encoding="utf-8") as file:
        InteractiveShell.instance().run_cell(file.read()).raise_error()
"""


@pytest.mark.parametrize("command", [["-W", "error"], ["-c", IN_IPYTHON]], ids=["file", "ipython"])
async def test_the_programs_of_a_page_run_as_a_file_and_in_ipython(
    server: LocalServer, tmp_path: Path, command: list[str]
) -> None:
    environment = {
        **os.environ,
        "TOGETHER_BASE_URL": server.url,
        "TOGETHER_API_KEY": "any",
        "IPYTHONDIR": str(tmp_path),
        "PYTHONASYNCIODEBUG": "",  # which logs what is slow
    }
    [answer, stream, loop] = programs(ROOT / "docs/ChatApi.md")
    for name, code in (("answer.py", answer), ("stream.py", stream), ("loop.py", loop)):
        path = tmp_path / name
        path.write_text(code, encoding="utf-8")
        process = await asyncio.create_subprocess_exec(
            sys.executable, *command, str(path), env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        printed, errors = await process.communicate()
        assert (process.returncode, errors.decode()) == (0, "")
        assert len(printed.decode().split()) > 1


async def test_the_program_of_a_page_fails_without_its_key() -> None:
    [answer, *_] = programs(ROOT / "docs/ChatApi.md")
    with pytest.raises(together.generated.ApiValueError, match="TOGETHER_API_KEY"):
        await run(answer, {})


INPUT_PAGES = [page for page in PAGES if any("from_json" not in code for code in blocks(page, "python"))]
MODEL_PAGES = [page for page in INPUT_PAGES if page.stem in SCHEMAS]


@pytest.mark.parametrize("page", MODEL_PAGES, ids=page_id)
def test_the_constructor_of_a_model_page_gives_the_example_of_the_document(page: Path) -> None:
    [code] = blocks(page, "python")
    names: dict[str, Any] = {}
    exec(code, names)
    made = next(value for value in names.values() if isinstance(value, together.generated.Model))
    assert made.to_dict() == type(made).from_dict(SCHEMAS[page.stem]["examples"][0]).to_dict()


def test_the_pages_have_the_code_that_this_test_runs() -> None:
    assert {"README.md", "ChatApi.md", "ChatCompletionRequest.md"} <= {page.name for page in PAGES_WITH_CODE}


def test_readme_shows_the_quick_start_that_the_demo_runs() -> None:
    assert (ROOT / "examples/quick_start.py").read_text(encoding="utf-8") == blocks(ROOT / "README.md", "python")[0]


@pytest.mark.parametrize("page", [page for page in PAGES if blocks(page, "sh")], ids=page_id)
def test_every_make_command_of_a_page_exists(page: Path) -> None:
    targets = [line.split()[1] for code in blocks(page, "sh") for line in code.splitlines() if line.startswith("make ")]
    known = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M))
    assert targets
    assert set(targets) <= known


def test_the_page_of_chat_has_every_line_of_its_surface_in_order() -> None:
    page = iter((ROOT / "docs/ChatApi.md").read_text(encoding="utf-8").splitlines())
    for line in (ROOT / "test/data/ChatApi.seed.md").read_text(encoding="utf-8").splitlines():
        assert any(found.rstrip() == line.rstrip() for found in page), f"missing, or out of order: {line!r}"


def anchors(page: Path) -> set[str]:
    text = FENCE.sub("", page.read_text(encoding="utf-8"))
    found = set(re.findall(r'<a id="([^"]+)"', text))
    for heading in HEADING.findall(text):
        plain = re.sub(r"[*`]", "", heading).strip().lower()
        found.add(re.sub(r"[^\w\- ]", "", plain).replace(" ", "-"))
    return found


def tracked_pages() -> list[Path]:
    """Return every page of the repository, but for the one that shows what a page must hold."""
    tracked = subprocess.run(["git", "ls-files", "*.md"], cwd=ROOT, capture_output=True, text=True).stdout.split()
    return [ROOT / name for name in tracked if not name.endswith(".seed.md") and (ROOT / name).exists()]


def broken_links(page: Path) -> list[str]:
    """Return the links of a page to files or headings that do not exist."""
    broken = []
    for link in LINK.findall(FENCE.sub("", page.read_text(encoding="utf-8"))):
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        if link.startswith("http") or link == "#":
            continue
        if not target.exists() or (anchor and anchor not in anchors(target)):
            broken.append(link)
    return broken


@pytest.mark.parametrize("page", sorted({*PAGES, *tracked_pages()}), ids=page_id)
def test_every_link_of_a_page_leads_somewhere(page: Path) -> None:
    assert broken_links(page) == []


def test_a_broken_link_is_found(tmp_path: Path) -> None:
    (tmp_path / "other.md").write_text("# A heading\n")
    page = tmp_path / "page.md"
    page.write_text("[a](other.md#a-heading) [b](other.md#none) [c](none.md) [d](#) [e](https://example.com/none)\n")
    assert broken_links(page) == ["other.md#none", "none.md"]


def operations() -> Iterator[tuple[str, str]]:
    for path in document()["paths"].values():
        for operation in path.values():
            yield operation["tags"][0], operation["operationId"]


def test_readme_and_index_list_every_operation() -> None:
    readme, index = ((ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "docs/index.md"))
    for tag, operation in operations():
        assert f"docs/{api_class(tag)}.md" in readme
        assert f"({api_class(tag)}.md#{operation})" in index


def test_the_page_of_an_api_leads_to_its_guide() -> None:
    guides = {about["name"]: about["x-guide"] for about in document()["tags"] if "x-guide" in about}
    assert "upload(" in guides["Files"]
    for tag, guide in guides.items():
        assert f"\n{guide}\n" in (ROOT / f"docs/{api_class(tag)}.md").read_text(encoding="utf-8")


PROMISE = re.compile(r"^\| (\d+) \| (.+?) \| (.+?) \|$", re.M)
TEST_NAME = re.compile(r"`(test_\w+\.py)::(test_\w+)`")


def defined_tests() -> set[tuple[str, str]]:
    return {
        (path.name, node.name)
        for path in (ROOT / "test").glob("test_*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }


def test_every_promise_names_a_test_that_exists() -> None:
    rows = PROMISE.findall((ROOT / "docs/guide/promises.md").read_text(encoding="utf-8"))
    assert [int(number) for number, _, _ in rows] == list(range(1, len(rows) + 1))
    assert len(rows) > 20
    known = defined_tests()
    for number, _, tests in rows:
        named = TEST_NAME.findall(tests)
        assert named, f"promise {number} names no test"
        assert set(named) <= known, f"promise {number} names a test that does not exist: {set(named) - known}"


def test_no_file_of_the_project_needs_a_folder_outside_of_it() -> None:
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True).stdout.split()
    outside = "../" + "shared"
    for name in tracked:
        path = ROOT / name
        if path.suffix in (".py", ".md", ".yaml", ".toml", "") and path.is_file() and path.name != Path(__file__).name:
            assert outside not in path.read_text(encoding="utf-8"), name
