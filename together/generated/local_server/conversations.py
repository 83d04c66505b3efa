"""The websockets: `/v1/audio/speech/websocket` speaks texts, `/v1/realtime` tells how long a recording is."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Callable, Iterator
from typing import Any

from .call import Call
from .json_values import is_object, json_bytes
from .operations import stateful
from .replies import HttpError, Receive, Reply, Step
from .sounds import duration, pcm
from .tokens import tokenize

_RATE = 24_000
_CHUNK = 4_800
_MAX_PARTIAL_LENGTH = 250
_SENTENCE = re.compile(r".*?[.!?](?=\s|$)\s*", re.DOTALL)
_BYTES_PER_SECOND = {"pcm_s16le_8000": 16_000, "pcm_s16le_16000": 32_000}
_AT_24_KHZ = 48_000
_TEXT = "conversation.item.input_text"
_SPEECH = "conversation.item.audio_output"
_TRANSCRIPT = "conversation.item.input_audio_transcription"

Event = dict[str, Any]


@stateful("GET", "/v1/audio/speech/websocket")
def realtime_speech(call: Call) -> Reply:
    """Speak each sentence, once it is whole, too long, or committed."""
    query = call.request.query
    session = {
        "id": "session-1",
        "object": "realtime.tts.session",
        "modalities": ["text", "audio"],
        "model": query.get("model", "hexgrad/Kokoro-82M"),
        "voice": query.get("voice", "af_heart"),
    }
    longest = int(query.get("max_partial_length", _MAX_PARTIAL_LENGTH))
    return _socket(call, session, _Speech(longest).events)


@stateful("GET", "/v1/realtime")
def realtime_transcription(call: Call) -> Reply:
    """Transcribe what was appended, at each commit."""
    query = call.request.query
    session = {"id": "session-1", "object": "realtime.session", "modalities": ["audio"], "model": query["model"]}
    rate = _BYTES_PER_SECOND.get(query["input_audio_format"], _AT_24_KHZ)
    return _socket(call, session, _Transcription(rate).events)


class _Speech:
    """A conversation that speaks texts."""

    def __init__(self, longest: int) -> None:
        self.longest = longest
        self.waiting = ""
        self.items = 0

    def events(self, event: Event) -> Iterator[Event]:
        """Yield the answers to an event."""
        kind = event.get("type")
        if kind == "input_text_buffer.append":
            text = _text(event, "text")
            self.waiting += text
            yield {"type": f"{_TEXT}.received", "text": text}
            while sentence := _SENTENCE.match(self.waiting):
                yield from self.speak(sentence[0])
            if len(self.waiting) > self.longest:
                yield from self.speak(self.waiting)
        elif kind == "input_text_buffer.commit":
            yield from self.speak(self.waiting)
        elif kind == "input_text_buffer.clear":
            self.waiting = ""
        elif kind == "tts_session.updated":
            yield event
        else:
            message = f"There is no event of type {kind} for the server."
            yield {"type": "conversation.item.tts.failed", "error": _error(message)}

    def speak(self, text: str) -> Iterator[Event]:
        """Yield the sound of the next text that waits."""
        self.waiting = self.waiting[len(text) :]
        if not text.strip():
            return
        self.items += 1
        item = {"item_id": f"item-{self.items}"}
        samples = pcm(duration(text), _RATE)
        for start in range(0, len(samples), _CHUNK):
            audio = base64.b64encode(samples[start : start + _CHUNK]).decode()
            yield {"type": f"{_SPEECH}.delta", **item, "delta": audio}
        yield {"type": f"{_SPEECH}.done", **item}


class _Transcription:
    """A conversation that transcribes sound."""

    def __init__(self, bytes_per_second: int) -> None:
        self.bytes_per_second = bytes_per_second
        self.start = 0.0
        self.waiting = 0
        self.items = 0

    def events(self, event: Event) -> Iterator[Event]:
        """Yield the answers to an event."""
        kind = event.get("type")
        if kind == "input_audio_buffer.append":
            self.waiting += len(base64.b64decode(_text(event, "audio"), validate=True))
        elif kind == "input_audio_buffer.clear":
            self.waiting = 0
        elif kind == "input_audio_buffer.commit":
            yield from self.transcribe()
        elif kind == "transcription_session.updated":
            yield event
        elif kind == "echo":
            yield {**event, "type": "echo.response", "client_sent_at": 0, "server_received_at": 0, "server_sent_at": 0}
        else:
            error = _error(f"There is no event of type {kind} for the server.")
            yield {"type": f"{_TRANSCRIPT}.failed", "item_id": "item-0", "event_type": str(kind), "error": error}

    def transcribe(self) -> Iterator[Event]:
        """Yield the transcript of the sound that waits, word by word, then whole."""
        self.items += 1
        length = self.waiting / self.bytes_per_second
        item = {"item_id": f"item-{self.items}", "start": self.start, "duration": length}
        text = f"A recording of {length:.1f} seconds."
        for word in tokenize(text):
            yield {"type": f"{_TRANSCRIPT}.delta", "delta": word, **item}
        yield {"type": f"{_TRANSCRIPT}.completed", "transcript": text, **item}
        self.start, self.waiting = self.start + length, 0
        yield {"type": "input_audio_buffer.processed", "processed_ms": round(1000 * self.start)}


def _socket(call: Call, session: Event, answers: Callable[[Event], Iterator[Event]]) -> Reply:
    """Return the reply that opens a websocket: first `session.created`, then the answers to each event.

    Raises:
        HttpError: 426: the request asks for no websocket.
    """
    if call.request.headers.get("upgrade", "").lower() != "websocket":
        raise HttpError(426, f"{call.request.path} is a websocket.", headers={"upgrade": "websocket"})
    return Reply(101, {}, _steps(call, session, answers), is_socket=True)


def _steps(call: Call, session: Event, answers: Callable[[Event], Iterator[Event]]) -> Iterator[Step]:
    number = 1
    yield json_bytes({"type": "session.created", "event_id": f"event-{number}", "session": session})
    inbox: list[str | bytes | None] = []
    while True:
        yield Receive(inbox)
        message = inbox.pop()
        if message is None:
            return
        call.request.received.append(message)
        try:
            found = list(answers(_object(json.loads(message))))
        except (ValueError, RecursionError):  # no JSON, no object, no base64
            found = [{"type": "error", "error": _error("The message could not be read.")}]
        for each in found:
            number += 1
            yield json_bytes({"event_id": f"event-{number}", **each})


def _object(event: Any) -> Event:
    if not is_object(event):
        raise ValueError(event)
    return event


def _text(event: Event, name: str) -> str:
    value = event.get(name)
    if not isinstance(value, str):
        raise ValueError(name)
    return value


def _error(message: str) -> dict[str, Any]:
    return {"message": message, "type": "invalid_request_error", "param": None, "code": None}
