"""Text as tokens. A token is a word and the white space before it: joined, tokens give the text back."""

from __future__ import annotations

import re
import zlib
from typing import Any

_TOKEN = re.compile(r"\s*\S+|\s+")
_WORD = re.compile(r"\w+")
_VOCABULARY_SIZE = 128_000


def tokenize(text: str) -> list[str]:
    """The tokens of a text."""
    return _TOKEN.findall(text)


def words(text: str) -> set[str]:
    """The words of a text, without regard to case, order and punctuation."""
    return set(_WORD.findall(text.casefold()))


def token_id(token: str) -> int:
    """A token's id: the same for the same token always."""
    return zlib.crc32(token.encode("utf-8", "surrogatepass")) % _VOCABULARY_SIZE


def logprob(token: str) -> float:
    """A token's log probability: made up, negative, and the same for the same token always."""
    return -(token_id(token) % 999 + 1) / 1000


def logprobs(tokens: list[str]) -> dict[str, Any]:
    """The `logprobs` object for some tokens."""
    return {
        "tokens": tokens,
        "token_logprobs": [logprob(token) for token in tokens],
        "token_ids": [token_id(token) for token in tokens],
    }


def usage_of(prompt_tokens: int, completion_tokens: int = 0) -> dict[str, int]:
    """The `usage` object for some numbers of tokens."""
    return {
        "prompt_tokens": prompt_tokens,
        "completion_tokens": completion_tokens,
        "total_tokens": prompt_tokens + completion_tokens,
    }


def limit(text: str, stop: list[str], max_tokens: int | None) -> tuple[list[str], str]:
    """The tokens that a model would have sent of a text, and its finish reason.

    Text ends before the first stop string that occurs in it, or after `max_tokens` tokens.
    """
    ends = [text.find(sequence) for sequence in stop if sequence and sequence in text]
    tokens = tokenize(text[: min(ends)] if ends else text)
    if max_tokens is not None and len(tokens) > max_tokens:
        return tokens[:max_tokens], "length"
    return tokens, "stop"
