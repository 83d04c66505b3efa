# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from together.generated.model import RequestBody
from together.generated.models.code_file import CodeFile

if TYPE_CHECKING:
    from collections.abc import Sequence

    from together.generated.dicts import CodeFileDict


class ExecuteCodeRequest(RequestBody):
    """Code interpreter request: the code to run, and the files that it needs."""

    code: str
    """Source code to run."""

    language: Literal["python"] = "python"
    """Programming language of the code, always `python`."""

    files: list[CodeFile] | None = None
    """Files to put into the session before the code runs."""

    session_id: str | None = None
    """Session to run the code in, as an earlier response names it: variables and files of
    earlier calls are still there. If it is left out, a new session starts. A session
    that has expired, or is not yours, is an error."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            code: str,
            language: Literal["python"] = "python",
            files: Sequence[CodeFile | CodeFileDict] | None = None,
            session_id: str | None = None,
        ) -> None: ...
