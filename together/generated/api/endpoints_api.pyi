# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from collections.abc import Mapping
from typing import Any

from aiohttp import ClientResponse
from typing_extensions import Never
from urllib3.util import Retry

from together.generated.api_client import Api
from together.generated.api_response import ApiResponse
from together.generated.dicts import AutoscalingDict, CreateEndpointRequestDict, UpdateEndpointRequestDict
from together.generated.models.autoscaling import Autoscaling
from together.generated.models.availability_zone_list import AvailabilityZoneList
from together.generated.models.create_endpoint_request import CreateEndpointRequest
from together.generated.models.dedicated_endpoint import DedicatedEndpoint
from together.generated.models.endpoint_list import EndpointList
from together.generated.models.update_endpoint_request import UpdateEndpointRequest
from together.generated.operation import Operation
from together.generated.timeout import Timeout

AVAILABILITY_ZONES: Operation[AvailabilityZoneList, Never]
CREATE_ENDPOINT: Operation[DedicatedEndpoint, Never]
DELETE_ENDPOINT: Operation[None, Never]
GET_ENDPOINT: Operation[DedicatedEndpoint, Never]
LIST_ENDPOINTS: Operation[EndpointList, Never]
UPDATE_ENDPOINT: Operation[DedicatedEndpoint, Never]

