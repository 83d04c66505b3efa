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

CREATE_DEPLOYMENT: Operation[together.Deployment, Never] = Operation(
    "create_deployment",
    "POST",
    "/deployments",
    body=Body("create_deployment_request", "CreateDeploymentRequest", required=True),
    responses={"200": "Deployment"},
    errors="dict[str, Any]",
)

DELETE_DEPLOYMENT: Operation[dict[str, Any], Never] = Operation(
    "delete_deployment",
    "DELETE",
    "/deployments/{id}",
    path_params=(Param("id", "id", required=True),),
    responses={"200": "dict[str, Any]"},
    errors="dict[str, Any]",
    idempotent=True,
)

GET_DEPLOYMENT: Operation[together.Deployment, Never] = Operation(
    "get_deployment",
    "GET",
    "/deployments/{id}",
    path_params=(Param("id", "id", required=True),),
    responses={"200": "Deployment"},
    errors="dict[str, Any]",
    idempotent=True,
)

GET_DEPLOYMENT_LOGS: Operation[together.DeploymentLogs, Never] = Operation(
    "get_deployment_logs",
    "GET",
    "/deployments/{id}/logs",
    path_params=(Param("id", "id", required=True),),
    query_params=(Param("replica_id", "replica_id"), Param("revision", "revision"), Param("version", "version")),
    responses={"200": "DeploymentLogs"},
    errors="dict[str, Any]",
    idempotent=True,
)

LIST_DEPLOYMENTS: Operation[together.DeploymentList, Never] = Operation(
    "list_deployments",
    "GET",
    "/deployments",
    responses={"200": "DeploymentList"},
    errors="dict[str, Any]",
    idempotent=True,
)

UPDATE_DEPLOYMENT: Operation[together.Deployment, Never] = Operation(
    "update_deployment",
    "PATCH",
    "/deployments/{id}",
    path_params=(Param("id", "id", required=True),),
    body=Body("update_deployment_request", "UpdateDeploymentRequest", required=True),
    responses={"200": "Deployment"},
    errors="dict[str, Any]",
)


