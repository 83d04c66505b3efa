"""Tell the templates what to write.

The generator reads a prepared copy of `openapi.yaml`. What it would work out itself (types, names, imports, parameters,
statuses) is worked out here, and reaches the templates as one mark, `x-python`, on each schema and each operation; of
the rest the generator sees only what it needs to make a file for each model and each API.

What cannot be generated is refused, all of it in one run, each with its place.
"""

from __future__ import annotations

from typing import Any

from index_groups import index_groups
from input_types import InputTypes
from model_marks import model_mark
from operation_marks import operation_mark
from page_examples import Examples
from python_models import Models
from python_operations import Operations, api_classes
from python_types import PythonTypes
from refusals import Refusals, below
from schemas import Schemas
from uses import Uses

EXTENSION = "x-python"
NOT_IN_DESCRIPTIONS = '"\\|'
"""They would end a docstring, escape what follows, or part a cell of a table."""

_KEPT = ("openapi", "info", "servers", "tags")


def prepare(document: dict[str, Any]) -> dict[str, Any]:
    """Return the document that the generator reads, with the marks that the templates read.

    Raises:
        ValueError: Something cannot be generated; names each such place, and what to do.
    """
    refusals = Refusals()
    if not str(document.get("openapi", "")).startswith("3.1"):
        refusals.add("#/openapi", "the document must be of OpenAPI 3.1")
    if "webhooks" in document:
        refusals.add("#/webhooks", "webhooks are not supported: remove them")
    _check_descriptions(document, "#", refusals)
    types = PythonTypes(Schemas(document, refusals))
    models = Models(document, types, api_classes(document))
    operations = Operations(document, types, models)
    inputs = InputTypes(document, models)
    refusals.raise_all()
    examples = Examples(models)
    uses = Uses(operations, models)
    groups = index_groups(operations, models)
    return {
        **{key: document[key] for key in _KEPT if key in document},
        "paths": {
            # Each operation on a path of its own, whose parameters nobody has to declare.
            f"/{index}": {
                operation.method.lower(): {
                    "operationId": operation.id,
                    "tags": operation.described["tags"],
                    "responses": {"200": {"description": "Success."}},
                    EXTENSION: operation_mark(operations, operation, inputs, examples)
                    | {"group": groups[operation.described["tags"][0]]},
                }
            }
            for index, operation in enumerate(operations.all)
        },
        "components": {
            "schemas": {
                name: {
                    "type": "object",
                    "properties": {"any": {"type": "string"}},  # no file is made for an object without fields
                    EXTENSION: model_mark(models, model, inputs, examples, uses),
                }
                for name, model in models.named.items()
            }
        },
    }


def _check_descriptions(node: Any, place: str, refusals: Refusals) -> None:
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "description" and isinstance(value, str):
                for character in NOT_IN_DESCRIPTIONS:
                    if character in value:
                        refusals.add(place, f"the description holds {character}: say it in words or `backticks`")
            elif key not in ("example", "examples"):
                _check_descriptions(value, below(place, key), refusals)
    elif isinstance(node, list):
        for index, value in enumerate(node):
            _check_descriptions(value, below(place, index), refusals)
