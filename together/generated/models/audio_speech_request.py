# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from together.generated.model import Open, OpenInt, RequestBody
from together.generated.models.audio_speech_extra_params import AudioSpeechExtraParams
from together.generated.models.speech_model_name import SpeechModelName

if TYPE_CHECKING:
    from together.generated.dicts import AudioSpeechExtraParamsDict, SpeechModelNameInput


class AudioSpeechRequest(RequestBody):
    """Speech request: the text to speak, the model and the voice."""

    model: SpeechModelName
    """Speech model, by its model ID. `GET /voices` lists the speech models and their
    voices."""

    input: str
    """Text to speak. Its maximum length depends on the model."""

    voice: str
    """Voice to speak with. `GET /voices` lists the voices of each model."""

    response_format: Open[Literal["mp3", "wav", "raw"]] | None = None
    """Audio format of the response: `mp3`, `wav`, or `raw` for samples without a
    header. With `stream: true` use `raw`."""

    language: (
        Open[Literal["en", "de", "fr", "es", "hi", "it", "ja", "ko", "nl", "pl", "pt", "ru", "sv", "tr", "zh"]]
        | str
        | None
    ) = None
    """Language of the text, as an ISO 639-1 code. Fifteen codes are listed; others are
    accepted."""

    response_encoding: Open[Literal["pcm_f32le", "pcm_s16le", "pcm_mulaw", "pcm_alaw"]] | None = None
    """Encoding of the samples, such as `pcm_s16le` for signed 16-bit integers,
    little-endian."""

    sample_rate: int | None = None
    """Sample rate of the audio in Hz. Not every model can speak at every rate."""

    bit_rate: OpenInt[Literal[32000, 64000, 96000, 128000, 192000]] | None = None
    """Bit rate of an `mp3` response, in bits for each second."""

    stream: bool | None = None
    """Streaming: `true` sends the audio in pieces, as server-sent events, while it is
    generated."""

    extra_params: AudioSpeechExtraParams | None = None
    """Extra parameters that only some speech models take."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            model: SpeechModelNameInput,
            input: str,
            voice: str,
            response_format: str | None = None,
            language: str | None = None,
            response_encoding: str | None = None,
            sample_rate: int | None = None,
            bit_rate: int | None = None,
            stream: bool | None = None,
            extra_params: AudioSpeechExtraParams | AudioSpeechExtraParamsDict | None = None,
        ) -> None: ...
