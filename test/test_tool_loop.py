"""Tools made of functions, and the loop that runs those which a model calls."""

from __future__ import annotations

import asyncio
import contextvars
import copy
import functools
import json
import math
import pickle
import threading
from dataclasses import dataclass
from datetime import date
from enum import Enum
from numbers import Integral
from typing import Annotated, Any

import pytest
from pydantic import BaseModel, Field, SecretStr, ValidationError
from support.client import TOKEN, config, within_bound
from support.raw_server import RawServer, http

import together.generated.tool_loop
from together.generated import (
    ApiClient,
    ApiTypeError,
    ApiValueError,
    BadRequestException,
    ChatApi,
    ChatCompletionRequest,
    ToolFunction,
    ToolInvocation,
    ToolRoundsError,
    ToolsPart,
)
from together.generated.dicts import ChatCompletionUserMessageParamDict

MESSAGES: list[ChatCompletionUserMessageParamDict] = [{"role": "user", "content": "Hello"}]
DESCRIBED: Any = {"type": "function", "function": {"name": "described"}}
LOCAL = contextvars.ContextVar("LOCAL", default="unset")


class Point(BaseModel):
    x: int


async def weather(city: str, days: int = 1) -> str:
    """Get the weather of a city.

    Args:
        city: Name of the city.
        days: How many days.
    """
    return f"{days} days of rain in {city}"


def point(at: Point, on: date) -> Point:
    """Look at a point."""
    return Point(x=at.x + on.day)


def fails() -> None:
    raise LookupError("nothing there")


def answer(*calls: tuple[str, Any], text: str | None = None, usage: Any = None) -> bytes:
    """Return an answer that asks for calls, each a name and arguments."""
    tool_calls = [
        {
            "id": f"call-{number}",
            "type": "function",
            "function": {"name": name, "arguments": given if isinstance(given, str) else json.dumps(given)},
        }
        for number, (name, given) in enumerate(calls)
    ]
    message = {"role": "assistant", "content": text, "tool_calls": tool_calls}
    choice = {"index": 0, "finish_reason": "tool_calls" if calls else "stop", "message": message}
    body = {"id": "c", "object": "chat.completion", "created": 1, "model": "m", "choices": [choice], "usage": usage}
    return http(body=json.dumps(body).encode())


DONE = answer(text="Done.")


def tool_of(function: Any) -> Any:
    """Return what a function is sent as."""
    request = ChatCompletionRequest(model="m", messages=MESSAGES, tools=[function])
    return request.to_dict()["tools"][0]


async def loop(*answers: bytes, **options: Any) -> tuple[Any, list[Any]]:
    """Run the loop against a server with these answers; return what it came to, and the bodies that were sent."""
    async with RawServer(*answers) as server, ApiClient(config(server)) as client:
        arguments: dict[str, Any] = {"model": "m", "messages": MESSAGES, **options}
        run = await within_bound(ChatApi(client).run_tools(**arguments))
        return run, [json.loads(each.partition(b"\r\n\r\n")[2]) for each in server.requests]


async def results(*calls: tuple[str, Any], **options: Any) -> list[str]:
    """Run the loop for an answer with these calls; return the texts that the model was sent."""
    _, bodies = await loop(answer(*calls), DONE, **options)
    return [message["content"] for message in bodies[1]["messages"][2:]]


# -- a function as a tool


def test_a_function_is_sent_with_its_name_docstring_and_signature() -> None:
    assert tool_of(weather) == {
        "type": "function",
        "function": {
            "name": "weather",
            "description": "Get the weather of a city.",
            "parameters": {
                "type": "object",
                "properties": {
                    "city": {"type": "string", "description": "Name of the city."},
                    "days": {"type": "integer", "description": "How many days.", "default": 1},
                },
                "required": ["city"],
                "additionalProperties": False,
            },
        },
    }
    assert "description" not in tool_of(fails)["function"]
    assert tool_of(fails)["function"]["parameters"]["properties"] == {}


def test_types_of_parameters_say_more_than_the_docstring() -> None:
    def look(
        city: Annotated[str, Field(description="From the type.")], *, point: Point | None = None, on: date = date.min
    ) -> None:
        """Look.

        Args:
            city: From the docstring.
        """

    parameters = tool_of(look)["function"]["parameters"]
    assert parameters["properties"]["city"] == {"type": "string", "description": "From the type."}
    assert parameters["properties"]["on"] == {"type": "string", "format": "date"}  # its default is no plain value
    assert parameters["properties"]["point"]["default"] is None
    assert parameters["$defs"]["Point"]["properties"] == {"x": {"type": "integer"}}


