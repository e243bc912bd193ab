#- /above_a_tag.py
"""HAM010"""

import pandas as pd
from hamilton.function_modifiers import schema, tag


@schema.output(("a", "int"))
@tag(owner="x")
def table(path: str) -> pd.DataFrame: ...


#- /of_a_number.py
"""HAM010"""

from hamilton.function_modifiers import schema


@schema.output(("a", "int"))
def total(x: int) -> int: ...


#- /twice.py
"""HAM010"""

import pandas as pd
from hamilton.function_modifiers import schema


@schema.output(("a", "int"))
@schema.output(("b", "int"))
def table(path: str) -> pd.DataFrame: ...
