"""Load the transport, and aiohttp with it, when a client first needs it."""

from __future__ import annotations

import copy
from threading import Lock
from typing import TYPE_CHECKING

from typing_extensions import Never

from together.generated._late_import import load
from together.generated.exceptions import ApiTypeError, ClientClosedError

if TYPE_CHECKING:
    from aiohttp import ClientSession

    from together.generated._transport.transport import Transport
    from together.generated.configuration import Configuration

CHECKED_AT_ONCE = ("ssl_ca_cert", "ca_cert_data", "cert_file", "key_file", "trust_env", "client_session_kwargs")
"""Settings that only the transport can check: where one is given, it is loaded when the client is made."""


def load_transport() -> type[Transport]:
    """Import the transport, and aiohttp with it.

    Raises:
        ApiFileError: It cannot be loaded just now, as no file can be opened, say.
    """
    transport: type[Transport] = load("together.generated._transport.transport").Transport
    return transport


class LazyTransport:
    """The transport of a client and of its copies, made on first use.

    Args:
        configuration: The settings; those of session, TLS and proxy are read now, once for all.
        session: A session to use and never close.
    """

    def __init__(self, configuration: Configuration, session: ClientSession | None) -> None:
        self._configuration = copy.deepcopy(configuration)
        self._session = session
        self._made: Transport | None = None
        self._making = Lock()  # threads may make their first calls at the same time
        self.closed = False
        if session is not None or configuration.changed_settings(CHECKED_AT_ONCE):
            self.get()

    def __reduce__(self) -> Never:
        raise ApiTypeError("an ApiClient cannot be pickled: make one in each process.")

    def get(self) -> Transport:
        """Return the transport.

        Raises:
            ClientClosedError: `close()` was called before there was one.
        """
        if self._made is None:
            if self.closed:
                raise ClientClosedError("this ApiClient is closed: make another one.")
            with self._making:
                if self._made is None:
                    self._made = load_transport()(self._configuration, self._session)
        return self._made

    async def close(self) -> None:
        """Close its connections, unless that was done."""
        self.closed = True
        if self._made is not None:
            await self._made.close()
