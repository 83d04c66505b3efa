"""What an error body says: message, typed data and the body itself."""

from __future__ import annotations

import json
from typing import Any

import pytest
from support.request import failure_with

from together.generated import ErrorData, exceptions

# -- message, data, body

DETAIL = {"message": "m", "type": "t", "param": None, "code": None}
PAGE = (
    b"<!DOCTYPE html><html><head><title>502</title><style>p { color: red }</style></head><body>\n"
    b"<script>alert(1)</script><h1>502 Bad Gateway</h1>\r\n<p>The <b>server</b> failed.</p></body></html>"
)


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({"error": DETAIL}, "m"),
        ({"error": {"message": "m"}}, "m"),
        ({"error": "in words"}, "in words"),
        ({"message": "at top"}, "at top"),
        ({"error": None, "message": "at top"}, "at top"),
        ({"error": {"type": "t"}, "message": "at top"}, "at top"),
        ({"error": {"message": None}, "message": "at top"}, "at top"),
        ({"error": {"message": ""}, "message": "at top"}, "at top"),
        ({"error": {"message": 5}}, "5"),
        ({"error": {"message": ["a"]}}, "a"),
        ({"detail": "of another kind"}, "of another kind"),
        ([1, 2], "[1, 2]"),
        (7, "7"),
        ("text", "text"),
        (b"upstream connect error", "upstream connect error"),
        (PAGE, "502 Bad Gateway The server failed."),
        (b"<head><style>" + b"x" * 50_000, None),
        (b"", None),
        (b" \r\n ", None),
        (b"\xff\xfe broken", "\ufffd\ufffd broken"),
        (b'{"error": {"message": "\xff"}}', "\ufffd"),
    ],
)
async def test_the_message_is_found_in_any_body_and_the_body_stays_readable(body: Any, message: str | None) -> None:
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    for status in ("400 Bad Request", "502 Bad Gateway"):
        error = await failure_with(raw, status)
        assert (error.message, error.body) == (message, raw.decode("utf-8", "replace"))
        assert str(error) == f"{status}{f': {message}' if message else ''} (POST {error.url})"


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"error": DETAIL}, None),
        ({"error": {"message": "m"}}, None),
        ({"error": {**DETAIL, "code": "model_not_available", "param": "model"}}, "model_not_available"),
        ({"error": {**DETAIL, "code": 429}}, "429"),
        ({"error": {**DETAIL, "code": 0, "type": 1, "param": 2}, "id": "x"}, "0"),
        ({"error": {**DETAIL, "error_type": "e", "more": {"a": 1}}, "id": "x", "object": "error"}, None),
    ],
)
async def test_data_is_an_error_data_where_the_body_is_one(body: Any, code: str | None) -> None:
    for status in ("400 Bad Request", "418 Not Described", "503 Busy"):
        error = await failure_with(body, status)
        assert type(error.data) is ErrorData
        assert (error.data.error.message, error.data.error.code) == ("m", code)


async def test_data_keeps_what_the_client_does_not_know() -> None:
    body = {"error": {**DETAIL, "error_type": "e", "more": {"a": 1}}, "id": "x", "object": "error"}
    data = (await failure_with(body)).data
    assert json.loads(data.to_json()) == body


@pytest.mark.parametrize(
    "body",
    [{"error": {"type": "t"}}, {"error": []}, [], 5, b"", b"\xff", PAGE, b"null"],
)
async def test_data_is_none_where_the_body_is_no_error_data(body: Any) -> None:
    assert (await failure_with(body)).data is None


@pytest.mark.parametrize(
    ("status", "headers", "seconds"),
    [
        ("429 Slow Down", ["retry-after: 2"], 2.0),
        ("429 Slow Down", ["Retry-After: 0.5"], 0.5),
        ("429 Slow Down", ["retry-after-ms: 250"], 0.25),
        ("429 Slow Down", ["x-ratelimit-reset: 3"], 3.0),
        ("429 Slow Down", [], None),
        ("429 Slow Down", ["retry-after: soon"], None),
        ("503 Busy", ["retry-after: 2"], 2.0),
        ("529 Busy", ["retry-after: 2"], 2.0),
        ("503 Busy", [], None),
    ],
)
async def test_retry_after_says_when_to_come_back(status: str, headers: list[str], seconds: float | None) -> None:
    error = await failure_with({}, status, *headers)
    assert isinstance(error, (exceptions.RateLimitException, exceptions.OverloadedException))
    assert error.retry_after == seconds
