"""Drivers by name, and what the notebook display tells of them, as JSON on the standard output.

Runs in either environment: with the bundled runtime, or with apache-hamilton.
"""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from hamilton_live.graph import graph_of
from hamilton_live.variables import Execution

from hamilton import async_driver, driver
from hamilton.io.materialization import from_, to

FLOW = '''
"""A module of most of what makes nodes."""
from typing import Literal, Optional, Tuple

import pandas as pd
from hamilton.function_modifiers import (
    config, extract_columns, parameterize, source, subdag, tag, value,
)


def raw(path: str, limit: int = 10) -> pd.DataFrame:
    """The table as it came.

    Nobody has touched it.
    """
    return pd.DataFrame()


@tag(owner="finance", teams=["a", "b"], limit_="</script>")
@extract_columns("spend", "signups")
def table(raw: pd.DataFrame) -> pd.DataFrame:
    return raw


@parameterize(
    low=dict(of=source("spend"), by=value(1)),
    high=dict(of=source("signups"), by=value(2)),
)
def scaled(of: pd.Series, by: int) -> pd.Series:
    """{of} times something."""
    return of * by


@config.when(region="UK")
def tax__uk(low: pd.Series) -> float:
    return 0.2


@config.when_not(region="UK")
def tax__us(high: pd.Series, rate: Optional[float] = None) -> float:
    return 0.1


def kind(tax: float, region: str) -> Literal["a.b", "c"]:
    return "c"


def shape(kind: Literal["a.b", "c"]) -> Tuple[int, ...]:
    return (1,)


def report(tax: float) -> dict:
    return {"tax": tax}
'''


def _flow() -> Any:
    Path("flow.py").write_text(FLOW, "utf-8")
    return importlib.import_module("flow")


def _built(**config: Any) -> Any:
    return driver.Builder().with_modules(_flow()).with_config(config).build()


def _materialized() -> Any:
    saved = to.json(id="saved", dependencies=["report"], path="x.json")
    loaded = from_.csv(target="raw", path="x.csv")
    builder = driver.Builder().with_modules(_flow()).with_config({"region": "UK"})
    return builder.with_materializers(saved, loaded).build()


def _asynchronous() -> Any:
    return async_driver.AsyncDriver({"region": "UK"}, _flow(), result_builder=None)


CASES: dict[str, Callable[[], tuple[Any, Execution]]] = {
    "all nodes": lambda: (_built(region="UK"), Execution()),
    "another configuration": lambda: (_built(region="US"), Execution()),
    "what some nodes need": lambda: (_built(region="UK"), Execution(["tax", _flow().raw])),
    "a default is not given": lambda: (_built(region="US"), Execution(["tax"], inputs={"path": "p"})),
    "a default is given": lambda: (_built(region="US"), Execution(["tax"], inputs={"path": "p", "rate": 2})),
    "a default is configured": lambda: (
        _built(region="US", rate=0.1),
        Execution(["tax"], inputs={"path": "p"}),
    ),
    "nodes are overridden": lambda: (
        _built(region="US"),
        Execution(["shape"], overrides={"tax": 1, "high": 2}),
    ),
    "materializers": lambda: (_materialized(), Execution()),
    "an asynchronous driver": lambda: (_asynchronous(), Execution(["low"])),
}


def described(name: str) -> Any:
    """What the page of a case is told."""
    dr, execution = CASES[name]()
    return graph_of(dr, execution)


if __name__ == "__main__":
    sys.path.insert(0, ".")
    json.dump({name: described(name) for name in CASES}, sys.stdout)
