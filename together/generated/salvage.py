"""What becomes of a 2xx body that does not fit what the operation promises."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

from pydantic import ValidationError

from together.generated.exceptions import ResponseDecodeException

if TYPE_CHECKING:
    from together.generated.rest import RESTResponse

MAX_PROBLEMS = 3
"""How many problems the message of the error names."""


def misfit(response: RESTResponse, type_name: str, error: ValidationError) -> NoReturn:
    """Raise the error for a body that does not fit its type; the message names paths, never values.

    Raises:
        ResponseDecodeException: Always.
    """
    problems = error.errors(include_input=False, include_url=False, include_context=False)
    named = [
        f"{'.'.join(str(part) for part in problem['loc']) or 'the body'}: {problem['type']}"
        for problem in problems[:MAX_PROBLEMS]
    ]
    more = f" and {len(problems) - MAX_PROBLEMS} more" if len(problems) > MAX_PROBLEMS else ""
    raise ResponseDecodeException(
        http_resp=response,
        reason=f"the body is no {type_name} ({'; '.join(named)}{more})",
        request_id=response.request_id,
    ) from error
