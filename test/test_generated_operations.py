# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

"""Each operation sends what openapi.yaml says and reads the answers that it shows."""

from spec_examples import check_operation

from together.generated import api


async def test_chat_completions() -> None:
    await check_operation(
        api.ChatApi,
        "chat_completions",
        method="POST",
        path="/chat/completions",
        content_type="application/json",
        accept="application/json",
        body="chat_completion_request",
        result="ChatCompletionResponse",
        streams="ChatCompletionChunk",
    )


async def test_create_cluster() -> None:
    await check_operation(
        api.ClustersApi,
        "create_cluster",
        method="POST",
        path="/compute/clusters",
        content_type="application/json",
        accept="application/json",
        body="create_cluster_request",
        result="Cluster",
        streams=None,
    )


async def test_delete_cluster() -> None:
    await check_operation(
        api.ClustersApi,
        "delete_cluster",
        method="DELETE",
        path="/compute/clusters/{cluster_id}",
        content_type=None,
        accept="application/json",
        body=None,
        result="ClusterDeleteResponse",
        streams=None,
    )


async def test_get_cluster() -> None:
    await check_operation(
        api.ClustersApi,
        "get_cluster",
        method="GET",
        path="/compute/clusters/{cluster_id}",
        content_type=None,
        accept="application/json",
        body=None,
        result="Cluster",
        streams=None,
    )


async def test_list_clusters() -> None:
    await check_operation(
        api.ClustersApi,
        "list_clusters",
        method="GET",
        path="/compute/clusters",
        content_type=None,
        accept="application/json",
        body=None,
        result="ClusterList",
        streams=None,
    )


async def test_list_regions() -> None:
    await check_operation(
        api.ClustersApi,
        "list_regions",
        method="GET",
        path="/compute/regions",
        content_type=None,
        accept="application/json",
        body=None,
        result="RegionList",
        streams=None,
    )


async def test_update_cluster() -> None:
    await check_operation(
        api.ClustersApi,
        "update_cluster",
        method="PUT",
        path="/compute/clusters/{cluster_id}",
        content_type="application/json",
        accept="application/json",
        body="update_cluster_request",
        result="Cluster",
        streams=None,
    )


async def test_execute_code() -> None:
    await check_operation(
        api.CodeInterpreterApi,
        "execute_code",
        method="POST",
        path="/tci/execute",
        content_type="application/json",
        accept="application/json",
        body="execute_code_request",
        result="ExecuteCodeResponse",
        streams=None,
    )


async def test_list_sessions() -> None:
    await check_operation(
        api.CodeInterpreterApi,
        "list_sessions",
        method="GET",
        path="/tci/sessions",
        content_type=None,
        accept="application/json",
        body=None,
        result="CodeSessionList",
        streams=None,
    )


async def test_completions() -> None:
    await check_operation(
        api.CompletionApi,
        "completions",
        method="POST",
        path="/completions",
        content_type="application/json",
        accept="application/json",
        body="completion_request",
        result="CompletionResponse",
        streams="CompletionChunk",
    )


async def test_create_deployment() -> None:
    await check_operation(
        api.DeploymentsApi,
        "create_deployment",
        method="POST",
        path="/deployments",
        content_type="application/json",
        accept="application/json",
        body="create_deployment_request",
        result="Deployment",
        streams=None,
    )


async def test_delete_deployment() -> None:
    await check_operation(
        api.DeploymentsApi,
        "delete_deployment",
        method="DELETE",
        path="/deployments/{id}",
        content_type=None,
        accept="application/json",
        body=None,
        result="dict[str, Any]",
        streams=None,
    )


async def test_get_deployment() -> None:
    await check_operation(
        api.DeploymentsApi,
        "get_deployment",
        method="GET",
        path="/deployments/{id}",
        content_type=None,
        accept="application/json",
        body=None,
        result="Deployment",
        streams=None,
    )


async def test_get_deployment_logs() -> None:
    await check_operation(
        api.DeploymentsApi,
        "get_deployment_logs",
        method="GET",
        path="/deployments/{id}/logs",
        content_type=None,
        accept="application/json",
        body=None,
        result="DeploymentLogs",
        streams=None,
    )


