"""Annotations in quotes, whole and in part."""

from typing import Dict, List, Optional

import pandas as pd


def ledger(path: "str") -> "pd.DataFrame":
    return pd.read_csv(path)


def accounts(ledger: "pd.DataFrame", only: "Optional[str]" = None) -> "List[str]":
    return sorted(ledger["account"])


def balances(ledger: pd.DataFrame, accounts: List["str"]) -> Dict["str", "float"]:
    return {account: 0.0 for account in accounts}


def total(balances: "Dict[str, float]") -> float:
    return sum(balances.values())
