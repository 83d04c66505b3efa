# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.


from typing import TypeAlias

MatchedStop: TypeAlias = str | int
"""Matched stop, either a stop sequence or the ID of a token."""
