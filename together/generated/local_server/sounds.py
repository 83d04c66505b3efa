"""Sounds: a tone as long as a text, as samples, WAV or MP3."""

from __future__ import annotations

import io
import math
import struct
import wave

SECONDS_PER_WORD = 0.1
_TONE = 400
_LOUDNESS = 8_000
# Version 1, layer III, 128 kbit/s, 44.1 kHz, mono; a frame of zeros is silence of 26 ms.
_MP3_FRAME = b"\xff\xfb\x90\xc4" + bytes(413)
_MP3_FRAME_SECONDS = 1152 / 44_100


def duration(text: str) -> float:
    """Return how many seconds it takes to speak a text."""
    return len(text.split()) * SECONDS_PER_WORD


def pcm(seconds: float, rate: int) -> bytes:
    """Return samples of a tone: signed, 16 bits, little-endian, mono."""
    # A whole number of samples for each wave, so that it is computed once.
    length = max(2, rate // _TONE)
    samples = (round(_LOUDNESS * math.sin(2 * math.pi * index / length)) for index in range(length))
    count = round(seconds * rate)
    return (struct.pack(f"<{length}h", *samples) * (count // length + 1))[: 2 * count]


def wav(samples: bytes, rate: int) -> bytes:
    """Return samples as a WAV file."""
    file = io.BytesIO()
    with wave.open(file, "wb") as writer:
        writer.setnchannels(1)
        writer.setsampwidth(2)
        writer.setframerate(rate)
        writer.writeframes(samples)
    return file.getvalue()


def mp3(seconds: float) -> bytes:
    """Return silence as an MP3 file."""
    return _MP3_FRAME * max(1, math.ceil(seconds / _MP3_FRAME_SECONDS))


def seconds_of_wav(content: bytes) -> float | None:
    """Return how long a WAV file is; None where the content is none."""
    try:
        with wave.open(io.BytesIO(content)) as reader:
            return float(reader.getnframes() / reader.getframerate())
    except (wave.Error, EOFError, ZeroDivisionError):
        return None