class Service:
    async def find(self, query: str) -> str:
        """Find something."""
        return query

    @classmethod
    def of_class(cls, query: str) -> str:
        return query


class Caller:
    """Not what it does."""

    async def __call__(self, query: str) -> str:
        """Call it."""
        return query


@functools.lru_cache
def cached(query: str) -> str:
    return query


@pytest.mark.parametrize(
    ("function", "name"),
    [
        (Service().find, "find"),
        (Service.of_class, "of_class"),
        (Caller(), "Caller"),
        (cached, "cached"),
        (functools.partial(weather, days=3), "weather"),
    ],
)
async def test_other_callables_are_tools_too(function: Any, name: str) -> None:
    tool = tool_of(function)["function"]
    assert tool["name"] == name
    text = {"city": "x"} if name == "weather" else {"query": "x"}
    expected = "3 days of rain in x" if name == "weather" else "x"
    assert await results((name, text), tools=[function]) == [expected]


def untyped(city) -> None:  # type: ignore[no-untyped-def]
    pass


def several(*cities: str) -> None:
    pass


def with_field(city: str = Field(description="Name.")) -> None:
    pass


def undefined(city: NeverDefined) -> None:  # type: ignore[name-defined]  # noqa: F821
    pass


def plain_class(given: Service) -> None:
    pass


def größe() -> None:
    pass


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        (lambda city: city, r"a function named <lambda>, .*: give a function made by def"),
        (größe, "use at most 64 letters"),
        (untyped, r"a function \(untyped\) whose parameter city has no type: annotate it"),
        (several, "parameter cities cannot be given by name"),
        (with_field, "parameter city has a Field as its default"),
        (undefined, "whose signature cannot be read: name 'NeverDefined' is not defined"),
        (plain_class, "of which no JSON schema can be made: .*Service"),
        (print, r"a function \(print\) whose (parameter args cannot be given|signature cannot be read)"),
        (len, r"a function \(len\) whose parameter obj cannot be given by name"),
        (Point, r"a class \(Point\), and a tool is a function"),
    ],
)
async def test_what_is_no_function_with_types_is_refused(chat: ChatApi, given: Any, reason: str) -> None:
    with pytest.raises(ValidationError, match=reason):
        ChatCompletionRequest(model="m", messages=MESSAGES, tools=[given])
    with pytest.raises(ApiValueError, match=rf"tools\[0\]: Input is .*{reason}"):
        await chat.chat_completions(model="m", messages=MESSAGES, tools=[given])
    with pytest.raises(ApiTypeError, match=rf"run_tools\(\): tools\[0\]: Input is .*{reason}"):
        await chat.run_tools(model="m", messages=MESSAGES, tools=[given])


async def test_a_function_is_refused_where_none_can_be(chat: ChatApi) -> None:
    wrong: list[dict[str, Any]] = [{"tool_choice": weather}, {"response_format": weather}]
    for given in (*wrong, {"_extra_body": {"tool_choice": weather}}):
        with pytest.raises(ApiValueError, match=r"tool_choice|response_format: Input is a function \(weather\), not"):
            await chat.chat_completions(model="m", messages=MESSAGES, **given)


def test_a_request_with_a_function_can_be_copied_and_pickled() -> None:
    def local() -> None: ...

    request = ChatCompletionRequest(model="m", messages=MESSAGES)
    request.tools = [local]  # type: ignore[list-item]
    for other in (copy.deepcopy(request), pickle.loads(pickle.dumps(request)), request.model_copy(deep=True)):
        assert other.to_json() == request.to_json()


# -- the loop


