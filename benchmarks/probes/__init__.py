"""One module for each side. `ready` imports the client and makes a request; `answer` sends it.

Nothing is imported before `ready` is called, as that is what is measured.
"""
