# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING

from together.generated.model import Model
from together.generated.models.large_integer import LargeInteger

if TYPE_CHECKING:
    from collections.abc import Sequence

    from together.generated.dicts import LargeIntegerInput


class SamplingParams(Model):
    """How tokens are sampled."""

    max_tokens: int | None = None
    """Maximum number of tokens to generate for each sequence."""

    temperature: float | None = None
    """Sampling temperature: at 0 the most likely token is picked, higher values vary
    more."""

    top_p: float | None = None
    """Nucleus sampling: only the most likely tokens whose probabilities add up to
    `top_p` are considered. 1 considers all tokens."""

    top_k: int | None = None
    """Top-k sampling: only the `top_k` most likely tokens are considered. -1 considers
    all tokens."""

    stop: list[str] | None = None
    """Stop sequences: generation ends where the model produces one of these texts."""

    seed: LargeInteger | None = None
    """Random seed. The same seed with the same request makes the same output likely."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            max_tokens: int | None = None,
            temperature: float | None = None,
            top_p: float | None = None,
            top_k: int | None = None,
            stop: Sequence[str] | None = None,
            seed: LargeIntegerInput | None = None,
        ) -> None: ...
