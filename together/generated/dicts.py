# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

"""What callers may give in place of models: dicts of their fields, for type checkers and editors.

Annotate a variable with them where a checker cannot tell the type of a dict by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any, Literal, TypeAlias, Union

from pydantic import TypeAdapter
from typing_extensions import NotRequired, TypedDict

from together.generated import models
from together.generated.model import UnknownModel


class AdamOptimizerParamsDict(TypedDict):
    """`AdamOptimizerParams` as a dict."""

    beta1: NotRequired[float]
    """Decay rate of the running mean of the gradients."""
    beta2: NotRequired[float]
    """Decay rate of the running mean of the squared gradients."""
    eps: NotRequired[float]
    """Small number that is added to a divisor, so that it is never 0."""
    grad_clip_norm: NotRequired[float]
    """Gradient clipping: longer gradients are scaled down to this norm."""
    learning_rate: NotRequired[float]
    """Learning rate: how far one step moves the weights."""
    weight_decay: NotRequired[float]
    """Weight decay: how much each step shrinks the weights."""


class AdamwOptimizerParamsDict(TypedDict):
    """`AdamwOptimizerParams` as a dict."""

    beta1: NotRequired[float]
    """Decay rate of the running mean of the gradients."""
    beta2: NotRequired[float]
    """Decay rate of the running mean of the squared gradients."""
    eps: NotRequired[float]
    """Small number that is added to a divisor, so that it is never 0."""
    weight_decay: NotRequired[float]
    """Weight decay: how much each step shrinks the weights, times the learning rate."""


class AudioReferenceDict(TypedDict):
    """`AudioReference` as a dict."""

    audio: str
    """URL of the audio file, which the service must be able to reach."""


class AudioSpeechExtraParamsDict(TypedDict):
    """`AudioSpeechExtraParams` as a dict."""

    pronunciation_dict: NotRequired[Sequence[str]]
    """Pronunciation rules, one text for each word, in the form that the model expects."""


class AudioSpeechRequestDict(TypedDict):
    """`AudioSpeechRequest` as a dict."""

    model: SpeechModelNameInput
    """Speech model, by its model ID."""
    input: str
    """Text to speak."""
    voice: str
    """Voice to speak with."""
    response_format: NotRequired[str]
    """Audio format of the response: `mp3`, `wav`, or `raw` for samples without a header."""
    language: NotRequired[str]
    """Language of the text, as an ISO 639-1 code."""
    response_encoding: NotRequired[str]
    """Encoding of the samples, such as `pcm_s16le` for signed 16-bit integers, little-endian."""
    sample_rate: NotRequired[int]
    """Sample rate of the audio in Hz."""
    bit_rate: NotRequired[int]
    """Bit rate of an `mp3` response, in bits for each second."""
    stream: NotRequired[bool]
    """Streaming: `true` sends the audio in pieces, as server-sent events, while it is generated."""
    extra_params: NotRequired[models.AudioSpeechExtraParams | AudioSpeechExtraParamsDict]
    """Extra parameters that only some speech models take."""


class AudioUrlDict(TypedDict):
    """`AudioUrl` as a dict."""

    url: str
    """Address from which the service fetches the audio."""


class AudioUrlContentPartDict(TypedDict):
    """`AudioUrlContentPart` as a dict."""

    type: Literal["audio_url"]
    """Type of the content part, always `audio_url`."""
    audio_url: models.AudioUrl | AudioUrlDict
    """Audio for the model to hear."""


class AutoscalingDict(TypedDict):
    """`Autoscaling` as a dict."""

    min_replicas: int
    """Fewest replicas, kept even without load."""
    max_replicas: int
    """Most replicas under high load."""


class ChatCompletionAssistantMessageParamDict(TypedDict):
    """`ChatCompletionAssistantMessageParam` as a dict."""

    role: Literal["assistant"]
    """Role of the author, always `assistant`."""
    content: NotRequired[ChatCompletionMessageContentInput | None]
    """Response, as text or as a list of text parts; null if there was none, for example when the model only called
    tools."""
    name: NotRequired[str]
    """Who speaks, where several assistants take part in the conversation."""
    tool_calls: NotRequired[Sequence[models.ToolCall | ToolCallDict]]
    """Tool calls that the model asked for."""
    function_call: NotRequired[models.FunctionCall | FunctionCallDict]
    """Function call that the model asked for."""
    reasoning: NotRequired[str | None]
    """Reasoning that led to the response, as the model returned it."""
    reasoning_content: NotRequired[str | None]
    """Same as `reasoning`, under the name that some models use."""


ChatCompletionContentPartInput: TypeAlias = Union[
    "models.TextContentPart",
    "TextContentPartDict",
    "models.ImageUrlContentPart",
    "ImageUrlContentPartDict",
    "models.VideoUrlContentPart",
    "VideoUrlContentPartDict",
    "models.AudioUrlContentPart",
    "AudioUrlContentPartDict",
    "models.InputAudioContentPart",
    "InputAudioContentPartDict",
    "UnknownModel",
]
"""What is accepted as `ChatCompletionContentPart`."""


class ChatCompletionFunctionMessageParamDict(TypedDict):
    """`ChatCompletionFunctionMessageParam` as a dict."""

    role: Literal["function"]
    """Role of the author, always `function`."""
    content: ChatCompletionMessageContentInput
    """Result, as text (often JSON) or as a list of content parts."""
    name: str
    """Name of the function that was called."""


ChatCompletionMessageContentInput: TypeAlias = Union["str", "Sequence[ChatCompletionContentPartInput]"]
"""What is accepted as `ChatCompletionMessageContent`."""

ChatCompletionMessageParamInput: TypeAlias = Union[
    "models.ChatCompletionSystemMessageParam",
    "ChatCompletionSystemMessageParamDict",
    "models.ChatCompletionUserMessageParam",
    "ChatCompletionUserMessageParamDict",
    "models.ChatCompletionAssistantMessageParam",
    "ChatCompletionAssistantMessageParamDict",
    "models.ChatCompletionToolMessageParam",
    "ChatCompletionToolMessageParamDict",
    "models.ChatCompletionFunctionMessageParam",
    "ChatCompletionFunctionMessageParamDict",
    "models.ChatCompletionMessage",
    "UnknownModel",
]
"""What is accepted as `ChatCompletionMessageParam`."""


class ChatCompletionRequestDict(TypedDict):
    """`ChatCompletionRequest` as a dict."""

    model: str
    """Model ID: the model that generates the response."""
    messages: Sequence[ChatCompletionMessageParamInput]
    """Messages of the conversation so far, oldest first."""
    stream: NotRequired[bool]
    """Streaming: `true` sends the response as server-sent events, chunk by chunk, rather than as one JSON document."""
    stream_options: NotRequired[models.StreamOptions | StreamOptionsDict]
    """Stream options: what a stream sends beside the text."""
    max_tokens: NotRequired[int]
    """Maximum number of tokens to generate; the finish reason is `length` where it is reached."""
    max_completion_tokens: NotRequired[int]
    """Maximum number of tokens to generate, under the name that other APIs use."""
    context_length_exceeded_behavior: NotRequired[str]
    """What happens when the input and `max_tokens` together exceed the context length of the model: `error` refuses
    the request (status 400 or 403), `truncate` cuts it to fit."""
    n: NotRequired[int]
    """Number of choices to generate for the same conversation, 1 to 128."""
    stop: NotRequired[StopSequencesInput]
    """Stop sequences: generation ends where the model produces one of these texts, even if `max_tokens` is not
    reached."""
    temperature: NotRequired[float]
    """Sampling temperature: how random the choice of each token is."""
    top_p: NotRequired[float]
    """Nucleus sampling: only the most likely tokens whose probabilities add up to `top_p` are considered. 1
    considers all tokens; lower values make the text more predictable."""
    top_k: NotRequired[int]
    """Top-k sampling: only the `top_k` most likely tokens are considered. 1 always picks the most likely token."""
    min_p: NotRequired[float]
    """Min-p sampling: tokens whose probability is below `min_p` times that of the most likely token are left out. 0
    leaves out none; higher values leave out more."""
    repetition_penalty: NotRequired[float]
    """Repetition penalty: a factor that makes tokens less likely once they have been used. 1 has no effect; values
    above 1 reduce repetition, values below 1 encourage it."""
    presence_penalty: NotRequired[float]
    """Presence penalty: makes a token less likely once it is in the text, no matter how often. 0 has no effect;
    positive values encourage new words, negative values repetition."""
    frequency_penalty: NotRequired[float]
    """Frequency penalty: makes a token less likely for each time that it is in the text. 0 has no effect; positive
    values reduce repetition, negative values encourage it."""
    logit_bias: NotRequired[Mapping[str, float]]
    """Logit bias: makes single tokens more or less likely."""
    seed: NotRequired[int]
    """Random seed for sampling."""
    logprobs: NotRequired[LogprobsOptionInput]
    """Log probabilities: returns those of the generated tokens."""
    echo: NotRequired[bool]
    """Echo: `true` also returns the prompt, in the field `prompt` of the response; with `logprobs`, its log
    probabilities too."""
    response_format: NotRequired[ResponseFormatInput]
    """Response format (structured output): plain text, any JSON object (JSON mode), or JSON that follows a JSON
    schema of yours."""
    tools: NotRequired[Sequence[models.ToolsPart | ToolsPartDict | Callable[..., Any]]]
    """Tools (function calling): the functions that the model may call."""
    tool_choice: NotRequired[ToolChoiceOptionInput]
    """Tool choice: which of the `tools` the model calls."""
    function_call: NotRequired[FunctionCallOptionInput]
    """Function calling: `none` forbids a call, `auto` leaves it to the model, and a name asks for that function."""
    reasoning: NotRequired[models.ReasoningOptions | ReasoningOptionsDict]
    """Reasoning: whether a model that can reason does so before it answers."""
    reasoning_effort: NotRequired[str]
    """Reasoning effort: how much a model that can reason does so before it answers."""
    chat_template_kwargs: NotRequired[Mapping[str, Any]]
    """Chat template arguments: values passed to the chat template of the model."""
    safety_model: NotRequired[str]
    """Safety model: ID of a moderation model to use beside the chat model."""
    compliance: NotRequired[str]
    """Compliance: the rules under which the request is handled."""


class ChatCompletionSystemMessageParamDict(TypedDict):
    """`ChatCompletionSystemMessageParam` as a dict."""

    role: Literal["system"]
    """Role of the author, always `system`."""
    content: ChatCompletionMessageContentInput
    """Instructions, as text or as a list of text parts."""
    name: NotRequired[str]
    """Name of the author."""


class ChatCompletionToolMessageParamDict(TypedDict):
    """`ChatCompletionToolMessageParam` as a dict."""

    role: Literal["tool"]
    """Role of the author, always `tool`."""
    content: ChatCompletionMessageContentInput
    """Result, as text (often JSON) or as a list of content parts."""
    tool_call_id: str
    """ID of the tool call that this message answers: its `id` in `tool_calls`."""
    name: NotRequired[str]
    """Name of the tool that was called."""


ChatCompletionUserMessageContentInput: TypeAlias = Union["str", "Sequence[ChatCompletionContentPartInput]"]
"""What is accepted as `ChatCompletionUserMessageContent`."""


class ChatCompletionUserMessageParamDict(TypedDict):
    """`ChatCompletionUserMessageParam` as a dict."""

    role: Literal["user"]
    """Role of the author, always `user`."""
    content: ChatCompletionUserMessageContentInput
    """Text, or a list of content parts: text, images, video and audio."""
    name: NotRequired[str]
    """Who speaks, where several users take part in the conversation."""


class ClippedLossParamsDict(TypedDict):
    """`ClippedLossParams` as a dict."""

    clip_high_threshold: NotRequired[float]
    """Upper threshold: a larger ratio is clipped to it."""
    clip_low_threshold: NotRequired[float]
    """Lower threshold: a smaller ratio is clipped to it."""


class ClusterAcceptanceTestsDict(TypedDict):
    """`ClusterAcceptanceTests` as a dict."""

    dcgm_diag_level: NotRequired[str]
    """How thorough the diagnostics of NVIDIA DCGM are; longer ones find more."""
    dcgm_diag_skipped: NotRequired[bool]
    """`true` leaves out the diagnostics of NVIDIA DCGM."""
    enabled: NotRequired[bool]
    """Whether acceptance tests run at all."""
    gpu_burn_duration: NotRequired[int]
    """How long the stress test `gpu-burn` runs."""
    gpu_burn_skipped: NotRequired[bool]
    """`true` leaves out the stress test `gpu-burn`."""
    nccl_multi_node_skipped: NotRequired[bool]
    """`true` leaves out the test of NCCL communication between nodes."""
    nccl_single_node_skipped: NotRequired[bool]
    """`true` leaves out the test of NCCL communication within a node."""
    storage_skipped: NotRequired[bool]
    """`true` leaves out the test of the shared storage."""


class ClusterAddOnConfigDict(TypedDict):
    """`ClusterAddOnConfig` as a dict."""

    dashboard: NotRequired[models.ClusterFeature | ClusterFeatureDict]
    """Kubernetes Dashboard, a web interface."""
    headlamp: NotRequired[models.ClusterFeature | ClusterFeatureDict]
    """Headlamp, a web interface for Kubernetes."""
    ingress: NotRequired[models.ClusterFeature | ClusterFeatureDict]
    """Ingress controller, for HTTP access from outside."""
    slurm_web: NotRequired[models.ClusterFeature | ClusterFeatureDict]
    """Slurm-web, a web interface that shows jobs and nodes."""


class ClusterAddOnParamDict(TypedDict):
    """`ClusterAddOnParam` as a dict."""

    add_on_type: NotRequired[str]
    """Kind of software, such as `headlamp` (a web interface for Kubernetes)."""
    name: str
    """Name of the add-on within the cluster."""
    config: NotRequired[models.ClusterAddOnConfig | ClusterAddOnConfigDict]
    """Settings for the add-on; fill in the field of its kind."""


ClusterBillingTypeInput: TypeAlias = str
"""What is accepted as `ClusterBillingType`."""


class ClusterConfigDict(TypedDict):
    """`ClusterConfig` as a dict."""

    load_balancer: str
    """Load balancer for incoming traffic; `NONE` installs none."""
    gpu_operator_version: NotRequired[str]
    """Version of the NVIDIA GPU Operator, which sets up drivers in Kubernetes."""
    ingress: NotRequired[models.ClusterFeature | ClusterFeatureDict]
    """Ingress: HTTP access to services of the cluster from outside."""
    jumphost_enabled: NotRequired[bool]
    """Whether there is a jump host, through which nodes are reached by SSH."""
    kubernetes_dashboard_enabled: NotRequired[bool]
    """Whether the Kubernetes Dashboard, a web interface, is installed."""
    network_operator_version: NotRequired[str]
    """Version of the NVIDIA Network Operator, which sets up fast networking in Kubernetes."""
    observability: NotRequired[models.ClusterFeature | ClusterFeatureDict]
    """Monitoring of the cluster: metrics and logs."""
    slurm_startup_scripts: NotRequired[models.SlurmStartupScripts | SlurmStartupScriptsDict]
    """Scripts and settings for the nodes of a Slurm cluster."""
    ssh_ca_enabled: NotRequired[bool]
    """Whether nodes accept SSH certificates that a certificate authority signed."""


class ClusterFeatureDict(TypedDict):
    """`ClusterFeature` as a dict."""

    enabled: NotRequired[bool]
    """`true` turns the part on, `false` turns it off."""


ClusterGpuTypeInput: TypeAlias = str
"""What is accepted as `ClusterGpuType`."""

ClusterTypeInput: TypeAlias = str
"""What is accepted as `ClusterType`."""


class CodeFileDict(TypedDict):
    """`CodeFile` as a dict."""

    name: str
    """File name that the code opens."""
    encoding: str
    """Encoding of `content`: `string` for text as it is, `base64` for binary data."""
    content: str
    """Content of the file, in the encoding that `encoding` names."""


CompletionModelNameInput: TypeAlias = str
"""What is accepted as `CompletionModelName`."""

CompletionPromptInput: TypeAlias = Union["str", "Sequence[str]", "Sequence[int]"]
"""What is accepted as `CompletionPrompt`."""


class CompletionRequestDict(TypedDict):
    """`CompletionRequest` as a dict."""

    model: CompletionModelNameInput
    """Model ID: the model that generates the text."""
    prompt: CompletionPromptInput
    """Prompt: the text that the model continues."""
    stream: NotRequired[bool]
    """Streaming: `true` sends the response as server-sent events, chunk by chunk, rather than as one JSON document."""
    stream_options: NotRequired[models.StreamOptions | StreamOptionsDict]
    """Stream options: what a stream sends beside the text."""
    max_tokens: NotRequired[int]
    """Maximum number of tokens to generate; the finish reason is `length` where it is reached."""
    max_completion_tokens: NotRequired[int]
    """Maximum number of tokens to generate, under the name that other APIs use."""
    n: NotRequired[int]
    """Number of choices to generate for the same prompt, 1 to 128."""
    stop: NotRequired[StopSequencesInput]
    """Stop sequences: generation ends where the model produces one of these texts, even if `max_tokens` is not
    reached."""
    temperature: NotRequired[float]
    """Sampling temperature: how random the choice of each token is."""
    top_p: NotRequired[float]
    """Nucleus sampling: only the most likely tokens whose probabilities add up to `top_p` are considered. 1
    considers all tokens; lower values make the text more predictable."""
    top_k: NotRequired[int]
    """Top-k sampling: only the `top_k` most likely tokens are considered. 1 always picks the most likely token."""
    min_p: NotRequired[float]
    """Min-p sampling: tokens whose probability is below `min_p` times that of the most likely token are left out. 0
    leaves out none; higher values leave out more."""
    repetition_penalty: NotRequired[float]
    """Repetition penalty: a factor that makes tokens less likely once they have been used. 1 has no effect; values
    above 1 reduce repetition, values below 1 encourage it."""
    presence_penalty: NotRequired[float]
    """Presence penalty: makes a token less likely once it is in the text, no matter how often. 0 has no effect;
    positive values encourage new words, negative values repetition."""
    frequency_penalty: NotRequired[float]
    """Frequency penalty: makes a token less likely for each time that it is in the text. 0 has no effect; positive
    values reduce repetition, negative values encourage it."""
    logit_bias: NotRequired[Mapping[str, float]]
    """Logit bias: makes single tokens more or less likely."""
    seed: NotRequired[int]
    """Random seed for sampling."""
    logprobs: NotRequired[LogprobsOptionInput]
    """Log probabilities: returns those of the generated tokens."""
    echo: NotRequired[bool]
    """Echo: `true` also returns the prompt, in the field `prompt` of the response; with `logprobs`, its log
    probabilities too."""
    safety_model: NotRequired[SafetyModelNameInput]
    """Safety model: ID of a moderation model to use beside the model."""


class CreateBatchRequestDict(TypedDict):
    """`CreateBatchRequest` as a dict."""

    endpoint: str
    """Path that each request of the file is sent to."""
    input_file_id: str
    """File ID of the requests: a JSON Lines file with the purpose `batch-api`."""
    completion_window: NotRequired[str]
    """Time in which the batch shall be done, such as `24h`."""
    priority: NotRequired[int]
    """Priority of the batch: how it ranks among other batches."""
    model_id: NotRequired[str]
    """Model that answers the requests of the file, by its model ID."""


class CreateClusterRequestDict(TypedDict):
    """`CreateClusterRequest` as a dict."""

    cluster_type: NotRequired[ClusterTypeInput]
    """Workload manager to install: Kubernetes or Slurm."""
    region: str
    """Region to build the cluster in."""
    gpu_type: ClusterGpuTypeInput
    """GPU model of the worker nodes."""
    num_gpus: int
    """Number of GPUs in all worker nodes together."""
    cluster_name: str
    """Name of your choice, to recognize the cluster by."""
    duration_days: NotRequired[int]
    """Length of the reservation in days, with the billing type `RESERVED`."""
    shared_volume: NotRequired[models.CreateSharedVolumeRequest | CreateSharedVolumeRequestDict]
    """Shared volume to create together with the cluster."""
    volume_id: NotRequired[str]
    """ID of an existing shared volume to attach, as listed by `GET /compute/clusters/storage/volumes`."""
    billing_type: ClusterBillingTypeInput
    """Billing: pay by use, reserve for a number of days, or schedule a time window."""
    gpu_node_failover_enabled: NotRequired[bool]
    """Failover: whether a failed GPU node is replaced automatically."""
    auto_scaled: NotRequired[bool]
    """Autoscaling: whether the number of GPUs follows the load."""
    auto_scale_max_gpus: NotRequired[int]
    """Upper limit of autoscaling: the number of GPUs that it never exceeds."""
    slurm_shm_size_gib: NotRequired[int]
    """Shared memory (`/dev/shm`) of the Slurm nodes, in GiB."""
    capacity_pool_id: NotRequired[str]
    """Capacity pool to take GPUs from, if your organization has one."""
    reservation_start_time: NotRequired[datetime]
    """Start of the reserved time window, with the billing type `SCHEDULED_CAPACITY`."""
    reservation_end_time: NotRequired[datetime]
    """End of the reserved time window, with the billing type `SCHEDULED_CAPACITY`."""
    install_traefik: NotRequired[bool]
    """Whether to install Traefik, an ingress controller for HTTP traffic."""
    cuda_version: NotRequired[str]
    """CUDA version to install, from `driver_versions` of the region."""
    nvidia_driver_version: NotRequired[str]
    """NVIDIA driver version to install, from `driver_versions` of the region."""
    slurm_image: NotRequired[str]
    """Container image of Slurm to run instead of the default one."""
    nvidia_version_id: NotRequired[str]
    """ID of an entry of `driver_versions` of the region: CUDA and driver in one."""
    acceptance_tests_params: NotRequired[models.ClusterAcceptanceTests | ClusterAcceptanceTestsDict]
    """Acceptance tests that the hardware has to pass before the cluster is ready."""
    add_ons: NotRequired[Sequence[models.ClusterAddOnParam | ClusterAddOnParamDict]]
    """Add-ons: optional software to run in the cluster."""
    auto_scale: NotRequired[bool]
    """Autoscaling: whether the number of GPUs follows the load."""
    cluster_config: NotRequired[models.ClusterConfig | ClusterConfigDict]
    """Software configuration, such as the load balancer and monitoring."""
    num_capacity_pool_gpus: NotRequired[int]
    """Number of GPUs to take from the capacity pool."""
    num_preemptible_gpus: NotRequired[int]
    """Number of preemptible GPUs to ask for."""
    num_reserved_gpus: NotRequired[int]
    """Number of GPUs to reserve for this cluster."""
    oidc_config: NotRequired[models.OidcConfig | OidcConfigDict]
    """Single sign-on to the Kubernetes API through OpenID Connect."""
    project_id: NotRequired[str]
    """Project that will own the cluster."""


class CreateDeploymentRequestDict(TypedDict):
    """`CreateDeploymentRequest` as a dict."""

    name: str
    """Name of the deployment, unique in the project: 1 to 100 letters, digits, underscores and hyphens."""
    image: str
    """Container image to run."""
    gpu_type: DeploymentGpuTypeInput
    """GPU model of each replica."""
    gpu_count: NotRequired[int]
    """Number of GPUs of each replica; 0 if it is left out."""
    args: NotRequired[Sequence[str]]
    """Arguments of the command, in place of those of the image (CMD)."""
    autoscaling: NotRequired[DeploymentAutoscalingInput]
    """How the number of replicas follows the load."""
    command: NotRequired[Sequence[str]]
    """Command that starts the container, in place of the entrypoint of the image."""
    cpu: NotRequired[float]
    """CPU cores of each replica; 0.1 is a tenth of a core."""
    description: NotRequired[str]
    """Purpose of the deployment, in your words."""
    environment_variables: NotRequired[Sequence[models.EnvironmentVariable | EnvironmentVariableDict]]
    """Environment variables to set in the container."""
    health_check_path: NotRequired[str]
    """HTTP path that the service calls to see whether a replica is healthy."""
    max_replicas: NotRequired[int]
    """Most replicas under high load; `min_replicas` if it is left out."""
    memory: NotRequired[float]
    """RAM of each replica in GiB; 0.5 is 512 MiB."""
    min_replicas: NotRequired[int]
    """Fewest replicas, kept even without load; 1 if it is left out."""
    port: NotRequired[int]
    """Port of the container that receives the traffic."""
    storage: NotRequired[int]
    """Ephemeral disk of each replica in GiB."""
    termination_grace_period_seconds: NotRequired[int]
    """Seconds that a replica has to shut down before it is stopped by force."""
    volumes: NotRequired[Sequence[models.VolumeMount | VolumeMountDict]]
    """Volumes to mount in the container."""
    capacity_type: NotRequired[DeploymentCapacityTypeInput]
    """Capacity to run on."""
    model_mounts: NotRequired[Sequence[models.ModelMount | ModelMountDict]]
    """Models to mount in the container."""


class CreateEndpointRequestDict(TypedDict):
    """`CreateEndpointRequest` as a dict."""

    model: str
    """Model ID of the model to serve."""
    hardware: str
    """Hardware ID of each replica."""
    autoscaling: models.Autoscaling | AutoscalingDict
    """How many replicas the endpoint runs at least and at most."""
    display_name: NotRequired[str]
    """Display name, for people to read."""
    disable_prompt_cache: NotRequired[bool]
    """Has no effect any more."""
    disable_speculative_decoding: NotRequired[bool]
    """Speculative decoding: a smaller model guesses tokens in advance to respond faster."""
    state: NotRequired[str]
    """State to create the endpoint in: `STARTED` starts it at once, `STOPPED` leaves that to a later update."""
    inactive_timeout: NotRequired[int | None]
    """Minutes without a request after which the endpoint stops by itself."""
    availability_zone: NotRequired[str]
    """Availability zone to run the endpoint in."""


class CreateSecretRequestDict(TypedDict):
    """`CreateSecretRequest` as a dict."""

    name: str
    """Name, unique in the project: 1 to 100 letters, digits, underscores, hyphens, slashes and periods."""
    value: str
    """Confidential value, such as a password or a token."""
    description: NotRequired[str]
    """Purpose of the secret, in your words; up to 500 characters."""
    project_id: NotRequired[str]
    """Has no effect: the API key decides which project it is."""
    ttl_seconds: NotRequired[int]
    """Time to live in seconds: the secret expires when it is over."""


class CreateSharedVolumeRequestDict(TypedDict):
    """`CreateSharedVolumeRequest` as a dict."""

    volume_name: str
    """Name of your choice, to recognize the volume by."""
    size_tib: int
    """Capacity in TiB."""
    region: str
    """Region to store the data in; the cluster that uses it has to be there too."""
    instance_cluster_id: NotRequired[str]
    """Cluster to attach the volume to, by its `cluster_id`."""
    is_lifecycle_independent: NotRequired[bool]
    """Whether the volume outlives its cluster: `true` keeps it when the cluster is deleted."""
    project_id: NotRequired[str]
    """Project that will own the volume."""


class CreateVideoRequestDict(TypedDict):
    """`CreateVideoRequest` as a dict."""

    model: str
    """Video model, by its model ID."""
    prompt: NotRequired[str]
    """Text prompt: what happens in the video."""
    height: NotRequired[int]
    """Height of the video in pixels."""
    width: NotRequired[int]
    """Width of the video in pixels."""
    resolution: NotRequired[str]
    """Resolution by its name, such as `720p`, in place of `height` and `width`."""
    ratio: NotRequired[str]
    """Aspect ratio, width to height, such as `16:9`."""
    seconds: NotRequired[str]
    """Length of the clip in seconds, written as text."""
    fps: NotRequired[int]
    """Frame rate: the number of frames for each second."""
    steps: NotRequired[int]
    """Number of denoising steps, 10 to 50."""
    seed: NotRequired[int]
    """Random seed."""
    guidance_scale: NotRequired[int]
    """Guidance scale: how closely the video follows the prompt."""
    output_format: NotRequired[str]
    """Container format of the video file: MP4 or WebM."""
    output_quality: NotRequired[int]
    """Compression quality of the video file, as a number; it trades detail for file size."""
    negative_prompt: NotRequired[str]
    """Negative prompt: what the video shall not show."""
    generate_audio: NotRequired[bool]
    """Whether to generate a sound track too, for models that can."""
    media: NotRequired[models.VideoMedia | VideoMediaDict]
    """Images, videos and audio that guide the generation."""
    frame_images: NotRequired[Sequence[models.VideoFrameImage | VideoFrameImageDict]]
    """Images for single frames."""
    reference_images: NotRequired[Sequence[str]]
    """URLs of images that guide the generation."""


class CreateVolumeRequestDict(TypedDict):
    """`CreateVolumeRequest` as a dict."""

    name: str
    """Name that mounts refer to, unique in the project."""
    type: Literal["readOnly"]
    """Volume type, always `readOnly`: containers can read the files, but not change them."""
    content: models.VolumeSource | VolumeSourceDict
    """Where the files come from."""


class CustomMetricAutoscalingConfigDict(TypedDict):
    """`CustomMetricAutoscalingConfig` as a dict."""

    metric: NotRequired[Literal["CustomMetric"]]
    """Metric to follow, always `CustomMetric`."""
    custom_metric_name: NotRequired[str]
    """Prometheus name of the metric, which the service requires: letters, digits, underscores and colons, no digit
    first."""
    target: NotRequired[float]
    """Value of the metric to aim at; above it, replicas are added. 500 if it is left out."""


DeploymentAutoscalingInput: TypeAlias = Union[
    "models.HttpAutoscalingConfig",
    "HttpAutoscalingConfigDict",
    "models.QueueAutoscalingConfig",
    "QueueAutoscalingConfigDict",
    "models.CustomMetricAutoscalingConfig",
    "CustomMetricAutoscalingConfigDict",
    "UnknownModel",
]
"""What is accepted as `DeploymentAutoscaling`."""

DeploymentCapacityTypeInput: TypeAlias = str
"""What is accepted as `DeploymentCapacityType`."""

DeploymentGpuTypeInput: TypeAlias = str
"""What is accepted as `DeploymentGpuType`."""


class DppoLossParamsDict(TypedDict):
    """`DppoLossParams` as a dict."""

    delta_high: NotRequired[float]
    """Upper end of the range."""
    delta_low: NotRequired[float]
    """Lower end of the range."""


class DroLossParamsDict(TypedDict):
    """`DroLossParams` as a dict."""

    beta: float
    """Weight of the regularization, which keeps the policy close to the one that sampled."""


EmbeddingsInputInput: TypeAlias = Union["str", "Sequence[str]"]
"""What is accepted as `EmbeddingsInput`."""

EmbeddingsModelNameInput: TypeAlias = str
"""What is accepted as `EmbeddingsModelName`."""


class EmbeddingsRequestDict(TypedDict):
    """`EmbeddingsRequest` as a dict."""

    model: EmbeddingsModelNameInput
    """Model ID of the embedding model."""
    input: EmbeddingsInputInput
    """Text to embed, or a list of texts."""


class EncodedTextDict(TypedDict):
    """`EncodedText` as a dict."""

    tokens: Sequence[LargeIntegerInput]
    """Token IDs, made with the tokenizer of the base model."""


class EnvironmentVariableDict(TypedDict):
    """`EnvironmentVariable` as a dict."""

    name: str
    """Variable name: letters, digits and underscores, no digit first."""
    value: NotRequired[str]
    """Value as plain text."""
    value_from_secret: NotRequired[str]
    """Secret to take the value from, by its name or ID."""
    value_from_secret_expires_at: NotRequired[datetime]
    """Expiry time of the secret."""


EvaluatedModelInput: TypeAlias = Union["str", "models.EvaluationModelConfig", "EvaluationModelConfigDict"]
"""What is accepted as `EvaluatedModel`."""


class EvaluationClassifyParametersDict(TypedDict):
    """`EvaluationClassifyParameters` as a dict."""

    judge: models.EvaluationJudgeModelConfig | EvaluationJudgeModelConfigDict
    """Judge: the model that chooses a label for each reply."""
    labels: Sequence[str]
    """Labels that the judge chooses from, two or more."""
    pass_labels: Sequence[str]
    """Labels that count as a pass, one or more of `labels`."""
    input_data_file_path: str
    """File ID of the data, as `POST /files/upload` returns it."""
    model_to_evaluate: NotRequired[EvaluatedModelInput]
    """Model that writes the replies, or the name of a column of the data that holds them."""


class EvaluationCompareParametersDict(TypedDict):
    """`EvaluationCompareParameters` as a dict."""

    judge: models.EvaluationJudgeModelConfig | EvaluationJudgeModelConfigDict
    """Judge: the model that chooses between the two replies."""
    input_data_file_path: str
    """File ID of the data, as `POST /files/upload` returns it."""
    model_a: NotRequired[EvaluatedModelInput]
    """First model to compare, or the name of a column of the data that holds its replies."""
    model_b: NotRequired[EvaluatedModelInput]
    """Second model to compare, or the name of a column of the data that holds its replies."""
    disable_position_bias_correction: NotRequired[bool]
    """Position bias correction: `true` turns it off."""


class EvaluationJudgeModelConfigDict(TypedDict):
    """`EvaluationJudgeModelConfig` as a dict."""

    model: str
    """Model ID of the judge: of a serverless model, of an endpoint of yours, or as the other service names it."""
    system_template: str
    """System prompt of the judge: what to judge, and by which rules."""
    model_source: EvaluationModelSourceInput
    """Where the judge runs: on a serverless model, on a dedicated endpoint of yours, or on another service
    (`external`)."""
    external_api_token: NotRequired[str]
    """API key of the other service, for the model source `external`."""
    external_base_url: NotRequired[str]
    """Base URL of the other service, for the model source `external`."""
    num_workers: NotRequired[int]
    """Number of requests to the judge that run at the same time."""
    max_tokens: NotRequired[int]
    """Maximum number of tokens that the judge generates for one verdict."""
    temperature: NotRequired[float]
    """Sampling temperature of the judge."""


class EvaluationModelConfigDict(TypedDict):
    """`EvaluationModelConfig` as a dict."""

    model: str
    """Model ID of the model that writes the replies: of a serverless model, of an endpoint of yours, or as the other
    service names it."""
    max_tokens: int
    """Maximum number of tokens of a reply."""
    temperature: float
    """Sampling temperature, 0 to 2: how random the choice of each token is."""
    system_template: str
    """System prompt of the model."""
    input_template: str
    """User message that is made of each row of the data."""
    model_source: EvaluationModelSourceInput
    """Where the model runs: on a serverless model, on a dedicated endpoint of yours, or on another service
    (`external`)."""
    external_api_token: NotRequired[str]
    """API key of the other service, for the model source `external`."""
    external_base_url: NotRequired[str]
    """Base URL of the other service, for the model source `external`."""
    num_workers: NotRequired[int]
    """Number of requests to the model that run at the same time."""


EvaluationModelSourceInput: TypeAlias = str
"""What is accepted as `EvaluationModelSource`."""

EvaluationParametersInput: TypeAlias = Union[
    "models.EvaluationClassifyParameters",
    "EvaluationClassifyParametersDict",
    "models.EvaluationScoreParameters",
    "EvaluationScoreParametersDict",
    "models.EvaluationCompareParameters",
    "EvaluationCompareParametersDict",
]
"""What is accepted as `EvaluationParameters`."""


class EvaluationRequestDict(TypedDict):
    """`EvaluationRequest` as a dict."""

    type: EvaluationTypeInput
    """Evaluation type: `classify` sorts replies into labels, `score` rates them, `compare` tells which of two is
    better."""
    parameters: EvaluationParametersInput
    """Parameters of the evaluation."""


class EvaluationScoreParametersDict(TypedDict):
    """`EvaluationScoreParameters` as a dict."""

    judge: models.EvaluationJudgeModelConfig | EvaluationJudgeModelConfigDict
    """Judge: the model that rates each reply."""
    min_score: float
    """Lowest score that the judge can give."""
    max_score: float
    """Highest score that the judge can give."""
    pass_threshold: float
    """Score from which on a reply counts as a pass."""
    input_data_file_path: str
    """File ID of the data, as `POST /files/upload` returns it."""
    model_to_evaluate: NotRequired[EvaluatedModelInput]
    """Model that writes the replies, or the name of a column of the data that holds them."""


EvaluationTypeInput: TypeAlias = str
"""What is accepted as `EvaluationType`."""


class ExecuteCodeRequestDict(TypedDict):
    """`ExecuteCodeRequest` as a dict."""

    code: str
    """Source code to run."""
    language: Literal["python"]
    """Programming language of the code, always `python`."""
    files: NotRequired[Sequence[models.CodeFile | CodeFileDict]]
    """Files to put into the session before the code runs."""
    session_id: NotRequired[str]
    """Session to run the code in, as an earlier response names it: variables and files of earlier calls are still
    there."""


FilePurposeInput: TypeAlias = str
"""What is accepted as `FilePurpose`."""

FileTypeInput: TypeAlias = str
"""What is accepted as `FileType`."""

FinetuneBatchSizeInput: TypeAlias = Union["int", "str"]
"""What is accepted as `FinetuneBatchSize`."""


class FinetunePriceEstimateRequestDict(TypedDict):
    """`FinetunePriceEstimateRequest` as a dict."""

    training_file: str
    """File ID of the training data, as an upload returned it."""
    validation_file: NotRequired[str]
    """File ID of the validation data, which evaluations read."""
    model: NotRequired[str]
    """Model ID of the base model."""
    n_epochs: NotRequired[int]
    """Number of epochs: how often training goes through the whole training data."""
    n_evals: NotRequired[int]
    """Number of evaluations on `validation_file` during training; 0 for none."""
    training_method: NotRequired[TrainingMethodInput]
    """Training method: supervised fine-tuning or direct preference optimization."""
    training_type: NotRequired[TrainingTypeInput | None]
    """Training type: all weights, or a LoRA adapter."""
    from_checkpoint: NotRequired[str]
    """Checkpoint of an earlier fine-tuning job to continue from."""


class FinetuneRequestDict(TypedDict):
    """`FinetuneRequest` as a dict."""

    training_file: str
    """File ID of the training data, as an upload returned it."""
    validation_file: NotRequired[str]
    """File ID of the validation data."""
    packing: NotRequired[bool]
    """Sequence packing: whether several short samples share one sequence, which makes training faster."""
    max_seq_length: NotRequired[int]
    """Maximum length of a training sequence in tokens."""
    model: NotRequired[str]
    """Model ID of the base model."""
    n_epochs: NotRequired[int]
    """Number of epochs: how often training goes through the whole training data."""
    n_checkpoints: NotRequired[int]
    """Number of checkpoints to save during training."""
    n_evals: NotRequired[int]
    """Number of evaluations on `validation_file` during training; 0 for none."""
    batch_size: NotRequired[FinetuneBatchSizeInput]
    """Batch size: the number of sequences in each training step."""
    learning_rate: NotRequired[float]
    """Learning rate at its peak: how far each step changes the weights."""
    lr_scheduler: NotRequired[models.LrScheduler | LrSchedulerDict]
    """Learning rate scheduler: how the rate changes during training."""
    warmup_ratio: NotRequired[float]
    """Warm-up ratio: the part of all steps, 0 to 1, in which the learning rate rises to its peak."""
    max_grad_norm: NotRequired[float]
    """Gradient clipping: the maximum norm of a gradient; 0 turns clipping off."""
    weight_decay: NotRequired[float]
    """Weight decay: how strongly the optimizer pulls weights towards 0; 0 turns it off."""
    random_seed: NotRequired[int | None]
    """Random seed of the training."""
    suffix: NotRequired[str]
    """Suffix that the name of the fine-tuned model gets."""
    wandb_api_key: NotRequired[str]
    """API key of your account at Weights & Biases, to log the training there."""
    wandb_base_url: NotRequired[str]
    """URL of your own Weights & Biases server, if you run one."""
    wandb_project_name: NotRequired[str]
    """Project at Weights & Biases that the run is logged to."""
    wandb_name: NotRequired[str]
    """Name of the run at Weights & Biases.."""
    wandb_entity: NotRequired[str]
    """User or team at Weights & Biases that owns the run."""
    train_on_inputs: NotRequired[TrainOnInputsInput]
    """Loss on prompts: whether prompts and user messages count in the loss too."""
    training_method: NotRequired[TrainingMethodInput]
    """Training method: supervised fine-tuning or direct preference optimization."""
    training_type: NotRequired[TrainingTypeInput | None]
    """Training type: train all weights, or a LoRA adapter."""
    multimodal_params: NotRequired[models.MultimodalParams | MultimodalParamsDict]
    """Options for models that see images."""
    from_checkpoint: NotRequired[str]
    """Checkpoint of an earlier fine-tuning job to continue from: its job ID, or job ID, colon and step."""
    from_hf_model: NotRequired[str]
    """Repository on Hugging Face with the weights to start from, in place of those of `model`."""
    hf_model_revision: NotRequired[str]
    """Revision of the repository in `from_hf_model`: a branch, a tag or a commit."""
    hf_api_token: NotRequired[str]
    """Hugging Face token, to read a private repository and to write the result."""
    hf_output_repo_name: NotRequired[str]
    """Repository on Hugging Face that the fine-tuned model is copied to."""
    gradient_accumulation_steps: NotRequired[int]
    """Gradient accumulation: the number of batches whose gradients are added up before the weights change."""
    wandb_key: NotRequired[str]
    """API key of your account at Weights & Biases: the newer name of `wandb_api_key`."""
    early_stopping_enabled: NotRequired[bool]
    """Early stopping: whether training ends before its time once the validation loss no longer improves."""
    early_stopping_patience: NotRequired[int]
    """Early stopping: the number of evaluations without an improvement before training ends."""
    early_stopping_min_delta: NotRequired[float]
    """Early stopping: the smallest change that counts as an improvement."""
    early_stopping_warmup_evals: NotRequired[int]
    """Early stopping: the number of evaluations at the beginning that do not count."""


class FloatTensorDict(TypedDict):
    """`FloatTensor` as a dict."""

    data: Sequence[float]
    """Numbers in the order of the tokens."""
    dtype: NotRequired[TensorDataTypeInput]
    """Type in which the service keeps them."""


class ForwardBackwardRequestDict(TypedDict):
    """`ForwardBackwardRequest` as a dict."""

    samples: Sequence[models.TrainingSample | TrainingSampleDict]
    """Batch of training samples, each with its own inputs for the loss function."""
    loss: models.LossConfig | LossConfigDict
    """Loss function and its parameters."""
    forward_only: NotRequired[bool]
    """`true` computes the loss without gradients, for example for validation."""
    return_loss_fn_outputs: NotRequired[bool]
    """Whether the result has the tensors of the loss function for each sample."""


class FullTrainingTypeDict(TypedDict):
    """`FullTrainingType` as a dict."""

    type: NotRequired[Literal["Full"]]
    """Training type, always `Full`."""


class FunctionCallDict(TypedDict):
    """`FunctionCall` as a dict."""

    name: str
    """Which function to call, as it is named in `tools`."""
    arguments: str
    """Arguments as JSON text, generated by the model."""


class FunctionCallNameDict(TypedDict):
    """`FunctionCallName` as a dict."""

    name: str
    """Which function the model must call."""


FunctionCallOptionInput: TypeAlias = Union["str", "models.FunctionCallName", "FunctionCallNameDict"]
"""What is accepted as `FunctionCallOption`."""


class GrpoLossInputsDict(TypedDict):
    """`GrpoLossInputs` as a dict."""

    advantages: models.FloatTensor | FloatTensorDict
    """Advantages: how much better than expected each token turned out."""
    generator_logprobs: models.FloatTensor | FloatTensorDict
    """Log probabilities of the tokens under the policy that sampled them."""
    reference_logprobs: NotRequired[models.FloatTensor | FloatTensorDict]
    """Log probabilities of the tokens under the reference model, for the KL penalty."""


class GrpoLossParamsDict(TypedDict):
    """`GrpoLossParams` as a dict."""

    clip_low: NotRequired[float]
    """Lower clip range of the ratio: how far it may fall below 1."""
    clip_high: NotRequired[float]
    """Upper clip range of the ratio: how far it may rise above 1."""
    beta: NotRequired[float]
    """Weight of the KL penalty, which keeps the policy close to the reference. 0 leaves it out."""
    agg_type: NotRequired[str]
    """How the losses of single tokens become one: divided by a fixed length, averaged over all tokens, or averaged
    for each sequence first."""
    clip_high_threshold: NotRequired[float]
    """Upper clip threshold of the ratio, in newer versions of the API."""
    clip_low_threshold: NotRequired[float]
    """Lower clip threshold of the ratio, in newer versions of the API."""
    ratio_type: NotRequired[str]
    """Whether the ratio is taken for each token or for the whole sequence."""


class HttpAutoscalingConfigDict(TypedDict):
    """`HttpAutoscalingConfig` as a dict."""

    metric: NotRequired[str]
    """Metric to follow: the number of requests (`HTTPTotalRequests`) or their average duration
    (`HTTPAvgRequestDuration`)."""
    target: NotRequired[float]
    """Value of the metric to aim at; above it, replicas are added."""
    time_interval_minutes: NotRequired[int]
    """Minutes over which the metric is measured; 10 if it is left out."""


class ImageLoraDict(TypedDict):
    """`ImageLora` as a dict."""

    path: str
    """URL of the weights of the adapter, such as a repository on Hugging Face."""
    scale: float
    """Strength of the adapter: 0 has no effect, 1 is its full effect."""


ImageModelNameInput: TypeAlias = str
"""What is accepted as `ImageModelName`."""


class ImageRequestDict(TypedDict):
    """`ImageRequest` as a dict."""

    prompt: str
    """Text prompt: what the image shows."""
    model: ImageModelNameInput
    """Image model, by its model ID."""
    steps: NotRequired[int]
    """Number of generation steps."""
    image_url: NotRequired[str]
    """URL of an image to start from, for models that take one."""
    seed: NotRequired[int]
    """Random seed."""
    n: NotRequired[int]
    """Number of images to generate from the same prompt."""
    height: NotRequired[int]
    """Height of the image in pixels."""
    width: NotRequired[int]
    """Width of the image in pixels."""
    negative_prompt: NotRequired[str]
    """Negative prompt: what the image shall not show."""
    response_format: NotRequired[str]
    """Form of the response: `url` for a link to each image, `base64` for its content in `b64_json`."""
    guidance_scale: NotRequired[float]
    """Guidance scale: how closely the image follows the prompt."""
    output_format: NotRequired[str]
    """File format of the image: `jpeg` makes smaller files, `png` loses no detail."""
    image_loras: NotRequired[Sequence[models.ImageLora | ImageLoraDict]]
    """LoRA adapters to apply to the model, each with its strength."""
    reference_images: NotRequired[Sequence[str]]
    """URLs of images that guide the generation, for models that take them."""
    disable_safety_checker: NotRequired[bool]
    """Whether to skip the check of the image for unsafe content."""


class ImageUrlDict(TypedDict):
    """`ImageUrl` as a dict."""

    url: str
    """URL of the image, or the image itself as a data URL."""


class ImageUrlContentPartDict(TypedDict):
    """`ImageUrlContentPart` as a dict."""

    type: NotRequired[Literal["image_url"]]
    """Type of the content part, always `image_url`."""
    image_url: NotRequired[models.ImageUrl | ImageUrlDict]
    """Image for the model to see."""


class InputAudioDict(TypedDict):
    """`InputAudio` as a dict."""

    data: str
    """Content of the audio file, base64-encoded."""
    format: str
    """File format of the audio."""


class InputAudioContentPartDict(TypedDict):
    """`InputAudioContentPart` as a dict."""

    type: Literal["input_audio"]
    """Type of the content part, always `input_audio`."""
    input_audio: models.InputAudio | InputAudioDict
    """Audio data and its format."""


class IntegerTensorDict(TypedDict):
    """`IntegerTensor` as a dict."""

    data: Sequence[LargeIntegerInput]
    """Integers in the order of the tokens."""
    dtype: NotRequired[TensorDataTypeInput]
    """Type in which the service keeps them."""


LargeIntegerInput: TypeAlias = Union["str", "int"]
"""What is accepted as `LargeInteger`."""

LogprobsOptionInput: TypeAlias = Union["int", "bool"]
"""What is accepted as `LogprobsOption`."""


class LoraConfigDict(TypedDict):
    """`LoraConfig` as a dict."""

    rank: NotRequired[int]
    """Rank of the adapter's matrices."""
    alpha: NotRequired[int]
    """Scaling of the adapter: its output is multiplied by `alpha` divided by `rank`."""
    dropout: NotRequired[float]
    """Dropout: the fraction of the adapter's inputs that is set to 0 in each training step."""
    seed: NotRequired[LargeIntegerInput]
    """Random seed for the initial weights of the adapter."""
    train_unembed: NotRequired[bool]
    """Whether the output (unembedding) layer gets an adapter too."""


