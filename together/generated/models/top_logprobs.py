# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.


from typing import TypeAlias

from together.generated.models.top_logprobs_of_token import TopLogprobsOfToken

TopLogprobs: TypeAlias = list[TopLogprobsOfToken | None] | dict[str, float]
"""Log probabilities of the most likely tokens: a list with an entry for each place in the
text, or one object keyed by token."""