async def test_list_deployments() -> None:
    await check_operation(
        api.DeploymentsApi,
        "list_deployments",
        method="GET",
        path="/deployments",
        content_type=None,
        accept="application/json",
        body=None,
        result="DeploymentList",
        streams=None,
    )


async def test_update_deployment() -> None:
    await check_operation(
        api.DeploymentsApi,
        "update_deployment",
        method="PATCH",
        path="/deployments/{id}",
        content_type="application/json",
        accept="application/json",
        body="update_deployment_request",
        result="Deployment",
        streams=None,
    )


async def test_embeddings() -> None:
    await check_operation(
        api.EmbeddingsApi,
        "embeddings",
        method="POST",
        path="/embeddings",
        content_type="application/json",
        accept="application/json",
        body="embeddings_request",
        result="EmbeddingsResponse",
        streams=None,
    )


async def test_availability_zones() -> None:
    await check_operation(
        api.EndpointsApi,
        "availability_zones",
        method="GET",
        path="/clusters/availability-zones",
        content_type=None,
        accept="application/json",
        body=None,
        result="AvailabilityZoneList",
        streams=None,
    )


async def test_create_endpoint() -> None:
    await check_operation(
        api.EndpointsApi,
        "create_endpoint",
        method="POST",
        path="/endpoints",
        content_type="application/json",
        accept="application/json",
        body="create_endpoint_request",
        result="DedicatedEndpoint",
        streams=None,
    )


async def test_delete_endpoint() -> None:
    await check_operation(
        api.EndpointsApi,
        "delete_endpoint",
        method="DELETE",
        path="/endpoints/{endpointId}",
        content_type=None,
        accept="application/json",
        body=None,
        result=None,
        streams=None,
    )


async def test_get_endpoint() -> None:
    await check_operation(
        api.EndpointsApi,
        "get_endpoint",
        method="GET",
        path="/endpoints/{endpointId}",
        content_type=None,
        accept="application/json",
        body=None,
        result="DedicatedEndpoint",
        streams=None,
    )


async def test_list_endpoints() -> None:
    await check_operation(
        api.EndpointsApi,
        "list_endpoints",
        method="GET",
        path="/endpoints",
        content_type=None,
        accept="application/json",
        body=None,
        result="EndpointList",
        streams=None,
    )


async def test_update_endpoint() -> None:
    await check_operation(
        api.EndpointsApi,
        "update_endpoint",
        method="PATCH",
        path="/endpoints/{endpointId}",
        content_type="application/json",
        accept="application/json",
        body="update_endpoint_request",
        result="DedicatedEndpoint",
        streams=None,
    )


async def test_create_evaluation_job() -> None:
    await check_operation(
        api.EvaluationApi,
        "create_evaluation_job",
        method="POST",
        path="/evaluation",
        content_type="application/json",
        accept="application/json",
        body="evaluation_request",
        result="EvaluationResponse",
        streams=None,
    )


async def test_get_all_evaluation_jobs() -> None:
    await check_operation(
        api.EvaluationApi,
        "get_all_evaluation_jobs",
        method="GET",
        path="/evaluation",
        content_type=None,
        accept="application/json",
        body=None,
        result="list[EvaluationJob]",
        streams=None,
    )


async def test_get_evaluation_job_details() -> None:
    await check_operation(
        api.EvaluationApi,
        "get_evaluation_job_details",
        method="GET",
        path="/evaluation/{id}",
        content_type=None,
        accept="application/json",
        body=None,
        result="EvaluationJob",
        streams=None,
    )


async def test_get_evaluation_job_status_and_results() -> None:
    await check_operation(
        api.EvaluationApi,
        "get_evaluation_job_status_and_results",
        method="GET",
        path="/evaluation/{id}/status",
        content_type=None,
        accept="application/json",
        body=None,
        result="EvaluationStatusResponse",
        streams=None,
    )


