"""A small project on the disk, and connections to a server that looks at it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.fixture import parse_fixture

PROJECT = """
    #- /pyproject.toml
    [tool.hamilton]
    dataflows = [{ name = "train", modules = ["loaders", "features"] }]
    #- /loaders.py
    import pandas as pd

    def spend(path: str) -> pd.Series:
        \"\"\"What we spent.\"\"\"
        return pd.read_csv(path)["spend"]
    #- /features.py
    import pandas as pd

    def total(spend: pd.Series) -> float:
        return spend.sum()

    def share(spnd: pd.Series, total: float) -> pd.Series:
        return spnd / total
    #- /plain.py
    def spend(path):
        return path
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Two modules of one dataflow, with a misspelt parameter; and a file that is not Hamilton."""
    return parse_fixture(PROJECT).write(tmp_path)
