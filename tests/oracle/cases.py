"""What the oracle compares: corpus modules, their combinations, the examples; each with its configurations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from hamilton_ls.workspace.host import Host

CORPUS = Path(__file__).with_name("corpus")
REPOSITORY = CORPUS.parents[2]

Config = Mapping[str, Any]

CONFIGS: Mapping[str, tuple[Config, ...]] = {
    "plain_async": ({}, {"notify": True}, {"notify": False}),
    "config_when": ({}, {"region": "US"}, {"region": "UK"}, {"region": "FR", "order_value": 1}),
    "config_values": ({}, {"factor": 2.0}, {"baseline": 1.0, "verbose": True}, {"unused": "yes"}),
    "suffix_names": ({}, {"sport": "running"}, {"sport": "swimming"}),
    "module_aliases": ({}, {"unit": "kelvin"}),
    "stacked_config_everything": ({}, {"source": "warehouse"}, {"source": "files"}),
    "stacked_async": ({}, {"forecast": True}),
    "pipe_output_when": ({}, {"mode": "a"}, {"mode": "b"}),
    "pipe_mutate": ({}, {"quick": True}),
    "library_orders": ({}, {"currency": "EUR"}),
    "subdag_module": ({}, {"europe.rate": 3, "currency": "EUR"}),
    "subdag_config": (
        {"base": "EUR"},
        {"base": "USD", "currency": "USD", "mode": "split"},
        {"base": "EUR", "currency": "EUR"},
    ),
    "subdag_of_pipes": ({}, {"mode": "a"}, {"quick": True}),
    "adapters_loader": ({}, {"source": "files"}),
    "decorators_of_the_workspace": ({}, {"mode": "a"}),
    "with_columns_pandas": ({}, {"unit": "m"}, {"factor": 2.0}),
    "with_columns_required_config": ({"unit": "m", "factor": 3.0}, {"unit": "cm"}),
    "warehouse": ({}, {"sample": True}),
    "churn_model": ({}, {"algorithm": "trees"}, {"algorithm": "logistic", "threshold": 0.25}),
}
"""For modules that ask about the configuration; all others have the empty one."""

COMBINATIONS: tuple[tuple[tuple[str, ...], tuple[Config, ...]], ...] = (
    (("warehouse", "customer_features", "churn_model"), ({}, {"sample": True, "algorithm": "trees"})),
    (("churn_model", "customer_features", "warehouse"), ({"algorithm": "logistic", "net": 3},)),
    (("shared_constants", "uses_constants"), ({}, {"base_currency": "CHF"})),
    (("subdag_module", "library_orders"), ({}, {"currency": "EUR"})),
    (("pipe_shared_steps", "warehouse_steps"), ({},)),
    (("config_when", "plain_orders"), ({"region": "UK"}, {"region": "DE"})),
)
"""Corpus modules that form one dataflow."""


NOT_IN_OUR_RUNTIME: Mapping[str, str] = {
    "adapters_polars": "our runtime has no loaders and savers for polars yet",
    "adapters_stacked": "our runtime has no loaders and savers for numpy yet",
}
"""Prefixes of corpus modules that are compared with apache-hamilton only, each with the reason."""


@dataclass(frozen=True)
class Case:
    """Modules below a folder that form a dataflow, with one configuration."""

    folder: Path
    modules: tuple[str, ...]
    config: Config = field(default_factory=dict)
    opaque: frozenset[str] = frozenset()
    """Functions whose nodes cannot be known without running the program: they are not compared."""
    untagged: frozenset[str] = frozenset()
    """Functions of which that is true of the tags only."""

    @property
    def runtime(self) -> bool:
        """Whether our runtime can build it yet."""
        return not any(m.startswith(prefix) for m in self.modules for prefix in NOT_IN_OUR_RUNTIME)

    def __str__(self) -> str:
        given = ",".join(f"{key}={value}" for key, value in self.config.items())
        name = self.folder.name if self.folder.parent.name == "examples" else "+".join(self.modules)
        return f"{name}[{given}]"


def corpus_cases() -> Iterator[Case]:
    """Every corpus module under each of its configurations, then the combinations."""
    for file in sorted(CORPUS.glob("*.py")):
        for config in CONFIGS.get(file.stem, ({},)):
            yield Case(CORPUS, (file.stem,), config)
    for modules, configs in COMBINATIONS:
        for config in configs:
            yield Case(CORPUS, modules, config)


def example_cases() -> Iterator[Case]:
    """Every dataflow of every example, as the server discovers it, under its own configuration."""
    for folder in sorted(path for path in (REPOSITORY / "examples").glob("*") if path.is_dir()):
        host = Host(folder)
        host.index()
        for dataflow in host.snapshot().dataflows():
            yield Case(folder, dataflow.modules, dict(dataflow.config))


def all_cases() -> list[Case]:
    """The corpus, then the examples."""
    return [*corpus_cases(), *example_cases()]
