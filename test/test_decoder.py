"""Tests of the server-sent-events decoder."""

import pickle
import re
import tracemalloc
from collections.abc import Iterable, Sequence
from itertools import cycle

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from together.generated._sse.decoder import EventDecoder, EventTooLargeError, ServerSentEvent, is_event_stream

property_test = settings(max_examples=200, derandomize=True, database=None, deadline=None)


def decode(*pieces: bytes, max_event_size: int = 1 << 20) -> list[bytes | ServerSentEvent]:
    """Decode a whole body that comes in these pieces."""
    decoder = EventDecoder(max_event_size)
    events = [event for piece in pieces for event in decoder.feed(piece)]
    return events + decoder.finish()


def cut(body: bytes, sizes: Sequence[int]) -> Iterable[bytes]:
    """Cut a body into pieces of these sizes, over and over."""
    start = 0
    for size in cycle(sizes):
        yield body[start : start + size]
        start += size
        if start >= len(body):
            return


def one_by_one(body: bytes) -> Iterable[bytes]:
    return cut(body, [1])


# Ordinary events and others


def test_event_with_only_data_is_plain_bytes() -> None:
    assert decode(b'data: {"a": 1}\n\n') == [b'{"a": 1}']


def test_each_piece_returns_the_events_that_it_completes() -> None:
    decoder = EventDecoder()
    assert decoder.feed(b"data: 1\n\ndata: 2\n\nda") == [b"1", b"2"]
    assert decoder.feed(b"") == []
    assert decoder.feed(b"ta: 3\n") == []
    assert decoder.feed(b"\ndata: 4\n\ndata: 5\n\ndata: 6") == [b"3", b"4", b"5"]
    assert decoder.feed(b"\n\n") == [b"6"]
    assert decoder.feed(b"data: 7\n\n") == [b"7"]
    assert decoder.finish() == []


@pytest.mark.parametrize("end", [b"\n", b"\r", b"\r\n"])
def test_event_may_be_cut_between_its_lines(end: bytes) -> None:
    assert decode(b"\n", b"data: a" + end, b"data: b\n\n") == [b"a\nb"]
    assert decode(b"\n", b"event: x" + end, b"data: b\n\n") == [ServerSentEvent("x", b"b", None, None)]


def test_data_lines_are_joined_with_lf() -> None:
    assert decode(b"data: a\ndata: b\r\ndata\rdata:c\n\n") == [b"a\nb\n\nc"]


def test_event_with_another_field_is_an_object() -> None:
    assert decode(b"event: add\nid: 7\nretry: 1500\ndata: x\ndata: y\n\n") == [
        ServerSentEvent(event="add", data=b"x\ny", id="7", retry=1500)
    ]


@pytest.mark.parametrize("line", [b"event", b"event:", b"event: "])
def test_empty_event_type_is_spelled_message(line: bytes) -> None:
    assert decode(b"event: x\n" + line + b"\ndata: y\n\n") == [ServerSentEvent("message", b"y", None, None)]


def test_text_replaces_invalid_utf8_and_keeps_a_byte_order_mark() -> None:
    assert ServerSentEvent("message", b"\xef\xbb\xbf\xc3\xa9\xff\xe2\x82", None, None).text() == "\ufeffé\ufffd\ufffd"


def test_event_type_and_id_replace_invalid_utf8() -> None:
    assert decode(b"event: \xc3\xa9\xff\nid: \xff\ndata\n\n") == [ServerSentEvent("é\ufffd", b"", "\ufffd", None)]


def test_object_is_small() -> None:
    assert not hasattr(ServerSentEvent("message", b"", None, None), "__dict__")


# Lines


@pytest.mark.parametrize("end", [b"\n", b"\r", b"\r\n"])
def test_each_line_end_is_understood(end: bytes) -> None:
    body = end.join([b"data: a", b"data: b", b"", b": comment", b"", b"event: x", b"data: c", b"", b""])
    expected = [b"a\nb", ServerSentEvent("x", b"c", None, None)]
    assert decode(body) == expected
    assert decode(*one_by_one(body)) == expected


