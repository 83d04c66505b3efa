"""Fail unless mypy and pyright report just those lines of a file that end with `# refused`."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path


def main(path: str) -> int:
    """Return the exit status."""
    lines = Path(path).read_text(encoding="utf-8").splitlines()
    wrong = {number for number, line in enumerate(lines, 1) if line.endswith("# refused")}
    tools = Path(sys.executable).parent
    mypy = run(tools / "mypy", "--python-version", "3.11", "--output", "json", path)
    pyright = run(tools / "pyright", "--pythonpath", sys.executable, "--outputjson", path)
    reported = {
        "mypy": {report["line"] for report in map(json.loads, mypy.splitlines()) if report["severity"] == "error"},
        "pyright": {
            report["range"]["start"]["line"] + 1
            for report in json.loads(pyright)["generalDiagnostics"]
            if report["severity"] == "error"
        },
    }
    status = 0
    for checker, found in reported.items():
        for number in sorted(wrong ^ found):
            verb = "accepts" if number in wrong else "refuses"
            print(f"{path}:{number}: {checker} {verb} {lines[number - 1].strip()}")
            status = 1
    if not status:
        print(f"{path}: mypy and pyright refuse all {len(wrong)} lines")
    return status


def run(*command: object) -> str:
    """Return what a checker prints; it exits with 1 where it reports something."""
    return subprocess.run([str(part) for part in command], stdout=subprocess.PIPE, text=True).stdout


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
