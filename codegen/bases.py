"""Know the hand-written bases that a model may have: the classes of `together/generated/answers.py`."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

MODULE = "answers"
"""The module of the package that holds them."""

_SOURCE = Path(__file__).resolve().parent.parent / f"together/generated/{MODULE}.py"


@cache
def bases() -> dict[str, frozenset[str]]:
    """Return each base with the names of its properties and methods, inherited ones included."""
    found: dict[str, frozenset[str]] = {}
    for node in ast.parse(_SOURCE.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.ClassDef):
            functions = [each.name for each in node.body if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef)]
            inherited = [found.get(ast.unparse(base), frozenset()) for base in node.bases]
            found[node.name] = frozenset(name for name in functions if name[0] != "_").union(*inherited)
    return found
