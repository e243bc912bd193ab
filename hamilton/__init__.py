"""The Hamilton runtime bundled with Hamilton Live.

Declares dataflows as plain Python functions: a function is a node, its parameters name the nodes it
depends on. Import paths and behaviour are those of ``apache-hamilton`` 1.90; nothing happens at import.
"""

from hamilton.version import VERSION as __version__

__all__ = ["__version__"]
