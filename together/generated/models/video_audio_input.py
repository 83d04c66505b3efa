# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.


from typing import TypeAlias

from together.generated.models.audio_reference import AudioReference

VideoAudioInput: TypeAlias = str | AudioReference
"""Audio for a video: a URL, or an object that holds the URL."""
