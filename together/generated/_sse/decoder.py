"""Decode a stream of server-sent events: pieces of a response body in, events out.

The format is that of the WHATWG HTML standard, section "Interpreting an event stream"
(https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation).
The decoder does no input or output of its own. It goes beyond the standard in four points: an event may
not exceed a given size; a reconnection time of more than 18 digits is ignored; the sentinel `[DONE]` and an error
are returned even when the body ends before the empty line that should follow, and any other event that is unfinished
then is kept apart; and errors are found where some servers send them: a line `error: …`, an event of the type `error`
without data, and JSON that stands in lines of its own.
"""

import re
from dataclasses import dataclass

_BOM = b"\xef\xbb\xbf"
_BRACE = ord("{")
_COLON = ord(":")
_CR = ord("\r")
_LF = ord("\n")
_DEFAULT_EVENT_TYPE = "message"
SENTINEL = b"[done]"
"""The data of the event that ends a stream, in lower case and without blanks around it."""
# A longer beginning of an event is decoded line by line: it is not joined with each piece again.
_MAX_TAIL = 4096
# Longer ones are no usable time, and int() refuses numbers of some thousand digits.
_MAX_RETRY_DIGITS = 18


_BEFORE = re.compile(rb"(?:\xef\xbb\xbf)?\s*")
# A field that the standard does not know is one too.
_FIELD = re.compile(rb"[a-z\d_-]*:|(?:data|event|id|retry|error)[\r\n]")
_PART_OF_FIELD = re.compile(rb"\xef\xbb?|[a-z\d_-]{0,32}")
_RAW_ERROR = re.compile(rb'\s*\{\s*"error"')


def is_event_stream(beginning: bytes) -> bool | None:
    """Tell whether a body begins like an event stream: with a field, or with a comment; None: too little has come."""
    start = has_begun(beginning)
    if _FIELD.match(beginning, start):
        return True
    return None if _PART_OF_FIELD.fullmatch(beginning, start) else False


def has_begun(beginning: bytes) -> int:
    """Return how many bytes of the beginning of a body say nothing: a byte-order mark, blanks and line ends."""
    before = _BEFORE.match(beginning)
    return before.end() if before is not None else 0


def is_foreign(beginning: bytes) -> bool:
    """Tell whether a body begins like HTML or JSON."""
    return beginning.startswith((b"<", b"{"), has_begun(beginning))


@dataclass(slots=True)
class ServerSentEvent:
    """An event with an event type, an id or a reconnection time.

    `event` is the event type, "message" by default. `data` holds the data lines joined with LF. `id` is the
    last event id, None if the stream has set none so far. `retry` is the reconnection time in milliseconds
    that came with this event, None if it had no valid one.
    """

    event: str
    data: bytes
    id: str | None
    retry: int | None

    def text(self) -> str:
        """Return the data decoded as UTF-8, with U+FFFD in place of invalid bytes."""
        return self.data.decode("utf-8", "replace")


def is_error(event: ServerSentEvent) -> bool:
    """Tell whether an event has the type `error`, in any case."""
    return event.event.lower() == "error"


class EventTooLargeError(ValueError):
    """An event exceeds the size limit.

    `limit` is that limit in bytes; `events` are the events before it that the same piece of the body completed.
    """

    def __init__(self, limit: int) -> None:
        super().__init__(limit)
        self.limit = limit
        self.events: list[bytes | ServerSentEvent] = []

    def __str__(self) -> str:
        return f"server-sent event exceeds the limit of {self.limit} bytes"


