# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING

from together.generated.model import Model


class SlurmStartupScripts(Model):
    """Scripts and settings for the nodes of a Slurm cluster, each as the text of a file."""

    controller_epilog: str | None = None
    """Shell script that the Slurm controller runs after each job."""

    controller_prolog: str | None = None
    """Shell script that the Slurm controller runs before each job."""

    extra_slurm_conf: str | None = None
    """Lines that are added to `slurm.conf`."""

    login_init_script: str | None = None
    """Shell script that sets up the login nodes."""

    nodeset_init_script: str | None = None
    """Shell script that sets up each set of worker nodes."""

    worker_epilog: str | None = None
    """Shell script that a worker node runs after each job."""

    worker_prolog: str | None = None
    """Shell script that a worker node runs before each job."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            controller_epilog: str | None = None,
            controller_prolog: str | None = None,
            extra_slurm_conf: str | None = None,
            login_init_script: str | None = None,
            nodeset_init_script: str | None = None,
            worker_epilog: str | None = None,
            worker_prolog: str | None = None,
        ) -> None: ...
