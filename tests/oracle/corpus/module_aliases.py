"""Modifiers by every way of importing them."""

import hamilton.function_modifiers
import hamilton.function_modifiers as fm
from hamilton import function_modifiers
from hamilton.function_modifiers import config as when_configured
from hamilton.function_modifiers import source as from_node
from hamilton.function_modifiers.base import NodeTransformLifecycle  # noqa: F401
from hamilton.function_modifiers.dependencies import value as constant
from hamilton.function_modifiers.expanders import parameterize as many


@fm.tag(stage="raw")
def temperature(station: str) -> float:
    return float(len(station))


@hamilton.function_modifiers.tag(stage="clean")
def temperature_in_range(temperature: float) -> float:
    return max(-90.0, min(temperature, 60.0))


@function_modifiers.tag(stage="derived")
@many(
    fahrenheit={"celsius": from_node("temperature_in_range"), "factor": constant(1.8), "offset": constant(32.0)},
    kelvin={"celsius": from_node("temperature_in_range"), "factor": constant(1.0), "offset": constant(273.15)},
)
def converted(celsius: float, factor: float, offset: float) -> float:
    """{celsius} in another unit."""
    return celsius * factor + offset


@when_configured.when(unit="kelvin")
def shown__kelvin(kelvin: float) -> str:
    return f"{kelvin} K"


@when_configured.when_not(unit="kelvin")
def shown__fahrenheit(fahrenheit: float) -> str:
    return f"{fahrenheit} °F"
