"""Parses bodies of `multipart/form-data` as they come, so that no file has to fit into memory."""

from __future__ import annotations

from email.message import Message

from .content import Content

_MAX_HEADERS = 2**16


class Part:
    """A part of a form.

    Attributes:
        name: The field's name; `[]` at its end, which some clients write for lists, is taken off.
        file_name: The name of a file; None where the field is a text.
        content_type: The media type that the part names, or None.
        content: What it holds.
    """

    def __init__(self, headers: bytes) -> None:
        message = Message()
        for line in headers.decode("utf-8", "replace").split("\r\n"):
            name, _, value = line.partition(":")
            if name.replace("-", "").isalnum():  # other names are no headers, and newer Pythons refuse them
                message[name] = value.strip()
        self.name = str(message.get_param("name", "", "content-disposition")).removesuffix("[]")
        self.file_name = message.get_filename()
        self.content_type = message.get_content_type() if "content-type" in message else None
        self.content = Content()

    @property
    def text(self) -> str:
        """Return the content as text; empty where it was too long to keep."""
        return (self.content.kept or b"").decode("utf-8", "replace")

    def __repr__(self) -> str:
        return f"<Part {self.name}, {self.content.size} bytes>"


class Form:
    """A form that comes piece by piece.

    Args:
        content_type: The header of the request, with the boundary.

    Attributes:
        parts: The parts so far.
        is_complete: Whether its end came.
    """

    def __init__(self, content_type: str) -> None:
        message = Message()
        message["content-type"] = content_type
        self.parts: list[Part] = []
        self.is_complete = False
        self._delimiter = b"\r\n--" + str(message.get_param("boundary", "")).encode()
        self._rest = b"\r\n"  # before the first delimiter, the line break may be missing
        self._part: Part | None = None
        self._in_headers = False

    def add(self, piece: bytes) -> None:
        """Take in the next bytes."""
        self._rest += piece
        while not self.is_complete and self._step():
            pass

    def _step(self) -> bool:
        """Parse the headers of a part, or its content; return whether there may be more to parse."""
        if self._in_headers:
            headers, end, rest = self._rest.partition(b"\r\n\r\n")
            if self._rest.startswith(b"--"):
                self.is_complete = True
            elif end:
                self._part = Part(headers.strip())
                self.parts.append(self._part)
                self._in_headers, self._rest = False, rest
            elif len(self._rest) > _MAX_HEADERS:
                self._rest = b""  # no headers of a form: the form will be incomplete
            return bool(end)
        content, delimiter, rest = self._rest.partition(self._delimiter)
        if not delimiter:  # its start may be the end of what is here
            split = max(0, len(self._rest) - len(self._delimiter))
            content, rest = self._rest[:split], self._rest[split:]
        if self._part is not None:
            self._part.content.add(content)
        self._rest, self._in_headers = rest, bool(delimiter)
        return bool(delimiter)
