# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.


from typing import TypeAlias

from together.generated.models.logprobs_part import LogprobsPart

ChunkLogprobs: TypeAlias = float | LogprobsPart
"""Log probabilities of the tokens of a chunk: that of its one token as a number, or those of
all its tokens as an object."""