class LoraTrainingTypeDict(TypedDict):
    """`LoraTrainingType` as a dict."""

    type: NotRequired[Literal["Lora"]]
    """Training type, always `Lora`."""
    lora_r: int
    """Rank of the adapter."""
    lora_alpha: int
    """Alpha: strength of the adapter; its output is scaled by alpha over rank."""
    lora_dropout: NotRequired[float]
    """Dropout: probability, 0 to 1, with which inputs of the adapter are dropped in training."""
    lora_trainable_modules: NotRequired[str]
    """Modules that get an adapter: names with commas between them, or `all-linear` for all linear layers."""


class LossConfigDict(TypedDict):
    """`LossConfig` as a dict."""

    type: str
    """Loss function: cross-entropy for supervised training, the others for reinforcement learning with advantages."""
    cross_entropy_params: NotRequired[Mapping[str, Any]]
    """Parameters of cross-entropy; none are documented."""
    grpo_params: NotRequired[models.GrpoLossParams | GrpoLossParamsDict]
    """Parameters of GRPO (group relative policy optimization)."""
    cispo_params: NotRequired[models.ClippedLossParams | ClippedLossParamsDict]
    """Parameters of CISPO, which clips the importance sampling weights."""
    dppo_params: NotRequired[models.DppoLossParams | DppoLossParamsDict]
    """Parameters of DPPO, which limits how far the policy moves in one step."""
    dro_params: NotRequired[models.DroLossParams | DroLossParamsDict]
    """Parameters of DRO, which adds a regularization instead of clipping."""
    ppo_params: NotRequired[models.ClippedLossParams | ClippedLossParamsDict]
    """Parameters of PPO (proximal policy optimization)."""


