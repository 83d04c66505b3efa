"""Build the documentation site into `.site/html` from the pages that are read on GitHub; fail at a warning.

The pages are copied to `.site/pages` with the files that they link to, each in its place, so that every link works
as it is. The first page of the site is `README.md`. Operations, which have headings of level 1 below that of their
page, go one level down: so they stand in the table of contents.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent.parent
SITE = ROOT / ".site"
PAGES = ("*.md", "docs/*.md", "docs/guide/*.md", "docs/models/*.md")
OPERATION = re.compile(r"^# \*\*", re.M)
LINK = re.compile(r"\]\(([^)\s#]+)[^)\s]*\)")


def main() -> int:
    """Build the site; return the exit status."""
    shutil.rmtree(SITE, ignore_errors=True)
    pages = [page for pattern in PAGES for page in sorted(ROOT.glob(pattern))]
    for path in {*pages, ROOT / "docs/site/extra.css", *linked_files(pages)}:
        copy = SITE / "pages" / path.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        if path.stem.endswith("Api"):
            copy.write_text(OPERATION.sub("## **", path.read_text(encoding="utf-8")), encoding="utf-8")
        else:
            shutil.copy(path, copy)
    settings = yaml.safe_load((ROOT / "docs/site/settings.yaml").read_text(encoding="utf-8"))
    settings["nav"] = navigation(settings["nav"], [page.relative_to(ROOT) for page in pages])
    (SITE / "mkdocs.yml").write_text(yaml.safe_dump(settings, sort_keys=False), encoding="utf-8")
    command = [sys.executable, "-m", "zensical", "build", "--strict", "--config-file", str(SITE / "mkdocs.yml")]
    return subprocess.run(command, cwd=SITE).returncode


def linked_files(pages: list[Path]) -> set[Path]:
    """Return the files of the project, other than pages, that pages link to."""
    targets = {
        (page.parent / link).resolve() for page in pages for link in LINK.findall(page.read_text(encoding="utf-8"))
    }
    return {path for path in targets if path.is_file() and path.suffix != ".md" and path.is_relative_to(ROOT)}


def navigation(by_hand: list[dict[str, Any]], pages: list[Path]) -> list[dict[str, Any]]:
    """Return the table of contents: what is listed by hand, other guides, then APIs.

    Models stand in the index and are linked from there: on each of their pages a list of all would be the larger part.
    """
    home, guides, *others = by_hand
    listed = [path for guide in guides["Guides"] for path in guide.values()]
    more = [page for page in pages if page.parent == Path("docs/guide") and page.as_posix() not in listed]
    apis = [page for page in pages if page.parent == Path("docs") and page.stem.endswith("Api")]
    return [
        home,
        {"Guides": guides["Guides"] + entries(more, lambda name: name.replace("-", " ").capitalize())},
        {
            "Reference": [
                {"All operations and models": "docs/index.md"},
                *entries(apis),
            ]
        },
        *others,
    ]


def entries(pages: list[Path], title: Any = str) -> list[dict[str, str]]:
    """Return entries of a table of contents."""
    return [{title(page.stem): page.as_posix()} for page in pages]


if __name__ == "__main__":
    sys.exit(main())
