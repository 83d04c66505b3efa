# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from typing import Literal, TypeAlias

from together.generated.model import Open

EvaluationType: TypeAlias = Open[Literal["classify", "score", "compare"]]
"""Evaluation type: `classify` sorts replies into labels, `score` rates them with a
number, `compare` tells which of two is better."""
