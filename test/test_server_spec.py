"""What the local server knows of the document: `codegen/server_spec.py`."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from server_spec import server_spec

NAME = {"type": "string", "description": "A name.", "examples": ["a"], "minLength": 1}
DOCUMENT: dict[str, Any] = {
    "paths": {
        "/things": {
            "parameters": [{"$ref": "#/components/parameters/Project"}],
            "get": {
                "operationId": "list_things",
                "responses": {
                    "200": {
                        "content": {
                            "application/json": {
                                "schema": {"$ref": "#/components/schemas/ThingList"},
                                "example": {"data": []},
                            }
                        }
                    }
                },
            },
            "post": {
                "operationId": "create_thing",
                "requestBody": {"$ref": "#/components/requestBodies/Create"},
                "responses": {"201": {"$ref": "#/components/responses/Thing"}, "400": {"description": "Bad."}},
            },
        },
        "/things/{id}": {
            "get": {"operationId": "get_thing", "responses": {200: {"$ref": "#/components/responses/Thing"}}},
            "delete": {
                "operationId": "delete_thing",
                "x-version": "v2",
                "responses": {"204": {"description": "Gone."}},
            },
            "patch": {
                "operationId": "update_thing",
                "requestBody": {
                    "required": True,
                    "content": {
                        "application/json": {"schema": {"properties": {"level": {"type": ["number", "null"]}}}}
                    },
                },
                "responses": {
                    "200": {
                        "content": {
                            "application/json": {
                                "schema": {"$ref": "#/components/schemas/Thing"},
                                "examples": {"one": {"value": {"id": "t-2"}}},
                            }
                        }
                    }
                },
            },
        },
        "/file": {"get": {"operationId": "get_file", "responses": {"2XX": {"content": {"text/plain": {}}}}}},
        "/odd": {"get": {"operationId": "get_odd", "responses": {"404": {}}}},
    },
    "components": {
        "parameters": {"Project": {"name": "project", "in": "query", "required": True, "schema": NAME}},
        "requestBodies": {
            "Create": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/CreateThing"}}}}
        },
        "responses": {"Thing": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}}},
        "schemas": {
            "ThingList": {
                "properties": {"data": {"type": "array", "items": {"$ref": "#/components/schemas/Thing"}}},
            },
            "Thing": {
                "type": "object",
                "examples": [{"id": "t-1"}],
                "properties": {
                    "id": {"type": "string"},
                    "name": {"type": "string"},
                    "kind": {"type": "string", "enum": ["a", "b", "c"]},
                    "color": {"type": "string"},
                    "size": {"type": "integer"},
                    "tree": {"$ref": "#/components/schemas/Tree"},
                    "free": {"type": "object"},
                    "odd": {"type": "string"},
                    "level": {"type": "integer"},
                    "bounded": {"type": "string", "maxLength": 3},
                    "not_given": {"type": "string"},
                },
            },
            "CreateThing": {
                "type": "object",
                "additionalProperties": False,
                "required": ["name"],
                "properties": {
                    "name": NAME,
                    "kind": {"type": "string", "enum": ["a", "b"]},
                    "color": {"type": "string", "enum": ["red"]},
                    "size": {"type": "number"},
                    "tree": {"$ref": "#/components/schemas/Tree"},
                    "free": {"oneOf": [{"$ref": "#/components/schemas/Tree"}, {"type": "object"}]},
                    "odd": {"anyOf": [{"type": "string"}, {}]},
                    "level": {"type": "integer"},
                    "bounded": {"type": "string"},
                },
            },
            "Tree": {
                "type": "object",
                "properties": {"left": {"$ref": "#/components/schemas/Tree"}},
                "additionalProperties": True,
                "x-note": 1,
            },
        },
    },
}


def made(document: dict[str, Any] = DOCUMENT) -> dict[str, Any]:
    return dict(json.loads(server_spec(document, "Made by a test")))


def test_a_line_for_each_part_and_the_mark_in_the_first() -> None:
    first, *rest = server_spec(DOCUMENT, "Made by a test").splitlines()
    assert first == '{"made": "Made by a test",'
    assert len(rest) == len(made()["schemas"]) + len(made()["operations"]) + 4


def test_checks_without_descriptions_of_what_requests_refer_to() -> None:
    schemas = made()["schemas"]
    assert schemas.keys() == {"CreateThing", "Tree"}
    assert schemas["Tree"] == {"type": "object", "properties": {"left": {"$ref": "Tree"}}}
    assert schemas["CreateThing"]["properties"]["name"] == {"type": "string", "minLength": 1}
    assert schemas["CreateThing"]["additionalProperties"] is False


def test_operations() -> None:
    operations = made()["operations"]
    assert operations["list_things"]["parameters"] == [
        {"name": "project", "in": "query", "required": True, "schema": {"type": "string", "minLength": 1}}
    ]
    create = operations["create_thing"]
    assert (create["method"], create["path"], create["status"]) == ("POST", "/v1/things", 201)
    assert create["request"] == {"media": "application/json", "required": False, "schema": {"$ref": "CreateThing"}}
    assert create["example"] == {"id": "t-1"}
    assert operations["delete_thing"] == {"method": "DELETE", "path": "/v2/things/{id}", "status": 204}
    assert operations["update_thing"]["example"] == {"id": "t-2"}
    assert operations["list_things"]["example"] == {"data": []}
    assert (operations["get_file"]["status"], operations["get_file"]["example"]) == (200, None)
    assert operations["get_odd"] == {"method": "GET", "path": "/v1/odd", "status": 200}


def test_fields_are_repeated_where_each_value_of_a_request_fits_the_answer() -> None:
    operations = made()["operations"]
    for name in ("create_thing", "get_thing", "update_thing", "list_things"):
        assert operations[name]["repeats"] == ["name", "kind", "color", "tree", "free"]


def test_what_the_local_server_would_not_check_is_refused() -> None:
    document = copy.deepcopy(DOCUMENT)
    document["components"]["schemas"]["Tree"]["not"] = {}
    with pytest.raises(ValueError, match="does not check not"):
        made(document)
