"""A deterministic tokenizer, and the `logprobs` and `usage` objects of its tokens.

A token is a word and the whitespace before it, so that joined tokens equal the text.
"""

from __future__ import annotations

import re
import zlib
from typing import Any

_TOKEN = re.compile(r"\s*\S+|\s+")
_WORD = re.compile(r"\w+")
_VOCABULARY_SIZE = 128_000


def tokenize(text: str) -> list[str]:
    """Return the tokens of a text."""
    return _TOKEN.findall(text)


def words(text: str) -> set[str]:
    """Return the set of words of a text, case-folded and without punctuation."""
    return set(_WORD.findall(text.casefold()))


def token_id(token: str) -> int:
    """Return the ID of a token; equal tokens have equal IDs."""
    return zlib.crc32(token.encode("utf-8", "surrogatepass")) % _VOCABULARY_SIZE


def logprob(token: str) -> float:
    """Return a made-up log probability of a token, negative; equal tokens have equal ones."""
    return -(token_id(token) % 999 + 1) / 1000


def logprobs(tokens: list[str]) -> dict[str, Any]:
    """Return the `logprobs` object of some tokens."""
    return {
        "tokens": tokens,
        "token_logprobs": [logprob(token) for token in tokens],
        "token_ids": [token_id(token) for token in tokens],
    }


def token_usage(prompt_tokens: int, completion_tokens: int = 0) -> dict[str, int]:
    """Return the `usage` object of token counts."""
    return {
        "prompt_tokens": prompt_tokens,
        "completion_tokens": completion_tokens,
        "total_tokens": prompt_tokens + completion_tokens,
    }


def generate(text: str, stop: list[str], max_tokens: int | None) -> tuple[list[str], str]:
    """Return the tokens of a text that a model would generate, and the finish reason.

    The text ends before the first stop sequence in it, or after `max_tokens` tokens.
    """
    ends = [text.find(sequence) for sequence in stop if sequence and sequence in text]
    tokens = tokenize(text[: min(ends)] if ends else text)
    if max_tokens is not None and len(tokens) > max_tokens:
        return tokens[:max_tokens], "length"
    return tokens, "stop"
