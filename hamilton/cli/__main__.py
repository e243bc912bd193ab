"""The ``hamilton`` command line; what the commands do is in ``commands``."""

import argparse
import dataclasses
import json
import logging
import pprint
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from hamilton.cli import commands

logger = logging.getLogger(__name__)

_LONGEST_NAME = 40


@dataclasses.dataclass
class Response:
    """What a command has to say."""

    command: str
    success: bool
    message: Any


class _Failed(Exception):
    """A command failed and has said why."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command.

    :param arguments: the command line, that of the process if not given.
    :return: the exit status.
    """
    chosen = _parser().parse_args(arguments)
    try:
        chosen.run(chosen)
    except _Failed:
        return 1
    return 0


def __getattr__(name: str) -> Any:
    # apache-hamilton's command is a typer application; programs find it here to try the command with typer's runner.
    if name != "cli":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import typer

    def hamilton(ctx: typer.Context) -> None:
        raise typer.Exit(main(ctx.args))

    application = typer.Typer()
    passed_on = {"ignore_unknown_options": True, "allow_extra_args": True}
    application.command(context_settings=passed_on, add_help_option=False)(hamilton)
    return application


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="hamilton", description="Hamilton dataflows on the command line.")
    flag = argparse.BooleanOptionalAction
    parser.add_argument("--verbose", action=flag, default=False, help="output all intermediary commands")
    parser.add_argument("--json-out", action=flag, default=False, help="output JSON, for programs")
    subparsers = parser.add_subparsers(dest="command", required=True)

    def add(name: str, run: Callable, help_: str, context_required: bool = False) -> argparse.ArgumentParser:
        command = subparsers.add_parser(name, help=help_)
        command.add_argument("modules", nargs="+", type=_file, help="paths to Hamilton modules")
        command.add_argument("--name", "-n", help="name of the dataflow; made of the modules if not given")
        command.add_argument(
            "--context",
            "-ctx",
            type=_file,
            required=context_required,
            help="path to a context file, .json or .py",
        )
        command.set_defaults(run=run)
        return command

    add("build", _build, "build a dataflow")
    changes = add("diff", _diff, "compare a dataflow with an earlier state of it in git")
    changes.add_argument("--git-reference", default="HEAD", help="the earlier state (default: HEAD)")
    changes.add_argument("--view", "-v", action=flag, default=False, help="draw the differences")
    drawn = add("view", _view, "draw a dataflow")
    for command in (changes, drawn):
        command.add_argument(
            "--output", "-o", type=Path, default=Path(), help="file or folder of the picture"
        )
    add("validate", _validate, "check that a dataflow can be run as a context file says", True)
    add("version", _version, "print the versions of a dataflow and its nodes")
    web = subparsers.add_parser("ui", help="start the web interface of apache-hamilton-ui")
    web.add_argument("rest", nargs=argparse.REMAINDER)
    web.set_defaults(run=_ui)
    return parser


def _file(text: str) -> Path:
    path = Path(text).resolve()
    if not path.is_file():
        raise argparse.ArgumentTypeError(f"there is no file {text}")
    return path


def _attempt(command: Callable, **arguments: Any) -> Any:
    try:
        return command(**arguments)
    # The user's modules may raise whatever they like; it is told and not raised.
    except Exception as e:
        failed = Response(command.__name__, False, {"error": str(type(e)), "details": str(e)})
        logger.error("%s", dataclasses.asdict(failed))
        raise _Failed from e


def _respond(chosen: argparse.Namespace, response: Response) -> None:
    if response.command != chosen.command and not chosen.verbose:
        return
    if chosen.json_out:
        sys.stdout.write(json.dumps(dataclasses.asdict(response)) + "\n")
    else:
        sys.stdout.write(pprint.pformat(response.message) + "\n")


def _build(chosen: argparse.Namespace) -> Any:
    dr = _attempt(commands.build, modules=chosen.modules, context_path=chosen.context)
    _respond(chosen, Response("build", True, {"modules": [path.stem for path in chosen.modules]}))
    return dr


def _version(chosen: argparse.Namespace) -> Any:
    dr = _build(chosen)
    _respond(chosen, Response("version", True, _attempt(commands.version, dr=dr)))
    return dr


def _validate(chosen: argparse.Namespace) -> None:
    dr = _build(chosen)
    _respond(
        chosen,
        Response("validate", True, _attempt(commands.validate, dr=dr, context_path=chosen.context)),
    )


def _output(chosen: argparse.Namespace, kind: str) -> Path:
    path = chosen.output.resolve()
    name = chosen.name or "_".join(module.stem for module in chosen.modules)[:_LONGEST_NAME]
    return path / f"{kind}_{name}.png" if path.is_dir() else path


def _view(chosen: argparse.Namespace) -> None:
    dr, path = _build(chosen), _output(chosen, "dag")
    _attempt(commands.view, dr=dr, output_file_path=path)
    _respond(chosen, Response("view", True, {"path": str(path)}))


def _diff(chosen: argparse.Namespace) -> None:
    changes = _attempt(
        commands.diff,
        current_dr=_version(chosen),
        modules=chosen.modules,
        git_reference=chosen.git_reference,
        view=chosen.view,
        output_file_path=_output(chosen, "diff"),
        context_path=chosen.context,
    )
    _respond(chosen, Response("diff", True, changes))


def _ui(chosen: argparse.Namespace) -> None:
    logger.error("The web interface is a package of its own: pip install apache-hamilton-ui.")
    raise _Failed


if __name__ == "__main__":
    logging.basicConfig(format="%(message)s")
    sys.exit(main())