class LossInputsDict(TypedDict):
    """`LossInputs` as a dict."""

    target_tokens: models.IntegerTensor | IntegerTensorDict
    """Token IDs that the model should predict at each place."""
    loss_mask: NotRequired[models.IntegerTensor | IntegerTensorDict]
    """Loss mask: 1 where a token counts in the loss, 0 where it does not."""
    grpo_inputs: NotRequired[models.GrpoLossInputs | GrpoLossInputsDict]
    """Further inputs for the loss function GRPO."""


class LrSchedulerDict(TypedDict):
    """`LrScheduler` as a dict."""

    lr_scheduler_type: NotRequired[str]
    """Shape of the curve: a straight line (`linear`) or a cosine (`cosine`)."""
    lr_scheduler_args: NotRequired[models.LrSchedulerArgs | LrSchedulerArgsDict | None]
    """Arguments of the scheduler; null if there are none."""


class LrSchedulerArgsDict(TypedDict):
    """`LrSchedulerArgs` as a dict."""

    min_lr_ratio: NotRequired[float]
    """Final learning rate, as a ratio to the peak: 0 ends at 0, 0.1 at a tenth of the peak."""
    num_cycles: NotRequired[float]
    """Number of cosine cycles over the training; 0.5 falls once from the peak to the end."""


