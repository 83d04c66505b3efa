"""Call a model and run the functions that it asks for, until it answers.

    run = await chat.run_tools(model="…", messages=[…], tools=[get_weather])
    print(run.response.text)

- A tool is a function with types, plain or `async`. Its name, its docstring (all before the first section) and its
  signature say what the model may call. Arguments of a call are validated by pydantic; what does not fit is told to
  the model.
- The functions of one answer run at the same time: `async` ones on the event loop, others in threads. Where one ends
  the loop, or the loop is cancelled, the others are cancelled too. A thread cannot be: its function runs to its end,
  and its result is dropped.
- Each call of the model has its own timeouts and retries. Where one fails, its error is raised as it is.
- Of several choices (`n`) the first one counts. A `tool_choice` that forces a call forces one in each round.
- Tools given as dicts are not run. A call of one ends the loop, once the functions of the same answer have run.
"""

from __future__ import annotations

import inspect
import logging
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from pydantic_core import PydanticCustomError

from together.generated import models
from together.generated._fields.field_rules import field_facts
from together.generated._request.options import unknown_argument
from together.generated._together import all_of
from together.generated._tools.function_tool import FunctionTool
from together.generated.exceptions import ApiTypeError, ApiValueError, OpenApiException
from together.generated.model import FromFunction, Model
from together.generated.models.chat_completion_request import ChatCompletionRequest
from together.generated.models.usage_data import UsageData
from together.generated.operation import OPTION_NAMES

if TYPE_CHECKING:
    from together.generated.dicts import ChatCompletionMessageParamInput
else:  # for type checkers alone
    ChatCompletionMessageParamInput = Any

_LOGGER = logging.getLogger("together.generated")


@dataclass(frozen=True)
class ToolInvocation:
    """A call that a model asks for, before its function runs.

    Attributes:
        id: The ID of the tool call.
        name: The name of the function.
        arguments: Its arguments, validated; those that the model left out are not there.
    """

    id: str
    name: str
    arguments: dict[str, Any] = field(repr=False)  # they are the model's words, and belong in no log


@dataclass(frozen=True)
class ToolRun:
    """What a loop came to.

    Attributes:
        response: The last answer of the model.
        messages: The conversation: the messages that were given, each answer of the model, and each result. Append a
            message to continue it.
        rounds: How often the model was called.
        usage: The token usage of all calls, added up; None where no answer had one.
        open_calls: Calls in the last answer of tools that were given as dicts. Append a message with the role `tool`
            for each before you continue.
    """

    response: models.ChatCompletionResponse
    messages: list[ChatCompletionMessageParamInput] = field(repr=False)
    rounds: int
    usage: UsageData | None
    open_calls: list[models.ToolCall] = field(repr=False)


class ToolRoundsError(OpenApiException, RuntimeError):
    """The model asked for calls in each of `max_rounds` answers.

    Attributes:
        run: What the loop came to. Its messages hold the result of each call: give them to `run_tools` to go on.
    """

    def __init__(self, msg: str, run: ToolRun | None = None) -> None:
        super().__init__(msg)
        self.run = run


OnCall = Callable[[ToolInvocation], "Awaitable[str | None] | str | None"]
OnError = Literal["tell", "raise"]
_OPTIONS = ("max_rounds", "on_call", "on_error")


async def run_tools(
    call: Callable[..., Coroutine[Any, Any, models.ChatCompletionResponse]],
    request: Model | Mapping[str, Any] | None,
    keywords: Mapping[str, Any],
    *,
    max_rounds: int = 10,
    on_call: OnCall | None = None,
    on_error: OnError = "tell",
) -> ToolRun:
    """Call the model and run the functions that it asks for, until it answers without a call.

    Args:
        call: The method that calls the model.
        request: The request, or None where its fields are keywords.
        keywords: Fields of the request, which replace those of the request, and options of each call.
        max_rounds: How often the model is called at most.
        on_call: Sees each call before its function runs, one after the other. A text that it returns refuses the call,
            and is sent to the model in place of a result; an error that it raises ends the loop.
        on_error: What happens when a function raises an error: "tell" sends its text to the model, "raise" ends the
            loop with it.

    Raises:
        ToolRoundsError: The model asked for calls in each of `max_rounds` answers.
        ApiTypeError, ApiValueError: An argument cannot be used.
        ApiException: A call of the model failed.
    """
    _check_names(keywords)
    if isinstance(max_rounds, bool) or not isinstance(max_rounds, int) or max_rounds < 1:
        raise ApiValueError("run_tools(): max_rounds must be a whole number of at least 1.")
    if on_error not in ("tell", "raise"):
        raise ApiValueError('run_tools(): on_error must be "tell" or "raise".')
    fields = dict(keywords)
    tools = _Tools(_field("tools", request, keywords))
    messages = _several(_field("messages", request, keywords))
    if tools.sent is not None:
        fields["tools"] = tools.sent
    if messages is not None:
        fields["messages"] = messages
    usages: list[UsageData | None] = []
    rounds = 0
    while True:
        response = await call(request, **fields)
        rounds += 1
        usages.append(response.usage)
        open_calls = [each for each in response.tool_calls if _name(each) in tools.described]
        answered = [each for each in response.tool_calls if _name(each) not in tools.described]
        results = await _results(answered, tools.functions, on_call, on_error)
        said = [choice.message for choice in response.choices[:1] if choice.message is not None]
        conversation = fields["messages"] = [*fields.get("messages", ()), *said, *results]
        run = ToolRun(response, conversation, rounds, _sum(usages), open_calls)
        if open_calls or not answered:
            return run
        if rounds == max_rounds:
            raise ToolRoundsError(f"The model asked for calls in each of {max_rounds} answers.", run)


