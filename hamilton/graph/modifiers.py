"""What a drawing can say of a node besides what it is."""

from enum import Enum


class VisualizationNodeModifiers(Enum):
    """The part a node has in what is drawn."""

    IS_OUTPUT = 1
    IS_PATH = 2
    IS_USER_INPUT = 3
    IS_OVERRIDE = 4
