#- /of_a_number.py
"""HAM010"""

from hamilton.function_modifiers import ParameterizedExtract, parameterize_extract_columns, source


@parameterize_extract_columns(ParameterizedExtract(("a",), {"x": source("one")}))
def table(x: int) -> int: ...


#- /no_extract.py
"""HAM010"""

import pandas as pd
from hamilton.function_modifiers import parameterize_extract_columns


@parameterize_extract_columns(("a", "b"))
def table(x: int) -> pd.DataFrame: ...


#- /beside_another.py
"""HAM010"""

import pandas as pd
from hamilton.function_modifiers import ParameterizedExtract, inject, parameterize_extract_columns, source, value


@parameterize_extract_columns(ParameterizedExtract(("a",), {"x": source("one")}))
@inject(x=value(1))
def table(x: int) -> pd.DataFrame: ...
