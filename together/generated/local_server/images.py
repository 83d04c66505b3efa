"""`POST /v1/images/generations`: PNG images of one color, which follows from the request."""

from __future__ import annotations

import base64
import re
import struct
import zlib
from typing import Any

from .call import STORAGE, Call
from .fields import body_digest, model_name
from .operations import stateful
from .replies import HttpError, Reply, body_reply, json_reply

_DEFAULT_SIZE = 64
_MAX_SIZE = 4_096


@stateful("POST", "/v1/images/generations")
def generate_image(call: Call) -> Reply:
    """Generate images, as base64 or as URLs of this server."""
    model = model_name(call.fields)
    width, height = (_size(call.fields, name) for name in ("width", "height"))
    digest = body_digest(call.fields).hex()
    images: list[dict[str, Any]] = []
    for index in range(call.fields.get("n") or 1):
        color = digest[6 * (index % 8) :][:6]
        image: dict[str, Any] = {"index": index, "timings": {"inference": 0.5}}
        if call.fields.get("response_format") == "base64":
            image |= {"type": "b64_json", "b64_json": base64.b64encode(png(width, height, color)).decode()}
        else:
            image |= {"type": "url", "url": f"{call.origin}{STORAGE}images/{width}x{height}-{color}.png"}
        images.append(image)
    return json_reply({"id": f"image-{digest[:16]}", "model": model, "object": "list", "data": images})


@stateful("GET", f"{STORAGE}images/{{name}}")
def get_image(call: Call) -> Reply:
    """Send an image; its name says all about it."""
    found = re.fullmatch(r"(\d{1,4})x(\d{1,4})-([0-9a-f]{6})\.png", call.ids["name"])
    if found is None:
        raise HttpError(404, f"There is no image {call.ids['name']}.")
    return body_reply(png(int(found[1]), int(found[2]), found[3]), "image/png")


def png(width: int, height: int, color: str) -> bytes:
    """Return a PNG image of one color, which is given as six hexadecimal digits."""
    row = b"\0" + bytes.fromhex(color) * width
    header = struct.pack(">2I5B", width, height, 8, 2, 0, 0, 0)
    chunks = (_chunk(b"IHDR", header), _chunk(b"IDAT", zlib.compress(row * height, 1)), _chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def _size(body: dict[str, Any], name: str) -> int:
    size: int = body.get(name) or _DEFAULT_SIZE
    if not 1 <= size <= _MAX_SIZE:
        raise HttpError(400, f"{name} must be from 1 to {_MAX_SIZE}.", param=name)
    return size
