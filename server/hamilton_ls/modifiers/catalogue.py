"""The modifiers by their full paths: a plain dict, built when it is asked for.

Each modifier is listed once, with the submodule that defines it; both spellings of its path lead
to it. What is not listed is no Hamilton modifier.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from hamilton_ls.modifiers import (
    adapters,
    columns,
    configuration,
    expanders,
    extraction,
    metadata,
    parameterizing_frames,
    pipes,
    replacement,
    spark,
    subdags,
    validation,
)
from hamilton_ls.modifiers.application import Beyond, Modifier, Resolver, Rewriter, Stage
from hamilton_ls.modifiers.specs import Comparison

PACKAGE = "hamilton.function_modifiers"

TRANSPARENT = frozenset(
    {
        "atexit.register",
        "backoff.on_exception",
        "backoff.on_predicate",
        "contextlib.asynccontextmanager",
        "contextlib.contextmanager",
        "tenacity.retry",
        "torch.inference_mode",
        "torch.no_grad",
        "typeguard.typechecked",
        "typing.final",
        "typing.override",
        "typing_extensions.deprecated",
        "typing_extensions.final",
        "typing_extensions.override",
        "warnings.deprecated",
    }
)
"""Decorators of other packages that keep a function's signature."""

NO_FUNCTIONS = frozenset(
    {
        "builtins.classmethod",
        "builtins.property",
        "builtins.staticmethod",
        "classmethod",
        "functools.cache",
        "functools.cached_property",
        "functools.lru_cache",
        "property",
        "staticmethod",
    }
)
"""Decorators that make something else of a function, which is no node then."""

KNOWN = TRANSPARENT | NO_FUNCTIONS


def _exact() -> dict[str, Modifier]:
    return {
        "adapters.load_from": Rewriter(Stage.INJECT, adapters.load_from),
        "adapters.save_to": Rewriter(Stage.TRANSFORM, adapters.save_to),
        "adapters.dataloader": Rewriter(Stage.CREATE, adapters.dataloader),
        "adapters.datasaver": Rewriter(Stage.CREATE, adapters.datasaver),
        "configuration.config.when": configuration.comparing(Comparison.WHEN),
        "configuration.config.when_not": configuration.comparing(Comparison.WHEN_NOT),
        "configuration.config.when_in": configuration.comparing(Comparison.WHEN_IN),
        "configuration.config.when_not_in": configuration.comparing(Comparison.WHEN_NOT_IN),
        "configuration.config": Resolver(configuration.custom),
        "configuration.hamilton_exclude": Resolver(configuration.exclude),
        "expanders.parameterize": Rewriter(Stage.EXPAND, expanders.parameterize),
        "expanders.parameterize_sources": Rewriter(Stage.EXPAND, expanders.parameterize_sources),
        "expanders.parameterize_values": Rewriter(Stage.EXPAND, expanders.parameterize_values),
        "expanders.parametrized": Rewriter(Stage.EXPAND, expanders.parameterize_values),
        "expanders.parametrized_input": Rewriter(Stage.EXPAND, expanders.parametrized_input),
        "expanders.parameterized_inputs": Rewriter(Stage.EXPAND, expanders.parameterize_sources),
        "expanders.parameterize_extract_columns": Rewriter(
            Stage.EXPAND, expanders.parameterize_extract_columns
        ),
        "expanders.inject": Rewriter(Stage.EXPAND, expanders.inject),
        "expanders.extract_columns": Rewriter(Stage.TRANSFORM, extraction.extract_columns),
        "expanders.extract_fields": Rewriter(Stage.TRANSFORM, extraction.extract_fields),
        "expanders.unpack_fields": Rewriter(Stage.TRANSFORM, extraction.unpack_fields),
        "macros.pipe": Rewriter(Stage.INJECT, pipes.pipe_input),
        "macros.pipe_input": Rewriter(Stage.INJECT, pipes.pipe_input),
        "macros.pipe_output": Rewriter(Stage.TRANSFORM, pipes.pipe_output),
        "macros.mutate": Resolver(configuration.exclude),
        "macros.does": Rewriter(Stage.CREATE, replacement.does),
        "metadata.tag": Rewriter(Stage.DECORATE, metadata.tag),
        "metadata.tag_outputs": Rewriter(Stage.DECORATE, metadata.tag_outputs),
        "metadata.cache": Rewriter(Stage.DECORATE, metadata.cache),
        "metadata.schema.output": Rewriter(Stage.DECORATE, metadata.schema_output),
        "metadata.RayRemote": Rewriter(Stage.DECORATE, metadata.ray_remote_options),
        "metadata.ray_remote_options": Rewriter(Stage.DECORATE, metadata.ray_remote_options),
        "recursive.subdag": Rewriter(Stage.CREATE, subdags.subdag),
        "recursive.parameterized_subdag": Rewriter(Stage.CREATE, subdags.parameterized_subdag),
        "validation.check_output_custom": Rewriter(Stage.TRANSFORM, validation.check_output_custom),
        "validation.check_output": Rewriter(Stage.TRANSFORM, validation.check_output),
    }


