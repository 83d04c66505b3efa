"""`/v1/audio/…`: speech that is a tone as long as its text, and transcriptions that tell how long the sound is."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from typing import Any

from .call import Call
from .fields import model_name
from .operations import stateful
from .replies import DONE, HttpError, Reply, body_reply, event, json_reply, stream_reply
from .sounds import duration, mp3, pcm, seconds_of_wav, wav
from .tokens import tokenize

_DEFAULT_RATE = 24_000
_CHUNK = 4_800
"""Bytes in an event of a stream: a tenth of a second."""


@stateful("POST", "/v1/audio/speech")
def audio_speech(call: Call) -> Reply:
    """Speak a text: as a file, or as a stream of samples."""
    model = model_name(call.fields)
    rate = call.fields.get("sample_rate") or _DEFAULT_RATE
    if not 1_000 <= rate <= 200_000:
        raise HttpError(400, "sample_rate must be from 1000 to 200000.", param="sample_rate")
    seconds = duration(call.fields["input"])
    samples = pcm(seconds, rate)
    if call.fields.get("stream"):
        return stream_reply(_events(model, samples))
    kind = call.fields.get("response_format", "wav")
    if kind == "wav":
        return body_reply(wav(samples, rate), "audio/wav")
    return body_reply(mp3(seconds), "audio/mpeg") if kind == "mp3" else body_reply(samples, "application/octet-stream")


@stateful("POST", "/v1/audio/transcriptions")
def audio_transcriptions(call: Call) -> Reply:
    """Transcribe a recording."""
    return _transcript(call, "transcribe")


@stateful("POST", "/v1/audio/translations")
def audio_translations(call: Call) -> Reply:
    """Translate a recording."""
    return _transcript(call, "translate")


def _events(model: str, samples: bytes) -> Iterator[bytes]:
    for start in range(0, len(samples), _CHUNK):
        audio = base64.b64encode(samples[start : start + _CHUNK]).decode()
        yield event({"object": "audio.tts.chunk", "model": model, "b64": audio})
    yield DONE


def _transcript(call: Call, task: str) -> Reply:
    part = next(part for part in call.request.form or () if part.name == "file")
    seconds = None if part.file_name is None else seconds_of_wav(part.content.kept or b"")
    text = f"A recording of {part.content.size} bytes." if seconds is None else f"A recording of {seconds:.1f} seconds."
    if call.fields.get("response_format") != "verbose_json":
        return json_reply({"text": text})
    length = duration(text) if seconds is None else seconds
    answer: dict[str, Any] = {
        "task": task,
        "language": call.fields.get("language", "en"),
        "duration": length,
        "text": text,
        "segments": [{"id": 0, "start": 0.0, "end": length, "text": text}],
    }
    wanted = call.fields.get("timestamp_granularities", "segment")
    if "word" in ([wanted] if isinstance(wanted, str) else wanted):
        words = tokenize(text)
        step = length / len(words)
        answer["words"] = [
            {"word": word.strip(), "start": index * step, "end": (index + 1) * step} for index, word in enumerate(words)
        ]
    return json_reply(answer)
