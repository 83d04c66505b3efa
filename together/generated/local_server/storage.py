"""Files that answers point to, such as those of `/v1/deployments/storage/{filename}`."""

from __future__ import annotations

from .call import STORAGE, Call
from .downloads import download, made_up
from .operations import stateful
from .replies import Reply


@stateful("GET", f"{STORAGE}{{name}}")
def get_stored(call: Call) -> Reply:
    """Send a file: 1 MiB of bytes that follow from its name."""
    return download(call.request, made_up(call.ids["name"]), "application/octet-stream")
