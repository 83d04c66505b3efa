# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.


from typing import TypeAlias

from together.generated.models.top_logprob import TopLogprob

TopLogprobsOfToken: TypeAlias = dict[str, float] | list[TopLogprob] | TopLogprob
"""Log probabilities of the most likely tokens at one place: an object keyed by token, a list
of tokens, or one token."""
