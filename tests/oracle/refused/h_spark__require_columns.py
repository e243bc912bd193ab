#- /no_frame.py
"""HAM010"""

from hamilton.plugins.h_spark import require_columns


@require_columns("a")
def total(x: int) -> int: ...


#- /annotations_as_strings.py
"""HAM010"""

from __future__ import annotations

from hamilton.plugins.h_spark import require_columns
from pyspark.sql import DataFrame


@require_columns("a")
def total(table: DataFrame) -> DataFrame: ...


#- /frame_comes_second.py
"""HAM010"""

from hamilton.plugins.h_spark import require_columns
from pyspark.sql import DataFrame


@require_columns("a")
def total(x: int, table: DataFrame) -> DataFrame: ...
