# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from collections.abc import Mapping
from typing import Any

from aiohttp import ClientResponse
from typing_extensions import Never
from urllib3.util import Retry

from together.generated.api_client import Api
from together.generated.api_response import ApiResponse
from together.generated.dicts import CreateSecretRequestDict, UpdateSecretRequestDict
from together.generated.models.create_secret_request import CreateSecretRequest
from together.generated.models.secret import Secret
from together.generated.models.secret_list import SecretList
from together.generated.models.update_secret_request import UpdateSecretRequest
from together.generated.operation import Operation
from together.generated.timeout import Timeout

CREATE_SECRET: Operation[Secret, Never]
DELETE_SECRET: Operation[dict[str, Any], Never]
GET_SECRET: Operation[Secret, Never]
LIST_SECRETS: Operation[SecretList, Never]
UPDATE_SECRET: Operation[Secret, Never]

class SecretsApi(Api):
    """Secrets: store confidential values that containers get as environment variables."""

    async def create_secret(
        self,
        create_secret_request: CreateSecretRequest | CreateSecretRequestDict | None = None,
        *,
        name: str | None = None,
        value: str | None = None,
        description: str | None = None,
        project_id: str | None = None,
        ttl_seconds: int | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> Secret:
        """Create secret.

        Store a confidential value, such as a token, for the containers of your project.

        An environment variable of a deployment takes the value with `value_from_secret`.

        Args:
            create_secret_request: A `CreateSecretRequest`, or a dict of its fields.
            name: Name, unique in the project: 1 to 100 letters, digits, underscores, hyphens, slashes and
                periods.
            value: Confidential value, such as a password or a token.
            description: Purpose of the secret, in your words; up to 500 characters.
            project_id: Has no effect: the API key decides which project it is.
            ttl_seconds: Time to live in seconds: the secret expires when it is over.
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

    async def create_secret_with_http_info(
        self,
        create_secret_request: CreateSecretRequest | CreateSecretRequestDict | None = None,
        *,
        name: str | None = None,
        value: str | None = None,
        description: str | None = None,
        project_id: str | None = None,
        ttl_seconds: int | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[Secret]:
        """As `create_secret`, with the status, headers and raw body."""

    async def create_secret_without_preload_content(
        self,
        create_secret_request: CreateSecretRequest | CreateSecretRequestDict | None = None,
        *,
        name: str | None = None,
        value: str | None = None,
        description: str | None = None,
        project_id: str | None = None,
        ttl_seconds: int | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ClientResponse:
        """As `create_secret`, but return the open aiohttp response, unread."""

    async def delete_secret(
        self,
        id: str,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> dict[str, Any]:
        """Delete secret.

        Delete a secret. Its value is gone with it.

        Args:
            id: Name or ID of the secret.
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

    async def delete_secret_with_http_info(
        self,
        id: str,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[dict[str, Any]]:
        """As `delete_secret`, with the status, headers and raw body."""

    async def delete_secret_without_preload_content(
        self,
        id: str,
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
        """As `delete_secret`, but return the open aiohttp response, unread."""

    async def get_secret(
        self,
        id: str,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> Secret:
        """Get secret.

        Get the description and the times of a secret. Its value cannot be read.

        Args:
            id: Name or ID of the secret.
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

    async def get_secret_with_http_info(
        self,
        id: str,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[Secret]:
        """As `get_secret`, with the status, headers and raw body."""

    async def get_secret_without_preload_content(
        self,
        id: str,
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
        """As `get_secret`, but return the open aiohttp response, unread."""

    async def list_secrets(
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
    ) -> SecretList:
        """List secrets.

        List the secrets of your project, without their values.

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

    async def list_secrets_with_http_info(
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
    ) -> ApiResponse[SecretList]:
        """As `list_secrets`, with the status, headers and raw body."""

    async def list_secrets_without_preload_content(
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
        """As `list_secrets`, but return the open aiohttp response, unread."""

    async def update_secret(
        self,
        id: str,
        update_secret_request: UpdateSecretRequest | UpdateSecretRequestDict | None = None,
        *,
        name: str | None = None,
        value: str | None = None,
        description: str | None = None,
        project_id: str | None = None,
        ttl_seconds: int | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> Secret:
        """Update secret.

        Replace the value of a secret, rename it, or change its description.

        Args:
            id: Name or ID of the secret.
            update_secret_request: A `UpdateSecretRequest`, or a dict of its fields.
            name: New name, unique in the project: 1 to 100 letters, digits, underscores, hyphens, slashes and
                periods.
            value: Confidential value that replaces the present one.
            description: Purpose of the secret, in your words; up to 500 characters.
            project_id: Has no effect: the API key decides which project it is.
            ttl_seconds: New time to live in seconds: the secret expires when it is over.
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

    async def update_secret_with_http_info(
        self,
        id: str,
        update_secret_request: UpdateSecretRequest | UpdateSecretRequestDict | None = None,
        *,
        name: str | None = None,
        value: str | None = None,
        description: str | None = None,
        project_id: str | None = None,
        ttl_seconds: int | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[Secret]:
        """As `update_secret`, with the status, headers and raw body."""

    async def update_secret_without_preload_content(
        self,
        id: str,
        update_secret_request: UpdateSecretRequest | UpdateSecretRequestDict | None = None,
        *,
        name: str | None = None,
        value: str | None = None,
        description: str | None = None,
        project_id: str | None = None,
        ttl_seconds: int | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ClientResponse:
        """As `update_secret`, but return the open aiohttp response, unread."""
