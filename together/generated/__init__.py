# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

"""An async client for the Together AI API.

The names below are imported on first use: `import together.generated` alone loads nothing else.
"""

from typing import TYPE_CHECKING

from together.generated._lazy import lazy_exports

if TYPE_CHECKING:
    from together.generated._sse.decoder import ServerSentEvent as ServerSentEvent
    from together.generated.api.audio_api import AudioApi as AudioApi
    from together.generated.api.batches_api import BatchesApi as BatchesApi
    from together.generated.api.chat_api import ChatApi as ChatApi
    from together.generated.api.clusters_api import ClustersApi as ClustersApi
    from together.generated.api.code_interpreter_api import CodeInterpreterApi as CodeInterpreterApi
    from together.generated.api.completion_api import CompletionApi as CompletionApi
    from together.generated.api.deployments_api import DeploymentsApi as DeploymentsApi
    from together.generated.api.embeddings_api import EmbeddingsApi as EmbeddingsApi
    from together.generated.api.endpoints_api import EndpointsApi as EndpointsApi
    from together.generated.api.evaluation_api import EvaluationApi as EvaluationApi
    from together.generated.api.files_api import FilesApi as FilesApi
    from together.generated.api.fine_tuning_api import FineTuningApi as FineTuningApi
    from together.generated.api.hardware_api import HardwareApi as HardwareApi
    from together.generated.api.images_api import ImagesApi as ImagesApi
    from together.generated.api.jobs_api import JobsApi as JobsApi
    from together.generated.api.models_api import ModelsApi as ModelsApi
    from together.generated.api.queue_api import QueueApi as QueueApi
    from together.generated.api.reinforcement_learning_api import ReinforcementLearningApi as ReinforcementLearningApi
    from together.generated.api.rerank_api import RerankApi as RerankApi
    from together.generated.api.secrets_api import SecretsApi as SecretsApi
    from together.generated.api.shared_volumes_api import SharedVolumesApi as SharedVolumesApi
    from together.generated.api.storage_api import StorageApi as StorageApi
    from together.generated.api.videos_api import VideosApi as VideosApi
    from together.generated.api.voices_api import VoicesApi as VoicesApi
    from together.generated.api.volumes_api import VolumesApi as VolumesApi
    from together.generated.api_client import ApiClient as ApiClient
    from together.generated.api_response import ApiResponse as ApiResponse
    from together.generated.api_response import RateLimit as RateLimit
    from together.generated.api_response import ResponseIssue as ResponseIssue
    from together.generated.api_response import Timing as Timing
    from together.generated.configuration import Configuration as Configuration
    from together.generated.downloads import ByteStream as ByteStream
    from together.generated.exceptions import AnswerParseError as AnswerParseError
    from together.generated.exceptions import ApiAttributeError as ApiAttributeError
    from together.generated.exceptions import ApiConnectionException as ApiConnectionException
    from together.generated.exceptions import ApiException as ApiException
    from together.generated.exceptions import ApiFileError as ApiFileError
    from together.generated.exceptions import ApiKeyError as ApiKeyError
    from together.generated.exceptions import ApiTypeError as ApiTypeError
    from together.generated.exceptions import ApiValueError as ApiValueError
    from together.generated.exceptions import BadRequestException as BadRequestException
    from together.generated.exceptions import ClientClosedError as ClientClosedError
    from together.generated.exceptions import ConflictException as ConflictException
    from together.generated.exceptions import ForbiddenException as ForbiddenException
    from together.generated.exceptions import GatewayTimeoutException as GatewayTimeoutException
    from together.generated.exceptions import NotFoundException as NotFoundException
    from together.generated.exceptions import OpenApiException as OpenApiException
    from together.generated.exceptions import OverloadedException as OverloadedException
    from together.generated.exceptions import PaymentRequiredException as PaymentRequiredException
    from together.generated.exceptions import RateLimitException as RateLimitException
    from together.generated.exceptions import RequestTimeoutException as RequestTimeoutException
    from together.generated.exceptions import ResponseDecodeException as ResponseDecodeException
    from together.generated.exceptions import ServiceException as ServiceException
    from together.generated.exceptions import StreamErrorException as StreamErrorException
    from together.generated.exceptions import StreamInterruptedException as StreamInterruptedException
    from together.generated.exceptions import TimeoutException as TimeoutException
    from together.generated.exceptions import UnauthorizedException as UnauthorizedException
    from together.generated.exceptions import UnprocessableEntityException as UnprocessableEntityException
    from together.generated.jsonl import BatchResult as BatchResult
    from together.generated.jsonl import read_batch as read_batch
    from together.generated.jsonl import write_batch as write_batch
    from together.generated.many import CallMap as CallMap
    from together.generated.many import CallResult as CallResult
    from together.generated.many import MapProgress as MapProgress
    from together.generated.many import map_calls as map_calls
    from together.generated.model import Model as Model
    from together.generated.model import UnknownModel as UnknownModel
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
    from together.generated.operation import FileContent as FileContent
    from together.generated.operation import RequestOptions as RequestOptions
    from together.generated.polling import poll as poll
    from together.generated.streaming import Stream as Stream
    from together.generated.timeout import Timeout as Timeout
    from together.generated.tool_loop import ToolInvocation as ToolInvocation
    from together.generated.tool_loop import ToolRoundsError as ToolRoundsError
    from together.generated.tool_loop import ToolRun as ToolRun
    from together.generated.version import __version__ as __version__
    from together.generated.websockets import WebSocket as WebSocket

