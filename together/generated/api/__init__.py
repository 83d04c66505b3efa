# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

"""One class per tag of the API, imported on first use."""

from typing import TYPE_CHECKING

from together.generated._lazy import lazy_exports

if TYPE_CHECKING:
    from together.generated.api.chat_api import ChatApi as ChatApi
    from together.generated.api.completion_api import CompletionApi as CompletionApi
    from together.generated.api.embeddings_api import EmbeddingsApi as EmbeddingsApi
    from together.generated.api.models_api import ModelsApi as ModelsApi
    from together.generated.api.rerank_api import RerankApi as RerankApi

_EXPORTS = {
    "ChatApi": ".chat_api",
    "CompletionApi": ".completion_api",
    "EmbeddingsApi": ".embeddings_api",
    "ModelsApi": ".models_api",
    "RerankApi": ".rerank_api",
}
__all__ = list(_EXPORTS)  # pyright: ignore[reportUnsupportedDunderAll]
if not TYPE_CHECKING:  # type checkers would take any name for an attribute
    __getattr__, __dir__ = lazy_exports(__name__, _EXPORTS)
