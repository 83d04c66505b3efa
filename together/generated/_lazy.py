"""Import the exports of a package on first use (PEP 562), so that importing it loads nothing else."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from importlib.util import find_spec
from typing import Any


def lazy_exports(package: str, exports: Mapping[str, str]) -> tuple[Callable[[str], Any], Callable[[], list[str]]]:
    """Make the `__getattr__` and `__dir__` of a package whose names are imported on first use.

    Args:
        package: The package's `__name__`.
        exports: Public name -> the module that defines it, relative to the package (`".models.usage_data"`).

    Returns:
        Two functions to assign to `__getattr__` and `__dir__` in the package.
    """

    def __getattr__(name: str) -> Any:
        module = exports.get(name)
        if module is not None:
            value = getattr(import_module(module, package), name)
        elif name[:1] != "_" and find_spec(f"{package}.{name}") is not None:
            value = import_module(f"{package}.{name}")  # `together.generated.rest`, without an import of its own
        else:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        setattr(sys.modules[package], name, value)  # the next access does not come here
        return value

    def __dir__() -> list[str]:
        return sorted({*vars(sys.modules[package]), *exports})

    return __getattr__, __dir__
