# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

"""One class per tag of the API, imported on first use."""

from typing import TYPE_CHECKING

from together.generated._lazy import lazy_exports

if TYPE_CHECKING:
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

_EXPORTS = {
    "AudioApi": ".audio_api",
    "BatchesApi": ".batches_api",
    "ChatApi": ".chat_api",
    "ClustersApi": ".clusters_api",
    "CodeInterpreterApi": ".code_interpreter_api",
    "CompletionApi": ".completion_api",
    "DeploymentsApi": ".deployments_api",
    "EmbeddingsApi": ".embeddings_api",
    "EndpointsApi": ".endpoints_api",
    "EvaluationApi": ".evaluation_api",
    "FilesApi": ".files_api",
    "FineTuningApi": ".fine_tuning_api",
    "HardwareApi": ".hardware_api",
    "ImagesApi": ".images_api",
    "JobsApi": ".jobs_api",
    "ModelsApi": ".models_api",
    "QueueApi": ".queue_api",
    "ReinforcementLearningApi": ".reinforcement_learning_api",
    "RerankApi": ".rerank_api",
    "SecretsApi": ".secrets_api",
    "SharedVolumesApi": ".shared_volumes_api",
    "StorageApi": ".storage_api",
    "VideosApi": ".videos_api",
    "VoicesApi": ".voices_api",
    "VolumesApi": ".volumes_api",
}
__all__ = list(_EXPORTS)  # pyright: ignore[reportUnsupportedDunderAll]
if not TYPE_CHECKING:  # type checkers would take any name for an attribute
    __getattr__, __dir__ = lazy_exports(__name__, _EXPORTS)
