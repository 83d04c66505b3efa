# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from typing import Literal, TypeAlias

from together.generated.model import Open

CompletionModelName: TypeAlias = (
    Open[
        Literal[
            "meta-llama/Llama-2-70b-hf",
            "mistralai/Mistral-7B-v0.1",
            "mistralai/Mixtral-8x7B-v0.1",
            "Meta-Llama/Llama-Guard-7b",
        ]
    ]
    | str
)
"""Model ID for text completions. Some IDs are listed; others are accepted."""
