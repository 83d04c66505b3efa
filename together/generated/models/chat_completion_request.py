# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal

from together.generated.model import Bounds, Open, RequestBody
from together.generated.models.chat_completion_message_param import ChatCompletionMessageParam
from together.generated.models.function_call_option import FunctionCallOption
from together.generated.models.logprobs_option import LogprobsOption
from together.generated.models.reasoning_options import ReasoningOptions
from together.generated.models.response_format import ResponseFormat
from together.generated.models.stop_sequences import StopSequences
from together.generated.models.stream_options import StreamOptions
from together.generated.models.tool_choice_option import ToolChoiceOption
from together.generated.models.tools_part import ToolsPart

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from together.generated.dicts import (
        ChatCompletionMessageParamInput,
        FunctionCallOptionInput,
        LogprobsOptionInput,
        ReasoningOptionsDict,
        ResponseFormatInput,
        StopSequencesInput,
        StreamOptionsDict,
        ToolChoiceOptionInput,
        ToolsPartDict,
    )


class ChatCompletionRequest(RequestBody):
    """Chat completion request: the model, the conversation, and how to generate the response."""

    model: str
    """Model ID: the model that generates the response. `GET /models` lists the IDs."""

    messages: list[ChatCompletionMessageParam]
    """Messages of the conversation so far, oldest first. The model generates the next
    one."""

    stream: bool | None = None
    """Streaming: `true` sends the response as server-sent events, chunk by chunk, rather
    than as one JSON document. The client sets it in its `_stream` methods."""

    stream_options: StreamOptions | None = None
    """Stream options: what a stream sends beside the text. They count only with
    `stream: true`."""

    max_tokens: int | None = None
    """Maximum number of tokens to generate; the finish reason is `length` where it is
    reached. The input and `max_tokens` together must fit into the context length of
    the model, see `context_length_exceeded_behavior`."""

    max_completion_tokens: int | None = None
    """Maximum number of tokens to generate, under the name that other APIs use. Set
    either this or `max_tokens`."""

    context_length_exceeded_behavior: Open[Literal["truncate", "error"]] | None = None
    """What happens when the input and `max_tokens` together exceed the context length of
    the model: `error` refuses the request (status 400 or 403), `truncate` cuts it to
    fit."""

    n: Annotated[int, Bounds(minimum=1, maximum=128)] | None = None
    """Number of choices to generate for the same conversation, 1 to 128."""

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

    response_format: ResponseFormat | None = None
    """Response format (structured output): plain text, any JSON object (JSON mode), or
    JSON that follows a JSON schema of yours."""

    tools: list[ToolsPart] | None = None
    """Tools (function calling): the functions that the model may call. The model only
    asks for a call, in `tool_calls`; run it yourself and send the result as a message
    with the role `tool`."""

    tool_choice: ToolChoiceOption | None = None
    """Tool choice: which of the `tools` the model calls. Either a rule such as `auto`, or
    one function by its name."""

    function_call: FunctionCallOption | None = None
    """Function calling: `none` forbids a call, `auto` leaves it to the model, and a name
    asks for that function. With `tools`, use `tool_choice`."""

    reasoning: ReasoningOptions | None = None
    """Reasoning: whether a model that can reason does so before it answers."""

    reasoning_effort: Open[Literal["low", "medium", "high"]] | None = None
    """Reasoning effort: how much a model that can reason does so before it answers.
    Higher effort usually takes more tokens."""

    chat_template_kwargs: dict[str, Any] | None = None
    """Chat template arguments: values passed to the chat template of the model. Which
    names have an effect depends on the model."""

    safety_model: str | None = None
    """Safety model: ID of a moderation model to use beside the chat model."""

    compliance: Open[Literal["hipaa"]] | None = None
    """Compliance: the rules under which the request is handled."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            model: str,
            messages: Sequence[ChatCompletionMessageParamInput],
            stream: bool | None = None,
            stream_options: StreamOptions | StreamOptionsDict | None = None,
            max_tokens: int | None = None,
            max_completion_tokens: int | None = None,
            context_length_exceeded_behavior: str | None = None,
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
            response_format: ResponseFormatInput | None = None,
            tools: Sequence[ToolsPart | ToolsPartDict | Callable[..., Any]] | None = None,
            tool_choice: ToolChoiceOptionInput | None = None,
            function_call: FunctionCallOptionInput | None = None,
            reasoning: ReasoningOptions | ReasoningOptionsDict | None = None,
            reasoning_effort: str | None = None,
            chat_template_kwargs: Mapping[str, Any] | None = None,
            safety_model: str | None = None,
            compliance: str | None = None,
        ) -> None: ...
