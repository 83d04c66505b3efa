# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from typing import Literal, TypeAlias

from together.generated.model import Open

FileType: TypeAlias = Open[Literal["csv", "jsonl", "parquet"]]
"""File format: `jsonl` has one JSON document on each line; `csv` is for the purpose
`eval` alone."""
