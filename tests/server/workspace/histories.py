"""Histories of a small workspace, for properties that hold whatever happened to it.

Modules are made of few names, so that functions are wired, collide, go in circles and nearly miss
each other; some stand below modifiers, some change what they are given, and drivers join the modules.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import TypeAlias

from hamilton_ls.text.edits import Edit
from hamilton_ls.text.spans import Span
from hamilton_ls.workspace.analysis import Analysis
from hamilton_ls.workspace.changes import (
    Change,
    Closed,
    ConfigChosen,
    Edited,
    OnDisk,
    Opened,
    Replaced,
)
from hamilton_ls.workspace.disk import read_toml
from hamilton_ls.workspace.host import Host

NAMES = ("spend", "spent", "spend_mean", "cost", "costs", "tax", "total", "signups")
MODULES = ("features.py", "models.py", "shop/__init__.py", "shop/lib.py", "other.py")
PYPROJECT = "pyproject.toml"

_ALWAYS = (
    "import pandas as pd\n",
    "from hamilton.function_modifiers import *\n",
    "from hamilton.htypes import Collect, Parallelizable\n",
)
_TOPS = (
    "from shop.lib import Base, Money, FIELDS\n",
    "from features import spend\n",
    "import models\n",
    "from hamilton import driver\n",
    "FIELDS = ['cost', 'tax']\n",
    "FIELDS = ['tax', 'costs']\n",
    "class Base: ...\n",
    "class Base(int): ...\n",
    "class Money(Base): ...\n",
)
_ABOVE = (
    '@config.when(region="US")\n',
    '@config.when_not(region="US")\n',
    '@config.when_in(region=["UK", "CH"])\n',
    '@tag(owner="us")\n',
    '@parameterize(spend={"signups": value(2)}, cost={"signups": source("tax")})\n',
    "@extract_fields(FIELDS)\n",
    '@inject(cost=source("total"))\n',
    "@does(_sum)\n",
    "@subdag(models, inputs={'cost': source('tax')})\n",
    "@subdag(spend)\n",
    "@pipe_output(step(_sum, b=source('tax')))\n",
)
_VEILS = ("@made_elsewhere\n", "@parameterize(**FIELDS)\n")
_TYPES = ("int", "int", "int", "pd.DataFrame", "Base", "Money")
_RARE_TYPES = ("Collect[int]", "Parallelizable[int]", "'Unknown'", "dict[str, int]")
_BODIES = ("...", "return 1", "cost['a'] = 1", "spend['a'] = 1\n    return spend")
_WORDS = (*NAMES, "int", "Base", "Money", "pd.DataFrame", "US", "UK", "Collect[int]", "tax__us")
_WORD = re.compile(r"(?<![\w.])(?:" + "|".join(map(re.escape, _WORDS)) + r")(?![\w.\[])")
_CALLS = (
    "dr.execute(['total'], inputs={'cost': 1})\n",
    "dr.execute(['spend', 'tax'])\n",
    "dr.execute(names)\n",
    "dr.execute(['totals'], inputs={'spnd': 1}, overrides={'tax': 2})\n",
)
_TYPED = (
    "x",
    "s",
    "(",
    ")",
    ":",
    " ",
    "\n",
    '"',
    "#",
    "@",
    "def ",
    "spend",
    "\ndef cost(tax: int) -> int: ...\n",
    "",
)


_DECLARATIONS = (
    "",
    "[tool.hamilton]\ndataflows = [{ name = 'shop', modules = ['features', 'models'], config = { region = 'UK' } }]\n",
    "[tool.hamilton]\ndataflows = [{ name = 'shop', modules = ['features', 'models'], inputs = ['cost'], outputs = ['spent'] }]\n",
    "[tool.hamilton.lint]\nignore = ['HAM001', 'HAM002', 'HAM999']\n",
    "[tool.hamilton.lint]\nseverity = { HAM006 = 'hint' }\n",
    "not toml",
)
_CONFIGS = (None, (("region", "US"),), (("region", "UK"), ("tax", 1)), (("region", True),))
_DRIVERS = ("run.py", "shop/main.py")

Step: TypeAlias = "tuple[object, ...]"
"""The name of something that happens, and what it needs."""


def _function(random: Random) -> str:
    name = random.choice((*NAMES, *NAMES, "_sum", "tax__us", "tax__eu"))
    types = (*_TYPES, *_TYPES, *_RARE_TYPES)
    parameters = []
    for parameter in random.sample(NAMES, random.randrange(4)):
        type_ = random.choice(types)
        parameters.append(parameter + random.choice((f": {type_}", f": {type_}", f": {type_} = 1", "")))
    parameters.sort(key=lambda written: "=" in written)
    above = random.choices(("", random.choice(_ABOVE), random.choice(_VEILS)), (30, 10, 1))[0]
    returns, body = random.choice(types), random.choice(_BODIES)
    return f"{above}def {name}({', '.join(parameters)}) -> {returns}:\n    {body}\n\n"


def _module(random: Random) -> str:
    functions = [_function(random) for _ in range(random.randrange(1, 8))]
    return "".join((*_ALWAYS, *random.sample(_TOPS, random.randrange(4)), *functions))


def _driver(random: Random) -> str:
    modules = random.choice(("features, models", "features, models, lib", "features", "models, shop"))
    told = random.choice(
        ("", "", ".with_config({'region': 'US'})", ".with_config(config)", ".allow_module_overrides()")
    )
    return (
        "import features, models, shop\nfrom shop import lib\nfrom hamilton import driver\n"
        f"dr = driver.Builder().with_modules({modules}){told}.build()\n"
        f"{random.choice(_CALLS)}{random.choice(_CALLS)}"
    )


def start(random: Random) -> dict[str, str]:
    """What is on the disk at first."""
    return {**{path: _module(random) for path in MODULES[:2] + MODULES[3:4]}, "run.py": _driver(random)}


def step(random: Random) -> Step:
    """What happens to it then."""
    path = random.choice((*MODULES, "run.py", PYPROJECT))
    if random.random() < 0.6:
        return (
            "swap",
            random.choice((*MODULES[:2], *MODULES, "run.py")),
            random.randrange(60),
            random.choice(_WORDS),
        )
    return random.choice(
        (
            ("type", path, random.randrange(400), random.choice((0, 0, 0, 1, 5, 40)), random.choice(_TYPED)),
            ("type", path, random.randrange(400), random.choice((0, 0, 0, 1, 5, 40)), random.choice(_TYPED)),
            ("open", path),
            ("close", path),
            ("delete", path),
            ("rename", path, random.choice((*MODULES, "run.py"))),
            ("replace", _file(random, path)),
            ("write", _file(random, path)),
            ("choose", random.randrange(4), random.choice(_CONFIGS)),
        )
    )


def _file(random: Random, path: str) -> tuple[str, str]:
    if path == PYPROJECT:
        return path, random.choice(_DECLARATIONS)
    if path == "run.py":
        return random.choice(_DRIVERS), _driver(random)
    return path, _module(random)


@dataclass
class History:
    """A workspace with a past."""

    root: Path
    host: Host
    opened: dict[str, str] = field(default_factory=dict)
    chosen: dict[str, ConfigChosen] = field(default_factory=dict)

    @staticmethod
    def begin(root: Path, files: Mapping[str, str]) -> History:
        """A host that has indexed these files."""
        history = History(root, Host(root))
        for path, text in files.items():
            history._put(path, text)
        history.host.index()
        return history

    def take(self, step: tuple[object, ...]) -> None:
        """Let one thing happen."""
        name, *arguments = step
        steps: dict[object, Callable[..., None]] = {
            "open": self._open,
            "replace": self._replace,
            "type": self._type,
            "swap": self._swap,
            "close": self._close,
            "write": self._write,
            "delete": self._delete,
            "rename": self._rename,
            "choose": self._choose,
        }
        steps[name](*arguments)

    def mend(self) -> None:
        """Write broken files anew: what does not parse is the one thing that has a past."""
        snapshot = self.host.snapshot()
        for path in snapshot.paths():
            if any(chunk.fault is not None for chunk in snapshot.facts(path).chunks):
                self._rewrite(path, "def total(spend: int, cost: int) -> int:\n    return spend\n")
        if read_toml(snapshot.source(PYPROJECT)) is None:
            self._rewrite(PYPROJECT, "")

    def _rewrite(self, path: str, text: str) -> None:
        if path in self.opened:
            self._replace((path, text))
        else:
            self._write((path, text))

    def started_afresh(self) -> Host:
        """A host that sees the same state, and never saw another."""
        fresh = Host(self.root)
        fresh.index()
        for path, text in self.opened.items():
            fresh.apply(Opened(path, text))
        for change in self.chosen.values():
            fresh.apply(change)
        return fresh

    def _put(self, path: str, text: str) -> None:
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(text, "utf-8")

    def _on_disk(self, path: str) -> str | None:
        file = self.root / path
        return file.read_text("utf-8") if file.exists() else None

    def _apply(self, change: Change) -> None:
        self.host.apply(change)

    def _open(self, path: str) -> None:
        self.opened[path] = self._on_disk(path) or ""
        self._apply(Opened(path, self.opened[path]))

    def _replace(self, file: tuple[str, str]) -> None:
        path, text = file
        if path not in self.opened:
            self._open(path)
        self.opened[path] = text
        self._apply(Replaced(path, text))

    def _type(self, path: str, at: int, deleted: int, typed: str) -> None:
        if path not in self.opened:
            self._open(path)
        before = self.opened[path]
        start = min(at, len(before))
        edit = Edit(Span(start, min(start + deleted, len(before))), typed)
        self.opened[path] = edit.applied_to(before)
        self._apply(Edited(path, (edit,)))

    def _swap(self, path: str, index: int, word: str) -> None:
        """Write another word for one of a file."""
        if path not in self.opened:
            self._open(path)
        found = [match.span() for match in _WORD.finditer(self.opened[path])]
        if found:
            start, end = found[index % len(found)]
            self._type(path, start, end - start, word)

    def _close(self, path: str) -> None:
        if self.opened.pop(path, None) is not None:
            self._apply(Closed(path))

    def _write(self, file: tuple[str, str]) -> None:
        self._put(*file)
        self._apply(OnDisk((file[0],)))

    def _delete(self, path: str) -> None:
        (self.root / path).unlink(missing_ok=True)
        self._apply(OnDisk((path,)))

    def _rename(self, path: str, new: str) -> None:
        text = self._on_disk(path)
        if text is None or path == new:
            return
        self._put(new, text)
        (self.root / path).unlink()
        if path in self.opened:
            # As an editor does it: the buffer moves, then the watcher tells of both files.
            self.opened[new] = self.opened.pop(path)
            self._apply(Closed(path))
            self._apply(Opened(new, self.opened[new]))
        self._apply(OnDisk((path, new)))

    def _choose(self, index: int, config: tuple[tuple[str, object], ...] | None) -> None:
        dataflows = self.host.snapshot().dataflows()
        if dataflows:
            name = dataflows[index % len(dataflows)].name
            self.chosen[name] = ConfigChosen(name, config)
            self._apply(self.chosen[name])


def all_that_is_said(snapshot: Analysis) -> dict[str, object]:
    """Everything that an analysis says of a workspace, with the order that it says it in."""
    said: dict[str, object] = {"dataflows": snapshot.dataflows()}
    for dataflow in snapshot.dataflows():
        graph = snapshot.graph(dataflow.name)
        said[f"graph {dataflow.name}"] = graph
        said[f"order {dataflow.name}"] = (list(graph.nodes), list(graph.dependents))
        said[f"problems of {dataflow.name}"] = snapshot.problems_of(dataflow.name)
    for path in (*snapshot.paths(), PYPROJECT):
        said[f"problems in {path}"] = snapshot.problems(path)
        said[f"is Hamilton: {path}"] = snapshot.is_hamilton(path)
        said[f"nodes of {path}"] = [snapshot.nodes_of(path, f.name) for f in snapshot.facts(path).functions]
    return said