class ModelInputDict(TypedDict):
    """`ModelInput` as a dict."""

    chunks: Sequence[models.ModelInputChunk | ModelInputChunkDict]
    """Parts of the input, in order."""


class ModelInputChunkDict(TypedDict):
    """`ModelInputChunk` as a dict."""

    encoded_text: NotRequired[models.EncodedText | EncodedTextDict]
    """Text as token IDs."""


class ModelMountDict(TypedDict):
    """`ModelMount` as a dict."""

    model_id: str
    """ID of the model whose files to mount."""
    mount_path: str
    """Directory of the container where the files appear."""
    revision_id: NotRequired[str]
    """ID of the revision whose files to mount."""


class ModelUploadRequestDict(TypedDict):
    """`ModelUploadRequest` as a dict."""

    model_name: str
    """Name that you give to the uploaded model."""
    model_source: str
    """Source of the weights: a repository on Hugging Face, or a URL of an archive, such as a presigned S3 URL."""
    model_type: NotRequired[str]
    """Kind of the upload: `model` for full weights, `adapter` for a LoRA adapter."""
    hf_token: NotRequired[str]
    """Hugging Face token, needed if the repository in `model_source` is private."""
    description: NotRequired[str]
    """Text about the model, for people to read."""
    base_model: NotRequired[str]
    """Base model that an adapter runs on, on serverless hardware."""
    lora_model: NotRequired[str]
    """LoRA pool that an adapter runs in, on dedicated hardware."""


