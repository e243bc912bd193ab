"""Magics for notebooks: a cell that is a module of a dataflow, shown and executed where it is written.

``%load_ext hamilton.plugins.jupyter_magic``, then ``%%cell_to_module name --display --execute``. A mistake in the
options is printed below the cell rather than raised: the cell's own names are defined all the same.
Documented at https://hamilton.apache.org/how-tos/use-in-jupyter-notebook/.
"""

import argparse
import ast
import json
import os
from collections import defaultdict
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from types import ModuleType
from typing import Any

from IPython.core.magic import Magics, cell_magic, line_magic, magics_class
from IPython.core.magic_arguments import argument, magic_arguments, parse_argstring
from IPython.core.shellapp import InteractiveShellApp
from IPython.display import HTML, Code, display
from IPython.utils.process import arg_split

from hamilton import ad_hoc_utils, driver

_REMOVE_NEXT_CELL = """<script>
(() => {
  const layouts = [
    ["#notebook-container > .cell", "selected"],
    [".jp-Notebook-cell", "jp-mod-selected"],
  ];
  for (const [cells, selected] of layouts) {
    const all = [...document.querySelectorAll(cells)];
    const here = all.findIndex((cell) => cell.classList.contains(selected));
    if (here >= 0 && here + 1 < all.length) {
      all[here + 1].remove();
      return;
    }
  }
})();
</script>"""

# Options that did something once: said, and otherwise ignored.
_FORMER_OPTIONS = {
    "-r": "-r/--rebuild-drivers does nothing any more: the cell builds its own driver.",
    "--rebuilder-drivers": "--rebuilder-drivers does nothing any more: the cell builds its own driver.",
    "-v": "-v/--verbose does nothing any more.",
    "--verbose": "-v/--verbose does nothing any more.",
    "--hide_results": "--hide_results is what --execute does now; --show_results prints the results.",
}


class _Refused(Exception):
    """An option that cannot be followed; the text is shown to the user."""


def get_assigned_variables(module_node: ast.Module) -> set[str]:
    """The names that code assigns to, wherever in it.

    :param module_node: the parsed code.
    """
    assignments = [each for each in ast.walk(module_node) if isinstance(each, ast.Assign)]
    return {target.id for each in assignments for target in each.targets if isinstance(target, ast.Name)}


def execute_and_get_assigned_values(shell: InteractiveShellApp, cell: str) -> dict[str, Any]:
    """Execute a cell in the notebook.

    :param shell: the notebook's shell.
    :param cell: the text of the cell.
    :return: value by name of what it assigned.
    """
    shell.ex(cell)
    parsed = shell.compile.ast_parse(shell.input_transformer_manager.transform_cell(cell))
    return {name: shell.user_ns[name] for name in get_assigned_variables(parsed)}


def topological_sort(nodes: Any) -> list[str]:
    """The names of nodes, each after what it needs.

    :param nodes: variables of a driver.
    """
    needs = {each.name: [*each.required_dependencies, *each.optional_dependencies] for each in nodes}
    try:
        return list(TopologicalSorter(needs).static_order())
    except CycleError:
        return list(needs)


def display_in_databricks(dot: Any) -> Any:
    """Show a drawing in a Databricks notebook, which shows no graphviz object by itself.

    :param dot: the drawing.
    :return: the drawing; None if it could not be made.
    """
    try:
        display(HTML(dot.pipe(format="svg").decode("utf-8")))
    except (OSError, RuntimeError) as e:
        print(f"The graph cannot be drawn: {e}\nInstall graphviz with `%sh apt install -y graphviz`.")  # noqa: T201
        return None
    return dot


def insert_cell_with_content() -> None:
    """Make room for the cell that the shell inserts next: the empty one below goes."""
    display(HTML(_REMOVE_NEXT_CELL))


def determine_notebook_type() -> str:
    """``databricks`` in a notebook there, else ``default``."""
    return "databricks" if "DATABRICKS_RUNTIME_VERSION" in os.environ else "default"


