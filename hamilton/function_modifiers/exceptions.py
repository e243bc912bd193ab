"""What goes wrong with modifiers."""


class InvalidDecoratorException(Exception):
    """A modifier cannot be applied the way it is written."""


class MissingConfigParametersException(Exception):
    """A modifier needs configuration that is not set."""