class MultimodalParamsDict(TypedDict):
    """`MultimodalParams` as a dict."""

    train_vision: NotRequired[bool]
    """Whether the vision encoder is trained too; `false` keeps it as it is."""


class MuonOptimizerParamsDict(TypedDict):
    """`MuonOptimizerParams` as a dict."""

    adam: NotRequired[models.AdamOptimizerParams | AdamOptimizerParamsDict]
    """Adam for the weights that Muon does not handle."""
    grad_clip_norm: NotRequired[float]
    """Gradient clipping: longer gradients are scaled down to this norm."""
    learning_rate: NotRequired[float]
    """Learning rate: how far one step moves the weights."""
    momentum: NotRequired[float]
    """Momentum: how much of the previous steps goes into the next one."""
    newton_schulz_steps: NotRequired[int]
    """Number of Newton-Schulz iterations, which make each update orthogonal."""
    weight_decay: NotRequired[float]
    """Weight decay: how much each step shrinks the weights."""


class NamedToolChoiceDict(TypedDict):
    """`NamedToolChoice` as a dict."""

    type: Literal["function"]
    """Type of the tool, always `function`."""
    function: models.NamedToolChoiceFunction | NamedToolChoiceFunctionDict
    """Function to call."""
    id: NotRequired[str]
    """ID for the call."""
    index: NotRequired[int]
    """Zero-based index of the call."""


