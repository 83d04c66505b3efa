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

CREATE_SHARED_VOLUME: Operation[together.SharedVolume, Never] = Operation(
    "create_shared_volume",
    "POST",
    "/compute/clusters/storage/volumes",
    body=Body("create_shared_volume_request", "CreateSharedVolumeRequest", required=True),
    responses={"200": "SharedVolume"},
)

DELETE_SHARED_VOLUME: Operation[together.SharedVolumeDeleteResponse, Never] = Operation(
    "delete_shared_volume",
    "DELETE",
    "/compute/clusters/storage/volumes/{volume_id}",
    path_params=(Param("volume_id", "volume_id", required=True),),
    responses={"200": "SharedVolumeDeleteResponse"},
    idempotent=True,
)

GET_SHARED_VOLUME: Operation[together.SharedVolume, Never] = Operation(
    "get_shared_volume",
    "GET",
    "/compute/clusters/storage/volumes/{volume_id}",
    path_params=(Param("volume_id", "volume_id", required=True),),
    responses={"200": "SharedVolume"},
    idempotent=True,
)

LIST_SHARED_VOLUMES: Operation[together.SharedVolumeList, Never] = Operation(
    "list_shared_volumes",
    "GET",
    "/compute/clusters/storage/volumes",
    query_params=(Param("project_id", "projectId", setting="project_id"),),
    responses={"200": "SharedVolumeList"},
    idempotent=True,
)

UPDATE_SHARED_VOLUME: Operation[together.SharedVolume, Never] = Operation(
    "update_shared_volume",
    "PUT",
    "/compute/clusters/storage/volumes",
    body=Body("update_shared_volume_request", "UpdateSharedVolumeRequest", required=True),
    responses={"200": "SharedVolume"},
    idempotent=True,
)


