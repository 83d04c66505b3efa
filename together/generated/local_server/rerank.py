"""`POST /v1/rerank`: documents sorted by the share of the query's words that occur in them."""

from __future__ import annotations

from typing import Any

from .fields import boolean, digest_of, integer, json_object, model_name, strings, text
from .json_values import is_array, is_object
from .operations import operation
from .recording import RecordedRequest
from .replies import HttpError, Reply, json_reply
from .words import tokenize, usage_of, words


@operation("POST", "/v1/rerank")
def rerank(request: RecordedRequest) -> Reply:
    """Sort documents."""
    body = json_object(request)
    model = model_name(body)
    query = text(body, "query")
    documents = _documents(body)
    texts = [_text(document, strings(body, "rank_fields")) for document in documents]
    top_n = integer(body, "top_n", low=1)
    with_documents = boolean(body, "return_documents")

    scores = [_score(query, content) for content in texts]
    # Sorting is stable: of documents with the same score, the earlier one comes first.
    order = sorted(range(len(documents)), key=lambda index: -scores[index])
    results = [
        {
            "index": index,
            "relevance_score": scores[index],
            "document": _returned(documents[index]) if with_documents else {},
        }
        for index in order[:top_n]
    ]
    usage = usage_of(len(tokenize(query)) + sum(len(tokenize(content)) for content in texts))
    return json_reply(
        {
            "object": "rerank",
            "id": f"rerank-{digest_of(body).hex()[:16]}",
            "model": model,
            "results": results,
            "usage": usage,
        }
    )


def _documents(body: dict[str, Any]) -> list[str] | list[dict[str, Any]]:
    documents = body.get("documents")
    if is_array(documents) and documents:
        for fits in (lambda item: isinstance(item, str), is_object):
            if all(map(fits, documents)):
                return documents
    raise HttpError(400, "documents must be a non-empty list of strings, or of objects.", param="documents")


def _text(document: str | dict[str, Any], fields: list[str]) -> str:
    """What counts of a document: of an object, the fields that were named, or all."""
    if isinstance(document, str):
        return document
    values = [document.get(field) for field in fields or document]
    return " ".join(value for value in values if isinstance(value, str))


def _score(query: str, content: str) -> float:
    asked = words(query)
    return len(asked & words(content)) / len(asked) if asked else 0.0


def _returned(document: str | dict[str, Any]) -> dict[str, Any]:
    return {"text": document} if isinstance(document, str) else document
