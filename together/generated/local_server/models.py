"""`GET /v1/models`: a few models, at least one for each of the other operations."""

from __future__ import annotations

from typing import Any

from .operations import operation
from .recording import RecordedRequest
from .replies import CREATED, HttpError, Reply, json_reply


def _model(
    name: str, kind: str, context_length: int, price: float, *, hourly: float = 0, **more: str
) -> dict[str, Any]:
    organization, _, display_name = name.partition("/")
    return {
        "id": name,
        "object": "model",
        "created": CREATED,
        "type": kind,
        "display_name": display_name.replace("-", " "),
        "organization": organization,
        "link": f"https://huggingface.co/{name}",
        "context_length": context_length,
        "pricing": {"hourly": hourly, "input": price, "output": price, "base": 0, "finetune": 0},
        **more,
    }


MODELS = [
    _model("meta-llama/Llama-3.3-70B-Instruct-Turbo", "chat", 131_072, 0.88, hourly=6.5, license="llama3.3"),
    _model("openai/gpt-oss-20b", "chat", 131_072, 0.2, license="apache-2.0"),
    _model("mistralai/Mixtral-8x7B-v0.1", "language", 32_768, 0.6, hourly=5.25, license="apache-2.0"),
    _model("BAAI/bge-large-en-v1.5", "embedding", 512, 0.02, license="mit"),
    _model("Salesforce/Llama-Rank-v1", "rerank", 8192, 0.1),
    # Like some models of the real API, with the required fields alone.
    {"id": "acme/small", "object": "model", "created": 0, "type": "chat"},
]


@operation("GET", "/v1/models")
def models(request: RecordedRequest) -> Reply:
    """List the models; with `dedicated`, those with an hourly price."""
    dedicated = request.query.get("dedicated", "false")
    if dedicated not in ("true", "false"):
        raise HttpError(400, "dedicated must be true or false.", param="dedicated")
    if dedicated == "false":
        return json_reply(MODELS)
    return json_reply([model for model in MODELS if model.get("pricing", {}).get("hourly")])