class SharedVolumesApi(Api):
    """Shared volumes: file systems that all nodes of a GPU cluster can mount."""

    operations = (
        CREATE_SHARED_VOLUME,
        DELETE_SHARED_VOLUME,
        GET_SHARED_VOLUME,
        LIST_SHARED_VOLUMES,
        UPDATE_SHARED_VOLUME,
    )

    async def create_shared_volume(
        self,
        create_shared_volume_request: together.CreateSharedVolumeRequest | Mapping[str, Any] | None = None,
        **options: Any,
    ) -> together.SharedVolume:
        """Create shared volume.

        Create a shared volume, a file system for the nodes of GPU clusters.

        Attach it with `volume_id` when you create a cluster in the same region.

        Args:
            create_shared_volume_request: A `CreateSharedVolumeRequest`, or a dict of its fields.
            **options: Fields of `CreateSharedVolumeRequest`, which replace those of the argument,
                and options for this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status.
        """
        return await self.api_client.call(CREATE_SHARED_VOLUME, (create_shared_volume_request,), options)

    async def create_shared_volume_with_http_info(
        self,
        create_shared_volume_request: together.CreateSharedVolumeRequest | Mapping[str, Any] | None = None,
        **options: Any,
    ) -> ApiResponse[together.SharedVolume]:
        """As `create_shared_volume`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(CREATE_SHARED_VOLUME, (create_shared_volume_request,), options)

    async def create_shared_volume_without_preload_content(
        self,
        create_shared_volume_request: together.CreateSharedVolumeRequest | Mapping[str, Any] | None = None,
        **options: Any,
    ) -> aiohttp.ClientResponse:
        """As `create_shared_volume`, but return the open aiohttp response, unread."""
        return await self.api_client.open(CREATE_SHARED_VOLUME, (create_shared_volume_request,), options)

    async def delete_shared_volume(
        self, volume_id: str, **options: Unpack[RequestOptions]
    ) -> together.SharedVolumeDeleteResponse:
        """Delete shared volume.

        Delete a shared volume and all data on it.

        Args:
            volume_id: ID of the shared volume, as returned by `POST` and `GET` of
                `/compute/clusters/storage/volumes`.
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status.
        """
        return await self.api_client.call(DELETE_SHARED_VOLUME, (volume_id,), options)

    async def delete_shared_volume_with_http_info(
        self, volume_id: str, **options: Unpack[RequestOptions]
    ) -> ApiResponse[together.SharedVolumeDeleteResponse]:
        """As `delete_shared_volume`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(DELETE_SHARED_VOLUME, (volume_id,), options)

    async def delete_shared_volume_without_preload_content(
        self, volume_id: str, **options: Unpack[RequestOptions]
    ) -> aiohttp.ClientResponse:
        """As `delete_shared_volume`, but return the open aiohttp response, unread."""
        return await self.api_client.open(DELETE_SHARED_VOLUME, (volume_id,), options)

    async def get_shared_volume(self, volume_id: str, **options: Unpack[RequestOptions]) -> together.SharedVolume:
        """Get shared volume.

        Get one shared volume, with its size and state.

        Args:
            volume_id: ID of the shared volume, as returned by `POST` and `GET` of
                `/compute/clusters/storage/volumes`.
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status.
        """
        return await self.api_client.call(GET_SHARED_VOLUME, (volume_id,), options)

    async def get_shared_volume_with_http_info(
        self, volume_id: str, **options: Unpack[RequestOptions]
    ) -> ApiResponse[together.SharedVolume]:
        """As `get_shared_volume`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(GET_SHARED_VOLUME, (volume_id,), options)

    async def get_shared_volume_without_preload_content(
        self, volume_id: str, **options: Unpack[RequestOptions]
    ) -> aiohttp.ClientResponse:
        """As `get_shared_volume`, but return the open aiohttp response, unread."""
        return await self.api_client.open(GET_SHARED_VOLUME, (volume_id,), options)

    async def list_shared_volumes(
        self, project_id: str | None = None, **options: Unpack[RequestOptions]
    ) -> together.SharedVolumeList:
        """List shared volumes.

        List the shared volumes for GPU clusters, with their size and state.

        Args:
            project_id: Project filter: lists only what belongs to this project.
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status.
        """
        return await self.api_client.call(LIST_SHARED_VOLUMES, (project_id,), options)

    async def list_shared_volumes_with_http_info(
        self, project_id: str | None = None, **options: Unpack[RequestOptions]
    ) -> ApiResponse[together.SharedVolumeList]:
        """As `list_shared_volumes`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(LIST_SHARED_VOLUMES, (project_id,), options)

    async def list_shared_volumes_without_preload_content(
        self, project_id: str | None = None, **options: Unpack[RequestOptions]
    ) -> aiohttp.ClientResponse:
        """As `list_shared_volumes`, but return the open aiohttp response, unread."""
        return await self.api_client.open(LIST_SHARED_VOLUMES, (project_id,), options)

    async def update_shared_volume(
        self,
        update_shared_volume_request: together.UpdateSharedVolumeRequest | Mapping[str, Any] | None = None,
        **options: Any,
    ) -> together.SharedVolume:
        """Update shared volume.

        Change the capacity of a shared volume.

        The request names the volume in its body.

        Args:
            update_shared_volume_request: A `UpdateSharedVolumeRequest`, or a dict of its fields.
            **options: Fields of `UpdateSharedVolumeRequest`, which replace those of the argument,
                and options for this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status.
        """
        return await self.api_client.call(UPDATE_SHARED_VOLUME, (update_shared_volume_request,), options)

    async def update_shared_volume_with_http_info(
        self,
        update_shared_volume_request: together.UpdateSharedVolumeRequest | Mapping[str, Any] | None = None,
        **options: Any,
    ) -> ApiResponse[together.SharedVolume]:
        """As `update_shared_volume`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(UPDATE_SHARED_VOLUME, (update_shared_volume_request,), options)

    async def update_shared_volume_without_preload_content(
        self,
        update_shared_volume_request: together.UpdateSharedVolumeRequest | Mapping[str, Any] | None = None,
        **options: Any,
    ) -> aiohttp.ClientResponse:
        """As `update_shared_volume`, but return the open aiohttp response, unread."""
        return await self.api_client.open(UPDATE_SHARED_VOLUME, (update_shared_volume_request,), options)