def test_line_ends_may_be_mixed() -> None:
    assert decode(b"data: a\r\ndata: b\n\rdata: c\r\r\ndata: d\r\rdata: e\n\n") == [b"a\nb", b"c", b"d", b"e"]


def test_crlf_split_between_pieces_is_one_line_end() -> None:
    assert decode(b"data: a\r", b"\ndata: b\r", b"\n\r", b"\n") == [b"a\nb"]
    assert decode(b"data: a\r", b"", b"\ndata: b\r\n\r\n") == [b"a\nb"]


def test_cr_at_the_end_of_a_piece_does_not_delay_the_event() -> None:
    decoder = EventDecoder()
    assert decoder.feed(b"data: a\r\n\r") == [b"a"]
    assert decoder.feed(b"\ndata: b\r\r") == [b"b"]
    assert decoder.feed(b"data: c\n\n") == [b"c"]


def test_only_one_lf_after_a_cr_is_swallowed() -> None:
    assert decode(b"data: a\r", b"\n", b"\ndata: b\n\n") == [b"a", b"b"]


def test_other_line_separators_are_data() -> None:
    data = "a\u2028b\u0085c\v\fd\x1c\x1d\x1e".encode()
    assert decode(b"data: " + data + b"\n\n") == [data]
    assert decode(b"data: " + data + b"\r\r") == [data]


@pytest.mark.parametrize("tail", [b"", b"\n", b"\r\n", b"\ndata: b"])
@pytest.mark.parametrize(
    ("odd", "expected"),
    [
        (b"data:x\n\n", [b"x"]),
        (b"data: x\ndata: y\n\n", [b"x\ny"]),
        (b"data: x\n\n\n", [b"x"]),
        (b"\ndata: x\n\n", [b"x"]),
        (b": comment\n\n", []),
        (b"data: x\rdata: y\n\n", [b"x\ny"]),
        (b"data: x\r\rdata: y\n\n", [b"x", b"y"]),
        (b"data: x\nevent: data: \n\n", [ServerSentEvent("data: ", b"x", None, None)]),
        (b"data : x\n\n", []),
        (b"DATA: x\n\n", []),
    ],
)
def test_run_of_events_with_an_odd_one_among_them(
    odd: bytes, expected: list[bytes | ServerSentEvent], tail: bytes
) -> None:
    run = b"data: 1\n\n" + odd + b"data: 2\n\n"
    assert decode(b"data: 0\n\n", run + tail) == [b"0", b"1", *expected, b"2"]


# The byte-order mark


def test_leading_byte_order_mark_is_ignored() -> None:
    body = b"\xef\xbb\xbfdata: a\n\n"
    assert decode(body) == [b"a"]
    assert decode(*one_by_one(body)) == [b"a"]
    assert decode(b"\xef\xbb", b"", b"\xbf", b"data: a\n\n") == [b"a"]


def test_only_the_first_byte_order_mark_is_ignored() -> None:
    assert decode(b"\xef\xbb\xbf\xef\xbb\xbfdata: a\n\ndata: b\n\n") == [b"b"]
    assert decode(b"data: a\n\n", b"\xef\xbb\xbfdata: b\n\n") == [b"a"]


def test_beginning_of_a_byte_order_mark_is_part_of_the_first_line() -> None:
    assert decode(b"\xef", b"\xbbdata: a\n\ndata: b\n\n") == [b"b"]


@pytest.mark.parametrize("body", [b"", b"\xef", b"\xef\xbb", b"\xef\xbb\xbf"])
def test_stream_may_be_as_short_as_a_byte_order_mark(body: bytes) -> None:
    assert decode(body) == []
    assert decode(*one_by_one(body)) == []


# Fields


def test_comments_are_ignored() -> None:
    assert decode(b": a\n\n:\ndata: b\n:data: c\ndata: d\n\n: e\n\n") == [b"b\nd"]


@pytest.mark.parametrize(
    ("line", "data"),
    [
        (b"data:a", b"a"),
        (b"data: a", b"a"),
        (b"data:  a ", b" a "),
        (b"data:\ta", b"\ta"),
        (b"data: ", b""),
        (b"data:", b""),
        (b"data", b""),
        (b"data::a", b":a"),
        (b"data: \0", b"\0"),
    ],
)
def test_one_leading_space_is_removed_from_a_value(line: bytes, data: bytes) -> None:
    assert decode(line + b"\n\n") == [data]
    assert decode(b"\n\n", line + b"\n\n") == [data]