class NamedToolChoiceFunctionDict(TypedDict):
    """`NamedToolChoiceFunction` as a dict."""

    name: str
    """Which function to call, as it is named in `tools`."""
    arguments: NotRequired[str]
    """Arguments for the call, as JSON text."""


class OidcConfigDict(TypedDict):
    """`OidcConfig` as a dict."""

    client_id: str
    """Client ID under which the cluster is registered with the identity provider."""
    group_claim: str
    """Claim of the ID token that lists the groups of the user."""
    group_prefix: str
    """Prefix that is put before each group name, so that it cannot clash with others."""
    issuer_url: str
    """URL of the identity provider, exactly as in the `iss` claim of its tokens."""
    username_claim: str
    """Claim of the ID token that names the user."""
    username_prefix: str
    """Prefix that is put before each user name, so that it cannot clash with others."""
    ca_cert: NotRequired[str]
    """Certificate of the authority that signed the identity provider's TLS certificate, as PEM text."""


class OptimStepRequestDict(TypedDict):
    """`OptimStepRequest` as a dict."""

    learning_rate: NotRequired[float]
    """Learning rate, in the older form: how far one step moves the weights."""
    adamw_params: NotRequired[models.AdamwOptimizerParams | AdamwOptimizerParamsDict]
    """AdamW, in the older form."""
    adam_params: NotRequired[models.AdamOptimizerParams | AdamOptimizerParamsDict]
    """Adam, an optimizer with a step size of its own for each weight."""
    muon_params: NotRequired[models.MuonOptimizerParams | MuonOptimizerParamsDict]
    """Muon, an optimizer for weight matrices that uses Adam for all other weights."""


class QueueAutoscalingConfigDict(TypedDict):
    """`QueueAutoscalingConfig` as a dict."""

    metric: NotRequired[Literal["QueueBacklogPerWorker"]]
    """Metric to follow, always `QueueBacklogPerWorker`: jobs in the queue for each replica."""
    model: NotRequired[str]
    """Queue to look at, by the `model` of its jobs; the name of the deployment if it is left out."""
    target: NotRequired[float]
    """Value of the metric to aim at; above it, replicas are added. 1.01 if it is left out."""


class QueueCancelRequestDict(TypedDict):
    """`QueueCancelRequest` as a dict."""

    request_id: str
    """Job ID that the submission returned."""
    model: str
    """Queue that the job was put into."""


class QueueJobRequestDict(TypedDict):
    """`QueueJobRequest` as a dict."""

    model: str
    """Queue to put the job into: the name of the deployment that works on it."""
    payload: Mapping[str, Any]
    """Input of the job."""
    info: NotRequired[Mapping[str, Any]]
    """Metadata of your own."""
    priority: NotRequired[int]
    """Priority: jobs with a higher number run first, those with the same number in the order of their submission."""


class ReasoningOptionsDict(TypedDict):
    """`ReasoningOptions` as a dict."""

    enabled: NotRequired[bool]
    """Whether the model reasons before it answers."""


RerankDocumentsInput: TypeAlias = Union["Sequence[Mapping[str, Any]]", "Sequence[str]"]
"""What is accepted as `RerankDocuments`."""

RerankModelNameInput: TypeAlias = str
"""What is accepted as `RerankModelName`."""


class RerankRequestDict(TypedDict):
    """`RerankRequest` as a dict."""

    model: RerankModelNameInput
    """Model ID of the rerank model."""
    query: str
    """Search query that the documents are compared with."""
    documents: RerankDocumentsInput
    """Documents to sort, either all texts or all objects."""
    top_n: NotRequired[int]
    """Number of results to return, the most relevant first; all if it is left out."""
    return_documents: NotRequired[bool]
    """Whether each result contains its document too."""
    rank_fields: NotRequired[Sequence[str]]
    """Rank fields: for documents that are objects, the fields to compare with the query, in the order in which the
    model reads them."""


