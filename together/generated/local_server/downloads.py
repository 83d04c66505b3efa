"""Answers a download: whole, or the range that was asked for."""

from __future__ import annotations

import hashlib
import re

from .recording import RecordedRequest
from .replies import HttpError, Reply

_MADE_UP = 2**20
_PIECE = 2**18
_RANGE = re.compile(r"bytes=(\d*)-(\d*)")


def download(request: RecordedRequest, content: bytes, content_type: str) -> Reply:
    """Return the response to a download; a piece of 256 KiB counts as one event of it.

    Raises:
        HttpError: 416: the content has no such range.
    """
    etag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
    headers = {"content-type": content_type, "accept-ranges": "bytes", "etag": etag}
    asked = _RANGE.fullmatch(request.headers.get("range", ""))
    if asked is None or asked[0] == "bytes=-" or request.headers.get("if-range", etag) != etag:
        return Reply(200, headers, _pieces(content), len(content))
    if asked[1]:
        start, end = int(asked[1]), min(int(asked[2] or len(content)) + 1, len(content))
    else:
        start, end = max(0, len(content) - int(asked[2])), len(content)
    if start >= end:
        message = f"The content has {len(content)} bytes."
        raise HttpError(416, message, headers={"content-range": f"bytes */{len(content)}"})
    headers["content-range"] = f"bytes {start}-{end - 1}/{len(content)}"
    return Reply(206, headers, _pieces(content[start:end]), end - start)


def made_up(name: str) -> bytes:
    """Return 1 MiB of bytes that follow from a name."""
    return hashlib.shake_128(name.encode()).digest(_MADE_UP)


def _pieces(content: bytes) -> list[bytes]:
    return [content[start : start + _PIECE] for start in range(0, len(content), _PIECE)]
