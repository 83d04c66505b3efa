# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

"""The models of the API, imported on first use."""

from typing import TYPE_CHECKING

from together.generated._lazy import lazy_exports

if TYPE_CHECKING:
    from together.generated.models.audio_url import AudioUrl as AudioUrl
    from together.generated.models.audio_url_content_part import AudioUrlContentPart as AudioUrlContentPart
    from together.generated.models.chat_completion_assistant_message_param import (
        ChatCompletionAssistantMessageParam as ChatCompletionAssistantMessageParam,
    )
    from together.generated.models.chat_completion_choice import ChatCompletionChoice as ChatCompletionChoice
    from together.generated.models.chat_completion_chunk import ChatCompletionChunk as ChatCompletionChunk
    from together.generated.models.chat_completion_chunk_choice import (
        ChatCompletionChunkChoice as ChatCompletionChunkChoice,
    )
    from together.generated.models.chat_completion_chunk_delta import (
        ChatCompletionChunkDelta as ChatCompletionChunkDelta,
    )
    from together.generated.models.chat_completion_content_part import (
        ChatCompletionContentPart as ChatCompletionContentPart,
    )
    from together.generated.models.chat_completion_function_message_param import (
        ChatCompletionFunctionMessageParam as ChatCompletionFunctionMessageParam,
    )
    from together.generated.models.chat_completion_message import ChatCompletionMessage as ChatCompletionMessage
    from together.generated.models.chat_completion_message_content import (
        ChatCompletionMessageContent as ChatCompletionMessageContent,
    )
    from together.generated.models.chat_completion_message_param import (
        ChatCompletionMessageParam as ChatCompletionMessageParam,
    )
    from together.generated.models.chat_completion_request import ChatCompletionRequest as ChatCompletionRequest
    from together.generated.models.chat_completion_response import ChatCompletionResponse as ChatCompletionResponse
    from together.generated.models.chat_completion_system_message_param import (
        ChatCompletionSystemMessageParam as ChatCompletionSystemMessageParam,
    )
    from together.generated.models.chat_completion_tool_message_param import (
        ChatCompletionToolMessageParam as ChatCompletionToolMessageParam,
    )
    from together.generated.models.chat_completion_user_message_content import (
        ChatCompletionUserMessageContent as ChatCompletionUserMessageContent,
    )
    from together.generated.models.chat_completion_user_message_param import (
        ChatCompletionUserMessageParam as ChatCompletionUserMessageParam,
    )
    from together.generated.models.chunk_logprobs import ChunkLogprobs as ChunkLogprobs
    from together.generated.models.completion_choice import CompletionChoice as CompletionChoice
    from together.generated.models.completion_chunk import CompletionChunk as CompletionChunk
    from together.generated.models.completion_chunk_choice import CompletionChunkChoice as CompletionChunkChoice
    from together.generated.models.completion_model_name import CompletionModelName as CompletionModelName
    from together.generated.models.completion_prompt import CompletionPrompt as CompletionPrompt
    from together.generated.models.completion_request import CompletionRequest as CompletionRequest
    from together.generated.models.completion_response import CompletionResponse as CompletionResponse
    from together.generated.models.completion_token import CompletionToken as CompletionToken
    from together.generated.models.completion_tokens_details import CompletionTokensDetails as CompletionTokensDetails
    from together.generated.models.embedding import Embedding as Embedding
    from together.generated.models.embeddings_input import EmbeddingsInput as EmbeddingsInput
    from together.generated.models.embeddings_model_name import EmbeddingsModelName as EmbeddingsModelName
    from together.generated.models.embeddings_request import EmbeddingsRequest as EmbeddingsRequest
    from together.generated.models.embeddings_response import EmbeddingsResponse as EmbeddingsResponse
    from together.generated.models.error_data import ErrorData as ErrorData
    from together.generated.models.error_detail import ErrorDetail as ErrorDetail
    from together.generated.models.finish_reason import FinishReason as FinishReason
    from together.generated.models.function_call import FunctionCall as FunctionCall
    from together.generated.models.function_call_delta import FunctionCallDelta as FunctionCallDelta
    from together.generated.models.function_call_name import FunctionCallName as FunctionCallName
    from together.generated.models.function_call_option import FunctionCallOption as FunctionCallOption
    from together.generated.models.image_url import ImageUrl as ImageUrl
    from together.generated.models.image_url_content_part import ImageUrlContentPart as ImageUrlContentPart
    from together.generated.models.inference_warning import InferenceWarning as InferenceWarning
    from together.generated.models.input_audio import InputAudio as InputAudio
    from together.generated.models.input_audio_content_part import InputAudioContentPart as InputAudioContentPart
    from together.generated.models.logprobs_option import LogprobsOption as LogprobsOption
    from together.generated.models.logprobs_part import LogprobsPart as LogprobsPart
    from together.generated.models.matched_stop import MatchedStop as MatchedStop
    from together.generated.models.model_info import ModelInfo as ModelInfo
    from together.generated.models.model_info_config import ModelInfoConfig as ModelInfoConfig
    from together.generated.models.named_tool_choice import NamedToolChoice as NamedToolChoice
    from together.generated.models.named_tool_choice_function import NamedToolChoiceFunction as NamedToolChoiceFunction
    from together.generated.models.pricing import Pricing as Pricing
    from together.generated.models.prompt_item import PromptItem as PromptItem
    from together.generated.models.prompt_tokens_details import PromptTokensDetails as PromptTokensDetails
    from together.generated.models.reasoning_options import ReasoningOptions as ReasoningOptions
    from together.generated.models.rerank_document import RerankDocument as RerankDocument
    from together.generated.models.rerank_documents import RerankDocuments as RerankDocuments
    from together.generated.models.rerank_model_name import RerankModelName as RerankModelName
    from together.generated.models.rerank_request import RerankRequest as RerankRequest
    from together.generated.models.rerank_response import RerankResponse as RerankResponse
    from together.generated.models.rerank_result import RerankResult as RerankResult
    from together.generated.models.response_format import ResponseFormat as ResponseFormat
    from together.generated.models.response_format_json_object import (
        ResponseFormatJsonObject as ResponseFormatJsonObject,
    )
    from together.generated.models.response_format_json_schema import (
        ResponseFormatJsonSchema as ResponseFormatJsonSchema,
    )
    from together.generated.models.response_format_json_schema_definition import (
        ResponseFormatJsonSchemaDefinition as ResponseFormatJsonSchemaDefinition,
    )
    from together.generated.models.response_format_text import ResponseFormatText as ResponseFormatText
    from together.generated.models.response_metadata import ResponseMetadata as ResponseMetadata
    from together.generated.models.safety_model_name import SafetyModelName as SafetyModelName
    from together.generated.models.stop_sequences import StopSequences as StopSequences
    from together.generated.models.stream_options import StreamOptions as StreamOptions
    from together.generated.models.text_content_part import TextContentPart as TextContentPart
    from together.generated.models.token_logprob import TokenLogprob as TokenLogprob
    from together.generated.models.tool_call import ToolCall as ToolCall
    from together.generated.models.tool_call_delta import ToolCallDelta as ToolCallDelta
    from together.generated.models.tool_choice import ToolChoice as ToolChoice
    from together.generated.models.tool_choice_option import ToolChoiceOption as ToolChoiceOption
    from together.generated.models.tool_function import ToolFunction as ToolFunction
    from together.generated.models.tools_part import ToolsPart as ToolsPart
    from together.generated.models.top_logprob import TopLogprob as TopLogprob
    from together.generated.models.top_logprobs import TopLogprobs as TopLogprobs
    from together.generated.models.top_logprobs_of_token import TopLogprobsOfToken as TopLogprobsOfToken
    from together.generated.models.usage_data import UsageData as UsageData
    from together.generated.models.video_url import VideoUrl as VideoUrl
    from together.generated.models.video_url_content_part import VideoUrlContentPart as VideoUrlContentPart

