# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

"""The models of the API, imported on first use."""

from typing import TYPE_CHECKING

from together.generated._lazy import lazy_exports

if TYPE_CHECKING:
    from together.generated.models.adam_optimizer_params import AdamOptimizerParams as AdamOptimizerParams
    from together.generated.models.adamw_optimizer_params import AdamwOptimizerParams as AdamwOptimizerParams
    from together.generated.models.audio_reference import AudioReference as AudioReference
    from together.generated.models.audio_speech_extra_params import AudioSpeechExtraParams as AudioSpeechExtraParams
    from together.generated.models.audio_speech_request import AudioSpeechRequest as AudioSpeechRequest
    from together.generated.models.audio_speech_stream_chunk import AudioSpeechStreamChunk as AudioSpeechStreamChunk
    from together.generated.models.audio_transcription_response import (
        AudioTranscriptionResponse as AudioTranscriptionResponse,
    )
    from together.generated.models.audio_transcription_segment import (
        AudioTranscriptionSegment as AudioTranscriptionSegment,
    )
    from together.generated.models.audio_transcription_speaker_segment import (
        AudioTranscriptionSpeakerSegment as AudioTranscriptionSpeakerSegment,
    )
    from together.generated.models.audio_transcription_word import AudioTranscriptionWord as AudioTranscriptionWord
    from together.generated.models.audio_translation_response import (
        AudioTranslationResponse as AudioTranslationResponse,
    )
    from together.generated.models.audio_url import AudioUrl as AudioUrl
    from together.generated.models.audio_url_content_part import AudioUrlContentPart as AudioUrlContentPart
    from together.generated.models.autoscaling import Autoscaling as Autoscaling
    from together.generated.models.availability_zone_list import AvailabilityZoneList as AvailabilityZoneList
    from together.generated.models.batch_error_response import BatchErrorResponse as BatchErrorResponse
    from together.generated.models.batch_job import BatchJob as BatchJob
    from together.generated.models.batch_job_with_warning import BatchJobWithWarning as BatchJobWithWarning
    from together.generated.models.chat_completion_assistant_message_param import (
        ChatCompletionAssistantMessageParam as ChatCompletionAssistantMessageParam,
    )
    from together.generated.models.chat_completion_choice import ChatCompletionChoice as ChatCompletionChoice
    from together.generated.models.chat_completion_chunk import ChatCompletionChunk as ChatCompletionChunk
    from together.generated.models.chat_completion_chunk_choice import (
        ChatCompletionChunkChoice as ChatCompletionChunkChoice,
    )
    from together.generated.models.chat_completion_chunk_delta import (
        ChatCompletionChunkDelta as ChatCompletionChunkDelta,
    )
    from together.generated.models.chat_completion_content_part import (
        ChatCompletionContentPart as ChatCompletionContentPart,
    )
    from together.generated.models.chat_completion_function_message_param import (
        ChatCompletionFunctionMessageParam as ChatCompletionFunctionMessageParam,
    )
    from together.generated.models.chat_completion_message import ChatCompletionMessage as ChatCompletionMessage
    from together.generated.models.chat_completion_message_content import (
        ChatCompletionMessageContent as ChatCompletionMessageContent,
    )
    from together.generated.models.chat_completion_message_param import (
        ChatCompletionMessageParam as ChatCompletionMessageParam,
    )
    from together.generated.models.chat_completion_request import ChatCompletionRequest as ChatCompletionRequest
    from together.generated.models.chat_completion_response import ChatCompletionResponse as ChatCompletionResponse
    from together.generated.models.chat_completion_system_message_param import (
        ChatCompletionSystemMessageParam as ChatCompletionSystemMessageParam,
    )
    from together.generated.models.chat_completion_tool_message_param import (
        ChatCompletionToolMessageParam as ChatCompletionToolMessageParam,
    )
    from together.generated.models.chat_completion_user_message_content import (
        ChatCompletionUserMessageContent as ChatCompletionUserMessageContent,
    )
    from together.generated.models.chat_completion_user_message_param import (
        ChatCompletionUserMessageParam as ChatCompletionUserMessageParam,
    )
    from together.generated.models.checkpoint_download_response import (
        CheckpointDownloadResponse as CheckpointDownloadResponse,
    )
    from together.generated.models.checkpoint_file import CheckpointFile as CheckpointFile
    from together.generated.models.chunk_logprobs import ChunkLogprobs as ChunkLogprobs
    from together.generated.models.clipped_loss_params import ClippedLossParams as ClippedLossParams
    from together.generated.models.cluster import Cluster as Cluster
    from together.generated.models.cluster_acceptance_tests import ClusterAcceptanceTests as ClusterAcceptanceTests
    from together.generated.models.cluster_add_on import ClusterAddOn as ClusterAddOn
    from together.generated.models.cluster_add_on_config import ClusterAddOnConfig as ClusterAddOnConfig
    from together.generated.models.cluster_add_on_param import ClusterAddOnParam as ClusterAddOnParam
    from together.generated.models.cluster_add_on_state import ClusterAddOnState as ClusterAddOnState
    from together.generated.models.cluster_billing_type import ClusterBillingType as ClusterBillingType
    from together.generated.models.cluster_config import ClusterConfig as ClusterConfig
    from together.generated.models.cluster_control_plane_node import ClusterControlPlaneNode as ClusterControlPlaneNode
    from together.generated.models.cluster_delete_response import ClusterDeleteResponse as ClusterDeleteResponse
    from together.generated.models.cluster_feature import ClusterFeature as ClusterFeature
    from together.generated.models.cluster_gpu_type import ClusterGpuType as ClusterGpuType
    from together.generated.models.cluster_gpu_worker_node import ClusterGpuWorkerNode as ClusterGpuWorkerNode
    from together.generated.models.cluster_list import ClusterList as ClusterList
    from together.generated.models.cluster_phase_transition import ClusterPhaseTransition as ClusterPhaseTransition
    from together.generated.models.cluster_type import ClusterType as ClusterType
    from together.generated.models.code_display_data import CodeDisplayData as CodeDisplayData
    from together.generated.models.code_display_output import CodeDisplayOutput as CodeDisplayOutput
    from together.generated.models.code_error import CodeError as CodeError
    from together.generated.models.code_error_output import CodeErrorOutput as CodeErrorOutput
    from together.generated.models.code_execution import CodeExecution as CodeExecution
    from together.generated.models.code_file import CodeFile as CodeFile
    from together.generated.models.code_output import CodeOutput as CodeOutput
    from together.generated.models.code_session import CodeSession as CodeSession
    from together.generated.models.code_session_list import CodeSessionList as CodeSessionList
    from together.generated.models.code_session_list_data import CodeSessionListData as CodeSessionListData
    from together.generated.models.code_stream_output import CodeStreamOutput as CodeStreamOutput
    from together.generated.models.completion_choice import CompletionChoice as CompletionChoice
    from together.generated.models.completion_chunk import CompletionChunk as CompletionChunk
    from together.generated.models.completion_chunk_choice import CompletionChunkChoice as CompletionChunkChoice
    from together.generated.models.completion_model_name import CompletionModelName as CompletionModelName
    from together.generated.models.completion_prompt import CompletionPrompt as CompletionPrompt
    from together.generated.models.completion_request import CompletionRequest as CompletionRequest
    from together.generated.models.completion_response import CompletionResponse as CompletionResponse
    from together.generated.models.completion_token import CompletionToken as CompletionToken
    from together.generated.models.completion_tokens_details import CompletionTokensDetails as CompletionTokensDetails
    from together.generated.models.create_batch_request import CreateBatchRequest as CreateBatchRequest
    from together.generated.models.create_cluster_request import CreateClusterRequest as CreateClusterRequest
    from together.generated.models.create_deployment_request import CreateDeploymentRequest as CreateDeploymentRequest
    from together.generated.models.create_endpoint_request import CreateEndpointRequest as CreateEndpointRequest
    from together.generated.models.create_secret_request import CreateSecretRequest as CreateSecretRequest
    from together.generated.models.create_shared_volume_request import (
        CreateSharedVolumeRequest as CreateSharedVolumeRequest,
    )
    from together.generated.models.create_video_request import CreateVideoRequest as CreateVideoRequest
    from together.generated.models.create_volume_request import CreateVolumeRequest as CreateVolumeRequest
    from together.generated.models.custom_metric_autoscaling_config import (
        CustomMetricAutoscalingConfig as CustomMetricAutoscalingConfig,
    )
    from together.generated.models.dedicated_endpoint import DedicatedEndpoint as DedicatedEndpoint
    from together.generated.models.deployment import Deployment as Deployment
    from together.generated.models.deployment_autoscaling import DeploymentAutoscaling as DeploymentAutoscaling
    from together.generated.models.deployment_capacity_type import DeploymentCapacityType as DeploymentCapacityType
    from together.generated.models.deployment_gpu_type import DeploymentGpuType as DeploymentGpuType
    from together.generated.models.deployment_list import DeploymentList as DeploymentList
    from together.generated.models.deployment_logs import DeploymentLogs as DeploymentLogs
    from together.generated.models.dppo_loss_params import DppoLossParams as DppoLossParams
    from together.generated.models.driver_version import DriverVersion as DriverVersion
    from together.generated.models.dro_loss_params import DroLossParams as DroLossParams
    from together.generated.models.embedding import Embedding as Embedding
    from together.generated.models.embeddings_input import EmbeddingsInput as EmbeddingsInput
    from together.generated.models.embeddings_model_name import EmbeddingsModelName as EmbeddingsModelName
    from together.generated.models.embeddings_request import EmbeddingsRequest as EmbeddingsRequest
    from together.generated.models.embeddings_response import EmbeddingsResponse as EmbeddingsResponse
    from together.generated.models.encoded_text import EncodedText as EncodedText
    from together.generated.models.endpoint_list import EndpointList as EndpointList
    from together.generated.models.endpoint_pricing import EndpointPricing as EndpointPricing
    from together.generated.models.endpoint_state import EndpointState as EndpointState
    from together.generated.models.environment_variable import EnvironmentVariable as EnvironmentVariable
    from together.generated.models.error_data import ErrorData as ErrorData
    from together.generated.models.error_detail import ErrorDetail as ErrorDetail
    from together.generated.models.error_message import ErrorMessage as ErrorMessage
    from together.generated.models.evaluated_model import EvaluatedModel as EvaluatedModel
    from together.generated.models.evaluation_aggregated_scores import (
        EvaluationAggregatedScores as EvaluationAggregatedScores,
    )
    from together.generated.models.evaluation_classify_parameters import (
        EvaluationClassifyParameters as EvaluationClassifyParameters,
    )
    from together.generated.models.evaluation_compare_parameters import (
        EvaluationCompareParameters as EvaluationCompareParameters,
    )
    from together.generated.models.evaluation_job import EvaluationJob as EvaluationJob
    from together.generated.models.evaluation_job_status_update import (
        EvaluationJobStatusUpdate as EvaluationJobStatusUpdate,
    )
    from together.generated.models.evaluation_judge_model_config import (
        EvaluationJudgeModelConfig as EvaluationJudgeModelConfig,
    )
    from together.generated.models.evaluation_model_config import EvaluationModelConfig as EvaluationModelConfig
    from together.generated.models.evaluation_model_list import EvaluationModelList as EvaluationModelList
    from together.generated.models.evaluation_model_source import EvaluationModelSource as EvaluationModelSource
    from together.generated.models.evaluation_parameters import EvaluationParameters as EvaluationParameters
    from together.generated.models.evaluation_request import EvaluationRequest as EvaluationRequest
    from together.generated.models.evaluation_response import EvaluationResponse as EvaluationResponse
    from together.generated.models.evaluation_results import EvaluationResults as EvaluationResults
    from together.generated.models.evaluation_score_parameters import (
        EvaluationScoreParameters as EvaluationScoreParameters,
    )
    from together.generated.models.evaluation_status import EvaluationStatus as EvaluationStatus
    from together.generated.models.evaluation_status_response import (
        EvaluationStatusResponse as EvaluationStatusResponse,
    )
    from together.generated.models.evaluation_type import EvaluationType as EvaluationType
    from together.generated.models.execute_code_request import ExecuteCodeRequest as ExecuteCodeRequest
    from together.generated.models.execute_code_response import ExecuteCodeResponse as ExecuteCodeResponse
    from together.generated.models.file_delete_response import FileDeleteResponse as FileDeleteResponse
    from together.generated.models.file_list import FileList as FileList
    from together.generated.models.file_purpose import FilePurpose as FilePurpose
    from together.generated.models.file_response import FileResponse as FileResponse
    from together.generated.models.file_type import FileType as FileType
    from together.generated.models.file_validation_report import FileValidationReport as FileValidationReport
    from together.generated.models.finetune_batch_size import FinetuneBatchSize as FinetuneBatchSize
    from together.generated.models.finetune_checkpoint import FinetuneCheckpoint as FinetuneCheckpoint
    from together.generated.models.finetune_checkpoint_list import FinetuneCheckpointList as FinetuneCheckpointList
    from together.generated.models.finetune_delete_response import FinetuneDeleteResponse as FinetuneDeleteResponse
    from together.generated.models.finetune_event import FinetuneEvent as FinetuneEvent
    from together.generated.models.finetune_event_list import FinetuneEventList as FinetuneEventList
    from together.generated.models.finetune_event_type import FinetuneEventType as FinetuneEventType
    from together.generated.models.finetune_list import FinetuneList as FinetuneList
    from together.generated.models.finetune_metrics import FinetuneMetrics as FinetuneMetrics
    from together.generated.models.finetune_model_limits import FinetuneModelLimits as FinetuneModelLimits
    from together.generated.models.finetune_model_list import FinetuneModelList as FinetuneModelList
    from together.generated.models.finetune_price_estimate import FinetunePriceEstimate as FinetunePriceEstimate
    from together.generated.models.finetune_price_estimate_request import (
        FinetunePriceEstimateRequest as FinetunePriceEstimateRequest,
    )
    from together.generated.models.finetune_progress import FinetuneProgress as FinetuneProgress
    from together.generated.models.finetune_request import FinetuneRequest as FinetuneRequest
    from together.generated.models.finetune_response import FinetuneResponse as FinetuneResponse
    from together.generated.models.finish_reason import FinishReason as FinishReason
    from together.generated.models.float_tensor import FloatTensor as FloatTensor
    from together.generated.models.forward_backward_operation import (
        ForwardBackwardOperation as ForwardBackwardOperation,
    )
    from together.generated.models.forward_backward_request import ForwardBackwardRequest as ForwardBackwardRequest
    from together.generated.models.forward_backward_result import ForwardBackwardResult as ForwardBackwardResult
    from together.generated.models.full_training_limits import FullTrainingLimits as FullTrainingLimits
    from together.generated.models.full_training_type import FullTrainingType as FullTrainingType
    from together.generated.models.function_call import FunctionCall as FunctionCall
    from together.generated.models.function_call_delta import FunctionCallDelta as FunctionCallDelta
    from together.generated.models.function_call_name import FunctionCallName as FunctionCallName
    from together.generated.models.function_call_option import FunctionCallOption as FunctionCallOption
    from together.generated.models.generated_image import GeneratedImage as GeneratedImage
    from together.generated.models.grpo_loss_inputs import GrpoLossInputs as GrpoLossInputs
    from together.generated.models.grpo_loss_params import GrpoLossParams as GrpoLossParams
    from together.generated.models.hardware_availability import HardwareAvailability as HardwareAvailability
    from together.generated.models.hardware_list import HardwareList as HardwareList
    from together.generated.models.hardware_spec import HardwareSpec as HardwareSpec
    from together.generated.models.hardware_with_status import HardwareWithStatus as HardwareWithStatus
    from together.generated.models.http_autoscaling_config import HttpAutoscalingConfig as HttpAutoscalingConfig
    from together.generated.models.image_lora import ImageLora as ImageLora
    from together.generated.models.image_model_name import ImageModelName as ImageModelName
    from together.generated.models.image_request import ImageRequest as ImageRequest
    from together.generated.models.image_response import ImageResponse as ImageResponse
    from together.generated.models.image_timings import ImageTimings as ImageTimings
    from together.generated.models.image_url import ImageUrl as ImageUrl
    from together.generated.models.image_url_content_part import ImageUrlContentPart as ImageUrlContentPart
    from together.generated.models.inference_checkpoint import InferenceCheckpoint as InferenceCheckpoint
    from together.generated.models.inference_checkpoint_operation import (
        InferenceCheckpointOperation as InferenceCheckpointOperation,
    )
    from together.generated.models.inference_checkpoint_registration import (
        InferenceCheckpointRegistration as InferenceCheckpointRegistration,
    )
    from together.generated.models.inference_checkpoint_result import (
        InferenceCheckpointResult as InferenceCheckpointResult,
    )
    from together.generated.models.inference_warning import InferenceWarning as InferenceWarning
    from together.generated.models.input_audio import InputAudio as InputAudio
    from together.generated.models.input_audio_content_part import InputAudioContentPart as InputAudioContentPart
    from together.generated.models.integer_tensor import IntegerTensor as IntegerTensor
    from together.generated.models.job_arguments import JobArguments as JobArguments
    from together.generated.models.job_info import JobInfo as JobInfo
    from together.generated.models.job_list import JobList as JobList
    from together.generated.models.job_status_update import JobStatusUpdate as JobStatusUpdate
    from together.generated.models.large_integer import LargeInteger as LargeInteger
    from together.generated.models.linked_alert import LinkedAlert as LinkedAlert
    from together.generated.models.linked_alert_annotation import LinkedAlertAnnotation as LinkedAlertAnnotation
    from together.generated.models.list_endpoint import ListEndpoint as ListEndpoint
    from together.generated.models.list_meta import ListMeta as ListMeta
    from together.generated.models.logprobs_option import LogprobsOption as LogprobsOption
    from together.generated.models.logprobs_part import LogprobsPart as LogprobsPart
    from together.generated.models.lora_config import LoraConfig as LoraConfig
    from together.generated.models.lora_training_limits import LoraTrainingLimits as LoraTrainingLimits
    from together.generated.models.lora_training_type import LoraTrainingType as LoraTrainingType
    from together.generated.models.loss_config import LossConfig as LossConfig
    from together.generated.models.loss_function_output import LossFunctionOutput as LossFunctionOutput
    from together.generated.models.loss_inputs import LossInputs as LossInputs
    from together.generated.models.lr_scheduler import LrScheduler as LrScheduler
    from together.generated.models.lr_scheduler_args import LrSchedulerArgs as LrSchedulerArgs
    from together.generated.models.matched_stop import MatchedStop as MatchedStop
    from together.generated.models.model_info import ModelInfo as ModelInfo
    from together.generated.models.model_info_config import ModelInfoConfig as ModelInfoConfig
    from together.generated.models.model_input import ModelInput as ModelInput
    from together.generated.models.model_input_chunk import ModelInputChunk as ModelInputChunk
    from together.generated.models.model_mount import ModelMount as ModelMount
    from together.generated.models.model_registry_artifact import ModelRegistryArtifact as ModelRegistryArtifact
    from together.generated.models.model_upload_request import ModelUploadRequest as ModelUploadRequest
    from together.generated.models.model_upload_response import ModelUploadResponse as ModelUploadResponse
    from together.generated.models.model_upload_result import ModelUploadResult as ModelUploadResult
    from together.generated.models.model_voices import ModelVoices as ModelVoices
    from together.generated.models.multimodal_params import MultimodalParams as MultimodalParams
    from together.generated.models.muon_optimizer_params import MuonOptimizerParams as MuonOptimizerParams
    from together.generated.models.named_tool_choice import NamedToolChoice as NamedToolChoice
    from together.generated.models.named_tool_choice_function import NamedToolChoiceFunction as NamedToolChoiceFunction
    from together.generated.models.node_lifecycle_event import NodeLifecycleEvent as NodeLifecycleEvent
    from together.generated.models.node_phase_transition import NodePhaseTransition as NodePhaseTransition
    from together.generated.models.oidc_config import OidcConfig as OidcConfig
    from together.generated.models.optim_step_operation import OptimStepOperation as OptimStepOperation
    from together.generated.models.optim_step_request import OptimStepRequest as OptimStepRequest
    from together.generated.models.optim_step_result import OptimStepResult as OptimStepResult
    from together.generated.models.policy_state import PolicyState as PolicyState
    from together.generated.models.policy_version_segment import PolicyVersionSegment as PolicyVersionSegment
    from together.generated.models.pricing import Pricing as Pricing
    from together.generated.models.prompt_item import PromptItem as PromptItem
    from together.generated.models.prompt_tokens_details import PromptTokensDetails as PromptTokensDetails
    from together.generated.models.prompt_top_logprobs import PromptTopLogprobs as PromptTopLogprobs
    from together.generated.models.queue_autoscaling_config import QueueAutoscalingConfig as QueueAutoscalingConfig
    from together.generated.models.queue_cancel_request import QueueCancelRequest as QueueCancelRequest
    from together.generated.models.queue_cancel_response import QueueCancelResponse as QueueCancelResponse
    from together.generated.models.queue_error import QueueError as QueueError
    from together.generated.models.queue_job_request import QueueJobRequest as QueueJobRequest
    from together.generated.models.queue_job_response import QueueJobResponse as QueueJobResponse
    from together.generated.models.queue_job_status_response import QueueJobStatusResponse as QueueJobStatusResponse
    from together.generated.models.queue_metrics_response import QueueMetricsResponse as QueueMetricsResponse
    from together.generated.models.reasoning_options import ReasoningOptions as ReasoningOptions
    from together.generated.models.region import Region as Region
    from together.generated.models.region_list import RegionList as RegionList
    from together.generated.models.remediation import Remediation as Remediation
    from together.generated.models.replica_event import ReplicaEvent as ReplicaEvent
    from together.generated.models.rerank_document import RerankDocument as RerankDocument
    from together.generated.models.rerank_documents import RerankDocuments as RerankDocuments
    from together.generated.models.rerank_model_name import RerankModelName as RerankModelName
    from together.generated.models.rerank_request import RerankRequest as RerankRequest
    from together.generated.models.rerank_response import RerankResponse as RerankResponse
    from together.generated.models.rerank_result import RerankResult as RerankResult
    from together.generated.models.response_format import ResponseFormat as ResponseFormat
    from together.generated.models.response_format_json_object import (
        ResponseFormatJsonObject as ResponseFormatJsonObject,
    )
    from together.generated.models.response_format_json_schema import (
        ResponseFormatJsonSchema as ResponseFormatJsonSchema,
    )
    from together.generated.models.response_format_json_schema_definition import (
        ResponseFormatJsonSchemaDefinition as ResponseFormatJsonSchemaDefinition,
    )
    from together.generated.models.response_format_text import ResponseFormatText as ResponseFormatText
    from together.generated.models.response_metadata import ResponseMetadata as ResponseMetadata
    from together.generated.models.safety_model_name import SafetyModelName as SafetyModelName
    from together.generated.models.sample_operation import SampleOperation as SampleOperation
    from together.generated.models.sample_request import SampleRequest as SampleRequest
    from together.generated.models.sample_result import SampleResult as SampleResult
    from together.generated.models.sample_rollout import SampleRollout as SampleRollout
    from together.generated.models.sample_sequence import SampleSequence as SampleSequence
    from together.generated.models.sample_stop_reason import SampleStopReason as SampleStopReason
    from together.generated.models.sampling_params import SamplingParams as SamplingParams
    from together.generated.models.secret import Secret as Secret
    from together.generated.models.secret_list import SecretList as SecretList
    from together.generated.models.shared_volume import SharedVolume as SharedVolume
    from together.generated.models.shared_volume_delete_response import (
        SharedVolumeDeleteResponse as SharedVolumeDeleteResponse,
    )
    from together.generated.models.shared_volume_list import SharedVolumeList as SharedVolumeList
    from together.generated.models.shared_volume_status import SharedVolumeStatus as SharedVolumeStatus
    from together.generated.models.slurm_node_unavailable import SlurmNodeUnavailable as SlurmNodeUnavailable
    from together.generated.models.slurm_startup_scripts import SlurmStartupScripts as SlurmStartupScripts
    from together.generated.models.source_video import SourceVideo as SourceVideo
    from together.generated.models.speech_model_name import SpeechModelName as SpeechModelName
    from together.generated.models.start_training_session_request import (
        StartTrainingSessionRequest as StartTrainingSessionRequest,
    )
    from together.generated.models.stop_sequences import StopSequences as StopSequences
    from together.generated.models.stream_options import StreamOptions as StreamOptions
    from together.generated.models.tensor_data import TensorData as TensorData
    from together.generated.models.tensor_data_type import TensorDataType as TensorDataType
    from together.generated.models.text_content_part import TextContentPart as TextContentPart
    from together.generated.models.token_logprob import TokenLogprob as TokenLogprob
    from together.generated.models.tool_call import ToolCall as ToolCall
    from together.generated.models.tool_call_delta import ToolCallDelta as ToolCallDelta
    from together.generated.models.tool_choice import ToolChoice as ToolChoice
    from together.generated.models.tool_choice_option import ToolChoiceOption as ToolChoiceOption
    from together.generated.models.tool_function import ToolFunction as ToolFunction
    from together.generated.models.tools_part import ToolsPart as ToolsPart
    from together.generated.models.top_logprob import TopLogprob as TopLogprob
    from together.generated.models.top_logprobs import TopLogprobs as TopLogprobs
    from together.generated.models.top_logprobs_of_token import TopLogprobsOfToken as TopLogprobsOfToken
    from together.generated.models.train_on_inputs import TrainOnInputs as TrainOnInputs
    from together.generated.models.training_checkpoint import TrainingCheckpoint as TrainingCheckpoint
    from together.generated.models.training_checkpoint_operation import (
        TrainingCheckpointOperation as TrainingCheckpointOperation,
    )
    from together.generated.models.training_checkpoint_result import (
        TrainingCheckpointResult as TrainingCheckpointResult,
    )
    from together.generated.models.training_method import TrainingMethod as TrainingMethod
    from together.generated.models.training_method_dpo import TrainingMethodDpo as TrainingMethodDpo
    from together.generated.models.training_method_sft import TrainingMethodSft as TrainingMethodSft
    from together.generated.models.training_operation_error import TrainingOperationError as TrainingOperationError
    from together.generated.models.training_operation_status import TrainingOperationStatus as TrainingOperationStatus
    from together.generated.models.training_sample import TrainingSample as TrainingSample
    from together.generated.models.training_session import TrainingSession as TrainingSession
    from together.generated.models.training_session_error import TrainingSessionError as TrainingSessionError
    from together.generated.models.training_session_list import TrainingSessionList as TrainingSessionList
    from together.generated.models.training_session_metadata import TrainingSessionMetadata as TrainingSessionMetadata
    from together.generated.models.training_session_status import TrainingSessionStatus as TrainingSessionStatus
    from together.generated.models.training_session_status_filter import (
        TrainingSessionStatusFilter as TrainingSessionStatusFilter,
    )
    from together.generated.models.training_session_type import TrainingSessionType as TrainingSessionType
    from together.generated.models.training_type import TrainingType as TrainingType
    from together.generated.models.update_cluster_request import UpdateClusterRequest as UpdateClusterRequest
    from together.generated.models.update_deployment_request import UpdateDeploymentRequest as UpdateDeploymentRequest
    from together.generated.models.update_endpoint_request import UpdateEndpointRequest as UpdateEndpointRequest
    from together.generated.models.update_secret_request import UpdateSecretRequest as UpdateSecretRequest
    from together.generated.models.update_shared_volume_request import (
        UpdateSharedVolumeRequest as UpdateSharedVolumeRequest,
    )
    from together.generated.models.update_volume_request import UpdateVolumeRequest as UpdateVolumeRequest
    from together.generated.models.usage_data import UsageData as UsageData
    from together.generated.models.video_audio_input import VideoAudioInput as VideoAudioInput
    from together.generated.models.video_error import VideoError as VideoError
    from together.generated.models.video_frame_image import VideoFrameImage as VideoFrameImage
    from together.generated.models.video_frame_position import VideoFramePosition as VideoFramePosition
    from together.generated.models.video_job import VideoJob as VideoJob
    from together.generated.models.video_media import VideoMedia as VideoMedia
    from together.generated.models.video_outputs import VideoOutputs as VideoOutputs
    from together.generated.models.video_reference import VideoReference as VideoReference
    from together.generated.models.video_url import VideoUrl as VideoUrl
    from together.generated.models.video_url_content_part import VideoUrlContentPart as VideoUrlContentPart
    from together.generated.models.voice import Voice as Voice
    from together.generated.models.voice_list import VoiceList as VoiceList
    from together.generated.models.volume import Volume as Volume
    from together.generated.models.volume_bucket import VolumeBucket as VolumeBucket
    from together.generated.models.volume_content import VolumeContent as VolumeContent
    from together.generated.models.volume_file import VolumeFile as VolumeFile
    from together.generated.models.volume_list import VolumeList as VolumeList
    from together.generated.models.volume_mount import VolumeMount as VolumeMount
    from together.generated.models.volume_origin import VolumeOrigin as VolumeOrigin
    from together.generated.models.volume_source import VolumeSource as VolumeSource
    from together.generated.models.volume_status import VolumeStatus as VolumeStatus
    from together.generated.models.volume_version import VolumeVersion as VolumeVersion
    from together.generated.models.wandb_metadata import WandbMetadata as WandbMetadata
    from together.generated.models.xid_alert import XidAlert as XidAlert
    from together.generated.models.xid_event import XidEvent as XidEvent

