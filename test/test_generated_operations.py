# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

"""Each operation sends what openapi.yaml says and reads the answers that it shows."""

from spec_examples import check_operation, check_websocket

from together.generated import api


async def test_audio_speech() -> None:
    await check_operation(
        api.AudioApi,
        "audio_speech",
        method="POST",
        path="/audio/speech",
        content_type="application/json",
        accept="application/octet-stream, audio/wav, audio/mpeg",
        body="audio_speech_request",
        result="bytes",
        streams="AudioSpeechStreamChunk",
    )


async def test_audio_transcriptions() -> None:
    await check_operation(
        api.AudioApi,
        "audio_transcriptions",
        method="POST",
        path="/audio/transcriptions",
        content_type="multipart/form-data",
        accept="application/json",
        body=None,
        result="AudioTranscriptionResponse",
        streams=None,
    )


async def test_audio_translations() -> None:
    await check_operation(
        api.AudioApi,
        "audio_translations",
        method="POST",
        path="/audio/translations",
        content_type="multipart/form-data",
        accept="application/json",
        body=None,
        result="AudioTranslationResponse",
        streams=None,
    )


async def test_realtime_speech() -> None:
    await check_websocket(api.AudioApi, "realtime_speech", path="/audio/speech/websocket")


async def test_realtime_transcription() -> None:
    await check_websocket(api.AudioApi, "realtime_transcription", path="/realtime")


async def test_cancel_batch() -> None:
    await check_operation(
        api.BatchesApi,
        "cancel_batch",
        method="POST",
        path="/batches/{id}/cancel",
        content_type=None,
        accept="application/json",
        body=None,
        result="BatchJob",
        streams=None,
    )


async def test_create_batch() -> None:
    await check_operation(
        api.BatchesApi,
        "create_batch",
        method="POST",
        path="/batches",
        content_type="application/json",
        accept="application/json",
        body="create_batch_request",
        result="BatchJobWithWarning",
        streams=None,
    )


async def test_get_batch() -> None:
    await check_operation(
        api.BatchesApi,
        "get_batch",
        method="GET",
        path="/batches/{id}",
        content_type=None,
        accept="application/json",
        body=None,
        result="BatchJob",
        streams=None,
    )


async def test_list_batches() -> None:
    await check_operation(
        api.BatchesApi,
        "list_batches",
        method="GET",
        path="/batches",
        content_type=None,
        accept="application/json",
        body=None,
        result="list[BatchJob]",
        streams=None,
    )


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


async def test_delete_file() -> None:
    await check_operation(
        api.FilesApi,
        "delete_file",
        method="DELETE",
        path="/files/{id}",
        content_type=None,
        accept="application/json",
        body=None,
        result="FileDeleteResponse",
        streams=None,
    )


async def test_get_file() -> None:
    await check_operation(
        api.FilesApi,
        "get_file",
        method="GET",
        path="/files/{id}",
        content_type=None,
        accept="application/json",
        body=None,
        result="FileResponse",
        streams=None,
    )


async def test_get_file_content() -> None:
    await check_operation(
        api.FilesApi,
        "get_file_content",
        method="GET",
        path="/files/{id}/content",
        content_type=None,
        accept="text/plain, application/binary",
        body=None,
        result="bytes",
        streams=None,
    )


async def test_list_files() -> None:
    await check_operation(
        api.FilesApi,
        "list_files",
        method="GET",
        path="/files",
        content_type=None,
        accept="application/json",
        body=None,
        result="FileList",
        streams=None,
    )


async def test_upload_file() -> None:
    await check_operation(
        api.FilesApi,
        "upload_file",
        method="POST",
        path="/files/upload",
        content_type="multipart/form-data",
        accept="application/json",
        body=None,
        result="FileResponse",
        streams=None,
    )


async def test_cancel_fine_tune() -> None:
    await check_operation(
        api.FineTuningApi,
        "cancel_fine_tune",
        method="POST",
        path="/fine-tunes/{id}/cancel",
        content_type=None,
        accept="application/json",
        body=None,
        result="FinetuneResponse",
        streams=None,
    )


async def test_create_fine_tune() -> None:
    await check_operation(
        api.FineTuningApi,
        "create_fine_tune",
        method="POST",
        path="/fine-tunes",
        content_type="application/json",
        accept="application/json",
        body="finetune_request",
        result="FinetuneResponse",
        streams=None,
    )


async def test_delete_fine_tune() -> None:
    await check_operation(
        api.FineTuningApi,
        "delete_fine_tune",
        method="DELETE",
        path="/fine-tunes/{id}",
        content_type=None,
        accept="application/json",
        body=None,
        result="FinetuneDeleteResponse",
        streams=None,
    )


