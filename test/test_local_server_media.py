"""Sounds and images of the local server, and its websockets."""

from __future__ import annotations

import asyncio
import base64
import io
import json
import struct
import wave
import zlib
from typing import Any

import aiohttp
import pytest
from support.local_server import TOKEN, Caller

from together.generated.local_server import Fault

SPEECH = {"model": "hexgrad/Kokoro-82M", "input": "one two three four five", "voice": "af_heart"}
IMAGE = {"model": "black-forest-labs/FLUX.1-schnell", "prompt": "A boat"}


class TestSpeech:
    async def test_is_a_wav_as_long_as_its_text(self, caller: Caller) -> None:
        body = {**SPEECH, "sample_rate": 16_000, "response_format": "wav"}
        async with caller.request("POST", "/audio/speech", json=body) as response:
            assert (response.status, response.content_type) == (200, "audio/wav")
            with wave.open(io.BytesIO(await response.read())) as sound:
                assert (sound.getframerate(), sound.getnchannels(), sound.getsampwidth()) == (16_000, 1, 2)
                assert sound.getnframes() == 8_000
                samples = struct.unpack("<8000h", sound.readframes(8_000))
                assert (max(samples), min(samples)) == (8_000, -8_000)

    async def test_other_formats(self, caller: Caller) -> None:
        async with caller.request("POST", "/audio/speech", json={**SPEECH, "response_format": "raw"}) as response:
            assert (response.content_type, len(await response.read())) == ("application/octet-stream", 24_000)
        async with caller.request("POST", "/audio/speech", json={**SPEECH, "response_format": "mp3"}) as response:
            assert response.content_type == "audio/mpeg"
            assert (await response.read())[:2] == b"\xff\xfb"

    async def test_a_stream_has_the_same_samples(self, caller: Caller) -> None:
        async with caller.request("POST", "/audio/speech", json={**SPEECH, "response_format": "raw"}) as response:
            whole = await response.read()
        async with caller.request("POST", "/audio/speech", json={**SPEECH, "stream": True}) as response:
            *events, done, end = (await response.text()).split("\n\n")
        assert (done, end) == ("data: [DONE]", "")
        chunks = [json.loads(event.removeprefix("data: ")) for event in events]
        assert b"".join(base64.b64decode(chunk["b64"]) for chunk in chunks) == whole
        assert {chunk["object"] for chunk in chunks} == {"audio.tts.chunk"}
        assert len(chunks) == 5

    async def test_refusals(self, caller: Caller) -> None:
        assert (await caller.error(400, "POST", "/audio/speech", {**SPEECH, "voice": 1}))["param"] == "voice"
        assert (await caller.error(400, "POST", "/audio/speech", {**SPEECH, "sample_rate": 1}))[
            "param"
        ] == "sample_rate"
        async with caller.request("POST", "/audio/speech") as response:
            assert response.status == 400


class TestTranscriptions:
    async def transcribe(self, caller: Caller, content: bytes | None, path: str, **fields: str) -> Any:
        form = aiohttp.FormData(fields, default_to_multipart=True)
        if content is not None:
            form.add_field("file", content, filename="sound.wav")
        return await caller.json("POST", f"/audio/{path}", data=form)

    async def test_tell_how_long_a_recording_is(self, caller: Caller) -> None:
        async with caller.request("POST", "/audio/speech", json={**SPEECH, "response_format": "wav"}) as response:
            sound = await response.read()
        assert await self.transcribe(caller, sound, "transcriptions") == {"text": "A recording of 0.5 seconds."}
        assert await self.transcribe(caller, b"odd", "translations") == {"text": "A recording of 3 bytes."}
        url = await self.transcribe(caller, None, "transcriptions", file="https://example.com/a.wav")
        assert url == {"text": "A recording of 25 bytes."}
        whole = await self.transcribe(
            caller,
            sound,
            "translations",
            response_format="verbose_json",
            language="de",
            timestamp_granularities="word",
            diarize="true",
            temperature="0.5",
        )
        assert (whole["task"], whole["language"], whole["duration"]) == ("translate", "de", 0.5)
        assert [word["word"] for word in whole["words"]] == ["A", "recording", "of", "0.5", "seconds."]
        assert whole["segments"][0]["end"] == whole["words"][-1]["end"] == 0.5

    async def test_lists_of_a_form(self, caller: Caller) -> None:
        form = aiohttp.FormData({"response_format": "verbose_json"}, default_to_multipart=True)
        form.add_field("file", b"x", filename="a.wav")
        for value in ("segment", "word"):
            form.add_field("timestamp_granularities[]", value)
        answer = await caller.json("POST", "/audio/transcriptions", data=form)
        assert answer["words"]
        assert answer["segments"]

    @pytest.mark.parametrize(
        ("field", "value"), [("diarize", "maybe"), ("temperature", "warm"), ("min_speakers", "1.5"), ("model", "x")]
    )
    async def test_fields_are_checked(self, caller: Caller, field: str, value: str) -> None:
        form = aiohttp.FormData({field: value, "file": "https://example.com/a.wav"}, default_to_multipart=True)
        assert (await caller.error(400, "POST", "/audio/transcriptions", data=form))["param"] == field


