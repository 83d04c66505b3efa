# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.


from typing import TypeAlias

from together.generated.models.video_reference import VideoReference

SourceVideo: TypeAlias = str | VideoReference
"""Video to edit or to continue: a URL, or an object that holds the URL."""