def test_unknown_fields_are_ignored() -> None:
    assert decode(b"foo: 1\ndata: a\nfoo\n Data: 2\n data: 3\ndata : 4\n\n") == [b"a"]


def test_event_without_data_is_not_dispatched_and_its_type_is_forgotten() -> None:
    assert decode(b"event: x\n\ndata: a\n\nevent: y\nretry: 1\n\nid\ndata: b\n\n") == [
        b"a",
        ServerSentEvent("message", b"b", "", None),
    ]


def test_last_value_of_a_repeated_field_holds() -> None:
    assert decode(b"event: a\nevent: b\nid: 1\nid: 2\nretry: 3\nretry: 4\ndata\n\n") == [
        ServerSentEvent("b", b"", "2", 4)
    ]


def test_id_persists() -> None:
    decoder = EventDecoder()
    assert decoder.last_event_id is None
    assert decoder.feed(b"id: 1\n\ndata: a\n\n") == [b"a"]
    assert decoder.last_event_id == "1"
    assert decoder.feed(b"event: x\ndata: b\n\n") == [ServerSentEvent("x", b"b", "1", None)]
    assert decoder.feed(b"id\ndata: c\n\n") == [ServerSentEvent("message", b"c", "", None)]
    assert decoder.last_event_id == ""


def test_id_holds_only_from_the_end_of_its_event() -> None:
    decoder = EventDecoder()
    decoder.feed(b"id: 1\ndata: a\n\nid: 2\ndata: b\nid: 3")
    assert decoder.last_event_id == "1"
    assert decoder.finish() == []
    assert decoder.last_event_id == "1"


def test_id_with_nul_is_ignored() -> None:
    assert decode(b"id: 1\nid: 2\0\ndata: a\n\n") == [ServerSentEvent("message", b"a", "1", None)]


def test_reconnection_time_belongs_to_its_event() -> None:
    decoder = EventDecoder()
    assert decoder.feed(b"retry: 20\n\ndata: a\n\n") == [b"a"]
    assert decoder.feed(b"retry: 0030\ndata: b\n\n") == [ServerSentEvent("message", b"b", None, 30)]
    assert decoder.feed(b"event: x\ndata: c\n\n") == [ServerSentEvent("x", b"c", None, None)]
    assert decoder.feed(b"retry: 999999999999999999\ndata: d\n\n") == [
        ServerSentEvent("message", b"d", None, 10**18 - 1)
    ]


def first_20(value: str) -> str:
    return value[:20]


@pytest.mark.parametrize(
    "value",
    ["", "-1", "+1", "1.5", "1_0", "1 ", " 1", "0x1", "\u0661", "9" * 19, "9" * 5000],
    ids=first_20,
)
def test_reconnection_time_that_is_no_usable_number_is_ignored(value: str) -> None:
    decoder = EventDecoder()
    assert decoder.feed(f"retry: 5\n\nretry: {value}\ndata: a\n\n".encode()) == [
        ServerSentEvent("message", b"a", None, None)
    ]


# The end of the body


@pytest.mark.parametrize("body", [b"data: a", b"data: a\n", b"data: a\ndata: [DONE]\n", b"event: x", b": [DONE]"])
def test_unfinished_event_is_discarded(body: bytes) -> None:
    assert decode(b"data: 1\n\n" + body) == [b"1"]


@pytest.mark.parametrize("line", [b"data: [DONE]", b"data:[done]", b"data:  [Done] \t"])
@pytest.mark.parametrize("end", [b"", b"\n", b"\r", b"\r\n", b"\n\n", b"\n: comment", b"\nid: 4"])
def test_sentinel_needs_no_empty_line(line: bytes, end: bytes) -> None:
    data = line.removeprefix(b"data:").removeprefix(b" ")
    assert decode(b"data: 1\n\n" + line + end) == [b"1", data]
    assert decode(*one_by_one(line + end)) == [data]


