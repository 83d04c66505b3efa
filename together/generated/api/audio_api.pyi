# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from collections.abc import Callable, Mapping, Sequence
from os import PathLike
from pathlib import Path
from typing import Any

from aiohttp import ClientResponse
from typing_extensions import Never
from urllib3.util import Retry

from together.generated.api_client import Api
from together.generated.api_response import ApiResponse
from together.generated.dicts import AudioSpeechExtraParamsDict, AudioSpeechRequestDict, SpeechModelNameInput
from together.generated.downloads import ByteStream
from together.generated.models.audio_speech_extra_params import AudioSpeechExtraParams
from together.generated.models.audio_speech_request import AudioSpeechRequest
from together.generated.models.audio_speech_stream_chunk import AudioSpeechStreamChunk
from together.generated.models.audio_transcription_response import AudioTranscriptionResponse
from together.generated.models.audio_translation_response import AudioTranslationResponse
from together.generated.operation import FileContent, Operation
from together.generated.streaming import Stream
from together.generated.timeout import Timeout
from together.generated.websockets import WebSocket

AUDIO_SPEECH: Operation[bytes, AudioSpeechStreamChunk]
AUDIO_TRANSCRIPTIONS: Operation[AudioTranscriptionResponse, Never]
AUDIO_TRANSLATIONS: Operation[AudioTranslationResponse, Never]
REALTIME_SPEECH: Operation[None, Never]
REALTIME_TRANSCRIPTION: Operation[None, Never]