ResponseFormatInput: TypeAlias = Union[
    "models.ResponseFormatText",
    "ResponseFormatTextDict",
    "models.ResponseFormatJsonSchema",
    "ResponseFormatJsonSchemaDict",
    "models.ResponseFormatJsonObject",
    "ResponseFormatJsonObjectDict",
    "type[Any]",
    "TypeAdapter[Any]",
    "UnknownModel",
]
"""What is accepted as `ResponseFormat`."""


class ResponseFormatJsonObjectDict(TypedDict):
    """`ResponseFormatJsonObject` as a dict."""

    type: Literal["json_object"]
    """Type of the response format, always `json_object`."""


class ResponseFormatJsonSchemaDict(TypedDict):
    """`ResponseFormatJsonSchema` as a dict."""

    type: Literal["json_schema"]
    """Type of the response format, always `json_schema`."""
    json_schema: NotRequired[models.ResponseFormatJsonSchemaDefinition | ResponseFormatJsonSchemaDefinitionDict]
    """JSON schema, with a name for it."""
    schema: NotRequired[Mapping[str, Any]]
    """JSON schema that the output follows, without a name."""


class ResponseFormatJsonSchemaDefinitionDict(TypedDict):
    """`ResponseFormatJsonSchemaDefinition` as a dict."""

    name: str
    """Short name of the output, such as `person`."""
    description: NotRequired[str]
    """Purpose of the output."""
    schema: NotRequired[Mapping[str, Any]]
    """JSON schema that the output follows."""
    strict: NotRequired[bool | None]
    """Strict mode: whether the output must follow the schema exactly."""


class ResponseFormatTextDict(TypedDict):
    """`ResponseFormatText` as a dict."""

    type: Literal["text"]
    """Type of the response format, always `text`."""


SafetyModelNameInput: TypeAlias = str
"""What is accepted as `SafetyModelName`."""


class SampleRequestDict(TypedDict):
    """`SampleRequest` as a dict."""

    prompts: NotRequired[Sequence[models.ModelInput | ModelInputDict]]
    """Prompts as token IDs, in the older form."""
    sampling_params: NotRequired[models.SamplingParams | SamplingParamsDict]
    """How to sample: length, temperature, stop sequences."""
    num_samples: NotRequired[int]
    """Number of sequences to sample for each prompt."""
    model_inputs: NotRequired[Sequence[models.ModelInput | ModelInputDict]]
    """Prompts as token IDs."""
    prompt_logprobs: NotRequired[bool]
    """Whether to return log probabilities of the prompt tokens too."""
    return_routed_experts: NotRequired[bool]
    """Whether to record which experts (mixture of experts) handled each token."""
    topk_prompt_logprobs: NotRequired[int]
    """Number of most likely tokens to return for each place of the prompt."""


class SamplingParamsDict(TypedDict):
    """`SamplingParams` as a dict."""

    max_tokens: NotRequired[int]
    """Maximum number of tokens to generate for each sequence."""
    temperature: NotRequired[float]
    """Sampling temperature: at 0 the most likely token is picked, higher values vary more."""
    top_p: NotRequired[float]
    """Nucleus sampling: only the most likely tokens whose probabilities add up to `top_p` are considered. 1
    considers all tokens."""
    top_k: NotRequired[int]
    """Top-k sampling: only the `top_k` most likely tokens are considered. -1 considers all tokens."""
    stop: NotRequired[Sequence[str]]
    """Stop sequences: generation ends where the model produces one of these texts."""
    seed: NotRequired[LargeIntegerInput]
    """Random seed."""


class SlurmStartupScriptsDict(TypedDict):
    """`SlurmStartupScripts` as a dict."""

    controller_epilog: NotRequired[str]
    """Shell script that the Slurm controller runs after each job."""
    controller_prolog: NotRequired[str]
    """Shell script that the Slurm controller runs before each job."""
    extra_slurm_conf: NotRequired[str]
    """Lines that are added to `slurm.conf`."""
    login_init_script: NotRequired[str]
    """Shell script that sets up the login nodes."""
    nodeset_init_script: NotRequired[str]
    """Shell script that sets up each set of worker nodes."""
    worker_epilog: NotRequired[str]
    """Shell script that a worker node runs after each job."""
    worker_prolog: NotRequired[str]
    """Shell script that a worker node runs before each job."""


SourceVideoInput: TypeAlias = Union["str", "models.VideoReference", "VideoReferenceDict"]
"""What is accepted as `SourceVideo`."""

SpeechModelNameInput: TypeAlias = str
"""What is accepted as `SpeechModelName`."""


class StartTrainingSessionRequestDict(TypedDict):
    """`StartTrainingSessionRequest` as a dict."""

    base_model: NotRequired[str]
    """Model to start from, such as `Qwen/Qwen3-8B`."""
    resume_from_checkpoint_id: NotRequired[str]
    """Training checkpoint to continue from; left out to start with the base model."""
    type: NotRequired[TrainingSessionTypeInput]
    """Parts to run: a trainer, or a trainer and a generator to sample from."""
    lora_config: NotRequired[models.LoraConfig | LoraConfigDict]
    """LoRA settings: trains a small adapter instead of all weights."""
    model_resources_id: NotRequired[str]
    """Model resources (hardware that holds a base model) to run on."""
    display_name: NotRequired[str]
    """Name of your choice, for people to read."""
    load_optimizer: NotRequired[bool]
    """Whether to restore the state of the optimizer too, with `resume_from_checkpoint_id`."""
    metadata: NotRequired[models.TrainingSessionMetadata | TrainingSessionMetadataDict]
    """Links to other tools, such as a run in Weights & Biases."""


StopSequencesInput: TypeAlias = Union["str", "Sequence[str]"]
"""What is accepted as `StopSequences`."""


class StreamOptionsDict(TypedDict):
    """`StreamOptions` as a dict."""

    include_usage: NotRequired[bool]
    """Whether one more chunk with `usage` and no choices comes before the end."""


class TensorDataDict(TypedDict):
    """`TensorData` as a dict."""

    data: Sequence[float]
    """Numbers of the tensor, row by row."""
    dtype: str
    """Type of the numbers."""
    shape: NotRequired[Sequence[int]]
    """Size of each dimension."""
    sparse_col_indices: NotRequired[Sequence[int]]
    """Column index of each number, for a sparse matrix."""
    sparse_crow_indices: NotRequired[Sequence[int]]
    """Row pointers of a sparse matrix: where the numbers of each row begin in `data`, and the total count at the
    end."""


TensorDataTypeInput: TypeAlias = str
"""What is accepted as `TensorDataType`."""


class TextContentPartDict(TypedDict):
    """`TextContentPart` as a dict."""

    type: Literal["text"]
    """Type of the content part, always `text`."""
    text: str
    """What the part says, for the model to read."""


class ToolCallDict(TypedDict):
    """`ToolCall` as a dict."""

    index: NotRequired[int]
    """Zero-based index of the call."""
    id: str
    """ID of the tool call."""
    type: Literal["function"]
    """Type of the tool, always `function`."""
    function: models.FunctionCall | FunctionCallDict
    """Function to call, with its arguments."""


ToolChoiceOptionInput: TypeAlias = Union["str", "models.NamedToolChoice", "NamedToolChoiceDict"]
"""What is accepted as `ToolChoiceOption`."""


class ToolFunctionDict(TypedDict):
    """`ToolFunction` as a dict."""

    name: NotRequired[str]
    """Name of the function, as it appears in tool calls."""
    description: NotRequired[str]
    """What the function does."""
    parameters: NotRequired[Mapping[str, Any]]
    """Parameters of the function: a JSON schema for its arguments."""


class ToolsPartDict(TypedDict):
    """`ToolsPart` as a dict."""

    type: NotRequired[str]
    """Type of the tool, such as `function`."""
    function: NotRequired[models.ToolFunction | ToolFunctionDict]
    """Function that the tool stands for."""


TrainOnInputsInput: TypeAlias = Union["bool", "str"]
"""What is accepted as `TrainOnInputs`."""

TrainingMethodInput: TypeAlias = Union[
    "models.TrainingMethodSft",
    "TrainingMethodSftDict",
    "models.TrainingMethodDpo",
    "TrainingMethodDpoDict",
    "UnknownModel",
]
"""What is accepted as `TrainingMethod`."""


class TrainingMethodDpoDict(TypedDict):
    """`TrainingMethodDpo` as a dict."""

    method: NotRequired[Literal["dpo"]]
    """Training method, always `dpo`."""
    dpo_beta: NotRequired[float]
    """Beta: how closely the model stays to the one that it started from."""
    rpo_alpha: NotRequired[float]
    """RPO alpha: weight of the likelihood of the preferred response in the loss; 0 leaves it out."""
    dpo_normalize_logratios_by_length: NotRequired[bool]
    """Whether log ratios are divided by the length of the response, so that long responses do not weigh more."""
    dpo_reference_free: NotRequired[bool]
    """Whether the loss does without the reference model."""
    simpo_gamma: NotRequired[float]
    """SimPO gamma: margin by which the preferred response shall be better; 0 leaves it out."""


class TrainingMethodSftDict(TypedDict):
    """`TrainingMethodSft` as a dict."""

    method: NotRequired[Literal["sft"]]
    """Training method, always `sft`."""
    train_on_inputs: NotRequired[TrainOnInputsInput]
    """Loss on prompts: whether prompts and user messages count in the loss too."""