_EXPORTS = {
    "AdamOptimizerParams": ".adam_optimizer_params",
    "AdamwOptimizerParams": ".adamw_optimizer_params",
    "AudioReference": ".audio_reference",
    "AudioSpeechExtraParams": ".audio_speech_extra_params",
    "AudioSpeechRequest": ".audio_speech_request",
    "AudioSpeechStreamChunk": ".audio_speech_stream_chunk",
    "AudioTranscriptionResponse": ".audio_transcription_response",
    "AudioTranscriptionSegment": ".audio_transcription_segment",
    "AudioTranscriptionSpeakerSegment": ".audio_transcription_speaker_segment",
    "AudioTranscriptionWord": ".audio_transcription_word",
    "AudioTranslationResponse": ".audio_translation_response",
    "AudioUrl": ".audio_url",
    "AudioUrlContentPart": ".audio_url_content_part",
    "Autoscaling": ".autoscaling",
    "AvailabilityZoneList": ".availability_zone_list",
    "BatchErrorResponse": ".batch_error_response",
    "BatchJob": ".batch_job",
    "BatchJobWithWarning": ".batch_job_with_warning",
    "ChatCompletionAssistantMessageParam": ".chat_completion_assistant_message_param",
    "ChatCompletionChoice": ".chat_completion_choice",
    "ChatCompletionChunk": ".chat_completion_chunk",
    "ChatCompletionChunkChoice": ".chat_completion_chunk_choice",
    "ChatCompletionChunkDelta": ".chat_completion_chunk_delta",
    "ChatCompletionContentPart": ".chat_completion_content_part",
    "ChatCompletionFunctionMessageParam": ".chat_completion_function_message_param",
    "ChatCompletionMessage": ".chat_completion_message",
    "ChatCompletionMessageContent": ".chat_completion_message_content",
    "ChatCompletionMessageParam": ".chat_completion_message_param",
    "ChatCompletionRequest": ".chat_completion_request",
    "ChatCompletionResponse": ".chat_completion_response",
    "ChatCompletionSystemMessageParam": ".chat_completion_system_message_param",
    "ChatCompletionToolMessageParam": ".chat_completion_tool_message_param",
    "ChatCompletionUserMessageContent": ".chat_completion_user_message_content",
    "ChatCompletionUserMessageParam": ".chat_completion_user_message_param",
    "CheckpointDownloadResponse": ".checkpoint_download_response",
    "CheckpointFile": ".checkpoint_file",
    "ChunkLogprobs": ".chunk_logprobs",
    "ClippedLossParams": ".clipped_loss_params",
    "Cluster": ".cluster",
    "ClusterAcceptanceTests": ".cluster_acceptance_tests",
    "ClusterAddOn": ".cluster_add_on",
    "ClusterAddOnConfig": ".cluster_add_on_config",
    "ClusterAddOnParam": ".cluster_add_on_param",
    "ClusterAddOnState": ".cluster_add_on_state",
    "ClusterBillingType": ".cluster_billing_type",
    "ClusterConfig": ".cluster_config",
    "ClusterControlPlaneNode": ".cluster_control_plane_node",
    "ClusterDeleteResponse": ".cluster_delete_response",
    "ClusterFeature": ".cluster_feature",
    "ClusterGpuType": ".cluster_gpu_type",
    "ClusterGpuWorkerNode": ".cluster_gpu_worker_node",
    "ClusterList": ".cluster_list",
    "ClusterPhaseTransition": ".cluster_phase_transition",
    "ClusterType": ".cluster_type",
    "CodeDisplayData": ".code_display_data",
    "CodeDisplayOutput": ".code_display_output",
    "CodeError": ".code_error",
    "CodeErrorOutput": ".code_error_output",
    "CodeExecution": ".code_execution",
    "CodeFile": ".code_file",
    "CodeOutput": ".code_output",
    "CodeSession": ".code_session",
    "CodeSessionList": ".code_session_list",
    "CodeSessionListData": ".code_session_list_data",
    "CodeStreamOutput": ".code_stream_output",
    "CompletionChoice": ".completion_choice",
    "CompletionChunk": ".completion_chunk",
    "CompletionChunkChoice": ".completion_chunk_choice",
    "CompletionModelName": ".completion_model_name",
    "CompletionPrompt": ".completion_prompt",
    "CompletionRequest": ".completion_request",
    "CompletionResponse": ".completion_response",
    "CompletionToken": ".completion_token",
    "CompletionTokensDetails": ".completion_tokens_details",
    "CreateBatchRequest": ".create_batch_request",
    "CreateClusterRequest": ".create_cluster_request",
    "CreateDeploymentRequest": ".create_deployment_request",
    "CreateEndpointRequest": ".create_endpoint_request",
    "CreateSecretRequest": ".create_secret_request",
    "CreateSharedVolumeRequest": ".create_shared_volume_request",
    "CreateVideoRequest": ".create_video_request",
    "CreateVolumeRequest": ".create_volume_request",
    "CustomMetricAutoscalingConfig": ".custom_metric_autoscaling_config",
    "DedicatedEndpoint": ".dedicated_endpoint",
    "Deployment": ".deployment",
    "DeploymentAutoscaling": ".deployment_autoscaling",
    "DeploymentCapacityType": ".deployment_capacity_type",
    "DeploymentGpuType": ".deployment_gpu_type",
    "DeploymentList": ".deployment_list",
    "DeploymentLogs": ".deployment_logs",
    "DppoLossParams": ".dppo_loss_params",
    "DriverVersion": ".driver_version",
    "DroLossParams": ".dro_loss_params",
    "Embedding": ".embedding",
    "EmbeddingsInput": ".embeddings_input",
    "EmbeddingsModelName": ".embeddings_model_name",
    "EmbeddingsRequest": ".embeddings_request",
    "EmbeddingsResponse": ".embeddings_response",
    "EncodedText": ".encoded_text",
    "EndpointList": ".endpoint_list",
    "EndpointPricing": ".endpoint_pricing",
    "EndpointState": ".endpoint_state",
    "EnvironmentVariable": ".environment_variable",
    "ErrorData": ".error_data",
    "ErrorDetail": ".error_detail",
    "ErrorMessage": ".error_message",
    "EvaluatedModel": ".evaluated_model",
    "EvaluationAggregatedScores": ".evaluation_aggregated_scores",
    "EvaluationClassifyParameters": ".evaluation_classify_parameters",
    "EvaluationCompareParameters": ".evaluation_compare_parameters",
    "EvaluationJob": ".evaluation_job",
    "EvaluationJobStatusUpdate": ".evaluation_job_status_update",
    "EvaluationJudgeModelConfig": ".evaluation_judge_model_config",
    "EvaluationModelConfig": ".evaluation_model_config",
    "EvaluationModelList": ".evaluation_model_list",
    "EvaluationModelSource": ".evaluation_model_source",
    "EvaluationParameters": ".evaluation_parameters",
    "EvaluationRequest": ".evaluation_request",
    "EvaluationResponse": ".evaluation_response",
    "EvaluationResults": ".evaluation_results",
    "EvaluationScoreParameters": ".evaluation_score_parameters",
    "EvaluationStatus": ".evaluation_status",
    "EvaluationStatusResponse": ".evaluation_status_response",
    "EvaluationType": ".evaluation_type",
    "ExecuteCodeRequest": ".execute_code_request",
    "ExecuteCodeResponse": ".execute_code_response",
    "FileDeleteResponse": ".file_delete_response",
    "FileList": ".file_list",
    "FilePurpose": ".file_purpose",
    "FileResponse": ".file_response",
    "FileType": ".file_type",
    "FileValidationReport": ".file_validation_report",
    "FinetuneBatchSize": ".finetune_batch_size",
    "FinetuneCheckpoint": ".finetune_checkpoint",
    "FinetuneCheckpointList": ".finetune_checkpoint_list",
    "FinetuneDeleteResponse": ".finetune_delete_response",
    "FinetuneEvent": ".finetune_event",
    "FinetuneEventList": ".finetune_event_list",
    "FinetuneEventType": ".finetune_event_type",
    "FinetuneList": ".finetune_list",
    "FinetuneMetrics": ".finetune_metrics",
    "FinetuneModelLimits": ".finetune_model_limits",
    "FinetuneModelList": ".finetune_model_list",
    "FinetunePriceEstimate": ".finetune_price_estimate",
    "FinetunePriceEstimateRequest": ".finetune_price_estimate_request",
    "FinetuneProgress": ".finetune_progress",
    "FinetuneRequest": ".finetune_request",
    "FinetuneResponse": ".finetune_response",
    "FinishReason": ".finish_reason",
    "FloatTensor": ".float_tensor",
    "ForwardBackwardOperation": ".forward_backward_operation",
    "ForwardBackwardRequest": ".forward_backward_request",
    "ForwardBackwardResult": ".forward_backward_result",
    "FullTrainingLimits": ".full_training_limits",
    "FullTrainingType": ".full_training_type",
    "FunctionCall": ".function_call",
    "FunctionCallDelta": ".function_call_delta",
    "FunctionCallName": ".function_call_name",
    "FunctionCallOption": ".function_call_option",
    "GeneratedImage": ".generated_image",
    "GrpoLossInputs": ".grpo_loss_inputs",
    "GrpoLossParams": ".grpo_loss_params",
    "HardwareAvailability": ".hardware_availability",
    "HardwareList": ".hardware_list",
    "HardwareSpec": ".hardware_spec",
    "HardwareWithStatus": ".hardware_with_status",
    "HttpAutoscalingConfig": ".http_autoscaling_config",
    "ImageLora": ".image_lora",
    "ImageModelName": ".image_model_name",
    "ImageRequest": ".image_request",
    "ImageResponse": ".image_response",
    "ImageTimings": ".image_timings",
    "ImageUrl": ".image_url",
    "ImageUrlContentPart": ".image_url_content_part",
    "InferenceCheckpoint": ".inference_checkpoint",
    "InferenceCheckpointOperation": ".inference_checkpoint_operation",
    "InferenceCheckpointRegistration": ".inference_checkpoint_registration",
    "InferenceCheckpointResult": ".inference_checkpoint_result",
    "InferenceWarning": ".inference_warning",
    "InputAudio": ".input_audio",
    "InputAudioContentPart": ".input_audio_content_part",
    "IntegerTensor": ".integer_tensor",
    "JobArguments": ".job_arguments",
    "JobInfo": ".job_info",
    "JobList": ".job_list",
    "JobStatusUpdate": ".job_status_update",
    "LargeInteger": ".large_integer",
    "LinkedAlert": ".linked_alert",
    "LinkedAlertAnnotation": ".linked_alert_annotation",
    "ListEndpoint": ".list_endpoint",
    "ListMeta": ".list_meta",
    "LogprobsOption": ".logprobs_option",
    "LogprobsPart": ".logprobs_part",
    "LoraConfig": ".lora_config",
    "LoraTrainingLimits": ".lora_training_limits",
    "LoraTrainingType": ".lora_training_type",
    "LossConfig": ".loss_config",
    "LossFunctionOutput": ".loss_function_output",
    "LossInputs": ".loss_inputs",
    "LrScheduler": ".lr_scheduler",
    "LrSchedulerArgs": ".lr_scheduler_args",
    "MatchedStop": ".matched_stop",
    "ModelInfo": ".model_info",
    "ModelInfoConfig": ".model_info_config",
    "ModelInput": ".model_input",
    "ModelInputChunk": ".model_input_chunk",
    "ModelMount": ".model_mount",
    "ModelRegistryArtifact": ".model_registry_artifact",
    "ModelUploadRequest": ".model_upload_request",
    "ModelUploadResponse": ".model_upload_response",
    "ModelUploadResult": ".model_upload_result",
    "ModelVoices": ".model_voices",
    "MultimodalParams": ".multimodal_params",
    "MuonOptimizerParams": ".muon_optimizer_params",
    "NamedToolChoice": ".named_tool_choice",
    "NamedToolChoiceFunction": ".named_tool_choice_function",
    "NodeLifecycleEvent": ".node_lifecycle_event",
    "NodePhaseTransition": ".node_phase_transition",
    "OidcConfig": ".oidc_config",
    "OptimStepOperation": ".optim_step_operation",
    "OptimStepRequest": ".optim_step_request",
    "OptimStepResult": ".optim_step_result",
    "PolicyState": ".policy_state",
    "PolicyVersionSegment": ".policy_version_segment",
    "Pricing": ".pricing",
    "PromptItem": ".prompt_item",
    "PromptTokensDetails": ".prompt_tokens_details",
    "PromptTopLogprobs": ".prompt_top_logprobs",
    "QueueAutoscalingConfig": ".queue_autoscaling_config",
    "QueueCancelRequest": ".queue_cancel_request",
    "QueueCancelResponse": ".queue_cancel_response",
    "QueueError": ".queue_error",
    "QueueJobRequest": ".queue_job_request",
    "QueueJobResponse": ".queue_job_response",
    "QueueJobStatusResponse": ".queue_job_status_response",
    "QueueMetricsResponse": ".queue_metrics_response",
    "ReasoningOptions": ".reasoning_options",
    "Region": ".region",
    "RegionList": ".region_list",
    "Remediation": ".remediation",
    "ReplicaEvent": ".replica_event",
    "RerankDocument": ".rerank_document",
    "RerankDocuments": ".rerank_documents",
    "RerankModelName": ".rerank_model_name",
    "RerankRequest": ".rerank_request",
    "RerankResponse": ".rerank_response",
    "RerankResult": ".rerank_result",
    "ResponseFormat": ".response_format",
    "ResponseFormatJsonObject": ".response_format_json_object",
    "ResponseFormatJsonSchema": ".response_format_json_schema",
    "ResponseFormatJsonSchemaDefinition": ".response_format_json_schema_definition",
    "ResponseFormatText": ".response_format_text",
    "ResponseMetadata": ".response_metadata",
    "SafetyModelName": ".safety_model_name",
    "SampleOperation": ".sample_operation",
    "SampleRequest": ".sample_request",
    "SampleResult": ".sample_result",
    "SampleRollout": ".sample_rollout",
    "SampleSequence": ".sample_sequence",
    "SampleStopReason": ".sample_stop_reason",
    "SamplingParams": ".sampling_params",
    "Secret": ".secret",
    "SecretList": ".secret_list",
    "SharedVolume": ".shared_volume",
    "SharedVolumeDeleteResponse": ".shared_volume_delete_response",
    "SharedVolumeList": ".shared_volume_list",
    "SharedVolumeStatus": ".shared_volume_status",
    "SlurmNodeUnavailable": ".slurm_node_unavailable",
    "SlurmStartupScripts": ".slurm_startup_scripts",
    "SourceVideo": ".source_video",
    "SpeechModelName": ".speech_model_name",
    "StartTrainingSessionRequest": ".start_training_session_request",
    "StopSequences": ".stop_sequences",
    "StreamOptions": ".stream_options",
    "TensorData": ".tensor_data",
    "TensorDataType": ".tensor_data_type",
    "TextContentPart": ".text_content_part",
    "TokenLogprob": ".token_logprob",
    "ToolCall": ".tool_call",
    "ToolCallDelta": ".tool_call_delta",
    "ToolChoice": ".tool_choice",
    "ToolChoiceOption": ".tool_choice_option",
    "ToolFunction": ".tool_function",
    "ToolsPart": ".tools_part",
    "TopLogprob": ".top_logprob",
    "TopLogprobs": ".top_logprobs",
    "TopLogprobsOfToken": ".top_logprobs_of_token",
    "TrainOnInputs": ".train_on_inputs",
    "TrainingCheckpoint": ".training_checkpoint",
    "TrainingCheckpointOperation": ".training_checkpoint_operation",
    "TrainingCheckpointResult": ".training_checkpoint_result",
    "TrainingMethod": ".training_method",
    "TrainingMethodDpo": ".training_method_dpo",
    "TrainingMethodSft": ".training_method_sft",
    "TrainingOperationError": ".training_operation_error",
    "TrainingOperationStatus": ".training_operation_status",
    "TrainingSample": ".training_sample",
    "TrainingSession": ".training_session",
    "TrainingSessionError": ".training_session_error",
    "TrainingSessionList": ".training_session_list",
    "TrainingSessionMetadata": ".training_session_metadata",
    "TrainingSessionStatus": ".training_session_status",
    "TrainingSessionStatusFilter": ".training_session_status_filter",
    "TrainingSessionType": ".training_session_type",
    "TrainingType": ".training_type",
    "UpdateClusterRequest": ".update_cluster_request",
    "UpdateDeploymentRequest": ".update_deployment_request",
    "UpdateEndpointRequest": ".update_endpoint_request",
    "UpdateSecretRequest": ".update_secret_request",
    "UpdateSharedVolumeRequest": ".update_shared_volume_request",
    "UpdateVolumeRequest": ".update_volume_request",
    "UsageData": ".usage_data",
    "VideoAudioInput": ".video_audio_input",
    "VideoError": ".video_error",
    "VideoFrameImage": ".video_frame_image",
    "VideoFramePosition": ".video_frame_position",
    "VideoJob": ".video_job",
    "VideoMedia": ".video_media",
    "VideoOutputs": ".video_outputs",
    "VideoReference": ".video_reference",
    "VideoUrl": ".video_url",
    "VideoUrlContentPart": ".video_url_content_part",
    "Voice": ".voice",
    "VoiceList": ".voice_list",
    "Volume": ".volume",
    "VolumeBucket": ".volume_bucket",
    "VolumeContent": ".volume_content",
    "VolumeFile": ".volume_file",
    "VolumeList": ".volume_list",
    "VolumeMount": ".volume_mount",
    "VolumeOrigin": ".volume_origin",
    "VolumeSource": ".volume_source",
    "VolumeStatus": ".volume_status",
    "VolumeVersion": ".volume_version",
    "WandbMetadata": ".wandb_metadata",
    "XidAlert": ".xid_alert",
    "XidEvent": ".xid_event",
}
__all__ = list(_EXPORTS)  # pyright: ignore[reportUnsupportedDunderAll]
if not TYPE_CHECKING:  # type checkers would take any name for an attribute
    __getattr__, __dir__ = lazy_exports(__name__, _EXPORTS)