class EndpointsApi(Api):
    """Dedicated endpoints: run a model on hardware for you alone, start it, scale it and stop
    it."""

    async def availability_zones(
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
    ) -> AvailabilityZoneList:
        """List availability zones.

        List the availability zones that a dedicated endpoint can run in.

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

    async def availability_zones_with_http_info(
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
    ) -> ApiResponse[AvailabilityZoneList]:
        """As `availability_zones`, with the status, headers and raw body."""

    async def availability_zones_without_preload_content(
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
        """As `availability_zones`, but return the open aiohttp response, unread."""

    async def create_endpoint(
        self,
        create_endpoint_request: CreateEndpointRequest | CreateEndpointRequestDict | None = None,
        *,
        model: str | None = None,
        hardware: str | None = None,
        autoscaling: Autoscaling | AutoscalingDict | None = None,
        display_name: str | None = None,
        disable_prompt_cache: bool | None = None,
        disable_speculative_decoding: bool | None = None,
        state: str | None = None,
        inactive_timeout: int | None = None,
        availability_zone: str | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> DedicatedEndpoint:
        """Create endpoint.

        Create a dedicated endpoint: a model on hardware for you alone.

        Choose hardware from `GET /hardware`, and how many replicas to run. The endpoint starts
        at once unless `state` is `STOPPED`. Call it by its `name` in the field `model` of a
        request once its state is `STARTED`. It is billed by the minute while it runs.

        Args:
            create_endpoint_request: A `CreateEndpointRequest`, or a dict of its fields.
            model: Model ID of the model to serve.
            hardware: Hardware ID of each replica.
            autoscaling: How many replicas the endpoint runs at least and at most.
            display_name: Display name, for people to read.
            disable_prompt_cache: Has no effect any more.
            disable_speculative_decoding: Speculative decoding: a smaller model guesses tokens in advance to
                respond faster.
            state: State to create the endpoint in: `STARTED` starts it at once, `STOPPED` leaves that to a
                later update.
            inactive_timeout: Minutes without a request after which the endpoint stops by itself.
            availability_zone: Availability zone to run the endpoint in.
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

    async def create_endpoint_with_http_info(
        self,
        create_endpoint_request: CreateEndpointRequest | CreateEndpointRequestDict | None = None,
        *,
        model: str | None = None,
        hardware: str | None = None,
        autoscaling: Autoscaling | AutoscalingDict | None = None,
        display_name: str | None = None,
        disable_prompt_cache: bool | None = None,
        disable_speculative_decoding: bool | None = None,
        state: str | None = None,
        inactive_timeout: int | None = None,
        availability_zone: str | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[DedicatedEndpoint]:
        """As `create_endpoint`, with the status, headers and raw body."""

    async def create_endpoint_without_preload_content(
        self,
        create_endpoint_request: CreateEndpointRequest | CreateEndpointRequestDict | None = None,
        *,
        model: str | None = None,
        hardware: str | None = None,
        autoscaling: Autoscaling | AutoscalingDict | None = None,
        display_name: str | None = None,
        disable_prompt_cache: bool | None = None,
        disable_speculative_decoding: bool | None = None,
        state: str | None = None,
        inactive_timeout: int | None = None,
        availability_zone: str | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ClientResponse:
        """As `create_endpoint`, but return the open aiohttp response, unread."""

    async def delete_endpoint(
        self,
        endpoint_id: str,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> None:
        """Delete endpoint.

        Delete an endpoint for good. To keep it without paying for replicas, stop it instead.

        Args:
            endpoint_id: Endpoint ID. `GET /endpoints` lists the IDs.
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

    async def delete_endpoint_with_http_info(
        self,
        endpoint_id: str,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[None]:
        """As `delete_endpoint`, with the status, headers and raw body."""

    async def delete_endpoint_without_preload_content(
        self,
        endpoint_id: str,
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
        """As `delete_endpoint`, but return the open aiohttp response, unread."""

    async def get_endpoint(
        self,
        endpoint_id: str,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> DedicatedEndpoint:
        """Get endpoint.

        Get an endpoint, with its state, its hardware and its number of replicas.

        Args:
            endpoint_id: Endpoint ID. `GET /endpoints` lists the IDs.
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

    async def get_endpoint_with_http_info(
        self,
        endpoint_id: str,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[DedicatedEndpoint]:
        """As `get_endpoint`, with the status, headers and raw body."""

    async def get_endpoint_without_preload_content(
        self,
        endpoint_id: str,
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
        """As `get_endpoint`, but return the open aiohttp response, unread."""

    async def list_endpoints(
        self,
        type: str | None = None,
        usage_type: str | None = None,
        mine: bool | None = None,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> EndpointList:
        """List endpoints.

        List the endpoints that you can use, dedicated and serverless ones.

        Args:
            type: Endpoint type filter: lists only `dedicated` or only `serverless` endpoints.
            usage_type: Usage type filter: lists only endpoints on hardware that is rented by the minute
                (`on-demand`), or only those on reserved hardware (`reserved`).
            mine: Owner filter: `true` lists only endpoints of yours.
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

    async def list_endpoints_with_http_info(
        self,
        type: str | None = None,
        usage_type: str | None = None,
        mine: bool | None = None,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[EndpointList]:
        """As `list_endpoints`, with the status, headers and raw body."""

    async def list_endpoints_without_preload_content(
        self,
        type: str | None = None,
        usage_type: str | None = None,
        mine: bool | None = None,
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
        """As `list_endpoints`, but return the open aiohttp response, unread."""

    async def update_endpoint(
        self,
        endpoint_id: str,
        update_endpoint_request: UpdateEndpointRequest | UpdateEndpointRequestDict | None = None,
        *,
        display_name: str | None = None,
        state: str | None = None,
        autoscaling: Autoscaling | AutoscalingDict | None = None,
        inactive_timeout: int | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> DedicatedEndpoint:
        """Update endpoint.

        Start, stop, rename or scale an endpoint.

        Only the fields that you send change. The state in the response may still be on its way
        to the one that you asked for.

        Args:
            endpoint_id: Endpoint ID. `GET /endpoints` lists the IDs.
            update_endpoint_request: A `UpdateEndpointRequest`, or a dict of its fields.
            display_name: New display name, for people to read.
            state: State to bring the endpoint into: `STARTED` starts it, `STOPPED` stops it.
            autoscaling: New limits for the number of replicas.
            inactive_timeout: Minutes without a request after which the endpoint stops by itself; 0 turns this
                off.
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

    async def update_endpoint_with_http_info(
        self,
        endpoint_id: str,
        update_endpoint_request: UpdateEndpointRequest | UpdateEndpointRequestDict | None = None,
        *,
        display_name: str | None = None,
        state: str | None = None,
        autoscaling: Autoscaling | AutoscalingDict | None = None,
        inactive_timeout: int | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[DedicatedEndpoint]:
        """As `update_endpoint`, with the status, headers and raw body."""

    async def update_endpoint_without_preload_content(
        self,
        endpoint_id: str,
        update_endpoint_request: UpdateEndpointRequest | UpdateEndpointRequestDict | None = None,
        *,
        display_name: str | None = None,
        state: str | None = None,
        autoscaling: Autoscaling | AutoscalingDict | None = None,
        inactive_timeout: int | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ClientResponse:
        """As `update_endpoint`, but return the open aiohttp response, unread."""
