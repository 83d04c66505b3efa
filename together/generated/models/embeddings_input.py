# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.


from typing import TypeAlias

EmbeddingsInput: TypeAlias = str | list[str]
"""Input to embed, either one text or a list of texts."""
