"""A long-lived process in the user's interpreter that imports their modules and executes nodes.

It is started as ``python path/to/hamilton_runner`` by the language server's ``execution`` layer
and speaks with it in JSON frames. Standard library only; ``hamilton`` is whichever the user's
interpreter has, else the bundled one. It knows nothing of the server or of the editor.
"""

PROTOCOL_VERSION = 2
"""Of the frames; the client in ``hamilton_ls.execution.wire`` names the same one."""
