"""Ours, with its client entered: that loads aiohttp."""

from probes.ours import Probe as Ours


class Probe(Ours):
    def ready(self, url: str) -> None:
        super().ready(url)

        import asyncio

        asyncio.run(self.chat.api_client.__aenter__())