_EXPORTS = {
    "AudioUrl": ".audio_url",
    "AudioUrlContentPart": ".audio_url_content_part",
    "ChatCompletionAssistantMessageParam": ".chat_completion_assistant_message_param",
    "ChatCompletionChoice": ".chat_completion_choice",
    "ChatCompletionChunk": ".chat_completion_chunk",
    "ChatCompletionChunkChoice": ".chat_completion_chunk_choice",
    "ChatCompletionChunkDelta": ".chat_completion_chunk_delta",
    "ChatCompletionContentPart": ".chat_completion_content_part",
    "ChatCompletionFunctionMessageParam": ".chat_completion_function_message_param",
    "ChatCompletionMessage": ".chat_completion_message",
    "ChatCompletionMessageContent": ".chat_completion_message_content",
    "ChatCompletionMessageParam": ".chat_completion_message_param",
    "ChatCompletionRequest": ".chat_completion_request",
    "ChatCompletionResponse": ".chat_completion_response",
    "ChatCompletionSystemMessageParam": ".chat_completion_system_message_param",
    "ChatCompletionToolMessageParam": ".chat_completion_tool_message_param",
    "ChatCompletionUserMessageContent": ".chat_completion_user_message_content",
    "ChatCompletionUserMessageParam": ".chat_completion_user_message_param",
    "ChunkLogprobs": ".chunk_logprobs",
    "CompletionChoice": ".completion_choice",
    "CompletionChunk": ".completion_chunk",
    "CompletionChunkChoice": ".completion_chunk_choice",
    "CompletionModelName": ".completion_model_name",
    "CompletionPrompt": ".completion_prompt",
    "CompletionRequest": ".completion_request",
    "CompletionResponse": ".completion_response",
    "CompletionToken": ".completion_token",
    "CompletionTokensDetails": ".completion_tokens_details",
    "Embedding": ".embedding",
    "EmbeddingsInput": ".embeddings_input",
    "EmbeddingsModelName": ".embeddings_model_name",
    "EmbeddingsRequest": ".embeddings_request",
    "EmbeddingsResponse": ".embeddings_response",
    "ErrorData": ".error_data",
    "ErrorDetail": ".error_detail",
    "FinishReason": ".finish_reason",
    "FunctionCall": ".function_call",
    "FunctionCallDelta": ".function_call_delta",
    "FunctionCallName": ".function_call_name",
    "FunctionCallOption": ".function_call_option",
    "ImageUrl": ".image_url",
    "ImageUrlContentPart": ".image_url_content_part",
    "InferenceWarning": ".inference_warning",
    "InputAudio": ".input_audio",
    "InputAudioContentPart": ".input_audio_content_part",
    "LogprobsOption": ".logprobs_option",
    "LogprobsPart": ".logprobs_part",
    "MatchedStop": ".matched_stop",
    "ModelInfo": ".model_info",
    "ModelInfoConfig": ".model_info_config",
    "NamedToolChoice": ".named_tool_choice",
    "NamedToolChoiceFunction": ".named_tool_choice_function",
    "Pricing": ".pricing",
    "PromptItem": ".prompt_item",
    "PromptTokensDetails": ".prompt_tokens_details",
    "ReasoningOptions": ".reasoning_options",
    "RerankDocument": ".rerank_document",
    "RerankDocuments": ".rerank_documents",
    "RerankModelName": ".rerank_model_name",
    "RerankRequest": ".rerank_request",
    "RerankResponse": ".rerank_response",
    "RerankResult": ".rerank_result",
    "ResponseFormat": ".response_format",
    "ResponseFormatJsonObject": ".response_format_json_object",
    "ResponseFormatJsonSchema": ".response_format_json_schema",
    "ResponseFormatJsonSchemaDefinition": ".response_format_json_schema_definition",
    "ResponseFormatText": ".response_format_text",
    "ResponseMetadata": ".response_metadata",
    "SafetyModelName": ".safety_model_name",
    "StopSequences": ".stop_sequences",
    "StreamOptions": ".stream_options",
    "TextContentPart": ".text_content_part",
    "TokenLogprob": ".token_logprob",
    "ToolCall": ".tool_call",
    "ToolCallDelta": ".tool_call_delta",
    "ToolChoice": ".tool_choice",
    "ToolChoiceOption": ".tool_choice_option",
    "ToolFunction": ".tool_function",
    "ToolsPart": ".tools_part",
    "TopLogprob": ".top_logprob",
    "TopLogprobs": ".top_logprobs",
    "TopLogprobsOfToken": ".top_logprobs_of_token",
    "UsageData": ".usage_data",
    "VideoUrl": ".video_url",
    "VideoUrlContentPart": ".video_url_content_part",
}
__all__ = list(_EXPORTS)  # pyright: ignore[reportUnsupportedDunderAll]
if not TYPE_CHECKING:  # type checkers would take any name for an attribute
    __getattr__, __dir__ = lazy_exports(__name__, _EXPORTS)
