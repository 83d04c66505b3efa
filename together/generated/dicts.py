# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

"""What callers may give in place of models: dicts of their fields, for type checkers and editors.

Annotate a variable with them where a checker cannot tell the type of a dict by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from typing_extensions import NotRequired, TypedDict

if TYPE_CHECKING:
    from pydantic import TypeAdapter

    from together.generated.model import UnknownModel
    from together.generated.models.audio_url import AudioUrl
    from together.generated.models.audio_url_content_part import AudioUrlContentPart
    from together.generated.models.chat_completion_assistant_message_param import ChatCompletionAssistantMessageParam
    from together.generated.models.chat_completion_function_message_param import ChatCompletionFunctionMessageParam
    from together.generated.models.chat_completion_message import ChatCompletionMessage
    from together.generated.models.chat_completion_system_message_param import ChatCompletionSystemMessageParam
    from together.generated.models.chat_completion_tool_message_param import ChatCompletionToolMessageParam
    from together.generated.models.chat_completion_user_message_param import ChatCompletionUserMessageParam
    from together.generated.models.function_call import FunctionCall
    from together.generated.models.function_call_name import FunctionCallName
    from together.generated.models.image_url import ImageUrl
    from together.generated.models.image_url_content_part import ImageUrlContentPart
    from together.generated.models.input_audio import InputAudio
    from together.generated.models.input_audio_content_part import InputAudioContentPart
    from together.generated.models.named_tool_choice import NamedToolChoice
    from together.generated.models.named_tool_choice_function import NamedToolChoiceFunction
    from together.generated.models.reasoning_options import ReasoningOptions
    from together.generated.models.response_format_json_object import ResponseFormatJsonObject
    from together.generated.models.response_format_json_schema import ResponseFormatJsonSchema
    from together.generated.models.response_format_json_schema_definition import ResponseFormatJsonSchemaDefinition
    from together.generated.models.response_format_text import ResponseFormatText
    from together.generated.models.stream_options import StreamOptions
    from together.generated.models.text_content_part import TextContentPart
    from together.generated.models.tool_call import ToolCall
    from together.generated.models.tool_function import ToolFunction
    from together.generated.models.tools_part import ToolsPart
    from together.generated.models.video_url import VideoUrl
    from together.generated.models.video_url_content_part import VideoUrlContentPart


class AudioUrlDict(TypedDict):
    """`AudioUrl` as a dict."""

    url: str
    """Address from which the service fetches the audio."""


class AudioUrlContentPartDict(TypedDict):
    """`AudioUrlContentPart` as a dict."""

    type: Literal["audio_url"]
    """Type of the content part, always `audio_url`."""
    audio_url: AudioUrl | AudioUrlDict
    """Audio for the model to hear."""


class ChatCompletionAssistantMessageParamDict(TypedDict):
    """`ChatCompletionAssistantMessageParam` as a dict."""

    role: Literal["assistant"]
    """Role of the author, always `assistant`."""
    content: NotRequired[ChatCompletionMessageContentInput | None]
    """Response, as text or as a list of text parts; null if there was none, for example when the model only called
    tools."""
    name: NotRequired[str]
    """Who speaks, where several assistants take part in the conversation."""
    tool_calls: NotRequired[Sequence[ToolCall | ToolCallDict]]
    """Tool calls that the model asked for."""
    function_call: NotRequired[FunctionCall | FunctionCallDict]
    """Function call that the model asked for."""
    reasoning: NotRequired[str | None]
    """Reasoning that led to the response, as the model returned it."""
    reasoning_content: NotRequired[str | None]
    """Same as `reasoning`, under the name that some models use."""


ChatCompletionContentPartInput: TypeAlias = "TextContentPart | TextContentPartDict | ImageUrlContentPart | ImageUrlContentPartDict | VideoUrlContentPart | VideoUrlContentPartDict | AudioUrlContentPart | AudioUrlContentPartDict | InputAudioContentPart | InputAudioContentPartDict | UnknownModel"
"""What is accepted as `ChatCompletionContentPart`."""


class ChatCompletionFunctionMessageParamDict(TypedDict):
    """`ChatCompletionFunctionMessageParam` as a dict."""

    role: Literal["function"]
    """Role of the author, always `function`."""
    content: ChatCompletionMessageContentInput
    """Result, as text (often JSON) or as a list of content parts."""
    name: str
    """Name of the function that was called."""


ChatCompletionMessageContentInput: TypeAlias = "str | Sequence[ChatCompletionContentPartInput]"
"""What is accepted as `ChatCompletionMessageContent`."""

ChatCompletionMessageParamInput: TypeAlias = "ChatCompletionSystemMessageParam | ChatCompletionSystemMessageParamDict | ChatCompletionUserMessageParam | ChatCompletionUserMessageParamDict | ChatCompletionAssistantMessageParam | ChatCompletionAssistantMessageParamDict | ChatCompletionToolMessageParam | ChatCompletionToolMessageParamDict | ChatCompletionFunctionMessageParam | ChatCompletionFunctionMessageParamDict | ChatCompletionMessage | UnknownModel"
"""What is accepted as `ChatCompletionMessageParam`."""


class ChatCompletionRequestDict(TypedDict):
    """`ChatCompletionRequest` as a dict."""

    model: str
    """Model ID: the model that generates the response."""
    messages: Sequence[ChatCompletionMessageParamInput]
    """Messages of the conversation so far, oldest first."""
    stream: NotRequired[bool]
    """Streaming: `true` sends the response as server-sent events, chunk by chunk, rather than as one JSON document."""
    stream_options: NotRequired[StreamOptions | StreamOptionsDict]
    """Stream options: what a stream sends beside the text."""
    max_tokens: NotRequired[int]
    """Maximum number of tokens to generate; the finish reason is `length` where it is reached."""
    max_completion_tokens: NotRequired[int]
    """Maximum number of tokens to generate, under the name that other APIs use."""
    context_length_exceeded_behavior: NotRequired[str]
    """What happens when the input and `max_tokens` together exceed the context length of the model: `error` refuses
    the request (status 400 or 403), `truncate` cuts it to fit."""
    n: NotRequired[int]
    """Number of choices to generate for the same conversation, 1 to 128."""
    stop: NotRequired[StopSequencesInput]
    """Stop sequences: generation ends where the model produces one of these texts, even if `max_tokens` is not
    reached."""
    temperature: NotRequired[float]
    """Sampling temperature: how random the choice of each token is."""
    top_p: NotRequired[float]
    """Nucleus sampling: only the most likely tokens whose probabilities add up to `top_p` are considered. 1
    considers all tokens; lower values make the text more predictable."""
    top_k: NotRequired[int]
    """Top-k sampling: only the `top_k` most likely tokens are considered. 1 always picks the most likely token."""
    min_p: NotRequired[float]
    """Min-p sampling: tokens whose probability is below `min_p` times that of the most likely token are left out. 0
    leaves out none; higher values leave out more."""
    repetition_penalty: NotRequired[float]
    """Repetition penalty: a factor that makes tokens less likely once they have been used. 1 has no effect; values
    above 1 reduce repetition, values below 1 encourage it."""
    presence_penalty: NotRequired[float]
    """Presence penalty: makes a token less likely once it is in the text, no matter how often. 0 has no effect;
    positive values encourage new words, negative values repetition."""
    frequency_penalty: NotRequired[float]
    """Frequency penalty: makes a token less likely for each time that it is in the text. 0 has no effect; positive
    values reduce repetition, negative values encourage it."""
    logit_bias: NotRequired[Mapping[str, float]]
    """Logit bias: makes single tokens more or less likely."""
    seed: NotRequired[int]
    """Random seed for sampling."""
    logprobs: NotRequired[LogprobsOptionInput]
    """Log probabilities: returns those of the generated tokens."""
    echo: NotRequired[bool]
    """Echo: `true` also returns the prompt, in the field `prompt` of the response; with `logprobs`, its log
    probabilities too."""
    response_format: NotRequired[ResponseFormatInput]
    """Response format (structured output): plain text, any JSON object (JSON mode), or JSON that follows a JSON
    schema of yours."""
    tools: NotRequired[Sequence[ToolsPart | ToolsPartDict | Callable[..., Any]]]
    """Tools (function calling): the functions that the model may call."""
    tool_choice: NotRequired[ToolChoiceOptionInput]
    """Tool choice: which of the `tools` the model calls."""
    function_call: NotRequired[FunctionCallOptionInput]
    """Function calling: `none` forbids a call, `auto` leaves it to the model, and a name asks for that function."""
    reasoning: NotRequired[ReasoningOptions | ReasoningOptionsDict]
    """Reasoning: whether a model that can reason does so before it answers."""
    reasoning_effort: NotRequired[str]
    """Reasoning effort: how much a model that can reason does so before it answers."""
    chat_template_kwargs: NotRequired[Mapping[str, Any]]
    """Chat template arguments: values passed to the chat template of the model."""
    safety_model: NotRequired[str]
    """Safety model: ID of a moderation model to use beside the chat model."""
    compliance: NotRequired[str]
    """Compliance: the rules under which the request is handled."""


class ChatCompletionSystemMessageParamDict(TypedDict):
    """`ChatCompletionSystemMessageParam` as a dict."""

    role: Literal["system"]
    """Role of the author, always `system`."""
    content: ChatCompletionMessageContentInput
    """Instructions, as text or as a list of text parts."""
    name: NotRequired[str]
    """Name of the author."""


class ChatCompletionToolMessageParamDict(TypedDict):
    """`ChatCompletionToolMessageParam` as a dict."""

    role: Literal["tool"]
    """Role of the author, always `tool`."""
    content: ChatCompletionMessageContentInput
    """Result, as text (often JSON) or as a list of content parts."""
    tool_call_id: str
    """ID of the tool call that this message answers: its `id` in `tool_calls`."""
    name: NotRequired[str]
    """Name of the tool that was called."""


ChatCompletionUserMessageContentInput: TypeAlias = "ChatCompletionMessageContentInput"
"""What is accepted as `ChatCompletionUserMessageContent`."""


class ChatCompletionUserMessageParamDict(TypedDict):
    """`ChatCompletionUserMessageParam` as a dict."""

    role: Literal["user"]
    """Role of the author, always `user`."""
    content: ChatCompletionUserMessageContentInput
    """Text, or a list of content parts: text, images, video and audio."""
    name: NotRequired[str]
    """Who speaks, where several users take part in the conversation."""


CompletionModelNameInput: TypeAlias = "str"
"""What is accepted as `CompletionModelName`."""

CompletionPromptInput: TypeAlias = "str | Sequence[str] | Sequence[int]"
"""What is accepted as `CompletionPrompt`."""


class CompletionRequestDict(TypedDict):
    """`CompletionRequest` as a dict."""

    model: CompletionModelNameInput
    """Model ID: the model that generates the text."""
    prompt: CompletionPromptInput
    """Prompt: the text that the model continues."""
    stream: NotRequired[bool]
    """Streaming: `true` sends the response as server-sent events, chunk by chunk, rather than as one JSON document."""
    stream_options: NotRequired[StreamOptions | StreamOptionsDict]
    """Stream options: what a stream sends beside the text."""
    max_tokens: NotRequired[int]
    """Maximum number of tokens to generate; the finish reason is `length` where it is reached."""
    max_completion_tokens: NotRequired[int]
    """Maximum number of tokens to generate, under the name that other APIs use."""
    n: NotRequired[int]
    """Number of choices to generate for the same prompt, 1 to 128."""
    stop: NotRequired[StopSequencesInput]
    """Stop sequences: generation ends where the model produces one of these texts, even if `max_tokens` is not
    reached."""
    temperature: NotRequired[float]
    """Sampling temperature: how random the choice of each token is."""
    top_p: NotRequired[float]
    """Nucleus sampling: only the most likely tokens whose probabilities add up to `top_p` are considered. 1
    considers all tokens; lower values make the text more predictable."""
    top_k: NotRequired[int]
    """Top-k sampling: only the `top_k` most likely tokens are considered. 1 always picks the most likely token."""
    min_p: NotRequired[float]
    """Min-p sampling: tokens whose probability is below `min_p` times that of the most likely token are left out. 0
    leaves out none; higher values leave out more."""
    repetition_penalty: NotRequired[float]
    """Repetition penalty: a factor that makes tokens less likely once they have been used. 1 has no effect; values
    above 1 reduce repetition, values below 1 encourage it."""
    presence_penalty: NotRequired[float]
    """Presence penalty: makes a token less likely once it is in the text, no matter how often. 0 has no effect;
    positive values encourage new words, negative values repetition."""
    frequency_penalty: NotRequired[float]
    """Frequency penalty: makes a token less likely for each time that it is in the text. 0 has no effect; positive
    values reduce repetition, negative values encourage it."""
    logit_bias: NotRequired[Mapping[str, float]]
    """Logit bias: makes single tokens more or less likely."""
    seed: NotRequired[int]
    """Random seed for sampling."""
    logprobs: NotRequired[LogprobsOptionInput]
    """Log probabilities: returns those of the generated tokens."""
    echo: NotRequired[bool]
    """Echo: `true` also returns the prompt, in the field `prompt` of the response; with `logprobs`, its log
    probabilities too."""
    safety_model: NotRequired[SafetyModelNameInput]
    """Safety model: ID of a moderation model to use beside the model."""


EmbeddingsInputInput: TypeAlias = "str | Sequence[str]"
"""What is accepted as `EmbeddingsInput`."""

EmbeddingsModelNameInput: TypeAlias = "str"
"""What is accepted as `EmbeddingsModelName`."""


class EmbeddingsRequestDict(TypedDict):
    """`EmbeddingsRequest` as a dict."""

    model: EmbeddingsModelNameInput
    """Model ID of the embedding model."""
    input: EmbeddingsInputInput
    """Text to embed, or a list of texts."""


class FunctionCallDict(TypedDict):
    """`FunctionCall` as a dict."""

    name: str
    """Which function to call, as it is named in `tools`."""
    arguments: str
    """Arguments as JSON text, generated by the model."""


class FunctionCallNameDict(TypedDict):
    """`FunctionCallName` as a dict."""

    name: str
    """Which function the model must call."""


FunctionCallOptionInput: TypeAlias = "str | FunctionCallName | FunctionCallNameDict"
"""What is accepted as `FunctionCallOption`."""


class ImageUrlDict(TypedDict):
    """`ImageUrl` as a dict."""

    url: str
    """URL of the image, or the image itself as a data URL."""


class ImageUrlContentPartDict(TypedDict):
    """`ImageUrlContentPart` as a dict."""

    type: NotRequired[Literal["image_url"]]
    """Type of the content part, always `image_url`."""
    image_url: NotRequired[ImageUrl | ImageUrlDict]
    """Image for the model to see."""


class InputAudioDict(TypedDict):
    """`InputAudio` as a dict."""

    data: str
    """Content of the audio file, base64-encoded."""
    format: str
    """File format of the audio."""


class InputAudioContentPartDict(TypedDict):
    """`InputAudioContentPart` as a dict."""

    type: Literal["input_audio"]
    """Type of the content part, always `input_audio`."""
    input_audio: InputAudio | InputAudioDict
    """Audio data and its format."""


LogprobsOptionInput: TypeAlias = "int | bool"
"""What is accepted as `LogprobsOption`."""


class NamedToolChoiceDict(TypedDict):
    """`NamedToolChoice` as a dict."""

    type: Literal["function"]
    """Type of the tool, always `function`."""
    function: NamedToolChoiceFunction | NamedToolChoiceFunctionDict
    """Function to call."""
    id: NotRequired[str]
    """ID for the call."""
    index: NotRequired[int]
    """Zero-based index of the call."""


class NamedToolChoiceFunctionDict(TypedDict):
    """`NamedToolChoiceFunction` as a dict."""

    name: str
    """Which function to call, as it is named in `tools`."""
    arguments: NotRequired[str]
    """Arguments for the call, as JSON text."""


class ReasoningOptionsDict(TypedDict):
    """`ReasoningOptions` as a dict."""

    enabled: NotRequired[bool]
    """Whether the model reasons before it answers."""


RerankDocumentsInput: TypeAlias = "Sequence[Mapping[str, Any]] | Sequence[str]"
"""What is accepted as `RerankDocuments`."""

RerankModelNameInput: TypeAlias = "str"
"""What is accepted as `RerankModelName`."""


class RerankRequestDict(TypedDict):
    """`RerankRequest` as a dict."""

    model: RerankModelNameInput
    """Model ID of the rerank model."""
    query: str
    """Search query that the documents are compared with."""
    documents: RerankDocumentsInput
    """Documents to sort, either all texts or all objects."""
    top_n: NotRequired[int]
    """Number of results to return, the most relevant first; all if it is left out."""
    return_documents: NotRequired[bool]
    """Whether each result contains its document too."""
    rank_fields: NotRequired[Sequence[str]]
    """Rank fields: for documents that are objects, the fields to compare with the query, in the order in which the
    model reads them."""


ResponseFormatInput: TypeAlias = "ResponseFormatText | ResponseFormatTextDict | ResponseFormatJsonSchema | ResponseFormatJsonSchemaDict | ResponseFormatJsonObject | ResponseFormatJsonObjectDict | type[Any] | TypeAdapter[Any] | UnknownModel"
"""What is accepted as `ResponseFormat`."""


class ResponseFormatJsonObjectDict(TypedDict):
    """`ResponseFormatJsonObject` as a dict."""

    type: Literal["json_object"]
    """Type of the response format, always `json_object`."""


class ResponseFormatJsonSchemaDict(TypedDict):
    """`ResponseFormatJsonSchema` as a dict."""

    type: Literal["json_schema"]
    """Type of the response format, always `json_schema`."""
    json_schema: NotRequired[ResponseFormatJsonSchemaDefinition | ResponseFormatJsonSchemaDefinitionDict]
    """JSON schema, with a name for it."""
    schema: NotRequired[Mapping[str, Any]]
    """JSON schema that the output follows, without a name."""


class ResponseFormatJsonSchemaDefinitionDict(TypedDict):
    """`ResponseFormatJsonSchemaDefinition` as a dict."""

    name: str
    """Short name of the output, such as `person`."""
    description: NotRequired[str]
    """Purpose of the output."""
    schema: NotRequired[Mapping[str, Any]]
    """JSON schema that the output follows."""
    strict: NotRequired[bool | None]
    """Strict mode: whether the output must follow the schema exactly."""


class ResponseFormatTextDict(TypedDict):
    """`ResponseFormatText` as a dict."""

    type: Literal["text"]
    """Type of the response format, always `text`."""


SafetyModelNameInput: TypeAlias = "str"
"""What is accepted as `SafetyModelName`."""

StopSequencesInput: TypeAlias = "str | Sequence[str]"
"""What is accepted as `StopSequences`."""


class StreamOptionsDict(TypedDict):
    """`StreamOptions` as a dict."""

    include_usage: NotRequired[bool]
    """Whether one more chunk with `usage` and no choices comes before the end."""


class TextContentPartDict(TypedDict):
    """`TextContentPart` as a dict."""

    type: Literal["text"]
    """Type of the content part, always `text`."""
    text: str
    """What the part says, for the model to read."""


class ToolCallDict(TypedDict):
    """`ToolCall` as a dict."""

    index: NotRequired[int]
    """Zero-based index of the call."""
    id: str
    """ID of the tool call."""
    type: Literal["function"]
    """Type of the tool, always `function`."""
    function: FunctionCall | FunctionCallDict
    """Function to call, with its arguments."""


ToolChoiceOptionInput: TypeAlias = "str | NamedToolChoice | NamedToolChoiceDict"
"""What is accepted as `ToolChoiceOption`."""


class ToolFunctionDict(TypedDict):
    """`ToolFunction` as a dict."""

    name: NotRequired[str]
    """Name of the function, as it appears in tool calls."""
    description: NotRequired[str]
    """What the function does."""
    parameters: NotRequired[Mapping[str, Any]]
    """Parameters of the function: a JSON schema for its arguments."""


class ToolsPartDict(TypedDict):
    """`ToolsPart` as a dict."""

    type: NotRequired[str]
    """Type of the tool, such as `function`."""
    function: NotRequired[ToolFunction | ToolFunctionDict]
    """Function that the tool stands for."""


class VideoUrlDict(TypedDict):
    """`VideoUrl` as a dict."""

    url: str
    """Address from which the service fetches the video."""


class VideoUrlContentPartDict(TypedDict):
    """`VideoUrlContentPart` as a dict."""

    type: Literal["video_url"]
    """Type of the content part, always `video_url`."""
    video_url: VideoUrl | VideoUrlDict
    """Video for the model to see."""
