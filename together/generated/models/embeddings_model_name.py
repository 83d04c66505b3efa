# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from typing import Literal, TypeAlias

from together.generated.model import Open

EmbeddingsModelName: TypeAlias = (
    Open[
        Literal[
            "WhereIsAI/UAE-Large-V1",
            "BAAI/bge-large-en-v1.5",
            "BAAI/bge-base-en-v1.5",
            "togethercomputer/m2-bert-80M-8k-retrieval",
        ]
    ]
    | str
)
"""Model ID of an embedding model. Some IDs are listed; others are accepted."""
