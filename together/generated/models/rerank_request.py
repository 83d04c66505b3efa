# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import RequestBody
from together.generated.models.rerank_documents import RerankDocuments
from together.generated.models.rerank_model_name import RerankModelName


class RerankRequest(RequestBody):
    """A question, the documents to sort by how well they answer it, and the model that is to
    do so."""

    model: RerankModelName
    """Name of the rerank model."""

    query: str
    """The question, or the words to look for."""

    documents: RerankDocuments
    """The documents to sort, all of them texts or all of them objects."""

    top_n: int | None = None
    """How many of the best documents the answer names; all if it is left out."""

    return_documents: bool | None = None
    """Whether the answer repeats the documents."""

    rank_fields: list[str] | None = None
    """Where the documents are objects, the fields that count, in the order in which the
    model is to read them. If it is left out, all of them count."""
