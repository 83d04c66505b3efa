"""Import on first use: the exports of a package (PEP 562), and packages that annotations name."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any


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


class LazyModule:
    """A module that is imported when a name of it is read, as `typing.get_type_hints` does."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)  # tools that look at all values of a module ask for some
        return getattr(import_module(self._name), name)


if TYPE_CHECKING:
    import aiohttp as aiohttp
    import multidict as multidict
    import urllib3 as urllib3
else:  # for annotations: `import together.generated` loads none of them
    aiohttp, multidict, urllib3 = (LazyModule(name) for name in ("aiohttp", "multidict", "urllib3"))
