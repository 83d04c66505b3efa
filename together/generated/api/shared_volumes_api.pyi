# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from collections.abc import Mapping
from typing import Any

from aiohttp import ClientResponse
from typing_extensions import Never
from urllib3.util import Retry

from together.generated.api_client import Api
from together.generated.api_response import ApiResponse
from together.generated.dicts import CreateSharedVolumeRequestDict, UpdateSharedVolumeRequestDict
from together.generated.models.create_shared_volume_request import CreateSharedVolumeRequest
from together.generated.models.shared_volume import SharedVolume
from together.generated.models.shared_volume_delete_response import SharedVolumeDeleteResponse
from together.generated.models.shared_volume_list import SharedVolumeList
from together.generated.models.update_shared_volume_request import UpdateSharedVolumeRequest
from together.generated.operation import Operation
from together.generated.timeout import Timeout

CREATE_SHARED_VOLUME: Operation[SharedVolume, Never]
DELETE_SHARED_VOLUME: Operation[SharedVolumeDeleteResponse, Never]
GET_SHARED_VOLUME: Operation[SharedVolume, Never]
LIST_SHARED_VOLUMES: Operation[SharedVolumeList, Never]
UPDATE_SHARED_VOLUME: Operation[SharedVolume, Never]

class SharedVolumesApi(Api):
    """Shared volumes: file systems that all nodes of a GPU cluster can mount."""

    async def create_shared_volume(
        self,
        create_shared_volume_request: CreateSharedVolumeRequest | CreateSharedVolumeRequestDict | None = None,
        *,
        volume_name: str | None = None,
        size_tib: int | None = None,
        region: str | None = None,
        instance_cluster_id: str | None = None,
        is_lifecycle_independent: bool | None = None,
        project_id: str | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> SharedVolume:
        """Create shared volume.

        Create a shared volume, a file system for the nodes of GPU clusters.

        Attach it with `volume_id` when you create a cluster in the same region.

        Args:
            create_shared_volume_request: A `CreateSharedVolumeRequest`, or a dict of its fields.
            volume_name: Name of your choice, to recognize the volume by.
            size_tib: Capacity in TiB.
            region: Region to store the data in; the cluster that uses it has to be there too.
            instance_cluster_id: Cluster to attach the volume to, by its `cluster_id`.
            is_lifecycle_independent: Whether the volume outlives its cluster: `true` keeps it when the
                cluster is deleted.
            project_id: Project that will own the volume.
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

    async def create_shared_volume_with_http_info(
        self,
        create_shared_volume_request: CreateSharedVolumeRequest | CreateSharedVolumeRequestDict | None = None,
        *,
        volume_name: str | None = None,
        size_tib: int | None = None,
        region: str | None = None,
        instance_cluster_id: str | None = None,
        is_lifecycle_independent: bool | None = None,
        project_id: str | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[SharedVolume]:
        """As `create_shared_volume`, with the status, headers and raw body."""

    async def create_shared_volume_without_preload_content(
        self,
        create_shared_volume_request: CreateSharedVolumeRequest | CreateSharedVolumeRequestDict | None = None,
        *,
        volume_name: str | None = None,
        size_tib: int | None = None,
        region: str | None = None,
        instance_cluster_id: str | None = None,
        is_lifecycle_independent: bool | None = None,
        project_id: str | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ClientResponse:
        """As `create_shared_volume`, but return the open aiohttp response, unread."""

    async def delete_shared_volume(
        self,
        volume_id: str,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> SharedVolumeDeleteResponse:
        """Delete shared volume.

        Delete a shared volume and all data on it.

        Args:
            volume_id: ID of the shared volume, as returned by `POST` and `GET` of
                `/compute/clusters/storage/volumes`.
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

    async def delete_shared_volume_with_http_info(
        self,
        volume_id: str,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[SharedVolumeDeleteResponse]:
        """As `delete_shared_volume`, with the status, headers and raw body."""

    async def delete_shared_volume_without_preload_content(
        self,
        volume_id: str,
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
        """As `delete_shared_volume`, but return the open aiohttp response, unread."""

    async def get_shared_volume(
        self,
        volume_id: str,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> SharedVolume:
        """Get shared volume.

        Get one shared volume, with its size and state.

        Args:
            volume_id: ID of the shared volume, as returned by `POST` and `GET` of
                `/compute/clusters/storage/volumes`.
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

    async def get_shared_volume_with_http_info(
        self,
        volume_id: str,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[SharedVolume]:
        """As `get_shared_volume`, with the status, headers and raw body."""

    async def get_shared_volume_without_preload_content(
        self,
        volume_id: str,
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
        """As `get_shared_volume`, but return the open aiohttp response, unread."""

    async def list_shared_volumes(
        self,
        project_id: str | None = None,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> SharedVolumeList:
        """List shared volumes.

        List the shared volumes for GPU clusters, with their size and state.

        Args:
            project_id: Project filter: lists only what belongs to this project.
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

    async def list_shared_volumes_with_http_info(
        self,
        project_id: str | None = None,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[SharedVolumeList]:
        """As `list_shared_volumes`, with the status, headers and raw body."""

    async def list_shared_volumes_without_preload_content(
        self,
        project_id: str | None = None,
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
        """As `list_shared_volumes`, but return the open aiohttp response, unread."""

    async def update_shared_volume(
        self,
        update_shared_volume_request: UpdateSharedVolumeRequest | UpdateSharedVolumeRequestDict | None = None,
        *,
        volume_id: str | None = None,
        size_tib: int | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> SharedVolume:
        """Update shared volume.

        Change the capacity of a shared volume.

        The request names the volume in its body.

        Args:
            update_shared_volume_request: A `UpdateSharedVolumeRequest`, or a dict of its fields.
            volume_id: ID of the volume to resize.
            size_tib: New capacity in TiB.
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

    async def update_shared_volume_with_http_info(
        self,
        update_shared_volume_request: UpdateSharedVolumeRequest | UpdateSharedVolumeRequestDict | None = None,
        *,
        volume_id: str | None = None,
        size_tib: int | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[SharedVolume]:
        """As `update_shared_volume`, with the status, headers and raw body."""

    async def update_shared_volume_without_preload_content(
        self,
        update_shared_volume_request: UpdateSharedVolumeRequest | UpdateSharedVolumeRequestDict | None = None,
        *,
        volume_id: str | None = None,
        size_tib: int | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ClientResponse:
        """As `update_shared_volume`, but return the open aiohttp response, unread."""
