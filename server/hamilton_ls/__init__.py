"""The Hamilton Live language server: static analysis only, it never imports or executes user code."""

__version__ = "0.1.0"
