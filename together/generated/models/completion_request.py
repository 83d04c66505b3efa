# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from together.generated.model import Bounds, RequestBody
from together.generated.models.completion_model_name import CompletionModelName
from together.generated.models.completion_prompt import CompletionPrompt
from together.generated.models.logprobs_option import LogprobsOption
from together.generated.models.safety_model_name import SafetyModelName
from together.generated.models.stop_sequences import StopSequences
from together.generated.models.stream_options import StreamOptions

if TYPE_CHECKING:
    from collections.abc import Mapping

    from together.generated.dicts import (
        CompletionModelNameInput,
        CompletionPromptInput,
        LogprobsOptionInput,
        SafetyModelNameInput,
        StopSequencesInput,
        StreamOptionsDict,
    )


class CompletionRequest(RequestBody):
    """Text completion request: the model, the prompt, and how to generate the text."""

    model: CompletionModelName
    """Model ID: the model that generates the text. `GET /models` lists the IDs."""

    prompt: CompletionPrompt
    """Prompt: the text that the model continues."""

    stream: bool | None = None
    """Streaming: `true` sends the response as server-sent events, chunk by chunk, rather
    than as one JSON document. The client sets it in its `_stream` methods."""

    stream_options: StreamOptions | None = None
    """Stream options: what a stream sends beside the text. They count only with
    `stream: true`."""

    max_tokens: int | None = None
    """Maximum number of tokens to generate; the finish reason is `length` where it is
    reached. The prompt and `max_tokens` together must fit into the context length of
    the model."""

    max_completion_tokens: int | None = None
    """Maximum number of tokens to generate, under the name that other APIs use. Set
    either this or `max_tokens`."""

    n: Annotated[int, Bounds(minimum=1, maximum=128)] | None = None
    """Number of choices to generate for the same prompt, 1 to 128."""

    stop: StopSequences | None = None
    """Stop sequences: generation ends where the model produces one of these texts, even
    if `max_tokens` is not reached."""

    temperature: float | None = None
    """Sampling temperature: how random the choice of each token is. At 0 the most likely
    token is picked every time (greedy decoding); higher values give more varied text.
    Adjust either this or `top_p`."""

    top_p: float | None = None
    """Nucleus sampling: only the most likely tokens whose probabilities add up to `top_p`
    are considered. 1 considers all tokens; lower values make the text more
    predictable. Adjust either this or `temperature`."""

    top_k: int | None = None
    """Top-k sampling: only the `top_k` most likely tokens are considered. 1 always picks
    the most likely token."""

    min_p: float | None = None
    """Min-p sampling: tokens whose probability is below `min_p` times that of the most
    likely token are left out. 0 leaves out none; higher values leave out more."""

    repetition_penalty: float | None = None
    """Repetition penalty: a factor that makes tokens less likely once they have been
    used. 1 has no effect; values above 1 reduce repetition, values below 1 encourage
    it."""

    presence_penalty: float | None = None
    """Presence penalty: makes a token less likely once it is in the text, no matter how
    often. 0 has no effect; positive values encourage new words, negative values
    repetition."""

    frequency_penalty: float | None = None
    """Frequency penalty: makes a token less likely for each time that it is in the text.
    0 has no effect; positive values reduce repetition, negative values encourage it."""

    logit_bias: dict[str, float] | None = None
    """Logit bias: makes single tokens more or less likely. Each key is a token ID as
    text; its value is added to the logit of the token: above 0 makes the token more
    likely, below 0 less likely."""

    seed: int | None = None
    """Random seed for sampling. The same seed with the same request makes the same output
    likely, but not certain."""

    logprobs: LogprobsOption | None = None
    """Log probabilities: returns those of the generated tokens. A number also asks for
    this many most likely alternatives for each token (0 to 20); some models take only
    `true`."""

    echo: bool | None = None
    """Echo: `true` also returns the prompt, in the field `prompt` of the response; with
    `logprobs`, its log probabilities too."""

    safety_model: SafetyModelName | None = None
    """Safety model: ID of a moderation model to use beside the model."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            model: CompletionModelNameInput,
            prompt: CompletionPromptInput,
            stream: bool | None = None,
            stream_options: StreamOptions | StreamOptionsDict | None = None,
            max_tokens: int | None = None,
            max_completion_tokens: int | None = None,
            n: int | None = None,
            stop: StopSequencesInput | None = None,
            temperature: float | None = None,
            top_p: float | None = None,
            top_k: int | None = None,
            min_p: float | None = None,
            repetition_penalty: float | None = None,
            presence_penalty: float | None = None,
            frequency_penalty: float | None = None,
            logit_bias: Mapping[str, float] | None = None,
            seed: int | None = None,
            logprobs: LogprobsOptionInput | None = None,
            echo: bool | None = None,
            safety_model: SafetyModelNameInput | None = None,
        ) -> None: ...
