# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from typing import Literal, TypeAlias

from together.generated.model import Open

SampleStopReason: TypeAlias = Open[Literal["STOP_REASON_LENGTH", "STOP_REASON_STOP"]] | str
"""Why a sampled sequence ended: `STOP_REASON_LENGTH` at the maximum number of tokens,
`STOP_REASON_STOP` at its natural end or a stop sequence. The service may send other
values too."""
