"""A request -> an open response: sessions, connections, deadlines.

Only this package uses aiohttp, and it is loaded on first use.
"""
