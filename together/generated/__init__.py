# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

"""An async client for the Together AI API.

The names below are imported on first use: `import together.generated` alone loads nothing else.
"""

from typing import TYPE_CHECKING

from together.generated._lazy import lazy_exports

if TYPE_CHECKING:
    from together.generated._sse.decoder import ServerSentEvent as ServerSentEvent
    from together.generated.api.chat_api import ChatApi as ChatApi
    from together.generated.api.completion_api import CompletionApi as CompletionApi
    from together.generated.api.embeddings_api import EmbeddingsApi as EmbeddingsApi
    from together.generated.api.models_api import ModelsApi as ModelsApi
    from together.generated.api.rerank_api import RerankApi as RerankApi
    from together.generated.api_client import ApiClient as ApiClient
    from together.generated.api_response import ApiResponse as ApiResponse
    from together.generated.api_response import RateLimit as RateLimit
    from together.generated.api_response import ResponseIssue as ResponseIssue
    from together.generated.api_response import Timing as Timing
    from together.generated.configuration import Configuration as Configuration
    from together.generated.downloads import ByteStream as ByteStream
    from together.generated.exceptions import ApiAttributeError as ApiAttributeError
    from together.generated.exceptions import ApiConnectionException as ApiConnectionException
    from together.generated.exceptions import ApiException as ApiException
    from together.generated.exceptions import ApiFileError as ApiFileError
    from together.generated.exceptions import ApiKeyError as ApiKeyError
    from together.generated.exceptions import ApiTypeError as ApiTypeError
    from together.generated.exceptions import ApiValueError as ApiValueError
    from together.generated.exceptions import BadRequestException as BadRequestException
    from together.generated.exceptions import ClientClosedError as ClientClosedError
    from together.generated.exceptions import ConflictException as ConflictException
    from together.generated.exceptions import ForbiddenException as ForbiddenException
    from together.generated.exceptions import GatewayTimeoutException as GatewayTimeoutException
    from together.generated.exceptions import NotFoundException as NotFoundException
    from together.generated.exceptions import OpenApiException as OpenApiException
    from together.generated.exceptions import OverloadedException as OverloadedException
    from together.generated.exceptions import PaymentRequiredException as PaymentRequiredException
    from together.generated.exceptions import RateLimitException as RateLimitException
    from together.generated.exceptions import RequestTimeoutException as RequestTimeoutException
    from together.generated.exceptions import ResponseDecodeException as ResponseDecodeException
    from together.generated.exceptions import ServiceException as ServiceException
    from together.generated.exceptions import StreamErrorException as StreamErrorException
    from together.generated.exceptions import StreamInterruptedException as StreamInterruptedException
    from together.generated.exceptions import TimeoutException as TimeoutException
    from together.generated.exceptions import UnauthorizedException as UnauthorizedException
    from together.generated.exceptions import UnprocessableEntityException as UnprocessableEntityException
    from together.generated.jsonl import BatchResult as BatchResult
    from together.generated.jsonl import read_batch as read_batch
    from together.generated.jsonl import write_batch as write_batch
    from together.generated.model import Model as Model
    from together.generated.model import UnknownModel as UnknownModel
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
    from together.generated.operation import FileContent as FileContent
    from together.generated.operation import RequestOptions as RequestOptions
    from together.generated.streaming import Stream as Stream
    from together.generated.timeout import Timeout as Timeout
    from together.generated.version import __version__ as __version__
    from together.generated.websockets import WebSocket as WebSocket

