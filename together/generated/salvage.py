"""What becomes of a 2xx body that does not fit what the operation promises."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NoReturn

from pydantic import ValidationError
from pydantic_core import from_json

from together.generated.exceptions import ResponseDecodeException
from together.generated.types import problems_of

if TYPE_CHECKING:
    from together.generated.rest import RESTResponse

MAX_PROBLEMS = 3
"""How many problems the message of the error names."""


def misfit(response: RESTResponse, type_name: str, error: ValidationError) -> NoReturn:
    """Raise the error for a body that does not fit its type; the message names paths, never values.

    Raises:
        ResponseDecodeException: Always.
    """
    try:
        content: Any = from_json(response.data)
    except ValueError:
        content = None
    problems = problems_of(error, content)
    more = f"; and {len(problems) - MAX_PROBLEMS} more" if len(problems) > MAX_PROBLEMS else ""
    body_id = content.get("id") if isinstance(content, dict) else None
    raise ResponseDecodeException(
        http_resp=response,
        reason=f"the body is no {type_name} ({'; '.join(problems[:MAX_PROBLEMS])}{more})",
        request_id=response.request_id or (body_id if isinstance(body_id, str) else None),
    ) from error
