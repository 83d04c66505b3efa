# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from typing_extensions import Never, Unpack

import together.generated as together
from together.generated._lazy import aiohttp
from together.generated.api_client import Api
from together.generated.api_response import ApiResponse
from together.generated.operation import Body, Operation, RequestOptions

EXECUTE_CODE: Operation[together.ExecuteCodeResponse, Never] = Operation(
    "execute_code",
    "POST",
    "/tci/execute",
    body=Body("execute_code_request", "ExecuteCodeRequest"),
    responses={"200": "ExecuteCodeResponse"},
)

LIST_SESSIONS: Operation[together.CodeSessionList, Never] = Operation(
    "list_sessions", "GET", "/tci/sessions", responses={"200": "CodeSessionList"}, idempotent=True
)


class CodeInterpreterApi(Api):
    """Code interpreter: run code in a sandbox that keeps its state between calls."""

    operations = (EXECUTE_CODE, LIST_SESSIONS)

    async def execute_code(
        self, execute_code_request: together.ExecuteCodeRequest | Mapping[str, Any] | None = None, **options: Any
    ) -> together.ExecuteCodeResponse:
        """Run code.

        Run Python code in a sandbox and get what it printed, showed or raised.

        The first call opens a session. Send its `session_id` with the next call to find the
        variables, files and packages of earlier calls again.

        Args:
            execute_code_request: An `ExecuteCodeRequest`, or a dict of its fields.
            **options: Fields of `ExecuteCodeRequest`, which replace those of the argument,
                and options for this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status.
        """
        return await self.api_client.call(EXECUTE_CODE, (execute_code_request,), options)

    async def execute_code_with_http_info(
        self, execute_code_request: together.ExecuteCodeRequest | Mapping[str, Any] | None = None, **options: Any
    ) -> ApiResponse[together.ExecuteCodeResponse]:
        """As `execute_code`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(EXECUTE_CODE, (execute_code_request,), options)

    async def execute_code_without_preload_content(
        self, execute_code_request: together.ExecuteCodeRequest | Mapping[str, Any] | None = None, **options: Any
    ) -> aiohttp.ClientResponse:
        """As `execute_code`, but return the open aiohttp response, unread."""
        return await self.api_client.open(EXECUTE_CODE, (execute_code_request,), options)

    async def list_sessions(self, **options: Unpack[RequestOptions]) -> together.CodeSessionList:
        """List sessions.

        List your sessions of the code interpreter that have not expired.

        Args:
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status.
        """
        return await self.api_client.call(LIST_SESSIONS, (), options)

    async def list_sessions_with_http_info(
        self, **options: Unpack[RequestOptions]
    ) -> ApiResponse[together.CodeSessionList]:
        """As `list_sessions`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(LIST_SESSIONS, (), options)

    async def list_sessions_without_preload_content(self, **options: Unpack[RequestOptions]) -> aiohttp.ClientResponse:
        """As `list_sessions`, but return the open aiohttp response, unread."""
        return await self.api_client.open(LIST_SESSIONS, (), options)