def _of_plugins() -> dict[str, Modifier]:
    """The modifiers of plugins and experiments, by their full paths."""
    return {
        "hamilton.experimental.decorators.parameterize_frame.parameterize_frame": Rewriter(
            Stage.EXPAND, parameterizing_frames.parameterize_frame
        ),
        "hamilton.plugins.h_pandas.with_columns": Rewriter(
            Stage.INJECT, columns.appending("pandas.DataFrame")
        ),
        "hamilton.plugins.h_pandera.check_output": Rewriter(
            Stage.TRANSFORM, validation.checked_by(validation.PANDERA)
        ),
        "hamilton.plugins.h_polars.with_columns": Rewriter(
            Stage.INJECT, columns.appending("polars.DataFrame")
        ),
        "hamilton.plugins.h_polars_lazyframe.with_columns": Rewriter(
            Stage.INJECT, columns.appending("polars.LazyFrame")
        ),
        "hamilton.plugins.h_pydantic.check_output": Rewriter(
            Stage.TRANSFORM, validation.checked_by(validation.PYDANTIC)
        ),
        "hamilton.plugins.h_spark.with_columns": Rewriter(Stage.INJECT, spark.with_columns),
        "hamilton.plugins.h_spark.select": Rewriter(Stage.INJECT, spark.select),
        "hamilton.plugins.h_spark.require_columns": Rewriter(Stage.TRANSFORM, spark.require_columns),
    }


def _beyond() -> dict[str, Modifier]:
    chosen = "which modifier it stands for is decided when the program runs"
    return {
        "delayed.resolve": Beyond(Stage.EXPAND, chosen, tentative=True, open_ended=True),
        "delayed.resolve_from_config": Beyond(Stage.EXPAND, chosen, tentative=True, open_ended=True),
        "macros.dynamic_transform": Beyond(
            Stage.CREATE, "its dependencies come from the configuration", tentative=True
        ),
        "macros.model": Beyond(Stage.CREATE, "its dependencies come from the configuration", tentative=True),
    }


_UNKNOWN_HAMILTON = Beyond(
    Stage.CREATE, "the analysis does not know this modifier", tentative=True, open_ended=True
)

_BY_ATTRIBUTE = ("load_from", "save_to")
"""Modifiers that are used through an attribute: ``@load_from.csv(...)``."""


@cache
def modifiers() -> Mapping[str, Modifier]:
    """All modifiers by each full path that leads to them."""
    found = _of_plugins()
    for path, modifier in (*_exact().items(), *_beyond().items()):
        found[f"{PACKAGE}.{path}"] = modifier
        found[f"{PACKAGE}.{path.partition('.')[2]}"] = modifier
    return found


def modifier_at(path: str) -> Modifier | None:
    """The modifier of a full path; None for what is not Hamilton's."""
    known = modifiers()
    if path in known:
        return known[path]
    owner = path.rpartition(".")[0]
    if owner.rpartition(".")[2] in _BY_ATTRIBUTE and owner in known:
        return known[owner]
    return (
        _UNKNOWN_HAMILTON if path.startswith(("hamilton.function_modifiers.", "hamilton.plugins.")) else None
    )


_OTHER_EXPORTS = frozenset(
    {
        "apply_to",
        "step",
        "LiteralDependency",
        "ParameterizedExtract",
        "UpstreamDependency",
        "config",
        "configuration",
        "group",
        "schema",
        "source",
        "value",
    }
)


def star_path(module: str, name: str) -> str | None:
    """The path of a name that ``from module import *`` binds, where ``module`` holds modifiers."""
    if module != PACKAGE and not module.startswith(f"{PACKAGE}."):
        return None
    path = f"{module}.{name}"
    return path if name in _OTHER_EXPORTS or path in modifiers() else None


def canonical_path(path: str) -> str:
    """A modifier's public path: without the submodule that defines it."""
    public = f"{PACKAGE}.{path.removeprefix(f'{PACKAGE}.').partition('.')[2]}"
    return public if path in modifiers() and public in modifiers() else path
