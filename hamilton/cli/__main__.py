"""The ``hamilton`` command line: so far it tells its version and what does not exist yet."""

import argparse
import sys
from collections.abc import Sequence

from hamilton.version import VERSION

_TO_COME = ("build", "diff", "validate", "view", "ui")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command.

    :param arguments: the command line, that of the process if not given.
    :return: the exit status.
    """
    parser = argparse.ArgumentParser(prog="hamilton", description="Hamilton dataflows on the command line.")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("version", help="print the version of the Hamilton runtime")
    for command in _TO_COME:
        commands.add_parser(command, help="not available yet").add_argument("rest", nargs=argparse.REMAINDER)
    chosen = parser.parse_args(arguments)
    if chosen.command == "version":
        sys.stdout.write(".".join(map(str, VERSION)) + "\n")
        return 0
    sys.stderr.write(
        f"hamilton {chosen.command} is not available yet. Use `hamilton-live check`, `hamilton-live graph` or "
        f"`hamilton-live run`.\n"
    )
    return 2


if __name__ == "__main__":
    sys.exit(main())
