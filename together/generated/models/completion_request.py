# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Annotated

from together.generated.model import Bounds, RequestBody
from together.generated.models.completion_model_name import CompletionModelName
from together.generated.models.safety_model_name import SafetyModelName


class CompletionRequest(RequestBody):
    """The beginning of a text, the model that is to go on with it, and how it is to do so."""

    model: CompletionModelName
    """Name of the model to ask."""

    prompt: str
    """The beginning of the text."""

    stream: bool | None = None
    """Whether the answer comes as a stream of server-sent events, piece by piece,
    rather than as one document."""

    max_tokens: int | None = None
    """The most tokens that the model may write. Together with the prompt they must fit
    into the context length of the model."""

    n: Annotated[int, Bounds(minimum=1, maximum=128)] | None = None
    """How many choices to make for the same prompt."""

    stop: list[str] | None = None
    """Texts at which the model stops writing."""

    temperature: float | None = None
    """How freely the model picks its words. A low value makes answers more alike, a
    high one makes them more varied."""

    top_p: float | None = None
    """Picks each token only from the most probable ones, as many as it takes for their
    probabilities to add up to this value."""

    top_k: int | None = None
    """Picks each token only from this many of the most probable ones."""

    min_p: float | None = None
    """Leaves out tokens that are too improbable; a higher value leaves out more."""

    repetition_penalty: float | None = None
    """How strongly repetition is held back; a higher value means less of it."""

    presence_penalty: float | None = None
    """How strongly tokens that are in the text already are held back, no matter how
    often they occur."""

    frequency_penalty: float | None = None
    """How strongly tokens are held back for each time they occur in the text already."""

    logit_bias: dict[str, float] | None = None
    """Makes single tokens more or less likely. The key names the token; a positive
    number favours it, a negative one disfavours it."""

    seed: int | None = None
    """Start value of the random choice. Send the same one again to make a repeated
    answer likely."""

    logprobs: Annotated[int, Bounds(minimum=0, maximum=20)] | None = None
    """Asks for the log probabilities of the tokens, and for this many of the most
    probable candidates."""

    echo: bool | None = None
    """Whether the answer also repeats the prompt."""

    safety_model: SafetyModelName | None = None
    """Name of a safety model to use beside the model that writes."""
