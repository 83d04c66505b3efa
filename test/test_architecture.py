"""The parts of the package: who may import whom, and who may use aiohttp. `docs/guide/architecture.md` draws it."""

from __future__ import annotations

import ast
import graphlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import together.generated

PACKAGE = "together.generated"
ROOT = Path(together.generated.__file__).parent
GUIDE = Path(__file__).parent.parent / "docs/guide/architecture.md"
ORDER = (
    "version",
    "_lazy",
    "_secret",
    "_logging",
    "_response.headers",
    "api_response",
    "_call",
    "exceptions",
    "_disk",
    "_together",
    "timeout",
    "_retry",
    "_checks",
    "_late_import",
    "_hosts",
    "configuration",
    "_fields",
    "_tools",
    "model",
    "operation",
    "models",
    "_types",
    "_sse",
    "_response",
    "_request",
    "_transport",
    "_lazy_transport",
    "rest",
    "_open_call",
    "_stream_loop",
    "streaming",
    "downloads",
    "websockets",
    "tool_loop",
    "api_client",
    "_rate_gate",
    "many",
    "_upload_file",
    "_upload",
    "files",
    "jsonl",
    "polling",
    "api",
    "local_server",
    "pytest_plugin",
)
"""Modules and packages, lowest first: each imports only what stands before it, or is in the same package."""
PURE = ("_fields", "_request", "_response", "_sse")
"""Packages that wait for nothing and touch no network."""
DOCUMENTED = ("_make", "_replace", "__pydantic_config__")
"""Names that begin with `_`, and that Python and pydantic document."""


def modules() -> dict[str, Path]:
    """Return the modules of the package by name, without the local server and the `__init__` files."""
    found = {}
    for path in sorted(ROOT.rglob("*.py")):
        name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
        if path.name != "__init__.py" and not name.startswith("local_server."):
            found[name] = path
    return found


MODULES = modules()


def imports(path: Path, *, at_run_time: bool = False) -> Iterator[str]:
    """Iterate over the modules that a file imports, at any depth; without those for type checkers if `at_run_time`."""
    skipped: set[ast.AST] = set()
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if at_run_time and isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            skipped.update(inner for statement in node.body for inner in ast.walk(statement))
    for node in ast.walk(tree):
        if node in skipped:
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                inside = f"{node.module}.{alias.name}".removeprefix(f"{PACKAGE}.")
                yield f"{PACKAGE}.{inside}" if inside in MODULES else node.module


def ours(path: Path) -> set[str]:
    """Return the modules of the package that a file imports."""
    prefix = f"{PACKAGE}."
    return {name.removeprefix(prefix) for name in imports(path) if name.startswith(prefix)}


def place(name: str) -> str:
    """Return the entry of `ORDER` that a module belongs to; models, their bases and their dicts know each other."""
    name = "models" if name in ("answers", "dicts") else name
    return name if name in ORDER else name.partition(".")[0]


def test_each_module_has_a_place() -> None:
    assert {place(name) for name in MODULES} <= set(ORDER)


@pytest.mark.parametrize("name", MODULES)
def test_imports_go_down_only(name: str) -> None:
    own = place(name)
    for other in ours(MODULES[name]):
        same_package = place(other) == own and own not in MODULES
        assert same_package or ORDER.index(place(other)) < ORDER.index(own), f"{name} imports {other}"


def test_no_modules_import_each_other_in_a_circle() -> None:
    by_hand = {name for name in MODULES if place(name) not in ("api", "models")}
    graph = {name: ours(MODULES[name]) & by_hand for name in by_hand}
    assert len(list(graphlib.TopologicalSorter(graph).static_order())) == len(by_hand)  # raises CycleError


def test_only_the_transport_imports_aiohttp_at_run_time() -> None:
    for name, path in MODULES.items():
        used = {each.partition(".")[0] for each in imports(path, at_run_time=True)}
        assert place(name) == "_transport" or not used & {"aiohttp", "yarl"}, name


def test_only_one_module_loads_the_transport() -> None:
    loads = {name for name, path in MODULES.items() if f'"{PACKAGE}._transport' in path.read_text(encoding="utf-8")}
    imported = {
        name
        for name, path in MODULES.items()
        for other in imports(path, at_run_time=True)
        if f"{PACKAGE}._transport" in other and place(name) != "_transport"
    }
    assert (loads, imported) == ({"_lazy_transport"}, set())


@pytest.mark.parametrize("name", [name for name in MODULES if place(name) in PURE or name == "_response.headers"])
def test_a_pure_package_waits_for_nothing(name: str) -> None:
    tree = ast.parse(MODULES[name].read_text(encoding="utf-8"))
    assert not [node for node in ast.walk(tree) if isinstance(node, (ast.AsyncFunctionDef, ast.Await))]
    assert not {each.partition(".")[0] for each in imports(MODULES[name])} & {"asyncio", "aiohttp", "socket", "ssl"}


@pytest.mark.parametrize("name", [name for name in MODULES if place(name) == "_transport"])
def test_the_transport_imports_at_the_top_of_its_modules(name: str) -> None:
    tree = ast.parse(MODULES[name].read_text(encoding="utf-8"))
    functions = [node for node in ast.walk(tree) if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))]
    inside = [node for function in functions for node in ast.walk(function)]
    assert not [node for node in inside if isinstance(node, (ast.Import, ast.ImportFrom))]


def test_the_local_server_knows_no_private_module() -> None:
    for path in (ROOT / "local_server").glob("*.py"):
        private = {name for name in ours(path) if any(part.startswith("_") for part in name.split("."))}
        assert not private, path.name


BY_HAND = [name for name in MODULES if place(name) not in ("api", "models")]


@pytest.mark.parametrize("name", BY_HAND)
def test_the_guide_names_each_module(name: str) -> None:
    assert re.search(rf"(?<!\w){MODULES[name].name}\b", GUIDE.read_text(encoding="utf-8"))


def own_names(tree: ast.AST) -> set[str]:
    """Return what a module defines: functions, variables and attributes of `self`."""
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            names.add(node.name)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            names.add(node.id)
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store) and ast.unparse(node.value) == "self":
            names.add(node.attr)
    return names


def private_names(name: str) -> set[str]:
    """Return the private names of other packages that a module uses."""
    tree = ast.parse(MODULES[name].read_text(encoding="utf-8"))
    of_module = own_names(tree)
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            used, of = node.attr, ast.unparse(node.value)
        elif isinstance(node, ast.Call) and ast.unparse(node.func) in ("getattr", "object.__setattr__"):
            used, of = ast.unparse(node.args[1]).strip("'"), ast.unparse(node.args[0])
        else:
            continue
        ours = of_module | (ALL_OWN if of in ("self", "cls") else set())
        if re.match("_[a-z]|__pydantic", used) and (of == "super()" or used not in ours):
            found.add(used)
    return found - {*DOCUMENTED}


ALL_OWN = {each for path in MODULES.values() for each in own_names(ast.parse(path.read_text(encoding="utf-8")))}


@pytest.mark.parametrize("name", BY_HAND)
def test_the_guide_lists_each_private_name_of_another_package(name: str) -> None:
    rows = [line for line in GUIDE.read_text(encoding="utf-8").splitlines() if f"`{MODULES[name].name}`" in line]
    for used in private_names(name):
        assert any(line.startswith("|") and re.search(rf"\b{used}\b", line) for line in rows), used
