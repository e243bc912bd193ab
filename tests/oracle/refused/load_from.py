#- /unknown_format.py
"""HAM010"""

import pandas as pd
from hamilton.function_modifiers import load_from, value


@load_from.punchcards(path=value("x"))
def count(table: pd.DataFrame) -> int: ...


#- /two_parameters.py
"""HAM010"""

import pandas as pd
from hamilton.function_modifiers import load_from, value


@load_from.csv(path=value("x"))
def count(table: pd.DataFrame, other: int) -> int: ...


#- /no_such_parameter.py
"""HAM010"""

import pandas as pd
from hamilton.function_modifiers import load_from, value


@load_from.csv(path=value("x"), inject_="rows")
def count(table: pd.DataFrame) -> int: ...


#- /missing_argument.py
"""HAM010"""

import pandas as pd
from hamilton.function_modifiers import load_from


@load_from.csv()
def count(table: pd.DataFrame) -> int: ...
