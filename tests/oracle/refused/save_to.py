#- /unknown_format.py
"""HAM010"""

import pandas as pd
from hamilton.function_modifiers import save_to, value


@save_to.punchcards(path=value("x"), output_name_="saved")
def table(x: int) -> pd.DataFrame: ...


#- /wrong_type.py
"""HAM010"""

from hamilton.function_modifiers import save_to, value


@save_to.csv(path=value("x"), output_name_="saved")
def total(x: int) -> int: ...


#- /missing_argument.py
"""HAM010"""

import pandas as pd
from hamilton.function_modifiers import save_to


@save_to.csv(output_name_="saved")
def table(x: int) -> pd.DataFrame: ...
