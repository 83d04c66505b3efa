"""A request -> an open response: sessions, connections, deadlines. Here alone aiohttp is used; loaded on first need."""
