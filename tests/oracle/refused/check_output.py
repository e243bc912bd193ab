#- /check_that_does_not_exist.py
"""HAM010"""

from hamilton.function_modifiers import check_output


@check_output(colour="red")
def total(spend: float) -> float: ...


#- /range_of_a_frame.py
"""HAM010"""

import pandas as pd
from hamilton.function_modifiers import check_output


@check_output(range=(0, 1))
def table(path: str) -> pd.DataFrame: ...


#- /importance.py
"""HAM010"""

from hamilton.function_modifiers import check_output


@check_output(range=(0, 1), importance="somewhat")
def rate(x: float) -> float: ...


#- /of_a_dictionary.py
"""HAM010"""

from hamilton.function_modifiers import check_output


@check_output(data_type=dict)
def total(x: int) -> dict[str, int]: ...
