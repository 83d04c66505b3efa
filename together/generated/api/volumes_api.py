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

CREATE_VOLUME: Operation[together.Volume, Never] = Operation(
    "create_volume",
    "POST",
    "/deployments/storage/volumes",
    body=Body("create_volume_request", "CreateVolumeRequest", required=True),
    responses={"200": "Volume"},
    errors="dict[str, Any]",
)

DELETE_VOLUME: Operation[dict[str, Any], Never] = Operation(
    "delete_volume",
    "DELETE",
    "/deployments/storage/volumes/{id}",
    path_params=(Param("id", "id", required=True),),
    responses={"200": "dict[str, Any]"},
    errors="dict[str, Any]",
    idempotent=True,
)

GET_VOLUME: Operation[together.Volume, Never] = Operation(
    "get_volume",
    "GET",
    "/deployments/storage/volumes/{id}",
    path_params=(Param("id", "id", required=True),),
    query_params=(Param("version", "version"),),
    responses={"200": "Volume"},
    errors="dict[str, Any]",
    idempotent=True,
)

LIST_VOLUMES: Operation[together.VolumeList, Never] = Operation(
    "list_volumes",
    "GET",
    "/deployments/storage/volumes",
    responses={"200": "VolumeList"},
    errors="dict[str, Any]",
    idempotent=True,
)

UPDATE_VOLUME: Operation[together.Volume, Never] = Operation(
    "update_volume",
    "PATCH",
    "/deployments/storage/volumes/{id}",
    path_params=(Param("id", "id", required=True),),
    body=Body("update_volume_request", "UpdateVolumeRequest", required=True),
    responses={"200": "Volume"},
    errors="dict[str, Any]",
)


class VolumesApi(Api):
    """Volumes: keep files, such as model weights, that are copied to containers before they
    start."""

    operations = (CREATE_VOLUME, DELETE_VOLUME, GET_VOLUME, LIST_VOLUMES, UPDATE_VOLUME)

    async def create_volume(
        self, create_volume_request: together.CreateVolumeRequest | Mapping[str, Any] | None = None, **options: Any
    ) -> together.Volume:
        """Create volume.

        Create a volume from files that were uploaded before.

        All files whose names begin with `source_prefix` go into the volume. Deployments name
        it in `volumes`; the files are copied to a replica before it starts.

        Args:
            create_volume_request: A `CreateVolumeRequest`, or a dict of its fields.
            **options: Fields of `CreateVolumeRequest`, which replace those of the argument,
                and options for this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (400 BadRequest, 500 InternalServerError).
        """
        return await self.api_client.call(CREATE_VOLUME, (create_volume_request,), options)

    async def create_volume_with_http_info(
        self, create_volume_request: together.CreateVolumeRequest | Mapping[str, Any] | None = None, **options: Any
    ) -> ApiResponse[together.Volume]:
        """As `create_volume`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(CREATE_VOLUME, (create_volume_request,), options)

    async def create_volume_without_preload_content(
        self, create_volume_request: together.CreateVolumeRequest | Mapping[str, Any] | None = None, **options: Any
    ) -> aiohttp.ClientResponse:
        """As `create_volume`, but return the open aiohttp response, unread."""
        return await self.api_client.open(CREATE_VOLUME, (create_volume_request,), options)

    async def delete_volume(self, id: str, **options: Unpack[RequestOptions]) -> dict[str, Any]:
        """Delete volume.

        Delete a volume with all its versions.

        Args:
            id: Name or ID of the volume.
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (404 NotFound, 500 InternalServerError).
        """
        return await self.api_client.call(DELETE_VOLUME, (id,), options)

    async def delete_volume_with_http_info(
        self, id: str, **options: Unpack[RequestOptions]
    ) -> ApiResponse[dict[str, Any]]:
        """As `delete_volume`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(DELETE_VOLUME, (id,), options)

    async def delete_volume_without_preload_content(
        self, id: str, **options: Unpack[RequestOptions]
    ) -> aiohttp.ClientResponse:
        """As `delete_volume`, but return the open aiohttp response, unread."""
        return await self.api_client.open(DELETE_VOLUME, (id,), options)

    async def get_volume(
        self, id: str, version: int | None = None, **options: Unpack[RequestOptions]
    ) -> together.Volume:
        """Get volume.

        Get a volume, with its files, its status and its versions.

        Args:
            id: Name or ID of the volume.
            version: Version number: returns this version in place of the current one.
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (404 NotFound, 500 InternalServerError).
        """
        return await self.api_client.call(GET_VOLUME, (id, version), options)

    async def get_volume_with_http_info(
        self, id: str, version: int | None = None, **options: Unpack[RequestOptions]
    ) -> ApiResponse[together.Volume]:
        """As `get_volume`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(GET_VOLUME, (id, version), options)

    async def get_volume_without_preload_content(
        self, id: str, version: int | None = None, **options: Unpack[RequestOptions]
    ) -> aiohttp.ClientResponse:
        """As `get_volume`, but return the open aiohttp response, unread."""
        return await self.api_client.open(GET_VOLUME, (id, version), options)

    async def list_volumes(self, **options: Unpack[RequestOptions]) -> together.VolumeList:
        """List volumes.

        List the volumes of your project.

        Args:
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (500 InternalServerError).
        """
        return await self.api_client.call(LIST_VOLUMES, (), options)

    async def list_volumes_with_http_info(self, **options: Unpack[RequestOptions]) -> ApiResponse[together.VolumeList]:
        """As `list_volumes`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(LIST_VOLUMES, (), options)

    async def list_volumes_without_preload_content(self, **options: Unpack[RequestOptions]) -> aiohttp.ClientResponse:
        """As `list_volumes`, but return the open aiohttp response, unread."""
        return await self.api_client.open(LIST_VOLUMES, (), options)

    async def update_volume(
        self,
        id: str,
        update_volume_request: together.UpdateVolumeRequest | Mapping[str, Any] | None = None,
        **options: Any,
    ) -> together.Volume:
        """Update volume.

        Give a volume new files, or rename it.

        New `content` makes a new version. A deployment keeps the version that it mounts until
        an update of it names another.

        Args:
            id: Name or ID of the volume.
            update_volume_request: A `UpdateVolumeRequest`, or a dict of its fields.
            **options: Fields of `UpdateVolumeRequest`, which replace those of the argument,
                and options for this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (400 BadRequest, 404 NotFound, 500 InternalServerError).
        """
        return await self.api_client.call(UPDATE_VOLUME, (id, update_volume_request), options)

    async def update_volume_with_http_info(
        self,
        id: str,
        update_volume_request: together.UpdateVolumeRequest | Mapping[str, Any] | None = None,
        **options: Any,
    ) -> ApiResponse[together.Volume]:
        """As `update_volume`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(UPDATE_VOLUME, (id, update_volume_request), options)

    async def update_volume_without_preload_content(
        self,
        id: str,
        update_volume_request: together.UpdateVolumeRequest | Mapping[str, Any] | None = None,
        **options: Any,
    ) -> aiohttp.ClientResponse:
        """As `update_volume`, but return the open aiohttp response, unread."""
        return await self.api_client.open(UPDATE_VOLUME, (id, update_volume_request), options)
