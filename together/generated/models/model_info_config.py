# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model, Nullable


class ModelInfoConfig(Model):
    """How prompts of a model are built, and where its texts end."""

    chat_template: Nullable[str] = None
    """Chat template, which makes one text of the messages of a conversation."""

    stop: Nullable[list[str]] = None
    """Stop sequences of the model."""

    bos_token: Nullable[str] = None
    """Token that begins a text."""

    eos_token: Nullable[str] = None
    """Token that ends a text."""

    max_output_length: Nullable[int] = None
    """Maximum number of tokens that the model generates in one call."""
