# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from aiohttp import ClientResponse
from typing_extensions import Never
from urllib3.util import Retry

from together.generated.api_client import Api
from together.generated.api_response import ApiResponse
from together.generated.dicts import (
    ClusterAcceptanceTestsDict,
    ClusterAddOnParamDict,
    ClusterBillingTypeInput,
    ClusterConfigDict,
    ClusterGpuTypeInput,
    ClusterTypeInput,
    CreateClusterRequestDict,
    CreateSharedVolumeRequestDict,
    OidcConfigDict,
    UpdateClusterRequestDict,
)
from together.generated.models.cluster import Cluster
from together.generated.models.cluster_acceptance_tests import ClusterAcceptanceTests
from together.generated.models.cluster_add_on_param import ClusterAddOnParam
from together.generated.models.cluster_config import ClusterConfig
from together.generated.models.cluster_delete_response import ClusterDeleteResponse
from together.generated.models.cluster_list import ClusterList
from together.generated.models.create_cluster_request import CreateClusterRequest
from together.generated.models.create_shared_volume_request import CreateSharedVolumeRequest
from together.generated.models.oidc_config import OidcConfig
from together.generated.models.region_list import RegionList
from together.generated.models.update_cluster_request import UpdateClusterRequest
from together.generated.operation import Operation
from together.generated.timeout import Timeout

CREATE_CLUSTER: Operation[Cluster, Never]
DELETE_CLUSTER: Operation[ClusterDeleteResponse, Never]
GET_CLUSTER: Operation[Cluster, Never]
LIST_CLUSTERS: Operation[ClusterList, Never]
LIST_REGIONS: Operation[RegionList, Never]
UPDATE_CLUSTER: Operation[Cluster, Never]

