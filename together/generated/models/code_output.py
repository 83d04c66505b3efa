# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from typing import Annotated, TypeAlias

from together.generated.model import OpenUnion, UnknownModel
from together.generated.models.code_display_output import CodeDisplayOutput
from together.generated.models.code_error_output import CodeErrorOutput
from together.generated.models.code_stream_output import CodeStreamOutput

CodeOutput: TypeAlias = Annotated[
    CodeStreamOutput | CodeErrorOutput | CodeDisplayOutput | UnknownModel,
    OpenUnion(
        "type",
        {
            "stdout": "CodeStreamOutput",
            "stderr": "CodeStreamOutput",
            "error": "CodeErrorOutput",
            "display_data": "CodeDisplayOutput",
            "execute_result": "CodeDisplayOutput",
        },
    ),
]
"""Output of a run. Its `type` says whether it is text, an exception, or something to
display."""