def test_unfinished_sentinel_with_another_field_is_an_object() -> None:
    assert decode(b"event: end\nid: 3\ndata: [DONE]") == [ServerSentEvent("end", b"[DONE]", "3", None)]


def test_unfinished_field_does_not_count() -> None:
    decoder = EventDecoder()
    decoder.feed(b"data: a\n\nretry: 15")
    assert decoder.finish() == []


RAW = b'{\n "error": {\n"message": "m"\n}}'


@pytest.mark.parametrize("end", [b"", b"\n", b"\n\n"])
def test_json_in_lines_of_its_own_is_an_event(end: bytes) -> None:
    for pieces in [RAW + end], one_by_one(RAW + end):
        assert decode(*pieces) == [ServerSentEvent("error", RAW, None, None)]
    other = ServerSentEvent("message", b'  {"detail": 1}', None, None)
    assert decode(b'  {"detail": 1}\ndata: a\n\n') == [other, b"a"]


@pytest.mark.parametrize("end", [b"", b"\n"])
def test_unfinished_event_is_kept_apart(end: bytes) -> None:
    decoder = EventDecoder()
    decoder.feed(b'data: 1\n\ndata: {"detail": 1}' + end)
    assert (decoder.finish(), decoder.unfinished) == ([], [b'{"detail": 1}'])


@pytest.mark.parametrize("name", [b"error", b"Error", b"ERROR"])
def test_error_event_needs_no_data(name: bytes) -> None:
    assert decode(b"event: " + name + b"\n\n") == [ServerSentEvent(name.decode(), b"", None, None)]
    assert decode(name + b": m\n\n") == [ServerSentEvent("error", b"m", None, None)]


@pytest.mark.parametrize(
    ("beginning", "verdict"),
    [
        (b"", None),
        (b"\xef\xbb", None),
        (b"\xef\xbb\xbf \n", None),
        (b"dat", None),
        (b"data:", True),
        (b"data\n", True),
        (b": x", True),
        (b"x-other: 1", True),
        (b"Bad gateway", False),
        (b"<html>", False),
        (b'{"error"', False),
        (b"a" * 33, False),
    ],
)
def test_beginning_of_a_body_tells_whether_it_is_an_event_stream(beginning: bytes, verdict: bool | None) -> None:
    assert is_event_stream(beginning) is verdict


# The size limit


def test_event_as_large_as_the_limit_passes() -> None:
    body = b"data: 1234\n\n" + b"event: x\ndata\n" + b"\n"
    expected = [b"1234", ServerSentEvent("x", b"", None, None)]
    assert decode(body, max_event_size=12) == expected
    assert decode(*one_by_one(body), max_event_size=12) == expected


@pytest.mark.parametrize(
    "body",
    [
        b"data: 12345\n\n",
        b"data: 1\n\ndata: 12345\n\ndata: 1\n\n",
        b"data: 12345",
        b"data: 1\nwxyz\n",
        b"data: 1\n: xy",
        b"data: 1\n: xy\n\n",
        b"data: 1\r\rdata\rdata\rdata\r",
        b"\xef\xbb\xbfdata: 12345",
        b":" * 11,
    ],
)
def test_event_larger_than_the_limit_is_an_error_that_names_the_limit(body: bytes) -> None:
    for pieces in [body], one_by_one(body), cut(body, [4]):
        with pytest.raises(EventTooLargeError, match="10 bytes") as caught:
            decode(*pieces, max_event_size=10)
        assert caught.value.limit == 10


def test_unfinished_line_is_an_error_as_soon_as_it_exceeds_the_limit() -> None:
    decoder = EventDecoder(10)
    decoder.feed(b"data: 1234")
    with pytest.raises(EventTooLargeError):
        decoder.feed(b"5")


def test_comments_and_earlier_events_do_not_count_for_the_limit() -> None:
    body = b"data: 1\n" + b":23\n" * 100 + b"\n" + b"data: 4\n\n" * 100
    assert decode(body, max_event_size=10) == [b"1"] + [b"4"] * 100
    assert decode(*one_by_one(body), max_event_size=10) == [b"1"] + [b"4"] * 100


