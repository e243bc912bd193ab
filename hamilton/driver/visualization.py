"""Drawings of a driver's graph."""


class Visualization:
    """The part of a driver that draws."""
