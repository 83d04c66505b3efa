# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from typing_extensions import Never, Unpack

import together.generated as together
from together.generated._lazy import aiohttp
from together.generated.api_client import Api
from together.generated.api_response import ApiResponse
from together.generated.operation import Body, Operation, Param, RequestOptions

CREATE_SECRET: Operation[together.Secret, Never] = Operation(
    "create_secret",
    "POST",
    "/deployments/secrets",
    body=Body("create_secret_request", "CreateSecretRequest", required=True),
    responses={"200": "Secret"},
    errors="dict[str, Any]",
)

DELETE_SECRET: Operation[dict[str, Any], Never] = Operation(
    "delete_secret",
    "DELETE",
    "/deployments/secrets/{id}",
    path_params=(Param("id", "id", required=True),),
    responses={"200": "dict[str, Any]"},
    errors="dict[str, Any]",
    idempotent=True,
)

GET_SECRET: Operation[together.Secret, Never] = Operation(
    "get_secret",
    "GET",
    "/deployments/secrets/{id}",
    path_params=(Param("id", "id", required=True),),
    responses={"200": "Secret"},
    errors="dict[str, Any]",
    idempotent=True,
)

LIST_SECRETS: Operation[together.SecretList, Never] = Operation(
    "list_secrets",
    "GET",
    "/deployments/secrets",
    responses={"200": "SecretList"},
    errors="dict[str, Any]",
    idempotent=True,
)

UPDATE_SECRET: Operation[together.Secret, Never] = Operation(
    "update_secret",
    "PATCH",
    "/deployments/secrets/{id}",
    path_params=(Param("id", "id", required=True),),
    body=Body("update_secret_request", "UpdateSecretRequest", required=True),
    responses={"200": "Secret"},
    errors="dict[str, Any]",
)


class SecretsApi(Api):
    """Secrets: store confidential values that containers get as environment variables."""

    operations = (CREATE_SECRET, DELETE_SECRET, GET_SECRET, LIST_SECRETS, UPDATE_SECRET)

    async def create_secret(
        self, create_secret_request: together.CreateSecretRequest | Mapping[str, Any] | None = None, **options: Any
    ) -> together.Secret:
        """Create secret.

        Store a confidential value, such as a token, for the containers of your project.

        An environment variable of a deployment takes the value with `value_from_secret`.

        Args:
            create_secret_request: A `CreateSecretRequest`, or a dict of its fields.
            **options: Fields of `CreateSecretRequest`, which replace those of the argument,
                and options for this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (400 BadRequest, 500 InternalServerError).
        """
        return await self.api_client.call(CREATE_SECRET, (create_secret_request,), options)

    async def create_secret_with_http_info(
        self, create_secret_request: together.CreateSecretRequest | Mapping[str, Any] | None = None, **options: Any
    ) -> ApiResponse[together.Secret]:
        """As `create_secret`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(CREATE_SECRET, (create_secret_request,), options)

    async def create_secret_without_preload_content(
        self, create_secret_request: together.CreateSecretRequest | Mapping[str, Any] | None = None, **options: Any
    ) -> aiohttp.ClientResponse:
        """As `create_secret`, but return the open aiohttp response, unread."""
        return await self.api_client.open(CREATE_SECRET, (create_secret_request,), options)

    async def delete_secret(self, id: str, **options: Unpack[RequestOptions]) -> dict[str, Any]:
        """Delete secret.

        Delete a secret. Its value is gone with it.

        Args:
            id: Name or ID of the secret.
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (404 NotFound, 500 InternalServerError).
        """
        return await self.api_client.call(DELETE_SECRET, (id,), options)

    async def delete_secret_with_http_info(
        self, id: str, **options: Unpack[RequestOptions]
    ) -> ApiResponse[dict[str, Any]]:
        """As `delete_secret`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(DELETE_SECRET, (id,), options)

    async def delete_secret_without_preload_content(
        self, id: str, **options: Unpack[RequestOptions]
    ) -> aiohttp.ClientResponse:
        """As `delete_secret`, but return the open aiohttp response, unread."""
        return await self.api_client.open(DELETE_SECRET, (id,), options)

    async def get_secret(self, id: str, **options: Unpack[RequestOptions]) -> together.Secret:
        """Get secret.

        Get the description and the times of a secret. Its value cannot be read.

        Args:
            id: Name or ID of the secret.
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (404 NotFound, 500 InternalServerError).
        """
        return await self.api_client.call(GET_SECRET, (id,), options)

    async def get_secret_with_http_info(
        self, id: str, **options: Unpack[RequestOptions]
    ) -> ApiResponse[together.Secret]:
        """As `get_secret`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(GET_SECRET, (id,), options)

    async def get_secret_without_preload_content(
        self, id: str, **options: Unpack[RequestOptions]
    ) -> aiohttp.ClientResponse:
        """As `get_secret`, but return the open aiohttp response, unread."""
        return await self.api_client.open(GET_SECRET, (id,), options)

    async def list_secrets(self, **options: Unpack[RequestOptions]) -> together.SecretList:
        """List secrets.

        List the secrets of your project, without their values.

        Args:
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (500 InternalServerError).
        """
        return await self.api_client.call(LIST_SECRETS, (), options)

    async def list_secrets_with_http_info(self, **options: Unpack[RequestOptions]) -> ApiResponse[together.SecretList]:
        """As `list_secrets`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(LIST_SECRETS, (), options)

    async def list_secrets_without_preload_content(self, **options: Unpack[RequestOptions]) -> aiohttp.ClientResponse:
        """As `list_secrets`, but return the open aiohttp response, unread."""
        return await self.api_client.open(LIST_SECRETS, (), options)

    async def update_secret(
        self,
        id: str,
        update_secret_request: together.UpdateSecretRequest | Mapping[str, Any] | None = None,
        **options: Any,
    ) -> together.Secret:
        """Update secret.

        Replace the value of a secret, rename it, or change its description.

        Args:
            id: Name or ID of the secret.
            update_secret_request: A `UpdateSecretRequest`, or a dict of its fields.
            **options: Fields of `UpdateSecretRequest`, which replace those of the argument,
                and options for this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (400 BadRequest, 404 NotFound, 500 InternalServerError).
        """
        return await self.api_client.call(UPDATE_SECRET, (id, update_secret_request), options)

    async def update_secret_with_http_info(
        self,
        id: str,
        update_secret_request: together.UpdateSecretRequest | Mapping[str, Any] | None = None,
        **options: Any,
    ) -> ApiResponse[together.Secret]:
        """As `update_secret`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(UPDATE_SECRET, (id, update_secret_request), options)

    async def update_secret_without_preload_content(
        self,
        id: str,
        update_secret_request: together.UpdateSecretRequest | Mapping[str, Any] | None = None,
        **options: Any,
    ) -> aiohttp.ClientResponse:
        """As `update_secret`, but return the open aiohttp response, unread."""
        return await self.api_client.open(UPDATE_SECRET, (id, update_secret_request), options)
