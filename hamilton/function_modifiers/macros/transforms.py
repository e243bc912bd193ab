"""``dynamic_transform`` and ``model``: nodes whose dependencies the configuration says. Older than ``resolve``."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from hamilton import node, signatures
from hamilton.dev_utils.deprecation import deprecated
from hamilton.function_modifiers.delayed import resolve
from hamilton.function_modifiers.exceptions import InvalidDecoratorException
from hamilton.function_modifiers.macros.replacement import ensure_function_empty, get_default_tags
from hamilton.function_modifiers.steps import NodeCreator

if TYPE_CHECKING:
    from hamilton import models


@deprecated(
    warn_starting=(1, 20, 0),
    fail_starting=(2, 0, 0),
    use_this=resolve,
    explanation="@resolve lets the configuration decide about any modifier.",
    migration_guide="https://hamilton.apache.org/reference/decorators/",
)
class dynamic_transform(NodeCreator):
    """Computes a node by a transformation that is made from the configuration.

    As in apache-hamilton it does not ask the driver for the key (``require_config`` is none of the methods that
    are asked), so in a driver's graph the key is never seen; a class derived from it may define
    ``required_config``.

    :param transform_cls: the class of the transformation.
    :param config_param: the configuration key that holds its parameters.
    :param extra_transform_params: further arguments of the class.
    """

    def __init__(
        self, transform_cls: "type[models.BaseModel]", config_param: str, **extra_transform_params: Any
    ):
        self.transform_cls = transform_cls
        self.config_param = config_param
        self.extra_transform_params = extra_transform_params

    def validate(self, fn: Callable) -> None:
        """Check that the function is an empty one that declares a column.

        :raises InvalidDecoratorException: if not.
        """
        import pandas as pd

        ensure_function_empty(fn)
        where = f"{fn.__name__} ({signatures.place(fn)})"
        if not issubclass(signatures.bare_type_hints(fn).get("return"), pd.Series):
            raise InvalidDecoratorException(
                f"{where} has to return a pandas.Series to be computed by a model."
            )
        if names := list(signatures.parameters(fn)):
            raise InvalidDecoratorException(
                f"{where} must not have parameters, but has {names}: the model says what it is computed from."
            )

    def generate_nodes(self, fn: Callable, config: dict[str, Any] | None = None) -> list[node.Node]:
        """Make the node.

        :raises InvalidDecoratorException: if the configuration does not have the key.
        """
        import pandas as pd

        if self.config_param not in config:
            raise InvalidDecoratorException(
                f"@{self.name} on {fn.__name__} ({signatures.place(fn)}) needs the configuration key "
                f"{self.config_param}, which it does not get."
            )
        transform = self.transform_cls(config[self.config_param], fn.__name__, **self.extra_transform_params)
        return [
            node.Node(
                fn.__name__,
                signatures.bare_type_hints(fn).get("return"),
                fn.__doc__,
                callabl=transform.compute,
                input_types=dict.fromkeys(transform.get_dependents(), pd.Series),
                tags=get_default_tags(fn),
            )
        ]

    def require_config(self) -> list[str]:
        """The configuration key of the transformation."""
        return [self.config_param]


class model(dynamic_transform):
    """Computes a column by a model that is made from the configuration.

    :param model_cls: the class of the model.
    :param config_param: the configuration key that holds its parameters.
    :param extra_model_params: further arguments of the class.
    """

    def __init__(self, model_cls: Any, config_param: str, **extra_model_params: Any):
        super().__init__(transform_cls=model_cls, config_param=config_param, **extra_model_params)
