"""Bytes of a response -> a value or a typed error. Pure: nothing here waits or touches the network."""
