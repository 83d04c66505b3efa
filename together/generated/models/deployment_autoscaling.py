# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from typing import Annotated, TypeAlias

from together.generated.model import OpenUnion, UnknownModel
from together.generated.models.custom_metric_autoscaling_config import CustomMetricAutoscalingConfig
from together.generated.models.http_autoscaling_config import HttpAutoscalingConfig
from together.generated.models.queue_autoscaling_config import QueueAutoscalingConfig

DeploymentAutoscaling: TypeAlias = Annotated[
    HttpAutoscalingConfig | QueueAutoscalingConfig | CustomMetricAutoscalingConfig | UnknownModel,
    OpenUnion(
        "metric",
        {
            "HTTPTotalRequests": "HttpAutoscalingConfig",
            "HTTPAvgRequestDuration": "HttpAutoscalingConfig",
            "QueueBacklogPerWorker": "QueueAutoscalingConfig",
            "CustomMetric": "CustomMetricAutoscalingConfig",
        },
    ),
]
"""Autoscaling of a deployment. Its `metric` says which measure of the load the number of
replicas follows."""