async def test_download_fine_tune() -> None:
    await check_operation(
        api.FineTuningApi,
        "download_fine_tune",
        method="GET",
        path="/finetune/download",
        content_type=None,
        accept="application/octet-stream",
        body=None,
        result="bytes",
        streams=None,
    )


async def test_estimate_fine_tune_price() -> None:
    await check_operation(
        api.FineTuningApi,
        "estimate_fine_tune_price",
        method="POST",
        path="/fine-tunes/estimate-price",
        content_type="application/json",
        accept="application/json",
        body="finetune_price_estimate_request",
        result="FinetunePriceEstimate",
        streams=None,
    )


async def test_get_fine_tune() -> None:
    await check_operation(
        api.FineTuningApi,
        "get_fine_tune",
        method="GET",
        path="/fine-tunes/{id}",
        content_type=None,
        accept="application/json",
        body=None,
        result="FinetuneResponse",
        streams=None,
    )


async def test_get_fine_tune_model_limits() -> None:
    await check_operation(
        api.FineTuningApi,
        "get_fine_tune_model_limits",
        method="GET",
        path="/fine-tunes/models/limits",
        content_type=None,
        accept="application/json",
        body=None,
        result="FinetuneModelLimits",
        streams=None,
    )


async def test_list_fine_tune_checkpoints() -> None:
    await check_operation(
        api.FineTuningApi,
        "list_fine_tune_checkpoints",
        method="GET",
        path="/fine-tunes/{id}/checkpoints",
        content_type=None,
        accept="application/json",
        body=None,
        result="FinetuneCheckpointList",
        streams=None,
    )


async def test_list_fine_tune_events() -> None:
    await check_operation(
        api.FineTuningApi,
        "list_fine_tune_events",
        method="GET",
        path="/fine-tunes/{id}/events",
        content_type=None,
        accept="application/json",
        body=None,
        result="FinetuneEventList",
        streams=None,
    )


async def test_list_fine_tune_metrics() -> None:
    await check_operation(
        api.FineTuningApi,
        "list_fine_tune_metrics",
        method="GET",
        path="/fine-tunes/{id}/metrics",
        content_type=None,
        accept="application/json",
        body=None,
        result="FinetuneMetrics",
        streams=None,
    )


async def test_list_fine_tune_models() -> None:
    await check_operation(
        api.FineTuningApi,
        "list_fine_tune_models",
        method="GET",
        path="/fine-tunes/models/supported",
        content_type=None,
        accept="application/json",
        body=None,
        result="FinetuneModelList",
        streams=None,
    )


async def test_list_fine_tunes() -> None:
    await check_operation(
        api.FineTuningApi,
        "list_fine_tunes",
        method="GET",
        path="/fine-tunes",
        content_type=None,
        accept="application/json",
        body=None,
        result="FinetuneList",
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


async def test_generate_image() -> None:
    await check_operation(
        api.ImagesApi,
        "generate_image",
        method="POST",
        path="/images/generations",
        content_type="application/json",
        accept="application/json",
        body="image_request",
        result="ImageResponse",
        streams=None,
    )


async def test_get_job() -> None:
    await check_operation(
        api.JobsApi,
        "get_job",
        method="GET",
        path="/jobs/{jobId}",
        content_type=None,
        accept="application/json",
        body=None,
        result="JobInfo",
        streams=None,
    )


async def test_list_jobs() -> None:
    await check_operation(
        api.JobsApi,
        "list_jobs",
        method="GET",
        path="/jobs",
        content_type=None,
        accept="application/json",
        body=None,
        result="JobList",
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


async def test_upload_model() -> None:
    await check_operation(
        api.ModelsApi,
        "upload_model",
        method="POST",
        path="/models",
        content_type="application/json",
        accept="application/json",
        body="model_upload_request",
        result="ModelUploadResponse",
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


async def test_create_video() -> None:
    await check_operation(
        api.VideosApi,
        "create_video",
        method="POST",
        path="/videos",
        content_type="application/json",
        accept="application/json",
        body="create_video_request",
        result="VideoJob",
        streams=None,
    )


async def test_retrieve_video() -> None:
    await check_operation(
        api.VideosApi,
        "retrieve_video",
        method="GET",
        path="/videos/{id}",
        content_type=None,
        accept="application/json",
        body=None,
        result="VideoJob",
        streams=None,
    )


async def test_fetch_voices() -> None:
    await check_operation(
        api.VoicesApi,
        "fetch_voices",
        method="GET",
        path="/voices",
        content_type=None,
        accept="application/json",
        body=None,
        result="VoiceList",
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
