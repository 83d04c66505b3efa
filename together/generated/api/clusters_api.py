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

CREATE_CLUSTER: Operation[together.Cluster, Never] = Operation(
    "create_cluster",
    "POST",
    "/compute/clusters",
    body=Body("create_cluster_request", "CreateClusterRequest", required=True),
    responses={"200": "Cluster"},
)

DELETE_CLUSTER: Operation[together.ClusterDeleteResponse, Never] = Operation(
    "delete_cluster",
    "DELETE",
    "/compute/clusters/{cluster_id}",
    path_params=(Param("cluster_id", "cluster_id", required=True),),
    responses={"200": "ClusterDeleteResponse"},
    idempotent=True,
)

GET_CLUSTER: Operation[together.Cluster, Never] = Operation(
    "get_cluster",
    "GET",
    "/compute/clusters/{cluster_id}",
    path_params=(Param("cluster_id", "cluster_id", required=True),),
    responses={"200": "Cluster"},
    idempotent=True,
)

LIST_CLUSTERS: Operation[together.ClusterList, Never] = Operation(
    "list_clusters",
    "GET",
    "/compute/clusters",
    query_params=(Param("project_id", "projectId", setting="project_id"),),
    responses={"200": "ClusterList"},
    idempotent=True,
)

LIST_REGIONS: Operation[together.RegionList, Never] = Operation(
    "list_regions", "GET", "/compute/regions", responses={"200": "RegionList"}, idempotent=True
)

UPDATE_CLUSTER: Operation[together.Cluster, Never] = Operation(
    "update_cluster",
    "PUT",
    "/compute/clusters/{cluster_id}",
    path_params=(Param("cluster_id", "cluster_id", required=True),),
    body=Body("update_cluster_request", "UpdateClusterRequest", required=True),
    responses={"200": "Cluster"},
    idempotent=True,
)


