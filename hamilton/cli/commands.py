"""The commands of ``hamilton``, as functions of drivers and files. The command line is in ``__main__``."""

from pathlib import Path
from types import ModuleType

from hamilton import ad_hoc_utils, driver
from hamilton.cli import logic


def _driver(modules: list[ModuleType], context_path: Path | None) -> driver.Driver:
    context = logic.load_context(context_path) if context_path else {}
    return (
        driver.Builder()
        .enable_dynamic_execution(allow_experimental_mode=True)
        .with_modules(*modules)
        .with_config(context.get(logic.CONFIG_HEADER, {}))
        .build()
    )


def build(modules: list[Path], context_path: Path | None = None) -> driver.Driver:
    """Make a driver.

    :param modules: the files of its modules.
    :param context_path: a context file.
    """
    return _driver([ad_hoc_utils.module_from_source(path.read_text()) for path in modules], context_path)


def diff(
    current_dr: driver.Driver,
    modules: list[Path],
    git_reference: str | None = "HEAD",
    view: bool = False,
    output_file_path: Path = Path("./diff.png"),
    context_path: Path | None = None,
) -> dict:
    """Compare a dataflow with an earlier state of it.

    :param current_dr: the dataflow.
    :param modules: the files of its modules.
    :param git_reference: the earlier state: a commit, branch or tag.
    :param view: whether to draw the differences.
    :param output_file_path: where the picture goes.
    :param context_path: a context file.
    :return: function by node, of the nodes that are new, gone, and changed.
    """
    reference_dr = _driver(logic.load_modules_from_git(modules, git_reference), context_path)
    changes = logic.diff_versions(
        current_map=logic.hash_hamilton_nodes(current_dr),
        reference_map=logic.hash_hamilton_nodes(reference_dr),
    )
    functions = {**logic.map_nodes_to_functions(reference_dr), **logic.map_nodes_to_functions(current_dr)}
    if view:
        drawing = logic.visualize_diff(current_dr=current_dr, reference_dr=reference_dr, **changes)
        format_ = output_file_path.suffix.lstrip(".") or "png"
        drawing.render(output_file_path.with_suffix(""), format=format_)
    return {status: {name: functions.get(name) for name in names} for status, names in changes.items()}


def validate(dr: driver.Driver, context_path: Path) -> dict:
    """Check that a dataflow can be run as a context file says.

    :param dr: the dataflow.
    :param context_path: the context file.
    :return: what the file says.
    :raises ValueError: if an output is unknown, or an input missing or of a wrong type.
    """
    context = logic.load_context(context_path)
    dr.validate_execution(
        final_vars=context[logic.FINAL_VARS_HEADER],
        inputs=context[logic.INPUTS_HEADER],
        overrides=context[logic.OVERRIDES_HEADER],
    )
    return context


def version(dr: driver.Driver) -> dict:
    """The version of a dataflow and of each of its nodes."""
    nodes_hash = logic.hash_hamilton_nodes(dr)
    # Inputs have no version, so they cannot be sorted among those that have.
    versioned = {name: version for name, version in nodes_hash.items() if version is not None}
    return {"nodes_hash": nodes_hash, "dataflow_hash": logic.hash_dataflow(versioned)}


def view(dr: driver.Driver, output_file_path: Path = Path("dag.png")) -> None:
    """Draw a dataflow.

    :param dr: the dataflow.
    :param output_file_path: where the picture goes.
    """
    dr.display_all_functions(output_file_path)