class ClustersApi(Api):
    """GPU clusters: create, resize and delete clusters that run Kubernetes or Slurm, and see
    the regions for them."""

    async def create_cluster(
        self,
        create_cluster_request: CreateClusterRequest | CreateClusterRequestDict | None = None,
        *,
        cluster_type: ClusterTypeInput | None = None,
        region: str | None = None,
        gpu_type: ClusterGpuTypeInput | None = None,
        num_gpus: int | None = None,
        cluster_name: str | None = None,
        duration_days: int | None = None,
        shared_volume: CreateSharedVolumeRequest | CreateSharedVolumeRequestDict | None = None,
        volume_id: str | None = None,
        billing_type: ClusterBillingTypeInput | None = None,
        gpu_node_failover_enabled: bool | None = None,
        auto_scaled: bool | None = None,
        auto_scale_max_gpus: int | None = None,
        slurm_shm_size_gib: int | None = None,
        capacity_pool_id: str | None = None,
        reservation_start_time: datetime | None = None,
        reservation_end_time: datetime | None = None,
        install_traefik: bool | None = None,
        cuda_version: str | None = None,
        nvidia_driver_version: str | None = None,
        slurm_image: str | None = None,
        nvidia_version_id: str | None = None,
        acceptance_tests_params: ClusterAcceptanceTests | ClusterAcceptanceTestsDict | None = None,
        add_ons: Sequence[ClusterAddOnParam | ClusterAddOnParamDict] | None = None,
        auto_scale: bool | None = None,
        cluster_config: ClusterConfig | ClusterConfigDict | None = None,
        num_capacity_pool_gpus: int | None = None,
        num_preemptible_gpus: int | None = None,
        num_reserved_gpus: int | None = None,
        oidc_config: OidcConfig | OidcConfigDict | None = None,
        project_id: str | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> Cluster:
        """Create cluster.

        Create a GPU cluster that runs Kubernetes or Slurm.

        Choose a `region`, a `gpu_type` and a driver version out of `GET /compute/regions`.
        The cluster in the response may still be set up: poll
        `GET /compute/clusters/{cluster_id}` until its `status` is `Ready`.

        Args:
            create_cluster_request: A `CreateClusterRequest`, or a dict of its fields.
            cluster_type: Workload manager to install: Kubernetes or Slurm.
            region: Region to build the cluster in.
            gpu_type: GPU model of the worker nodes.
            num_gpus: Number of GPUs in all worker nodes together.
            cluster_name: Name of your choice, to recognize the cluster by.
            duration_days: Length of the reservation in days, with the billing type `RESERVED`.
            shared_volume: Shared volume to create together with the cluster.
            volume_id: ID of an existing shared volume to attach, as listed by `GET
                /compute/clusters/storage/volumes`.
            billing_type: Billing: pay by use, reserve for a number of days, or schedule a time window.
            gpu_node_failover_enabled: Failover: whether a failed GPU node is replaced automatically.
            auto_scaled: Autoscaling: whether the number of GPUs follows the load.
            auto_scale_max_gpus: Upper limit of autoscaling: the number of GPUs that it never exceeds.
            slurm_shm_size_gib: Shared memory (`/dev/shm`) of the Slurm nodes, in GiB.
            capacity_pool_id: Capacity pool to take GPUs from, if your organization has one.
            reservation_start_time: Start of the reserved time window, with the billing type
                `SCHEDULED_CAPACITY`.
            reservation_end_time: End of the reserved time window, with the billing type `SCHEDULED_CAPACITY`.
            install_traefik: Whether to install Traefik, an ingress controller for HTTP traffic.
            cuda_version: CUDA version to install, from `driver_versions` of the region.
            nvidia_driver_version: NVIDIA driver version to install, from `driver_versions` of the region.
            slurm_image: Container image of Slurm to run instead of the default one.
            nvidia_version_id: ID of an entry of `driver_versions` of the region: CUDA and driver in one.
            acceptance_tests_params: Acceptance tests that the hardware has to pass before the cluster is
                ready.
            add_ons: Add-ons: optional software to run in the cluster.
            auto_scale: Autoscaling: whether the number of GPUs follows the load.
            cluster_config: Software configuration, such as the load balancer and monitoring.
            num_capacity_pool_gpus: Number of GPUs to take from the capacity pool.
            num_preemptible_gpus: Number of preemptible GPUs to ask for.
            num_reserved_gpus: Number of GPUs to reserve for this cluster.
            oidc_config: Single sign-on to the Kubernetes API through OpenID Connect.
            project_id: Project that will own the cluster.
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

    async def create_cluster_with_http_info(
        self,
        create_cluster_request: CreateClusterRequest | CreateClusterRequestDict | None = None,
        *,
        cluster_type: ClusterTypeInput | None = None,
        region: str | None = None,
        gpu_type: ClusterGpuTypeInput | None = None,
        num_gpus: int | None = None,
        cluster_name: str | None = None,
        duration_days: int | None = None,
        shared_volume: CreateSharedVolumeRequest | CreateSharedVolumeRequestDict | None = None,
        volume_id: str | None = None,
        billing_type: ClusterBillingTypeInput | None = None,
        gpu_node_failover_enabled: bool | None = None,
        auto_scaled: bool | None = None,
        auto_scale_max_gpus: int | None = None,
        slurm_shm_size_gib: int | None = None,
        capacity_pool_id: str | None = None,
        reservation_start_time: datetime | None = None,
        reservation_end_time: datetime | None = None,
        install_traefik: bool | None = None,
        cuda_version: str | None = None,
        nvidia_driver_version: str | None = None,
        slurm_image: str | None = None,
        nvidia_version_id: str | None = None,
        acceptance_tests_params: ClusterAcceptanceTests | ClusterAcceptanceTestsDict | None = None,
        add_ons: Sequence[ClusterAddOnParam | ClusterAddOnParamDict] | None = None,
        auto_scale: bool | None = None,
        cluster_config: ClusterConfig | ClusterConfigDict | None = None,
        num_capacity_pool_gpus: int | None = None,
        num_preemptible_gpus: int | None = None,
        num_reserved_gpus: int | None = None,
        oidc_config: OidcConfig | OidcConfigDict | None = None,
        project_id: str | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[Cluster]:
        """As `create_cluster`, with the status, headers and raw body."""

    async def create_cluster_without_preload_content(
        self,
        create_cluster_request: CreateClusterRequest | CreateClusterRequestDict | None = None,
        *,
        cluster_type: ClusterTypeInput | None = None,
        region: str | None = None,
        gpu_type: ClusterGpuTypeInput | None = None,
        num_gpus: int | None = None,
        cluster_name: str | None = None,
        duration_days: int | None = None,
        shared_volume: CreateSharedVolumeRequest | CreateSharedVolumeRequestDict | None = None,
        volume_id: str | None = None,
        billing_type: ClusterBillingTypeInput | None = None,
        gpu_node_failover_enabled: bool | None = None,
        auto_scaled: bool | None = None,
        auto_scale_max_gpus: int | None = None,
        slurm_shm_size_gib: int | None = None,
        capacity_pool_id: str | None = None,
        reservation_start_time: datetime | None = None,
        reservation_end_time: datetime | None = None,
        install_traefik: bool | None = None,
        cuda_version: str | None = None,
        nvidia_driver_version: str | None = None,
        slurm_image: str | None = None,
        nvidia_version_id: str | None = None,
        acceptance_tests_params: ClusterAcceptanceTests | ClusterAcceptanceTestsDict | None = None,
        add_ons: Sequence[ClusterAddOnParam | ClusterAddOnParamDict] | None = None,
        auto_scale: bool | None = None,
        cluster_config: ClusterConfig | ClusterConfigDict | None = None,
        num_capacity_pool_gpus: int | None = None,
        num_preemptible_gpus: int | None = None,
        num_reserved_gpus: int | None = None,
        oidc_config: OidcConfig | OidcConfigDict | None = None,
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
        """As `create_cluster`, but return the open aiohttp response, unread."""

    async def delete_cluster(
        self,
        cluster_id: str,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ClusterDeleteResponse:
        """Delete cluster.

        Delete a GPU cluster and its nodes.

        The deletion may take a while: until it is done, `status` is `Deleting`.

        Args:
            cluster_id: ID of the cluster, as returned by `POST /compute/clusters` and
                `GET /compute/clusters`.
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

    async def delete_cluster_with_http_info(
        self,
        cluster_id: str,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[ClusterDeleteResponse]:
        """As `delete_cluster`, with the status, headers and raw body."""

    async def delete_cluster_without_preload_content(
        self,
        cluster_id: str,
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
        """As `delete_cluster`, but return the open aiohttp response, unread."""

    async def get_cluster(
        self,
        cluster_id: str,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> Cluster:
        """Get cluster.

        Get one GPU cluster, with its state, nodes and volumes.

        Args:
            cluster_id: ID of the cluster, as returned by `POST /compute/clusters` and
                `GET /compute/clusters`.
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

    async def get_cluster_with_http_info(
        self,
        cluster_id: str,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[Cluster]:
        """As `get_cluster`, with the status, headers and raw body."""

    async def get_cluster_without_preload_content(
        self,
        cluster_id: str,
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
        """As `get_cluster`, but return the open aiohttp response, unread."""

    async def list_clusters(
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
    ) -> ClusterList:
        """List clusters.

        List the GPU clusters, with their state, nodes and volumes.

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

    async def list_clusters_with_http_info(
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
    ) -> ApiResponse[ClusterList]:
        """As `list_clusters`, with the status, headers and raw body."""

    async def list_clusters_without_preload_content(
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
        """As `list_clusters`, but return the open aiohttp response, unread."""

    async def list_regions(
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
    ) -> RegionList:
        """List regions.

        List the regions for GPU clusters, with the GPU models and driver versions of each.

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

    async def list_regions_with_http_info(
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
    ) -> ApiResponse[RegionList]:
        """As `list_regions`, with the status, headers and raw body."""

    async def list_regions_without_preload_content(
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
        """As `list_regions`, but return the open aiohttp response, unread."""

    async def update_cluster(
        self,
        cluster_id: str,
        update_cluster_request: UpdateClusterRequest | UpdateClusterRequestDict | None = None,
        *,
        cluster_type: ClusterTypeInput | None = None,
        num_gpus: int | None = None,
        reservation_end_time: datetime | None = None,
        add_ons: Sequence[ClusterAddOnParam | ClusterAddOnParamDict] | None = None,
        cluster_config: ClusterConfig | ClusterConfigDict | None = None,
        num_capacity_pool_gpus: int | None = None,
        num_preemptible_gpus: int | None = None,
        num_reserved_gpus: int | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> Cluster:
        """Update cluster.

        Change a GPU cluster: its size, its reservation or its software.

        Send only the fields to change. The sizes are absolute: `num_gpus` is the new total.

        Args:
            cluster_id: ID of the cluster, as returned by `POST /compute/clusters` and
                `GET /compute/clusters`.
            update_cluster_request: A `UpdateClusterRequest`, or a dict of its fields.
            cluster_type: Workload manager that the cluster should run: Kubernetes or Slurm.
            num_gpus: New number of GPUs in all worker nodes together.
            reservation_end_time: New end of the reserved time window.
            add_ons: Add-ons with their new settings, each named by its `name`.
            cluster_config: Software configuration, such as the load balancer and monitoring.
            num_capacity_pool_gpus: New number of GPUs from the capacity pool.
            num_preemptible_gpus: New number of preemptible GPUs to ask for.
            num_reserved_gpus: New number of GPUs that are reserved for this cluster.
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

    async def update_cluster_with_http_info(
        self,
        cluster_id: str,
        update_cluster_request: UpdateClusterRequest | UpdateClusterRequestDict | None = None,
        *,
        cluster_type: ClusterTypeInput | None = None,
        num_gpus: int | None = None,
        reservation_end_time: datetime | None = None,
        add_ons: Sequence[ClusterAddOnParam | ClusterAddOnParamDict] | None = None,
        cluster_config: ClusterConfig | ClusterConfigDict | None = None,
        num_capacity_pool_gpus: int | None = None,
        num_preemptible_gpus: int | None = None,
        num_reserved_gpus: int | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[Cluster]:
        """As `update_cluster`, with the status, headers and raw body."""

    async def update_cluster_without_preload_content(
        self,
        cluster_id: str,
        update_cluster_request: UpdateClusterRequest | UpdateClusterRequestDict | None = None,
        *,
        cluster_type: ClusterTypeInput | None = None,
        num_gpus: int | None = None,
        reservation_end_time: datetime | None = None,
        add_ons: Sequence[ClusterAddOnParam | ClusterAddOnParamDict] | None = None,
        cluster_config: ClusterConfig | ClusterConfigDict | None = None,
        num_capacity_pool_gpus: int | None = None,
        num_preemptible_gpus: int | None = None,
        num_reserved_gpus: int | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ClientResponse:
        """As `update_cluster`, but return the open aiohttp response, unread."""
