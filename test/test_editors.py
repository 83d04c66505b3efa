"""What an editor shows of the package: completions, hover, signature help, from pyright's language server and jedi."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from support.language_server import LanguageServer

from together.generated import ChatCompletionRequest, RequestOptions

jedi = pytest.importorskip("jedi", reason="the lane has no editors")
pytest.importorskip("pyright", reason="the lane has no editors")

ROOT = Path(__file__).resolve().parent.parent
FIELDS = [field.alias or name for name, field in ChatCompletionRequest.model_fields.items()]
START = "from together.generated import ChatApi, ChatCompletionRequest\nchat = ChatApi()\n"
CALL = "chat.chat_completions("
STREAM = "chat.chat_completions_stream("
MESSAGE = 'chat.chat_completions(messages=[{"'
REQUEST = "ChatCompletionRequest("


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LanguageServer]:
    root = tmp_path_factory.mktemp("project")
    (root / "pyrightconfig.json").write_text(json.dumps({"extraPaths": [str(ROOT)]}))
    with LanguageServer(root) as running:
        yield running


def ask(server: LanguageServer, method: str, code: str, end: str) -> Any:
    """Ask about the place behind `code`, where the cursor of a user stands who goes on writing."""
    path = server.root / f"{abs(hash((method, code)))}.py"
    path.write_text(f"{START}{code}{end}\n")
    server.open(path)
    return server.at(method, path, line=START.count("\n"), character=len(code))


def labels(server: LanguageServer, code: str, end: str) -> list[str]:
    found = ask(server, "textDocument/completion", code, end)
    return [item["label"] for item in found["items"]]


@pytest.mark.parametrize("code", [CALL, STREAM, "chat.chat_completions_with_http_info("])
def test_pyright_completes_the_fields_in_a_call(server: LanguageServer, code: str) -> None:
    assert {f"{name}=" for name in FIELDS} <= {*labels(server, code, ")")}


def test_pyright_completes_the_fields_in_a_request(server: LanguageServer) -> None:
    assert {f"{name}=" for name in FIELDS} <= {*labels(server, REQUEST, ")")}


def test_pyright_completes_the_keys_of_a_message(server: LanguageServer) -> None:
    found = {label.strip("\"'") for label in labels(server, MESSAGE, '"}])')}
    assert {"role", "content", "name", "tool_calls", "tool_call_id"} <= found


@pytest.mark.parametrize("code", [CALL, STREAM])
def test_pyright_shows_a_line_about_each_field_and_option(server: LanguageServer, code: str) -> None:
    [shown] = ask(server, "textDocument/signatureHelp", code, ")")["signatures"]
    text = json.dumps(shown["documentation"])
    for name in [*FIELDS, *RequestOptions.__annotations__]:
        assert re.search(rf"\b{name}: \w", text), name
        assert any(parameter["label"].startswith(f"{name}: ") for parameter in shown["parameters"]), name
    assert "Sampling temperature" in text


def test_pyright_shows_the_fields_of_a_model_that_is_hovered(server: LanguageServer) -> None:
    shown = ask(server, "textDocument/hover", REQUEST[:-2], "t()")["contents"]["value"]
    assert "messages: Sequence[" in shown
    assert "temperature: float | None" in shown


def test_jedi_completes_fields_and_options() -> None:
    for code, names in {CALL: [*FIELDS, *RequestOptions.__annotations__], REQUEST: FIELDS}.items():
        script = jedi.Script(START + code, project=jedi.Project(str(ROOT)))
        found = {completion.name_with_symbols for completion in script.complete()}
        assert {f"{name}=" for name in names} <= found, code
        if code == CALL:
            [shown] = script.get_signatures()
            assert "temperature: Sampling temperature" in shown.docstring()


def test_the_options_of_a_call_in_stubs_are_those_there_are() -> None:
    template = (ROOT / "codegen/templates/api_stub_options.mustache").read_text()
    assert re.findall(r"^(\w+): ", template, re.M) == [*RequestOptions.__annotations__]