def size_and_color(png: bytes) -> tuple[int, int, bytes]:
    """Check the chunks of a PNG; return its width, its height, and the color of its first pixel."""
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    chunks: dict[bytes, bytes] = {}
    place = 8
    while place < len(png):
        (length,) = struct.unpack_from(">I", png, place)
        kind, content = png[place + 4 : place + 8], png[place + 8 : place + 8 + length]
        assert struct.unpack_from(">I", png, place + 8 + length) == (zlib.crc32(kind + content),)
        chunks[kind] = content
        place += 12 + length
    width, height = struct.unpack_from(">2I", chunks[b"IHDR"])
    pixels = zlib.decompress(chunks[b"IDAT"])
    assert len(pixels) == height * (1 + 3 * width)
    return width, height, pixels[1:4]


class TestImages:
    async def test_are_pngs_of_the_size_asked_for(self, caller: Caller) -> None:
        body = {**IMAGE, "n": 2, "width": 32, "height": 16, "response_format": "base64"}
        answer = await caller.json("POST", "/images/generations", body)
        assert (answer["object"], answer["model"]) == ("list", IMAGE["model"])
        images = [size_and_color(base64.b64decode(image["b64_json"])) for image in answer["data"]]
        assert [image[:2] for image in images] == [(32, 16)] * 2
        assert images[0] != images[1]
        assert await caller.json("POST", "/images/generations", body) == answer

    async def test_urls_need_no_token(self, caller: Caller) -> None:
        answer = await caller.json("POST", "/images/generations", {**IMAGE, "width": 8})
        async with caller.request("GET", answer["data"][0]["url"]) as response:
            assert (response.status, response.content_type) == (200, "image/png")
            assert size_and_color(await response.read())[:2] == (8, 64)
        async with caller.request("GET", f"{answer['data'][0]['url']}x") as response:
            assert response.status == 404

    async def test_refusals(self, caller: Caller) -> None:
        error = await caller.error(400, "POST", "/images/generations", {**IMAGE, "width": 9_999})
        assert error["param"] == "width"
        error = await caller.error(404, "POST", "/images/generations", {**IMAGE, "model": "missing/model"})
        assert error["param"] == "model"


