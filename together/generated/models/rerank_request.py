# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING

from together.generated.model import RequestBody
from together.generated.models.rerank_documents import RerankDocuments
from together.generated.models.rerank_model_name import RerankModelName

if TYPE_CHECKING:
    from collections.abc import Sequence

    from together.generated.dicts import RerankDocumentsInput, RerankModelNameInput


class RerankRequest(RequestBody):
    """Rerank request: the query, the documents to sort by their relevance to it, and the
    model."""

    model: RerankModelName
    """Model ID of the rerank model."""

    query: str
    """Search query that the documents are compared with."""

    documents: RerankDocuments
    """Documents to sort, either all texts or all objects."""

    top_n: int | None = None
    """Number of results to return, the most relevant first; all if it is left out."""

    return_documents: bool | None = None
    """Whether each result contains its document too."""

    rank_fields: list[str] | None = None
    """Rank fields: for documents that are objects, the fields to compare with the query,
    in the order in which the model reads them. If it is left out, all fields count."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            model: RerankModelNameInput,
            query: str,
            documents: RerankDocumentsInput,
            top_n: int | None = None,
            return_documents: bool | None = None,
            rank_fields: Sequence[str] | None = None,
        ) -> None: ...
