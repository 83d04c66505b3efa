"""What tests share: servers, calls, and a look at what came over the socket."""
