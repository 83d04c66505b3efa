# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from collections.abc import Mapping
from typing import Any

from aiohttp import ClientResponse
from urllib3.util import Retry

from together.generated.api_client import Api
from together.generated.api_response import ApiResponse
from together.generated.dicts import (
    CompletionModelNameInput,
    CompletionPromptInput,
    CompletionRequestDict,
    LogprobsOptionInput,
    SafetyModelNameInput,
    StopSequencesInput,
    StreamOptionsDict,
)
from together.generated.models.completion_chunk import CompletionChunk
from together.generated.models.completion_request import CompletionRequest
from together.generated.models.completion_response import CompletionResponse
from together.generated.models.stream_options import StreamOptions
from together.generated.operation import Operation
from together.generated.streaming import Stream
from together.generated.timeout import Timeout

COMPLETIONS: Operation[CompletionResponse, CompletionChunk]

class CompletionApi(Api):
    """Text completions: send a prompt and get the text that follows, whole or streamed."""

    async def completions(
        self,
        completion_request: CompletionRequest | CompletionRequestDict | None = None,
        *,
        model: CompletionModelNameInput | None = None,
        prompt: CompletionPromptInput | None = None,
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
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> CompletionResponse:
        """Create completion.

        Query a language or code model.

        Send a `prompt` and choose a `model`. The model continues the text as it is, without
        the roles of a chat, which suits base models and code models. The response holds one
        choice, or `n` choices.

        Streaming: with `stream: true` the response is a stream of server-sent events: each
        carries one chunk, and the last one is `data: [DONE]`. A stream that ends without it
        was interrupted.

        Args:
            completion_request: A `CompletionRequest`, or a dict of its fields.
            model: Model ID: the model that generates the text.
            prompt: Prompt: the text that the model continues.
            stream: Streaming: `true` sends the response as server-sent events, chunk by chunk, rather than as
                one JSON document.
            stream_options: Stream options: what a stream sends beside the text.
            max_tokens: Maximum number of tokens to generate; the finish reason is `length` where it is
                reached.
            max_completion_tokens: Maximum number of tokens to generate, under the name that other APIs use.
            n: Number of choices to generate for the same prompt, 1 to 128.
            stop: Stop sequences: generation ends where the model produces one of these texts, even if
                `max_tokens` is not reached.
            temperature: Sampling temperature: how random the choice of each token is.
            top_p: Nucleus sampling: only the most likely tokens whose probabilities add up to `top_p` are
                considered. 1 considers all tokens; lower values make the text more predictable.
            top_k: Top-k sampling: only the `top_k` most likely tokens are considered. 1 always picks the most
                likely token.
            min_p: Min-p sampling: tokens whose probability is below `min_p` times that of the most likely
                token are left out. 0 leaves out none; higher values leave out more.
            repetition_penalty: Repetition penalty: a factor that makes tokens less likely once they have been
                used. 1 has no effect; values above 1 reduce repetition, values below 1 encourage it.
            presence_penalty: Presence penalty: makes a token less likely once it is in the text, no matter
                how often. 0 has no effect; positive values encourage new words, negative values repetition.
            frequency_penalty: Frequency penalty: makes a token less likely for each time that it is in the
                text. 0 has no effect; positive values reduce repetition, negative values encourage it.
            logit_bias: Logit bias: makes single tokens more or less likely.
            seed: Random seed for sampling.
            logprobs: Log probabilities: returns those of the generated tokens.
            echo: Echo: `true` also returns the prompt, in the field `prompt` of the response; with
                `logprobs`, its log probabilities too.
            safety_model: Safety model: ID of a moderation model to use beside the model.
            _request_timeout: Seconds for the whole call; or a pair: seconds to connect, seconds to wait for the next
                bytes; or a `Timeout`.
            _request_auth: The authorization in place of the configured one.
            _content_type: The request's `Content-Type`.
            _headers: Headers for this request; they win over the client's default headers.
            _host_index: Index of the server to call, among `Configuration.get_host_settings()`.
            _retries: As `Configuration.retries`.
            _extra_body: Fields that are added to the JSON body, or replace its own, whole.
            _extra_query: Parameters that are added to the query.
        """

    async def completions_with_http_info(
        self,
        completion_request: CompletionRequest | CompletionRequestDict | None = None,
        *,
        model: CompletionModelNameInput | None = None,
        prompt: CompletionPromptInput | None = None,
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
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[CompletionResponse]:
        """As `completions`, with the status, headers and raw body."""

    async def completions_without_preload_content(
        self,
        completion_request: CompletionRequest | CompletionRequestDict | None = None,
        *,
        model: CompletionModelNameInput | None = None,
        prompt: CompletionPromptInput | None = None,
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
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ClientResponse:
        """As `completions`, but return the open aiohttp response, unread."""

    def completions_stream(
        self,
        completion_request: CompletionRequest | CompletionRequestDict | None = None,
        *,
        model: CompletionModelNameInput | None = None,
        prompt: CompletionPromptInput | None = None,
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
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> Stream[CompletionChunk, CompletionResponse]:
        """As `completions`, but stream the answer, each event as it comes.

        Args:
            completion_request: A `CompletionRequest`, or a dict of its fields.
            model: Model ID: the model that generates the text.
            prompt: Prompt: the text that the model continues.
            stream: Streaming: `true` sends the response as server-sent events, chunk by chunk, rather than as
                one JSON document.
            stream_options: Stream options: what a stream sends beside the text.
            max_tokens: Maximum number of tokens to generate; the finish reason is `length` where it is
                reached.
            max_completion_tokens: Maximum number of tokens to generate, under the name that other APIs use.
            n: Number of choices to generate for the same prompt, 1 to 128.
            stop: Stop sequences: generation ends where the model produces one of these texts, even if
                `max_tokens` is not reached.
            temperature: Sampling temperature: how random the choice of each token is.
            top_p: Nucleus sampling: only the most likely tokens whose probabilities add up to `top_p` are
                considered. 1 considers all tokens; lower values make the text more predictable.
            top_k: Top-k sampling: only the `top_k` most likely tokens are considered. 1 always picks the most
                likely token.
            min_p: Min-p sampling: tokens whose probability is below `min_p` times that of the most likely
                token are left out. 0 leaves out none; higher values leave out more.
            repetition_penalty: Repetition penalty: a factor that makes tokens less likely once they have been
                used. 1 has no effect; values above 1 reduce repetition, values below 1 encourage it.
            presence_penalty: Presence penalty: makes a token less likely once it is in the text, no matter
                how often. 0 has no effect; positive values encourage new words, negative values repetition.
            frequency_penalty: Frequency penalty: makes a token less likely for each time that it is in the
                text. 0 has no effect; positive values reduce repetition, negative values encourage it.
            logit_bias: Logit bias: makes single tokens more or less likely.
            seed: Random seed for sampling.
            logprobs: Log probabilities: returns those of the generated tokens.
            echo: Echo: `true` also returns the prompt, in the field `prompt` of the response; with
                `logprobs`, its log probabilities too.
            safety_model: Safety model: ID of a moderation model to use beside the model.
            _request_timeout: Seconds for the whole call; or a pair: seconds to connect, seconds to wait for the next
                bytes; or a `Timeout`.
            _request_auth: The authorization in place of the configured one.
            _content_type: The request's `Content-Type`.
            _headers: Headers for this request; they win over the client's default headers.
            _host_index: Index of the server to call, among `Configuration.get_host_settings()`.
            _retries: As `Configuration.retries`.
            _extra_body: Fields that are added to the JSON body, or replace its own, whole.
            _extra_query: Parameters that are added to the query.
        """