@pytest.mark.parametrize("way", ["keywords", "dict", "model", "both"])
async def test_functions_are_run_until_the_model_answers(chat: ChatApi, way: str) -> None:
    fields: dict[str, Any] = {"model": "m", "messages": MESSAGES, "tools": [weather]}
    if way == "keywords":
        run = await chat.run_tools(**fields)
    elif way == "dict":
        run = await chat.run_tools(fields)  # type: ignore[arg-type]
    elif way == "model":
        run = await chat.run_tools(ChatCompletionRequest(**fields))
    else:
        run = await chat.run_tools({"model": "m", "messages": MESSAGES}, tools=iter([weather]), messages=iter(MESSAGES))  # type: ignore[arg-type]
    assert run.rounds == 2
    assert "days of rain in" in run.response.text
    assert run.open_calls == []
    assert len(run.messages) == 4
    assert fields["messages"] is MESSAGES
    assert len(MESSAGES) == 1


async def test_results_follow_the_calls_in_their_order() -> None:
    started: list[str] = []
    both = asyncio.Event()

    async def wait(name: str) -> str:
        started.append(name)
        if len(started) == 2:
            both.set()
        await both.wait()  # for the other one: they run at the same time
        return name

    run, bodies = await loop(answer(("wait", {"name": "a"}), ("wait", {"name": "b"})), DONE, tools=[wait])
    assert bodies[1]["tools"] == bodies[0]["tools"]
    assert bodies[1]["messages"][0] == MESSAGES[0]
    assert [call["id"] for call in bodies[1]["messages"][1]["tool_calls"]] == ["call-0", "call-1"]
    assert bodies[1]["messages"][2:] == [
        {"role": "tool", "tool_call_id": "call-0", "content": "a"},
        {"role": "tool", "tool_call_id": "call-1", "content": "b"},
    ]
    again, bodies = await loop(DONE, messages=[*run.messages, *MESSAGES])
    assert len(bodies[0]["messages"]) == len(run.messages) + 1 == 6
    assert again.rounds == 1


async def test_a_plain_function_runs_in_a_thread_with_the_caller_s_context() -> None:
    def where() -> list[Any]:
        return [threading.current_thread() is threading.main_thread(), LOCAL.get()]

    LOCAL.set("set")
    assert await results(("where", ""), tools=[where]) == ['[false,"set"]']


async def test_arguments_are_validated_and_results_written() -> None:
    @dataclass
    class Row:
        x: int

    def rows() -> list[Row]:
        return [Row(1)]

    async def odd() -> object:
        return object()

    texts = await results(
        ("point", {"at": {"x": 1}, "on": "2026-01-02"}), ("rows", "{}"), ("odd", {}), tools=[point, rows, odd]
    )
    assert texts[:2] == ['{"x":3}', '[{"x":1}]']
    assert texts[2].startswith("Error: TypeError: odd() returned what cannot be written as JSON")


class Own(BaseModel):
    unit: str = "C"
    of: Any = Field(default=None, serialization_alias="from")


class Level(str, Enum):
    HIGH = "high"


class Integer:
    """An integer as numpy has them: no subclass of int."""

    def __int__(self) -> int:
        return 3


Integral.register(Integer)
SECRET = "Input is a SecretStr, which is written as asterisks"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (SecretStr("s3"), f"Error: TypeError: give() returned what cannot be sent: {SECRET}"),
        ({"a": [SecretStr("s3")]}, f"Error: TypeError: give() returned what cannot be sent: a: 0: {SECRET}"),
        (Own(of=SecretStr("s3")), f"Error: TypeError: give() returned what cannot be sent: from: {SECRET}"),
        (iter([SecretStr("s3")]), f"Error: TypeError: give() returned what cannot be sent: 0: {SECRET}"),
        (1 + 2j, "Error: TypeError: give() returned what cannot be sent: Input is a complex number"),
        ({1: 2}, "Error: TypeError: give() returned what cannot be sent: Input has a key of type int"),
        (math.nan, "Error: TypeError: give() returned what cannot be sent: Input holds NaN or infinity"),
        (
            {"a": Own(of=-math.inf)},
            "Error: TypeError: give() returned what cannot be sent: a: Input holds NaN or infinity",
        ),
        (["NaN"], '["NaN"]'),
        ("\ud800", "Error: ValueError: give() returned a text with half of a surrogate pair"),
        (b"\xff", "Error: TypeError: give() returned what cannot be written as JSON"),
        (Level.HIGH, "high"),
        (Own(), '{"unit":"C","from":null}'),
        ((item for item in "ab"), '["a","b"]'),
        ({"a": (ToolFunction(name="f"), 1)}, '{"a":[{"name":"f"},1]}'),
        (ToolFunction(name="f"), '{"name":"f"}'),
        ({"a": Integer()}, '{"a":3}'),
        ({"b"}, '["b"]'),
        (None, "null"),
    ],
)
async def test_a_result_is_sent_as_it_is_or_told_to_be_wrong(value: Any, text: str) -> None:
    async def give() -> Any:
        return value

    [sent] = await results(("give", {}), tools=[give])
    assert sent.startswith(text) if text.startswith("Error") else sent == text


