# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

"""One class per tag of the API, imported on first use."""

from typing import TYPE_CHECKING

from together.generated.lazy import lazy_exports

if TYPE_CHECKING:
    from together.generated.api.chat_api import ChatApi as ChatApi


_EXPORTS = {"ChatApi": ".chat_api"}
__all__ = list(_EXPORTS)  # pyright: ignore[reportUnsupportedDunderAll]
__getattr__, __dir__ = lazy_exports(__name__, _EXPORTS)
