"""The way in: load this folder as the package ``hamilton_runner`` and nothing else beside it.

Python puts this very folder on ``sys.path`` when it runs it; it is taken off again before any
other import, so that modules of the user called ``frames`` or ``results`` stay theirs, and the
folder's parent, which may hold the server's dependencies, never gets there. The syntax is plain
on purpose: a Python that is too old must be able to read the sentence that says so.
"""

import sys


def load_package(folder: str) -> None:
    """Bring this folder into ``sys.modules`` as ``hamilton_runner``."""
    import importlib.util

    spec = importlib.util.spec_from_file_location(
        "hamilton_runner", folder + "/__init__.py", submodule_search_locations=[folder]
    )
    assert spec is not None
    assert spec.loader is not None
    package = importlib.util.module_from_spec(spec)
    sys.modules["hamilton_runner"] = package
    spec.loader.exec_module(package)


def main() -> int:
    """Take this folder off ``sys.path``, check the version of Python, serve or be debugged."""
    if sys.version_info < (3, 10):  # noqa: UP036 - any Python may be asked to run this.
        version = sys.version.split()[0]
        sys.stderr.write(f"Nodes need Python 3.10 or newer; {sys.executable} is Python {version}.\n")
        return 2
    folder = __file__.rpartition("__main__.py")[0].rstrip("/\\")
    if sys.path and sys.path[0].rstrip("/\\") == folder:
        del sys.path[0]
    load_package(folder)
    if sys.argv[1:2] == ["debug"]:
        from hamilton_runner.debugging import debug

        return debug(sys.argv[2:])
    from hamilton_runner.service import serve

    return serve(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
