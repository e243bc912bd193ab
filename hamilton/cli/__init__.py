"""The ``hamilton`` command."""
