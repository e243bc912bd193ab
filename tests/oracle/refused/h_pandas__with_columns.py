#- /column_that_is_there.py
"""HAM010"""

import pandas as pd
from hamilton.plugins.h_pandas import with_columns


def _width(a: pd.Series) -> pd.Series: ...


@with_columns(_width, columns_to_pass=["a", "_width"])
def boxes(table: pd.DataFrame) -> pd.DataFrame: ...


#- /both_ways.py
"""HAM010"""

import pandas as pd
from hamilton.plugins.h_pandas import with_columns


def _width(a: pd.Series) -> pd.Series: ...


@with_columns(_width, columns_to_pass=["a"], on_input="table")
def boxes(table: pd.DataFrame) -> pd.DataFrame: ...


#- /no_such_selection.py
"""HAM010"""

import pandas as pd
from hamilton.plugins.h_pandas import with_columns


def _width(a: pd.Series) -> pd.Series: ...


@with_columns(_width, columns_to_pass=["a"], select=["nothing"])
def boxes(table: pd.DataFrame) -> pd.DataFrame: ...
