"""Which code a definition refers to, and which changes of it count."""

from __future__ import annotations

import pytest
from hamilton_runner.definitions import digest_of, read_module


def digest(start: str, generation: int = 0, **sources: str) -> str | None:
    """The digest of ``module.name`` in modules given as keywords (``__`` for the dot of a name)."""
    names = {key.replace("__", "."): text for key, text in sources.items()}
    code = {name: read_module(name, text.encode(), is_package=False) for name, text in names.items()}
    module, _, name = start.rpartition(".")
    return digest_of((module, name), code.get, lambda m: generation)


FLOW = "def f(x):\n    return {}\n"

SAME = {
    "comments": ({"m": "def f(): return 1\n"}, {"m": "# new\ndef f():\n    return 1  # one\n"}),
    "a neighbour": (
        {"m": "def f(): return 1\ndef g(): return 1\n"},
        {"m": "def f(): return 1\ndef g(): return 2\n"},
    ),
    "an unused import": ({"m": "def f(): return 1\n"}, {"m": "import os\ndef f(): return 1\n"}),
    "a name of another module that is not used": (
        {"m": "import h\ndef f(): return h.a\n", "h": "a = 1\nb = 1\n"},
        {"m": "import h\ndef f(): return h.a\n", "h": "a = 1\nb = 2\n"},
    ),
}
OTHER = {
    "the body": ({"m": "def f(): return 1\n"}, {"m": "def f(): return 2\n"}),
    "a default": ({"m": "def f(x=1): return x\n"}, {"m": "def f(x=2): return x\n"}),
    "a decorator": ({"m": "@d(1)\ndef f(): return 1\n"}, {"m": "@d(2)\ndef f(): return 1\n"}),
    "a constant": ({"m": "C = 1\ndef f(): return C\n"}, {"m": "C = 2\ndef f(): return C\n"}),
    "an annotated constant": (
        {"m": "C: int = 1\ndef f(): return C\n"},
        {"m": "C: int = 2\ndef f(): return C\n"},
    ),
    "a constant in an unpacking": (
        {"m": "B, C = 1, 2\ndef f(): return C\n"},
        {"m": "B, C = 1, 3\ndef f(): return C\n"},
    ),
    "a statement that changes a constant": (
        {"m": "C = {}\nC['x'] = 1\ndef f(): return C\n"},
        {"m": "C = {}\nC['x'] = 2\ndef f(): return C\n"},
    ),
    "a constant that a constant uses": (
        {"m": "B = 1\nC = B + 1\ndef f(): return C\n"},
        {"m": "B = 2\nC = B + 1\ndef f(): return C\n"},
    ),
    "a conditional definition": (
        {"m": "if True:\n    def g(): return 1\ndef f(): return g()\n"},
        {"m": "if True:\n    def g(): return 2\ndef f(): return g()\n"},
    ),
    "a function passed on": (
        {"m": "def g(): return 1\ndef f(): return map(g, [])\n"},
        {"m": "def g(): return 2\ndef f(): return map(g, [])\n"},
    ),
    "from-import": (
        {"m": "from h import a\ndef f(): return a\n", "h": "a = 1\n"},
        {"m": "from h import a\ndef f(): return a\n", "h": "a = 2\n"},
    ),
    "from-import under another name": (
        {"m": "from h import a as b\ndef f(): return b\n", "h": "a = 1\n"},
        {"m": "from h import a as b\ndef f(): return b\n", "h": "a = 2\n"},
    ),
    "module attribute": (
        {"m": "import h\ndef f(): return h.a\n", "h": "a = 1\n"},
        {"m": "import h\ndef f(): return h.a\n", "h": "a = 2\n"},
    ),
    "a module passed whole": (
        {"m": "import h\ndef f(): return vars(h)\n", "h": "a = 1\n"},
        {"m": "import h\ndef f(): return vars(h)\n", "h": "a = 2\n"},
    ),
    "a module used whole and by attribute": (
        {"m": "import h\ndef f(): return h.a, vars(h)\n", "h": "a = 1\nb = 1\n"},
        {"m": "import h\ndef f(): return h.a, vars(h)\n", "h": "a = 1\nb = 2\n"},
    ),
    "a module of a package": (
        {"m": "import p.h\ndef f(): return p.h.a\n", "p__h": "a = 1\n"},
        {"m": "import p.h\ndef f(): return p.h.a\n", "p__h": "a = 2\n"},
    ),
    "from package import module": (
        {"m": "from p import h\ndef f(): return h.a\n", "p__h": "a = 1\n"},
        {"m": "from p import h\ndef f(): return h.a\n", "p__h": "a = 2\n"},
    ),
    "star import": (
        {"m": "from h import *\ndef f(): return a\n", "h": "a = 1\n"},
        {"m": "from h import *\ndef f(): return a\n", "h": "a = 2\n"},
    ),
    "an import that is passed on": (
        {"m": "from h import a\ndef f(): return a\n", "h": "from i import a\n", "i": "a = 1\n"},
        {"m": "from h import a\ndef f(): return a\n", "h": "from i import a\n", "i": "a = 2\n"},
    ),
    "an import inside the function": (
        {"m": "def f():\n    from h import a\n    return a\n", "h": "a = 1\n"},
        {"m": "def f():\n    from h import a\n    return a\n", "h": "a = 2\n"},
    ),
}


@pytest.mark.parametrize("before, after", SAME.values(), ids=SAME)
def test_the_digest_stays_with(before: dict[str, str], after: dict[str, str]) -> None:
    assert digest("m.f", **before) == digest("m.f", **after) is not None


@pytest.mark.parametrize("before, after", OTHER.values(), ids=OTHER)
def test_the_digest_changes_with(before: dict[str, str], after: dict[str, str]) -> None:
    assert digest("m.f", **before) != digest("m.f", **after)


def test_a_relative_import_counts_from_the_package() -> None:
    flow = "from . import h\nfrom .i import b\ndef f(): return h.a + b\n"
    one = digest("p.m.f", p__m=flow, p__h="a = 1\n", p__i="b = 1\n")
    assert one != digest("p.m.f", p__m=flow, p__h="a = 2\n", p__i="b = 1\n")
    assert one != digest("p.m.f", p__m=flow, p__h="a = 1\n", p__i="b = 2\n")


def test_names_that_refer_to_each_other_end() -> None:
    assert digest("m.f", m="def f(): return g()\ndef g(): return f()\n") is not None


def test_a_class_counts_by_the_import_that_made_it() -> None:
    flow = "class A: pass\ndef f(): return A()\ndef g(): return 1\n"
    assert digest("m.f", 1, m=flow) != digest("m.f", 2, m=flow)
    assert digest("m.g", 1, m=flow) == digest("m.g", 2, m=flow)


def test_a_name_that_is_not_defined_has_no_digest() -> None:
    assert digest("m.f", m="x = 1\n") is None
    assert digest("absent.f", m="x = 1\n") is None


READS_CONFIG = {
    "@resolve(when=1, decorate_with=build)": True,
    "@modifiers.subdag(part)": True,
    "@parameterize(**(lambda: {})())": True,
    "@config.when(region='US')": False,
    "@tag(owner='resolve')": False,
}


@pytest.mark.parametrize("decorator, reads", READS_CONFIG.items())
def test_which_decorators_may_read_the_whole_configuration(decorator: str, reads: bool) -> None:
    code = read_module("m", f"{decorator}\ndef f(): return 1\n".encode(), is_package=False)
    assert code.definitions["f"].reads_config is reads
