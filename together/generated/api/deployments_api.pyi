# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from collections.abc import Mapping, Sequence
from typing import Any

from aiohttp import ClientResponse
from typing_extensions import Never
from urllib3.util import Retry

from together.generated.api_client import Api
from together.generated.api_response import ApiResponse
from together.generated.dicts import (
    CreateDeploymentRequestDict,
    DeploymentAutoscalingInput,
    DeploymentCapacityTypeInput,
    DeploymentGpuTypeInput,
    EnvironmentVariableDict,
    ModelMountDict,
    UpdateDeploymentRequestDict,
    VolumeMountDict,
)
from together.generated.models.create_deployment_request import CreateDeploymentRequest
from together.generated.models.deployment import Deployment
from together.generated.models.deployment_list import DeploymentList
from together.generated.models.deployment_logs import DeploymentLogs
from together.generated.models.environment_variable import EnvironmentVariable
from together.generated.models.model_mount import ModelMount
from together.generated.models.update_deployment_request import UpdateDeploymentRequest
from together.generated.models.volume_mount import VolumeMount
from together.generated.operation import Operation
from together.generated.timeout import Timeout

CREATE_DEPLOYMENT: Operation[Deployment, Never]
DELETE_DEPLOYMENT: Operation[dict[str, Any], Never]
GET_DEPLOYMENT: Operation[Deployment, Never]
GET_DEPLOYMENT_LOGS: Operation[DeploymentLogs, Never]
LIST_DEPLOYMENTS: Operation[DeploymentList, Never]
UPDATE_DEPLOYMENT: Operation[Deployment, Never]

