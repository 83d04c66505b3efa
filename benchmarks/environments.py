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
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PLACE = ROOT / ".bench"
SOURCES = {"ours": ROOT, "before": PLACE / "before", "stock": PLACE / "stock"}
SDK = "together"
REQUIREMENTS = {
    "clients": (*(importlib.metadata.requires("together-generated") or ()), "orjson", "openai==3.57.0"),
    SDK: ("together==3.1.1",),  # of its own, as its package has the name of our namespace
}
"""What each environment holds; the first also what the stock client needs."""

REPORTED = ("aiohttp", "pydantic", "pydantic-core", "yarl", "orjson", "openai", "httpx2", "together", "httpx")

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

    def python(self, side: str) -> Path:
        return place(self.version, SDK if side == SDK else "clients") / "bin/python"


def prepare(python: str, sides: list[str]) -> Environment:
    """Make the environments of a Python that are missing or outdated.

    Raises:
        SystemExit: There is no such Python, or something could not be installed.
    """
    if not shutil.which(python):
        raise SystemExit(f"there is no {python} here; --python chooses others")
    PLACE.mkdir(exist_ok=True)
    (PLACE / ".gitignore").write_text("*\n")  # keeps git and the linters away
    version = ask(python)["version"]
    stock = generate_stock()
    packages = {}
    for name in reversed(REQUIREMENTS) if SDK in sides else ["clients"]:
        folder = place(version, name)
        wanted = [*REQUIREMENTS[name], *(["--requirement", str(stock)] if name == "clients" else [])]
        if is_outdated(folder, python, *wanted, stock.read_text()):
            run(python, "-m", "venv", "--clear", str(folder))
            run(str(folder / "bin/python"), "-m", "pip", "install", "--quiet", *wanted)
            keep_stamp(folder, python, *wanted, stock.read_text())
        found = ask(str(folder / "bin/python"))
        packages.update({name: found[name] for name in REPORTED if name in found})
    return Environment(version, packages)


def place(version: str, name: str) -> Path:
    return PLACE / version / name


def generate_stock() -> Path:
    """Let OpenAPI Generator make a client of our document, with its own templates; return what it requires."""
    folder = SOURCES["stock"]
    made_from = (importlib.metadata.version("openapi-generator-cli"), (ROOT / "openapi.yaml").read_text("utf-8"))
    if is_outdated(folder, *made_from):
        sys.path.insert(0, str(ROOT / "codegen"))
        from generate import generator_jar, java

        command = [java(), "-jar", str(generator_jar()), "generate", "-g", "python", "--library", "asyncio"]
        run(*command, "--package-name", "stock_client", "-i", str(ROOT / "openapi.yaml"), "-o", str(folder))
        keep_stamp(folder, *made_from)
    return folder / "requirements.txt"


def extract(revision: str) -> None:
    """Write the package as it was at a revision; it runs with the packages of today."""
    shutil.rmtree(SOURCES["before"], ignore_errors=True)
    content = run("git", "-C", str(ROOT), "archive", "--format=zip", revision, "together")
    zipfile.ZipFile(io.BytesIO(content)).extractall(SOURCES["before"])


def is_outdated(folder: Path, *made_from: str) -> bool:
    """Return whether a folder is missing, or was made from something else; say so."""
    kept = folder / "made-from.txt"
    outdated = not kept.exists() or kept.read_text() != digest(made_from)
    if outdated:
        print(f"making {folder.relative_to(ROOT)}", flush=True)
        shutil.rmtree(folder, ignore_errors=True)
    return outdated


def keep_stamp(folder: Path, *made_from: str) -> None:
    (folder / "made-from.txt").write_text(digest(made_from))


def digest(made_from: tuple[str, ...]) -> str:
    return hashlib.sha256("\n".join(made_from).encode()).hexdigest()


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