def parse_known_argstring(magic_func: Any, argstring: str) -> tuple[argparse.Namespace, list[str]]:
    """Parse the line of a magic, and leave alone what it does not know.

    :param magic_func: the magic.
    :param argstring: the text behind its name.
    :return: the options, and the words that are none.
    """
    return magic_func.parser.parse_known_args(arg_split(argstring))


def parse_key_value_config(config_string: str) -> dict[str, str]:
    """Read ``a=1 b=x`` as a configuration of texts.

    :param config_string: pairs divided by blanks.
    """
    return dict(pair.split("=") for pair in config_string.split())


@magics_class
class HamiltonMagics(Magics):
    """The magics; one object a notebook, which remembers the cells of modules that are written in several."""

    def __init__(self, **kwargs: Any):
        super().__init__(**kwargs)
        self.builder = None
        self.notebook_env = determine_notebook_type()
        self.incremental_cells_state: dict[str, dict[int, str]] = defaultdict(dict)

    def resolve_unknown_args_cell_to_module(self, unknown: list[str]) -> None:
        """Say what becomes of options that the magic does not know; none of them stops it.

        :param unknown: the words.
        """
        for message in dict.fromkeys(_FORMER_OPTIONS[word] for word in unknown if word in _FORMER_OPTIONS):
            _say(f"DeprecationWarning: {message}")
        if "-h" in unknown or "--help" in unknown:
            help(self.cell_to_module)

    def resolve_config_arg(self, config_arg: str | None) -> bool | dict:
        """Read a configuration: a variable's name, ``key=value`` pairs, or JSON.

        :param config_arg: what was given; None for none.
        :return: the configuration; False, with a message printed, where it cannot be read.
        """
        if config_arg is None:
            return {}
        if variable := self.shell.user_ns.get(config_arg):
            return variable
        if "=" in config_arg:
            return parse_key_value_config(config_arg)
        try:
            # IPython leaves the quotes of the command line on.
            return json.loads(config_arg.strip("'\""))
        except json.JSONDecodeError:
            _say(
                f"JSONDecodeError: --config {config_arg} is no variable with a configuration, no key=value and no JSON."
            )
            return False

    @magic_arguments()
    @argument("name", nargs="?", help="The name of the module that the cell is.")
    @argument("-m", "--module_name", nargs="?", const=True, help="The same as the name, in older notebooks.")
    @argument(
        "-d",
        "--display",
        nargs="?",
        const=True,
        help="Draw the dataflow. A variable may follow: a dictionary of arguments of the drawing.",
    )
    @argument("--display_cache", action="store_true", help="After executing, draw what came from the cache.")
    @argument(
        "-x",
        "--execute",
        nargs="?",
        const=True,
        help="Execute the dataflow. A variable may follow: a list of nodes; without it, all are executed.",
    )
    @argument("-b", "--builder", help="A variable: the driver.Builder that the module is added to.")
    @argument(
        "-c",
        "--config",
        help="The configuration: a variable, key=value or JSON. Not together with a builder that has one.",
    )
    @argument("-i", "--inputs", help="A variable: a dictionary of inputs.")
    @argument("-o", "--overrides", help="A variable: a dictionary of overrides.")
    @argument("--show_results", action="store_true", help="Show the values of the nodes below the cell.")
    @argument(
        "-w",
        "--write_to_file",
        nargs="?",
        const=True,
        help="Write the cell to a file. A path may follow; without it, the file is {name}.py.",
    )
    @cell_magic
    def cell_to_module(self, line: str, cell: str) -> None:
        """Make a cell a module, and show or execute its dataflow.

        Example::

            %%cell_to_module sales --display --execute
            def orders() -> int:
                return 3

            def doubled(orders: int) -> int:
                return 2 * orders

        :param line: the options.
        :param cell: the text of the module.
        """
        # The names of the cell are to be usable in the notebook, too.
        self.shell.ex(cell)
        args, unknown = parse_known_argstring(self.cell_to_module, line)
        self.resolve_unknown_args_cell_to_module(unknown)
        try:
            self._check_variables(args, ("display", "builder", "inputs", "overrides"))
            name = _module_name(args)
            builder = self._builder(args)
            shown_as = self._drawing_options(args)
        except _Refused as e:
            _say(str(e))
            return
        _write(args, name, cell)
        dr = builder.with_modules(self._module(cell, name)).build()
        final_vars = self._final_vars(args, dr)
        given = {"inputs": self._variable(args.inputs, {}), "overrides": self._variable(args.overrides, {})}
        if args.display:
            self._show(dr, shown_as, {"final_vars": final_vars, **given} if args.execute else None)
        if args.execute:
            self._execute(args, dr, final_vars, given)

    @magic_arguments()
    @argument("module_name", nargs="?", help="The name of the module that the cell is a part of.")
    @argument("identifier", type=int, help="The number of this part: parts are put together in this order.")
    @argument(
        "-c",
        "--config",
        help="The configuration: a variable, key=value or JSON. Not together with a builder that has one.",
    )
    @argument("-b", "--builder", help="A variable: the driver.Builder that the module is added to.")
    @argument(
        "-d",
        "--display",
        nargs="?",
        const=True,
        help="Draw the dataflow. A variable may follow: a dictionary of arguments of the drawing.",
    )
    @argument(
        "-w",
        "--write_to_file",
        nargs="?",
        const=True,
        help="Write the module to a file. A path may follow; without it, the file is {module_name}.py.",
    )
    @cell_magic
    def incr_cell_to_module(self, line: str, cell: str) -> str | None:
        """Make a cell a part of a module that is written in several cells.

        :param line: the options.
        :param cell: the text of the part; that of the same number is replaced.
        :return: what was wrong with the options; None if nothing was.
        """
        self.shell.ex(cell)
        args, unknown = parse_known_argstring(self.incr_cell_to_module, line)
        self.resolve_unknown_args_cell_to_module(unknown)
        try:
            self._check_variables(args, ("display", "builder"))
            builder = self._builder(args)
            shown_as = self._drawing_options(args)
        except _Refused as e:
            return str(e)
        self.incremental_cells_state[args.module_name][args.identifier] = cell
        source = self._source(args.module_name)
        module = self._module(source, args.module_name)
        _write(args, args.module_name, source)
        dr = builder.with_modules(module).build()
        if args.display:
            self._show(dr, shown_as, None)
        return None

    @magic_arguments()
    @argument("module_name", help="The module to show.")
    @line_magic
    def print_module(self, line: str) -> None:
        """Show the text of a module that is written in several cells.

        :param line: its name.
        """
        name = parse_argstring(self.print_module, line).module_name
        if self._knows(name):
            display(Code(self._source(name)))

    @magic_arguments()
    @argument("module_name", help="The module to forget.")
    @line_magic
    def reset_module(self, line: str) -> None:
        """Forget the cells of a module that is written in several.

        :param line: its name.
        """
        name = parse_argstring(self.reset_module, line).module_name
        if self._knows(name):
            del self.incremental_cells_state[name]
            _say(f"Reset `{name}`")

    @magic_arguments()
    @argument("name", type=str, help="The name of the dictionary.")
    @cell_magic
    def set_dict(self, line: str, cell: str) -> None:
        """Execute a cell, and put what it assigned into a dictionary.

        :param line: the name of the dictionary.
        :param cell: the assignments.
        """
        args = parse_argstring(self.set_dict, line)
        self.shell.user_ns[args.name] = execute_and_get_assigned_values(self.shell, cell)

    @line_magic
    def insert_module(self, line: str) -> None:
        """The same as ``%module_to_cell``."""
        self.module_to_cell(line)

    @line_magic
    def module_to_cell(self, line: str) -> None:
        """Put the text of a module into the next cell, to go on with it there.

        :param line: the path of the module.
        """
        insert_cell_with_content()
        path = Path(line)
        self.shell.set_next_input(f"%%cell_to_module {path.stem}\n{path.read_text()}", replace=False)

    def _variable(self, name: Any, default: Any) -> Any:
        """The value of a variable of the notebook; the default where no name was given."""
        return self.shell.user_ns[name] if isinstance(name, str) else default

    def _check_variables(self, args: argparse.Namespace, options: tuple[str, ...]) -> None:
        for option in options:
            name = getattr(args, option)
            if isinstance(name, str) and self.shell.user_ns.get(name) is None:
                raise _Refused(f"KeyError: there is no variable {name}, which --{option} asks for.")

    def _builder(self, args: argparse.Namespace) -> driver.Builder:
        """A builder of the cell's own, so that the one in the notebook does not collect its modules."""
        config = self.resolve_config_arg(args.config)
        if config is False:
            raise _Refused("The dataflow was not built.")
        builder = self._variable(args.builder, driver.Builder())
        if config and builder.config:
            raise _Refused(
                f"AssertionError: --config was given, and the builder {args.builder} has a configuration already. "
                f"Give one of them."
            )
        return builder.copy().with_config(config)

    def _drawing_options(self, args: argparse.Namespace) -> dict[str, Any]:
        return self._variable(args.display, {})

    def _module(self, source: str, name: str) -> ModuleType:
        module = ad_hoc_utils.create_module(source, name)
        self.shell.push({name: module})
        return module

    def _final_vars(self, args: argparse.Namespace, dr: driver.Driver) -> list[str]:
        if isinstance(args.execute, str):
            return self.shell.user_ns[args.execute]
        return topological_sort(
            [each for each in dr.list_available_variables() if not each.is_external_input]
        )

    def _show(self, dr: driver.Driver, options: dict[str, Any], run: dict[str, Any] | None) -> None:
        """Draw a run, or the whole dataflow; that without the options where they cannot be followed."""
        try:
            dot = dr.visualize_execution(**run, **options) if run else dr.display_all_functions(**options)
        # Whatever is wrong with what the user gave for the drawing, the cell goes on.
        except Exception as e:  # noqa: BLE001
            _say(f"The graph cannot be drawn as asked for: {e}\n\nThe options were: {options}")
            dot = dr.display_all_functions()
        self._put_out(dot)

    def _put_out(self, dot: Any) -> None:
        if self.notebook_env == "databricks":
            display_in_databricks(dot)
        else:
            display(dot)

    def _execute(
        self, args: argparse.Namespace, dr: driver.Driver, final_vars: list[str], given: dict[str, Any]
    ) -> None:
        results = dr.execute(final_vars=final_vars, **given)
        # Steps of pipes have points in their names, which variables cannot have.
        self.shell.push({name.replace(".", "__"): value for name, value in results.items()})
        if args.show_results:
            display(*(results[name] for name in final_vars))
        if args.display_cache:
            self._put_out(dr.cache.view_run())

    def _source(self, module: str) -> str:
        parts = self.incremental_cells_state[module]
        return "\n\n".join(parts[number] for number in sorted(parts))

    def _knows(self, module: str) -> bool:
        if module not in self.incremental_cells_state:
            _say(f"KeyError: `{module}` not found.")
        return module in self.incremental_cells_state


def _say(message: str) -> None:
    """Below the cell, where the user looks."""
    print(message)  # noqa: T201


def _module_name(args: argparse.Namespace) -> str:
    if isinstance(args.name, str) and isinstance(args.module_name, str):
        raise _Refused(
            f"ValueError: the module is called {args.name} and, by --module_name, {args.module_name}. Give one name."
        )
    return args.module_name if isinstance(args.module_name, str) else args.name


def _write(args: argparse.Namespace, name: str, source: str) -> None:
    """Before the driver is built, so that what cannot be built can be looked at."""
    if args.write_to_file:
        path = args.write_to_file if isinstance(args.write_to_file, str) else f"{name}.py"
        Path(path).write_text(source)


def load_ipython_extension(ipython: InteractiveShellApp) -> None:
    """Called by ``%load_ext hamilton.plugins.jupyter_magic``.

    :param ipython: the shell.
    """
    ipython.register_magics(HamiltonMagics)