class DeploymentsApi(Api):
    """Deployments: run containers of yours on GPUs, scale them and read their logs."""

    operations = (
        CREATE_DEPLOYMENT,
        DELETE_DEPLOYMENT,
        GET_DEPLOYMENT,
        GET_DEPLOYMENT_LOGS,
        LIST_DEPLOYMENTS,
        UPDATE_DEPLOYMENT,
    )

    async def create_deployment(
        self,
        create_deployment_request: together.CreateDeploymentRequest | Mapping[str, Any] | None = None,
        **options: Any,
    ) -> together.Deployment:
        """Create deployment.

        Run a container image of yours on GPUs, as one or more replicas.

        Push the image to `registry.together.ai` first. A container either serves HTTP on
        `port`, or takes jobs from the queue. Watch `status` and `ready_replicas` with
        `GET /deployments/{id}` until it is up.

        Args:
            create_deployment_request: A `CreateDeploymentRequest`, or a dict of its fields.
            **options: Fields of `CreateDeploymentRequest`, which replace those of the argument,
                and options for this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (400 BadRequest, 500 InternalServerError).
        """
        return await self.api_client.call(CREATE_DEPLOYMENT, (create_deployment_request,), options)

    async def create_deployment_with_http_info(
        self,
        create_deployment_request: together.CreateDeploymentRequest | Mapping[str, Any] | None = None,
        **options: Any,
    ) -> ApiResponse[together.Deployment]:
        """As `create_deployment`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(CREATE_DEPLOYMENT, (create_deployment_request,), options)

    async def create_deployment_without_preload_content(
        self,
        create_deployment_request: together.CreateDeploymentRequest | Mapping[str, Any] | None = None,
        **options: Any,
    ) -> aiohttp.ClientResponse:
        """As `create_deployment`, but return the open aiohttp response, unread."""
        return await self.api_client.open(CREATE_DEPLOYMENT, (create_deployment_request,), options)

    async def delete_deployment(self, id: str, **options: Unpack[RequestOptions]) -> dict[str, Any]:
        """Delete deployment.

        Delete a deployment and stop its replicas.

        Args:
            id: Name or ID of the deployment.
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (404 NotFound, 500 InternalServerError).
        """
        return await self.api_client.call(DELETE_DEPLOYMENT, (id,), options)

    async def delete_deployment_with_http_info(
        self, id: str, **options: Unpack[RequestOptions]
    ) -> ApiResponse[dict[str, Any]]:
        """As `delete_deployment`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(DELETE_DEPLOYMENT, (id,), options)

    async def delete_deployment_without_preload_content(
        self, id: str, **options: Unpack[RequestOptions]
    ) -> aiohttp.ClientResponse:
        """As `delete_deployment`, but return the open aiohttp response, unread."""
        return await self.api_client.open(DELETE_DEPLOYMENT, (id,), options)

    async def get_deployment(self, id: str, **options: Unpack[RequestOptions]) -> together.Deployment:
        """Get deployment.

        Get a deployment, with its settings, its status and the condition of its replicas.

        Args:
            id: Name or ID of the deployment.
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (404 NotFound, 500 InternalServerError).
        """
        return await self.api_client.call(GET_DEPLOYMENT, (id,), options)

    async def get_deployment_with_http_info(
        self, id: str, **options: Unpack[RequestOptions]
    ) -> ApiResponse[together.Deployment]:
        """As `get_deployment`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(GET_DEPLOYMENT, (id,), options)

    async def get_deployment_without_preload_content(
        self, id: str, **options: Unpack[RequestOptions]
    ) -> aiohttp.ClientResponse:
        """As `get_deployment`, but return the open aiohttp response, unread."""
        return await self.api_client.open(GET_DEPLOYMENT, (id,), options)

    async def get_deployment_logs(
        self,
        id: str,
        replica_id: str | None = None,
        revision: str | None = None,
        version: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> together.DeploymentLogs:
        """Get deployment logs.

        Get log lines of the replicas of a deployment.

        Args:
            id: Name or ID of the deployment.
            replica_id: Replica filter: returns only the lines of this replica, by its name in
                `replica_events`.
            revision: Revision filter: returns only the lines of this revision of the deployment.
            version: Version filter: returns only the lines of this version of the deployment.
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (404 NotFound, 500 InternalServerError).
        """
        return await self.api_client.call(GET_DEPLOYMENT_LOGS, (id, replica_id, revision, version), options)

    async def get_deployment_logs_with_http_info(
        self,
        id: str,
        replica_id: str | None = None,
        revision: str | None = None,
        version: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> ApiResponse[together.DeploymentLogs]:
        """As `get_deployment_logs`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(
            GET_DEPLOYMENT_LOGS, (id, replica_id, revision, version), options
        )

    async def get_deployment_logs_without_preload_content(
        self,
        id: str,
        replica_id: str | None = None,
        revision: str | None = None,
        version: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> aiohttp.ClientResponse:
        """As `get_deployment_logs`, but return the open aiohttp response, unread."""
        return await self.api_client.open(GET_DEPLOYMENT_LOGS, (id, replica_id, revision, version), options)

    async def list_deployments(self, **options: Unpack[RequestOptions]) -> together.DeploymentList:
        """List deployments.

        List the deployments of your project.

        Args:
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (500 InternalServerError).
        """
        return await self.api_client.call(LIST_DEPLOYMENTS, (), options)

    async def list_deployments_with_http_info(
        self, **options: Unpack[RequestOptions]
    ) -> ApiResponse[together.DeploymentList]:
        """As `list_deployments`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(LIST_DEPLOYMENTS, (), options)

    async def list_deployments_without_preload_content(
        self, **options: Unpack[RequestOptions]
    ) -> aiohttp.ClientResponse:
        """As `list_deployments`, but return the open aiohttp response, unread."""
        return await self.api_client.open(LIST_DEPLOYMENTS, (), options)

    async def update_deployment(
        self,
        id: str,
        update_deployment_request: together.UpdateDeploymentRequest | Mapping[str, Any] | None = None,
        **options: Any,
    ) -> together.Deployment:
        """Update deployment.

        Change the settings of a deployment, for example its image or its number of replicas.

        Only the fields that you send change; environment variables and volumes are replaced as
        a whole.

        Args:
            id: Name or ID of the deployment.
            update_deployment_request: A `UpdateDeploymentRequest`, or a dict of its fields.
            **options: Fields of `UpdateDeploymentRequest`, which replace those of the argument,
                and options for this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (400 BadRequest, 404 NotFound, 500 InternalServerError).
        """
        return await self.api_client.call(UPDATE_DEPLOYMENT, (id, update_deployment_request), options)

    async def update_deployment_with_http_info(
        self,
        id: str,
        update_deployment_request: together.UpdateDeploymentRequest | Mapping[str, Any] | None = None,
        **options: Any,
    ) -> ApiResponse[together.Deployment]:
        """As `update_deployment`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(UPDATE_DEPLOYMENT, (id, update_deployment_request), options)

    async def update_deployment_without_preload_content(
        self,
        id: str,
        update_deployment_request: together.UpdateDeploymentRequest | Mapping[str, Any] | None = None,
        **options: Any,
    ) -> aiohttp.ClientResponse:
        """As `update_deployment`, but return the open aiohttp response, unread."""
        return await self.api_client.open(UPDATE_DEPLOYMENT, (id, update_deployment_request), options)
