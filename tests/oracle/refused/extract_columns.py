#- /columns_of_a_number.py
"""HAM010"""

from hamilton.function_modifiers import extract_columns


@extract_columns("spend", "signups")
def marketing(path: str) -> float: ...


#- /no_columns.py
"""HAM010"""

import pandas as pd
from hamilton.function_modifiers import extract_columns


@extract_columns()
def table(path: str) -> pd.DataFrame: ...


#- /a_list.py
"""HAM010"""

import pandas as pd
from hamilton.function_modifiers import extract_columns


@extract_columns(["a", "b"])
def table(path: str) -> pd.DataFrame: ...


#- /of_a_series.py
"""HAM010"""

import pandas as pd
from hamilton.function_modifiers import extract_columns


@extract_columns("a")
def table(path: str) -> pd.Series: ...
