"""Prepares the virtual environment of each side of the comparison, in `.bench/` of the project.

They are kept between runs, and made anew only when what they are made from changes. The project itself is installed
each time, from a copy of the tree.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PLACE = ROOT / ".bench"
BUILD = "setuptools>=77"
TOOLS = {"pip", "setuptools"}
OURS = "together-generated"
STOCK = "stock_client"

REQUIREMENTS = {
    "ours": (BUILD, "aiohttp", "orjson", "uvloop"),
    "before": (BUILD, "aiohttp", "orjson", "uvloop"),
    "openai": ("openai==3.57.0",),
    "together": ("together==3.1.1",),
    "stock": (BUILD,),
}
"""What each environment holds, besides the project or the stock client and what these need themselves."""

REPORTED = (
    OURS,
    "openai",
    "together",
    "aiohttp",
    "httpx",
    "httpx2",
    "pydantic",
    "pydantic-core",
    "orjson",
    "jiter",
    "uvloop",
    "yarl",
    "multidict",
    "openapi-generator-cli",
)

INSTALLED = """
import importlib.metadata, json, platform
found = {d.metadata["Name"].lower().replace("_", "-"): d.version for d in importlib.metadata.distributions()}
print(json.dumps({"python": platform.python_version(), **found}))
"""


@dataclass(frozen=True)
class Recipe:
    """What an environment is made from.

    Attributes:
        name: Its name.
        sources: Puts what is to be built into an empty folder; None when all comes from the package index.
        made_from: What it is made from besides its requirements; another value makes it anew.
        pins: Constraints of versions.
        fresh: Whether what is built is installed each time.
    """

    name: str
    sources: Callable[[Path], None] | None = None
    made_from: str = ""
    pins: tuple[str, ...] = ()
    fresh: bool = False

    @property
    def stamp(self) -> str:
        return "\n".join((sys.version, sys.base_prefix, *REQUIREMENTS[self.name], *self.pins, self.made_from))


def prepare(names: list[str], *, before: str | None = None) -> dict[str, Path]:
    """Make the environments that are missing or outdated.

    Args:
        names: Which ones: `ours` (the floor runs there too), `openai`, `together`, `stock`.
        before: A git revision of this project; adds an environment `before`, which is like `ours` with that revision.

    Returns:
        Name -> the Python of its environment.

    Raises:
        SystemExit: Something could not be installed.
    """
    PLACE.mkdir(exist_ok=True)
    (PLACE / ".gitignore").write_text("*\n")  # keeps git and the linters away
    recipes: dict[str, Callable[[], Recipe]] = {
        "ours": ours,
        "openai": lambda: Recipe("openai"),
        "together": lambda: Recipe("together"),
        "stock": stock,
    }
    if before is not None:
        recipes["before"] = lambda: earlier(before)
    wanted = [*names, *(["before"] if before is not None else [])]
    pythons = {}
    if {"ours", "stock", "before"} & {*wanted}:
        pythons["ours"] = make(ours())  # first: the others take over its versions
    for name in wanted:
        if name not in pythons:
            pythons[name] = make(recipes[name]())
    return {name: pythons[name] for name in wanted}


def ours() -> Recipe:
    """Return how to make the environment of the tree as it is."""
    return Recipe("ours", copy_tree, digest((ROOT / "pyproject.toml").read_bytes()), fresh=True)


def earlier(revision: str) -> Recipe:
    """Return how to make the environment of a revision."""
    made_from = digest(git("show", f"{revision}:pyproject.toml"))
    return Recipe("before", lambda folder: archive(revision, folder), made_from, as_in_ours(), fresh=True)


def stock() -> Recipe:
    """Return how to make the environment of the stock client."""
    generator = importlib.metadata.version("openapi-generator-cli")
    made_from = f"{generator} {digest((ROOT / 'openapi.yaml').read_bytes())}"
    return Recipe("stock", generate_stock, made_from, as_in_ours())


def as_in_ours() -> tuple[str, ...]:
    """Return pins that give an environment the versions of `ours`, so that it is not they that are compared."""
    found = installed(python_of("ours"))
    return tuple(sorted(f"{name}=={found[name]}" for name in found.keys() - {"python", OURS, *TOOLS}))


def make(recipe: Recipe) -> Path:
    """Make an environment if it is not there as it should be; return its Python."""
    stamp, python = PLACE / recipe.name / "made-from.txt", python_of(recipe.name)
    made = not stamp.exists() or stamp.read_text() != recipe.stamp
    if made:
        print(f"making {stamp.parent.relative_to(ROOT)}", flush=True)
        stamp.unlink(missing_ok=True)
        run([sys.executable, "-m", "venv", "--clear", str(stamp.parent)])
        pip(python, recipe.pins, *REQUIREMENTS[recipe.name])
    if recipe.sources and (made or recipe.fresh):
        with tempfile.TemporaryDirectory() as scratch:
            recipe.sources(Path(scratch))
            build(python, recipe.pins, Path(scratch), with_needs=made)
    if made:
        stamp.write_text(recipe.stamp)
    return python


def build(python: Path, pins: tuple[str, ...], sources: Path, with_needs: bool) -> None:
    """Install from sources, with what they need or without."""
    options = ["--no-build-isolation"]  # with the setuptools of the environment: needs no network each time
    if not with_needs:
        options += ["--no-deps", "--force-reinstall"]
    pip(python, pins, *options, str(sources))


def python_of(name: str) -> Path:
    return PLACE / name / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


# -- where sources come from


def copy_tree(folder: Path) -> None:
    """Copy what the package is built from: a build within the tree would use, and leave, a `build` folder there."""
    shutil.copytree(ROOT / "together", folder / "together", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE", "MANIFEST.in"):
        shutil.copy(ROOT / name, folder)


def archive(revision: str, folder: Path) -> None:
    """Write a revision of the project."""
    with zipfile.ZipFile(io.BytesIO(git("archive", "--format=zip", revision))) as content:
        content.extractall(folder)


def generate_stock(folder: Path) -> None:
    """Run OpenAPI Generator on our document, with its own templates and default settings."""
    sys.path.insert(0, str(ROOT / "codegen"))
    try:
        from generate import generator_jar, java
    finally:
        sys.path.remove(str(ROOT / "codegen"))
    command = [java(), "-jar", str(generator_jar()), "generate", "-g", "python", "--library", "asyncio"]
    run([*command, "--package-name", STOCK, "-i", str(ROOT / "openapi.yaml"), "-o", str(folder)])


# -- commands


def versions(python: Path) -> dict[str, str]:
    """Return name -> version of what matters in an environment, and of its Python."""
    found = installed(python)
    return {name: found[name] for name in ("python", *REPORTED) if name in found}


def installed(python: Path) -> dict[str, str]:
    """Return name -> version of all that is installed in an environment, and of its Python."""
    found: dict[str, str] = json.loads(run([str(python), "-I", "-c", INSTALLED]))
    return found


def pip(python: Path, pins: tuple[str, ...], *arguments: str) -> None:
    """Run `pip install`."""
    with tempfile.TemporaryDirectory() as scratch:
        constraints = Path(scratch, "constraints.txt")
        constraints.write_text("\n".join(pins))
        run([str(python), "-m", "pip", "install", "--quiet", "--constraint", str(constraints), *arguments])


def git(*arguments: str) -> bytes:
    return run(["git", "-C", str(ROOT), *arguments])


def run(command: list[str]) -> bytes:
    """Run a command quietly, and return its output; show what it printed when it fails."""
    done = subprocess.run(command, capture_output=True)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)}\n{done.stdout.decode()}\n{done.stderr.decode()}")
    return done.stdout


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