async def test_get_model_list() -> None:
    await check_operation(
        api.EvaluationApi,
        "get_model_list",
        method="GET",
        path="/evaluation/model-list",
        content_type=None,
        accept="application/json",
        body=None,
        result="EvaluationModelList",
        streams=None,
    )


async def test_list_hardware() -> None:
    await check_operation(
        api.HardwareApi,
        "list_hardware",
        method="GET",
        path="/hardware",
        content_type=None,
        accept="application/json",
        body=None,
        result="HardwareList",
        streams=None,
    )


async def test_models() -> None:
    await check_operation(
        api.ModelsApi,
        "models",
        method="GET",
        path="/models",
        content_type=None,
        accept="application/json",
        body=None,
        result="list[ModelInfo]",
        streams=None,
    )


async def test_cancel_queue_job() -> None:
    await check_operation(
        api.QueueApi,
        "cancel_queue_job",
        method="POST",
        path="/queue/cancel",
        content_type="application/json",
        accept="application/json",
        body="queue_cancel_request",
        result="QueueCancelResponse",
        streams=None,
    )


async def test_get_queue_job_status() -> None:
    await check_operation(
        api.QueueApi,
        "get_queue_job_status",
        method="GET",
        path="/queue/status",
        content_type=None,
        accept="application/json",
        body=None,
        result="QueueJobStatusResponse",
        streams=None,
    )


async def test_get_queue_metrics() -> None:
    await check_operation(
        api.QueueApi,
        "get_queue_metrics",
        method="GET",
        path="/queue/metrics",
        content_type=None,
        accept="application/json",
        body=None,
        result="QueueMetricsResponse",
        streams=None,
    )


async def test_submit_queue_job() -> None:
    await check_operation(
        api.QueueApi,
        "submit_queue_job",
        method="POST",
        path="/queue/submit",
        content_type="application/json",
        accept="application/json",
        body="queue_job_request",
        result="QueueJobResponse",
        streams=None,
    )


async def test_create_inference_checkpoint() -> None:
    await check_operation(
        api.ReinforcementLearningApi,
        "create_inference_checkpoint",
        method="POST",
        path="/rl/training-sessions/{session_id}/operations/inference-checkpoint",
        content_type=None,
        accept="application/json",
        body=None,
        result="InferenceCheckpointOperation",
        streams=None,
    )


async def test_create_training_checkpoint() -> None:
    await check_operation(
        api.ReinforcementLearningApi,
        "create_training_checkpoint",
        method="POST",
        path="/rl/training-sessions/{session_id}/operations/training-checkpoint",
        content_type=None,
        accept="application/json",
        body=None,
        result="TrainingCheckpointOperation",
        streams=None,
    )


async def test_download_checkpoint() -> None:
    await check_operation(
        api.ReinforcementLearningApi,
        "download_checkpoint",
        method="GET",
        path="/rl/checkpoints/{id}/download",
        content_type=None,
        accept="application/json",
        body=None,
        result="CheckpointDownloadResponse",
        streams=None,
    )


async def test_forward_backward() -> None:
    await check_operation(
        api.ReinforcementLearningApi,
        "forward_backward",
        method="POST",
        path="/rl/training-sessions/{session_id}/operations/forward-backward",
        content_type="application/json",
        accept="application/json",
        body="forward_backward_request",
        result="ForwardBackwardOperation",
        streams=None,
    )


async def test_get_forward_backward_operation() -> None:
    await check_operation(
        api.ReinforcementLearningApi,
        "get_forward_backward_operation",
        method="GET",
        path="/rl/training-sessions/{session_id}/operations/forward-backward/{operation_id}",
        content_type=None,
        accept="application/json",
        body=None,
        result="ForwardBackwardOperation",
        streams=None,
    )


async def test_get_inference_checkpoint_operation() -> None:
    await check_operation(
        api.ReinforcementLearningApi,
        "get_inference_checkpoint_operation",
        method="GET",
        path="/rl/training-sessions/{session_id}/operations/inference-checkpoint/{operation_id}",
        content_type=None,
        accept="application/json",
        body=None,
        result="InferenceCheckpointOperation",
        streams=None,
    )