def _check_names(keywords: Mapping[str, Any]) -> None:
    """Refuse a keyword that does not exist: the call would not know the options of the loop."""
    fields = field_facts(ChatCompletionRequest).field_of
    for name in keywords:
        if name not in fields and name not in OPTION_NAMES:
            raise unknown_argument("run_tools", name, ["chat_completion_request"], fields, _OPTIONS)


class _Tools:
    """The tools of a request.

    Attributes:
        sent: They, as they are sent with each call; None where there are none.
        functions: Name -> the function that is run.
        described: The names of those that are not run.
    """

    def __init__(self, tools: Any) -> None:
        tools = self.sent = _several(tools)
        self.functions: dict[str, FunctionTool] = {}
        self.described: set[str] = set()
        if not isinstance(tools, list):
            return  # none, or what the call refuses
        self.sent = []
        for index, tool in enumerate(tools):
            function: FunctionTool | None = tool._function if isinstance(tool, FromFunction) else _function(tool, index)
            self.sent.append(tool if function is None or isinstance(tool, FromFunction) else function.to_dict())
            name = _name(tool) if function is None else function.name
            if name in self.functions or name in self.described:
                raise ApiValueError(f"run_tools(): tools[{index}]: another tool is named {name!r}.")
            if function is not None:
                self.functions[function.name] = function
            elif isinstance(name, str):
                self.described.add(name)


def _function(tool: Any, index: int) -> FunctionTool | None:
    if isinstance(tool, (Mapping, Model)) or not callable(tool):
        return None
    try:
        return FunctionTool(tool)
    except PydanticCustomError as error:
        raise ApiTypeError(f"run_tools(): tools[{index}]: {error.message()}") from None


def _several(values: Any) -> Any:
    """Return a list of what can be read only once, as it is sent several times; anything else as it is."""
    is_list = isinstance(values, Iterable) and not isinstance(values, (str, bytes, Mapping, Model))
    return list(values) if is_list else values


def _name(tool: Any) -> Any:
    """Return the name of a tool, or of the function that a call is for."""
    return _member(_member(tool, "function"), "name")


def _field(name: str, request: Any, keywords: Mapping[str, Any]) -> Any:
    return keywords[name] if name in keywords else _member(request, name)


def _member(value: Any, name: str) -> Any:
    return value.get(name) if isinstance(value, Mapping) else getattr(value, name, None)


async def _results(
    calls: list[models.ToolCall], functions: Mapping[str, FunctionTool], on_call: OnCall | None, on_error: OnError
) -> list[Any]:
    """Run the functions of one answer at the same time; return their results as messages, in the order of the calls."""
    works: list[Coroutine[Any, Any, str]] = []
    prepared = [await _prepared(call, functions, on_call) for call in calls]  # before any function is called
    for call, given in zip(calls, prepared, strict=True):
        works.append(_said(given) if isinstance(given, str) else _run(functions[_name(call)], given, on_error))
    texts = await all_of(works)
    return [{"role": "tool", "tool_call_id": call.id, "content": text} for call, text in zip(calls, texts, strict=True)]


async def _prepared(
    call: models.ToolCall, functions: Mapping[str, FunctionTool], on_call: OnCall | None
) -> str | dict[str, Any]:
    """Return the arguments of a call, or a text for the model in place of its result."""
    name = _name(call)
    function = functions.get(name)
    if function is None:
        return f"Error: there is no tool named {name!r}. The tools are: {', '.join(functions) or 'none'}."
    try:
        arguments = function.read_arguments(_member(call.function, "arguments"))
    except ValueError as error:
        return f"Error: {error}"
    if on_call is not None:
        refusal = on_call(ToolInvocation(call.id, name, arguments))
        if inspect.isawaitable(refusal):
            refusal = await refusal
        if isinstance(refusal, str):
            return refusal
        if refusal is not None:
            raise ApiTypeError(f"on_call must return a text, or None to agree, not {type(refusal).__name__}.")
    return arguments


async def _said(text: str) -> str:
    return text


async def _run(function: FunctionTool, arguments: dict[str, Any], on_error: OnError) -> str:
    try:
        return await function.run(arguments)
    except Exception as error:
        if on_error == "raise":
            raise
        _LOGGER.info("The tool %s raised %s, which the model is told.", function.name, type(error).__name__)
        return f"Error: {type(error).__name__}: {error}"


def _sum(usages: list[UsageData | None]) -> UsageData | None:
    """Return token usages added up, field by field."""
    found = [usage.to_dict() for usage in usages if isinstance(usage, UsageData)]
    return UsageData.model_validate(_added(found)) if found else None


def _added(counts: list[dict[str, Any]]) -> dict[str, Any]:
    total: dict[str, Any] = {}
    for name in dict.fromkeys(name for each in counts for name in each):
        values = [each[name] for each in counts if name in each]
        if nested := [value for value in values if isinstance(value, dict)]:
            total[name] = _added(nested)
        elif numbers := [value for value in values if type(value) is int]:  # a float is a rate
            total[name] = sum(numbers)
    return total
