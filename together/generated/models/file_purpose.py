# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from typing import Literal, TypeAlias

from together.generated.model import Open

FilePurpose: TypeAlias = Open[
    Literal[
        "fine-tune", "eval", "eval-sample", "eval-output", "eval-summary", "batch-generated", "batch-api", "calibration"
    ]
]
"""Purpose of a file: `fine-tune` for training data, `batch-api` for the requests of a
batch, `eval` for the data of an evaluation. Files that the service writes have
others, such as `batch-generated` or `eval-output`."""
