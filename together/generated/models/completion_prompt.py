# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.


from typing import TypeAlias

CompletionPrompt: TypeAlias = str | list[str] | list[int]
"""Prompt of a text completion: one text, a list of texts (a batch), or one text as a list
of token IDs. Not every model takes a list."""
