"""Arguments of a call -> the request to send. Pure: nothing here waits or touches the network."""
