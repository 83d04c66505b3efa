"""Import on first use what most programs do not need, with a typed error where the operating system refuses."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from together.generated._checks import key_log_fault
from together.generated.exceptions import ApiConnectionException, ApiFileError


class ModuleNotLoaded(ApiFileError):
    """The operating system does not let a module be imported. Where a call is under way, it is told as its error."""

    def of_call(self, **facts: Any) -> ApiConnectionException:
        """Return it as the error of a call.

        Args:
            **facts: What is known of request and response, as keyword arguments for an error.
        """
        return ApiConnectionException(reason=str(self), **facts)


def load(module: str) -> Any:
    """Import a module that is loaded on first use.

    Raises:
        ModuleNotLoaded: The operating system does not let it.
    """
    with late_import():
        return import_module(module)


@contextmanager
def late_import() -> Iterator[None]:
    """Make a typed error of what the operating system says of an import, as that no more files can be opened.

    Raises:
        ModuleNotLoaded: It does not let it.
    """
    try:
        yield
    except OSError as error:
        key_log = os.environ.get("SSLKEYLOGFILE")
        hint = f"; {key_log_fault(key_log)}" if key_log else ""
        raise ModuleNotLoaded(f"a module cannot be loaded: {error.strerror or type(error).__name__}{hint}") from error
