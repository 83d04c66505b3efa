# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from collections.abc import Callable, Mapping
from os import PathLike
from pathlib import Path
from typing import Any

from typing_extensions import Never, Unpack

import together.generated as together
from together.generated._lazy import aiohttp
from together.generated.api_client import Api
from together.generated.api_response import ApiResponse
from together.generated.operation import Body, Events, FileContent, FormParam, Operation, Param, RequestOptions

AUDIO_SPEECH: Operation[bytes, together.AudioSpeechStreamChunk] = Operation(
    "audio_speech",
    "POST",
    "/audio/speech",
    body=Body("audio_speech_request", "AudioSpeechRequest"),
    responses={"200": "bytes"},
    errors="ErrorData",
    events=Events("AudioSpeechStreamChunk"),
    accept="application/octet-stream, audio/wav, audio/mpeg",
    idempotent=True,
)

AUDIO_TRANSCRIPTIONS: Operation[together.AudioTranscriptionResponse, Never] = Operation(
    "audio_transcriptions",
    "POST",
    "/audio/transcriptions",
    form_params=(
        FormParam("file", "file", required=True, kind="file_or_url"),
        FormParam("model", "model"),
        FormParam("language", "language"),
        FormParam("prompt", "prompt"),
        FormParam("response_format", "response_format"),
        FormParam("temperature", "temperature"),
        FormParam("timestamp_granularities", "timestamp_granularities"),
        FormParam("diarize", "diarize"),
        FormParam("min_speakers", "min_speakers"),
        FormParam("max_speakers", "max_speakers"),
    ),
    responses={"200": "AudioTranscriptionResponse"},
    errors="ErrorData",
    idempotent=True,
)

AUDIO_TRANSLATIONS: Operation[together.AudioTranslationResponse, Never] = Operation(
    "audio_translations",
    "POST",
    "/audio/translations",
    form_params=(
        FormParam("file", "file", required=True, kind="file_or_url"),
        FormParam("model", "model"),
        FormParam("language", "language"),
        FormParam("prompt", "prompt"),
        FormParam("response_format", "response_format"),
        FormParam("temperature", "temperature"),
        FormParam("timestamp_granularities", "timestamp_granularities"),
    ),
    responses={"200": "AudioTranslationResponse"},
    errors="ErrorData",
    idempotent=True,
)

REALTIME_SPEECH: Operation[None, Never] = Operation(
    "realtime_speech",
    "GET",
    "/audio/speech/websocket",
    query_params=(Param("model", "model"), Param("voice", "voice"), Param("max_partial_length", "max_partial_length")),
    errors="ErrorData",
)

REALTIME_TRANSCRIPTION: Operation[None, Never] = Operation(
    "realtime_transcription",
    "GET",
    "/realtime",
    query_params=(
        Param("model", "model", required=True),
        Param("input_audio_format", "input_audio_format", required=True),
        Param("language", "language"),
        Param("turn_detection", "turn_detection"),
        Param("threshold", "threshold"),
        Param("min_silence_duration_ms", "min_silence_duration_ms"),
        Param("min_speech_duration_ms", "min_speech_duration_ms"),
        Param("max_speech_duration_s", "max_speech_duration_s"),
        Param("speech_pad_ms", "speech_pad_ms"),
        Param("eot_threshold", "eot_threshold"),
        Param("eot_timeout_ms", "eot_timeout_ms"),
        Param("eager_eot_threshold", "eager_eot_threshold"),
    ),
    errors="ErrorData",
)


