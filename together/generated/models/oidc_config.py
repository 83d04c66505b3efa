# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING

from together.generated.model import Model


class OidcConfig(Model):
    """OpenID Connect (OIDC) login to the Kubernetes API of a cluster."""

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

    ca_cert: str | None = None
    """Certificate of the authority that signed the identity provider's TLS
    certificate, as PEM text."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            client_id: str,
            group_claim: str,
            group_prefix: str,
            issuer_url: str,
            username_claim: str,
            username_prefix: str,
            ca_cert: str | None = None,
        ) -> None: ...
