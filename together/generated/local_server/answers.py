"""`Answer`: the response that a test wants to the next request."""

from __future__ import annotations

import json as json_module
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from .faults import Fault
from .tokens import tokenize

ABSENT: Any = object()
"""The value of `Answer.json` where none is given: None is JSON too."""
_PAIR = 'as in ("weather", {"city": "Rome"})'


@dataclass(frozen=True, repr=False)
class Answer:
    """The response to one request: `Answer("Hello")`, `Answer(tool_calls=[("weather", {"city": "Rome"})])`.

    A plain call gets it whole. A stream gets the same in chunks: the reasoning, the text, then the tool calls. With
    `n` choices, each is this answer. A request that the service would refuse still gets its error.

    Args:
        text: The text of a chat message or of a completion.
        chunks: How a stream cuts the text, which may then be left out. By default, a word is a chunk.
        tool_calls: Name and arguments of each function to call. Arguments that are text are sent as they are.
        reasoning: The reasoning of a chat message.
        finish_reason: By default `tool_calls` where there are some, `stop` otherwise.
        usage: The `usage` object; by default the words are counted.
        json: A whole response body, for any operation; nothing else but `fault` may be given beside it.
        fault: What goes wrong as well: `Answer("one two three", fault=Fault(cut_after=2))`.

    Raises:
        ValueError: The chunks are not those of the text, or there is something beside `json`.
        TypeError: An argument is of another type; says what it must be.
    """

    text: str | None = None
    chunks: Sequence[str] | None = field(default=None, kw_only=True)
    tool_calls: Sequence[tuple[str, Mapping[str, Any] | str]] = field(default=(), kw_only=True)
    reasoning: str | None = field(default=None, kw_only=True)
    finish_reason: str | None = field(default=None, kw_only=True)
    usage: Mapping[str, Any] | None = field(default=None, kw_only=True)
    json: Any = field(default=ABSENT, kw_only=True)
    fault: Fault | None = field(default=None, kw_only=True)

    def __post_init__(self) -> None:
        self._check_types()
        if isinstance(self.chunks, str):
            raise ValueError("chunks is a list of strings, not one string")
        if self.text is not None and self.chunks is not None and "".join(self.chunks) != self.text:
            raise ValueError("the chunks, joined, are not the text")
        if self.json is not ABSENT and self.given.keys() - {"json", "fault"}:
            raise ValueError("json is the whole body: give nothing but fault beside it")

    def _check_types(self) -> None:
        """Refuse what could not be sent: where the answer is made, the caller's line is in the traceback."""
        kinds: dict[str, tuple[type, str]] = {
            "text": (str, "a string"),
            "chunks": (Sequence, "a list of strings"),
            "reasoning": (str, "a string"),
            "finish_reason": (str, "a string"),
            "usage": (Mapping, "a dict"),
            "fault": (Fault, "a Fault"),
        }
        for name, (kind, words) in kinds.items():
            value = getattr(self, name)
            if value is not None and not isinstance(value, kind):
                raise TypeError(f"{name} must be {words}, not {value!r}")
        for chunk in self.chunks or ():
            if not isinstance(chunk, str):
                raise TypeError(f"chunks must be a list of strings, not of {chunk!r}")
        calls: Any = self.tool_calls
        if isinstance(calls, (str, Mapping)) or not isinstance(calls, Sequence):
            raise TypeError(f"tool_calls must be a list of pairs, {_PAIR}, not {calls!r}")
        for call in calls:
            is_pair = isinstance(call, (tuple, list)) and len(call) == 2
            if not (is_pair and isinstance(call[0], str) and isinstance(call[1], (Mapping, str))):
                raise TypeError(f"each of tool_calls must be a name and arguments, {_PAIR}, not {call!r}")

    @property
    def given(self) -> dict[str, Any]:
        """Return the arguments that were given."""
        values = ((name, getattr(self, name)) for name in self.__dataclass_fields__)
        return {
            name: value
            for name, value in values
            if value is not ABSENT and (name == "json" or (value is not None and value != ()))
        }

    @property
    def tokens(self) -> list[str]:
        """Return the parts of the text, each the content of a chunk."""
        return tokenize(self.text or "") if self.chunks is None else list(self.chunks)

    @property
    def calls(self) -> list[tuple[str, str]]:
        """Return name and arguments of each function to call, the arguments as JSON text."""
        return [
            (name, arguments if isinstance(arguments, str) else json_module.dumps(arguments, ensure_ascii=False))
            for name, arguments in self.tool_calls
        ]

    @property
    def ends_with(self) -> str:
        """Return the finish reason."""
        return self.finish_reason or ("tool_calls" if self.tool_calls else "stop")

    def __repr__(self) -> str:
        return f"Answer({', '.join(f'{name}={value!r}' for name, value in self.given.items())})"