_EXPORTS = {
    "ApiClient": ".api_client",
    "ApiResponse": ".api_response",
    "RateLimit": ".api_response",
    "ResponseIssue": ".api_response",
    "Timing": ".api_response",
    "Configuration": ".configuration",
    "AnswerParseError": ".exceptions",
    "ByteStream": ".downloads",
    "ApiAttributeError": ".exceptions",
    "ApiConnectionException": ".exceptions",
    "ApiException": ".exceptions",
    "ApiFileError": ".exceptions",
    "ApiKeyError": ".exceptions",
    "ApiTypeError": ".exceptions",
    "ApiValueError": ".exceptions",
    "BadRequestException": ".exceptions",
    "ClientClosedError": ".exceptions",
    "ConflictException": ".exceptions",
    "ForbiddenException": ".exceptions",
    "GatewayTimeoutException": ".exceptions",
    "NotFoundException": ".exceptions",
    "OpenApiException": ".exceptions",
    "OverloadedException": ".exceptions",
    "PaymentRequiredException": ".exceptions",
    "RateLimitException": ".exceptions",
    "RequestTimeoutException": ".exceptions",
    "ResponseDecodeException": ".exceptions",
    "ServiceException": ".exceptions",
    "StreamErrorException": ".exceptions",
    "StreamInterruptedException": ".exceptions",
    "TimeoutException": ".exceptions",
    "UnauthorizedException": ".exceptions",
    "UnprocessableEntityException": ".exceptions",
    "CallMap": ".many",
    "CallResult": ".many",
    "MapProgress": ".many",
    "map_calls": ".many",
    "BatchResult": ".jsonl",
    "read_batch": ".jsonl",
    "write_batch": ".jsonl",
    "poll": ".polling",
    "Model": ".model",
    "UnknownModel": ".model",
    "FileContent": ".operation",
    "RequestOptions": ".operation",
    "ServerSentEvent": "._sse.decoder",
    "Stream": ".streaming",
    "Timeout": ".timeout",
    "ToolInvocation": ".tool_loop",
    "ToolRoundsError": ".tool_loop",
    "ToolRun": ".tool_loop",
    "__version__": ".version",
    "WebSocket": ".websockets",
    "AudioApi": ".api.audio_api",
    "BatchesApi": ".api.batches_api",
    "ChatApi": ".api.chat_api",
    "ClustersApi": ".api.clusters_api",
    "CodeInterpreterApi": ".api.code_interpreter_api",
    "CompletionApi": ".api.completion_api",
    "DeploymentsApi": ".api.deployments_api",
    "EmbeddingsApi": ".api.embeddings_api",
    "EndpointsApi": ".api.endpoints_api",
    "EvaluationApi": ".api.evaluation_api",
    "FilesApi": ".api.files_api",
    "FineTuningApi": ".api.fine_tuning_api",
    "HardwareApi": ".api.hardware_api",
    "ImagesApi": ".api.images_api",
    "JobsApi": ".api.jobs_api",
    "ModelsApi": ".api.models_api",
    "QueueApi": ".api.queue_api",
    "ReinforcementLearningApi": ".api.reinforcement_learning_api",
    "RerankApi": ".api.rerank_api",
    "SecretsApi": ".api.secrets_api",
    "SharedVolumesApi": ".api.shared_volumes_api",
    "StorageApi": ".api.storage_api",
    "VideosApi": ".api.videos_api",
    "VoicesApi": ".api.voices_api",
    "VolumesApi": ".api.volumes_api",
    "AdamOptimizerParams": ".models.adam_optimizer_params",
    "AdamwOptimizerParams": ".models.adamw_optimizer_params",
    "AudioReference": ".models.audio_reference",
    "AudioSpeechExtraParams": ".models.audio_speech_extra_params",
    "AudioSpeechRequest": ".models.audio_speech_request",
    "AudioSpeechStreamChunk": ".models.audio_speech_stream_chunk",
    "AudioTranscriptionResponse": ".models.audio_transcription_response",
    "AudioTranscriptionSegment": ".models.audio_transcription_segment",
    "AudioTranscriptionSpeakerSegment": ".models.audio_transcription_speaker_segment",
    "AudioTranscriptionWord": ".models.audio_transcription_word",
    "AudioTranslationResponse": ".models.audio_translation_response",
    "AudioUrl": ".models.audio_url",
    "AudioUrlContentPart": ".models.audio_url_content_part",
    "Autoscaling": ".models.autoscaling",
    "AvailabilityZoneList": ".models.availability_zone_list",
    "BatchErrorResponse": ".models.batch_error_response",
    "BatchJob": ".models.batch_job",
    "BatchJobWithWarning": ".models.batch_job_with_warning",
    "ChatCompletionAssistantMessageParam": ".models.chat_completion_assistant_message_param",
    "ChatCompletionChoice": ".models.chat_completion_choice",
    "ChatCompletionChunk": ".models.chat_completion_chunk",
    "ChatCompletionChunkChoice": ".models.chat_completion_chunk_choice",
    "ChatCompletionChunkDelta": ".models.chat_completion_chunk_delta",
    "ChatCompletionContentPart": ".models.chat_completion_content_part",
    "ChatCompletionFunctionMessageParam": ".models.chat_completion_function_message_param",
    "ChatCompletionMessage": ".models.chat_completion_message",
    "ChatCompletionMessageContent": ".models.chat_completion_message_content",
    "ChatCompletionMessageParam": ".models.chat_completion_message_param",
    "ChatCompletionRequest": ".models.chat_completion_request",
    "ChatCompletionResponse": ".models.chat_completion_response",
    "ChatCompletionSystemMessageParam": ".models.chat_completion_system_message_param",
    "ChatCompletionToolMessageParam": ".models.chat_completion_tool_message_param",
    "ChatCompletionUserMessageContent": ".models.chat_completion_user_message_content",
    "ChatCompletionUserMessageParam": ".models.chat_completion_user_message_param",
    "CheckpointDownloadResponse": ".models.checkpoint_download_response",
    "CheckpointFile": ".models.checkpoint_file",
    "ChunkLogprobs": ".models.chunk_logprobs",
    "ClippedLossParams": ".models.clipped_loss_params",
    "Cluster": ".models.cluster",
    "ClusterAcceptanceTests": ".models.cluster_acceptance_tests",
    "ClusterAddOn": ".models.cluster_add_on",
    "ClusterAddOnConfig": ".models.cluster_add_on_config",
    "ClusterAddOnParam": ".models.cluster_add_on_param",
    "ClusterAddOnState": ".models.cluster_add_on_state",
    "ClusterBillingType": ".models.cluster_billing_type",
    "ClusterConfig": ".models.cluster_config",
    "ClusterControlPlaneNode": ".models.cluster_control_plane_node",
    "ClusterDeleteResponse": ".models.cluster_delete_response",
    "ClusterFeature": ".models.cluster_feature",
    "ClusterGpuType": ".models.cluster_gpu_type",
    "ClusterGpuWorkerNode": ".models.cluster_gpu_worker_node",
    "ClusterList": ".models.cluster_list",
    "ClusterPhaseTransition": ".models.cluster_phase_transition",
    "ClusterType": ".models.cluster_type",
    "CodeDisplayData": ".models.code_display_data",
    "CodeDisplayOutput": ".models.code_display_output",
    "CodeError": ".models.code_error",
    "CodeErrorOutput": ".models.code_error_output",
    "CodeExecution": ".models.code_execution",
    "CodeFile": ".models.code_file",
    "CodeOutput": ".models.code_output",
    "CodeSession": ".models.code_session",
    "CodeSessionList": ".models.code_session_list",
    "CodeSessionListData": ".models.code_session_list_data",
    "CodeStreamOutput": ".models.code_stream_output",
    "CompletionChoice": ".models.completion_choice",
    "CompletionChunk": ".models.completion_chunk",
    "CompletionChunkChoice": ".models.completion_chunk_choice",
    "CompletionModelName": ".models.completion_model_name",
    "CompletionPrompt": ".models.completion_prompt",
    "CompletionRequest": ".models.completion_request",
    "CompletionResponse": ".models.completion_response",
    "CompletionToken": ".models.completion_token",
    "CompletionTokensDetails": ".models.completion_tokens_details",
    "CreateBatchRequest": ".models.create_batch_request",
    "CreateClusterRequest": ".models.create_cluster_request",
    "CreateDeploymentRequest": ".models.create_deployment_request",
    "CreateEndpointRequest": ".models.create_endpoint_request",
    "CreateSecretRequest": ".models.create_secret_request",
    "CreateSharedVolumeRequest": ".models.create_shared_volume_request",
    "CreateVideoRequest": ".models.create_video_request",
    "CreateVolumeRequest": ".models.create_volume_request",
    "CustomMetricAutoscalingConfig": ".models.custom_metric_autoscaling_config",
    "DedicatedEndpoint": ".models.dedicated_endpoint",
    "Deployment": ".models.deployment",
    "DeploymentAutoscaling": ".models.deployment_autoscaling",
    "DeploymentCapacityType": ".models.deployment_capacity_type",
    "DeploymentGpuType": ".models.deployment_gpu_type",
    "DeploymentList": ".models.deployment_list",
    "DeploymentLogs": ".models.deployment_logs",
    "DppoLossParams": ".models.dppo_loss_params",
    "DriverVersion": ".models.driver_version",
    "DroLossParams": ".models.dro_loss_params",
    "Embedding": ".models.embedding",
    "EmbeddingsInput": ".models.embeddings_input",
    "EmbeddingsModelName": ".models.embeddings_model_name",
    "EmbeddingsRequest": ".models.embeddings_request",
    "EmbeddingsResponse": ".models.embeddings_response",
    "EncodedText": ".models.encoded_text",
    "EndpointList": ".models.endpoint_list",
    "EndpointPricing": ".models.endpoint_pricing",
    "EndpointState": ".models.endpoint_state",
    "EnvironmentVariable": ".models.environment_variable",
    "ErrorData": ".models.error_data",
    "ErrorDetail": ".models.error_detail",
    "ErrorMessage": ".models.error_message",
    "EvaluatedModel": ".models.evaluated_model",
    "EvaluationAggregatedScores": ".models.evaluation_aggregated_scores",
    "EvaluationClassifyParameters": ".models.evaluation_classify_parameters",
    "EvaluationCompareParameters": ".models.evaluation_compare_parameters",
    "EvaluationJob": ".models.evaluation_job",
    "EvaluationJobStatusUpdate": ".models.evaluation_job_status_update",
    "EvaluationJudgeModelConfig": ".models.evaluation_judge_model_config",
    "EvaluationModelConfig": ".models.evaluation_model_config",
    "EvaluationModelList": ".models.evaluation_model_list",
    "EvaluationModelSource": ".models.evaluation_model_source",
    "EvaluationParameters": ".models.evaluation_parameters",
    "EvaluationRequest": ".models.evaluation_request",
    "EvaluationResponse": ".models.evaluation_response",
    "EvaluationResults": ".models.evaluation_results",
    "EvaluationScoreParameters": ".models.evaluation_score_parameters",
    "EvaluationStatus": ".models.evaluation_status",
    "EvaluationStatusResponse": ".models.evaluation_status_response",
    "EvaluationType": ".models.evaluation_type",
    "ExecuteCodeRequest": ".models.execute_code_request",
    "ExecuteCodeResponse": ".models.execute_code_response",
    "FileDeleteResponse": ".models.file_delete_response",
    "FileList": ".models.file_list",
    "FilePurpose": ".models.file_purpose",
    "FileResponse": ".models.file_response",
    "FileType": ".models.file_type",
    "FileValidationReport": ".models.file_validation_report",
    "FinetuneBatchSize": ".models.finetune_batch_size",
    "FinetuneCheckpoint": ".models.finetune_checkpoint",
    "FinetuneCheckpointList": ".models.finetune_checkpoint_list",
    "FinetuneDeleteResponse": ".models.finetune_delete_response",
    "FinetuneEvent": ".models.finetune_event",
    "FinetuneEventList": ".models.finetune_event_list",
    "FinetuneEventType": ".models.finetune_event_type",
    "FinetuneList": ".models.finetune_list",
    "FinetuneMetrics": ".models.finetune_metrics",
    "FinetuneModelLimits": ".models.finetune_model_limits",
    "FinetuneModelList": ".models.finetune_model_list",
    "FinetunePriceEstimate": ".models.finetune_price_estimate",
    "FinetunePriceEstimateRequest": ".models.finetune_price_estimate_request",
    "FinetuneProgress": ".models.finetune_progress",
    "FinetuneRequest": ".models.finetune_request",
    "FinetuneResponse": ".models.finetune_response",
    "FinishReason": ".models.finish_reason",
    "FloatTensor": ".models.float_tensor",
    "ForwardBackwardOperation": ".models.forward_backward_operation",
    "ForwardBackwardRequest": ".models.forward_backward_request",
    "ForwardBackwardResult": ".models.forward_backward_result",
    "FullTrainingLimits": ".models.full_training_limits",
    "FullTrainingType": ".models.full_training_type",
    "FunctionCall": ".models.function_call",
    "FunctionCallDelta": ".models.function_call_delta",
    "FunctionCallName": ".models.function_call_name",
    "FunctionCallOption": ".models.function_call_option",
    "GeneratedImage": ".models.generated_image",
    "GrpoLossInputs": ".models.grpo_loss_inputs",
    "GrpoLossParams": ".models.grpo_loss_params",
    "HardwareAvailability": ".models.hardware_availability",
    "HardwareList": ".models.hardware_list",
    "HardwareSpec": ".models.hardware_spec",
    "HardwareWithStatus": ".models.hardware_with_status",
    "HttpAutoscalingConfig": ".models.http_autoscaling_config",
    "ImageLora": ".models.image_lora",
    "ImageModelName": ".models.image_model_name",
    "ImageRequest": ".models.image_request",
    "ImageResponse": ".models.image_response",
    "ImageTimings": ".models.image_timings",
    "ImageUrl": ".models.image_url",
    "ImageUrlContentPart": ".models.image_url_content_part",
    "InferenceCheckpoint": ".models.inference_checkpoint",
    "InferenceCheckpointOperation": ".models.inference_checkpoint_operation",
    "InferenceCheckpointRegistration": ".models.inference_checkpoint_registration",
    "InferenceCheckpointResult": ".models.inference_checkpoint_result",
    "InferenceWarning": ".models.inference_warning",
    "InputAudio": ".models.input_audio",
    "InputAudioContentPart": ".models.input_audio_content_part",
    "IntegerTensor": ".models.integer_tensor",
    "JobArguments": ".models.job_arguments",
    "JobInfo": ".models.job_info",
    "JobList": ".models.job_list",
    "JobStatusUpdate": ".models.job_status_update",
    "LargeInteger": ".models.large_integer",
    "LinkedAlert": ".models.linked_alert",
    "LinkedAlertAnnotation": ".models.linked_alert_annotation",
    "ListEndpoint": ".models.list_endpoint",
    "ListMeta": ".models.list_meta",
    "LogprobsOption": ".models.logprobs_option",
    "LogprobsPart": ".models.logprobs_part",
    "LoraConfig": ".models.lora_config",
    "LoraTrainingLimits": ".models.lora_training_limits",
    "LoraTrainingType": ".models.lora_training_type",
    "LossConfig": ".models.loss_config",
    "LossFunctionOutput": ".models.loss_function_output",
    "LossInputs": ".models.loss_inputs",
    "LrScheduler": ".models.lr_scheduler",
    "LrSchedulerArgs": ".models.lr_scheduler_args",
    "MatchedStop": ".models.matched_stop",
    "ModelInfo": ".models.model_info",
    "ModelInfoConfig": ".models.model_info_config",
    "ModelInput": ".models.model_input",
    "ModelInputChunk": ".models.model_input_chunk",
    "ModelMount": ".models.model_mount",
    "ModelRegistryArtifact": ".models.model_registry_artifact",
    "ModelUploadRequest": ".models.model_upload_request",
    "ModelUploadResponse": ".models.model_upload_response",
    "ModelUploadResult": ".models.model_upload_result",
    "ModelVoices": ".models.model_voices",
    "MultimodalParams": ".models.multimodal_params",
    "MuonOptimizerParams": ".models.muon_optimizer_params",
    "NamedToolChoice": ".models.named_tool_choice",
    "NamedToolChoiceFunction": ".models.named_tool_choice_function",
    "NodeLifecycleEvent": ".models.node_lifecycle_event",
    "NodePhaseTransition": ".models.node_phase_transition",
    "OidcConfig": ".models.oidc_config",
    "OptimStepOperation": ".models.optim_step_operation",
    "OptimStepRequest": ".models.optim_step_request",
    "OptimStepResult": ".models.optim_step_result",
    "PolicyState": ".models.policy_state",
    "PolicyVersionSegment": ".models.policy_version_segment",
    "Pricing": ".models.pricing",
    "PromptItem": ".models.prompt_item",
    "PromptTokensDetails": ".models.prompt_tokens_details",
    "PromptTopLogprobs": ".models.prompt_top_logprobs",
    "QueueAutoscalingConfig": ".models.queue_autoscaling_config",
    "QueueCancelRequest": ".models.queue_cancel_request",
    "QueueCancelResponse": ".models.queue_cancel_response",
    "QueueError": ".models.queue_error",
    "QueueJobRequest": ".models.queue_job_request",
    "QueueJobResponse": ".models.queue_job_response",
    "QueueJobStatusResponse": ".models.queue_job_status_response",
    "QueueMetricsResponse": ".models.queue_metrics_response",
    "ReasoningOptions": ".models.reasoning_options",
    "Region": ".models.region",
    "RegionList": ".models.region_list",
    "Remediation": ".models.remediation",
    "ReplicaEvent": ".models.replica_event",
    "RerankDocument": ".models.rerank_document",
    "RerankDocuments": ".models.rerank_documents",
    "RerankModelName": ".models.rerank_model_name",
    "RerankRequest": ".models.rerank_request",
    "RerankResponse": ".models.rerank_response",
    "RerankResult": ".models.rerank_result",
    "ResponseFormat": ".models.response_format",
    "ResponseFormatJsonObject": ".models.response_format_json_object",
    "ResponseFormatJsonSchema": ".models.response_format_json_schema",
    "ResponseFormatJsonSchemaDefinition": ".models.response_format_json_schema_definition",
    "ResponseFormatText": ".models.response_format_text",
    "ResponseMetadata": ".models.response_metadata",
    "SafetyModelName": ".models.safety_model_name",
    "SampleOperation": ".models.sample_operation",
    "SampleRequest": ".models.sample_request",
    "SampleResult": ".models.sample_result",
    "SampleRollout": ".models.sample_rollout",
    "SampleSequence": ".models.sample_sequence",
    "SampleStopReason": ".models.sample_stop_reason",
    "SamplingParams": ".models.sampling_params",
    "Secret": ".models.secret",
    "SecretList": ".models.secret_list",
    "SharedVolume": ".models.shared_volume",
    "SharedVolumeDeleteResponse": ".models.shared_volume_delete_response",
    "SharedVolumeList": ".models.shared_volume_list",
    "SharedVolumeStatus": ".models.shared_volume_status",
    "SlurmNodeUnavailable": ".models.slurm_node_unavailable",
    "SlurmStartupScripts": ".models.slurm_startup_scripts",
    "SourceVideo": ".models.source_video",
    "SpeechModelName": ".models.speech_model_name",
    "StartTrainingSessionRequest": ".models.start_training_session_request",
    "StopSequences": ".models.stop_sequences",
    "StreamOptions": ".models.stream_options",
    "TensorData": ".models.tensor_data",
    "TensorDataType": ".models.tensor_data_type",
    "TextContentPart": ".models.text_content_part",
    "TokenLogprob": ".models.token_logprob",
    "ToolCall": ".models.tool_call",
    "ToolCallDelta": ".models.tool_call_delta",
    "ToolChoice": ".models.tool_choice",
    "ToolChoiceOption": ".models.tool_choice_option",
    "ToolFunction": ".models.tool_function",
    "ToolsPart": ".models.tools_part",
    "TopLogprob": ".models.top_logprob",
    "TopLogprobs": ".models.top_logprobs",
    "TopLogprobsOfToken": ".models.top_logprobs_of_token",
    "TrainOnInputs": ".models.train_on_inputs",
    "TrainingCheckpoint": ".models.training_checkpoint",
    "TrainingCheckpointOperation": ".models.training_checkpoint_operation",
    "TrainingCheckpointResult": ".models.training_checkpoint_result",
    "TrainingMethod": ".models.training_method",
    "TrainingMethodDpo": ".models.training_method_dpo",
    "TrainingMethodSft": ".models.training_method_sft",
    "TrainingOperationError": ".models.training_operation_error",
    "TrainingOperationStatus": ".models.training_operation_status",
    "TrainingSample": ".models.training_sample",
    "TrainingSession": ".models.training_session",
    "TrainingSessionError": ".models.training_session_error",
    "TrainingSessionList": ".models.training_session_list",
    "TrainingSessionMetadata": ".models.training_session_metadata",
    "TrainingSessionStatus": ".models.training_session_status",
    "TrainingSessionStatusFilter": ".models.training_session_status_filter",
    "TrainingSessionType": ".models.training_session_type",
    "TrainingType": ".models.training_type",
    "UpdateClusterRequest": ".models.update_cluster_request",
    "UpdateDeploymentRequest": ".models.update_deployment_request",
    "UpdateEndpointRequest": ".models.update_endpoint_request",
    "UpdateSecretRequest": ".models.update_secret_request",
    "UpdateSharedVolumeRequest": ".models.update_shared_volume_request",
    "UpdateVolumeRequest": ".models.update_volume_request",
    "UsageData": ".models.usage_data",
    "VideoAudioInput": ".models.video_audio_input",
    "VideoError": ".models.video_error",
    "VideoFrameImage": ".models.video_frame_image",
    "VideoFramePosition": ".models.video_frame_position",
    "VideoJob": ".models.video_job",
    "VideoMedia": ".models.video_media",
    "VideoOutputs": ".models.video_outputs",
    "VideoReference": ".models.video_reference",
    "VideoUrl": ".models.video_url",
    "VideoUrlContentPart": ".models.video_url_content_part",
    "Voice": ".models.voice",
    "VoiceList": ".models.voice_list",
    "Volume": ".models.volume",
    "VolumeBucket": ".models.volume_bucket",
    "VolumeContent": ".models.volume_content",
    "VolumeFile": ".models.volume_file",
    "VolumeList": ".models.volume_list",
    "VolumeMount": ".models.volume_mount",
    "VolumeOrigin": ".models.volume_origin",
    "VolumeSource": ".models.volume_source",
    "VolumeStatus": ".models.volume_status",
    "VolumeVersion": ".models.volume_version",
    "WandbMetadata": ".models.wandb_metadata",
    "XidAlert": ".models.xid_alert",
    "XidEvent": ".models.xid_event",
}
__all__ = list(_EXPORTS)  # pyright: ignore[reportUnsupportedDunderAll]
if not TYPE_CHECKING:  # type checkers would take any name for an attribute
    __getattr__, __dir__ = lazy_exports(__name__, _EXPORTS)
