"""`POST /v1/embeddings`: deterministic unit vectors.

Equal texts have equal vectors, different texts have different ones. Texts that share words have a higher cosine
similarity than texts that do not, so that a similarity search finds something.
"""

from __future__ import annotations

import hashlib
import math

from .fields import json_object, model_name, strings
from .operations import operation
from .recording import RecordedRequest
from .replies import HttpError, Reply, json_reply
from .tokens import words

_DIMENSIONS = 32


@operation("POST", "/v1/embeddings")
def embeddings(request: RecordedRequest) -> Reply:
    """Compute an embedding of each text."""
    body = json_object(request)
    model = model_name(body)
    texts = strings(body, "input")
    if not texts:
        raise HttpError(400, "input must be a string or a non-empty list of strings.", param="input")
    data = [
        {"object": "embedding", "index": index, "embedding": _vector(model, text)} for index, text in enumerate(texts)
    ]
    return json_reply({"object": "list", "model": model, "data": data})


def _vector(model: str, text: str) -> list[float]:
    """Return the normalized sum of a vector for each word and one for the whole text."""
    parts = [_noise(model, "text", text), *(_noise(model, "word", word) for word in sorted(words(text)))]
    total = [sum(numbers) for numbers in zip(*parts, strict=True)]
    length = math.hypot(*total)
    return [number / length for number in total]


def _noise(*texts: str) -> list[float]:
    """Return a pseudorandom vector with components between -1 and 1, seeded by the texts."""
    source = "\0".join(texts).encode("utf-8", "surrogatepass")
    content = hashlib.shake_128(source).digest(2 * _DIMENSIONS)
    return [
        (int.from_bytes(content[place : place + 2], "big") * 2 - 65_535) / 65_536 for place in range(0, len(content), 2)
    ]
