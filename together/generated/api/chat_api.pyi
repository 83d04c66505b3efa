# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, Literal

from aiohttp import ClientResponse
from urllib3.util import Retry

from together.generated.api_client import Api
from together.generated.api_response import ApiResponse
from together.generated.dicts import (
    ChatCompletionMessageParamInput,
    ChatCompletionRequestDict,
    FunctionCallOptionInput,
    LogprobsOptionInput,
    ReasoningOptionsDict,
    ResponseFormatInput,
    StopSequencesInput,
    StreamOptionsDict,
    ToolChoiceOptionInput,
    ToolsPartDict,
)
from together.generated.models.chat_completion_chunk import ChatCompletionChunk
from together.generated.models.chat_completion_request import ChatCompletionRequest
from together.generated.models.chat_completion_response import ChatCompletionResponse
from together.generated.models.reasoning_options import ReasoningOptions
from together.generated.models.stream_options import StreamOptions
from together.generated.models.tools_part import ToolsPart
from together.generated.operation import Operation
from together.generated.streaming import Stream
from together.generated.timeout import Timeout
from together.generated.tool_loop import ToolInvocation, ToolRun

CHAT_COMPLETIONS: Operation[ChatCompletionResponse, ChatCompletionChunk]

class ChatApi(Api):
    """Chat completions: send a conversation and get the next message, whole or streamed."""

    async def chat_completions(
        self,
        chat_completion_request: ChatCompletionRequest | ChatCompletionRequestDict | None = None,
        *,
        model: str | None = None,
        messages: Sequence[ChatCompletionMessageParamInput] | None = None,
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
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ChatCompletionResponse:
        """Create chat completion.

        Query a chat model.

        Send the conversation so far in `messages` and choose a `model`. The response holds the
        next message as one choice, or as `n` choices.

        Streaming: with `stream: true` the response is a stream of server-sent events: each
        carries one chunk, and the last one is `data: [DONE]`. A stream that ends without it
        was interrupted.

        Each call is independent: to continue a conversation, append the new message to
        `messages` and send the whole list again.

        Args:
            chat_completion_request: A `ChatCompletionRequest`, or a dict of its fields.
            model: Model ID: the model that generates the response.
            messages: Messages of the conversation so far, oldest first.
            stream: Streaming: `true` sends the response as server-sent events, chunk by chunk, rather than as
                one JSON document.
            stream_options: Stream options: what a stream sends beside the text.
            max_tokens: Maximum number of tokens to generate; the finish reason is `length` where it is
                reached.
            max_completion_tokens: Maximum number of tokens to generate, under the name that other APIs use.
            context_length_exceeded_behavior: What happens when the input and `max_tokens` together exceed the
                context length of the model: `error` refuses the request (status 400 or 403), `truncate` cuts it
                to fit.
            n: Number of choices to generate for the same conversation, 1 to 128.
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
            response_format: Response format (structured output): plain text, any JSON object (JSON mode), or
                JSON that follows a JSON schema of yours.
            tools: Tools (function calling): the functions that the model may call.
            tool_choice: Tool choice: which of the `tools` the model calls.
            function_call: Function calling: `none` forbids a call, `auto` leaves it to the model, and a name
                asks for that function.
            reasoning: Reasoning: whether a model that can reason does so before it answers.
            reasoning_effort: Reasoning effort: how much a model that can reason does so before it answers.
            chat_template_kwargs: Chat template arguments: values passed to the chat template of the model.
            safety_model: Safety model: ID of a moderation model to use beside the chat model.
            compliance: Compliance: the rules under which the request is handled.
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

    async def chat_completions_with_http_info(
        self,
        chat_completion_request: ChatCompletionRequest | ChatCompletionRequestDict | None = None,
        *,
        model: str | None = None,
        messages: Sequence[ChatCompletionMessageParamInput] | None = None,
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
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[ChatCompletionResponse]:
        """As `chat_completions`, with the status, headers and raw body."""

    async def chat_completions_without_preload_content(
        self,
        chat_completion_request: ChatCompletionRequest | ChatCompletionRequestDict | None = None,
        *,
        model: str | None = None,
        messages: Sequence[ChatCompletionMessageParamInput] | None = None,
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
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ClientResponse:
        """As `chat_completions`, but return the open aiohttp response, unread."""

    def chat_completions_stream(
        self,
        chat_completion_request: ChatCompletionRequest | ChatCompletionRequestDict | None = None,
        *,
        model: str | None = None,
        messages: Sequence[ChatCompletionMessageParamInput] | None = None,
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
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> Stream[ChatCompletionChunk, ChatCompletionResponse]:
        """As `chat_completions`, but stream the answer, each event as it comes.

        Args:
            chat_completion_request: A `ChatCompletionRequest`, or a dict of its fields.
            model: Model ID: the model that generates the response.
            messages: Messages of the conversation so far, oldest first.
            stream: Streaming: `true` sends the response as server-sent events, chunk by chunk, rather than as
                one JSON document.
            stream_options: Stream options: what a stream sends beside the text.
            max_tokens: Maximum number of tokens to generate; the finish reason is `length` where it is
                reached.
            max_completion_tokens: Maximum number of tokens to generate, under the name that other APIs use.
            context_length_exceeded_behavior: What happens when the input and `max_tokens` together exceed the
                context length of the model: `error` refuses the request (status 400 or 403), `truncate` cuts it
                to fit.
            n: Number of choices to generate for the same conversation, 1 to 128.
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
            response_format: Response format (structured output): plain text, any JSON object (JSON mode), or
                JSON that follows a JSON schema of yours.
            tools: Tools (function calling): the functions that the model may call.
            tool_choice: Tool choice: which of the `tools` the model calls.
            function_call: Function calling: `none` forbids a call, `auto` leaves it to the model, and a name
                asks for that function.
            reasoning: Reasoning: whether a model that can reason does so before it answers.
            reasoning_effort: Reasoning effort: how much a model that can reason does so before it answers.
            chat_template_kwargs: Chat template arguments: values passed to the chat template of the model.
            safety_model: Safety model: ID of a moderation model to use beside the chat model.
            compliance: Compliance: the rules under which the request is handled.
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

    async def run_tools(
        self,
        chat_completion_request: ChatCompletionRequest | ChatCompletionRequestDict | None = None,
        *,
        max_rounds: int = 10,
        on_call: Callable[[ToolInvocation], Awaitable[str | None] | str | None] | None = None,
        on_error: Literal["tell", "raise"] = "tell",
        model: str | None = None,
        messages: Sequence[ChatCompletionMessageParamInput] | None = None,
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
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ToolRun:
        """Call the model and run the functions in `tools` that it asks for, until it answers without a call.

        Each call of the model is a `chat_completions` with its own timeouts and retries. The functions of one answer
        run at the same time: `async` ones on the event loop, others in threads. Tools given as dicts are not run: a
        call of one ends the loop, and stands in `ToolRun.open_calls`. A `tool_choice` that forces a call forces one in
        each round.

        Args:
            max_rounds: How often the model is called at most.
            on_call: Sees each call before its function runs. A text that it returns refuses the call and is sent to
                the model in place of a result; an error that it raises ends the loop.
            on_error: What happens when a function raises an error: "tell" sends its text to the model, "raise" ends
                the loop with it.

        Raises:
            ToolRoundsError: The model asked for calls in each of `max_rounds` answers.
        """
