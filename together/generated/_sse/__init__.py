"""Bytes of a body -> server-sent events. Pure: nothing here waits or touches the network."""
