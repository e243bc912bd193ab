"""Steps from another module, under names of their own, and lists of steps."""

from hamilton.function_modifiers import pipe_input, pipe_output, source, step

import warehouse_steps as steps
from warehouse_steps import rounded as to_cents

CLEANING = [step(steps.without_gaps), step(to_cents, digits=source("digits"))]
LAST = step(to_cents).named("last")


@pipe_input(*CLEANING, LAST)
def price(raw_price: float) -> float:
    return raw_price


@pipe_output(step(steps.without_gaps, fallback=steps.FALLBACK), LAST)
def discount(raw_price: float) -> float:
    return raw_price
