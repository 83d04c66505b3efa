"""A request -> an open response: sessions, connections, deadlines.

Only this room uses aiohttp, and it is loaded on first use.
"""
