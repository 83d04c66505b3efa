"""Makes clients of an API that has more models than ours, to show what a model costs those who do not use it."""

from __future__ import annotations

import copy
import hashlib
import importlib.metadata
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml
from environments import PLACE, ROOT, STOCK, run

PER_API = 30
"""How many of the models more share an API."""

PACKAGE = Path("together", "generated")
GENERATED = ("__init__.py", "api", "models")


def ours(models: int) -> Path:
    """Return a folder to import our client from, with so many models more."""
    folder = PLACE / f"models-{models}"
    make(folder, models, [*tree(ROOT / "codegen"), ROOT / ".openapi-generator-ignore"], generate_ours)
    copy_runtime(folder / PACKAGE)
    return folder


def stock(models: int) -> Path:
    """Return a folder to import the stock client from, with so many models more."""
    folder = PLACE / f"stock-models-{models}"
    make(folder, models, [ROOT / "codegen/generate.py"], generate_stock)
    return folder


def make(folder: Path, models: int, made_from: list[Path], generate: Callable[[Path, Path], None]) -> None:
    """Generate into a folder, unless that was done from the same files before."""
    files = [Path(__file__), ROOT / "openapi.yaml", *made_from]
    generator = importlib.metadata.version("openapi-generator-cli")
    stamp = f"{generator} {hashlib.sha256(b''.join(path.read_bytes() for path in files)).hexdigest()}"
    kept = folder / "made-from.txt"
    if kept.exists() and kept.read_text() == stamp:
        return
    print(f"making {folder.relative_to(ROOT)}", flush=True)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as scratch:
        spec = Path(scratch, "openapi.yaml")
        document = yaml.safe_load((ROOT / "openapi.yaml").read_text(encoding="utf-8"))
        spec.write_text(yaml.safe_dump(with_more(document, models), sort_keys=False), encoding="utf-8")
        generate(spec, folder)
    kept.write_text(stamp)


def tree(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)


def generate_ours(spec: Path, folder: Path) -> None:
    command = [sys.executable, str(ROOT / "codegen/generate.py")]
    run([*command, "--spec", str(spec), "--output", str(folder)])


def generate_stock(spec: Path, folder: Path) -> None:
    sys.path.insert(0, str(ROOT / "codegen"))
    try:
        from generate import generator_jar, java
    finally:
        sys.path.remove(str(ROOT / "codegen"))
    command = [java(), "-jar", str(generator_jar()), "generate", "-g", "python", "--library", "asyncio"]
    run([*command, "--package-name", STOCK, "-i", str(spec), "-o", str(folder)])


def copy_runtime(package: Path) -> None:
    """Put the runtime, which is written by hand, beside what is generated."""
    for path in (ROOT / PACKAGE).iterdir():
        if path.is_file() and path.name not in GENERATED:
            shutil.copy2(path, package)  # with its time: what is compiled stays valid


# -- the description


def with_more(document: dict[str, Any], models: int) -> dict[str, Any]:
    """Return an OpenAPI document with so many models more, and an API for each `PER_API` of them."""
    document = copy.deepcopy(document)
    for first in range(0, models, PER_API):
        names = [f"Record{index:03d}" for index in range(first, min(first + PER_API, models))]
        for name, next_ in zip(names, [*names[1:], None], strict=True):
            document["components"]["schemas"][name] = model(name, next_)
        tag = f"Records{first // PER_API:02d}"
        document["tags"].append({"name": tag, "description": f"Keep records, from {names[0]} on."})
        document["paths"][f"/{tag.lower()}"] = {"post": operation(tag, names[0])}
    return document


def model(name: str, next_: str | None) -> dict[str, Any]:
    """Return a model of the size of most; it holds the next one, so that all of them belong to their API."""
    properties: dict[str, Any] = {
        "name": {"type": "string", "description": "What it is called."},
        "count": {"type": "integer", "description": "How many there are."},
        "share": {"type": "number", "description": "Which part that is."},
        "labels": {"type": "array", "items": {"type": "string"}, "description": "Words to find it by."},
        "state": {"type": "string", "enum": ["new", "kept", "gone"], "description": "What became of it."},
        "limits": {"type": "object", "additionalProperties": {"type": "number"}, "description": "Limits by name."},
    }
    if next_:
        properties["next"] = {"$ref": f"#/components/schemas/{next_}", "description": "The one after it."}
    return {
        "type": "object",
        "description": f"A record of the kind {name}.",
        "required": ["name", "count"],
        "properties": properties,
        "examples": [{"name": "first", "count": 1}],
    }


def operation(tag: str, name: str) -> dict[str, Any]:
    """Return an operation that takes and gives a model."""
    content = holding(name)
    refused = {"x-name": "BadRequest", "description": "The request is not valid.", "content": holding("ErrorData")}
    return {
        "operationId": f"keep_{tag.lower()}",
        "tags": [tag],
        "summary": "Keep a record",
        "description": "Keep a record, and give it back as it was kept.",
        "requestBody": {"required": True, "content": content},
        "responses": {"200": {"x-name": "200", "description": "The record.", "content": content}, "400": refused},
    }


def holding(name: str) -> dict[str, Any]:
    """Return the content of a body that is such a model."""
    return {"application/json": {"schema": {"$ref": f"#/components/schemas/{name}"}}}