async def test_what_cannot_be_called_is_told_to_the_model() -> None:
    texts = await results(
        ("weather", '{"city": '),
        ("weather", {"town": "Paris", "days": "many"}),
        ("whether", {}),
        ("weather", "[]"),
        tools=[weather],
    )
    assert texts[0].startswith("Error: The arguments do not fit weather: arguments: Invalid JSON")
    for part in ("city: Field required", "town: Extra inputs", "days: Input should be a valid integer"):
        assert part in texts[1]
    assert texts[2] == "Error: there is no tool named 'whether'. The tools are: weather."
    assert texts[3].startswith("Error: The arguments do not fit weather: arguments: Input should be")
    assert await results(("weather", {})) == ["Error: there is no tool named 'weather'. The tools are: none."]


async def test_errors_of_functions_are_told_or_raised(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO", logger="together.generated")
    assert await results(("fails", {}), tools=[fails]) == ["Error: LookupError: nothing there"]
    assert "The tool fails raised LookupError" in caplog.text
    assert "nothing" not in caplog.text
    with pytest.raises(LookupError, match="nothing there"):
        await loop(answer(("fails", {})), tools=[fails], on_error="raise")


async def test_an_error_or_a_cancellation_leaves_no_task_behind() -> None:
    running = asyncio.Event()
    ended: list[str] = []

    async def slow() -> None:
        running.set()
        try:
            await asyncio.sleep(1000)
        finally:
            await asyncio.sleep(0)
            ended.append("slow")

    async def bad() -> None:
        await running.wait()
        raise LookupError("bad")

    before = asyncio.all_tasks()
    with pytest.raises(LookupError):
        await loop(answer(("slow", {}), ("bad", {})), tools=[slow, bad], on_error="raise")
    assert ended == ["slow"]
    running.clear()
    task = asyncio.ensure_future(loop(answer(("slow", {}), ("slow", {})), tools=[slow]))
    await within_bound(running.wait())
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert ended == ["slow"] * 3
    assert {each for each in asyncio.all_tasks() if each.get_coro().__qualname__.endswith("_run")} <= before  # type: ignore[union-attr]


async def test_a_hook_sees_each_call_and_may_refuse_it() -> None:
    seen: list[ToolInvocation] = []

    def plain(call: ToolInvocation) -> str | None:
        seen.append(call)
        return "Not Paris." if call.arguments["city"] == "Paris" else None

    async def waiting(call: ToolInvocation) -> str | None:
        await asyncio.sleep(0)
        return plain(call)

    calls = (("weather", {"city": "Paris"}), ("weather", {"city": "Rome"}), ("weather", "broken"))
    for hook in (plain, waiting):
        seen.clear()
        texts = await results(*calls, tools=[weather], on_call=hook)
        assert texts[:2] == ["Not Paris.", "1 days of rain in Rome"]
        assert [(call.id, call.name, call.arguments["city"]) for call in seen] == [
            ("call-0", "weather", "Paris"),
            ("call-1", "weather", "Rome"),
        ]
    assert "Paris" not in repr(seen)

    with pytest.raises(ApiTypeError, match="on_call must return a text, or None to agree, not bool"):
        await loop(answer(*calls), tools=[weather], on_call=lambda call: True)

    def stop(call: ToolInvocation) -> None:
        raise PermissionError(call.name)

    with pytest.raises(PermissionError, match="weather"):
        await loop(answer(*calls), tools=[weather], on_call=stop)


async def test_a_bound_that_is_reached_raises_with_a_conversation_that_can_go_on() -> None:
    usage = {"prompt_tokens": 1, "completion_tokens": 2, "total_tokens": 3}
    with pytest.raises(ToolRoundsError, match="each of 2 answers") as caught:
        await loop(answer(("weather", {"city": "Rome"}), usage=usage), tools=[weather], max_rounds=2)
    run = caught.value.run
    assert run is not None
    assert run.rounds == 2
    assert run.usage is not None
    assert run.usage.total_tokens == 6
    _, bodies = await loop(DONE, messages=run.messages)
    assert [message["role"] for message in bodies[0]["messages"]] == ["user"] + ["assistant", "tool"] * 2


async def test_tools_given_as_dicts_are_returned_to_the_caller() -> None:
    calls = (("described", {"a": 1}), ("weather", {"city": "Rome"}))
    for described in (DESCRIBED, ToolsPart(**DESCRIBED)):
        run, bodies = await loop(answer(*calls), tools=[weather, described])
        assert [tool["function"]["name"] for tool in bodies[0]["tools"]] == ["weather", "described"]
        assert len(bodies) == run.rounds == 1
        assert [call.function.arguments for call in run.open_calls] == ['{"a": 1}']
        assert run.messages[2:] == [{"role": "tool", "tool_call_id": "call-1", "content": "1 days of rain in Rome"}]


async def test_token_usage_is_added_up() -> None:
    usage = {
        "prompt_tokens": 1,
        "completion_tokens": 2,
        "total_tokens": 3,
        "prompt_tokens_details": {"cached_tokens": 4},
        "cache_hit_rate": 0.5,
        "more": "text",
    }
    first = answer(("weather", {"city": "Rome"}), usage=usage)
    run, _ = await loop(first, answer(text="Done.", usage=usage), tools=[weather])
    assert run.usage.to_dict() == {
        "prompt_tokens": 2,
        "completion_tokens": 4,
        "total_tokens": 6,
        "prompt_tokens_details": {"cached_tokens": 8},
    }
    assert (await loop(DONE))[0].usage is None


async def test_each_call_of_the_model_has_its_own_retries() -> None:
    busy = http("503 Service Unavailable", b"{}", "retry-after: 0")
    first = answer(("weather", {"city": "Rome"}))
    run, bodies = await loop(busy, first, busy, DONE, tools=[weather], _retries=1)
    assert run.rounds == 2
    assert len(bodies) == 4
    with pytest.raises(BadRequestException):
        await loop(first, http("400 Bad Request"), tools=[weather])


async def test_an_answer_without_a_choice_ends_the_loop() -> None:
    body = {"id": "c", "created": 1, "model": "m", "choices": []}
    run, _ = await loop(http(body=json.dumps(body).encode()), tools=[weather])
    assert run.messages == MESSAGES


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        ({"max_rounds": 0}, "max_rounds must be"),
        ({"max_rounds": True}, "max_rounds must be"),
        ({"max_rounds": "2"}, "max_rounds must be"),
        ({"on_error": "ignore"}, "on_error must be"),
        ({"tools": [weather, weather]}, r"tools\[1\]: another tool is named 'weather'"),
        ({"tools": weather}, r"tools: Input should be a valid list; put the function into one: tools=\[weather\]$"),
        ({"tools": 1}, "tools: Input should be a valid list$"),
        ({"tools": [1]}, r"tools\[0\]: "),
        ({"messages": weather}, "messages: Input should be a valid list$"),
        ({"messages": "hi"}, "messages: "),
    ],
)
async def test_arguments_that_cannot_be_used_are_refused(options: Any, reason: str) -> None:
    with pytest.raises(ApiValueError, match=reason):
        await loop(DONE, **options)


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("max_round", "max_rounds"),
        ("oncall", "on_call"),
        ("on_eror", "on_error"),
        ("temprature", "temperature"),
        ("_retry", "_retries"),
        ("chat_completions_request", "chat_completion_request"),
    ],
)
async def test_a_misspelt_keyword_is_refused_with_the_nearest_one_of_the_loop(
    chat: ChatApi, name: str, near: str
) -> None:
    arguments: dict[str, Any] = {"model": "m", "messages": MESSAGES, name: 3}
    reason = rf"^run_tools\(\) has no argument '{name}'; did you mean '{near}'\? Its options are max_rounds, on_call, "
    with pytest.raises(ApiTypeError, match=reason):
        await chat.run_tools(**arguments)


def test_the_loop_is_not_loaded_before_it_is_used() -> None:
    assert together.generated.tool_loop.ToolRun is together.generated.ToolRun
    assert TOKEN
