# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from typing import Literal, TypeAlias

from together.generated.model import Open

ImageModelName: TypeAlias = (
    Open[
        Literal[
            "black-forest-labs/FLUX.1-schnell-Free",
            "black-forest-labs/FLUX.1-schnell",
            "black-forest-labs/FLUX.1.1-pro",
        ]
    ]
    | str
)
"""Model ID of an image model. Three IDs are listed; others are accepted."""
