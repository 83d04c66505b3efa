# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING

from together.generated.model import Model

if TYPE_CHECKING:
    from collections.abc import Sequence


class AudioSpeechExtraParams(Model):
    """Extra parameters of a speech request, for the models that take them."""

    pronunciation_dict: list[str] | None = None
    """Pronunciation rules, one text for each word, in the form that the model expects."""

    if TYPE_CHECKING:

        def __init__(self, *, pronunciation_dict: Sequence[str] | None = None) -> None: ...
