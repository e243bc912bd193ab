"""What goes wrong with modifiers."""


class InvalidDecoratorException(Exception):
    """A modifier cannot be applied the way it is written."""

    # Tracebacks and pickles name it where users import it from.
    __module__ = "hamilton.function_modifiers.base"


class MissingConfigParametersException(Exception):
    """A modifier needs configuration that is not set."""

    # Tracebacks and pickles name it where users import it from.
    __module__ = "hamilton.function_modifiers.base"
