# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from collections.abc import Mapping
from typing import Any, Literal

from aiohttp import ClientResponse
from typing_extensions import Never
from urllib3.util import Retry

from together.generated.api_client import Api
from together.generated.api_response import ApiResponse
from together.generated.dicts import CreateVolumeRequestDict, UpdateVolumeRequestDict, VolumeSourceDict
from together.generated.models.create_volume_request import CreateVolumeRequest
from together.generated.models.update_volume_request import UpdateVolumeRequest
from together.generated.models.volume import Volume
from together.generated.models.volume_list import VolumeList
from together.generated.models.volume_source import VolumeSource
from together.generated.operation import Operation
from together.generated.timeout import Timeout

CREATE_VOLUME: Operation[Volume, Never]
DELETE_VOLUME: Operation[dict[str, Any], Never]
GET_VOLUME: Operation[Volume, Never]
LIST_VOLUMES: Operation[VolumeList, Never]
UPDATE_VOLUME: Operation[Volume, Never]

class VolumesApi(Api):
    """Volumes: keep files, such as model weights, that are copied to containers before they
    start."""

    async def create_volume(
        self,
        create_volume_request: CreateVolumeRequest | CreateVolumeRequestDict | None = None,
        *,
        name: str | None = None,
        type: Literal["readOnly"] | None = None,
        content: VolumeSource | VolumeSourceDict | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> Volume:
        """Create volume.

        Create a volume from files that were uploaded before.

        All files whose names begin with `source_prefix` go into the volume. Deployments name
        it in `volumes`; the files are copied to a replica before it starts.

        Args:
            create_volume_request: A `CreateVolumeRequest`, or a dict of its fields.
            name: Name that mounts refer to, unique in the project.
            type: Volume type, always `readOnly`: containers can read the files, but not change them.
            content: Where the files come from.
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

    async def create_volume_with_http_info(
        self,
        create_volume_request: CreateVolumeRequest | CreateVolumeRequestDict | None = None,
        *,
        name: str | None = None,
        type: Literal["readOnly"] | None = None,
        content: VolumeSource | VolumeSourceDict | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[Volume]:
        """As `create_volume`, with the status, headers and raw body."""

    async def create_volume_without_preload_content(
        self,
        create_volume_request: CreateVolumeRequest | CreateVolumeRequestDict | None = None,
        *,
        name: str | None = None,
        type: Literal["readOnly"] | None = None,
        content: VolumeSource | VolumeSourceDict | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ClientResponse:
        """As `create_volume`, but return the open aiohttp response, unread."""

    async def delete_volume(
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
        """Delete volume.

        Delete a volume with all its versions.

        Args:
            id: Name or ID of the volume.
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

    async def delete_volume_with_http_info(
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
        """As `delete_volume`, with the status, headers and raw body."""

    async def delete_volume_without_preload_content(
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
        """As `delete_volume`, but return the open aiohttp response, unread."""

    async def get_volume(
        self,
        id: str,
        version: int | None = None,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> Volume:
        """Get volume.

        Get a volume, with its files, its status and its versions.

        Args:
            id: Name or ID of the volume.
            version: Version number: returns this version in place of the current one.
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

    async def get_volume_with_http_info(
        self,
        id: str,
        version: int | None = None,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[Volume]:
        """As `get_volume`, with the status, headers and raw body."""

    async def get_volume_without_preload_content(
        self,
        id: str,
        version: int | None = None,
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
        """As `get_volume`, but return the open aiohttp response, unread."""

    async def list_volumes(
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
    ) -> VolumeList:
        """List volumes.

        List the volumes of your project.

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

    async def list_volumes_with_http_info(
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
    ) -> ApiResponse[VolumeList]:
        """As `list_volumes`, with the status, headers and raw body."""

    async def list_volumes_without_preload_content(
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
        """As `list_volumes`, but return the open aiohttp response, unread."""

    async def update_volume(
        self,
        id: str,
        update_volume_request: UpdateVolumeRequest | UpdateVolumeRequestDict | None = None,
        *,
        name: str | None = None,
        type: str | None = None,
        content: VolumeSource | VolumeSourceDict | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> Volume:
        """Update volume.

        Give a volume new files, or rename it.

        New `content` makes a new version. A deployment keeps the version that it mounts until
        an update of it names another.

        Args:
            id: Name or ID of the volume.
            update_volume_request: A `UpdateVolumeRequest`, or a dict of its fields.
            name: New name that mounts refer to, unique in the project.
            type: Volume type.
            content: Where the files of the next version come from.
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

    async def update_volume_with_http_info(
        self,
        id: str,
        update_volume_request: UpdateVolumeRequest | UpdateVolumeRequestDict | None = None,
        *,
        name: str | None = None,
        type: str | None = None,
        content: VolumeSource | VolumeSourceDict | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[Volume]:
        """As `update_volume`, with the status, headers and raw body."""

    async def update_volume_without_preload_content(
        self,
        id: str,
        update_volume_request: UpdateVolumeRequest | UpdateVolumeRequestDict | None = None,
        *,
        name: str | None = None,
        type: str | None = None,
        content: VolumeSource | VolumeSourceDict | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ClientResponse:
        """As `update_volume`, but return the open aiohttp response, unread."""
