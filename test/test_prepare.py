"""Preparing a document: what cannot be generated is refused with its place, all of it at once; types, names, pages."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest
from bases import bases
from generate import read_document
from names import MODEL_ATTRIBUTES, argument_name, exports, field_name, names_in, replace_names, snake_case
from prepare import EXTENSION, prepare

import together.generated
from together.generated import Model, answers, models
from together.generated.api_client import Api

ROOT = Path(__file__).resolve().parent.parent
TEXT = {"type": "string"}
OBJECT = {"type": "object", "properties": {"a": TEXT}}
JSON = "application/json"


def document(
    schemas: dict[str, Any] | None = None, operation: dict[str, Any] | None = None, path: str = "/things", **more: Any
) -> dict[str, Any]:
    """Return a document with the schema `Thing`, others, and one operation."""
    described = {
        "operationId": "list_things",
        "tags": ["Things"],
        "responses": {"200": {"description": "ok", "content": {JSON: {"schema": {"$ref": ref("Thing")}}}}},
        **(operation or {}),
    }
    return {
        "openapi": "3.1.0",
        "paths": {path: {"get": described}},
        "components": {"schemas": {"Thing": OBJECT, **(schemas or {})}},
        **more,
    }


def ref(name: str) -> str:
    return f"#/components/schemas/{name}"


def body(schema: dict[str, Any], media_type: str = JSON) -> dict[str, Any]:
    return {"requestBody": {"content": {media_type: {"schema": schema}}}}


def parameter(**about: Any) -> dict[str, Any]:
    return {"parameters": [{"name": "q", "in": "query", "schema": TEXT, **about}]}


def answer(schema: dict[str, Any], status: str = "200", media_type: str = JSON) -> dict[str, Any]:
    return {"responses": {status: {"description": "ok", "content": {media_type: {"schema": schema}}}}}


def fields(properties: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"Thing": {"type": "object", "properties": properties, **more}}


def refusal(made: dict[str, Any]) -> str:
    before = copy.deepcopy(made)
    with pytest.raises(ValueError, match="#") as caught:
        prepare(made)
    assert made == before, "the document itself was changed"
    return str(caught.value)


GET = "#/paths/~1things/get"
TAGGED = {"discriminator": {"propertyName": "kind"}}
KIND_A = {"type": "object", "required": ["kind"], "properties": {"kind": {"const": "a"}}}


@pytest.mark.parametrize(
    ("made", "place", "problem"),
    [
        # -- names
        (document(fields({"FileType": TEXT, "fileType": TEXT})), ref("Thing/properties/fileType"), "file_type"),
        (document(fields({"é": TEXT})), ref("Thing/properties/é"), "no name in Python"),
        (document({"ApiClient": OBJECT}), ref("ApiClient"), "the package exports ApiClient"),
        (document({"ThingsApi": OBJECT}), ref("ThingsApi"), "the package exports ThingsApi"),
        (document({"ValueError": OBJECT}), ref("ValueError"), "has a meaning in Python"),
        (document({"Literal": OBJECT}), ref("Literal"), "has a meaning in Python"),
        (document({"Date": OBJECT}), ref("Date"), "has a meaning in Python"),
        (document({"list": OBJECT}), ref("list"), "as List"),
        (document({"RL.Thing": OBJECT}), ref("RL.Thing"), "as RLThing"),
        (document({"ABc": OBJECT, "Abc": OBJECT}), ref("Abc"), "would be named as that of"),
        (document(operation={"operationId": "operations"}), f"{GET}/operationId", "an attribute operations"),
        (document(operation={"operationId": "warm_up"}), f"{GET}/operationId", "an attribute warm_up"),
        (document(operation={"operationId": "api_client"}), f"{GET}/operationId", "an attribute api_client"),
        (document(operation={"operationId": "list"}), f"{GET}/operationId", "list has a meaning in Python"),
        (document(operation={"operationId": "listThings"}), f"{GET}/operationId", "as list_things"),
        (document(operation={"operationId": "import"}), f"{GET}/operationId", "as var_import"),
        (document(operation={"operationId": ""}), f"{GET}/operationId", "needs an operationId"),
        (document(operation={"tags": []}), GET, "one tag"),
        (document(operation={"tags": ["A", "B"]}), GET, "one tag"),
        # -- parameters
        (document(operation=parameter(style="deepObject")), f"{GET}/parameters/0/style", "deepObject"),
        (document(operation=parameter(style="spaceDelimited")), f"{GET}/parameters/0/style", "spaceDelimited"),
        (document(operation=parameter(style="pipeDelimited")), f"{GET}/parameters/0/style", "pipeDelimited"),
        (document(operation=parameter(**{"in": "path", "style": "label"})), f"{GET}/parameters/0/style", "label"),
        (document(operation=parameter(**{"in": "path", "style": "matrix"})), f"{GET}/parameters/0/style", "matrix"),
        (document(operation=parameter(**{"in": "cookie"})), f"{GET}/parameters/0", "cookie parameters"),
        (document(operation=parameter(schema={"$ref": ref("Thing")})), f"{GET}/parameters/0/schema", "an object"),
        (
            document(operation=parameter(schema={"type": "array", "items": {"$ref": ref("Thing")}})),
            f"{GET}/parameters/0/schema",
            "an object",
        ),
        (
            document(operation=parameter(**{"in": "header", "name": "Accept"})),
            f"{GET}/parameters/0",
            "itself sets Accept",
        ),
        (document(operation=parameter(content={})), f"{GET}/parameters/0/content", "not understood"),
        (document(operation=parameter(name="[]")), f"{GET}/parameters/0", "no name in Python"),
        (document(path="/things/{id}"), "#/paths/~1things~1{id}/get", "the names in the path"),
        (
            document(operation={"parameters": [{"name": n, "in": "query", "schema": TEXT} for n in ("a-b", "a_b")]}),
            GET,
            "two parameters would both be a_b",
        ),
        (
            document(operation={"parameters": [{"$ref": "#/components/parameters/No"}]}),
            "#/components/parameters/No",
            "leads",
        ),
        (
            document(operation={"parameters": [{"name": "a", "in": "query", "schema": TEXT, "x-setting": "host"}]}),
            f"{GET}/parameters/0/x-setting",
            "can name one of project_id",
        ),
        # -- bodies
        (document(operation=body(OBJECT, "multipart/mixed")), "multipart~1mixed", "forms of this kind"),
        (
            document(operation=body({"properties": {"%": TEXT}}, "multipart/form-data")),
            "multipart~1form-data/schema/properties/%",
            "no name in Python",
        ),
        (
            document(operation=body(OBJECT, "application/x-www-form-urlencoded")),
            "application~1x-www-form-urlencoded",
            "forms of this kind",
        ),
        (document(operation=body({"$ref": ref("Thing")}, "application/xml")), "application~1xml", "bytes or a text"),
        (document(operation=body(OBJECT)), f"{GET}/requestBody/content/application~1json/schema", "needs a name"),
        (document(operation=body({"anyOf": [{"$ref": ref("Thing")}, TEXT]})), f"{GET}/requestBody", "needs a name"),
        (document(operation=body({"type": ["object", "null"]})), f"{GET}/requestBody", "may be null"),
        (document(operation={"requestBody": {"content": {}}}), f"{GET}/requestBody/content", "one media type"),
        # -- answers
        (document(operation=answer(TEXT)), f"{GET}/responses/200/content/application~1json", "a JSON text"),
        (
            document(operation=answer(OBJECT, media_type="text/plain")),
            "text~1plain",
            "text/plain is a file",
        ),
        (document(operation=answer(TEXT, media_type="text/event-stream")), "text~1event-stream", "x-streaming"),
        (document(operation=answer({"type": ["integer", "boolean"]})), f"{GET}/responses/200", "needs a name"),
        (
            document(operation={"responses": {"304": {"description": "as before"}}}),
            f"{GET}/responses/304",
            "status 304",
        ),
        (document(operation={"responses": {"404": {"description": "no"}}}), f"{GET}/responses", "for its success"),
        (document(operation={"x-streaming": {"event": "No"}}), f"{GET}/x-streaming", "'No' is no object"),
        # -- the rest of an operation
        (document(operation={"servers": [{"url": "/v2"}]}), f"{GET}/servers", "on the client's host"),
        (document(operation={"x-version": "new"}), f"{GET}/x-version", "a version is v and a number"),
        (document(operation={"x-also-named": ["a", "a"]}), f"{GET}/x-also-named", "has a method of one of these names"),
        (document(operation={"callbacks": {}}), f"{GET}/callbacks", "callbacks"),
        (document(operation={"x-repeatable": True}), f"{GET}/x-repeatable", "x-idempotent"),
        (document(operation={"x-idempotnet": True}), f"{GET}/x-idempotnet", "not understood"),
        (document(operation={"security": [{"other": []}]}), f"{GET}/security", "one bearer token"),
        (document(security=[{"other": []}]), "#/security", "one bearer token"),
        (document(webhooks={}), "#/webhooks", "webhooks"),
        ({**document(), "openapi": "3.0.3"}, "#/openapi", "OpenAPI 3.1"),
        ({**document(), "paths": {"/things": {"head": {}}}}, "#/paths/~1things/head", "not understood"),
        # -- schemas
        (document(fields({"b": {"properties": {"c": TEXT}}})), ref("Thing/properties/b"), "needs a name"),
        (document(fields({"b": {"type": "array", "items": OBJECT}})), ref("Thing/properties/b/items"), "needs a name"),
        (document(fields({"b": {"$ref": ref("No")}})), ref("Thing/properties/b"), "is no schema"),
        (document(fields({"b": {"$ref": "other.yaml#/Thing"}})), ref("Thing/properties/b"), "is no schema"),
        (document(fields({"b": {**TEXT, "nullable": True}})), ref("Thing/properties/b"), "OpenAPI 3.1 has no nullable"),
        (document(fields({"b": {**TEXT, "x-large": True}})), ref("Thing/properties/b"), "x-large"),
        (document(fields({"b": {"not": TEXT}})), ref("Thing/properties/b"), "keyword not"),
        (document({"Map": {"patternProperties": {}}}), ref("Map"), "keyword patternProperties"),
        (document(fields({"b": {**TEXT, "format": "binary"}})), ref("Thing/properties/b"), "format: byte"),
        (document(fields({"b": {"type": "text"}})), ref("Thing/properties/b"), "no type text"),
        (document(fields({"b": {"enum": [1, "a"]}})), ref("Thing/properties/b"), "of one type"),
        (document(fields({"b": {"enum": [[1]]}})), ref("Thing/properties/b"), "no lists"),
        (document(fields({"b": {**TEXT, "enum": [1]}})), ref("Thing/properties/b"), "1 is no string"),
        (document(fields({"b": {"const": 0.5}}, required=["b"])), ref("Thing/properties/b"), "a constant"),
        (document(fields({"a": TEXT}, required=["b"])), ref("Thing"), "requires b"),
        (document({"A": {"$ref": ref("B")}, "B": {"$ref": ref("A")}}), ref("A"), "refers to itself"),
        (document({"Tree": {"type": "array", "items": {"$ref": ref("Tree")}}}), ref("Tree"), "no object between"),
        # -- bases and other names
        (document(fields({"a": TEXT}, **{"x-base": "Nothing"})), ref("Thing/x-base"), "no base Nothing: ChatAnswer"),
        (
            document(fields({"text": TEXT}, **{"x-base": "ChatAnswer"})),
            ref("Thing/properties/text"),
            "an attribute text",
        ),
        (
            document(fields({"b": TEXT}, **{"x-base": "ChatAnswer", "x-request-body": True})),
            ref("Thing"),
            "a request body or a model with a base of its own, not both",
        ),
        (document({"Text": {**TEXT, "x-base": "ChatAnswer"}}), ref("Text/x-base"), "only an object"),
        (document(fields({"a": TEXT}, **{"x-also-named": ["Thing"]})), ref("Thing/x-also-named/0"), "another schema"),
        (document(fields({"a": TEXT}, **{"x-also-named": ["Model"]})), ref("Thing/x-also-named/0"), "exports Model"),
        (document({"Abc": {**OBJECT, "x-also-named": ["ABc"]}}), ref("Abc/x-also-named/0"), "named as that of"),
        # -- what stands for a type or a function, and the loop of tools
        (document(fields({"a": TEXT}, **{"x-accepts": "type"})), ref("Thing/x-accepts"), "not an object"),
        (
            document({"A": KIND_A, "U": {"oneOf": [{"$ref": ref("A")}], **TAGGED, "x-accepts": "function"}}),
            ref("U/x-accepts"),
            "not for a union",
        ),
        (document(operation={"x-tool-loop": "run"}), f"{GET}/x-tool-loop", "the request has no field messages"),
        (document(operation={"x-tool-loop": "no name"}), f"{GET}/x-tool-loop", "as no_name"),
        (document(operation={"x-tool-loop": "list_things"}), f"{GET}/x-also-named", "a method of one of these names"),
        # -- allOf
        (
            document({"Both": {"allOf": [{"$ref": ref("Thing")}, {"properties": {"a": {"type": "integer"}}}]}}),
            ref("Both"),
            "disagree about a",
        ),
        (document({"Both": {"allOf": [TEXT, {"type": "integer"}]}}), ref("Both"), "disagree about type"),
        (document({"Both": {"allOf": [{"oneOf": [TEXT]}, OBJECT]}}), ref("Both/allOf/0"), "a union cannot"),
        (document({"Both": {"allOf": [{"$ref": ref("Both")}, OBJECT]}}), ref("Both"), "leads back to itself"),
        # -- unions
        (document({"One": {"oneOf": [TEXT], "anyOf": [TEXT]}}), ref("One"), "oneOf or anyOf"),
        (document({"One": {**OBJECT, "oneOf": [{"$ref": ref("Thing")}]}}), ref("One"), "oneOf or anyOf"),
        (document(fields({"b": {"oneOf": [], **TAGGED}})), ref("Thing/properties/b"), "needs a name"),
        (document({"One": {"oneOf": [OBJECT], **TAGGED}}), ref("One/oneOf/0"), "needs a name"),
        (document({"One": {"oneOf": [{"$ref": ref("Thing")}], **TAGGED}}), ref("Thing"), "by kind"),
        (
            document({"Text": TEXT, "One": {"oneOf": [{"$ref": ref("Text")}], **TAGGED}}),
            ref("One/oneOf/0"),
            "no object with properties",
        ),
        (
            document({"A": KIND_A, "B": KIND_A, "One": {"oneOf": [{"$ref": ref(n)} for n in "AB"], **TAGGED}}),
            ref("One"),
            "a means both A and B",
        ),
        (
            document(
                {
                    "A": KIND_A,
                    "One": {
                        "oneOf": [{"$ref": ref("A")}],
                        "discriminator": {"propertyName": "kind", "mapping": {"b": ref("A")}},
                    },
                }
            ),
            ref("One/discriminator"),
            "whose constant is a",
        ),
        (
            document(
                {
                    "A": KIND_A,
                    "One": {
                        "oneOf": [{"$ref": ref("A")}],
                        "discriminator": {"propertyName": "kind", "mapping": {"a": ref("A"), "t": "Thing"}},
                    },
                }
            ),
            ref("One/discriminator/mapping/t"),
            "no member of the union",
        ),
    ],
)
def test_what_cannot_be_generated_is_refused_with_its_place(made: dict[str, Any], place: str, problem: str) -> None:
    lines = refusal(made).splitlines()
    assert any(place in line.partition(": ")[0] and problem in line for line in lines), lines


def test_two_operations_whose_methods_would_have_one_name_are_refused() -> None:
    made = document()
    twin = {**made["paths"]["/things"]["get"], "operationId": "list_things_with_http_info"}
    made["paths"]["/others"] = {"get": twin, "post": made["paths"]["/things"]["get"]}
    assert [line.partition(": ")[0] for line in refusal(made).splitlines()] == [
        "#/paths/~1others/get/operationId",
        "#/paths/~1others/post/operationId",
    ]


def test_all_refusals_come_at_once_and_each_once() -> None:
    made = document({**fields({"b": {"not": TEXT}}), "Model": OBJECT}, {**parameter(style="deepObject"), "tags": []})
    lines = refusal(made).splitlines()
    assert len(lines) == len(set(lines)) == 4


@pytest.mark.parametrize("text", ['Say "x".', "Matches \\d.", "One of a | b."])
def test_a_description_that_breaks_code_or_tables_is_refused_with_its_place(text: str) -> None:
    assert refusal(document(fields({"b": {**TEXT, "description": text}}))).startswith(
        "#/components/schemas/Thing/properties/b: the description holds"
    )


def test_the_bases_are_those_of_the_package() -> None:
    for name, attributes in bases().items():
        assert {each for each in vars(getattr(answers, name)) if each[0] != "_"} - {"model_config"} >= attributes
    assert "text" in bases()["ChatAnswer"]


def test_a_model_with_a_base_and_another_name_is_written_with_both() -> None:
    made = prepare(document(fields({"a": TEXT}, **{"x-base": "ChatAnswer", "x-also-named": ["OldThing"]})))
    schemas = made["components"]["schemas"]
    thing, old = schemas["Thing"][EXTENSION], schemas["OldThing"][EXTENSION]
    assert (thing["base"], thing["base_module"]) == ("ChatAnswer", "answers")
    assert thing["page"]["text"].endswith("It is also named `OldThing`.")
    assert (old["is_class"], old["alias"], old["docstring"]) == (False, "Thing", "Another name of `Thing`.")


# -- what is prepared


def annotations_of(properties: dict[str, Any], schemas: dict[str, Any] | None = None, **more: Any) -> dict[str, str]:
    """Return the annotations of the fields of a model."""
    made = document({**(schemas or {}), **fields(properties, **more)})
    mark = prepare(made)["components"]["schemas"]["Thing"][EXTENSION]
    return {field["name"]: field["annotation"] for field in mark["fields"]}


@pytest.mark.parametrize(
    ("schema", "annotation"),
    [
        ({"type": "number", "multipleOf": 1}, "int | None = None"),
        ({"type": "number", "multipleOf": 0.5}, "Annotated[float, Bounds(multiple_of=0.5)] | None = None"),
        ({"type": ["string", "integer", "null"]}, "Nullable[str | int] = None"),
        ({"enum": ["a", None]}, "Nullable[Open[Literal['a']]] = None"),
        ({"type": "boolean", "enum": [True]}, "bool | None = None"),
        ({"enum": [1, 2]}, "OpenInt[Literal[1, 2]] | None = None"),
        ({"enum": [1, 0.5]}, "float | None = None"),
        ({"const": "a"}, "Open[Literal['a']] | None = None"),
        ({"const": None}, "Nullable[Any] = None"),
        ({"type": "array"}, "list[Any] | None = None"),
        ({"type": "array", "items": {"type": ["string", "null"]}}, "list[str | None] | None = None"),
        ({"type": "object"}, "dict[str, Any] | None = None"),
        ({"type": "string", "format": "byte"}, "str | None = None"),
        ({"oneOf": [TEXT, TEXT]}, "str | None = None"),
        ({"anyOf": [TEXT, {}]}, "Any | None = None"),
        ({"$ref": ref("Maybe")}, "Nullable[Maybe] = None"),
        ({"allOf": [{"$ref": ref("Maybe")}], "description": "It."}, "Nullable[Maybe] = None"),
        ({"type": "string", "minLength": 1}, "Annotated[str, Bounds(min_length=1)] | None = None"),
    ],
)
def test_type_of_a_schema(schema: dict[str, Any], annotation: str) -> None:
    assert annotations_of({"b": schema}, {"Maybe": {"type": ["string", "null"]}}) == {"b": annotation}


def test_constants_of_answers_are_open_but_for_what_is_no_text() -> None:
    found = annotations_of(
        {
            "kind": {"const": "a"},
            "rule": {"const": "b"},
            "tag": {"const": 'say "c"', "x-always-sent": True},
            "base-kind": {"const": True},
        },
        required=["kind", "base-kind"],
    )
    assert found == {
        "kind": "Open[Literal['a']] = 'a'",
        "rule": "Open[Literal['b']] | None = None",
        "tag": "Open[Literal['say \"c\"']] = 'say \"c\"'",
        "base_kind": 'Literal[True] = Field(default=True, alias="base-kind")',
    }


def test_the_document_itself_is_not_changed() -> None:
    made = document(fields({"b": {"allOf": [TEXT, {"minLength": 1}]}}))
    before = copy.deepcopy(made)
    prepare(made)
    assert made == before


def settings_of(responses: dict[str, Any], **more: Any) -> list[str]:
    made = document({"ErrorData": OBJECT, "Other": OBJECT}, {"responses": responses, **more})
    return [line["setting"] for line in prepare(made)["paths"]["/0"]["get"][EXTENSION]["settings"]]


def response(name: str | None) -> dict[str, Any]:
    content = {JSON: {"schema": {"$ref": ref(name)}}} if name else {}
    return {"description": "It.", **({"content": content} if content else {})}


def test_errors_of_one_type_are_said_once_and_others_by_status() -> None:
    success = {"200": response("Thing")}
    assert settings_of({**success, "400": response("ErrorData"), "5XX": response("ErrorData")}) == [
        'responses={"200": "Thing"}',
        'errors="ErrorData"',
        "needs_token=False",
    ]
    assert settings_of({**success, "404": response("Other"), "default": response("ErrorData")})[:2] == [
        'responses={"200": "Thing", "404": "Other"}',
        'errors="ErrorData"',
    ]
    assert settings_of({**success, "404": response(None), "503": response("ErrorData")})[:2] == [
        'responses={"200": "Thing", "404": None}',
        'errors="ErrorData"',
    ]
    assert settings_of({"default": response("Thing")})[:2] == ['responses={"default": "Thing"}', 'errors="Thing"']


@pytest.mark.parametrize(
    ("name", "field", "argument"),
    [
        ("the-id", "the_id", "the_id"),
        ("X-List", "x_list", "x_list"),
        ("HTTPServer", "http_server", "http_server"),
        ("getHTTPResponse", "get_http_response", "get_http_response"),
        ("userIDs", "user_ids", "user_ids"),
        ("S3Url", "s3_url", "s3_url"),
        ("x1Y2", "x1_y2", "x1_y2"),
        ("a--b", "a__b", "a__b"),
        ("ids[]", "ids", "ids"),
        ("$ref", "ref", "ref"),
        ("_private", "private", "private"),
        ("2fa", "var_2fa", "var_2fa"),
        ("class", "var_class", "var_class"),
        ("None", "var_none", "var_none"),
        ("date", "var_date", "var_date"),
        ("schema", "var_schema", "var_schema"),
        ("to_dict", "var_to_dict", "var_to_dict"),
        ("self", "var_self", "var_self"),
        ("image/svg+xml", "image_svgxml", "image_svgxml"),
        ("naïve", "nave", "nave"),
        ("copy", "var_copy", "copy"),
        ("options", "options", "var_options"),
        ("é", "", ""),
    ],
)
def test_names_are_those_of_the_stock_generator_where_they_are_not_taken(name: str, field: str, argument: str) -> None:
    assert (field_name(name), argument_name(name)) == (field, argument)


def test_names_of_modules_are_those_that_the_generator_gives() -> None:
    for name in models.__all__:
        assert getattr(models, name) is not None
        assert (ROOT / f"together/generated/models/{snake_case(name)}.py").exists()


def test_no_field_takes_the_name_of_an_attribute_of_models() -> None:
    taken = {name for name in dir(Model) if not name.startswith("_")}
    assert {name for name in taken if field_name(name) == name} == set()
    assert all(hasattr(Model, name) for name in ("to_dict", "copy", "model_validate"))
    assert {name for name in MODEL_ATTRIBUTES if not name.isidentifier()} == set()


def test_names_that_are_taken_are_those_of_the_package() -> None:
    named = {name for name in dir(Api) if not name.startswith("_")} | {"api_client"}
    for name in named:
        assert "an attribute" in refusal(document(operation={"operationId": name}))
    assert exports() <= set(together.generated.__all__)
    assert exports() | set(models.__all__) >= {n for n in together.generated.__all__ if not n.endswith("Api")}


def test_names_in_strings_are_left_alone() -> None:
    code = "Open[Literal['list', \"str\"]] | list[str]"
    assert names_in(code) == ["Open", "Literal", "list", "str"]
    assert replace_names(code, {"list": "builtins.list"}) == "Open[Literal['list', \"str\"]] | builtins.list[str]"


def test_a_date_without_quotes_is_a_text(tmp_path: Path) -> None:
    (tmp_path / "document.yaml").write_text("created: 2026-01-01\n")
    assert read_document(tmp_path / "document.yaml") == {"created": "2026-01-01"}
