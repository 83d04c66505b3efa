"""Generation: the same bytes each time, no stale files, drift is found, and what is generated works."""

from __future__ import annotations

import importlib
import inspect
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, datetime, timezone
from pathlib import Path
from typing import Any

import pytest
from generate import generated_files, java, read_document, tidy
from names import snake_case
from pydantic import ValidationError
from support.raw_server import RawServer, http

from together.generated import ApiClient, ApiTypeError, ApiValueError, Configuration, UnknownModel, api, models
from together.generated._request.bounds import check_values

ROOT = Path(__file__).resolve().parent.parent
SPEC = ROOT / "test/data/parameters.yaml"
RUNTIME = ROOT / "together/generated"
TEMPLATES = ROOT / "codegen/templates"
MANY = 30
"""Operations of an API that is made to count its lines."""


def generate(spec: Path, output: Path, *flags: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "codegen/generate.py"), "--spec", str(spec), "--output", str(output), *flags]
    return subprocess.run(command, capture_output=True, text=True)


def many_operations() -> dict[str, Any]:
    """Return the paths of an API as large ones have them: things that are listed, read, made, changed and deleted."""
    paths: dict[str, Any] = {}
    size = {"application/json": {"schema": {"$ref": "#/components/schemas/Size"}}}
    failed = {"$ref": "#/components/responses/Failed"}
    identifier = {
        "name": "id",
        "in": "path",
        "required": True,
        "description": "Which one.",
        "schema": {"type": "string"},
    }
    limit = {"name": "limit", "in": "query", "description": "How many at most.", "schema": {"type": "integer"}}
    after = {"name": "after", "in": "query", "description": "Those after this one.", "schema": {"type": "string"}}

    def operation(name: str, **more: Any) -> dict[str, Any]:
        answers = {"200": {"description": "Here it is.", "content": size}}
        errors = dict.fromkeys(("400", "401", "404", "429", "500"), failed)
        summary = name.replace("_", " ").capitalize()
        text = "What it does, in a sentence or two.\n\nAnd what to know before it is called."
        return {"operationId": name, "tags": ["Many"], "summary": summary, "description": text, **more} | {
            "responses": {**answers, **errors}
        }

    for number in range(MANY // 5):
        body = {"requestBody": {"required": True, "content": size}}
        paths[f"/kind{number}"] = {
            "get": operation(f"list_kind{number}", parameters=[limit, after]),
            "post": operation(f"create_kind{number}", **body),
        }
        paths[f"/kind{number}/{{id}}"] = {
            "get": operation(f"get_kind{number}", parameters=[identifier]),
            "patch": operation(f"update_kind{number}", parameters=[identifier], **body),
            "delete": operation(f"delete_kind{number}", parameters=[identifier]),
        }
    return paths


@pytest.fixture(scope="module")
def spec(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Constructs of every kind, and an API of many operations."""
    document = read_document(SPEC)
    document["paths"] |= many_operations()
    document["tags"].append({"name": "Many", "description": "Many operations."})
    path = tmp_path_factory.mktemp("spec") / "openapi.yaml"
    path.write_text(json.dumps(document))
    return path


@pytest.fixture(scope="module")
def output(spec: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("generated")
    done = generate(spec, folder)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="module")
def package(output: Path) -> Iterator[Path]:
    """Make what was generated part of the package."""
    present, folder = set(sys.modules), output / "together/generated"
    names = [path.stem for path in (folder / "models").glob("*.py") if path.stem != "__init__"]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(models, "__path__", [*models.__path__, str(folder / "models")])
        patch.setattr(api, "__path__", [*api.__path__, str(folder / "api")])
        for name in re.findall(r'^    "(\w+)":', (folder / "models/__init__.py").read_text(), re.M):
            patch.setattr(models, name, model_of(name), raising=False)
        yield output
    for name in set(sys.modules) - present:
        if name.rpartition(".")[2] in names or name.endswith(("things_api", "odd_bodies_api", "many_api")):
            del sys.modules[name]


def model_of(name: str) -> Any:
    return getattr(importlib.import_module(f"together.generated.models.{snake_case(name)}"), name)


def api_of(name: str) -> Any:
    return getattr(importlib.import_module(f"together.generated.api.{snake_case(name)}"), name)


def module_of(output: Path, name: str) -> str:
    return (output / f"together/generated/models/{snake_case(name)}.py").read_text()


# -- files


def test_drift_is_found_and_fixed(output: Path, spec: Path, tmp_path: Path) -> None:
    for name, text in generated_files(output).items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    assert generate(spec, tmp_path, "--check").returncode == 0, "a second run gives other bytes"
    edited = tmp_path / "together/generated/api/things_api.py"
    stale = tmp_path / "docs/OldApi.md"
    kept = tmp_path / "docs/guide.md"
    before = edited.read_text()
    edited.write_text(before + "# by hand\n")
    stale.write_text((tmp_path / "docs/ThingsApi.md").read_text())
    kept.write_text("# A guide\n")
    found = generate(spec, tmp_path, "--check")
    assert found.returncode == 1
    assert "docs/OldApi.md" in found.stdout
    assert "+# by hand" not in found.stdout
    assert "-# by hand" in found.stdout
    assert generate(spec, tmp_path).returncode == 0
    assert edited.read_text() == before
    assert not stale.exists()
    assert kept.exists()


def test_a_hand_written_file_is_never_overwritten(spec: Path, tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    page = tmp_path / "docs/ThingsApi.md"
    page.write_text("# By hand\n")
    refused = generate(spec, tmp_path)
    assert refused.returncode != 0
    assert "docs/ThingsApi.md" in refused.stderr
    assert page.read_text() == "# By hand\n"
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["ThingsApi.md"]


def test_what_has_no_description_leaves_no_gap(output: Path) -> None:
    for name, text in generated_files(output).items():
        if name.startswith("together/"):
            assert '""""""' not in text, name
            assert "().\n" not in text, name
    assert '"""A `Size` of the API."""' in module_of(output, "Size")
    things = (output / "together/generated/api/things_api.py").read_text()
    assert "ApiException: The call failed; the subclass follows from the status.\n" in things


def test_pages_of_models_stand_in_a_folder_of_their_own_but_for_two(output: Path) -> None:
    assert (output / "docs/models/Part.md").exists()
    assert not (output / "docs/Part.md").exists()
    pages = {path.name for path in (ROOT / "docs").glob("*.md")} - {
        path.name for path in (ROOT / "docs").glob("*Api.md")
    }
    assert {"ChatCompletionRequest.md", "ChatCompletionResponse.md", "index.md"} <= pages
    assert not {f"{name}.md" for name in models.__all__} & pages - {
        "ChatCompletionRequest.md",
        "ChatCompletionResponse.md",
    }


def test_every_program_of_every_page_compiles(output: Path) -> None:
    pages = [page for page in (output / "docs").rglob("*.md") if "```python" in page.read_text(encoding="utf-8")]
    assert len(pages) > 2
    for page in pages:
        for code in re.findall(r"^```python\n(.*?)^```$", page.read_text(encoding="utf-8"), re.M | re.S):
            compile(code, str(page), "exec")


def test_every_refusal_is_printed(tmp_path: Path) -> None:
    document = read_document(SPEC)
    document["paths"]["/odd"]["callbacks"] = {}
    document["components"]["schemas"]["Stream"] = {"type": "object"}
    spec = tmp_path / "openapi.yaml"
    spec.write_text(json.dumps(document))
    done = generate(spec, tmp_path / "output")
    assert done.returncode != 0
    assert "#/components/schemas/Stream: the package exports Stream already" in done.stderr
    assert "#/paths/~1odd/callbacks: callbacks are not supported" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_template_has_no_line_that_cannot_be_read_aloud() -> None:
    for path in TEMPLATES.glob("*.mustache"):
        for line in path.read_text().splitlines():
            assert len(line) <= 120 or "{{" not in line, f"{path.name}: {line}"


def test_an_api_of_many_operations_has_few_lines_for_each(output: Path) -> None:
    text = (output / "together/generated/api/many_api.py").read_text()
    assert text.count("= Operation(") == MANY
    lines = len(text.splitlines()) / MANY
    print(f"{lines:.1f} lines an operation")
    assert lines <= 60
    assert "Returns:" not in text
    assert text.count("ErrorData") == 0
    assert text.count('errors="Problem"') == MANY


# -- parameters, bodies and answers


async def test_parameters_of_every_kind_arrive(package: Path) -> None:
    moment = datetime(2026, 1, 2, tzinfo=timezone.utc)
    async with (
        RawServer(http(body=b'["a","b"]'), http("204 No Content", b"")) as server,
        ApiClient(Configuration(host=server.url, access_token="x")) as client,
    ):
        things = api_of("ThingsApi")(client)
        found = await things.list_parts(
            "a b/../c",
            "trace",
            var_class=["x", "y&z"],
            sizes=[1, 2],
            var_options="o",
            var_self=True,
            colour="red",
            since=moment,
        )
        assert found == ["a", "b"]
        assert await things.delete_parts(thing_id="1") is None
        with pytest.raises(ApiTypeError, match="x_trace"):
            await things.list_parts("a", None)
    first, second = server.requests
    query = "class=x&class=y%26z&sizes=1,2&options=o&self=true&colour=red&since=2026-01-02T00%3A00%3A00.000000%2B0000"
    assert first.startswith(f"GET /v1/things/a%20b%2F..%2Fc/parts?{query} HTTP/1.1\r\n".encode())
    assert b"\r\nX-Trace: trace\r\n" in first
    assert second.startswith(b"DELETE /v1/things/1/parts HTTP/1.1\r\n")


async def test_an_operation_without_security_sends_no_token(package: Path) -> None:
    async with RawServer(http("204 No Content", b"")) as server, ApiClient(Configuration(host=server.url)) as client:
        await api_of("ThingsApi")(client).delete_parts("1")
        with pytest.raises(ApiValueError, match="API key"):
            await api_of("ThingsApi")(client).list_parts("1", "x")
    [request] = server.requests
    assert b"authorization" not in request.lower()


async def sent(name: str, *arguments: Any, answer: bytes = http("204 No Content", b""), **options: Any) -> bytes:
    """Call an operation with an odd body; return the request."""
    settings = {"client_side_validation": True, **options.pop("settings", {})}
    async with (
        RawServer(answer) as server,
        ApiClient(Configuration(host=server.url, access_token="x", **settings)) as client,
    ):
        await getattr(api_of("OddBodiesApi")(client), name)(*arguments, **options)
    [request] = server.requests
    return request


def body_of(request: bytes) -> bytes:
    return request.partition(b"\r\n\r\n")[2]


async def test_a_list_as_a_body_arrives(package: Path) -> None:
    square = model_of("Square")(side=1.5)
    request = await sent("send_list", [square, {"shape-kind": "circle", "radius": None}], answer=http(body=b"{}"))
    assert json.loads(body_of(request)) == [{"shape-kind": "square", "side": 1.5}, {"shape-kind": "circle"}]
    assert b"Content-Type: application/json\r\n" in request
    with pytest.raises(ApiValueError, match=r"shape\[0\]\.radius: Input should be a valid number"):
        await sent("send_list", [{"shape-kind": "circle", "radius": "wide"}])
    with pytest.raises(ApiValueError, match=r"send_list\.shape\[1\]\.radius is nan: JSON has no such number"):
        await sent("send_list", [square, {"shape-kind": "circle", "radius": float("nan")}])
    with pytest.raises(ApiTypeError, match="_extra_body adds fields to an object"):
        await sent("send_list", [square], _extra_body={"a": 1})
    with pytest.raises(ApiTypeError, match=r"send_list\(\) needs shape"):
        await sent("send_list", None)


async def test_a_map_and_a_union_as_a_body_arrive(package: Path) -> None:
    request = await sent("send_map", {"a": {"width": 1}, "b": model_of("Size")()}, answer=http(body=b"{}"))
    assert json.loads(body_of(request)) == {"a": {"width": 1}, "b": {}}
    for value in (model_of("Round")(shape_kind="ellipse"), {"shape-kind": "ellipse"}):
        request = await sent("send_union", value, _extra_body={"more": 1})
        assert json.loads(body_of(request)) == {"shape-kind": "ellipse", "more": 1}
    with pytest.raises(ApiValueError, match=r"shape: needs a field 'shape-kind' that says its kind"):
        await sent("send_union", {"radius": 1})


async def test_bytes_and_a_text_as_a_body_arrive_as_they_are(package: Path) -> None:
    request = await sent("send_bytes", b"\x00\xff{", answer=http(body=b'{"a":{"b":{"width":1}}}'))
    assert body_of(request) == b"\x00\xff{"
    assert b"Content-Type: application/octet-stream\r\n" in request
    request = await sent("send_text", "é")
    assert body_of(request) == "é".encode()
    assert b"Content-Type: text/plain\r\n" in request
    assert body_of(await sent("send_text")) == b""
    with pytest.raises(ApiTypeError, match="body must be bytes, not str"):
        await sent("send_bytes", "text")


async def test_a_form_arrives_with_its_files_and_texts(package: Path) -> None:
    request = await sent("send_form", ("a.txt", b"the text"), ["x", "y"], {"width": 1}, True, answer=http(body=b"{}"))
    for part in (
        b'name="the-file"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\nthe text\r\n',
        b'name="tags"\r\n\r\nx\r\n',
        b'name="tags"\r\n\r\ny\r\n',
        b'name="size"\r\nContent-Type: application/json\r\n\r\n{"width":1}\r\n',
        b'name="quick"\r\n\r\ntrue\r\n',
    ):
        assert part in request
    request = await sent("send_form", "https://example.com/a.txt", answer=http(body=b"{}"))
    assert b'name="the-file"\r\n\r\nhttps://example.com/a.txt\r\n' in request
    with pytest.raises(ApiTypeError, match=r"send_form\(\) needs the_file"):
        await sent("send_form", None)


async def test_an_answer_that_is_a_file_comes_as_bytes_and_into_a_file(package: Path, tmp_path: Path) -> None:
    assert await answer_of("get_odd_file", "1", http(body=b"\x00\xff")) == b"\x00\xff"
    async with (
        RawServer(http(body=b"\x00\xff")) as server,
        ApiClient(Configuration(host=server.url, access_token="x")) as client,
    ):
        odd = api_of("OddBodiesApi")(client)
        target = await odd.get_odd_file_to_file(tmp_path / "a", "1")
        assert target.read_bytes() == b"\x00\xff"
        assert await odd.old_file_get("1") == b"\x00\xff"
        async with odd.get_odd_file_byte_stream("1") as stream:
            assert b"".join([piece async for piece in stream]) == b"\x00\xff"
    for request in server.requests:
        assert request.startswith(b"GET /v2/odd/files/1 HTTP/1.1\r\n")
        assert b"Accept: application/zip, text/plain\r\n" in request


def test_a_websocket_has_one_method(package: Path) -> None:
    names = {name for name in vars(api_of("OddBodiesApi")) if name.startswith("talk")}
    assert names == {"talk"}


async def answer_of(name: str, argument: Any, answer: bytes) -> Any:
    async with RawServer(answer) as server, ApiClient(Configuration(host=server.url, access_token="x")) as client:
        return await getattr(api_of("OddBodiesApi")(client), name)(argument)


async def test_each_answer_has_the_type_of_its_status(package: Path) -> None:
    shape = await answer_of("send_list", [], http(body=b'{"shape-kind":"ellipse","inside":{"shape-kind":"new","a":1}}'))
    assert isinstance(shape, model_of("Round"))
    assert type(shape.inside) is UnknownModel
    part = await answer_of("send_list", [], http("201 Created", b'{"createdAt":"2026-01-01T00:00:00Z"}'))
    assert isinstance(part, model_of("Part"))
    assert await answer_of("send_list", [], http("202 Accepted", b"")) is None
    maps = await answer_of("send_bytes", b"", http(body=b'{"a":{"b":{"width":1}}}'))
    assert maps["a"]["b"].width == 1
    assert isinstance(await answer_of("send_map", {}, http(body=b'{"width":1}')), model_of("Size"))


def test_operations_say_what_their_statuses_hold(package: Path) -> None:
    [send_list] = [found for found in api_of("OddBodiesApi").operations if found.id == "send_list"]
    [list_parts] = [found for found in api_of("ThingsApi").operations if found.id == "list_parts"]
    expected = {404: "Lost", 400: "Problem", 503: "Problem", 200: "Shape", 201: "Part", 202: None}
    assert {status: send_list.response_type(status) for status in expected} == expected
    assert (list_parts.response_type(200), list_parts.response_type(418)) == ("list[str]", "Problem")
    assert list_parts.argument_names[:3] == ("thing_id", "x_trace", "var_class")


def test_the_arguments_of_an_operation_are_those_of_its_methods(package: Path) -> None:
    classes = [api_of("ThingsApi"), api_of("OddBodiesApi"), *(getattr(api, name) for name in api.__all__)]
    for operation, api_class in ((operation, found) for found in classes for operation in found.operations):
        for ending in ("", "_with_http_info", "_without_preload_content", "_stream"):
            method = getattr(api_class, operation.id + ending, None)
            socket = not operation.responses  # has one method
            assert method is not None or (ending == "_stream" and operation.events is None) or (ending and socket)
            if method is not None:
                assert tuple(inspect.signature(method).parameters) == ("self", *operation.argument_names, "options")


# -- models


def test_fields_of_every_kind_work(package: Path) -> None:
    part_class = model_of("Part")
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


def test_values_of_every_type_are_sent_as_they_came(package: Path) -> None:
    data = {
        "level": 7,
        "half": 0.5,
        "fixed": "sometimes",
        "id": "00000000-0000-0000-0000-000000000001",
        "price": "10.50",
        "nothing": None,
        "either": "a",
        "pair": ["a", 1],
        "matrix": [[1.5], []],
        "anything": [{}],
        "limits": [1],
        "size": None,
        "when": "2026-01-02",
    }
    values_class = model_of("Values")
    values = values_class.from_dict(data)
    assert (values.level, values.id, values.price, values.when) == (7, data["id"], "10.50", date(2026, 1, 2))
    assert json.loads(values.to_json()) == data
    assert json.loads(values_class(level=1, size=None, half=None).to_json()) == {"level": 1, "size": None, "version": 2}
    with pytest.raises(ValidationError):
        values_class(level="high")
    with pytest.raises(ApiValueError, match=r"values\.level is not one of 1, 2.*values\.limits\[0\] must be at most 3"):
        check_values(values_class(level=7, limits=[9]), "values")


def test_fields_that_are_named_like_types_or_attributes_work(package: Path) -> None:
    names_class = model_of("Names")
    data = {
        "str": "a",
        "list": ["b"],
        "dict": {"c": 1},
        "int": 2,
        "datetime": "2026-01-01T00:00:00Z",
        "date": "2026-01-02",
        "kind": "list",
        "copy": "d",
        "model_config": "e",
        "2fa": True,
        "from": "f",
    }
    names = names_class.from_dict(data)
    assert json.loads(names.to_json()) == data
    assert (names.datetime.year, names.var_date.day, names.var_copy, names.var_2fa) == (2026, 2, "d", True)
    assert names_class(str="a", list=["b"]).to_dict() == {"str": "a", "list": ["b"]}
    with pytest.raises(ValidationError):
        names_class(str=1)


def test_all_of_gives_one_model(package: Path) -> None:
    whole = model_of("Whole")(id="a", more=1, base={"id": "b"})
    assert isinstance(whole.base, model_of("Base"))
    with pytest.raises(ValidationError):
        model_of("Whole")(id="a")


def test_models_that_refer_to_each_other_can_be_imported_in_any_order(output: Path, package: Path) -> None:
    for first in ("shape", "round", "square", "frame", "shape_list"):
        code = (
            "from together.generated import models, Model; import importlib\n"
            f"models.__path__.append({str(output / 'together/generated/models')!r})\n"
            f"importlib.import_module('together.generated.models.{first}')\n"
            "from together.generated.models.frame import Frame\n"
            "frame = Frame.from_dict({'shapes': [{'shape-kind': 'circle', 'frame': {'shapes': []}}]})\n"
            "assert type(frame.shapes[0]).__name__ == 'Round', frame\n"
            "assert type(frame.shapes[0].frame) is Frame\n"
            "assert Frame.from_json(frame.to_json()) == frame\n"
        )
        subprocess.run([sys.executable, "-W", "error", "-c", code], check=True)
    frame_class = model_of("Frame")
    frame = frame_class(round={"shape-kind": "circle", "inside": {"shape-kind": "square"}}, shapes=[])
    assert isinstance(frame.round.inside, model_of("Square"))


@pytest.mark.parametrize(("kind", "name"), [("circle", "Round"), ("ellipse", "Round"), ("square", "Square")])
def test_a_union_by_mapping_gives_the_member_of_each_value(package: Path, kind: str, name: str) -> None:
    box = model_of("Frame").from_dict({"shapes": [{"shape-kind": kind}]})
    assert type(box.shapes[0]) is model_of(name)


def test_a_union_without_mapping_goes_by_constants_and_enums_of_one_value(package: Path) -> None:
    assert "Annotated[Cat | Dog | UnknownModel, OpenUnion(" in module_of(package, "Pet")
    from pydantic import TypeAdapter

    kind: Any = list[model_of("Pet")]  # type: ignore[misc]
    pets: TypeAdapter[Any] = TypeAdapter(kind)
    cat, dog, other = pets.validate_python([{"type": "cat"}, {"type": "dog", "tricks": 1}, {"type": "cow"}])
    assert (type(cat), type(dog), type(other)) == (model_of("Cat"), model_of("Dog"), UnknownModel)
    assert pets.dump_python([model_of("Cat")()], exclude_unset=True) == [{"type": "cat"}]
    with pytest.raises(ValidationError):
        pets.validate_python([{"type": "dog", "tricks": "many"}])


# -- what the generator leaves alone


def test_folders_of_generated_code_hold_nothing_else_and_other_modules_are_hand_written() -> None:
    generated = set(generated_files(ROOT))
    for path in RUNTIME.rglob("*.py"):
        name = path.relative_to(ROOT).as_posix()
        inside = path.parent.name in ("api", "models") or path in (RUNTIME / "__init__.py", RUNTIME / "dicts.py")
        assert (name in generated) == inside, name


def ignored(path: str) -> bool:
    """Tell whether `.openapi-generator-ignore` protects a path."""
    found = False
    for line in (ROOT / ".openapi-generator-ignore").read_text().splitlines():
        pattern = re.escape(line.lstrip("!")).replace(r"\*\*", ".*").replace(r"\*", "[^/]*")
        if line and not line.startswith("#") and re.fullmatch(pattern, path):
            found = not line.startswith("!")
    return found


def test_the_ignore_file_protects_every_file_that_is_written_by_hand() -> None:
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True).stdout.split()
    generated = generated_files(ROOT)
    assert len(tracked) > len(generated) > 100
    for name in tracked:
        if not name.startswith(".openapi-generator"):
            assert ignored(name) == (name not in generated), name
    for name in ("together/__init__.py", "docs/guide/errors.md", "SECURITY.md", "together/generated/_sse/decoder.py"):
        assert ignored(name), name
    assert not (ROOT / "together/__init__.py").exists()


def test_no_stock_template_is_used_for_python_code() -> None:
    ours = {path.name for path in (ROOT / "codegen/templates").glob("*.mustache")}
    assert {"model.mustache", "api.mustache", "__init__package.mustache", "__init__model.mustache"} <= ours
    assert {"__init__api.mustache", "model_doc.mustache", "api_doc.mustache"} <= ours


def test_java_is_found_without_one_on_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setenv("PATH", "")
    assert subprocess.run([java(), "-version"], capture_output=True).returncode == 0


def test_tidy_removes_what_templates_leave_behind() -> None:
    assert tidy("\n\na \n\nb\t\n\n\n") == "a\n\nb\n"
