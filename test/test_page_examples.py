"""Examples of the pages: JSON values as code, constructors of models, calls of operations, and who uses a model."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from generate import read_document
from page_examples import Examples
from python_code import WIDTH, laid_out, literal
from python_models import Models
from python_operations import Argument, Operation, Operations, api_classes
from python_types import PythonTypes
from refusals import Refusals
from schemas import Schemas
from uses import Uses

ROOT = Path(__file__).resolve().parent.parent


class Generated:
    """What is worked out of `openapi.yaml`, or of another document."""

    def __init__(self, document: dict[str, Any]) -> None:
        types = PythonTypes(Schemas(document, Refusals()))
        self.models = Models(document, types, api_classes(document))
        self.operations = Operations(document, types, self.models)
        self.examples = Examples(self.models)

    def constructor(self, name: str, value: Any) -> str | None:
        return self.examples.constructor(self.models.named[name], value)


@pytest.fixture(scope="module")
def api() -> Generated:
    return Generated(read_document(ROOT / "openapi.yaml"))


@pytest.mark.parametrize("value", [None, True, 3, 0.5, 'say "hi"\n', "é", [], {}, [1, [2]], {"a": {"b": [None, "c"]}}])
@pytest.mark.parametrize("times", [1, 40])
def test_the_code_of_a_value_gives_that_value(value: Any, times: int) -> None:
    many = [value] * times
    assert eval(laid_out(literal(many))) == many


def test_code_has_a_line_for_each_item_where_it_does_not_fit_on_one() -> None:
    code = laid_out(literal({"a": ["x" * 30, "y" * 30], "b": 1}), 4, "value = ", ",")
    assert code == f'value = {{\n        "a": ["{"x" * 30}", "{"y" * 30}"],\n        "b": 1,\n    }},'
    assert all(len(line) <= WIDTH for line in code.splitlines())
    assert laid_out(literal([1, 2])) == "[1, 2]"


def test_a_constructor_names_the_class_of_each_part_and_leaves_constants_out(api: Generated) -> None:
    value = {"model": "a/b", "messages": [{"role": "user", "content": [{"type": "text", "text": "Hi"}]}], "stop": ["x"]}
    assert (api.constructor("ChatCompletionRequest", value) or "").split() == [
        "together.ChatCompletionRequest(",
        'model="a/b",',
        "messages=[",
        "together.ChatCompletionUserMessageParam(",
        'content=[together.TextContentPart(text="Hi")],',
        "),",
        "],",
        'stop=["x"],',
        ")",
    ]


@pytest.mark.parametrize(
    "value",
    [{}, "text", {"content": "Hi", "other": 1}, {"role": "tool", "content": "Hi"}],
    ids=["required", "no-object", "unknown", "constant"],
)
def test_what_does_not_fit_a_class_gives_no_constructor(api: Generated, value: Any) -> None:
    assert api.constructor("ChatCompletionUserMessageParam", value) is None


def test_a_part_that_fits_no_class_stays_a_dict(api: Generated) -> None:
    value = {"model": "a/b", "messages": [{"role": "new", "content": "Hi"}]}
    code = api.constructor("ChatCompletionRequest", value)
    assert code == 'together.ChatCompletionRequest(model="a/b", messages=[{"role": "new", "content": "Hi"}])'


def call(api: Generated, operation: Operation, keywords: set[str]) -> str:
    return laid_out(api.examples.call(operation, "api.call", keywords))


def argument(name: str, kind: str, required: bool = True, place: str = "query", **described: Any) -> Argument:
    return Argument(name, kind, kind, required, "", described.pop("schema", {}), place, described)


def test_a_call_has_what_is_required_with_values_of_the_document_or_of_the_type(api: Generated) -> None:
    operation = Operation("call", "GET", "/x", "#", {})
    operation.arguments = [
        argument("limit", "int", required=False),
        argument("id", "str", place="path", example="file-1"),
        argument("kind", "str", schema={"enum": ["a", "b"]}),
        argument("name", "str"),
        argument("numbers", "list[int]"),
        argument("labels", "dict[str, str] | None"),
        argument("prompt", "CompletionPrompt"),
        argument("file", "FileContent", place="form"),
        argument("content", "bytes", place="body"),
    ]
    assert call(api, operation, set()).split("\n")[1:-1] == [
        '    id="file-1",',
        '    kind="a",',
        '    name="name_example",',
        "    numbers=[1],",
        "    labels={},",
        '    prompt="The lighthouse stood at the edge of the",',
        '    file=b"content",',
        '    content=b"content",',
    ]


def test_a_body_without_an_example_has_values_that_go_by_the_types(api: Generated) -> None:
    model = api.models.named["ChatCompletionUserMessageParam"]
    examples = model.schema.pop("examples")
    try:
        operation = Operation("call", "POST", "/x", "#", {})
        operation.arguments = [argument("message", model.name, place="body")]
        assert call(api, operation, set()).startswith('api.call(message={"role": "user", "content": ')
        assert call(api, operation, {"content"}).startswith("api.call(content=")
        assert call(api, operation, {"other"}).startswith("api.call(message={")
    finally:
        model.schema["examples"] = examples


def test_a_model_names_each_operation_that_uses_it(api: Generated) -> None:
    uses = Uses(api.operations, api.models)

    def of(name: str) -> list[str]:
        return [line["use"] for line in uses.of(name, "models")]

    page = "../ChatApi.md#chat_completions"
    assert of("ChatCompletionRequest") == [f"Request of [chat_completions]({page})"]
    assert of("ChatCompletionResponse") == [f"Response of [chat_completions]({page})"]
    assert of("ChatCompletionChunk") == [f"Event of [chat_completions_stream]({page}_stream)"]
    assert of("ChatCompletionUserMessageParam") == [f"Part of the request of [chat_completions]({page})"]
    assert of("ErrorData")[0].startswith("Error of [chat_completions]")
    assert of("ErrorDetail")[0].startswith("Part of an error of [chat_completions]")
