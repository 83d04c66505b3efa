"""An error in a union tells of the member that was meant, in a call as in a constructor."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import SecretStr, ValidationError

from together.generated import (
    ApiValueError,
    ChatApi,
    ChatCompletionRequest,
    CompletionApi,
    CompletionRequest,
    RerankRequest,
)
from together.generated.local_server import LocalServer
from together.generated.model import Model


def user(content: Any) -> dict[str, Any]:
    return {"messages": [{"role": "user", "content": content}]}


class Chosen(Model):
    """A choice of one tool."""

    name: str
    strict: bool


class Ranked(Model):
    """A choice of another kind."""

    rank: int


class Choice(Model):
    """A union of two models without a field that tells them apart."""

    which: Chosen | Ranked | list[int]


CHAT = [
    (user([{"type": "text"}]), "messages[0].content[0].text: Field required"),
    (user([{"type": "text", "txt": "a"}]), "messages[0].content[0].text: Field required"),
    (user([{"type": "text", "text": 5}]), "messages[0].content[0].text: Input should be a valid string"),
    (user(5), "messages[0].content: Input should be a valid string or a valid list"),
    (user({"type": "text"}), "messages[0].content: Input should be a valid string or a valid list"),
    ({"messages": [], "stop": [1]}, "stop[0]: Input should be a valid string"),
    ({"messages": [], "stop": 5}, "stop: Input should be a valid string or a valid list"),
    ({"messages": [], "tool_choice": {"type": "function"}}, "tool_choice.function: Field required"),
    (
        {"messages": [], "tool_choice": {"type": "function", "function": {}}},
        "tool_choice.function.name: Field required",
    ),
    ({"messages": [], "logprobs": "x"}, "logprobs: Input should be a valid integer or a valid boolean"),
    ({"messages": [], "function_call": {"name": 1}}, "function_call.name: Input should be a valid string"),
]
COMPLETION = [
    ({"prompt": [["a"]]}, "prompt[0]: Input should be a valid string"),
    ({"prompt": ["a", 5]}, "prompt[1]: Input should be a valid string"),
    ({"prompt": [1, "a"]}, "prompt[1]: Input should be a valid integer, unable to parse string as an integer"),
    ({"prompt": {}}, "prompt: Input should be a valid string or a valid list"),
]


def told(error: ValidationError) -> list[str]:
    """Return the problems of an error, with their places as a reader writes them."""
    problems = []
    for detail in error.errors():
        place = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in detail["loc"])
        problems.append(f"{place[1:]}: {detail['msg']}")
    return problems


@pytest.mark.parametrize(("fields", "problem"), [*CHAT, *COMPLETION], ids=str)
def test_a_constructor_tells_of_the_member_that_was_meant(fields: dict[str, Any], problem: str) -> None:
    kind: Any = CompletionRequest if "prompt" in fields else ChatCompletionRequest
    body = {"model": "m", **fields}
    for make in (lambda: kind(**body), lambda: kind.from_dict(body)):
        with pytest.raises(ValidationError) as caught:
            make()  # type: ignore[no-untyped-call]
        assert told(caught.value) == [problem]
        assert "list[" not in str(caught.value)


@pytest.mark.parametrize(("fields", "problem"), [*CHAT, *COMPLETION], ids=str)
async def test_a_call_tells_of_the_member_that_was_meant(
    fields: dict[str, Any], problem: str, chat: ChatApi, server: LocalServer
) -> None:
    call: Any = CompletionApi(chat.api_client).completions if "prompt" in fields else chat.chat_completions
    for arguments, keywords in (((), {"model": "m", **fields}), (({"model": "m", **fields},), {})):
        with pytest.raises(ApiValueError) as caught:
            await call(*arguments, **keywords)
        assert problem in str(caught.value)
        assert str(caught.value).count("Input should be") + str(caught.value).count("Field required") == 1
    assert server.requests == []


def test_each_misfit_in_the_member_that_is_nearest_is_told() -> None:
    with pytest.raises(ValidationError) as caught:
        RerankRequest(model="m", query="q", documents=["a", {"a": 1}, 5])  # type: ignore[arg-type]
    assert told(caught.value) == [
        "documents[1]: Input should be a valid string",
        "documents[2]: Input should be a valid string",
    ]


@pytest.mark.parametrize(
    ("given", "problems"),
    [
        ({"name": "a"}, ["which.strict: Field required"]),
        ({"rank": "x"}, ["which.rank: Input should be a valid integer, unable to parse string as an integer"]),
        ([1, "x"], ["which[1]: Input should be a valid integer, unable to parse string as an integer"]),
    ],
)
def test_of_several_members_of_one_kind_that_with_the_fewest_problems_is_told(given: Any, problems: list[str]) -> None:
    with pytest.raises(ValidationError) as caught:
        Choice(which=given)
    assert told(caught.value) == problems


def test_what_is_assigned_is_told_likewise() -> None:
    request = ChatCompletionRequest(model="m", messages=[])
    with pytest.raises(ValidationError) as caught:
        request.stop = [1]  # type: ignore[list-item]
    assert told(caught.value) == ["stop[0]: Input should be a valid string"]


def test_a_field_under_its_name_in_python_keeps_its_place() -> None:
    with pytest.raises(ValidationError) as caught:
        ChatCompletionRequest(
            model="m",
            messages=[],
            stop=[1],  # type: ignore[list-item]
            response_format={"type": "json_schema", "json_schema": {"name": "x", "var_schema": 5}},  # type: ignore
        )
    assert [problem.partition(":")[0] for problem in told(caught.value)] == [
        "stop[0]",
        "response_format.json_schema.var_schema",
    ]


class Tool:
    """An object of another library."""


def test_an_object_of_another_library_in_a_union_is_named() -> None:
    with pytest.raises(ValidationError, match=r"Input is a .*Tool, which this client does not know") as caught:
        ChatCompletionRequest(model="m", messages=[], tool_choice=Tool())  # type: ignore[arg-type]
    assert len(caught.value.errors()) == 1


IMAGE = b"\x89PNG\r\n"


@pytest.mark.parametrize(
    ("content", "place"),
    [
        ([{"type": "image_url", "image_url": {"url": IMAGE}}], "messages[0].content[0].image_url.url"),
        ([{"type": "image_url", "image_url": IMAGE}], "messages[0].content[0].image_url"),
        ([IMAGE], "messages[0].content[0]"),
        ([bytearray(IMAGE)], "messages[0].content[0]"),
        (IMAGE, "messages[0].content"),
    ],
)
async def test_bytes_in_a_message_get_the_way_to_a_data_url(content: Any, place: str, chat: ChatApi) -> None:
    way = "a data URL, 'data:image/png;base64,' + base64.b64encode(data).decode()"
    with pytest.raises(ApiValueError) as caught:
        await chat.chat_completions(model="m", **user(content))
    assert f"{place}: " in str(caught.value)
    assert way in str(caught.value)
    with pytest.raises(ValidationError) as direct:
        ChatCompletionRequest(model="m", **user(content))
    assert way in str(direct.value)
    assert "PNG" not in str(direct.value)


@pytest.mark.parametrize("field", ["model", "stop"])
def test_a_secret_is_told_once_with_the_way_to_send_it(field: str) -> None:
    fields: dict[str, Any] = {"model": "m", "messages": [], field: SecretStr("hidden-value")}
    with pytest.raises(ValidationError) as caught:
        ChatCompletionRequest(**fields)
    (problem,) = told(caught.value)
    assert problem == f"{field}: Input is a SecretStr, which is written as asterisks: give its get_secret_value()"
    assert "hidden-value" not in str(caught.value)
