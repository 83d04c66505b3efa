"""Check a training file (JSON Lines) line by line, so that what is wrong is told before anything is sent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NoReturn

from pydantic_core import from_json

from together.generated._request.lines import LineSplitter, LineTooLong
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
        self._splitter = LineSplitter(MAX_LINE)

    def feed(self, block: bytes) -> None:
        """Check the next block of the file.

        Raises:
            ApiValueError: So many lines are wrong that no more are looked at, or one is too long.
        """
        try:
            lines = self._splitter.feed(block)
        except LineTooLong:
            self._problems.append(f"line {self.lines + 1} has more than {MAX_LINE} bytes")
            self._raise()
        for line in lines:
            self._check(line)

    def finish(self) -> None:
        """Check what is left.

        Raises:
            ApiValueError: A line is wrong, or there is none; names each line and what is wrong with it.
        """
        for line in self._splitter.finish():
            self._check(line)
        if self._problems:
            self._raise()
        if not self.lines:
            raise ApiValueError("the training file has no lines")

    def _check(self, line: bytes) -> None:
        self.lines += 1
        problem = self._problem_of(line)
        if problem is not None:
            self._problems.append(f"line {self.lines} {problem}")
            if len(self._problems) == MAX_PROBLEMS:
                self._raise()

    def _raise(self) -> NoReturn:
        more = " (no more lines are looked at)" if len(self._problems) == MAX_PROBLEMS else ""
        raise ApiValueError(f"the training file cannot be used: {'; '.join(self._problems)}{more}")

    def _problem_of(self, line: bytes) -> str | None:
        """Return what is wrong with a line, as the rest of a sentence about it; None: nothing."""
        if not line.strip():
            return "is empty"
        try:
            content = from_json(line, allow_inf_nan=False)
        except (ValueError, RecursionError) as error:
            return f"is not JSON: {error}" if _is_utf8(line) else "is not UTF-8"
        if not isinstance(content, dict):
            return "is not a JSON object"
        forms = [form for form, fields in _FORMS.items() if not content.keys().isdisjoint(fields)]
        if len(forms) != 1:
            why = f"has fields of {len(forms)} forms ({', '.join(forms)})" if forms else "has none of the known forms"
            return f"{why}: give {', or '.join(' and '.join(fields) for fields in _FORMS.values())}"
        [form] = forms
        if self._form is None:
            self._form = form, self.lines
        elif self._form[0] != form:
            return f"is of the form {form}, line {self._form[1]} of the form {self._form[0]}: use one for all"
        for field in _FORMS[form]:
            if field not in content:
                return f"lacks {field!r}"
        return _problem_of_fields(content) or _problem_of_images(content)


def _problem_of_fields(content: Mapping[str, Any]) -> str | None:
    for field in ("text", "prompt", "completion"):
        if not isinstance(content.get(field, ""), str):
            return f"has a {field!r} that is not a text"
    if not isinstance(content.get("tools"), (list, type(None))):
        return "has 'tools' that are not a list"
    conversations = {name: content[name] for name in content if name in ("messages", *_FORMS["preference"][1:])}
    if "input" in content:
        if not isinstance(content["input"], dict):
            return "has an 'input' that is not an object with 'messages'"
        conversations["input.messages"] = content["input"].get("messages")
    for name, messages in conversations.items():
        if not isinstance(messages, list) or not messages:
            return f"has {name!r} that is not a list of messages"
        for index, message in enumerate(messages):
            problem = _problem_of_message(message, f"{name}[{index}]")
            if problem is not None:
                return problem
    return None


def _problem_of_message(message: Any, place: str) -> str | None:
    if not isinstance(message, dict):
        return f"has {place} that is not an object"
    role, content = message.get("role"), message.get("content")
    if role not in _ROLES:
        return f"has {place} with another 'role' than {', '.join(_ROLES)}"
    calls_tools = content is None and role == "assistant" and message.get("tool_calls")
    if not calls_tools and not isinstance(content, (str, list)):
        return f"has {place} without a 'content' that is a text or a list of parts"
    return None


def _problem_of_images(content: Mapping[str, Any]) -> str | None:
    images = [image for field in content.values() for image in _images_of(field)]
    if len(images) > MAX_IMAGES:
        return f"has {len(images)} images; {MAX_IMAGES} are allowed"
    for url in images:
        head, comma, data = url.partition(",") if isinstance(url, str) else ("", "", "")
        if not comma or not head.startswith("data:image/") or not head.endswith(";base64"):
            return "has an image that is not a data URL (data:image/...;base64,...)"
        if len(data) * 3 // 4 - data[-2:].count("=") > MAX_IMAGE:
            return f"has an image of more than {MAX_IMAGE} bytes"
    return None


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


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode()
    except UnicodeDecodeError:
        return False
    return True
