# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Annotated, Any, Literal

from together.generated.model import Bounds, Open, RequestBody
from together.generated.models.chat_completion_message_param import ChatCompletionMessageParam
from together.generated.models.function_call_option import FunctionCallOption
from together.generated.models.reasoning_options import ReasoningOptions
from together.generated.models.response_format import ResponseFormat
from together.generated.models.tool_choice_option import ToolChoiceOption
from together.generated.models.tools_part import ToolsPart


class ChatCompletionRequest(RequestBody):
    """A conversation, the model that is to continue it, and how it is to do so."""

    model: str
    """Name of the model to ask."""

    messages: list[ChatCompletionMessageParam]
    """The conversation so far, oldest message first."""

    stream: bool | None = None
    """Whether the answer comes as a stream of server-sent events, piece by piece,
    rather than as one document."""

    max_tokens: int | None = None
    """The most tokens that the model may write. Together with the input they must fit
    into the context length of the model; see `context_length_exceeded_behavior`."""

    context_length_exceeded_behavior: Open[Literal["truncate", "error"]] | None = None
    """What happens when input and `max_tokens` are more than the context length of the
    model: `error` refuses the request, `truncate` cuts it to fit."""

    n: Annotated[int, Bounds(minimum=1, maximum=128)] | None = None
    """How many choices to make for the same conversation."""

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

    response_format: ResponseFormat | None = None
    """The form that the answer must have, such as JSON after a schema of yours."""

    tools: list[ToolsPart] | None = None
    """Functions that the model may call. It does not run them: it asks for a call, you
    run it and send back the result as a message with the role `tool`."""

    tool_choice: ToolChoiceOption | None = None
    """Which of the `tools` the model is to call, if any."""

    function_call: FunctionCallOption | None = None
    """Whether the model may call a function, or the name of the one it must call."""

    reasoning: ReasoningOptions | None = None
    """Settings for models that can reason before they answer."""

    reasoning_effort: Open[Literal["low", "medium", "high"]] | None = None
    """How much effort a model that reasons puts into it."""

    chat_template_kwargs: dict[str, Any] | None = None
    """Values handed to the chat template of the model. Which ones have an effect
    depends on the model."""

    safety_model: str | None = None
    """Name of a safety model to use beside the chat model."""

    compliance: Open[Literal["hipaa"]] | None = None
    """The rules of compliance under which the request is to be handled."""
