"""Bounded pictures of values: one module a kind, each says whether a value is its own."""
