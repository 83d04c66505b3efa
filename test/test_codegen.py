"""Generation: the same bytes each time, no stale files, drift is found, and every kind of parameter arrives."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from generate import generated_files, java, tidy, unlink_missing
from prepare import prepare
from support.raw_server import RawServer, http

from together.generated import ApiClient, ApiTypeError, ApiValueError, Configuration
from together.generated._request.bounds import check_values

ROOT = Path(__file__).resolve().parent.parent
SPEC = ROOT / "test/data/parameters.yaml"
RUNTIME = ROOT / "together/generated"


def generate(output: Path, *flags: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "codegen/generate.py"), "--spec", str(SPEC), "--output", str(output), *flags]
    return subprocess.run(command, capture_output=True, text=True)


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("generated")
    done = generate(folder)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def test_drift_is_found_and_mended(output: Path, tmp_path: Path) -> None:
    for name, text in generated_files(output).items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    assert generate(tmp_path, "--check").returncode == 0, "a second run gives other bytes"
    edited = tmp_path / "together/generated/api/things_api.py"
    stale = tmp_path / "docs/OldApi.md"
    kept = tmp_path / "docs/guide.md"
    before = edited.read_text()
    edited.write_text(before + "# by hand\n")
    stale.write_text((tmp_path / "docs/ThingsApi.md").read_text())
    kept.write_text("# A guide\n")
    found = generate(tmp_path, "--check")
    assert found.returncode == 1
    assert "docs/OldApi.md" in found.stdout
    assert "+# by hand" not in found.stdout
    assert "-# by hand" in found.stdout
    assert generate(tmp_path).returncode == 0
    assert edited.read_text() == before
    assert not stale.exists()
    assert kept.exists()


def test_a_hand_written_file_is_never_overwritten(output: Path, tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    page = tmp_path / "docs/ThingsApi.md"
    page.write_text("# By hand\n")
    refused = generate(tmp_path)
    assert refused.returncode != 0
    assert "docs/ThingsApi.md" in refused.stderr
    assert page.read_text() == "# By hand\n"
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["ThingsApi.md"]


def load(output: Path, place: str) -> Any:
    name = f"generated_{Path(place).stem}"
    spec = importlib.util.spec_from_file_location(name, output / "together/generated" / place)
    assert spec is not None
    assert spec.loader is not None
    module = sys.modules[name] = importlib.util.module_from_spec(spec)  # pydantic looks names up there
    spec.loader.exec_module(module)
    return module


async def test_parameters_of_every_kind_arrive(output: Path) -> None:
    async with (
        RawServer(http(body=b'["a","b"]'), http("204 No Content", b"")) as server,
        ApiClient(Configuration(host=server.url, access_token="x")) as client,
    ):
        api = load(output, "api/things_api.py").ThingsApi(client)
        assert await api.list_parts("a b/../c", "trace", var_class=["x", "y&z"], sizes=[1, 2]) == ["a", "b"]
        assert await api.delete_parts(thing_id="1") is None
        with pytest.raises(ApiTypeError, match="x_trace"):
            await api.list_parts("a", None)
    first, second = server.requests
    assert first.startswith(b"GET /v1/things/a%20b%2F..%2Fc/parts?class=x&class=y%26z&sizes=1,2 HTTP/1.1\r\n")
    assert b"\r\nX-Trace: trace\r\n" in first
    assert second.startswith(b"DELETE /v1/things/1/parts HTTP/1.1\r\n")


def test_fields_of_every_kind_work(output: Path) -> None:
    part_class = load(output, "models/part.py").Part
    data = {"createdAt": "2026-01-01T00:00:00Z", "schema": {"a": 1}, "finishes": ["red", "green"], "weight": 2.5}
    part = part_class.from_dict({**data, "parent": data})
    assert (part.created_at.year, part.var_schema, part.finishes) == (2026, {"a": 1}, ["red", "green"])
    assert part_class.from_json(part.to_json()) == part
    assert json.loads(part.to_json())["parent"]["schema"] == {"a": 1}
    check_values(part_class(created_at=part.created_at, weight=10, code="abc"), "part")
    wrong = part_class(created_at=part.created_at, finishes=["green"], weight=0, code="TOOLONG", parent=part)
    with pytest.raises(ApiValueError) as caught:
        check_values(wrong, "part")
    for place in ("part.finishes[0]", "part.weight", "part.code", "part.parent.finishes[1]"):
        assert place in str(caught.value)


def test_what_has_no_description_leaves_no_gap(output: Path) -> None:
    for name, text in generated_files(output).items():
        if name.startswith("together/"):
            assert '""""""' not in text, name
            assert "().\n" not in text, name
    size = load(output, "models/size.py").Size
    assert size.__doc__ == "A `Size` of the API."
    delete = load(output, "api/things_api.py").ThingsApi.delete_parts
    assert "ApiException: The call failed; the subclass follows from the status.\n" in delete.__doc__


def test_folders_of_generated_code_hold_nothing_else_and_other_modules_are_hand_written() -> None:
    generated = set(generated_files(ROOT))
    for path in RUNTIME.rglob("*.py"):
        name = path.relative_to(ROOT).as_posix()
        inside = path.parent.name in ("api", "models") or path == RUNTIME / "__init__.py"
        assert (name in generated) == inside, name


def test_the_ignore_file_protects_every_hand_written_module() -> None:
    ignored = (ROOT / ".openapi-generator-ignore").read_text().splitlines()
    for path in [*RUNTIME.glob("*.py"), *ROOT.glob("*.*")]:
        name = path.relative_to(ROOT).as_posix()
        if path.is_file() and name != "together/generated/__init__.py" and not name.startswith("."):
            assert name in ignored, name
    assert "together/__init__.py" in ignored
    assert not (ROOT / "together/__init__.py").exists()


def test_no_stock_template_is_used_for_python_code() -> None:
    ours = {path.name for path in (ROOT / "codegen/templates").glob("*.mustache")}
    assert {"model.mustache", "api.mustache", "__init__package.mustache", "__init__model.mustache"} <= ours
    assert {"__init__api.mustache", "model_doc.mustache", "api_doc.mustache"} <= ours


def test_preparing_marks_constants_integers_and_examples() -> None:
    document: dict[str, Any] = {
        "components": {
            "schemas": {
                "A": {
                    "required": ["kind"],
                    "properties": {
                        "kind": {"type": "string", "const": "a"},
                        "rule": {"type": "string", "const": "b"},
                        "tag": {"type": "string", "const": "c", "x-always-sent": True},
                        "index": {"type": "number", "multipleOf": 1},
                    },
                    "examples": [{"kind": "a"}],
                }
            }
        }
    }
    fields = prepare(document)["components"]["schemas"]["A"]["properties"]
    assert fields["kind"]["x-constant"] == '"a"'
    assert fields["tag"]["x-constant"] == '"c"'
    assert "x-constant" not in fields["rule"]
    assert fields["index"] == {"type": "integer"}
    assert "x-constant" not in document["components"]["schemas"]["A"]["properties"]["kind"]


@pytest.mark.parametrize("text", ['Say "x".', "Matches \\d.", "One of a | b."])
def test_a_description_that_breaks_code_or_tables_is_refused_with_its_place(text: str) -> None:
    document = {"components": {"schemas": {"A": {"properties": {"b": {"description": text}}}}}}
    with pytest.raises(ValueError, match=r"components\.schemas\.A\.properties\.b"):
        prepare(document)


def test_links_to_types_without_a_page_become_plain_text() -> None:
    text = "[list[A]](A.md) [dict[str, Any]](Any.md) [B](B.md)"
    assert unlink_missing(text, {"A", "B"}) == "[list[A]](A.md) dict[str, Any] [B](B.md)"


def test_java_is_found_without_one_on_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setenv("PATH", "")
    assert subprocess.run([java(), "-version"], capture_output=True).returncode == 0


def test_tidy_removes_what_templates_leave_behind() -> None:
    assert tidy("\n\na \n\nb\t\n\n\n") == "a\n\nb\n"
