"""HAM003"""

from hamilton.function_modifiers import config


@config.when_not(region="US")
def tax__not_us() -> float: ...


@config.when_not(region="UK")
def tax__not_uk() -> float: ...