class DeploymentsApi(Api):
    """Deployments: run containers of yours on GPUs, scale them and read their logs."""

    async def create_deployment(
        self,
        create_deployment_request: CreateDeploymentRequest | CreateDeploymentRequestDict | None = None,
        *,
        name: str | None = None,
        image: str | None = None,
        gpu_type: DeploymentGpuTypeInput | None = None,
        gpu_count: int | None = None,
        args: Sequence[str] | None = None,
        autoscaling: DeploymentAutoscalingInput | None = None,
        command: Sequence[str] | None = None,
        cpu: float | None = None,
        description: str | None = None,
        environment_variables: Sequence[EnvironmentVariable | EnvironmentVariableDict] | None = None,
        health_check_path: str | None = None,
        max_replicas: int | None = None,
        memory: float | None = None,
        min_replicas: int | None = None,
        port: int | None = None,
        storage: int | None = None,
        termination_grace_period_seconds: int | None = None,
        volumes: Sequence[VolumeMount | VolumeMountDict] | None = None,
        capacity_type: DeploymentCapacityTypeInput | None = None,
        model_mounts: Sequence[ModelMount | ModelMountDict] | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> Deployment:
        """Create deployment.

        Run a container image of yours on GPUs, as one or more replicas.

        Push the image to `registry.together.ai` first. A container either serves HTTP on
        `port`, or takes jobs from the queue. Watch `status` and `ready_replicas` with
        `GET /deployments/{id}` until it is up.

        Args:
            create_deployment_request: A `CreateDeploymentRequest`, or a dict of its fields.
            name: Name of the deployment, unique in the project: 1 to 100 letters, digits, underscores and
                hyphens.
            image: Container image to run.
            gpu_type: GPU model of each replica.
            gpu_count: Number of GPUs of each replica; 0 if it is left out.
            args: Arguments of the command, in place of those of the image (CMD).
            autoscaling: How the number of replicas follows the load.
            command: Command that starts the container, in place of the entrypoint of the image.
            cpu: CPU cores of each replica; 0.1 is a tenth of a core.
            description: Purpose of the deployment, in your words.
            environment_variables: Environment variables to set in the container.
            health_check_path: HTTP path that the service calls to see whether a replica is healthy.
            max_replicas: Most replicas under high load; `min_replicas` if it is left out.
            memory: RAM of each replica in GiB; 0.5 is 512 MiB.
            min_replicas: Fewest replicas, kept even without load; 1 if it is left out.
            port: Port of the container that receives the traffic.
            storage: Ephemeral disk of each replica in GiB.
            termination_grace_period_seconds: Seconds that a replica has to shut down before it is stopped by
                force.
            volumes: Volumes to mount in the container.
            capacity_type: Capacity to run on.
            model_mounts: Models to mount in the container.
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

    async def create_deployment_with_http_info(
        self,
        create_deployment_request: CreateDeploymentRequest | CreateDeploymentRequestDict | None = None,
        *,
        name: str | None = None,
        image: str | None = None,
        gpu_type: DeploymentGpuTypeInput | None = None,
        gpu_count: int | None = None,
        args: Sequence[str] | None = None,
        autoscaling: DeploymentAutoscalingInput | None = None,
        command: Sequence[str] | None = None,
        cpu: float | None = None,
        description: str | None = None,
        environment_variables: Sequence[EnvironmentVariable | EnvironmentVariableDict] | None = None,
        health_check_path: str | None = None,
        max_replicas: int | None = None,
        memory: float | None = None,
        min_replicas: int | None = None,
        port: int | None = None,
        storage: int | None = None,
        termination_grace_period_seconds: int | None = None,
        volumes: Sequence[VolumeMount | VolumeMountDict] | None = None,
        capacity_type: DeploymentCapacityTypeInput | None = None,
        model_mounts: Sequence[ModelMount | ModelMountDict] | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[Deployment]:
        """As `create_deployment`, with the status, headers and raw body."""

    async def create_deployment_without_preload_content(
        self,
        create_deployment_request: CreateDeploymentRequest | CreateDeploymentRequestDict | None = None,
        *,
        name: str | None = None,
        image: str | None = None,
        gpu_type: DeploymentGpuTypeInput | None = None,
        gpu_count: int | None = None,
        args: Sequence[str] | None = None,
        autoscaling: DeploymentAutoscalingInput | None = None,
        command: Sequence[str] | None = None,
        cpu: float | None = None,
        description: str | None = None,
        environment_variables: Sequence[EnvironmentVariable | EnvironmentVariableDict] | None = None,
        health_check_path: str | None = None,
        max_replicas: int | None = None,
        memory: float | None = None,
        min_replicas: int | None = None,
        port: int | None = None,
        storage: int | None = None,
        termination_grace_period_seconds: int | None = None,
        volumes: Sequence[VolumeMount | VolumeMountDict] | None = None,
        capacity_type: DeploymentCapacityTypeInput | None = None,
        model_mounts: Sequence[ModelMount | ModelMountDict] | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ClientResponse:
        """As `create_deployment`, but return the open aiohttp response, unread."""

    async def delete_deployment(
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
        """Delete deployment.

        Delete a deployment and stop its replicas.

        Args:
            id: Name or ID of the deployment.
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

    async def delete_deployment_with_http_info(
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
        """As `delete_deployment`, with the status, headers and raw body."""

    async def delete_deployment_without_preload_content(
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
        """As `delete_deployment`, but return the open aiohttp response, unread."""

    async def get_deployment(
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
    ) -> Deployment:
        """Get deployment.

        Get a deployment, with its settings, its status and the condition of its replicas.

        Args:
            id: Name or ID of the deployment.
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

    async def get_deployment_with_http_info(
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
    ) -> ApiResponse[Deployment]:
        """As `get_deployment`, with the status, headers and raw body."""

    async def get_deployment_without_preload_content(
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
        """As `get_deployment`, but return the open aiohttp response, unread."""

    async def get_deployment_logs(
        self,
        id: str,
        replica_id: str | None = None,
        revision: str | None = None,
        version: str | None = None,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> DeploymentLogs:
        """Get deployment logs.

        Get log lines of the replicas of a deployment.

        Args:
            id: Name or ID of the deployment.
            replica_id: Replica filter: returns only the lines of this replica, by its name in
                `replica_events`.
            revision: Revision filter: returns only the lines of this revision of the deployment.
            version: Version filter: returns only the lines of this version of the deployment.
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

    async def get_deployment_logs_with_http_info(
        self,
        id: str,
        replica_id: str | None = None,
        revision: str | None = None,
        version: str | None = None,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[DeploymentLogs]:
        """As `get_deployment_logs`, with the status, headers and raw body."""

    async def get_deployment_logs_without_preload_content(
        self,
        id: str,
        replica_id: str | None = None,
        revision: str | None = None,
        version: str | None = None,
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
        """As `get_deployment_logs`, but return the open aiohttp response, unread."""

    async def list_deployments(
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
    ) -> DeploymentList:
        """List deployments.

        List the deployments of your project.

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

    async def list_deployments_with_http_info(
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
    ) -> ApiResponse[DeploymentList]:
        """As `list_deployments`, with the status, headers and raw body."""

    async def list_deployments_without_preload_content(
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
        """As `list_deployments`, but return the open aiohttp response, unread."""

    async def update_deployment(
        self,
        id: str,
        update_deployment_request: UpdateDeploymentRequest | UpdateDeploymentRequestDict | None = None,
        *,
        name: str | None = None,
        image: str | None = None,
        gpu_type: DeploymentGpuTypeInput | None = None,
        gpu_count: int | None = None,
        args: Sequence[str] | None = None,
        autoscaling: DeploymentAutoscalingInput | Mapping[str, Any] | None = None,
        command: Sequence[str] | None = None,
        cpu: float | None = None,
        description: str | None = None,
        environment_variables: Sequence[EnvironmentVariable | EnvironmentVariableDict] | None = None,
        health_check_path: str | None = None,
        max_replicas: int | None = None,
        memory: float | None = None,
        min_replicas: int | None = None,
        port: int | None = None,
        storage: int | None = None,
        termination_grace_period_seconds: int | None = None,
        volumes: Sequence[VolumeMount | VolumeMountDict] | None = None,
        capacity_type: DeploymentCapacityTypeInput | None = None,
        model_mounts: Sequence[ModelMount | ModelMountDict] | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> Deployment:
        """Update deployment.

        Change the settings of a deployment, for example its image or its number of replicas.

        Only the fields that you send change; environment variables and volumes are replaced as
        a whole.

        Args:
            id: Name or ID of the deployment.
            update_deployment_request: A `UpdateDeploymentRequest`, or a dict of its fields.
            name: New name, unique in the project: 1 to 100 letters, digits, underscores and hyphens.
            image: Container image to run from now on.
            gpu_type: GPU model of each replica.
            gpu_count: Number of GPUs of each replica.
            args: Arguments of the command, in place of those of the image (CMD).
            autoscaling: How the number of replicas follows the load.
            command: Command that starts the container, in place of the entrypoint of the image.
            cpu: CPU cores of each replica; 0.1 is a tenth of a core.
            description: Purpose of the deployment, in your words.
            environment_variables: Environment variables of the container.
            health_check_path: HTTP path that the service calls to see whether a replica is healthy.
            max_replicas: Most replicas under high load.
            memory: RAM of each replica in GiB; 0.5 is 512 MiB.
            min_replicas: Fewest replicas, kept even without load.
            port: Port of the container that receives the traffic.
            storage: Ephemeral disk of each replica in GiB.
            termination_grace_period_seconds: Seconds that a replica has to shut down before it is stopped by
                force.
            volumes: Volumes of the container.
            capacity_type: Capacity to run on.
            model_mounts: Models to mount in the container.
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

    async def update_deployment_with_http_info(
        self,
        id: str,
        update_deployment_request: UpdateDeploymentRequest | UpdateDeploymentRequestDict | None = None,
        *,
        name: str | None = None,
        image: str | None = None,
        gpu_type: DeploymentGpuTypeInput | None = None,
        gpu_count: int | None = None,
        args: Sequence[str] | None = None,
        autoscaling: DeploymentAutoscalingInput | Mapping[str, Any] | None = None,
        command: Sequence[str] | None = None,
        cpu: float | None = None,
        description: str | None = None,
        environment_variables: Sequence[EnvironmentVariable | EnvironmentVariableDict] | None = None,
        health_check_path: str | None = None,
        max_replicas: int | None = None,
        memory: float | None = None,
        min_replicas: int | None = None,
        port: int | None = None,
        storage: int | None = None,
        termination_grace_period_seconds: int | None = None,
        volumes: Sequence[VolumeMount | VolumeMountDict] | None = None,
        capacity_type: DeploymentCapacityTypeInput | None = None,
        model_mounts: Sequence[ModelMount | ModelMountDict] | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[Deployment]:
        """As `update_deployment`, with the status, headers and raw body."""

    async def update_deployment_without_preload_content(
        self,
        id: str,
        update_deployment_request: UpdateDeploymentRequest | UpdateDeploymentRequestDict | None = None,
        *,
        name: str | None = None,
        image: str | None = None,
        gpu_type: DeploymentGpuTypeInput | None = None,
        gpu_count: int | None = None,
        args: Sequence[str] | None = None,
        autoscaling: DeploymentAutoscalingInput | Mapping[str, Any] | None = None,
        command: Sequence[str] | None = None,
        cpu: float | None = None,
        description: str | None = None,
        environment_variables: Sequence[EnvironmentVariable | EnvironmentVariableDict] | None = None,
        health_check_path: str | None = None,
        max_replicas: int | None = None,
        memory: float | None = None,
        min_replicas: int | None = None,
        port: int | None = None,
        storage: int | None = None,
        termination_grace_period_seconds: int | None = None,
        volumes: Sequence[VolumeMount | VolumeMountDict] | None = None,
        capacity_type: DeploymentCapacityTypeInput | None = None,
        model_mounts: Sequence[ModelMount | ModelMountDict] | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ClientResponse:
        """As `update_deployment`, but return the open aiohttp response, unread."""
