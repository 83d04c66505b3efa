# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from aiohttp import ClientResponse
from typing_extensions import Never
from urllib3.util import Retry

from together.generated.api_client import Api
from together.generated.api_response import ApiResponse
from together.generated.dicts import CodeFileDict, ExecuteCodeRequestDict
from together.generated.models.code_file import CodeFile
from together.generated.models.code_session_list import CodeSessionList
from together.generated.models.execute_code_request import ExecuteCodeRequest
from together.generated.models.execute_code_response import ExecuteCodeResponse
from together.generated.operation import Operation
from together.generated.timeout import Timeout

EXECUTE_CODE: Operation[ExecuteCodeResponse, Never]
LIST_SESSIONS: Operation[CodeSessionList, Never]

class CodeInterpreterApi(Api):
    """Code interpreter: run code in a sandbox that keeps its state between calls."""

    async def execute_code(
        self,
        execute_code_request: ExecuteCodeRequest | ExecuteCodeRequestDict | None = None,
        *,
        code: str | None = None,
        language: Literal["python"] | None = None,
        files: Sequence[CodeFile | CodeFileDict] | None = None,
        session_id: str | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ExecuteCodeResponse:
        """Run code.

        Run Python code in a sandbox and get what it printed, showed or raised.

        The first call opens a session. Send its `session_id` with the next call to find the
        variables, files and packages of earlier calls again.

        Args:
            execute_code_request: An `ExecuteCodeRequest`, or a dict of its fields.
            code: Source code to run.
            language: Programming language of the code, always `python`.
            files: Files to put into the session before the code runs.
            session_id: Session to run the code in, as an earlier response names it: variables and files of
                earlier calls are still there.
            _request_timeout: Seconds for the whole call; or a pair: seconds to connect, seconds to wait for the next
                bytes; or a `Timeout`.
            _request_auth: The authorization in place of the configured one.
            _content_type: The request's `Content-Type`.
            _headers: Headers for this request; they win over the client's default headers.
            _host_index: Index of the server to call, among `Configuration.get_host_settings()`.
            _retries: As `Configuration.retries`.
            _extra_body: Fields that are added to the JSON body, or replace its own, whole.
            _extra_query: Parameters that are added to the query.
        """

    async def execute_code_with_http_info(
        self,
        execute_code_request: ExecuteCodeRequest | ExecuteCodeRequestDict | None = None,
        *,
        code: str | None = None,
        language: Literal["python"] | None = None,
        files: Sequence[CodeFile | CodeFileDict] | None = None,
        session_id: str | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[ExecuteCodeResponse]:
        """As `execute_code`, with the status, headers and raw body."""

    async def execute_code_without_preload_content(
        self,
        execute_code_request: ExecuteCodeRequest | ExecuteCodeRequestDict | None = None,
        *,
        code: str | None = None,
        language: Literal["python"] | None = None,
        files: Sequence[CodeFile | CodeFileDict] | None = None,
        session_id: str | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ClientResponse:
        """As `execute_code`, but return the open aiohttp response, unread."""

    async def list_sessions(
        self,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> CodeSessionList:
        """List sessions.

        List your sessions of the code interpreter that have not expired.

        Args:
            _request_timeout: Seconds for the whole call; or a pair: seconds to connect, seconds to wait for the next
                bytes; or a `Timeout`.
            _request_auth: The authorization in place of the configured one.
            _content_type: The request's `Content-Type`.
            _headers: Headers for this request; they win over the client's default headers.
            _host_index: Index of the server to call, among `Configuration.get_host_settings()`.
            _retries: As `Configuration.retries`.
            _extra_body: Fields that are added to the JSON body, or replace its own, whole.
            _extra_query: Parameters that are added to the query.
        """

    async def list_sessions_with_http_info(
        self,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[CodeSessionList]:
        """As `list_sessions`, with the status, headers and raw body."""

    async def list_sessions_without_preload_content(
        self,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ClientResponse:
        """As `list_sessions`, but return the open aiohttp response, unread."""