_EXPORTS = {
    "ApiClient": ".api_client",
    "ApiResponse": ".api_response",
    "RateLimit": ".api_response",
    "ResponseIssue": ".api_response",
    "Timing": ".api_response",
    "Configuration": ".configuration",
    "ByteStream": ".downloads",
    "ApiAttributeError": ".exceptions",
    "ApiConnectionException": ".exceptions",
    "ApiException": ".exceptions",
    "ApiFileError": ".exceptions",
    "ApiKeyError": ".exceptions",
    "ApiTypeError": ".exceptions",
    "ApiValueError": ".exceptions",
    "BadRequestException": ".exceptions",
    "ClientClosedError": ".exceptions",
    "ConflictException": ".exceptions",
    "ForbiddenException": ".exceptions",
    "GatewayTimeoutException": ".exceptions",
    "NotFoundException": ".exceptions",
    "OpenApiException": ".exceptions",
    "OverloadedException": ".exceptions",
    "PaymentRequiredException": ".exceptions",
    "RateLimitException": ".exceptions",
    "RequestTimeoutException": ".exceptions",
    "ResponseDecodeException": ".exceptions",
    "ServiceException": ".exceptions",
    "StreamErrorException": ".exceptions",
    "StreamInterruptedException": ".exceptions",
    "TimeoutException": ".exceptions",
    "UnauthorizedException": ".exceptions",
    "UnprocessableEntityException": ".exceptions",
    "BatchResult": ".jsonl",
    "read_batch": ".jsonl",
    "write_batch": ".jsonl",
    "Model": ".model",
    "UnknownModel": ".model",
    "FileContent": ".operation",
    "RequestOptions": ".operation",
    "ServerSentEvent": "._sse.decoder",
    "Stream": ".streaming",
    "Timeout": ".timeout",
    "__version__": ".version",
    "WebSocket": ".websockets",
    "ChatApi": ".api.chat_api",
    "CompletionApi": ".api.completion_api",
    "EmbeddingsApi": ".api.embeddings_api",
    "ModelsApi": ".api.models_api",
    "RerankApi": ".api.rerank_api",
    "AudioUrl": ".models.audio_url",
    "AudioUrlContentPart": ".models.audio_url_content_part",
    "ChatCompletionAssistantMessageParam": ".models.chat_completion_assistant_message_param",
    "ChatCompletionChoice": ".models.chat_completion_choice",
    "ChatCompletionChunk": ".models.chat_completion_chunk",
    "ChatCompletionChunkChoice": ".models.chat_completion_chunk_choice",
    "ChatCompletionChunkDelta": ".models.chat_completion_chunk_delta",
    "ChatCompletionContentPart": ".models.chat_completion_content_part",
    "ChatCompletionFunctionMessageParam": ".models.chat_completion_function_message_param",
    "ChatCompletionMessage": ".models.chat_completion_message",
    "ChatCompletionMessageContent": ".models.chat_completion_message_content",
    "ChatCompletionMessageParam": ".models.chat_completion_message_param",
    "ChatCompletionRequest": ".models.chat_completion_request",
    "ChatCompletionResponse": ".models.chat_completion_response",
    "ChatCompletionSystemMessageParam": ".models.chat_completion_system_message_param",
    "ChatCompletionToolMessageParam": ".models.chat_completion_tool_message_param",
    "ChatCompletionUserMessageContent": ".models.chat_completion_user_message_content",
    "ChatCompletionUserMessageParam": ".models.chat_completion_user_message_param",
    "ChunkLogprobs": ".models.chunk_logprobs",
    "CompletionChoice": ".models.completion_choice",
    "CompletionChunk": ".models.completion_chunk",
    "CompletionChunkChoice": ".models.completion_chunk_choice",
    "CompletionModelName": ".models.completion_model_name",
    "CompletionPrompt": ".models.completion_prompt",
    "CompletionRequest": ".models.completion_request",
    "CompletionResponse": ".models.completion_response",
    "CompletionToken": ".models.completion_token",
    "CompletionTokensDetails": ".models.completion_tokens_details",
    "Embedding": ".models.embedding",
    "EmbeddingsInput": ".models.embeddings_input",
    "EmbeddingsModelName": ".models.embeddings_model_name",
    "EmbeddingsRequest": ".models.embeddings_request",
    "EmbeddingsResponse": ".models.embeddings_response",
    "ErrorData": ".models.error_data",
    "ErrorDetail": ".models.error_detail",
    "FinishReason": ".models.finish_reason",
    "FunctionCall": ".models.function_call",
    "FunctionCallDelta": ".models.function_call_delta",
    "FunctionCallName": ".models.function_call_name",
    "FunctionCallOption": ".models.function_call_option",
    "ImageUrl": ".models.image_url",
    "ImageUrlContentPart": ".models.image_url_content_part",
    "InferenceWarning": ".models.inference_warning",
    "InputAudio": ".models.input_audio",
    "InputAudioContentPart": ".models.input_audio_content_part",
    "LogprobsOption": ".models.logprobs_option",
    "LogprobsPart": ".models.logprobs_part",
    "MatchedStop": ".models.matched_stop",
    "ModelInfo": ".models.model_info",
    "ModelInfoConfig": ".models.model_info_config",
    "NamedToolChoice": ".models.named_tool_choice",
    "NamedToolChoiceFunction": ".models.named_tool_choice_function",
    "Pricing": ".models.pricing",
    "PromptItem": ".models.prompt_item",
    "PromptTokensDetails": ".models.prompt_tokens_details",
    "ReasoningOptions": ".models.reasoning_options",
    "RerankDocument": ".models.rerank_document",
    "RerankDocuments": ".models.rerank_documents",
    "RerankModelName": ".models.rerank_model_name",
    "RerankRequest": ".models.rerank_request",
    "RerankResponse": ".models.rerank_response",
    "RerankResult": ".models.rerank_result",
    "ResponseFormat": ".models.response_format",
    "ResponseFormatJsonObject": ".models.response_format_json_object",
    "ResponseFormatJsonSchema": ".models.response_format_json_schema",
    "ResponseFormatJsonSchemaDefinition": ".models.response_format_json_schema_definition",
    "ResponseFormatText": ".models.response_format_text",
    "ResponseMetadata": ".models.response_metadata",
    "SafetyModelName": ".models.safety_model_name",
    "StopSequences": ".models.stop_sequences",
    "StreamOptions": ".models.stream_options",
    "TextContentPart": ".models.text_content_part",
    "TokenLogprob": ".models.token_logprob",
    "ToolCallDelta": ".models.tool_call_delta",
    "ToolChoice": ".models.tool_choice",
    "ToolChoiceOption": ".models.tool_choice_option",
    "ToolFunction": ".models.tool_function",
    "ToolsPart": ".models.tools_part",
    "TopLogprob": ".models.top_logprob",
    "TopLogprobs": ".models.top_logprobs",
    "TopLogprobsOfToken": ".models.top_logprobs_of_token",
    "UsageData": ".models.usage_data",
    "VideoUrl": ".models.video_url",
    "VideoUrlContentPart": ".models.video_url_content_part",
}
__all__ = list(_EXPORTS)  # pyright: ignore[reportUnsupportedDunderAll]
if not TYPE_CHECKING:  # type checkers would take any name for an attribute
    __getattr__, __dir__ = lazy_exports(__name__, _EXPORTS)