async def test_get_optim_step_operation() -> None:
    await check_operation(
        api.ReinforcementLearningApi,
        "get_optim_step_operation",
        method="GET",
        path="/rl/training-sessions/{session_id}/operations/optim-step/{operation_id}",
        content_type=None,
        accept="application/json",
        body=None,
        result="OptimStepOperation",
        streams=None,
    )


async def test_get_sample() -> None:
    await check_operation(
        api.ReinforcementLearningApi,
        "get_sample",
        method="GET",
        path="/rl/training-sessions/{session_id}/operations/sample/{operation_id}",
        content_type=None,
        accept="application/json",
        body=None,
        result="SampleOperation",
        streams=None,
    )


async def test_get_training_checkpoint_operation() -> None:
    await check_operation(
        api.ReinforcementLearningApi,
        "get_training_checkpoint_operation",
        method="GET",
        path="/rl/training-sessions/{session_id}/operations/training-checkpoint/{operation_id}",
        content_type=None,
        accept="application/json",
        body=None,
        result="TrainingCheckpointOperation",
        streams=None,
    )


async def test_get_training_session() -> None:
    await check_operation(
        api.ReinforcementLearningApi,
        "get_training_session",
        method="GET",
        path="/rl/training-sessions/{session_id}",
        content_type=None,
        accept="application/json",
        body=None,
        result="TrainingSession",
        streams=None,
    )


async def test_list_training_sessions() -> None:
    await check_operation(
        api.ReinforcementLearningApi,
        "list_training_sessions",
        method="GET",
        path="/rl/training-sessions",
        content_type=None,
        accept="application/json",
        body=None,
        result="TrainingSessionList",
        streams=None,
    )


async def test_optim_step() -> None:
    await check_operation(
        api.ReinforcementLearningApi,
        "optim_step",
        method="POST",
        path="/rl/training-sessions/{session_id}/operations/optim-step",
        content_type="application/json",
        accept="application/json",
        body="optim_step_request",
        result="OptimStepOperation",
        streams=None,
    )


async def test_sample() -> None:
    await check_operation(
        api.ReinforcementLearningApi,
        "sample",
        method="POST",
        path="/rl/training-sessions/{session_id}/operations/sample",
        content_type="application/json",
        accept="application/json",
        body="sample_request",
        result="SampleOperation",
        streams=None,
    )


async def test_start_training_session() -> None:
    await check_operation(
        api.ReinforcementLearningApi,
        "start_training_session",
        method="POST",
        path="/rl/training-sessions",
        content_type="application/json",
        accept="application/json",
        body="start_training_session_request",
        result="TrainingSession",
        streams=None,
    )


async def test_stop_training_session() -> None:
    await check_operation(
        api.ReinforcementLearningApi,
        "stop_training_session",
        method="POST",
        path="/rl/training-sessions/{session_id}/stop",
        content_type=None,
        accept="application/json",
        body=None,
        result="TrainingSession",
        streams=None,
    )


async def test_rerank() -> None:
    await check_operation(
        api.RerankApi,
        "rerank",
        method="POST",
        path="/rerank",
        content_type="application/json",
        accept="application/json",
        body="rerank_request",
        result="RerankResponse",
        streams=None,
    )


async def test_create_secret() -> None:
    await check_operation(
        api.SecretsApi,
        "create_secret",
        method="POST",
        path="/deployments/secrets",
        content_type="application/json",
        accept="application/json",
        body="create_secret_request",
        result="Secret",
        streams=None,
    )


async def test_delete_secret() -> None:
    await check_operation(
        api.SecretsApi,
        "delete_secret",
        method="DELETE",
        path="/deployments/secrets/{id}",
        content_type=None,
        accept="application/json",
        body=None,
        result="dict[str, Any]",
        streams=None,
    )


async def test_get_secret() -> None:
    await check_operation(
        api.SecretsApi,
        "get_secret",
        method="GET",
        path="/deployments/secrets/{id}",
        content_type=None,
        accept="application/json",
        body=None,
        result="Secret",
        streams=None,
    )


