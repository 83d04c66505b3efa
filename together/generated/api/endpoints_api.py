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

AVAILABILITY_ZONES: Operation[together.AvailabilityZoneList, Never] = Operation(
    "availability_zones",
    "GET",
    "/clusters/availability-zones",
    responses={"200": "AvailabilityZoneList"},
    idempotent=True,
)

CREATE_ENDPOINT: Operation[together.DedicatedEndpoint, Never] = Operation(
    "create_endpoint",
    "POST",
    "/endpoints",
    body=Body("create_endpoint_request", "CreateEndpointRequest", required=True),
    responses={"200": "DedicatedEndpoint"},
    errors="ErrorData",
)

DELETE_ENDPOINT: Operation[None, Never] = Operation(
    "delete_endpoint",
    "DELETE",
    "/endpoints/{endpointId}",
    path_params=(Param("endpoint_id", "endpointId", required=True),),
    responses={"204": None},
    errors="ErrorData",
    idempotent=True,
)

GET_ENDPOINT: Operation[together.DedicatedEndpoint, Never] = Operation(
    "get_endpoint",
    "GET",
    "/endpoints/{endpointId}",
    path_params=(Param("endpoint_id", "endpointId", required=True),),
    responses={"200": "DedicatedEndpoint"},
    errors="ErrorData",
    idempotent=True,
)

LIST_ENDPOINTS: Operation[together.EndpointList, Never] = Operation(
    "list_endpoints",
    "GET",
    "/endpoints",
    query_params=(Param("type", "type"), Param("usage_type", "usage_type"), Param("mine", "mine")),
    responses={"200": "EndpointList"},
    errors="ErrorData",
    idempotent=True,
)

UPDATE_ENDPOINT: Operation[together.DedicatedEndpoint, Never] = Operation(
    "update_endpoint",
    "PATCH",
    "/endpoints/{endpointId}",
    path_params=(Param("endpoint_id", "endpointId", required=True),),
    body=Body("update_endpoint_request", "UpdateEndpointRequest", required=True),
    responses={"200": "DedicatedEndpoint"},
    errors="ErrorData",
)


