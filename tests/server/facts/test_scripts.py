"""Driver code as it is kept: statements in order, flattened, each as a reader would write it."""

from __future__ import annotations

import textwrap

import pytest
from hamilton_ls.facts.expressions import Call, Expr, Opaque
from hamilton_ls.facts.files import file_facts
from hamilton_ls.facts.model import Assignment


def scripts(source: str) -> dict[str, list[str]]:
    """The statements of each scope; the module level is called ``module``."""
    found: dict[str, list[str]] = {}
    for chunk in file_facts("run.py", source).chunks:
        text = source[chunk.start : chunk.end]
        for script in chunk.facts.scripts:
            lines = found.setdefault(script.function or "module", [])
            lines += (f"import {i.name} from {i.module}" for i in script.imports)
            lines += (_said(statement, text) for statement in script.statements)
    return found


def _said(statement: Assignment | Expr, text: str) -> str:
    if isinstance(statement, Assignment):
        return f"{statement.name} = {_value(statement.value, text)}"
    return _value(statement, text)


def _value(value: Expr, text: str) -> str:
    written = text[value.span.start : value.span.end]
    if isinstance(value, Call):
        return written
    return f"?{written}" if isinstance(value, Opaque) else written


CASES: dict[str, dict[str, list[str]]] = {
    "dr = Builder().build()": {"module": ["dr = Builder().build()"]},
    "ordinary = 1": {},
    "def f(a): return a": {},
    "a, b = Driver({}, m), 1": {"module": ["a = Driver({}, m)", "b = 1"]},
    "a, b = dr.materialize(x)": {
        "module": ["dr.materialize(x)", "a = ?a, b = dr.materialize(x)", "b = ?a, b = dr.materialize(x)"]
    },
    "dr.execute(['a'])['a'].mean()": {"module": ["dr.execute(['a'])", "dr.execute(['a'])['a'].mean()"]},
    "x = dr.execute(['a'])['a']": {"module": ["dr.execute(['a'])", "x = ?dr.execute(['a'])['a']"]},
    "x = dr.execute(['a']) if y() else 1": {
        "module": ["y()", "dr.execute(['a'])", "x = ?dr.execute(['a']) if y() else 1"]
    },
    "outputs += dr.execute(o)": {"module": ["dr.execute(o)", "outputs = ?outputs += dr.execute(o)"]},
    "inputs['a'] = driver.x()": {"module": ["driver.x()", "inputs = ?inputs['a'] = driver.x()"]},
    "self.dr = Builder().build()": {"module": ["self.dr = Builder().build()"]},
    "print(dr.execute(['a']))": {"module": ["print(dr.execute(['a']))"]},
    "assert dr.has_cycles(['a'])": {"module": ["dr.has_cycles(['a'])"]},
    # What a test expects to fail is wrong on purpose.
    "with pytest.raises(ValueError):\n    dr.execute(['nothing'])": {},
    "with raises(ValueError) as e:\n    dr.execute(['nothing'])": {},
    "with self.assertRaises(ValueError):\n    dr.execute(['nothing'])": {},
    "with driver.x():\n    dr.execute(['a'])": {"module": ["driver.x()", "dr.execute(['a'])"]},
    "with driver.x() as (a, b), y as z[0]:\n    dr.execute(['a'])": {
        "module": [
            "driver.x()",
            "a = ?driver.x() as (a, b)",
            "b = ?driver.x() as (a, b)",
            "z = ?y as z[0]",
            "dr.execute(['a'])",
        ]
    },
    """
    if __name__ == "__main__":
        for region in regions():
            with open(dr.x()) as file, lock():
                dr.execute([region])
    """: {
        "module": [
            "regions()",
            "region = ?region in regions()",
            "file = open(dr.x())",
            "lock()",
            "dr.execute([region])",
        ]
    },
    """
    async def main() -> dict:
        from hamilton import driver as d
        dr = await AsyncBuilder().build()
        try:
            return await dr.execute(["a"])
        finally:
            done = True
    """: {
        "main": [
            "import d from hamilton",
            "dr = AsyncBuilder().build()",
            'dr.execute(["a"])',
            "done = True",
        ]
    },
    """
    class Runner:
        limit = 1
        def run(self):
            return self.dr.execute(["a"])
        def stop(self):
            def later():
                self.dr.visualize_execution([])
            later()
    """: {
        "Runner.": ["limit = 1"],
        "Runner.run": ['self.dr.execute(["a"])'],
        "Runner.stop": ["later()"],
        "Runner.stop.later": ["self.dr.visualize_execution([])"],
    },
}


@pytest.mark.parametrize("source, expected", CASES.items(), ids=[case.strip()[:40] for case in CASES])
def test_scripts(source: str, expected: dict[str, list[str]]) -> None:
    assert scripts(textwrap.dedent(source).lstrip()) == expected