class TrainingSampleDict(TypedDict):
    """`TrainingSample` as a dict."""

    model_input: models.ModelInput | ModelInputDict
    """Tokens that the model reads."""
    loss_inputs: NotRequired[models.LossInputs | LossInputsDict]
    """Inputs of the loss function, in the older form."""
    loss_fn_inputs: NotRequired[Mapping[str, models.TensorData | TensorDataDict]]
    """Inputs of the loss function as tensors, keyed by name."""
    routed_experts_key: NotRequired[str]
    """Key of the expert routing (mixture of experts) that sampling recorded, so that training can use the same
    experts."""


class TrainingSessionMetadataDict(TypedDict):
    """`TrainingSessionMetadata` as a dict."""

    wandb: NotRequired[models.WandbMetadata | WandbMetadataDict]
    """Run in Weights & Biases that belongs to the session."""


TrainingSessionStatusInput: TypeAlias = str
"""What is accepted as `TrainingSessionStatus`."""

TrainingSessionStatusFilterInput: TypeAlias = Union[
    "TrainingSessionStatusInput", "Sequence[TrainingSessionStatusInput]"
]
"""What is accepted as `TrainingSessionStatusFilter`."""

TrainingSessionTypeInput: TypeAlias = str
"""What is accepted as `TrainingSessionType`."""

TrainingTypeInput: TypeAlias = Union[
    "models.FullTrainingType", "FullTrainingTypeDict", "models.LoraTrainingType", "LoraTrainingTypeDict", "UnknownModel"
]
"""What is accepted as `TrainingType`."""


class UpdateClusterRequestDict(TypedDict):
    """`UpdateClusterRequest` as a dict."""

    cluster_type: NotRequired[ClusterTypeInput]
    """Workload manager that the cluster should run: Kubernetes or Slurm."""
    num_gpus: NotRequired[int]
    """New number of GPUs in all worker nodes together."""
    reservation_end_time: NotRequired[datetime]
    """New end of the reserved time window."""
    add_ons: NotRequired[Sequence[models.ClusterAddOnParam | ClusterAddOnParamDict]]
    """Add-ons with their new settings, each named by its `name`."""
    cluster_config: NotRequired[models.ClusterConfig | ClusterConfigDict]
    """Software configuration, such as the load balancer and monitoring."""
    num_capacity_pool_gpus: NotRequired[int]
    """New number of GPUs from the capacity pool."""
    num_preemptible_gpus: NotRequired[int]
    """New number of preemptible GPUs to ask for."""
    num_reserved_gpus: NotRequired[int]
    """New number of GPUs that are reserved for this cluster."""


class UpdateDeploymentRequestDict(TypedDict):
    """`UpdateDeploymentRequest` as a dict."""

    name: NotRequired[str]
    """New name, unique in the project: 1 to 100 letters, digits, underscores and hyphens."""
    image: NotRequired[str]
    """Container image to run from now on."""
    gpu_type: NotRequired[DeploymentGpuTypeInput]
    """GPU model of each replica."""
    gpu_count: NotRequired[int]
    """Number of GPUs of each replica."""
    args: NotRequired[Sequence[str]]
    """Arguments of the command, in place of those of the image (CMD)."""
    autoscaling: NotRequired[DeploymentAutoscalingInput | Mapping[str, Any]]
    """How the number of replicas follows the load."""
    command: NotRequired[Sequence[str]]
    """Command that starts the container, in place of the entrypoint of the image."""
    cpu: NotRequired[float]
    """CPU cores of each replica; 0.1 is a tenth of a core."""
    description: NotRequired[str]
    """Purpose of the deployment, in your words."""
    environment_variables: NotRequired[Sequence[models.EnvironmentVariable | EnvironmentVariableDict]]
    """Environment variables of the container."""
    health_check_path: NotRequired[str]
    """HTTP path that the service calls to see whether a replica is healthy."""
    max_replicas: NotRequired[int]
    """Most replicas under high load."""
    memory: NotRequired[float]
    """RAM of each replica in GiB; 0.5 is 512 MiB."""
    min_replicas: NotRequired[int]
    """Fewest replicas, kept even without load."""
    port: NotRequired[int]
    """Port of the container that receives the traffic."""
    storage: NotRequired[int]
    """Ephemeral disk of each replica in GiB."""
    termination_grace_period_seconds: NotRequired[int]
    """Seconds that a replica has to shut down before it is stopped by force."""
    volumes: NotRequired[Sequence[models.VolumeMount | VolumeMountDict]]
    """Volumes of the container."""
    capacity_type: NotRequired[DeploymentCapacityTypeInput]
    """Capacity to run on."""
    model_mounts: NotRequired[Sequence[models.ModelMount | ModelMountDict]]
    """Models to mount in the container."""


class UpdateEndpointRequestDict(TypedDict):
    """`UpdateEndpointRequest` as a dict."""

    display_name: NotRequired[str]
    """New display name, for people to read."""
    state: NotRequired[str]
    """State to bring the endpoint into: `STARTED` starts it, `STOPPED` stops it."""
    autoscaling: NotRequired[models.Autoscaling | AutoscalingDict]
    """New limits for the number of replicas."""
    inactive_timeout: NotRequired[int | None]
    """Minutes without a request after which the endpoint stops by itself; 0 turns this off."""


class UpdateSecretRequestDict(TypedDict):
    """`UpdateSecretRequest` as a dict."""

    name: NotRequired[str]
    """New name, unique in the project: 1 to 100 letters, digits, underscores, hyphens, slashes and periods."""
    value: NotRequired[str]
    """Confidential value that replaces the present one."""
    description: NotRequired[str]
    """Purpose of the secret, in your words; up to 500 characters."""
    project_id: NotRequired[str]
    """Has no effect: the API key decides which project it is."""
    ttl_seconds: NotRequired[int]
    """New time to live in seconds: the secret expires when it is over."""


class UpdateSharedVolumeRequestDict(TypedDict):
    """`UpdateSharedVolumeRequest` as a dict."""

    volume_id: NotRequired[str]
    """ID of the volume to resize."""
    size_tib: NotRequired[int]
    """New capacity in TiB."""


class UpdateVolumeRequestDict(TypedDict):
    """`UpdateVolumeRequest` as a dict."""

    name: NotRequired[str]
    """New name that mounts refer to, unique in the project."""
    type: NotRequired[str]
    """Volume type."""
    content: NotRequired[models.VolumeSource | VolumeSourceDict]
    """Where the files of the next version come from."""


VideoAudioInputInput: TypeAlias = Union["str", "models.AudioReference", "AudioReferenceDict"]
"""What is accepted as `VideoAudioInput`."""


class VideoFrameImageDict(TypedDict):
    """`VideoFrameImage` as a dict."""

    input_image: str
    """URL of the image, or its content base64-encoded."""
    frame: NotRequired[VideoFramePositionInput]
    """Frame of the video that looks like the image."""


VideoFramePositionInput: TypeAlias = Union["float", "str"]
"""What is accepted as `VideoFramePosition`."""


class VideoMediaDict(TypedDict):
    """`VideoMedia` as a dict."""

    frame_images: NotRequired[Sequence[models.VideoFrameImage | VideoFrameImageDict]]
    """Images for single frames, such as the first and the last one."""
    frame_videos: NotRequired[Sequence[models.VideoReference | VideoReferenceDict]]
    """Video clips that frames of the new video are taken from."""
    reference_images: NotRequired[Sequence[str]]
    """URLs of images that show how persons, things or the style shall look."""
    reference_videos: NotRequired[Sequence[models.VideoReference | VideoReferenceDict]]
    """Videos that show how motion or the style shall look."""
    source_video: NotRequired[SourceVideoInput]
    """Video to edit or to continue, for models that start from one."""
    audio_inputs: NotRequired[Sequence[VideoAudioInputInput]]
    """Audio that the video goes with, such as speech or music."""


class VideoReferenceDict(TypedDict):
    """`VideoReference` as a dict."""

    video: str
    """URL of the video file, which the service must be able to reach."""


class VideoUrlDict(TypedDict):
    """`VideoUrl` as a dict."""

    url: str
    """Address from which the service fetches the video."""


class VideoUrlContentPartDict(TypedDict):
    """`VideoUrlContentPart` as a dict."""

    type: Literal["video_url"]
    """Type of the content part, always `video_url`."""
    video_url: models.VideoUrl | VideoUrlDict
    """Video for the model to see."""


class VolumeBucketDict(TypedDict):
    """`VolumeBucket` as a dict."""

    uri: str
    """URI of the bucket, with a prefix if only a part of it is meant."""
    role_arn: str
    """ARN of the IAM role that the service takes on to read the bucket."""


class VolumeMountDict(TypedDict):
    """`VolumeMount` as a dict."""

    name: str
    """Name or ID of the volume."""
    mount_path: str
    """Directory of the container where the files appear."""
    version: NotRequired[int]
    """Volume version to mount."""


class VolumeOriginDict(TypedDict):
    """`VolumeOrigin` as a dict."""

    s3: models.VolumeBucket | VolumeBucketDict
    """Amazon S3 bucket to copy from."""


class VolumeSourceDict(TypedDict):
    """`VolumeSource` as a dict."""

    type: NotRequired[str]
    """Content type, `files`: files that were uploaded."""
    source_prefix: NotRequired[str]
    """Path prefix: the files whose names begin with it are put into the volume."""
    origin: NotRequired[models.VolumeOrigin | VolumeOriginDict]
    """Bucket outside of the service to copy the files from."""


class WandbMetadataDict(TypedDict):
    """`WandbMetadata` as a dict."""

    entity: NotRequired[str]
    """User or team in Weights & Biases that owns the run."""
    group: NotRequired[str]
    """Group that the run is part of."""
    project: NotRequired[str]
    """Project in Weights & Biases that the run is part of."""
    run_id: NotRequired[str]
    """ID of the run, unique within its project."""
    run_name: NotRequired[str]
    """Name of the run, for people to read."""
    url: NotRequired[str]
    """Web page of the run."""
