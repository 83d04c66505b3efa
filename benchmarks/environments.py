"""Prepares what the sides run in, in `.bench/` of the project: virtual environments, and folders to import from.

All is kept between runs, and made anew when what it is made from changes. The project itself is imported from the tree
as it is.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import io
import json
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PLACE = ROOT / ".bench"
SOURCES = {"ours": ROOT, "before": PLACE / "before", "stock": PLACE / "stock"}
CLIENTS = (*(importlib.metadata.requires("together-generated") or ()), "orjson", "openai==3.57.0")
"""What the environment of all clients but one holds, beside what the stock client requires."""
SDK, SDK_PACKAGE = "together", "together==3.1.1"
"""This one needs an environment of its own: its package has the name of our namespace."""

REPORTED = ("aiohttp", "pydantic", "pydantic-core", "yarl", "orjson", "openai", "httpx2", "together", "httpx")

MEASURED = ("/chat/completions", "/completions", "/embeddings", "/models", "/rerank")
"""The paths that are measured, and their neighbours."""
ASK = """
import importlib.metadata, json, platform
found = {d.metadata["Name"].lower().replace("_", "-"): d.version for d in importlib.metadata.distributions()}
print(json.dumps({"version": platform.python_version(), **found}))
"""


@dataclass(frozen=True)
class Environment:
    """What the sides run in, with one Python.

    Attributes:
        version: The version of Python.
        packages: Name -> version of the packages that matter.
    """

    version: str
    packages: dict[str, str]

    def folder(self, name: str) -> Path:
        return PLACE / self.version / name

    def python(self, side: str) -> str:
        """Return the interpreter of a side."""
        return str(self.folder(SDK if side == SDK else "clients") / "bin/python")


def prepare(python: str, sides: list[str]) -> Environment:
    """Make the environments of a Python that are missing or outdated.

    Raises:
        SystemExit: There is no such Python, or something could not be installed.
    """
    if not shutil.which(python):
        raise SystemExit(f"there is no {python} here; --python chooses others")
    PLACE.mkdir(exist_ok=True)
    (PLACE / ".gitignore").write_text("*\n")  # keeps git and the linters away
    made = Environment(ask(python)["version"], {})
    needs = {SDK: [SDK_PACKAGE]} if SDK in sides else {}
    if sides != [SDK]:
        needs["clients"] = [*CLIENTS, *generate_stock()]
    for name, packages in needs.items():
        make(made.folder(name), [python, *packages], partial(install, python, packages))
        found = ask(str(made.folder(name) / "bin/python"))
        made.packages.update({name: found[name] for name in REPORTED if name in found.keys() - made.packages.keys()})
    return made


def install(python: str, packages: list[str], folder: Path) -> None:
    """Make a virtual environment with some packages."""
    run(python, "-m", "venv", str(folder))
    run(str(folder / "bin/python"), "-m", "pip", "install", "--quiet", *packages)


def generate_stock() -> list[str]:
    """Let OpenAPI Generator make a client of our document, with its own templates; return what it requires."""
    generator = importlib.metadata.version("openapi-generator-cli")
    make(SOURCES["stock"], [generator, *MEASURED, (ROOT / "openapi.yaml").read_text("utf-8")], generate)
    return (SOURCES["stock"] / "requirements.txt").read_text().split("\n")[:-1]


def generate(folder: Path) -> None:
    """Run OpenAPI Generator, on the operations that are measured and on a document without aliases of schemas.

    Its own templates make an empty model of an alias; and what they make of the whole document cannot be imported: two
    values of one enum that differ in case get one name.
    """
    sys.path.insert(0, str(ROOT / "codegen"))
    from generate import generator_jar, java, read_document
    from schemas import reached_from

    whole = read_document(ROOT / "openapi.yaml")
    measured = {path: item for path, item in whole["paths"].items() if path in MEASURED}
    measured["/models"].pop("post")
    schemas = {name: whole["components"]["schemas"][name] for name in reached_from(whole, measured)}
    part = {**whole, "paths": measured, "components": {**whole["components"], "schemas": schemas}}
    for unused in ("parameters", "responses"):
        part["components"].pop(unused, None)
    alias, meant = (f"schemas/ChatCompletion{name}MessageContent" for name in ("User", ""))
    document = folder.parent / "measured-operations.json"
    document.write_text(json.dumps(part).replace(alias, meant), "utf-8")
    command = [java(), "-jar", str(generator_jar()), "generate", "-g", "python", "--library", "asyncio"]
    run(*command, "--package-name", "stock_client", "-i", str(document), "-o", str(folder))


def extract(revision: str) -> None:
    """Write the package as it was at a revision; it runs with the packages of today."""
    shutil.rmtree(SOURCES["before"], ignore_errors=True)
    content = run("git", "-C", str(ROOT), "archive", "--format=zip", revision, "together")
    zipfile.ZipFile(io.BytesIO(content)).extractall(SOURCES["before"])


def make(folder: Path, made_from: list[str], build: Callable[[Path], None]) -> None:
    """Build a folder, unless it is there and was made from the same."""
    stamp, kept = hashlib.sha256(repr(made_from).encode()).hexdigest(), folder / "made-from.txt"
    if not kept.exists() or kept.read_text() != stamp:
        print(f"making {folder.relative_to(ROOT)}", flush=True)
        shutil.rmtree(folder, ignore_errors=True)
        build(folder)
        kept.write_text(stamp)


def ask(python: str) -> dict[str, str]:
    """Return name -> version of all that is installed, and the `version` of Python."""
    found: dict[str, str] = json.loads(run(python, "-I", "-c", ASK))
    return found


def run(*command: str) -> bytes:
    """Run a command quietly, and return its output; show what it printed when it fails."""
    done = subprocess.run(command, capture_output=True)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)}\n{done.stdout.decode()}\n{done.stderr.decode()}")
    return done.stdout