class EventDecoder:
    """Decoder for one event stream.

    `max_event_size` is the largest size of an event in bytes: of all its lines without their line ends. A
    comment line counts only by itself, not together with the lines after it.

    `last_event_id` is the last event id; None while the stream has set none. `unfinished` is what the body ended
    with, where that is no whole event: the standard discards it.
    """

    __slots__ = (
        "_after_cr",
        "_between_events",
        "_data",
        "_event_retry",
        "_event_type",
        "_last_event_id_buffer",
        "_line",
        "_max_event_size",
        "_only_data",
        "_raw",
        "_size",
        "_started",
        "_tail",
        "last_event_id",
        "unfinished",
    )

    def __init__(self, max_event_size: int = 16 * 1024 * 1024) -> None:
        self._max_event_size = max_event_size
        self.unfinished: list[bytes | ServerSentEvent] = []
        self.last_event_id: str | None = None

        # The position in the stream.
        self._started = False  # whether the place of the byte-order mark has been passed
        self._after_cr = False  # whether a LF that comes next belongs to the line end just seen
        self._between_events = False  # whether what comes next does not depend on what came before
        self._line: bytearray = bytearray()  # the unfinished line
        self._tail = b""  # the beginning of an event that nobody has looked at yet, while between events

        # The unfinished event.
        self._size = 0  # bytes in its lines so far
        self._data: bytes | bytearray | None = None
        self._raw: bytearray | None = None  # JSON in lines of its own
        self._event_type = ""
        self._event_retry: int | None = None
        self._only_data = True  # whether it has no event, id or retry field
        self._last_event_id_buffer: str | None = None  # unlike the others, kept from event to event

    def feed(self, chunk: bytes) -> list[bytes | ServerSentEvent]:
        """Take the next piece of the body and return the events that it completes.

        An event that has only data is returned as that data, its lines joined with LF; any other one as a
        ServerSentEvent. Raise EventTooLargeError when an event exceeds the size limit: the error has the events
        before it, and the decoder is of no further use.
        """
        if self._tail:
            chunk = self._tail + chunk
            self._tail = b""
        # The usual case takes no look at single lines: each event is one line that begins with "data: ". (To look for a
        # line end in all data at once is faster than to count them.)
        if (
            self._between_events
            and chunk.startswith(b"data: ")
            and _CR not in chunk
            and len(chunk) <= self._max_event_size
        ):
            end = chunk.rfind(b"\n\n")
            data = chunk[6:end].split(b"\n\ndata: ")
            if end >= 0 and _LF not in b"".join(data) and len(chunk) - end <= _MAX_TAIL:
                self._tail = chunk[end + 2 :]
                return data  # type: ignore[return-value]  # nobody else has this list
        events: list[bytes | ServerSentEvent] = []
        try:
            self._feed(chunk, events)
        except EventTooLargeError as error:
            error.events = events
            raise
        return events

    def finish(self) -> list[bytes | ServerSentEvent]:
        """Take the end of the body and return the unfinished event if it is the sentinel `[DONE]` or an error.

        The sentinel may be in any case and have blanks around it. Any other is `unfinished`.
        """
        events: list[bytes | ServerSentEvent] = []
        if self._tail:
            self._feed_lines(self._tail, events)
            self._tail = b""
        # Other fields might have been cut off in the middle of their value.
        if self._line and (self._raw is not None or self._line.lower().lstrip().startswith((b"data", b"error", b"{"))):
            self._process_line(bytes(self._line))
        last: list[bytes | ServerSentEvent] = []
        last_event_id = self.last_event_id
        self._dispatch(last)
        for event in last:
            data = event if isinstance(event, bytes) else event.data
            if data.strip().lower() == SENTINEL or (isinstance(event, ServerSentEvent) and is_error(event)):
                events.append(event)
            else:
                self.unfinished.append(event)
        if not events:
            self.last_event_id = last_event_id
        return events

    def _feed(self, chunk: bytes, events: list[bytes | ServerSentEvent]) -> None:
        # Two LFs in a row always end an event, whatever precedes them. So the piece falls into the end of the
        # unfinished event, a run of whole events, and the beginning of another event.
        start = 0
        if not self._between_events:
            start = chunk.find(b"\n\n") + 2
            if start < 2:
                start = len(chunk)
            self._feed_lines(chunk[:start], events)
        last = chunk.rfind(b"\n\n", start)
        if last >= 0:
            self._feed_run(chunk[start : last + 2], events)
            start = last + 2
        if start < len(chunk):
            rest = chunk[start:]
            # Without a CR and without two LFs in it, it completes no event.
            if self._between_events and _CR not in rest and len(rest) <= min(_MAX_TAIL, self._max_event_size):
                self._tail = rest
            else:
                self._feed_lines(rest, events)

    def _feed_run(self, run: bytes, events: list[bytes | ServerSentEvent]) -> None:
        """Decode a run of whole events: between events before it, ended by two LFs."""
        if run.startswith(b"data: ") and _CR not in run and len(run) <= self._max_event_size:
            data = run[6:-2].split(b"\n\ndata: ")
            if _LF not in b"".join(data):
                events += data
                return
        self._feed_lines(run, events)

    def _feed_lines(self, chunk: bytes, events: list[bytes | ServerSentEvent]) -> None:
        """Decode a piece of the body line by line."""
        if not self._started:
            chunk = bytes(self._line) + chunk
            self._line.clear()
            if _BOM.startswith(chunk):
                self._line += chunk
                return
            self._started = True
            chunk = chunk.removeprefix(_BOM)
        if self._after_cr and chunk:
            self._after_cr = False
            chunk = chunk.removeprefix(b"\n")
        if chunk:
            self._after_cr = chunk[-1] == _CR
            lines = chunk.splitlines()
            unfinished = b"" if chunk[-1] in b"\r\n" else lines.pop()
            if lines and self._line:
                self._line += lines[0]
                lines[0] = bytes(self._line)
                self._line.clear()
            for line in lines:
                if line:
                    self._process_line(line)
                else:
                    self._dispatch(events)
            self._line += unfinished
            if self._size + len(self._line) > self._max_event_size:
                raise EventTooLargeError(self._max_event_size)
        self._between_events = not (self._size or self._line or self._after_cr)

    def _process_line(self, line: bytes) -> None:
        """Process a line that is not empty."""
        size = self._size + len(line)
        if size > self._max_event_size:
            raise EventTooLargeError(self._max_event_size)
        if line[0] == _COLON:
            return
        self._size = size
        if self._raw is not None:  # until an empty line, or a field of an event
            if not line.startswith((b"data:", b"event:", b"id:", b"retry:")):
                self._raw += b"\n" + line
                return
        elif line[0] == _BRACE or (line[0] in b" \t" and line.lstrip().startswith(b"{")):
            self._raw = bytearray(line)
            return

        colon = line.find(b":")
        if colon < 0:
            name, value = line, b""
        else:
            name = line[:colon]
            value = line[colon + 2 :] if line.startswith(b" ", colon + 1) else line[colon + 1 :]

        if name == b"data":
            if self._data is None:
                self._data = value
            else:
                # Many small lines take less memory in one array than in a list.
                if not isinstance(self._data, bytearray):
                    self._data = bytearray(self._data)
                self._data += b"\n"
                self._data += value
        elif name == b"event":
            self._only_data = False
            self._event_type = value.decode("utf-8", "replace")
        elif name == b"id":
            self._only_data = False
            if b"\0" not in value:
                self._last_event_id_buffer = value.decode("utf-8", "replace")
        elif name == b"retry":
            self._only_data = False
            if value.isdigit() and len(value) <= _MAX_RETRY_DIGITS:
                self._event_retry = int(value)
        elif name.strip().lower() == b"error":
            self._only_data = False
            self._event_type = "error"
            self._data = value

    def _dispatch(self, events: list[bytes | ServerSentEvent]) -> None:
        """End the event, and append it to `events` if it has data."""
        self.last_event_id = self._last_event_id_buffer
        if self._raw is not None:
            raw, self._raw = bytes(self._raw), None
            kind = "error" if _RAW_ERROR.match(raw) else _DEFAULT_EVENT_TYPE
            events.append(ServerSentEvent(kind, raw, self.last_event_id, None))
        if self._data is None and self._event_type.lower() == "error":
            self._data = b""
        if self._data is not None:
            data = bytes(self._data)
            if self._only_data:
                events.append(data)
            else:
                event_type = self._event_type or _DEFAULT_EVENT_TYPE
                events.append(ServerSentEvent(event_type, data, self.last_event_id, self._event_retry))
        self._size = 0
        self._data = None
        self._event_type = ""
        self._event_retry = None
        self._only_data = True
