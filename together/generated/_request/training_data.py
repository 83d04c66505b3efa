"""Check a training file (JSON Lines) line by line, so that what is wrong is told before anything is sent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic_core import from_json

from together.generated.exceptions import ApiValueError

MAX_PROBLEMS = 10
"""How many lines an error names; what comes after them is not looked at."""
MAX_IMAGES = 10
"""How many images a line may have."""
MAX_IMAGE = 10 * 2**20
"""How many bytes an image may have."""
MAX_LINE = 2 * MAX_IMAGES * MAX_IMAGE
"""How many bytes a line may have: more than its images take as base64, so that no file is held whole."""

_FORMS: dict[str, tuple[str, ...]] = {
    "text": ("text",),
    "conversation": ("messages",),
    "instruction": ("prompt", "completion"),
    "preference": ("input", "preferred_output", "non_preferred_output"),
}
_ROLES = ("system", "user", "assistant", "tool")


class TrainingDataCheck:
    """Checks a training file that is given block by block.

    Each line is an object of one of four forms, the same for all: `{"text"}`, `{"messages", "tools"?}`,
    `{"prompt", "completion"}`, or `{"input", "preferred_output", "non_preferred_output"}`. Other fields are not looked
    at.

    Attributes:
        lines: How many lines there were so far.
    """

    def __init__(self) -> None:
        self.lines = 0
        self._form: tuple[str, int] | None = None  # and the line that set it
        self._problems: list[str] = []
        self._begun: list[bytes] = []  # of a line whose end has not come yet
        self._begun_size = 0

    def feed(self, block: bytes) -> None:
        """Check the next block of the file.

        Raises:
            ApiValueError: So many lines are wrong that no more are looked at, or one is too long.
        """
        first, *others = block.split(b"\n")
        self._begun.append(first)
        self._begun_size += len(first)
        if self._begun_size > MAX_LINE:
            self._problems.append(f"line {self.lines + 1} has more than {MAX_LINE} bytes")
            self._raise()
        if others:
            self._check(b"".join(self._begun))
            *whole, last = others
            for line in whole:
                self._check(line)
            self._begun, self._begun_size = [last], len(last)

    def finish(self) -> None:
        """Check what is left.

        Raises:
            ApiValueError: A line is wrong, or there is none; names each line and what is wrong with it.
        """
        last = b"".join(self._begun)
        if last.strip():
            self._check(last)
        if self._problems:
            self._raise()
        if not self.lines:
            raise ApiValueError("the training file has no lines")

    def _check(self, line: bytes) -> None:
        self.lines += 1
        problem = next(self._problems_of(line), None)
        if problem is not None:
            self._problems.append(f"line {self.lines} {problem}")
            if len(self._problems) == MAX_PROBLEMS:
                self._raise()

    def _raise(self) -> None:
        more = " (no more lines are looked at)" if len(self._problems) == MAX_PROBLEMS else ""
        raise ApiValueError(f"the training file cannot be used: {'; '.join(self._problems)}{more}")

    def _problems_of(self, line: bytes) -> Iterator[str]:
        """Iterate over what is wrong with a line, as the rest of a sentence about it."""
        if not line.strip():
            yield "is empty"
            return
        try:
            content = from_json(line, allow_inf_nan=False)
        except (ValueError, RecursionError) as error:
            yield f"is not JSON: {error}" if _is_utf8(line) else "is not UTF-8"
            return
        if not isinstance(content, dict):
            yield "is not a JSON object"
            return
        forms = [form for form, fields in _FORMS.items() if not content.keys().isdisjoint(fields)]
        if len(forms) != 1:
            why = f"has fields of {len(forms)} forms ({', '.join(forms)})" if forms else "has none of the known forms"
            yield f"{why}: give {', or '.join(' and '.join(fields) for fields in _FORMS.values())}"
            return
        [form] = forms
        if self._form is None:
            self._form = form, self.lines
        elif self._form[0] != form:
            yield f"is of the form {form}, line {self._form[1]} of the form {self._form[0]}: use one for all"
        for field in _FORMS[form]:
            if field not in content:
                yield f"lacks {field!r}"
        yield from _problems_of_fields(content)
        images = [image for field in content.values() for image in _images_of(field)]
        if len(images) > MAX_IMAGES:
            yield f"has {len(images)} images; {MAX_IMAGES} are allowed"
        for image in images:
            yield from _problems_of_image(image)


def _problems_of_fields(content: Mapping[str, Any]) -> Iterator[str]:
    for field in ("text", "prompt", "completion"):
        if field in content and not isinstance(content[field], str):
            yield f"has a {field!r} that is not a text"
    if not isinstance(content.get("tools") or [], list):
        yield "has 'tools' that are not a list"
    if "input" in content and not isinstance(content["input"], dict):
        yield "has an 'input' that is not an object with 'messages'"
        return
    conversations = {name: content[name] for name in content if name in ("messages", *_FORMS["preference"][1:])}
    if "input" in content:
        conversations["input.messages"] = content["input"].get("messages")
    for name, messages in conversations.items():
        if not isinstance(messages, list) or not messages:
            yield f"has {name!r} that is not a list of messages"
            return
        for index, message in enumerate(messages):
            yield from _problems_of_message(message, f"{name}[{index}]")


def _problems_of_message(message: Any, place: str) -> Iterator[str]:
    if not isinstance(message, dict):
        yield f"has {place} that is not an object"
        return
    role, content = message.get("role"), message.get("content")
    if role not in _ROLES:
        yield f"has {place} with another 'role' than {', '.join(_ROLES)}"
    if content is None and role == "assistant" and message.get("tool_calls"):
        return
    if not isinstance(content, (str, list)):
        yield f"has {place} without a 'content' that is a text or a list of parts"


def _images_of(field: Any) -> Iterator[Any]:
    """Iterate over the images in a field: messages, or an object that holds some."""
    if isinstance(field, dict):
        field = field.get("messages")
    for message in field if isinstance(field, list) else ():
        parts = message.get("content") if isinstance(message, dict) else None
        for part in parts if isinstance(parts, list) else ():
            if isinstance(part, dict) and part.get("type") == "image_url":
                image = part.get("image_url")
                yield image.get("url") if isinstance(image, dict) else image


def _problems_of_image(url: Any) -> Iterator[str]:
    head, comma, data = url.partition(",") if isinstance(url, str) else ("", "", "")
    if not comma or not head.startswith("data:image/") or not head.endswith(";base64"):
        yield "has an image that is not a data URL (data:image/...;base64,...)"
    elif len(data) * 3 // 4 - data[-2:].count("=") > MAX_IMAGE:
        yield f"has an image of more than {MAX_IMAGE} bytes"


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode()
    except UnicodeDecodeError:
        return False
    return True