class Socket:
    """A conversation with the local server."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self.socket = socket

    async def send(self, type: str, **fields: Any) -> None:
        await self.socket.send_json({"type": type, **fields})

    async def receive(self, last: str) -> list[dict[str, Any]]:
        """The events up to one of a type that ends like this."""
        events: list[dict[str, Any]] = []
        while not events or not events[-1]["type"].endswith(last):
            events.append(await self.socket.receive_json(timeout=5))
        return events


REALTIME = "/realtime?model=openai/whisper-large-v3&input_audio_format=pcm_s16le_16000"


class TestWebsockets:
    def connect(self, caller: Caller, path: str) -> Any:
        return caller.session.ws_connect(f"{caller.server.url}{path}", headers=TOKEN)

    async def test_speech(self, caller: Caller) -> None:
        async with self.connect(caller, "/audio/speech/websocket?voice=tara&max_partial_length=30") as raw:
            socket = Socket(raw)
            (created,) = await socket.receive("session.created")
            assert (created["session"]["object"], created["session"]["voice"]) == ("realtime.tts.session", "tara")
            await socket.send("tts_session.updated", session={"voice": "leo"})
            assert (await socket.receive("updated"))[0]["session"] == {"voice": "leo"}
            await socket.send("input_text_buffer.append", text="One two. Three")
            received, *deltas, done = await socket.receive("done")
            assert received["text"] == "One two. Three"
            samples = b"".join(base64.b64decode(delta["delta"]) for delta in deltas)
            assert len(samples) == 2 * 24_000 * 0.2
            assert {event["item_id"] for event in (*deltas, done)} == {"item-1"}
            await socket.send("input_text_buffer.append", text=" four five six seven eight nine")
            assert (await socket.receive("done"))[-1]["item_id"] == "item-2"
            await socket.send("input_text_buffer.append", text="lost")
            await socket.send("input_text_buffer.clear")
            await socket.send("input_text_buffer.commit")
            await socket.send("input_text_buffer.append", text="end")
            await socket.send("input_text_buffer.commit")
            assert (await socket.receive("done"))[-1]["item_id"] == "item-3"
            await socket.send("odd")
            assert "odd" in (await socket.receive("failed"))[0]["error"]["message"]
        request = caller.server.requests[-1]
        assert request.operation == "realtime_speech"
        assert json.loads(request.received[-1]) == {"type": "odd"}

    async def test_transcription(self, caller: Caller) -> None:
        async with self.connect(caller, REALTIME) as raw:
            socket = Socket(raw)
            await socket.receive("session.created")
            await socket.send("input_audio_buffer.append", audio=base64.b64encode(bytes(9)).decode())
            await socket.send("input_audio_buffer.clear")
            await socket.send("input_audio_buffer.append", audio=base64.b64encode(bytes(16_000)).decode())
            await socket.send("input_audio_buffer.commit")
            *deltas, completed, processed = await socket.receive("processed")
            assert (
                "".join(delta["delta"] for delta in deltas) == completed["transcript"] == "A recording of 0.5 seconds."
            )
            assert (completed["duration"], processed["processed_ms"]) == (0.5, 500)
            await socket.send("transcription_session.updated", session={"prompt": "x"})
            assert (await socket.receive("updated"))[0]["session"] == {"prompt": "x"}
            await socket.send("echo", echo_id="e", payload=[1])
            (echo,) = await socket.receive("echo.response")
            assert (echo["echo_id"], echo["payload"]) == ("e", [1])
            await socket.send("odd")
            assert (await socket.receive("failed"))[0]["event_type"] == "odd"

    @pytest.mark.parametrize(
        "message",
        ["{", "[]", '{"type": "input_audio_buffer.append", "audio": "?"}', '{"type": "input_audio_buffer.append"}'],
    )
    async def test_a_message_that_cannot_be_read(self, caller: Caller, message: str) -> None:
        path = "/audio/speech/websocket" if "text" in message else REALTIME
        async with self.connect(caller, path) as raw:
            await raw.send_str(message)
            assert (await Socket(raw).receive("error"))[-1]["error"]["type"] == "invalid_request_error"

    async def test_is_refused_like_a_request(self, caller: Caller) -> None:
        with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
            await self.connect(caller, "/realtime")
        assert refused.value.status == 400
        async with caller.request("GET", REALTIME) as response:
            assert (response.status, response.headers["upgrade"]) == (426, "websocket")
        async with caller.session.get(f"{caller.server.url}{REALTIME}") as response:
            assert response.status == 401

    @pytest.mark.parametrize(
        "fault",
        [
            Fault(status=503),
            Fault(status=200),
            Fault(body="{}"),
            Fault(stream=["x"]),
            Fault(pings=0.01),
            Fault(close="before-headers"),
        ],
        ids=repr,
    )
    async def test_faults_of_the_handshake(self, caller: Caller, fault: Fault) -> None:
        caller.server.script(fault, fault)  # aiohttp tries again when a connection is closed
        with pytest.raises(aiohttp.ClientError):
            await self.connect(caller, REALTIME)

    @pytest.mark.parametrize(
        "fault",
        [Fault(cut_after=1), Fault(close="after-headers"), Fault(end_after=1), Fault(reset="after-headers")],
        ids=repr,
    )
    async def test_faults_of_the_conversation(self, caller: Caller, fault: Fault) -> None:
        caller.server.script(fault)
        async with self.connect(caller, REALTIME) as raw:
            messages = [message.type async for message in raw]
            assert len(messages) <= 1
            assert raw.close_code == (1000 if "end" in repr(fault) else 1006)

    async def test_faults_change_events(self, caller: Caller) -> None:
        caller.server.script(Fault(huge_event=100, event_delay=0, delay=0))
        async with self.connect(caller, REALTIME) as raw:
            assert (await Socket(raw).receive("created"))[0]["padding"] == "x" * 100

    async def test_a_client_that_leaves_ends_it(self, caller: Caller) -> None:
        async with aiohttp.ClientSession() as session:
            socket = await session.ws_connect(f"{caller.server.url}{REALTIME}", headers=TOKEN)
            socket._response.close()
            await caller.server.until(lambda: caller.server.open_connections == 0)

    async def test_a_stalled_conversation_sends_nothing_more(self, caller: Caller) -> None:
        caller.server.script(Fault(stall_after=1))
        patience = aiohttp.ClientWSTimeout(ws_close=0.01)
        url = f"{caller.server.url}{REALTIME}"
        async with caller.session.ws_connect(url, headers=TOKEN, timeout=patience) as raw:
            await raw.receive_json()
            await raw.send_json({"type": "echo"})
            with pytest.raises(asyncio.TimeoutError):
                await raw.receive(timeout=0.05)