class AudioApi(Api):
    """Audio: turn text into speech, and speech into text, whole or over a websocket."""

    operations = (AUDIO_SPEECH, AUDIO_TRANSCRIPTIONS, AUDIO_TRANSLATIONS, REALTIME_SPEECH, REALTIME_TRANSCRIPTION)

    async def audio_speech(
        self, audio_speech_request: together.AudioSpeechRequest | Mapping[str, Any] | None = None, **options: Any
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
            **options: Fields of `AudioSpeechRequest`, which replace those of the argument,
                and options for this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (400 BadRequest, 401 Unauthorized, 404 NotFound, 429 RateLimit).
        """
        return await self.api_client.call(AUDIO_SPEECH, (audio_speech_request,), options)

    async def audio_speech_with_http_info(
        self, audio_speech_request: together.AudioSpeechRequest | Mapping[str, Any] | None = None, **options: Any
    ) -> ApiResponse[bytes]:
        """As `audio_speech`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(AUDIO_SPEECH, (audio_speech_request,), options)

    async def audio_speech_without_preload_content(
        self, audio_speech_request: together.AudioSpeechRequest | Mapping[str, Any] | None = None, **options: Any
    ) -> aiohttp.ClientResponse:
        """As `audio_speech`, but return the open aiohttp response, unread."""
        return await self.api_client.open(AUDIO_SPEECH, (audio_speech_request,), options)

    def audio_speech_stream(
        self, audio_speech_request: together.AudioSpeechRequest | Mapping[str, Any] | None = None, **options: Any
    ) -> together.Stream[together.AudioSpeechStreamChunk, bytes]:
        """As `audio_speech`, but stream the answer, each event as it comes."""
        return self.api_client.stream(AUDIO_SPEECH, (audio_speech_request,), options)

    def audio_speech_byte_stream(
        self, audio_speech_request: together.AudioSpeechRequest | Mapping[str, Any] | None = None, **options: Any
    ) -> together.ByteStream:
        """As `audio_speech`, but stream the file, each piece as it comes."""
        return self.api_client.byte_stream(AUDIO_SPEECH, (audio_speech_request,), options)

    async def audio_speech_to_file(
        self,
        path: str | PathLike[str],
        audio_speech_request: together.AudioSpeechRequest | Mapping[str, Any] | None = None,
        *,
        on_progress: Callable[[int, int | None], object] | None = None,
        **options: Any,
    ) -> Path:
        """As `audio_speech`, but write the file to a path, which holds all of it or is left as it was.

        `on_progress` is called with the bytes that are there, and the size of the file where that is known.
        """
        arguments = (audio_speech_request,)
        return await self.api_client.to_file(AUDIO_SPEECH, arguments, options, path, on_progress)

    async def audio_transcriptions(
        self,
        file: FileContent,
        model: str | None = None,
        language: str | None = None,
        prompt: str | None = None,
        response_format: str | None = None,
        temperature: float | None = None,
        timestamp_granularities: str | list[str] | None = None,
        diarize: bool | None = None,
        min_speakers: int | None = None,
        max_speakers: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> together.AudioTranscriptionResponse:
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
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (400 BadRequest, 401 Unauthorized, 429 RateLimit).
        """
        return await self.api_client.call(
            AUDIO_TRANSCRIPTIONS,
            (
                file,
                model,
                language,
                prompt,
                response_format,
                temperature,
                timestamp_granularities,
                diarize,
                min_speakers,
                max_speakers,
            ),
            options,
        )

    async def audio_transcriptions_with_http_info(
        self,
        file: FileContent,
        model: str | None = None,
        language: str | None = None,
        prompt: str | None = None,
        response_format: str | None = None,
        temperature: float | None = None,
        timestamp_granularities: str | list[str] | None = None,
        diarize: bool | None = None,
        min_speakers: int | None = None,
        max_speakers: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> ApiResponse[together.AudioTranscriptionResponse]:
        """As `audio_transcriptions`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(
            AUDIO_TRANSCRIPTIONS,
            (
                file,
                model,
                language,
                prompt,
                response_format,
                temperature,
                timestamp_granularities,
                diarize,
                min_speakers,
                max_speakers,
            ),
            options,
        )

    async def audio_transcriptions_without_preload_content(
        self,
        file: FileContent,
        model: str | None = None,
        language: str | None = None,
        prompt: str | None = None,
        response_format: str | None = None,
        temperature: float | None = None,
        timestamp_granularities: str | list[str] | None = None,
        diarize: bool | None = None,
        min_speakers: int | None = None,
        max_speakers: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> aiohttp.ClientResponse:
        """As `audio_transcriptions`, but return the open aiohttp response, unread."""
        return await self.api_client.open(
            AUDIO_TRANSCRIPTIONS,
            (
                file,
                model,
                language,
                prompt,
                response_format,
                temperature,
                timestamp_granularities,
                diarize,
                min_speakers,
                max_speakers,
            ),
            options,
        )

    async def audio_translations(
        self,
        file: FileContent,
        model: str | None = None,
        language: str | None = None,
        prompt: str | None = None,
        response_format: str | None = None,
        temperature: float | None = None,
        timestamp_granularities: str | list[str] | None = None,
        **options: Unpack[RequestOptions],
    ) -> together.AudioTranslationResponse:
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
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (400 BadRequest, 401 Unauthorized, 429 RateLimit).
        """
        return await self.api_client.call(
            AUDIO_TRANSLATIONS,
            (file, model, language, prompt, response_format, temperature, timestamp_granularities),
            options,
        )

    async def audio_translations_with_http_info(
        self,
        file: FileContent,
        model: str | None = None,
        language: str | None = None,
        prompt: str | None = None,
        response_format: str | None = None,
        temperature: float | None = None,
        timestamp_granularities: str | list[str] | None = None,
        **options: Unpack[RequestOptions],
    ) -> ApiResponse[together.AudioTranslationResponse]:
        """As `audio_translations`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(
            AUDIO_TRANSLATIONS,
            (file, model, language, prompt, response_format, temperature, timestamp_granularities),
            options,
        )

    async def audio_translations_without_preload_content(
        self,
        file: FileContent,
        model: str | None = None,
        language: str | None = None,
        prompt: str | None = None,
        response_format: str | None = None,
        temperature: float | None = None,
        timestamp_granularities: str | list[str] | None = None,
        **options: Unpack[RequestOptions],
    ) -> aiohttp.ClientResponse:
        """As `audio_translations`, but return the open aiohttp response, unread."""
        return await self.api_client.open(
            AUDIO_TRANSLATIONS,
            (file, model, language, prompt, response_format, temperature, timestamp_granularities),
            options,
        )

    def realtime_speech(
        self,
        model: str | None = None,
        voice: str | None = None,
        max_partial_length: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> together.WebSocket:
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
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (101 101, 401 Unauthorized).
        """
        return self.api_client.websocket(REALTIME_SPEECH, (model, voice, max_partial_length), options)

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
        **options: Unpack[RequestOptions],
    ) -> together.WebSocket:
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
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (101 101, 401 Unauthorized).
        """
        return self.api_client.websocket(
            REALTIME_TRANSCRIPTION,
            (
                model,
                input_audio_format,
                language,
                turn_detection,
                threshold,
                min_silence_duration_ms,
                min_speech_duration_ms,
                max_speech_duration_s,
                speech_pad_ms,
                eot_threshold,
                eot_timeout_ms,
                eager_eot_threshold,
            ),
            options,
        )
