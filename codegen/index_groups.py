"""Group the operations and models of a document by API, for the index of the pages."""

from __future__ import annotations

from typing import Any

from input_types import first_sentence
from model_marks import cell
from names import api_class
from python_models import Models
from python_operations import Operation, Operations


def index_groups(operations: Operations, models: Models) -> dict[str, dict[str, Any]]:
    """Return by tag what the index shows of an API beside its operations: what it is for, and its models.

    A model stands under the first API that uses it, those that no operation uses under the last one.
    """
    left = dict.fromkeys(models.named)
    groups: dict[str, dict[str, Any]] = {}
    described = {about["name"]: about.get("description", "") for about in operations.document.get("tags", [])}
    tags = [*dict.fromkeys(operation.described["tags"][0] for operation in operations.all)]
    for tag in tags:
        own = [operation for operation in operations.all if operation.described["tags"][0] == tag]
        whole = {name for operation in own for name in models.imports_of(_types_of(operation))}
        used = whole | {part for name in whole for part in models.parts(name)}
        names = [name for name in left if name in used or tag == tags[-1]]
        for name in names:
            del left[name]
        groups[tag] = {
            "group_api": api_class(tag),
            "group_anchor": api_class(tag).lower(),
            "group_about": first_sentence(described.get(tag, "")),
            "group_models": [
                {
                    "group_model": name,
                    "group_path": models.named[name].page,
                    "group_text": cell(first_sentence(models.named[name].schema.get("description", ""))),
                }
                for name in names
            ],
        }
    return groups


def _types_of(operation: Operation) -> list[str]:
    declared = [argument.declared for argument in operation.arguments]
    answers = [name for name in (*operation.responses.values(), operation.errors) if name is not None]
    return [*declared, *answers, operation.streaming.get("event", "")]