class AudioApi(Api):
    """Audio: turn text into speech, and speech into text, whole or over a websocket."""

    async def audio_speech(
        self,
        audio_speech_request: AudioSpeechRequest | AudioSpeechRequestDict | None = None,
        *,
        model: SpeechModelNameInput | None = None,
        input: str | None = None,
        voice: str | None = None,
        response_format: str | None = None,
        language: str | None = None,
        response_encoding: str | None = None,
        sample_rate: int | None = None,
        bit_rate: int | None = None,
        stream: bool | None = None,
        extra_params: AudioSpeechExtraParams | AudioSpeechExtraParamsDict | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> bytes:
        """Create speech.

        Turn text into speech.

        Send the text in `input`, and choose a `model` and one of its voices. The response
        is an audio file.

        Streaming: with `stream: true` the response is a stream of server-sent events: each
        carries one piece of the audio, base64-encoded, and the last one is `data: [DONE]`.
        A stream that ends without it was interrupted.

        Args:
            audio_speech_request: An `AudioSpeechRequest`, or a dict of its fields.
            model: Speech model, by its model ID.
            input: Text to speak.
            voice: Voice to speak with.
            response_format: Audio format of the response: `mp3`, `wav`, or `raw` for samples without a
                header.
            language: Language of the text, as an ISO 639-1 code.
            response_encoding: Encoding of the samples, such as `pcm_s16le` for signed 16-bit integers,
                little-endian.
            sample_rate: Sample rate of the audio in Hz.
            bit_rate: Bit rate of an `mp3` response, in bits for each second.
            stream: Streaming: `true` sends the audio in pieces, as server-sent events, while it is generated.
            extra_params: Extra parameters that only some speech models take.
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

    async def audio_speech_with_http_info(
        self,
        audio_speech_request: AudioSpeechRequest | AudioSpeechRequestDict | None = None,
        *,
        model: SpeechModelNameInput | None = None,
        input: str | None = None,
        voice: str | None = None,
        response_format: str | None = None,
        language: str | None = None,
        response_encoding: str | None = None,
        sample_rate: int | None = None,
        bit_rate: int | None = None,
        stream: bool | None = None,
        extra_params: AudioSpeechExtraParams | AudioSpeechExtraParamsDict | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[bytes]:
        """As `audio_speech`, with the status, headers and raw body."""

    async def audio_speech_without_preload_content(
        self,
        audio_speech_request: AudioSpeechRequest | AudioSpeechRequestDict | None = None,
        *,
        model: SpeechModelNameInput | None = None,
        input: str | None = None,
        voice: str | None = None,
        response_format: str | None = None,
        language: str | None = None,
        response_encoding: str | None = None,
        sample_rate: int | None = None,
        bit_rate: int | None = None,
        stream: bool | None = None,
        extra_params: AudioSpeechExtraParams | AudioSpeechExtraParamsDict | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ClientResponse:
        """As `audio_speech`, but return the open aiohttp response, unread."""

    def audio_speech_stream(
        self,
        audio_speech_request: AudioSpeechRequest | AudioSpeechRequestDict | None = None,
        *,
        model: SpeechModelNameInput | None = None,
        input: str | None = None,
        voice: str | None = None,
        response_format: str | None = None,
        language: str | None = None,
        response_encoding: str | None = None,
        sample_rate: int | None = None,
        bit_rate: int | None = None,
        stream: bool | None = None,
        extra_params: AudioSpeechExtraParams | AudioSpeechExtraParamsDict | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> Stream[AudioSpeechStreamChunk, bytes]:
        """As `audio_speech`, but stream the answer, each event as it comes.

        Args:
            audio_speech_request: An `AudioSpeechRequest`, or a dict of its fields.
            model: Speech model, by its model ID.
            input: Text to speak.
            voice: Voice to speak with.
            response_format: Audio format of the response: `mp3`, `wav`, or `raw` for samples without a
                header.
            language: Language of the text, as an ISO 639-1 code.
            response_encoding: Encoding of the samples, such as `pcm_s16le` for signed 16-bit integers,
                little-endian.
            sample_rate: Sample rate of the audio in Hz.
            bit_rate: Bit rate of an `mp3` response, in bits for each second.
            stream: Streaming: `true` sends the audio in pieces, as server-sent events, while it is generated.
            extra_params: Extra parameters that only some speech models take.
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

    def audio_speech_byte_stream(
        self,
        audio_speech_request: AudioSpeechRequest | AudioSpeechRequestDict | None = None,
        *,
        model: SpeechModelNameInput | None = None,
        input: str | None = None,
        voice: str | None = None,
        response_format: str | None = None,
        language: str | None = None,
        response_encoding: str | None = None,
        sample_rate: int | None = None,
        bit_rate: int | None = None,
        stream: bool | None = None,
        extra_params: AudioSpeechExtraParams | AudioSpeechExtraParamsDict | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ByteStream:
        """As `audio_speech`, but stream the file, each piece as it comes."""

    async def audio_speech_to_file(
        self,
        path: str | PathLike[str],
        audio_speech_request: AudioSpeechRequest | AudioSpeechRequestDict | None = None,
        *,
        on_progress: Callable[[int, int | None], object] | None = None,
        model: SpeechModelNameInput | None = None,
        input: str | None = None,
        voice: str | None = None,
        response_format: str | None = None,
        language: str | None = None,
        response_encoding: str | None = None,
        sample_rate: int | None = None,
        bit_rate: int | None = None,
        stream: bool | None = None,
        extra_params: AudioSpeechExtraParams | AudioSpeechExtraParamsDict | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> Path:
        """As `audio_speech`, but write the file to a path, which holds all of it or is left as it was.

        `on_progress` is called with the bytes that are there, and the size of the file where that is known.
        """

    async def audio_transcriptions(
        self,
        file: FileContent,
        model: str | None = None,
        language: str | None = None,
        prompt: str | None = None,
        response_format: str | None = None,
        temperature: float | None = None,
        timestamp_granularities: str | Sequence[str] | None = None,
        diarize: bool | None = None,
        min_speakers: int | None = None,
        max_speakers: int | None = None,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> AudioTranscriptionResponse:
        """Create transcription.

        Turn speech into text in the same language.

        Send the recording as a file or as a URL. With `response_format: verbose_json` the
        response has the timing of the text too.

        Args:
            file: Recording to transcribe: an audio file, such as WAV, MP3, M4A, WebM or
                FLAC, or a URL of one.
            model: Model that recognizes the speech, by its model ID.
            language: Language of the recording, as an ISO 639-1 code; `auto` leaves it to the
                model to find out.
            prompt: Text that guides the model, such as names that occur in the recording
                and how to spell them.
            response_format: Form of the response: `json` has the text alone, `verbose_json` its
                language, length and timing too.
            temperature: Sampling temperature: 0 for the most likely text; higher values for more
                varied text.
            timestamp_granularities: Timing to return with `response_format: verbose_json`: of segments, of
                words, or of both.
            diarize: Diarization: whether the response says which speaker said what.
            min_speakers: Minimum number of speakers to expect; only with `diarize: true`.
            max_speakers: Maximum number of speakers to expect; only with `diarize: true`.
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

    async def audio_transcriptions_with_http_info(
        self,
        file: FileContent,
        model: str | None = None,
        language: str | None = None,
        prompt: str | None = None,
        response_format: str | None = None,
        temperature: float | None = None,
        timestamp_granularities: str | Sequence[str] | None = None,
        diarize: bool | None = None,
        min_speakers: int | None = None,
        max_speakers: int | None = None,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[AudioTranscriptionResponse]:
        """As `audio_transcriptions`, with the status, headers and raw body."""

    async def audio_transcriptions_without_preload_content(
        self,
        file: FileContent,
        model: str | None = None,
        language: str | None = None,
        prompt: str | None = None,
        response_format: str | None = None,
        temperature: float | None = None,
        timestamp_granularities: str | Sequence[str] | None = None,
        diarize: bool | None = None,
        min_speakers: int | None = None,
        max_speakers: int | None = None,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ClientResponse:
        """As `audio_transcriptions`, but return the open aiohttp response, unread."""

    async def audio_translations(
        self,
        file: FileContent,
        model: str | None = None,
        language: str | None = None,
        prompt: str | None = None,
        response_format: str | None = None,
        temperature: float | None = None,
        timestamp_granularities: str | Sequence[str] | None = None,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> AudioTranslationResponse:
        """Create translation.

        Turn speech into text in another language, English unless `language` says otherwise.

        Send the recording as a file or as a URL. With `response_format: verbose_json` the
        response has the timing of the text too.

        Args:
            file: Recording to translate: an audio file, such as WAV, MP3, M4A, WebM or
                FLAC, or a URL of one.
            model: Model that recognizes and translates the speech, by its model ID.
            language: Language to translate into, as an ISO 639-1 code.
            prompt: Text that guides the model, such as names that occur in the recording
                and how to spell them.
            response_format: Form of the response: `json` has the text alone, `verbose_json` its
                language, length and timing too.
            temperature: Sampling temperature: 0 for the most likely text; higher values for more
                varied text.
            timestamp_granularities: Timing to return with `response_format: verbose_json`: of segments, of
                words, or of both.
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

    async def audio_translations_with_http_info(
        self,
        file: FileContent,
        model: str | None = None,
        language: str | None = None,
        prompt: str | None = None,
        response_format: str | None = None,
        temperature: float | None = None,
        timestamp_granularities: str | Sequence[str] | None = None,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[AudioTranslationResponse]:
        """As `audio_translations`, with the status, headers and raw body."""

    async def audio_translations_without_preload_content(
        self,
        file: FileContent,
        model: str | None = None,
        language: str | None = None,
        prompt: str | None = None,
        response_format: str | None = None,
        temperature: float | None = None,
        timestamp_granularities: str | Sequence[str] | None = None,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ClientResponse:
        """As `audio_translations`, but return the open aiohttp response, unread."""

    def realtime_speech(
        self,
        model: str | None = None,
        voice: str | None = None,
        max_partial_length: int | None = None,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> WebSocket:
        """Open a websocket for speech.

        Open a websocket that turns text into speech while the text is still being written.

        Send text as `input_text_buffer.append` events. It waits in a buffer until a
        sentence ends, `max_partial_length` is reached, or an `input_text_buffer.commit`
        event comes. The audio comes back as `conversation.item.audio_output.delta` events:
        base64-encoded 16-bit PCM samples, mono, at 24 kHz.

        Args:
            model: Model that speaks, by its model ID, for the whole life of the websocket.
            voice: Voice to speak with. `GET /voices` lists the voices of each model.
            max_partial_length: Maximum number of characters that wait in the buffer for the end of a
                sentence.
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

    def realtime_transcription(
        self,
        model: str,
        input_audio_format: str,
        language: str | None = None,
        turn_detection: str | None = None,
        threshold: float | None = None,
        min_silence_duration_ms: int | None = None,
        min_speech_duration_ms: int | None = None,
        max_speech_duration_s: float | None = None,
        speech_pad_ms: int | None = None,
        eot_threshold: float | None = None,
        eot_timeout_ms: int | None = None,
        eager_eot_threshold: float | None = None,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> WebSocket:
        """Open a websocket for transcription.

        Open a websocket that turns speech into text while it is being spoken.

        Send samples as `input_audio_buffer.append` events, base64-encoded, in the format
        that `input_audio_format` names. The text comes back in pieces as
        `conversation.item.input_audio_transcription.delta` events, and whole as
        `conversation.item.input_audio_transcription.completed` events.

        Args:
            model: Model that recognizes the speech, by its model ID.
            input_audio_format: Encoding of the samples that you send: PCM, signed 16-bit, little-endian. The
                number at the end is the sample rate in Hz; without one it is 24000.
            language: Language that is spoken, as an ISO 639-1 code.
            turn_detection: Turn detection: `server_vad` ends a turn where the speaker pauses, `none` only
                where you commit the buffer.
            threshold: Voice activity threshold, 0 to 1: how sure the detector must be that it hears
                speech. The default is 0.3.
            min_silence_duration_ms: Silence that ends a turn, in milliseconds. The default is 500.
            min_speech_duration_ms: Shortest sound that counts as speech, in milliseconds. The default is 250.
            max_speech_duration_s: Longest turn in seconds; then it ends without a pause. The default is 5.
            speech_pad_ms: Padding: audio that is kept before and after speech, in milliseconds. The
                default is 250.
            eot_threshold: End-of-turn threshold: how sure a model that predicts the end of a turn must be
                to end it.
            eot_timeout_ms: End-of-turn timeout: silence in milliseconds that ends a turn, whatever the
                model predicts.
            eager_eot_threshold: Eager end-of-turn threshold: how sure the model must be to announce an end of
                turn early, which speech may still take back.
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