async def test_list_secrets() -> None:
    await check_operation(
        api.SecretsApi,
        "list_secrets",
        method="GET",
        path="/deployments/secrets",
        content_type=None,
        accept="application/json",
        body=None,
        result="SecretList",
        streams=None,
    )


async def test_update_secret() -> None:
    await check_operation(
        api.SecretsApi,
        "update_secret",
        method="PATCH",
        path="/deployments/secrets/{id}",
        content_type="application/json",
        accept="application/json",
        body="update_secret_request",
        result="Secret",
        streams=None,
    )


async def test_create_shared_volume() -> None:
    await check_operation(
        api.SharedVolumesApi,
        "create_shared_volume",
        method="POST",
        path="/compute/clusters/storage/volumes",
        content_type="application/json",
        accept="application/json",
        body="create_shared_volume_request",
        result="SharedVolume",
        streams=None,
    )


async def test_delete_shared_volume() -> None:
    await check_operation(
        api.SharedVolumesApi,
        "delete_shared_volume",
        method="DELETE",
        path="/compute/clusters/storage/volumes/{volume_id}",
        content_type=None,
        accept="application/json",
        body=None,
        result="SharedVolumeDeleteResponse",
        streams=None,
    )


async def test_get_shared_volume() -> None:
    await check_operation(
        api.SharedVolumesApi,
        "get_shared_volume",
        method="GET",
        path="/compute/clusters/storage/volumes/{volume_id}",
        content_type=None,
        accept="application/json",
        body=None,
        result="SharedVolume",
        streams=None,
    )


async def test_list_shared_volumes() -> None:
    await check_operation(
        api.SharedVolumesApi,
        "list_shared_volumes",
        method="GET",
        path="/compute/clusters/storage/volumes",
        content_type=None,
        accept="application/json",
        body=None,
        result="SharedVolumeList",
        streams=None,
    )


async def test_update_shared_volume() -> None:
    await check_operation(
        api.SharedVolumesApi,
        "update_shared_volume",
        method="PUT",
        path="/compute/clusters/storage/volumes",
        content_type="application/json",
        accept="application/json",
        body="update_shared_volume_request",
        result="SharedVolume",
        streams=None,
    )


async def test_download_storage_file() -> None:
    await check_operation(
        api.StorageApi,
        "download_storage_file",
        method="GET",
        path="/deployments/storage/{filename}",
        content_type=None,
        accept="*/*",
        body=None,
        result="bytes",
        streams=None,
    )


async def test_create_volume() -> None:
    await check_operation(
        api.VolumesApi,
        "create_volume",
        method="POST",
        path="/deployments/storage/volumes",
        content_type="application/json",
        accept="application/json",
        body="create_volume_request",
        result="Volume",
        streams=None,
    )


async def test_delete_volume() -> None:
    await check_operation(
        api.VolumesApi,
        "delete_volume",
        method="DELETE",
        path="/deployments/storage/volumes/{id}",
        content_type=None,
        accept="application/json",
        body=None,
        result="dict[str, Any]",
        streams=None,
    )


async def test_get_volume() -> None:
    await check_operation(
        api.VolumesApi,
        "get_volume",
        method="GET",
        path="/deployments/storage/volumes/{id}",
        content_type=None,
        accept="application/json",
        body=None,
        result="Volume",
        streams=None,
    )


async def test_list_volumes() -> None:
    await check_operation(
        api.VolumesApi,
        "list_volumes",
        method="GET",
        path="/deployments/storage/volumes",
        content_type=None,
        accept="application/json",
        body=None,
        result="VolumeList",
        streams=None,
    )


async def test_update_volume() -> None:
    await check_operation(
        api.VolumesApi,
        "update_volume",
        method="PATCH",
        path="/deployments/storage/volumes/{id}",
        content_type="application/json",
        accept="application/json",
        body="update_volume_request",
        result="Volume",
        streams=None,
    )
