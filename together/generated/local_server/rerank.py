"""`POST /v1/rerank`: documents ranked by the share of the query's words that occur in them."""

from __future__ import annotations

from typing import Any

from .fields import body_digest, boolean, integer, json_object, model_name, strings, text
from .json_values import is_array, is_object
from .operations import operation
from .recording import RecordedRequest
from .replies import HttpError, Reply, json_reply
from .tokens import token_usage, tokenize, words


@operation("POST", "/v1/rerank")
def rerank(request: RecordedRequest) -> Reply:
    """Rank documents by relevance to a query."""
    body = json_object(request)
    model = model_name(body)
    query = text(body, "query")
    documents = _documents(body)
    texts = [_text(document, strings(body, "rank_fields")) for document in documents]
    top_n = integer(body, "top_n", low=1)
    with_documents = boolean(body, "return_documents")

    scores = [_score(query, content) for content in texts]
    # Sorting is stable: documents with the same score keep their order.
    order = sorted(range(len(documents)), key=lambda index: -scores[index])
    results = [
        {
            "index": index,
            "relevance_score": scores[index],
            "document": _document_object(documents[index]) if with_documents else {},
        }
        for index in order[:top_n]
    ]
    usage = token_usage(len(tokenize(query)) + sum(len(tokenize(content)) for content in texts))
    return json_reply(
        {
            "object": "rerank",
            "id": f"rerank-{body_digest(body).hex()[:16]}",
            "model": model,
            "results": results,
            "usage": usage,
        }
    )


def _documents(body: dict[str, Any]) -> list[str] | list[dict[str, Any]]:
    documents = body.get("documents")
    if is_array(documents) and documents:
        for is_valid in (lambda item: isinstance(item, str), is_object):
            if all(map(is_valid, documents)):
                return documents
    raise HttpError(400, "documents must be a non-empty list of strings, or of objects.", param="documents")


def _text(document: str | dict[str, Any], rank_fields: list[str]) -> str:
    """Return the text to rank: of an object, the strings in `rank_fields`, or in all fields."""
    if isinstance(document, str):
        return document
    values = [document.get(field) for field in rank_fields or document]
    return " ".join(value for value in values if isinstance(value, str))


def _score(query: str, content: str) -> float:
    query_words = words(query)
    return len(query_words & words(content)) / len(query_words) if query_words else 0.0


def _document_object(document: str | dict[str, Any]) -> dict[str, Any]:
    return {"text": document} if isinstance(document, str) else document
