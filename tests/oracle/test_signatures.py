"""The table of signatures by which the server checks decorators says what apache-hamilton's modifiers take."""

from __future__ import annotations

import inspect
from typing import Any

import pytest
from hamilton_ls.modifiers.signatures import SIGNATURES

from tests.oracle.three_graphs import signatures_of

pytestmark = pytest.mark.oracle

NEEDS_A_PACKAGE = {"hamilton.plugins.h_pandera.check_output", "hamilton.plugins.h_pydantic.check_output"}
"""Modifiers of plugins whose libraries the environment of the oracle does without."""


@pytest.fixture(scope="module")
def theirs() -> dict[str, Any]:
    """The parameters of apache-hamilton's modifiers, by our paths."""
    return signatures_of({path: _place(path) for path in SIGNATURES})


@pytest.mark.parametrize("path", sorted(SIGNATURES))
def test_signature_is_that_of_apache_hamilton(path: str, theirs: dict[str, Any]) -> None:
    if theirs[path] is None:
        assert path in NEEDS_A_PACKAGE
    else:
        assert _written(SIGNATURES[path]) == theirs[path]


def _place(path: str) -> str:
    """A path with a colon behind the module."""
    if path.endswith(".ray_remote_options"):
        return "hamilton.function_modifiers.metadata:ray_remote_options"
    package = "hamilton.function_modifiers"
    module = package if path.startswith(f"{package}.") else path.rpartition(".")[0]
    return f"{module}:{path.removeprefix(f'{module}.')}"


def _written(signature: str) -> list[list[Any]]:
    made = eval(f"lambda {signature}: ...")
    return [
        [parameter.name, parameter.kind.name, parameter.default is inspect.Parameter.empty]
        for parameter in inspect.signature(made).parameters.values()
    ]
