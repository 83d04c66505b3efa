# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from together.generated.model import Model, Open


class CodeFile(Model):
    """File for a session of the code interpreter."""

    name: str
    """File name that the code opens."""

    encoding: Open[Literal["string", "base64"]]
    """Encoding of `content`: `string` for text as it is, `base64` for binary data."""

    content: str
    """Content of the file, in the encoding that `encoding` names."""

    if TYPE_CHECKING:

        def __init__(self, *, name: str, encoding: str, content: str) -> None: ...