def test_error_survives_pickling() -> None:
    error = pickle.loads(pickle.dumps(EventTooLargeError(10)))
    assert (str(error), error.limit) == (str(EventTooLargeError(10)), 10)


def test_large_event_in_small_pieces() -> None:
    data = b"0123456789abcdef" * (10 * 1024 * 1024 // 16)
    assert decode(*cut(b"data: " + data + b"\n\n", [1024]), max_event_size=len(data) + 6) == [data]
    assert decode(*one_by_one(b"data: " + data[:100_000] + b"\n\n")) == [data[:100_000]]
    assert decode(*cut(b"data: 0123456789abcdef\n" * 100_000 + b"\n", [1024]), max_event_size=len(data)) == [
        b"\n".join([data[:16]] * 100_000)
    ]


@pytest.mark.parametrize("line", [b"data:ab\n", b"data\n", b"event:ab\n", b"x\n", b":" * 64])
def test_memory_for_an_unfinished_event_stays_near_its_size(line: bytes) -> None:
    piece = line * (1024 // len(line))
    decoder = EventDecoder()
    tracemalloc.start()
    try:
        for _ in range(128):
            decoder.feed(piece)
        assert tracemalloc.get_traced_memory()[0] < 128 * 1024 * 3 // 2
    finally:
        tracemalloc.stop()


# Properties

line_ends = st.sampled_from([b"\n", b"\r", b"\r\n"])
cuts = st.lists(st.integers(0, 3) | st.integers(0, 60), min_size=1, max_size=6).filter(any)
utf8_values = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\n"), max_size=8)
comment_lines = st.lists(utf8_values.map(lambda text: b":" + text.encode()), max_size=2)


@st.composite
def streams(draw: st.DrawFn) -> tuple[bytes, list[bytes | ServerSentEvent]]:
    """A stream and the events in it."""
    lines: list[bytes] = []
    events: list[bytes | ServerSentEvent] = []
    last_event_id: str | None = None

    def add_field(name: str, value: bytes) -> None:
        forms = [f"{name}: ".encode() + value]
        if not value.startswith(b" "):
            forms.append(f"{name}:".encode() + value)
        if not value:
            forms.append(name.encode())
        lines.append(draw(st.sampled_from(forms)))

    for _ in range(draw(st.integers(0, 5))):
        data = draw(utf8_values.map(str.encode) | st.binary(max_size=20)).replace(b"\r", b"\n")
        event = retry = None
        with_id = False
        if draw(st.booleans()):
            event = draw(st.none() | utf8_values)
            retry = draw(st.none() | st.integers(0, 10**18 - 1))
            with_id = draw(st.booleans())
        if event is not None:
            add_field("event", event.encode())
        lines += draw(comment_lines)
        for part in data.split(b"\n"):
            add_field("data", part)
        if with_id:
            last_event_id = draw(utf8_values.map(lambda text: text.replace("\0", "")))
            add_field("id", last_event_id.encode())
        if retry is not None:
            add_field("retry", str(retry).encode())
        lines += draw(comment_lines)
        lines.append(b"")
        if event is None and retry is None and not with_id:
            events.append(data)
        else:
            events.append(ServerSentEvent(event or "message", data, last_event_id, retry))

    ends = draw(st.just([b"\n"]) | st.lists(line_ends, min_size=1, max_size=7))
    body = draw(st.sampled_from([b"", b"\xef\xbb\xbf"]))
    for line, end in zip(lines, cycle(ends)):
        # An empty line that ends with LF after a line that ends with CR would be no line of its own.
        body += line + (b"\r\n" if not line and end == b"\n" and body.endswith(b"\r") else end)
    return body, events


@property_test
@given(streams(), cuts)
def test_any_stream_in_any_pieces_gives_its_events(
    stream: tuple[bytes, list[bytes | ServerSentEvent]], sizes: list[int]
) -> None:
    body, events = stream
    for pieces in [body], one_by_one(body), body.splitlines(True), cut(body, sizes):
        assert decode(*pieces) == events


fragments = st.lists(
    st.sampled_from([b"data: a\n\n", b"data: {}\n\n", b"data: ", b"\n\n", b"\n", b"\r", b"\r\n", b":", b" "])
    | st.sampled_from([b"data", b"event: e", b"event", b"id: 1", b"id", b"retry: 5", b"retry", b"[DONE]", b"7"])
    | st.sampled_from([b"\0", b"\xef\xbb\xbf", b"\xef\xbb", b"\xbf", b"\xff", "é\u2028".encode(), b"foo"]),
    max_size=25,
).map(b"".join)
run_of_events = st.lists(
    st.sampled_from([b"data: a\n\n", b"data: \n\n", b"data: data: \n\n", b"data:  b\n\n"]), max_size=5
).map(b"".join)
bodies = st.one_of(
    fragments,
    st.tuples(run_of_events, fragments, run_of_events, fragments, run_of_events).map(b"".join),
    st.binary(max_size=40),
)


def outcome(pieces: Iterable[bytes], limit: int) -> object:
    """What becomes of a body: its events and the state of the decoder, or the error."""
    decoder = EventDecoder(limit)
    try:
        events = [event for piece in pieces for event in decoder.feed(piece)]
    except EventTooLargeError as error:
        return error.limit
    return events + decoder.finish(), decoder.last_event_id


@property_test
@given(bodies, cuts, st.integers(0, 20) | st.just(1000))
@example(b"\xef\xbb\xbfdata: a\n\n", [2], 7)
def test_arbitrary_bytes_in_any_pieces_have_the_same_outcome(body: bytes, sizes: list[int], limit: int) -> None:
    expected = outcome([body], limit)
    for pieces in one_by_one(body), body.splitlines(True), cut(body, sizes):
        assert outcome(pieces, limit) == expected


def interpret(body: bytes) -> tuple[list[object], str | None]:
    """Interpret a whole stream as the standard says, and errors as the decoder does.

    Returns its events and the last event id.

    An event is its data, or a tuple if there were other fields in it.
    """
    *lines, unfinished = re.split("\r\n|\r|\n", body.decode("utf-8", "replace").removeprefix("\ufeff"))
    events: list[object] = []
    last_event_id = id_buffer = None
    data = event_type = ""
    others: dict[str, int | None] = {}

    def event() -> object:
        text = data.removesuffix("\n")
        return (event_type or "message", text, id_buffer, others.get("retry")) if others else text

    for line in lines:
        name, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if line == "":
            last_event_id = id_buffer
            if data or event_type.lower() == "error":  # the second is beyond the standard
                events.append(event())
            data = event_type = ""
            others = {}
        elif line.startswith(":"):
            pass
        elif name == "data":
            data += value + "\n"
        elif name.strip().lower() == "error":  # beyond the standard
            event_type = "error"
            data = value + "\n"
            others["event"] = None
        elif name == "event":
            event_type = value
            others["event"] = None
        elif name == "id":
            id_buffer = id_buffer if "\0" in value else value
            others["id"] = None
        elif name == "retry":
            others.setdefault("retry", None)
            if re.fullmatch("[0-9]{1,18}", value):
                others["retry"] = int(value)

    name, _, value = unfinished.partition(":")
    if name == "data":
        data += value.removeprefix(" ") + "\n"
    elif name.strip().lower() == "error":  # beyond the standard
        event_type = "error"
        data = value.removeprefix(" ") + "\n"
        others["event"] = None
    if re.fullmatch(r"\s*\[done\]\s*", data, re.ASCII | re.IGNORECASE) or event_type.lower() == "error":
        last_event_id = id_buffer
        events.append(event())
    return events, last_event_id


@property_test
@given(bodies, cuts)
def test_decoder_agrees_with_the_standard_word_by_word(body: bytes, sizes: list[int]) -> None:
    # After an empty line there are whole events in the first piece, as they are in most pieces of a stream.
    for before in b"", b"\n":
        for pieces in [body], body.splitlines(True), cut(body, sizes):
            decoder = EventDecoder()
            decoded = [event for piece in (before, *pieces) for event in decoder.feed(piece)] + decoder.finish()
            events = [
                event.decode("utf-8", "replace")
                if isinstance(event, bytes)
                else (event.event, event.text(), event.id, event.retry)
                for event in decoded
            ]
            assert (events, decoder.last_event_id) == interpret(before + body)
