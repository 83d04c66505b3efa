# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.


from typing import TypeAlias

StopSequences: TypeAlias = str | list[str]
"""Stop sequences, either one text or a list of texts."""