class ClustersApi(Api):
    """GPU clusters: create, resize and delete clusters that run Kubernetes or Slurm, and see
    the regions for them."""

    operations = (CREATE_CLUSTER, DELETE_CLUSTER, GET_CLUSTER, LIST_CLUSTERS, LIST_REGIONS, UPDATE_CLUSTER)

    async def create_cluster(
        self, create_cluster_request: together.CreateClusterRequest | Mapping[str, Any] | None = None, **options: Any
    ) -> together.Cluster:
        """Create cluster.

        Create a GPU cluster that runs Kubernetes or Slurm.

        Choose a `region`, a `gpu_type` and a driver version out of `GET /compute/regions`.
        The cluster in the response may still be set up: poll
        `GET /compute/clusters/{cluster_id}` until its `status` is `Ready`.

        Args:
            create_cluster_request: A `CreateClusterRequest`, or a dict of its fields.
            **options: Fields of `CreateClusterRequest`, which replace those of the argument,
                and options for this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status.
        """
        return await self.api_client.call(CREATE_CLUSTER, (create_cluster_request,), options)

    async def create_cluster_with_http_info(
        self, create_cluster_request: together.CreateClusterRequest | Mapping[str, Any] | None = None, **options: Any
    ) -> ApiResponse[together.Cluster]:
        """As `create_cluster`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(CREATE_CLUSTER, (create_cluster_request,), options)

    async def create_cluster_without_preload_content(
        self, create_cluster_request: together.CreateClusterRequest | Mapping[str, Any] | None = None, **options: Any
    ) -> aiohttp.ClientResponse:
        """As `create_cluster`, but return the open aiohttp response, unread."""
        return await self.api_client.open(CREATE_CLUSTER, (create_cluster_request,), options)

    async def delete_cluster(
        self, cluster_id: str, **options: Unpack[RequestOptions]
    ) -> together.ClusterDeleteResponse:
        """Delete cluster.

        Delete a GPU cluster and its nodes.

        The deletion may take a while: until it is done, `status` is `Deleting`.

        Args:
            cluster_id: ID of the cluster, as returned by `POST /compute/clusters` and
                `GET /compute/clusters`.
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status.
        """
        return await self.api_client.call(DELETE_CLUSTER, (cluster_id,), options)

    async def delete_cluster_with_http_info(
        self, cluster_id: str, **options: Unpack[RequestOptions]
    ) -> ApiResponse[together.ClusterDeleteResponse]:
        """As `delete_cluster`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(DELETE_CLUSTER, (cluster_id,), options)

    async def delete_cluster_without_preload_content(
        self, cluster_id: str, **options: Unpack[RequestOptions]
    ) -> aiohttp.ClientResponse:
        """As `delete_cluster`, but return the open aiohttp response, unread."""
        return await self.api_client.open(DELETE_CLUSTER, (cluster_id,), options)

    async def get_cluster(self, cluster_id: str, **options: Unpack[RequestOptions]) -> together.Cluster:
        """Get cluster.

        Get one GPU cluster, with its state, nodes and volumes.

        Args:
            cluster_id: ID of the cluster, as returned by `POST /compute/clusters` and
                `GET /compute/clusters`.
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status.
        """
        return await self.api_client.call(GET_CLUSTER, (cluster_id,), options)

    async def get_cluster_with_http_info(
        self, cluster_id: str, **options: Unpack[RequestOptions]
    ) -> ApiResponse[together.Cluster]:
        """As `get_cluster`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(GET_CLUSTER, (cluster_id,), options)

    async def get_cluster_without_preload_content(
        self, cluster_id: str, **options: Unpack[RequestOptions]
    ) -> aiohttp.ClientResponse:
        """As `get_cluster`, but return the open aiohttp response, unread."""
        return await self.api_client.open(GET_CLUSTER, (cluster_id,), options)

    async def list_clusters(
        self, project_id: str | None = None, **options: Unpack[RequestOptions]
    ) -> together.ClusterList:
        """List clusters.

        List the GPU clusters, with their state, nodes and volumes.

        Args:
            project_id: Project filter: lists only what belongs to this project.
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status.
        """
        return await self.api_client.call(LIST_CLUSTERS, (project_id,), options)

    async def list_clusters_with_http_info(
        self, project_id: str | None = None, **options: Unpack[RequestOptions]
    ) -> ApiResponse[together.ClusterList]:
        """As `list_clusters`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(LIST_CLUSTERS, (project_id,), options)

    async def list_clusters_without_preload_content(
        self, project_id: str | None = None, **options: Unpack[RequestOptions]
    ) -> aiohttp.ClientResponse:
        """As `list_clusters`, but return the open aiohttp response, unread."""
        return await self.api_client.open(LIST_CLUSTERS, (project_id,), options)

    async def list_regions(self, **options: Unpack[RequestOptions]) -> together.RegionList:
        """List regions.

        List the regions for GPU clusters, with the GPU models and driver versions of each.

        Args:
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status.
        """
        return await self.api_client.call(LIST_REGIONS, (), options)

    async def list_regions_with_http_info(self, **options: Unpack[RequestOptions]) -> ApiResponse[together.RegionList]:
        """As `list_regions`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(LIST_REGIONS, (), options)

    async def list_regions_without_preload_content(self, **options: Unpack[RequestOptions]) -> aiohttp.ClientResponse:
        """As `list_regions`, but return the open aiohttp response, unread."""
        return await self.api_client.open(LIST_REGIONS, (), options)

    async def update_cluster(
        self,
        cluster_id: str,
        update_cluster_request: together.UpdateClusterRequest | Mapping[str, Any] | None = None,
        **options: Any,
    ) -> together.Cluster:
        """Update cluster.

        Change a GPU cluster: its size, its reservation or its software.

        Send only the fields to change. The sizes are absolute: `num_gpus` is the new total.

        Args:
            cluster_id: ID of the cluster, as returned by `POST /compute/clusters` and
                `GET /compute/clusters`.
            update_cluster_request: A `UpdateClusterRequest`, or a dict of its fields.
            **options: Fields of `UpdateClusterRequest`, which replace those of the argument,
                and options for this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status.
        """
        return await self.api_client.call(UPDATE_CLUSTER, (cluster_id, update_cluster_request), options)

    async def update_cluster_with_http_info(
        self,
        cluster_id: str,
        update_cluster_request: together.UpdateClusterRequest | Mapping[str, Any] | None = None,
        **options: Any,
    ) -> ApiResponse[together.Cluster]:
        """As `update_cluster`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(UPDATE_CLUSTER, (cluster_id, update_cluster_request), options)

    async def update_cluster_without_preload_content(
        self,
        cluster_id: str,
        update_cluster_request: together.UpdateClusterRequest | Mapping[str, Any] | None = None,
        **options: Any,
    ) -> aiohttp.ClientResponse:
        """As `update_cluster`, but return the open aiohttp response, unread."""
        return await self.api_client.open(UPDATE_CLUSTER, (cluster_id, update_cluster_request), options)