class EndpointsApi(Api):
    """Dedicated endpoints: run a model on hardware for you alone, start it, scale it and stop
    it."""

    operations = (AVAILABILITY_ZONES, CREATE_ENDPOINT, DELETE_ENDPOINT, GET_ENDPOINT, LIST_ENDPOINTS, UPDATE_ENDPOINT)

    async def availability_zones(self, **options: Unpack[RequestOptions]) -> together.AvailabilityZoneList:
        """List availability zones.

        List the availability zones that a dedicated endpoint can run in.

        Args:
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status.
        """
        return await self.api_client.call(AVAILABILITY_ZONES, (), options)

    async def availability_zones_with_http_info(
        self, **options: Unpack[RequestOptions]
    ) -> ApiResponse[together.AvailabilityZoneList]:
        """As `availability_zones`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(AVAILABILITY_ZONES, (), options)

    async def availability_zones_without_preload_content(
        self, **options: Unpack[RequestOptions]
    ) -> aiohttp.ClientResponse:
        """As `availability_zones`, but return the open aiohttp response, unread."""
        return await self.api_client.open(AVAILABILITY_ZONES, (), options)

    async def create_endpoint(
        self, create_endpoint_request: together.CreateEndpointRequest | Mapping[str, Any] | None = None, **options: Any
    ) -> together.DedicatedEndpoint:
        """Create endpoint.

        Create a dedicated endpoint: a model on hardware for you alone.

        Choose hardware from `GET /hardware`, and how many replicas to run. The endpoint starts
        at once unless `state` is `STOPPED`. Call it by its `name` in the field `model` of a
        request once its state is `STARTED`. It is billed by the minute while it runs.

        Args:
            create_endpoint_request: A `CreateEndpointRequest`, or a dict of its fields.
            **options: Fields of `CreateEndpointRequest`, which replace those of the argument,
                and options for this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (403 Forbidden, 500 InternalServerError).
        """
        return await self.api_client.call(CREATE_ENDPOINT, (create_endpoint_request,), options)

    async def create_endpoint_with_http_info(
        self, create_endpoint_request: together.CreateEndpointRequest | Mapping[str, Any] | None = None, **options: Any
    ) -> ApiResponse[together.DedicatedEndpoint]:
        """As `create_endpoint`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(CREATE_ENDPOINT, (create_endpoint_request,), options)

    async def create_endpoint_without_preload_content(
        self, create_endpoint_request: together.CreateEndpointRequest | Mapping[str, Any] | None = None, **options: Any
    ) -> aiohttp.ClientResponse:
        """As `create_endpoint`, but return the open aiohttp response, unread."""
        return await self.api_client.open(CREATE_ENDPOINT, (create_endpoint_request,), options)

    async def delete_endpoint(self, endpoint_id: str, **options: Unpack[RequestOptions]) -> None:
        """Delete endpoint.

        Delete an endpoint for good. To keep it without paying for replicas, stop it instead.

        Args:
            endpoint_id: Endpoint ID. `GET /endpoints` lists the IDs.
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (403 Forbidden, 404 NotFound, 500 InternalServerError).
        """
        return await self.api_client.call(DELETE_ENDPOINT, (endpoint_id,), options)

    async def delete_endpoint_with_http_info(
        self, endpoint_id: str, **options: Unpack[RequestOptions]
    ) -> ApiResponse[None]:
        """As `delete_endpoint`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(DELETE_ENDPOINT, (endpoint_id,), options)

    async def delete_endpoint_without_preload_content(
        self, endpoint_id: str, **options: Unpack[RequestOptions]
    ) -> aiohttp.ClientResponse:
        """As `delete_endpoint`, but return the open aiohttp response, unread."""
        return await self.api_client.open(DELETE_ENDPOINT, (endpoint_id,), options)

    async def get_endpoint(self, endpoint_id: str, **options: Unpack[RequestOptions]) -> together.DedicatedEndpoint:
        """Get endpoint.

        Get an endpoint, with its state, its hardware and its number of replicas.

        Args:
            endpoint_id: Endpoint ID. `GET /endpoints` lists the IDs.
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (403 Forbidden, 404 NotFound, 500 InternalServerError).
        """
        return await self.api_client.call(GET_ENDPOINT, (endpoint_id,), options)

    async def get_endpoint_with_http_info(
        self, endpoint_id: str, **options: Unpack[RequestOptions]
    ) -> ApiResponse[together.DedicatedEndpoint]:
        """As `get_endpoint`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(GET_ENDPOINT, (endpoint_id,), options)

    async def get_endpoint_without_preload_content(
        self, endpoint_id: str, **options: Unpack[RequestOptions]
    ) -> aiohttp.ClientResponse:
        """As `get_endpoint`, but return the open aiohttp response, unread."""
        return await self.api_client.open(GET_ENDPOINT, (endpoint_id,), options)

    async def list_endpoints(
        self,
        type: str | None = None,
        usage_type: str | None = None,
        mine: bool | None = None,
        **options: Unpack[RequestOptions],
    ) -> together.EndpointList:
        """List endpoints.

        List the endpoints that you can use, dedicated and serverless ones.

        Args:
            type: Endpoint type filter: lists only `dedicated` or only `serverless` endpoints.
            usage_type: Usage type filter: lists only endpoints on hardware that is rented by the minute
                (`on-demand`), or only those on reserved hardware (`reserved`).
            mine: Owner filter: `true` lists only endpoints of yours.
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (403 Forbidden, 500 InternalServerError).
        """
        return await self.api_client.call(LIST_ENDPOINTS, (type, usage_type, mine), options)

    async def list_endpoints_with_http_info(
        self,
        type: str | None = None,
        usage_type: str | None = None,
        mine: bool | None = None,
        **options: Unpack[RequestOptions],
    ) -> ApiResponse[together.EndpointList]:
        """As `list_endpoints`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(LIST_ENDPOINTS, (type, usage_type, mine), options)

    async def list_endpoints_without_preload_content(
        self,
        type: str | None = None,
        usage_type: str | None = None,
        mine: bool | None = None,
        **options: Unpack[RequestOptions],
    ) -> aiohttp.ClientResponse:
        """As `list_endpoints`, but return the open aiohttp response, unread."""
        return await self.api_client.open(LIST_ENDPOINTS, (type, usage_type, mine), options)

    async def update_endpoint(
        self,
        endpoint_id: str,
        update_endpoint_request: together.UpdateEndpointRequest | Mapping[str, Any] | None = None,
        **options: Any,
    ) -> together.DedicatedEndpoint:
        """Update endpoint.

        Start, stop, rename or scale an endpoint.

        Only the fields that you send change. The state in the response may still be on its way
        to the one that you asked for.

        Args:
            endpoint_id: Endpoint ID. `GET /endpoints` lists the IDs.
            update_endpoint_request: A `UpdateEndpointRequest`, or a dict of its fields.
            **options: Fields of `UpdateEndpointRequest`, which replace those of the argument,
                and options for this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (403 Forbidden, 404 NotFound, 500 InternalServerError).
        """
        return await self.api_client.call(UPDATE_ENDPOINT, (endpoint_id, update_endpoint_request), options)

    async def update_endpoint_with_http_info(
        self,
        endpoint_id: str,
        update_endpoint_request: together.UpdateEndpointRequest | Mapping[str, Any] | None = None,
        **options: Any,
    ) -> ApiResponse[together.DedicatedEndpoint]:
        """As `update_endpoint`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(
            UPDATE_ENDPOINT, (endpoint_id, update_endpoint_request), options
        )

    async def update_endpoint_without_preload_content(
        self,
        endpoint_id: str,
        update_endpoint_request: together.UpdateEndpointRequest | Mapping[str, Any] | None = None,
        **options: Any,
    ) -> aiohttp.ClientResponse:
        """As `update_endpoint`, but return the open aiohttp response, unread."""
        return await self.api_client.open(UPDATE_ENDPOINT, (endpoint_id, update_endpoint_request), options)
