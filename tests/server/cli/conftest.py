"""A small project on the disk, and the command line as a function."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from hamilton_ls import webpage
from hamilton_ls.cli.main import main

from tests.support.fixture import parse_fixture

PROJECT = """
#- /pyproject.toml
[project]
name = "shop"
#- /loaders.py
def spend(path: str) -> float:
    return 3.5


def signups(path: str) -> float:
    return 7.0
#- /features.py
from hamilton.function_modifiers import config, tag


@tag(owner="finance", teams=["a", "b"])
def cost(spend: float, signups: float, rate: float = 1.0) -> float:
    '''What a signup costs.'''
    return spend / signups * rate


@config.when(region="UK")
def tax__uk(cost: float) -> float:
    return cost * 0.2
#- /run.py
import features
import loaders
from hamilton import driver

driver.Driver({}, loaders, features)
"""


@dataclass(frozen=True)
class Result:
    """What a command left behind."""

    status: int
    output: str
    errors: str


Command = Callable[..., Result]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The folder of the small project."""
    return parse_fixture(PROJECT).write(tmp_path / "shop")


@pytest.fixture
def hamilton_live(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Command:
    """Run the command line in ``tmp_path``."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str | Path) -> Result:
        try:
            status = main([str(argument) for argument in arguments])
        except SystemExit as stop:
            status = int(stop.code or 0)
        captured = capsys.readouterr()
        return Result(status, captured.out, captured.err)

    return run


TEMPLATE = '<title>a</title><script type="application/json" id="hamilton-data">%HAMILTON-DATA%</script>'


@pytest.fixture
def template(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stands in for the pages that the build makes."""
    folder = tmp_path / "page"
    folder.mkdir()
    for name in ("standalone.html", "live.html"):
        (folder / name).write_text(TEMPLATE)
    monkeypatch.setattr(webpage, "_FOLDER", folder)
    return folder
