"""Check what a built wheel and sdist hold: all that is needed at run time, and nothing else.

python .ci/check_dist.py DIST.whl DIST.tar.gz
"""

from __future__ import annotations

import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main(wheel: str, sdist: str) -> int:
    """Compare both archives with the files of the project; return the exit status."""
    listed = subprocess.run(["git", "ls-files", "together"], cwd=ROOT, capture_output=True, text=True, check=True)
    package = set(listed.stdout.split())
    with zipfile.ZipFile(wheel) as archive:
        packed = {name for name in archive.namelist() if ".dist-info/" not in name}
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    problems = [f"the wheel lacks {name}" for name in sorted(package - packed)]
    problems += [f"the wheel should not hold {name}" for name in sorted(packed - package)]
    if "together/__init__.py" in packed | names:
        problems.append("together/__init__.py would break the namespace package")
    problems += [f"the sdist lacks {name}" for name in sorted({*package, "pyproject.toml", "LICENSE"} - names)]
    problems += [
        f"the sdist should not hold {name}" for name in names if name.startswith(("test/", "benchmarks/", "docs/"))
    ]
    print("\n".join(problems) or f"the wheel holds the {len(packed)} files of the package")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
