"""What the fields of a model take, refuse and show. Pure: nothing here waits or touches the network."""
