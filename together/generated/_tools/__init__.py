"""Python functions and types -> the tools and response formats of a chat."""
