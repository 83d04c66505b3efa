"""The bases of answers: what they offer beside their fields. `x-base` in `openapi.yaml` names the one of a schema."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import TypeAdapter

from together.generated import models
from together.generated._late_import import late_import
from together.generated.model import Model

T = TypeVar("T")


class ChatAnswer(Model):
    """The base of a chat completion."""

    if TYPE_CHECKING:
        choices: list[models.ChatCompletionChoice]

    @property
    def text(self) -> str:
        """The text of the first choice; empty where it has none, as when the model only calls tools."""
        message = getattr(_first(self.choices), "message", None)
        return _text(getattr(message, "content", None))

    @property
    def message(self) -> models.ChatCompletionMessage:
        """The message of the first choice, to be sent back in a conversation; an empty one where there is none."""
        message: models.ChatCompletionMessage | None = getattr(_first(self.choices), "message", None)
        if message is None:
            with late_import():  # mostly there is one
                message = models.ChatCompletionMessage()
        return message

    def parse(self, kind: type[T] | TypeAdapter[T]) -> T:
        """Return the text of the first choice as a value of a type, validated by pydantic.

        Args:
            kind: The type that was given as `response_format`: a pydantic model, a dataclass, a TypedDict, another
                type, or a `TypeAdapter`, which saves work where many answers are parsed.

        Raises:
            AnswerParseError: The text is not JSON, or does not fit. It has the text, the finish reason, and the errors.
        """
        with late_import():  # for those who parse
            from together.generated._tools.structured_output import parse_text

        reason = getattr(_first(self.choices), "finish_reason", None)
        return parse_text(self.text, kind, reason if isinstance(reason, str) else None)

    @property
    def tool_calls(self) -> list[models.ToolCall]:
        """The tool calls of the first choice; empty where it has none."""
        message = getattr(_first(self.choices), "message", None)
        calls: list[models.ToolCall] | None = getattr(message, "tool_calls", None)
        return calls if isinstance(calls, list) else []

    def _repr_values(self) -> Iterable[tuple[str, Any]]:
        names = [getattr(getattr(call, "function", None), "name", None) for call in self.tool_calls]
        return _shown(self, text=self.text, tool_calls=names or None)


class CompletionAnswer(Model):
    """The base of a text completion."""

    if TYPE_CHECKING:
        choices: list[models.CompletionChoice]

    @property
    def text(self) -> str:
        """The text of the first choice; empty where it has none."""
        return _text(getattr(_first(self.choices), "text", None))

    def _repr_values(self) -> Iterable[tuple[str, Any]]:
        return _shown(self, text=self.text)


def _shown(answer: ChatAnswer | CompletionAnswer, **content: Any) -> Iterable[tuple[str, Any]]:
    """Return what the repr of an answer shows, its content among it."""
    fields = answer.__dict__
    values = {name: fields.get(name) for name in ("id", "model")} | content
    values["finish_reason"] = getattr(_first(fields.get("choices")), "finish_reason", None)
    return [*values.items(), ("usage", fields.get("usage"))]


# A response that is not as described is delivered as far as it fits, so anything may stand at any place.


def _first(choices: Any) -> Any:
    return choices[0] if isinstance(choices, list) and choices else None


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
